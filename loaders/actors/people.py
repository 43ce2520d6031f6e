"""Persons and the offices they hold, and ministries named by their state.

'Secretary General of the OAS, NAME'; 'NAME, undersecretary for political affairs of the ministry of foreign affairs of
STATE'; 'Secretary of State NAME'.  Names of offices are data of the language files.  A role is stated only with the
body or state it belongs to; a later bare surname is the same person.
"""

import re
from dataclasses import replace
from typing import Final

from ..reading import Reading
from ..record import Mention, Statement
from .holders import COMPLEMENT, SOLE_OWNERS, Office, far_holder, holder_of
from .office_bodies import enter_office
from .office_phrases import find_office_phrases
from .owners import owner_behind, owner_in_list, owner_of_holder
from .person_names import find_named_people
from .shared_offices import is_plural, sharers
from .surnames import mark_surnames
from .told_holders import joined_holder, named_to, told_holder

AND: Final = re.compile(r"\s+(?:and|y|e|et)\s+$")
JOINED: Final = re.compile(r",?\s+(?:and|y|e|et)\s+(?:the |el |la |o |a |le |l[’'])?")


def find_people(reading: Reading) -> None:
    """Add persons beside the offices they hold, what office it is, and later uses of their surnames."""
    find_named_people(reading)
    mark_surnames(reading)
    last: tuple[Office, Mention] | None = None
    waiting: Office | None = None
    offices = find_office_phrases(reading)
    for index, (told, printed) in enumerate(offices):
        office = _with_shared_owner(reading, told, offices[index + 1][0] if index + 1 < len(offices) else None)
        person = (
            joined_holder(reading, office, offices[index + 1][0] if index + 1 < len(offices) else None)
            or named_to(reading, office)
            or holder_of(reading, office, printed, last)
            or told_holder(reading, office)
            or far_holder(reading, office)
        )
        if person is not None:
            joined = waiting is not None and JOINED.fullmatch(reading.text, waiting.end, office.start)
            if office.of is None and person.end <= office.start and (listed := owner_in_list(reading, office)):
                office = replace(office, end=listed.end, of=listed.entity)
            others = list(sharers(reading, office, printed, person))
            for one in (waiting, office) if waiting is not None and joined else (office,):
                if others or not is_plural(printed):
                    _say_role(reading, person, one.of or owner_behind(reading, one, person), one)
            for other, state in others:
                _say_role(reading, other, state, replace(office, start=other.start, end=other.end))
            last = office, person
        if person is None:
            enter_office(reading, office)
        waiting = None if person else office
    mark_surnames(reading)


def _with_shared_owner(reading: Reading, office: Office, other: Office | None) -> Office:
    """An office with the owner that the one behind 'and' has: 'Minister of Justice and Vice President of Chile'."""
    if office.of is not None or other is None or other.of is None or office.role in SOLE_OWNERS:
        return office
    complement = COMPLEMENT.match(reading.text, office.end)
    ends = (office.end, *((complement.end(),) if complement and complement.end() <= other.start else ()))
    if any(AND.fullmatch(reading.text, end, other.start) for end in ends) or (
            complement and AND.search(reading.text, office.end, other.start)):
        return replace(office, of=other.of)
    return office


def _say_role(reading: Reading, person: Mention, owner: str | None, office: Office) -> None:
    sole = SOLE_OWNERS.get(office.role)
    owner = owner or owner_of_holder(reading, person, office) or (
        sole if sole in reading.book.entities else None)
    if owner is not None:
        span = min(person.start, office.start), max(person.end, office.end)
        reading.say(Statement(person.entity, "holds_role", office.role, *span, rule="office-of-person", of=owner))
