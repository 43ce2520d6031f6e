"""Gold as sheets: notes that a careful reader wrote (YAML), or records (JSON lines) to compare records with.

A note states facts by name, in the words of the page or the canonical ones; what it leaves out is not counted,
and an empty list says that there is none.  Any entry may carry `optional: true`: no demand, and no fault; so are
groups of states and series of meetings that a record calls bodies.

    source: address or file name        sha256: of the file (else notes and file share their name)
    kind: resolution                    language: es
    document: {symbol, title, type, issuer, adopted_at, plenary, date, place, reference}
    citations: [{target, verb, verb_alt: [...], printed}]     bodies: [name, {name, printed}]
    meetings: [{name, ordinal, start, end, place}]            mandates: [{verb, addressee, paragraph, issuer}]
    mentions: [{entity, text}]                                anaphora: [{entity, text}]
    clauses: [{kind, number, verb}]     statements: [{subject, relation, object, of, date}]
    relations: those that the statements are complete for, all if it is left out
"""

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from ...ontology.errors import ReadError
from ...ontology.symbols import SymbolError
from ...ontology.symbols import parse as parse_symbol
from ..quads.terms import is_date, squeezed
from .names import Names, folded
from .records import OF_DOCUMENT, read_records, span_of
from .sheet import DATE, DOCUMENT_FIELDS, MEETING_FIELDS, TEXT, THING, VERB, Item, Sheet, Thing, Value

NOTES: Final = (".yaml", ".yml")
RECORDS: Final = (".jsonl",)
OWN: Final = "this document"
REMARK: Final = "note"  # a word to the reader of the gold, not to the program
LISTS: Final[Mapping[str, tuple[str, ...]]] = {  # each list with the keys that its entries need
    "citations": ("target",), "bodies": ("name",), "meetings": ("name",), "mandates": ("verb", "addressee"),
    "mentions": ("entity", "text"), "anaphora": ("entity", "text"), "clauses": ("kind",),
    "statements": ("subject", "relation", "object")}
KEYS: Final = (*LISTS, "source", "sha256", "kind", "language", "document", "relations")
MEASURED: Final = {
    "citations": ("citation", "citation verb"), "bodies": ("body",), "meetings": ("meeting", "meeting field"),
    "mandates": ("mandate",), "mentions": ("mention",), "anaphora": ("anaphora",), "clauses": ("clause",),
    "statements": ("statement",), "document": ("document",)}
Entry = Mapping[str, Any]


def read_gold(path: Path, names: Names) -> list[Sheet]:
    """Return the gold of a file, or of all files of a folder, in the order of their names.

    Raises ReadError that names the file, and the place in it, of gold that cannot be understood.
    """
    files = _files(path)
    found = [sheet for file in files for sheet in (
        read_records(file) if file.suffix in RECORDS else [read_note(file, names)])]
    if not found:
        raise ReadError(str(path), "no gold in it; give notes (*.yaml) or records (*.jsonl)")
    return sorted(found, key=lambda sheet: sheet.name)


def read_note(path: Path, names: Names) -> Sheet:
    """Return the sheet of a note."""
    try:
        data = yaml.safe_load(path.read_text("utf-8"))
    except yaml.MarkedYAMLError as error:
        line = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        raise ReadError(str(path), f"{line}no YAML ({error.problem}); mend it") from None
    except RecursionError:
        raise ReadError(str(path), "cannot be read (it is nested too deeply)") from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        reason = getattr(error, "strerror", None) or "it is no UTF-8 text"
        raise ReadError(str(path), f"cannot be read ({reason})") from None
    _check(data, path)
    return _Note(data, names).sheet(path)


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(file for file in path.rglob("*") if file.suffix in NOTES + RECORDS and file.is_file())
    if not path.exists():
        raise ReadError(str(path), "no such file or folder; check the path")
    if path.suffix not in NOTES + RECORDS:
        raise ReadError(str(path), f"no gold by its name; use one that ends in {', '.join(NOTES + RECORDS)}")
    return [path]


def _check(data: Any, path: Path) -> None:
    """Raise ReadError unless a note has the form that this module's docstring shows."""
    if not isinstance(data, dict) or not isinstance(data.get("language"), str):
        raise ReadError(str(path), "no note on a document: it needs at least 'language: en' (or es, pt, fr)")
    for key in sorted(data.keys() - set(KEYS)):
        near = difflib.get_close_matches(str(key), KEYS, n=1, cutoff=0.8)
        if near:
            raise ReadError(str(path), f"unknown key {key!r}; did you mean {near[0]!r}?")
    if not isinstance(data.get("document") or {}, dict):
        raise ReadError(str(path), "'document' is no mapping of fields to values")
    for field in sorted((data.get("document") or {}).keys() - {*DOCUMENT_FIELDS, REMARK}):
        raise ReadError(str(path), f"unknown field {field!r} of the document; it may have "
                                   f"{', '.join(DOCUMENT_FIELDS)}")
    for part, needed in {**LISTS, "relations": ("name",)}.items():
        entries = data.get(part) or []
        if not isinstance(entries, list):
            raise ReadError(str(path), f"{part!r} is no list")
        for number, entry in enumerate(entries, 1):
            _check_entry(entry, needed, f"{part}, entry {number}", path)


def _check_entry(entry: Any, needed: tuple[str, ...], where: str, path: Path) -> None:
    if isinstance(entry, str) and len(needed) == 1:
        return
    lacking = [key for key in needed if not isinstance(entry, dict) or entry.get(key) is None]
    if lacking:
        raise ReadError(str(path), f"{where} has no {lacking[0]!r}")


class _Note:
    """The parts of one note as items, and the things that they name."""

    def __init__(self, data: Mapping[str, Any], names: Names) -> None:
        self._data, self._names = data, names
        self._things: dict[str, Thing] = {}
        self._document_fields = {f: v for f, v in (data.get("document") or {}).items() if f != REMARK}
        document = self._document_fields
        own = tuple(str(n) for n in (document.get("title"),) if n)
        self._things[OWN] = Thing(OWN, own, None, _text(document.get("symbol")))

    def sheet(self, path: Path) -> Sheet:
        """Return the whole note."""
        data, entries = self._data, self._entries
        items = (*self._document(), *self._citations(entries("citations")), *self._bodies(entries("bodies")),
                 *self._meetings(entries("meetings")), *self._mandates(entries("mandates")),
                 *self._mentions("mention", entries("mentions")), *self._mentions("anaphora", entries("anaphora")),
                 *self._clauses(entries("clauses")), *self._statements(entries("statements")))
        measures = frozenset(m for part, ms in MEASURED.items() if data.get(part) is not None for m in ms)
        relations = frozenset(map(str, data["relations"])) if data.get("relations") else None
        return Sheet(path.stem, data["language"], OWN, _text(data.get("sha256")), self._things, items, measures,
                     frozenset(self._slots(entries("meetings"))), relations)

    def _entries(self, part: str) -> list[Entry]:
        """Return the entries of a list; a bare name stands for an entry that has nothing but its name."""
        key = LISTS[part][0]
        return [{key: e} if isinstance(e, str) else e for e in self._data.get(part) or []]

    def _slots(self, meetings: list[Entry]) -> Iterator[tuple[str, str]]:
        yield from ((OWN, field) for field in self._document_fields)
        for meeting in meetings:
            yield from ((self._refer(meeting["name"], "meeting").text, f) for f in MEETING_FIELDS if f in meeting)

    def _document(self) -> Iterator[Item]:
        for field, value in self._document_fields.items():
            if value is not None:
                sort = OF_DOCUMENT.get(field, TEXT)
                said = self._party(field, value) if sort == THING else Value(sort, str(value))
                yield Item("document", (Value(THING, OWN), said), f"{field} {value}", field)

    def _citations(self, entries: list[Entry]) -> Iterator[Item]:
        """A target counts once a document, and once with each verb."""
        seen: set[tuple[str, ...]] = set()
        demanded = {self._cited(e).text for e in entries if not e.get("optional")}
        for e in entries:
            target, verb = self._cited(e), _verb(e)
            shown = self._things[target.text].shown
            if (target.text,) not in seen:
                yield Item("citation", (target,), shown, optional=target.text not in demanded)
            if (target.text, verb.text) not in seen:
                yield Item("citation verb", (target, verb), f"{e.get('verb') or 'mention'} {shown}",
                           optional=bool(e.get("optional")))
            seen |= {(target.text,), (target.text, verb.text)}

    def _cited(self, entry: Entry) -> Value:
        return self._refer(entry["target"], printed=entry.get("printed"))

    def _bodies(self, entries: list[Entry]) -> Iterator[Item]:
        found: dict[str, Item] = {}
        for e in entries:
            body = self._refer(e["name"], "body", e.get("printed"))
            found.setdefault(body.text, Item("body", (body,), str(e["name"]), optional=bool(e.get("optional"))))
        return iter(found.values())

    def _meetings(self, entries: list[Entry]) -> Iterator[Item]:
        for e in entries:
            optional, name = bool(e.get("optional")), str(e["name"])
            meeting = self._refer(name, "meeting", e.get("printed"), e.get("ordinal"))
            yield Item("meeting", (meeting,), name, optional=optional)
            for field in MEETING_FIELDS:
                value = e.get(field)
                if value is not None:
                    said = self._party(field, value) if field == "place" else Value(
                        TEXT if field == "ordinal" else DATE, str(value))
                    yield Item("meeting field", (meeting, said), f"{field} of {name} is {value}", field,
                               optional=optional)

    def _mandates(self, entries: list[Entry]) -> Iterator[Item]:
        for e in entries:
            paragraph, issuer = e.get("paragraph"), e.get("issuer")
            says = " ".join(str(part) for part in (paragraph, e["verb"], e["addressee"]) if part is not None)
            values = (self._refer(e["addressee"]), _verb(e), _whole(paragraph),
                      self._refer(issuer) if issuer else None)
            yield Item("mandate", values, says, optional=bool(e.get("optional")))

    def _mentions(self, measure: str, entries: list[Entry]) -> Iterator[Item]:
        for e in entries:
            thing = self._refer(e["entity"])
            yield Item(measure, (thing, Value(TEXT, str(e["text"]))), f"{str(e['text'])!r} is {e['entity']}",
                       span=span_of(e), optional=bool(e.get("optional")))

    def _clauses(self, entries: list[Entry]) -> Iterator[Item]:
        for e in entries:
            number = str(e.get("number") or "")
            says = " ".join(filter(None, (e["kind"], number, str(e.get("verb") or ""))))
            yield Item("clause", (Value(TEXT, e["kind"]), Value(TEXT, number), _verb(e)), says, span=span_of(e),
                       optional=bool(e.get("optional")))

    def _statements(self, entries: list[Entry]) -> Iterator[Item]:
        for e in entries:
            says = " ".join(str(e[k]) for k in ("subject", "relation", "object", "of", "date") if e.get(k))
            date = Value(DATE, str(e["date"])) if e.get("date") else None
            values = (self._refer(e["subject"]), self._literal(e["object"]),
                      self._refer(e["of"]) if e.get("of") else None, date)
            yield Item("statement", values, says, str(e["relation"]), span_of(e),
                       optional=bool(e.get("optional")))

    def _party(self, field: str, value: object) -> Value:
        """Return the thing that a field names; a place may go by its name without the country after it."""
        if field != "place":
            return self._refer(value)
        return self._refer(value, "place", str(value).partition(",")[0])

    def _literal(self, value: object) -> Value:
        text = str(value)
        if is_date(text.partition("/")[0]):
            return Value(DATE, text)
        return Value(TEXT, text) if isinstance(value, int) else self._refer(text)

    def _refer(self, name: object, kind: str | None = None, printed: object = None,
               ordinal: int | None = None) -> Value:
        """Return the thing of a name; two names that the tables, or their words, make one are one thing."""
        text = squeezed(str(name))
        words = (squeezed(str(printed)),) if printed else ()
        if text == OWN:
            return Value(THING, OWN)
        keys = self._names.keys((text,))
        for known in self._things.values():
            if known.id == OWN:  # a body may bear the name that is the document's title
                same = known.symbol is not None and known.symbol == _symbol(text)
            else:
                same = bool(keys & self._names.keys(known.names)) or folded(known.id) == folded(text)
            if same:
                self._things[known.id] = Thing(
                    known.id, known.names, known.kind or kind, known.symbol,
                    tuple(dict.fromkeys((*known.words, *words, text))), (), known.ordinal or ordinal)
                return Value(THING, known.id)
        self._things[text] = Thing(text, (text,), kind, _symbol(text), words, (), ordinal)
        return Value(THING, text)


def _verb(entry: Entry) -> Value:
    other = entry.get("verb_alt") or ()
    return Value(VERB, str(entry.get("verb") or ""), (other,) if isinstance(other, str) else tuple(map(str, other)))


def _symbol(text: str) -> str | None:
    """Return a name that is a document symbol."""
    try:
        return parse_symbol(text).canonical
    except SymbolError:
        return None


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _whole(number: object) -> Value | None:
    return None if number is None else Value(TEXT, str(number))
