"""What shows a page to be news: a dateline, a byline, a time of posting, a lead that tells of a day without a year."""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..reading import Reading
from .front import Line
from .issue_date import dateline

FRONT_MATTER: Final = re.compile(r"\s*---\s*\n(?:[^\n]*\n){0,12}?author:\s*\S")
POSTED: Final = re.compile(  # '04/02/2026 18:19', 'May 3, 2010, 4:15 pm'
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\b(?:19|20)\d\d)\W{1,4}\d{1,2}[:h]\d\d\b"
)
BYLINE: Final = re.compile(
    r"^\W*(?:Por\s+(?:la\s+)?Redacci[oó]n\b|(?:[Bb]y|BY)\s+(?:[A-Z][\w.]+\s+){2,6}?[A-Z][\w.]+,\s+[A-Z]"
    r"|(?:[Pp]or|[Bb]y|[Pp]ar|BY|POR|PAR):?\s+[A-ZÀ-Ý][\w'’.-]+(?:\s+(?:(?:de|del|da|dos|la)\s+)?[A-ZÀ-Ý][\w'’.-]*){1,3}\s*$)",
    re.MULTILINE,
)
HEAD: Final = 900  # characters in which a byline or a time of posting stands
NEWS_LABEL: Final = 45
LEAD_WORDS: Final = 18  # a shorter paragraph is a heading or a menu
LEAD: Final = 400
SENTENCE_ENDS: Final = (".", ".”", ".\"", ".»", "”.", ":")
HEADLINE_WORDS: Final = 12  # more words than a headline has beyond a short lead
FIRST: Final = 1500  # characters before which the lead begins


def tells_news(reading: Reading, lines: list[Line]) -> bool:
    """Whether a page shows that it is news."""
    return bool(dateline(reading)) or _labelled(reading, lines) or _signed(reading) or _lead_tells_a_day(reading)


def _labelled(reading: Reading, lines: list[Line]) -> bool:
    """Whether a page tells that it was published, or a short line at its head begins with 'News'."""
    labels = tuple(fold_name(w) for w in reading.page.language.document["published"])
    if any(fold_name(reading.text[line.start : line.start + NEWS_LABEL]).startswith(labels) for line in lines):
        return True
    news = tuple(fold_name(f) + " " for f in reading.page.language.types["news"])
    short = [fold_name(reading.text[line.start : line.end]) for line in lines[:4] if line.end - line.start < NEWS_LABEL]
    return any(s.startswith(news) and s[-1] not in ".:," for s in short)


def _signed(reading: Reading) -> bool:
    """Whether the head of a page tells who wrote it, or the hour when it was posted."""
    head = reading.text[:HEAD]
    return bool(FRONT_MATTER.match(head) or BYLINE.search(head) or POSTED.search(head))


def _lead_tells_a_day(reading: Reading) -> bool:
    """Whether the first paragraph tells of a day whose year its readers know: 'today', 'el jueves', 'on May 3'.

    Speakers, who address somebody, and numbered paragraphs of a report do so too and are no news.
    """
    for start, end in reading.structure.paragraphs:
        if start > FIRST:
            return False
        words = reading.text[start:end].split()
        if len(words) >= LEAD_WORDS + (0 if words[-1].endswith(SENTENCE_ENDS) else HEADLINE_WORDS):
            lead = reading.page.folded_slice(start, min(end, start + LEAD))
            told = _day(reading.page.language.code).search(lead)
            return told is not None and not lead.lstrip()[:1].isdigit() and not _spoken(reading)
    return False


def _spoken(reading: Reading) -> bool:
    """Whether the head of a page addresses somebody: 'Mr. Chairman', 'señoras y señores'."""
    head = reading.page.folded_slice(0, min(FIRST, len(reading.text)))
    return any(fold_name(word) in head for word in reading.page.language.document["addresses"])


@lru_cache(maxsize=8)
def _day(code: str) -> re.Pattern[str]:
    """A day without its year, over folded text: 'today', a day of the week, 'May 3', '3 de mayo'.

    >>> _day("es").search("se reunieron el 3 de mayo en lima") is not None
    True
    >>> _day("es").search("fundada el 3 de mayo de 1948")
    """
    language = load_language(code)
    either = "|".join(re.escape(fold_name(word)) for word in language.months)
    days = "|".join(re.escape(fold_name(word)) for word in (*language.dates["weekdays"], *language.dates["today"]))
    first = r"\d{1,2}(?:o|er|st|nd|rd|th)?"
    if "month-first" in language.dates["traits"]:
        dated = rf"(?:{either}) {first}(?!\d|,? (?:19|20)\d\d|[-–]\d| (?:to|and|through) \d)"
    else:
        dated = rf"{first} (?:de )?(?:{either})(?! (?:de |del )?(?:19|20)\d\d)"
    return re.compile(rf"\b(?<!santo )(?:{days}|{dated})\b")
