"""The model of `ontology/hemisec.ttl` as quads, and the terms that a citing verb becomes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from ... import ontology
from ...ontology import iris
from ...ontology import vocabulary as v
from ...ontology.errors import VocabularyError
from ...ontology.language_data import LANGUAGES, canonical_verb
from .terms import node

NO_VERB: Final = "mention"
OTHER_VERB: Final = "other"


@dataclass(frozen=True, slots=True)
class VerbTerm:
    """A verb of the model: its concept and the sub-property of cito:cites that a citation by it yields."""

    concept: NamedNode
    property: NamedNode


@lru_cache(maxsize=1)
def model_triples() -> tuple[Triple, ...]:
    """Return the triples of `hemisec.ttl` in its order; raises VocabularyError on a blank node."""
    found = tuple(parse(files(ontology).joinpath("hemisec.ttl").read_bytes(), RdfFormat.TURTLE))
    for triple in found:
        if not isinstance(triple.subject, NamedNode) or not isinstance(triple.object, NamedNode | Literal):
            raise VocabularyError(f"hemisec.ttl: node without a name at {triple.predicate}; give it an IRI")
    return tuple(quad.triple for quad in found)


def ontology_quads() -> Iterator[Quad]:
    """Yield the model in its named graph."""
    graph = node(v.ONTOLOGY_GRAPH)
    for triple in model_triples():
        yield Quad(triple.subject, triple.predicate, triple.object, graph)


@lru_cache(maxsize=1)
def verb_terms() -> Mapping[str, VerbTerm]:
    """Return the verbs of the model by the slug of their English name, and of other English names."""
    found: dict[str, VerbTerm] = {}
    for verb, target in _objects(v.VERB_YIELDS):
        if isinstance(target, NamedNode):
            found[_verb_slug(verb)] = VerbTerm(verb, target)
    for verb, name in _objects(v.ALT_LABEL):
        if isinstance(name, Literal) and _verb_slug(verb) in found:
            found.setdefault(iris.slug(name.value), found[_verb_slug(verb)])
    return found


def _objects(predicate: str) -> Iterator[tuple[NamedNode, object]]:
    for triple in model_triples():
        if triple.predicate.value == predicate and isinstance(triple.subject, NamedNode):
            yield triple.subject, triple.object


def _verb_slug(verb: NamedNode) -> str:
    return verb.value.removeprefix(v.concept(v.VERB, ""))


def verb_term(lemma: str | None, language: str) -> VerbTerm:
    """Return the terms of a lemma in its language: 'mention' for none, 'other' for one that is not known.

    >>> verb_term("recordar", "es").property.value.rpartition("#")[2]
    'recalls'
    """
    if not lemma:
        return verb_terms()[NO_VERB]
    known = verb_terms()
    canonical = _canonical(lemma, language) or lemma
    return known.get(iris.slug(canonical)) or known[OTHER_VERB]


@lru_cache(maxsize=4096)
def _canonical(lemma: str, language: str) -> str | None:
    """The English lemma for one of the page's language, or of another: pages hold blocks in other languages."""
    for code in (language, *(c for c in LANGUAGES if c != language)):
        try:
            found = canonical_verb(lemma, code)
        except VocabularyError:
            continue
        if found:
            return found
    return None
