"""What all parts of a Record's quads need: its nodes, the kinds of its entities, where a span stands."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version

from pyoxigraph import NamedNode

from ...ontology import iris
from ...ontology import vocabulary as v
from ..record import Clause, Record
from .terms import QUOTE_LENGTH, node

_KIND_OF_TYPE: Mapping[str, str] = {
    "resolution": "resolution", "declaration": "declaration", "treaty": "instrument", "charter": "instrument",
    "strategy": "instrument", "plan-of-action": "instrument", "statute": "instrument",
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A clause with its node and its place among the clauses of its kind (from 1)."""

    clause: Clause
    node: NamedNode
    order: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A Record, its text where it is at hand, and what is worked out of both once."""

    record: Record
    text: str | None
    document: NamedNode
    file: NamedNode
    graph: NamedNode
    kinds: Mapping[str, str]
    paragraphs: tuple[Paragraph, ...]
    starts: tuple[int, ...]

    @property
    def language(self) -> str:
        """Return the language of the document."""
        return self.record.document.language

    def paragraph_at(self, start: int) -> Paragraph | None:
        """Return the paragraph in which a character stands."""
        place = bisect_right(self.starts, start) - 1
        if place < 0 or start >= self.paragraphs[place].clause.end:
            return None
        return self.paragraphs[place]

    def paragraph_numbered(self, kind: str, number: int | None) -> Paragraph | None:
        """Return the first paragraph of a kind with a printed number."""
        if number is None:
            return None
        return next((p for p in self.paragraphs if p.clause.kind == kind and p.clause.number == number), None)

    def quote(self, start: int, end: int) -> str:
        """Return the words of a span, at most 500 characters; none when the text is not at hand."""
        return self.text[start:min(end, start + QUOTE_LENGTH)] if self.text is not None else ""


def framed(record: Record, text: str | None) -> Frame:
    """Return the frame of a record; entities the record does not list have no kind."""
    short = record.source.sha256[:iris.HASH_LENGTH]
    kinds = {entity.id: entity.kind for entity in record.entities}
    kinds.setdefault(record.document.id, _KIND_OF_TYPE.get(record.document.type, "document"))
    paragraphs = tuple(_paragraphs(record))
    return Frame(
        record, text, node(record.document.id), node(iris.known("file", short)),
        node(v.DOCUMENT_GRAPHS + short), kinds, paragraphs, tuple(p.clause.start for p in paragraphs))


def _paragraphs(record: Record) -> Iterator[Paragraph]:
    """A paragraph is the n-th of its kind in the document: language versions of one text share it."""
    orders: dict[str, int] = {}
    for clause in sorted(record.clauses, key=lambda c: (c.start, c.end)):
        order = orders[clause.kind] = orders.get(clause.kind, 0) + 1
        iri = iris.statement("paragraph", record.document.id, clause.kind, str(order))
        yield Paragraph(clause, node(iri), order)


class Ordinals:
    """Counts how often each key came before, so that two equal statements keep nodes of their own."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, ...], int] = {}

    def next(self, *key: str) -> str:
        """Return '1' for a key seen for the first time, then '2' and so on."""
        self._seen[key] = self._seen.get(key, 0) + 1
        return str(self._seen[key])


@lru_cache(maxsize=1)
def program_version() -> str:
    """Return the version of the installed program, '0' when it runs without being installed."""
    try:
        return version("hemisec")
    except PackageNotFoundError:
        return "0"


def activity() -> NamedNode:
    """Return the node of reading documents with this version of the program."""
    return node(iris.known("activity", f"hemisec-{program_version()}"))
