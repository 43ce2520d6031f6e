"""Symbols whose number or bracket is damaged: what is left of them is read only if the rest proves it.

The session or year in the bracket is evidence.  The number of the symbol picks the one session or meeting that
agrees with it (rules R3 and R4 of the tables); evidence that no number agrees with is a contradiction and is
reported, never repaired.
"""

import re
from contextlib import suppress
from typing import Final

from ...ontology.numerals import from_roman
from ...ontology.symbols import SymbolError, build, century
from .checks import FIRST_YEAR, Settled, complete, council_holds, council_pair, in_session, of_session, settle
from .forms import COUNCIL, GAP, REGULAR

BRACKET: Final = re.compile(rf"{GAP}[(\[{{]\s?(?P<inside>[IVXLCDQEOl1|eo\d\s/\\.,'_-]{{1,18}}?)\s?[)\]}}]")
INSIDE: Final = re.compile(
    r"(?:(?P<roman>[IVXLCl1|]+)|(?P<arabic>\d{1,2})(?=[-./]?[OQD0oEe]))?"
    r"[-./\\]?(?:(?P<mark>[OQD0oEe])(?=[-./\\|]|$))?[-./\\|]?(?:(?P<year>(?:19|20)\d\d)|(?<=[-./\\|])(?P<yy>[\dOoIl]{2}))?")
STRAY: Final = re.compile(r"[\s_']")
NUMBER_PARTS: Final = (
    r"(?P<number>\d[\dOolI|]{0,4}|\d{1,2}(?:[., ]|-?\s?\n\s?)\d{1,3})(?![\dA-Za-z])"
)
DAMAGED_NUMBER: Final = {
    "session": re.compile(rf"{NUMBER_PARTS}{GAP}(?=[(\[]){REGULAR}"),
    "council": re.compile(rf"{NUMBER_PARTS}{GAP}{COUNCIL}"),
}
COUNCIL_INSIDE: Final = re.compile(r"(?P<meeting>\d{3,4})?(?:(?<!\d)|[-./\\|]|$)(?P<yy>\d{2})?")
SIX: Final = re.compile(r"\d{3}1\d{2}")
DIGITS: Final = str.maketrans("OoQDlI|", "0000111")
LETTERS: Final = str.maketrans("l1|", "III")


def damaged_bracket(form_id: str, number: int, text: str, at: int) -> tuple[int, Settled] | None:
    """Return the end and the reading of a symbol whose bracket no pattern reads; None when there is no such bracket.

    >>> damaged_bracket("ag-res", 2004, "AG/RES. 2004 (XXX1V-O/04)", 12)[1].symbol.canonical
    'AG/RES. 2004 (XXXIV-O/04)'
    >>> damaged_bracket("ag-res", 2004, "AG/RES. 2004 (2011)", 12)[1].status
    'contradictory'
    """
    found = BRACKET.match(text, at)
    if found is None:
        return None
    inside = STRAY.sub("", found["inside"])
    if form_id in ("ag-res", "ag-dec"):
        settled = _of_evidence(form_id, number, inside)
    else:
        settled = _of_council(number, inside) if form_id == "cp-res" else None
    return (found.end(), settled) if settled else None


def _of_evidence(form_id: str, number: int, inside: str) -> Settled | None:
    """Return the reading of a number and what is left of its session and year; None when nothing is."""
    parts = INSIDE.fullmatch(inside)
    if parts is None or (not any(parts.group("mark", "year", "yy")) and not _is_numeral(parts["roman"])):
        return None
    if (parts["mark"] or "").upper() == "E":
        return Settled(None, "incomplete", f"the special session in {inside!r} is damaged")
    sessions = _sessions(parts)
    if not sessions:
        return complete(form_id, number)
    kind = form_id.removeprefix("ag-")
    agreeing = sorted(session for session in sessions if in_session(kind, number, session))
    why = f"number {number} and {inside!r}"
    if len(agreeing) != 1:
        return Settled(None, "contradictory", f"{why} agree on no one session")
    return Settled(of_session(form_id, number, agreeing[0]), "repaired", f"{why} leave one reading")


def _is_numeral(roman: str | None) -> bool:
    """Say whether letters alone in a bracket are a session; one letter or '(1)' is rather the mark of a note."""
    return roman is not None and len(roman) > 1 and "1" not in roman


def _sessions(parts: re.Match[str]) -> set[int]:
    """Return the sessions that the numeral and the year of a damaged bracket tell."""
    found: set[int] = set()
    if parts["roman"]:
        with suppress(ValueError):
            found.add(from_roman(parts["roman"].translate(LETTERS)))
    if parts["arabic"]:
        found.add(int(parts["arabic"]))
    if parts["year"]:
        found.add(int(parts["year"]) - FIRST_YEAR)
    if parts["yy"]:
        found.add(century(int(parts["yy"].translate(DIGITS))) - FIRST_YEAR)
    return {session for session in found if session > 0}


def _of_council(number: int, inside: str) -> Settled | None:
    """Return the reading of a resolution of the Permanent Council and what is left of its meeting and year."""
    digits = inside.translate(DIGITS)
    parts = COUNCIL_INSIDE.fullmatch(digits)
    if parts is None or not any(parts.groups()):
        return None
    if all(parts.groups()):
        return _of_whole(number, [(parts["meeting"], parts["yy"])], inside)
    if SIX.fullmatch(digits):
        return _of_whole(number, [(digits[:4], digits[4:]), (digits[:3], digits[4:])], inside)
    pair = council_pair(number)
    if pair is None:
        return Settled(None, "incomplete", f"of the meeting and year {inside!r} alone is left")
    meeting, year = str(pair[0]), f"{pair[1] % 100:02d}"
    if parts["meeting"] not in (None, meeting, str(pair[1])) or parts["yy"] not in (None, year):
        return Settled(None, "contradictory", f"resolution {number} of the Permanent Council is not of {inside!r}")
    values = {"number": str(number), "meeting": meeting, "yy": year}
    return Settled(build("cp-res", values), "repaired", f"number {number} and {inside!r} leave one reading")


def _of_whole(number: int, readings: list[tuple[str, str]], inside: str) -> Settled:
    """Return the one reading of meeting and year that the number allows."""
    held = [(m, yy) for m, yy in readings if council_holds(number, int(m), century(int(yy)))]
    if len(held) != 1:
        return Settled(None, "contradictory", f"number {number} and {inside!r} agree on no one meeting and year")
    values = {"number": str(number), "meeting": str(int(held[0][0])), "yy": held[0][1]}
    return Settled(build("cp-res", values), "repaired", f"printed as {inside!r}")


def damaged_number(form_id: str, text: str, at: int) -> tuple[int, int, Settled] | None:
    """Return end, number and reading of a symbol whose number is broken over a line, spaced or printed with letters.

    Only where the mended number, its session and its year agree.

    >>> damaged_number("ag-res", "AG/RES. 2OO4 (XXXIV-O/04)", 8)[2].symbol.canonical
    'AG/RES. 2004 (XXXIV-O/04)'
    """
    shape = {"ag-res": "session", "ag-dec": "session", "cp-res": "council"}.get(form_id)
    found = DAMAGED_NUMBER[shape].match(text, at) if shape else None
    if found is None or found["number"].isdigit():
        return None
    number = int(re.sub(r"\D", "", found["number"].translate(DIGITS)))
    values = {"number": str(number), "yy": found["yy"][-2:]}
    values |= {"roman": found["roman"].upper()} if shape == "session" else {"meeting": str(int(found["meeting"]))}
    try:
        settled = settle(form_id, values, "")
    except SymbolError:
        return None
    if settled.status != "read":
        return None
    why = f"the number is printed as {' '.join(found['number'].split())!r}"
    return found.end(), number, Settled(settled.symbol, "repaired", why)
