"""`hemisec evaluate`, run as a user runs it: what it prints, what it writes, what it says of bad input."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse

DIGEST = "ag-res-2626-xli-o-11.en"
NOTE = """
language: en
document: {symbol: AG/RES. 2626 (XLI-O/11), date: '2011-06-07'}
citations:
- {target: Declaration of Bridgetown, verb: recall}
- {target: United Nations Convention against Transnational Organized Crime, verb: reaffirm}
- {target: Treaty on Lighthouses, verb: praise}
"""
DQV = rdflib.Namespace("http://www.w3.org/ns/dqv#")


@pytest.fixture(scope="module")
def case(tmp_path_factory, hemisec, examples) -> Path:
    """Return a folder with a note in `gold` and the records of its document and of another."""
    folder = tmp_path_factory.mktemp("case")
    (folder / "gold").mkdir()
    (folder / "gold" / f"{DIGEST}.yaml").write_text(NOTE, "utf-8")
    sources = [examples / f"{DIGEST}.txt", examples / "nota-p-081-21.pt.txt"]
    assert hemisec("extract", *sources, "-o", folder / "records.jsonl").returncode == 0
    return folder


def test_tables_tell_figures_with_their_counts(hemisec, case):
    done = hemisec("evaluate", case / "gold", case / "records.jsonl")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("1 document compared with gold; 1 record without gold passed over\n")
    for heading in ("by measure", "by language", "by relation or field", "by rule (precision alone)"):
        assert f"\n{heading}\n" in done.stdout
    citation = next(line.split() for line in done.stdout.splitlines() if line.startswith("citation  "))
    assert citation[2] == "0.67"
    assert citation[-2:] == ["3", "1"]


def test_csv_and_json_say_the_same(hemisec, case):
    rows = list(csv.DictReader(io.StringIO(
        hemisec("evaluate", case / "gold", case / "records.jsonl", "--format", "csv").stdout)))
    data = json.loads(hemisec("evaluate", case / "gold", case / "records.jsonl", "--format", "json").stdout)
    assert [row["measure"] for row in rows] == [score["measure"] for score in data["scores"]]
    found = next(score for score in data["scores"] if score["measure"] == "citation" and score["by"] == "measure")
    assert (found["right"], found["asked"], found["recall"]) == (2, 3, 0.6667)
    assert data["without_gold"] == ["nota-p-081-21.pt.txt"]
    assert data["documents"] == [DIGEST]


def test_gains_and_losses_since_an_older_run(hemisec, case, tmp_path):
    lines = (case / "records.jsonl").read_text("utf-8").splitlines()
    worse = [json.loads(line) for line in lines]
    worse[0]["citations"] = [c for c in worse[0]["citations"] if c["verb"] != "reaffirm"]
    (tmp_path / "worse.jsonl").write_text("".join(json.dumps(r) + "\n" for r in worse), "utf-8")
    kept = tmp_path / "right.json"
    assert hemisec("evaluate", case / "gold", case / "records.jsonl", "--keep", kept).returncode == 0
    for old in (case / "records.jsonl", kept):
        done = hemisec("evaluate", case / "gold", tmp_path / "worse.jsonl", "--against", old, "--fail-on-loss")
        assert done.returncode == 1
        assert (f"lost: {DIGEST}: citation: United Nations Convention against Transnational Organized Crime"
                in done.stdout)
        assert "2 lost" in done.stdout
    done = hemisec("evaluate", case / "gold", case / "records.jsonl", "--against", tmp_path / "worse.jsonl",
                   "--fail-on-loss")
    assert done.returncode == 0
    assert "gained: " in done.stdout
    assert "\nlost: " not in done.stdout


def test_scores_go_into_the_graph_and_stay_apart_from_the_facts(hemisec, case, built, tmp_path):
    graph = tmp_path / "graph"
    shutil.copytree(built, graph)
    facts = (graph / "facts.ttl").read_bytes()
    for _ in range(2):  # a second run takes the place of the first
        done = hemisec("evaluate", case / "gold", case / "records.jsonl", "--graph", graph)
        assert done.returncode == 0, done.stderr
        master = (graph / "graph.nq").read_bytes()
    assert (graph / "facts.ttl").read_bytes() == facts
    assert sorted(path.name for path in graph.iterdir()) == sorted(path.name for path in built.iterdir())
    for told in built.glob("[pr]*.*"):
        assert (graph / told.name).read_bytes() == told.read_bytes()
    added = set(master.splitlines()) - set((built / "graph.nq").read_bytes().splitlines())
    assert added
    assert all(b"<https://w3id.org/hemisec/graph/quality>" in line for line in added)
    answer = hemisec("query", "quality", "--graph", graph, "-p", "measure=citation", "-p", "metric=recall",
                     "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(answer.stdout)))
    whole = next(row for row in rows if not row["language"])
    assert (whole["value"], whole["right"], whole["asked"], whole["documents"]) == ("0.6667", "2", "3", "1")
    assert [row["language"] for row in rows if row["language"]] == ["en"]
    assert hemisec("validate", "--graph", graph).returncode == 0
    again = hemisec("evaluate", case / "gold", case / "records.jsonl", "--graph", graph, PYTHONHASHSEED="7")
    assert again.returncode == 0
    assert (graph / "graph.nq").read_bytes() == master


def test_scores_as_turtle_conform_and_explain_their_metrics(hemisec, case, tmp_path):
    texts = set()
    for seed in ("1", "99"):
        target = tmp_path / f"scores-{seed}.ttl"
        done = hemisec("evaluate", case / "gold", case / "records.jsonl", "-o", target, PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
        texts.add(target.read_text("utf-8"))
    assert len(texts) == 1
    graph = rdflib.Graph().parse(data=texts.pop(), format="turtle")
    scores = set(graph.subjects(rdflib.RDF.type, DQV.QualityMeasurement))
    assert len(scores) > 10
    for score in scores:
        metric, = graph.objects(score, DQV.isMeasurementOf)
        assert (metric, DQV.inDimension, None) in graph
        assert len(list(graph.objects(score, DQV.value))) == 1
        assert len(list(graph.objects(score, DQV.computedOn))) == 1
    assert hemisec("validate", "--graph", target).stdout == "the graph conforms to the shapes\n"
    quads = tmp_path / "scores.nq"
    assert hemisec("evaluate", case / "gold", case / "records.jsonl", "-o", quads).returncode == 0
    assert len(list(parse(path=quads, format=RdfFormat.N_QUADS))) == len(graph)


def test_gold_without_record_is_told(hemisec, case, tmp_path):
    gold = tmp_path / "gold"
    shutil.copytree(case / "gold", gold)
    (gold / "another.yaml").write_text("language: fr\ncitations: [Charte de l'OEA]\n", "utf-8")
    done = hemisec("evaluate", gold, case / "records.jsonl")
    assert done.returncode == 0
    assert "warning: another has gold and no record: it is left out" in done.stderr
    assert "1 gold document without record" in done.stdout
    strict = hemisec("evaluate", gold, case / "records.jsonl", "--strict", "--format", "json")
    assert "another has gold and no record: all of it is missed" in strict.stderr
    assert next(s["asked"] for s in json.loads(strict.stdout)["scores"] if s["measure"] == "citation") == 4


def test_bad_input_is_told_on_one_line(hemisec, case, tmp_path):
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "bad.yaml").write_text("language: en\nmandates: [{verb: urge}]\n", "utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty.jsonl").write_text("", "utf-8")
    records = case / "records.jsonl"
    for arguments, told in [
            ((tmp_path / "gold", records), "bad.yaml: mandates, entry 1 has no 'addressee'"),
            ((tmp_path / "empty", records), "no gold in it"), ((tmp_path / "nowhere", records), "no such file"),
            ((case / "gold", tmp_path / "empty.jsonl"), "no record of any of the 1 gold documents"),
            ((case / "gold", tmp_path / "nowhere.jsonl"), "cannot be read"),
            ((case / "gold", case / "gold" / f"{DIGEST}.yaml"), "line 2: no JSON"),
            ((case / "gold", records, "--fail-on-loss"), "needs --against"),
            ((case / "gold", records, "--graph", tmp_path / "empty"), "no graph folder"),
            ((case / "gold", records, "-o", tmp_path / "scores.xls"), "no format")]:
        done = hemisec("evaluate", *arguments)
        assert done.returncode == 2, arguments
        assert done.stdout == ""
        assert done.stderr.count("\n") == 1
        assert told in done.stderr
