"""Rows, columns and the standard text forms of an answer."""

import csv
import io
import json
from decimal import Decimal
from xml.etree import ElementTree

import pytest
import rdflib
from hemisec.graph.knowledge_graph import KnowledgeGraph
from hemisec.graph.results import Results
from hemisec.graph.terms import Iri, to_value
from hemisec.ontology.errors import QueryError, StoreError
from hemisec.ontology.vocabulary import XSD
from pyoxigraph import Literal, NamedNode

ROWS = "SELECT ?d ?l ?none WHERE { ?d hsec:describedBy ?f ; skos:prefLabel ?l } ORDER BY ?d"


def test_rows_can_be_walked_twice(graph: KnowledgeGraph) -> None:
    found = graph.query(ROWS)
    assert list(found) == list(found) != []
    assert next(iter(found))["none"] is None


def test_csv_is_that_of_the_standard(graph: KnowledgeGraph) -> None:
    rows = list(csv.reader(io.StringIO(graph.query(ROWS).serialize("csv"))))
    assert rows == [["d", "l", "none"], ["https://w3id.org/hemisec/id/d1", "Declaration One", ""],
                    ["https://w3id.org/hemisec/id/d2", "Resolution Two", ""]]


def test_tsv_json_and_xml(graph: KnowledgeGraph) -> None:
    found = graph.query(ROWS)
    assert found.serialize("tsv").split("\n")[1] == '<https://w3id.org/hemisec/id/d1>\t"Declaration One"@en\t'
    data = json.loads(found.serialize("json"))
    assert data["head"] == {"vars": ["d", "l", "none"]}
    assert data["results"]["bindings"][0]["l"] == {"type": "literal", "value": "Declaration One", "xml:lang": "en"}
    assert len(list(ElementTree.fromstring(found.serialize("xml")).iter())) > 8


def test_ask_as_text(graph: KnowledgeGraph) -> None:
    yes = graph.query("ASK { ?m a hsec:Mandate }")
    assert json.loads(yes.serialize("json"))["boolean"] is True
    assert yes.serialize("csv") == "true\n"
    assert len(yes) == 0
    assert yes.columns == ()


@pytest.mark.parametrize("form", ["turtle", "nt"])
def test_triples_are_written_sorted_and_read_by_rdflib(graph: KnowledgeGraph, form: str) -> None:
    sparql = "CONSTRUCT { ?a rdfs:label ?l } WHERE { ?a skos:prefLabel ?l }"
    text = graph.query(sparql).serialize(form)
    assert text == graph.query(sparql + " ORDER BY DESC(?l)").serialize(form)
    read = rdflib.Graph().parse(data=text, format=form)
    assert (rdflib.URIRef("https://w3id.org/hemisec/id/body/cicte"), rdflib.RDFS.label,
            rdflib.Literal("Comité", lang="es")) in read
    assert len(read) == 11


def test_formats_that_do_not_fit_are_named(graph: KnowledgeGraph) -> None:
    with pytest.raises(QueryError, match="a SELECT query cannot be written as turtle: use csv, json, tsv, xml"):
        graph.query(ROWS).serialize("turtle")
    with pytest.raises(QueryError, match="a CONSTRUCT query cannot be written as csv: use turtle, nt"):
        graph.query("CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }").serialize("csv")


def test_a_data_frame(local: KnowledgeGraph) -> None:
    pandas = pytest.importorskip("pandas")
    frame = local.query("SELECT ?s (2 * ?s / 4 AS ?half) WHERE { ?x oa:start ?s } ORDER BY ?s").to_pandas()
    assert list(frame.columns) == ["s", "half"]
    assert frame["half"].tolist() == [3.5, 20.0, 50.0, 100.0]
    assert pandas.api.types.is_float_dtype(frame["half"])


def test_without_pandas_the_extra_is_named(local: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(StoreError, match=r"pip install 'hemisec\[notebook\]'"):
        local.query(ROWS).to_pandas()


@pytest.mark.parametrize(("text", "datatype", "value"), [
    ("5", "integer", 5), ("1.50", "decimal", Decimal("1.5")), ("1e3", "double", 1000.0), ("true", "boolean", True),
    ("2001", "gYear", "2001"), ("2021-13-45", "date", "2021-13-45"), ("x", "integer", "x"), ("x", "decimal", "x")])
def test_python_values_of_literals(text: str, datatype: str, value: object) -> None:
    assert to_value(Literal(text, datatype=NamedNode(XSD + datatype))) == value


def test_an_iri_is_a_string_with_a_tail() -> None:
    iri = to_value(NamedNode("https://w3id.org/hemisec/ns#Mandate"))
    assert isinstance(iri, Iri)
    assert iri.tail == "Mandate"
    assert iri == "https://w3id.org/hemisec/ns#Mandate"


def test_triples_are_sorted_and_single() -> None:
    data = b"<a:b> <a:p> \"2\" .\n<a:a> <a:p> \"\\u2028\" .\n<a:b> <a:p> \"2\" .\n"
    assert [row["object"] for row in Results("CONSTRUCT", data)] == ["\u2028", "2"]
