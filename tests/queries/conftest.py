"""Graphs for the tests of the queries: of the annotated seeds (perfect records), of the seeds as read."""

import hashlib
import json
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import hemisec
import pytest
import yaml
from hemisec.graph.knowledge_graph import KnowledgeGraph
from hemisec.loaders.quads.document import record_quads
from hemisec.loaders.quads.labels import settled
from hemisec.loaders.quads.model import ontology_quads
from hemisec.loaders.quads.tables import authority_quads
from hemisec.loaders.record import (
    Citation,
    Clause,
    Document,
    Entity,
    Mention,
    Record,
    SourceDescription,
    Statement,
    from_json,
    to_json,
)
from hemisec.ontology import authority, iris
from hemisec.ontology import vocabulary as v
from hemisec.ontology.authority import Authority, Thing
from pyoxigraph import Literal, NamedNode, Quad

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
KINDS = {"concept-threat": "threat"}
RULE = "annotated"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder with the annotated seeds, or skip."""
    if not (SHARED / "gold" / "questions.yaml").exists() or not (SHARED / "seeds").is_dir():
        pytest.skip("the annotated seed documents are not beside the project")
    return SHARED


def gold_record(path: Path, texts: Path) -> tuple[Record, str]:
    """Return an annotation as the Record that a perfect reader would make, and the text it describes."""
    gold: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    data = (texts / gold["source"]).read_bytes()
    about, text = gold["document"], data.decode("utf-8")
    ids = {e["id"]: iris.known(KINDS.get(e["kind"], e["kind"]), e["id"]) for e in gold["entities"]}
    document = Document(
        ids.get(about["id"]) or iris.known("document", Path(gold["source"]).stem),
        about["type"], about["language"], about["title"], about["symbol"], ids.get(about["issuer"]),
        ids.get(about["adopted_at"]), None, about["date"], ids.get(about["place"]), about["reference"])
    record = Record(
        SourceDescription(gold["source"], hashlib.sha256(data).hexdigest(), "text/plain", len(text)),
        document,
        tuple(_entity(e, ids, {m["id"]: m for m in gold["meetings"]}) for e in gold["entities"]),
        tuple(Mention(ids[e["id"]], *span, text[slice(*span)], "name", RULE)
              for e in gold["entities"] for span in e["mentions"]),
        tuple(Citation(ids[c["target"]], c["verb"], c["clause"], c["paragraph"], *c["span"], RULE)
              for c in gold["citations"] if not c.get("optional")),
        tuple(_statement(s, ids) for s in gold["statements"]),
        tuple(_clause(c, ids) for c in gold.get("clauses", ())),
    )
    return record, text


def _entity(entity: dict[str, Any], ids: dict[str, str], meetings: dict[str, Any]) -> Entity:
    meeting = meetings.get(entity["id"], {})
    return Entity(
        ids[entity["id"]], KINDS.get(entity["kind"], entity["kind"]), entity["label"], None,
        tuple(entity["aliases_in_text"]), entity["symbol"], False,
        ids.get(meeting.get("series")), meeting.get("ordinal"), meeting.get("start_date"),
        meeting.get("end_date"), ids.get(meeting.get("place")))


def _statement(statement: dict[str, Any], ids: dict[str, str]) -> Statement:
    value = statement["object"]
    return Statement(
        ids[statement["subject"]], statement["relation"], ids.get(value, value), *statement["span"], RULE,
        statement.get("date"), ids.get(statement.get("of")), statement.get("verb"),
        statement.get("paragraph"))


def _clause(clause: dict[str, Any], ids: dict[str, str]) -> Clause:
    return Clause(
        clause["kind"], clause["number"], clause["verb"], *clause["span"],
        tuple(ids[a] for a in clause["addressees"]), tuple(ids[c] for c in clause["cites"]))


def treaties(record: Record) -> list[str]:
    """Return the instruments whose title says that they are treaties: the annotation has one kind for all."""
    instruments = (e for e in record.entities if e.kind == "instrument")
    return [e.id for e in instruments if re.search("Treaty|Convention", e.label)]


def gold_files(shared: Path) -> list[Path]:
    """Return the annotations, one a seed."""
    return sorted((shared / "gold").glob("[0-9][0-9][0-9].yaml"))


def gold_quads(shared: Path) -> Iterator[Quad]:
    """Yield the annotation of all seeds as quads, with what the annotation tells outside the Record."""
    table = NamedNode(v.AUTHORITY_GRAPH)
    for path in gold_files(shared):
        record, text = gold_record(path, shared / "seeds")
        yield from record_quads(record, text)
        for iri in treaties(record):
            treaty = NamedNode(v.concept(v.DOCUMENT_TYPE, "treaty"))
            yield Quad(NamedNode(iri), NamedNode(v.TYPE_OF_DOCUMENT), treaty, table)
        for meeting in yaml.safe_load(path.read_text("utf-8"))["meetings"]:
            if meeting["held_in_format"]:
                iri = NamedNode(iris.known("meeting", meeting["id"]))
                yield Quad(iri, NamedNode(v.FORMAT), Literal(meeting["held_in_format"]), table)


@pytest.fixture(scope="session")
def gold_graph(shared: Path) -> KnowledgeGraph:
    """Return a graph of perfect records of the seeds, with the model and without the authority tables."""
    return KnowledgeGraph.of(settled(chain(ontology_quads(), gold_quads(shared))))


# Kinds that an annotation and the tables may choose differently for one thing.
NEAR = {"programme": ("body",), "body": ("programme",), "document": ("instrument", "declaration"),
        "instrument": ("declaration", "document", "resolution"), "declaration": ("instrument", "resolution")}


def at_table(record: Record, tables: Authority) -> Record:
    """Return the record with the IRIs that the tables give to the things they know by symbol or label."""
    by_symbol = {thing.symbol: thing for thing in tables.things.values() if thing.symbol}
    by_label = {(thing.kind, thing.label.casefold()): thing for thing in tables.things.values()}
    known: dict[str, Thing] = {}
    for entity in record.entities:
        kinds = (entity.kind, *NEAR.get(entity.kind, ()))
        named = (by_label.get((kind, entity.label.casefold())) for kind in kinds)
        thing = by_symbol.get(entity.symbol) if entity.symbol else next(filter(None, named), None)
        if thing is not None:
            known[entity.id] = thing
    text = json.dumps(to_json(record))
    for iri, thing in known.items():
        text = text.replace(f'"{iri}"', f'"{thing.iri}"')
    data = json.loads(text)
    kinds_of = {thing.iri: thing.kind for thing in known.values()}
    for entity in data["entities"]:
        if entity["id"] in kinds_of:
            entity |= {"authority": True, "kind": kinds_of[entity["id"]]}
    return from_json(data)


@pytest.fixture(scope="session")
def gold_and_tables_graph(shared: Path) -> KnowledgeGraph:
    """Return the graph of a build whose reader is perfect: records of the annotation beside all tables."""
    tables = authority.load()
    quads = [*ontology_quads(), *authority_quads(tables)]
    for path in gold_files(shared):
        record, text = gold_record(path, shared / "seeds")
        quads += record_quads(at_table(record, tables), text)
    return KnowledgeGraph.of(settled(quads))


@pytest.fixture(scope="session")
def seeds_graph(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    """Return the graph that `hemisec build` makes of the seeds."""
    folder = tmp_path_factory.mktemp("seeds") / "graph"
    hemisec.build([shared / "seeds"], folder)
    return hemisec.open_graph(folder)
