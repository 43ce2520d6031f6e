"""Collective actors: 'OAS member states', 'signatories of the Treaty', 'the member states', 'permanent observers'.

A group with its owner printed is named; a bare 'the member states' refers back, to those of the body that speaks.  The
words for groups are data of the language files, the known groups rows of the table of bodies.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology import iris
from ...ontology.authority import load as load_authority
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.scan import Scan, whole_words
from ..page.wording import wording
from ..reading import Reading
from ..record import Mention

OWNED: Final = {
    "member_states": "Member states of the {}",
    "states_parties": "States parties to the {}",
    "signatories": "Signatories of the {}",
    "foreign_ministers": "Foreign Ministers of the {}",
    "ministers_of_public_security": "Ministers of Public Security of the {}",
    "ministers_of_justice": "Ministers of Justice of the {}",
    "ministers_of_defense": "Ministers of Defense of the {}",
}
FREE: Final = {
    "permanent_observers": "Permanent observers",
    "international_organizations": "International organizations",
    "international_community": "International community",
    "states_of_the_hemisphere": "States of the Hemisphere",
    "american_states": "American states",
    "american_republics": "American republics",
    "latin_american_states": "Latin American states",
    "caribbean_states": "Caribbean states",
    "heads_of_state": "Heads of state and government",
}
NOT_OF_OTHERS: Final = frozenset(
    {"american_states", "american_republics", "latin_american_states", "caribbean_states", "heads_of_state"}
)
OF_GROUP: Final = re.compile(r"\b(?:of|des?|d[ao]s|de l[ao]s|entre|between|among)(?: the)? $")
REFERRING: Final = frozenset({"member_states", "states_parties", "signatories"})
TREATY_GROUPS: Final = frozenset({"states_parties", "signatories"})
PARTY_TYPES: Final = frozenset({"treaty", "protocol", "charter"})  # what states can be parties to
OWNER_AFTER: Final = re.compile(
    r"^\s*(?:of|to|de|del|da|do|du|a|à|au|en|em)\s*(?:la |l'|las |los |el |the |o |le |les )?$"
)
MINISTERS: Final = frozenset(
    {"foreign_ministers", "ministers_of_public_security", "ministers_of_justice", "ministers_of_defense"}
)
REGION: Final = re.compile(
    r"^ (?:of|de|del|da|do|du) ?(?:the |la |l')?(?:region|hemisphere|hemisferio|regiao)(?![\w-])"
)
SOME_MINISTERS: Final = Scan(["minist", "cancill", "chancel"])
WEAK: Final = re.compile(r"^(?:the|las|as|les) part[a-z]+$")  # 'the Parties' of a treaty; in lower case anybody's
COMPOUND: Final = re.compile(
    r"^ (?:experts?|delegat(?:ions?|es?)|representatives?|legislation|officials?|authorities)\b"
)
OAS: Final = iris.known("body", "oas")


@lru_cache(maxsize=8)
def _terms(code: str) -> tuple[tuple[re.Pattern[str], Scan], dict[str, str]]:
    """The plural terms of groups in a language as one pattern and its scan, and which group each tells."""
    table: dict[str, str] = {}
    for group, forms in load_language(code).collectives.items():
        if group in OWNED or group in FREE:
            table |= {fold_name(form): group for form in forms}
    return whole_words(table), table


@lru_cache(maxsize=1)
def _known_groups() -> dict[str, str]:
    """Return folded name -> IRI of the groups that the tables know."""
    return {
        fold_name(name): thing.iri
        for thing in load_authority().things.values()
        if thing.type == "collective"
        for name in (thing.label, *(n.text for n in thing.names))
    }


def find_groups(reading: Reading, speaker: str | None) -> None:
    """Add the mentions of groups; `speaker` is the body that issues the document, if it is known."""
    (pattern, scan), table = _terms(reading.page.language.code)
    text = reading.page.folded.text
    for found in reading.page.starting(scan, pattern):
        start, end = reading.page.raw_span(*found.span())
        group = table[found.group()]
        covered = any(m.start <= start and end <= m.end for m in reading.mentions.over(start, end))
        if covered or COMPOUND.match(text[found.end() : found.end() + 20]):
            continue
        if group in FREE:
            _free(reading, group, found)
        elif group in MINISTERS and (region := REGION.match(text[found.end() : found.end() + 30])):
            _of_the_region(reading, group, found.start(), found.end() + region.end())
        elif owner := _owner(reading, start, end):
            _owned(reading, group, (start, end), owner)
        elif group in REFERRING:
            _referring(reading, group, found, speaker)
    _members_of_acronyms(reading)
    _refer_to_ministers(reading)


def _members_of_acronyms(reading: Reading) -> None:
    """'30 OAS members': the member states of a body whose acronym stands right before the word."""
    word = wording("bare_members", reading.page.language.code)
    for owner in [m for m in reading.mentions if m.how == "acronym" and reading.book.kind(m.entity) == "body"]:
        place = reading.page.folded_at(owner.end)
        found = word.match(reading.page.folded.text, place)
        if found and not reading.mentions.over(owner.end, owner.end + len(found.group())):
            end = reading.page.raw_span(found.start(), found.end())[1]
            _owned(reading, "member_states", (owner.end + 1, end), owner)


def _of_the_region(reading: Reading, group: str, start: int, end: int) -> None:
    """'the foreign ministers of the hemisphere' are those of the OAS, on a page that has named it."""
    first, last = reading.page.raw_span(start, end)
    if OAS in reading.book.entities and any(m.entity == OAS for m in reading.before(first)):
        label = OWNED[group].format(reading.book.entities[OAS].label)
        reading.mention(_enter(reading, label), first, last, "name", "group-of-region")


def _refer_to_ministers(reading: Reading) -> None:
    """'the assembled ministers': the group of ministers that was named last, if it is the only one so far."""
    prefixes = tuple(OWNED[group].partition(" of the {}")[0] for group in sorted(MINISTERS))
    pattern = wording("those_ministers", reading.page.language.code)
    for found in reading.page.holding(SOME_MINISTERS, pattern, 60, 60):
        start, end = reading.page.raw_span(*found.span())
        before = reading.within(0, start, ("body",))
        named = {m.entity for m in before if reading.book.entities[m.entity].label.startswith(prefixes)}
        if len(named) == 1 and not reading.mentions.over(start, end):
            reading.mention(named.pop(), start, end, "anaphor", "group-referred-to")


def _enter(reading: Reading, label: str) -> str:
    """Enter a group by its label, that of the tables if they know it, and return its IRI."""
    known = _known_groups().get(fold_name(label))
    return reading.book.known(known) if known else reading.book.new("body", label)


def _owner(reading: Reading, start: int, end: int) -> Mention | None:
    """The body, treaty or region that a group is said to belong to: behind it, or right before it."""
    kinds = ("body", "instrument", "meeting-series", "place")
    for mention in reading.within(end, end + 120, kinds):
        if OWNER_AFTER.match(fold_name(reading.text[end : mention.start] + "x")[:-1]):
            return mention
        break
    before = [m for m in reading.within(max(0, start - 90), start, kinds) if not reading.text[m.end : start].strip()]
    return before[-1] if before else None


def _owned(reading: Reading, group: str, span: tuple[int, int], owner: Mention) -> None:
    entity = reading.book.entities[owner.entity]
    label = OWNED[group].format(re.sub(r"^The ", "", entity.label))
    iri = _enter(reading, label)
    reading.mention(iri, min(span[0], owner.start), max(span[1], owner.end), "name", "group-of-owner")


def _free(reading: Reading, group: str, found: re.Match[str]) -> None:
    """'pertinent international organizations': a group of nobody, told apart by its adjective."""
    label, begin, end = FREE[group], *found.span()
    if group in NOT_OF_OTHERS and OF_GROUP.search(reading.page.folded.text, max(0, begin - 12), begin):
        return  # 'the ministers of the American states' are others
    adjectives = {fold_name(word): english for word, english in reading.page.language.qualifiers.items()}
    either = "|".join(sorted(adjectives))
    text = reading.page.folded.text
    before = re.search(rf"(?<![\w-])({either}) $", text[max(0, begin - 14) : begin])
    after = re.match(rf" ({either})(?![\w-])", text[end : end + 14])
    adjective = before if reading.page.language.code == "en" else after
    if adjective:
        begin -= len(adjective.group()) if adjective is before else 0
        end += len(adjective.group()) if adjective is after else 0
        label = f"{adjectives[adjective.group(1)].capitalize()} {label[:1].lower()}{label[1:]}"
    rule = "group-of-a-region" if group in NOT_OF_OTHERS else "group-of-many"
    reading.mention(_enter(reading, label), *reading.page.raw_span(begin, end), "name", rule)


def _referring(reading: Reading, group: str, found: re.Match[str], speaker: str | None) -> None:
    """'the member states': those of the speaker, else of the OAS; 'states parties': to the treaty named last."""
    start, end = reading.page.raw_span(*found.span())
    if WEAK.match(found.group()) and not re.search(r"\s[A-Z]", reading.text[start:end]):
        return
    if group in TREATY_GROUPS:
        named = (m.entity for m in reading.before(start, ("instrument",)) if _can_have_parties(reading, m))
        owner = next(named, None)
    else:
        owner = speaker if speaker and _has_members(reading, speaker) else OAS
    if owner is None or (owner not in reading.book.authority.things and owner not in reading.book.entities):
        return
    if owner in reading.book.authority.things:
        reading.book.known(owner)
    iri = _enter(reading, OWNED[group].format(reading.book.entities[owner].label))
    determiners = "|".join(map(fold_name, reading.page.language.phrases["before_group"]))
    lead = re.search(rf"\b(?:{determiners}) $", reading.page.folded.text[max(0, found.start() - 12) : found.start()])
    begin = found.start() - len(lead.group()) if lead else found.start()
    reading.mention(iri, reading.page.raw_span(begin, begin + 1)[0], end, "anaphor", "group-referred-to")


def _can_have_parties(reading: Reading, mention: Mention) -> bool:
    """Whether a text that was named is one that states join: no plan, strategy or statute has parties."""
    thing = reading.book.authority.things.get(mention.entity)
    if mention.how == "anaphor":
        return False
    if thing is not None:
        return thing.type in PARTY_TYPES
    label = f" {fold_name(reading.book.entities[mention.entity].label)} "
    heads = load_language(reading.page.language.code).heads_instrument
    return any(type_ in PARTY_TYPES and f" {fold_name(head)} " in label for head, type_ in heads.items())


def _has_members(reading: Reading, body: str) -> bool:
    """Whether the tables know the member states of a body as a group of their own."""
    thing = reading.book.authority.things.get(body)
    return thing is not None and fold_name(OWNED["member_states"].format(thing.label)) in _known_groups()
