"""The scores of a set of documents: for each measure, its languages, its relations and fields, its rules."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from .bootstrap import Counts, Estimate, estimates
from .counting import Outcome
from .sheet import MEASURES, Item

GROUPINGS: Final = ("measure", "language", "relation", "rule")


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """What a score is of: all of a measure, or its part in a language, of a relation or field, by a rule."""

    measure: str
    grouping: str = "measure"
    part: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1 of a group; of a rule precision alone, for no gold asks for a rule."""

    group: Group
    right: int
    said: int
    asked: int
    documents: int
    precision: Estimate
    recall: Estimate
    f1: Estimate


def scores(outcomes: Sequence[Outcome]) -> list[Score]:
    """Return the scores of all groups: measures in their order, each group's parts in that of the alphabet.

    Counts are added up over the documents (micro average); a document counts for a measure that its gold answers.
    """
    ordered = sorted(outcomes, key=lambda outcome: outcome.name)
    table: dict[Group, dict[int, Counts]] = defaultdict(dict)
    for index, outcome in enumerate(ordered):
        for group, counts in _counts(outcome).items():
            table[group][index] = counts
    found = []
    for group in sorted(table, key=_order):
        asked = [i for i, outcome in enumerate(ordered) if _asks(outcome, group)]
        found.append(_score(group, [table[group].get(i, (0, 0, 0)) for i in asked]))
    return found


def _order(group: Group) -> tuple[int, int, str]:
    return GROUPINGS.index(group.grouping), MEASURES.index(group.measure), group.part


def _asks(outcome: Outcome, group: Group) -> bool:
    return group.measure in outcome.measures and (
        group.grouping != "language" or group.part == outcome.language)


def _score(group: Group, counts: list[Counts]) -> Score:
    precision, recall, f1 = estimates(counts)
    if group.grouping == "rule":
        recall = f1 = Estimate(None)
    right, said, asked = (sum(column) for column in zip(*counts, strict=True))
    return Score(group, right, said, asked, len(counts), precision, recall, f1)


def _counts(outcome: Outcome) -> dict[Group, Counts]:
    """Return right, said and asked of each group of one document."""
    right: Counter[Group] = Counter()
    said: Counter[Group] = Counter()
    asked: Counter[Group] = Counter()
    for measure in outcome.measures:
        asked[Group(measure)] += 0
        asked[Group(measure, "language", outcome.language)] += 0
    for gold, found in outcome.right:
        _add(right, _groups(gold, outcome.language, found.rule))
        _add(said, _groups(gold, outcome.language, found.rule))
        _add(asked, _groups(gold, outcome.language, None))
    for item in outcome.missed:
        _add(asked, _groups(item, outcome.language, None))
    for item in outcome.spurious:
        _add(said, _groups(item, outcome.language, item.rule))
    return {group: (right[group], said[group], asked[group]) for group in {*right, *said, *asked}}


def _groups(item: Item, language: str, rule: str | None) -> Iterator[Group]:
    yield Group(item.measure)
    yield Group(item.measure, "language", language)
    if item.relation:
        yield Group(item.measure, "relation", item.relation)
    if rule:
        yield Group(item.measure, "rule", rule)


def _add(counter: Counter[Group], groups: Iterable[Group]) -> None:
    for group in groups:
        counter[group] += 1
