"""Facts that the sentences of a page state: dates, adoption, membership, parts, support, and the like."""

from typing import Final

from ..reading import Reading
from . import adoption, broader, gatherings, membership, parts, support, treaties
from .completion import complete_meetings
from .events import enter_families
from .implied_meetings import find_implied_meetings
from .marked import Marked, marked_sentences
from .rules import RULES, Scene, say

EARLIER: Final = 4  # sentences before this one that a rule may look at
RULE_MODULES: Final = (adoption, broader, gatherings, membership, parts, support, treaties)  # import enters their rules

__all__ = ["complete_meetings", "find_facts", "find_implied_meetings"]

enter_families()


def find_facts(reading: Reading) -> None:
    """Add what every rule finds in every sentence of the page to its statements."""
    before: list[Marked] = []
    for sentence in marked_sentences(reading):
        scene = Scene(reading, sentence, tuple(before[-EARLIER:]))
        for rule in RULES.values():
            for fact in rule.find(scene):
                say(reading, fact, rule.name)
        before.append(sentence)
