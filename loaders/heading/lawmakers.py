"""Who makes the law or decree that a page is: 'O PRESIDENTE DA REPÚBLICA', 'EL CONGRESO DE LA NACIÓN PARAGUAYA'.

The office is that of the state whose law it is: named beside it, by its adjective, or the one of the page.
"""

import re
from collections import Counter
from typing import Final

from ...ontology import iris
from ...ontology.language_data import load as load_language
from ..actors.offices import demonyms
from ..page.folding import fold_name
from ..page.wording import wording
from ..reading import Reading
from ..record import Statement
from .own_act import OwnAct
from .signing_line import signing_line

REACH: Final = 900  # characters behind the number in which the maker speaks
BESIDE: Final = 60


def find_lawmaker(reading: Reading, act: OwnAct) -> str | None:
    """Add the mention of who makes the act and return the body; None where nobody is named."""
    page = reading.page
    first = page.folded_at(act.end)
    found = wording("lawmaker", page.language.code).search(page.folded.text, first, first + REACH)
    if found is None:
        return None
    start, end = page.raw_span(*found.span("name"))
    named = reading.mentions.starting(start, start + 1)
    there = next((m for m in named if reading.book.kind(m.entity) == "body"), None)
    state = _state(reading, start, end)
    office = "Congress" if found["congress"] else "President"
    label = f"{office} of {state}" if state else f"{office} of the Republic"
    if there is not None and (there.rule != "name-by-shape" or there.end > end):
        return there.entity
    words = reading.text[start:end]
    iri = reading.book.new("body", label, alias=" ".join(words.split()))
    for again in re.finditer(re.escape(words), reading.text, re.IGNORECASE):
        over = reading.mentions.over(*again.span())
        for old in [m for m in over if m.rule == "name-by-shape" and m.end <= again.end()]:
            reading.mentions.remove(old)
        if not any(m.start < again.start() or again.end() < m.end for m in over):
            reading.mention(iri, *again.span(), "pattern", "lawmaker")
    return iri


def say_enacted(reading: Reading, act: OwnAct, maker: str | None) -> None:
    """State who adopted the act and when."""
    own = reading.mentions.starting(max(0, act.end - REACH), act.end)
    span = next(((m.start, m.end) for m in own if m.entity == act.entity), (0, act.end))
    if act.date:
        reading.say(Statement(act.entity, "adopted_on", act.date, *span, rule="act-of-its-day"))
    if maker:
        reading.say(Statement(act.entity, "adopted_by", maker, *span, rule="act-of-its-maker"))


def _state(reading: Reading, start: int, end: int) -> str | None:
    """The label of the state whose law it is."""
    book = reading.book
    beside = reading.within(start, end + BESIDE, ("state",))
    if beside and beside[0].start <= end + 1:
        return book.entities[beside[0].entity].label
    told = demonyms() | {fold_name(w): iris.known("state", c.lower())
                         for w, c in load_language(reading.page.language.code).demonyms.items()}
    for word in re.findall(r"[a-z]+", reading.page.folded_slice(start, min(len(reading.text), end + BESIDE))):
        iri = told.get(word) or told.get(re.sub("a$", "o", word))
        if iri:
            return book.entities[book.known(iri)].label
    signed = signing_line(reading)
    seat = book.authority.things.get(signed.place) if signed else None
    if seat and seat.parent and seat.parent in book.authority.things:
        return book.authority.things[seat.parent].label
    if reading.page.language.code == "pt":
        return "Brazil"  # the one state of the region that writes its laws so
    named = Counter(m.entity for m in reading.outermost(0, len(reading.text), ("state",)))
    return book.entities[named.most_common(1)[0][0]].label if named else None
