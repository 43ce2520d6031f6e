"""Numbers of meetings that are no plain ordinals: 'Meeting No. 1351', Roman numerals, ordinals that lost a drop cap."""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import Language
from ...ontology.language_data import load as load_language
from ...ontology.numerals import to_int
from ..page.folding import fold_name
from ..page.scan import Hung, hung_on, longest
from ..reading import Reading

# the letter first, then that no word goes on there and it is no lone 'I'
ROMAN_BEFORE: Final = re.compile(r"([IVXLC](?<!\w.)(?:(?<!I)|\B)[IVXLC]{0,6})[\s-]+([^\W\d_]+)")
SUMMIT: Final = hung_on(
    ["Cumbre ", "Asamblea ", "Cúpula ", "Assembleia "],
    r"\b(?:[Ll]a|[Ss]u|[Aa]|d[ae]|[Ss]ua) (?P<n>[1-9]\d?) (?=(?:Cumbre|Asamblea|Cúpula|Assembleia) )",
    before=8,
    after=12,
)
CAPITALS_BEFORE: Final = re.compile(r"(?<![^\W_])([^\W\d_]{3,12})[ -]?$")
CARDINAL: Final = r"(?:numero|number|num\.?|no\.?|nr\.?|n[°º.]?) ?(?P<n>\d{1,4})\b"

LONGEST_MONTH: Final = 14  # characters in which the name of a month and a blank stand
Ordinals = list[tuple[int, int, int]]


def roman_ordinals(reading: Reading) -> Ordinals:
    """Return Roman numbers right before a word for a meeting: 'VIII Meeting of the Working Group', 'XX Session'."""
    terms = _first_words(reading.page.language)
    found = []
    for match in ROMAN_BEFORE.finditer(reading.text):
        number = to_int(match.group(1))
        if number and fold_name(match.group(2)) in terms:
            found.append((match.start(1), match.end(1), number))
    return found


@lru_cache(maxsize=8)
def _first_words(language: Language) -> frozenset[str]:
    """The words that the terms for meetings and sessions begin with, folded."""
    terms = (*language.heads_meeting, *(t for kind in language.sessions.values() for t in kind))
    return frozenset(fold_name(t).split()[0] for t in terms)


def bare_cardinals(reading: Reading) -> Ordinals:
    """Return small numbers right before 'Special Session' and the like: 'the 46 Special Session', 'su 170 Período de
    Sesiones'.
    """
    page = reading.page
    found = page.finditer(_before_session(page.language.code))
    told = [(*page.raw_span(m.start("n"), m.end("n")), int(m.group("n"))) for m in found]
    for summit in SUMMIT.finditer(reading.text) if page.language.code != "en" else ():
        told.append((*summit.span("n"), int(summit.group("n"))))
    return told


def is_day_of_month(reading: Reading, start: int) -> bool:
    """Whether an ordinal in digits is the day of a month: 'signed on June 3rd at the General Assembly'."""
    before = fold_name(reading.text[max(0, start - LONGEST_MONTH) : start]).split()
    months = reading.page.language.months
    return reading.text[start].isdigit() and bool(before) and before[-1] in map(fold_name, months)


@lru_cache(maxsize=8)
def _before_session(code: str) -> Hung:
    language = load_language(code)
    lists = [[fold_name(t) for t in language.sessions[kind]] for kind in ("regular", "special")]
    # those with the noun of the first, which are none of many: 'período de sesiones', but not 'sesiones ordinarias'
    terms = {t for forms in lists for t in forms if t.split()[0] == forms[0].split()[0]}
    either = "|".join(sorted(map(re.escape, terms), key=lambda t: (-len(t), t)))
    pattern = rf"(?<![\w.,/-])(?P<n>[1-9]\d{{0,2}}) (?:{either})(?!\w)"
    return hung_on(terms, pattern, before=len("170 "), after=longest(terms) + 1)


def with_lost_capitals(reading: Reading, ordinals: Ordinals) -> Ordinals:
    """Return the ordinals, those in capitals that lost their first letter to a drop cap made whole again.

    Of 'UARANTE-SIXIÈME SESSION' only 'SIXIÈME' reads as an ordinal; the word before makes it the forty-sixth.
    """
    headless = _headless(reading.page.language.code)
    found = []
    for start, end, number in ordinals:
        before = CAPITALS_BEFORE.search(reading.text, max(0, start - 13), start)
        printed = reading.text[before.start() : end] if before else ""
        whole = headless.get(re.sub(r"[\W_]", "", fold_name(printed))) if printed.isupper() else None
        found.append((before.start(), end, whole) if before and whole else (start, end, number))
    return found


@lru_cache(maxsize=8)
def _headless(code: str) -> dict[str, int]:
    """Ordinals of several words without their first letter, run together: 'uarantesixieme' -> 46."""
    language: Language = load_language(code)
    forms = {re.sub(r"[\W_]", "", fold_name(form)): (form, n) for form, n in language.ordinals.items()}
    return {joined[1:]: number for joined, (form, number) in forms.items() if re.search(r"[\W_]", form)}


def cardinal_sessions(reading: Reading) -> Ordinals:
    """Return 'meeting number 1351', 'Reunión n.º 12': the span of noun and number, and the number."""
    page = reading.page
    pattern = _cardinal(page.language.code)
    return [
        (*page.raw_span(m.start(), m.end()), int(m.group("n")))
        for m in page.finditer(pattern)
        if int(m.group("n"))
    ]


@lru_cache(maxsize=8)
def _cardinal(code: str) -> Hung:
    language = load_language(code)
    nouns = {fold_name(t) for kind in ("meeting", "bare", "regular", "special") for t in language.sessions[kind]}
    either = "|".join(re.escape(noun) for noun in sorted(nouns, key=lambda n: (-len(n), n)))
    return hung_on(nouns, rf"(?<![\w-])(?:{either}) {CARDINAL}")
