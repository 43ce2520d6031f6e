"""Meetings in a text by their number: sessions, plenary sessions, members of a series; named ones are found after.

The number of a session and the body that holds it make its identity (`id/meeting/cicte/16`); a session without
'of the ...' belongs to the nearest body before it that holds sessions.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology import iris
from ...ontology.authority import load as load_authority
from ...ontology.language_data import load as load_language
from ...ontology.numerals import to_int, to_roman
from ..dates.ordinals import find_ordinals
from ..page.folding import fold_name
from ..reading import Reading
from ..record import Mention
from .again import join_shorter_names
from .joint import numbered_with
from .names import find_named_meetings, join_acronyms, meeting_of_tables
from .numbers import bare_cardinals, cardinal_sessions, is_day_of_month, roman_ordinals, with_lost_capitals
from .series_places import find_series_by_place_or_year
from .session_owners import (
    ASSEMBLY,
    NO_PERIODS,
    OF_ANOTHER,
    OF_BODY,
    OWNER_REACH,
    SPECIAL_SERIES,
    owner_of,
    possessor,
    session_series,
    subject_of,
)

DIGITS_AFTER: Final = re.compile(r"-([1-9]\d?)(?![\w/.-])")  # 'CICAD-46'
ROMAN_AFTER: Final = re.compile(r"[\s-]{0,2}([IVXLC]{1,7})\b(?!\.)")
# '32nd General Assembly', 'Second Conference of the States Parties to the CIFTA'
ORGANS_THAT_ARE_MEETINGS: Final = frozenset({"meeting-of-consultation"})
CALLED_BY_NUMBER: Final = frozenset({"ga-regular", "meeting-of-consultation", "cifta-csp", "mesicic-csp"})
ORGANIZATION: Final = iris.known("body", "oas")
# 'of the Organization of American States (OAS) Technical Group'
NAME_GOES_ON: Final = re.compile(r" ?(?:\([A-Z]{2,}\) ?)?[A-ZÀ-Ý][a-zà-ÿ]")
BEFORE_SERIES: Final = re.compile(r"(?<![\w.,/-])([IVXLC]{1,7}|[1-9]\d?)\s+$")
POSSESSIVE: Final = re.compile(r"\b(?:its|su|sua|sa)\s*$")


@lru_cache(maxsize=1024)
def english_ordinal(number: int) -> str:
    """Return an ordinal in words, a large one in digits.

    >>> english_ordinal(41), english_ordinal(1351), english_ordinal(1812)
    ('forty-first', '1351st', '1812th')
    """
    known = {value: word for word, value in reversed(load_language("en").ordinals.items())}
    suffix = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return known.get(number, f"{number}{suffix}")


def find_meetings(reading: Reading) -> None:
    """Add the mentions of meetings: numbered sessions first, then plenaries, then series and named conferences."""
    ordinals = find_ordinals(reading.text, reading.page.language, folded=reading.page.folded)
    ordinals = [found for found in ordinals if not is_day_of_month(reading, found[0])]
    ordinals = with_lost_capitals(reading, sorted({*ordinals, *roman_ordinals(reading), *bare_cardinals(reading)}))
    _numbered_sessions(reading, ordinals)
    _cardinal_sessions(reading)
    _numbered_series(reading, ordinals)
    _roman_series(reading)
    find_series_by_place_or_year(reading)
    _plenaries(reading, ordinals)
    find_named_meetings(reading, ordinals)
    join_acronyms(reading)
    join_shorter_names(reading)


def session_iri(reading: Reading, series: str, number: int) -> str:
    """Enter the n-th member of a series and return its IRI."""
    iri = iris.known("meeting", f"{series}/{number}")
    reading.book.new("meeting", _session_label(series, number), iri=iri)
    entity, of = reading.book.entities[iri], iris.known("meeting-series", series)
    if (entity.series, entity.ordinal) != (of, number):
        reading.book.change(iri, series=of, ordinal=number)
    return iri


@lru_cache(maxsize=4096)
def _session_label(series: str, number: int) -> str:
    row = next((r for r in load_authority().rows("series") if r["id"] == series), None)
    ordinal = english_ordinal(number)
    template = row.get("meeting_label") if row else None
    return (template or "{Ordinal} meeting of " + series).format(
        ordinal=ordinal, Ordinal=ordinal.capitalize(), roman=to_roman(number), number=number
    )


OWNER_BY_NOUN: Final = re.compile(
    r" (?:d[oa]|del|de la|du|de l') ?"
    r"(?:colegiado|colegiada|organismo|orgao|organo|entidade|entidad|bloco|bloque|foro|forum)"
    r"(?![\w-])(?! (?:de|da|do|dos|das|del) )"
)


def _numbered_sessions(reading: Reading, ordinals: list[tuple[int, int, int]]) -> None:
    """'its sixteenth regular session', 'trigésimo segundo período ordinario de sesiones de la Asamblea General'."""
    terms = reading.page.language.sessions
    for start, end, number in ordinals:
        following = reading.page.folded_slice(end, min(len(reading.text), end + 60))
        kind, length = _term(following, terms, ("regular", "special"))
        if kind is None and POSSESSIVE.search(fold_name(reading.text[max(0, start - 6) : start] + "x")[:-1]):
            kind, length = _term(following, {"meeting": (*terms["meeting"], *terms["bare"])}, ("meeting",))
        if kind is None and (bare := _bare_session(reading, end, following)):
            kind, length = "regular", bare
        if kind is None and _of_body(reading, end, following):
            kind, length = _term(following, terms, ("meeting",))
        if kind is None:
            continue
        stop = reading.page.raw_span(reading.page.folded_at(end), reading.page.folded_at(end) + length)[1]
        owner, stop = owner_of(reading, start, stop)
        stop = _with_noun_of_owner(reading, stop) if owner else stop
        own = POSSESSIVE.search(fold_name(reading.text[max(0, start - 6) : start] + "x")[:-1]) is not None
        if own and kind == "regular":
            owner = subject_of(reading, start) or owner
        if own and kind == "meeting":
            owner, sure = possessor(reading, start, owner)
            if not sure:
                continue
        for first, last, value in [*numbered_with(reading, start, ordinals), (start, stop, number)]:
            _add_session(reading, (first, last), value, kind, owner)


def _with_noun_of_owner(reading: Reading, stop: int) -> int:
    """Where the name of a session ends that tells its body by a noun alone: '76ª sessão ordinária do colegiado'."""
    place = reading.page.folded_at(stop)
    noun = OWNER_BY_NOUN.match(reading.page.folded.text, place)
    return reading.page.raw_span(place, noun.end())[1] if noun else stop


def _cardinal_sessions(reading: Reading) -> None:
    """'Meeting No. 1351 of the Council of Delegates': the number follows the noun, and the body must follow too."""
    for start, stop, number in cardinal_sessions(reading):
        after = reading.within(stop, min(len(reading.text), stop + OWNER_REACH), ("body",))
        if not after or not OF_BODY.match(reading.page.folded_slice(stop, after[0].start)):
            continue
        owner, end = owner_of(reading, start, stop)
        _add_session(reading, (start, end), number, "meeting", owner)


def _of_body(reading: Reading, end: int, following: str) -> bool:
    """Whether 'meeting of the' follows an ordinal, and then a body that is no group: 'third meeting of the Board'."""
    _, length = _term(following, reading.page.language.sessions, ("meeting",))
    if not length:
        return False
    stop = reading.page.raw_span(reading.page.folded_at(end), reading.page.folded_at(end) + length)[1]
    return any(
        OF_BODY.match(between) and between.strip() and not NAME_GOES_ON.match(reading.text, m.end)
        for m in reading.within(stop, min(len(reading.text), stop + 200), ("body",))
        if not m.rule.startswith("group") and m.how != "anaphor" and not reading.is_nested(m)
        for between in (reading.page.folded_slice(stop, m.start),)
    )


def _bare_session(reading: Reading, end: int, following: str) -> int:
    """Where 'session' ends behind an ordinal, before 'of the' and a body that holds such sessions; 0 if it does not.

    'the forty-fourth session of the OAS General Assembly' is a regular one.
    """
    kind, length = _term(following, {"bare": reading.page.language.sessions["bare"]}, ("bare",))
    if kind is None:
        return 0
    stop = reading.page.raw_span(reading.page.folded_at(end), reading.page.folded_at(end) + length)[1]
    after = next(iter(reading.within(stop, min(len(reading.text), stop + 40), ("body",))), None)
    if after is None or after.entity not in session_series().keys() - NO_PERIODS:
        return 0
    between = reading.page.folded_slice(stop, after.start)
    return length if between.strip() and OF_BODY.match(between) else 0


def _term(following: str, terms: dict[str, tuple[str, ...]], kinds: tuple[str, ...]) -> tuple[str | None, int]:
    """Return which session term the folded text begins with, and where it ends."""
    lead = len(following) - len(following.lstrip(" ,"))
    for kind in kinds:
        for term in sorted(terms.get(kind, ()), key=len, reverse=True):
            found = _loosely(term).match(following, lead)
            if found:
                return kind, found.end()
    return None, 0


@lru_cache(maxsize=512)
def _loosely(term: str) -> re.Pattern[str]:
    """A term, also where a page lost the blanks between its words: 'ordinariode sesiones'."""
    return re.compile(" ?".join(map(re.escape, fold_name(term).split())) + "s?")


def _add_session(reading: Reading, span: tuple[int, int], number: int, kind: str, owner: str | None) -> None:
    if owner is None and OF_ANOTHER.match(reading.text, span[1]):
        return
    if owner == ORGANIZATION:
        owner = ASSEMBLY  # a session of the Organization is one of its Assembly
    if owner is None:
        owner = next(
            (
                iris.known("body", s.symbol.issuer)
                for s in reading.symbols
                if s.symbol
                and s.symbol.issuer
                and s.symbol.session
                and (kind == "meeting" or iris.known("body", s.symbol.issuer) not in NO_PERIODS)
            ),
            None,
        )
    series = session_series().get(owner or "")
    if owner is not None and "/meeting-series/" in owner:
        series = owner.rsplit("/", 1)[-1]
    if series is not None:
        if kind == "special":
            series = SPECIAL_SERIES.get(series, f"{series}-special")
        iri = session_iri(reading, series, number)
    elif owner is not None:
        what = "meeting" if kind == "meeting" else f"{kind} session"
        label = f"{english_ordinal(number).capitalize()} {what} of {reading.book.entities[owner].label}"
        known = meeting_of_tables(reading, " ".join(reading.text[slice(*span)].split()), span[1])
        iri = known or meeting_of_tables(reading, label, span[1]) or reading.book.new("meeting", label)
        reading.book.change(iri, ordinal=number)
    else:
        return
    reading.mention(iri, *span, "pattern", f"numbered-{kind}-session")


def _numbered_series(reading: Reading, ordinals: list[tuple[int, int, int]]) -> None:
    """'the Fifth Summit of the Americas', '32nd General Assembly of the OAS', 'First ... Meeting of Ministers ...'."""
    holders = session_series()
    for start, end, number in ordinals:
        if any(m.rule != "own-title" for m in reading.covering(start)):
            continue
        for mention in reading.within(end, min(len(reading.text), end + 220)):
            between = reading.text[end : mention.start]
            if len(between.split()) > 2 or re.search(r"[,.;:()]", between):
                break
            series = _series_of(reading, mention, holders)
            if series is None or mention.start < end:
                continue
            longest = max(
                (
                    m
                    for m in reading.mentions.starting(mention.start, mention.start + 1)
                    if m.start == mention.start and _series_of(reading, m, holders) == series
                ),
                key=lambda m: m.end,
            )
            reading.mention(session_iri(reading, series, number), start, longest.end, "pattern", "numbered-series")
            _leave_out_organ(reading, series, longest)
            break


def _leave_out_organ(reading: Reading, series: str, named: Mention) -> None:
    """Drop the organ that a meeting is: 'Third Meeting of Consultation' names no body beside the meeting."""
    if series in ORGANS_THAT_ARE_MEETINGS:
        for mention in [m for m in reading.mentions.over(named.start, named.end) if m.entity == named.entity]:
            reading.mentions.remove(mention)


def _series_of(reading: Reading, mention: Mention, holders: dict[str, str]) -> str | None:
    """The series that a mention names: a meeting series, or an organ whose sessions are called by number."""
    if reading.book.kind(mention.entity) == "meeting-series":
        return mention.entity.rsplit("/", 1)[-1]
    return holders[mention.entity] if holders.get(mention.entity) in CALLED_BY_NUMBER else None


def _roman_series(reading: Reading) -> None:
    """'MISPA V', 'REMJA-IX', 'III Cumbre de las Américas', 'XLI Asamblea General', '23 Reunión de Consulta'."""
    holders = session_series()
    for mention in list(reading.mentions):
        series = _series_of(reading, mention, holders)
        held = holders.get(mention.entity) if mention.how == "acronym" else None
        numbered = DIGITS_AFTER.match(reading.text, mention.end) if held else None
        if held and numbered:
            iri = session_iri(reading, held, int(numbered.group(1)))
            reading.mention(iri, mention.start, numbered.end(1), "acronym", "number-after-acronym")
            continue
        if series is None:
            continue
        after = ROMAN_AFTER.match(reading.text, mention.end)
        if after and mention.how == "acronym" and (number := to_int(after.group(1))):
            reading.mention(
                session_iri(reading, series, number), mention.start, after.end(1), "acronym", "roman-after-acronym"
            )
            continue
        head = reading.text[max(0, mention.start - 10) : mention.start]
        before = BEFORE_SERIES.search(head)
        if before and (number := int(before.group(1)) if before.group(1).isdigit() else to_int(before.group(1))):
            start = mention.start - len(head) + before.start(1)
            reading.mention(session_iri(reading, series, number), start, mention.end, "pattern", "roman-before-series")
            _leave_out_organ(reading, series, mention)


def _plenaries(reading: Reading, ordinals: list[tuple[int, int, int]]) -> None:
    """'the fourth plenary session of the twelfth regular session of CICTE'; without 'of', that of the document."""
    for start, end, number in ordinals:
        following = reading.page.folded_slice(end, min(len(reading.text), end + 40))
        kind, length = _term(following, reading.page.language.sessions, ("plenary",))
        if kind is None:
            continue
        stop = reading.page.raw_span(reading.page.folded_at(end), reading.page.folded_at(end) + length)[1]
        session = next(
            (
                m
                for m in reading.within(stop, min(len(reading.text), stop + 120), ("meeting",))
                if OF_BODY.match(reading.page.folded_slice(stop, m.start))
            ),
            None,
        )
        parent = session.entity if session else own_session(reading)
        ordinal = english_ordinal(number).capitalize()
        if parent:
            label = reading.book.entities[parent].label
            name = f"{ordinal} plenary session of the {label[:1].lower()}{label[1:]}"
            iri = reading.book.new("meeting", name, iri=f"{parent}/plenary/{number}")
        elif reading.self_id:
            iri = reading.book.new("meeting", f"{ordinal} plenary session ({reading.self_id.rsplit('/', 1)[-1]})")
        else:
            continue
        reading.book.change(iri, ordinal=number)
        reading.mention(iri, start, stop, "pattern", "plenary-session")


def own_session(reading: Reading) -> str | None:
    """The session that adopted the document itself: by its symbol, else the session named before its first clause."""
    own = reading.book.entities.get(reading.self_id)
    symbols = (m.symbol for m in reading.symbols if m.symbol is not None)
    mine = next((s for s in symbols if own is not None and own.symbol == s.canonical), None)
    if mine is not None and mine.session:
        return session_iri(reading, *mine.session)
    front = reading.structure.front
    if front is None:
        return None
    named = [m for m in reading.within(0, front, ("meeting",)) if "/plenary/" not in m.entity]
    numbered = [m for m in named if m.rule.startswith("numbered-")]
    return (numbered or named)[0].entity if named else None
