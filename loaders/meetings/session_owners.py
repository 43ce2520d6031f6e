"""Whose session it is: of the body named behind it, before it, or as the subject of the sentence."""

import re
from functools import lru_cache
from typing import Final

from ...ontology import iris
from ...ontology.authority import load as load_authority
from ..page.folding import fold_name
from ..reading import Reading

OF_BODY: Final = re.compile(
    r"^,?\s*(?:of|de|del|da|do|du|des|d'|de l'|de la|of the)?\s*(?:the|la|el|l'|le|les|los)?\s*$"
)
PERIOD: Final = re.compile(r"\b(?:periodos?|session|sessions)\b")
NO_PERIODS: Final = frozenset({iris.known("body", "oas-pc"), iris.known("body", "oas-mc")})  # these hold meetings only
ASSEMBLY: Final = iris.known("body", "oas-ga")
OPENS: Final = re.compile(
    r"(?:^|[.;:] |^que )(?:at|in|during|en|durante|em|no|a|durant|lors de|pendant) (?:its|su|seu|sa) $"
)
OPENING_REACH: Final = 17
OF_ANOTHER: Final = re.compile(  # a committee that no table knows
    r"\s(?i:of the|del|de la|da|do|du) ?(?:[A-ZÀ-Ý][\w-]+ ){1,4}"
    r"(?i:committee|commission|board|group|comité|comisión|grupo|comitê|comissão|groupe)\b"
)
SPECIAL_SERIES: Final = {"ga-regular": "ga-special"}
OWNER_REACH: Final = 120


@lru_cache(maxsize=1)
def session_series() -> dict[str, str]:
    """Return body IRI -> id of the series of its regular sessions, from the table of series."""
    return {
        iris.known("body", row["body_id"]): row["id"]
        for row in load_authority().rows("series")
        if row.get("body_id") and row["id"] != "ga-special"
    }


def owner_of(reading: Reading, start: int, stop: int) -> tuple[str | None, int]:
    """Return the body whose session it is, and where the name of the session ends."""
    after = next(
        (
            m
            for m in reading.within(stop, min(len(reading.text), stop + 200), ("body",))
            if OF_BODY.match(reading.page.folded_slice(stop, m.start))
        ),
        None,
    )
    if after is not None and reading.page.folded_slice(stop, after.start).strip():
        longest = max(
            (
                m
                for m in reading.mentions.starting(after.start, after.start + 1)
                if m.start == after.start and reading.book.kind(m.entity) == "body"
            ),
            key=lambda m: m.end,
        )
        return longest.entity, longest.end
    if OF_ANOTHER.match(reading.text, stop):
        return None, stop  # 'TWENTIETH REGULAR MEETING OF THE CONSULTATIVE COMMITTEE ...': of whom nobody says
    paragraph = reading.structure.paragraph_at(start)
    holders = session_series()
    if owner := _owner_behind(reading, start, stop, holders):
        return owner, stop
    period = PERIOD.search(fold_name(reading.text[start:stop])) is not None
    fitting = holders.keys() - NO_PERIODS if period else holders.keys()
    last = next((m for m in reading.before(start, ("body",), since=paragraph[0]) if m.entity in fitting), None)
    own = reading.book.entities.get(reading.self_id)
    if period and last is None and own is not None and (own.symbol or "").startswith("AG/"):
        return ASSEMBLY, stop
    last = last or next((m for m in reading.before(start, ("body",)) if m.entity in fitting), None)
    return last.entity if last else None, stop


def subject_of(reading: Reading, start: int) -> str | None:
    """Return the body whose 'its 170th session' is, where no body with a table of sessions is named in the sentence.

    'La Comisión Interamericana de Derechos Humanos celebró su 170 período de sesiones': the only body of the sentence.
    """
    begin = max(reading.text.rfind(mark, 0, start) for mark in (". ", "; ", "\n\n")) + 1
    named = {m.entity for m in reading.before(start, ("body",), since=begin) if not m.rule.startswith("group")}
    told = [i for i in named if reading.book.entities[i].authority and reading.book.entities[i].acronym]
    return told[0] if len(named) == len(told) == 1 and not named & session_series().keys() else None


def possessor(reading: Reading, start: int, owner: str | None) -> tuple[str | None, bool]:
    """Return whose 'its third meeting' is: the body or series named last in the sentence; and whether that is sure.

    'This Group at its third meeting' is not sure, for the group is told by its noun alone.
    """
    begin = max(reading.text.rfind(mark, 0, start) for mark in (". ", "; ", "\n\n")) + 1
    last = next(
        (
            m
            for m in reading.before(start, ("body", "meeting", "meeting-series"), since=begin)
            if not reading.is_nested(m) and not m.rule.startswith("group")
        ),
        None,
    )
    between = reading.page.folded_slice(last.end if last else begin, start)
    nouns = frozenset(map(fold_name, reading.page.language.heads_body))
    if any(word in nouns for word in re.findall(r"[a-z]+", between)):
        return owner, False
    if last is None or owner == last.entity:
        return owner, True
    thing = reading.book.entities[last.entity]
    return (thing.series if thing.kind == "meeting" else thing.id), True


def _owner_behind(reading: Reading, start: int, stop: int, holders: dict[str, str]) -> str | None:
    """'During its tenth regular session, held in CITY, the Assembly ...': the owner follows what opens the sentence."""
    lead = OPENS.search(reading.page.folded_slice(max(0, start - OPENING_REACH), start))
    if lead is None:
        return None
    for mention in reading.within(stop, min(len(reading.text), stop + OWNER_REACH), ("body",)):
        between = reading.text[stop : mention.start]
        if re.search(r"[.;]\s", between):
            return None
        if mention.entity in holders and re.search(r",\s+(?:the |la |el |a |o |l['’]|le )?$", between):
            return mention.entity
    return None
