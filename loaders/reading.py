"""What is known of a page so far: its mentions and entities, while the passes add to them."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ..ontology import iris
from ..ontology.authority import Authority
from .clauses.clauses import Structure
from .dates.dates import DateMatch
from .page.page import Page
from .record import Entity, Mention, Statement, Unresolved
from .symbols.finding import SymbolMatch

if TYPE_CHECKING:
    from .facts.marked import MarkedPage

TEXT_KINDS = frozenset({"instrument", "resolution", "declaration", "document"})


@dataclass(slots=True)
class Book:
    """The entities of one record: those of the authority tables as they are named, and provisional ones."""

    authority: Authority
    entities: dict[str, Entity] = field(default_factory=dict)
    _spelled: dict[str, str] = field(default_factory=dict)  # names of new bodies without capitals
    kept: set[str] = field(default_factory=set)  # those that a part of the page names which is read to its end

    def known(self, iri: str) -> str:
        """Enter a thing of the authority tables and return its IRI."""
        if iri not in self.entities:
            self.entities[iri] = _of_tables(self.authority, iri)
        return iri

    def new(self, kind: str, label: str, *, iri: str | None = None, alias: str | None = None) -> str:
        """Enter a provisional thing by its label (an alias is another name seen) and return its IRI."""
        label = " ".join(label.split())
        iri = iri or iris.provisional(kind, label)
        if iri in self.authority.things:
            return self.known(iri)
        if iri not in self.entities:
            iri = self._same_but_capitals(kind, label, iri)
        if iri not in self.entities:
            self.entities[iri] = Entity(iri, kind, label)
        if alias and alias != label:
            self.add_alias(iri, alias)
        return iri

    def _same_but_capitals(self, kind: str, label: str, iri: str) -> str:
        """The body entered before whose name differs in capitals only, else the IRI given."""
        if kind != "body":
            return iri
        first = self._spelled.setdefault(label.casefold(), iri)
        return first if first in self.entities else iri

    def add_alias(self, iri: str, alias: str) -> None:
        """Note another name of an entity."""
        entity = self.entities[iri]
        alias = " ".join(alias.split())
        if alias != entity.label and alias not in entity.aliases:
            self.entities[iri] = replace(entity, aliases=tuple(sorted((*entity.aliases, alias))))

    def change(self, iri: str, **values: object) -> None:
        """Set fields of an entity."""
        self.entities[iri] = replace(self.entities[iri], **values)  # type: ignore[arg-type]

    def kind(self, iri: str) -> str:
        """Return the kind of an entity."""
        return self.entities[iri].kind


@lru_cache(maxsize=16384)
def _of_tables(authority: Authority, iri: str) -> Entity:
    """The entity of a thing of the authority tables, the same in all records."""
    thing, facts = authority.things[iri], authority.meetings.get(iri)
    aliases = tuple(sorted({n.text for n in thing.names if n.text not in (thing.label, thing.acronym)}))
    entity = Entity(iri, thing.kind, thing.label, thing.acronym, aliases, thing.symbol, authority=True)
    return entity if facts is None else replace(entity, series=facts.series, ordinal=facts.ordinal)


class Mentions(list[Mention]):
    """The mentions of a page, always in the order of the text (the longer first): a span is answered by bisection."""

    def __init__(self) -> None:
        super().__init__()
        self._starts: list[int] = []
        self._longest = 0
        self.changes: list[tuple[int, int]] = []  # the spans of mentions added or taken away, as it happened
        self.groups: Counter[str] = Counter()  # how often each entity is named as a group

    def append(self, mention: Mention) -> None:
        """Put a mention in its place."""
        index = bisect_left(self._starts, mention.start)
        last = bisect_right(self._starts, mention.start, lo=index)
        if index < last:
            index = bisect_left(self, _place(mention), index, last, key=_place)
        self.insert(index, mention)
        self._starts.insert(index, mention.start)
        self._longest = max(self._longest, mention.end - mention.start)
        self.changes.append((mention.start, mention.end))
        self.groups[mention.entity] += mention.rule.startswith("group")

    def remove(self, mention: Mention) -> None:
        """Take a mention away."""
        index = self.index(mention, bisect_left(self, _place(mention), key=_place))
        del self[index], self._starts[index]
        self.changes.append((mention.start, mention.end))
        self.groups[mention.entity] -= mention.rule.startswith("group")

    def of(self, entity: str, start: int, end: int) -> Mention | None:
        """Return the mention of an entity that has just this span."""
        starts = self._starts
        for index in range(bisect_left(starts, start), len(starts)):
            if starts[index] != start:
                return None
            if self[index].end == end and self[index].entity == entity:
                return self[index]
        return None

    def starting(self, first: int, last: int) -> list[Mention]:
        """Return the mentions that start at `first` or later and before `last`, in order, the longer first."""
        starts = self._starts
        index = bisect_left(starts, first)
        return self[index : bisect_left(starts, last, index)]

    def count_before(self, place: int) -> int:
        """Return how many mentions start before a place."""
        return bisect_left(self._starts, place)

    def over(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that share a character with a span."""
        starts = self._starts
        index = bisect_left(starts, start - self._longest)
        return [m for m in self[index : bisect_left(starts, end, index)] if m.end > start]

    def is_nested(self, mention: Mention) -> bool:
        """Whether a mention stands inside a longer one."""
        start, end, starts = mention.start, mention.end, self._starts
        index = bisect_left(starts, start - self._longest)
        for other in self[index : bisect_right(starts, start, index)]:
            if other.end >= end and other.end - other.start > end - start:
                return True
        return False


def _place(mention: Mention) -> tuple[int, int, str]:
    return mention.start, -mention.end, mention.entity


@dataclass(slots=True)
class Reading:
    """A page under reading, in one language.  Passes add mentions, entities and statements.

    `others` are the readings of its blocks in other languages, which share its book and its offsets.
    """

    page: Page
    structure: Structure
    book: Book
    symbols: list[SymbolMatch] = field(default_factory=list)
    dates: list[DateMatch] = field(default_factory=list)
    mentions: Mentions = field(default_factory=Mentions)
    statements: list[Statement] = field(default_factory=list)
    answers: list[Statement] = field(default_factory=list)  # reports and meetings that answer a text
    unresolved: list[Unresolved] = field(default_factory=list)
    self_id: str = ""
    self_type: str = ""  # what kind of document the page is
    text: str = field(init=False)  # the characters of the page
    others: list["Reading"] = field(default_factory=list)  # the blocks of the page in other languages
    marked: "MarkedPage | None" = None  # the sentences as marked last
    _said: set[tuple[object, ...]] = field(default_factory=set)
    _date_starts: list[int] = field(default_factory=list)
    _symbol_starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.text = self.page.text

    def mention(self, entity: str, start: int, end: int, how: str, rule: str) -> Mention:
        """Add a mention of an entity and return it."""
        there = self.mentions.of(entity, start, end)
        if there is None:
            there = Mention(entity, start, end, self.text[start:end], how, rule)
            self.mentions.append(there)
        return there

    def within(self, start: int, end: int, kinds: Iterable[str] | None = None) -> list[Mention]:
        """Return the mentions inside a span, in order; of these kinds only, if given."""
        inside = [m for m in self.mentions.starting(start, end) if m.end <= end]
        if kinds is None or not inside:
            return inside
        entities = self.book.entities
        wanted = kinds if isinstance(kinds, tuple | frozenset) else tuple(kinds)
        return [m for m in inside if entities[m.entity].kind in wanted]

    def before(self, start: int, kinds: tuple[str, ...] | None = None, *, since: int = 0) -> Iterator[Mention]:
        """Yield the mentions that end before a place and begin not before `since`, the last first, as they are asked.

        The same as `within` turned round, without a list of all that was named on a long page.
        """
        entities = self.book.entities
        for index in range(self.mentions.count_before(start) - 1, -1, -1):
            mention = self.mentions[index]
            if mention.start < since:
                return
            if mention.end <= start and (kinds is None or entities[mention.entity].kind in kinds):
                yield mention

    def outermost(self, start: int, end: int, kinds: Iterable[str] | None = None) -> list[Mention]:
        """Return the mentions inside a span that stand in no longer mention of the page."""
        return [m for m in self.within(start, end, kinds) if not self.is_nested(m)]

    def is_nested(self, mention: Mention) -> bool:
        """Whether a mention stands inside a longer one."""
        return self.mentions.is_nested(mention)

    def covering(self, offset: int) -> Iterator[Mention]:
        """Yield the mentions that hold an offset."""
        return (m for m in self.mentions.over(offset, offset + 1))

    def dates_in(self, start: int, end: int) -> list[DateMatch]:
        """Return the dates inside a span."""
        if len(self._date_starts) != len(self.dates):
            self._date_starts = [d.start for d in self.dates]
        first, last = bisect_left(self._date_starts, start), bisect_left(self._date_starts, end)
        return [d for d in self.dates[first:last] if d.end <= end] if first < last else []

    def symbols_from(self, start: int, end: int) -> list[SymbolMatch]:
        """Return the symbols that begin in a span."""
        if len(self._symbol_starts) != len(self.symbols):
            self._symbol_starts = [s.start for s in self.symbols]
        return self.symbols[bisect_left(self._symbol_starts, start) : bisect_left(self._symbol_starts, end)]

    def say(self, statement: Statement) -> None:
        """Add a statement unless it was said before."""
        if len(self._said) != len(self.statements):
            self._said = set(map(_said, self.statements))
        key = _said(statement)
        if key not in self._said:
            self._said.add(key)
            self.statements.append(statement)

    def answer(self, statement: Statement) -> None:
        """Add what answers a text unless it was said before."""
        if _said(statement) not in map(_said, self.answers):
            self.answers.append(statement)


def _said(s: Statement) -> tuple[object, ...]:
    """What makes a statement the same as another one, wherever it stands."""
    return (s.subject, s.relation, s.object, s.of, s.verb, s.paragraph, s.date)
