"""Numbers in folded text, in digits or in words of the language: '34', 'thirty-four', 'treinta y cuatro'."""

import re
from functools import lru_cache

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name


@lru_cache(maxsize=8)
def number_pattern(code: str) -> str:
    """Return a regular expression for a number in digits or words."""
    return (
        r"(?:\d{1,3}|" + "|".join(re.escape(w) for w in sorted(_cardinals(code), key=lambda w: (-len(w), w))) + r")\b"
    )


@lru_cache(maxsize=8)
def _cardinals(code: str) -> dict[str, int]:
    table = {fold_name(word): value for word, value in load_language(code).cardinals.items() if value > 1}
    return table | {word.replace(" ", "-"): value for word, value in table.items()}


def number_words(code: str) -> tuple[str, ...]:
    """Return what the text of a number ends with: a digit, or one of the words."""
    return (*"0123456789", *_cardinals(code))


def value_of(text: str, code: str) -> int:
    """Return the number that a match of the pattern stands for.

    >>> value_of("34", "en"), value_of("ten", "en")
    (34, 10)
    """
    return int(text) if text.isdigit() else _cardinals(code)[text]
