"""Who gives a task that a sentence reports: its subject, what a pronoun means, the agent of a passive.

'The Council instructed A to ... and requested B to ...' has one speaker for both tasks, and A asks nothing of B.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.wording import fragment, wording
from ..reading import TEXT_KINDS, Reading
from ..record import Mention
from .subjects import (
    BACK,
    PERSONS,
    SPEAKERS,
    THINGS,
    Place,
    Task,
    last_chief,
    may_speak,
    meant_by,
    named_in,
    subject_noun,
)
from .told_texts import opening_text, subject_text

PRONOUN: Final = re.compile(  # 'They', 'It', and 'The resolution', which stand for what was named before
    r"(?:they|it|ellos|ellas|eles|elas|ils?|elles?|(?:the|this|la|esta|dicha|a|essa|cette|ladite) "
    r"(?:resolution|declaration|resolucion|declaracion|resolucao|declaracao))\b"
)
NEAR_START: Final = 12  # characters before the one that a sentence names first, if it is the subject
SEVERAL: Final = frozenset({"they", "ellos", "ellas", "eles", "elas", "ils", "elles"})
LATTER: Final = frozenset({"celui-ci", "celle-ci", "ceux-ci", "celles-ci", "ce", "cette", "the", "este", "esta"})
AGENT_REACH: Final = 60
LEAD: Final = re.compile(r"\W*(?:(?:the|el|la|los|las|o|a|os|as|le|les) |l')?")
FEW_WORDS: Final = 3
OFFICE_AND_NAME: Final = 2


def speaker_of(reading: Reading, place: Place, told: Sequence[Task]) -> str | None:
    """Return who gives a task told with an active verb: 'the Council, at its session, requested CICTE to ...'."""
    before = reading.page.folded_slice(place.begin, place.start)
    before = before + " " if before and not before.endswith(" ") else before
    named = named_in(reading, place)
    direct = _right_before(reading, place, before, named, told)
    if direct is not None:
        return direct or None
    earlier = [task for task in told if task.begin == place.begin]
    asked = {entity for task in earlier for entity in task.addressees}
    candidates = [m for m in named if m.entity not in asked]
    if earlier and before.endswith(", ") and _ends_a_task(reading, candidates, place):
        return earlier[-1].speaker  # 'urged the states to sign the Pact, instructed the Council'
    subject = _before_relative(reading, place, before)
    if subject is None or subject in asked:
        subject = _by_text(reading, candidates)
    if subject is None and (candidates or earlier):
        subject = _nearest(reading, candidates, place.start) if candidates else earlier[-1].speaker
    return subject or _of_sentence_before(reading, place, before, told)


def _right_before(
    reading: Reading, place: Place, before: str, named: Sequence[Mention], told: Sequence[Task]
) -> str | None:
    """Who the words right before the verb tell to speak: a text, a bare noun, a pronoun, 'and'; '' if they tell nobody.

    None where they leave it to what the sentence names.
    """
    code = reading.page.language.code
    told_by = subject_text(reading, place.begin, place.start) or subject_noun(reading, place, before, told)
    if told_by is not None:
        return told_by
    joined = wording("joined_verb", code).search(before)
    if (joined or before.endswith(", ") or not named) and (text := opening_text(reading, place.begin)) is not None:
        return text
    things = [m.entity for m in named if reading.book.kind(m.entity) in THINGS]
    if things and wording("joined_relative", code).search(before):
        return things[0]
    if wording("impersonal", code).search(before):
        return things[-1] if things else meant_by(reading, place.begin, told) or ""
    return _by_grammar(reading, place, before, named, told)


def _by_grammar(
    reading: Reading, place: Place, before: str, named: Sequence[Mention], told: Sequence[Task]
) -> str | None:
    """Who speaks by a pronoun, or by the 'and' that joins a second verb to the first; '' and None as above."""
    if pronoun := _pronoun(reading.page.language.code).search(before):
        return _of_pronoun(reading, place, told, pronoun.group().split()[0]) or ""
    joined = wording("joined_verb", reading.page.language.code).search(before)
    earlier = [task for task in told if task.begin == place.begin]
    if joined and (earlier or named):
        return (earlier[-1].speaker if earlier else _subject(reading, place)) or ""
    return None


def _by_text(reading: Reading, named: Sequence[Mention]) -> str | None:
    """The text by which a body speaks: 'In resolution AG/RES. 1, the Assembly asked', 'par la résolution, il prie'."""
    by = wording("by_text", reading.page.language.code)
    for mention in named:
        if reading.book.kind(mention.entity) in TEXT_KINDS and by.search(
                reading.page.folded_slice(max(0, mention.start - 40), mention.start)):
            return mention.entity
    return None


def _ends_a_task(reading: Reading, candidates: Sequence[Mention], place: Place) -> bool:
    """Whether what stands before a comma and a verb is a word of the task told before, and no subject of its own."""
    return not candidates or (candidates[-1].start > place.begin and any(
        t.end <= candidates[-1].start for t in reading.mentions.over(place.begin, candidates[-1].start)))


def _of_pronoun(reading: Reading, place: Place, told: Sequence[Task], word: str) -> str | None:
    """Whom the pronoun right before a verb means: the subject of its sentence, else who spoke or was named before."""
    first = next(iter(named_in(reading, place)), None)
    if first is not None and first.start - place.begin <= NEAR_START and place.begin < first.start:
        return first.entity
    if word in LATTER:
        named = [m for m in reading.within(max(0, place.begin - BACK), place.begin) if may_speak(reading, m)]
        return named[-1].entity if named else None
    near = [t for t in told if t.begin >= place.begin - BACK and t.speaker]
    if near:
        return near[-1].speaker
    return meant_by(reading, place.begin, told, many=word in SEVERAL)


def _before_relative(reading: Reading, place: Place, before: str) -> str | None:
    """What begins a sentence and has a clause behind it: 'NAME, who had spoken to the Senate, called on CICTE'."""
    first = next(iter(named_in(reading, place)), None)
    if first is None or not before.endswith(", ") or first.start - place.begin > NEAR_START:
        return None
    opened = wording("relative", reading.page.language.code)
    return first.entity if opened.match(reading.page.folded_slice(first.end, place.start)) else None


def _of_sentence_before(reading: Reading, place: Place, before: str, told: Sequence[Task]) -> str | None:
    """Who speaks in a sentence that names nobody before its verb: 'Asimismo, solicitó ...', 'They asked ...'."""
    if reading.structure.clause_at(place.actor.start) is not None:
        return None
    code = reading.page.language.code
    if not before.strip() and reading.text[max(0, place.begin - 2) : place.begin].startswith(";"):
        return _of_part_before(reading, place, told)
    if wording("dropped_subject", code).fullmatch(before) or wording("free_opening", code).fullmatch(before):
        return meant_by(reading, place.begin, told)
    return last_chief(reading, place.begin) if PRONOUN.match(before) else None


def _of_part_before(reading: Reading, place: Place, told: Sequence[Task]) -> str | None:
    """Who speaks where a part of a sentence begins with its verb: 'The Council set up a group; called on CICTE to'."""
    begin = reading.text.rfind(". ", max(0, place.begin - BACK), place.begin) + 1
    begin = max(begin, reading.structure.paragraph_at(place.begin)[0])
    if told and told[-1].begin >= begin:
        return told[-1].speaker
    first = next(iter(named_in(reading, Place(begin, place.begin, place.actor))), None)
    opens = first is not None and LEAD.fullmatch(reading.page.folded_slice(begin, first.start)) is not None
    return first.entity if first is not None and opens else None


def agent_of(reading: Reading, place: Place, after: int) -> str | None:
    """Return who gives a task told in the passive: 'CICTE was asked by the Council', 'In AG/RES. 1, CICTE was'."""
    near = reading.within(after, after + AGENT_REACH)
    agent = next((m for m in near if reading.book.kind(m.entity) in SPEAKERS), None)
    by = rf",? ?(?:{fragment('agent_by', reading.page.language.code)}) ?"
    if agent and re.fullmatch(by, reading.page.folded_slice(after, agent.start)):
        return agent.entity
    things = [m for m in named_in(reading, place) if reading.book.kind(m.entity) in THINGS]
    if things:
        return _nearest(reading, things, place.start)
    opens = PRONOUN.match(reading.page.folded_slice(place.begin, place.start))
    return last_chief(reading, place.begin) if opens else None


@lru_cache(maxsize=8)
def _pronoun(code: str) -> re.Pattern[str]:
    """A pronoun that is the subject of the verb behind it."""
    language = load_language(code)
    words = "|".join(map(re.escape, map(fold_name, language.mandates["pronouns"])))
    also = "|".join(map(re.escape, map(fold_name, language.also)))
    return re.compile(rf"(?<![\w-])(?:{words})(?:,? (?:{also}),?)? $")


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
    named = named_in(reading, place)
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
