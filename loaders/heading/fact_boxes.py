"""Facts in the box beside an article: 'Established 22 May 1979', 'Signed 2 September 1947', 'Members: 35'.

Each is a line of its own near the head of a page; it is about the body or the text that the title, or a line, names.
"""

import re
from typing import Final

from ..page.wording import wording
from ..reading import Reading
from ..record import Mention, Statement
from .front import Line, whole_line

REACH: Final = 1500  # characters from the start in which a box stands
DATE_REACH: Final = 60
FILLER: Final = 30  # characters between a label and its date
NUMBER: Final = re.compile(r"[\W|]{0,5}(\d{1,3})(?!\d)")
DATED: Final = (
    ("box_established", "established_on", "body"),
    ("box_signed", "signed_on", "instrument"),
    ("box_adopted", "adopted_on", "instrument"),
    ("box_in_force", "entered_into_force_on", "instrument"),
)
COUNTED: Final = (
    ("box_members", "member_count", "body"),
    ("box_signatories", "signatory_count", "instrument"),
    ("box_parties", "party_count", "instrument"),
)


def read_fact_box(reading: Reading, lines: tuple[Line, ...], title: tuple[int, int] | None) -> None:
    """State what the lines of a box tell of the thing that the page is about."""
    code = reading.page.language.code
    for index, line in enumerate(lines):
        if line.start > REACH:
            return
        words = reading.page.folded_slice(line.start, line.end)
        for key, relation, kind in (*DATED, *COUNTED):
            label = wording(key, code).match(words)
            about = _about(reading, line, (lines, title), kind) if label else None
            if label is None or about is None:
                continue
            alone = not words[label.end() :].strip(" :|")
            cell = lines[index + 1] if alone and index + 1 < len(lines) else None  # the value in the cell beside it
            begin = label.end() if cell is None else 0
            value = _value(reading, cell or line, begin, counted=(key, relation, kind) in COUNTED)
            if value is not None:
                end = (cell or line).end
                reading.say(Statement(about.entity, relation, value, line.start, end, rule="fact-box"))


def _value(reading: Reading, line: Line, begin: int, *, counted: bool) -> str | int | None:
    """The number or the date with which the rest of a line begins."""
    words = reading.page.folded_slice(line.start, line.end)
    if counted:
        number = NUMBER.match(words, begin)
        return int(number.group(1)) if number else None
    dates = reading.dates_in(line.start, min(line.end, line.start + DATE_REACH))
    first = dates[0].start - line.start if dates else 0
    return dates[0].value if dates and dates[0].value[0] != "-" and first <= begin + FILLER else None


def _about(
    reading: Reading, fact: Line, heading: tuple[tuple[Line, ...], tuple[int, int] | None], kind: str
) -> Mention | None:
    """The thing of a kind that fills the nearest line above, else the title."""
    lines, title = heading
    above = [line for line in lines if line.end <= fact.start]
    heads = [Line(*title, "words", gap=False)] if title else []
    for line in (*reversed(above), *heads):
        if named := whole_line(reading, line, (kind,)):
            return named[0]
    return None
