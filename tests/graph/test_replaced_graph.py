"""One named graph of a folder put in place of another; and the smaller ways out: tables, files of scores."""

from pathlib import Path

import networkx as nx
import pytest
from hemisec.graph.exports import write_quads
from hemisec.graph.folder import read_manifest, replace_graph, write_folder
from hemisec.graph.knowledge_graph import KnowledgeGraph
from hemisec.graph.network_files import save
from hemisec.graph.tables import text_table
from hemisec.ontology.errors import StoreError
from hemisec.ontology.vocabulary import QUALITY_GRAPH
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse


def quad(value: str, graph: str) -> Quad:
    return Quad(NamedNode("a:s"), NamedNode("a:p"), Literal(value), NamedNode(graph))


FACTS = [quad("fact", "a:g"), quad("another", "a:h")]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    def tell(folder: Path) -> None:
        (folder / "report.txt").write_text("told\n")
        (folder / "proposals.csv").write_text("a,b\n")

    write_folder(tmp_path / "graph", FACTS, report={"documents": 2}, version="9.9", finish=tell)
    return tmp_path / "graph"


def test_only_the_named_graph_is_replaced(out: Path) -> None:
    facts = (out / "facts.ttl").read_bytes()
    for values in (["0.5", "0.6"], ["0.7"], []):
        manifest = replace_graph(out, QUALITY_GRAPH, [quad(value, QUALITY_GRAPH) for value in values])
        assert manifest == read_manifest(out)
        assert manifest["hemisec"] == "9.9"
        found = set(parse(path=out / "graph.nq", format=RdfFormat.N_QUADS))
        assert found == {*FACTS, *(quad(value, QUALITY_GRAPH) for value in values)}
        assert len(KnowledgeGraph.open(out)) == len(found)
        assert (out / "facts.ttl").read_bytes() == facts
        assert (out / "report.txt").read_text() == "told\n"
        assert (out / "proposals.csv").read_text() == "a,b\n"


def test_what_cannot_be_replaced_is_told_and_unharmed(out: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no graph folder"):
        replace_graph(tmp_path, QUALITY_GRAPH, [])
    (out / "report.json").write_text("{")
    before = {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}
    with pytest.raises(StoreError, match="build the graph again"):
        replace_graph(out, QUALITY_GRAPH, [quad("0.5", QUALITY_GRAPH)])
    assert {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()} == before


def test_scores_are_written_to_files_of_triples_too(tmp_path: Path) -> None:
    scores = [quad("0.5", QUALITY_GRAPH)]
    for suffix, form in ((".ttl", RdfFormat.TURTLE), (".nt", RdfFormat.N_TRIPLES)):
        write_quads(scores, tmp_path / f"scores{suffix}")
        assert [q.object for q in parse(path=tmp_path / f"scores{suffix}", format=form)] == [Literal("0.5")]
    write_quads(scores, tmp_path / "scores.nq")
    assert list(parse(path=tmp_path / "scores.nq", format=RdfFormat.N_QUADS)) == scores
    assert KnowledgeGraph.of(scores).export("turtle") == ""


def test_a_table_shows_each_row_on_a_line() -> None:
    text = text_table(("name", "n"), [("[bold]a[/]", 1), (None, 2)], fit=False)
    rows = [line.split() for line in text.splitlines() if "─" not in line]
    assert rows == [["name", "n"], ["[bold]a[/]", "1"], ["2"]]
    assert not any(line != line.rstrip() for line in text.splitlines())


def test_a_network_is_saved_as_its_ending_says(tmp_path: Path) -> None:
    network: nx.DiGraph[str] = nx.DiGraph([("a", "b")])
    save(network, tmp_path / "n.graphml", by="in-degree")
    assert nx.read_graphml(tmp_path / "n.graphml").number_of_edges() == 1
    with pytest.raises(StoreError, match=r"\.graphml, \.gexf, \.png"):
        save(network, tmp_path / "n.xls", by="in-degree")
