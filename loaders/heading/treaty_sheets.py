"""What the sheet of a treaty tells by a heading of labels.

'ADOPTED AT: PLACE  DATE: 06/03/02  CONF/ASSEM/MEETING: ...  ENTRY INTO FORCE: 07/10/03'.  Which number of a date is the
month is told by the other dates of the sheet; where none tells it, only the year is stated.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..facts.patterns import words_of
from ..reading import Reading
from ..record import Statement
from .numeric_dates import NUMERIC, month_first, numeric_date

KEYS: Final = ("sheet_place", "sheet_date", "sheet_meeting", "sheet_force", "sheet_text", "sheet_depositary")
FEWEST: Final = 4  # different labels that make a sheet
REACH: Final = 800  # characters in which the name of the treaty stands before the labels
LONGEST: Final = 220  # characters of a value
BY_NUMBER: Final = frozenset({"treaty-number", "title-before-treaty-number"})


@dataclass(frozen=True, slots=True)
class Label:
    """A label of the sheet: which it is, and the raw span of its value."""

    key: str
    start: int
    begin: int
    end: int


def read_treaty_sheet(reading: Reading) -> None:
    """Add what the labels of a treaty's sheet tell to the statements."""
    labels = _labels(reading)
    if len({label.key for label in labels}) < FEWEST:
        return
    named = reading.within(max(0, labels[0].start - REACH), labels[0].start, ("instrument",))
    if not named:
        return
    numbered = [m for m in named if m.rule in BY_NUMBER]
    treaty, american = (numbered or named)[0], month_first(reading.text[labels[0].start :])
    for label in labels:
        for relation, value in _told(reading, label, american):
            reading.say(Statement(treaty.entity, relation, value, label.start, label.end, rule="treaty-sheet"))


@lru_cache(maxsize=8)
def _pattern(code: str) -> re.Pattern[str]:
    parts = []
    for key in KEYS:
        words = "|".join(re.escape(w) for w in sorted(words_of(key, code), key=lambda w: (-len(w), w)))
        parts.append(f"(?P<{key}>{words})")
    return re.compile(rf"(?<![\w/])(?:{'|'.join(parts)}) ?:")


def _labels(reading: Reading) -> list[Label]:
    """The labels in order; a value ends at the next label, or at the end of its line."""
    text, page = reading.page.folded.text, reading.page
    forces = words_of("sheet_force", page.language.code)
    if not any(word + colon in text for word in forces for colon in (":", " :")):
        return []
    found = list(_pattern(page.language.code).finditer(text))
    labels = []
    for here, following in zip(found, [*found[1:], None], strict=True):
        start, begin = page.raw_span(*here.span())
        stop = page.raw_span(following.start(), following.end())[0] if following else len(reading.text)
        line = reading.text.find("\n", begin)
        end = min(stop, begin + LONGEST, line if line > 0 and reading.text[begin:line].strip() else stop)
        labels.append(Label(str(here.lastgroup), start, begin, end))
    return labels


def _told(reading: Reading, label: Label, american: bool | None) -> Iterator[tuple[str, str]]:
    """What a label says of the treaty: the relation and its object."""
    relation = {"sheet_date": "adopted_on", "sheet_force": "entered_into_force_on"}.get(label.key)
    if relation:
        written = NUMERIC.search(reading.text, label.begin, label.end)
        spelled = [d.value for d in reading.dates_in(label.begin, label.end) if d.value[0] != "-"]
        value = numeric_date(written, first_is_month=american) if written else next(iter(spelled), None)
        if value:
            yield relation, value
    elif label.key == "sheet_meeting":
        for meeting in reading.outermost(label.begin, label.end, ("meeting",))[:1]:
            yield "adopted_at", meeting.entity
