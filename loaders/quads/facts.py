"""Facts as quads: the direct triple in the document's graph, and a statement node that tells who asserted it.

The direct triples are what a reader without interest in sources queries; the statement nodes keep what one
document says, letter for letter, with its evidence.  A date is typed in the direct triple and a plain string
in the node.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from ...ontology import iris
from ...ontology import vocabulary as v
from ...ontology.errors import VocabularyError
from ..record import Statement
from .entities import meeting_dates
from .evidence import annotation
from .frame import Frame, Ordinals
from .terms import Triple, dated, interval, is_date, node, plain, quads, squeezed, tagged, whole


def statement_quads(frame: Frame, seen: Ordinals) -> Iterator[Quad]:
    """Yield every statement and answer but mandates' own nodes: direct triples, statement node, evidence."""
    for statement in (*frame.record.statements, *frame.record.answers):
        predicate = _predicate(frame, statement)
        iri = statement_iri(frame, statement)
        yield from quads(_direct(frame, statement, predicate), frame.graph)
        yield from quads(_node(frame, statement, predicate, iri), node(v.EVIDENCE_GRAPH))
        span = (statement.start, statement.end)
        yield from quads(annotation(frame, iri, span, statement.rule, seen), node(v.EVIDENCE_GRAPH))


def statement_iri(frame: Frame, statement: Statement) -> str:
    """Return the IRI of what one document states: the same words in two places are one statement."""
    parts = (statement.subject, statement.relation, str(statement.object), statement.date or "",
             statement.of or "", statement.verb or "", str(statement.paragraph or ""))
    return iris.statement("statement", frame.document.value, *parts)


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a person holds: its title in some language, for which body or state, at which date."""

    person: str
    title: str
    language: str
    of: str | None = None
    date: str | None = None


def membership_triples(office: Office, document: str) -> Iterator[Triple]:
    """Yield a person's office: an org:Membership with its role, and the document that shows it."""
    title = squeezed(office.title)
    role_node = node(iris.provisional("role", title))
    key = (office.person, role_node.value, office.of or "", office.date or "")
    membership = node(iris.statement("membership", *key))
    yield role_node, node(v.A), node(v.ROLE_CLASS)
    yield role_node, node(v.PREF_LABEL), tagged(title or "office", office.language)
    yield membership, node(v.A), node(v.MEMBERSHIP)
    yield membership, node(v.MEMBER), node(office.person)
    yield membership, node(v.ROLE), role_node
    yield membership, node(v.OBSERVED_IN), node(document)
    if office.of:
        yield membership, node(v.MEMBER_ORGANIZATION), node(office.of)
    if office.date:
        yield membership, node(v.DATE_TEXT), plain(office.date)


def founding_triples(body: str, *, date: str | None = None,
                     instrument: str | None = None) -> Iterator[Triple]:
    """Yield the event from which a body resulted, with its date and the text that founded it."""
    event = node(iris.statement("founding", body))
    yield event, node(v.A), node(v.CHANGE_EVENT)
    yield node(body), node(v.RESULTED_FROM), event
    if date:
        yield event, node(v.DATE_TEXT), plain(date)
    if instrument:
        yield event, node(v.PROV_USED), node(instrument)


def action_triples(state: str, instrument: str, kind: str, date: str | None) -> Iterator[Triple]:
    """Yield a state's act under a treaty (signature, ratification, deposit ...) with its date."""
    action = node(iris.statement("treaty-action", state, instrument, kind, date or ""))
    yield action, node(v.A), node(v.TREATY_ACTION_CLASS)
    yield action, node(v.STATE_OF), node(state)
    yield action, node(v.INSTRUMENT_OF), node(instrument)
    yield action, node(v.ACTION_KIND), node(v.concept(v.TREATY_ACTION, kind))
    if date:
        yield action, node(v.ACTION_DATE), dated(date)
        yield action, node(v.DATE_TEXT), plain(date)


def _predicate(frame: Frame, statement: Statement) -> NamedNode:
    kinds = frame.kinds.get(statement.subject), frame.kinds.get(str(statement.object))
    try:
        return node(v.relation_property(statement.relation, *kinds))
    except KeyError:
        raise VocabularyError(f"no relation of the model: {statement.relation!r}; see RELATIONS") from None


def value_of(frame: Frame, statement: Statement) -> NamedNode | Literal:
    """Return the object letter for letter: an entity of the record, a number, or a plain string."""
    value = statement.object
    if isinstance(value, int):
        return whole(value)
    return node(value) if value in frame.kinds or value.startswith(iris.BASE) else plain(squeezed(value))


def _direct(frame: Frame, statement: Statement, predicate: NamedNode) -> Iterator[Triple]:
    subject, value = node(statement.subject), value_of(frame, statement)
    if isinstance(value, Literal) and statement.relation in v.DATE_RELATIONS:
        value = dated(value.value)
    yield subject, predicate, value
    standard = v.STANDARD.get(predicate.value)
    if standard:
        yield subject, node(standard), value
    if predicate.value == v.SUB_ORGANIZATION_OF and isinstance(value, NamedNode):
        yield value, node(v.HAS_UNIT), subject
    yield from _also(frame, statement)


def _also(frame: Frame, statement: Statement) -> Iterator[Triple]:
    """Yield the nodes and triples that a relation stands for besides its property."""
    subject, value = statement.subject, str(statement.object)
    match statement.relation:
        case "adopted_on" if is_date(value):
            yield node(subject), node(v.DATE_TEXT), plain(value)
        case "held_on":
            yield from meeting_dates(subject, *interval(value))
        case "part_of" if frame.kinds.get(subject) == "meeting" and value.startswith("http"):
            yield node(subject), node(v.SUPER_EVENT), node(value)
        case "holds_role":
            office = Office(subject, value, frame.language, statement.of, statement.date)
            yield from membership_triples(office, frame.document.value)
        case "established_on" if frame.kinds.get(subject) == "body":
            yield from founding_triples(subject, date=value)
        case "established_by" if frame.kinds.get(subject) == "body":
            yield from founding_triples(subject, instrument=value if value.startswith("http") else None)
        case "ratified_by" if value.startswith("http"):
            yield from action_triples(value, subject, "ratification", statement.date)
        case _:
            return


def _node(frame: Frame, statement: Statement, predicate: NamedNode, iri: str) -> Iterator[Triple]:
    subject = node(iri)
    yield subject, node(v.A), node(v.RDF_STATEMENT)
    yield subject, node(v.RDF_SUBJECT), node(statement.subject)
    yield subject, node(v.RDF_PREDICATE), predicate
    yield subject, node(v.RDF_OBJECT), value_of(frame, statement)
    yield subject, node(v.RELATION), plain(statement.relation)
    yield subject, node(v.ASSERTED_IN), frame.document
    if statement.date:
        yield subject, node(v.DATE_TEXT), plain(statement.date)
    if statement.of:
        yield subject, node(v.OF), node(statement.of)
    if statement.verb:
        yield subject, node(v.VERB_LABEL), plain(squeezed(statement.verb))
    if statement.paragraph is not None:
        yield subject, node(v.PARAGRAPH_NUMBER), whole(statement.paragraph)
