"""Ordinal numbers in a text: words ('forty-first', 'vigésimo octavo') or digits with a suffix ('32nd', '5ª').

The words and suffixes are data of the language files.  Line breaks, missing or doubled blanks and hyphens
between the words of one ordinal do not matter, nor do capitals and accents.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ahocorasick_rs import AhoCorasick

from ...ontology.language_data import Language
from ...ontology.numerals import from_roman
from ..page.folding import Folded, fold, fold_name

Found = tuple[int, int, int]

WORD: Final = re.compile(r"[^\W\d_]+")
GAP: Final = re.compile(r" ?-? ?")
AFTER_HUNDRED: Final = re.compile(r"\b(?:hundred(?: and)?|centesim[oa]|ciento|cento e|cent)[ -]*$")
WEEKDAY: Final = re.compile(r"-? ?feira\b")


@dataclass(frozen=True, slots=True)
class OrdinalForms:
    """Ordinals in words, by their first word, as the words that follow, the longest first; and in digits."""

    by_first_word: dict[str, tuple[tuple[tuple[str, ...], int], ...]]
    first_words: AhoCorasick
    digits: re.Pattern[str]


@lru_cache(maxsize=8)
def ordinal_forms(language: Language) -> OrdinalForms:
    """Return the ordinals of a language, ready to be looked up in folded text."""
    table: dict[str, set[tuple[tuple[str, ...], int]]] = {}
    for form, value in language.ordinals.items():
        words = tuple(WORD.findall(fold_name(form)))
        for pieces in (words, ("".join(words),)):  # pages lose the hyphen and the blank: 'twentyfirst'
            table.setdefault(pieces[0], set()).add((pieces[1:], value))
    ordered = {first: tuple(sorted(rests, key=lambda r: (-len(r[0]), r))) for first, rests in table.items()}
    suffixes = sorted({fold_name(s) for s in language.dates["ordinal_suffixes"]}, key=lambda s: (-len(s), s))
    blank = "[ .]?" if min(map(len, suffixes)) > 1 else r"\.?"  # '5 a 7' is no ordinal, '32 nd' is one
    either = "|".join(map(re.escape, suffixes))
    # the digit first and what may not stand before it after: so the search goes from digit to digit
    digits = re.compile(rf"(\d(?<![\w.,/-]\d)\d{{0,2}}){blank}(?:{either})(?![\w.]\w|\w)")
    return OrdinalForms(ordered, AhoCorasick(sorted(ordered)), digits)


def find_ordinals(text: str, language: Language, *, folded: Folded | None = None) -> list[Found]:
    """Return (start, end, number) of every ordinal in words or digits, in the order of the text.

    `folded` spares the folding of a text that is folded already.

    >>> from hemisec.ontology.language_data import load
    >>> find_ordinals("its Twenty- \\nThird regular session", load("en"))
    [(4, 18, 23)]
    """
    folded = fold(text) if folded is None else folded
    forms = ordinal_forms(language)
    found = _in_words(folded.text, forms)
    for match in forms.digits.finditer(folded.text):
        place = folded.offsets[match.end(1)]
        suffix = text[place:place + 8].lstrip()[:1]
        saint = match.end() - match.end(1) > 2 and suffix.isupper() and folded.text[match.end(1)] == " "
        if int(match.group(1)) and not saint:  # 'on July 21 St. Lucia ...'
            found.append((match.start(), match.end(), int(match.group(1))))
    return [(*folded.span(start, end), number) for start, end, number in sorted(found)]


def parse_ordinal(words: str, language: Language) -> int | None:
    """Return the number that a string as a whole is, in words, digits or a Roman numeral; else None.

    >>> from hemisec.ontology.language_data import load
    >>> [parse_ordinal(w, load("es")) for w in ("décimo cuarto", "5ta", "XLI", "cuarto poder")]
    [14, 5, 41, None]
    """
    words = words.strip()
    for start, end, number in find_ordinals(words, language):
        if start == 0 and not words[end:].strip(".\u0300\u0301\u0302"):
            return number
    try:
        return from_roman(words)
    except ValueError:
        return None


def _in_words(text: str, forms: OrdinalForms) -> list[Found]:
    found: list[Found] = []
    free = 0
    for _, start, end in forms.first_words.find_matches_as_indexes(text, overlapping=True):
        if start < free or WORD.match(text, end) or (start and WORD.match(text, start - 1)):
            continue
        if AFTER_HUNDRED.search(text, max(0, start - 16), start):
            continue
        for rest, number in forms.by_first_word[text[start:end]]:
            stop = _follows(text, end, rest)
            if stop is None or WEEKDAY.match(text, stop):
                continue
            found.append((start, stop, number))
            free = stop
            break
    return found


def _follows(text: str, stop: int, rest: tuple[str, ...]) -> int | None:
    """Return where an ordinal ends whose further words stand after its first word, which ends at `stop`, or None."""
    for wanted in rest:
        word = WORD.search(text, stop)
        if word is None or word.group() != wanted or not GAP.fullmatch(text, stop, word.start()):
            return None
        stop = word.end()
    return stop
