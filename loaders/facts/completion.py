"""The fields of meetings from what was stated of them: begin, end and place, as exact as the document says."""

from dataclasses import replace
from functools import lru_cache
from typing import Final

from ...ontology import iris
from ...ontology.authority import load as load_authority
from ..reading import Reading

SAT: Final = frozenset(  # tell a day on which a meeting sat: begin and end of one that sits for no more than a day
    {"day-before-meeting", "meeting-adopted-on-day", "day-after-meeting"}
)
DAY: Final = 10  # characters of a date to the day
RANK: Final = {"place": 0, "state": 1, "body": 2}  # which kind of site says most exactly where


def complete_meetings(reading: Reading) -> None:
    """Set start, end and place of the meetings from their held_on and held_in statements; a city outweighs a state."""
    _say_cities(reading)
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
            reading.book.change(iri, place=min(places, key=lambda p: (*_rank(reading, p), p)))


def _rank(reading: Reading, place: str) -> tuple[int, bool]:
    """How exactly a site says where: a city first, then a building in it, a state, a body."""
    return RANK.get(reading.book.kind(place), len(RANK)), _city_of(reading, place) is not None


def _city_of(reading: Reading, site: str) -> str | None:
    """The city of a building of the tables, or that in which a body of the tables has its seat."""
    authority = reading.book.authority
    thing = authority.things.get(site)
    if thing is None or thing.type != "building":
        return seats().get(site)
    return thing.parent


@lru_cache(maxsize=1)
def seats() -> dict[str, str]:
    """Return body IRI -> IRI of the city of its seat, from the table of bodies."""
    rows = load_authority().rows("bodies")
    cities = {row["id"] for row in load_authority().rows("places")}
    return {iris.known("body", r["id"]): iris.known("place", r["seat"]) for r in rows if r.get("seat") in cities}


def _say_cities(reading: Reading) -> None:
    """State the city of a meeting that was held in a building or at the seat of a body, where no city is told."""
    held = [s for s in reading.statements if s.relation == "held_in" and reading.book.kind(s.subject) == "meeting"]
    cities = {s.subject for s in held if reading.book.kind(str(s.object)) in ("place", "state")
              and _city_of(reading, str(s.object)) is None}
    for s in held:
        city = _city_of(reading, str(s.object))
        if city is not None and s.subject not in cities:
            reading.say(replace(s, object=reading.book.known(city)))


def _most_exact(dates: list[str]) -> str:
    """The date that says most: an interval of days, then a day, a month, a year; of equals the first."""
    return max(dates, key=lambda d: ("/" in d and len(d) > 20, len(d.partition("/")[0])))


def sits_for_days(reading: Reading, meeting: str) -> bool:
    """Whether a meeting is a regular session: those of the Assembly and the committees last for days."""
    entity = reading.book.entities.get(meeting)
    return entity is not None and "regular session" in entity.label
