"""Pictures: the right nodes, names that cover no other name, the same bytes each time."""

import sys
from pathlib import Path

import networkx as nx
import pytest
from hemisec.graph.drawing import Drawing, draw, positions_of, selected, short_name
from hemisec.graph.knowledge_graph import KnowledgeGraph
from hemisec.graph.measures import MEASURES, rank
from hemisec.ontology.errors import StoreError

pytest.importorskip("matplotlib")


def large() -> "nx.DiGraph[str]":
    """A star of forty texts around each of three, and some that stand alone."""
    network: nx.DiGraph[str] = nx.DiGraph()
    for centre in ("a", "b", "c"):
        network.add_node(centre, label=f"Centre {centre} of a rather long title that no picture can hold", kind="body")
        for number in range(40):
            leaf = f"{centre}{number:02}"
            network.add_node(leaf, label=f"Leaf {leaf}", kind="resolution")
            network.add_edge(leaf, centre)
    network.add_edges_from([("a", "b"), ("c", "b")])
    network.add_nodes_from(["z1", "z2"], label="Alone", kind="meeting")
    return network


def written(drawing: Drawing) -> list[str]:
    return [text.get_text() for text in drawing.figure.axes[0].texts]


def test_the_highest_are_named_and_kinds_are_in_the_legend(local: KnowledgeGraph) -> None:
    drawing = draw(local.network("citations"), by="in-degree")
    assert {"AG/RES. 1 (XXX-O/00)", "Convention against\nTerrorism"} <= set(written(drawing))
    kinds = [text.get_text() for text in drawing.figure.legends[0].get_texts()]
    assert kinds == ["declaration", "instrument", "resolution"]
    assert drawing.figure.axes[0].get_title(loc="left") == "4 nodes, sized by in-degree"


def test_a_large_network_is_cut_to_the_highest_and_their_neighbours() -> None:
    network = large()
    chosen = selected(network, [row.iri for row in rank(network, "in-degree")], 30)
    assert len(chosen) == len(set(chosen)) == 30
    assert {"a", "b", "c"} <= set(chosen[:10])
    assert {node[0] for node in chosen} == {"a", "b", "c"}
    drawing = draw(network, top=30)
    assert drawing.figure.axes[0].get_title(loc="left").startswith("30 of 125 nodes")


def test_no_name_covers_another() -> None:
    drawing = draw(large(), top=125, labels=40)
    boxes = [text.get_window_extent() for text in drawing.figure.axes[0].texts]
    assert len(boxes) > 5
    assert not any(one.overlaps(two) for i, one in enumerate(boxes) for two in boxes[:i])


def test_parts_that_no_path_joins_stand_apart() -> None:
    network: nx.DiGraph[str] = nx.DiGraph([("a", "b"), ("b", "c"), ("x", "y")])
    network.add_node("z")
    places = positions_of(network)
    assert set(places) == set("abcxyz")
    assert min(abs(places[one][0] - places[two][0]) + abs(places[one][1] - places[two][1])
               for one in "abc" for two in "xyz") > 0.4
    assert places == positions_of(network)


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
def test_the_same_network_gives_the_same_picture(tmp_path: Path, ending: str, local: KnowledgeGraph) -> None:
    pictures = []
    for name in ("one", "two"):
        path = tmp_path / f"{name}{ending}"
        draw(local.network("citations"), by="pagerank").save(path)
        pictures.append(path.read_bytes())
    assert pictures[0] == pictures[1]
    assert len(pictures[0]) > 3000


def test_a_notebook_shows_it(local: KnowledgeGraph) -> None:
    assert draw(local.network("bodies"))._repr_png_().startswith(b"\x89PNG")


@pytest.mark.parametrize("by", MEASURES)
def test_every_measure_can_be_drawn(by: str, local: KnowledgeGraph) -> None:
    assert written(draw(local.network("citations"), by=by))


def test_odd_networks_are_drawn(tmp_path: Path) -> None:
    empty: nx.DiGraph[str] = nx.DiGraph()
    draw(empty).save(tmp_path / "empty.png")
    empty.add_node("a", label="$x_{$", kind="no such kind")
    empty.add_edge("a", "a")
    drawing = draw(empty, title="one $x_{$")
    drawing.save(tmp_path / "one.png")
    assert written(drawing) == ["$x_{$"]


def test_names_are_short() -> None:
    assert short_name("Some very long title", "CP/RES. 1 (1/80)") == "CP/RES. 1 (1/80)"
    lines = short_name("words " * 40).split("\n")
    assert len(lines) == 2
    assert lines[1].endswith(" …")
    assert short_name("") == ""


def test_other_endings_and_a_missing_library_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    network: nx.DiGraph[str] = nx.DiGraph()
    with pytest.raises(StoreError, match=r"x.gif: no picture by its name; use one that ends in .png, .svg, .pdf"):
        draw(network).save(tmp_path / "x.gif")
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(StoreError, match=r"pip install 'hemisec\[notebook\]'"):
        draw(network)
