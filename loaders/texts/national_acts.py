"""Laws and decrees told by their number: 'Decreto nº 8.331, de 12 de novembro de 2014', 'Ley N° 25.520'.

The nouns are data of the language files.  A number sign makes any number one of an act; without a sign the noun must
be in capitals and a year must follow ('Lei 11.343/2006'), or the number have the dot of thousands ('Ley 24.309').  Its
date is part of the name, as official papers print it.
"""

import re
from functools import lru_cache
from typing import Final

from ..dates.dates import DateMatch
from ..page.folding import fold_name
from ..page.scan import Scan
from ..page.wording import fragment
from ..reading import TEXT_KINDS, Reading

SIGN: Final = r"(?:n(?:[ou]m(?:ero)?)?\.? ?[o.º°]{0,2}|number|#)"
NUMBER: Final = re.compile(
    rf"(?: (?P<maker>(?!n[or.]?\b|num)[a-z]{{2,6}}))?,? (?P<sign>{SIGN} ?)?"
    r"(?P<number>(?:\d{1,3}(?:\.\d{3})+|\d+)(?:-\d{2,3}(?![\w-]))?)(?:[ao](?= d))?"
    r"(?P<rest>(?:[/-](?:\d{2,4}|[a-z]{2,6})\b){1,3}| (?:de|of) (?:19|20)\d\d)?(?![\w/-])(?!\.\d)"
)
YEAR: Final = re.compile(r"(?:19|20)\d\d|(?<=/)\d\d")
DATED: Final = re.compile(r",? (?:de|del|du|of|dated|de fecha)(?: dia)? $")
DAY_AFTER: Final = re.compile(r",? (?:de|del|du|of) \d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d(?!\d)")
OF_MAKER: Final = re.compile(r"\s+d(?:[aoe]|el|e la)\s+[A-ZÀ-Ý]")
RULE: Final = "national-act"
PROVISIONAL: Final = frozenset({"own-title", "name-by-shape", "definite-reference"})


@lru_cache(maxsize=8)
def _nouns(code: str) -> tuple[re.Pattern[str], Scan]:
    nouns = fragment("national_act", code).split("|")
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(nouns, key=lambda n: (-len(n), n)))})(?= |,)")
    return pattern, Scan(noun.split()[0] for noun in nouns)


def find_national_acts(reading: Reading) -> None:
    """Add the mentions of laws, decrees and the like that are told by number."""
    page = reading.page
    pattern, scan = _nouns(page.language.code)
    for noun in page.starting(scan, pattern):
        found = NUMBER.match(page.folded.text, noun.end())
        if found is None:
            continue
        start, end = page.raw_span(noun.start(), found.end())
        if _is_told(reading, found, noun.group(), (start, end)):
            _add(reading, found, noun.group(), (start, end))


def _is_told(reading: Reading, found: re.Match[str], noun: str, span: tuple[int, int]) -> bool:
    """Whether a noun with a number is the name of an act, and no number of the tables or grammar of symbols."""
    start, end = span
    named = (m.rule for m in reading.mentions.over(start, start + 1) if reading.book.kind(m.entity) in TEXT_KINDS)
    if not PROVISIONAL.issuperset(named):
        return False
    if noun.startswith("decis") and OF_MAKER.match(reading.text, end):
        return False  # 'Decisão 26/12 da União de Barcos' is a name by its shape
    dated = _date_after(reading, end) is not None or DAY_AFTER.match(reading.text, end) is not None
    told = bool(found["rest"]) or dated
    return bool(found["sign"]) or (reading.text[start].isupper() and (told or "." in found["number"]))


def _date_after(reading: Reading, end: int) -> DateMatch | None:
    """The date that follows the number: ', de 12 de novembro de 2014'."""
    for date in reading.dates_in(end, end + 40)[:1]:
        if DATED.fullmatch(fold_name(f"x{reading.text[end : date.start]}x")[1:-1]):
            return date
    return None


def _year(found: re.Match[str], date: DateMatch | None) -> str | None:
    """The year of an act: of its date, or behind its number ('5.912/2006', '9.613/98', '006-2014-JUS')."""
    if date is not None and date.value[0] != "-":
        return date.value[:4]
    digits = YEAR.search(found["rest"] or "")
    if digits is None:
        return None
    year = digits.group()
    return year if len(year) > 2 else ("20" if year < "50" else "19") + year


def _add(reading: Reading, found: re.Match[str], noun: str, span: tuple[int, int]) -> None:
    start, end = span
    date = _date_after(reading, end)
    end = date.end if date else end
    maker = f" {found['maker'].upper()}" if found["maker"] else ""
    name = f"{noun.title()}{maker} {found['number'].replace('.', '')}"
    year = _year(found, date)
    earlier = next((m.entity for m in reading.before(start, ("document",)) if m.rule == RULE
                    and reading.book.entities[m.entity].label.startswith(f"{name}/")), None)
    same = earlier if year is None else None
    iri = same or reading.book.new("document", f"{name}/{year}" if year else name)
    reading.book.add_alias(iri, reading.text[start:end])
    for old in reading.mentions.over(start, end):
        if old.rule == "name-by-shape" and old.start >= start and old.end <= end:
            reading.mentions.remove(old)
    reading.mention(iri, start, end, "pattern", RULE)
