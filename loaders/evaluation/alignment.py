"""Which things of a record are which things of the gold: one to one, by the best evidence first."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeVar

from .names import Key, Names
from .sheet import Sheet, Span, Thing

# Kinds that gold and program may choose differently for one thing.
NEAR: Final = tuple(map(frozenset, (
    ("instrument", "resolution", "declaration", "document", "programme"), ("meeting", "meeting-series"),
    ("body", "programme", "meeting-series"), ("state", "place"))))
REVISION: Final = re.compile(r"(?:(?:REV|CORR)\d*)+$")
SAME: Final = 6
SYMBOL: Final = 5
LABEL: Final = 4
NAME: Final = 3
WORDS: Final = 2
NUMBER: Final = 1
OTHER_KIND: Final = 2.5  # how much less evidence weighs between near kinds than within one

Left = TypeVar("Left")
Right = TypeVar("Right")


def align(gold: Sheet, said: Sheet, names: Names) -> dict[str, str]:
    """Return the gold thing of each thing of the record that has one.

    The evidence, the best first: the document itself or equal ids; equal symbols; equal first names; any equal
    names; equal words in the text or overlapping spans; meetings with one number and like names.  Two things
    with different symbols, or of kinds that nobody confuses, are never the same.
    """
    ours = {i: _Keyed(thing, names) for i, thing in gold.things.items()}
    theirs = {i: _Keyed(thing, names) for i, thing in said.things.items()}
    fits = [((_weight(rank, keyed.thing, ours[i].thing), -place), j, i)
            for j, keyed in theirs.items() for place, i in enumerate(ours)
            if (rank := _rank(keyed, ours[i], (j, i) == (said.own, gold.own)))]
    return dict(pair(fits))


def _weight(rank: int, said: Thing, gold: Thing) -> float:
    """A series and its meeting may bear one name: the kind decides, unless id or symbol has."""
    other = gold.kind is not None and said.kind != gold.kind
    return rank - OTHER_KIND * (other and rank < SYMBOL)


def pair(fits: Iterable[tuple[tuple[float, ...], Left, Right]]) -> list[tuple[Left, Right]]:
    """Return pairs one to one, the heaviest first, among equals the first.

    >>> pair([((1,), "a", "x"), ((2,), "a", "y"), ((1,), "b", "y"), ((1,), "b", "x")])
    [('a', 'y'), ('b', 'x')]
    """
    left: set[object] = set()
    right: set[object] = set()
    pairs = []
    for _, a, b in sorted(fits, key=lambda fit: tuple(-w for w in fit[0])):
        if a not in left and b not in right:
            left.add(a)
            right.add(b)
            pairs.append((a, b))
    return pairs


def overlap(a: Span | None, b: Span | None) -> float:
    """Return intersection over union of two spans.

    >>> overlap((0, 10), (5, 15)), overlap((0, 10), None)
    (0.3333333333333333, 0.0)
    """
    if a is None or b is None:
        return 0.0
    return max(0, min(a[1], b[1]) - max(a[0], b[0])) / max(1, max(a[1], b[1]) - min(a[0], b[0]))


def symbol_key(symbol: str) -> str:
    """Return a symbol as it is compared: no blanks, no dots, no 'rev.' or 'corr.' at its end.

    >>> symbol_key("CES/DEC. 1/03 rev. 1") == symbol_key("CES/DEC.1/03")
    True
    """
    return REVISION.sub("", re.sub(r"[\s.]", "", symbol.upper()))


class _Keyed:
    """A thing with the keys of its names, worked out once."""

    def __init__(self, thing: Thing, names: Names) -> None:
        self.thing = thing
        self.label: frozenset[Key] = names.keys(thing.names[:1]) | {thing.id}
        self.names: frozenset[Key] = self.label | names.keys(thing.names[1:])
        self.words: frozenset[Key] = self.names | names.keys(thing.words)
        self.symbol = symbol_key(thing.symbol) if thing.symbol else ""


def _rank(said: _Keyed, gold: _Keyed, both_own: bool) -> int:
    """Return the best evidence that two things are one, 0 if they are not."""
    if both_own:
        return SAME
    if not _near(said.thing.kind, gold.thing.kind):
        return 0
    if said.symbol and gold.symbol:
        return SYMBOL * (said.symbol == gold.symbol)
    if said.thing.id == gold.thing.id:
        return SAME
    found = next((rank for rank, part in _EVIDENCE.items() if part(said) & part(gold)), 0)
    if not found and any(overlap(a, b) >= 0.5 for a in said.thing.spans for b in gold.thing.spans):
        return WORDS
    return found or NUMBER * _like_meetings(said, gold)


_EVIDENCE: Final[Mapping[int, Callable[[_Keyed], frozenset[Key]]]] = {
    LABEL: lambda keyed: keyed.label, NAME: lambda keyed: keyed.names, WORDS: lambda keyed: keyed.words}


def _near(a: str | None, b: str | None) -> bool:
    return a is None or b is None or a == b or any({a, b} <= kinds for kinds in NEAR)


def _like_meetings(said: _Keyed, gold: _Keyed) -> bool:
    """Tell whether two meetings of one number have half of the words of their names in common."""
    if "meeting" not in (said.thing.kind, gold.thing.kind):
        return False
    if said.thing.ordinal is None or said.thing.ordinal != gold.thing.ordinal:
        return False
    bags = [(a, b) for a in said.words if isinstance(a, frozenset)
            for b in gold.words if isinstance(b, frozenset)]
    return any(2 * len(a & b) >= min(len(a), len(b)) + 1 for a, b in bags)
