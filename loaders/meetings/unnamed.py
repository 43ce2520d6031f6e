"""The one meeting of a page that gives it no name: 'The ceremony was presided over by ...', 'A reunião realizada hoje'.

Where no meeting is named on a page of a day, the noun of the first sentence that tells of one (held, opened, chaired,
attended) is that meeting, known by its place or the body before it, and by the day.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..facts.marked import Marked, marked_sentences
from ..facts.patterns import compiled
from ..facts.press_days import day_words, press_day, published
from ..page.folding import fold_name
from ..reading import Reading
from .names import NUMBERED_ONLY

BARE: Final = frozenset("ceremony ceremonia cerimonia ceremonie encounter encuentro".split())
FULL_DATE: Final = 10


@lru_cache(maxsize=8)
def _told(code: str) -> re.Pattern[str]:
    """Article and noun near the beginning of a sentence, and behind it a verb that tells of a meeting."""
    language = load_language(code)
    nouns = {fold_name(h) for h in (*language.heads_meeting, *language.facts["any_meeting"])}
    usable = sorted(nouns - (NUMBERED_ONLY - BARE), key=lambda h: (-len(h), h))
    noun = rf"(?P<noun>{'|'.join(map(re.escape, usable))})(?![\w-])"
    verb = r"(?:{begins_or_ends}|{held}|{presided_by}|{came_after}|{came}|{opened_then_by})"
    lead = r"^(?:[^⟦⟧;:.]{0,30}[ ,])??(?:{definite}) "
    return compiled(rf"{lead}{noun}(?:,? [^⟦;:.]{{0,40}}?)?,? (?:{{which}} )?(?:{{be}} )?(?<![a-z]){verb}", code)


def find_unnamed_meeting(reading: Reading) -> None:
    """Mention the meeting that a page tells of without a name, where it names none."""
    if published(reading) is None or any(reading.book.kind(m.entity) == "meeting" for m in reading.mentions):
        return
    code = reading.page.language.code
    for sentence in marked_sentences(reading):
        found = _told(code).match(sentence.text)
        if found is None:
            continue
        start, end = sentence.raw(*found.span("noun"))
        if not any(len(d.value) == FULL_DATE for d in reading.dates_in(0, start)):  # told under no date
            return
        day = _day(reading, sentence)
        if day is None:
            return
        where = _where(reading, sentence, start)
        noun = reading.text[start:end]
        meeting = reading.book.new("meeting", f"{noun[:1].upper()}{noun[1:]} ({', '.join([*where, day])})")
        reading.mention(meeting, start, end, "pattern", "told-meeting")
        return


def _day(reading: Reading, sentence: Marked) -> str | None:
    """The day that the sentence tells, else that of the page."""
    dates = [t.value for t in sentence.tokens if t.letter == "D" and len(t.value) >= FULL_DATE]
    near = compiled(day_words(reading.page.language.code), reading.page.language.code).search(sentence.text)
    issued = published(reading)
    told = dates[0] if dates else press_day(reading, sentence, near) if near else None
    return told or (issued.isoformat() if issued else None)


def _where(reading: Reading, sentence: Marked, start: int) -> list[str]:
    """The place that the sentence names, else the body named last before it: what tells the meeting from others."""
    places = [t.value for t in sentence.tokens if t.letter == "P"]
    before = next(reading.before(start, ("body",)), None)
    known = places[:1] or ([before.entity] if before else [])
    return [reading.book.entities[k].label for k in known]
