"""Patterns of fact rules: regular expressions over marked sentences, with macros for tokens and words.

`{T:s}` is a token of a text caught as `s`; `{BS+:o}` a list of bodies or states; `{adopted}` any of the words that the
language file lists under `facts.adopted`, or the wording that stands under `patterns`; `{art}` an article or nothing;
`{gap}` a few words without names.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.scan import Scan
from ..page.wording import fragment

MACRO: Final = re.compile(r"\{(?:([A-Z]+)(\+?)(?::(\w+))?|([a-z_]+))\}")
NEEDED: Final = re.compile(r"\{(?P<key>[a-z_]+)\}(?![?*{])")  # a macro for words that must stand there
ESCAPED: Final = re.compile(r"\\.|\[[^\]]*\]")  # what may hide a bracket
BRACKETED: Final = re.compile(r"\([^()]*\)(?:[?*+]|\{\d*,?\d*\})?\??")
SHORTEST_NEEDED: Final = 3
GAP: Final = "[^⟦⟧;.]{0,60}?"
AND: Final = (
    r"(?:(?: |(?:, |,? (?:and|y|e|et|as well as|asi como|bem como|ainsi que) )"
    r"(?:(?:from|of|by|de|del|da|do|du|des|par|por|pel[ao]s?) )?){art})"
)


@lru_cache(maxsize=4096)  # there are some five hundred in the rules, and one forgotten costs a millisecond
def compiled(template: str, code: str) -> re.Pattern[str]:
    """Return the pattern that a template is in a language."""
    return re.compile(expand(template, code))


def sought(template: str, code: str, text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a template in a text; it is tried only where one of the words stands that it cannot lack.

    >>> [found.group() for found in sought("{part_of} the ⟦B0⟧", "en", "the ⟦B1⟧ is part of the ⟦B0⟧")]
    ['part of the ⟦B0⟧']
    """
    needed = needed_words(template, code)
    return compiled(template, code).finditer(text) if needed is None or needed.finds(text) else iter(())


@lru_cache(maxsize=4096)
def needed_words(template: str, code: str) -> Scan | None:
    """Return the scan for the words one of which stands in every match of a template: its macro of the longest words.

    None where a template has no such macro outside brackets and alternatives.
    """
    bare = BRACKETED.sub("", ESCAPED.sub("", template))
    while bare != (bare := BRACKETED.sub("", bare)):
        pass
    if "|" in bare:
        return None
    keys = [found["key"] for found in NEEDED.finditer(bare) if found["key"] not in ("gap", "art")]
    listed = [words_of(key, code) for key in keys if key not in load_language(code).patterns]
    best = max(listed, key=lambda words: min(map(len, words)), default=())
    return Scan(best) if best and min(map(len, best)) >= SHORTEST_NEEDED else None


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


@lru_cache(maxsize=4096)
def _words(key: str, code: str) -> str:
    if key == "gap":
        return GAP
    if key == "art":
        return f"(?:{_alternatives(words_of('the', code))} ?)?"
    if key in load_language(code).patterns:
        return f"(?:{expand(fragment(key, code), code)})"
    return _alternatives(words_of(key, code))


@lru_cache(maxsize=4096)
def words_of(key: str, code: str) -> tuple[str, ...]:
    """Return the folded words that a language lists under a key; a last preposition also joined with an article.

    >>> [w for w in words_of("attended", "es") if w.startswith("con la asist")]
    ['con la asistencia de', 'con la asistencia del']
    """
    language, found = load_language(code), []
    for form in map(fold_name, language.facts[key]):
        lead, blank, last = form.rpartition(" ")
        found += [f"{lead} {word}" for word in language.contractions.get(last, (last,))] if blank else [form]
    return tuple(dict.fromkeys(found))


def _alternatives(forms: tuple[str, ...]) -> str:
    """Return the forms as alternatives, the longest first, each ending where a word ends."""
    folded = sorted(set(forms), key=lambda f: (-len(f), f))
    return "(?:" + "|".join(re.escape(f) + ("" if f.endswith("'") else r"\b") for f in folded) + ")"
