"""A meeting named again in fewer words: 'the Specialized Conference' after 'the Specialized Conference on Ports'.

The shorter name is made of words of the longer one, in their order.  With a number it must have the same ('Sexta
Cúpula' is 'Sexta Cúpula das Américas'); without one it must come after, and nothing right behind it may tell of a
meeting of its own.
"""

import re
from typing import Final

from ..page.folding import fold_name
from ..page.wording import wording
from ..page.words import name_links
from ..reading import Reading
from ..record import Mention
from ..texts.texts import rebind

WORD: Final = re.compile(r"[^\W_]+")
TOLD: Final = re.compile(r"\W{0,3}\(|,? ?(?:held|celebrad|realizad|tenue?)| (?:on|of|de|sobre|sur) ")
ACRONYM: Final = re.compile(r"\s*\([A-Z][A-Z/ -]+\)")
LEAD: Final = 14


def join_shorter_names(reading: Reading) -> None:
    """Give each provisional meeting whose name says again that of another the identity of the other."""
    for mention in [m for m in reading.mentions if m.rule == "named-meeting"]:
        entity = reading.book.entities.get(mention.entity)
        if entity is None or entity.authority or mention.entity not in reading.book.entities:
            continue
        again = _longer(reading, mention, entity.ordinal)
        if len(again) == 1:
            rebind(reading, mention.entity, again.pop())


def _longer(reading: Reading, mention: Mention, ordinal: int | None) -> set[str]:
    """The meetings that a name may say again: of its number anywhere, without a number those named before it."""
    text = reading.text
    if ordinal is None and not _refers_back(reading, mention):
        return set()
    short = _words(reading, mention.text)
    found = set()
    for other in reading.mentions:
        if other.entity == mention.entity or reading.book.kind(other.entity) != "meeting":
            continue
        if other.rule in ("plenary-session", "definite-reference") or "/plenary/" in other.entity:
            continue
        same = reading.book.entities[other.entity].ordinal == ordinal if ordinal else other.end <= mention.start
        if same and len(text[other.start : other.end]) > len(mention.text) - (ordinal is not None):
            long = _words(reading, other.text)
            if len(short) < len(long) and _in_order(short, long):
                found.add(other.entity)
    return found


def _refers_back(reading: Reading, mention: Mention) -> bool:
    """Whether an article or 'said' stands before a name, and behind it nothing that tells of a meeting of its own."""
    page = reading.page
    lead = page.folded_slice(max(0, mention.start - LEAD), mention.start)
    acronym = ACRONYM.match(reading.text, mention.end)
    end = acronym.end() if acronym else mention.end
    after = page.folded_slice(end, min(len(reading.text), end + LEAD))
    return wording("meeting_again", page.language.code).search(lead) is not None and TOLD.match(after) is None


def _words(reading: Reading, text: str) -> list[str]:
    links = name_links(reading.page.language)
    return [w for w in WORD.findall(fold_name(text)) if w not in links]


def _in_order(short: list[str], long: list[str]) -> bool:
    """Whether all words of one name stand in another in their order.

    >>> _in_order(["specialized", "conference"], ["first", "specialized", "conference", "ports"])
    True
    """
    rest = iter(long)
    return bool(short) and all(word in rest for word in short)
