"""The number of a report that stands apart from its name: 'the Report of X to Y, in particular ... (CP/doc.1)'.

Reports carry no quotation marks; their number follows in brackets, at once or after words on author, addressee,
session, period or chapter.  The number is that of the report named last before it in the same phrase.
"""

import re
from typing import Final

from ..reading import Reading
from ..record import Mention
from .texts import rebind

REACH: Final = 420
OPENED: Final = re.compile(r"[(\[]\s*(?:document\s+|documento\s+)?$")
PHRASE_END: Final = re.compile(r";|\.\s+[A-ZÀ-Ý]|\n\s*\n")
BRACKETS: Final = re.compile(r"\((?![A-Z]{2,12}\))")


def find_report_numbers(reading: Reading) -> None:
    """Bind the report that a page names to the document number that stands in brackets behind it."""
    for symbol in [m for m in reading.mentions if m.how == "symbol" and reading.book.kind(m.entity) == "document"]:
        before = reading.text[max(0, symbol.start - 16) : symbol.start]
        if not OPENED.search(before):
            continue
        report = _report_before(reading, symbol)
        if report is not None:
            rebind(reading, report.entity, symbol.entity)


def _report_before(reading: Reading, symbol: Mention) -> Mention | None:
    """The report named last before a number, when nothing between them is another text, bracket or sentence.

    The resolutions on whose implementation it reports may stand between: 'Report of X on Resolution AG/RES. 1 (...)'.
    """
    named = [
        m
        for m in reading.within(max(0, symbol.start - REACH), symbol.start, ("document", "resolution", "declaration"))
        if m.entity != symbol.entity and not reading.is_nested(m)
    ]
    reports = [m for m in named if reading.book.kind(m.entity) == "document"]
    if not reports:
        return None
    last = reports[-1]
    after = [m for m in named if m.start >= last.end]
    if after and not ON_RESOLUTION.search(reading.text[last.start : after[0].start]):
        return None
    between = _without(reading.text, last.end, symbol.start, after)
    known = reading.book.entities[last.entity].authority or reading.book.entities[last.entity].symbol is not None
    if last.how in ("symbol", "anaphor") or known or PHRASE_END.search(between):
        return None
    return last if len(BRACKETS.findall(between)) <= 1 else None


def _without(text: str, start: int, end: int, mentions: list[Mention]) -> str:
    """Return the words of a span without those of some mentions in it."""
    pieces, place = [], start
    for mention in mentions:
        pieces.append(text[place : mention.start])
        place = max(place, mention.end)
    return "".join([*pieces, text[place:end]])


ON_RESOLUTION: Final = re.compile(
    r"(?:[Rr]esolutions?|[Rr]esoluci(?:ón|ones)|[Rr]esoluç(?:ão|ões)|[Rr]ésolutions?)[\s“\"]*$"
)
