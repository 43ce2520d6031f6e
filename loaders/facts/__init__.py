"""Facts that the sentences of a page state: dates, adoption, membership, parts, support, and the like."""

from ..reading import Reading
from . import adoption, events, gatherings, membership, parts, support, treaties  # noqa: F401  (their rules enter the registry)
from .completion import complete_meetings
from .implied_meetings import find_implied_meetings
from .marked import Marked, marked_sentences
from .rules import RULES, Scene, say

EARLIER: int = 4

__all__ = ["complete_meetings", "find_facts", "find_implied_meetings"]

events.enter_families()


def find_facts(reading: Reading) -> None:
    """Add what every rule finds in every sentence of the page to its statements."""
    before: list[Marked] = []
    for sentence in marked_sentences(reading):
        scene = Scene(reading, sentence, tuple(before[-EARLIER:]))
        for rule in RULES.values():
            for fact in rule.find(scene):
                say(reading, fact, rule.name)
        before.append(sentence)
