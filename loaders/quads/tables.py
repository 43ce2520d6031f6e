"""The authority tables as quads: things with names, sources and certainty, and the facts of their rows."""

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Quad

from ...ontology import iris
from ...ontology import vocabulary as v
from ...ontology.authority import Authority, Thing
from ...ontology.errors import VocabularyError
from .entities import described, meeting_dates, symbol_values
from .table_texts import citation_triples, text_triples
from .table_treaties import ratification_triples
from .table_words import Founders, actors, entered, iri_or_text, row_sources
from .terms import Triple, dated, node, plain, quads, tagged, whole

FORMAL_TYPES: Final = frozenset({"external", "specialized-organization", "court"})
OAS: Final = "oas"
HOSTS: Final = (("host", "hosted_by"), ("chair", "chaired_by"))

# What the columns of alternatives.csv are in the model, where they are no relation of a Record.
_COLUMNS: Final = {
    "start_date": v.START_TEXT, "end_date": v.END_TEXT, "oas_member_since": v.START_TEXT,
    "adopted_at": v.ADOPTED_AT_PLACE, "depositary": v.DEPOSITARY, "title_en": v.TITLE, "label": v.PREF_LABEL,
    "host_person": v.RELATIONS["hosted_by"], "chair_person": v.RELATIONS["chaired_by"],
    "place_id": v.LOCATION,
}


def authority_quads(authority: Authority) -> Iterator[Quad]:
    """Yield everything that the tables say, each quad once, in the graph of the authority."""
    return iter(dict.fromkeys(quads(_triples(authority), node(v.AUTHORITY_GRAPH))))


def _triples(authority: Authority) -> Iterator[Triple]:
    for _, thing in sorted(authority.things.items()):
        yield from thing_triples(thing)
    founders = Founders(authority)
    for table in ("bodies", "series"):
        for row in authority.rows(table):
            yield from _founded(authority, founders, authority.iri(table, row["id"]), row)
    yield from _states(authority)
    yield from _meetings(authority)
    yield from text_triples(authority)
    yield from citation_triples(authority)
    yield from ratification_triples(authority)
    for row in authority.rows("alternatives"):
        yield from _second_opinion(authority, row)


def thing_triples(thing: Thing) -> Iterator[Triple]:
    """Yield class, kind, names, type, place in the hierarchy, sources and certainty of one thing."""
    subject = node(thing.iri)
    yield from described(thing.iri, thing.kind, thing.label)
    yield from _names(thing)
    if thing.symbol:
        yield from ((subject, node(predicate), value) for predicate, value in symbol_values(thing.symbol))
    yield from _type(thing)
    if thing.parent:
        yield from _belongs(thing, thing.parent)
    for source in thing.sources:
        yield subject, node(v.SOURCE), iri_or_text(source)
    yield subject, node(v.CERTAINTY), plain(thing.certainty)


def _names(thing: Thing) -> Iterator[Triple]:
    """One label in each language, the others as other names."""
    subject, labelled = node(thing.iri), {"en"}
    for name in thing.names:
        value = tagged(name.text, name.language)
        if name.role == "acronym":
            yield subject, node(v.ACRONYM), value
        elif name.role == "label" and name.language not in labelled:
            labelled.add(name.language)
            yield subject, node(v.PREF_LABEL), value
        elif (name.text, name.language) != (thing.label, "en"):
            yield subject, node(v.ALT_LABEL), value


def _type(thing: Thing) -> Iterator[Triple]:
    subject = node(thing.iri)
    match thing.kind:
        case "body":
            unit = thing.parent is not None and thing.type not in FORMAL_TYPES
            yield subject, node(v.A), node(v.UNIT if unit else v.FORMAL_ORGANIZATION)
            yield subject, node(v.CLASSIFICATION), node(v.concept(v.BODY_KIND, thing.type or "external"))
        case "place" if thing.type:
            yield subject, node(v.PLACE_KIND), plain(thing.type)
        case "state" if thing.type:
            yield subject, node(v.STATUS), node(v.concept(v.OAS_STATUS, thing.type))
        case "instrument" | "resolution" | "declaration" | "document":
            concept = v.concept(v.DOCUMENT_TYPE, thing.type or thing.kind)
            yield subject, node(v.TYPE_OF_DOCUMENT), node(concept)


def _belongs(thing: Thing, parent: str) -> Iterator[Triple]:
    """Yield what a thing belongs to, in the standard terms of its kind."""
    subject, upper = node(thing.iri), node(parent)
    match thing.kind:
        case "body" if parent.startswith(iris.known("body", "")):
            yield subject, node(v.SUB_ORGANIZATION_OF), upper
            yield upper, node(v.HAS_UNIT), subject
        case "meeting":
            yield subject, node(v.SUPER_EVENT), upper
        case "meeting-series":
            yield subject, node(v.ORGANIZER), upper
        case "threat":
            yield subject, node(v.BROADER), upper
        case "place":
            yield subject, node(v.IS_PART_OF), upper
            yield subject, node(v.IN_PLACE), upper
        case _:
            yield subject, node(v.IS_PART_OF), upper


def _founded(authority: Authority, founders: Founders, iri: str, row: dict[str, str]) -> Iterator[Triple]:
    """Yield founding, seat, page and note of a body, programme or series."""
    subject = node(iri)
    yield from founders.triples(iri, row["established_on"], row["established_by"])
    if row.get("seat"):
        yield subject, node(v.SEAT), node(authority.site(row["seat"]).iri)
    if row["website"]:
        yield subject, node(v.HOMEPAGE), iri_or_text(row["website"])
    if row["note"]:
        yield subject, node(v.NOTE), tagged(row["note"], "en")


def _states(authority: Authority) -> Iterator[Triple]:
    for row in authority.rows("states"):
        iri = authority.iri("states", row["iso3"])
        codes = ((v.ISO2, row["iso2"]), (v.ISO3, row["iso3"]), (v.M49, row["m49"]), (v.COW, row["cow"]))
        yield from ((node(iri), node(predicate), plain(code)) for predicate, code in codes if code)
        for demonym in filter(None, row["demonym_en"].split("|")):
            yield node(iri), node(v.DEMONYM), tagged(demonym, "en")
        if row["wikidata"]:
            yield node(iri), node(v.EXACT_MATCH), node(v.WIKIDATA + row["wikidata"])
        if row["note"]:
            yield node(iri), node(v.NOTE), tagged(row["note"], "en")
        if row["oas_status"] in ("member", "withdrawn", "observer"):
            yield from _oas_membership(authority, iri, row)


def _oas_membership(authority: Authority, state: str, row: dict[str, str]) -> Iterator[Triple]:
    oas = authority.iri("bodies", OAS)
    membership = node(iris.statement("membership", state, oas))
    yield membership, node(v.A), node(v.MEMBERSHIP)
    yield membership, node(v.MEMBER), node(state)
    yield membership, node(v.MEMBER_ORGANIZATION), node(oas)
    yield membership, node(v.STATUS), node(v.concept(v.OAS_STATUS, row["oas_status"]))
    if row["oas_member_since"]:
        yield membership, node(v.START_DATE), dated(row["oas_member_since"])
        yield membership, node(v.START_TEXT), plain(row["oas_member_since"])
    if row["oas_status"] == "member":
        yield node(oas), node(v.HAS_MEMBER), node(state)
    yield from row_sources(membership.value, row)


def _meetings(authority: Authority) -> Iterator[Triple]:
    for row in authority.rows("meetings"):
        iri = authority.iri("meetings", row["id"])
        facts, subject = authority.meetings[iri], node(iri)
        yield from meeting_dates(iri, facts.start, facts.end)
        if facts.ordinal is not None:
            yield subject, node(v.ORDINAL), whole(facts.ordinal)
        if facts.session_symbol:
            yield subject, node(v.SESSION_SYMBOL), plain(facts.session_symbol)
        place = facts.place or facts.country
        if place:
            yield subject, node(v.LOCATION), node(place)
            yield subject, node(v.RELATIONS["held_in"]), node(place)
        if row["format"]:
            yield subject, node(v.FORMAT), plain(row["format"])
        if row["note"]:
            yield subject, node(v.NOTE), tagged(row["note"], "en")
        yield from _people_and_outcome(authority, iri, row)


def _people_and_outcome(authority: Authority, iri: str, row: dict[str, str]) -> Iterator[Triple]:
    subject = node(iri)
    for column, relation in HOSTS:
        predicate = node(v.RELATIONS[relation])
        for actor in actors(authority, row[column]):
            yield subject, predicate, node(actor)
        for name in filter(None, row[f"{column}_person"].split("|")):
            person = iris.provisional("person", name)
            yield from described(person, "person", name)
            yield node(person), node(v.A), node(v.PROVISIONAL)
            yield subject, predicate, node(person)
    for reference in filter(None, row["outcome_ids"].split("|")):
        text = authority.text(reference)
        yield from entered(authority, text, reference)
        yield subject, node(v.OUTCOME), node(text)


def _second_opinion(authority: Authority, row: dict[str, str]) -> Iterator[Triple]:
    """Yield what a weaker source says: a statement with its source, never a triple of the thing."""
    table, identifier, column = row["table"], row["id"], row["column"]
    predicate = v.RELATIONS.get(column) or _COLUMNS.get(column)
    if predicate is None:
        raise VocabularyError(f"alternatives.csv: no property for column {column!r}; add it to the model")
    state = ""
    if table == "ratifications":
        table, (identifier, _, state) = "instruments", identifier.partition("/")
    thing = authority.iri(table, identifier)
    statement = node(iris.statement("statement", thing, state, column, row["value"]))
    yield statement, node(v.A), node(v.RDF_STATEMENT)
    yield statement, node(v.RDF_SUBJECT), node(thing)
    yield statement, node(v.RDF_PREDICATE), node(predicate)
    yield statement, node(v.RDF_OBJECT), plain(row["value"])
    yield statement, node(v.RELATION), plain(column)
    if state:
        yield statement, node(v.OF), node(authority.iri("states", state))
    yield from row_sources(statement.value, row)
