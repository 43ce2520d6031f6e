"""The patterns of dates of a language, made from the small words that its file lists; over folded text.

A day is one or two digits, with or without a suffix ('1er', '17th'), or a word ('tres (3)', 'third').
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from ...ontology.language_data import Language
from ..page.folding import fold_name
from ..page.scan import Scan, hung_on

DIGIT_YEAR: Final = r"(?:1[89]|20)\d\d(?!\d)"
# The digit first and what may not stand before it after: so the search goes from digit to digit.
ISO: Final = hung_on(
    [f"-{n}" for n in range(10)], r"(\d(?<![\w/-]\d)\d{3})-(\d\d)-(\d\d)(?![\d-])", before=4, after=8
)
DIGITS: Final = hung_on(
    [f"{mark}{n}" for mark in "/.-" for n in range(10)],
    r"(\d(?<![\w/.-]\d)\d?)([/.-])(\d{1,2})\2(\d{4})(?![\w/-])", before=2, after=10,
)
SHORT: Final = hung_on(
    [f"/{n}" for n in range(10)], r"(?<=[a-z] )(\d{1,2})/(\d{1,2})/(\d\d)(?![\d/])", before=2, after=8
)
SHORT_LEADS: Final = (" em ", " el ", " le ", " de ", " du ", " del ", " dia ", " a ")
CENTURY: Final = 40  # two digits from here on are a year of the last century
BRACKET: Final = re.compile(r"[(\[][^()\[\]]{4,120}[)\]]")
BRACKETED_YEAR: Final = re.compile(
    rf"(?<=[(\[,; ])(?P<a>{DIGIT_YEAR})(?:(?P<join> ?- ?)(?P<b>{DIGIT_YEAR}|\d\d))?(?= ?[)\],;])")
NUMBER: Final = re.compile(r"\d+")
CENTURIES: Final = Scan([" 18", " 19", " 20"])
SEPARATOR: Final = re.compile(r"[(\[,;] ?$")
LONGEST_DAY: Final = 31
MONTHS: Final = 12
Found = tuple[int, int, str, str]


@dataclass(frozen=True, slots=True, eq=False)
class DatePatterns:
    """Compiled patterns, and the numbers of the words that they find."""

    months: dict[str, int]
    abbreviations: dict[str, int]
    day_words: dict[str, int]
    centuries: dict[str, int]
    cardinals: dict[str, int]
    month_first: bool
    capital_months: bool
    month: re.Pattern[str]
    months_scan: Scan
    day: re.Pattern[str]
    days_before: re.Pattern[str]
    days_after: re.Pattern[str]
    year_after: re.Pattern[str]
    range: re.Pattern[str]
    list: re.Pattern[str]
    between: re.Pattern[str]
    before_month: re.Pattern[str]
    before_year: re.Pattern[str]
    quantity: re.Pattern[str]

    def month_number(self, name: str) -> int:
        """Return the number of a month, full or abbreviated, as `month` finds it."""
        name = name.rstrip(".")
        return self.months.get(name) or self.abbreviations[name]

    def day_number(self, day: str) -> int:
        """Return the number of a day as `day` finds it."""
        digits = NUMBER.match(day)
        return int(digits.group()) if digits else self.day_words[_plain(day.partition("(")[0])]

    def year_number(self, year: str) -> int | None:
        """Return the number of a year in digits or words; None for words that are none."""
        if year.isdigit():
            return int(year)
        words = _plain(year)
        for century, value in self.centuries.items():
            if words == century:
                return None if century in self.cardinals else value
            if words.startswith(century + " "):
                rest = words[len(century) + 1:]
                number = self.cardinals.get(rest) or self.cardinals.get(rest.partition(" ")[2])
                return value + number if number and number < 100 else None
        return None


@lru_cache(maxsize=8)
def date_patterns(language: Language) -> DatePatterns:
    """Return the patterns of a language."""
    words = {key: _either(forms) for key, forms in language.dates.items() if forms}
    day_words = _day_words(language)
    cardinals, centuries = _tables(language, "cardinals", "centuries")
    months, abbreviations = _tables(language, "months", "month_abbreviations")
    suffix = rf"(?: ?(?:{words['day_suffixes']})(?![a-z0-9]))?"
    digits = rf"\d{{1,2}}{suffix}"
    day = rf"(?:{digits}|(?<![a-z])(?:{_either(day_words)})(?![a-z])(?: ?\(\d{{1,2}}\))?)"
    year = rf"(?:{DIGIT_YEAR}|(?<![a-z])(?:{_year_words(language)})(?![a-z]))"
    year_of = rf"[ ,-]{{0,2}}(?:(?:{words['year_of']}) ?)?(?P<year>{year})"
    joined = rf"(?: ?- ?| (?:{words['range']}) ?| ?, ?(?:{words['list']})? ?| (?:{words['list']}) ?)"
    joined_after = rf"(?: ?- ?| (?:{words['range']}) ?|,? (?:{words['list']}) ?)"
    filler = rf"(?:(?:{words['articles']}) ?|(?:{words['weekdays']}) ?,? ?)*"
    more_after = rf"(?:(?:, ?{digits})*{joined_after}{digits})?(?!\d)(?!,\d\d\d(?!\d))"
    link = rf" ?(?:(?P<link>{words['day_of']}) ?|- ?)?$"
    return DatePatterns(
        months, abbreviations, day_words, centuries, cardinals,
        "month-first" in language.dates["traits"], "capital-months" in language.dates["traits"],
        re.compile(rf"(?<![a-z])(?:(?:{_either(months)})|(?:{_either(abbreviations)})\.?)(?![a-z])"),
        Scan(re.split("[ -]", word)[0] for word in (*months, *abbreviations)),
        re.compile(day),
        re.compile(rf"(?<![\d/])(?<!\d[.,:-])(?P<days>{day}(?:{joined}{filler}{day}){{0,6}}){link}"),
        re.compile(rf"[ ,]{{0,2}}(?:(?:{words['articles']}) )?(?P<days>{digits}{more_after})(?:{year_of})?"),
        re.compile(year_of),
        re.compile(rf" ?,? ?(?:-|(?:{words['range']})) ?{filler}"),
        re.compile(rf"(?: ?, ?(?:{words['list']})?| (?:{words['list']})) ?{filler}"),
        re.compile(rf"(?<![a-z])(?:{words['between']}) (?:(?:{words['articles']}) )?$"),
        re.compile(rf"(?<![a-z])(?:{words['before_month']}) $"),
        _year_pattern(words),
        re.compile(rf"(?<![a-z])(?:{words['quantity']}) $"))


def _year_pattern(words: Mapping[str, str]) -> re.Pattern[str]:
    """Return the pattern of bare years: 'since 2002-03', 'between 1999 and 2003'."""
    lead = rf"(?<![a-z])(?:(?P<between>{words['between']})|{words['before_year']})"
    span = rf"(?: ?- ?| (?:{words['range']}) )(?P<b>{DIGIT_YEAR}|(?<=-)\d\d)"
    pair = rf"(?P<and> (?:{words['list']}) )(?P<c>{DIGIT_YEAR})"
    return re.compile(rf"{lead} (?P<a>{DIGIT_YEAR})(?:{span}|{pair})?(?![\w-])(?![/.,]\d)")


def _either(forms: Iterable[str]) -> str:
    """Return a pattern for any of the forms, the longest first; a blank in a form may be a hyphen too."""
    folded = sorted({fold_name(form) for form in forms}, key=lambda form: (-len(form), form))
    return "|".join(re.sub(r"[ -]|\\[ -]", "[ -]", re.escape(form)) for form in folded)


def _plain(words: str) -> str:
    return " ".join(fold_name(words).replace("-", " ").split())


def _tables(language: Language, *names: str) -> tuple[dict[str, int], dict[str, int]]:
    """Return two tables of a language with folded keys, the longest first."""
    first, second = (sorted(getattr(language, name).items(), key=lambda entry: -len(entry[0]))
                     for name in names)
    return {_plain(word): number for word, number in first}, {_plain(word): number for word, number in second}


def _day_words(language: Language) -> dict[str, int]:
    """Return the words for days: cardinals, and ordinals (but for the first, only English counts days so)."""
    last = LONGEST_DAY if "month-first" in language.dates["traits"] else 1
    words = [*language.cardinals.items(), *((w, n) for w, n in language.ordinals.items() if n <= last)]
    return {_plain(w): n for w, n in words if n <= LONGEST_DAY and w not in language.function_words}


def _year_words(language: Language) -> str:
    rest = _either(word for word, number in language.cardinals.items() if number < 100)
    return rf"(?:{_either(language.centuries)})(?:[ -](?:(?:{_either(language.dates['list'])}) )?(?:{rest}))?"


def digital_dates(text: str) -> Iterator[Found]:
    """Yield the ISO dates of a folded text, and those in digits that can be read in one way alone."""
    for found in ISO.finditer(text):
        if valid(*map(int, found.groups())):
            yield found.start(), found.end(), found.group(), "iso"
    for found in DIGITS.finditer(text):
        first, _, second, year = found.groups()
        pairs = {(int(first), int(second)), (int(second), int(first))}
        readings = [date(int(year), month, day) for month, day in pairs if valid(int(year), month, day)]
        if len(readings) == 1 and int(year) >= 1800:
            yield found.start(), found.end(), readings[0].isoformat(), "digits"


def short_dates(text: str) -> Iterator[Found]:
    """Yield the dates with two digits for the year behind a preposition: 'em 22/11/69', where the first is the day."""
    for found in SHORT.finditer(text):
        day, month, short = map(int, found.groups())
        year = short + (1900 if short >= CENTURY else 2000)
        if day > MONTHS and text[: found.start()].endswith(SHORT_LEADS) and valid(year, month, day):
            yield found.start(), found.end(), date(year, month, day).isoformat(), "digits"


def valid(year: int, month: int, day: int) -> bool:
    """Return whether there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def bare_years(text: str, patterns: DatePatterns) -> Iterator[Found]:
    """Yield the years of a folded text that stand after 'in', 'since' and the like, or in brackets."""
    for found in CENTURIES.holding(patterns.before_year, text, 60, 60):
        if patterns.quantity.search(text[max(0, found.start() - 16):found.start()]):
            continue
        if found.group("and") and not found.group("between"):
            for name in ("a", "c"):
                yield found.start(name), found.end(name), found.group(name), "year"
        else:
            last = "b" if found.group("b") else "c"
            yield _years(found.group("a"), found.group(last), found.start("a"), found.end())
    for bracket in BRACKET.finditer(text):
        for found in BRACKETED_YEAR.finditer(text, bracket.start(), bracket.end()):
            if SEPARATOR.search(text, bracket.start(), found.start()):
                yield _years(found.group("a"), found.group("b"), found.start(), found.end())


def _years(first: str, last: str | None, start: int, end: int) -> Found:
    """Return a year or a span of years; '2002-03' runs to 2003."""
    last = first[:4 - len(last)] + last if last else None
    if last and first < last:
        return start, end, f"{first}/{last}", "year-interval"
    return start, start + len(first), first, "year"
