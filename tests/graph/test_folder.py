"""The graph folder: whole or not at all, byte for byte the same, and never over what is not ours."""

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import rdflib
from hemisec.graph.folder import MANIFEST, read_manifest, sweep, write_folder
from hemisec.graph.knowledge_graph import KnowledgeGraph
from hemisec.graph.local_store import open_file
from hemisec.ontology.errors import StoreError
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

BYTES = ("facts.ttl", "graph.nq", MANIFEST, "report.json")
ONE = Quad(NamedNode("a:s"), NamedNode("a:p"), Literal("one"), NamedNode("a:g"))


def build(out: Path, quads: list[Quad]) -> None:
    write_folder(out, iter(quads), report={"documents": len(quads)}, version="9.9")


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in BYTES}


def test_what_a_folder_holds(folder: Path, quads: list[Quad]) -> None:
    assert sorted(path.name for path in folder.iterdir()) == sorted([*BYTES, "store"])
    manifest = json.loads((folder / MANIFEST).read_text())
    lines = (folder / "graph.nq").read_bytes()
    assert manifest == {"format": 1, "hemisec": "9.9", "quads": len(set(quads)), "graphs": 5,
                        "sha256": hashlib.sha256(lines).hexdigest()}
    assert lines.splitlines() == sorted(set(lines.splitlines()))
    assert (folder / "facts.ttl").read_text() == KnowledgeGraph.open(folder).export("turtle")
    assert lines.decode() == KnowledgeGraph.open(folder).export("nquads")


def test_facts_parse_to_the_same_triples_everywhere(folder: Path) -> None:
    graph = rdflib.Graph().parse(folder / "facts.ttl")
    local = open_file(folder / "facts.ttl")
    assert {tuple(map(str, t)) for t in graph} == {
        (q.subject.value, q.predicate.value, q.object.value) for q in local.quads()}  # type: ignore[union-attr]


def test_two_builds_in_any_order_are_byte_identical(tmp_path: Path, quads: list[Quad]) -> None:
    shuffled = quads * 2
    random.Random(3).shuffle(shuffled)
    write_folder(tmp_path / "a", quads, report={"x": 1, "a": 2}, version="9.9")
    write_folder(tmp_path / "b", shuffled, report={"a": 2, "x": 1}, version="9.9")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_a_build_replaces_an_older_one_and_readers_go_on(tmp_path: Path, quads: list[Quad]) -> None:
    out = tmp_path / "graph"
    build(out, quads)
    reader = KnowledgeGraph.open(out)
    before = len(reader)
    build(out, [ONE])
    assert len(KnowledgeGraph.open(out)) == 1
    assert len(reader) == before
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]


def test_a_failing_build_harms_nothing(tmp_path: Path) -> None:
    out = tmp_path / "graph"
    build(out, [ONE])
    before = contents(out)

    def failing() -> object:
        yield ONE
        raise ValueError("a rule broke")

    with pytest.raises(ValueError, match="a rule broke"):
        write_folder(out, failing(), report={}, version="9.9")  # type: ignore[arg-type]
    with pytest.raises(StoreError, match=r"blank node in .*_:b.*: give it an IRI"):
        build(out, [Quad(BlankNode("b"), NamedNode("a:p"), Literal("x"), NamedNode("a:g"))])

    def finish(folder: Path) -> None:
        (folder / "missing" / "file").write_text("x")

    with pytest.raises(StoreError, match="cannot be written"):
        write_folder(out, [ONE], report={}, version="9.9", finish=finish)
    assert contents(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]


def test_a_switch_that_fails_puts_the_old_graph_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "graph"
    build(out, [ONE])
    before, rename = contents(out), Path.rename

    def failing(self: Path, target: Path) -> Path:
        if ".building-" in self.name:
            raise OSError(5, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(StoreError, match=r"cannot be written \(Input/output error\); what stood there is unharmed"):
        build(out, [])
    assert contents(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]


def test_files_may_be_added_before_the_switch(tmp_path: Path) -> None:
    out = tmp_path / "graph"
    write_folder(out, [ONE], report={}, version="9.9", finish=lambda f: (f / "report.txt").write_text("none") and None)
    assert (out / "report.txt").read_text() == "none"


def test_what_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "photos"
    other.mkdir()
    (other / "cat.jpg").write_text("x")
    with pytest.raises(StoreError, match="photos: not empty and no graph folder"):
        build(other, [ONE])
    with pytest.raises(StoreError, match=r"cat.jpg: a file stands there; give another folder"):
        build(other / "cat.jpg", [ONE])
    (tmp_path / "link").symlink_to(other)
    with pytest.raises(StoreError, match="link: a link"):
        build(tmp_path / "link", [ONE])
    assert [path.name for path in other.iterdir()] == ["cat.jpg"]
    empty = tmp_path / "empty"
    empty.mkdir()
    build(empty, [ONE])
    assert len(KnowledgeGraph.open(empty)) == 1


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match=r"graph: cannot be written \(.*\); what stood there is unharmed"):
        build(tmp_path / "file" / "graph", [ONE])


def test_folders_of_other_formats_are_refused(tmp_path: Path) -> None:
    out = tmp_path / "graph"
    build(out, [ONE])
    (out / MANIFEST).write_text('{"format": 7}')
    with pytest.raises(StoreError, match=r"made by another version of hemisec \(format 7, this one reads 1\); build"):
        KnowledgeGraph.open(out)
    (out / MANIFEST).write_text("[1]")
    with pytest.raises(StoreError, match=r"format None"):
        read_manifest(out)
    (out / MANIFEST).write_text("{")
    with pytest.raises(StoreError, match=r"hemisec.json: cannot be read \(.*\); build the graph again"):
        read_manifest(out)
    build(out, [ONE])
    assert len(KnowledgeGraph.open(out)) == 1


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="nothing: no such graph; give a folder made by 'hemisec build'"):
        KnowledgeGraph.open(tmp_path / "nothing")
    with pytest.raises(StoreError, match=r"no graph folder, it has no hemisec\.json"):
        KnowledgeGraph.open(tmp_path)
    (tmp_path / "graph.docx").write_text("x")
    with pytest.raises(StoreError, match=r"graph.docx: no graph file by its name; use one that ends in .ttl"):
        KnowledgeGraph.open(tmp_path / "graph.docx")
    (tmp_path / "bad.ttl").write_text("<a:b> <a:b> .\n")
    with pytest.raises(StoreError, match=r"bad\.ttl: line 1: "):
        KnowledgeGraph.open(tmp_path / "bad.ttl")
    build(tmp_path / "graph", [ONE])
    for file in (tmp_path / "graph" / "store").iterdir():
        file.unlink()
    with pytest.raises(StoreError, match=r"its store cannot be opened .*; build the graph again"):
        KnowledgeGraph.open(tmp_path / "graph")


def dead_process() -> int:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_leftovers_of_killed_builds_are_swept(tmp_path: Path) -> None:
    out, dead = tmp_path / "graph", dead_process()
    build(out, [ONE])
    for name in (f".graph.building-{dead}", f".graph.previous-{dead}", f".graph.building-{os.getppid()}",
                 f".other.building-{dead}", ".graph.building-x"):
        (tmp_path / name).mkdir()
    sweep(out)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        ["graph", f".graph.building-{os.getppid()}", f".other.building-{dead}", ".graph.building-x"])


def test_a_graph_that_a_killed_build_had_moved_away_comes_back(tmp_path: Path) -> None:
    out = tmp_path / "graph"
    build(out, [ONE])
    out.rename(tmp_path / f".graph.previous-{dead_process()}")
    sweep(out)
    assert len(KnowledgeGraph.open(out)) == 1


BUILDER = """
import sys
from pathlib import Path
from pyoxigraph import Literal, NamedNode, Quad
from hemisec.graph.folder import write_folder
quads = [Quad(NamedNode(f"a:{i}"), NamedNode("a:p"), Literal(str(i)), NamedNode("a:g")) for i in range(20000)]
print("start", flush=True)
while True:
    write_folder(Path(sys.argv[1]), quads, report={}, version="9.9")
"""


def test_killed_at_any_moment_a_whole_graph_stands_there(tmp_path: Path) -> None:
    out = tmp_path / "graph"
    quads = [Quad(NamedNode(f"a:{i}"), NamedNode("a:p"), Literal(str(i)), NamedNode("a:g")) for i in range(20000)]
    build(out, quads)
    whole = contents(out)
    for trial in range(8):
        child = subprocess.Popen([sys.executable, "-c", BUILDER, str(out)], stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(0.05 + 0.09 * trial)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        sweep(out)
        found = contents(out)
        found["report.json"] = whole["report.json"]
        assert found == whole
        assert len(KnowledgeGraph.open(out)) == len(quads)
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]


def test_the_store_is_opened_for_reading_only(folder: Path) -> None:
    store = Store.read_only(str(folder / "store"))
    with pytest.raises(RuntimeError, match="read-write"):
        store.add(ONE)


def test_a_statement_without_a_graph_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r'statement in no named graph: <a:s> <a:p> "x"'):
        build(tmp_path / "graph", [Quad(NamedNode("a:s"), NamedNode("a:p"), Literal("x"))])
    assert list(tmp_path.iterdir()) == []


def test_the_current_folder_can_be_built_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    build(Path(), [ONE])
    monkeypatch.chdir(tmp_path)
    build(Path("here"), [ONE])
    assert len(KnowledgeGraph.open("here")) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["here"]
