"""The wordings of a language that a list of words cannot tell: regular expressions from its file, over folded text."""

import re
from functools import lru_cache

from ...ontology.language_data import load as load_language


def fragment(key: str, code: str) -> str:
    """Return what a language lists under `patterns`, to be made part of a longer pattern.

    >>> fragment("indefinite", "es")
    'una?'
    """
    return load_language(code).patterns[key]


@lru_cache(maxsize=256)
def wording(key: str, code: str) -> re.Pattern[str]:
    """Return a wording of a language as a pattern by itself.

    >>> wording("that", "fr").match(" qu'elle informe") is not None
    True
    """
    return re.compile(fragment(key, code))
