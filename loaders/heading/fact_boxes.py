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
NUMBER: Final = re.compile(r"\W{0,3}(\d{1,3})(?!\d)")
DATED: Final = (("box_established", "established_on", "body"), ("box_signed", "signed_on", "instrument"))
COUNTED: Final = (
    ("box_members", "member_count", "body"),
    ("box_signatories", "signatory_count", "instrument"),
    ("box_parties", "party_count", "instrument"),
)


def read_fact_box(reading: Reading, lines: tuple[Line, ...], title: tuple[int, int] | None) -> None:
    """State what the lines of a box tell of the thing that the page is about."""
    code = reading.page.language.code
    for line in lines:
        if line.start > REACH:
            return
        words = reading.page.folded_slice(line.start, line.end)
        for key, relation, kind in DATED:
            label = wording(key, code).match(words)
            dates = reading.dates_in(line.start, min(line.end, line.start + 60)) if label else []
            about = _about(reading, line, (lines, title), kind) if dates and dates[0].value[0] != "-" else None
            if about is not None:
                span = line.start, dates[0].end
                reading.say(Statement(about.entity, relation, dates[0].value, *span, rule="fact-box"))
        for key, relation, kind in COUNTED:
            label = wording(key, code).match(words)
            number = NUMBER.match(words, label.end()) if label else None
            about = _about(reading, line, (lines, title), kind) if number else None
            if about is not None and number is not None:
                count = int(number.group(1))
                reading.say(Statement(about.entity, relation, count, line.start, line.end, rule="fact-box"))


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
