"""Records as quads: what is said, in which graph, with which evidence; whatever the strings are."""

import json
import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from hemisec.loaders.quads.document import record_quads
from hemisec.loaders.quads.model import ontology_quads
from hemisec.loaders.quads.terms import interval
from hemisec.loaders.record import (
    Clause,
    Document,
    Entity,
    Mention,
    Record,
    Statement,
    Unresolved,
    from_json,
)
from hemisec.ontology import iris
from hemisec.ontology import vocabulary as v
from hemisec.ontology.errors import VocabularyError
from hemisec.ontology.reasons import Reason

BASE = iris.BASE
SAMPLE: dict[str, Any] = json.loads(
    (Path(__file__).parent / "sample_record.json").read_text(encoding="utf-8")
)
TEXT: str = SAMPLE["text"]
DOC = BASE + "eli/oas/cicte/10/res/1"
CICTE, SECRETARIAT = BASE + "id/body/cicte", BASE + "id/body/cicte-secretariat"
TREATY, R1840 = BASE + "id/treaty/a-66", BASE + "eli/oas/ag/xxxii-o-02/res/1840"
MEXICO, LIMA, ELEVENTH = BASE + "id/state/mex", BASE + "id/place/lima", BASE + "id/meeting/cicte/11"
GROUP = iris.provisional("body", "Airport Watch Group")
FIRST = iris.provisional("meeting", "First meeting of the Airport Watch Group")
ANA = iris.provisional("person", "Ana Torres")


def n(iri: str) -> ox.NamedNode:
    return ox.NamedNode(iri)


def text(value: str) -> ox.Literal:
    return ox.Literal(value)


def typed(value: str, kind: str) -> ox.Literal:
    return ox.Literal(value, datatype=n(v.XSD + kind))


@lru_cache(maxsize=1)
def sample() -> Record:
    return from_json(SAMPLE["record"])


@lru_cache(maxsize=1)
def sample_store() -> ox.Store:
    store = ox.Store()
    store.extend(record_quads(sample(), TEXT))
    return store


def rows(pattern: str, store: ox.Store | None = None) -> list[tuple[str, ...]]:
    """The answers to a pattern over the union of all graphs, as strings in its order of variables, sorted."""
    names = list(dict.fromkeys(re.findall(r"\?(\w+)", pattern)))
    prefixes = "\n".join(f"PREFIX {prefix}: <{iri}>" for prefix, iri in v.PREFIXES.items())
    query = f"{prefixes} SELECT DISTINCT {' '.join('?' + name for name in names)} WHERE {{ {pattern} }}"
    found = (store or sample_store()).query(query, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return sorted(tuple("" if row[name] is None else str(row[name].value) for name in names) for row in found)


def with_statement(**changes: Any) -> Record:
    """The sample with one statement only."""
    base = Statement(GROUP, "has_purpose", "to watch", 1, 5, "a-rule")
    return replace(sample(), statements=(replace(base, **changes),))


def triples(record: Record) -> set[ox.Triple]:
    return {quad.triple for quad in record_quads(record, TEXT)}


# Graphs and files.


def test_quads_stand_in_the_graph_of_their_file_or_of_evidence() -> None:
    graphs = {quad.graph_name for quad in record_quads(sample(), TEXT)}
    assert graphs == {n(v.EVIDENCE_GRAPH), n(v.DOCUMENT_GRAPHS + sample().source.sha256[:16])}


def test_each_quad_comes_once_and_in_the_same_order() -> None:
    first, again = list(record_quads(sample(), TEXT)), list(record_quads(sample(), TEXT))
    assert first == again
    assert len(first) == len(set(first)) > 500


def test_there_are_no_blank_nodes() -> None:
    for quad in record_quads(sample(), TEXT):
        assert not isinstance(quad.subject, ox.BlankNode)
        assert not isinstance(quad.object, ox.BlankNode)


def test_document_and_its_file() -> None:
    assert rows(
        f"<{DOC}> hsec:describedBy ?file . ?file hsec:sha256 ?sum ; dcterms:identifier ?name ; "
        "hsec:characters ?length"
    ) == [
        (
            BASE + "id/file/" + sample().source.sha256[:16],
            sample().source.sha256,
            "airports.txt",
            str(len(TEXT)),
        )
    ]
    assert rows(
        f"<{DOC}> dcterms:title ?t ; skos:notation ?s ; eli:id_local ?p ; eli:date_document ?d ; "
        "eli:passed_by ?b ; hsec:adoptedAt ?m ; hsec:plenary ?n ; hsec:dateText ?x"
    ) == [
        (
            "Watching over the Airports of the Region",
            "CICTE/RES. 1/10",
            "CICTE/RES. 1/10",
            "2010-03-19",
            CICTE,
            BASE + "id/meeting/cicte/10",
            "2",
            "2010-03-19",
        )
    ]
    assert rows(f"?e a eli:LegalExpression ; eli:realizes <{DOC}> ; dcterms:language ?l") == [
        (iris.statement("expression", DOC, "en", sample().source.sha256), "en")
    ]


def test_a_document_that_is_no_entity_of_its_record_is_described_all_the_same() -> None:
    document = Document(
        id=BASE + "id/document/x", type="press-release", language="es", title="Una nota", reference="C-001/10"
    )
    store = ox.Store()
    store.extend(record_quads(Record(sample().source, document), ""))
    assert rows(
        f"<{document.id}> skos:prefLabel ?l ; hsec:kind ?k ; dcterms:title ?t ; hsec:reference ?r", store
    ) == [("Press release C-001/10", "document", "Una nota", "C-001/10")]
    assert ox.Literal("Una nota", language="es") in {quad.object for quad in store}


# Entities.


def test_classes_of_kinds() -> None:
    classes = {(kind, cls) for _, kind, cls in rows("?x hsec:kind ?kind ; a ?cls")}
    for pair in (
        ("body", v.ORGANIZATION),
        ("state", v.COUNTRY),
        ("instrument", v.LEGISLATION),
        ("resolution", v.LEGAL_RESOURCE),
        ("meeting", v.EVENT),
        ("person", v.PERSON),
        ("place", v.PLACE),
        ("threat", v.CONCEPT),
    ):
        assert pair in classes


@pytest.mark.parametrize("kind", v.KINDS)
def test_every_kind_has_a_class(kind: str) -> None:
    record = replace(sample(), entities=(*sample().entities, Entity(BASE + "id/x/1", kind, "X")))
    store = ox.Store()
    store.extend(record_quads(record, TEXT))
    assert rows(f"<{BASE}id/x/1> a ?class", store)


def test_what_no_table_knows_is_provisional() -> None:
    assert {row[0] for row in rows("?x a hsec:Provisional")} == {GROUP, FIRST, ANA}


def test_names_of_a_provisional_body() -> None:
    assert rows(f"<{GROUP}> skos:prefLabel ?l ; skos:altLabel ?a ; hsec:acronym ?c") == [
        ("Airport Watch Group", "Watch Group", "AWG")
    ]
    assert rows(f"<{GROUP}> a org:OrganizationalUnit ; a ?c") != []


def test_a_meeting_of_a_series() -> None:
    assert rows(
        f"<{BASE}id/meeting/cicte/10> schema:superEvent ?s ; hsec:ordinal ?n ; schema:startDate ?a ; "
        "schema:endDate ?b ; hsec:startText ?c ; hsec:endText ?d ; schema:location ?p"
    ) == [
        (BASE + "id/meeting-series/cicte", "10", "2010-03-17", "2010-03-19", "2010-03-17", "2010-03-19", LIMA)
    ]
    assert rows(f"<{ELEVENTH}> schema:superEvent ?s") == [(BASE + "id/meeting-series/cicte",)]


def test_a_place_given_by_name_is_a_place() -> None:
    assert rows(f"<{FIRST}> schema:location ?p . ?p skos:prefLabel 'Lima City'@en ; hsec:kind 'place'")


# Paragraphs, citations, mandates.


def test_paragraphs_are_counted_among_their_kind() -> None:
    found = rows(f"?p dcterms:isPartOf <{DOC}> ; a ?c ; hsec:order ?o ; hsec:verbLabel ?v ; hsec:verb ?w")
    assert sorted(row[1:] for row in found) == [
        (v.OPERATIVE, "1", "instruct", v.concept(v.VERB, "instruct")),
        (v.OPERATIVE, "2", "thank", v.concept(v.VERB, "thank")),
        (v.PREAMBULAR, "1", "recall", v.concept(v.VERB, "recall")),
    ]
    addressed = rows("?p hsec:number ?n ; hsec:addressee ?a")
    assert sorted(row[1:] for row in addressed) == [("1", SECRETARIAT), ("2", MEXICO)]


def test_a_citation_is_a_node_and_a_direct_edge() -> None:
    assert rows(f"<{DOC}> hsec:recalls ?x") == [(R1840,), (TREATY,)]
    assert rows(f"<{DOC}> cito:cites ?x") == [(R1840,), (TREATY,)]
    assert (
        rows(
            f"?c a cito:Citation ; cito:hasCitingEntity <{DOC}> ; cito:hasCitedEntity <{R1840}> ; "
            "hsec:verbLabel 'recall' ; hsec:verb ?v ; hsec:citedIn ?p . ?p hsec:order 1"
        )
        != []
    )


def test_a_citation_without_a_verb_is_a_mention() -> None:
    assert rows(f"<{DOC}> hsec:mentions ?x") == [(TREATY,)]
    found = rows(
        "?c a cito:Citation ; hsec:citationPlace 'prose' ; hsec:verb ?v OPTIONAL { ?c hsec:verbLabel ?l }"
    )
    assert [row[1:] for row in found] == [(v.concept(v.VERB, "mention"), "")]


def test_two_like_citations_in_one_paragraph_are_two_nodes() -> None:
    twice = replace(
        sample(), citations=(*sample().citations[:1], replace(sample().citations[0], rule="other"))
    )
    store = ox.Store()
    store.extend(record_quads(twice, TEXT))
    assert len(rows("?c a cito:Citation", store)) == 2


def test_the_unresolved_has_a_reason_and_no_target() -> None:
    found = rows(
        "?u a hsec:UnresolvedCitation ; hsec:printedText ?t ; hsec:reason ?r ; cito:hasCitingEntity ?d"
    )
    assert [row[1:] for row in found] == [("AG/RES. __", v.concept(v.REASON, "blank-number"), DOC)]
    assert rows("?u a hsec:UnresolvedCitation ; cito:hasCitedEntity ?x") == []


def test_a_reason_in_other_words_is_kept() -> None:
    record = replace(sample(), unresolved=(Unresolved("X/1", 0, 3, "nobody ever saw this number"),))
    store = ox.Store()
    store.extend(record_quads(record, TEXT))
    assert rows("?u hsec:reason ?r ; hsec:reasonText ?t", store)[0][1:] == (
        v.concept(v.REASON, "other"),
        "nobody ever saw this number",
    )


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_a_concept_of_the_model(reason: Reason) -> None:
    record = replace(sample(), unresolved=(Unresolved("X/1", 0, 3, "number 1 is of 1997", reason),))
    store = ox.Store()
    store.extend(record_quads(record, TEXT))
    assert [row[1] for row in rows("?u hsec:reason ?r", store)] == [v.concept(v.REASON, reason)]
    assert f"<{v.concept(v.REASON, reason)}> " in "\n".join(map(str, ontology_quads()))


def test_a_mandate() -> None:
    found = rows(
        "?m a hsec:Mandate ; hsec:issuedIn ?p ; hsec:issuedBy ?d ; hsec:verbLabel ?v ; hsec:assigner ?a ; "
        "hsec:assignee ?b ; hsec:paragraphNumber ?n ; hsec:action ?t ; hsec:due ?s"
    )
    assert [row[2:] for row in found] == [
        (
            DOC,
            "instruct",
            CICTE,
            SECRETARIAT,
            "1",
            "to map the airports of every island before the eleventh regular session",
            ELEVENTH,
        )
    ]
    assert rows(f"<{DOC}> hsec:mandates ?b") == [(SECRETARIAT,)]


def test_all_of_a_list_share_one_task() -> None:
    words = "3. To invite Mexico, CICTE, and the Airport Watch Group (AWG) to count their lamps;"
    at = {name: (words.index(name), words.index(name) + len(name))
          for name in ("Mexico", "CICTE", "Airport Watch Group", "AWG")}
    named = {"Mexico": MEXICO, "CICTE": CICTE, "Airport Watch Group": GROUP, "AWG": GROUP}
    record = replace(
        sample(), citations=(), unresolved=(),
        mentions=tuple(Mention(named[name], *at[name], name, "name", "r") for name in at),
        clauses=(Clause("operative", 3, "invite", 0, len(words), (MEXICO, CICTE, GROUP)),),
        statements=tuple(Statement(DOC, "mandates", body, 0, len(words), "r", verb="invite")
                         for body in (MEXICO, CICTE, GROUP)))
    store = ox.Store()
    store.extend(record_quads(record, words))
    found = rows("?m hsec:assignee ?b ; hsec:action ?t ; hsec:paragraphNumber ?n", store)
    assert [row[2:] for row in found] == [("to count their lamps", "3")] * 3


def test_a_mandate_in_prose_is_issued_in_the_text() -> None:
    at = TEXT.index("spoke")
    record = with_statement(
        subject=FIRST, relation="mandates", object=GROUP, verb="urge", start=at, end=at + 5
    )
    store = ox.Store()
    store.extend(record_quads(replace(record, clauses=()), TEXT))
    assert rows("?m hsec:issuedIn ?p ; hsec:issuedBy ?b ; hsec:assigner ?a", store)[0][1:] == (
        DOC,
        FIRST,
        FIRST,
    )


# Statements.


def test_there_are_samples_for_every_relation() -> None:
    assert set(OBJECTS) == set(v.RELATIONS)


OBJECTS: dict[str, str | int] = {
    **dict.fromkeys(v.RELATIONS, CICTE),
    "adopted_at": FIRST,
    "signed_at": FIRST,
    "spoke_at": FIRST,
    "adopted_on": "2006-10",
    "signed_on": "2006",
    "entered_into_force_on": "2003-07-10",
    "deposited_on": "2005-11-15",
    "established_on": "1986-04",
    "party_count": 24,
    "signatory_count": 10,
    "member_count": 34,
    "held_on": "2001-09-11",
    "held_in": LIMA,
    "holds_role": "Director",
    "meets_frequency": "twice a year",
    "has_purpose": "to watch",
    "ratified_by": MEXICO,
    "addresses_threat": BASE + "id/threat/terrorism",
}


@pytest.mark.parametrize("relation", sorted(v.RELATIONS))
def test_every_relation_has_a_direct_triple_and_a_statement_node(relation: str) -> None:
    subject, value = (ANA if relation == "holds_role" else GROUP), OBJECTS[relation]
    record = with_statement(subject=subject, relation=relation, object=value)
    predicate = v.relation_property(relation, "body", "body" if value == CICTE else None)
    store = ox.Store()
    store.extend(record_quads(record, TEXT))
    assert rows(f"<{subject}> <{predicate}> ?o", store) == [(str(value),)]
    assert rows(
        f"?s a rdf:Statement ; rdf:subject <{subject}> ; rdf:predicate <{predicate}> ; rdf:object ?o ; "
        f"hsec:relation '{relation}' ; hsec:assertedIn ?d",
        store,
    )[0][1:] == (str(value), DOC)
    standard = v.STANDARD.get(predicate)
    assert standard is None or rows(f"<{subject}> <{standard}> ?o", store) == [(str(value),)]


@pytest.mark.parametrize(
    ("date", "kind"), [("2006", "gYear"), ("2006-10", "gYearMonth"), ("2006-10-03", "date")]
)
def test_dates_are_typed_as_precise_as_they_are_and_kept_letter_for_letter(date: str, kind: str) -> None:
    record = with_statement(relation="established_on", object=date)
    assert ox.Triple(n(GROUP), n(v.RELATIONS["established_on"]), typed(date, kind)) in triples(record)
    assert any(t.predicate == n(v.RDF_OBJECT) and t.object == text(date) for t in triples(record))


def test_a_date_that_is_none_stays_text() -> None:
    record = with_statement(relation="established_on", object="2006-13")
    assert ox.Triple(n(GROUP), n(v.RELATIONS["established_on"]), text("2006-13")) in triples(record)


def test_an_interval_is_kept_whole_and_taken_apart() -> None:
    found = rows(
        f"<{FIRST}> hsec:heldOn ?i ; schema:startDate ?a ; schema:endDate ?b ; hsec:startText ?c ; "
        "hsec:endText ?d"
    )
    assert found == [("2009-05-05/2009-05-06", "2009-05-05", "2009-05-06", "2009-05-05", "2009-05-06")]
    assert rows(f"?s rdf:subject <{FIRST}> ; hsec:relation 'held_on' ; rdf:object ?o")[0][1:] == (
        "2009-05-05/2009-05-06",
    )
    assert interval("../2009") == (None, "2009")


def test_part_of_between_bodies_is_a_unit_of_an_organization() -> None:
    assert rows(f"<{GROUP}> org:subOrganizationOf ?b . ?b org:hasUnit <{GROUP}>") == [(CICTE,)]


def test_founding_is_an_event_too() -> None:
    assert rows(f"<{GROUP}> org:resultedFrom ?e ; hsec:establishedOn ?d . ?e hsec:dateText ?t")[0][1:] == (
        "2006-10",
        "2006-10",
    )


def test_a_person_in_an_office() -> None:
    found = rows(
        f"?m a org:Membership ; org:member <{ANA}> ; org:role ?r ; org:organization ?o ; hsec:observedIn ?d "
        ". ?r skos:prefLabel ?l"
    )
    assert [row[2:] for row in found] == [(GROUP, DOC, "Director")]
    assert rows("?s hsec:relation 'holds_role' ; rdf:object ?o ; hsec:of ?b")[0][1:] == ("Director", GROUP)


def test_a_ratification_is_an_act_of_a_state() -> None:
    found = rows(
        f"?a a hsec:TreatyAction ; hsec:state <{MEXICO}> ; hsec:instrument <{TREATY}> ; hsec:actionKind ?k ; "
        "hsec:actionDate ?d ; hsec:dateText ?t"
    )
    assert [row[1:] for row in found] == [(v.concept(v.TREATY_ACTION, "ratification"), "2003", "2003")]


def test_an_unknown_relation_is_refused_in_one_line() -> None:
    with pytest.raises(VocabularyError, match="'knows'"):
        list(record_quads(with_statement(relation="knows"), TEXT))


def test_what_is_no_iri_is_refused() -> None:
    with pytest.raises(VocabularyError, match="not an IRI"):
        list(record_quads(with_statement(subject="no iri"), TEXT))


# Evidence.


def test_every_node_has_evidence_with_its_words() -> None:
    found = rows(
        "?a a oa:Annotation ; oa:hasBody ?b ; hsec:rule ?r ; prov:wasGeneratedBy ?run ; oa:hasTarget ?t . "
        "?t oa:hasSource ?file ; oa:hasSelector ?p, ?q . ?p oa:start ?s ; oa:end ?e . ?q oa:exact ?x"
    )
    parts, mandates = sample(), 1
    assert len(found) == mandates + sum(
        map(len, (parts.mentions, parts.citations, parts.clauses, parts.statements, parts.unresolved))
    )
    for row in found:
        start, end, words = row[-3:]
        assert words == TEXT[int(start) : int(end)]


def test_mentions_tell_how() -> None:
    found = Counter(row[-1] for row in rows("?a a hsec:Mention ; oa:hasBody ?b ; hsec:how ?h"))
    assert found == {"acronym": 2, "name": 2, "anaphor": 1}


def test_without_the_text_there_are_positions_but_no_quotes_of_statements() -> None:
    store = ox.Store()
    store.extend(record_quads(replace(sample(), mentions=()), None))
    assert rows("?p a oa:TextPositionSelector", store)
    assert rows("?p a oa:TextQuoteSelector", store) == []


def test_long_passages_are_quoted_up_to_a_limit() -> None:
    long_text = "a" * 2000
    record = replace(
        sample(),
        clauses=(Clause("operative", 1, None, 0, 2000),),
        mentions=(),
        citations=(),
        statements=(),
        unresolved=(),
    )
    exact = [q.object for q in record_quads(record, long_text) if q.predicate == n(v.OA_EXACT)]
    assert exact == [text("a" * 500)]


def moved(record: Record, by: int) -> Record:
    """The record of the same text with `by` characters put before it."""

    def move(part: Any) -> Any:
        return replace(part, start=part.start + by, end=part.end + by)

    return replace(
        record,
        mentions=tuple(map(move, record.mentions)),
        citations=tuple(map(move, record.citations)),
        statements=tuple(map(move, record.statements)),
        clauses=tuple(map(move, record.clauses)),
        unresolved=tuple(map(move, record.unresolved)),
    )


def test_names_of_nodes_do_not_depend_on_offsets() -> None:
    here = {quad.subject for quad in record_quads(sample(), TEXT)}
    there = {quad.subject for quad in record_quads(moved(sample(), 7), " " * 7 + TEXT)}
    assert here == there


def test_language_versions_share_paragraphs_and_citations() -> None:
    spanish = replace(
        sample(),
        source=replace(sample().source, sha256="f" * 64),
        document=replace(sample().document, language="es", title="Vigilar los aeropuertos"),
        clauses=tuple(
            replace(
                c, verb={"recall": "recordar", "instruct": "encomendar", "thank": "agradecer"}[c.verb or ""]
            )
            for c in sample().clauses
        ),
        citations=tuple(replace(c, verb=c.verb and "recordar") for c in sample().citations),
    )
    store = ox.Store()
    store.extend(record_quads(sample(), TEXT))
    store.extend(record_quads(spanish, TEXT))
    assert len(rows("?c a cito:Citation", store)) == len(sample().citations)
    assert len(rows("?p a hsec:OperativeParagraph", store)) == 2
    assert {row[-1] for row in rows("?c a cito:Citation ; hsec:verbLabel ?v", store)} == {
        "recall",
        "recordar",
    }
    assert len(rows(f"?e eli:realizes <{DOC}>", store)) == 2
