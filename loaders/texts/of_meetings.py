"""Texts told by the meeting that made them: 'el Plan de Acción surgido de la Segunda Cumbre', 'le Sommet et son Plan'.

A summit adopts one declaration and one plan of action, so the noun in capitals and the numbered meeting beside it tell
which.  Only texts that the tables know are bound.  Spanish, Portuguese and French; English is read by `described`.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..names.gazetteer import gazetteer
from ..names.shapes import MODIFIER_FIRST
from ..page.folding import fold_name
from ..page.scan import Hung, hung_on, longest
from ..reading import TEXT_KINDS, Reading
from .shared_nouns import OWNED, owned_types

REACH: Final = 120
MADE: Final = (
    r"(?:adoptad[oa]|aprobad[oa]|surgid[oa]|emanad[oa]|suscrit[oa]|adotad[oa]|aprovad[oa]|oriund[oa]|"
    r"adoptee?|approuvee?|issue?|emane)"
)
SENTENCE: Final = re.compile(r"[.;]\s")
GOES_ON: Final = re.compile(rf"\s+(?:d[eaou]s?\b|del\b|d['’]|{MADE}\b)|\s+[A-ZÀ-Ý]")


@lru_cache(maxsize=8)
def _patterns(code: str) -> tuple[re.Pattern[str], Hung]:
    """A noun that was made at what follows, and a noun with a possessive."""
    nouns = "|".join(sorted(map(re.escape, owned_types(code)), key=lambda n: (-len(n), n)))
    owners = [fold_name(w) for w in load_language(code).determiners["possessive"]]
    own = "|".join(map(re.escape, owners))
    made = re.compile(rf"(?<![\w-])(?P<noun>{nouns}) {MADE} [^.;:,()]{{0,60}}$")
    owned = rf"(?<![\w-])(?:{own}) (?P<noun>{nouns})(?![\w-])"
    listed = owned_types(code)
    return made, hung_on(listed, owned, before=longest(owners) + 1, after=longest(listed) + 1)


def find_meeting_texts(reading: Reading) -> None:
    """Add the mentions of texts that are told by the numbered meeting which made them."""
    page = reading.page
    if page.language.code in MODIFIER_FIRST:
        return
    made, owned = _patterns(page.language.code)
    for meeting in [m for m in reading.mentions if _is_numbered(reading, m.entity)]:
        place = page.folded_at(meeting.start)
        found = made.search(page.folded.text, max(0, place - REACH), place)
        if found is not None:
            _add(reading, page.raw_span(*found.span("noun")), found["noun"], meeting.entity)
    for found in page.finditer(owned):
        span = page.raw_span(*found.span("noun"))
        begin = max(0, span[0] - 3 * REACH)
        begin = max([m.end() for m in SENTENCE.finditer(reading.text, begin, span[0])], default=begin)
        named = {m.entity for m in reading.within(begin, span[0], ("meeting",)) if _is_numbered(reading, m.entity)}
        if len(named) == 1 and not GOES_ON.match(reading.text, span[1]):
            _add(reading, span, found["noun"], named.pop())


def _is_numbered(reading: Reading, iri: str) -> bool:
    entity = reading.book.entities[iri]
    return entity.kind == "meeting" and entity.ordinal is not None and entity.series is not None


def _add(reading: Reading, span: tuple[int, int], noun: str, meeting: str) -> None:
    """Bind a noun in capitals to the text of this type that the tables know of a meeting."""
    label = f"{OWNED[owned_types(reading.page.language.code)[noun]]} of the {reading.book.entities[meeting].label}"
    things = [t for t in gazetteer().names.get(fold_name(label), ()) if t.kind in TEXT_KINDS]
    over = reading.mentions.over(*span)
    provisional = all(m.rule in ("name-by-shape", "definite-reference") for m in over)
    if len(things) != 1 or not reading.text[span[0]].isupper() or not provisional:
        return
    for old in over:
        reading.mentions.remove(old)
    reading.mention(reading.book.known(things[0].iri), *span, "pattern", "text-of-meeting")
