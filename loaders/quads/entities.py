"""The things a document names, as triples: class, kind, names, and what the Record says of meetings.

What an authority table knows of a thing stands in the authority's graph, not again in the document's: here
such a thing has its class, kind and label only.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from ...ontology import iris
from ...ontology import vocabulary as v
from ...ontology.symbols import parse as parse_symbol
from ..record import Entity
from .frame import Frame
from .terms import Term, Triple, dated, is_date, node, plain, squeezed, tagged, whole

CLASSES: Final[Mapping[str, tuple[str, ...]]] = {
    "body": (v.ORGANIZATION,),
    "state": (v.COUNTRY,),
    "instrument": (v.LEGISLATION, v.LEGAL_RESOURCE),
    "resolution": (v.LEGISLATION, v.LEGAL_RESOURCE),
    "declaration": (v.LEGISLATION, v.LEGAL_RESOURCE),
    "document": (v.CREATIVE_WORK,),
    "meeting": (v.EVENT,),
    "meeting-series": (v.EVENT_SERIES,),
    "person": (v.PERSON,),
    "place": (v.PLACE,),
    "programme": (v.PROGRAMME,),
    "threat": (v.THREAT_CLASS, v.CONCEPT),
}
_HASHED = re.compile(r"-[0-9a-f]{16}$")


def entity_triples(frame: Frame) -> Iterator[Triple]:
    """Yield what the record says of each of its entities."""
    units = {s.subject for s in frame.record.statements if s.relation == "part_of"
             and frame.kinds.get(s.subject) == frame.kinds.get(str(s.object)) == "body"}
    for entity in frame.record.entities:
        yield from described(entity.id, entity.kind, entity.label)
        if entity.kind == "meeting":
            yield from _place_in_series(entity)
        if not entity.authority:
            yield from _own_words(entity, is_unit=entity.id in units)


def described(iri: str, kind: str, label: str, language: str | None = "en") -> Iterator[Triple]:
    """Yield class, kind and label of a thing; a label without letters gives way to the end of its IRI."""
    subject = node(iri)
    for term in CLASSES.get(kind, ()):
        yield subject, node(v.A), node(term)
    if kind == "threat":
        yield subject, node(v.IN_SCHEME), node(v.SCHEME + v.THREAT)
    yield subject, node(v.KIND), plain(kind)
    yield subject, node(v.PREF_LABEL), tagged(squeezed(label) or iri.rpartition("/")[2], language)


def meeting_dates(subject: str, start: str | None, end: str | None) -> Iterator[Triple]:
    """Yield first and last day of a meeting, typed by their precision, and letter for letter beside it."""
    for date, typed, text in ((start, v.START_DATE, v.START_TEXT), (end, v.END_DATE, v.END_TEXT)):
        if date and is_date(date):
            yield node(subject), node(typed), dated(date)
            yield node(subject), node(text), plain(date)


def symbol_values(symbol: str) -> Iterator[tuple[str, Term]]:
    """Yield the canonical symbol as a notation and as the printed one."""
    yield v.NOTATION, plain(_work_symbol(squeezed(symbol)))
    yield v.ID_LOCAL, plain(squeezed(symbol))


def _work_symbol(symbol: str) -> str:
    """Return a symbol without revision: the notation is the work's, whichever revision a page printed."""
    try:
        return parse_symbol(symbol).work
    except ValueError:
        return symbol


def place_iri(place: str) -> str:
    """Return the IRI of a place that is given by its IRI or by its name."""
    if place.startswith("http"):
        return place
    return iris.known("place", place) if iris.slug(place) else iris.provisional("place", place)


def series_iri(series: str) -> str:
    """Return the IRI of a series of meetings that is given by its IRI or its id."""
    return series if series.startswith("http") else iris.known("meeting-series", series)


def _place_in_series(entity: Entity) -> Iterator[Triple]:
    if entity.series:
        yield node(entity.id), node(v.SUPER_EVENT), node(series_iri(entity.series))
    if entity.ordinal is not None:
        yield node(entity.id), node(v.ORDINAL), whole(entity.ordinal)


def _own_words(entity: Entity, *, is_unit: bool) -> Iterator[Triple]:
    """What only the document tells: other names, acronym, symbol, dates, place; and if no table knows it."""
    subject = node(entity.id)
    if entity.symbol:
        yield from ((subject, node(predicate), value) for predicate, value in symbol_values(entity.symbol))
    elif _HASHED.search(entity.id):
        yield subject, node(v.A), node(v.PROVISIONAL)
    if entity.kind == "body":
        yield subject, node(v.A), node(v.UNIT if is_unit else v.FORMAL_ORGANIZATION)
    if entity.acronym and squeezed(entity.acronym):
        yield subject, node(v.ACRONYM), plain(squeezed(entity.acronym))
    for alias in entity.aliases:
        if squeezed(alias) not in ("", squeezed(entity.label)):
            yield subject, node(v.ALT_LABEL), plain(squeezed(alias))
    yield from meeting_dates(entity.id, entity.start, entity.end)
    if entity.place and squeezed(entity.place):
        yield from located(entity.id, entity.place)


def located(subject: str, place: str) -> Iterator[Triple]:
    """Yield where a meeting was; a place given by its name only is described too."""
    iri = place_iri(place)
    yield node(subject), node(v.LOCATION), node(iri)
    if iri != place:
        yield from described(iri, "place", place)
