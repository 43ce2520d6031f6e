"""Sessions and meetings of a body known only by their day: 'its special meeting, held on February 10, 2023'.

The body is the one named after the word ('special meeting of the Permanent Council, held on ...'), else the one named
last before in the sentence, else the organ that issues the document.  Where the tables know one session of that day,
it is meant.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.wording import wording
from ..reading import Reading
from ..record import Mention, Statement
from ..texts.texts import rebind
from .session_owners import SPECIAL_SERIES, session_series

REACH: Final = 160
KINDS: Final = ("special", "regular", "meeting", "bare")
FULL_DATE: Final = 10
OF: Final = re.compile(r"\s*(?:of|de|del|da|do|du)(?: (?:the|la|el|o|a|l'))?\s*$")
POSSESSIVE: Final = re.compile(r"\b(?:its|their|su|sua|sa|leur) $")
AT_A: Final = re.compile(r", (?:en|em|in|at a|em uma|en una|lors d'une) $")  # 'decidió, en sesión especial de ...'
BEHIND: Final = re.compile(r",\s(?:the |la |el |a |o |le |l['’])?$")
BEHIND_REACH: Final = 120
SENTENCE_REACH: Final = 1000
SENTENCE: Final = re.compile(r"[.;:]\s|\n\s*\n")


@lru_cache(maxsize=8)
def _pattern(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A singular word for a session; and 'held on' right before a date."""
    language = load_language(code)
    forms = {fold_name(f): kind for kind in KINDS for f in language.sessions[kind]}
    singular = [f for f in forms if not re.match(r"\w+s\b", f) and not f.endswith("sessions")]
    nouns = "|".join(map(re.escape, sorted(singular, key=lambda f: (-len(f), f))))
    held = "|".join(re.escape(fold_name(w)) for w in sorted(language.facts["held"], key=lambda w: (-len(w), w)))
    on = "|".join(re.escape(fold_name(w)) for w in sorted(language.facts["on"], key=lambda w: (-len(w), w)))
    which = "|".join(re.escape(fold_name(w)) for w in language.facts["which"])
    return (re.compile(rf"(?<![\w-])(?P<noun>{nouns})(?![\w-])"),
            re.compile(rf",? (?:(?:{which}) )?(?:{held}) (?:(?:{on}) )?$"))


@lru_cache(maxsize=8)
def _of_day(code: str) -> re.Pattern[str]:
    """What stands between 'its meeting' and its day: 'of Wednesday,', 'del', 'du mercredi', 'on'."""
    weekdays = "|".join(map(re.escape, map(fold_name, load_language(code).dates["weekdays"])))
    return re.compile(rf",? (?:of|on|del?|d[ao]|du|el|em|le|no) (?:(?:dia|le|el|o) )?(?:(?:{weekdays}),? )?$")


@lru_cache(maxsize=8)
def _adopted_at(code: str) -> re.Pattern[str]:
    """What stands before the session of an adoption line: '(Approved at the meeting of May 3)'."""
    language = load_language(code)
    words = "|".join(re.escape(fold_name(w)) for w in language.adoption["participles"])
    at = "|".join(re.escape(fold_name(w)) for w in language.facts["at"])
    the = "|".join(re.escape(fold_name(w)) for w in language.facts["the"])
    return re.compile(rf"[(\[](?:[a-z]+ ){{0,3}}(?:{words}) (?:{at}) ?(?:(?:{the}) ?)?$")


def find_dated_sessions(reading: Reading, issuer: str | None) -> None:
    """Add the sessions that a page knows by their day, with body and date."""
    page = reading.page
    noun, held = _pattern(page.language.code)
    for date in [d for d in reading.dates if len(d.value) == FULL_DATE and d.value[0] != "-"]:
        at = page.folded_at(date.start)
        begin = max(0, at - REACH)
        told = held.search(page.folded.text[begin:at])
        of_day = None if told else _of_day(page.language.code).search(page.folded.text[begin:at])
        told = told or of_day
        if told is None:
            continue
        found = _last(noun, page.folded.text[begin : begin + told.start()])
        if found is None:
            continue
        start, stop = page.raw_span(begin + found.start(), begin + found.end())
        place = begin + found.start()
        its = POSSESSIVE.search(page.folded.text, max(0, place - 8), place)
        at_a = AT_A.search(page.folded.text, max(0, place - 14), place)
        adopted = _adopted_at(page.language.code).search(page.folded.text, max(0, place - 40), place)
        nobody = of_day and not its and not at_a and not adopted and found.end() == of_day.start()
        if nobody and not _sits(reading, found.group(), issuer):
            continue  # 'the meeting of May 3' is of nobody named
        limit = page.raw_span(begin + told.start(), begin + told.start() + 1)[0]
        body, end = _owner(reading, start, stop, limit, issuer)
        if its and not _named_before(reading, start):
            body = _owner_behind(reading, date.end) or body
        named = [m for m in reading.mentions.over(start, end) if reading.book.kind(m.entity) == "meeting"]
        if body is None or any(m.rule != "named-meeting" or (m.start, m.end) != (start, end) for m in named):
            continue
        meeting = session_of_body(reading, body, found.group("noun"), date.value)
        for other in {m.entity for m in named} - {meeting}:
            rebind(reading, other, meeting)
        reading.mention(meeting, start, end, "pattern", "session-by-its-day")
        reading.say(Statement(meeting, "held_on", date.value, start, date.end, rule="session-by-its-day"))


def _sits(reading: Reading, noun: str, issuer: str | None) -> bool:
    """Whether 'the session of DATE' can be one of the body that issues the document: no meeting of anybody."""
    sessions = reading.page.language.sessions
    forms = {fold_name(f) for kind in ("special", "regular", "bare") for f in sessions[kind]}
    return issuer in session_series() and noun in forms


def find_sessions_behind_day(reading: Reading) -> None:
    """Add sessions told behind a day: 'adopted on DATE, at a special session of the Assembly'.

    Only where the body is named, and the words are no part of a longer name.
    """
    page = reading.page
    noun = _pattern(page.language.code)[0]
    for date in [d for d in reading.dates if len(d.value) == FULL_DATE and d.value[0] != "-"]:
        begin = page.folded_at(date.end)
        lead = wording("at_a_session", page.language.code).match(page.folded.text, begin)
        found = noun.match(page.folded.text, lead.end()) if lead else None
        if found is None:
            continue
        start, stop = page.raw_span(*found.span())
        after = [m for m in reading.within(stop, stop + BEHIND_REACH, ("body",)) if not reading.is_nested(m)]
        if not after or not OF.match(page.folded_slice(stop, after[0].start)):
            continue
        if any(reading.book.kind(m.entity) == "meeting" for m in reading.mentions.over(start, after[0].end)):
            continue
        meeting = session_of_body(reading, after[0].entity, found.group("noun"), date.value)
        reading.mention(meeting, start, after[0].end, "pattern", "session-by-its-day")
        reading.say(Statement(meeting, "held_on", date.value, date.start, after[0].end, rule="session-by-its-day"))


def _last(noun: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(iter(reversed(list(noun.finditer(text)))), None)


def _owner(reading: Reading, start: int, stop: int, limit: int, issuer: str | None) -> tuple[str | None, int]:
    """The body of a session and where its name ends; None where other words stand between the session and 'held'."""
    bodies = reading.within(stop, limit + 1, ("body",))
    after = [m for m in bodies if not any(o.start <= m.start and m.end < o.end for o in bodies)]
    if after and OF.match(reading.page.folded_slice(stop, after[0].start)):
        rest = reading.text[after[0].end : limit]
        return (after[0].entity, after[0].end) if len(rest.split()) <= 1 else (None, stop)
    if reading.text[stop:limit].strip(" ,\n"):
        return None, stop
    before = _named_before(reading, start)
    return (before[-1].entity if before else issuer), stop


def _named_before(reading: Reading, start: int) -> list[Mention]:
    """The organs that the sentence names before a place."""
    first = reading.structure.paragraph_at(start)[0]
    for reach in (SENTENCE_REACH, start):  # the sentence begins near by, but for endless ones
        begun = [m.end() for m in SENTENCE.finditer(reading.text, max(first, start - reach), start)]
        if begun:
            first = begun[-1]
            break
    return [m for m in reading.within(first, start, ("body",)) if not reading.is_nested(m) and _is_organ(m)]


def _owner_behind(reading: Reading, end: int) -> str | None:
    """The organ that follows the day: 'Following its special meeting, held on DATE, the Permanent Council ...'."""
    near = reading.within(end, min(len(reading.text), end + BEHIND_REACH), ("body",))
    behind = next((m for m in near if not reading.is_nested(m) and _is_organ(m)), None)
    if behind is None or SENTENCE.search(reading.text, end, behind.start):
        return None
    between = re.sub(r"\s?\([^()]*\)", ",", reading.text[end : behind.start])
    return behind.entity if BEHIND.search(between) else None


def _is_organ(mention: Mention) -> bool:
    return not mention.rule.startswith(("group", "government", "office"))


def session_of_body(reading: Reading, body: str, noun: str, day: str) -> str:
    """Return the one session of the tables on that day, else a meeting named by body and day, if that is known."""
    special = noun in {fold_name(f) for f in reading.page.language.sessions["special"]}
    series = session_series().get(body)
    series = SPECIAL_SERIES.get(series or "", series) if special else series
    held = [iri for iri, facts in sorted(reading.book.authority.meetings.items())
            if series and facts.series and facts.series.endswith(f"/{series}") and facts.start
            and day and facts.start <= day <= (facts.end or facts.start)]
    if len(held) == 1:
        return reading.book.known(held[0])
    language = reading.page.language
    kind = next(k for k in KINDS if noun in {fold_name(f) for f in language.sessions[k]})
    label = {"special": "Special meeting", "regular": "Regular meeting"}.get(kind, "Meeting")
    name = f"{label} of the {reading.book.entities[body].label}"
    return reading.book.new("meeting", f"{name} ({day})" if day else name)
