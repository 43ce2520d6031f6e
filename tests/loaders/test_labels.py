"""One English label and one kind for each thing, whatever the order in which documents came."""

from collections.abc import Iterable

import pyoxigraph as ox
from hemisec.loaders.quads.document import record_quads
from hemisec.loaders.quads.labels import label_corrections, settled
from hemisec.loaders.quads.tables import authority_quads
from hemisec.loaders.record import Document, Entity, Record, SourceDescription
from hemisec.ontology import iris
from hemisec.ontology import vocabulary as v
from hemisec.ontology.authority import load
from hypothesis import given
from hypothesis import strategies as st

BASE = iris.BASE
CICTE = BASE + "id/body/cicte"
GROUP = iris.provisional("body", "Airport Watch Group")


def n(iri: str) -> ox.NamedNode:
    return ox.NamedNode(iri)


def text(value: str) -> ox.Literal:
    return ox.Literal(value)


def named(label: str, sha: str, kind: str = "body") -> list[ox.Quad]:
    document = Document(id=BASE + "id/document/" + sha, type="news", language="en", title=sha)
    source = SourceDescription(f"{sha}.txt", sha * 64, "text/plain", 0)
    return list(record_quads(Record(source, document, (Entity(GROUP, kind, label),)), ""))


def labels(quads: Iterable[ox.Quad], predicate: str = v.PREF_LABEL, subject: str = GROUP) -> list[str]:
    return sorted(
        {
            q.object.value
            for q in quads
            if q.subject == n(subject) and q.predicate == n(predicate) and isinstance(q.object, ox.Literal)
        }
    )


def test_the_first_label_in_the_alphabet_stays_and_the_others_are_other_names() -> None:
    quads = list(settled([*named("B name", "1"), *named("A name", "2"), *named("C NAME", "3")]))
    assert labels(quads) == ["A name"]
    assert labels(quads, v.ALT_LABEL) == ["B name", "C NAME"]


def test_mixed_case_wins_over_capitals_and_titles_over_symbols() -> None:
    assert labels(settled([*named("A NAME", "1"), *named("Z name", "2")])) == ["Z name"]
    notation = ox.Quad(n(GROUP), n(v.NOTATION), text("A/1"), n(v.DOCUMENT_GRAPHS + "1"))
    assert labels(settled([*named("A/1", "1"), *named("Title", "2"), notation])) == ["Title"]


def test_the_label_of_the_tables_wins() -> None:
    tables = list(authority_quads(load()))
    odd = [
        ox.Quad(
            n(CICTE), n(v.PREF_LABEL), ox.Literal("A committee", language="en"), n(v.DOCUMENT_GRAPHS + "1")
        )
    ]
    for order in ([*tables, *odd], [*odd, *tables]):
        quads = list(settled(order))
        assert labels(
            [q for q in quads if isinstance(q.object, ox.Literal) and q.object.language == "en"],
            subject=CICTE,
        ) == ["Inter-American Committee against Terrorism"]


def test_one_kind_stays_with_its_class() -> None:
    quads = list(settled([*named("A", "1", "programme"), *named("A", "2", "body")]))
    assert labels(quads, v.KIND) == ["body"]
    classes = {q.object for q in quads if q.subject == n(GROUP) and q.predicate == n(v.A)}
    assert classes == {n(v.ORGANIZATION), n(v.FORMAL_ORGANIZATION), n(v.PROVISIONAL)}


def test_a_settled_graph_needs_no_more_corrections() -> None:
    once = list(settled([*named("B", "1"), *named("A", "2", "person"), *named("C", "3")]))
    assert label_corrections(once).remove == label_corrections(once).add == ()
    assert list(settled(once)) == once


@given(
    st.permutations([("B", "1", "body"), ("a", "2", "body"), ("C", "3", "person"), ("a", "4", "programme")])
)
def test_settling_does_not_depend_on_the_order_of_documents(order: list[tuple[str, str, str]]) -> None:
    parts = [quad for part in order for quad in named(*part)]
    usual = [quad for part in sorted(order) for quad in named(*part)]
    assert set(settled(parts)) == set(settled(usual))
