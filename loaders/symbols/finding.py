"""The document symbols that a text prints, with their place, repaired where exactly one reading is
consistent.

One scan looks for the few letters that every citation holds (a slash, RES, DEC, 'solu' of resolution, UNSCR);
small patterns are tried beside them only.  The forms stand in `ontology/symbols.toml`, the rules in
`symbol_checks.py`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from ...ontology.symbols import Symbol, parse, tables
from .checks import Settled, check
from .forms import Head, after_slash, head_search, plain, series_marks
from .lists import read_symbols
from .readings import Reading
from .shapes import read_shape
from .words import ANY_BODY, read_words

__all__ = ["SymbolMatch", "check", "find_symbols"]

ANCHORS: Final = ("/", "RES", "DEC", "solu", "SOLU", "UNSCR", "RCSNU", "Res.")
RESOLUTION_KEYS: Final = ("AG/RES. ", "CP/RES. ", "S/RES/")
BEFORE: Final = 20  # no head is longer before its slash
AFTER: Final = 30
ADDRESS: Final = re.compile(
    r"://|www\.|\.aspx?\?|=|%2F|^[(\[<]?(?:[/\\]|[A-Z]:\\)|\b[a-z][\w-]+\.(?:org|com|net|gov|int|edu)\b",
    re.IGNORECASE)
FILE_NAME: Final = re.compile(r"\S{0,60}\.(?:pdf|docx?|html?|aspx?|php|zip|txt|rtf)\b(?!/)", re.IGNORECASE)
LINE_BREAK: Final = re.compile(r"[\r\n]")


@dataclass(frozen=True, slots=True)
class SymbolMatch:
    """One symbol in a text: where, as printed, as read, and how it was had.

    `status` is 'read' (as printed), 'repaired' (mended, since one reading alone is consistent),
    'contradictory' (number, session and year disagree: `symbol` is what is printed, or None), 'blank' (a
    draft), 'cut' (the text ends inside it: `symbol` is the work, if that much is there) or 'incomplete'
    (number or session lost).
    """

    start: int
    end: int
    printed: str
    symbol: Symbol | None
    status: str
    why: str | None = None


def find_symbols(text: str) -> list[SymbolMatch]:
    """Return every document symbol of `text` in order; offsets are code points of `text`.

    >>> for match in find_symbols("see AG/RES. 1939 (XXXIII-0/03), annex"):
    ...     print(match.printed, "->", match.symbol.canonical, match.status)
    AG/RES. 1939 (XXXIII-0/03) -> AG/RES. 1939 (XXXIII-O/03) repaired
    """
    clean = plain(text)
    readings: list[Reading] = []
    end = 0
    for position in _anchors(clean):
        if position < end:
            continue
        found = _read_at(clean, position, end)
        if found:
            readings.extend(found)
            end = max(reading.end for reading in found)
    return [
        SymbolMatch(r.start, r.end, text[r.start:r.end], r.settled.symbol, r.settled.status, r.settled.why)
        for r in _completed(readings)
    ]


def _anchors(text: str) -> list[int]:
    """Return the places of all anchors, in order."""
    places: list[int] = []
    for anchor in ANCHORS:
        at = text.find(anchor)
        while at >= 0:
            places.append(at)
            at = text.find(anchor, at + 1)
    places.sort()
    return places


def _read_at(text: str, position: int, floor: int) -> list[Reading]:
    """Return the readings of the citation that an anchor belongs to, if any."""
    letter = text[position]
    if letter in "sSU" or text.startswith(("Res.", "RCSNU"), position):
        return read_words(text, position, floor)
    if letter == "/":
        if after_slash().match(text, position + 1) is None:
            return _shape_at(text, position, floor)
    elif text[position + 3:position + 4].isalpha():
        return []
    for start, head, found in _heads_at(text, position, floor):
        if _in_address(text, start) or series_marks().match(text, start):
            continue
        if head.form.press and not _is_reference(text, start):
            continue
        readings = read_symbols(text, start, head, found)
        if readings:
            return readings
    return _shape_at(text, position, floor) if letter == "/" else []


def _shape_at(text: str, position: int, floor: int) -> list[Reading]:
    """Return the reading of a symbol of an unknown prefix around a slash, if any stands there."""
    found = read_shape(text, position, floor)
    return [] if found and _in_address(text, found[0].start) else found


def _heads_at(text: str, position: int, floor: int) -> Iterator[tuple[int, Head, re.Match[str]]]:
    """Yield the heads that reach over an anchor, or stand right before it ('SM-CICTE-79/14')."""
    by_letter = head_search()
    stop = min(len(text), position + AFTER)
    for place in range(max(floor, position - BEFORE), position + 1):
        pattern, named = by_letter.get(text[place], (None, {}))
        found = pattern.match(text, place, stop) if pattern else None
        if found is None:
            continue
        if found.end() <= position and not text[found.end():position].strip().isdigit():
            continue
        head = named[found.lastgroup or ""]
        whole = head.pattern.match(text, found.start())
        if whole is not None:
            yield whole.start(), head, whole


def _in_address(text: str, start: int) -> bool:
    """Say whether a symbol stands inside a web address, a path or the name of a file.

    >>> [_in_address(text, 5) for text in ("file CP/doc4481_10.doc", "file CP/doc.4481/10.")]
    [True, False]
    """
    before = text[max(0, start - 200):start]
    word = "" if before[-1:].isspace() or not before else before.rsplit(None, 1)[-1]
    return bool(ADDRESS.search(word)) or FILE_NAME.match(text, start) is not None


@lru_cache(maxsize=1)
def _reference_words() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(tables()["press_words"], key=len, reverse=True))
    return re.compile(rf"\b(?:{words})\b\.?\s*(?:no\.?|n[o.]?[º°])?\s*[:.]?\s*[(\[]?\Z", re.IGNORECASE)


def _is_reference(text: str, start: int) -> bool:
    """Say whether a number of the press office is a reference: after such a word, or alone on its line."""
    if _reference_words().search(text[max(0, start - 30):start]):
        return True
    before = text[text.rfind("\n", 0, start) + 1:start]
    broken = LINE_BREAK.search(text, start)
    line = text[start:broken.start() if broken else len(text)]
    return not before.strip() and re.fullmatch(r"[A-Z]{1,3}-\d{3,4}/\d\d\s*", line) is not None


def _completed(readings: list[Reading]) -> Iterable[Reading]:
    """Yield the readings, incomplete ones completed where the text carries one full form of their number."""
    works = _works(readings)
    for reading in readings:
        settled = reading.settled
        if settled.status != "incomplete" or reading.number is None:
            yield reading
            continue
        keys = RESOLUTION_KEYS if reading.key == ANY_BODY else (reading.key,)
        found = {work for key in keys for work in works.get(key, {}).get(reading.number, ())}
        if len(found) == 1:
            canonical = f"{found.pop()} {reading.suffix}".rstrip()
            why = "completed from the full symbol elsewhere in the text"
            yield replace(reading, settled=Settled(parse(canonical), "repaired", why))
        elif reading.key != ANY_BODY:
            yield reading


def _works(readings: Iterable[Reading]) -> Mapping[str, Mapping[int, set[str]]]:
    """Return the canonical works that were read in full, by head and number."""
    works: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for reading in readings:
        symbol = reading.settled.symbol
        certain = symbol is not None and reading.settled.status in ("read", "repaired")
        if certain and symbol is not None and reading.number is not None:
            works[reading.key][reading.number].add(symbol.work)
    return works
