"""The number of a report that stands apart from its name: 'the Report of X to Y, in particular ... (CP/doc.1)'.

Reports carry no quotation marks; their number follows in brackets, at once or after words on author, addressee,
session, period or chapter.  The number is that of the report named last before it in the same phrase.
"""

import re
from typing import Final

from .reading import Reading
from .record import Mention
from .texts import rebind

REACH: Final = 260
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
    """The report named last before a number, when nothing between them is another text, bracket or sentence."""
    named = [
        m
        for m in reading.within(max(0, symbol.start - REACH), symbol.start, ("document", "resolution", "declaration"))
        if m.entity != symbol.entity and not reading.is_nested(m)
    ]
    if not named:
        return None
    last = named[-1]
    between = reading.text[last.end : symbol.start]
    opened = BRACKETS.findall(between)
    plain = last.how not in ("symbol", "anaphor") and reading.book.kind(last.entity) == "document"
    known = reading.book.entities[last.entity].authority or reading.book.entities[last.entity].symbol is not None
    if not plain or known or PHRASE_END.search(between) or len(opened) > 1:
        return None
    return last
