"""Paragraphs, citations and what stayed unresolved, as quads: a node and a direct edge for every citation."""

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Quad

from ...ontology import iris
from ...ontology import vocabulary as v
from ..record import Citation, Clause, Unresolved
from .evidence import annotation
from .frame import Frame, Ordinals, Paragraph
from .model import VerbTerm, verb_term
from .terms import Triple, dated, is_date, node, plain, quads, squeezed, whole

_CLASSES: Final = {"preambular": v.PREAMBULAR, "operative": v.OPERATIVE}
CLAUSE_RULE: Final = "paragraph"
UNRESOLVED_RULE: Final = "unresolved-reference"


def paragraph_quads(frame: Frame, seen: Ordinals) -> Iterator[Quad]:
    """Yield the paragraphs of the document with their evidence."""
    for paragraph in frame.paragraphs:
        yield from quads(_paragraph(frame, paragraph), frame.graph)
        span = (paragraph.clause.start, paragraph.clause.end)
        yield from _evidence(frame, paragraph.node.value, span, CLAUSE_RULE, seen)


def citation_quads(frame: Frame, seen: Ordinals) -> Iterator[Quad]:
    """Yield the citations of the document, each as a node and as a direct edge, with their evidence."""
    for citation in frame.record.citations:
        paragraph = frame.paragraph_at(citation.start) or frame.paragraph_numbered(
            citation.clause, citation.paragraph)
        term = verb_term(citation.verb, frame.language)
        iri = _citation_iri(frame, citation, paragraph, term, seen)
        yield from quads(_citation(frame, citation, paragraph, term, iri), frame.graph)
        yield from _evidence(frame, iri, (citation.start, citation.end), citation.rule, seen)


def unresolved_quads(frame: Frame, seen: Ordinals) -> Iterator[Quad]:
    """Yield what looks like a citation and leads nowhere: its printed text and the reason, never a target."""
    for item in frame.record.unresolved:
        ordinal = seen.next("unresolved", item.text, item.why)
        iri = iris.statement("unresolved", frame.document.value, item.text, item.why, ordinal)
        yield from quads(_unresolved(frame, item, iri), frame.graph)
        yield from _evidence(frame, iri, (item.start, item.end), UNRESOLVED_RULE, seen)


def due_triples(subject: str, deadline: str | None) -> Iterator[Triple]:
    """Yield a deadline: the meeting by which something is due, or the date."""
    if deadline is None:
        return
    if deadline.startswith("http"):
        yield node(subject), node(v.DUE), node(deadline)
        return
    yield node(subject), node(v.DUE_TEXT), plain(squeezed(deadline))
    if is_date(deadline):
        yield node(subject), node(v.DUE_DATE), dated(deadline)


def _paragraph(frame: Frame, paragraph: Paragraph) -> Iterator[Triple]:
    clause, subject = paragraph.clause, paragraph.node
    yield subject, node(v.A), node(_CLASSES.get(clause.kind, v.PARAGRAPH))
    yield subject, node(v.IS_PART_OF), frame.document
    yield subject, node(v.ORDER), whole(paragraph.order)
    if clause.number is not None:
        yield subject, node(v.NUMBER), whole(clause.number)
    yield from ((subject, node(v.ADDRESSEE), node(body)) for body in clause.addressees)
    yield from ((subject, node(v.REFERENCES), node(text)) for text in clause.cites)
    yield from _leading_verb(frame, clause, subject.value)
    yield from due_triples(subject.value, clause.deadline)


def _leading_verb(frame: Frame, clause: Clause, subject: str) -> Iterator[Triple]:
    if clause.verb:
        yield node(subject), node(v.VERB_OF), verb_term(clause.verb, frame.language).concept
        yield node(subject), node(v.VERB_LABEL), plain(squeezed(clause.verb))


def _citation_iri(frame: Frame, citation: Citation, paragraph: Paragraph | None, term: VerbTerm,
                  seen: Ordinals) -> str:
    """A citation is what it says: its verb counts as a concept, so that language versions share the node."""
    place = str(paragraph.order) if paragraph else ""
    key = (citation.clause, place, citation.target, term.concept.value)
    return iris.statement("citation", frame.document.value, *key, seen.next("citation", *key))


def _citation(frame: Frame, citation: Citation, paragraph: Paragraph | None, term: VerbTerm,
              iri: str) -> Iterator[Triple]:
    subject, target = node(iri), node(citation.target)
    yield frame.document, node(v.CITES), target
    yield frame.document, term.property, target
    yield subject, node(v.A), node(v.CITATION)
    yield subject, node(v.CITING), frame.document
    yield subject, node(v.CITED), target
    yield subject, node(v.VERB_OF), term.concept
    yield subject, node(v.CITATION_PLACE), plain(citation.clause)
    if citation.verb:
        yield subject, node(v.VERB_LABEL), plain(squeezed(citation.verb))
    if citation.paragraph is not None:
        yield subject, node(v.PARAGRAPH_NUMBER), whole(citation.paragraph)
    if paragraph:
        yield subject, node(v.CITED_IN), paragraph.node


def _unresolved(frame: Frame, item: Unresolved, iri: str) -> Iterator[Triple]:
    subject = node(iri)
    yield subject, node(v.A), node(v.UNRESOLVED)
    yield subject, node(v.CITING), frame.document
    yield subject, node(v.PRINTED_TEXT), plain(item.text)
    yield subject, node(v.REASON_OF), node(v.concept(v.REASON, item.reason))
    yield subject, node(v.REASON_TEXT), plain(item.why)


def _evidence(frame: Frame, body: str, span: tuple[int, int], rule: str, seen: Ordinals) -> Iterator[Quad]:
    return quads(annotation(frame, body, span, rule, seen), node(v.EVIDENCE_GRAPH))
