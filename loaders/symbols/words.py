"""Resolutions cited in words, without their symbol: 'Security Council resolution 1373', 'resolución 57/239 de la ...'.

The shape of the number tells the numbering where it can ((2004), (1567/06), 57/239); the body named before or
after tells it otherwise.  The words for bodies and organizations in four languages stand in
`ontology/symbols.toml`.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from ...ontology.symbols import SymbolError, build
from .bodies import OAS, UN, Named, named_after, named_before, named_between, names_un, year_after
from .checks import Settled, assembly_of_un, complete, security_council_year, settle
from .forms import COUNCIL, EXTRA, GAP, PART, REGULAR
from .lists import OF_DAY, RANGE_LIMIT, RANGE_TO
from .old_forms import read_old
from .readings import Reading, as_printed, settle_security_council

ANY_BODY: Final = "resolution of any body"
WORD: Final = re.compile(r"[Rr](?:[eE]\u0301?|[éÉ])(?:solu|SOLU)(?P<end>[^\W\d_][\w\u0300-\u036f]*)")
NUMBER_SIGN: Final = re.compile(
    r"\s{1,3}(?:(?:[nN]\.?\s?[°ºo]s?\.?|number|número|numéro)\s{0,2})?")
SHORT_NAME: Final = re.compile(r"(?:UNSCRs?|RCSNU)[\s-]{0,3}(?:N[°ºo.]{1,2}\s{0,2})?")
SHORT_WORD: Final = re.compile(r"(?<![\w/.-])(?P<end>Res)\.")
# An acronym in brackets between the word and the number: 'Security Council Resolutions (UNSCR) 1373 and 1540'.
ACRONYM: Final = re.compile(r"\s{1,3}\([A-Z]{2,8}s?\)")
JOIN: Final = re.compile(r"\s{0,3}(?:[,;]\s{0,3}(?:(?:and|y|e|et|&)\s{1,3})?|(?:and|y|e|et|&)\s{1,3})")
ITEM: Final = tuple((name, re.compile(pattern)) for name, pattern in (
    ("assembly-symbol",
     r"A\s?/\s?(?:RES\s?/\s?)?(?P<assembly>\d{2})\s?/\s?(?P<number>\d{1,3})(?!\d)" + PART + "?"),
    ("assembly", r"(?P<assembly>\d{2})/(?P<number>\d{1,3})(?![\d/])" + PART + "?"),
    ("regular", rf"(?P<number>\d{{1,4}}){GAP}(?=[(\[]){REGULAR}"),
    ("special", rf"(?P<number>\d{{1,4}}){GAP}(?=[(\[]){EXTRA}"),
    ("council", rf"(?P<number>\d{{1,4}}){GAP}{COUNCIL}"),
    ("year", r"(?P<number>\d{1,4})\s{0,2}\(\s?(?P<yyyy>\d{4})\s?\)"),
    ("slashed", r"(?P<number>\d{1,4})\s?/\s?(?P<yyyy>(?:19|20)\d\d)(?![\d/])"),
    ("special-session", r"S-(?P<ordinal>[1-9]\d?)/(?P<number>\d{1,2})(?![\d/])"),
    ("roman", r"(?P<number>\d{1,4})\s{0,2}\(\s?(?P<roman>[IVXLC]+)\s?\)"),
    ("plain", r"(?P<number>[1-9]\d{1,3})(?![\d/]|[.,]\d)"),
))
COMMITTEE: Final = re.compile(r"\s{1,3}(?:Committee|Comité|Comitê|Commission|Comisión|Comissão)\b")
SESSIONS: Final = ("regular", "special", "council")
FEWEST: Final = 100  # a smaller number in a list is rather a count
YEARS: Final = (1945, 2040)  # a bare number between them is rather a year
OF_THE: Final = re.compile(r"\s{1,3}(?:(?:of the|del|de la|da|do|du)\s|de l['’])")


@dataclass(frozen=True, slots=True)
class Item:
    """One number of a worded citation: the shape and match that tell its numbering, its place and the number."""

    shape: str
    found: re.Match[str]
    start: int
    end: int
    number: int


def read_words(text: str, position: int, floor: int) -> list[Reading]:
    """Return the readings of a citation in words at an anchor ('solu', 'Res.' or UNSCR); none when it is none."""
    short = SHORT_NAME.match(text, position)
    if short:
        items = _items(text, short.end(), several=True)
        return _readings(text, items, position, Named("council-un", UN, position))
    word = _word(text, position)
    if word is None or word.start() < floor:
        return []
    several = word["end"].lower().endswith("s") and word["end"] != "Res"
    between, items = _after_word(text, word, several=several)
    if not items:
        return read_old(text, word)
    before = named_before(text, word.start(), floor)
    if word["end"] == "Res" and before.body is None and items[0].shape == "plain":
        return []
    named = _who(text, items, before, between)
    if named.body is None and named.organization is None and _other_body(text, items):
        return []
    shared = several and len(items) > 1 and before.edge is None and between.edge is None
    return _readings(text, items, items[0].start if shared else word.start(), named)


def _who(text: str, items: list[Item], before: Named, between: Named) -> Named:
    """Return the body named around a citation: before it, else between word and number, else behind it."""
    after = named_after(text, items[-1].end)
    named = before
    if before.body is None and (between.body or between.organization):
        named = replace(between, edge=None)
    elif before.body is None and (after.body or after.organization):
        named = after
    return replace(named, year=named.year or year_after(text, items[-1].end))


def _after_word(text: str, word: re.Match[str], *, several: bool) -> tuple[Named, list[Item]]:
    """Return the body named between the word and the numbers, and the numbers."""
    between = named_between(text, word.end())
    acronym = ACRONYM.match(text, word.end())
    at = between.edge or (acronym.end() if acronym else word.end())
    sign = NUMBER_SIGN.match(text, at)
    items = _items(text, sign.end(), several=several) if sign else []
    if between.edge and items and items[0].shape == "plain" and YEARS[0] < items[0].number < YEARS[1]:
        return Named(), []  # 'the resolution of the Security Council 2001' tells a year
    return between, items


def _word(text: str, position: int) -> re.Match[str] | None:
    """Return the word 'resolution' around its 'solu' in any of the four languages, or the abbreviation 'Res.'."""
    if text.startswith("Res.", position):
        return SHORT_WORD.match(text, position)
    for back in (2, 3):
        found = WORD.match(text, position - back) if position >= back else None
        if found:
            return found
    return None


def _items(text: str, at: int, *, several: bool) -> list[Item]:
    """Return the numbers of a citation: one, or all those of a list or range."""
    items: list[Item] = []
    while True:
        item = _item(text, at)
        if item is None or COMMITTEE.match(text, item.end):
            break
        if items and not _goes_on(items[-1], item, several=several):
            break
        items.extend(_range_from(text, item) if several else [item])
        dated = OF_DAY.match(text, items[-1].end) if several else None
        joined = JOIN.match(text, dated.end() if dated else items[-1].end)
        if joined is None:
            break
        at = joined.end()
    return _sharing(items)


def _item(text: str, at: int) -> Item | None:
    for shape, pattern in ITEM:
        found = pattern.match(text, at)
        if found:
            end = found.start() + len(found.group().rstrip())
            return Item(shape, found, found.start(), end, int(found["number"]))
    return None


def _range_from(text: str, first: Item) -> list[Item]:
    """Return the numbers of a range ('resolutions 2137 to 2140'), or the one item where none begins."""
    joined = RANGE_TO.match(text, first.end) if first.shape in ("plain", *SESSIONS) else None
    last = _item(text, joined.end()) if joined else None
    if last is None or last.shape not in ("plain", *SESSIONS) or not 0 < last.number - first.number < RANGE_LIMIT:
        return [first]
    return [Item(last.shape, last.found, first.start, last.end, n) for n in range(first.number, last.number + 1)]


def _goes_on(last: Item, item: Item, *, several: bool) -> bool:
    """Say whether a number after a comma or 'and' still belongs to the list."""
    if item.shape == "plain":
        return several and last.shape in ("plain", "year") and item.number >= FEWEST
    return several or item.shape == last.shape


def _sharing(items: list[Item]) -> list[Item]:
    """Return the items with the session that the last one carries; without one, a likely year ends the list."""
    if items and items[-1].shape in SESSIONS:
        last = items[-1]
        return [replace(i, shape=last.shape, found=last.found) if i.shape == "plain" else i for i in items]
    for index, item in enumerate(items[1:], start=1):
        if item.shape == "plain" and item.start != items[0].start and YEARS[0] < item.number < YEARS[1]:
            return items[:index]
    return items


def _other_body(text: str, items: list[Item]) -> bool:
    """Say whether a bare number goes on with 'of the ...', the name of a body that is none of ours."""
    return items[0].shape == "assembly" and OF_THE.match(text, items[-1].end) is not None


def _readings(text: str, items: list[Item], start: int, named: Named) -> list[Reading]:
    """Return the readings of the items; the first carries the words before it, a single one those after."""
    readings = []
    for item in items:
        reading = _read_item(text, item, named)
        if reading is None:
            continue
        first, end = reading.start, reading.end
        if item.start == items[0].start and item.shape != "assembly-symbol":
            first = start if named.edge is None else min(start, named.edge)
            if items[-1].start == items[0].start and named.edge is not None:
                end = max(end, named.edge)
        readings.append(replace(reading, start=first, end=end))
    return readings


def _read_item(text: str, item: Item, named: Named) -> Reading | None:
    """Return the reading of one number, with the span of the number alone; None when it is no citation."""
    reader = {"assembly": _read_assembly, "assembly-symbol": _read_assembly, "regular": _read_session,
              "special": _read_session, "council": _read_council, "year": _read_year, "slashed": _read_slashed,
              "special-session": _read_special_session, "roman": _read_roman, "plain": _read_plain}[item.shape]
    found = reader(text, item, named)
    if found is None:
        return None
    key, settled = found
    return Reading(item.start, item.end, settled, key, item.number)


def _read_assembly(text: str, item: Item, named: Named) -> tuple[str, Settled] | None:
    """Read 57/239: session and number of the UN General Assembly, if the text names the United Nations."""
    groups = item.found.groupdict()
    if not assembly_of_un(int(groups["assembly"])) or item.number == 0 or named.organization == OAS:
        return None
    if item.shape == "assembly" and named.body is None and named.organization != UN and not names_un(text):
        return None
    values = {"assembly": groups["assembly"], "number": str(item.number)}
    letter = groups["letter"] or groups["spaced"]
    form = "un-ga-res-part" if letter else "un-ga-res"
    settled = settle(form, {**values, "letter": letter} if letter else values, "")
    if item.shape == "assembly-symbol":
        settled = as_printed(settled, item.found.group())
    return "A/RES/{assembly}/", settled


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


def _read_slashed(text: str, item: Item, named: Named) -> tuple[str, Settled] | None:
    """Read 1540/2004: a resolution of the UN Security Council, if the text says so."""
    return _read_year(text, item, named) if named.body == "council-un" else None


def _read_special_session(_text: str, item: Item, named: Named) -> tuple[str, Settled] | None:
    """Read S-20/2: a resolution of a special session of the UN General Assembly."""
    if named.organization == OAS or named.body not in (None, "assembly"):
        return None
    return "A/RES/S-", settle("un-ga-res-special", {"ordinal": item.found["ordinal"], "number": str(item.number)}, "")


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
        return "S/RES/", settle_security_council(item.number, named.year)
    if named.body == "council-oas":
        return "CP/RES. ", complete("cp-res", item.number)
    if named.body == "assembly":
        return "AG/RES. ", lost if named.organization == UN else complete("ag-res", item.number)
    return ANY_BODY, lost
