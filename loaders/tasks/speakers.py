"""Who gives a task that a sentence reports: its subject, what a pronoun means, the agent of a passive.

'The Council instructed A to ... and requested B to ...' has one speaker for both tasks, and A asks nothing of B.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology.language_data import Verb
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.wording import fragment, wording
from ..reading import TEXT_KINDS, Reading
from ..record import Mention

SPEAKERS: Final = frozenset({"body", "state", "meeting", "meeting-series"}) | TEXT_KINDS
PERSONS: Final = frozenset({"person"})  # who speak where the sentence names them, but are no pronoun's meaning
THINGS: Final = frozenset({"meeting", "meeting-series"}) | TEXT_KINDS  # of which 'in it, X was asked to' is told
PRONOUN: Final = re.compile(  # 'They', 'It', and 'The resolution', which stand for what was named before
    r"(?:they|it|ellos|ellas|eles|elas|ils?|elles?|(?:the|this|la|esta|dicha|a|essa|cette|ladite) "
    r"(?:resolution|declaration|resolucion|declaracion|resolucao|declaracao))\b"
)
BACK: Final = 800  # characters before a pronoun in which the one it means stands
NEAR_START: Final = 12  # characters before the one that a sentence names first, if it is the subject
SUBJECT: Final = re.compile(r", ?(?:the|el|la|o|a|le|l[’'])?$", re.IGNORECASE)
AGENT_REACH: Final = 60
WHERE: Final = re.compile(
    r"(?<![\w-])(?:(?:in|of|from|to|with|en|de|con|hacia|a|al|del|em|n[oa]|d[oa]|com|au|aux|du|des|avec|pour)"
    r"(?: l[ae]s?)? (?:the )?|[dl]')$"
)
FEW_WORDS: Final = 3
OFFICE_AND_NAME: Final = 2


@dataclass(frozen=True, slots=True)
class Task:
    """A task told: where its sentence begins, where its verb stands, who gives it, and who has it."""

    begin: int
    start: int
    speaker: str | None
    addressees: frozenset[str]
    verb: Verb


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a task in its sentence: where that begins, where the verb stands, the actor who is asked."""

    begin: int
    start: int
    actor: Mention


def speaker_of(reading: Reading, place: Place, told: Sequence[Task]) -> str | None:
    """Return who gives a task told with an active verb: 'the Council, at its session, requested CICTE to ...'."""
    code = reading.page.language.code
    before = reading.page.folded_slice(place.begin, place.start)
    before = before + " " if before and not before.endswith(" ") else before
    earlier = [task for task in told if task.begin == place.begin]
    if _pronoun(code).search(before) and not _named(reading, place):
        near = [t for t in told if t.begin >= place.begin - BACK and t.speaker]
        return near[-1].speaker if near else _meant(reading, place.begin)
    asked = {entity for task in earlier for entity in task.addressees}
    if wording("joined_verb", code).search(before) and (earlier or _named(reading, place)):
        return earlier[-1].speaker if earlier else _subject(reading, place)
    candidates = [m for m in _named(reading, place) if m.entity not in asked]
    if (subject := _before_relative(reading, place, before)) is not None and subject not in asked:
        return subject
    if candidates or earlier:
        return _nearest(reading, candidates, place.start) if candidates else earlier[-1].speaker
    return _of_sentence_before(reading, place, before)


def _before_relative(reading: Reading, place: Place, before: str) -> str | None:
    """What begins a sentence and has a clause behind it: 'NAME, who had spoken to the Senate, called on CICTE'."""
    first = next(iter(_named(reading, place)), None)
    if first is None or not before.endswith(", ") or first.start - place.begin > NEAR_START:
        return None
    opened = wording("relative", reading.page.language.code)
    return first.entity if opened.match(reading.page.folded_slice(first.end, place.start)) else None


def _of_sentence_before(reading: Reading, place: Place, before: str) -> str | None:
    """Who speaks in a sentence that names nobody before its verb: 'Asimismo, solicitó ...', 'They asked ...'."""
    if reading.structure.clause_at(place.actor.start) is not None:
        return None
    if wording("dropped_subject", reading.page.language.code).fullmatch(before):
        return _meant(reading, place.begin)
    return _last_chief(reading, place.begin) if PRONOUN.match(before) else None


def agent_of(reading: Reading, place: Place, after: int) -> str | None:
    """Return who gives a task told in the passive: 'CICTE was asked by the Council', 'In AG/RES. 1, CICTE was'."""
    near = reading.within(after, after + AGENT_REACH)
    agent = next((m for m in near if reading.book.kind(m.entity) in SPEAKERS), None)
    by = rf",? ?(?:{fragment('agent_by', reading.page.language.code)}) ?"
    if agent and re.fullmatch(by, reading.page.folded_slice(after, agent.start)):
        return agent.entity
    things = [m for m in _named(reading, place) if reading.book.kind(m.entity) in THINGS]
    if things:
        return _nearest(reading, things, place.start)
    opens = PRONOUN.match(reading.page.folded_slice(place.begin, place.start))
    return _last_chief(reading, place.begin) if opens else None


@lru_cache(maxsize=8)
def _pronoun(code: str) -> re.Pattern[str]:
    """A pronoun that is the subject of the verb behind it."""
    language = load_language(code)
    words = "|".join(map(re.escape, map(fold_name, language.mandates["pronouns"])))
    also = "|".join(map(re.escape, map(fold_name, language.also)))
    return re.compile(rf"(?<![\w-])(?:{words})(?:,? (?:{also}),?)? $")


def _named(reading: Reading, place: Place) -> list[Mention]:
    """What may speak and is named in the sentence before the verb; a part of a longer name does not count."""
    return [
        m
        for m in reading.within(place.begin, place.start)
        if reading.book.kind(m.entity) in SPEAKERS | PERSONS
        and m.entity not in (place.actor.entity, reading.self_id)
        and not any(_holds(o, m) and o.entity != reading.self_id for o in reading.mentions.over(m.start, m.end))
        and not (reading.book.kind(m.entity) == "state" and _is_where(reading, m))
    ]


def _is_where(reading: Reading, state: Mention) -> bool:
    """Whether a state only tells where or whose something is: 'the Summit in Santiago, Chile', 'la pêche en Haïti'."""
    return WHERE.search(reading.page.folded_slice(max(0, state.start - 12), state.start)) is not None or any(
        m.end < state.start and not reading.text[m.end : state.start].strip(" ,(")
        for m in reading.mentions.over(max(0, state.start - 4), state.start)
        if reading.book.kind(m.entity) == "place"
    )


def _holds(outer: Mention, inner: Mention) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and outer.end - outer.start > inner.end - inner.start


def _nearest(reading: Reading, named: Sequence[Mention], stop: int) -> str:
    """The one right before the verb, else the text that the sentence names last, else what it names last."""
    texts = [m for m in named if reading.book.kind(m.entity) in TEXT_KINDS]
    last = named[-1]
    if len(fold_name(reading.text[last.end : stop]).split()) <= FEW_WORDS:
        return _office_of(reading, named) or last.entity
    named = [m for m in named if reading.book.kind(m.entity) not in PERSONS] or named
    last = named[-1]
    return texts[-1].entity if texts else last.entity


def _office_of(reading: Reading, named: Sequence[Mention]) -> str | None:
    """The office beside the person named last, where it is a body of its own: 'the Secretary General, NAME, asked'."""
    if len(named) < OFFICE_AND_NAME or reading.book.kind(named[-1].entity) not in PERSONS:
        return None
    office, person = named[-2:]
    beside = len(fold_name(reading.text[office.end : person.start]).split()) <= 1 and "." not in reading.text[
        office.end : person.start]
    thing = reading.book.authority.things.get(office.entity)
    return office.entity if beside and thing is not None and "Secretary General" in thing.label else None


def _subject(reading: Reading, place: Place) -> str | None:
    """What the sentence names first; after a meeting and a comma the body that met: 'At its session, the Council'."""
    named = _named(reading, place)
    if not named:
        return None
    first = named[0]
    opens = reading.book.kind(first.entity) in THINGS and place.begin < first.start
    for second in named[1:] if opens else ():
        between = reading.page.folded_slice(first.end, second.start)
        if reading.book.kind(second.entity) == "body":
            comma = re.fullmatch(r"[^;:]{0,60}, ?(?:the |el |la |o |a |le |l')?", between)
            return second.entity if comma else first.entity
    return first.entity


def _meant(reading: Reading, begin: int) -> str | None:
    """Whom a pronoun, or a verb without subject, means: the one named first in the sentence before."""
    last = max(reading.text.rfind(mark, max(0, begin - BACK), max(0, begin - 2)) for mark in (". ", ".\n", "\n\n"))
    before = [m for m in reading.within(max(last + 1, begin - BACK, 0), begin)
              if reading.book.kind(m.entity) in SPEAKERS and not reading.is_nested(m)]
    if not before:
        return _last_chief(reading, begin)
    lead = reading.text[max(last + 1, begin - BACK, 0) : before[0].start].strip()
    if len(lead) <= NEAR_START or SUBJECT.search(lead):
        return before[0].entity
    return _last_chief(reading, begin) if reading.book.kind(before[0].entity) in THINGS else None


def _last_chief(reading: Reading, begin: int) -> str | None:
    """Whom 'They' or 'It' means: the last meeting or text, else body, that is named shortly before the sentence."""
    near = reading.within(max(0, begin - BACK), begin)
    before = [m for m in near if reading.book.kind(m.entity) in SPEAKERS and not reading.is_nested(m)]
    chief = [m for m in before if reading.book.kind(m.entity) not in ("body", "state", "meeting-series")]
    return (chief or before)[-1].entity if before else None
