"""What of one document is right, missed and spurious: items of gold and record, paired one to one.

An item of the gold that is optional is no demand, and what it absorbs is no fault.  Of a meeting that is not in
the gold only the meeting itself counts as wrong, not its dates as well.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from ...ontology.language_data import LANGUAGES
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from .alignment import align, overlap, pair, symbol_key
from .names import Names, folded
from .sheet import DATE, SYMBOL, TEXT, THING, VERB, Item, Sheet, Value

CLAUSE_OVERLAP: Final = 0.7
AUXILIARIES: Final = frozenset("to be have ser estar haber haver ter etre avoir".split())
NO_VERB: Final = "mention"
SLOTTED: Final = frozenset({"document", "meeting field"})
OTHER: Final = "\N{NOT SIGN}"  # stands before the thing of a record that is none of the gold

Test = Callable[[Item, Item], float]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: pairs of gold and record, gold not found, said without gold."""

    name: str
    language: str
    measures: frozenset[str]
    right: tuple[tuple[Item, Item], ...]
    missed: tuple[Item, ...]
    spurious: tuple[Item, ...]


def compare(gold: Sheet, said: Sheet | None, names: Names) -> Outcome:
    """Return what became of a document; without a record all of it is missed."""
    if said is None:
        missed = tuple(item for item in gold.items if item.measure in gold.measures and not item.optional)
        return Outcome(gold.name, gold.language, gold.measures, (), missed, ())
    judge = _Judge(gold, said, align(gold, said, names))
    right, missed_, spurious = [], [], []
    for ours, theirs in _buckets(gold, judge):
        pairs, left, extra = judge.settle(ours, theirs)
        right += pairs
        missed_ += left
        spurious += extra
    return Outcome(gold.name, gold.language, gold.measures, tuple(right), tuple(missed_), tuple(spurious))


def _buckets(gold: Sheet, judge: "_Judge") -> Iterable[tuple[list[Item], list[Item]]]:
    """Yield the items that may be one: of one measure, relation and first thing."""
    buckets: dict[tuple[str, ...], tuple[list[Item], list[Item]]] = defaultdict(lambda: ([], []))
    for item in gold.items:
        if item.measure in gold.measures:
            buckets[_bucket(item, item.values[0])][0].append(item)
    for item in judge.counted():
        buckets[_bucket(item, judge.as_gold(item.values[0]))][1].append(item)
    return (buckets[key] for key in sorted(buckets))


def _bucket(item: Item, first: Value | None) -> tuple[str, ...]:
    return item.measure, item.relation or "", first.text if first else ""


class _Judge:
    """Tells which items of one record are which items of its gold."""

    def __init__(self, gold: Sheet, said: Sheet, aligned: Mapping[str, str]) -> None:
        self._gold, self._said, self._aligned = gold, said, aligned

    def as_gold(self, value: Value | None) -> Value | None:
        """Return a record's value with the gold's id of the thing; another thing cannot be taken for one."""
        if value is None or value.sort != THING:
            return value
        return Value(THING, self._aligned.get(value.text, OTHER + value.text))

    def counted(self) -> Iterable[Item]:
        """Yield the items of the record about which the gold says something."""
        relations = self._gold.relations
        for item in self._said.items:
            if item.measure not in self._gold.measures:
                continue
            if item.measure == "statement" and relations is not None and item.relation not in relations:
                continue
            about = self.as_gold(item.values[0])
            if item.measure not in SLOTTED or (about and (about.text, item.relation) in self._gold.slots):
                yield item

    def settle(self, ours: list[Item], theirs: list[Item],
               ) -> tuple[list[tuple[Item, Item]], list[Item], list[Item]]:
        """Return the pairs of one bucket, what is missed, and what is spurious."""
        fits = [((fit, not g.optional), i, j) for i, g in enumerate(ours) for j, s in enumerate(theirs)
                if (fit := self._fit(g, s))]
        pairs = sorted(pair(fits))
        found = {i for i, _ in pairs}
        free = {j for _, i, j in fits if ours[i].optional} | {j for _, j in pairs}
        return ([(ours[i], theirs[j]) for i, j in pairs if not ours[i].optional],
                [g for i, g in enumerate(ours) if i not in found and not g.optional],
                [s for j, s in enumerate(theirs) if j not in free and not s.optional])

    def _fit(self, gold: Item, said: Item) -> float:
        """Return how well two items fit: 0 if they are not the same."""
        both = gold.span is not None and said.span is not None
        share = overlap(gold.span, said.span)
        if gold.measure in ("mention", "anaphora") and both:
            return float(gold.span == said.span and self._agree(gold.values[0], said.values[0]))
        if gold.measure == "clause" and both and share < CLAUSE_OVERLAP:
            return 0.0
        if not all(map(self._agree, gold.values, said.values)):
            return 0.0
        return 1 + share

    def _agree(self, gold: Value | None, said: Value | None) -> bool:
        if gold is None:
            return True
        if said is None:
            return False
        said = self.as_gold(said)
        assert said is not None
        if gold.sort == THING and said.sort != THING:
            thing = self._gold.things[gold.text]
            return folded(said.text) in map(folded, (*thing.names, *thing.words))
        if gold.sort == VERB:
            wanted = {verb_key(verb, self._gold.language) for verb in (gold.text, *gold.also)}
            return verb_key(said.text, self._said.language) in wanted
        return any(_EQUAL[gold.sort](text, said.text) for text in (gold.text, *gold.also))


def verb_key(verb: str, language: str) -> str:
    """Return a lemma as it is compared: without 'also' and its like and a leading 'be' or 'have'.

    >>> verb_key("recordar también", "es"), verb_key("be mindful", "en"), verb_key("mention", "en")
    ('recordar', 'mindful', '')
    """
    text = f" {folded(verb)} "
    for adverb in sorted(_also(language), key=len, reverse=True):
        text = text.replace(f" {adverb} ", " ")
    said = text.split()
    if len(said) > 1 and said[0] in AUXILIARIES:
        said = said[1:]
    return "" if said == [NO_VERB] else " ".join(said)


def _also(language: str) -> tuple[str, ...]:
    return tuple(map(fold_name, load_language(language).also)) if language in LANGUAGES else ()


def same_date(gold: str, said: str) -> bool:
    """Tell whether a date or interval is that of the gold, as exact as the gold or more so.

    >>> same_date("2011-06", "2011-06-07"), same_date("2011-06-07", "2011-06")
    (True, False)
    >>> same_date("2016-02-25/2016-02-26", "2016-02-25/2016-02-26")
    True
    """
    ours, theirs = gold.split("/"), said.split("/")
    return len(ours) == len(theirs) and all(b == a or b.startswith(f"{a}-") for a, b in
                                            zip(ours, theirs, strict=True))


def _same_text(gold: str, said: str) -> bool:
    return folded(gold) == folded(said)


_EQUAL: Final[Mapping[str, Callable[[str, str], bool]]] = {
    THING: lambda gold, said: gold == said, TEXT: _same_text, DATE: same_date,
    SYMBOL: lambda gold, said: symbol_key(gold) == symbol_key(said)}
