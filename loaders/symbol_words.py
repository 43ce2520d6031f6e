"""Resolutions cited in words, without their symbol: 'Security Council resolution 1373', 'resolución 57/239
de la ...'.

The shape of the number tells the numbering where it can ((2004), (1567/06), 57/239); the body named before or
after tells it otherwise.  The words for bodies and organizations in four languages stand in
`ontology/symbols.toml`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final

from ..ontology.numerals import from_roman
from ..ontology.symbols import SymbolError, build, tables
from .symbol_checks import Settled, assembly_of_un, complete, security_council_year, settle
from .symbol_forms import COUNCIL, EXTRA, GAP, PART, REGULAR
from .symbol_readings import Reading, as_printed, settle_security_council

ANY_BODY: Final = "resolution of any body"
UN: Final = "un"
OAS: Final = "oas"
WORD: Final = re.compile(r"[Rr](?:[eE]\u0301?|[éÉ])(?:solu|SOLU)(?P<end>[^\W\d_][\w\u0300-\u036f]*)")
NUMBER_SIGN: Final = re.compile(
    r"\s{1,3}(?:(?:[nN]\.?\s?[°ºo]s?\.?|number|número|numéro)\s{0,2})?")
SHORT_NAME: Final = re.compile(r"UNSCRs?[\s-]{0,3}")
JOIN: Final = re.compile(r"\s{0,3}(?:[,;]\s{0,3}(?:(?:and|y|e|et|&)\s{1,3})?|(?:and|y|e|et|&)\s{1,3})")
ITEM: Final = tuple((name, re.compile(pattern)) for name, pattern in (
    ("assembly-symbol",
     r"A\s?/\s?(?:RES\s?/\s?)?(?P<assembly>\d{2})\s?/\s?(?P<number>\d{1,3})(?!\d)" + PART + "?"),
    ("assembly", r"(?P<assembly>\d{2})/(?P<number>\d{1,3})(?![\d/])" + PART + "?"),
    ("regular", rf"(?P<number>\d{{1,4}}){GAP}(?=[(\[]){REGULAR}"),
    ("special", rf"(?P<number>\d{{1,4}}){GAP}(?=[(\[]){EXTRA}"),
    ("council", rf"(?P<number>\d{{1,4}}){GAP}{COUNCIL}"),
    ("year", r"(?P<number>\d{1,4})\s{0,2}\(\s?(?P<yyyy>\d{4})\s?\)"),
    ("roman", r"(?P<number>\d{1,4})\s{0,2}\(\s?(?P<roman>[IVXLC]+)\s?\)"),
    ("plain", r"(?P<number>[1-9]\d{1,3})(?![\d/]|[.,]\d)"),
))
COMMITTEE: Final = re.compile(r"\s{1,3}(?:Committee|Comité|Comitê|Commission|Comisión|Comissão)\b")
OF: Final = (r"\s{0,3},?\s{1,3}(?:of|by|del?|da|do|das|dos|du|des|from)"
             r"(?:\s{1,3}(?:the|la|el|las|los|l['’]))?\s{0,3}")
OF_THE: Final = re.compile(r"\s{1,3}(?:(?:of the|del|de la|da|do|du)\s|de l['’])")
NUMERALS: Final = re.compile(r"\s{1,3}(?P<first>[IVXLC]+)(?:" + JOIN.pattern + r"(?P<second>[IVXLC]+))?\b")
MEETING: Final = (r"\s{1,3}(?:of|de)\s{1,3}(?:the|la)\s{1,3}(?P<nth>ORDINALS)\s{1,3}"
                  r"(?:Meeting\sof\sConsultation|Reuni(?:ón|ão)\sde\sConsulta|Réunion\sde\sconsultation)"
                  r"(?:\s{1,3}(?:of|de|des)\s{1,3}(?:Ministers|Ministros|Ministres)\s{1,3}(?:of|de|das|des)\s{1,3}"
                  r"(?:Foreign\sAffairs|Rela(?:cion|çõ)es\sExteriores|Relations\sExtérieures))?")
ACCENTED: Final = ("aáàâã", "eéèêë", "iíî", "oóòôõ", "uúùûü", "cç", "nñ")
LOOSE_LETTERS: Final = {
    " ": r"\s{1,3}",
    **{same[0]: f"[{same}][\u0300-\u0327]?" for same in ACCENTED},
}


@dataclass(frozen=True, slots=True)
class Named:
    """The body and the organization named beside a resolution, and how far the name reaches."""

    body: str | None = None
    organization: str | None = None
    edge: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One number of a worded citation."""

    shape: str
    found: re.Match[str]

    @property
    def number(self) -> int:
        """Return the running number."""
        return int(self.found["number"])


def read_words(text: str, position: int, floor: int) -> list[Reading]:
    """Return the readings of a citation in words at an anchor ('solu' or UNSCR); none when it is none."""
    short = SHORT_NAME.match(text, position)
    if short:
        items = _items(text, short.end(), several=True)
        return _readings(text, items, position, Named("council-un", UN, position))
    word = _word(text, position)
    if word is None or word.start() < floor:
        return []
    sign = NUMBER_SIGN.match(text, word.end())
    items = _items(text, sign.end(), several=word["end"].lower().endswith("s")) if sign else []
    if not items:
        return _old_resolutions(text, word)
    before = _named_before(text, word.start(), floor)
    after = _named_after(text, items[-1].found.end())
    named = after if before.body is None and (after.body or after.organization) else before
    if named.body is None and named.organization is None and _other_body(text, items):
        return []
    return _readings(text, items, word.start(), named)


def _word(text: str, position: int) -> re.Match[str] | None:
    """Return the word 'resolution' around its 'solu' in any of the four languages."""
    for back in (2, 3):
        found = WORD.match(text, position - back) if position >= back else None
        if found:
            return found
    return None


def _items(text: str, at: int, *, several: bool) -> list[Item]:
    """Return the numbers of a citation: one, or all those of a list."""
    items: list[Item] = []
    while True:
        item = _item(text, at)
        if item is None or COMMITTEE.match(text, item.found.end()):
            return items
        if items and not _goes_on(items[-1], item, several=several):
            return items
        items.append(item)
        joined = JOIN.match(text, item.found.end())
        if joined is None:
            return items
        at = joined.end()


def _item(text: str, at: int) -> Item | None:
    for shape, pattern in ITEM:
        found = pattern.match(text, at)
        if found:
            return Item(shape, found)
    return None


def _goes_on(last: Item, item: Item, *, several: bool) -> bool:
    """Say whether a number after a comma or 'and' still belongs to the list."""
    if item.shape == "plain":
        # Below 100 it is rather a count, and from 1946 on rather a year.
        likely = item.number >= 100 and not 1945 < item.number < 2040
        return several and last.shape in ("plain", "year") and likely
    return several or item.shape == last.shape


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
def _after_pattern() -> re.Pattern[str]:
    bodies, organizations = _names()
    again = _groups("p", tables()["organization_words"])
    return re.compile(
        rf"{OF}(?:(?:(?:{organizations})\s{{1,3}})?(?:{bodies})(?:{OF}(?:{again}))?)(?!\w)", re.IGNORECASE)


def _named(found: re.Match[str], edge: int) -> Named:
    """Return the body and organization of a match."""
    body = organization = None
    for group, value in found.groupdict().items():
        if value is not None and group[0] in "bc":
            body = tables()["body_words"][int(group[1:])]["body"]
        elif value is not None:
            organization = tables()["organization_words"][int(group[1:])]["organization"]
    return Named(body, organization, edge)


def _named_before(text: str, start: int, floor: int) -> Named:
    begin = max(floor, start - 100)
    found = _before_pattern().search(text[begin:start])
    return _named(found, begin + found.start()) if found else Named()


def _named_after(text: str, end: int) -> Named:
    found = _after_pattern().match(text, end)
    return _named(found, found.end()) if found else Named()


def _other_body(text: str, items: list[Item]) -> bool:
    """Say whether a bare number goes on with 'of the ...', the name of a body that is none of ours."""
    return items[0].shape == "assembly" and OF_THE.match(text, items[-1].found.end()) is not None


def _readings(text: str, items: list[Item], start: int, named: Named) -> list[Reading]:
    """Return the readings of the items; the first carries the words before it, a single one those after."""
    readings = []
    for index, item in enumerate(items):
        reading = _read_item(text, item, named)
        if reading is None:
            continue
        first, end = reading.start, reading.end
        if index == 0 and item.shape != "assembly-symbol":
            first = start if named.edge is None else min(start, named.edge)
            if len(items) == 1 and named.edge is not None:
                end = max(end, named.edge)
        readings.append(replace(reading, start=first, end=end))
    return readings


def _read_item(text: str, item: Item, named: Named) -> Reading | None:
    """Return the reading of one number, with the span of the number alone; None when it is no citation."""
    reader = {"assembly": _read_assembly, "assembly-symbol": _read_assembly, "regular": _read_session,
              "special": _read_session, "council": _read_council, "year": _read_year, "roman": _read_roman,
              "plain": _read_plain}[item.shape]
    found = reader(text, item, named)
    if found is None:
        return None
    key, settled = found
    end = item.found.start() + len(item.found.group().rstrip())
    return Reading(item.found.start(), end, settled, key, item.number)


def _read_assembly(text: str, item: Item, named: Named) -> tuple[str, Settled] | None:
    """Read 57/239: session and number of the UN General Assembly, if the text names the United Nations."""
    groups = item.found.groupdict()
    if not assembly_of_un(int(groups["assembly"])) or item.number == 0 or named.organization == OAS:
        return None
    if item.shape == "assembly" and named.body is None and named.organization != UN and not _names_un(text):
        return None
    values = {"assembly": groups["assembly"], "number": str(item.number)}
    letter = groups["letter"] or groups["spaced"]
    form = "un-ga-res-part" if letter else "un-ga-res"
    settled = settle(form, {**values, "letter": letter} if letter else values, "")
    if item.shape == "assembly-symbol":
        settled = as_printed(settled, item.found.group())
    return "A/RES/{assembly}/", settled


def _names_un(text: str) -> bool:
    """Say whether the text names the United Nations anywhere."""
    return _un_pattern().search(text) is not None


@lru_cache(maxsize=1)
def _un_pattern() -> re.Pattern[str]:
    (names,) = (row["names"] for row in tables()["organization_words"] if row["organization"] == UN)
    return re.compile(rf"(?<!\w)(?:{_any_of(names)})(?!\w)", re.IGNORECASE)


def _read_session(_text: str, item: Item, named: Named) -> tuple[str, Settled] | None:
    """Read 1353 (XXV-O/95): a resolution of the OAS General Assembly."""
    if named.organization == UN:
        return None
    values = {"number": str(item.number), "roman": item.found["roman"], "yy": item.found["yy"][-2:]}
    return "AG/RES. ", settle("ag-res" if item.shape == "regular" else "ag-res-special", values, "")


def _read_council(_text: str, item: Item, _named: Named) -> tuple[str, Settled] | None:
    """Read 908 (1567/06): a resolution of the Permanent Council."""
    meeting, year = str(int(item.found["meeting"])), item.found["yy"][-2:]
    return "CP/RES. ", settle("cp-res", {"number": str(item.number), "meeting": meeting, "yy": year}, "")


def _read_year(_text: str, item: Item, named: Named) -> tuple[str, Settled] | None:
    """Read 1540 (2004): a resolution of the UN Security Council, when body or table says so."""
    if named.body not in (None, "council-un") or named.organization == OAS:
        return None
    agrees = security_council_year(item.number) == int(item.found["yyyy"])
    if named.body is None and named.organization is None and not agrees:
        return None
    return "S/RES/", settle_security_council(item.number, item.found["yyyy"])


def _read_roman(_text: str, item: Item, named: Named) -> tuple[str, Settled] | None:
    """Read 2625 (XXV): a resolution of the UN General Assembly before its thirty-first session."""
    if named.body != "assembly" and named.organization != UN:
        return None
    try:
        symbol = build("un-ga-res-old", {"number": str(item.number), "roman": item.found["roman"]})
    except SymbolError:
        return None
    return "A/RES/", Settled(symbol, "read")


def _read_plain(_text: str, item: Item, named: Named) -> tuple[str, Settled] | None:
    """Read a bare number: the body named beside it must tell the numbering, else the text elsewhere."""
    lost = Settled(None, "incomplete", "a number alone, without session or year")
    if named.body == "council-un" or (named.body is None and named.organization == UN):
        return "S/RES/", complete("un-sc-res", item.number)
    if named.body == "council-oas":
        return "CP/RES. ", complete("cp-res", item.number)
    if named.body == "assembly":
        return "AG/RES. ", lost if named.organization == UN else complete("ag-res", item.number)
    return ANY_BODY, lost


def _old_resolutions(text: str, word: re.Match[str]) -> list[Reading]:
    """Return the resolutions that a Meeting of Consultation numbered in Roman numerals."""
    numerals = NUMERALS.match(text, word.end())
    meeting = _meeting_pattern().match(text, numerals.end()) if numerals else None
    if numerals is None or meeting is None:
        return []
    nth = _ordinals()[meeting["nth"].casefold()]
    readings = []
    for group in ("first", "second"):
        if numerals[group] is None:
            continue
        try:
            number = from_roman(numerals[group])
            symbol = build("rc-old", {"roman": numerals[group], "nth": nth})
        except ValueError:
            continue
        start = word.start() if group == "first" else numerals.start(group)
        end = meeting.end() if numerals["second"] is None else numerals.end(group)
        readings.append(Reading(start, end, Settled(symbol, "read"), "Resolution", number))
    return readings


@lru_cache(maxsize=1)
def _ordinals() -> dict[str, str]:
    return {word.casefold(): row["words"][0] for row in tables()["ordinals"] for word in row["words"]}


@lru_cache(maxsize=1)
def _meeting_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(_ordinals(), key=lambda word: (-len(word), word)))
    return re.compile(MEETING.replace("ORDINALS", words), re.IGNORECASE)
