"""The catalogue: every file is a good query, and what is wrong with one, or with its values, is told."""

from pathlib import Path

import pytest
from hemisec import queries
from hemisec.graph.knowledge_graph import KnowledgeGraph
from hemisec.graph.terms import Iri
from hemisec.ontology.errors import QueryError
from hemisec.queries.asking import ask, to_term
from hemisec.queries.catalogue import TYPES, Parameter, check_values, parse
from hemisec.queries.lookup import find_symbol, find_thing
from pyoxigraph import RdfFormat
from pyoxigraph import parse as parse_rdf

FOLDER = Path(__file__).resolve().parents[2] / "queries"
BODY = "https://w3id.org/hemisec/id/body/"
GRAPH = """
@prefix hsec: <https://w3id.org/hemisec/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix body: <https://w3id.org/hemisec/id/body/> .
@prefix other: <https://example.org/> .
body:cicte hsec:kind "body" ; skos:prefLabel "Inter-American Committee against Terrorism"@en ;
  hsec:acronym "CICTE"@en ; skos:altLabel "Comité Interamericano contra el Terrorismo"@es .
body:mispa hsec:kind "body" ; skos:prefLabel "MISPA"@en .
other:mispa hsec:kind "meeting-series" ; skos:prefLabel "MISPA"@en .
other:twin hsec:kind "body" ; skos:prefLabel "Working Group"@en .
body:twin hsec:kind "body" ; skos:prefLabel "Working Group"@en .
other:recall skos:inScheme <https://w3id.org/hemisec/id/scheme/verb> ;
  skos:prefLabel "recall"@en , "recordar"@es .
other:2626 hsec:kind "resolution" ; skos:prefLabel "A title"@en ; skos:notation "AG/RES. 2626 (XLI-O/11)" .
"""


@pytest.fixture(scope="module")
def graph() -> KnowledgeGraph:
    return KnowledgeGraph.of(parse_rdf(GRAPH, format=RdfFormat.TURTLE))


def test_every_file_is_in_the_catalogue():
    assert list(queries.names()) == sorted(path.stem for path in FOLDER.glob("*.rq"))
    assert len(queries.names()) >= 40


@pytest.mark.parametrize("name", queries.names())
def test_every_query_runs_and_returns_its_columns(graph, name):
    query = queries.find(name)
    assert query.question.endswith("?")
    assert all(parameter.type in TYPES for parameter in query.parameters)
    example = {"iri": Iri(BODY + "cicte"), "string": "recall", "integer": 30, "date": "2001-09-01",
               "symbol": "AG/RES. 2626 (XLI-O/11)"}
    bound = {p.name: example[p.type] for p in query.parameters if not p.optional}
    assert graph.query(query.text, bound).columns == query.columns
    everything = {p.name: example[p.type] for p in query.parameters}
    assert graph.query(query.text, everything).columns == query.columns


def test_a_query_without_question_or_with_an_unknown_column_is_refused():
    good = "# title: T\n# question: Q?\n# param: a iri the thing\n# columns: b\nSELECT ?b WHERE { ?a ?p ?b }"
    assert parse("good", good).parameters == (Parameter("a", "iri", "the thing"),)
    for bad, word in [(good.replace("# question: Q?\n", ""), "question"),
                      (good.replace("?a", "?x"), "named a"),
                      (good.replace("columns: b", "columns: c"), "named c"),
                      (good.replace("iri the", "thing the"), "param")]:
        with pytest.raises(QueryError, match=word):
            parse("bad", bad)


@pytest.mark.parametrize(("line", "parameter"), [
    ("n integer days; default 30", Parameter("n", "integer", "days", "30")),
    ("v iri:verb a verb, e.g. recall; optional",
     Parameter("v", "iri", "a verb, e.g. recall", None, True, ("verb",))),
    ("t iri:body,state who", Parameter("t", "iri", "who", kinds=("body", "state"))),
])
def test_parameters(line, parameter):
    header = f"# title: T\n# question: Q?\n# param: {line}\n# columns: x\n"
    text = f"SELECT ?x WHERE {{ ?x ?{parameter.name} ?y }}"
    assert parse("q", header + text).parameters == (parameter,)


def test_values_are_checked_and_defaults_put_in():
    query = queries.find("party-from")
    assert check_values(query, {"treaty": "A-66"}) == {"treaty": "A-66", "delay": "30"}
    with pytest.raises(QueryError, match="treaty"):
        check_values(query, {})
    with pytest.raises(QueryError, match="colour"):
        check_values(query, {"treaty": "A-66", "colour": "red"})


@pytest.mark.parametrize(("name", "kinds", "tail"), [
    (BODY + "cicte", (), "cicte"),
    ("CICTE", (), "cicte"),
    ("cicte", ("body",), "cicte"),
    ("Comité Interamericano contra el Terrorismo", (), "cicte"),
    ("COMITÉ INTERAMERICANO CONTRA EL TERRORISMO", (), "cicte"),
    ("recordar", ("verb",), "recall"),
    ("AG/RES. 2626 (XLI-O/11)", (), "2626"),
    ("AG/RES.2626 (XLI-0/11)", ("resolution",), "2626"),
])
def test_things_are_found_by_their_names(graph, name, kinds, tail):
    assert find_thing(graph, name, kinds).tail == tail


def test_the_kind_tells_namesakes_apart(graph):
    assert find_thing(graph, "MISPA", ("body",)) == BODY + "mispa"
    assert find_thing(graph, "MISPA", ("meeting-series",)) == "https://example.org/mispa"
    assert find_thing(graph, "MISPA", ("meeting-series", "body")) == "https://example.org/mispa"
    assert find_thing(graph, "MISPA", ("meeting", "body")) == BODY + "mispa"
    for name, kinds in [("MISPA", ()), ("Working Group", ("body",))]:
        with pytest.raises(QueryError, match="may mean") as told:
            find_thing(graph, name, kinds)
        assert str(told.value).count("<https://") == 2


def test_what_is_not_there_is_told_with_what_is(graph):
    with pytest.raises(QueryError, match=r"no body .* 'Nobody'"):
        find_thing(graph, "Nobody", ("body",))
    with pytest.raises(QueryError, match=r"the name means .*cicte.*body"):
        find_thing(graph, "CICTE", ("meeting",))
    assert find_symbol(graph, "ag/res. 2626 (XLI-O/11)") == "AG/RES. 2626 (XLI-O/11)"
    with pytest.raises(QueryError, match=r"AG/RES\. 1 "):
        find_symbol(graph, "AG/RES. 1 (I-O/71)")


def test_a_value_is_never_read_as_sparql(graph):
    for value in ['" } DROP ALL #', "x\\", "?kind", "<https://example.org/>", "a\nb"]:
        with pytest.raises(QueryError, match="no body"):
            ask(graph, "composition", {"body": value})
        assert len(ask(graph, "role-holders", {"role": value})) == 0


@pytest.mark.parametrize(("kind", "value"), [("integer", "three"), ("integer", "1.5"), ("date", "2001-13-01"),
                                             ("date", "soon"), ("integer", "9" * 30)])
def test_values_of_the_wrong_type(graph, kind, value):
    with pytest.raises(QueryError, match=f"x=.* is no {kind}"):
        to_term(graph, Parameter("x", kind, "a value"), value)
