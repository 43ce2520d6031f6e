"""The law or decree that a page is: a line of its heading that is its number and date, and the summary below it.

'DECRETO Nº 8.331, DE 12 DE NOVEMBRO DE 2014' stands over 'Promulga o Acordo ...', which official papers print as
the title.  The number may stand in two lines, and in one with the summary ('LEY N° 25.520. Ley de ...').
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ..page.folding import fold_name
from ..page.wording import wording
from ..reading import Reading
from ..texts.national_acts import RULE
from .front import Line
from .numeric_dates import NUMERIC, numeric_date
from .signing_line import signing_line

DAY: Final = 10
SUMMARY: Final = re.compile(  # wrapped lines read on up to a full stop, a blank line, or who speaks
    r"[\s.:–—-]*(?P<words>[A-ZÀ-Ýa-zà-ÿ“\"][^\n]{20,500}"
    r"(?:(?<![.;:])\n(?![^\S\n]*\n|\W*(?:O|A|EL?|LA|LE|THE|Le|El|The|La|Art[ií]\w*)\s)[^\n]{1,300}){0,5})(?=\n|\Z)")
BESIDE: Final = re.compile(r"(?:\s*\([^()]{2,80}\))+")  # '(Vide texto atualizado)', '(diciembre 27)'
HEAD: Final = 400  # characters into the page where the line stands at the latest, menus before it included
MONTH_DAY: Final = re.compile(r"\(([a-z]+) (\d{1,2})\)|\((\d{1,2}) (?:de )?([a-z]+)\)")
LONG: Final = 40  # characters of a summary that stands above the number
YEAR: Final = re.compile(r"/((?:19|20)\d\d)$")
TITLE_REACH: Final = 40


@dataclass(frozen=True, slots=True)
class OwnAct:
    """The act itself: its entity, the span of its summary or number, its date, and where its text begins."""

    entity: str
    title: tuple[int, int]
    date: str | None
    end: int


def own_act(reading: Reading, lines: Sequence[Line]) -> OwnAct | None:
    """Return the act that a page is, by the last line of its head that begins with its number."""
    found = None
    for line in lines:
        for mention in reading.mentions.starting(line.start, line.start + 3):
            rest = reading.text[mention.end : line.end]
            alone = mention.rule == RULE and (rest.strip(" .") == "" or NUMERIC.search(rest[:TITLE_REACH]) is not None)
            if alone and line.start < HEAD + (found[1].end if found else 0):
                found = (line, mention)
    if found is None:
        return None
    line, mention = found
    beside = BESIDE.match(reading.text, line.end)
    end = beside.end() if beside else line.end
    summary = SUMMARY.match(reading.text, end)
    code = reading.page.language.code
    speaks = summary is not None and wording("lawmaker", code).match(reading.page.folded_slice(*summary.span("words")))
    above = next((n for n in reversed(lines) if n.end <= line.start and n.kind == "words"), None)
    if above and (summary is None or speaks) and above.end - above.start > LONG:
        title = above.start, above.end
    else:
        title = _trimmed(reading, summary.span("words") if summary and not speaks else (line.start, line.end))
    return OwnAct(mention.entity, title, _date(reading, (mention.start, line.end), end), end)


def _trimmed(reading: Reading, span: tuple[int, int]) -> tuple[int, int]:
    """A title without the full stop at its end."""
    return span[0], span[0] + len(reading.text[slice(*span)].rstrip(" .\n\r"))


def _date(reading: Reading, head: tuple[int, int], end: int) -> str | None:
    """The day of an act: beside its number, in brackets below, or under its text; else the year of its number."""
    dates = [d.value for d in reading.dates_in(*head) if len(d.value) == DAY and d.value[0] != "-"]
    if dates:
        return dates[0]
    written = NUMERIC.search(reading.text, *head)
    if written and reading.page.language.code != "en":
        return numeric_date(written, first_is_month=False)
    named = reading.mentions.starting(head[0], head[0] + 1)
    years = [m[1] for n in named if (m := YEAR.search(reading.book.entities[n.entity].label))]
    if years and (day := _day_below(reading, head[1], end)):
        return f"{years[0]}-{day}"
    signed = signing_line(reading)
    return signed.date if signed else years[0] if years else None


def _day_below(reading: Reading, start: int, end: int) -> str | None:
    """The month and day in brackets below the number: '(diciembre 27)'."""
    found = MONTH_DAY.search(reading.page.folded_slice(start, end))
    months = {fold_name(word): number for word, number in reading.page.language.months.items()}
    month, day = (found[1] or found[4], found[2] or found[3]) if found else ("", "")
    return f"{months[month]:02}-{int(day):02}" if month in months else None
