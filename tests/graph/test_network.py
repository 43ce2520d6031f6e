"""Networks from the graph, alike from every engine; their measures; their files."""

import math
import re
from pathlib import Path

import networkx as nx
import pytest
from hemisec.graph.knowledge_graph import KnowledgeGraph
from hemisec.graph.measures import MEASURES, measure, rank
from hemisec.graph.network_files import write_gexf, write_graphml, write_network
from hemisec.ontology.errors import QueryError, StoreError
from hypothesis import given, settings
from hypothesis import strategies as st

ID = "https://w3id.org/hemisec/id/"
D1, D2, R1, TREATY = ID + "d1", ID + "d2", ID + "r1", ID + "treaty/a-66"
CICTE, GA, MEETING = ID + "body/cicte", ID + "body/ga", ID + "meeting1"


def edges(network: "nx.DiGraph[str]") -> dict[tuple[str, str], tuple[str, int]]:
    return {(s, t): (data["verbs"], data["count"]) for s, t, data in network.edges(data=True)}


def test_citations(graph: KnowledgeGraph) -> None:
    network = graph.network("citations")
    assert edges(network) == {
        (D1, TREATY): ("recall, urge", 2), (D1, R1): ("recall", 1), (D2, R1): ("recall", 1), (R1, TREATY): ("cites", 1)}
    assert network.nodes[R1] == {
        "label": "Resolution One", "kind": "resolution", "date": "2000-06-05", "symbol": "AG/RES. 1 (XXX-O/00)"}
    assert network.nodes[D2]["date"] == "2012"
    assert list(network) == sorted(network)
    assert all(data["weight"] == data["count"] for _, _, data in network.edges(data=True))


@pytest.mark.parametrize(("start", "end", "citing"), [
    (None, None, {D1, D2, R1}), (2010, None, {D1, D2}), (None, 2010, {D1, R1}), (2010, 2010, {D1}), (2001, 2009, set()),
    (2012, 2012, {D2})])
def test_a_span_of_years(graph: KnowledgeGraph, start: int | None, end: int | None, citing: set[str]) -> None:
    network = graph.network("citations", start, end)
    assert {source for source, _ in network.edges()} == citing
    assert all(network.degree(node) for node in network)


def test_bodies(graph: KnowledgeGraph) -> None:
    assert edges(graph.network("bodies")) == {
        (GA, R1): ("adopts", 1), (GA, D2): ("adopts", 1), (GA, TREATY): ("adopts", 1),
        (D1, CICTE): ("mandates, names", 2)}
    assert edges(graph.network("bodies", 2012)) == {(GA, D2): ("adopts", 1)}


def test_meetings(graph: KnowledgeGraph) -> None:
    assert edges(graph.network("meetings")) == {(D2, MEETING): ("adopted at", 1)}


def test_unknown_networks_and_spans_are_told(local: KnowledgeGraph) -> None:
    with pytest.raises(QueryError, match="no network 'friends': use citations, bodies, meetings"):
        local.network("friends")
    with pytest.raises(QueryError, match="no years from 2012 to 2000"):
        local.network("citations", 2012, 2000)
    with pytest.raises(QueryError, match="no measure 'fame': use in-degree, out-degree"):
        rank(local.network("citations"), "fame")


def chain() -> "nx.DiGraph[str]":
    """a cites b, b and d cite c; c cites nobody."""
    network: nx.DiGraph[str] = nx.DiGraph()
    network.add_edges_from([("a", "b"), ("b", "c"), ("d", "c")], weight=3)
    return network


@pytest.mark.parametrize(("by", "values"), [
    ("in-degree", {"a": 0, "b": 1, "c": 2, "d": 0}),
    ("out-degree", {"a": 1, "b": 1, "c": 0, "d": 1}),
    ("degree", {"a": 1, "b": 2, "c": 2, "d": 1}),
    ("betweenness", {"a": 0, "b": 1 / 6, "c": 0, "d": 0}),
    ("authorities", {"a": 0, "b": 0, "c": 1, "d": 0}),
    ("hubs", {"a": 0, "b": 0.5, "c": 0, "d": 0.5}),
])
def test_measures_of_a_chain(by: str, values: dict[str, float]) -> None:
    found = measure(chain(), by)
    assert found == {node: pytest.approx(value, abs=1e-9) for node, value in values.items()}


def test_weights_count_only_when_asked() -> None:
    assert measure(chain(), "in-degree")["c"] == 2
    assert measure(chain(), "in-degree", weighted=True)["c"] == 6


def test_pagerank_keeps_its_equation() -> None:
    """p = d A' p + (1 - d) / n, where a node without citations gives its share to all."""
    found, n, d = measure(chain(), "pagerank"), 4, 0.85
    everywhere = (1 - d) / n + d * found["c"] / n
    assert found["a"] == pytest.approx(everywhere, abs=1e-6)
    assert found["b"] == pytest.approx(everywhere + d * found["a"], abs=1e-6)
    assert found["c"] == pytest.approx(everywhere + d * (found["b"] + found["d"]), abs=1e-6)
    assert measure(chain(), "reverse-pagerank") == pytest.approx(measure(chain().reverse(), "pagerank"))


def test_hits_agrees_with_networkx() -> None:
    network: nx.DiGraph[str] = nx.DiGraph()
    network.add_edges_from([("a", "b"), ("a", "c"), ("b", "c"), ("d", "c"), ("d", "e"), ("c", "e")])
    start = dict.fromkeys(network, 1.0)
    hubs, authorities = nx.hits(network, nstart=start, tol=1e-12)
    assert measure(network, "hubs") == pytest.approx(hubs, abs=1e-6)
    assert measure(network, "authorities") == pytest.approx(authorities, abs=1e-6)


def test_communities_are_numbered_by_size() -> None:
    network: nx.DiGraph[str] = nx.DiGraph()
    network.add_edges_from([("x1", "x2"), ("x2", "x3"), ("x3", "x1"), ("x1", "x4"), ("x4", "x2"), ("y1", "y2")])
    rows = rank(network, "communities")
    assert [(row.iri, row.value) for row in rows] == [
        ("x1", 1), ("x2", 1), ("x3", 1), ("x4", 1), ("y1", 2), ("y2", 2)]


def test_rows_are_sorted_by_value_then_iri_and_share_ranks(graph: KnowledgeGraph) -> None:
    rows = rank(graph.network("citations"), "in-degree")
    assert [(row.rank, row.value, row.iri) for row in rows] == [(1, 2, R1), (1, 2, TREATY), (3, 0, D1), (3, 0, D2)]
    assert (rows[0].label, rows[0].symbol, rows[0].kind, rows[0].date) == (
        "Resolution One", "AG/RES. 1 (XXX-O/00)", "resolution", "2000-06-05")


@pytest.mark.parametrize("by", MEASURES)
@pytest.mark.parametrize("nodes", [0, 1, 2, 3])
def test_small_networks_have_every_measure(by: str, nodes: int) -> None:
    network: nx.DiGraph[str] = nx.DiGraph()
    network.add_nodes_from("abc"[:nodes])
    assert len(rank(network, by)) == nodes
    if nodes > 1:
        network.add_edge("a", "b")
        assert len(rank(network, by)) == nodes


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=25),
       st.randoms(use_true_random=False), st.sampled_from(sorted(MEASURES)))
def test_no_order_of_insertion_changes_a_measure(links: list[tuple[str, str]], chance: object, by: str) -> None:
    first: nx.DiGraph[str] = nx.DiGraph(links)
    chance.shuffle(links)  # type: ignore[attr-defined]
    second: nx.DiGraph[str] = nx.DiGraph(links)
    values = measure(first, by)
    assert measure(second, by) == values
    assert all(math.isfinite(value) for value in values.values())


def nasty() -> "nx.DiGraph[str]":
    network: nx.DiGraph[str] = nx.DiGraph()
    network.add_node("http://a/1", label="a \x00\x1b<b> & \"é\" \ufffe\nnext", kind="", date="", symbol="")
    network.add_node("http://a/2", label="=1+1", kind="body", date="2011", symbol="")
    network.add_edge("http://a/1", "http://a/2", verbs="recall, urge", count=2, weight=2)
    return network


@pytest.mark.parametrize(("ending", "read"), [(".graphml", nx.read_graphml), (".gexf", nx.read_gexf)])
def test_files_are_read_back(tmp_path: Path, ending: str, read: object, graph: KnowledgeGraph) -> None:
    network = graph.network("citations")
    write_network(network, tmp_path / f"net{ending}")
    back = read(tmp_path / f"net{ending}")  # type: ignore[operator]
    assert set(back) == set(network)
    assert edges(back) == edges(network)
    assert {node: back.nodes[node]["label"] for node in back} == {
        node: data["label"] for node, data in network.nodes(data=True)}


@pytest.mark.parametrize(("ending", "read"), [(".graphml", nx.read_graphml), (".gexf", nx.read_gexf)])
def test_no_character_breaks_a_file(tmp_path: Path, ending: str, read: object) -> None:
    write_network(nasty(), tmp_path / f"net{ending}")
    data = (tmp_path / f"net{ending}").read_bytes()
    assert b"\x00" not in data
    back = read(tmp_path / f"net{ending}")  # type: ignore[operator]
    assert back.nodes["http://a/1"]["label"] == 'a \ufffd\ufffd<b> & "é" \ufffd\nnext'
    assert nasty().nodes["http://a/1"]["label"].startswith("a \x00")


def test_the_same_network_gives_the_same_bytes(tmp_path: Path) -> None:
    network, other = nasty(), nx.DiGraph()
    other.add_nodes_from(reversed(list(network.nodes(data=True))))
    other.add_edges_from(network.edges(data=True))
    for write, name in ((write_graphml, "a"), (write_gexf, "b")):
        write(network, tmp_path / name)
        first = (tmp_path / name).read_bytes()
        write(other, tmp_path / name)
        assert (tmp_path / name).read_bytes() == first
        assert not re.search(rb"20\d\d-\d\d-\d\d", first)


def test_other_endings_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"net.csv: no network file by its name; use one that ends in .graphml, .gexf"):
        write_network(nasty(), tmp_path / "net.csv")
    with pytest.raises(StoreError, match="cannot be written"):
        write_network(nasty(), tmp_path / "nowhere" / "net.gexf")
