"""The date and place of a document, where its adoption line does not tell them.

Of competing dates the first of these counts: a date with a label ('Date of adoption: ...'), the date of the masthead
(before 'Original: ...'), a line that holds a date, the dateline of news ('LIMA, 3 June 2011 -'), and the year in which
the text says that an anniversary falls ('this year marks the tenth anniversary of its signature').  Dates of posting
or download are in lines of page furniture and never count.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ..dates.ordinals import find_ordinals
from ..dates.patterns import valid
from ..page.folding import fold_name
from ..page.wording import wording
from ..reading import Reading
from .front import LETTERS, Line, is_dated

DATELINE: Final = re.compile(
    r"(?P<place>[A-ZÀ-Ý][^\n:;()–—]{2,45}?)(?:\s?\([A-Z]{2}\))?(?:,\s[^\n:;–—]{4,30})?(?P<source>\s?\([^()\n]{2,30}\))?\.?\s?[–—-]{1,2}\s+"
    r"(?=[A-ZÀ-Ý“\"])"
)
STOPPED: Final = re.compile(  # 'Lima. El Consejo ...', '(Lima, 3/5/2011). El Consejo ...'
    r"(?P<place>[A-ZÀ-Ý][^\n:;().,–—]{2,30})(?P<source>)\.\s(?=[A-ZÀ-Ý“\"])"
    r"|\((?P<where>[A-ZÀ-Ý][^\n:;().–—]{2,30}),\s(?P<when>[^()\n]{6,30})\)\.?[\s–—-]+(?=[A-ZÀ-Ý“\"])")
DASH: Final = re.compile(r"\.?\s?[–—-]{1,2}\s+")  # 'Washington, D.C. - The Commission ...'
FULL_DATE: Final = 10
ZIP_CODE: Final = re.compile(r"\d{5}")
CRAWLED: Final = re.compile(r"\s*date (?P<date>(?:19|20)\d\d-\d\d(?:-\d\d)?)\s")  # what a crawler wrote before a page
PLACE_LINE: Final = 80  # characters
POSTED_REACH: Final = 900
POSTED_LINE: Final = re.compile(
    r"^\W*(?:(?:publicad[oa]|publié)\s+(?:em|el|le)\s*:?\s*)?\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d"
    r"(?:\W{1,4}(?:às?\s|a las\s|à\s)?\d{1,2}\s?[h:]\s?\d{0,2}\b[^\n]{0,60})?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
DAY_MONTH_YEAR: Final = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)\b")
MASTHEAD_DATE: Final = 120  # characters before "Original:" in which the date of a masthead stands
LAST_PARAGRAPHS: Final = 3  # a button of the web page may stand below
NEAR: Final = 200
AGED: Final = re.compile(r"\((?:aged?|edad|idade) ")  # then it is a birthday
LABEL: Final = 90  # characters of a line in which a label and its date stand
ORIGINAL: Final = re.compile(r"\boriginal\s*:", re.IGNORECASE)
START_RELATIONS: Final = ("signed_on", "adopted_on", "established_on", "entered_into_force_on")


def issue_date(reading: Reading, lines: Sequence[Line]) -> str | None:
    """Return the date of the document (ISO, as precise as told), or None."""
    return (_labelled(reading, lines) or _crawled(reading) or _before_original(reading, lines)
            or _of_masthead(reading, lines) or _of_dateline(reading) or _of_last_line(reading)
            or _year_of_anniversary(reading) or _year_of_report(reading, lines))


def _full(reading: Reading, start: int, end: int) -> list[str]:
    return [d.value for d in reading.dates_in(start, end)
            if len(d.value) == FULL_DATE and d.value[0] != "-" and d.rule != "digits"]


def _crawled(reading: Reading) -> str | None:
    """The date with which a stored page begins: 'date 2019-04-10 Headline'."""
    found = CRAWLED.match(reading.text)
    return found["date"] if found else None


def _labelled(reading: Reading, lines: Sequence[Line]) -> str | None:
    """A date after a label at the start of its line: 'Date of adoption: 3 June 2002'."""
    words = reading.page.language.document
    labels = tuple(fold_name(w) for w in (*words["adoption_labels"], *words["published"]))
    for line in lines:
        head = fold_name(reading.text[line.start : min(line.end, line.start + LABEL)])
        dates = _full(reading, line.start, min(line.end, line.start + LABEL))
        if dates and head.startswith(labels):
            return dates[0]
    return None


def _before_original(reading: Reading, lines: Sequence[Line]) -> str | None:
    """The date that stands right before 'Original: ...' though it is broken over lines ('23 April' / '2003').

    One without a year takes that of the document's symbol before it: 'XYZ/doc.5/18', '13 September'.
    """
    found = ORIGINAL.search(reading.text, 0, lines[-1].end) if lines else None
    if found is None:
        return None
    original = found.start()
    before = [d for d in reading.dates_in(max(0, original - MASTHEAD_DATE), original) if d.rule != "digits"]
    for date in reversed(before):
        beside = not reading.text[date.end : original].strip(" |\n")
        if beside and len(date.value) == FULL_DATE and date.value[0] != "-":
            return date.value
    years = [m.symbol.year for m in reading.symbols if m.end <= original and m.symbol is not None and m.symbol.year]
    day = next((d.value for d in before if d.value.startswith("--") and len(d.value) == len("--06-03")), None)
    return f"{years[-1]}{day[1:]}" if years and day else None


def _is_original(reading: Reading, line: Line) -> bool:
    return fold_name(reading.text[line.start : line.start + 8]).startswith("original")


def _of_masthead(reading: Reading, lines: Sequence[Line]) -> str | None:
    """A date right before 'Original: ...', else the first line that holds a full date."""
    for line, after in pairwise(lines):
        if after.kind == "masthead" and _is_original(reading, after):
            dates = _full(reading, line.start, line.end)
            if dates:
                return dates[-1]
    told = [line for i, line in enumerate(lines) if line.kind == "date" and not _tells_fact(reading, lines, i)]
    return next((d for line in told for d in _full(reading, line.start, line.end)), None)


def _tells_fact(reading: Reading, lines: Sequence[Line], index: int) -> bool:
    """Whether a date is one of a table beside the text: 'Established 22 May 1979', or 'Assumed office' above it."""
    label = wording("fact_label", reading.page.language.code)
    beside = [reading.page.folded_slice(line.start, line.end) for line in lines[max(0, index - 1) : index + 1]]
    above = len(beside) > 1 and label.fullmatch(beside[0].strip(" :"))
    of_state = index > 0 and _is_state(reading, lines[index - 1])
    told = label.match(beside[-1].lstrip("( ")) or AGED.search(beside[-1])
    return bool(above or of_state or told)


def _is_state(reading: Reading, line: Line) -> bool:
    """Whether a line is the name of a state in a table, with its number or a mark: '(1) Argentina*'."""
    states = reading.within(line.start, line.end, ("state",))
    rest = reading.text[line.start : line.end].replace(states[0].text, "") if states else "x"
    return bool(states) and not LETTERS.search(rest)


def dateline(reading: Reading) -> re.Match[str] | None:
    """Return the match of the dateline that begins a paragraph of news, or None."""
    for start, end in reading.structure.paragraphs[:14]:
        found = DATELINE.match(reading.text, start, min(end, start + 120))
        if found and end - start > len(found.group()) + 60 and (
            found.group("place").split(",")[0].isupper()
            or ((found.group("source") or reading.dates_in(*found.span()) or DAY_MONTH_YEAR.search(found.group()))
                and reading.within(start, min(end, start + 40), ("place", "state")))
            or any(m.start == start and DASH.fullmatch(reading.text, m.end, found.end())
                   for m in reading.within(start, found.end(), ("place",)))
        ):
            return found
        stopped = STOPPED.match(reading.text, start, min(end, start + 120))
        name = stopped.span("place" if stopped["place"] else "where") if stopped else (0, 0)
        places = reading.within(*name, ("place",)) if stopped and end - start > len(stopped.group()) + 60 else []
        if stopped and any(m.start == name[0] and m.end >= name[1] - 3 for m in places):
            return stopped
    return None


def _of_dateline(reading: Reading) -> str | None:
    found = dateline(reading)
    if found is None:
        return None
    full = next(iter(_full(reading, *found.span())), None)
    return full or (_day_first(found.group()) if reading.page.language.code != "en" else None)


def posted_date(reading: Reading) -> str | None:
    """The day of the line that tells when news appeared, day before month: '10/03/2009 0h00', 'Publicado em 3/5/2010'.

    Only where months do not come first; for news without another date.
    """
    found = POSTED_LINE.search(reading.text, 0, POSTED_REACH) if reading.page.language.code != "en" else None
    return _day_first(found.group()) if found else None


def _day_first(words: str) -> str | None:
    """A date in digits as all but Americans write it, day before month: '22/11/2024'."""
    found = DAY_MONTH_YEAR.search(words)
    if found is None:
        return None
    day, month, year = map(int, found.groups())
    return f"{year}-{month:02}-{day:02}" if valid(year, month, day) else None


def issue_place(reading: Reading, lines: Sequence[Line]) -> str | None:
    """Return the place (its id) in the dateline of news, or alone in a line of the heading; None without."""
    found = dateline(reading)
    if found is None:
        return _place_line(reading, lines)
    place = next(iter(reading.within(found.start(), found.end(), ("place",))), None)
    return place.entity if place else None


def _place_line(reading: Reading, lines: Sequence[Line]) -> str | None:
    """The place in a heading line that holds no more than it, its state and a date: 'Managua, Nicaragua'."""
    label = wording("place_label", reading.page.language.code)
    for index, line in enumerate(lines):
        places = reading.within(line.start, line.end, ("place",))
        if not places or line.end - line.start > PLACE_LINE or ZIP_CODE.search(reading.text, line.start, line.end):
            continue
        above = lines[index - 1] if index else line
        if index and label.fullmatch(reading.page.folded_slice(above.start, above.end).strip(" :")):
            continue  # a row of a fact box
        rest = reading.text[line.start : line.end]
        where = [(m.start, m.end) for m in reading.within(line.start, line.end, ("place", "state"))]
        when = [(d.start, d.end) for d in reading.dates_in(line.start, line.end)]
        for words in sorted((reading.text[a:b] for a, b in (*where, *when)), key=len, reverse=True):
            rest = rest.replace(words, "")
        if not LETTERS.search(rest):
            return places[0].entity
    return None


def _of_last_line(reading: Reading) -> str | None:
    """The place and date under a text, alone in a line at its end: 'Lima, 3 June 2011'."""
    for start, end in reversed(reading.structure.paragraphs[-LAST_PARAGRAPHS:]):
        label = wording("fact_label", reading.page.language.code).match(reading.page.folded_slice(start, end))
        if not label and is_dated(reading, start, end) and (dates := _full(reading, start, end)):
            return dates[0]
    return None


def _year_of_report(reading: Reading, lines: Sequence[Line]) -> str | None:
    """The year of a yearly report in the line that names it: 'Annual Report 2019'."""
    reports = "|".join(re.escape(fold_name(f)) for f in reading.page.language.types["report"])
    for line in lines:
        found = re.fullmatch(rf"(?:{reports}) ((?:19|20)\d\d)", fold_name(reading.text[line.start : line.end]))
        if found:
            return found.group(1)
    return None


def _year_of_anniversary(reading: Reading) -> str | None:
    """The year of news that tell of an anniversary 'this year', where the text dates what is remembered.

    'The treaty, which this year marks its tenth anniversary, ... was signed on 3 June 2002': 2012.
    """
    words = reading.page.language.document
    for first, last, number in find_ordinals(reading.text, reading.page.language, folded=reading.page.folded):
        around = reading.page.folded_slice(max(0, first - NEAR // 2), min(len(reading.text), last + NEAR // 2))
        after = reading.page.folded_slice(last, min(len(reading.text), last + 30)).lstrip()
        if not after.startswith(tuple(map(fold_name, words["anniversary"]))):
            continue
        if any(fold_name(w) in around for w in words["this_year"]):
            near = {m.entity for m in reading.mentions.over(max(0, first - 2 * NEAR), last)}
            years = {s.object[:4] for s in reading.statements if s.relation in START_RELATIONS and s.subject in near
                     and isinstance(s.object, str) and s.object[:1] != "-"}
            if len(years) == 1:
                return str(int(years.pop()) + number)
    return None
