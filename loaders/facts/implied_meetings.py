"""Meetings that a sentence tells of with a verb alone: 'The Foreign Ministers met in Lima on May 3, 2001'.

Such a meeting gets an entity under a name of our making ('Meeting of the OAS Foreign Ministers in Lima (May 2001)',
'CICTE meeting of May 2001') and no mention, since nothing in the text is its name.  'The Assembly meeting in CITY on
DATE' is the session of that date when the tables know one, and is marked.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ...ontology.language_data import load as load_language
from ..meetings.session_owners import session_series
from ..page.wording import wording
from ..reading import Reading
from ..record import Statement
from .adjuncts import adjuncts
from .marked import Marked, Token, marked_sentences
from .patterns import compiled

REGION: Final = r"(?: (?:of the|de la|del|da|do|du) (?:region|hemisphere|americas|hemisferio|regiao|continent))?"
NOUN: Final = {"en": r" (?:meeting|session)(?= (?:in|held|of)\b)"}
OF_TREATY: Final = re.compile(r"(?P<group>Signatories|States parties) (?:of|to) the (?P<treaty>.+)$")
SIGNING: Final = frozenset({"sign", "firmar", "suscribir", "assinar", "signer"})
NEXT_SENTENCES: Final = 1


@dataclass(frozen=True, slots=True)
class Gathering:
    """What a sentence says of an implied meeting: who met, when, where, and where the words end."""

    body: Token
    date: Token
    places: tuple[Token, ...]
    end: int


def find_implied_meetings(reading: Reading) -> None:
    """Add the meetings told of with a verb, and what the words after it say was adopted there."""
    _mark_sessions(reading)
    sentences = marked_sentences(reading)
    last: dict[str, Token] = {}
    for index, sentence in enumerate(sentences):
        for token in sentence.tokens:
            if token.letter == "B":
                last |= dict.fromkeys(_ministers_in(reading, token), token)
        for gathering in _gatherings(sentence, reading.page.language.code, last):
            meeting = _enter(reading, gathering)
            _say_gathering(reading, meeting, gathering)
            _say_adopted(reading, meeting, gathering, sentence)
            for later in sentences[index + 1 : index + 1 + NEXT_SENTENCES]:
                if later.paragraph == sentence.paragraph:
                    _say_approved(reading, meeting, later)


def _ministers_in(reading: Reading, token: Token) -> list[str]:
    """The words for ministers with which a group is named: 'foreign ministers'."""
    words = reading.page.folded_slice(token.start, token.end)
    return wording("foreign_ministers", reading.page.language.code).findall(words)


def _gatherings(sentence: Marked, code: str, last: dict[str, Token]) -> Iterator[Gathering]:
    """Yield the meetings of a sentence: a body, the verb, and a date after it or at the head of the sentence."""
    if not any(word in sentence.text for word in load_language(code).anchors["gathered"]) or "⟦M" in sentence.text:
        return
    pattern = compiled(
        rf"(?P<b>⟦B\d+⟧|{{foreign_ministers}}{REGION})(?: {{of}} ?{{art}}⟦T\d+⟧)?(?:, [^;.]{{0,80}}?,)? {{met}}\b",
        code,
    )
    for found in pattern.finditer(sentence.text):
        told = adjuncts(sentence, found.end(), code)
        date = next((a.tokens[0] for a in told if a.role == "date"), None) or _date_in_front(sentence, code)
        if date is None or len(date.value) < 7:
            continue
        places = tuple(t for a in told if a.role in ("place", "venue") for t in a.tokens)
        words = wording("foreign_ministers", code).match(found.group("b"))
        body = last.get(words.group()) if words else sentence.tokens_in(found.group("b"))[0]
        if body is None:
            continue
        yield Gathering(body, date, places[:1], told[-1].end if told else found.end())


def _date_in_front(sentence: Marked, code: str) -> Token | None:
    found = compiled(r"^{on} ?{art}⟦D\d+⟧,? ", code).match(sentence.text)
    return sentence.tokens_in(found.group())[0] if found else None


def _enter(reading: Reading, gathering: Gathering) -> str:
    """Enter the meeting under a name made of the body, the city and the month."""
    body = reading.book.entities[gathering.body.value]
    month = _month(gathering.date.value)
    if body.acronym:
        return reading.book.new("meeting", f"{body.acronym} meeting of {month}")
    place = f" in {reading.book.entities[gathering.places[0].value].label}" if gathering.places else ""
    name = _by_short_name(reading, body.label)
    return reading.book.new("meeting", f"Meeting of the {name}{place} ({month})")


def _by_short_name(reading: Reading, label: str) -> str:
    """'Signatories of the ... Treaty ...' by the short name the page gives it: 'Rio Treaty signatories'."""
    found = OF_TREATY.match(label)
    if found is None:
        return label
    treaties = {e.id for e in reading.book.entities.values() if e.label == found.group("treaty")}
    named = {m.text for m in reading.mentions if m.entity in treaties and m.how == "name" and m.text[:1].isupper()}
    names = {" ".join(text.split()) for text in named}
    short = min(names, key=lambda n: (len(n), n), default=found.group("treaty"))
    return f"{short} {found.group('group').lower()}" if 2 * len(short) < len(found.group("treaty")) else label


def _month(value: str) -> str:
    names = {number: name for name, number in load_language("en").months.items()}
    return f"{names[int(value[5:7])].capitalize()} {value[:4]}"


def _say_gathering(reading: Reading, meeting: str, gathering: Gathering) -> None:
    tokens = [gathering.body, gathering.date, *gathering.places]
    start, end = min(t.start for t in tokens), max(t.end for t in tokens)
    facts = [
        ("held_on", gathering.date.value),
        ("attended_by", gathering.body.value),
        *(("held_in", place.value) for place in gathering.places),
    ]
    for relation, value in facts:
        reading.say(Statement(meeting, relation, value, start, end, rule="implied-meeting"))


def _say_adopted(reading: Reading, meeting: str, gathering: Gathering, sentence: Marked) -> None:
    """'met to adopt and sign the new Charter', 'met to approve a resolution'."""
    aim = compiled(r"(?:,? |, ){aim_of_meeting}(?P<t>⟦T\d+⟧)", reading.page.language.code).match(
        sentence.text, gathering.end
    )
    if aim is None:
        return
    text = sentence.tokens_in(aim.group("t"))[0]
    span = (gathering.body.start, text.end)
    for verb in filter(None, (aim.group("v"), aim.group("w"))):
        relation = "signed_at" if verb in SIGNING else "adopted_at"
        reading.say(Statement(text.value, relation, meeting, *span, rule="adopted-at-implied-meeting"))
    if reading.book.kind(text.value) in ("resolution", "declaration") and len(gathering.date.value) == 10:
        reading.say(
            Statement(text.value, "adopted_by", gathering.body.value, *span, rule="adopted-at-implied-meeting")
        )
        reading.say(
            Statement(
                text.value,
                "adopted_on",
                gathering.date.value,
                min(gathering.date.start, span[0]),
                text.end,
                rule="adopted-at-implied-meeting",
            )
        )


def _say_approved(reading: Reading, meeting: str, sentence: Marked) -> None:
    """'Delegates approved a work plan': adopted at the meeting that the sentence before tells of."""
    found = compiled(
        r"{delegates_approved}(?:resolution |declaration )?(?P<t>⟦T\d+⟧)",
        reading.page.language.code,
    ).match(sentence.text)
    if found:
        text = sentence.tokens_in(found.group("t"))[0]
        reading.say(
            Statement(text.value, "adopted_at", meeting, sentence.start, text.end, rule="approved-at-implied-meeting")
        )


def _mark_sessions(reading: Reading) -> None:
    """Mark 'the General Assembly meeting in Bridgetown on DATE': the session that the tables know of that day."""
    noun = NOUN.get(reading.page.language.code)
    if noun is None:
        return
    for sentence in marked_sentences(reading):
        if "⟧ meeting" not in sentence.text and "⟧ session" not in sentence.text:
            continue
        for found in re.finditer(rf"(?P<b>⟦B\d+⟧)(?P<n>{noun})", sentence.text):
            body = sentence.tokens_in(found.group("b"))[0]
            date = next((a.tokens[0] for a in adjuncts(sentence, found.end(), "en") if a.role == "date"), None)
            if date is None or body.value not in session_series():
                continue
            meeting = _session_of_day(reading, body.value, date.value) or reading.book.new(
                "meeting",
                (
                    f"{reading.book.entities[body.value].label} meeting of {_month(date.value)}"
                    if len(date.value) > 6
                    else f"{reading.book.entities[body.value].label} meeting of {date.value}"
                ),
            )
            reading.mention(
                meeting, body.start, sentence.raw(found.start(), found.end())[1], "pattern", "session-by-date"
            )


def _session_of_day(reading: Reading, body: str, date: str) -> str | None:
    """The one regular session of a body that the tables say was held on a day."""
    series = session_series()[body]
    day = date.partition("/")[0]
    found = [
        iri
        for iri, facts in sorted(reading.book.authority.meetings.items())
        if facts.series
        and facts.series.endswith(f"/{series}")
        and len(day) == 10
        and facts.start
        and (facts.start <= day <= (facts.end or facts.start))
    ]
    return reading.book.known(found[0]) if len(found) == 1 else None
