"""A sentence in which every name and date is one token, so that rules are about the words between the names.

'The Pact, adopted by the Council on May 3, 2004' becomes 'the ⟦T0⟧, adopted by the ⟦B1⟧ on ⟦D2⟧': folded, without
quotation marks, and with second names of the same thing ('(CICTE)', 'known as ...') left out.  The letter tells the
kind: B body, R programme, S state, P place, M meeting, Z series of meetings, T text, H person, D date.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, NamedTuple

from ..dates.dates import DateMatch
from ..page.folding import Folded
from ..page.sentences import sentences
from ..page.wording import wording
from ..reading import Reading
from ..record import Mention

LETTERS: Final = {
    "body": "B",
    "programme": "R",
    "state": "S",
    "place": "P",
    "meeting": "M",
    "meeting-series": "Z",
    "instrument": "T",
    "resolution": "T",
    "declaration": "T",
    "document": "T",
    "person": "H",
}
PREFERENCE: Final = "MTBRZSPH"  # of two things named by the same words
RANK: Final = {kind: PREFERENCE.index(letter) for kind, letter in LETTERS.items()}
OPEN: Final = "⟦"
CLOSE: Final = "⟧"
NUMBER: Final = re.compile(r"⟦[A-Z](\d+)⟧")
DROPPED: Final = frozenset('"' + OPEN + CLOSE)
SAME_AGAIN: Final = re.compile(
    r"[\s,]*[(\[]?\s*(?:(?:also |hereinafter |commonly )?(?:known as|called|conocid[oa] como|conhecid[oa]"
    r" como|connue? sous le nom de|"
    r"resolution|resolucion|resolucao)?\s*(?:the |el |la |o |a |le )?)?[\s,]*$"
)
DEFINITION: Final = re.compile(r"[”\"]?\s*\((?=[^()]{1,40}\))([^()]*)\)")
SECOND_LIMIT: Final = 45
HEADING_PARAGRAPHS: Final = 10
# 'Nota à imprensa nº 126/2020' and 'Brasília, 09/11/2023 -' tell the year of the page
NUMBER_OF_YEAR: Final = re.compile(
    r"(?i:notas?|comunicado|bolet[ií]n?m?|press release|communiqué)[^\n\d]{0,40}\d{1,4}/((?:19|20)\d\d)\b"
)
DATELINE: Final = 45  # characters before the date in 'Brasília, 9 de novembro de 2023 -'
BEHIND_DATELINE: Final = re.compile(r"\s?[.,]?\s?(?:[–—:]|-(?=\s|\w))")
DATELINE_YEAR: Final = re.compile(r"[A-ZÀ-Ý][^\n\d]{2,40}\d{1,2}[/.]\d{1,2}[/.]((?:19|20)\d\d)\s?[–—-]")


class Token(NamedTuple):
    """A name or date in a marked sentence: an IRI or ISO value, its raw span, and what is named inside it."""

    letter: str
    value: str
    start: int
    end: int
    inner: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with tokens; `paragraph` counts paragraphs.

    Its text is made of pieces, of which `begins` are the first places: a token, or words with their raw offsets.
    """

    text: str
    begins: tuple[int, ...]
    pieces: tuple[Token | Sequence[int], ...]
    tokens: tuple[Token, ...]
    start: int
    end: int
    paragraph: int

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw span of a span of the marked text."""
        return self._origin(start)[0], self._origin(max(start, end - 1))[1]

    def _origin(self, place: int) -> tuple[int, int]:
        """The raw span of a character: that of the whole name where it is part of a token."""
        index = bisect_right(self.begins, place) - 1
        piece = self.pieces[index]
        if isinstance(piece, Token):
            return piece.start, piece.end
        offset = piece[place - self.begins[index]]
        return offset, offset + 1

    def tokens_in(self, text: str | None) -> list[Token]:
        """Return the tokens that stand in a piece of marked text."""
        return [self.tokens[int(n)] for n in NUMBER.findall(text)] if text else []


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """The marked sentences of a page, and for each paragraph its tokens and sentences; how much was known then."""

    changes: int
    dates: int
    paragraphs: list[tuple[list[Token], list[Marked]]]
    sentences: list[Marked]


def marked_sentences(reading: Reading) -> list[Marked]:
    """Return the sentences of a page, marked, in the order of the text."""
    last = reading.marked
    if last is None or (last.changes, last.dates) != (len(reading.mentions.changes), len(reading.dates)):
        paragraphs = _marked_paragraphs(reading, last if last and last.dates == len(reading.dates) else None)
        marked = [sentence for _, sentences in paragraphs for sentence in sentences]
        reading.marked = MarkedPage(len(reading.mentions.changes), len(reading.dates), paragraphs, marked)
        return marked
    return last.sentences


def _marked_paragraphs(reading: Reading, last: MarkedPage | None) -> list[tuple[list[Token], list[Marked]]]:
    """The tokens and sentences of each paragraph; those marked last where nothing was named there since."""
    outer = _outermost(reading)
    starts = [t.start for t in outer]
    changed = sorted(reading.mentions.changes[last.changes :]) if last else []
    firsts = [start for start, _ in changed]
    reach = list(accumulate((end for _, end in changed), max))  # how far the changes up to each one go
    found = []
    for number, (start, end) in enumerate(reading.structure.paragraphs):
        here = outer[bisect_left(starts, start) : bisect_left(starts, end)]
        before = bisect_left(firsts, end)
        same = last is not None and not (before and reach[before - 1] > start) and last.paragraphs[number][0] == here
        found.append(last.paragraphs[number] if last and same else (here, _marked(reading, number, here)))
    return found


def _marked(reading: Reading, number: int, tokens: list[Token]) -> list[Marked]:
    """The marked sentences of a paragraph, of whose names and dates these are the outermost."""
    starts = [t.start for t in tokens]
    found = []
    held = [(t.start, t.end) for t in tokens]
    for first, last in sentences(reading.text, *reading.structure.paragraphs[number], held):
        inside = tokens[bisect_left(starts, first) : bisect_left(starts, last)]
        found.append(_mark(reading, first, last, number, [t for t in inside if t.end <= last]))
    return found


def _outermost(reading: Reading) -> list[Token]:
    """Names and dates that stand in no longer name, in order, one for each place."""
    entities = reading.book.entities
    ranked = [(m, RANK[kind]) for m in reading.mentions if (kind := entities[m.entity].kind) in RANK]
    ranked.sort(key=lambda pair: (pair[0].start, -pair[0].end, pair[1], pair[0].entity))
    outer: list[tuple[Mention, str, list[str]]] = []
    last = 0
    for mention, rank in ranked:
        if mention.start >= last:
            outer.append((mention, PREFERENCE[rank], []))
            last = mention.end
        if mention.end <= last:
            outer[-1][2].append(mention.entity)
    found = [Token(letter, m.entity, m.start, m.end, tuple(inner)) for m, letter, inner in outer]
    found += [
        Token("D", value, d.start, d.end) for d, value in dated(reading) if not reading.mentions.over(d.start, d.end)
    ]
    return sorted(found, key=lambda t: t.start)


def dated(reading: Reading) -> list[tuple[DateMatch, str]]:
    """The dates of the page with their values.

    The year that one lacks is that of the date before it in the paragraph, else of the date line of the page, else of
    the last date before.
    """
    heading, year, paragraph = _first_year(reading), None, (0, 0)
    found = []
    for date in reading.dates:
        if not paragraph[0] <= date.start < paragraph[1]:
            paragraph = reading.structure.paragraph_at(date.start)
            year = heading or year
        value = date.value
        if value.startswith("--"):
            told = _told_year(reading, date.end, heading or year)
            if year is None and told is None:
                continue
            value = "/".join(
                part.replace("--", f"{told or year}-", 1) if part.startswith("--") else part
                for part in value.split("/")
            )
        else:
            year = value[:4]
        found.append((date, value))
    return found


def _told_year(reading: Reading, end: int, year: str | None) -> str | None:
    """The year that words behind a date tell from that of the page: 'from January 22 to 24 next year'."""
    behind = reading.page.folded_slice(end, min(end + 30, len(reading.text)))
    for key, step in (("next_year", 1), ("last_year", -1)):
        if year and wording(key, reading.page.language.code).match(behind):
            return str(int(year) + step)
    return None


def _first_year(reading: Reading) -> str | None:
    """The year of the date line: a day that stands by itself, or first thing, in the heading."""
    for start, end in reading.structure.paragraphs[:HEADING_PARAGRAPHS]:
        for date in reading.dates_in(start, end):
            alone = date.end - date.start > 0.5 * (end - start)
            in_front = date.start - start < DATELINE and BEHIND_DATELINE.match(reading.text, date.end)
            if len(date.value) == 10 and not date.value.startswith("--") and (alone or in_front):
                return date.value[:4]
        numbered = NUMBER_OF_YEAR.match(reading.text, start) or DATELINE_YEAR.match(reading.text, start)
        if numbered:
            return numbered.group(1)
    return None


def _mark(reading: Reading, start: int, end: int, paragraph: int, tokens: list[Token]) -> Marked:
    page, folded = reading.page, reading.page.folded
    pieces: list[tuple[str, Token | Sequence[int]]] = []
    kept: list[Token] = []
    place = page.folded_at(start)
    for token in tokens:
        stop = page.folded_at(token.start)
        between = folded.text[place:stop]
        if kept and _again(kept[-1], token, between):
            place = page.folded_at(_after_bracket(reading, token.end, between))
            continue
        pieces += [_words(folded, place, stop), (f"{OPEN}{token.letter}{len(kept)}{CLOSE}", token)]
        kept.append(token)
        place = page.folded_at(_after_definition(reading, token.end, end))
    pieces = [piece for piece in (*pieces, _words(folded, place, page.folded_at(end))) if piece[0]]
    begins = accumulate((len(text) for text, _ in pieces), initial=0)
    text, origins = "".join([text for text, _ in pieces]), tuple([origin for _, origin in pieces])
    return Marked(text, tuple(begins)[:-1], origins, tuple(kept), start, end, paragraph)


def _words(folded: Folded, start: int, end: int) -> tuple[str, Sequence[int]]:
    """The words of a folded span without marks of quotation, and their raw offsets."""
    text, offsets = folded.text[start:end], folded.offsets[start:end]
    if '"' in text or OPEN in text or CLOSE in text:
        offsets = tuple(o for o, c in zip(offsets, text, strict=True) if c not in DROPPED)
        text = "".join(c for c in text if c not in DROPPED)
    return text, offsets


def _again(last: Token, token: Token, between: str) -> bool:
    """Whether a token only says once more what the one before it names."""
    same = last.value == token.value or (token.value in last.inner and between.endswith("("))
    return same and len(between) <= SECOND_LIMIT and SAME_AGAIN.match(between.replace('"', "")) is not None


def _after_bracket(reading: Reading, end: int, between: str) -> int:
    rest = re.match(
        r"[”\"]?[\s]*[)\]]?[”\"]?" if "(" in between or "[" in between else r"[”\"]?,?(?=\s)",
        reading.text[end : end + 4],
    )
    return end + rest.end() if rest else end


def _after_definition(reading: Reading, end: int, limit: int) -> int:
    """Where the sentence goes on after a bracket that defines an acronym or gives a note, without names in it."""
    found = DEFINITION.match(reading.text, end, limit)
    if found is None:
        return end
    inside = reading.mentions.over(*found.span(1)) or reading.dates_in(*found.span(1))
    return end if inside else found.end()
