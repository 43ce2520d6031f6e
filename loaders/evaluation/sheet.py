"""What a gold file or a record says of one document, in one form, so that the two can be compared.

A `Sheet` lists the things that are named and, measure by measure, the items that are said of them.  An item is
right when an item of the other sheet agrees with it in all its values; `None` in the gold makes no demand.

    measure        values of an item                            relation
    document       the document, the value of one field         the field
    mention        the thing, the words (and the span)
    anaphora       the same for references such as 'the Convention'
    citation       the target (each once a document)
    citation verb  the target, the verb (each pair once)
    body           the body, programme or series that is named
    meeting        the meeting that is named (plenary sessions left out)
    meeting field  the meeting, the value of one field          ordinal, start, end or place
    clause         kind, number, verb (and the span)
    mandate        addressee, verb, paragraph, who asks
    statement      subject, object, `of`, date                  the relation of record.md
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

MEASURES: Final = ("document", "mention", "anaphora", "citation", "citation verb", "body", "meeting",
                   "meeting field", "clause", "mandate", "statement")
MEETING_FIELDS: Final = ("ordinal", "start", "end", "place")
DOCUMENT_FIELDS: Final = ("symbol", "title", "type", "language", "issuer", "adopted_at", "plenary", "date",
                          "place", "reference")

THING: Final = "thing"
TEXT: Final = "text"
DATE: Final = "date"
VERB: Final = "verb"
SYMBOL: Final = "symbol"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an item; `sort` says how it is compared, `also` holds what is right as well."""

    sort: str
    text: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing said; `says` tells it to a reader, `rule` names what made it, `optional` is no demand."""

    measure: str
    values: tuple[Value | None, ...]
    says: str
    relation: str | None = None
    span: Span | None = None
    rule: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Thing:
    """Who or what is named: its names (the first is the one to show) and the words that stand for it."""

    id: str
    names: tuple[str, ...]
    kind: str | None = None
    symbol: str | None = None
    words: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    ordinal: int | None = None

    @property
    def shown(self) -> str:
        """Return the symbol, or else the first name."""
        return self.symbol or (self.names[0] if self.names else self.id)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is said of one document.

    `measures` are those that a gold file answers.  `slots` are the (thing, field) that it answers of the
    document and of meetings: a field that it leaves out is not counted, one that it leaves empty is.
    `relations` are those that its statements are complete for, None if all.
    """

    name: str
    language: str
    own: str
    sha256: str | None = None
    things: Mapping[str, Thing] = field(default_factory=dict)
    items: tuple[Item, ...] = ()
    measures: frozenset[str] = frozenset(MEASURES)
    slots: frozenset[tuple[str, str]] = frozenset()
    relations: frozenset[str] | None = None

    def of(self, measure: str) -> list[Item]:
        """Return the items of one measure, in their order."""
        return [item for item in self.items if item.measure == measure]
