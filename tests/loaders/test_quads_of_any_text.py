"""Records of any strings at all: their quads serialise in every format and come back."""

from typing import Any
from xml.etree import ElementTree

import pyoxigraph as ox
from hemisec.loaders.quads.document import record_quads
from hemisec.loaders.quads.labels import settled
from hemisec.loaders.record import (
    Citation,
    Clause,
    Document,
    Entity,
    Mention,
    Record,
    SourceDescription,
    Statement,
    Unresolved,
)
from hemisec.ontology import iris
from hemisec.ontology import vocabulary as v
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

ANY = st.text(st.characters(codec=None), max_size=30)
IRIS = st.builds(iris.provisional, st.sampled_from(v.KINDS), ANY)
SPAN = st.integers(0, 40)


def spans(draw: st.DrawFn) -> dict[str, Any]:
    start = draw(SPAN)
    return {"start": start, "end": start + draw(st.integers(1, 40))}


@st.composite
def records(draw: st.DrawFn) -> Record:
    entities = tuple(
        Entity(
            iri,
            draw(st.sampled_from(v.KINDS)),
            draw(ANY),
            draw(st.none() | ANY),
            tuple(draw(st.lists(ANY, max_size=2))),
            draw(st.none() | ANY),
            draw(st.booleans()),
            place=draw(st.none() | ANY),
        )
        for iri in draw(st.lists(IRIS, min_size=1, max_size=4, unique=True))
    )
    known = st.sampled_from([entity.id for entity in entities])
    document = Document(
        draw(known),
        draw(st.sampled_from(["resolution", "news"])),
        draw(st.sampled_from(["en", "", "x y"])),
        draw(st.none() | ANY),
        draw(st.none() | ANY),
        draw(st.none() | known),
        date=draw(st.none() | ANY),
        place=draw(st.none() | ANY),
        reference=draw(st.none() | ANY),
    )
    plain = sorted(set(v.RELATIONS) - {"mandates", "ratified_by"})
    return Record(
        SourceDescription(draw(ANY), "0" * 64, draw(ANY), 99),
        document,
        entities,
        (Mention(draw(known), **spans(draw), text=draw(ANY), how="name", rule=draw(ANY)),),
        (
            Citation(
                draw(known),
                draw(st.none() | ANY),
                "prose",
                draw(st.none() | st.integers(0, 9)),
                **spans(draw),
                rule="r",
            ),
        ),
        (
            Statement(
                draw(known),
                draw(st.sampled_from(plain)),
                draw(ANY | known | st.integers()),
                **spans(draw),
                rule="r",
                date=draw(st.none() | ANY),
                of=draw(st.none() | known),
                verb=draw(st.none() | ANY),
            ),
            Statement(
                draw(known), "mandates", draw(known), **spans(draw), rule="r", verb=draw(st.none() | ANY)
            ),
        ),
        (
            Clause(
                "operative",
                1,
                draw(st.none() | ANY),
                **spans(draw),
                addressees=(draw(known),),
                deadline=draw(st.none() | ANY),
            ),
        ),
        (Unresolved(draw(ANY), **spans(draw), why=draw(ANY)),),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records(), ANY)
def test_any_strings_make_quads_that_serialise_and_come_back(record: Record, words: str) -> None:
    quads = set(record_quads(record, words))
    data = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
    assert isinstance(data, bytes)
    assert set(ox.parse(data, ox.RdfFormat.N_QUADS)) == quads
    triples = {quad.triple for quad in quads}
    turtle = ox.serialize(triples, format=ox.RdfFormat.TURTLE)
    assert isinstance(turtle, bytes)
    assert {quad.triple for quad in ox.parse(turtle, ox.RdfFormat.TURTLE)} == triples
    xml = ox.serialize(triples, format=ox.RdfFormat.RDF_XML)
    assert isinstance(xml, bytes)
    assert ElementTree.fromstring(xml) is not None


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records())
def test_any_record_has_one_label_and_kind_for_each_entity_once_settled(record: Record) -> None:
    quads = list(settled(record_quads(record, "")))
    for entity in record.entities:
        assert len({q.object for q in quads if is_about(q, entity.id, v.KIND)}) == 1
        labels = {q.object for q in quads if is_about(q, entity.id, v.PREF_LABEL)}
        assert len([x for x in labels if isinstance(x, ox.Literal) and x.language == "en"]) == 1


def is_about(quad: ox.Quad, subject: str, predicate: str) -> bool:
    return quad.subject == ox.NamedNode(subject) and quad.predicate == ox.NamedNode(predicate)
