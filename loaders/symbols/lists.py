"""Lists and ranges of symbols: every member under one prefix, one session, or both.

'AG/RES. 1 (...) and 2 (...)' leaves the prefix to the first member, 'AG/RES. 1939, 1940 and 1941 (XXXIII-O/03)' the
session to the last.  A range ('AG/RES. 1532 - AG/RES. 1606 (XXVIII-O/98)') stands for every number between its ends.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from .checks import Settled, complete, settle, sole_session
from .forms import Head, Tail
from .readings import Begun, Reading, number_at, read_symbol, read_tail

RANGE_LIMIT: Final = 500  # no session adopted more texts than this
LISTED: Final = frozenset({"AG/RES. ", "AG/DEC. ", "CP/RES. ", "S/RES/"})
SHARED: Final = frozenset({"AG/RES. ", "AG/DEC. ", "CP/RES. "})
JOIN: Final = r"\s{0,3}(?:[,;]\s{0,3}(?:(?:and|y|e|et|&)\s{1,3})?|(?:and|y|e|et|&)\s{1,3})"
JOINED: Final = re.compile(JOIN)
DOCUMENT_MEMBER: Final = re.compile(JOIN + r"(?=(?P<number>\d{3,5})\s?/\s?\d{2}(?!\d))")
LIST_MEMBER: Final = re.compile(JOIN + r"(?=\d{1,4}\s{0,3}\()")
# The noun may be repeated: 'from AG/RES. 1 to resolution AG/RES. 9', 'de la AG/RES. 1 hasta la resolución AG/RES. 9'.
# '841 (1993) of 16 June 1993, 861 (1993) ...': the day of a member stands before the next one.
OF_DAY: Final = re.compile(
    r"\s{0,3},?\s{0,3}(?:of|de|du|del)\s{0,3}\d{1,2}(?:er|º)?\s{1,3}(?:de\s{1,3})?[^\W\d_]{3,10}\s{1,3}(?:de\s{1,3})?\d{4}"
)
NOUN: Final = r"(?:(?:resolution|resolución|resolução|résolution)\s{1,3})?"
RANGE_TO: Final = re.compile(
    r"\s{0,3}(?:[-/]\s{0,3}|(?:to|through|thru|up to|until|hasta|até|jusqu['’]à|al?|ao|à|au)\s{1,3}"
    rf"(?:(?:and including|la|a|à|le)\s{{1,3}})?{NOUN})", re.IGNORECASE)
THOUSANDS: Final = re.compile(r"\d,\d{3}(?!\d)")  # '2,004' is one number
NUMBER: Final = re.compile(r"(?P<number>\d{1,4})(?!\d)")


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a list that shares its session: its span, its numbers, and whether it has its own prefix."""

    start: int
    end: int
    numbers: range
    prefixed: bool


def read_symbols(text: str, start: int, head: Head, found: re.Match[str]) -> list[Reading]:
    """Return the readings of a symbol whose head was found: several for a range or a list, none for no symbol."""
    at = number_at(text, found.end())
    several = _read_range(text, start, head, at) or _read_shared(text, start, head, at)
    if several:
        return [*several, *_list_members(text, head, several[-1])]
    readings = read_symbol(text, start, head, found)
    if len(readings) == 1 and readings[0].settled.status in ("read", "repaired", "contradictory"):
        return [*readings, *_list_members(text, head, readings[0])]
    return readings


def _list_members(text: str, head: Head, first: Reading) -> Iterator[Reading]:
    """Yield the members of a list that leave the prefix to the first: 'AG/RES. 1 (...) and 2 (...)'."""
    at = first.end
    documents = head.form.template.endswith("{number}/{yy}")
    if head.key not in LISTED and not documents:
        return
    # Numbers of one series have as many digits; '120/05' behind CP/doc.4481/10 is rather something else.
    length = len(str(first.number))
    while True:
        dated = OF_DAY.match(text, at) if head.key == "S/RES/" else None
        at = dated.end() if dated else at
        joined = (DOCUMENT_MEMBER if documents else LIST_MEMBER).match(text, at)
        if joined is None or (documents and length != len(joined["number"])):
            return
        for tail in head.tails:
            rest = tail.pattern.match(text, joined.end())
            if rest and (head.key != "S/RES/" or rest["yyyy"]):
                break
        else:
            return
        reading = read_tail(Begun(text, joined.end(), head, {}), tail.form, rest)
        if reading is None:
            return
        settled = reading.settled
        if settled.status == "repaired" and settled.why and settled.why.startswith("printed as"):
            settled = Settled(settled.symbol, "read")
        yield replace(reading, settled=settled)
        at, length = reading.end, len(str(reading.number))


def _read_shared(text: str, start: int, head: Head, at: int) -> list[Reading]:
    """Return the readings of a list whose last member alone carries the session; nothing when it is none."""
    if head.key not in SHARED or THOUSANDS.match(text, at):
        return []
    members = [member] if (member := _member(text, start, at, prefixed=True)) else []
    while members and len(members) < RANGE_LIMIT:
        joined = JOINED.match(text, members[-1].end)
        if joined is None:
            return []
        begin = joined.end()
        again = head.pattern.match(text, begin)
        at = number_at(text, again.end()) if again else begin
        for tail in head.tails:
            last = tail.pattern.match(text, at)
            if last and _has_session(last):
                return [*_of_members(members, head, tail, last), *_last_reading(text, begin, head, tail, last)]
        member = _member(text, begin, at, prefixed=again is not None)
        if member is None:
            return []
        members.append(member)
    return []


def _member(text: str, start: int, at: int, *, prefixed: bool) -> Member | None:
    """Return the number, or the range of numbers, that stands without session at a place."""
    first = NUMBER.match(text, at)
    if first is None or int(first["number"]) == 0:
        return None
    low = high = int(first["number"])
    end = first.end()
    joined = RANGE_TO.match(text, end)
    last = NUMBER.match(text, joined.end()) if joined else None
    if last and low < int(last["number"]) < low + RANGE_LIMIT:
        high, end = int(last["number"]), last.end()
    return Member(start, end, range(low, high + 1), prefixed)


def _has_session(found: re.Match[str]) -> bool:
    groups = found.groupdict()
    return bool(groups.get("roman") or groups.get("meeting"))


def _of_members(members: list[Member], head: Head, tail: Tail, last: re.Match[str]) -> Iterator[Reading]:
    """Yield the readings of the members before the last; one with its own prefix may be of another session."""
    for member in members:
        for number in member.numbers:
            settled = settle(tail.form.id, _session_of(last, number), "")
            if member.prefixed and settled.status != "read":
                settled = complete(tail.form.id, number)
            yield Reading(member.start, member.end, settled, head.key, number)


def _last_reading(text: str, start: int, head: Head, tail: Tail, last: re.Match[str]) -> Iterator[Reading]:
    reading = read_tail(Begun(text, start, head, {}), tail.form, last)
    if reading is None:
        return
    settled = reading.settled
    if settled.status == "repaired" and settled.why and settled.why.startswith("printed as"):
        settled = Settled(settled.symbol, "read")
    yield replace(reading, settled=settled)


def _session_of(found: re.Match[str], number: int) -> dict[str, str]:
    """Return the fields of a symbol of the session that a match tells, for another number."""
    values = {"number": str(number), "yy": found["yy"][-2:]}
    groups = found.groupdict()
    if groups.get("roman"):
        values["roman"] = groups["roman"].upper()
    if groups.get("meeting"):
        values["meeting"] = str(int(groups["meeting"]))
    return values


def _read_range(text: str, start: int, head: Head, at: int) -> list[Reading]:
    """Return one reading for every number of a range, all with the span of the range."""
    if head.key not in SHARED:
        return []
    for tail in head.tails:
        first = tail.pattern.match(text, at) or NUMBER.match(text, at)
        joined = RANGE_TO.match(text, first.end()) if first else None
        if first is None or joined is None:
            continue
        again = head.pattern.match(text, joined.end())
        begin = number_at(text, again.end()) if again else joined.end()
        last = tail.pattern.match(text, begin)
        if last is None and again and "roman" not in first.groupdict():
            last = NUMBER.match(text, begin)
        if last and int(first["number"]) < int(last["number"]) < int(first["number"]) + RANGE_LIMIT:
            readings = _of_range(start, head, tail, first, last)
            if readings:
                return readings
    return []


def _of_range(
    start: int, head: Head, tail: Tail, first: re.Match[str], last: re.Match[str]
) -> list[Reading]:
    """Return the readings between two ends; none when the numbering starts again in between."""
    regular = tail.form.id in ("ag-res", "ag-dec")
    numbers = range(int(first["number"]), int(last["number"]) + 1)
    if not _has_session(last):
        kind = tail.form.id.removeprefix("ag-")
        if not regular or None in (sole_session(kind, numbers[0]), sole_session(kind, numbers[-1])):
            return []
        return [Reading(start, last.end(), complete(tail.form.id, n), head.key, n) for n in numbers]
    one = not _has_session(first) or _session_of(first, 1) == _session_of(last, 1)
    if not one and not regular:
        return []
    readings = []
    for number in numbers:
        settled = settle(tail.form.id, _session_of(last, number), "")
        if not one and settled.status != "read":
            settled = settle(tail.form.id, _session_of(first, number), "")
            if settled.status != "read":
                settled = complete(tail.form.id, number)
        readings.append(Reading(start, last.end(), settled, head.key, number))
    return readings
