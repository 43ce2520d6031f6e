"""The same statements give the same bytes, and every reader reads the same statements back."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
import rdflib
from hemisec.graph.exports import FORMATS, facts, format_of, render
from hemisec.graph.files import write_text
from hemisec.graph.knowledge_graph import KnowledgeGraph
from hemisec.graph.turtle import turtle
from hemisec.ontology.errors import StoreError
from hemisec.ontology.vocabulary import PREFIXES, XSD
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse

READERS = {"turtle": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "trig": RdfFormat.TRIG, "nquads": RdfFormat.N_QUADS,
           "jsonld": RdfFormat.JSON_LD}
NASTY = ['"', "\\", "a\nb", "\r", "\r\n", "\t", "\x00", "\x08\x0c", "\x1b[0m", "\x7f", "\x85", "\u2028\u2029",
         "\u200b\u202e", "\ufeff", "\ufffe", "\U0001f600",
         "\U000e0041", "é", "'''", '"""', "\\u0041", "<b>&amp;", "=1+1", "", " ", "."]

iris = st.builds(NamedNode, st.one_of(
    st.sampled_from([*(PREFIXES[p] + "term" for p in ("skos", "hsec", "schema")), "https://w3id.org/hemisec/id/body/oas",
                     "https://w3id.org/hemisec/id/body/a.b.", "http://a/.", "http://a/x#", "urn:x", "http://a/%20é"]),
    st.from_regex(r"https://w3id\.org/hemisec/(ns#|id/(body|state)/)[a-z0-9._:,~()!-]{0,12}", fullmatch=True)))
texts = st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
literals = st.one_of(
    st.builds(Literal, texts),
    st.builds(lambda text, tag: Literal(text, language=tag), texts, st.sampled_from(["en", "es", "pt-br"])),
    st.builds(lambda text, name: Literal(text, datatype=NamedNode(XSD + name)), texts,
              st.sampled_from(["integer", "boolean", "date", "gYear", "decimal", "double"])),
    st.integers(-10**12, 10**12).map(Literal), st.booleans().map(Literal))
quads_of_any_kind = st.lists(st.builds(Quad, iris, iris, st.one_of(iris, literals), iris), max_size=12)


def read(text: str, form: str) -> set[Quad]:
    return set(parse(text, format=READERS[form]))


def wanted(quads: list[Quad], form: str) -> set[Quad]:
    if FORMATS[form].has_graphs:
        return set(quads)
    return {Quad(*triple) for triple in facts(quads)}


@settings(deadline=None)
@given(quads_of_any_kind, st.randoms(use_true_random=False))
@pytest.mark.parametrize("form", FORMATS)
def test_round_trip_of_any_statements_in_any_order(form: str, quads: list[Quad], chance: random.Random) -> None:
    text = "".join(render(quads, form))
    shuffled = quads * 2
    chance.shuffle(shuffled)
    assert "".join(render(shuffled, form)) == text
    assert read(text, form) == wanted(quads, form)


def in_n3(triple: Triple) -> tuple[str, str, str]:
    """The terms of a triple, without a lexical form that rdflib rewrites."""
    return str(triple.subject), str(triple.predicate), str(triple.object)


@settings(deadline=None)
@given(st.lists(st.builds(Triple, iris, iris, st.one_of(iris, st.builds(Literal, texts))), max_size=8))
def test_rdflib_reads_the_turtle_to_the_same_triples(triples: list[Triple]) -> None:
    graph = rdflib.Graph().parse(data="".join(turtle(triples)), format="turtle")
    found = {tuple(str(term) for term in triple) for triple in graph}
    assert found == {(t.subject.value, t.predicate.value, t.object.value) for t in triples}  # type: ignore[union-attr]


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("form", FORMATS)
def test_nasty_literals_stand_on_one_line_and_come_back(form: str, text: str) -> None:
    quad = Quad(NamedNode("http://a/s"), NamedNode("http://a/p"), Literal(text), NamedNode("http://a/g"))
    written = "".join(render([quad], form))
    assert read(written, form) == wanted([quad], form)
    assert not any(sign in written for sign in "\x00\x1b\u202e\u200b" if form in ("turtle", "trig"))
    if form in ("turtle", "nt"):
        back = rdflib.Graph().parse(data=written, format=form)
        assert [str(o) for o in back.objects()] == [text]


def test_json_ld_is_read_by_rdflib(quads: list[Quad]) -> None:
    text = "".join(render(quads, "jsonld"))
    assert [graph["@id"] for graph in json.loads(text)] == sorted({quad.graph_name.value for quad in quads})
    data = rdflib.Dataset(default_union=True).parse(data=text, format="json-ld")
    assert len(list(data.quads())) == len(set(quads))


def test_turtle_for_people(quads: list[Quad]) -> None:
    text = "".join(render(quads, "turtle"))
    assert text.startswith("@prefix body: <https://w3id.org/hemisec/id/body/> .\n@prefix cito:")
    assert ('\nbody:cicte skos:prefLabel "Comité"@es ,\n        "Committee against Terrorism"@en ;\n'
            '    hsec:kind "body" .\n') in text
    assert "\n<https://w3id.org/hemisec/id/c1> a cito:Citation ;\n" in text
    assert "oa:Annotation" not in text
    assert "yields" not in text


def test_trig_names_its_graphs_in_order(quads: list[Quad]) -> None:
    text = "".join(render(quads, "trig"))
    graphs = [line for line in text.split("\n") if line.endswith("{")]
    assert len(graphs) == 5
    assert graphs == sorted(graphs)
    assert "\n    oa:start" not in text.split("graph/evidence> {")[0]


@pytest.mark.parametrize("form", FORMATS)
def test_no_hash_seed_and_no_store_changes_the_bytes(form: str, tmp_path: Path, folder: Path) -> None:
    script = ("import sys, random; from hemisec.graph.knowledge_graph import KnowledgeGraph\n"
              "from pyoxigraph import parse\n"
              "quads = list(parse(path=sys.argv[1])); random.shuffle(quads)\n"
              "KnowledgeGraph.of(quads).export(sys.argv[2])")
    written = set()
    for seed in ("1", "2"):
        out = tmp_path / f"out{seed}.{FORMATS[form].extension}"
        subprocess.run([sys.executable, "-c", script, str(folder / "graph.nq"), str(out)], check=True,
                       env={"PYTHONHASHSEED": seed, "PATH": ""})
        written.add(out.read_bytes())
    text = KnowledgeGraph.open(folder).export(form)
    assert text is not None
    assert written == {text.encode()}


def test_blank_nodes_are_refused() -> None:
    blank = Triple(BlankNode("x"), NamedNode("a:p"), Literal("x"))
    with pytest.raises(StoreError, match="_:x, which has no IRI"):
        "".join(turtle([blank]))
    with pytest.raises(StoreError, match="_:x has no IRI"):
        "".join(turtle([Triple(NamedNode("a:s"), NamedNode("a:p"), BlankNode("x"))]))


def test_formats_by_name_and_by_ending() -> None:
    assert [format_of(name) for name in ("ttl", "x.nq", "n-triples", "a.b.TRIG", "json-ld")] == [
        "turtle", "nquads", "nt", "trig", "jsonld"]
    with pytest.raises(StoreError, match=r"x\.docx: no format of that name; use turtle, nt, trig, nquads, jsonld"):
        format_of("x.docx")


def test_export_writes_a_whole_file_or_nothing(local: KnowledgeGraph, tmp_path: Path) -> None:
    target = tmp_path / "facts.ttl"
    assert local.export(target) is None
    assert target.read_text(encoding="utf-8") == local.export("turtle")
    target.write_text("old")
    with pytest.raises(StoreError, match="cannot be written"):
        local.export(tmp_path / "nowhere" / "facts.ttl")
    with pytest.raises(StoreError, match="no format"):
        local.export(tmp_path / "facts.xyz")
    assert [path.name for path in tmp_path.iterdir()] == ["facts.ttl"]


def test_a_file_is_on_the_disk_before_it_takes_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, steps = tmp_path / "facts.ttl", []
    target.write_text("old")
    sync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (steps.append("sync"), sync(handle)))
    monkeypatch.setattr(Path, "replace", lambda self, to: (steps.append("replace"), replace(self, to)))
    with target.open() as reader:
        write_text(target, ["new"])
        assert reader.read() == "old"
    assert target.read_text() == "new"
    assert steps == ["sync", "replace", "sync"]


def test_the_store_keeps_what_stands_in_no_named_graph() -> None:
    plain, named = NamedNode("a:p"), NamedNode("a:g")
    quads = [Quad(plain, plain, Literal("x")), Quad(plain, plain, Literal("y"), named)]
    text = KnowledgeGraph.of(quads).export("nquads")
    assert text == '<a:p> <a:p> "x" .\n<a:p> <a:p> "y" <a:g> .\n'
    assert Store().query("ASK {}")
    assert DefaultGraph() == quads[0].graph_name
