"""Governments of states: 'the Government of the Republic of Haiti', 'el Gobierno de Chile'; each part of its state.

The plural ('the governments of Peru and Chile') means the states.  English writes the body with a capital; the other
languages write it with either.  'the Haitian Government', 'el Gobierno haitiano' is the same body.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology import iris
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.scan import Hung, hung_on, longest
from ..reading import Reading
from ..record import Statement
from .offices import demonyms

REACH: Final = 60
STATE: Final = hung_on(
    ["State", "Estado", "État", "Etat"],
    r"\b(?P<before>[A-Z][a-z]{3,})\sState\b(?!\s[A-Z])|\b(?:Estado|[ÉE]tat)\s(?P<after>[a-zà-ÿ]{5,})\b",
    before=60,
    after=60,
)
AMERICAN: Final = iris.known("state", "usa")  # 'un État américain' is any of the Americas
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
        _add(reading, state.entity, start, state.end)
    _find_by_demonym(reading)


@lru_cache(maxsize=8)
def _demonyms(code: str) -> tuple[Hung, dict[str, str]]:
    """The pattern of a government with the adjective of its state, and the state that each adjective tells.

    >>> [found["state"] for found in _demonyms("pt")[0].finditer("ao governo brasileiro")]
    ['brasileiro']
    """
    language = load_language(code)
    own = {fold_name(w): iris.known("state", iso3.lower()) for w, iso3 in language.demonyms.items()}
    states = own or {fold_name(w): iri for w, iri in demonyms().items() if w}
    nouns = [fold_name(w) for w in language.governments["heads"]]
    heads = "|".join(map(re.escape, nouns))
    told = "|".join(sorted(map(re.escape, states), key=lambda w: (-len(w), w)))
    if code in CAPITAL_ONLY:
        pattern = rf"(?<![\w-])(?P<state>{told}) (?P<head>{heads})(?![\w-])"
        return hung_on(nouns, pattern, before=longest(states) + 1, after=longest(nouns) + 1), states
    return hung_on(nouns, rf"(?<![\w-])(?P<head>{heads}) (?P<state>{told})(?![\w-])"), states


def _find_by_demonym(reading: Reading) -> None:
    """Add the governments that the adjective of their state tells: 'o Governo brasileiro'."""
    page = reading.page
    pattern, states = _demonyms(page.language.code)
    for found in page.finditer(pattern):
        start, end = page.raw_span(*found.span())
        head = page.raw_span(*found.span("head"))[0]
        if page.language.code not in CAPITAL_ONLY or reading.text[head].isupper():
            _add(reading, states[found["state"]], start, end)
    _find_states_by_demonym(reading, states)


def _find_states_by_demonym(reading: Reading, states: dict[str, str]) -> None:
    """Add the states that are named by their adjective: 'el Estado mexicano', 'l'État haïtien', 'the Haitian State'."""
    for found in STATE.finditer(reading.text):
        adjective = fold_name(found["before"] or found["after"])
        if states.get(adjective) not in (None, AMERICAN) and not reading.mentions.over(*found.span()):
            reading.mention(reading.book.known(states[adjective]), *found.span(), "pattern", "state-by-adjective")


def _add(reading: Reading, state: str, start: int, end: int) -> None:
    """Enter the government of a state, in place of a provisional name that stands there or begins so."""
    over = reading.mentions.over(start, end)
    if any(m.rule == "government-of-state" or (m.start < start and end <= m.end and m.how == "name") for m in over):
        return
    for old in over:
        if old.rule == "name-by-shape" and old.start == start:
            reading.mentions.remove(old)
    known = reading.book.known(state)
    label = f"Government of {reading.book.entities[known].label}"
    iri = reading.book.new("body", label, alias=" ".join(reading.text[start:end].split()))
    reading.mention(iri, start, end, "pattern", "government-of-state")
    reading.say(Statement(iri, "part_of", known, start, end, rule="government-of-state"))
