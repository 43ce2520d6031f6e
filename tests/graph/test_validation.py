"""SHACL findings on the small graph, each on one line."""

import sys

import pytest
from hemisec.graph.knowledge_graph import KnowledgeGraph
from hemisec.graph.validation import Finding, statements, validate
from hemisec.ontology.errors import StoreError
from hemisec.ontology.vocabulary import (
    ANNOTATION,
    ASSIGNEE,
    DOCUMENT_GRAPHS,
    EVIDENCE_GRAPH,
    MANDATE,
    A,
)
from pyoxigraph import Literal, NamedNode, Quad

pytest.importorskip("pyshacl")
THING = NamedNode("https://w3id.org/hemisec/id/mandate/broken")
GRAPH = NamedNode(DOCUMENT_GRAPHS + "3333333333333333")


def broken() -> list[Quad]:
    """A mandate whose addressee is a text instead of a thing, and that nobody issued."""
    return [Quad(THING, NamedNode(A), NamedNode(MANDATE), GRAPH),
            Quad(THING, NamedNode(ASSIGNEE), Literal("somebody\nor other"), GRAPH)]


def test_a_broken_thing_is_found_and_told_on_one_line() -> None:
    found = validate(KnowledgeGraph.of(broken()))
    assert found == sorted(found)
    assert {finding.focus for finding in found} == {THING.value}
    assert ASSIGNEE in {finding.path for finding in found}
    assert all("\n" not in str(finding) and THING.value in str(finding) for finding in found)


def test_an_empty_graph_conforms() -> None:
    assert validate(KnowledgeGraph.of([])) == []


def test_evidence_is_left_out_unless_asked_for(local: KnowledgeGraph) -> None:
    without, everything = statements(local), statements(local, evidence=True)
    assert len(everything) == len(local)
    assert len(without) < len(everything)
    note = Quad(THING, NamedNode(A), NamedNode(ANNOTATION), NamedNode(EVIDENCE_GRAPH))
    graph = KnowledgeGraph.of([note])
    assert validate(graph) == []
    assert {finding.focus for finding in validate(graph, evidence=True)} == {THING.value}


def test_facts_without_named_graphs_are_checked_too() -> None:
    plain = [Quad(*quad.triple) for quad in broken()]
    assert validate(KnowledgeGraph.of(plain)) == validate(KnowledgeGraph.of(broken()))


def test_a_remote_graph_can_be_checked(endpoint: str, local: KnowledgeGraph) -> None:
    assert set(statements(KnowledgeGraph.open(endpoint))) == set(statements(local))


def test_a_finding_as_a_line() -> None:
    finding = Finding("http://a/x", "http://a/ns#due", "a date", "Violation", "soon")
    assert str(finding) == "Violation: http://a/x due: a date (soon)"
    assert str(Finding("http://a/x", "", "none", "Warning", "")) == "Warning: http://a/x: none"


def test_without_pyshacl_the_extra_is_named(local: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyshacl", None)
    with pytest.raises(StoreError, match=r"pip install 'hemisec\[check\]'"):
        validate(local)
