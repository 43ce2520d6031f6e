"""Ministries, missions and offices that are named by their state: 'ministry of foreign affairs of Mexico'.

Their English names are told from the offices of the language files: what a minister is called tells the ministry.
"""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from ...ontology import iris
from ...ontology.authority import load as load_authority
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.scan import Scan, whole_words
from ..page.title_case import in_title_case
from ..reading import Reading
from ..record import Mention, Statement

PART: Final = r"[A-ZÀ-Ý][\w’'-]+"
OWNER: Final = re.compile(
    r"\s+(?:of|de|del|da|do|das|dos|du|des|d[’'])\s*(?:the |la |el |los |las |l[’']|o |a |os |as |les )?$",
    re.IGNORECASE,
)
POSTED: Final = re.compile(
    r"\s+(?:to|before|ante|perante|junto [aà]|près|auprès de|n[oa]|en)\s*(?:the |la |el |o |a |l[’'])?"
)
OFFICES: Final = re.compile(
    rf"\b[Mm]inistr(?:y|ies) of (?:[A-Za-z]+ ){{1,4}}?of (?P<state>{PART}(?: {PART})?)"
    rf"|\b(?P<demonym>[A-Z][a-z]+) (?P<office>Ministry of {PART}(?: {PART})?(?: and {PART})?)"
    rf"|\b(?P<holder>{PART}(?: {PART})?)[’']s (?P<held>Ministry of {PART}(?: {PART})?(?: and {PART})?)"
    rf"|\b[Oo]ffice of (?P<owner>{PART})[’']s (?P<head>{PART}(?: {PART}){{0,2}})"
)
SOME_OFFICES: Final = Scan(["inistry of", "inistries of", "ffice of"])


def find_offices(reading: Reading) -> None:
    """Add ministries and offices that are named by their state: 'ministry of foreign affairs of Mexico'."""
    for found in SOME_OFFICES.holding(OFFICES, reading.text, 200, 400):
        state = _state(reading, found)
        if state is None:
            continue
        name = load_authority().things[state].label
        if found.group("head"):
            label = f"Office of the {found.group('head')} of {name}"
        elif office := found.group("office") or found.group("held"):
            label = f"{office} of {name}"
        else:
            ministry = found.group()[: found.start("state") - found.start() - len(" of ")]
            label = f"{in_title_case(ministry)} of {name}"
        _add_office(reading, label, state, found.span())
    _find_translated_offices(reading)


def _add_office(reading: Reading, label: str, state: str, span: tuple[int, int]) -> None:
    """Enter an office with its state; what a name by shape and its acronym meant there means it from now on."""
    iri = reading.book.new("body", label, alias=reading.text[slice(*span)])
    for old in [m for m in reading.mentions.over(*span) if m.rule == "name-by-shape"]:
        reading.mentions.remove(old)
        same = [m for m in reading.mentions if m.entity == old.entity != iri and (old.start, old.end) == span]
        for other in same:
            reading.mentions.remove(other)
            reading.mentions.append(replace(other, entity=iri))
            reading.book.add_alias(iri, other.text)
    reading.mention(iri, *span, "pattern", "office-of-state")
    reading.say(Statement(iri, "part_of", reading.book.known(state), *span, rule="office-of-state"))


@lru_cache(maxsize=8)
def _offices(code: str) -> tuple[tuple[re.Pattern[str], Scan], dict[str, str]]:
    """What ministries are called in a language, told from what their ministers are, and their English names.

    >>> _offices("es")[1]["ministerio de defensa"]
    'Ministry of Defense'
    """
    language = load_language(code)
    table = dict(language.missions)
    for form, role in language.roles.items():
        for minister, ministry in language.ministries.items():
            if fold_name(form).startswith(minister + " d") and role.startswith("Minister of "):
                table[ministry + fold_name(form)[len(minister) :]] = role.replace("Minister", "Ministry", 1)
    return whole_words(table), table


def _find_translated_offices(reading: Reading) -> None:
    """Add ministries and missions under their English name: 'Ministerio de Defensa de Chile' is one thing with
    'Ministry of Defense of Chile'.
    """
    (pattern, scan), table = _offices(reading.page.language.code)
    for found in reading.page.starting(scan, pattern):
        start, end = reading.page.raw_span(*found.span())
        state = next((m for m in reading.within(end, end + 60, ("state",))
                      if OWNER.fullmatch(reading.text[end : m.start])), None)
        if state is not None:
            label = f"{table[found.group()]} of {reading.book.entities[state.entity].label}"
            posted = posted_to(reading, state.end)
            host = f" to the {reading.book.entities[posted.entity].acronym}" if posted else ""
            _add_office(reading, label + host, state.entity, (start, posted.end if posted else state.end))


def _state(reading: Reading, found: re.Match[str]) -> str | None:
    """The state that an office belongs to: by its name at the place, or by a demonym."""
    if found.group("demonym"):
        return demonyms().get(found.group("demonym"))
    place = next(found.start(name) for name in ("state", "owner", "holder") if found.group(name))
    return next(
        (m.entity for m in reading.mentions.over(place, place + 1) if reading.book.kind(m.entity) == "state"), None
    )


def posted_to(reading: Reading, end: int) -> Mention | None:
    """The body with an acronym that follows as the place of a mission: 'of Chile to the OAS', 'ante la OEA'."""
    lead = POSTED.match(reading.text, end)
    bodies = reading.mentions.starting(lead.end(), lead.end() + 1) if lead else []
    named = (m for m in bodies if reading.book.kind(m.entity) == "body")
    return next((m for m in named if reading.book.entities[m.entity].acronym), None)


@lru_cache(maxsize=1)
def demonyms() -> dict[str, str]:
    """Return English demonym -> IRI of the state."""
    found: dict[str, str] = {}
    for row in load_authority().rows("states"):
        for word in re.split(r"[,;|]\s*", row.get("demonym_en") or ""):
            found.setdefault(word.strip(), iris.known("state", row["iso3"].lower()))
    return found


@lru_cache(maxsize=8)
def _national_adjectives(code: str) -> dict[str, str]:
    """Adjective of a state in a language, folded, of either gender -> IRI of the state."""
    found: dict[str, str] = {}
    for word, iso3 in load_language(code).demonyms.items():
        iri, folded = iris.known("state", iso3.lower()), fold_name(word)
        for form in (folded, folded + "e", folded + "ne", folded[:-1] + "a" if folded.endswith("o") else folded + "a"):
            found.setdefault(form, iri)
    return found


def state_of(adjective: str, code: str) -> str | None:
    """Return the state that an adjective tells, in the languages whose file lists them.

    >>> state_of("haïtienne", "fr")
    'https://w3id.org/hemisec/id/state/hti'
    """
    return _national_adjectives(code).get(fold_name(adjective))
