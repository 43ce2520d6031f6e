"""The model: every term is described in its languages, linked to a standard, and known to the code."""

import json
from importlib.resources import files

import pyoxigraph as ox
import pytest
import rdflib
from hemisec.loaders.quads.model import model_triples, ontology_quads, verb_term, verb_terms
from hemisec.ontology import iris
from hemisec.ontology import vocabulary as v
from hemisec.ontology.language_data import LANGUAGES, load
from rdflib import RDF, RDFS, SKOS, Graph, URIRef

TTL = files("hemisec.ontology").joinpath("hemisec.ttl").read_text(encoding="utf-8")
CONTEXT = json.loads(files("hemisec.ontology").joinpath("context.jsonld").read_text(encoding="utf-8"))
LINKS = (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch, RDFS.seeAlso)


@pytest.fixture(scope="module")
def model() -> Graph:
    return Graph().parse(data=TTL, format="turtle")


def own_terms() -> list[str]:
    """Terms of the own namespace that `vocabulary` names, each once."""
    values = [value for value in vars(v).values() if isinstance(value, str)]
    values += [*v.RELATIONS.values(), *v.STANDARD, *v.STANDARD.values()]
    return sorted({value for value in values if value.startswith(v.HSEC) and value != v.HSEC})


def languages(model: Graph, term: str, predicate: URIRef) -> set[str | None]:
    values = model.objects(URIRef(term), predicate)
    return {value.language for value in values if isinstance(value, rdflib.Literal)}


def test_both_libraries_read_the_same_triples(model: Graph) -> None:
    ours = ox.serialize(model_triples(), format=ox.RdfFormat.N_TRIPLES)
    assert isinstance(ours, bytes)
    again = Graph().parse(data=ours, format="nt")
    assert set(again) == set(model)
    assert len(model) == len(set(model_triples())) > 3000


def test_model_has_no_blank_nodes() -> None:
    assert not [t for t in model_triples() if isinstance(t.subject, ox.BlankNode)]
    assert not [t for t in model_triples() if isinstance(t.object, ox.BlankNode)]


def test_ontology_quads_stand_in_their_graph() -> None:
    quads = list(ontology_quads())
    assert {q.graph_name for q in quads} == {ox.NamedNode(v.ONTOLOGY_GRAPH)}
    assert len(quads) == len(model_triples())


def test_there_are_as_many_own_terms_as_the_model_needs() -> None:
    assert len(own_terms()) > 90


@pytest.mark.parametrize("term", own_terms())
def test_every_term_of_the_code_is_in_the_model(model: Graph, term: str) -> None:
    assert (URIRef(term), RDF.type, None) in model


@pytest.mark.parametrize("kind", [RDF.Property, RDFS.Class])
def test_own_terms_are_described_and_linked(model: Graph, kind: URIRef) -> None:
    terms = sorted(str(term) for term in model.subjects(RDF.type, kind))
    assert len(terms) > 10
    for term in terms:
        assert term.startswith(v.HSEC)
        assert languages(model, term, RDFS.label) == {"en", "es", "pt", "fr"}, term
        assert languages(model, term, RDFS.comment) == {"en", "es"}, term
        assert any((URIRef(term), link, None) in model for link in LINKS), term


def test_own_properties_have_domain_and_range(model: Graph) -> None:
    for term in model.subjects(RDF.type, RDF.Property):
        assert len(list(model.objects(term, RDFS.domain))) == 1, term
        assert len(list(model.objects(term, RDFS.range))) == 1, term


def test_own_terms_that_are_linked_to_exist(model: Graph) -> None:
    for link in (*LINKS, RDFS.domain, RDFS.range, URIRef(v.VERB_YIELDS)):
        for _, target in model.subject_objects(link):
            if str(target).startswith(v.HSEC):
                assert (target, RDF.type, None) in model, target


def test_prefixes_of_the_file_are_those_of_the_code(model: Graph) -> None:
    declared = {prefix: str(namespace) for prefix, namespace in model.namespaces()}
    for line in TTL.splitlines():
        if line.startswith("@prefix") and not line.startswith("@prefix concept:"):
            prefix = line.split()[1].rstrip(":")
            assert v.PREFIXES[prefix] == declared[prefix]


# Verbs.


def canonical_verbs() -> list[str]:
    return sorted({verb.canonical for verb in load("en").verbs})


def test_there_are_many_canonical_verbs() -> None:
    assert len(canonical_verbs()) > 40


@pytest.mark.parametrize("verb", canonical_verbs())
def test_every_canonical_verb_has_concept_and_property(model: Graph, verb: str) -> None:
    concept = URIRef(v.concept(v.VERB, iris.slug(verb)))
    assert languages(model, concept, SKOS.prefLabel) == {"en", "es", "pt", "fr"}
    assert (concept, SKOS.inScheme, URIRef(v.SCHEME + v.VERB)) in model
    properties = list(model.objects(concept, URIRef(v.VERB_YIELDS)))
    assert len(properties) == 1
    assert (properties[0], RDFS.subPropertyOf, URIRef(v.CITES)) in model


def test_every_verb_of_every_language_leads_to_its_own_concept() -> None:
    for code in LANGUAGES:
        verbs = load(code).verbs
        assert len(verbs) > 20
        for verb in verbs:
            assert verb_term(verb.lemma, code) == verb_terms()[iris.slug(verb.canonical)]


def test_two_verbs_never_share_a_property() -> None:
    by_concept = {term.concept: term.property for term in verb_terms().values()}
    properties = list(by_concept.values())
    assert len(properties) == len(set(properties))


@pytest.mark.parametrize(("lemma", "language", "local"), [
    ("recall", "en", "recalls"), ("recordar", "es", "recalls"), ("recordar", "pt", "recalls"),
    ("rappeler", "fr", "recalls"), ("bear in mind", "en", "bearsInMind"), ("see", "en", "hasSeen"),
    (None, "en", "mentions"), ("take note", "en", "takesNoteOf"), ("support", "en", "expressesSupportFor"),
])
def test_properties_of_verbs(lemma: str | None, language: str, local: str) -> None:
    assert verb_term(lemma, language).property.value == v.HSEC + local


def test_an_unknown_verb_or_language_yields_a_bare_citation() -> None:
    assert verb_term("defenestrate", "en").property.value == v.CITES
    assert verb_term("erinnern", "de").property.value == v.CITES


# Relations and context.


def test_every_relation_has_one_property() -> None:
    assert len(set(v.RELATIONS.values())) == len(v.RELATIONS) == 34


def test_part_of_depends_on_the_kinds() -> None:
    assert v.relation_property("part_of", "body", "body") == v.SUB_ORGANIZATION_OF
    assert v.relation_property("part_of", "meeting", "meeting-series") == v.IS_PART_OF
    with pytest.raises(KeyError):
        v.relation_property("knows", "person", "person")


def test_context_reads_a_document() -> None:
    data = {
        **CONTEXT,
        "id": iris.known("body", "cicte"), "type": "org:Organization", "kind": "body", "acronym": "CICTE",
        "label": {"en": "A committee", "es": "Un comité"}, "subOrganizationOf": iris.known("body", "oas"),
        "memberCount": 34, "recalls": "https://w3id.org/hemisec/id/treaty/a-66",
    }
    graph = Graph().parse(data=json.dumps(data), format="json-ld")
    body = URIRef(iris.known("body", "cicte"))
    assert (body, SKOS.prefLabel, rdflib.Literal("Un comité", lang="es")) in graph
    assert (body, URIRef(v.SUB_ORGANIZATION_OF), URIRef(iris.known("body", "oas"))) in graph
    assert (body, URIRef(v.RELATIONS["member_count"]), rdflib.Literal(34)) in graph
    assert (body, URIRef(v.HSEC + "recalls"), URIRef("https://w3id.org/hemisec/id/treaty/a-66")) in graph
    assert len(graph) == 8


def test_context_names_every_own_property(model: Graph) -> None:
    terms = {spec["@id"] if isinstance(spec, dict) else spec for spec in CONTEXT["@context"].values()
             if isinstance(spec, dict | str)}
    for term in model.subjects(RDF.type, RDF.Property):
        assert "hsec:" + str(term).removeprefix(v.HSEC) in terms, term
    assert {k: s for k, s in CONTEXT["@context"].items() if k in v.PREFIXES} == dict(v.PREFIXES)
