"""What the sheet of a treaty tells: a heading of labels, and a table of the states that signed and ratified it.

'ADOPTED AT: PLACE  DATE: 06/03/02  CONF/ASSEM/MEETING: ...  ENTRY INTO FORCE: 07/10/03', then one line for each state
with the dates of its signature, its ratification and the deposit.  Which number of a date is the month is told by the
other dates of the sheet; where none tells it, only the year is stated.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..facts.patterns import words_of
from ..reading import Reading
from ..record import Mention, Statement

KEYS: Final = ("sheet_place", "sheet_date", "sheet_meeting", "sheet_force", "sheet_text", "sheet_depositary")
FEWEST: Final = 4  # different labels that make a sheet
REACH: Final = 800  # characters in which the name of the treaty stands before the labels
LONGEST: Final = 220  # characters of a value
NUMERIC: Final = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?![\d/])")
COLUMNS: Final = re.compile(r"\b(?:rat|ratif\w*)\b[^\n]*\b(?:depos\w+|deposito)\b|\bdeposit")
BY_NUMBER: Final = frozenset({"treaty-number", "title-before-treaty-number"})
CENTURY: Final = 40  # two digits from here on are a year of the last century
MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Label:
    """A label of the sheet: which it is, and the raw span of its value."""

    key: str
    start: int
    begin: int
    end: int


def read_treaty_sheet(reading: Reading) -> None:
    """Add what the labels and the table of a treaty's sheet tell to the statements."""
    labels = _labels(reading)
    if len({label.key for label in labels}) < FEWEST:
        return
    named = reading.within(max(0, labels[0].start - REACH), labels[0].start, ("instrument",))
    if not named:
        return
    numbered = [m for m in named if m.rule in BY_NUMBER]
    treaty, month_first = (numbered or named)[0], _month_first(reading.text[labels[0].start :])
    for label in labels:
        for relation, value in _told(reading, label, month_first):
            reading.say(Statement(treaty.entity, relation, value, label.start, label.end, rule="treaty-sheet"))
    _say_parties(reading, treaty, labels[-1].end, month_first)


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


def _told(reading: Reading, label: Label, month_first: bool | None) -> Iterator[tuple[str, str]]:
    """What a label says of the treaty: the relation and its object."""
    relation = {"sheet_date": "adopted_on", "sheet_force": "entered_into_force_on"}.get(label.key)
    if relation:
        written = NUMERIC.search(reading.text, label.begin, label.end)
        spelled = [d.value for d in reading.dates_in(label.begin, label.end) if d.value[0] != "-"]
        value = _date(written, month_first) if written else next(iter(spelled), None)
        if value:
            yield relation, value
    elif label.key == "sheet_meeting":
        for meeting in reading.outermost(label.begin, label.end, ("meeting",))[:1]:
            yield "adopted_at", meeting.entity


def _month_first(text: str) -> bool | None:
    """Whether the month stands first in the dates of a sheet; None where no date tells it, or they disagree."""
    dates = [(int(m[1]), int(m[2])) for m in NUMERIC.finditer(text)]
    american = any(second > MONTHS for _, second in dates)
    european = any(first > MONTHS for first, _ in dates)
    return american if american != european else None


def _date(written: re.Match[str], month_first: bool | None) -> str | None:
    """An ISO date from a numeric one; only its year where it is unknown which number is the month.

    >>> _date(NUMERIC.search("06/03/02"), True), _date(NUMERIC.search("06/03/1969"), None)
    ('2002-06-03', '1969')
    """
    first, second, digits = written.groups()
    year = int(digits) if len(digits) > 2 else int(digits) + (1900 if int(digits) >= CENTURY else 2000)
    if month_first is None:
        return str(year) if first != second else f"{year:04}-{int(first):02}-{int(second):02}"
    month, day = (int(first), int(second)) if month_first else (int(second), int(first))
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= MONTHS and 1 <= day <= 31 else None


def _say_parties(reading: Reading, treaty: Mention, start: int, month_first: bool | None) -> None:
    """The states whose line in the table has the dates of ratification and deposit: parties since the deposit."""
    header = COLUMNS.search(reading.page.folded_slice(start, len(reading.text)))
    if header is None:
        return
    for state in reading.outermost(start, len(reading.text), ("state",)):
        line_start = reading.text.rfind("\n", 0, state.start) + 1
        line_end = reading.text.find("\n", state.end)
        line_end = line_end if line_end > 0 else len(reading.text)
        dates = list(NUMERIC.finditer(reading.text, state.end, line_end))
        if reading.text[line_start : state.start].strip(" |*") or len(dates) < 2:
            continue
        value = _date(dates[-1], month_first)
        span = state.start, dates[-1].end()
        reading.say(Statement(treaty.entity, "ratified_by", state.entity, *span, rule="treaty-sheet", date=value))
