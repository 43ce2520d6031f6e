"""Sessions told by what a body did: 'The Permanent Council held a special meeting today', 'se reunió en sesión ...'.

The day stands behind the session, before the verb, or first in the sentence.  'Council Holds Special Meeting' in the
headline, and 'the special meeting' later, are the same session where the page tells of one.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..facts.adjuncts import Adjunct, adjuncts
from ..facts.marked import Marked, Token, marked_sentences
from ..facts.patterns import compiled
from ..facts.press_days import day_words, press_day
from ..page.folding import fold_name
from ..page.wording import wording
from ..reading import Reading
from ..record import Statement
from .dated import OF, session_of_body

MEETING_KINDS: Final = ("meeting", "meeting-series")
ROLES: Final = {"date": "held_on", "place": "held_in", "venue": "held_in"}
SESSION: Final = ("special", "regular")


@lru_cache(maxsize=8)
def _sat(code: str) -> re.Pattern[str]:
    """A body, the verb, and a session of its own; the body may follow: 'celebró sesión extraordinaria el Consejo'."""
    nouns = _nouns(code)
    session = rf"(?:{{indefinite}} )?(?P<np>(?:[a-z-]+ )?(?P<noun>{nouns}))(?![\w-])"
    first = r"(?P<b>⟦B\d+⟧)(?P<between>(?:,[^;.]{0,60},)?[^⟦;.]{0,25}?(?:,? ?{on} ?{art}⟦D\d+⟧,?)?)"
    return compiled(rf"(?:{first} )?(?<![a-z]){{sat}} {session}(?:,? {{art}}(?P<c>⟦B\d+⟧))?", code)


def _nouns(code: str) -> str:
    forms = {fold_name(f) for kind in SESSION for f in load_language(code).sessions[kind]}
    singular = [f for f in forms if not re.match(r"\w+s\b", f) and not f.endswith(("sessions", "meetings"))]
    return "|".join(map(re.escape, sorted(singular, key=lambda f: (-len(f), f))))


def find_sat_sessions(reading: Reading) -> None:
    """Add the sessions that a body is said to have held, with day and place, and mark their name in the headline."""
    code = reading.page.language.code
    pattern = _sat(code)
    often = compiled("{frequency}|{a_year}", code)
    words = load_language(code).anchors["sat_words"]
    for sentence in marked_sentences(reading):
        if not ("⟦B" in sentence.text and any(w in sentence.text for w in words)):
            continue
        for match in pattern.finditer(sentence.text):
            body = match.group("b") or match.group("c")
            start, end = sentence.raw(*match.span("np"))
            if body is None or _is_named(reading, start, end):
                continue
            told = _told(reading, sentence, match, code)
            if not told or often.search(sentence.text, match.end(), match.end() + 40):
                continue  # a session that is held again and again, or may be
            date = next((a.tokens[0].value for a in told if a.role == "date"), "")
            owner = sentence.tokens_in(body)[0].value
            meeting = session_of_body(reading, owner, match.group("noun"), date)
            reading.mention(meeting, start, end, "pattern", "session-by-its-day")
            _state(reading, meeting, told, start)
    _mark_again(reading)


def _is_named(reading: Reading, start: int, end: int) -> bool:
    """Whether a meeting or a series is named there already."""
    return any(reading.book.kind(m.entity) in MEETING_KINDS for m in reading.mentions.over(start, end))


def _told(reading: Reading, sentence: Marked, match: re.Match[str], code: str) -> list[Adjunct]:
    """When and where: what stands behind the session, else the day before the verb or first in the sentence."""
    told = [a for a in adjuncts(sentence, match.end(), code) if a.role in ROLES]
    if not any(a.role == "date" for a in told):
        before = [t for t in sentence.tokens_in(sentence.text[: match.start("np")]) if t.letter == "D"]
        told += [Adjunct("date", (before[-1],), match.end())] if before else []
    if not any(a.role == "date" for a in told) and (near := compiled(day_words(code), code).search(sentence.text)):
        day = press_day(reading, sentence, near)
        span = sentence.raw(near.start(), near.end())
        told += [Adjunct("date", (Token("D", day, *span),), match.end())] if day else []
    return told


def _state(reading: Reading, meeting: str, told: list[Adjunct], start: int) -> None:
    seen: set[str] = set()
    for adjunct in told:
        relation = ROLES[adjunct.role]
        if relation and relation not in seen:
            seen.add(relation)
            token: Token = adjunct.tokens[0]
            span = min(start, token.start), max(start, token.end)
            reading.say(Statement(meeting, relation, token.value, *span, rule="session-by-its-day"))


def _mark_again(reading: Reading) -> None:
    """Mark the words for a session where they stand once more, on a page that tells of one session of their kind."""
    code, folded = reading.page.language.code, reading.page.folded.text
    kinds = {fold_name(f): kind for kind in SESSION for f in load_language(code).sessions[kind]}
    sat = [m for m in reading.mentions if m.rule == "session-by-its-day"]
    for kind in SESSION:
        meetings = {m.entity for m in sat if _is_of(fold_name(m.text), kinds, kind)}
        if len(meetings) != 1:
            continue
        words = "|".join(re.escape(f) for f in sorted(kinds, key=lambda f: (-len(f), f)) if kinds[f] == kind)
        for found in re.finditer(rf"(?<![\w-])(?:{words})(?![\w-])", folded):
            start, end = reading.page.raw_span(*found.span())
            other = wording("another_session", code).search(folded, max(0, found.start() - 25), found.start())
            if other or _is_named(reading, start, end):
                continue
            body = next(iter(reading.within(end, min(len(reading.text), end + 90), ("body",))), None)
            if body and OF.match(reading.text[end : body.start]):
                end = body.end
            reading.mention(next(iter(meetings)), start, end, "pattern", "session-again")


def _is_of(text: str, kinds: dict[str, str], kind: str) -> bool:
    """Whether the words of a session begin with those of a kind."""
    return any(k == kind and form in text for form, k in kinds.items())
