"""Symbols whose prefix no form of the table knows, read by their shape: 'CIFTA/CC/doc.3/01 rev. 1', 'CP/CISC-100/05'.

Only where number and year are whole: there is no table that could prove a repair.
"""

import re
from typing import Final

from ...ontology.symbols import FIELD_PATTERNS, SymbolError, build
from .checks import Settled
from .forms import SUFFIX
from .readings import Reading, as_printed, tidy_suffix

BEFORE: Final = 48
PREFIX: Final = re.compile(rf"(?<![A-Za-z0-9/.=&-])(?P<prefix>{FIELD_PATTERNS['prefix']})\s?\Z")
YEAR: Final = r"\s?/\s?(?P<yy>(?:19|20)?\d{2})(?!\d)"
TYPED: Final = re.compile(
    rf"/\s?(?P<kind>(?i:doc|inf|res|dec))\b\.?\s{{0,3}}(?P<number>[1-9]\d{{0,4}}){YEAR}{SUFFIX}")
COMMITTEE: Final = re.compile(
    rf"(?<![A-Za-z0-9/.=&-])CP\s?/\s?(?P<committee>{FIELD_PATTERNS['committee']})-(?P<number>[1-9]\d{{0,4}}){YEAR}{SUFFIX}")


def read_shape(text: str, position: int, floor: int) -> list[Reading]:
    """Return the reading of a symbol by its shape around a slash; none where there is no such shape.

    >>> read_shape("see CIFTA/CC/doc.3/01 rev. 1", 12, 0)[0].settled.symbol.canonical
    'CIFTA/CC/doc.3/01 rev. 1'
    """
    begin = max(floor, position - BEFORE)
    typed = TYPED.match(text, position)
    before = PREFIX.search(text[begin:position]) if typed else None
    if before and typed:
        values = {"prefix": before["prefix"], "number": typed["number"], "yy": typed["yy"][-2:]}
        return _built(text, begin + before.start(), typed, f"other-{typed['kind'].lower()}", values)
    committee = COMMITTEE.match(text, position - 2) if text.startswith("CP", position - 2) else None
    if committee is None or position < floor + 2:
        return []
    values = {"committee": committee["committee"], "number": committee["number"], "yy": committee["yy"][-2:]}
    return _built(text, committee.start(), committee, "cp-committee", values)


def _built(text: str, start: int, found: re.Match[str], form: str, values: dict[str, str]) -> list[Reading]:
    suffix = tidy_suffix(found["suffix"])
    try:
        symbol = build(form, values, suffix)
    except SymbolError:
        return []
    end = found.start() + len(found.group().rstrip())
    settled = as_printed(Settled(symbol, "read"), text[start:end])
    return [Reading(start, end, settled, symbol.canonical.split(values["number"])[0], int(values["number"]), suffix)]
