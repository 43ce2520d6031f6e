"""States by their names in full: 'the Republic of Panama', 'la República del Perú', whatever the tables list."""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..reading import Reading

REACH: Final = 40
UNSURE: Final = frozenset({"state", "commonwealth"})  # 'the State of Amazonas', 'the Commonwealth of Nations'


@lru_cache(maxsize=8)
def _pattern(code: str) -> re.Pattern[str]:
    """The form of a state and the words that join it to the name, at the end of what stands before the name."""
    words = load_language(code).governments
    forms = "|".join(re.escape(fold_name(w)) for w in words["forms"] if w not in UNSURE)
    links = "|".join(re.escape(fold_name(w)) for w in words["links"])
    return re.compile(rf"(?<![\w-])(?:{forms}) (?:{links})(?: |(?<='))$")


def find_full_states(reading: Reading) -> None:
    """Let the mention of a state begin with its form where the page prints that with a capital.

    >>> from hemisec.loaders.reader import read
    >>> page = read("The Republic of Panama and the republics of the isthmus were glad of the lights in the harbor.")
    >>> page.mentions[0].text
    'Republic of Panama'
    """
    page = reading.page
    pattern = _pattern(page.language.code)
    for state in [m for m in reading.mentions if reading.book.kind(m.entity) == "state" and m.how == "name"]:
        at = page.folded_at(state.start)
        begin = max(0, at - REACH)
        found = pattern.search(page.folded.text[begin:at])
        if found is None:
            continue
        start = page.raw_span(begin + found.start(), begin + found.start() + 1)[0]
        if reading.text[start].isupper() and not reading.mentions.over(start, state.start):
            reading.mentions.remove(state)
            reading.mention(state.entity, start, state.end, "name", "state-in-full")
