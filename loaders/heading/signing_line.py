"""The place and day under an act or a treaty: 'Fait à Lima, le 3 mai 2011', 'Dado en Lima, a los tres días del mes de',
'Brasília, 7 de outubro de 2002; 181º da Independência', 'DONE AT San José, this tenth day of April 2003'.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ..page.wording import wording
from ..reading import Reading
from .numeric_dates import NUMERIC, numeric_date

FULL_DATE: Final = 10
NEAR: Final = 60  # characters from the place to its date at most
BETWEEN: Final = re.compile(r"[\s,.;:]*[^\d\n;:.]{0,40}$")
ALONE: Final = re.compile(r"[^\S\n]*,?[^\S\n]*$")
OPENS: Final = re.compile(r"(?:\n|[.;:]|\A)\s*$")
LAST: Final = 1200  # characters from the end in which a bare place and date count


@dataclass(frozen=True, slots=True)
class Signing:
    """Where and when something was signed, and the span of the words."""

    place: str
    date: str
    start: int
    end: int


def signing_line(reading: Reading) -> Signing | None:
    """Return the last place and day that words such as 'done at' introduce, else those with which a line begins."""
    told: list[Signing] = []
    bare: list[Signing] = []
    for signing, introduced in _places_and_days(reading):
        (told if introduced else bare).append(signing)
    return told[-1] if told else bare[-1] if bare else None


def _places_and_days(reading: Reading) -> Iterator[tuple[Signing, bool]]:
    done = wording("done_at", reading.page.language.code)
    for start, end, value in _days(reading):
        places = reading.within(max(0, start - NEAR), start, ("place",))
        if not places or not BETWEEN.fullmatch(reading.text, places[-1].end, start):
            continue
        place = places[-1]
        introduced = _is_introduced(reading, done, place.start)
        first = reading.text.rfind("\n", 0, place.start) + 1
        opens = ALONE.fullmatch(reading.text, first, place.start) and place.start > len(reading.text) - LAST
        if introduced or opens:
            yield Signing(place.entity, value, place.start, end), introduced


def _is_introduced(reading: Reading, done: re.Pattern[str], place: int) -> bool:
    """Whether words such as 'done at' that begin a line or a sentence stand before a place."""
    begin = reading.page.folded_at(max(0, place - NEAR))
    found = done.search(reading.page.folded.text[begin : reading.page.folded_at(place)])
    if found is None:
        return False
    start = reading.page.raw_span(begin + found.start(), begin + found.end())[0]
    return OPENS.search(reading.text, max(0, start - 4), start) is not None or start == 0


def _days(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """The days of a page; in digits too, the day first, but in English."""
    for date in reading.dates:
        if len(date.value) == FULL_DATE and date.value[0] != "-":
            yield date.start, date.end, date.value
    if reading.page.language.code != "en":
        for written in NUMERIC.finditer(reading.text, max(0, len(reading.text) - LAST)):
            value = numeric_date(written, first_is_month=False)
            if value:
                yield written.start(), written.end(), value
