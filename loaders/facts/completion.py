"""The fields of meetings from what was stated of them: begin, end and place, as exact as the document says."""

from typing import Final

from ..reading import Reading

SAT: Final = frozenset(  # tell a day on which a meeting sat: begin and end of one that sits for no more than a day
    {"day-before-meeting", "meeting-adopted-on-day", "day-after-meeting"}
)
DAY: Final = 10  # characters of a date to the day
RANK: Final = {"place": 0, "state": 1, "body": 2}  # which kind of site says most exactly where


def complete_meetings(reading: Reading) -> None:
    """Set start, end and place of the meetings from their held_on and held_in statements; a city outweighs a state."""
    told: dict[str, dict[str, list[str]]] = {}
    dated = {s.subject for s in reading.statements if s.relation == "held_on" and s.rule not in SAT}
    for s in reading.statements:
        day = len(str(s.object)) == DAY
        if s.rule in SAT and (s.subject in dated or (day and sits_for_days(reading, s.subject))):
            continue
        if s.relation in ("held_on", "held_in"):
            told.setdefault(s.subject, {"held_on": [], "held_in": []})[s.relation].append(str(s.object))
    for iri in sorted(told):
        if reading.book.kind(iri) != "meeting":
            continue
        dates, places = told[iri]["held_on"], told[iri]["held_in"]
        if dates:
            first, _, last = _most_exact(dates).partition("/")
            reading.book.change(iri, start=first, end=last or first)
        if places:
            reading.book.change(iri, place=min(places, key=lambda p: (RANK.get(reading.book.kind(p), len(RANK)), p)))


def _most_exact(dates: list[str]) -> str:
    """The date that says most: an interval of days, then a day, a month, a year; of equals the first."""
    return max(dates, key=lambda d: ("/" in d and len(d) > 20, len(d.partition("/")[0])))


def sits_for_days(reading: Reading, meeting: str) -> bool:
    """Whether a meeting is a regular session: those of the Assembly and the committees last for days."""
    entity = reading.book.entities.get(meeting)
    return entity is not None and "regular session" in entity.label
