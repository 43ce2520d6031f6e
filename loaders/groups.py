"""Collective actors: 'OAS member states', 'signatories of the Treaty', 'the member states', 'permanent observers'.

A group with its owner printed is named; a bare 'the member states' refers back, to those of the body that speaks.  The
words for groups are data of the language files, the known groups rows of the table of bodies.
"""

import re
from functools import lru_cache
from typing import Final

from ..ontology import iris
from ..ontology.authority import load as load_authority
from ..ontology.language_data import load as load_language
from .folding import fold_name
from .reading import Reading
from .record import Mention

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
}
REFERRING: Final = frozenset({"member_states", "states_parties", "signatories"})
TREATY_GROUPS: Final = frozenset({"states_parties", "signatories"})
OWNER_AFTER: Final = re.compile(
    r"^\s*(?:of|to|de|del|da|do|du|a|à|au|en|em)\s*(?:la |l'|las |los |el |the |o |le |les )?$"
)
QUALIFIERS: Final = {"en": r"(?:pertinent|relevant|appropriate|competent) $", "es": r"^$", "pt": r"^$", "fr": r"^$"}
DETERMINERS: Final = {
    "en": r"\b(?:the|its|their|those|these|all the|all|other) $",
    "es": r"\b(?:los|sus|dichos|todos los|demas) $",
    "pt": r"\b(?:os|seus|todos os|demais) $",
    "fr": r"\b(?:les|ses|leurs|tous les|autres) $",
}
COMPOUND: Final = re.compile(r"^ (?:experts?|delegations?|representatives?|legislation)\b")
OAS: Final = iris.known("body", "oas")


@lru_cache(maxsize=8)
def _terms(code: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """The plural terms of groups in a language as one pattern, and which group each tells."""
    table: dict[str, str] = {}
    for group, forms in load_language(code).collectives.items():
        if group in OWNED or group in FREE:
            table |= {fold_name(form): group for form in forms}
    longest = sorted(table, key=lambda f: (-len(f), f))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest)) + r")(?![\w-])"), table


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
    pattern, table = _terms(reading.page.language.code)
    text = reading.page.folded.text
    for found in pattern.finditer(text):
        start, end = reading.page.raw_span(*found.span())
        group = table[found.group()]
        covered = any(m.start <= start and end <= m.end for m in reading.mentions.over(start, end))
        if covered or COMPOUND.match(text[found.end() : found.end() + 20]):
            continue
        if group in FREE:
            _free(reading, group, found)
        elif owner := _owner(reading, start, end):
            _owned(reading, group, (start, end), owner)
        elif group in REFERRING:
            _referring(reading, group, found, speaker)


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
    iri = _known_groups().get(fold_name(label)) or reading.book.new("body", label)
    if iri in reading.book.authority.things:
        reading.book.known(iri)
    reading.mention(iri, min(span[0], owner.start), max(span[1], owner.end), "name", "group-of-owner")


def _free(reading: Reading, group: str, found: re.Match[str]) -> None:
    """'pertinent international organizations': a group of nobody, told apart by its adjective."""
    text = reading.page.folded.text
    adjective = re.search(QUALIFIERS[reading.page.language.code], text[max(0, found.start() - 14) : found.start()])
    label = FREE[group]
    begin = found.start()
    if adjective and adjective.group().strip():
        begin -= len(adjective.group())
        label = f"{adjective.group().strip().capitalize()} {label[:1].lower()}{label[1:]}"
    iri = _known_groups().get(fold_name(label)) or reading.book.new("body", label)
    if iri in reading.book.authority.things:
        reading.book.known(iri)
    reading.mention(iri, *reading.page.raw_span(begin, found.end()), "name", "group-of-many")


def _referring(reading: Reading, group: str, found: re.Match[str], speaker: str | None) -> None:
    """'the member states': those of the speaker, else of the OAS; 'states parties': to the treaty named last."""
    start, end = reading.page.raw_span(*found.span())
    if group in TREATY_GROUPS:
        named = [m for m in reading.within(0, start, ("instrument",)) if m.how != "anaphor"]
        owner = named[-1].entity if named else None
    else:
        owner = speaker if speaker and _has_members(reading, speaker) else OAS
    if owner is None or (owner not in reading.book.authority.things and owner not in reading.book.entities):
        return
    label = OWNED[group].format(
        reading.book.entities[reading.book.known(owner)].label
        if owner in reading.book.authority.things
        else reading.book.entities[owner].label
    )
    iri = _known_groups().get(fold_name(label)) or reading.book.new("body", label)
    if iri in reading.book.authority.things:
        reading.book.known(iri)
    lead = re.search(
        DETERMINERS[reading.page.language.code], reading.page.folded.text[max(0, found.start() - 12) : found.start()]
    )
    begin = found.start() - len(lead.group()) if lead else found.start()
    reading.mention(iri, reading.page.raw_span(begin, begin + 1)[0], end, "anaphor", "group-referred-to")


def _has_members(reading: Reading, body: str) -> bool:
    """Whether the tables know the member states of a body as a group of their own."""
    thing = reading.book.authority.things.get(body)
    return thing is not None and fold_name(OWNED["member_states"].format(thing.label)) in _known_groups()
