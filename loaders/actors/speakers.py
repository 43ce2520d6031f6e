"""Who spoke at a meeting: in a sentence of speech that names it, or in news that tell of one meeting."""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.sentences import sentences
from ..page.wording import wording
from ..reading import Reading
from ..record import Statement

SPEECH_FREE: Final = re.compile(
    r"\b(?:at|during|in opening|opening|closing|before|told|durante|en|ante|inaugurar|na|no|lors d(?:e|u|es)|"
    r"au cours d(?:e|u|es)|devant|ouvrant)\b[^,;]{0,40}$"
)


def find_speakers(reading: Reading, document_type: str) -> None:
    """Say who spoke at a meeting: in a sentence of speech that names it, or in news that tell of one meeting."""
    spoke = _spoke(reading.page.language.code)
    told_of = _meeting_of_news(reading) if document_type in ("news", "press-release") else None
    for paragraph in reading.structure.paragraphs:
        if not reading.within(*paragraph, ("person",)) or not spoke.search(reading.page.folded_slice(*paragraph)):
            continue
        held = [(m.start, m.end) for m in reading.mentions.over(*paragraph)]
        for start, end in sentences(reading.text, *paragraph, held):
            if spoke.search(reading.page.folded_slice(start, end)):
                _say_spoke(reading, (start, end), told_of)


@lru_cache(maxsize=8)
def _spoke(code: str) -> re.Pattern[str]:
    """The verbs of speech, in folded text."""
    verbs = sorted({fold_name(w) for w in load_language(code).facts["spoke"]}, key=lambda w: (-len(w), w))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, verbs))})(?!\w)")


@lru_cache(maxsize=8)
def _speaks(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A verb of speech behind a name, and one before it."""
    verbs = "|".join(re.escape(fold_name(w)) for w in load_language(code).facts["spoke"])
    after = rf"(?:,(?:[^.;:]{{0,170}},)?)?\s*(?:also |tambien |tambem |a egalement )?(?:{verbs})(?!\w)"
    return re.compile(after), re.compile(rf"(?<!\w)(?:{verbs})\s[^.;:]{{0,90}}$")


def _say_spoke(reading: Reading, sentence: tuple[int, int], told_of: str | None) -> None:
    start, end = sentence
    meetings = reading.within(start, end, ("meeting",))
    at = next((m for m in meetings if SPEECH_FREE.search(fold_name(reading.text[start : m.start]))), None)
    meeting = at.entity if at else None if meetings else told_of
    behind, ahead = _speaks(reading.page.language.code)
    for person in reading.within(start, end, ("person",)):
        after = reading.page.folded_slice(person.end, min(end, person.end + 220))
        before = reading.page.folded_slice(max(start, person.start - 110), person.start)
        speaks = (
            behind.match(after)
            or ahead.search(before)
            or (re.match(r",[^.;:]*", after)
            and at is not None)
        )
        if meeting is not None and speaks and not after.startswith(("'s", "’s")):
            reading.say(Statement(person.entity, "spoke_at", meeting, start, end, rule="speech-at-meeting"))


def _is_to_come(reading: Reading, place: int) -> bool:
    """Whether news tell of a meeting that will be held, where nobody can have spoken yet."""
    paragraph = reading.structure.paragraph_at(place)
    held = [(m.start, m.end) for m in reading.mentions.over(*paragraph)]
    sentence = next((s for s in sentences(reading.text, *paragraph, held) if s[0] <= place < s[1]), paragraph)
    return wording("to_come", reading.page.language.code).search(reading.page.folded_slice(*sentence)) is not None


def _meeting_of_news(reading: Reading) -> str | None:
    """The one meeting that a page of news tells of: named first, and referred to again."""
    named = [m for m in reading.mentions if reading.book.kind(m.entity) == "meeting"]
    first = next((m.entity for m in named if m.how != "anaphor"), None)
    if first is not None and _is_to_come(reading, next(m.start for m in named if m.entity == first)):
        return None
    return first if sum(m.entity == first for m in named) > 1 else None
