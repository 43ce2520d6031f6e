"""The law or decree that a page is: a line of its heading that is its number and date, and the summary below it.

'DECRETO Nº 8.331, DE 12 DE NOVEMBRO DE 2014' stands over 'Promulga o Acordo ...', which official papers print as
the title.  The number may stand in two lines, and in one with the summary ('LEY N° 25.520. Ley de ...').
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ..reading import Reading
from ..texts.national_acts import RULE
from .front import Line

DAY: Final = 10
LEAD: Final = re.compile(r"[^\w\n]*$")
SUMMARY: Final = re.compile(r"[\s.:–—-]*(?P<words>[A-ZÀ-Ý][^\n]{20,500}?)\.?\s*(?=\n|\Z)")
HEAD: Final = 400  # characters into the page where the line stands at the latest, menus before it included


@dataclass(frozen=True, slots=True)
class OwnAct:
    """The act itself: its entity, the span of its summary if there is one, its date."""

    entity: str
    title: tuple[int, int] | None
    date: str | None


def own_act(reading: Reading, lines: Sequence[Line]) -> OwnAct | None:
    """Return the act that a page is, by the last line of its head that begins with its number."""
    found = None
    for line in lines:
        for mention in reading.mentions.starting(line.start, line.start + 3):
            alone = mention.rule == RULE and reading.text[mention.end : line.end].strip(" .") == ""
            if alone and line.start < HEAD + (found[1].end if found else 0):
                found = (line, mention)
    if found is None:
        return None
    line, mention = found
    summary = SUMMARY.match(reading.text, line.end)
    dates = [d.value for d in reading.dates_in(mention.start, mention.end) if len(d.value) == DAY and d.value[0] != "-"]
    return OwnAct(mention.entity, summary.span("words") if summary else None, dates[0] if dates else None)
