"""Every engine gives the same answers to the same queries."""

from datetime import date
from decimal import Decimal

import pytest
from hemisec.graph.knowledge_graph import KnowledgeGraph
from hemisec.graph.terms import Iri
from hemisec.ontology.errors import QueryError
from pyoxigraph import Literal, NamedNode, Quad
from rdflib import Literal as RdflibLiteral
from rdflib import URIRef

ID = "https://w3id.org/hemisec/id/"
CICTE = Iri(ID + "body/cicte")


def test_select_sees_the_union_and_knows_the_prefixes(graph: KnowledgeGraph) -> None:
    found = graph.query('SELECT ?d ?l WHERE { ?d hsec:describedBy ?f ; skos:prefLabel ?l } ORDER BY ?d')
    assert found.columns == ("d", "l")
    assert list(found) == [{"d": ID + "d1", "l": "Declaration One"}, {"d": ID + "d2", "l": "Resolution Two"}]
    assert all(isinstance(row["d"], Iri) for row in found)
    assert len(found) == 2


def test_a_statement_of_three_graphs_counts_once(graph: KnowledgeGraph, request: pytest.FixtureRequest) -> None:
    if request.node.callspec.params["graph"] == "remote-union":
        pytest.skip("oxigraph itself counts a statement once for each graph of a dataset it is given")
    found = graph.query('SELECT (COUNT(*) AS ?n) WHERE { body:cicte hsec:kind ?kind }')
    assert list(found) == [{"n": 1}]
    graphs = graph.query('SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { body:cicte hsec:kind ?kind } }')
    assert list(graphs) == [{"n": 3}]


def test_ask(graph: KnowledgeGraph) -> None:
    assert graph.query("ASK { ?m a hsec:Mandate }").ask is True
    assert not graph.query("ASK { ?m a hsec:Nothing }")
    with pytest.raises(QueryError, match="use ASK"):
        _ = graph.query("SELECT * { ?m a hsec:Mandate }").ask


def test_construct_and_describe(graph: KnowledgeGraph) -> None:
    built = graph.query("CONSTRUCT { ?b hsec:has ?m } WHERE { ?m hsec:assignee ?b }")
    assert built.columns == ("subject", "predicate", "object")
    assert list(built) == [{"subject": CICTE, "predicate": "https://w3id.org/hemisec/ns#has", "object": ID + "m1"}]
    described = graph.query("DESCRIBE ?x WHERE { ?x hsec:printedText ?t }")
    assert {row["object"] for row in described} >= {"the said paper", ID + "d1"}


@pytest.mark.parametrize("value", [CICTE, NamedNode(CICTE), URIRef(CICTE)])
def test_an_iri_is_bound_as_an_iri(graph: KnowledgeGraph, value: object) -> None:
    found = graph.query("SELECT ?m WHERE { ?m hsec:assignee ?body }", {"body": value})  # type: ignore[dict-item]
    assert [row["m"] for row in found] == [ID + "m1"]


def test_a_string_is_bound_as_a_plain_literal(graph: KnowledgeGraph) -> None:
    sparql = "SELECT ?x WHERE { ?x hsec:kind ?kind } ORDER BY ?x"
    assert [row["x"] for row in graph.query(sparql, {"kind": "declaration"})] == [ID + "d1"]
    assert not graph.query("SELECT ?m WHERE { ?m hsec:assignee ?body }", {"body": str(CICTE)})
    label = RdflibLiteral("Comité", lang="es")
    assert [r["x"] for r in graph.query("SELECT ?x { ?x skos:prefLabel ?l }", {"l": label})] == [CICTE]


PLACES = {
    "filter": "SELECT ?a WHERE { ?a oa:start ?s FILTER(?s > ?n) }",
    "inside optional": "SELECT ?a WHERE { ?a oa:start ?s OPTIONAL { ?a oa:end ?e FILTER(?s > ?n) } FILTER(BOUND(?e)) }",
    "inside union": "SELECT ?a WHERE { { ?a oa:start ?s FILTER(?s > ?n) } UNION { ?a hsec:none ?n } }",
    "inside a sub-select": "SELECT ?a WHERE { { SELECT ?a WHERE { ?a oa:start ?s FILTER(?s > ?n) } } }",
    "inside exists": "SELECT ?a WHERE { ?a oa:end ?e FILTER EXISTS { ?a oa:start ?s FILTER(?s > ?n) } }",
    "inside minus": "SELECT ?a WHERE { ?a oa:start ?x MINUS { ?a oa:start ?s FILTER(?s <= ?n) } }",
    "inside graph": "SELECT ?a WHERE { GRAPH ?g { ?a oa:start ?s FILTER(?s > ?n) } }",
    "before rows at the end":
        "SELECT ?a WHERE { ?a oa:start ?s FILTER(?s > ?n) } VALUES ?s { 7 40 100 200 }",
    "in bind": "SELECT ?a WHERE { ?a oa:start ?s BIND(?s > ?n AS ?late) FILTER(?late) }",
    "dollar and comments": "# { ?n\nSELECT ?a WHERE { ?a oa:start ?s # } \n FILTER(?s > $n && '}' != \"{\") }",
    "construct": "CONSTRUCT { ?a a ?n } WHERE { ?a oa:start ?s FILTER(?s > ?n) }",
}


@pytest.mark.parametrize("sparql", PLACES.values(), ids=PLACES)
def test_a_parameter_is_seen_wherever_it_is_written(graph: KnowledgeGraph, sparql: str) -> None:
    found = graph.query(sparql, {"n": 99})
    assert {row.get("a", row.get("subject")) for row in found} == {ID + "pos1", ID + "pos4"}


def test_describe_takes_a_parameter(graph: KnowledgeGraph) -> None:
    assert {r["object"] for r in graph.query("DESCRIBE ?x", {"x": Iri(ID + "m1")})} >= {CICTE}


def test_values_of_all_types_come_back(local: KnowledgeGraph) -> None:
    values = {"a": 5, "b": 2.5, "c": True, "d": date(2011, 6, 7), "e": Decimal("1.5"), "f": "x", "g": Iri("http://a/b")}
    sparql = "SELECT * WHERE { " + " ".join(f"FILTER(BOUND(?{name}))" for name in values) + " }"
    assert list(local.query(sparql, values)) == [values]  # type: ignore[arg-type]


NASTY = ['"', "\\", "'''", '"""', "a\nb\r", "\x00", "} UNION { ?s ?p ?o }", "?x", "\u2028", "\ufffe", "\U0001f600",
         '" } #', "\\u0022", "<http://a/>", "'@en"]


@pytest.mark.parametrize("text", NASTY)
def test_no_text_ends_its_literal(local: KnowledgeGraph, text: str) -> None:
    assert list(local.query("SELECT ?x WHERE { BIND(?p AS ?x) }", {"p": text})) == [{"x": text}]


@pytest.mark.parametrize("iri", ["http://a/b> } #", "http://a/ b", "http://a/\n", "no iri", "http://a/{b}"])
def test_what_is_no_iri_is_refused(graph: KnowledgeGraph, iri: str) -> None:
    with pytest.raises(QueryError, match=r"^parameter x: .* is no RDF term"):
        graph.query("SELECT * WHERE { ?x ?p ?o }", {"x": Iri(iri)})


def test_parameters_that_do_not_fit_are_refused(graph: KnowledgeGraph) -> None:
    with pytest.raises(QueryError, match="parameter bdy is no variable of the query; its variables: body, m"):
        graph.query("SELECT ?m WHERE { ?m hsec:assignee ?body }", {"bdy": CICTE})
    with pytest.raises(QueryError, match="parameter x: list is no RDF term"):
        graph.query("SELECT ?x WHERE { ?x ?p ?o }", {"x": []})  # type: ignore[dict-item]
    with pytest.raises(QueryError, match="is no name of a variable"):
        graph.query("SELECT ?x WHERE { ?x ?p ?o }", {"x y": 1})
    with pytest.raises(QueryError, match="BIND or SELECT"):
        graph.query("SELECT ?x WHERE { BIND(1 AS ?x) }", {"x": 1})
    with pytest.raises(QueryError, match=r"write CONSTRUCT \{ ... \} WHERE \{ ... \} in full"):
        graph.query("CONSTRUCT WHERE { ?x ?p ?o }", {"x": CICTE})


MALFORMED = {
    "SELECT ?x WHERE { ?x ?y }": "query line 1, column 19: it cannot be understood from '?x' on",
    "SELECT ?x WHERE {\n ?x a ?y .\n LIMIT 3":
        "query line 3, column 9: the query ends, but the '{' of line 1, column 17 is not closed",
    "SELECT * {\n ?s a what:ever }": "query line 2, column 16: a prefix is not declared near 'what:ever'",
    "SELECT * { ?s ?p ?o": "query line 1, column 20: the query ends, but the '{' of line 1, column 10 is not closed",
    "SELECT * { ?s ?p <a b> }": "query line 1, column 23: an IRI is malformed near 'b>'",
    "SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o }":
        "query line 1, column 41: SELECT names a variable that is neither grouped nor aggregated near '}'",
    "SELECT * { BIND(1 AS ?a) BIND(2 AS ?a) }":
        "query line 1, column 41: it is not complete, or makes a variable twice or uses one outside its group",
    "hello": "query line 1, column 1: no SELECT, ASK, CONSTRUCT or DESCRIBE at its start",
    "": "query line 1, column 1: no SELECT, ASK, CONSTRUCT or DESCRIBE at its start",
}


@pytest.mark.parametrize(("sparql", "message"), MALFORMED.items())
def test_a_malformed_query_is_told_with_line_and_column(graph: KnowledgeGraph, sparql: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        graph.query(sparql)
    assert str(caught.value) == message


def test_positions_are_those_of_the_text_as_given(graph: KnowledgeGraph) -> None:
    with pytest.raises(QueryError, match="line 1, column 40: it cannot be understood from 'a' on"):
        graph.query("SELECT ?x WHERE { ?x hsec:kind ?kind ; a }", {"kind": "body"})


@pytest.mark.parametrize("update", [
    "INSERT DATA { <a:b> <a:b> <a:b> }", "PREFIX a: <http://a/> DELETE WHERE { ?s ?p ?o }", "drop all",
    "LOAD <http://127.0.0.1/>", "CLEAR ALL", "WITH <a:b> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }"])
def test_an_update_is_refused(graph: KnowledgeGraph, update: str) -> None:
    with pytest.raises(QueryError, match="is an update; the graph is only read"):
        graph.query(update)


def test_an_unknown_function_is_told(local: KnowledgeGraph) -> None:
    with pytest.raises(QueryError, match=r"query cannot be answered: .*http://x/f"):
        local.query("SELECT * { BIND(<http://x/f>(1) AS ?y) }")


def test_a_graph_of_triples_without_names_is_its_own_union() -> None:
    graph = KnowledgeGraph.of([Quad(NamedNode("a:s"), NamedNode("a:p"), Literal("x"))])
    assert len(graph) == 1
    assert len(graph.query("SELECT * { ?s ?p ?o }")) == 1


def test_the_engine_keeps_a_from_clause(graph: KnowledgeGraph) -> None:
    if "127.0.0.1" in graph.address:
        pytest.skip("an endpoint's own matter")
    found = graph.query("SELECT ?x FROM <https://w3id.org/hemisec/graph/ontology> { ?x a skos:Concept }")
    assert len(found) == 2
    assert not graph.query("ASK FROM <https://w3id.org/hemisec/graph/ontology> { ?x a hsec:Mandate }")
