"""The Record: what one document says, as plain frozen data, and its JSON form.

Offsets are 0-based and end-exclusive code points of the document's decoded text.  `entity`, `subject`,
`target` ... are ids (IRIs) of the record's entities.
"""

from dataclasses import asdict, dataclass, fields
from typing import Any

from ..ontology.reasons import Reason


@dataclass(frozen=True, slots=True)
class SourceDescription:
    """Which bytes were read: name, checksum and length in characters of the decoded text."""

    name: str
    sha256: str
    media_type: str
    characters: int


@dataclass(frozen=True, slots=True)
class Document:
    """What the document says of itself; whatever is not stated is None."""

    id: str
    type: str
    language: str
    title: str | None = None
    symbol: str | None = None
    issuer: str | None = None
    adopted_at: str | None = None
    plenary: int | None = None
    date: str | None = None
    place: str | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that the document names.  Meetings carry series, ordinal, dates (as precise as known), place."""

    id: str
    kind: str
    label: str
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    symbol: str | None = None
    authority: bool = False
    series: str | None = None
    ordinal: int | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where an entity is named; `how` is symbol, name, acronym, anaphor or pattern."""

    entity: str
    start: int
    end: int
    text: str
    how: str
    rule: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to another text or meeting, with the lemma (document's language) of its governing verb."""

    target: str
    verb: str | None
    clause: str
    paragraph: int | None
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One fact: `object` is an entity id, an ISO date or interval, a number, or a plain string."""

    subject: str
    relation: str
    object: str | int
    start: int
    end: int
    rule: str
    date: str | None = None
    of: str | None = None
    verb: str | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """A preambular or operative paragraph with its leading verb and those to whom it turns."""

    kind: str
    number: int | None
    verb: str | None
    start: int
    end: int
    addressees: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    deadline: str | None = None


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Something that looks like a reference and leads nowhere: `reason` is its kind, `why` says it in words."""

    text: str
    start: int
    end: int
    why: str
    reason: Reason = Reason.OTHER


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word such as 'resolution' that belongs to no citation; `rule` is the exclusion it falls under, if any."""

    text: str
    start: int
    end: int
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Triggers:
    """What became of the words that announce a text: read, told as unresolved, excluded by a rule, unaccounted."""

    consumed: int = 0
    unresolved: int = 0
    excluded: tuple[Trigger, ...] = ()
    unaccounted: tuple[Trigger, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that one document says."""

    source: SourceDescription
    document: Document
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    citations: tuple[Citation, ...] = ()
    statements: tuple[Statement, ...] = ()
    clauses: tuple[Clause, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    triggers: Triggers = Triggers()
    answers: tuple[Statement, ...] = ()  # relation `answers`: a report or meeting, and the text that asked for it


def to_json(record: Record) -> dict[str, Any]:
    """Return the record as plain dicts and lists, in the order of its fields; without `answers` where it has none."""
    data = asdict(record)
    if not record.answers:
        del data["answers"]
    return data


def from_json(data: dict[str, Any]) -> Record:
    """Return the Record that `to_json` wrote; raises KeyError or TypeError on other data."""
    parts: dict[str, Any] = {
        "source": SourceDescription(**data["source"]),
        "document": Document(**data["document"]),
    }
    kinds = {"entities": Entity, "mentions": Mention, "citations": Citation, "statements": Statement,
             "clauses": Clause, "unresolved": Unresolved, "answers": Statement}
    for name, kind in kinds.items():
        parts[name] = tuple(kind(**_tuples(item)) for item in data.get(name, ()))
    parts["triggers"] = _triggers(data.get("triggers", {}))
    return Record(**{f.name: parts[f.name] for f in fields(Record)})


def _triggers(data: dict[str, Any]) -> Triggers:
    rows = {key: tuple(Trigger(**row) for row in data.get(key, ())) for key in ("excluded", "unaccounted")}
    return Triggers(data.get("consumed", 0), data.get("unresolved", 0), **rows)


def _tuples(item: dict[str, Any]) -> dict[str, Any]:
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in item.items()}
    return values | {"reason": Reason(str(values["reason"]))} if "reason" in values else values
