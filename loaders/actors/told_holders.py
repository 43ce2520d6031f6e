"""Whose office a sentence tells with a verb: 'NAME was elected Secretary General of the OAS', 'she was Director of'."""

import re
from typing import Final

from ..page.folding import fold_name
from ..page.wording import wording
from ..reading import Reading
from ..record import Mention
from .holders import NAME, SOLE_OWNERS, Office, person_named
from .offices import demonyms

REACH: Final = 150  # characters before an office in which the verb and the name stand
AND_OFFICE: Final = re.compile(r",? (?:and|y|e|et) (?:(?:the|el|la|o|a|le) |l[’'])?")
NATIONAL: Final = re.compile(r"(?<![\w-])([A-Z][a-z]+)\s+$")
PRONOUN_REACH: Final = 500  # how far back the person may have been named whom 'he' or 'she' is
PRONOUN: Final = re.compile(
    r"(?<!\w)(?P<who>he|she|who|que|quien|quem|qui|il|elle|el|ella|ele|ela)"
    r"(?: (?:also|then|later|tambien|luego|tambem|depois|aussi|ensuite))?\s*$"
)
NAMED_REACH: Final = 110  # characters before an office in which its holder is named
VERB_REACH: Final = 170  # and the verb before the name
BRACKETS: Final = re.compile(r"\s*\([^()]{2,40}\)")
SUCCEEDS: Final = re.compile(r"\b(?:succe|replac|suce|remplac|reemplaz|substitu|sustitu)[a-z]*\b[^,;.]{0,40}$")
APPOSED: Final = re.compile(
    r",\s(?:an?|the|une?|uma?|una?|el|la|le|former|ex|career|oficial|officer|officier|diplom|jurist|abogad|advogad|avocat"
    r"|militar|embajador|embaixador|ambassad|minist)[^,.;:()]{3,70},\s?$")
AND_SO: Final = re.compile(
    r"\b(?:and|y|e|et)(?: (?:so|then|later|soon|luego|despues|depois|ensuite|puis|asi|assim))?\s*$"
)
WHO: Final = frozenset({"who", "que", "quien", "quem", "qui"})
LAST_WORD: Final = re.compile(r"(?<!\w)([A-ZÀ-Ý][\w’'-]+),?\s*$")


def joined_holder(reading: Reading, office: Office, other: Office | None) -> Mention | None:
    """Who holds two offices named one after the other: 'the Chair of the Council and Ambassador of Chile, NAME'."""
    if other is None or other.start <= office.end or not office.of:
        return None
    both = AND_OFFICE.fullmatch(reading.text[office.end : other.start])
    comma = reading.text[other.end : other.end + 2] == ", "
    behind = NAME.match(reading.text, other.end + 2) if both and comma else None
    return person_named(reading, *behind.span()) if behind else None


def told_holder(reading: Reading, office: Office) -> Mention | None:
    """Who holds an office by what a sentence tells: 'NAME was elected Secretary General of the OAS'."""
    start = office.start
    if owner := next((m for m in reading.mentions.over(start - 4, start) if m.entity == office.of), None):
        start = owner.start  # 'was elected OAS Secretary General', 'is Chile's Ambassador'
    elif national := NATIONAL.search(reading.text, max(0, start - 30), start):
        start = national.start() if national.group(1) in demonyms() else start
    told = _before_verb(reading, start) if office.of or office.role in SOLE_OWNERS else None
    if told is None or isinstance(told, Mention):
        return told
    named = re.search(rf"{NAME.pattern}$", reading.text[told[0] : told[1]])
    return person_named(reading, told[0] + named.start(), told[1]) if named else None


def _before_verb(reading: Reading, start: int) -> tuple[int, int] | Mention | None:
    """Return who holds the office that begins at a place, told with a verb: a person, or the end of a name before it.

    'Ana Luz Pereira was Director of ...', 'Pereira, who is Director of ...', 'Before that she served as Director of'.
    A span that is returned ends where a name in capitals should end; whether it does is for the caller to say.
    """
    page = reading.page
    place = page.folded_at(start)
    first = max(0, place - REACH)
    verb = wording("holds_office", page.language.code).search(page.folded.text[first:place])
    if verb is None:
        return None
    stop = page.raw_span(first + verb.start(), first + verb.start() + 1)[0]
    lead = page.folded.text[first : first + verb.start()]
    if AND_SO.search(lead):
        return _subject(reading, stop)
    if found := PRONOUN.search(lead):
        word = found["who"]
        if word not in WHO:
            return next(reading.before(stop, ("person",), since=max(0, stop - PRONOUN_REACH)), None)
        stop = page.raw_span(first + found.start(), first + found.start() + 1)[0]
    return _named_at(reading, stop)


def _subject(reading: Reading, stop: int) -> Mention | None:
    """The person named first in the sentence before a place: 'NAME handed in her letters and so became Ambassador'."""
    begin = max(reading.text.rfind(mark, 0, stop) for mark in (". ", "\n", "; "))
    return next(iter(reading.within(begin + 1, stop, ("person",))), None)


def _named_at(reading: Reading, stop: int) -> tuple[int, int] | Mention | None:
    """The person whose name or surname ends before a place (a comma between them), or the place where a name ends."""
    end = len(reading.text[:stop].rstrip(" ,\n"))
    if stop - end > 2:
        return None
    if apposed := APPOSED.search(reading.text, max(0, end - REACH), stop):
        end = apposed.start()  # 'NAME, an officer of the army, was elected ...'
    there = [m for m in reading.mentions.over(max(0, end - 1), end) if reading.book.kind(m.entity) == "person"]
    if there:
        return there[0]
    word = LAST_WORD.search(reading.text, max(0, end - 40), end)
    if word is None:
        return None
    surname = fold_name(word.group(1))
    people = {m.entity: m for m in reading.before(end, ("person",)) if fold_name(m.text).split()[-1:] == [surname]}
    return next(iter(people.values())) if len(people) == 1 else (max(0, end - 60), end)


def named_to(reading: Reading, office: Office) -> Mention | None:
    """Return whom a sentence names to an office: 'They elected NAME, as Chair of', 'NAME (Chile) como Relatora de'.

    >>> from hemisec.loaders.reader import read
    >>> page = read("The sailors of the bay named Ana Boat as Chair of the Permanent Council of the OAS in May.")
    >>> [(s.subject.rpartition("/")[2], s.object) for s in page.statements if s.relation == "holds_role"]
    [('ana-boat', 'Chair')]
    """
    page = reading.page
    person = next(reading.before(office.start, ("person",), since=max(0, office.start - NAMED_REACH)), None)
    if person is None:
        return None
    place, end = page.folded_at(office.start), page.folded_at(person.end - 1) + 1
    between = BRACKETS.sub("", page.folded.text[end:place])
    code = page.language.code
    if wording("as_office", code).fullmatch(between) is None:
        return None
    before = page.folded.text[max(0, end - VERB_REACH) : page.folded_at(person.start)]
    if between.strip() and not SUCCEEDS.search(before):
        return person
    return person if wording("names_to_office", code).search(before) else None
