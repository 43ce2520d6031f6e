"""The shapes: the tables and a hand-made record conform, and every promise is seen when it is broken."""

import json
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
from hemisec.loaders.quads.document import record_quads
from hemisec.loaders.quads.labels import settled
from hemisec.loaders.quads.model import ontology_quads
from hemisec.loaders.quads.tables import authority_quads
from hemisec.loaders.record import from_json
from hemisec.ontology.authority import load
from rdflib import RDF, Graph, Namespace, URIRef

SH = Namespace("http://www.w3.org/ns/shacl#")
SHAPE = Namespace("https://w3id.org/hemisec/shapes#")
BROKEN = Namespace("https://example.org/broken/")
SHAPES = files("hemisec.ontology").joinpath("shapes.ttl").read_text(encoding="utf-8")
SAMPLE = Path(__file__).parents[1] / "loaders" / "sample_record.json"

DAY = '"2010-03-19"^^xsd:date'

# One broken thing for each promise: the key is the name of the property shape, the value the triples of a
# subject that breaks it; `^property` is a triple that points at the subject.
CASES: dict[str, str] = {
    "label": 'hsec:kind "body" ; skos:prefLabel "one"@en, "two"@en',
    "anyLabel": "a org:Role",
    "kindOfTwelve": 'hsec:kind "castle" ; skos:prefLabel "x"@en',
    "typed": 'hsec:kind "body" ; skos:prefLabel "x"@en',
    "certain": 'hsec:kind "body" ; hsec:certainty "perhaps"',
    "bodyKind": 'a org:Organization ; hsec:kind "person"',
    "stateKind": 'a schema:Country ; hsec:kind "body"',
    "personKind": 'a foaf:Person ; hsec:kind "body"',
    "meetingKind": 'a schema:Event ; hsec:kind "body"',
    "seriesKind": 'a schema:EventSeries ; hsec:kind "meeting"',
    "placeKind": 'a schema:Place ; hsec:kind "state"',
    "programmeKind": 'a hsec:Programme ; hsec:kind "body"',
    "threatKind": 'a hsec:Threat ; hsec:kind "body"',
    "legalKind": 'a schema:Legislation ; hsec:kind "document"',
    "textKind": 'a eli:LegalResource ; hsec:kind "meeting"',
    "legalResource": 'a schema:Legislation ; hsec:kind "instrument"',
    "passedBy": 'a schema:Legislation ; eli:passed_by "somebody"',
    "dateDocument": 'a schema:Legislation ; eli:date_document "soon"',
    "inForce": 'a schema:Legislation ; eli:first_date_entry_in_force "2003-07-10"',
    "notation": 'a schema:Legislation ; skos:notation "AG"@en',
    "describedBy": "a hsec:Document",
    "documentType": "a hsec:Document",
    "language": "a hsec:Document",
    "sha256": 'a dcat:Distribution ; hsec:sha256 "abc"',
    "fileName": "a dcat:Distribution",
    "characters": "a dcat:Distribution ; hsec:characters -1",
    "realizes": "a eli:LegalExpression",
    "embodiedBy": "a eli:LegalExpression",
    "classification": "a org:Organization ; org:classification <https://example.org/no-concept>",
    "subOrganizationOf": "a org:Organization ; org:subOrganizationOf <https://example.org/no-body>",
    "iso3": 'a schema:Country ; hsec:iso3166Alpha3 "Pan"',
    "ordinal": "a schema:Event ; hsec:ordinal 0",
    "superEvent": 'a schema:Event ; schema:superEvent "a series"',
    "startDate": 'a schema:Event ; schema:startDate "2010"',
    "endDate": "a schema:Event ; schema:endDate 2010",
    "startText": 'a schema:Event ; hsec:startText "March 2010"',
    "endText": f"a schema:Event ; hsec:endText {DAY}",
    "location": 'a schema:Event ; schema:location "Lima"',
    "inScheme": 'a skos:Concept ; skos:prefLabel "x"@en',
    "member": "a org:Membership",
    "role": 'a org:Membership ; org:role "chair"',
    "observedIn": "a org:Membership ; hsec:observedIn <https://example.org/no-document>",
    "resulted": "a org:ChangeEvent",
    "isPartOf": "a hsec:PreambularParagraph",
    "order": "a hsec:PreambularParagraph ; hsec:order 0",
    "number": 'a hsec:OperativeParagraph ; hsec:number "one"',
    "verb": 'a hsec:OperativeParagraph ; hsec:verb "recall"',
    "verbNeeded": "a cito:Citation",
    "addressee": 'a hsec:OperativeParagraph ; hsec:addressee "everybody"',
    "citing": "a cito:Citation",
    "cited": "a cito:Citation",
    "citedIn": "a cito:Citation ; hsec:citedIn <https://example.org/no-paragraph>",
    "noTarget": "a hsec:UnresolvedCitation ; cito:hasCitedEntity <https://example.org/text>",
    "printedText": "a hsec:UnresolvedCitation",
    "reason": "a hsec:UnresolvedCitation",
    "issuedIn": "a hsec:Mandate",
    "issuedBy": "a hsec:Mandate",
    "assignee": "a hsec:Mandate",
    "answers": 'hsec:answers "a resolution"',
    "due": 'a hsec:Mandate ; hsec:due "the next session"',
    "dueDate": 'a hsec:Mandate ; hsec:dueDate "2010-03-19"',
    "state": "a hsec:TreatyAction",
    "instrument": "a hsec:TreatyAction",
    "actionKind": "a hsec:TreatyAction",
    "actionDate": f'a hsec:TreatyAction ; hsec:actionDate {DAY}, "2011"^^xsd:gYear',
    "subject": "a rdf:Statement",
    "predicate": "a rdf:Statement",
    "object": "a rdf:Statement",
    "relation": "a rdf:Statement",
    "hasBody": "a oa:Annotation",
    "hasTarget": "a oa:Annotation",
    "rule": "a oa:Annotation",
    "generatedBy": "a oa:Annotation",
    "how": 'a hsec:Mention ; hsec:how "loudly"',
    "hasSource": "a oa:SpecificResource",
    "hasPosition": "a oa:SpecificResource",
    "start": "a oa:TextPositionSelector ; oa:start 5 ; oa:end 5",
    "end": "a oa:TextPositionSelector ; oa:start 5",
    "exact": 'a oa:TextQuoteSelector ; oa:exact ""',
    "version": "^prov:wasGeneratedBy",
    "metric": "a dqv:QualityMeasurement",
    "computedOn": "a dqv:QualityMeasurement",
    "score": "a dqv:QualityMeasurement ; dqv:value 1.5",
    "lowerBound": "a dqv:QualityMeasurement ; hsec:lowerBound 0.9 ; hsec:upperBound 0.8",
    "upperBound": "a dqv:QualityMeasurement ; hsec:upperBound 1.01",
    "measure": "a dqv:QualityMeasurement",
    "rightItems": "a dqv:QualityMeasurement ; hsec:rightItems 3 ; hsec:saidItems 2",
    "documentsMeasured": "a dqv:QualityMeasurement ; hsec:documentsMeasured 0",
    "inDimension": "a dqv:Metric",
    "termLabel": 'a rdf:Property ; rdfs:label "x"@en',
    "termComment": 'a rdf:Property ; rdfs:comment "x"@en',
    "domain": "a rdf:Property",
    "range": "a rdf:Property",
}

# Promises of whole nodes: what no property shape can say.
NODE_CASES: dict[str, str] = {
    "File": "a dcat:Distribution",
    "FormalOrganization": 'a org:FormalOrganization ; hsec:kind "body"',
    "Provisional": 'a hsec:Provisional ; hsec:kind "body"',
    "Membership": "a org:Membership ; org:member <https://example.org/somebody>",
    "Statement": "a rdf:Statement",
    "Threat": "a hsec:Threat",
}


def prefixes() -> str:
    return "\n".join(line for line in SHAPES.splitlines() if line.startswith("@prefix"))


def as_graph(quads: Iterable[ox.Quad]) -> Graph:
    data = ox.serialize((quad.triple for quad in quads), format=ox.RdfFormat.N_TRIPLES)
    assert isinstance(data, bytes)
    return Graph().parse(data=data, format="nt")


def sample_quads() -> list[ox.Quad]:
    sample = json.loads(SAMPLE.read_text(encoding="utf-8"))
    return list(record_quads(from_json(sample["record"]), sample["text"]))


def validated(graph: Graph) -> tuple[bool, Graph, str]:
    conforms, report, text = pyshacl.validate(graph, shacl_graph=Graph().parse(data=SHAPES, format="turtle"))
    assert isinstance(report, Graph)
    return conforms, report, text


def test_tables_and_model_conform() -> None:
    conforms, _, text = validated(as_graph(settled([*authority_quads(load()), *ontology_quads()])))
    assert conforms, text[:3000]


def test_record_with_tables_conforms() -> None:
    quads = settled([*sample_quads(), *authority_quads(load()), *ontology_quads()])
    conforms, _, text = validated(as_graph(quads))
    assert conforms, text[:3000]


def test_record_alone_with_the_model_conforms() -> None:
    conforms, _, text = validated(as_graph(settled([*sample_quads(), *ontology_quads()])))
    assert conforms, text[:3000]


@lru_cache(maxsize=1)
def violations() -> set[tuple[str, str]]:
    """What a graph of nothing but broken things breaks: (subject, shape), in one validation."""
    turtle = [prefixes()]
    for name, triples in {**CASES, **NODE_CASES}.items():
        subject = BROKEN[name].n3()
        turtle.append(f"<https://example.org/evidence> {triples[1:]} {subject} ." if triples.startswith("^")
                      else f"{subject} {triples} .")
    graph = Graph().parse(data="\n".join(turtle), format="turtle")
    conforms, report, _ = validated(graph)
    assert not conforms
    return {(str(report.value(result, SH.focusNode)), str(report.value(result, SH.sourceShape)))
            for result in report.subjects(RDF.type, SH.ValidationResult)}


@pytest.mark.parametrize("name", sorted(CASES))
def test_broken_promise_is_found(name: str) -> None:
    assert (str(BROKEN[name]), str(SHAPE[name])) in violations()


@pytest.mark.parametrize("name", sorted(NODE_CASES))
def test_broken_node_is_found(name: str) -> None:
    assert (str(BROKEN[name]), str(SHAPE[name])) in violations()


def test_every_property_shape_is_broken_once() -> None:
    shapes = Graph().parse(data=SHAPES, format="turtle")
    names = {str(shape).removeprefix(str(SHAPE)) for shape in shapes.subjects(RDF.type, SH.PropertyShape)}
    assert names == set(CASES)
    used = {str(shape).removeprefix(str(SHAPE)) for shape in shapes.objects(None, SH.property)}
    assert used == names


def test_every_class_of_a_graph_has_a_shape() -> None:
    shapes = Graph().parse(data=SHAPES, format="turtle")
    targets = set(shapes.objects(None, SH.targetClass))
    graph = as_graph([*sample_quads(), *authority_quads(load())])
    classes = set(graph.objects(None, RDF.type))
    free = {URIRef("http://www.w3.org/ns/prov#Entity"), URIRef("http://www.w3.org/ns/prov#Activity")}
    assert len(classes) > 25
    assert classes - targets <= free, "prov:Entity is a File here, prov:Activity the target of wasGeneratedBy"
