"""The rdflib view, the numbers of a graph, and the passages behind a statement."""

import pytest
import rdflib
from hemisec.graph.knowledge_graph import KnowledgeGraph
from hemisec.graph.terms import Iri
from hemisec.ontology.errors import QueryError
from hemisec.ontology.vocabulary import CITES, HSEC
from pyoxigraph import Quad

ID = "https://w3id.org/hemisec/id/"


def test_the_rdflib_view_is_the_union(local: KnowledgeGraph) -> None:
    data = local.rdflib()
    cicte = rdflib.URIRef(ID + "body/cicte")
    assert sorted(map(str, data.objects(cicte, rdflib.SKOS.prefLabel))) == ["Comité", "Committee against Terrorism"]
    assert len(data) == len(local)
    rows = list(data.query("SELECT (COUNT(*) AS ?n) { ?x hsec:kind 'body' }"))
    assert [int(row[0]) for row in rows] == [2]  # type: ignore[index]
    evidence = data.graph(rdflib.URIRef("https://w3id.org/hemisec/graph/evidence"))
    assert len(list(evidence.subjects(rdflib.RDF.type, rdflib.RDF.Statement))) == 1


def test_numbers(graph: KnowledgeGraph, quads: list[Quad], request: pytest.FixtureRequest) -> None:
    found = graph.info()
    assert found.address == graph.address
    assert (found.documents, found.named_graphs) == (2, 5)
    assert found.kinds == (("body", 2), ("resolution", 2), ("declaration", 1), ("instrument", 1), ("meeting", 1))
    assert ("http://purl.org/spar/cito/Citation", 6) in found.classes
    assert found.version == ("9.9" if request.node.callspec.params["graph"] == "folder" else None)
    if request.node.callspec.params["graph"] != "remote-union":
        assert found.triples == len(graph) == len({quad.triple for quad in quads})


def test_the_passage_of_a_citation(graph: KnowledgeGraph) -> None:
    (passage,) = graph.explain(ID + "c1")
    assert (passage.file, passage.start, passage.end) == ("one.txt", 100, 128)
    assert passage.quote == "Convention against Terrorism"
    assert passage.rule == "citation-by-name"
    assert (passage.document, passage.statement) == (ID + "d1", ID + "c1")
    assert passage.says == f"{ID}d1 {CITES} {ID}treaty/a-66"


@pytest.mark.parametrize("predicate", [CITES, HSEC + "recalls"])
def test_the_passage_of_a_triple_that_cites(graph: KnowledgeGraph, predicate: str) -> None:
    found = graph.explain((Iri(ID + "d1"), Iri(predicate), Iri(ID + "treaty/a-66")))
    assert [passage.statement for passage in found] == [ID + "c1"]
    assert graph.explain((Iri(ID + "d1"), Iri(HSEC + "endorses"), Iri(ID + "treaty/a-66"))) == []


def test_the_passage_of_a_fact(graph: KnowledgeGraph) -> None:
    triple = (Iri(ID + "d2"), Iri(HSEC + "adoptedAt"), Iri(ID + "meeting1"))
    (passage,) = graph.explain(triple)
    assert (passage.file, passage.start, passage.end, passage.quote) == ("two.txt", 7, 9, "")
    assert graph.explain(ID + "s1") == [passage]


def test_the_passages_of_a_thing(graph: KnowledgeGraph) -> None:
    found = graph.explain(ID + "body/cicte")
    assert [(p.start, p.says) for p in found] == [
        (40, f"names {ID}body/cicte"), (200, f"{ID}d1 mandates {ID}body/cicte")]
    assert [p.statement for p in graph.explain(ID + "d1")] == [ID + "c1", ID + "m1"]
    assert [p.rule for p in graph.explain(ID + "d2")] == ["adoption-line"]


def test_what_has_no_evidence_has_no_passages(graph: KnowledgeGraph) -> None:
    assert graph.explain(ID + "c2") == []
    assert graph.explain("https://example.org/nothing") == []


def test_what_is_no_statement_is_told(local: KnowledgeGraph) -> None:
    with pytest.raises(QueryError, match="subject, predicate and object, not 2 parts"):
        local.explain((Iri("a:b"), Iri("a:b")))  # type: ignore[arg-type]
    with pytest.raises(QueryError, match="parameter what: 'no iri' is no RDF term"):
        local.explain("no iri")
