"""Reading one printed symbol, given its head: complete, damaged, blank, cut or incomplete.

A `Reading` is what one stretch of the text says; `symbols.py` finds the stretches and completes what other
parts of the same text make certain.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from ...ontology.symbols import Form
from .checks import Settled, assembly_of_un, complete, settle
from .damage import DIGITS, damaged_bracket, damaged_number
from .forms import COUNCIL, GAP, REGULAR, SUFFIXES, Head

SUFFIX: Final = re.compile(r"(rev|add|corr)\D*(\d+)", re.IGNORECASE)
BARE: Final = str.maketrans("[{]}", "(())", ".,")
NUMBER_ONLY: Final = re.compile(rf"(?P<number>\d{{1,5}})(?!\d)(?P<suffix>{SUFFIXES}*)")
# Blanks are taken with what follows them, so that a long run of them (another language blanked out) is passed once.
AT_END: Final = r"\s*(?:(?:…|\.\.\.)\s*)?\Z"
CUT_SESSION: Final = re.compile(
    rf"\d{{1,5}}(?:{SUFFIXES})*"
    r"(?:\s*[(\[](?:(?:\s*[IVXLC]+)?(?:\s*-)?(?:\s*[OE0])?(?:\s*/)?(?:\s*\d)?|\s*\d+(?:\s*/)?(?:\s*\d)?))?"
    rf"{AT_END}")
CUT_YEAR: Final = re.compile(rf"\d{{1,5}}(?:\s?/\s?\d?)?{AT_END}")
CUT_NUMBER: Final = re.compile(AT_END)
CUT_SUFFIX: Final = re.compile(rf"\s{{0,3}}(?:rev|add|corr)\s?\.?{AT_END}", re.IGNORECASE)
BLANK: Final = re.compile(
    r"(?:\d{0,3}(?:[xX]{1,6}(?![A-Za-z])|[.…_]{2,}|…|-{2,})|_|(?:\[\s{0,6}\]|\(\s{1,6}\)|-\s?(?=\()|(?=/\s?\d{2}(?!\d))))"
    rf"(?:\s?/\s?(?:\d{{2}}(?!\d)|[xX_]{{2}})|{GAP}{REGULAR}|{GAP}[(\[][\d_xX….\s]{{0,6}}/\s?[\d_xX]{{2,4}}\s?[)\]])?"
    r"(?:\s{1,3}(?:rev|add|corr)\s?\.\s?(?:\d{1,2}|[xX]{1,3}))*", re.IGNORECASE)
NUMBER_LOST: Final = re.compile(rf"(?=[(\[])(?:{REGULAR})")
COUNCIL_LOST: Final = re.compile(COUNCIL)
NUMBER_SIGN: Final = re.compile(r"(?:[Nn](?:os?\b|[°ºª]|\.\s?[°ºª]|úm\b|um\b|r\b)\.?|#)\s{0,2}(?=[\d_.…xX\[(])")
YEAR_LOST: Final = "the year is lost"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a stretch of text says.  `key` and `number` let the rest of the text complete it."""

    start: int
    end: int
    settled: Settled
    key: str
    number: int | None = None
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Begun:
    """A symbol whose head was found: the text, where it starts, the head and the fields that it holds."""

    text: str
    start: int
    head: Head
    fields: Mapping[str, str]


def read_symbol(text: str, start: int, head: Head, found: re.Match[str]) -> list[Reading]:
    """Return the reading of a symbol whose head was found, in a list: empty for no symbol."""
    at = number_at(text, found.end())
    begun = Begun(text, start, head, _printed(found))
    for tail in head.tails:
        rest = tail.pattern.match(text, at)
        reading = read_tail(begun, tail.form, rest) if rest else None
        if reading is not None:
            return [reading]
    return _read_damaged(text, start, head, at)


def number_at(text: str, at: int) -> int:
    """Return where the number begins: behind a number sign, if one stands there ('AG/RES. No. 2004 (...)')."""
    sign = NUMBER_SIGN.match(text, at)
    return sign.end() if sign else at


def _printed(found: re.Match[str]) -> dict[str, str]:
    return {name: value for name, value in found.groupdict().items() if value is not None}


def read_tail(begun: Begun, form: Form, rest: re.Match[str]) -> Reading | None:
    """Return the reading of a complete symbol, None when the fields cannot be of this form."""
    groups = _printed(rest)
    if not _plausible(form, begun.fields, groups):
        return None
    suffix = tidy_suffix(groups.pop("early", "") + groups.pop("suffix", ""))
    values = _values({**begun.fields, **groups})
    number = int(values.get("number") or values["serial"])
    if form.id == "un-sc-res":
        settled = settle_security_council(number, values.get("yyyy"))
    else:
        settled = settle(form.id, values, suffix)
    end = rest.start() + len(rest.group().rstrip())
    settled = as_printed(settled, begun.text[begun.start:end])
    if settled.symbol is not None and CUT_SUFFIX.match(begun.text, end):
        settled = Settled(settled.symbol, "cut", "the text ends inside the revision, addendum or correction")
        end = len(begun.text.rstrip())
    return Reading(begun.start, end, settled, begun.head.key, number, suffix)


def _values(printed: Mapping[str, str]) -> dict[str, str]:
    """Return the printed fields as a template takes them: numbers without leading zeros, short years."""
    values = dict(printed)
    if "spaced" in values:
        values["letter"] = values["spaced"]
    for name in ("number", "ordinal", "assembly", "meeting"):
        if name in values:
            values[name] = str(int(values[name]))
    if "roman" in values:
        values["roman"] = values["roman"].upper()
    if "yy" in values:
        values["yy"] = values["yy"].translate(DIGITS)
    if len(values.get("yy", "")) == 4:
        values["yy"] = values["yy"][2:]
    return values


def _plausible(form: Form, fields: Mapping[str, str], groups: Mapping[str, str]) -> bool:
    """Say whether the fields of a match can be of the form at all."""
    number = int(groups.get("number") or groups.get("serial") or 0)
    if number == 0:
        return False
    if form.undated_to is not None and number > form.undated_to:
        return False
    if form.id == "un-ga-res-part" and not (groups.get("letter") or groups.get("spaced")):
        return False
    if form.id == "cim-res" and groups.get("early_yy", groups["yy"]) != groups["yy"]:
        return False
    return "assembly" not in fields or assembly_of_un(int(fields["assembly"]))


def settle_security_council(number: int, year: str | None) -> Settled:
    """Return the resolution of the UN Security Council of a number and a year that may be lost or misprinted.

    >>> settle_security_council(1368, "2201").symbol.canonical
    'S/RES/1368 (2001)'
    """
    by_number = complete("un-sc-res", number)
    if year is None:
        return by_number
    possible = 1946 <= int(year) <= 2099
    if possible:
        return settle("un-sc-res", {"number": str(number), "yyyy": year}, "")
    if by_number.symbol is not None:
        why = f"{year} is no year of a resolution; number {number} is of {by_number.symbol.year}"
        return Settled(by_number.symbol, "repaired", why)
    return Settled(None, "contradictory", f"{year} is no year of a resolution")


def tidy_suffix(printed: str) -> str:
    """Return a suffix in canonical spelling and order.

    >>> tidy_suffix(" Corr.1, rev 2")
    'rev. 2 corr. 1'
    """
    parts = SUFFIX.findall(printed)
    ordered = sorted(parts, key=lambda part: part[0].lower() == "corr")
    return " ".join(f"{kind.lower()}. {int(number)}" for kind, number in ordered)


def as_printed(settled: Settled, printed: str) -> Settled:
    """Return a 'read' symbol as 'repaired' when more than blanks, dots and brackets had to be mended."""
    if settled.status != "read" or settled.symbol is None:
        return settled
    if _bare(printed) == _bare(settled.symbol.canonical):
        return settled
    return replace(settled, status="repaired", why=f"printed as {' '.join(printed.split())!r}")


def _bare(text: str) -> str:
    return "".join(text.split()).upper().translate(BARE)


def _read_damaged(text: str, start: int, head: Head, at: int) -> list[Reading]:
    """Return the reading of a symbol that is damaged, blank, cut or incomplete; nothing when there is none at all."""
    form = head.form
    cut = CUT_SESSION if "(" in form.template else CUT_YEAR
    if form.bounded or form.press:
        return []
    mended = damaged_number(form.id, text, at)
    if mended:
        return [Reading(start, mended[0], mended[2], head.key, mended[1])]
    if (CUT_NUMBER.match(text, at) or cut.match(text, at)) and _worth(text, start, at):
        why = "the text ends inside the symbol"
        return [Reading(start, start + len(text[start:].rstrip()), Settled(None, "cut", why), head.key)]
    blank = BLANK.match(text, _before_dots(text, at))
    if blank and (blank.group() or text[at:at + 1] == "/"):
        end = blank.start() + len(blank.group().rstrip())
        return [Reading(start, end, Settled(None, "blank", "a draft: the number is left blank"), head.key)]
    lost = (COUNCIL_LOST if "{meeting}" in form.template else NUMBER_LOST).match(text, at)
    if lost:
        why = "the number is lost; it is never completed"
        return [Reading(start, lost.end(), Settled(None, "incomplete", why), head.key)]
    return _read_number_only(text, start, head, at)


def _worth(text: str, start: int, at: int) -> bool:
    """Say whether a head at the end of the text is a symbol begun and not a mere word: it has its stop."""
    return text[start:at].rstrip().endswith((".", "-")) or at < len(text.rstrip())


def _before_dots(text: str, at: int) -> int:
    """Return where a row of dots begins, since the head may have taken the first one."""
    return at - 1 if text[at - 1:at] == "." and text[at:at + 1] in (".", "…") else at


def _read_number_only(text: str, start: int, head: Head, at: int) -> list[Reading]:
    """Return the reading of a number without session or year."""
    found = NUMBER_ONLY.match(text, at)
    if found is None or int(found["number"]) == 0 or "\n\n" in text[start:found.end("number")]:
        return []
    number, suffix = int(found["number"]), tidy_suffix(found["suffix"])
    damaged = damaged_bracket(head.form.id, number, text, found.end())
    if damaged:
        return [Reading(start, damaged[0], damaged[1], head.key, number)]
    settled = complete(head.form.id, number, suffix)
    if settled.symbol is None and head.form.id not in ("ag-res", "ag-dec"):
        settled = Settled(None, "incomplete", YEAR_LOST)
    end = found.start() + len(found.group().rstrip())
    return [Reading(start, end, settled, head.key, number, suffix)]


