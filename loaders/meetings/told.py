"""Meetings without a proper name, known by what follows: 'a workshop on harbour safety, held in Lima in May 2003'.

A noun for a meeting with its article, what it is about or who met, and then where or when it was held.  'The meeting
was held in ...' alone refers to one named before and makes none.  With 'next' or 'last' before a noun with a capital
('the last CICAD Regular Session') a meeting is one by itself too.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..facts.adjuncts import Adjunct, adjuncts
from ..facts.marked import Marked, marked_sentences
from ..facts.patterns import compiled
from ..page.folding import fold_name
from ..page.wording import fragment, wording
from ..reading import Reading
from .names import NUMBERED_ONLY, STOPPERS

TIME_OR_PLACE: Final = ("⟦D", "⟦P", "⟦S")  # one of which the time or place after a noun is told with
NEXT: Final = re.compile(r" ([a-z'-]+|⟦[BRTSH]\d+⟧)")
REGION: Final = re.compile(r" ?(⟦P\d+⟧)")  # 'a meeting of the ministers of the Caribbean, held in ...'
OF_PLACE: Final = re.compile(r" (?:of|de|del|da|do|du|des|d')(?: (?:the|la|el|l'))? ?⟦[PS]")
OF: Final = re.compile(r" (?:of|de|del|da|do|du|des|the|la|el)$")
BRACKET: Final = re.compile(r" ?\((?!⟦[PS]\d+⟧\))")
HELD_BY: Final = (  # 'the informal meeting that the Committee held'
    r" (?:{which} (?:it |they |(?:{art}⟦B\d+⟧ ))?|qu'(?:elle|il|ils|elles) ){held_by}(?= )"
)
HOLDER: Final = (  # 'will hold a'
    r"(?:{sat}|{carried_out}|{holds}|{summon}|{hosting})(?:,? ?(?:{on} ?)?{art}⟦D\d+⟧,?)? $"
)
NAMED_BEFORE: Final = r"(?P<m>⟦M\d+⟧),? {be} $"
LONG_VERB: Final = 60  # characters
LONGEST: Final = 12  # words of what a meeting is about
MODIFIERS: Final = 3
ROLES: Final = frozenset({"date", "place"})
DETERMINERS: Final = frozenset("""
    the a an la el los las un una del al lo o a os as um uma do da no na ao pelo pela le les l' une du au de of at in
    that this each any no its their his every other and y e et en em held same said first second third
""".split())


@dataclass(frozen=True, slots=True)
class Told:
    """A noun for a meeting: the match of article and noun, where its name ends, and the time and place after it."""

    noun: re.Match[str]
    end: int
    about: bool
    held: bool
    by_one: bool
    by_holder: bool
    told: tuple[Adjunct, ...]


@lru_cache(maxsize=8)
def _noun(code: str) -> re.Pattern[str]:
    """Article and noun for a meeting, with adjectives before it."""
    heads = {fold_name(head) for head in load_language(code).heads_meeting}
    nouns = "|".join(map(re.escape, sorted(heads, key=lambda h: (-len(h), h))))
    lead = rf"(?P<lead>(?:[a-z'-]+ ){{0,{MODIFIERS}}}?)"
    one, known = fragment("indefinite", code), fragment("definite", code)
    return re.compile(rf"(?<![\w-])(?:(?P<one>{one})|{known}) (?P<np>{lead}(?P<noun>{nouns}))(?![\w'-])")


def find_told_meetings(reading: Reading) -> None:
    """Add the meetings that a sentence tells of by a common noun with time or place."""
    for sentence in marked_sentences(reading):
        if any(token in sentence.text for token in TIME_OR_PLACE):
            _told_in(reading, sentence)


def _told_in(reading: Reading, sentence: Marked) -> None:
    code = reading.page.language.code
    place = 0
    while noun := _noun(code).search(sentence.text, place):
        place = noun.start() + 1
        told = _meeting_of(sentence, noun, code)
        if told is None or not _tells(told):
            continue
        start, end = sentence.raw(noun.start("np"), told.end)
        if any(reading.book.kind(m.entity) in ("meeting", "meeting-series") for m in reading.mentions.over(start, end)):
            continue
        named = compiled(NAMED_BEFORE, code).search(sentence.text, 0, noun.start())
        if named is not None and noun.group("one"):  # 'the Conference of Lima was a conference held in ...'
            reading.mention(sentence.tokens_in(named.group("m"))[0].value, start, end, "pattern", "told-meeting")
            place = told.end
            continue
        name = " ".join(reading.text[start:end].split())
        where = ", ".join(" ".join(reading.text[t.start : t.end].split()) for a in told.told for t in a.tokens[:1])
        meeting = reading.book.new("meeting", f"{name[:1].upper()}{name[1:]} ({where})")
        reading.mention(meeting, start, end, "pattern", "told-meeting")
        place = told.end


def _meeting_of(sentence: Marked, noun: re.Match[str], code: str) -> Told | None:
    """Follow the words after a noun until 'held', a date or a place; None where others come first."""
    about, count, place = False, 0, noun.end()
    after = compiled(r",? (?:(?:{which} )?(?:{be} )?{held}|{to_be_held}|{which} (?:it |they )?{held})(?= )", code)
    one_held = compiled(HELD_BY, code)
    while count <= LONGEST:
        by = one_held.match(sentence.text, place)
        held = by or after.match(sentence.text, place)
        told = _time_and_place(sentence, held.end() if held else place, code)
        if told or held:
            if not told:
                return None
            holder = compiled(HOLDER, code).search(sentence.text, max(0, noun.start() - LONG_VERB), noun.start())
            return Told(noun, place, about, held is not None, by is not None, holder is not None, told)
        of = OF.search(sentence.text, 0, place)
        word = NEXT.match(sentence.text, place) or (REGION.match(sentence.text, place) if of else None)
        if word is None or word.group(1) in STOPPERS:
            return None
        about = about or wording("about_what", code).fullmatch(word.group(1)) is not None
        if not about and count == MODIFIERS - 1:
            return None
        count, place = count + 1, word.end()
    return None


def _time_and_place(sentence: Marked, place: int, code: str) -> tuple[Adjunct, ...]:
    """The date and place right after a place of a sentence, in brackets as well."""
    opening = BRACKET.match(sentence.text, place)
    # no: "a meeting with the Chancellor of Mexico"
    if OF_PLACE.match(sentence.text, place) or OF.search(sentence.text, 0, place):
        return ()
    told: dict[str, Adjunct] = {}
    for adjunct in adjuncts(sentence, opening.end() if opening else place, code):
        if adjunct.role not in ROLES:
            break
        told.setdefault(adjunct.role, adjunct)
    return tuple(told.values())


def _tells(meeting: Told) -> bool:
    """Whether a noun and what follows it make a meeting of its own."""
    lead = meeting.noun.group("lead").split()
    if any(word in DETERMINERS or word in STOPPERS for word in lead):
        return False
    roles = {adjunct.role for adjunct in meeting.told}
    if meeting.by_one:
        return "date" in roles
    if meeting.noun.group("noun") in NUMBERED_ONLY:
        return False
    one = meeting.noun.group("one") is not None
    if one and (meeting.by_holder or (meeting.held and "place" in roles)):
        return True
    if meeting.about:
        return meeting.held or "date" in roles or one
    return (one or bool(lead)) and (roles == ROLES or (one and meeting.held and bool(lead)))
