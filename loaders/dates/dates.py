"""Dates in a text, as ISO values: 'YYYY-MM-DD', 'YYYY-MM', 'YYYY', intervals 'A/B', '--MM-DD' without year.

One pass finds the names of months; a small pattern beside each reads days and year; neighbours joined by
'to', 'and' and the like become intervals or share their year.  The words of dates are data of the language
files.  Bare years count only after words such as 'in' or 'since', or in brackets; 10/26/2006 only where it
can be read in one way alone.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from ...ontology.language_data import Language
from ..page.folding import Folded, fold
from .patterns import DatePatterns, bare_years, date_patterns, digital_dates, short_dates, valid

LEAP_YEAR: Final = 2000  # a date without a year may be 29 February
IMPOSSIBLE: Final = "impossible"  # 31 June: no date, and its year is no year on its own either
WINDOW: Final = 110
LEAD: Final = 30
Run = tuple[int, int, tuple[int, ...]]
Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date: its span in the raw text, ISO value, and the name of the rule that found it."""

    start: int
    end: int
    value: str
    rule: str


@dataclass(frozen=True, slots=True)
class _Part:
    """A month with the days (none, one, or first and last) and the year beside it; `start`, `end` are folded.

    `bare` is a month alone that only a neighbour can make a date; `until` the end of an interval over months.
    """

    start: int
    end: int
    month: int
    days: tuple[int, ...]
    year: int | None
    rule: str
    bare: bool = False
    until: "_Part | None" = None

    @property
    def order(self) -> tuple[int, ...]:
        """Month and first day, to tell which of two parts is earlier in a year."""
        return (self.month, *self.days[:1])


def find_dates(text: str, language: Language, *, folded: Folded | None = None) -> list[DateMatch]:
    """Return the dates of a text in its order, none inside another; `folded` spares the folding.

    >>> from hemisec.ontology.language_data import load
    >>> [d.value for d in find_dates("from May 30 to June 2, 2011, and in October, 2006", load("en"))]
    ['2011-05-30/2011-06-02', '2006-10']
    """
    folded = fold(text) if folded is None else folded
    patterns = date_patterns(language)
    parts = _joined(list(_parts(text, folded, patterns)), folded.text, patterns)
    found = [(p.start, p.end, _value(p), p.rule) for p in parts if not p.bare]
    for others in (digital_dates(folded.text), short_dates(folded.text), bare_years(folded.text, patterns)):
        found.sort()
        starts = [start for start, *_ in found]
        found += {other for other in others if _is_free(found, starts, other[0], other[1])}
    return [DateMatch(*folded.span(start, end), value, rule)
            for start, end, value, rule in sorted(found) if rule != IMPOSSIBLE]


def _is_free(found: list[tuple[int, int, str, str]], starts: list[int], start: int, end: int) -> bool:
    """Whether no date found so far (sorted, with their starts) holds a place in a span."""
    index = bisect_left(starts, end)
    return index == 0 or found[index - 1][1] <= start


def _parts(text: str, folded: Folded, patterns: DatePatterns) -> Iterator[_Part]:
    """Yield each month with what stands beside it; days that no calendar has are told by their rule."""
    last = 0
    for month in patterns.months_scan.starting(patterns.month, folded.text):
        if patterns.capital_months and not text[folded.offsets[month.start()]].isupper():
            continue
        for part in _beside(folded.text, month, patterns):
            if part.start >= last:
                last = part.end
                possible = all(valid(part.year or LEAP_YEAR, part.month, day) for day in part.days)
                yield part if possible else replace(part, rule=IMPOSSIBLE)


def _beside(text: str, month: Match, patterns: DatePatterns) -> list[_Part]:
    """Return the parts around one month: one, or more for days that are no interval ('3 and 10 June')."""
    before = _days_before(text, month, patterns)
    after = patterns.days_after.match(text, month.end(), month.end() + WINDOW)
    if after and after.group("year") and (patterns.month_first or not before):
        return _month_first(text, month, after, patterns)
    if before:
        return before
    if _is_short(month, patterns):
        return []
    if after and patterns.month_first:
        return _month_first(text, month, after, patterns)
    stop, year = _year_after(text, month.end(), patterns)
    lead = text[max(0, month.start() - LEAD):month.start()]
    bare = year is None and not patterns.before_month.search(lead)
    rule = "month-year" if year else "month"
    return [_Part(month.start(), stop, patterns.month_number(month.group()), (), year, rule, bare)]


def _is_short(month: Match, patterns: DatePatterns) -> bool:
    """Whether a month is abbreviated: such a one counts only with a day and a year."""
    return month.group().rstrip(".") not in patterns.months


def _year_after(text: str, place: int, patterns: DatePatterns) -> tuple[int, int | None]:
    """Return where the year behind a month ends, and the year; or the place itself and None."""
    found = patterns.year_after.match(text, place, place + WINDOW)
    year = patterns.year_number(found.group("year")) if found else None
    return (found.end(), year) if found and year else (place, None)


def _days_before(text: str, month: Match, patterns: DatePatterns) -> list[_Part]:
    """Return the parts of '7 June 2011', 'del 22 al 24 de marzo de 2006'; none where no day stands before."""
    first = max(0, month.start() - WINDOW)
    found = patterns.days_before.search(text[first:month.start()])
    if found is None:
        return []
    stop, year = _year_after(text, month.end(), patterns)
    short = _is_short(month, patterns)
    dashed = text[month.start() - 1] == "-"  # '12-Feb-2006', but in 'May 30-June 2' the day is not of June
    in_words = not any(c.isdigit() for c in found.group("days"))
    if (dashed and not short) or (year is None and (short or (in_words and not found.group("link")))):
        return []
    start = first + found.start("days")
    runs = _runs(found.group("days"), start, text[max(0, start - LEAD):start], patterns)
    runs[-1] = (runs[-1][0], stop, runs[-1][2])
    return _dated(runs, patterns.month_number(month.group()), year, "day-month")


def _month_first(text: str, month: Match, after: Match, patterns: DatePatterns) -> list[_Part]:
    """Return the parts of 'June 7, 2011', 'October 7-8, 2008'."""
    lead = text[max(0, month.start() - LEAD):month.start()]
    runs = _runs(after.group("days"), after.start("days"), lead, patterns)
    runs[0] = (month.start(), *runs[0][1:])
    runs[-1] = (runs[-1][0], after.end(), runs[-1][2])
    year = patterns.year_number(after.group("year")) if after.group("year") else None
    return _dated(runs, patterns.month_number(month.group()), year, "month-day")


def _runs(days: str, base: int, lead: str, patterns: DatePatterns) -> list[Run]:
    """Return runs of days (start, end, first and last day): one for an interval, else one for each day."""
    found = list(patterns.day.finditer(days))
    numbers = [patterns.day_number(day.group()) for day in found]
    start, end = base + found[0].start(), base + found[-1].end()
    if len(found) == 1:
        return [(start, end, (numbers[0],))]
    gaps = [days[a.end():b.start()] for a, b in pairwise(found)]
    consecutive = all(b == a + 1 for a, b in pairwise(numbers))
    ranged = len(found) == 2 and (patterns.range.fullmatch(gaps[0]) or patterns.between.search(lead))
    if consecutive or (ranged and numbers[0] < numbers[1]):
        return [(start, end, (numbers[0], numbers[-1]))]
    if ranged or gaps[-1].strip() == ",":  # '12, 7 June', '45 - 3 June': the first number is something else
        return [(base + found[-1].start(), end, (numbers[-1],))]
    return [(base + d.start(), base + d.end(), (n,)) for d, n in zip(found, numbers, strict=True)]


def _dated(runs: list[Run], month: int, year: int | None, kind: str) -> list[_Part]:
    parts = []
    for start, end, days in runs:
        rule = "interval" if len(days) == 2 else f"{kind}-year" if year else kind
        parts.append(_Part(start, end, month, days, year, rule))
    return parts


def _joined(parts: list[_Part], text: str, patterns: DatePatterns) -> list[_Part]:
    """Return the parts with neighbours joined to intervals, and with the year that the last of a list has."""
    done: list[_Part] = []
    for part in reversed(parts):
        following = done.pop() if done else None
        if following is None or IMPOSSIBLE in (part.rule, following.rule):
            done += [following, part] if following else [part]
        else:
            done += _pair(part, following, text, patterns)
    return done[::-1]


def _pair(part: _Part, following: _Part, text: str, patterns: DatePatterns) -> list[_Part]:
    """Return two neighbours, the later one first, or the interval that they make."""
    gap = text[part.end:min(following.start, part.end + WINDOW)]
    lead = text[max(0, part.start - LEAD):part.start]
    listed = patterns.list.fullmatch(gap)
    whole = None
    if patterns.range.fullmatch(gap) or (listed and patterns.between.search(lead)):
        whole = _interval(part, following)
    elif listed and part.year is None and following.year:
        rule = part.rule if part.rule == "interval" else f"{part.rule}-year"
        part = replace(part, year=following.year, bare=False, rule=rule)
        whole = _interval(part, following) if _adjacent(part, following) else None
    return [whole] if whole else [following, part]


def _adjacent(first: _Part, second: _Part) -> bool:
    """Whether the second part is the day or month after the first: 'April 30 and May 1'."""
    alike = len(first.days) == len(second.days) < 2 and first.year == second.year
    if second.until or not alike:
        return False
    if not first.days:
        return second.month == first.month + 1
    day = date(first.year or LEAP_YEAR, first.month, first.days[0]) + timedelta(days=1)
    return (day.month, day.day) == (second.month, second.days[0])


def _interval(first: _Part, last: _Part) -> _Part | None:
    """Return the interval between two parts (one year may serve both), None where it would run backwards."""
    if last.until or len(first.days) > 1 or len(last.days) > 1 or len(first.days) != len(last.days):
        return None
    turn = int(first.order > last.order)  # 'December 28 to January 3': over the turn of the year
    begin = first.year if first.year else last.year - turn if last.year else None
    end = last.year if last.year else begin + turn if begin else None
    if begin and end and (begin, first.order) >= (end, last.order):
        return None
    bare = first.bare and last.bare
    last = replace(last, year=end)
    return _Part(first.start, last.end, first.month, first.days, begin, "interval", bare, last)


def _value(part: _Part) -> str:
    first = _iso(part.year, part.month, part.days[:1])
    if part.until:
        return f"{first}/{_iso(part.until.year, part.until.month, part.until.days[:1])}"
    return f"{first}/{_iso(part.year, part.month, part.days[1:])}" if len(part.days) == 2 else first


def _iso(year: int | None, month: int, days: tuple[int, ...]) -> str:
    head = f"{year}-{month:02}" if year else f"--{month:02}"
    return head + "".join(f"-{day:02}" for day in days)
