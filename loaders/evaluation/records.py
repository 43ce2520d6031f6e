"""Records as sheets: JSON lines in the form that `hemisec extract` prints, read leniently, told exactly where not."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from ...ontology.errors import ReadError
from ..quads.terms import is_date
from .sheet import (
    DATE,
    DOCUMENT_FIELDS,
    MEETING_FIELDS,
    SYMBOL,
    TEXT,
    THING,
    VERB,
    Item,
    Sheet,
    Span,
    Thing,
    Value,
)

Entries = list[Mapping[str, Any]]

ANAPHOR: Final = "anaphor"
MANDATES: Final = "mandates"
MEETING: Final = "meeting"
PLENARY: Final = " plenary session"  # in the label of one whose session the text does not tell
GROUPS: Final = ("group", "states-")  # rules that name collectives: 'the member states', 'the signatories'
BODIES: Final = frozenset({"body", "programme", "meeting-series"})
OF_DOCUMENT: Final = {"symbol": SYMBOL, "date": DATE, "issuer": THING, "adopted_at": THING, "place": THING}
# What each part of a record needs so that it can be compared.
NEEDED: Final[Mapping[str, Mapping[str, type]]] = {
    "entities": {"id": str, "kind": str, "label": str}, "mentions": {"entity": str, "start": int, "end": int},
    "citations": {"target": str}, "statements": {"subject": str, "relation": str}, "clauses": {"kind": str}}

MEASURED: Final[Mapping[str, tuple[str, ...]]] = {
    "mentions": ("mention", "anaphora", "body", "meeting", "meeting field"),
    "citations": ("citation", "citation verb"), "statements": ("statement", "mandate"), "clauses": ("clause",)}


def read_records(path: Path) -> list[Sheet]:
    """Return the records of a file of JSON lines as sheets; a ReadError names the line at fault."""
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no UTF-8 text"
        raise ReadError(str(path), f"the records cannot be read ({reason}); check the path") from None
    return [sheet_of_record(_record(line, f"{path}, line {number}"))
            for number, line in enumerate(lines, 1) if line.strip()]


def _record(line: str, where: str) -> dict[str, Any]:
    """Return the record of a line, its parts checked."""
    try:
        data: dict[str, Any] = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ReadError(where, f"no JSON ({error}); give what 'hemisec extract' prints") from None
    described = isinstance(data, dict) and all(isinstance(data.get(key), dict) for key in ("source", "document"))
    if not described or not isinstance(data["document"].get("id"), str):
        raise ReadError(where, "no record: it lacks 'source' or 'document'; give what 'hemisec extract' prints")
    for part, needed in NEEDED.items():
        items = data.get(part) or []
        for index, item in enumerate(items if isinstance(items, list) else [items]):
            odd = [key for key, kind in needed.items() if not isinstance(item, dict)
                   or not isinstance(item.get(key), kind)]
            if odd:
                raise ReadError(where, f"{part}[{index}] has no good {odd[0]!r}; give what 'hemisec extract' prints")
    return data


def sheet_of_record(data: Mapping[str, Any]) -> Sheet:
    """Return the sheet of a record that holds what `NEEDED` says."""
    document, source = data["document"], data["source"]
    parts = {part: data.get(part) or [] for part in NEEDED}
    things = _things(document, parts["entities"], parts["mentions"])
    paper = _Paper(things, document["id"])
    entities = held(parts["entities"], parts["statements"])
    items = (*paper.document(document), *paper.mentions(parts["mentions"]), *paper.citations(parts["citations"]),
             *paper.named(entities, parts["mentions"]), *paper.clauses(parts["clauses"]),
             *paper.statements(parts["statements"]))
    slots = [(document["id"], field) for field in DOCUMENT_FIELDS]
    slots += [(item.values[0].text, field) for item in items if item.measure == "meeting" and item.values[0]
              for field in MEETING_FIELDS]
    return Sheet(str(source.get("name") or document["id"]), str(document.get("language") or "und"),
                 document["id"], source.get("sha256"), things, items, _measures(data), frozenset(slots))


def _measures(data: Mapping[str, Any]) -> frozenset[str]:
    """Return what a record answers when it is gold: a part that it leaves out is not counted."""
    return frozenset(("document", *(m for part, measures in MEASURED.items() if part in data for m in measures)))


def held(entities: Entries, statements: Entries) -> Entries:
    """Return the entities, with the dates and places of meetings that only statements tell: the first of each."""
    told: dict[str, dict[str, Any]] = {}
    for s in statements:
        facts = told.setdefault(s["subject"], {})
        if s["relation"] == "held_on":
            start, _, end = str(s.get("object")).partition("/")
            facts.setdefault("start", start)
            facts.setdefault("end", end or start)
        elif s["relation"] == "held_in":
            facts.setdefault("place", s.get("object"))
    return [{**told.get(e["id"], {}), **{key: value for key, value in e.items() if value is not None}}
            if e["kind"] == MEETING else e for e in entities]


def span_of(item: Mapping[str, Any]) -> Span | None:
    """Return the span of an item, None where it has none."""
    start, end = item.get("start"), item.get("end")
    return (start, end) if isinstance(start, int) and isinstance(end, int) and start < end else None


def _things(own: Mapping[str, Any], entities: Entries, mentions: Entries) -> dict[str, Thing]:
    """Return the entities of a record, with the words by which the text names them, and the document itself."""
    places: dict[str, list[Mapping[str, Any]]] = {}
    for mention in mentions:
        places.setdefault(mention["entity"], []).append(mention)
    things = {}
    for entity in entities:
        here = places.get(entity["id"], [])
        named = {str(m["text"]): None for m in here if m.get("how") != ANAPHOR and m.get("text")}
        names = (entity["label"], entity.get("acronym"), *(entity.get("aliases") or ()))
        spans = tuple(span for m in here if (span := span_of(m)))
        things[entity["id"]] = Thing(entity["id"], tuple(n for n in names if n), entity["kind"],
                                     entity.get("symbol"), tuple(named), spans, entity.get("ordinal"))
    names = (own["title"],) if own.get("title") else ()
    things.setdefault(own["id"], Thing(own["id"], names, None, own.get("symbol")))
    return things


class _Paper:
    """The parts of one record as items."""

    def __init__(self, things: dict[str, Thing], own: str) -> None:
        self._things, self._own = things, own

    def document(self, document: Mapping[str, Any]) -> Iterator[Item]:
        for field in DOCUMENT_FIELDS:
            value = document.get(field)
            if value not in (None, ""):
                said = self._refer(value) if OF_DOCUMENT.get(field) == THING else Value(
                    OF_DOCUMENT.get(field, TEXT), str(value))
                yield Item("document", (Value(THING, self._own), said), f"{field} {self._shown(value)}", field)

    def mentions(self, mentions: Entries) -> Iterator[Item]:
        for m in mentions:
            measure = "anaphora" if m.get("how") == ANAPHOR else "mention"
            says = f"{m.get('text')!r} is {self._shown(m['entity'])}"
            yield Item(measure, (self._refer(m["entity"]), Value(TEXT, str(m.get("text") or ""))), says,
                       span=span_of(m), rule=m.get("how"))

    def citations(self, citations: Entries) -> Iterator[Item]:
        """A target counts once a document, and once with each verb."""
        seen: set[tuple[str, ...]] = set()
        for c in citations:
            target, verb = c["target"], str(c.get("verb") or "")
            shown, rule, span = self._shown(target), c.get("rule"), span_of(c)
            if (target,) not in seen:
                yield Item("citation", (self._refer(target),), shown, span=span, rule=rule)
            if (target, verb) not in seen:
                yield Item("citation verb", (self._refer(target), Value(VERB, verb)),
                           f"{verb or 'mention'} {shown}", span=span, rule=rule)
            seen |= {(target,), (target, verb)}

    def named(self, entities: Entries, mentions: Entries) -> Iterator[Item]:
        """Bodies and meetings that the text names; a plenary is a part of its session.

        Groups of states and series of meetings are bodies to some readers and to others not: neither demand nor fault.
        """
        named = {m["entity"] for m in mentions}
        alone = {m["entity"] for m in mentions if not str(m.get("rule") or "").startswith(GROUPS)}
        for e in entities:
            if e["id"] not in named:
                continue
            thing = self._refer(e["id"])
            if e["kind"] in BODIES:
                either = e["id"] not in alone or e["kind"] == "meeting-series"
                yield Item("body", (thing,), self._shown(e["id"]), optional=either)
            elif e["kind"] == MEETING and "/plenary/" not in e["id"] and PLENARY not in e["label"]:
                yield Item("meeting", (thing,), self._shown(e["id"]))
                yield from self._fields(e, thing)

    def _fields(self, meeting: Mapping[str, Any], thing: Value) -> Iterator[Item]:
        for field in MEETING_FIELDS:
            value = meeting.get(field)
            if value is not None:
                said = self._refer(value) if field == "place" else Value(
                    TEXT if field == "ordinal" else DATE, str(value))
                says = f"{field} of {self._shown(meeting['id'])} is {self._shown(value)}"
                yield Item("meeting field", (thing, said), says, field)

    def clauses(self, clauses: Entries) -> Iterator[Item]:
        for c in clauses:
            number, verb = c.get("number"), str(c.get("verb") or "")
            says = " ".join(filter(None, (c["kind"], str(number or ""), verb)))
            yield Item("clause", (Value(TEXT, c["kind"]), Value(TEXT, str(number or "")), Value(VERB, verb)),
                       says, span=span_of(c))

    def statements(self, statements: Entries) -> Iterator[Item]:
        """Each once, whatever the number of places where it is said."""
        seen: set[tuple[str, tuple[Value | None, ...]]] = set()
        for s in statements:
            item = self._mandate(s) if s["relation"] == MANDATES else self._fact(s)
            key = (str(item.relation), item.values)
            if key not in seen:
                seen.add(key)
                yield item

    def _mandate(self, s: Mapping[str, Any]) -> Item:
        verb, paragraph = str(s.get("verb") or ""), s.get("paragraph")
        says = " ".join(filter(None, (str(paragraph or ""), verb, self._shown(s.get("object")))))
        values = (self._refer(s.get("object")), Value(VERB, verb), _whole(paragraph), self._refer(s["subject"]))
        return Item("mandate", values, says, span=span_of(s), rule=s.get("rule"))

    def _fact(self, s: Mapping[str, Any]) -> Item:
        of = self._refer(s["of"]) if s.get("of") else None
        on = Value(DATE, str(s["date"])) if s.get("date") else None
        more = (s["date"],) if s.get("date") else ()
        says = " ".join(self._shown(part) for part in (s["subject"], s["relation"], s.get("object"), *more))
        values = (self._refer(s["subject"]), self._literal(s.get("object")), of, on)
        return Item("statement", values, says, s["relation"], span_of(s), s.get("rule"))

    def _literal(self, value: object) -> Value:
        """Return an object: a thing of the record, a date or interval, or plain text."""
        text = str(value)
        if text in self._things:
            return Value(THING, text)
        return Value(DATE if is_date(text.partition("/")[0]) else TEXT, text)

    def _refer(self, value: object) -> Value:
        """Return a thing; what the record has no entity for is known by its words."""
        text = str(value)
        if text not in self._things:
            self._things[text] = Thing(text, (text,))
        return Value(THING, text)

    def _shown(self, value: object) -> str:
        thing = self._things.get(str(value))
        return thing.shown if thing else str(value)


def _whole(number: object) -> Value | None:
    return Value(TEXT, str(number)) if number is not None else None
