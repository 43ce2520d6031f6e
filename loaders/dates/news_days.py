"""Days as the press tells them: 'terça-feira (19)', 'nesta quinta (28/7)', 'el martes 26', 'hoje (11)'.

Month and year are those of the date under which the page appeared.  The weekday is a checksum: a day counts only where
it falls on that weekday within two weeks of a date that stands at the head of the page.
"""

import re
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ...ontology.language_data import load as load_language
from ..names.shapes import MODIFIER_FIRST
from ..page.folding import fold_name
from ..page.scan import Hung, hung_on, longest
from ..reading import Reading
from .dates import DateMatch

HEAD: Final = 700
REACH: Final = 14
LEAD, BEHIND = 6, 40  # characters before the word for a day, and behind it, in which the rest is told
DIGITS: Final = re.compile(r"(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
TODAY: Final = {"hoje": 0, "ontem": -1, "amanha": 1, "hoy": 0, "ayer": -1, "manana": 1, "aujourd'hui": 0, "hier": -1}
JOINED: Final = re.compile(r"(?:,? (?:a|e|y|ate|ao|al|hasta|et|au)|-)(?: (?:a|o|el|la|le))? ?")
FULL_DATE: Final = 10
DAYS_OF_WEEK: Final = 7


@lru_cache(maxsize=8)
def _pattern(code: str) -> tuple[Hung, dict[str, int]]:
    """A weekday or 'today' with a day; and the number of each weekday, Monday 0.

    >>> _pattern("pt")[0].first("abriu na terca-feira (19), em")["bracket"]
    '19'
    """
    names = {fold_name(w): n for n, w in enumerate(load_language(code).dates["weekdays"])}
    names |= {w.removesuffix("-feira"): n for w, n in names.items()}
    told = "|".join(sorted(map(re.escape, [*names, *TODAY]), key=lambda w: (-len(w), w)))
    bracket = r",? ?\((?:dia )?(?P<bracket>\d{1,2})(?:[/.](?P<month>\d{1,2})(?:[/.](?:\d\d|\d{4}))?)?\)"
    plain = r",? (?:dia )?(?P<plain>\d{1,2})(?=[,;.)]| [a-z])(?! de | d'|\.\d| ?horas| ?h\b| por cento)"
    pattern = rf"(?<![\w-])(?:(?:[nd]?est[ae]|[nd][ao]) )?(?P<word>{told})(?:{bracket}|{plain})"
    words = (*names, *TODAY)
    return hung_on(words, pattern, before=LEAD, after=longest(words) + BEHIND), names


def find_news_days(reading: Reading) -> None:
    """Add the dates that the page tells by weekday and day of the month."""
    code = reading.page.language.code
    if code in MODIFIER_FIRST:
        return
    pattern, names = _pattern(code)
    published = _published(reading)
    found: list[DateMatch] = []
    for told in reading.page.finditer(pattern) if published else ():
        day = _day(told, names, published)
        start, end = reading.page.raw_span(*told.span())
        if day is not None and not any(d.start < end and start < d.end for d in reading.dates):
            found.append(DateMatch(start, end, day.isoformat(), "day-of-news"))
    if found:
        reading.dates.extend(_joined(reading, found))
        reading.dates.sort(key=lambda d: d.start)


def _published(reading: Reading) -> list[date]:
    """The full dates at the head of a page, in its order: under one of them it appeared."""
    full = [(d.start, d.value) for d in reading.dates_in(0, HEAD) if len(d.value) == FULL_DATE and d.value[0] != "-"]
    for found in DIGITS.finditer(reading.text, 0, HEAD):
        day, month, year = int(found.group(1)), int(found.group(3)), int(found.group(4))
        full.append((found.start(), f"{year}-{month:02}-{day:02}"))
    return [date.fromisoformat(value) for _, value in sorted(full) if _exists(value)]


def _exists(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _day(told: re.Match[str], names: dict[str, int], published: list[date]) -> date | None:
    """The day that a match tells, by the first date of the page with which it agrees."""
    number = int(told["bracket"] or told["plain"])
    word = told["word"]
    if word in TODAY and not told["bracket"]:
        return None
    for issued in published:
        offsets = (TODAY[word],) if word in TODAY else sorted(range(-REACH, REACH + 1), key=abs)
        for offset in offsets:
            day = issued + timedelta(days=offset)
            fits = day.day == number and (not told["month"] or int(told["month"]) == day.month)
            if fits and (word in TODAY or day.weekday() == names[word]):
                return day
    return None


def _joined(reading: Reading, found: list[DateMatch]) -> list[DateMatch]:
    """Two days joined by 'a' or 'e' are an interval: 'de terça-feira (19) a sexta-feira (22)'."""
    joined = [*found[:1]]
    for before, after in pairwise(found):
        between = fold_name(f"x{reading.text[before.end : after.start]}x")[1:-1]
        run = (date.fromisoformat(after.value) - date.fromisoformat(before.value)).days
        apart = re.search(r"(?<!\w)(?:e|y|et)(?!\w)", between) is not None
        if joined[-1] is before and JOINED.fullmatch(between) and 0 < run < DAYS_OF_WEEK and (run == 1 or not apart):
            joined[-1] = DateMatch(before.start, after.end, f"{before.value}/{after.value}", before.rule)
        else:
            joined.append(after)
    return joined
