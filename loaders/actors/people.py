"""Persons and the offices they hold, and ministries named by their state.

'Secretary General of the OAS, NAME'; 'NAME, undersecretary for political affairs of the ministry of foreign affairs of
STATE'; 'Secretary of State NAME'.  Names of offices are data of the language files.  A role is stated only with the
body or state it belongs to; a later bare surname is the same person.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology import iris
from ...ontology.language_data import load as load_language
from ..heading.heading import in_title_case
from ..page.folding import fold_name
from ..page.scan import Scan, whole_words
from ..reading import Reading
from ..record import Mention, Statement
from .offices import OWNER, PART, demonyms, posted_to

LINE: Final = 400  # how far back a name may stand on the line of an office; a page on one line stays cheap
GAP: Final = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"  # a blank or one line break, no new paragraph
NAME: Final = re.compile(rf"{PART}(?:{GAP}(?:[A-Z]\.|(?:de|del|da|dos|la|von|van)(?={GAP}[A-ZÀ-Ý])|{PART})){{1,4}}")
NAME_BEFORE: Final = re.compile(rf"({NAME.pattern}),\s+(?:the |el |la |o |a |le |l[’'])?$")
SURNAME: Final = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ’'-]{2,}(?![\w’'-]*\s+[A-ZÀ-Ý])")
STYLE: Final = re.compile(
    r"\s*(?:(?:l[’'])?(?i:Ambassador|Embajadora?|Embaixadora?|Ambassadeur|Ambassadrice|Mr\.?|Ms\.?|Mrs\.?|Dra?\.|Sra?\.|"
    r"Señora?|Senhora?|Monsieur|Madame|M\.|Mme|Doctora?|Doutora?|Don|Doña|Dom|Licenciad[oa]|Lic\.|Minister|General|"
    r"Almirante|Admiral|Amiral|Coronel|Colonel)\s+)?"
)
COMPLEMENT: Final = re.compile(
    r"\s+(?:(?:for|of|de|del|da|do|das|dos|du|para|pour|à|aux|des)\s|d[’'])[^,;:.\n“”\"()]{2,90}"
)
BRACKET: Final = re.compile(r"\s*\([A-ZÀ-Ý][\w.]{1,11}\)")
REPUBLIC: Final = re.compile(r"^(?:of|de|da|do) (?:the |la )?(?:Rep[úu]blica?|R[ée]publique|Republic)$", re.IGNORECASE)
ITS_OWN: Final = re.compile(r"[’']s\s+$")
GIVEN: Final = re.compile(rf"(?<!\w)({PART}(?:\s+(?:{PART}|[A-Z]\.))*)\s+$")
NATIONAL: Final = re.compile(r"(?<![\w-])([A-Z][a-z]+)\s+$")
SOLE_OWNERS: Final = {"Secretary General": iris.known("body", "oas"), "Secretary of State": iris.known("state", "usa")}
CONCEALED: Final = frozenset({"threat", "programme"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a text names: raw span, English role, the body or state it belongs to."""

    start: int
    end: int
    role: str
    of: str | None


@lru_cache(maxsize=8)
def _roles(code: str) -> tuple[tuple[re.Pattern[str], Scan], dict[str, str]]:
    table = {fold_name(form): role for form, role in load_language(code).roles.items()}
    return whole_words(table), table


def find_people(reading: Reading) -> None:
    """Add persons beside the offices they hold, what office it is, and later uses of their surnames."""
    (pattern, scan), table = _roles(reading.page.language.code)
    for found in scan.starting(pattern, reading.page.folded.text):
        start, end = reading.page.raw_span(*found.span())
        office = _office(reading, start, end, table[found.group()])
        if person := _holder(reading, office, found.group()):
            _say_role(reading, person, office.of or _owner_behind(reading, office, person), office)
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
        words = _role_words(reading, role, (start, end, end + lead.start()))
        of = _sender(reading, owner) if words.endswith(("Representative", "Observer")) else owner
        return Office(start, _extent(reading, of.end), words, of.entity)
    return Office(start, end, role, _owner_before(reading, start))


def _sender(reading: Reading, owner: Mention) -> Mention:
    """The state that sends a representative, where the body to which it sends stands first: 'to the OAS of Chile'."""
    states = reading.within(owner.end, owner.end + 60, ("state",))
    return next((m for m in states if OWNER.fullmatch(reading.text[owner.end : m.start])), owner)


def _role_words(reading: Reading, role: str, places: tuple[int, int, int]) -> str:
    """The name of an office with what it is for; in English where the tables can say it so, else as printed."""
    start, end, stop = places
    between = " ".join(reading.text[end:stop].split())
    if not between or REPUBLIC.match(between):
        return role
    if reading.page.language.code == "en":
        return f"{role} {in_title_case('x ' + between)[2:]}".strip()
    printed = " ".join(reading.text[start:stop].split())
    return printed[:1].upper() + printed[1:]


def _extent(reading: Reading, end: int) -> int:
    """Where the name of an office ends: behind an acronym in brackets and the body to which it is posted."""
    bracket = BRACKET.match(reading.text, end)
    end = bracket.end() if bracket else end
    posted = posted_to(reading, end)
    if posted is None:
        return end
    bracket = BRACKET.match(reading.text, posted.end)
    return bracket.end() if bracket else posted.end


def _owner_before(reading: Reading, start: int) -> str | None:
    """The owner of an office right before it: 'Chile’s Minister', 'the Chilean Minister', 'OAS Director'."""
    if reading.page.language.code != "en":
        return None
    lead = reading.text[max(0, start - 30) : start]
    if (national := NATIONAL.search(lead)) and national.group(1) in demonyms():
        return reading.book.known(demonyms()[national.group(1)])
    owned = ITS_OWN.search(lead)
    place = start - len(lead) + owned.start() if owned else start - (len(lead) - len(lead.rstrip()))
    if place == start:
        return None
    near = [m for m in reading.mentions.over(place - 1, place) if m.end == place and m.start >= place - 90]
    owners = [m for m in near if reading.book.kind(m.entity) in ("body", "state")]
    return owners[0].entity if owners else None


def _owner_behind(reading: Reading, office: Office, person: Mention) -> str | None:
    """The owner that follows the name: 'President NAME of Chile'."""
    if person.start < office.end:
        return None
    owners = reading.within(person.end, person.end + 60, ("body", "state"))
    return next((m.entity for m in owners if OWNER.fullmatch(reading.text[person.end : m.start])), None)


def _holder(reading: Reading, office: Office, printed: str) -> Mention | None:
    """The person named beside an office: behind it, or before it and a comma."""
    comma = reading.text[office.end : office.end + 1] == ","
    style = STYLE.match(reading.text, office.end + comma)
    place = style.end() if style else office.end
    behind = NAME.match(reading.text, place) if place > office.end else None
    if behind and comma and behind.group().endswith(("’s", "'s")):
        behind = None  # 'the president of Chile, NAME's brother'
    line = max(reading.text.rfind("\n", 0, office.start) + 1, office.start - LINE)
    before = [NAME_BEFORE.search(reading.text, first, office.start) for first in (max(0, office.start - 90), line)]
    names = [behind and behind.span(), *(found and found.span(1) for found in before)]
    if "\n" in reading.text[office.end : place] and not comma:
        names = [*names[1:], names[0]]  # a list of people, one a line: the next name holds another office
    for span in names:
        if span and "\n\n" not in reading.text[office.end : span[0]] and (person := _person(reading, *span)):
            return person
    alone = SURNAME.match(reading.text, place)
    if (
        alone
        and printed in ("president", "presidente", "président")
        and reading.text[office.end : place] == " "
        and not (reading.page.language.code == "en" and _after_article(reading, office))
        and not reading.mentions.over(*alone.span())
    ):
        before_it = {m.entity for m in reading.within(0, alone.start(), ("person",)) if _surname(m) == alone.group()}
        iri = before_it.pop() if len(before_it) == 1 else reading.book.new("person", alone.group())
        return reading.mention(iri, *alone.span(), "name", "person-beside-office")
    return None


def _after_article(reading: Reading, office: Office) -> bool:
    """Whether 'the' stands before an office."""
    return reading.text[max(0, office.start - 4) : office.start].lower() == "the "


def _person(reading: Reading, start: int, end: int) -> Mention | None:
    """The person whom a run of capitals names (less openers, styles, possessives); None if something else is named."""
    start, end = _trimmed(reading, start, end)
    over = [m for m in reading.mentions.over(start, end) if reading.book.kind(m.entity) not in CONCEALED]
    there = next((m for m in over if reading.book.kind(m.entity) == "person" and m.end == end), None)
    if there is not None:
        return there
    words = reading.text[start:end]
    if over or words.isupper() or len(words.split()) < 2:
        return None
    return reading.mention(reading.book.new("person", words), start, end, "name", "person-beside-office")


def _trimmed(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The span of a name without the word that opens the sentence, a style, 's, and 'de Chile' behind it."""
    language = reading.page.language
    opening = {fold_name(w) for w in (*language.function_words, *language.also)}
    while first := re.match(r"(\S+)\s+(?=\S)", reading.text[start:end]):
        word = fold_name(first.group(1))
        style = STYLE.match(first.group() + "x")
        if word not in opening and word not in language.phrases["opening_adverbs"] and not (style and style.group()):
            break
        start += first.end()
    if reading.text[start:end].endswith(("’s", "'s")):
        end -= 2
    for other in reading.mentions.over(start, end):
        link = re.search(r"\s+(?:de|del|da|do|du)\s+$", reading.text[start : max(start, other.start)])
        if other.end >= end and link and reading.book.kind(other.entity) in ("state", "place", "body"):
            end = start + link.start()
    return start, end


def _say_role(reading: Reading, person: Mention, owner: str | None, office: Office) -> None:
    sole = SOLE_OWNERS.get(office.role)
    owner = owner or (sole if sole in reading.book.entities else None)
    if owner is not None:
        span = min(person.start, office.start), max(person.end, office.end)
        reading.say(Statement(person.entity, "holds_role", office.role, *span, rule="office-of-person", of=owner))


def _surname(person: Mention) -> str:
    return person.text.split()[-1]


def _mark_surnames(reading: Reading) -> None:
    """Mark later uses of a surname as the one person of that surname named in full before."""
    people = {m.entity: m for m in reversed(reading.mentions) if reading.book.kind(m.entity) == "person"}
    surnames = [_surname(m) for m in people.values()]
    for first in (m for m in people.values() if surnames.count(_surname(m)) == 1):
        for use in re.compile(rf"(?<!\w){re.escape(_surname(first))}(?!\w)").finditer(reading.text, first.end):
            given = GIVEN.search(reading.text, max(0, use.start() - 40), use.start())
            if reading.mentions.over(*use.span()) or (given and _is_other(reading, first, given)):
                continue
            whole = given is not None and given.group(1).split()[0] == first.text.split()[0]
            start = given.start(1) if given and whole else use.start()
            reading.mention(first.entity, start, use.end(), "name", "surname")


def _is_other(reading: Reading, person: Mention, given: re.Match[str]) -> bool:
    """Whether the word before a surname names somebody else: no name of this person, no title, no opener."""
    word = re.sub(r"^[LD][’']", "", given.group(1).split()[-1])
    titles = {fold_name(w) for form in load_language(reading.page.language.code).roles for w in form.split()}
    if word in person.text.split() or fold_name(word) in titles or word.endswith("."):
        return False
    return _trimmed(reading, given.start(1), given.end() + 1)[0] != given.end()
