"""A Record as quads: what a document says in its own graph, where it says so in that of evidence."""

from collections.abc import Iterator

from pyoxigraph import Quad

from ...ontology import iris
from ...ontology import vocabulary as v
from ..record import Document, Record
from .citations import citation_quads, paragraph_quads, unresolved_quads
from .entities import described, entity_triples, place_iri, symbol_values
from .evidence import activity_triples, mention_annotations
from .facts import statement_quads
from .frame import Frame, Ordinals, framed
from .mandates import mandate_quads
from .terms import Triple, dated, is_date, node, plain, quads, squeezed, tagged, whole


def record_quads(record: Record, text: str | None = None) -> Iterator[Quad]:
    """Yield the quads of a record, each once; `text` is the document's text, for the words of the evidence.

    Labels that differ from those of other documents are settled afterwards: see `loaders/quads/labels.py`.
    """
    return iter(dict.fromkeys(_all_quads(framed(record, text))))


def _all_quads(frame: Frame) -> Iterator[Quad]:
    seen = Ordinals()
    evidence = node(v.EVIDENCE_GRAPH)
    yield from quads(_document(frame), frame.graph)
    yield from quads(_file(frame), frame.graph)
    yield from quads(entity_triples(frame), frame.graph)
    yield from paragraph_quads(frame, seen)
    yield from citation_quads(frame, seen)
    yield from unresolved_quads(frame, seen)
    yield from statement_quads(frame, seen)
    yield from mandate_quads(frame, seen)
    yield from quads(activity_triples(), evidence)
    yield from quads(mention_annotations(frame, seen), evidence)


def _document(frame: Frame) -> Iterator[Triple]:
    """Yield what the document says of itself."""
    document, subject = frame.record.document, frame.document
    yield subject, node(v.A), node(v.DOCUMENT)
    yield subject, node(v.DESCRIBED_BY), frame.file
    yield subject, node(v.TYPE_OF_DOCUMENT), node(v.concept(v.DOCUMENT_TYPE, iris.slug(document.type)))
    yield subject, node(v.LANGUAGE), plain(document.language)
    if not any(entity.id == document.id for entity in frame.record.entities):
        yield from described(document.id, frame.kinds[document.id], *_label(document))
    if document.title and squeezed(document.title):
        yield subject, node(v.TITLE), tagged(document.title, document.language)
    if document.symbol and squeezed(document.symbol):
        yield from ((subject, node(p), value) for p, value in symbol_values(document.symbol))
    yield from _issue(frame)
    yield from _expression(frame)


def _issue(frame: Frame) -> Iterator[Triple]:
    """Yield who issued the document, at which meeting, when, where."""
    document, subject = frame.record.document, frame.document
    if document.issuer:
        yield subject, node(v.ISSUER), node(document.issuer)
        if frame.kinds[document.id] != "document":
            yield subject, node(v.PASSED_BY), node(document.issuer)
    if document.adopted_at:
        yield subject, node(v.RELATIONS["adopted_at"]), node(document.adopted_at)
    if document.plenary is not None:
        yield subject, node(v.PLENARY), whole(document.plenary)
    if document.reference and squeezed(document.reference):
        yield subject, node(v.REFERENCE), plain(squeezed(document.reference))
    if document.date and squeezed(document.date):
        yield subject, node(v.DATE_TEXT), plain(document.date)
        if is_date(document.date):
            yield subject, node(v.DATE_DOCUMENT), dated(document.date)
    if document.place and squeezed(document.place):
        place = place_iri(document.place)
        yield subject, node(v.ISSUED_AT_PLACE), node(place)
        if place != document.place:
            yield from described(place, "place", document.place)


def _label(document: Document) -> tuple[str, str]:
    """Return an English label: the title if it is English, else symbol, else type with reference or date."""
    if document.title and document.language == "en":
        return document.title, "en"
    kind = document.type.replace("-", " ").capitalize()
    detail = document.reference or document.date or iris.digest(document.id)[:8]
    return document.symbol or f"{kind} {detail}", "en"


def _expression(frame: Frame) -> Iterator[Triple]:
    """Yield the version that the file holds: one work may have four languages, and other words in one of them."""
    text = frame.record.source.sha256
    expression = node(iris.statement("expression", frame.document.value, frame.language, text))
    yield expression, node(v.A), node(v.EXPRESSION)
    yield expression, node(v.REALIZES), frame.document
    yield expression, node(v.LANGUAGE), plain(frame.language)
    yield expression, node(v.EMBODIED_BY), frame.file


def _file(frame: Frame) -> Iterator[Triple]:
    """Yield which bytes were read: the file is never the document itself."""
    source = frame.record.source
    yield frame.file, node(v.A), node(v.PROV_ENTITY)
    yield frame.file, node(v.A), node(v.DISTRIBUTION)
    yield frame.file, node(v.SHA256), plain(source.sha256)
    yield frame.file, node(v.IDENTIFIER), plain(source.name)
    yield frame.file, node(v.MEDIA_TYPE), plain(source.media_type)
    yield frame.file, node(v.CHARACTERS), whole(source.characters)
