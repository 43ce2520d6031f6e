"""Facts that the sentences of a page state: dates, adoption, membership, parts, support, and the like."""

from typing import Final

from ..reading import Reading
from . import (
    acts,
    acts_at_meetings,
    adoption,
    attendance,
    begun,
    broader,
    by_which,
    chairs,
    circumstances,
    convening,
    gatherings,
    joining,
    meeting_sites,
    member_lists,
    membership,
    notes,
    nouns,
    organs,
    parts,
    press_days,
    purposes,
    seats,
    support,
    threats,
    treaties,
)
from .carried import with_subjects
from .completion import complete_meetings
from .events import enter_families
from .implied_meetings import find_implied_meetings
from .marked import Marked, marked_sentences
from .rules import Scene, anchors_of_rules, say

EARLIER: Final = 4  # sentences before this one that a rule may look at
RULE_MODULES: Final = (  # import enters their rules
    acts, acts_at_meetings, adoption, attendance, begun, broader, by_which, chairs, circumstances, convening,
    gatherings, joining, meeting_sites, member_lists, membership, notes, nouns, organs, parts, press_days, purposes,
    seats, support, threats, treaties,
)

__all__ = ["complete_meetings", "find_facts", "find_implied_meetings"]

enter_families()


def _kinds(reading: Reading, sentence: Marked) -> set[str]:
    """What kinds of things a sentence names, inside other names too; and 'symbol' where it holds one."""
    entities = reading.book.entities
    kinds = {entities[m.entity].kind for m in reading.mentions.starting(sentence.start, sentence.end)}
    return kinds | {"symbol"} if reading.symbols_from(sentence.start, sentence.end) else kinds


def find_facts(reading: Reading) -> None:
    """Add what every rule finds in every sentence of the page to its statements."""
    rules, anchors = anchors_of_rules(reading.page.language.code)
    sentences = list(with_subjects(reading, marked_sentences(reading)))
    for index, sentence in enumerate(sentences):
        hung = anchors.hung_on(sentence.text, _kinds(reading, sentence))
        scene = Scene(reading, sentence, tuple(sentences[max(0, index - EARLIER) : index]) if hung else ())
        for number in hung:
            for fact in rules[number].find(scene):
                say(reading, fact, rules[number].name)
