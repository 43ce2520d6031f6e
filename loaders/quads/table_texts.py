"""The tables of instruments, resolutions and citations as triples."""

from collections.abc import Iterator

from ...ontology import iris
from ...ontology import vocabulary as v
from ...ontology.authority import Authority
from .model import verb_term
from .table_words import actors, entered, row_sources
from .terms import Triple, dated, node, plain, tagged


def text_triples(authority: Authority) -> Iterator[Triple]:
    """Yield titles, adoption and entry into force of instruments and resolutions."""
    for row in authority.rows("instruments"):
        iri = authority.iri("instruments", row["id"])
        yield from _adoption(authority, iri, row)
        yield from _instrument(authority, iri, row)
    for row in authority.rows("resolutions"):
        iri = authority.iri("resolutions", row["symbol"])
        yield from _adoption(authority, iri, row)
        if row["topic"]:
            yield node(iri), node(v.TOPIC), plain(row["topic"])


def citation_triples(authority: Authority) -> Iterator[Triple]:
    """Yield the table of citations, each as a node with its source and as direct edges."""
    seen: dict[tuple[str, ...], int] = {}
    for row in authority.rows("citations"):
        citing, cited = authority.text(row["citing"]), authority.text(row["cited"])
        yield from entered(authority, citing, row["citing"])
        yield from entered(authority, cited, row["cited"])
        term = verb_term(row["verb"] or None, "en")
        key = (citing, cited, term.concept.value)
        seen[key] = seen.get(key, 0) + 1
        yield node(citing), node(v.CITES), node(cited)
        yield node(citing), term.property, node(cited)
        iri = iris.statement("citation", "table", *key, str(seen[key]))
        yield node(iri), node(v.A), node(v.CITATION)
        yield node(iri), node(v.CITING), node(citing)
        yield node(iri), node(v.CITED), node(cited)
        yield node(iri), node(v.VERB_OF), term.concept
        if row["verb"]:
            yield node(iri), node(v.VERB_LABEL), plain(row["verb"])
        yield from row_sources(iri, row)


def _adoption(authority: Authority, iri: str, row: dict[str, str]) -> Iterator[Triple]:
    """Yield what instruments and resolutions have in common."""
    subject = node(iri)
    yield subject, node(v.TITLE), tagged(row["title_en"], "en")
    if row["adopted_on"]:
        yield subject, node(v.RELATIONS["adopted_on"]), dated(row["adopted_on"])
        yield subject, node(v.DATE_DOCUMENT), dated(row["adopted_on"])
        yield subject, node(v.DATE_TEXT), plain(row["adopted_on"])
    for body in actors(authority, row["adopted_by"]):
        yield subject, node(v.RELATIONS["adopted_by"]), node(body)
        yield subject, node(v.PASSED_BY), node(body)
    meeting = authority.ids.get(("meetings", row.get("adopted_meeting") or row.get("meeting_id", "")))
    if meeting:
        yield subject, node(v.RELATIONS["adopted_at"]), node(meeting)


def _instrument(authority: Authority, iri: str, row: dict[str, str]) -> Iterator[Triple]:
    subject = node(iri)
    if row["treaty_number"]:
        yield subject, node(v.TREATY_NUMBER), plain(row["treaty_number"])
    if row["adopted_at"]:
        yield subject, node(v.ADOPTED_AT_PLACE), node(authority.site(row["adopted_at"]).iri)
    if row["entered_into_force_on"]:
        for predicate in (v.RELATIONS["entered_into_force_on"], v.FIRST_DATE_IN_FORCE):
            yield subject, node(predicate), dated(row["entered_into_force_on"])
    if row["depositary"]:
        yield subject, node(v.DEPOSITARY), plain(row["depositary"])
    for body in actors(authority, row["follow_up_body"]):
        yield subject, node(v.FOLLOW_UP_BODY), node(body)
