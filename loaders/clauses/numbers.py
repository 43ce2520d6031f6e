"""The number that is printed before a clause: '3.', '3.-', '3°', 'Tercero:', 'THIRD.-', 'III.'."""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import Language
from ...ontology.numerals import from_roman
from ..page.folding import fold_name
from ..page.page import Page
from .verbs import verb_forms

DIGITS: Final = re.compile(  # '3.To' has lost its blank
    r"\s*(\d{1,3})\s?(?:(?:[.)]?[°ºª]?[.)]?(?:\s?[-–—](?=\s))?\s+|[.)]?[°ºª]?[.)]?[-–—]\s*(?=[A-ZÀ-Ý]))|[.)](?=[A-ZÀ-Ý][a-zà-ÿ]))")
ROMAN: Final = re.compile(r"\s*([IVX]{1,6})\s?(?:[.)]\s?[-–—]?|[-–—:])\s+")
WORD: Final = re.compile(r"\s*([A-ZÀ-Ý][a-zà-ÿ]+|[A-ZÀ-Ý]+)(?: ?[:.)](?:\s?[-–—])?|,)\s+(?=[A-ZÀ-Ý«\"“])")


def printed_number(page: Page, start: int, end: int) -> tuple[int | None, int]:
    """Return the number that a piece of a page begins with, and where its words begin; None if there is none.

    >>> from hemisec.loaders.page.page import make_page
    >>> from hemisec.ontology.language_data import load
    >>> printed_number(make_page("Segundo: Instar a todos", load("es")), 0, 23)
    (2, 9)
    """
    text = page.text
    if found := DIGITS.match(text, start, end):
        return int(found.group(1)), found.end()
    found = WORD.match(text, start, end)
    if found and (number := _ordinals(page.language).get(fold_name(found.group(1)))):
        return number, found.end()
    if found := ROMAN.match(text, start, end):
        verb = verb_forms(page.language.code).at(page.folded.text, page.folded_at(found.end()), ("operative",))
        return (from_roman(found.group(1)), found.end()) if verb else (None, start)
    return None, start


@lru_cache(maxsize=8)
def _ordinals(language: Language) -> dict[str, int]:
    """The ordinals of one word, and what a language says in place of them: 'firstly', 'premièrement'."""
    adverbs = {"en": "ly", "fr": "ment"}.get(language.code)
    words = {fold_name(form): value for form, value in language.ordinals.items() if form.isalpha()}
    return words | ({f"{form}{adverbs}": value for form, value in words.items()} if adverbs else {})
