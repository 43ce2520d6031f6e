"""Meetings that a masthead names in capitals, with their date below: 'THIRD MEETING OF PORT AUTHORITIES / May 3, 2004'.

The papers of a meeting open so.  Before the noun stand only an ordinal, adjectives and places, for 'REPORT ON THE
MEETING' is a title; below the name comes a date, which is not the date of the paper (that stands before 'Original').
"""

from collections.abc import Sequence
from typing import Final

from ..dates.ordinals import find_ordinals
from ..heading.front import Line
from ..page.folding import fold_name, folded_set
from ..page.words import name_links, words
from ..reading import Reading
from .names import NUMBERED_ONLY, meeting_of_tables

SHORTEST: Final = 3  # words
MOST_LINES: Final = 4  # over which a name may run
LONGEST: Final = 300  # characters
FORMAT: Final = "original"


def find_heading_meetings(reading: Reading, lines: Sequence[Line]) -> None:
    """Add the meetings of a masthead that no rule before has found."""
    if not any(line.kind == "masthead" for line in lines):
        return
    for number, line in enumerate(lines):
        if line.kind != "words" or not _opens_name(reading, line):
            continue
        last = _last_line(reading, lines, number)
        if last is None:
            continue
        span = (line.start, lines[last].end)
        if any(reading.book.kind(m.entity) in ("meeting", "meeting-series") for m in reading.mentions.over(*span)):
            continue
        label = " ".join(reading.text[slice(*span)].split())
        iri = meeting_of_tables(reading, label, span[1]) or reading.book.new("meeting", label)
        ordinals = find_ordinals(reading.text[slice(*span)], reading.page.language)
        if ordinals and ordinals[0][0] == 0:
            reading.book.change(iri, ordinal=ordinals[0][2])
        reading.mention(iri, *span, "pattern", "heading-meeting")


def _opens_name(reading: Reading, line: Line) -> bool:
    """Whether a line in capitals begins with the name of a meeting: no word such as 'of' stands before its noun."""
    printed = reading.text[line.start : line.end]
    here = words(reading.page, line.start, line.end)
    if not printed.isupper() or len(here) < SHORTEST:
        return False
    heads = folded_set(reading.page.language.heads_meeting)
    place = next((i for i, w in enumerate(here) if w.folded in heads and w.folded not in NUMBERED_ONLY), None)
    if place is None or place == len(here) - 1:
        return False
    links = name_links(reading.page.language)
    return not any(word.folded in links for word in here[:place])


def _last_line(reading: Reading, lines: Sequence[Line], first: int) -> int | None:
    """The last line of a name, which the date of the meeting follows; None where none does."""
    for place in range(first, min(len(lines) - 1, first + MOST_LINES)):
        after = lines[place + 1]
        if after.kind == "date":
            beyond = lines[place + 2 : place + 3]
            of_paper = bool(beyond) and fold_name(reading.text[beyond[0].start : beyond[0].end]).startswith(FORMAT)
            return None if of_paper or after.end - lines[first].start > LONGEST else place
        if after.kind != "words" or after.gap or not reading.text[after.start : after.end].isupper():
            return None
    return None
