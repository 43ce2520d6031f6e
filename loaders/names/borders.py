"""Where names end: which of the names found in a page stay, and what a text called after a meeting leaves out."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from ..page.page import Page
from ..reading import Reading
from .gazetteer import NameHit
from .shapes import Shape

SEATED: Final = re.compile(r"\s(?:in|en|em|à|at)\s")
SHORT_LINE: Final = 45
SERIES_MARK: Final = "/ser"  # 'OEA/Ser.G' marks a series of papers


def sifted(hits: Iterable[NameHit], page: Page) -> list[NameHit]:
    """Return the hits without acronyms in the mark of a series, and without those that cross an earlier name.

    Of two names of one meeting that cross the first stays: 'Third Summit of the Americas in Quebec City'.
    """
    found = [h for h in hits if not (h.acronym and page.folded.text.startswith(SERIES_MARK, h.end))]
    meetings = sorted((h for h in found if len(h.things) == 1 and h.things[0].kind == "meeting"), key=lambda h: h.start)
    late = {id(b) for a, b in pairwise(meetings) if a.things == b.things and a.start < b.start < a.end < b.end}
    return [h for h in found if id(h) not in late]


def crosses_lines(reading: Reading, shape: Shape) -> bool:
    """Whether a name by its shape goes on over two lines of a heading that are names of their own.

    'Boat Committee' above 'Fourth Regular Meeting': both lines are short and begin with a capital.
    """
    text = reading.text
    broken = text.find("\n", shape.start, shape.end)
    if broken < 0 or not text[broken + 1 : broken + 2].isupper():
        return False
    begin, after = text.rfind("\n", 0, broken) + 1, text.find("\n", broken + 1)
    first, second = text[begin:broken], text[broken + 1 : after if after >= 0 else len(text)]
    return max(len(first), len(second)) < SHORT_LINE and first.rstrip()[-1:].isalpha() and not _open(reading, first)


def _open(reading: Reading, line: str) -> bool:
    """Whether a line ends with a small word that wants more."""
    return line.rsplit(maxsplit=1)[-1] in reading.page.language.name_links


def before_place(reading: Reading, shape: Shape, end: int) -> int:
    """Return where a text ends that is called after a meeting, before its place.

    >>> from hemisec.loaders.reader import read
    >>> page = read("They read the Course of Action of the Third Summit of the Americas in Quebec City by the sea.")
    >>> page.mentions[0].text
    'Course of Action of the Third Summit of the Americas'
    """
    meetings = reading.within(shape.start, end, ("meeting",)) if shape.kind != "body" else []
    for meeting in meetings:
        seat = SEATED.match(reading.text, meeting.end, end)
        if seat and any(m.end == end for m in reading.mentions.over(seat.end(), end)
                        if reading.book.kind(m.entity) in ("place", "state")):
            return meeting.end
    return end
