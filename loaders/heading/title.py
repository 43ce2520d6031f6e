"""The title of a document: the words in its heading that are neither masthead nor names nor furniture."""

import re
from itertools import pairwise
from typing import Final

from ..page.folding import fold_name
from ..reading import Reading
from ..symbols.finding import SymbolMatch
from .front import JUNK, LETTERS, MASTHEAD, SENTENCE, Line, after_session, before_prose, type_words, whole_line
from .headlines import begins_the_text, by_likeness, is_speaker_line, once
from .issue_date import CRAWLED
from .marked_title import marked_title

NO_TITLE: Final = re.compile(  # 'II.LEGAL' is the head of a chapter glued to its number
    r"^\s*(?:\(\s*[A-ZÀ-Ý][a-zà-ÿ]|\[|\d{1,2}\s*$|page\b|[IVX]{1,5}\.[^\W\d_]{2}|[^\n]*\s[|>]\s)"
    r"|^\s*(?:by|por|par):?\s+[\w.'’-]+(?:\s+[\w.'’-]+){1,3}\s*$", re.IGNORECASE)
PARAGRAPH_NUMBER: Final = re.compile(r"\d{1,4}[.)]\s{1,12}[A-ZÀ-Ý]")
WRAPPED: Final = 50  # characters of a line that is wrapped; a shorter one may stand above a paragraph as its title
OPEN_END: Final = re.compile(
    r"(?:\b(?:a|an|and|as|at|against|by|for|from|in|of|on|or|the|to|with|de|del|la|el|las|los|en|y|e|o|os|as|para|por|"
    r"sobre|contra|con|do|da|dos|das|em|no|na|com|du|des|le|les|et|au|aux|sur|pour|contre|dans|par|se|centr[oó])|[,–—-])\s*$",
    re.IGNORECASE,
)
OPEN_REACH: Final = 12  # characters at the end of a line in which such a word stands
OPEN_START: Final = re.compile(
    r"(?:and|against|for|from|in|of|on|or|to|with|de|del|en|y|e|para|por|sobre|contra|con|do|da|dos|das|em|com|du|des|et|au|aux|sur|"
    r"pour|contre|dans|par)\b",
    re.IGNORECASE,
)
SPEAKER: Final = re.compile(  # who speaks in minutes: 'El PRESIDENTE: Gracias'
    r"(?:(?:El|La|The|O|A|Le) )?(?:[A-ZÀ-Ý]{4,}|[A-ZÀ-Ý]{2,} [A-ZÀ-Ý]{2,})[^:\n]{0,60}: ?[A-ZÀ-Ý]?[a-zà-ÿ]"
)
CHAIR: Final = re.compile(r"(?:El|La|The|O|A|Le|L['’]) ?[A-ZÀ-Ý]{4,}[^:\n]{0,80}: ?[A-ZÀ-Ý¡¿]")  # with its article
NUMBERED: Final = re.compile(r"[IVX]{1,5}\.\s")
ORIGINAL: Final = re.compile("original", re.IGNORECASE)
TRAILING: Final = re.compile(r"\s*(?:,\s*(?:OEA|OAS|UN|ONU)\s*,\s*\d{4}|\[\d+\]/?|(?:\s|(?<=[^\W\d_]))\d/|\*+)\s*$")
CHAPTER: Final = re.compile(r"\s+(?:I|1)\.(?:\s+[A-ZÀ-Ý].*)?$", re.DOTALL)
LEAST_WORDS: Final = 2
LEAST_LETTERS: Final = 4
LONGEST_WITH_STOP: Final = 8  # a title may end with a full stop, a longer line that does is a sentence
Span = tuple[int, int]


def find_title(reading: Reading, front: list[Line], symbol: SymbolMatch | None) -> Span | None:
    """Return the span of the title, or None.

    After the document's own symbol if it has one; of a formal page the words in capitals; of others the first words
    after a line that tells the type ('Press Release').
    """
    if marked := marked_title(reading):
        return marked
    formal = symbol is not None or reading.structure.front is not None
    if not formal and _is_excerpt(reading, front):
        return None
    front = [line for line in front if not is_speaker_line(reading, line)]
    groups = _groups(reading, front if formal else before_prose(reading.text, front))
    paper = formal or any(line.kind in ("masthead", "adoption") for line in front)
    found = [(group, span) for group in groups if (span := _trimmed(reading, group, symbol, paper=paper)) is not None]
    if paper:  # the name of a session is a title only where there is no other
        found = [g for g in found if after_session(reading, *g[1]) == g[1][0]] or found
    if symbol is not None:
        later = [g for g in found if g[1][0] >= symbol.end]
        found = later or ([] if reading.structure.front is None else _right_above(reading, found, front, symbol))
    original = next((n.end for n in front if n.kind == "masthead" and ORIGINAL.match(reading.text, n.start)), None)
    if original is not None:
        found = [g for g in found if g[1][0] >= original] or found
    found = [g for g in found if not _is_prose(reading, g[1])]
    found = [g for g in found if not _names_a_body(reading, g[1]) or begins_the_text(reading, g[1])] or found
    capitals = [s for _, s in found if reading.text[s[0] : s[1]].isupper() and _count(reading, s) > LEAST_WORDS]
    typed = [span for group, span in found if group[0].kind == "after-type"]
    best = capitals if formal and capitals else typed or [span for _, span in found]
    best = [s for s in (_over_date(reading, b) for b in best) if not _is_cut(reading, s)]
    if not paper and not typed:
        best = by_likeness(reading, best)
    kind = _type_as_title(reading, front)
    if best and not (kind and _is_below_text(reading, best[0][0], original)):
        return _whole(reading, best)
    return kind or (None if formal else _single_word(reading, front))


def _right_above(
    reading: Reading, found: list[tuple[list[Line], Span]], front: list[Line], symbol: SymbolMatch
) -> list[tuple[list[Line], Span]]:
    """The runs above the symbol that may be its title: those in capitals, else one with no other words below it."""
    capitals = [g for g in found if reading.text[slice(*g[1])].isupper()]
    last = [n.end for n in front if n.kind == "words" and n.end <= symbol.start]
    return capitals or [g for g in found[-1:] if not last or g[0][-1].end >= last[-1]]


def _is_excerpt(reading: Reading, front: list[Line]) -> bool:
    """Whether a page is cut from minutes or a report: it tells who speaks, or begins with a numbered paragraph."""
    if any(line.kind == "masthead" for line in front):
        return False
    words = [line for line in front if line.kind == "words"]
    numbered = words and front[0] is words[0] and PARAGRAPH_NUMBER.match(reading.text, words[0].start)
    return bool(numbered) or any(CHAIR.match(reading.text, line.start, line.end) for line in words)


def _is_prose(reading: Reading, span: Span) -> bool:
    """Whether a run of lines is the start of a wrapped paragraph."""
    start, end = reading.structure.paragraph_at(span[0])
    words = reading.text[span[0] : span[1]]
    if end - start > SENTENCE and not words.isupper() and (len(words) >= WRAPPED or start < span[0] - 5):
        return MASTHEAD.search(reading.text, start, end) is None
    return False


def _names_a_body(reading: Reading, span: Span) -> bool:
    """Whether a run of lines is just the name of a body; with its acronym it may be the title of a page about it."""
    named = (m for m in reading.mentions.starting(span[0], span[0] + 1) if m.end >= span[1])
    return any(reading.book.kind(m.entity) == "body" for m in named)


def _is_below_text(reading: Reading, start: int, original: int | None) -> bool:
    """Whether a line is the head of a chapter ('II. Boats'), or stands below a paragraph of the text."""
    between = (p for p in reading.structure.paragraphs if original is not None and original <= p[0] and p[1] <= start)
    return NUMBERED.match(reading.text, start) is not None or any(b - a > SENTENCE for a, b in between)


def _is_cut(reading: Reading, span: Span) -> bool:
    """Whether a line in small letters ends with a preposition: the rest of it is not on the page."""
    words = reading.text[span[0] : span[1]]
    return not words.isupper() and words.split()[-1].islower() and OPEN_END.search(words) is not None


def _over_date(reading: Reading, span: Span) -> Span:
    """A title that a line with a masthead cuts before its day: 'Record of the meeting held on' 'July 22, 2004'."""
    behind = next((d for d in reading.dates_in(span[1], span[1] + 40) if d.start - span[1] < LEAST_WORDS), None)
    open_end = OPEN_END.search(reading.text, *span)
    return (span[0], behind.end) if behind and open_end and not reading.text[span[1] : behind.start].strip() else span


def _whole(reading: Reading, best: list[Span]) -> Span:
    """The first title, or the longer one below it of which it is a part that was cut off."""
    first = fold_name(reading.text[slice(*best[0])])
    if len(best) > 1 and first.endswith(" " + (second := fold_name(reading.text[slice(*best[1])]))) and " " in second:
        return best[1]  # words of a menu have run into the first
    return next((s for s in best[1:] if len(first) > WRAPPED and fold_name(reading.text[slice(*s)]).startswith(first)),
                best[0])


def _type_as_title(reading: Reading, front: list[Line]) -> Span | None:
    """The type word of a paper with a masthead that has no other title: 'FINAL REPORT', 'RECOMMENDATIONS*'."""
    if not any(line.kind == "masthead" for line in front):
        return None
    typed = [_clean(reading.text, line.start, line.end) for line in front if line.kind == "type"]
    acts = [fold_name(f) for k in ("resolution", "declaration") for f in reading.page.language.types[k]]
    return next((s for s in reversed(typed) if s and fold_name(reading.text[slice(*s)]) not in acts), None)


def _single_word(reading: Reading, front: list[Line]) -> Span | None:
    """A title of one word at the very top of the page, such as 'History', or the acronym of the body it is on."""
    first = front[0] if front else None
    if first is None or first.kind != "words":
        return None
    word = reading.text[first.start : first.end]
    at_start = reading.mentions.starting(first.start, first.start + 1)
    known = any(m.end == first.end and m.how == "acronym" for m in at_start)
    return (first.start, first.end) if word.isalpha() and (known or len(word) >= LEAST_LETTERS) else None


def _groups(reading: Reading, lines: list[Line]) -> list[list[Line]]:
    """The runs of lines of words that read on: wrapped lines, and lines in capitals one after the other."""
    groups: list[list[Line]] = []
    previous: Line | None = None
    below_type = False  # no title yet below the line that tells the type: names, a place, a date
    for line in lines:
        if line.kind == "type":
            below_type = True
        if line.kind == "words":
            if previous is not None and previous.kind == "type" and _goes_on(reading.text, line):
                groups.append([previous, line])  # 'RECOMMENDATIONS' above 'OF THE FOURTH MEETING'
            elif previous is not None and previous.kind == "words" and _reads_on(reading.text, previous, line):
                groups[-1].append(line)
            else:
                after_type = below_type and not whole_line(reading, line, ("place",))
                groups.append([Line(line.start, line.end, "after-type" if after_type else "words", line.gap)])
            below_type = below_type and bool(whole_line(reading, line, ("body", "place")))
        previous = line
    return groups


def _goes_on(text: str, line: Line) -> bool:
    starts = OPEN_START.match(text, line.start) is not None
    return not line.gap and starts and (text[line.start].islower() or text[line.start : line.end].isupper())


def _reads_on(text: str, previous: Line, line: Line) -> bool:
    first, second = text[previous.start : previous.end], text[line.start : line.end]
    if text[previous.end : line.start].count("\n") == 0:
        return False  # cut inside one line on purpose
    upper = first.isupper(), second.isupper()
    ending = first.rstrip()[-OPEN_REACH:]
    if all(upper):
        return not line.gap or bool(OPEN_END.search(ending) or OPEN_START.match(second))
    open_quote = first.count("“") > first.count("”")
    if OPEN_END.search(ending) and not first.rstrip().endswith((",", ":")):
        return not line.gap or not second[:1].isupper()
    return not line.gap and (open_quote or second[:1].islower())


def _trimmed(reading: Reading, lines: list[Line], symbol: SymbolMatch | None, *, paper: bool) -> Span | None:
    """The words of a run that may be a title, without names of body and session in front; None if nothing is left."""
    start, end = lines[0].start, lines[-1].end
    if start == lines[0].start and (crawled := CRAWLED.match(reading.text, 0, end)) and start <= crawled.end() < end:
        start = crawled.end()
    own = symbol if symbol is not None and start <= symbol.start < end else None
    if own is not None:
        start = own.end
    start = _after_names(reading, start, end, paper=paper)
    words = reading.text[start:end]
    if paper and NUMBERED.match(words) and not words.isupper():
        return None  # a chapter of a paper: 'I. Scope of the Document'
    if NO_TITLE.match(words) or _is_speaker(reading, words) or words.rstrip().endswith((",", ":", ";")):
        return None
    typed = lines[0].kind == "after-type" and len(lines) == 1 and len(words) < WRAPPED * 3
    closed = words.rstrip().endswith(".") and not typed and not words.isupper()
    sentence = closed and len(words.split()) > LONGEST_WITH_STOP
    if len(words) > SENTENCE or words[:1].islower() or sentence or _mostly(reading, start, end):
        return None
    span = _clean(reading.text, start, end)
    return span if span and _count(reading, span) >= LEAST_WORDS else None


def _is_speaker(reading: Reading, words: str) -> bool:
    """Whether a line tells who speaks, 'THE CHAIR: Thank you', and not the type of the text: 'FACT SHEET: Boats'."""
    types = type_words(reading.page.language)
    return SPEAKER.match(words) is not None and fold_name(words.partition(":")[0]) not in types


def _count(reading: Reading, span: Span) -> int:
    return len(LETTERS.findall(reading.text[span[0] : span[1]]))


def _mostly(reading: Reading, start: int, end: int) -> bool:
    """Whether dates and symbols are most of a line, or places all of it."""
    where = reading.within(start, end, ("place", "state"))
    if where and where[0].start == start and max(m.end for m in where) == end and all(
        reading.text[a.end : b.start].strip(JUNK) == "" for a, b in pairwise(where)
    ):
        return True
    covered = sum(d.end - d.start for d in reading.dates_in(start, end))
    covered += sum(m.end - m.start for m in reading.symbols if start <= m.start and m.end <= end)
    return covered > 0.5 * (end - start)


def _after_names(reading: Reading, start: int, end: int, *, paper: bool) -> int:
    """Where a run goes on after names of bodies, sessions and places, if enough words for a title are left there."""
    colon = reading.text.find(": ", start, end)
    if colon > 0 and after_session(reading, start, end) > start and reading.text[colon + 2 : colon + 3].isupper():
        return colon + 2
    place = start
    while place < end:
        place += len(reading.text[place:end]) - len(reading.text[place:end].lstrip(JUNK + '”"'))
        after = after_session(reading, place, end)
        named = next((m.end for m in reading.mentions.starting(place, place + 6)
                      if reading.book.kind(m.entity) in ("body", "meeting", "place") and m.end <= end), place)
        longest = max(after, named)
        if longest == place:
            break
        place = longest
    return _rest_of(reading, start, place, end, paper=paper) if place > start else start


def _rest_of(reading: Reading, start: int, place: int, end: int, *, paper: bool) -> int:
    """Where the title begins in a run whose names end at `place`: there, or at `start` where they belong to it."""
    text = reading.text
    rest = text[place:end].lstrip(JUNK)
    if not rest:
        return end if paper or text[start:end].isupper() else start
    begins = end - len(rest)
    parted = "\n" in text[place:begins] or text[start:begins].rstrip().endswith((")", ":"))
    session = after_session(reading, start, end) > start or any(
        after_session(reading, m.end, end) > m.end for m in reading.within(start, place, ("body",)))
    new_words = rest[:1].isupper() and not OPEN_START.match(rest)
    colon = text[place:begins].strip() == ":"
    return begins if new_words and (colon or (paper and text[start:end].isupper() and (parted or session))) else start


def _clean(text: str, start: int, end: int) -> Span | None:
    end = start + once(text[start:end])
    end = start + len(TRAILING.sub("", text[start:end]))
    end = start + len(CHAPTER.sub("", text[start:end]))
    if numbered := NUMBERED.match(text, start, end):
        start = numbered.end()
    words = text[start:end]
    left = len(words) - len(words.lstrip(' \t\n\r.,:;–—-“"«)]1234567890/'))
    if words[left : left + 1] in ("º", "ª", "°"):  # '50º Período' counts, '3. Boats' is an item
        left = len(words[:left].rstrip("0123456789"))
    right = len(words.rstrip(' \t\n\r.,:;–—-*'))
    quote = words[left:right]
    if quote.endswith(("”", "»", '"')) and quote.count('"') % 2 and "“" not in quote and "«" not in quote:
        right -= 1
    return (start + left, start + right) if right > left else None
