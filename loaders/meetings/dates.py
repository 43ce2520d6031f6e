"""When and where a meeting was held, where the date stands right after its name or in the heading of the page.

'the Third Summit of the Americas (Quebec City, April 2001)', ', celebrada en Lima en 1996,': between name and date only
a word for 'held', places, articles and prepositions.  In a masthead the session named has the dates and the place
below it.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..dates.dates import DateMatch
from ..facts.completion import SAT, sits_for_days
from ..heading.front import Line
from ..page.folding import fold_name
from ..reading import Reading
from ..record import Mention, Statement

REACH: Final = 130
LINES_BELOW: Final = 3
LONG_LINE: Final = 160  # a longer line is text
WORD: Final = re.compile(r"[a-z']+")
UNKNOWN_PLACE: Final = re.compile(r"(?<=\s)[A-ZÀ-Ý][\w'.-]+(?:(?: (?:de|del|da|do|la|of))? [A-ZÀ-Ý][\w'.-]+){0,2}")
STOP: Final = re.compile(r"[;:]|\.\s+(?=[A-ZÀ-Ý])")
DAY: Final = 10  # characters of a date to the day
LONGEST_LINK: Final = 3  # longer words tell that it was held; 'the Summit in 2001' does not
CITY: Final = frozenset({"city", "ciudad", "cidade", "ville", "hotel", "sede", "headquarters", "siege"})
PLACES: Final = ("place", "state")


@lru_cache(maxsize=8)
def _fillers(code: str) -> frozenset[str]:
    """The words that may stand between the name of a meeting and its date."""
    language = load_language(code)
    keys = ("held", "on", "at", "of", "the", "be", "which")
    words = {w for key in keys for form in language.facts[key] for w in WORD.findall(fold_name(form))}
    return frozenset(words | CITY)


def find_meeting_dates(reading: Reading, lines: Sequence[Line]) -> None:
    """Say held_on and held_in of the meetings that no other rule has dated."""
    _of_masthead(reading, lines)
    for mention in [m for m in reading.mentions if reading.book.kind(m.entity) == "meeting"]:
        if _dated(reading, mention.entity):
            continue
        date, told = _date_after(reading, mention)
        if date is not None:
            _say(reading, mention, date, mention.end, "date-after-meeting" if told else "day-after-meeting")


def _dated(reading: Reading, meeting: str) -> bool:
    return any(
        s.subject == meeting and s.relation == "held_on" and s.rule not in SAT for s in reading.statements
    )


def _usable(date: DateMatch) -> bool:
    return date.value[0] != "-" and date.rule != "digits"


def _date_after(reading: Reading, mention: Mention) -> tuple[DateMatch | None, bool]:
    """The date after a name with only fillers and places between, and whether it is told to be that of the meeting.

    A day right after a name is one on which it sat: 'the declaration of the Twentieth Meeting on March 7, 2008'.
    """
    stop = min(len(reading.text), mention.end + REACH)
    date = next((d for d in reading.dates_in(mention.end, stop) if _usable(d)), None)
    if date is None or STOP.search(reading.text, mention.end, date.start):
        return None, False
    between = reading.text[mention.end : date.start]
    for other in reversed(reading.within(mention.end, date.start)):
        if reading.book.kind(other.entity) in PLACES or other.entity == mention.entity:
            first, last = other.start - mention.end, other.end - mention.end
            between = between[:first] + " " * (last - first) + between[last:]
    fillers = _fillers(reading.page.language.code)
    held = any(len(w) > LONGEST_LINK and w in fillers for w in WORD.findall(fold_name(between)))
    if held:  # a place that no table knows: 'held in Chapultepec, in 1945'
        between = UNKNOWN_PLACE.sub(" ", between)
    told = "(" in between or "," in between or held or "/" in date.value
    fits = all(w in fillers for w in WORD.findall(fold_name(between)))
    on_day = len(date.value) == DAY and between.strip() and not sits_for_days(reading, mention.entity)
    return (date, told) if fits and (told or on_day) else (None, False)


def _of_masthead(reading: Reading, lines: Sequence[Line]) -> None:
    """The session of a masthead and the dates in the lines below it; a date right before 'Original:' is the paper's.

    Where there is no masthead, the date must stand beside a place: the heading of a speech.
    """
    masthead = any(line.kind == "masthead" for line in lines)
    for number, line in enumerate(lines):
        meetings = reading.within(line.start, line.end, ("meeting",))
        meetings += [m for m in reading.mentions.starting(line.start, line.end) if m.rule == "heading-meeting"]
        named = [m for m in meetings if m.rule.startswith("numbered-") or m.start <= line.start + 3]
        if not named or line.end - line.start > LONG_LINE or _dated_and_placed(reading, named[0].entity):
            continue
        below = lines[number : number + 1 + LINES_BELOW + 2]
        other = next((i for i, n in enumerate(below) if i and _names_other(reading, n, named[0].entity)), len(below))
        below = below[:other]  # the title of a web page may name another session than the paper
        for place, candidate in enumerate(below):
            begin = max(candidate.start, named[0].end)
            dates = [d for d in reading.dates_in(begin, candidate.end) if _usable(d)]
            after = below[place + 1 : place + 2]
            of_paper = after and fold_name(reading.text[after[0].start : after[0].start + 8]).startswith("original")
            fits = candidate.kind == "date" or candidate is line or (masthead and _begins_with_date(reading, candidate))
            placed = masthead or (candidate.kind == "date" and reading.within(candidate.start, candidate.end, PLACES))
            if dates and fits and placed and ("/" in dates[0].value or not of_paper):
                _say(reading, named[0], dates[0], below[-1].end, "date-in-masthead")
                return


def _dated_and_placed(reading: Reading, meeting: str) -> bool:
    """Whether a session has its days and its city; a masthead may still tell the city where the text has the state."""
    kind = reading.book.kind
    placed = (s for s in reading.statements if s.subject == meeting and s.relation == "held_in")
    return _dated(reading, meeting) and any(kind(str(s.object)) == "place" for s in placed)


def _names_other(reading: Reading, line: Line, meeting: str) -> bool:
    """Whether a line of the heading begins with another numbered session."""
    named = reading.within(line.start, line.end, ("meeting",))
    return any(m.rule.startswith("numbered-") and m.entity != meeting and m.start <= line.start + 3 for m in named)


def _begins_with_date(reading: Reading, line: Line) -> bool:
    """Whether two columns of a masthead run together: 'March 15, 2006AG/RES. 1 (XXXII-E/06)'."""
    dates = reading.dates_in(line.start, line.end)
    return bool(dates) and dates[0].start == line.start and bool(reading.symbols_from(line.start, line.end))


def _say(reading: Reading, meeting: Mention, date: DateMatch, stop: int, rule: str) -> None:
    """State the date, and the place that stands between name and date or (in a masthead) beside them."""
    if not _dated(reading, meeting.entity):
        reading.say(Statement(meeting.entity, "held_on", date.value, meeting.start, date.end, rule=rule))
    end = max(stop, date.start)
    places = reading.outermost(meeting.end, end, ("place",)) or reading.outermost(meeting.end, end, ("state",))
    for place in places[:1]:
        span = (meeting.start, max(place.end, meeting.end))
        reading.say(Statement(meeting.entity, "held_in", place.entity, *span, rule=rule))
