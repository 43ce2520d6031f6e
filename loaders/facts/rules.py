"""The registry of fact rules: each has a name, a function over a marked sentence, and examples that are its test."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from ..names.gazetteer import gazetteer
from ..page.folding import fold_name
from ..reading import Reading
from ..record import Mention, Statement
from .anchors import Anchor, Anchors, make_anchors
from .marked import Marked, Token

Triple = tuple[str, str, str]
GOVERNMENT: Final = "Government of "


@dataclass(frozen=True, slots=True)
class Fact:
    """What a rule found: subject, relation, object, and the raw span that says so."""

    subject: str
    relation: str
    object: str | int
    start: int
    end: int
    date: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What a rule sees: the reading, the sentence, and the sentences before it (the nearest last)."""

    reading: Reading
    sentence: Marked
    before: tuple[Marked, ...] = ()
    _named: dict[Iterable[str], list[Mention]] = field(default_factory=dict, repr=False)

    @property
    def code(self) -> str:
        """The language of the page."""
        return self.reading.page.language.code

    def named(self, kinds: tuple[str, ...] | frozenset[str]) -> list[Mention]:
        """Return the mentions in the sentence of things of these kinds, in order; several rules ask for the same."""
        found = self._named.get(kinds)
        if found is None:
            found = self._named[kinds] = self.reading.within(self.sentence.start, self.sentence.end, kinds)
        return found


RuleFunction = Callable[[Scene], Iterable[Fact]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, its examples (text, what its first or only fact must be in words of labels), and its anchors.

    A sentence without one of its anchors is never shown to a rule; one without anchors sees every sentence.
    """

    name: str
    find: RuleFunction
    examples: tuple[tuple[str, Triple], ...]
    anchors: tuple[Anchor, ...] = ()


RULES: dict[str, Rule] = {}


def rule(
    name: str, *examples: tuple[str, Triple], anchors: tuple[Anchor, ...] = ()
) -> Callable[[RuleFunction], RuleFunction]:
    """Enter a function as a rule under a name, with the sentences that it must read and the words it hangs on."""

    def enter(function: RuleFunction) -> RuleFunction:
        if name in RULES:
            raise ValueError(f"fact rule {name!r} stands twice")
        RULES[name] = Rule(name, function, examples, anchors)
        return function

    return enter


@lru_cache(maxsize=8)
def anchors_of_rules(code: str) -> tuple[tuple[Rule, ...], Anchors]:
    """Return the rules in their order, and the scan that tells which of them a sentence in a language concerns."""
    rules = tuple(RULES.values())
    return rules, make_anchors((r.anchors for r in rules), code)


def acting_state(scene: Scene, token: Token) -> str:
    """Return who acts: the state of which the government is named ('the Government of Chile'), else the thing."""
    entities = scene.reading.book.entities
    governs = [i for i in token.inner if entities[i].kind == "body" and entities[i].label.startswith(GOVERNMENT)]
    inner = next((i for i in token.inner if governs and entities[i].kind == "state"), None)
    if governs and inner is None:  # 'o Governo brasileiro'
        named = gazetteer().names.get(fold_name(entities[governs[0]].label.removeprefix(GOVERNMENT)), ())
        inner = next((scene.reading.book.known(n.iri) for n in named if n.kind == "state"), None)
    return inner or token.value


def say(reading: Reading, fact: Fact, name: str) -> None:
    """Add a fact to the statements of the reading, unless it says that a thing is related to itself."""
    if fact.subject != fact.object:
        reading.say(
            Statement(fact.subject, fact.relation, fact.object, fact.start, fact.end, rule=name, date=fact.date)
        )
