"""Programmes without capitals, known by their owner: 'the OAS fisheries program', 'el programa de pesca de la OEA'.

English puts the acronym of the body in front of the noun, the other languages put the body behind it.  The article
before it must be definite: 'an OAS program' names none.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..reading import Reading
from ..record import Mention

REACH: Final = 70
BEFORE: Final = {"es": r"(?:el|la|del|al)", "pt": r"(?:o|a|do|da|ao)", "fr": r"(?:le|la|l'|du|au)"}
OF: Final = {"es": r"(?:de la|del|de)", "pt": r"(?:da|do|de)", "fr": r"(?:de la|de l'|du|de)"}
NO_TOPIC: Final = "and |or |of |the |is |was |are |were |has |have |had |will |to |in |on "  # no topic holds these
THE: Final = re.compile(r"(?:^|\W)the $")


@lru_cache(maxsize=8)
def _pattern(code: str) -> re.Pattern[str]:
    """English: topic and head after the acronym; else: head and topic before the body, after an article."""
    heads = "|".join(re.escape(fold_name(h)) for h in load_language(code).heads_programme)
    if code == "en":
        return re.compile(rf" (?P<topic>(?:(?!{NO_TOPIC})[a-z-]+ ){{1,3}}?)(?:{heads})s?(?![\w-])")
    topic = r"(?:[a-z'-]+ ){1,5}?"
    return re.compile(rf"(?<![\w-]){BEFORE[code]} ?(?P<name>(?:{heads}) {topic}){OF[code]} ?$")


def find_owned_programmes(reading: Reading) -> None:
    """Add the programmes that a page names by their owner and topic, without capitals."""
    for owner in [m for m in reading.mentions if reading.book.kind(m.entity) == "body" and not reading.is_nested(m)]:
        span = _after(reading, owner) if reading.page.language.code == "en" else _before(reading, owner)
        if span is None or any(m != owner for m in reading.mentions.over(*span)):
            continue
        name = " ".join(reading.text[slice(*span)].split())
        iri = reading.book.new("programme", name[:1].upper() + name[1:])
        reading.mention(iri, *span, "pattern", "programme-of-body")


def _after(reading: Reading, owner: Mention) -> tuple[int, int] | None:
    """The span of 'OAS fisheries program' after 'the'."""
    page = reading.page
    at, end = page.folded_at(owner.start), page.folded_at(owner.end - 1) + 1
    if owner.how != "acronym" or not THE.search(page.folded.text[max(0, at - 5) : at]):
        return None
    found = _pattern("en").match(page.folded.text, end, end + REACH)
    if found is None:
        return None
    last = page.raw_span(found.end() - 1, found.end())[1]
    words = reading.text[owner.end : last]
    return (owner.start, last) if words == words.lower() else None


def _before(reading: Reading, owner: Mention) -> tuple[int, int] | None:
    """The span of 'programa de pesca de la OEA' after an article."""
    page = reading.page
    at = page.folded_at(owner.start)
    begin = max(0, at - REACH)
    found = _pattern(page.language.code).search(page.folded.text[begin:at])
    if found is None:
        return None
    start = page.raw_span(begin + found.start("name"), begin + found.start("name") + 1)[0]
    words = reading.text[start : owner.start]
    return (start, owner.end) if words == words.lower() and "," not in words else None
