"""Queries that would end the process are refused before the engine sees them; all others pass."""

import subprocess
import sys
from collections.abc import Mapping

import pytest
from hemisec.graph.bindings import bind, missing_prefixes, parameter_name
from hemisec.graph.knowledge_graph import KnowledgeGraph
from hemisec.graph.query_text import MAX_BYTES, read_query
from hemisec.graph.terms import to_term
from hemisec.ontology.errors import QueryError
from hypothesis import given, settings
from hypothesis import strategies as st

# Each of these ends a process that gives it to pyoxigraph 0.5.13.
DEADLY: Mapping[str, str] = {
    "braces": "SELECT * " + "{" * 3000 + "}" * 3000,
    "parentheses": "SELECT * { FILTER(" + "(" * 6000 + "1" + ")" * 6000 + ") }",
    "sub-selects": "SELECT * " + "{ SELECT * " * 2000 + "{}" + "}" * 2000,
    "functions": "SELECT * { FILTER(" + "STR(" * 6000 + "1" + ")" * 6000 + ") }",
    "optionals": "SELECT * {" + "OPTIONAL {" * 3000 + "}" * 3000 + "}",
    "sums": "SELECT * { FILTER(" + "+".join(["1"] * 9000) + " > 0) }",
    "negations": "SELECT * { FILTER(" + "!" * 12000 + "true) }",
    "path": "SELECT * { ?s " + "/".join(["a"] * 16000) + " ?o }",
    "alternatives": "SELECT * { ?s " + "|".join(["a"] * 20000) + " ?o }",
    "unions": "SELECT * { {} " + "UNION {} " * 7000 + "}",
    "binds": "SELECT * {" + "".join(f"BIND(1 AS ?a{i})" for i in range(4000)) + "}",
    "list": "SELECT * { ?s a (" + "1 " * 8000 + ") }",
    "hidden in what looks like an IRI": "SELECT * { ?s ?p ?a FILTER(?a<" + "(" * 6000 + "1" + ")" * 6000 + ">2) }",
    "sums that look like an IRI": "SELECT * { ?s ?p ?a FILTER(?a<" + "+".join(["1"] * 9000) + ">2) }",
    "behind a hash in an IRI": "SELECT * { ?s <http://a/\\u0061#b> ?o " + "{" * 3000 + "}" * 3000 + "}",
}


@pytest.mark.parametrize("sparql", DEADLY.values(), ids=DEADLY)
def test_a_deadly_query_is_refused(sparql: str) -> None:
    with pytest.raises(QueryError, match=r"nested deeper than 200|at most 4000|at most 65536"):
        KnowledgeGraph.of([]).query(sparql)


def test_nesting_that_looks_like_an_iri_is_counted() -> None:
    with pytest.raises(QueryError, match="column 229: brackets nested deeper than 200"):
        read_query("SELECT * { ?s ?p ?a FILTER(?a<" + "(" * 1500 + "1" + ")" * 1500 + ">2) }")


def test_a_query_is_at_most_64_kilobytes() -> None:
    padding = " " * (MAX_BYTES - len("ASK {}"))
    assert read_query("ASK {}" + padding).form == "ASK"
    with pytest.raises(QueryError, match=f"query of {MAX_BYTES + 1} bytes: at most {MAX_BYTES} are taken"):
        read_query("ASK {} " + padding)


def test_what_is_allowed_does_not_end_the_process() -> None:
    """The largest queries that pass are given to the engine in a process of their own."""
    script = """
from hemisec.graph.knowledge_graph import KnowledgeGraph
g = KnowledgeGraph.of([])
for sparql in ("SELECT * " + "{" * 200 + "}" * 200,
               "SELECT * { FILTER(" + "(" * 198 + "1" + ")" * 198 + ") }",
               "SELECT * { FILTER(" + "+".join(["1"] * 1990) + " > 0) }",
               "SELECT * { FILTER(" + "!" * 3900 + "true) }",
               "SELECT * {" + "".join(f"BIND(1 AS ?a{i})" for i in range(660)) + "}",
               "SELECT * { {} " + "UNION {} " * 1300 + "}",
               "SELECT * { VALUES ?x { " + "1 " * 30000 + "} }"):
    print(len(g.query(sparql)))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60,
                          check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split()[-1] == "30000"


@pytest.mark.parametrize(("sparql", "form"), [
    ("select*{?s ?p ?o}", "SELECT"), ("PREFIX select: <http://a/> ASK {}", "ASK"),
    ("# INSERT\nBASE <http://a/> DESCRIBE <x>", "DESCRIBE"), ("construct{?s a ?o}where{?s a ?o}", "CONSTRUCT")])
def test_the_form_of_a_query(sparql: str, form: str) -> None:
    assert read_query(sparql).form == form


def test_words_in_texts_and_names_are_no_keywords() -> None:
    query = read_query(
        "SELECT ?insert { ?insert a <http://a/DELETE> ; rdfs:label 'DROP { ALL', \"\"\"LOAD \" {\"\"\" }")
    assert query.form == "SELECT"
    assert not query.has_service
    assert read_query("SELECT * { service <http://a/> {} }").has_service


def test_only_missing_prefixes_are_declared() -> None:
    query = read_query("PREFIX skos: <http://other/> SELECT * { ?s skos:a body:b ; hsec:kind 'org:x' ; un:known _:b }")
    assert missing_prefixes(query) == ["body", "hsec"]


def test_groups_that_take_no_values_are_left_alone() -> None:
    sparql = "SELECT ?a { VALUES ?a { 1 2 } { SELECT ?b { ?b ?p ?c } } }"
    bound = bind(read_query(sparql), {"c": to_term("c", 7)})
    seven = '"7"^^<http://www.w3.org/2001/XMLSchema#integer>'
    assert bound == ("SELECT ?a { VALUES (?c) { (" + seven + ") } VALUES ?a { 1 2 } { SELECT ?b { VALUES (?c) { ("
                     + seven + ") } ?b ?p ?c } } }")


@pytest.mark.parametrize("name", ["?body", "$body", "body"])
def test_a_parameter_may_carry_its_sign(name: str) -> None:
    assert parameter_name(name) == "body"


def complaint(sparql: str, bindings: dict[str, int]) -> str:
    """The message about a query, or nothing if it has an answer; any other error fails the test."""
    try:
        KnowledgeGraph.of([]).query(sparql, dict(bindings))
    except QueryError as error:
        return str(error)
    return ""


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_as_a_query_is_an_answer_or_a_query_error(text: str) -> None:
    assert "\n" not in complaint(text, {})


@settings(deadline=None)
@given(st.lists(st.sampled_from(
    ["SELECT", "*", "?a", "{", "}", "(", ")", "<http://a/b>", "a", "skos:x", "'t'", "FILTER", "VALUES", "OPTIONAL",
     "UNION", "WHERE", "BIND", "AS", "ASK", "CONSTRUCT", ".", ";", "GRAPH", "1", "=", "#", "\n", '"""', "GROUP BY",
     "MINUS"]), max_size=30))
def test_any_words_as_a_query_are_an_answer_or_a_query_error(words: list[str]) -> None:
    for bindings in ({}, {"a": 1}):
        assert "\n" not in complaint(" ".join(words), bindings)
