"""Patterns of fact rules: regular expressions over marked sentences, with macros for tokens and words.

`{T:s}` is a token of a text caught as `s`; `{BS+:o}` a list of bodies or states; `{adopted}` any of the words that the
language file lists under `facts.adopted`; `{art}` an article or nothing; `{gap}` a few words without names.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..folding import fold_name

MACRO: Final = re.compile(r"\{(?:([A-Z]+)(\+?)(?::(\w+))?|([a-z_]+))\}")
GAP: Final = "[^⟦⟧;.]{0,60}?"
AND: Final = (
    r"(?:(?:, | |,? (?:and|y|e|et|as well as|asi como|bem como|ainsi que)"
    r" )(?:(?:from|of|by|de|del|da|do|du|des|par|por) )?{art})"
)


@lru_cache(maxsize=512)
def compiled(template: str, code: str) -> re.Pattern[str]:
    """Return the pattern that a template is in a language."""
    return re.compile(expand(template, code))


def expand(template: str, code: str) -> str:
    """Return a template with its macros written out."""
    return MACRO.sub(lambda m: _macro(m, code), template)


def _macro(found: re.Match[str], code: str) -> str:
    letters, many, name, word = found.groups()
    if word:
        return _words(word, code)
    token = rf"⟦[{letters}]\d+⟧"
    if many:
        joint = expand(AND, code)
        token = rf"{token}(?:{joint}{token})*"
    return f"(?P<{name}>{token})" if name else f"(?:{token})"


@lru_cache(maxsize=512)
def _words(key: str, code: str) -> str:
    if key == "gap":
        return GAP
    facts = load_language(code).facts
    if key == "art":
        return f"(?:{_alternatives(facts['the'])} ?)?"
    return _alternatives(facts[key])


def _alternatives(forms: tuple[str, ...]) -> str:
    """Return the forms as alternatives, the longest first, each ending where a word ends."""
    folded = sorted({fold_name(f) for f in forms}, key=lambda f: (-len(f), f))
    return "(?:" + "|".join(re.escape(f) + ("" if f.endswith("'") else r"\b") for f in folded) + ")"
