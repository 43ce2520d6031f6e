"""Persons and the offices they hold, and ministries named by their state.

'Secretary General of the OAS, NAME'; 'NAME, undersecretary for political affairs of the ministry of foreign affairs of
STATE'; 'Secretary of State NAME'.  Names of offices are data of the language files.  A role is stated only with the
body or state it belongs to; a later bare surname is the same person.
"""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from ...ontology import iris
from ...ontology.language_data import load as load_language
from ..heading.heading import in_title_case
from ..page.folding import fold_name
from ..page.scan import Scan, whole_words
from ..reading import Reading
from ..record import Mention, Statement
from .holders import COMPLEMENT, Office, far_holder, holder_of
from .offices import OWNER, POSTED, demonyms, posted_to, state_of
from .person_names import find_named_people
from .surnames import mark_surnames
from .told_holders import joined_holder, told_holder

ADJECTIVE: Final = re.compile(r"\s+([a-zà-ÿ]{5,})(?![\w-])")
JOINED: Final = re.compile(r",?\s+(?:and|y|e|et)\s+(?:the |el |la |o |a |le |l[’'])?")
ATTRIBUTE: Final = re.compile(
    r"\s(?i:interin[oa]|ejecutiv[oa]|adjunt[oa]|execut[io]v[oa]|adjoint|titular|saliente|entrante|provisional)\b"
)
BRACKET: Final = re.compile(r"\s*\([A-ZÀ-Ý][\w.]{1,11}\)")
REPUBLIC: Final = re.compile(r"^(?:of|de|da|do) (?:the |la )?(?:Rep[úu]blica?|R[ée]publique|Republic)$", re.IGNORECASE)
IN_BODY: Final = re.compile(r"\s+(?:in|at|within|en|em)\s+(?:the |la |el |o |a )?$")
INSIDE: Final = re.compile(
    r"\s+(?:of|for|de|para|pour)(?: (?:the|and|of|for|de|la|[A-ZÀ-Ý][\w&-]*)){1,6}\s+"
    r"(?:in|at|within|en|em)\s+(?:the |la |el |o |a )?"
)
ITS_OWN: Final = re.compile(r"[’']s\s+$")
NATIONAL: Final = re.compile(r"(?<![\w-])([A-Z][a-z]+)\s+$")
SOLE_OWNERS: Final = {
    "Secretary General": iris.known("body", "oas"),
    "Assistant Secretary General": iris.known("body", "oas"),
    "Secretary of State": iris.known("state", "usa"),
}
COMMA_OWNER: Final = re.compile(r",\s+(?:the |el |la |o |a |le |l[’'])?(?=[A-ZÀ-Ý])")
LIST_STOP: Final = re.compile(r"\s*(?:[,;(\n]|\.?\s*\Z|\.\s)")


@lru_cache(maxsize=8)
def _roles(code: str) -> tuple[tuple[re.Pattern[str], Scan], dict[str, str]]:
    table = {fold_name(form): role for form, role in load_language(code).roles.items()}
    return whole_words(table), table


def find_people(reading: Reading) -> None:
    """Add persons beside the offices they hold, what office it is, and later uses of their surnames."""
    find_named_people(reading)
    mark_surnames(reading)
    (pattern, scan), table = _roles(reading.page.language.code)
    last: tuple[Office, Mention] | None = None
    waiting: Office | None = None
    offices = []
    for found in scan.starting(pattern, reading.page.folded.text):
        start, end = reading.page.raw_span(*found.span())
        words = _before_state(reading, found.group(), start, end)
        end = reading.page.raw_span(found.start(), found.start() + len(words))[1]
        offices.append((_office(reading, start, end, table[words]), words))
    for index, (office, printed) in enumerate(offices):
        person = (
            joined_holder(reading, office, offices[index + 1][0] if index + 1 < len(offices) else None)
            or holder_of(reading, office, printed, last)
            or told_holder(reading, office)
            or far_holder(reading, office)
        )
        if person is not None:
            joined = waiting is not None and JOINED.fullmatch(reading.text, waiting.end, office.start)
            if office.of is None and person.end <= office.start and (listed := _owner_in_list(reading, office)):
                office = replace(office, end=listed.end, of=listed.entity)  # noqa: PLW2901 - told in full
            for one in (waiting, office) if waiting is not None and joined else (office,):
                _say_role(reading, person, one.of or _owner_behind(reading, one, person), one)
            last = office, person
        waiting = None if person else office
    mark_surnames(reading)


def _owner_in_list(reading: Reading, office: Office) -> Mention | None:
    """The owner behind a comma, as lists of speakers print it: 'NAME, Executive Secretary, CICAD'.

    >>> from hemisec.loaders.reader import read
    >>> page = read("The speakers were Juan Boat, Executive Secretary, CICAD; and others who came by the sea.")
    >>> [s.object for s in page.statements if s.relation == "holds_role"]
    ['Executive Secretary']
    """
    comma = COMMA_OWNER.match(reading.text, office.end)
    if comma is None:
        return None
    named = [m for m in reading.mentions.starting(comma.end(), comma.end() + 1)
             if reading.book.kind(m.entity) in ("body", "state")]
    owner = max(named, key=lambda m: m.end, default=None)
    return owner if owner and LIST_STOP.match(reading.text, owner.end) else None


def _before_state(reading: Reading, words: str, start: int, end: int) -> str:
    """The words of an office before a state that they run into: 'Procurador-Geral da República Dominicana'."""
    states = (m for m in reading.mentions.over(start, end) if reading.book.kind(m.entity) == "state")
    state = next((m for m in states if start < m.start < end < m.end), None)
    if state is None:
        return words
    before = re.sub(r" d(?:[aeo]s?|el|e la|e l')$", "", reading.page.folded_slice(start, state.start).rstrip())
    return before if before in _roles(reading.page.language.code)[1] else words


def _office(reading: Reading, start: int, end: int, role: str) -> Office:
    """The office that begins with a role word: with what it is for, and of whom it is."""
    complement = COMPLEMENT.match(reading.text, end)
    if complement is None and (kind := ATTRIBUTE.match(reading.text, end)):
        complement = COMPLEMENT.match(reading.text, kind.end()) or kind
    limit = complement.end() if complement else end
    for owner in reading.within(end, min(len(reading.text), limit + 120), ("body", "state")):
        outer = any(
            o.start > start and o.start <= owner.start and owner.end <= o.end and len(o.text) > len(owner.text)
            for o in reading.mentions.over(owner.start, owner.end)
        )
        if owner.start >= limit or outer:
            continue
        lead = OWNER.search(reading.text[end : owner.start]) or (
            reading.book.kind(owner.entity) == "body" and IN_BODY.search(reading.text[end : owner.start]))
        if not lead or (lead.re is IN_BODY and not INSIDE.fullmatch(reading.text[end : owner.start])):
            continue
        words = _role_words(reading, role, (start, end, end + lead.start()))
        of = _sender(reading, owner) if words.endswith(("Representative", "Observer")) else owner
        return Office(start, _extent(reading, of.end), words, of.entity)
    if beside := _owner_after_comma(reading, limit):
        return Office(start, beside.end, _role_words(reading, role, (start, end, limit)), beside.entity)
    return _of_nationality(reading, start, end, role) or Office(start, end, role, _owner_before(reading, start))


def _of_nationality(reading: Reading, start: int, end: int, role: str) -> Office | None:
    """An office with the adjective of its state: 'le ministre argentin de la Défense', 'el canciller chileno'."""
    told = ADJECTIVE.match(reading.text, end)
    state = state_of(told.group(1), reading.page.language.code) if told else None
    if told is None or state is None:
        return None
    complement = COMPLEMENT.match(reading.text, told.end())
    if complement is None or reading.text[complement.end() : complement.end() + 1] != ",":
        return Office(start, told.end(), role, reading.book.known(state))
    words = f"{reading.text[start:end]} {complement.group().strip()}"
    named = {fold_name(f): r for f, r in reading.page.language.roles.items()}.get(fold_name(words))
    return Office(start, complement.end(), named or role, reading.book.known(state))


def _owner_after_comma(reading: Reading, end: int) -> Mention | None:
    """The owner of an office that only a comma parts from it, as in agendas: 'NAME, Executive Secretary, CICAD'.

    It ends its line, or another comma follows, so that it begins no clause of its own.
    """
    near = [m for m in reading.mentions.starting(end + 2, end + 3) if reading.book.kind(m.entity) in ("body", "state")]
    if not near or reading.text[end : end + 2] != ", ":
        return None
    owner = near[0]
    after = reading.text[owner.end : owner.end + 1]
    return owner if after in ("", ",", "\n", ")", ";") else None


def _sender(reading: Reading, owner: Mention) -> Mention:
    """The state that sends a representative, where the body to which it sends stands first: 'to the OAS of Chile'."""
    states = reading.within(owner.end, owner.end + 60, ("state",))
    return next((m for m in states if OWNER.fullmatch(reading.text[owner.end : m.start])), owner)


def _role_words(reading: Reading, role: str, places: tuple[int, int, int]) -> str:
    """The name of an office with what it is for; in English where the tables can say it so, else as printed."""
    start, end, stop = places
    between = " ".join(reading.text[end:stop].split())
    if not between or REPUBLIC.match(between):
        return role
    if reading.page.language.code == "en":
        return f"{role} {in_title_case('x ' + between)[2:]}".strip()
    printed = " ".join(reading.text[start:stop].split())
    return printed[:1].upper() + printed[1:]


def _extent(reading: Reading, end: int) -> int:
    """Where the name of an office ends: behind an acronym in brackets and the body to which it is posted."""
    bracket = BRACKET.match(reading.text, end)
    end = bracket.end() if bracket else end
    posted = posted_to(reading, end) or _posted_state(reading, end)
    if posted is None:
        return end
    bracket = BRACKET.match(reading.text, posted.end)
    return bracket.end() if bracket else posted.end


def _posted_state(reading: Reading, end: int) -> Mention | None:
    """The state to which an ambassador is sent, where the name follows: 'do Peru no Panamá, José Luz'."""
    lead = POSTED.match(reading.text, end)
    states = reading.mentions.starting(lead.end(), lead.end() + 1) if lead else []
    named = (m for m in states if reading.book.kind(m.entity) == "state")
    return next((m for m in named if reading.text[m.end : m.end + 1] == ","), None)


def _owner_before(reading: Reading, start: int) -> str | None:
    """The owner of an office right before it: 'Chile’s Minister', 'the Chilean Minister', 'OAS Director'."""
    if reading.page.language.code != "en":
        return None
    lead = reading.text[max(0, start - 30) : start]
    if (national := NATIONAL.search(lead)) and national.group(1) in demonyms():
        return reading.book.known(demonyms()[national.group(1)])
    owned = ITS_OWN.search(lead)
    place = start - len(lead) + owned.start() if owned else start - (len(lead) - len(lead.rstrip()))
    if place == start:
        return None
    near = [m for m in reading.mentions.over(place - 1, place) if m.end == place and m.start >= place - 90]
    owners = [m for m in near if reading.book.kind(m.entity) in ("body", "state")]
    return owners[0].entity if owners else None


def _owner_behind(reading: Reading, office: Office, person: Mention) -> str | None:
    """The owner that follows the name: 'President NAME of Chile'."""
    if person.start < office.end:
        return None
    owners = reading.within(person.end, person.end + 60, ("body", "state"))
    return next((m.entity for m in owners if OWNER.fullmatch(reading.text[person.end : m.start])), None)


def _say_role(reading: Reading, person: Mention, owner: str | None, office: Office) -> None:
    sole = SOLE_OWNERS.get(office.role)
    owner = owner or (sole if sole in reading.book.entities else None)
    if owner is not None:
        span = min(person.start, office.start), max(person.end, office.end)
        reading.say(Statement(person.entity, "holds_role", office.role, *span, rule="office-of-person", of=owner))


