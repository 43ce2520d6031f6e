"""What prose names without citing it: drafts, headings, a text of which only the kind and the maker are told."""

import re
from typing import Final

from ..page.folding import fold_name
from ..reading import Reading
from ..record import Mention

LONE_NUMBER: Final = re.compile(r"[^\W\d_]+ (?:[IVXLC]+|\d{1,2})")  # 'Protocol II' of some treaty
TOLD_BY_MAKER: Final = re.compile(
    r"(?:reports?|informes?|relatorios?|rapports?) (?:of|de|del|da|do|du|des)\b ?(?:the |la |el |l')?"
)
TO_WHOM: Final = re.compile(r" (?:to the|a la|al|ao|aux?|a l'|to) (?=\w{3,} \w)")  # accents are gone: 'à' is 'a'
TOPIC: Final = re.compile(r" (?:on|sobre|sur|relativ[oae]s?|concerning|regarding) ")
HEADING_WORDS: Final = 14
NUMERALS: Final = " \n\t\u00a0.:)(IVX0123456789#*"
STOPS: Final = (".", ";", ",", ":")


def cites_nothing(reading: Reading, mention: Mention, start: int, end: int) -> bool:
    """Whether a mention of a text in a paragraph of prose is no citation of it."""
    if mention.rule == "text-issued":
        return mention.text.isalpha() and mention.text.islower()  # 'adopted a resolution'
    if mention.rule == "national-act":
        return _is_alone(reading, mention, start, end)
    if mention.rule != "name-by-shape":
        return False
    label = fold_name(reading.book.entities[mention.entity].label)
    return (
        _is_draft(reading, mention)
        or (mention.text.isupper() and not reading.text[start:end].isupper())  # 'REPORT ON BOATS The boats ...'
        or LONE_NUMBER.fullmatch(mention.text) is not None
        or _is_alone(reading, mention, start, end)
        or _told_by_maker(reading, mention, label)
    )


def _is_draft(reading: Reading, mention: Mention) -> bool:
    """Whether a name is that of a draft, which nobody can look up: 'the draft Rules of the Harbor'."""
    before = reading.page.folded_slice(max(0, mention.start - 30), mention.start).rstrip()
    return before.endswith(tuple(f" {fold_name(d)}" for d in reading.page.language.triggers["drafts"]))


def _is_alone(reading: Reading, mention: Mention, start: int, end: int) -> bool:
    """Whether a name is all of a short paragraph without a stop: the head of a section."""
    words = reading.text[start:end].split()
    rest = (reading.text[start : mention.start] + reading.text[mention.end : end]).strip(NUMERALS)
    return not rest and len(words) <= HEADING_WORDS and not words[-1].endswith(STOPS)


def _told_by_maker(reading: Reading, mention: Mention, label: str) -> bool:
    """Whether a report is told by who made it and no more: 'the Report of the Chair', without topic, date or symbol."""
    maker = TOLD_BY_MAKER.match(label)
    if maker is None or TO_WHOM.search(label) or TOPIC.search(label) or reading.book.entities[mention.entity].symbol:
        return False
    named = any(m.end >= mention.end - 1 and m.start > mention.start
                for m in reading.within(mention.start, mention.end, ("body", "meeting", "person")))
    return named or len(label[maker.end() :].split()) <= 2  # 'the Executive Secretary'
