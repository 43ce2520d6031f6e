"""Titles without quotation marks beside the symbol they belong to: in running text, and in lists of texts.

'AG/RES. 9001 (XL-O/10), Support for the Charter of the Harbor, of June 3, 2010' has lost its marks.  A list prints one
symbol and one title a line, in either order: 'AG/RES. 9001 (XL-O/10) Lights of the Harbor ...... 7', '- Lights of the
Harbor (Adopted on ...) AG/RES. 9001 (XL-O/10)'.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..reading import TEXT_KINDS, Reading
from ..symbols.finding import SymbolMatch

Span = tuple[int, int]
# A title without marks ends before a bracket, a stop, or a comma that goes on with the sentence.
BARE_TITLE: Final = re.compile(
    r"\s?[,:]\s{1,2}(?P<title>[A-ZÀ-Ý][^;:.\n“”\"«»()\[\]]{12,220}?)(?=\s*(?:[;.\n(\[]|\Z)|,?\s(?:and|y|e|et)\s(?:the|its|la|el|"
    r"su|sus|a|o|sua|sa|ses|le|les|resolution|AG/)|,\s(?:adopted|approved|which|by|as|in|aprobad[ao]|adoptad[ao]|aprovad[ao]|"
    r"adotad[ao]|adoptée|approuvée|que|mediante|qui|de)\s)"
)
DATED_TITLE: Final = re.compile(  # ', Boats on the Bay, of April 13, 2002'; the title may be wrapped over lines
    r",\s{1,2}(?P<title>[A-ZÀ-Ý][^;:.“”\"«»()\[\],]{8,220}?),\s(?:of|dated|del?|de la|du)\s(?=(?P<date>[A-Z\d]))"
)
LEADERS: Final = r"\s*(?:\.\s?){3,}|\s*…"
BULLET: Final = r"[^\S\n]*(?:[•·*–—-][^\S\n]*|\d{1,3}[.)][^\S\n]*)?"
ROW_START: Final = re.compile(rf"(?:(?:^|\n){BULLET}|(?:\.{{3,}}|…)\s*\d{{0,4}}\s{{1,3}})$")
ROW_TITLE: Final = re.compile(  # up to dotted leaders, over wrapped lines; else to the end of the line
    rf"[\s:–—-]{{0,8}}(?P<title>[A-ZÀ-Ý¿¡“\"](?:[^\n.…]|\.(?!\s?\.)|\n(?!\s*\n)){{8,320}}?)(?:{LEADERS})"
    r"|[^\S\n:–—-]{0,8}[:–—-]?[^\S\n]{0,4}(?P<line>[A-ZÀ-Ý¿¡][^\n]{8,300}?)[^\S\n]*(?=\n|\Z)"
)
ROW_END: Final = re.compile(r"[^\S\n]*(?:rev\.?\s?\d+|corr\.?\s?\d+|[.,;])?[^\S\n]*(?=\n|\Z)")
TITLE_FIRST: Final = re.compile(rf"{BULLET}(?P<title>[A-ZÀ-Ý¿¡][^\n]{{10,300}}?)[\s–—:,-]*$")
PAGE_NUMBER: Final = re.compile(r"\s+\d{1,3}$|(?<=[a-zà-ÿ])\d{1,3}$")
LEAST_ROWS: Final = 3
LONG_WORD: Final = 3
MOSTLY: Final = 0.6
LEAST_WORDS: Final = 3


def bare_title(reading: Reading, at: int) -> Span | None:
    """The title behind a symbol that lost its quotation marks: one that holds the name of another text, or is dated.

    'AG/RES. 9001 (XL-O/10), Support for the Charter of the Harbor': the resolution is about the charter.
    """
    found = BARE_TITLE.match(reading.text, at)
    if found is not None and _like_a_title(reading, *found.span("title")):
        start, end = found.span("title")
        inner = [m for m in reading.mentions.over(start, end) if reading.book.kind(m.entity) in TEXT_KINDS]
        if inner and not reading.mentions.over(start, start + 1) and all(m.end <= end for m in inner):
            return start, end
    found = DATED_TITLE.match(reading.text, at)
    dates = reading.dates_in(found.start("date"), found.end() + 40) if found is not None else []
    if found is not None and dates and dates[0].start == found.start("date"):
        start, end = found.span("title")
        return (start, end) if _like_a_title(reading, start, end) else None
    return None


def _like_a_title(reading: Reading, start: int, end: int) -> bool:
    """Whether words may be a title by their capitals, which English gives to most long words of it."""
    words = [w for w in re.findall(r"[^\W\d_][\w'’-]*", reading.text[start:end]) if len(w) > LONG_WORD]
    return reading.page.language.code != "en" or sum(w[0].isupper() for w in words) >= len(words) * MOSTLY


def listed_titles(reading: Reading, known: Sequence[SymbolMatch]) -> dict[int, Span]:
    """Return the titles of a list of texts, by where their symbol starts; empty for a page without such a list.

    >>> from hemisec.loaders.reader import recognise
    >>> titles = ["Lights of the Harbor", "Boats of the Harbor", "Nets of the Harbor"]
    >>> rows = "".join(f"AG/RES. 900{n} (XL-O/10) {title}\\n" for n, title in enumerate(titles))
    >>> text = "The General Assembly adopted these at the session of the year:\\n" + rows
    >>> [m.text for m in recognise(text)[0].mentions if m.rule == "title-in-list"]
    ['Lights of the Harbor', 'Boats of the Harbor', 'Nets of the Harbor']
    """
    acts = [m for m in known if m.symbol is not None and m.symbol.kind in ("resolution", "declaration")]
    if len(acts) < LEAST_ROWS:
        return {}
    first = {m.start: span for m in acts if (span := _after_symbol(reading, m))}
    last = {m.start: span for m in acts if m.start not in first and (span := _before_symbol(reading, m))}
    rows = max((first, last), key=len)
    return rows if len(rows) >= LEAST_ROWS else {}


def _after_symbol(reading: Reading, match: SymbolMatch) -> Span | None:
    """The title in a row that begins with its symbol."""
    text = reading.text
    if not ROW_START.search(text, max(0, match.start - 30), match.start):
        return None
    found = ROW_TITLE.match(text, match.end)
    if found is None:
        return None
    group = "title" if found["title"] else "line"
    return _row(reading, *found.span(group))


def _before_symbol(reading: Reading, match: SymbolMatch) -> Span | None:
    """The title in a row that ends with its symbol."""
    text = reading.text
    if not ROW_END.match(text, match.end):
        return None
    begin = text.rfind("\n", 0, match.start) + 1
    found = TITLE_FIRST.match(text[begin : match.start])
    return _row(reading, begin + found.start("title"), begin + found.end("title")) if found else None


def _row(reading: Reading, start: int, end: int) -> Span | None:
    """A title of a list without page number and note of adoption; None if it is none by its words."""
    words = reading.text[start:end]
    noted = _adopted(reading.page.language.code).search(words)
    words = words[: noted.start()] if noted else words
    words = PAGE_NUMBER.sub("", words).rstrip(" \t\n,;:–—-")
    end = start + len(words)
    if reading.symbols_from(start, end) or len(words.split()) < LEAST_WORDS or words.endswith("."):
        return None
    return (start, end) if words.isupper() or _like_a_title(reading, start, end) else None


@lru_cache(maxsize=8)
def _adopted(code: str) -> re.Pattern[str]:
    """A bracket that says how a text was adopted: '(Resolution adopted at the ...', '(Aprobada en la ...'."""
    stems = {w[:5] for w in load_language(code).adoption["participles"]}
    return re.compile(rf"\s*[(\[](?:[^\W\d_]+ )?(?:{'|'.join(sorted(map(re.escape, stems)))})", re.IGNORECASE)
