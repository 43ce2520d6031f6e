"""Governments of states: 'the Government of the Republic of Haiti', 'el Gobierno de Chile'; each part of its state.

The plural ('the governments of Peru and Chile') means the states.  English writes the body with a capital; the other
languages write it with either.
"""

import re
from functools import lru_cache
from typing import Final

from ..ontology.language_data import load as load_language
from .folding import fold_name
from .reading import Reading
from .record import Statement

REACH: Final = 60
CAPITAL_ONLY: Final = frozenset({"en"})


@lru_cache(maxsize=8)
def _pattern(code: str) -> re.Pattern[str]:
    """The word for a government and what may stand between it and the name of its state."""
    words = load_language(code).governments
    heads, links, forms = ("|".join(re.escape(fold_name(w)) for w in words[key]) for key in ("heads", "links", "forms"))
    link = rf"(?:{links})(?: |(?<='))"
    return re.compile(rf"(?<![\w-])(?:{heads}) {link}(?:(?:{forms}) {link})?$")


def find_governments(reading: Reading) -> None:
    """Add a government before each name of a state that it belongs to, and state that it is part of the state."""
    page = reading.page
    pattern = _pattern(page.language.code)
    for state in [m for m in reading.mentions if reading.book.kind(m.entity) == "state"]:
        at = page.folded_at(state.start)
        begin = max(0, at - REACH)
        found = pattern.search(page.folded.text[begin:at])
        if found is None:
            continue
        start = page.raw_span(begin + found.start(), begin + found.start() + 1)[0]
        if page.language.code in CAPITAL_ONLY and not reading.text[start].isupper():
            continue
        name = reading.book.entities[state.entity].label
        iri = reading.book.new("body", f"Government of {name}", alias=" ".join(reading.text[start : state.end].split()))
        reading.mention(iri, start, state.end, "pattern", "government-of-state")
        reading.say(Statement(iri, "part_of", state.entity, start, state.end, rule="government-of-state"))
