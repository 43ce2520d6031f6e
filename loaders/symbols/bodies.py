"""The body and the organization named beside a resolution that is cited in words, in four languages.

Before the word ('Security Council resolution 1373'), behind the number ('resolución 1373 del Consejo de Seguridad',
'resolution 1373 of 28 September 2001 of the Security Council') or between the two ('Resolução CSNU 1540', 'resolución
del Consejo de Seguridad 1540').  The names stand in `ontology/symbols.toml`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from ...ontology.symbols import tables

UN: Final = "un"
OAS: Final = "oas"
OF: Final = (r"\s{0,3},?\s{1,3}(?:of|by|del?|da|do|das|dos|du|des|from)"
             r"(?:\s{1,3}(?:the|la|el|las|los|l['’]))?\s{0,3}")
# What may stand between the Security Council and the word: 'the Security Council, in its resolution 1373'.
LINK: Final = (r",?\s(?:(?:has|ha|a)\s)?(?:in|by|through|under|with|adopted|approved|passed|en|mediante|por|con|"
               r"adoptó|aprobó|adoptado|aprobado|adotou|aprovou|pela|na|através\sda|par|dans|adopté|approuvé|selon)"
               r"(?:\s(?:its|the|su|la|el|a|sua|sa))?\s")
DATED: Final = re.compile(
    r",?\s{1,3}(?:(?:adopted|approved|dated|aprobada|adoptada|aprovada|adotada|adoptée)\s(?:on|el|em|le)?\s?|of\s|de[l]?\s|du\s|"
    r"d['’]|\()(?:the\s)?(?:[^\W\d_]{3,10}\s)?(?:\d{1,2}(?:º|er|st|nd|rd|th)?[\s,]{1,2})?(?:(?:of|de|do)\s)?(?:[^\W\d_]{3,10}[\s,]{1,2})?"
    r"(?:(?:of|de|do)\s)?(?P<year>(?:19|20)\d\d)\)?")
ACCENTED: Final = ("aáàâã", "eéèêë", "iíî", "oóòôõ", "uúùûü", "cç", "nñ")
LOOSE_LETTERS: Final = {
    " ": r"(?:\s{1,3}|-)",
    **{same[0]: f"[{same}][\u0300-\u0327]?" for same in ACCENTED},
}


@dataclass(frozen=True, slots=True)
class Named:
    """The body and the organization named beside a resolution, how far the name reaches, and the year of a date."""

    body: str | None = None
    organization: str | None = None
    edge: int | None = None
    year: str | None = None


@lru_cache(maxsize=1)
def _names() -> tuple[str, str]:
    """Return the alternations of the names of bodies and of organizations, each name a group by its kind."""
    return _groups("b", tables()["body_words"]), _groups("o", tables()["organization_words"])


def _groups(letter: str, rows: Iterable[Mapping[str, Any]]) -> str:
    return "|".join(f"(?P<{letter}{index}>{_any_of(row['names'])})" for index, row in enumerate(rows))


def _any_of(names: Iterable[str]) -> str:
    return "|".join(_loose(name) for name in sorted(names, key=lambda name: (-len(name), name)))


def _loose(name: str) -> str:
    """Return the pattern of a name, blind to accents and kinds of blank; short names only in capitals."""
    if len(name) <= 4:
        return rf"(?-i:{re.escape(name.upper())})"
    return "".join(LOOSE_LETTERS.get(letter) or re.escape(letter) for letter in name)


@lru_cache(maxsize=1)
def _before_pattern() -> re.Pattern[str]:
    bodies, organizations = _names()
    alone = _groups("c", tables()["body_words"])
    own = r"(?:['’]s?)?\s{1,3}"
    return re.compile(
        rf"(?<![\w.])(?:(?:{organizations}){own}(?:(?:{bodies}){own})?|(?:{alone}){own})\Z", re.IGNORECASE)


@lru_cache(maxsize=1)
def _linked_pattern() -> re.Pattern[str]:
    """Return the pattern of the Security Council as the subject before the word."""
    (names,) = (row["names"] for row in tables()["body_words"] if row["body"] == "council-un")
    organization = _any_of(next(row["names"] for row in tables()["organization_words"] if row["organization"] == UN))
    return re.compile(rf"(?<!\w)(?:{_any_of(names)})(?:{OF}(?:{organization}))?{LINK}\Z", re.IGNORECASE)


@lru_cache(maxsize=1)
def _linked_assembly() -> re.Pattern[str]:
    """Return the pattern of the General Assembly of the United Nations as the subject before the word."""
    (names,) = (row["names"] for row in tables()["body_words"] if row["body"] == "assembly")
    organization = _any_of(next(row["names"] for row in tables()["organization_words"] if row["organization"] == UN))
    named = rf"(?:(?:{organization})\s{{1,3}}(?:{_any_of(names)})|(?:{_any_of(names)}){OF}(?:{organization}))"
    return re.compile(rf"(?<!\w){named}{LINK}\Z", re.IGNORECASE)


def _of_body() -> str:
    bodies, organizations = _names()
    again = _groups("p", tables()["organization_words"])
    return rf"(?:(?:{organizations})\s{{1,3}})?(?:{bodies})(?:{OF}(?:{again}))?"


@lru_cache(maxsize=1)
def _after_pattern() -> re.Pattern[str]:
    return re.compile(rf"{OF}{_of_body()}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _between_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{OF}|\s{{1,3}}){_of_body()}(?:\s\([A-Z]{{2,8}}s?\))?(?=[\s,])", re.IGNORECASE)


def _named(found: re.Match[str], edge: int) -> Named:
    """Return the body and organization of a match."""
    body = organization = None
    for group, value in found.groupdict().items():
        if value is not None and group[0] in "bc":
            body = tables()["body_words"][int(group[1:])]["body"]
        elif value is not None:
            organization = tables()["organization_words"][int(group[1:])]["organization"]
    return Named(body, organization, edge)


def named_before(text: str, start: int, floor: int) -> Named:
    """Return what is named right before the word at `start`, or is the subject of what was done by it.

    >>> named_before("The United Nations General Assembly, in its resolution 808 (IX)", 44, 0).body
    'assembly'
    """
    begin = max(floor, start - 100)
    found = _before_pattern().search(text[begin:start])
    if found:
        return _named(found, begin + found.start())
    if _linked_pattern().search(text[begin:start]):
        return Named("council-un", UN)
    return Named("assembly", UN) if _linked_assembly().search(text[begin:start]) else Named()


def named_after(text: str, end: int) -> Named:
    """Return what is named right behind the number that ends at `end`, over a date if one stands between.

    >>> named_after("resolution 1373 of 28 September 2001 of the Security Council", 15).year
    '2001'
    """
    found = _after_pattern().match(text, end)
    if found:
        return _named(found, found.end())
    dated = DATED.match(text, end)
    found = _after_pattern().match(text, dated.end()) if dated else None
    if found is None or dated is None:
        return Named()
    named = _named(found, found.end())
    return Named(named.body, named.organization, named.edge, dated["year"])


def year_after(text: str, end: int) -> str | None:
    """Return the year of a date right behind a number: 'Security Council resolution 1373 of 2001'."""
    dated = DATED.match(text, end)
    return dated["year"] if dated else None


def named_between(text: str, end: int) -> Named:
    """Return what is named between the word that ends at `end` and the number; the edge is where the name ends.

    >>> named_between("Resolução CSNU 1540", 9).body
    'council-un'
    """
    found = _between_pattern().match(text, end)
    return _named(found, found.end()) if found else Named()


def names_un(text: str) -> bool:
    """Say whether the text names the United Nations anywhere."""
    return _un_pattern().search(text) is not None


@lru_cache(maxsize=1)
def _un_pattern() -> re.Pattern[str]:
    (names,) = (row["names"] for row in tables()["organization_words"] if row["organization"] == UN)
    return re.compile(rf"(?<!\w)(?:{_any_of(names)})(?!\w)", re.IGNORECASE)
