"""Names that no table knows, as proposals for the tables: where they stand, and what in the tables has a near name.

A near name proposes and never asserts: it stands in the report and makes no statement of the graph.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from ...ontology.authority import Thing
from ...ontology.authority import load as load_authority
from ..page.folding import fold_name
from ..record import Entity, Record

# Kinds that have a table of their own, and the kinds among which a near name is looked for.
RIVALS: Final[Mapping[str, frozenset[str]]] = {
    "body": frozenset({"body", "programme", "meeting-series"}),
    "programme": frozenset({"body", "programme"}),
    "instrument": frozenset({"instrument", "declaration", "resolution", "document"}),
    "declaration": frozenset({"instrument", "declaration", "resolution", "document"}),
    "meeting": frozenset({"meeting", "meeting-series"}),
}
# The rules that read a name, as against those that read a description or a group of many.
NAMING_RULES: Final = re.compile(r"name-by-shape|shortened-name|named-meeting|numbered-.*|roman-.*|defined-in-text")
# Below it the pairs of the development pages were of different things ('Summit of ...' and 'Statute of ...');
# above it they differ in an ending, a plural, a slip of the pen or the order of words.
NEAR: Final = 82.0
CANDIDATES: Final = 5


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where a name stands."""

    document: str
    file: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing of the tables with a near name: which name, and how near (100 is the same words)."""

    id: str
    label: str
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that no table knows, as one record has it, in which language and where."""

    entity: Entity
    language: str
    places: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A thing that the tables might take in: as named first, all places by document, near names of the tables."""

    entity: Entity
    languages: tuple[str, ...]
    places: tuple[Sighting, ...]
    candidates: tuple[Candidate, ...]

    @property
    def documents(self) -> int:
        """How many documents name it."""
        return len({place.document for place in self.places})


def found_in(record: Record) -> Iterator[Found]:
    """Yield the things of a record that have a name, a kind of table, and no row there.

    Plenary sessions are left out, since no table holds them, and so are descriptions and groups, which are no names.
    """
    mentions = defaultdict(list)
    for mention in record.mentions:
        mentions[mention.entity].append(mention)
    about = record.document
    for entity in record.entities:
        if entity.authority or entity.symbol or entity.kind not in RIVALS or "/plenary/" in entity.id:
            continue
        places = mentions[entity.id]
        if entity.id != about.id and any(NAMING_RULES.fullmatch(m.rule) for m in places):
            seen = (Sighting(about.id, record.source.name, m.start, m.end, m.text) for m in places)
            yield Found(entity, about.language, tuple(seen))


def proposals(found: Iterable[Found]) -> tuple[Proposal, ...]:
    """Return what several records found, joined by thing: what most documents name first, then by name."""
    things: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        things[one.entity.id].append(one)
    made = (_joined(sorted(ones, key=_place)) for _, ones in sorted(things.items()))
    return tuple(sorted(made, key=lambda p: (-p.documents, -len(p.places), p.entity.label, p.entity.id)))


def _place(found: Found) -> tuple[str, str]:
    return found.places[0].file, found.places[0].document


def _joined(ones: list[Found]) -> Proposal:
    entity = next((one.entity for one in ones if one.entity.acronym), ones[0].entity)
    places = tuple(place for one in ones for place in one.places)
    return Proposal(entity, tuple(sorted({one.language for one in ones})), places, near_names(entity))


def near_names(entity: Entity) -> tuple[Candidate, ...]:
    """Return the things of the tables whose name in any language is near one of a thing's own, the nearest first.

    Names are compared without case and accents by `token_sort_ratio`, so that the order of words does not count.  Of
    numbered meetings only those of the same number come near: the sixty-first session is not the sixty-ninth.
    """
    best: dict[str, Candidate] = {}
    names, things = _names(RIVALS[entity.kind])
    numbers = {iri: facts.ordinal for iri, facts in load_authority().meetings.items()} if entity.ordinal else {}
    for own in (entity.label, *entity.aliases):
        hits = process.extract(fold_name(own), names, scorer=fuzz.token_sort_ratio, score_cutoff=NEAR, limit=None)
        for _, score, index in hits:
            name, thing = things[index]
            if numbers.get(thing.iri) not in (None, entity.ordinal):
                continue
            there = best.get(thing.iri)
            if there is None or (-score, name) < (-there.score, there.name):
                best[thing.iri] = Candidate(thing.iri, thing.label, name, round(score, 1))
    return tuple(sorted(best.values(), key=lambda c: (-c.score, c.label, c.id)))[:CANDIDATES]


@lru_cache(maxsize=8)
def _names(kinds: frozenset[str]) -> tuple[list[str], list[tuple[str, Thing]]]:
    """The folded names of the tables' things of some kinds, and beside each the name as written and the thing."""
    rows = sorted(
        (fold_name(name), name, thing.iri)
        for thing in load_authority().things.values()
        if thing.kind in kinds
        for name in {thing.label, *(n.text for n in thing.names if n.role != "acronym")}
    )
    things = load_authority().things
    return [folded for folded, _, _ in rows], [(name, things[iri]) for _, name, iri in rows]
