"""What the tables say about a symbol: whether number, session and year agree, and which reading is the
only one left.

The rules R1 to R8 and their tables stand in `ontology/symbols.toml`.  Numbers of the General Assembly rise
through its regular sessions and never start again, those of the Permanent Council rise with meeting and year,
those of the United Nations Security Council with the year: a number is a check on the rest of its symbol.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology.numerals import from_roman, to_roman
from ...ontology.symbols import Symbol, SymbolError, build, century, tables

FIRST_YEAR: Final = 1970  # of the General Assembly: its first regular session was in 1971
SESSIONS: Final = range(1, 100)


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers known of one regular session; `exact_*` when the session began or ended with them."""

    session: int
    first: int
    last: int
    exact_first: bool
    exact_last: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """What a printed symbol stands for: the symbol, how it was had, and why it is not read as printed."""

    symbol: Symbol | None
    status: str
    why: str | None = None


@lru_cache(maxsize=1)
def _assembly() -> Mapping[str, tuple[Numbers, ...]]:
    rows: dict[str, list[Numbers]] = {"res": [], "dec": []}
    for row in tables()["assembly_numbers"]:
        exact = bool(row.get("exact_first")), bool(row.get("exact_last"))
        rows[row["kind"]].append(Numbers(row["session"], row["first"], row["last"], *exact))
    return {kind: tuple(sorted(numbers, key=lambda n: n.session)) for kind, numbers in rows.items()}


@lru_cache(maxsize=16384)
def in_session(kind: str, number: int, session: int) -> bool:
    """Say whether a resolution ('res') or declaration ('dec') may be of a regular session (R3)."""
    for row in _assembly()[kind]:
        if row.session < session and number <= row.last:
            return False
        if row.session > session and number >= row.first:
            return False
        outside = (row.exact_first and number < row.first) or (row.exact_last and number > row.last)
        if row.session == session and outside:
            return False
    return number > 0


@lru_cache(maxsize=4096)
def sole_session(kind: str, number: int) -> int | None:
    """Return the one regular session that a number can be of, None when several can (R3).

    >>> sole_session("res", 2929)
    48
    """
    possible = [session for session in SESSIONS if in_session(kind, number, session)]
    return possible[0] if len(possible) == 1 else None


@lru_cache(maxsize=1)
def _council() -> tuple[tuple[int, int, int], ...]:
    return tuple(sorted((r["number"], r["meeting"], r["year"]) for r in tables()["council_resolutions"]))


def council_pair(number: int) -> tuple[int, int] | None:
    """Return meeting and year of a resolution of the Permanent Council, None when the table lacks it (R4)."""
    known = {n: (meeting, year) for n, meeting, year in _council()}
    return known.get(number)


def council_holds(number: int, meeting: int, year: int) -> bool:
    """Say whether meeting and year lie between those of the neighbouring resolutions (R4)."""
    numbers = [row[0] for row in _council()]
    after = bisect_right(numbers, number)
    before = _council()[after - 1] if after else (0, 0, 0)
    if before[0] == number:
        return (meeting, year) == before[1:]
    if meeting < before[1] or year < before[2]:
        return False
    return after == len(numbers) or (meeting <= _council()[after][1] and year <= _council()[after][2])


@lru_cache(maxsize=4096)
def security_council_year(number: int) -> int | None:
    """Return the year of a resolution of the UN Security Council, None for a number beyond the table.

    >>> security_council_year(1540)
    2004
    """
    table = tables()["un_security_council"]
    if not 1 <= number <= table["last_known"]:
        return None
    return int(table["first_year"]) + bisect_right(table["first_numbers"], number) - 1


def assembly_of_un(session: int) -> bool:
    """Say whether a number can be a session of the UN General Assembly in a symbol of the form A/RES/56/1."""
    table = tables()["un_assembly"]
    return bool(table["first_session"] <= session <= table["last_session"])


def check(symbol: Symbol) -> tuple[str, ...]:
    """Return what contradicts itself in a symbol, in words; nothing when all its parts agree.

    >>> from ..ontology.symbols import parse
    >>> check(parse("AG/RES. 2866 (XLIII-O/14)"))[0]
    'the regular session XLIII of the General Assembly was in 2013, not in 2014'
    >>> check(parse("AG/RES. 2866 (XLIV-O/14)"))
    ()
    """
    if symbol.form in ("ag-res", "ag-dec"):
        return _check_assembly(symbol)
    if symbol.form == "cp-res":
        return _check_council(symbol)
    if symbol.form == "un-sc-res":
        return _check_security_council(symbol)
    if symbol.form in ("ag-res-special", "ag-doc-special"):
        return _check_order(symbol, "special_sessions", "session", "special session of the General Assembly")
    if symbol.form in ("rc-res", "rc-dec"):
        return _check_order(symbol, "consultation_meetings", "meeting", "Meeting of Consultation")
    return ()


def _check_assembly(symbol: Symbol) -> tuple[str, ...]:
    assert symbol.session is not None
    assert symbol.number is not None
    session, kind, faults = symbol.session[1], symbol.form.removeprefix("ag-"), []
    if FIRST_YEAR + session != symbol.year:
        faults.append(f"the regular session {to_roman(session)} of the General Assembly was in "
                      f"{FIRST_YEAR + session}, not in {symbol.year}")
    if not in_session(kind, symbol.number, session):
        faults.append(f"number {symbol.number} is not of session {to_roman(session)}"
                      f"{_rather(kind, symbol.number)}")
    return tuple(faults)


def _rather(kind: str, number: int) -> str:
    session = sole_session(kind, number)
    return f" but of session {to_roman(session)} ({FIRST_YEAR + session})" if session else ""


def _check_council(symbol: Symbol) -> tuple[str, ...]:
    assert symbol.number is not None
    assert symbol.meeting is not None
    assert symbol.year is not None
    if council_holds(symbol.number, symbol.meeting, symbol.year):
        return ()
    return (f"resolution {symbol.number} of the Permanent Council cannot be of meeting {symbol.meeting} in "
            f"{symbol.year}: number, meeting and year rise together",)


def _check_security_council(symbol: Symbol) -> tuple[str, ...]:
    year = security_council_year(symbol.number or 0)
    if year is None or year == symbol.year:
        return ()
    return (f"resolution {symbol.number} of the UN Security Council is of {year}, not of {symbol.year}",)


def _check_order(symbol: Symbol, table: str, key: str, name: str) -> tuple[str, ...]:
    """Say so when a numbered meeting stands in another year than its neighbours allow (R2)."""
    assert symbol.session is not None
    assert symbol.year is not None
    ordinal = symbol.session[1]
    for row in tables()[table]:
        early = ordinal > row[key] and symbol.year < row["year"]
        late = ordinal < row[key] and symbol.year > row["year"]
        if early or late or (ordinal == row[key] and symbol.year != row["year"]):
            known = f"{name} {row[key]} was in {row['year']}"
            return (f"{name} {ordinal} cannot be of {symbol.year}, since {known}",)
    return ()


def settle(form_id: str, values: Mapping[str, str], suffix: str) -> Settled:
    """Return what the printed fields of a symbol stand for, mended where one reading alone is consistent."""
    if form_id in ("ag-res", "ag-dec"):
        return _settle_assembly(form_id, values, suffix)
    if form_id == "cim-res" and "yy" not in values:
        return Settled(None, "incomplete", "the year is lost")
    try:
        symbol = build(form_id, values, suffix)
    except SymbolError as fault:
        return Settled(None, "contradictory", str(fault))
    faults = check(symbol)
    if not faults:
        return Settled(symbol, "read")
    mended = _mended(symbol, suffix)
    if mended is not None:
        return Settled(mended, "repaired", "; ".join(faults))
    return Settled(symbol, "contradictory", "; ".join(faults))


def _settle_assembly(form_id: str, values: Mapping[str, str], suffix: str) -> Settled:
    """Return the reading of a symbol of a regular session: by numeral or by year, as the number allows."""
    kind, number = form_id.removeprefix("ag-"), int(values["number"])
    by_year = century(int(values["yy"])) - FIRST_YEAR
    try:
        by_numeral = from_roman(values["roman"])
    except ValueError:
        by_numeral = 0
    readings = sorted({s for s in (by_numeral, by_year) if s > 0 and in_session(kind, number, s)})
    if len(readings) == 1:
        session = readings[0]
        symbol = of_session(form_id, number, session, suffix)
        if by_numeral == by_year:
            return Settled(symbol, "read")
        return Settled(symbol, "repaired", f"session {values['roman']} and year {values['yy']} disagree; "
                                           f"number {number} is of session {to_roman(session)}")
    try:
        printed = build(form_id, values, suffix)
    except SymbolError:
        why = f"{values['roman']} is no session and number {number} does not tell it"
        return Settled(None, "contradictory", why)
    return Settled(printed, "contradictory", "; ".join(check(printed)))


def of_session(form_id: str, number: int, session: int, suffix: str = "") -> Symbol:
    """Return the symbol of a number of a regular session; the year follows from the session (R1)."""
    year = f"{(FIRST_YEAR + session) % 100:02d}"
    return build(form_id, {"number": str(number), "roman": to_roman(session), "yy": year}, suffix)


def _mended(symbol: Symbol, suffix: str) -> Symbol | None:
    """Return the one reading that the number allows, where the table knows the number itself."""
    number = symbol.number or 0
    if symbol.form == "cp-res":
        pair = council_pair(number)
        if pair is None or pair[0] != symbol.meeting:
            return None
        values = {"number": str(number), "meeting": str(pair[0]), "yy": f"{pair[1] % 100:02d}"}
        return build("cp-res", values, suffix)
    return None


def complete(form_id: str, number: int, suffix: str = "") -> Settled:
    """Return the symbol of a number that stands without session or year, when one alone is possible.

    >>> complete("ag-res", 2929).symbol.canonical
    'AG/RES. 2929 (XLVIII-O/18)'
    """
    if form_id in ("ag-res", "ag-dec"):
        session = sole_session(form_id.removeprefix("ag-"), number)
        if session is not None:
            return Settled(of_session(form_id, number, session, suffix), "repaired",
                           f"printed without session; number {number} is of session {to_roman(session)}")
        return Settled(None, "incomplete", f"printed without session, and number {number} does not tell it")
    pair = council_pair(number) if form_id == "cp-res" else None
    if pair is not None:
        values = {"number": str(number), "meeting": str(pair[0]), "yy": f"{pair[1] % 100:02d}"}
        return Settled(build(form_id, values, suffix), "repaired", "printed without meeting and year")
    year = security_council_year(number) if form_id == "un-sc-res" else None
    if year is not None:
        values = {"number": str(number), "yyyy": str(year)}
        why = f"printed without year; number {number} is of {year}"
        return Settled(build(form_id, values, suffix), "repaired", why)
    return Settled(None, "incomplete", "the year or session is lost")
