"""The registry of fact rules: each has a name, a function over a marked sentence, and examples that are its test."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..reading import Reading
from ..record import Statement
from .marked import Marked

Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Fact:
    """What a rule found: subject, relation, object, and the raw span that says so."""

    subject: str
    relation: str
    object: str | int
    start: int
    end: int
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What a rule sees: the reading, the sentence, and the sentences before it (the nearest last)."""

    reading: Reading
    sentence: Marked
    before: tuple[Marked, ...] = ()

    @property
    def code(self) -> str:
        """The language of the page."""
        return self.reading.page.language.code


RuleFunction = Callable[[Scene], Iterable[Fact]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule and its examples: (text, what its first or only fact must be in words of labels)."""

    name: str
    find: RuleFunction
    examples: tuple[tuple[str, Triple], ...]


RULES: dict[str, Rule] = {}


def rule(name: str, *examples: tuple[str, Triple]) -> Callable[[RuleFunction], RuleFunction]:
    """Enter a function as a rule under a name, with the sentences that it must read."""

    def enter(function: RuleFunction) -> RuleFunction:
        if name in RULES:
            raise ValueError(f"fact rule {name!r} stands twice")
        RULES[name] = Rule(name, function, examples)
        return function

    return enter


def say(reading: Reading, fact: Fact, name: str) -> None:
    """Add a fact to the statements of the reading, unless it says that a thing is related to itself."""
    if fact.subject != fact.object:
        reading.say(
            Statement(fact.subject, fact.relation, fact.object, fact.start, fact.end, rule=name, date=fact.date)
        )
