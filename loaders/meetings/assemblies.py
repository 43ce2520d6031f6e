"""The General Assembly as a meeting: 'the OAS General Assembly held in Lima in June 2010', 'hold its General Assembly'.

It meets once a year, so that the year, the days or the city tell which of its sessions is meant.  Where it only acts
('the General Assembly adopted', 'approved by the General Assembly in Lima') the words name the body.
"""

from collections.abc import Iterator
from typing import Final

from ...ontology import iris
from ..facts.adjuncts import Adjunct, adjuncts
from ..facts.marked import Marked, Token, marked_sentences
from ..facts.patterns import compiled
from ..reading import Reading
from ..record import Statement
from .session_owners import ASSEMBLY

SERIES: Final = iris.known("meeting-series", "ga-regular")
ROLES: Final = {"date": "held_on", "place": "held_in"}
HELD: Final = (
    r"(?: (?:annuelle|anual|ordinaria|ordinaire|virtual|virtuelle))?,? "
    r"(?:{which} )?(?:{be} )?(?:{held}|{to_be_held})(?= )"
)
HOLDS: Final = r"(?:{sat}|{holds}|{carried_out}|{hosting}|{hosted}) ?{art}$"


def find_assemblies(reading: Reading) -> None:
    """Mention the sessions of the General Assembly that time or place beside its name tell, and state both."""
    if not any(m.entity == ASSEMBLY for m in reading.mentions):
        return
    for sentence in marked_sentences(reading):
        for body, told in _told_in(sentence, reading.page.language.code):
            if any(reading.book.kind(m.entity) == "meeting" for m in reading.mentions.over(body.start, body.end)):
                continue
            meeting = _session(reading, told)
            reading.mention(meeting, body.start, body.end, "pattern", "session-by-its-day")
            for adjunct in told:
                token = adjunct.tokens[0]
                span = min(body.start, token.start), max(body.end, token.end)
                reading.say(Statement(meeting, ROLES[adjunct.role], token.value, *span, rule="session-by-its-day"))


def _told_in(sentence: Marked, code: str) -> Iterator[tuple[Token, list[Adjunct]]]:
    """The places of a sentence where the Assembly is a meeting, with its time and place."""
    for token in sentence.tokens:
        if token.value != ASSEMBLY:
            continue
        name = f"⟦B{sentence.tokens.index(token)}⟧"
        place = sentence.text.find(name)
        if compiled(r"{by} ?{art}$", code).search(sentence.text, 0, place):
            continue
        end = place + len(name)
        held = compiled(HELD, code).match(sentence.text, end)
        holds = compiled(HOLDS, code).search(sentence.text, 0, place)
        found: dict[str, Adjunct] = {}
        for adjunct in adjuncts(sentence, held.end() if held else end, code):
            if adjunct.role not in ROLES:
                break
            found.setdefault(adjunct.role, adjunct)
        told = list(found.values())
        if told and (held or holds or told[0].role == "place"):
            yield token, told


def _session(reading: Reading, told: list[Adjunct]) -> str:
    """The one session of the tables of that time and place, else a meeting under both."""
    date = next((a.tokens[0].value for a in told if a.role == "date"), "")
    place = next((a.tokens[0] for a in told if a.role == "place"), None)
    fitting = [iri for iri, facts in sorted(reading.book.authority.meetings.items())
               if facts.series == SERIES and facts.start and (not date or facts.start[:4] == date[:4])
               and (date or (place is not None and place.value in (facts.place, facts.country)))]
    if len(fitting) == 1:
        return reading.book.known(fitting[0])
    where = [" ".join(reading.text[a.tokens[0].start : a.tokens[0].end].split()) for a in told]
    return reading.book.new("meeting", f"General Assembly of the OAS ({', '.join(where)})")
