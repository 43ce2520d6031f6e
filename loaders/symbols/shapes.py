"""Symbols whose prefix no form of the table knows, read by their shape: 'CIFTA/CC/doc.3/01 rev. 1', 'CP/CISC-100/05'.

Only where number and year are whole: there is no table that could prove a repair.  So are papers of the UN Security
Council before 1994, which have five digits and no year ('S/26063'), on pages that name the United Nations.
"""

import re
from typing import Final

from ...ontology.symbols import FIELD_PATTERNS, SymbolError, build
from .bodies import names_un
from .checks import Settled
from .forms import SUFFIX
from .readings import Reading, as_printed, tidy_suffix

BEFORE: Final = 48
PREFIX: Final = re.compile(rf"(?<![A-Za-z0-9/.=&-])(?P<prefix>{FIELD_PATTERNS['prefix']})\s?\Z")
YEAR: Final = r"\s?/\s?(?P<yy>(?:19|20)?\d{2})(?!\d)"
SESSION: Final = r"\s?\((?P<roman>[IVXLC]+)-(?P<year>\d\d)\)"
SIGN: Final = r"(?:[nN]\.?\s?[°ºo]\.?\s?)?"
TYPED: Final = re.compile(
    rf"/\s?(?P<kind>(?i:doc|inf|res|dec))\b\.?\s{{0,3}}{SIGN}(?P<number>[1-9]\d{{0,4}})(?:{YEAR}|{SESSION}){SUFFIX}")
UN_PAPER: Final = re.compile(r"(?<![\w/.])S/(?P<number>[12]\d{4})(?![\d/]|[.,]\d)(?P<suffix>)")
COMMITTEE: Final = re.compile(
    rf"(?<![A-Za-z0-9/.=&-])CP\s?/\s?(?P<committee>{FIELD_PATTERNS['committee']})-(?P<number>[1-9]\d{{0,4}}){YEAR}{SUFFIX}")


def read_shape(text: str, position: int, floor: int) -> list[Reading]:
    """Return the reading of a symbol by its shape around a slash; none where there is no such shape.

    >>> read_shape("see CIFTA/CC/doc.3/01 rev. 1", 12, 0)[0].settled.symbol.canonical
    'CIFTA/CC/doc.3/01 rev. 1'
    >>> read_shape("see PCC.II/RES. 7 (IV-02)", 10, 0)[0].settled.symbol.canonical
    'PCC.II/RES. 7 (IV-02)'
    """
    begin = max(floor, position - BEFORE)
    typed = TYPED.match(text, position)
    before = PREFIX.search(text[begin:position]) if typed else None
    if before and typed:
        values = {"prefix": before["prefix"], "number": typed["number"], "yy": (typed["yy"] or typed["year"])[-2:]}
        form = f"other-{typed['kind'].lower()}"
        if typed["roman"]:
            values["roman"], form = typed["roman"], f"{form}-session"
        return _built(text, begin + before.start(), typed, form, values)
    paper = UN_PAPER.match(text, position - 1) if position > floor else None
    if paper and names_un(text):
        return _built(text, paper.start(), paper, "un-sc-doc-old", {"number": paper["number"]})
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
