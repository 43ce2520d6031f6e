"""Who or what a sentence that tells of a task names before its verb, and what a pronoun or a bare noun there means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology.language_data import Verb
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.wording import fragment
from ..reading import TEXT_KINDS, Reading
from ..record import Mention
from .asked import RULE as ASKED
from .asked import body_named, body_nouns
from .told_texts import opening_text

SPEAKERS: Final = frozenset({"body", "state", "meeting", "meeting-series"}) | TEXT_KINDS
PERSONS: Final = frozenset({"person"})  # who speak where the sentence names them, but are no pronoun's meaning
THINGS: Final = frozenset({"meeting", "meeting-series"}) | TEXT_KINDS  # of which 'in it, X was asked to' is told
BACK: Final = 800  # characters before a pronoun in which the one it means stands
FRONT: Final = 1500  # characters at the head of a page in which the meeting stands of which it tells
NO_SPEAKERS: Final = frozenset({ASKED, "own-title"})  # rules whose mentions never speak: who is asked, the page's title
SUBJECT: Final = re.compile(r", ?(?:the|el|la|o|a|le|l[’'])?$", re.IGNORECASE)
OPENING: Final = re.compile(  # before what a sentence names first, if that is its subject or the meeting it tells of
    r"\W*(?:(?:in|at|during|en|em|n[oa]s?|lors|de|du|the|this|el|la|los|las|o|a|os|as|le|les|also|but|mas|pero|mais|"
    r"said|says|dich[oa]|est[ea]|ledit|ladite|cette|ce) ?|l' ?)*")
WHERE: Final = re.compile(
    r"(?<![\w-])(?:(?:in|of|from|to|with|en|de|con|hacia|a|al|del|em|n[oa]|d[oa]|com|au|aux|du|des|avec|pour)"
    r"(?: l[ae]s?)? (?:the )?|[dl]')$"
)


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


def subject_noun(reading: Reading, place: Place, before: str, told: Sequence[Task] = ()) -> str | None:
    """Who a bare noun right before a verb means: 'the Council urges' a body named before, 'Ministers' their meeting.

    Those who gather speak for the meeting of which the page tells.
    """
    found = _nouns(reading.page.language.code).search(before)
    if found is None:
        return None
    at = reading.page.folded_at(place.start) - len(before) + max(found.start("noun"), found.start())
    start = reading.page.raw_span(at, at + 1)[0]
    if reading.mentions.over(start, start + 1):
        return None
    if found["body"]:
        named = body_named(reading, found["body"], start)
        near = [task for task in told if task.speaker and task.begin >= place.begin - BACK]
        return named or (near[-1].speaker if near else None)
    return next((m.entity for m in reading.within(0, FRONT, ("meeting",)) if not reading.is_nested(m)), None)


@lru_cache(maxsize=8)
def _nouns(code: str) -> re.Pattern[str]:
    """The noun of a body, or of those who gather, with its article, as the subject right before a verb."""
    language = load_language(code)
    body = "|".join(sorted(map(re.escape, body_nouns(code)), key=len, reverse=True))
    also = "|".join(map(re.escape, map(fold_name, language.also)))
    articles = "|".join(map(re.escape, map(fold_name, language.determiners["definite"])))
    gathered = fragment("gathered", code)
    return re.compile(rf"(?<![\w-])(?:(?:{articles})(?: |(?<='))(?P<noun>(?P<body>{body})|{gathered})|"
                      rf"(?:^|[.,;] ){gathered})(?:,? (?:{also}),?)? $")


def named_in(reading: Reading, place: Place) -> list[Mention]:
    """What may speak and is named in the sentence before the verb; a part of a longer name does not count."""
    return [
        m
        for m in reading.within(place.begin, place.start)
        if reading.book.kind(m.entity) in SPEAKERS | PERSONS and m.rule != ASKED
        and m.entity not in (place.actor.entity, reading.self_id)
        and not _is_its_acronym(reading, m)
        and not any(_holds(o, m) and o.entity != reading.self_id for o in reading.mentions.over(m.start, m.end))
        and not (reading.book.kind(m.entity) == "state" and _is_where(reading, m))
    ]


def _is_its_acronym(reading: Reading, mention: Mention) -> bool:
    """Whether a mention only abbreviates the end of the name before it: 'Council of the Organization (OAS)'."""
    if mention.how != "acronym" or not reading.text[: mention.start].endswith("("):
        return False
    before = len(reading.text[: mention.start - 1].rstrip())
    over = reading.mentions.over(max(0, before - 1), before)
    return any(m.entity == mention.entity and m.end == before for m in over) and any(
        m.entity != mention.entity and m.end == before for m in over)


def may_speak(reading: Reading, mention: Mention) -> bool:
    """Whether a mention is of one who may speak, and neither part of a name, nor asked, nor the title of the page."""
    return (reading.book.kind(mention.entity) in SPEAKERS and mention.rule not in NO_SPEAKERS
            and not reading.is_nested(mention))


def _is_where(reading: Reading, state: Mention) -> bool:
    """Whether a state only tells where or whose something is: 'the Summit in Santiago, Chile', 'la pêche en Haïti'."""
    return WHERE.search(reading.page.folded_slice(max(0, state.start - 12), state.start)) is not None or any(
        m.end < state.start and not reading.text[m.end : state.start].strip(" ,(")
        for m in reading.mentions.over(max(0, state.start - 4), state.start)
        if reading.book.kind(m.entity) == "place"
    )


def _holds(outer: Mention, inner: Mention) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and outer.end - outer.start > inner.end - inner.start


def meant_by(reading: Reading, begin: int, told: Sequence[Task] = (), *, many: bool = False) -> str | None:
    """Whom a pronoun, or a verb without subject, means: who asked in the sentence before, or is named first there."""
    last = max(reading.text.rfind(mark, max(0, begin - BACK), max(0, begin - 2)) for mark in (". ", ".\n", "\n\n"))
    since = max(last + 1, begin - BACK, 0)
    if told and told[-1].begin >= since and told[-1].speaker:
        return told[-1].speaker
    if (text := opening_text(reading, since)) is not None:
        return text
    before = [m for m in reading.within(since, begin) if may_speak(reading, m)]
    if many and _gathered_opens(reading, since):
        return next((m.entity for m in reading.within(0, FRONT, ("meeting",)) if not reading.is_nested(m)), None)
    if not before:
        return last_chief(reading, begin, many=many)
    lead = reading.text[since : before[0].start].strip()
    if OPENING.fullmatch(fold_name(lead)) or SUBJECT.search(lead):
        return before[0].entity
    return last_chief(reading, begin, many=many) if reading.book.kind(before[0].entity) in THINGS else None


def _gathered_opens(reading: Reading, since: int) -> bool:
    """Whether a sentence begins with those who gather: 'Heads of Government welcomed ...'."""
    opened = rf"\W*(?:the |los |las |os |as |les )?{fragment('gathered', reading.page.language.code)}(?![\w-])"
    return re.match(opened, reading.page.folded_slice(since, since + 60)) is not None


def last_chief(reading: Reading, begin: int, *, many: bool = False) -> str | None:
    """Whom 'They' or 'It' means: the last meeting or text, else body, that is named shortly before; 'they' no text."""
    near = reading.within(max(0, begin - BACK), begin)
    before = [m for m in near if may_speak(reading, m) and not (many and reading.book.kind(m.entity) in TEXT_KINDS)]
    chief = [m for m in before if reading.book.kind(m.entity) not in ("body", "state", "meeting-series")]
    return (chief or before)[-1].entity if before else None
