"""Who holds an office: the person named beside it.

'The Secretary General, NAME', 'NAME, Secretary General', 'NAME is the Secretary General', 'Executive Secretary: NAME',
'NAME, Secretary of State, Chair of the COMMISSION'.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology import iris
from ..page.folding import fold_name
from ..page.wording import fragment
from ..reading import Reading
from ..record import Mention
from .offices import PART
from .person_names import STYLE, is_office_word, surname_of, trimmed

LINE: Final = 400  # how far back a name may stand on the line of an office; a page on one line stays cheap
GAP: Final = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"  # a blank or one line break, no new paragraph
PARTICLE: Final = r"(?:de(?: l[ao]s?)?|del|da|dos|la|von|van)"
NAME: Final = re.compile(rf"{PART}(?:{GAP}(?:[A-Z]\.|{PARTICLE}(?={GAP}[A-ZÀ-Ý])|{PART})){{1,4}}")
COMMA_BEFORE: Final = re.compile(r",\s+(?:the |el |la |o |a |le |l[’'])?$")
NAME_BEFORE: Final = re.compile(rf"({NAME.pattern}){COMMA_BEFORE.pattern}")
SURNAME: Final = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ’'-]{2,}(?![\w’'-]*\s+[A-ZÀ-Ý])")
RANK: Final = (
    r"(?:(?i:the |el |la |o |a |le |l[’'])?(?i:ambassador|embajadora?|embaixadora?|ambassadeur|ambassadrice|mr|ms|mrs"
    r"|dra?|sra?|señora?|senhora?|monsieur|madame|m|mme|doctora?|doutora?|lic|licenciad[oa]|ing|minister|ministr[oa]|general"
    r"|général|teniente|tenente|lieutenant|lt|col|vicealmirante|almirante|admiral|amiral|vice|rear|coronel|colonel|major"
    r"|mayor|brigadier|capit[aáã]n|captain|judge|jue[zg]a?|juíza?|juge|honou?rable|excelent[ií]simo|distinguid[oa]|sir|dame"
    r"|senator|senadora?|contr[ao]-?almirante|comisari[oa]|commissaire|magistrad[oa]|ingenier[oa]|engenheir[oa]"
    r"|abogad[oa]|don|doña|citoyen(?:ne)?|s\.\s?e\.(?:\s?m)?|brig|gen|sen|rev|hon|profesora?|professora?|professeure?|prof"
    r"|de (?:[Dd]ivisi[oó]n|[Bb]rigada|[Ee]j[eé]rcito|[Ff]ragata|[Nn]av[ií]o|[Cc]orbeta|exército|division|brigade))\b"
    r"\.?(?:\s?\([A-Z]{1,3}\))?,?\s*)"
)
RANKS: Final = re.compile(rf"\s*{RANK}{{1,3}}")
ARTICLE: Final = r"(?:the |el |la |o |a |le |l[’'])"
REACH: Final = 60  # characters between an office and its holder
GAP_OF_CHAIN: Final = re.compile(  # 'NAME, Secretary of State, Secretariat for Drugs, Chair of the COMMISSION'
    r",(?:\s(?:(?:of|for|de|del|da|do|du|des|la|the|and|y|e|et)\s)*[A-ZÀ-Ý][\w.’'-]*,?)*"
    r"\s(?:(?:and|y|e|et)\s)?(?:(?:the|el|la|o|a|le)\s)?"
)
COMPLEMENT: Final = re.compile(
    r"\s+(?i:(?:for|of|on|de|del|da|do|das|dos|du|para|pour|à|aux|des)\s|d[’'])[^,;:.\n“”\"()]{2,90}"
)
LINE_END: Final = re.compile(r",?[^\S\n]*\n[^\S\n]*")
BY_WHOM: Final = re.compile(r"\b(?:by|por|par|pel[oa])\s+$", re.IGNORECASE)
SIGNED: Final = 0.6  # behind this part of a page a name alone on its line, above an office, signs it
LAST_NAMES: Final = 2
FURTHER: Final = 220  # characters that the names between two offices may fill
BETWEEN_OFFICES: Final = re.compile(
    rf"[\s,()]*(?:(?:and|y|e|et)\s+)?{ARTICLE}?(?:[Ee]x[- ]|[Ff]ormer |ancien(?:ne)? )?"
)
ADJECTIVES: Final = frozenset(  # of a president: 'o Presidente Encarregado da Venezuela'
    "encarregado encarregada encargado encargada eleito eleita electo electa elect interino interina constitucional"
    " constitutionnel honorario honoraria executivo executiva ejecutivo ejecutiva acting interim provisional".split()
)
SOLE_OWNERS: Final = {
    "Secretary General": iris.known("body", "oas"),
    "Assistant Secretary General": iris.known("body", "oas"),
    "Secretary of State": iris.known("state", "usa"),
}
ORIGIN: Final = re.compile(r"(?:,\s(?:of|from|de|del|da|do|du)\s|\s?\()(?:the |la |l[’'])?")
LONG_WORD: Final = r"[A-ZÀ-Ý][a-zà-ÿ’'-]{2,}"
SURNAME_IN_BRACKETS: Final = re.compile(rf"\s\(\s?(?:[dD]e )?({LONG_WORD}(?: {LONG_WORD})?)\s?\)")
CONCEALED: Final = frozenset({"threat", "programme"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a text names: raw span, English role, the body or state it belongs to."""

    start: int
    end: int
    role: str
    of: str | None


def holder_of(reading: Reading, office: Office, printed: str, last: tuple[Office, Mention] | None) -> Mention | None:
    """Return the person who holds an office; `last` is the office before it with its holder.

    A person of the page named right behind it, else one named before it, else one whom only capitals tell.
    """
    behind = _named_behind(reading, office)
    before = _named_before(reading, office)
    if before and last and last[1].start == before.start and last[0].end <= before.start and behind:
        before = None  # in a list each name follows its office
    if behind or before:
        return before or behind if _new_line(reading, office) else behind or before
    return _in_brackets(reading, office) or _by_shape(reading, office, printed) or _of_chain(reading, office, last)


def _in_brackets(reading: Reading, office: Office) -> Mention | None:
    """The surname in brackets behind an office, as telegrams have it: 'The Ambassador in Chile (Boatman) to ...'.

    >>> from hemisec.loaders.reader import read
    >>> page = read("The Chilean Minister for Foreign Affairs (Boatman) to the Secretary of State\\n\\nThe boats came.")
    >>> [m.text for m in page.mentions if m.rule == "surname-in-brackets"]
    ['Boatman']
    """
    found = SURNAME_IN_BRACKETS.match(reading.text, office.end) if office.of else None
    if found is None or reading.mentions.over(*found.span(1)):
        return None
    ending = f" {found.group(1)}"
    people = {m.entity for m in reading.mentions if reading.book.kind(m.entity) == "person"}
    named = [i for i in people if reading.book.entities[i].label.endswith(ending)]
    iri = named[0] if len(named) == 1 else reading.book.new("person", found.group(1))
    return reading.mention(iri, *found.span(1), "name", "surname-in-brackets")


def _new_line(reading: Reading, office: Office) -> bool:
    """Whether an office ends its line without a comma: in a list of people, one a line, its holder stands before it."""
    return re.match(r"[^\S\n]*\n", reading.text[office.end : office.end + 4]) is not None


@lru_cache(maxsize=8)
def _links(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may stand between an office and the name behind it, and between a name and the office behind it."""
    is_or_was = fragment("is_or_was", code)
    behind = rf"(?:,|:|\s(?:{is_or_was}))?\s*(?:{ARTICLE}(?:[a-zà-ÿ]+ )?)?{RANK}{{0,3}}"
    present = fragment("present_holder", code)
    before = (
        rf"(?:[’']s)?(?:,\s*|\s*\(|\s*[-–—]\s*|,?\s+(?:{is_or_was})\s+){ARTICLE}?{present}"
        rf"(?:[A-Z][\w.]+(?: [A-Z][\w.]+)?[’']s |[A-Z]{{2,8}} |U\.S\. )?"
    )
    return re.compile(behind), re.compile(before)


def _people(reading: Reading, start: int, end: int) -> list[Mention]:
    return [m for m in reading.within(max(0, start), min(len(reading.text), end), ("person",)) if m.how != "anaphor"]


def _named_behind(reading: Reading, office: Office) -> Mention | None:
    """The person of the page right behind an office."""
    person = next(iter(_people(reading, office.end, office.end + REACH + 40)), None)
    if person is None or person.start - office.end > REACH or reading.text[person.end : person.end + 2] in ("'s", "’s"):
        return None
    between = reading.text[office.end : person.start]
    return person if "\n\n" not in between and _links(reading.page.language.code)[0].fullmatch(between) else None


def _named_before(reading: Reading, office: Office) -> Mention | None:
    """The person of the page right before an office."""
    near = [m for m in _people(reading, office.start - REACH - 40, office.start) if m.end >= office.start - REACH]
    if not near:
        return None
    between = _without_origin(reading, near[-1].end, office.start)
    if LINE_END.fullmatch(between) and _signs(reading, near[-1]):
        return near[-1]
    return near[-1] if _links(reading.page.language.code)[1].fullmatch(between) else None


def _without_origin(reading: Reading, start: int, stop: int) -> str:
    """What stands between a name and an office, less the country of the person: 'NAME, da Costa Rica, ex-juíza de'."""
    origin = ORIGIN.match(reading.text, start)
    states = reading.mentions.starting(origin.end(), origin.end() + 1) if origin else []
    end = next((m.end for m in states if reading.book.kind(m.entity) == "state" and m.end < stop), None)
    bracketed = origin is not None and "(" in origin.group() and end is not None and reading.text[end] == ")"
    return reading.text[end + bracketed : stop] if end is not None else reading.text[start:stop]


def _signs(reading: Reading, person: Mention) -> bool:
    """Whether a name is all of its line near the end of a page, or stands behind 'presented by'."""
    line = reading.text[reading.text.rfind("\n", 0, person.start) + 1 : person.start]
    return BY_WHOM.search(line) is not None or (not line.strip() and person.start > SIGNED * len(reading.text))


def _of_chain(reading: Reading, office: Office, last: tuple[Office, Mention] | None) -> Mention | None:
    """The holder of the office before, where both are listed behind the name."""
    if last is None or not last[1].end <= last[0].start < office.start:
        return None
    if office.of and _only_names(reading, last[0].end, office.start):
        return last[1]
    near = office.start - last[0].end <= REACH + 40
    return last[1] if near and GAP_OF_CHAIN.fullmatch(reading.text[last[0].end : office.start]) else None


def _only_names(reading: Reading, start: int, stop: int) -> bool:
    """Whether only names of bodies and states, commas and 'and' stand between two offices.

    >>> from hemisec.loaders.reader import read
    >>> page = read("This is Juan Boat, Minister of Justice of Peru and Chair of the Permanent Council.")
    >>> [s.object for s in page.statements if s.relation == "holds_role"]
    ['Minister of Justice', 'Chair']
    """
    if not start < stop <= start + FURTHER:
        return False
    between = reading.text[start:stop]
    for other in reversed(reading.outermost(start, stop, ("body", "state"))):
        between = between[: other.start - start] + between[other.end - start :]
    return between.strip() != "" and BETWEEN_OFFICES.fullmatch(between) is not None


def _by_shape(reading: Reading, office: Office, printed: str) -> Mention | None:
    """The person whom capitals beside an office name: behind it, or before it and a comma."""
    comma = reading.text[office.end : office.end + 1] == ","
    styles = [p.match(reading.text, office.end + comma) for p in (STYLE, RANKS)]
    place = max([office.end, *(style.end() for style in styles if style)])
    behind = NAME.match(reading.text, place) if place > office.end else None
    if behind and comma and behind.group().endswith(("’s", "'s")):
        behind = None  # 'the president of Chile, NAME's brother'
    line = max(reading.text.rfind("\n", 0, office.start) + 1, office.start - LINE)
    firsts = (max(0, office.start - 90), line)
    told = COMMA_BEFORE.search(reading.text, min(firsts), office.start) is not None
    before = [NAME_BEFORE.search(reading.text, first, office.start) for first in firsts if told]
    names = [behind and behind.span(), *(found and found.span(1) for found in before)]
    if "\n" in reading.text[office.end : place] and not comma:
        names = [*names[1:], names[0]]  # a list of people, one a line: the next name holds another office
    for span in names:
        if span and "\n\n" not in reading.text[office.end : span[0]] and (person := person_named(reading, *span)):
            return person
    alone = SURNAME.match(reading.text, place)
    if (
        alone
        and fold_name(alone.group()) not in ADJECTIVES
        and printed in ("president", "presidente", "président")
        and reading.text[office.end : place] == " "
        and not (reading.page.language.code == "en" and _after_article(reading, office))
        and not reading.mentions.over(*alone.span())
    ):
        before_it = {m.entity for m in reading.within(0, alone.start(), ("person",)) if surname_of(m) == alone.group()}
        iri = before_it.pop() if len(before_it) == 1 else reading.book.new("person", alone.group())
        return reading.mention(iri, *alone.span(), "name", "person-beside-office")
    return None


def far_holder(reading: Reading, office: Office) -> Mention | None:
    """Return the person behind an office of which the page names no owner: 'the Rapporteur for the ports, NAME'."""
    complement = COMPLEMENT.match(reading.text, office.end)
    if complement is None or reading.text[complement.end() : complement.end() + 1] != ",":
        return None
    styles = [p.match(reading.text, complement.end() + 1) for p in (STYLE, RANKS)]
    name = NAME.match(reading.text, max([complement.end() + 1, *(s.end() for s in styles if s)]))
    return person_named(reading, *name.span()) if name and not name.group().endswith(("’s", "'s")) else None


def _after_article(reading: Reading, office: Office) -> bool:
    """Whether 'the' stands before an office."""
    return reading.text[max(0, office.start - 4) : office.start].lower() == "the "


def person_named(reading: Reading, start: int, end: int) -> Mention | None:
    """The person whom a run of capitals names (less openers, styles, possessives); None if something else is named."""
    start, end = trimmed(reading, start, end)
    over = [m for m in reading.mentions.over(start, end) if reading.book.kind(m.entity) not in CONCEALED]
    if over and (place := _given_name(reading, over[0], start, end)):
        reading.mentions.remove(place)
        over = over[1:]
    there = next((m for m in over if reading.book.kind(m.entity) == "person" and m.end == end), None)
    if there is not None:
        return there
    words = reading.text[start:end]
    if over or words.isupper() or len(words.split()) < 2 or is_office_word(words.split()[0]):
        return None
    iri = _by_last_names(reading, words) or reading.book.new("person", words)
    return reading.mention(iri, start, end, "name", "person-beside-office")


def _given_name(reading: Reading, first: Mention, start: int, end: int) -> Mention | None:
    """The place that a name of a person begins with: 'Santiago Boatman', not 'Santiago' nor 'Buenos Aires Boatman'."""
    alone = first.start == start and first.end < end and " " not in first.text
    return first if alone and reading.book.kind(first.entity) == "place" else None


def _by_last_names(reading: Reading, words: str) -> str | None:
    """The one person of the page whose name ends with both of these: 'Núñez Pereira' of 'Ana Núñez Pereira'."""
    if len(words.split()) != LAST_NAMES:
        return None
    people = {m.entity for m in reading.mentions if reading.book.kind(m.entity) == "person"}
    named = [i for i in people if reading.book.entities[i].label.endswith(f" {words}")]
    return named[0] if len(named) == 1 else None
