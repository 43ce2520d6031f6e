"""The lines before the first paragraph, each told for what it is: masthead, date, type, names, page furniture, words.

OAS papers open with a masthead (series mark OEA/Ser, symbol, date, 'Original: ...'; names of the body and its
session), web copies with menus and counters; conversions run all of it into one line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology.language_data import LANGUAGES, Language
from ...ontology.language_data import load as load_language
from ..dates.ordinals import find_ordinals
from ..page.folding import fold_name, fold_names
from ..page.scan import Scan
from ..reading import Reading
from ..record import Mention

FRONT_WITHOUT_CLAUSES: Final = 1500
AFTER_MASTHEAD: Final = 300  # characters after the last mark of a masthead in which its line is still cut
SENTENCE: Final = 300
PROSE: Final = 120  # a line of this length that ends with a full stop is text, not heading
LINE: Final = re.compile(r"[^\n|]*[^\s|][^\n|]*")
MASTHEAD: Final = re.compile(  # in any case; the letter first, which is quick, then that it begins a word
    r"[Oo](?i:[EA][AE]/Ser\s?\.\s?\S+|(?<!\w.)riginal\s?:\s?\w+(?:/\w+)*)|[Dd](?<!\w.)(?i:istr\s?\.?\s?:\s?\w+)"
)
MARKS: Final = Scan(  # as they stand in folded text
    (*(f"o{a}{b}/ser" for a in "ea" for b in "ae"), "original:", "original :",
     *(f"distr{dot}:" for dot in ("", " ", ".", " .", ". ", " . ")))
)
COUNTER: Final = re.compile(
    r"(?:sautez|skip (?:to|all)|saltar al?|ir (?:al|para o) conte|passer au|aller au contenu|getting your)\b.{0,99}$|"
    r"(?:"
    r"total page|file type|size|p[áa]gina?|page|share|academic year|tama[nñ]h?o|fecha de conversi[oó]n|encontro|"
    r"descargar|baixar|download|copied|texto|n/a|transcript of|voc[eê] est[aá] na p[aá]gina|"
    r"est[aá] en la p[aá]gina|page \d|last edition)(?![^\W\d_]).{0,80}$|https?:|www\.|•|<[a-z!][^<>]*>\s*$|"
    r".{0,60}\b\d+(?:[.,]\d+)?\s?[KM]b\b.{0,20}$|\*{2,}.*\*{2,}$|welcome to \S+\W*$|skip links$|you are in: |"
    r"view original$|.{0,40}photo credit",
    re.IGNORECASE,
)
LANGUAGE_NAMES: Final = frozenset(  # a line of these is the switch of a web page
    "english espanol portugues francais french spanish portuguese anglais espagnol portugais ingles frances kweyol"
    " kreyol creole deutsch italiano en es pt fr".split()
)
ANNEX: Final = re.compile(
    r"(?:ANNEXE?|APPENDIX|ATTACHMENT|ANEXO|AP[EÉÊ]NDICE|APPENDICE)(?:\s+[A-Z\d]{1,4})?\s*[:.]?", re.IGNORECASE
)
CAPITALS: Final = re.compile(r"(?:[^\Wa-zà-ÿ_][^\sa-zà-ÿ]*[^\S\n]+){2,}[^\Wa-zà-ÿ_][^\sa-zà-ÿ]*(?!\S)")
LETTERS: Final = re.compile(r"[^\W\d_]{2,}")
NOTE_NUMBER: Final = re.compile(
    r",? (?:n(?:um(?:ero)?)?\.? ?[o.º°]{0,2} ?)?(?P<number>\d{1,4}(?:[/-](?:19|20)?\d\d)?)$"
)
JUNK: Final = " \t\r\n.,;:()[]/–—-*\u00a0"


def behind_masthead(reading: Reading, start: int, end: int) -> int:
    """Return where the last mark of a masthead in a raw span ends; its start where none stands in it."""
    page = reading.page
    if not page.holds(MARKS, page.folded_at(start), page.folded_at(end)):
        return start
    return max([start, *(m.end() for m in MASTHEAD.finditer(reading.text, start, end))])


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the front: its span, what it is, and whether a blank line stands before it."""

    start: int
    end: int
    kind: str
    gap: bool


def front_end(reading: Reading) -> int:
    """Return where the heading ends: at the first clause, or a screen into a page that has none."""
    front = reading.structure.front
    return min(front if front is not None else FRONT_WITHOUT_CLAUSES, len(reading.text))


def front_lines(reading: Reading, adoption: tuple[int, int] | None) -> list[Line]:
    """Return the lines of the front in order; `adoption` is the span of the line that tells of the adoption.

    The kinds: adoption, date, enacting, furniture, masthead, symbol, type, words.
    """
    lines: list[Line] = []
    last = 0
    for start, end in _segments(reading, adoption, front_end(reading)):
        gap = reading.text.count("\n", last, start) > 1
        lines.append(Line(start, end, _kind(reading, start, end, adoption), gap))
        last = end
    return lines


def _segments(reading: Reading, adoption: tuple[int, int] | None, stop: int) -> Iterator[tuple[int, int]]:
    text = reading.text
    for found in LINE.finditer(text):
        if found.start() >= stop:
            return
        start, end = _trim(text, found.start(), min(found.end(), stop))
        marks = [m.end() for m in MASTHEAD.finditer(text, start, end)]
        marks += [adoption[1]] if adoption and start < adoption[0] < end else []
        cuts = sorted(_cuts(reading, start, min(end, max(marks) + AFTER_MASTHEAD), adoption)) if marks else []
        for a, b in zip([start, *cuts], [*cuts, end], strict=True):
            first, last = _trim(text, a, b)
            if last > first:
                yield first, last


def _cuts(reading: Reading, start: int, end: int, adoption: tuple[int, int] | None) -> set[int]:
    """Where a line that holds a whole masthead is cut: around its symbol, dates, series mark, and words in capitals."""
    text = reading.text
    spans = [m.span() for m in MASTHEAD.finditer(text, start, end)]
    spans += [(m.start, m.end) for m in reading.symbols if start <= m.start and m.end <= end and m.symbol is not None]
    spans += [(d.start, d.end) for d in reading.dates_in(start, end)]
    if adoption:
        spans = [s for s in spans if not adoption[0] <= s[0] < adoption[1]] + [adoption]
    spans += [s for s in (m.span() for m in CAPITALS.finditer(text, start, end))
              if not any(a < s[1] and s[0] < b for a, b in spans)]
    return {place for span in spans for place in span if start < place < end}


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip(" \t\r\u00a0")), start + len(words.rstrip(" \t\r\n\u00a0"))


def _kind(  # noqa: PLR0911 - one return for each kind
    reading: Reading, start: int, end: int, adoption: tuple[int, int] | None
) -> str:
    words = reading.text[start:end]
    if adoption and adoption[0] <= start < adoption[1]:
        return "adoption"
    if is_dated(reading, start, end):
        return "date"
    if any(m.start <= start + 2 and m.end >= end - 2 for m in reading.symbols):
        return "symbol"
    no_words = not LETTERS.search(words) or COUNTER.match(words) or ANNEX.fullmatch(words)
    if no_words or is_furniture(reading.page.language, words):
        return "furniture"
    if MASTHEAD.match(words):
        return "masthead"
    if is_type_line(reading.page.language, fold_name(words)):
        return "type"
    return "enacting" if _is_enacting(reading.page.language, fold_name(words)) else "words"


def _is_enacting(language: Language, folded: str) -> bool:
    """Whether a line names who speaks: 'THE PERMANENT COUNCIL OF THE ORGANIZATION OF ...,', 'THE STATES PARTIES,'."""
    return folded.endswith((",", ":")) and folded.startswith(_speakers(language))


@lru_cache(maxsize=8)
def _speakers(language: Language) -> tuple[str, ...]:
    """Those who speak in a document, folded: 'the permanent council', 'the ministers'."""
    speakers = [*(p for phrases in language.enacting.values() for p in phrases), *language.document["speakers"]]
    return tuple(map(fold_name, speakers))


def whole_line(reading: Reading, line: Line, kinds: tuple[str, ...]) -> list[Mention]:
    """Return the mentions of these kinds that are all of a line: 'Washington, DC'."""
    there = reading.mentions.starting(line.start, line.start + 1)
    return [m for m in there if m.end >= line.end - 1 and reading.book.kind(m.entity) in kinds]


def before_prose(text: str, lines: list[Line]) -> list[Line]:
    """Return the lines before the first that is a paragraph of text."""
    for i, line in enumerate(lines):
        length = line.end - line.start
        last = text[line.end - 1]
        menu = ". " not in text[line.start : line.end] and last not in ".;:,"
        if line.kind == "words" and ((length > SENTENCE and not menu) or (length > PROSE and last == ".")):
            return lines[:i]
    return lines


def is_dated(reading: Reading, start: int, end: int) -> bool:
    """Whether a line holds a date and beside it no more than a place: 'Washington, D.C., June 3, 2011'."""
    dates = reading.dates_in(start, end)
    if not dates:
        return False
    rest = reading.text[start:end]
    for date in reversed(dates):
        rest = rest[: date.start - start] + " " + rest[date.end - start :]
    for mention in reversed(reading.within(start, end, ("place", "state"))):
        rest = rest.replace(mention.text, " ")
    return len(LETTERS.findall(rest)) <= 2 and len(rest.strip(JUNK)) < 24


def is_furniture(language: Language, words: str) -> bool:
    """Whether a line is a piece of a web page, such as 'Printable version'."""
    folded, pieces = fold_name(words), fold_names(language.furniture)
    if LANGUAGE_NAMES.issuperset(folded.replace("|", " ").split()):
        return True
    own = folded.startswith(pieces) and any(
        folded == f or (folded.startswith(f) and len(folded) < len(f) + 12) for f in pieces
    )
    return own or folded in _all_furniture()


@lru_cache(maxsize=1)
def _all_furniture() -> frozenset[str]:
    """Pieces of web pages in any language: a page in French may stand under menus in English."""
    return frozenset(fold_name(f) for code in LANGUAGES for f in load_language(code).furniture)


def is_type_line(language: Language, folded: str) -> bool:
    """Whether a folded line is just the word for a type of document, such as 'resolution'."""
    return note_number(language, folded)[0] in type_words(language)


def note_number(language: Language, folded: str) -> tuple[str, str | None]:
    """Return a folded line without the number of a press note, and that number: 'nota à imprensa nº 126/2020'."""
    words = folded.strip(" .:*")
    found = NOTE_NUMBER.search(words)
    if found and words[: found.start()] in fold_names(language.types["press-release"]):
        return words[: found.start()], found.group("number")
    return words, None


@lru_cache(maxsize=8)
def type_words(language: Language) -> frozenset[str]:
    """Return the words for types of documents, folded."""
    return frozenset(fold_name(form) for forms in language.types.values() for form in forms)


@lru_cache(maxsize=8)
def _session_terms(language: Language) -> tuple[str, ...]:
    """The words for sessions, folded, the longest first."""
    terms = (fold_name(t) for terms in language.sessions.values() for t in terms)
    return tuple(sorted(terms, key=lambda t: (-len(t), t)))


def after_session(reading: Reading, start: int, end: int) -> int:
    """Return where a line goes on after a session that begins it ('SIXTH REGULAR SESSION ...'), else `start`."""
    head = reading.text[start : min(end, start + 120)]
    terms = _session_terms(reading.page.language)
    for first, last, _ in find_ordinals(head, reading.page.language):
        if head[:first].strip(JUNK):
            break
        after = reading.page.folded_slice(start + last, min(end, start + last + 60))
        term = next((t for t in terms if after.strip().startswith(t)), None)
        if term is not None:
            raw = reading.text[start + last : end]
            words = len(term.split())
            found = re.match(r"\s*" + r"\s+".join([r"\S+"] * words), raw)
            return start + last + found.end() if found else start
    return start
