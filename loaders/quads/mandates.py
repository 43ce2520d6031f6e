"""Mandates as quads: who asks whom to do what, in which paragraph of which text, by when."""

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Quad

from ...ontology import iris
from ...ontology import vocabulary as v
from ..record import Statement
from .citations import due_triples
from .evidence import annotation
from .frame import Frame, Ordinals, Paragraph
from .model import verb_term
from .terms import QUOTE_LENGTH, Triple, node, plain, quads, squeezed, whole

LIST_GAP: Final = 4  # words between two names of a list, such as ', and the'
_EDGES: Final = re.compile(r"^[\s,;:.)]+|[\s,;.]+$|[\s,;]+and[\s.;]*$")


def mandate_quads(frame: Frame, seen: Ordinals) -> Iterator[Quad]:
    """Yield a mandate for each statement that a text mandates somebody."""
    for statement in frame.record.statements:
        if statement.relation != "mandates" or statement.object not in frame.kinds:
            continue
        paragraph = frame.paragraph_at(statement.start) or frame.paragraph_numbered(
            "operative", statement.paragraph)
        iri = _mandate_iri(frame, statement, paragraph, seen)
        yield from quads(_mandate(frame, statement, paragraph, iri), frame.graph)
        span = (statement.start, statement.end)
        yield from quads(annotation(frame, iri, span, statement.rule, seen), node(v.EVIDENCE_GRAPH))


def _mandate_iri(frame: Frame, statement: Statement, paragraph: Paragraph | None, seen: Ordinals) -> str:
    place = str(paragraph.order) if paragraph else ""
    verb = verb_term(statement.verb, frame.language).concept.value
    key = (statement.subject, place, verb, str(statement.object))
    return iris.statement("mandate", frame.document.value, *key, seen.next("mandate", *key))


def _mandate(frame: Frame, statement: Statement, paragraph: Paragraph | None, iri: str) -> Iterator[Triple]:
    """A mandate outside any paragraph, as in prose, is issued in the text as a whole."""
    subject = node(iri)
    yield subject, node(v.A), node(v.MANDATE)
    yield subject, node(v.ISSUED_IN), paragraph.node if paragraph else frame.document
    yield subject, node(v.ISSUED_BY), node(statement.subject)
    yield subject, node(v.ASSIGNEE), node(str(statement.object))
    yield subject, node(v.VERB_OF), verb_term(statement.verb, frame.language).concept
    if statement.verb:
        yield subject, node(v.VERB_LABEL), plain(squeezed(statement.verb))
    yield from ((subject, node(v.ASSIGNER), node(body)) for body in _assigners(frame, statement))
    number = statement.paragraph
    if number is None and paragraph is not None:
        number = paragraph.clause.number
    if number is not None:
        yield subject, node(v.PARAGRAPH_NUMBER), whole(number)
    action = _action(frame, statement, paragraph)
    if action:
        yield subject, node(v.ACTION), plain(action)
    yield from due_triples(iri, (paragraph.clause.deadline if paragraph else None) or statement.date)


def _assigners(frame: Frame, statement: Statement) -> Iterator[str]:
    """The issuer speaks through its text; a body or meeting that is itself the subject speaks for itself."""
    if frame.kinds.get(statement.subject) in ("body", "meeting", "state"):
        yield statement.subject
    elif statement.subject == frame.record.document.id and frame.record.document.issuer:
        yield frame.record.document.issuer


def _action(frame: Frame, statement: Statement, paragraph: Paragraph | None) -> str:
    """Return what is to be done: the words of the paragraph after the name of the addressee."""
    end = paragraph.clause.end if paragraph else statement.end
    start = _after_addressees(frame, statement, paragraph, end)
    words = squeezed(frame.quote(start, end)) or squeezed(frame.quote(statement.start, statement.end))
    return _EDGES.sub("", _EDGES.sub("", words))[:QUOTE_LENGTH]


def _after_addressees(frame: Frame, statement: Statement, paragraph: Paragraph | None, end: int) -> int:
    """Return where the list of names ends in which the assignee stands: all of a list share one task."""
    addressees = {statement.object, *(paragraph.clause.addressees if paragraph else ())}
    named = sorted((m.start, m.end, m.entity) for m in frame.record.mentions
                   if m.entity in addressees and statement.start <= m.start and m.end <= end)
    place = next((stop for _, stop, entity in named if entity == statement.object), statement.start)
    for begin, stop, _ in named:
        if place <= begin and len(frame.quote(place, begin).split()) <= LIST_GAP:
            place = stop
    return place
