"""Whose office it is: the body or state to which an office belongs, told beside it or beside its holder.

Behind it ('Minister of Justice of Chile', 'Executive Secretary, CICAD'), before it ('Chile's Minister'), behind the
name ('President NAME of Chile', 'NAME (Chile), Rapporteur'), or at the head of its line ('CHILE: NAME, Minister').
"""

import re
from functools import lru_cache
from typing import Final

from ..facts.patterns import words_of
from ..page.folding import fold_name
from ..page.wording import wording
from ..reading import Reading
from ..record import Mention
from .holders import Office
from .offices import OWNER, demonyms

OWNERS: Final = ("body", "state")
ITS_OWN: Final = re.compile(r"[’']s\s+$")
NATIONAL: Final = re.compile(r"(?<![\w-])([A-Z][a-z]+)\s+$")
COMMA_OWNER: Final = re.compile(r",\s+(?:the |el |la |o |a |le |l[’'])?(?=[A-ZÀ-Ý])")
LIST_STOP: Final = re.compile(r"\s*(?:[,;(\n]|\.?\s*\Z|\.\s)")
AFTER_OWNER: Final = re.compile(
    r"\s*(?:[,;:)\n]|\.?\s*\Z|\.\s|(?:and|y|e|et) (?:the |el |la |o |a |le |l[’'])?[A-ZÀ-Ý])"
)
BRACKETED_ACRONYM: Final = re.compile(r"\s\([A-Z]{2,9}\)\s$")
BARE_OWNER: Final = re.compile(
    r"\s+(?:of|de|del|da|do|du|d[’'])\s*(?:the |la |el |l[’'])?"
    r"(?P<name>[A-Z]{2,12}|[A-ZÀ-Ý][a-zà-ÿ]+(?: [A-ZÀ-Ý][a-zà-ÿ]+)?)"
    r"(?![\w-]| [A-ZÀ-Ý])"
)
BRACKETED: Final = re.compile(r"\s*\(")
LINE_LEAD: Final = re.compile(r"\s*[:–—-]\s")
OF_STATES: Final = ("Minister", "Ambassador", "Permanent Rep", "Alternate Rep", "Prime", "Deputy Minister", "Attorney")
SENTENCE: Final = 300  # characters before 'its president' in which the body was named


@lru_cache(maxsize=8)
def _services(code: str) -> frozenset[str]:
    return frozenset(words_of("services", code))


def bare_owner(reading: Reading, end: int) -> Mention | None:
    """The owner behind an office that is told so only there: a service by its noun, or an acronym and the holder.

    >>> from hemisec.loaders.reader import read
    >>> page = read("El Comandante de la Armada, Juan Boat, y el presidente de TUBAR, Luis Boat, pintaron los barcos.")
    >>> [m.text for m in page.mentions if m.rule == "owner-of-office"]
    ['Armada', 'TUBAR']
    """
    found = BARE_OWNER.match(reading.text, end)
    if found is None or reading.mentions.over(*found.span("name")):
        return None
    name, after = found["name"], reading.text[found.end() : found.end() + 2]
    if fold_name(name) not in _services(reading.page.language.code) and not (name.isupper() and after == ", "):
        return None
    known = [i for i, e in reading.book.entities.items() if e.kind == "body" and name in (e.acronym, *e.aliases)]
    iri = known[0] if len(known) == 1 else reading.book.new("body", name)
    return reading.mention(iri, *found.span("name"), "pattern", "owner-of-office")


def owner_in_list(reading: Reading, office: Office) -> Mention | None:
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


def owner_after_comma(reading: Reading, end: int) -> Mention | None:
    """The owner of an office that only a comma parts from it, as in agendas: 'NAME, Executive Secretary, CICAD'.

    It ends its line, or another comma follows, so that it begins no clause of its own.
    """
    place = end + len(", The " if reading.text.startswith(", The ", end) else ", ")
    near = [m for m in reading.mentions.starting(end + 2, place + 1) if reading.book.kind(m.entity) in OWNERS]
    if not near or reading.text[end : end + 2] != ", ":
        return None
    owner = max(near, key=lambda m: m.end)
    return owner if AFTER_OWNER.match(reading.text, owner.end) else None


def sender(reading: Reading, owner: Mention) -> Mention:
    """The state that sends a representative, where the body to which it sends stands first: 'to the OAS of Chile'."""
    states = reading.within(owner.end, owner.end + 60, ("state",))
    return next((m for m in states if OWNER.fullmatch(reading.text[owner.end : m.start])), owner)


def owner_before(reading: Reading, start: int) -> str | None:
    """The owner of an office right before it: 'Chile’s Minister', 'the Chilean Minister', 'OAS Director'."""
    if reading.page.language.code != "en":
        return None
    if bracket := BRACKETED_ACRONYM.search(reading.text, max(0, start - 14), start):
        start = bracket.start() + 1  # 'Harbour Office (HO) Director'
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


def owner_behind(reading: Reading, office: Office, person: Mention) -> str | None:
    """The owner that follows the name: 'President NAME of Chile'."""
    if person.start < office.end:
        return None
    owners = reading.within(person.end, person.end + 60, ("body", "state"))
    return next((m.entity for m in owners if OWNER.fullmatch(reading.text[person.end : m.start])), None)


def owner_of_holder(reading: Reading, person: Mention, office: Office) -> str | None:
    """Return the owner of an office that stands beside its holder, or that a possessive refers to.

    >>> from hemisec.loaders.reader import read
    >>> page = read("CHILE: Hon. Juan Boat, Minister of the Sea\\nPERU: Hon. Ana Boat, Minister of the Bay\\n")
    >>> [s.object for s in page.statements if s.relation == "holds_role"]
    ['Minister', 'Minister']
    """
    found = _in_brackets(reading, person) if office.role.startswith(OF_STATES) else None
    found = found or _at_head_of_line(reading, min(person.start, office.start)) or _referred_to(reading, office.start)
    return found.entity if found else None


def _in_brackets(reading: Reading, person: Mention) -> Mention | None:
    """The state in brackets behind a name: 'NAME (Chile) as Rapporteur'."""
    bracket = BRACKETED.match(reading.text, person.end)
    named = reading.mentions.starting(bracket.end(), bracket.end() + 1) if bracket else []
    return next((m for m in named if reading.book.kind(m.entity) in OWNERS and reading.text[m.end : m.end + 1] == ")"),
                None)


def _at_head_of_line(reading: Reading, start: int) -> Mention | None:
    """The state with a colon or dash that opens the line of a list: 'CHILE: Hon. NAME, Minister'."""
    line = reading.text.rfind("\n", 0, start) + 1
    if start - line > SENTENCE:
        return None
    first = next(iter(reading.within(line, start, OWNERS)), None)
    if first is None or reading.text[line : first.start].strip(" •*-\t"):
        return None
    lead = LINE_LEAD.match(reading.text, first.end)
    return first if lead and reading.text[lead.end() : start].count(" ") < 4 else None


def _referred_to(reading: Reading, start: int) -> Mention | None:
    """The body or state named last before 'its president', 'cuyo representante', in the same sentence."""
    page = reading.page
    place = page.folded_at(start)
    if not wording("its_office", page.language.code).search(page.folded.text[max(0, place - 24) : place]):
        return None
    for named in reading.before(start, OWNERS, since=max(0, start - SENTENCE)):
        return None if re.search(r"[.;]\s", reading.text[named.end : start]) else named
    return None
