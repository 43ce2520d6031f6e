"""Resolutions that old meetings numbered in Roman numerals: 'resolutions VII and XXXIV of the Ninth ...'.

The names of the meetings in four languages, and their ordinals, stand in `ontology/symbols.toml`.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology.numerals import from_roman
from ...ontology.symbols import build, tables
from .checks import Settled
from .readings import Reading

NUMERALS: Final = re.compile(
    r"\s{1,3}(?:(?:[nN]\.?\s?[°ºo]s?\.?)\s{0,2})?(?P<list>[IVXLC]+(?:\s{0,3}(?:,|;)\s{0,3}[IVXLC]+\b)*"
    r"(?:,?\s{1,3}(?:and|y|e|et|&)\s{1,3}[IVXLC]+)?)\b")
NUMERAL: Final = re.compile(r"[IVXLC]+")
OF_THE: Final = r"(?:,\s|\s{1,3})(?:of\sthe|adopted\s(?:at|by)\sthe|de\sla|da|do|de\sl['’]|aprobada\sen\sla)\s{0,3}"


def read_old(text: str, word: re.Match[str]) -> list[Reading]:
    """Return the resolutions in Roman numerals after a word for 'resolution'; none when no meeting is named.

    >>> import re
    >>> text = "resolution VIII of the Ninth Meeting of Consultation"
    >>> read_old(text, re.match("resolution", text))[0].settled.symbol.session
    ('meeting-of-consultation', 9)
    """
    numerals = NUMERALS.match(text, word.end())
    meeting = _meeting_pattern().match(text, numerals.end()) if numerals else None
    if numerals is None or meeting is None:
        return []
    form = next(name for name, value in meeting.groupdict().items() if name.startswith("f") and value)
    rows = tables()["numeral_meetings"]
    nth = _nth(meeting["nth"])
    members = list(NUMERAL.finditer(text, *numerals.span("list")))
    readings = []
    for index, member in enumerate(members):
        try:
            number = from_roman(member.group())
            symbol = build(rows[int(form[1:])]["form"], {"roman": member.group(), "nth": nth})
        except ValueError:
            continue
        start = word.start() if index == 0 else member.start()
        end = meeting.end() if len(members) == 1 else member.end()
        readings.append(Reading(start, end, Settled(symbol, "read"), "Resolution", number))
    return readings


def _nth(printed: str) -> str:
    """Return the canonical ordinal word of a printed one, or of a Roman numeral ('VIII Reunión de Consulta')."""
    if printed.casefold() in _ordinals():
        return _ordinals()[printed.casefold()]
    number = from_roman(printed.upper())
    return next(str(row["words"][0]) for row in tables()["ordinals"] if row["number"] == number)


@lru_cache(maxsize=1)
def _ordinals() -> dict[str, str]:
    return {word.casefold(): row["words"][0] for row in tables()["ordinals"] for word in row["words"]}


@lru_cache(maxsize=1)
def _meeting_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(_ordinals(), key=lambda word: (-len(word), word)))
    numerals = "|".join(_romans())
    names = "|".join(f"(?P<f{i}>{_loose(row['names'])})" for i, row in enumerate(tables()["numeral_meetings"]))
    return re.compile(rf"{OF_THE}(?P<nth>{words}|(?-i:{numerals}))\s{{1,3}}(?:{names})", re.IGNORECASE)


def _romans() -> list[str]:
    from_one = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
    return sorted([*from_one, *(f"X{numeral}" for numeral in from_one)], key=lambda n: (-len(n), n))


def _loose(names: list[str]) -> str:
    longest = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace(r"\ ", r"\s{1,3}") for name in longest)
