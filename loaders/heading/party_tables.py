"""Tables of the states that signed and ratified a treaty: a line, or a few, for each, with days under names of columns.

The columns stand in one line, or each on a line of its own; a cell may tell itself what happened on its day
('Ratification: 9 October 1997', '11/27/95 RA').  Only what is told as ratification, accession or deposit makes a party.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..page.folding import fold_name
from ..page.wording import fragment, wording
from ..reading import Reading
from ..record import Mention, Statement
from .numeric_dates import NUMERIC, month_first, numeric_date

FEWEST: Final = 2  # rows that make a table; one does where columns of signature and ratification are named
HEAD: Final = 320  # characters before the first row in which the names of the columns stand
ROW: Final = 320  # characters that a row reaches at most
NAME: Final = 1600  # characters before the table in which its treaty is named
FULL: Final = 10
BEFORE_STATE: Final = re.compile(
    r"[ \t|*•·–-]*(?:\(?\d{1,2}[).]?/? ?)?[ \t|*]*(?:la |el |le |les |l['’]|the )?", re.IGNORECASE)
AFTER_STATE: Final = re.compile(r"[*\d/ ]*(?:\([^()\n]{2,60}\)[*\d/ ]*)?(?:$|\n|\||\t|  |:|,? ?\(?\d|[–—-] )")
RULER: Final = re.compile(r"^[ |:-]*-{3}[ |:-]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Row:
    """A state and the span of its cells."""

    state: Mention
    start: int
    end: int


def read_party_tables(reading: Reading) -> None:
    """State which states are parties to the treaty of each table of the page, and since when."""
    language = reading.page.language.code
    if not _heads(language).search(reading.page.folded.text):
        return
    rows = _rows(reading)
    tables: list[list[Row]] = []
    for row in rows:
        if tables and not _opens_table(reading, tables[-1][-1].end, row.start):
            tables[-1].append(row)
        else:
            tables.append([row])
    for table in tables:
        if treaty := _treaty(reading, table[0].start):
            _say(reading, treaty, table)


@lru_cache(maxsize=8)
def _heads(code: str) -> re.Pattern[str]:
    """The names of the columns, each by its letter: N states, S signature, P ratification, F in force, O others."""
    parts = [f"(?P<{letter}>{fragment(f'column_{name}', code)})" for letter, name in
             (("N", "state"), ("O", "other"), ("S", "signed"), ("P", "party"), ("F", "force"))]
    return re.compile("|".join(parts))


def _rows(reading: Reading) -> list[Row]:
    """The states that begin a line, with what stands up to the next of them."""
    states = []
    for state in reading.outermost(0, len(reading.text), ("state",)):
        line = reading.text.rfind("\n", 0, state.start) + 1
        if BEFORE_STATE.fullmatch(reading.text, line, state.start) and AFTER_STATE.match(
                reading.text[state.end : state.end + 80]):
            states.append(state)
    ends = [*(b.start for b in states[1:]), len(reading.text)]
    return [Row(s, s.start, min(end, s.start + ROW)) for s, end in zip(states, ends, strict=False)]


def _opens_table(reading: Reading, end: int, start: int) -> bool:
    """Whether a new head of columns stands between two rows."""
    return start > end and _columns(reading, end, start) is not None


def _columns(reading: Reading, start: int, end: int) -> tuple[str, int] | None:
    """The letters of the columns named in a span, in order, and where they begin; None without one of ratifications.

    They begin behind the name for the states, else behind the last blank line.
    """
    page = reading.page
    span = page.folded_at(start), page.folded_at(end)
    found = list(_heads(page.language.code).finditer(page.folded.text, *span))
    first = next((i for i in range(len(found) - 1, -1, -1) if found[i].lastgroup == "N"), None)
    begin = start if first is None else reading.page.raw_span(*found[first].span())[0]
    blank = reading.text.rfind("\n\n", start, end) if first is None else -1
    letters = "".join(str(m.lastgroup) for m in found[0 if first is None else first + 1 :])
    return (letters, max(begin, blank)) if "P" in letters else None


def _treaty(reading: Reading, start: int) -> Mention | None:
    """The treaty named last before a table."""
    named = reading.within(max(0, start - NAME), start, ("instrument",))
    return named[-1] if named else None


def _say(reading: Reading, treaty: Mention, table: list[Row]) -> None:
    begin = table[0].start
    head = max(0, begin - HEAD)
    columns = _columns(reading, head, begin)
    if columns is None or (len(table) < FEWEST and "S" not in columns[0]):
        return
    letters, head = columns
    column = _cell_of_parties(reading, head, begin)
    american = month_first(reading.text[max(0, begin - NAME) : table[-1].end])
    found = [(row, _party_since(reading, row, letters, column, american)) for row in table]
    if sum(date is not None for _, date in found) < FEWEST and len(table) > FEWEST:
        return
    for row, date in found:
        if date is not None:
            span = row.state.start, row.end
            reading.say(Statement(treaty.entity, "ratified_by", row.state.entity, *span, rule="party-table", date=date))


def _cell_of_parties(reading: Reading, start: int, end: int) -> int | None:
    """Which cell of a row tells of ratification, where cells are parted by bars."""
    head = RULER.sub("", reading.text[start:end])
    cells = [fold_name(cell) for cell in re.split(r"\|", head.rstrip(" \n|"))]
    heads = _heads(reading.page.language.code)
    found = [i for i, cell in enumerate(cells) if (m := heads.search(cell)) and m.lastgroup == "P"]
    return found[0] if found and len(cells) > 1 else None


def _party_since(
    reading: Reading, row: Row, letters: str, column: int | None, american: bool | None
) -> str | None:
    """The day since which the state of a row is a party; None where it is none."""
    dates = _dates(reading, row.state.end, row.end, american)
    words = reading.page.folded_slice(row.state.end, row.end)
    told = wording("cell_party", reading.page.language.code).search(words)
    if told:
        place = reading.page.raw_span(*(reading.page.folded_at(row.state.end) + p for p in told.span()))[0]
        return next((d for at, d in dates if at > place), dates[-1][1] if dates else None)
    if wording("cell_signed", reading.page.language.code).search(words):
        return None
    if column is not None and "|" in reading.text[row.start : row.end]:
        cells = [m.span() for m in re.finditer(r"[^|]*", reading.text[row.start : row.end]) if m.group()]
        begin, end = cells[column] if column < len(cells) else (0, 0)
        return next((d for at, d in dates if row.start + begin <= at < row.start + end), None)
    if letters[0] == "S":
        behind = [d for _, d in dates[1:]]
        return (behind[0] if letters[-1] in "FO" and "PP" not in letters else behind[-1]) if behind else None
    return dates[0][1] if dates and letters[0] == "P" else None


def _dates(reading: Reading, start: int, end: int, american: bool | None) -> list[tuple[int, str]]:
    """The days of a row with their places: spelled, or in digits as the table orders them."""
    spelled = [(d.start, d.value) for d in reading.dates_in(start, end) if len(d.value) == FULL and d.value[0] != "-"
               and d.rule != "digits"]
    for written in NUMERIC.finditer(reading.text, start, end):
        if value := numeric_date(written, first_is_month=american):
            spelled.append((written.start(), value))
    return sorted(spelled)
