"""Persons and the offices they hold, ministries named by their state, and who spoke at a meeting.

'Secretary General of the OAS, NAME'; 'NAME, undersecretary for political affairs of the ministry of foreign affairs of
STATE'; 'Secretary of State NAME'.  Names of offices are data of the language files.  A role is stated only with the
body or state it belongs to; a later bare surname is the same person.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..ontology import iris
from ..ontology.authority import load as load_authority
from ..ontology.language_data import load as load_language
from .folding import fold_name
from .heading import in_title_case
from .reading import Reading
from .record import Mention, Statement
from .sentences import sentences

PART: Final = r"[A-ZÀ-Ý][\w’'-]+"
NAME: Final = re.compile(rf"{PART}(?:\s+(?:[A-Z]\.|(?:de|del|da|dos|la|von|van)(?=\s+[A-ZÀ-Ý])|{PART})){{1,4}}")
SURNAME: Final = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ’'-]{2,}(?![\w’'-]*\s+[A-ZÀ-Ý])")
STYLE: Final = re.compile(
    r"\s*(?:(?:Ambassador|Embajador[a]?|Embaixador[a]?|Ambassadeur|Mr\.|Ms\.|Mrs\.|Dr\.|Dra\.|Sr\.|Sra\.|"
    r"Minister|General|Admiral)\s+)?"
)
COMPLEMENT: Final = re.compile(r"\s+(?:for|of|de|del|da|do|para|pour|à|aux|des)\s[^,;:.\n“”\"()]{2,90}")
OWNER: Final = re.compile(
    r"\s+(?:of|de|del|da|do|du|des|d[’'])\s*(?:the |la |el |los |las |l[’']|o |a |os |as |les )?$"
)
SPEECH_FREE: Final = re.compile(
    r"\b(?:at|during|in opening|opening|closing|before|told|durante|en|ante|na|no|lors de|à)\b[^,;]{0,40}$"
)
OFFICES: Final = re.compile(
    rf"\b[Mm]inistr(?:y|ies) of (?:[A-Za-z]+ ){{1,4}}?of (?P<state>{PART}(?: {PART})?)"
    rf"|\b(?P<demonym>[A-Z][a-z]+) (?P<office>Ministry of {PART}(?: {PART})?(?: and {PART})?)"
    rf"|\b[Oo]ffice of (?P<owner>{PART})[’']s (?P<head>{PART}(?: {PART}){{0,2}})"
)
GENERAL: Final = iris.known("body", "oas")
UNITED_STATES: Final = iris.known("state", "usa")
CONCEALED: Final = frozenset({"threat", "programme"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a text names: raw span, English role, the body or state it belongs to."""

    start: int
    end: int
    role: str
    of: str | None


@lru_cache(maxsize=8)
def _roles(code: str) -> tuple[re.Pattern[str], dict[str, str]]:
    table = {fold_name(form): role for form, role in load_language(code).roles.items()}
    forms = "|".join(sorted(map(re.escape, table), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])"), table


@lru_cache(maxsize=1)
def _demonyms() -> dict[str, str]:
    """Return English demonym -> IRI of the state."""
    found: dict[str, str] = {}
    for row in load_authority().rows("states"):
        for word in re.split(r"[,;|]\s*", row.get("demonym_en") or ""):
            found.setdefault(word.strip(), iris.known("state", row["iso3"].lower()))
    return found


def find_offices(reading: Reading) -> None:
    """Add ministries and offices that are named by their state: 'ministry of foreign affairs of Mexico'."""
    for found in OFFICES.finditer(reading.text):
        state = _state(reading, found)
        if state is None:
            continue
        name = load_authority().things[state].label
        if found.group("head"):
            label = f"Office of the {found.group('head')} of {name}"
        elif found.group("office"):
            label = f"{found.group('office')} of {name}"
        else:
            ministry = found.group()[: found.start("state") - found.start() - len(" of ")]
            label = f"{in_title_case(ministry)} of {name}"
        start = found.start()
        for old in [m for m in reading.mentions.over(start, found.end()) if m.rule == "name-by-shape"]:
            reading.mentions.remove(old)
        iri = reading.book.new("body", label)
        reading.mention(iri, start, found.end(), "pattern", "office-of-state")
        reading.say(Statement(iri, "part_of", reading.book.known(state), start, found.end(), rule="office-of-state"))


def _state(reading: Reading, found: re.Match[str]) -> str | None:
    """The state that an office belongs to: by its name at the place, or by a demonym."""
    if found.group("demonym"):
        return _demonyms().get(found.group("demonym"))
    place = found.start("state") if found.group("state") else found.start("owner")
    return next(
        (m.entity for m in reading.mentions.over(place, place + 1) if reading.book.kind(m.entity) == "state"), None
    )


def find_people(reading: Reading) -> None:
    """Add persons beside the offices they hold, what office it is, and later uses of their surnames."""
    pattern, table = _roles(reading.page.language.code)
    for found in pattern.finditer(reading.page.folded.text):
        start, end = reading.page.raw_span(*found.span())
        office = _office(reading, start, end, table[found.group()])
        person = _holder(reading, office, found.group())
        if person is not None:
            _say_role(reading, person, office)
    _mark_surnames(reading)


def _office(reading: Reading, start: int, end: int, role: str) -> Office:
    """The office that begins with a role word: with what it is for, and of whom it is."""
    complement = COMPLEMENT.match(reading.text, end)
    limit = complement.end() if complement else end
    for owner in reading.within(end, min(len(reading.text), limit + 120), ("body", "state")):
        outer = any(
            o.start > start and o.start <= owner.start and owner.end <= o.end and len(o.text) > len(owner.text)
            for o in reading.mentions.over(owner.start, owner.end)
        )
        if owner.start >= limit or outer:
            continue
        lead = OWNER.search(reading.text[end : owner.start])
        if lead is None:
            continue
        between = " ".join(reading.text[end : end + lead.start()].split())
        words = f"{role} {in_title_case('x ' + between)[2:]}".strip() if between else role
        return Office(start, owner.end, words, owner.entity)
    return Office(start, end, role, None)


def _holder(reading: Reading, office: Office, printed: str) -> Mention | None:
    """The person named beside an office: behind it, or before it and a comma."""
    style = STYLE.match(reading.text, office.end + (reading.text[office.end : office.end + 1] == ","))
    place = style.end() if style else office.end
    apart = (
        reading.text[office.end : office.end + 1] == ","
        or reading.text[office.end : place].isspace()
        or place > office.end
    )
    if apart and (name := NAME.match(reading.text, place)) and (end := _name_end(reading, name)):
        return _person(reading, name.start(), end)
    before = re.search(
        rf"({NAME.pattern}),\s+(?:the |el |la |o |a |le |l[’'])?$",
        reading.text[max(0, office.start - 90) : office.start],
    )
    if before:
        first = max(0, office.start - 90) + before.start(1)
        name = NAME.match(reading.text, first)
        if name and (end := _name_end(reading, name)):
            return _person(reading, first, end)
    alone = SURNAME.match(reading.text, place)
    if (
        alone
        and printed in ("president", "presidente", "président")
        and reading.text[office.end : place] == " "
        and not reading.mentions.over(*alone.span())
    ):
        return _person(reading, *alone.span())
    return None


def _name_end(reading: Reading, name: re.Match[str]) -> int | None:
    """Where a person's name ends (no possessive), or None when something else is named there."""
    if name.group().isupper() or any(
        reading.book.kind(m.entity) not in CONCEALED for m in reading.mentions.over(*name.span())
    ):
        return None
    return name.end() - 2 if name.group().endswith(("’s", "'s")) else name.end()


def _person(reading: Reading, start: int, end: int) -> Mention:
    iri = reading.book.new("person", reading.text[start:end])
    return reading.mention(iri, start, end, "name", "person-beside-office")


def _say_role(reading: Reading, person: Mention, office: Office) -> None:
    owner = office.of
    if owner is None and office.role == "Secretary General" and GENERAL in reading.book.entities:
        owner = GENERAL
    if owner is None and office.role == "Secretary of State" and UNITED_STATES in reading.book.entities:
        owner = UNITED_STATES
    if owner is not None:
        reading.say(
            Statement(
                person.entity,
                "holds_role",
                office.role,
                min(person.start, office.start),
                max(person.end, office.end),
                rule="office-of-person",
                of=owner,
            )
        )


def _mark_surnames(reading: Reading) -> None:
    """Mark later uses of a surname as the person named in full before."""
    people = {m.entity: m for m in reversed(reading.mentions) if reading.book.kind(m.entity) == "person"}
    for first in people.values():
        surname = first.text.split()[-1]
        for use in re.finditer(rf"(?<!\w){re.escape(surname)}(?!\w)", reading.text[first.end :]):
            start, end = first.end + use.start(), first.end + use.end()
            full = NAME.search(reading.text, max(0, start - 40), end)
            if not reading.mentions.over(start, end):
                if full and full.end() == end and first.text.startswith(full.group().split()[0]):
                    start = full.start()
                reading.mention(first.entity, start, end, "name", "surname")


def find_speakers(reading: Reading, document_type: str) -> None:
    """Say who spoke at a meeting: in a sentence of speech that names it, or in news that tell of one meeting."""
    spoke = [fold_name(w) for w in load_language(reading.page.language.code).facts["spoke"]]
    told_of = _meeting_of_news(reading) if document_type in ("news", "press-release") else None
    held = [(m.start, m.end) for m in reading.mentions]
    for paragraph in reading.structure.paragraphs:
        for start, end in sentences(reading.text, *paragraph, held):
            folded = reading.page.folded_slice(start, end)
            if not any(re.search(rf"(?<!\w){re.escape(w)}(?!\w)", folded) for w in spoke):
                continue
            _say_spoke(reading, (start, end), told_of, spoke)


def _say_spoke(reading: Reading, sentence: tuple[int, int], told_of: str | None, spoke: list[str]) -> None:
    start, end = sentence
    meetings = reading.within(start, end, ("meeting",))
    at = next((m for m in meetings if SPEECH_FREE.search(fold_name(reading.text[start : m.start]))), None)
    meeting = at.entity if at else None if meetings else told_of
    verbs = "|".join(map(re.escape, spoke))
    for person in reading.within(start, end, ("person",)):
        after = reading.page.folded_slice(person.end, min(end, person.end + 220))
        before = reading.page.folded_slice(max(start, person.start - 110), person.start)
        speaks = (
            re.match(rf"(?:,(?:[^.;:]{{0,170}},)?)?\s*(?:also |tambien |tambem |a egalement )?(?:{verbs})(?!\w)", after)
            or re.search(rf"(?<!\w)(?:{verbs})\s[^.;:]{{0,90}}$", before)
            or (re.match(r",[^.;:]*", after)
            and at is not None)
        )
        if meeting is not None and speaks and not after.startswith(("'s", "’s")):
            reading.say(Statement(person.entity, "spoke_at", meeting, start, end, rule="speech-at-meeting"))


def _meeting_of_news(reading: Reading) -> str | None:
    """The one meeting that a page of news tells of: named first, and referred to again."""
    named = [m for m in reading.mentions if reading.book.kind(m.entity) == "meeting"]
    first = next((m.entity for m in named if m.how != "anaphor"), None)
    return first if sum(m.entity == first for m in named) > 1 else None
