"""Dates in digits as tables print them: '03/29/96', '29/03/1996', '05/IX/84'; the table tells which is the month."""

import re
from typing import Final

from ..dates.patterns import valid

NUMERIC: Final = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2}|[IVX]{1,4})\2(\d{4}|\d{2})(?![\d/-])")
ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
CENTURY: Final = 40  # two digits from here on are a year of the last century
MONTHS: Final = 12


def month_first(text: str) -> bool | None:
    """Whether the month stands first in the dates of a table; None where no date tells it, or they disagree."""
    dates = [(int(m[1]), int(m[3])) for m in NUMERIC.finditer(text) if m[3].isdigit()]
    american = any(second > MONTHS for _, second in dates)
    european = any(first > MONTHS for first, _ in dates)
    return american if american != european else None


def numeric_date(written: re.Match[str], *, first_is_month: bool | None) -> str | None:
    """An ISO date from a numeric one; only its year where it is unknown which number is the month.

    >>> numeric_date(NUMERIC.search("06/03/02"), first_is_month=True)
    '2002-06-03'
    >>> numeric_date(NUMERIC.search("05/IX/84"), first_is_month=None)
    '1984-09-05'
    """
    first, second, digits = int(written[1]), written[3], written[4]
    year = int(digits) if len(digits) > 2 else int(digits) + (1900 if int(digits) >= CENTURY else 2000)
    if not second.isdigit():
        month, day = (ROMAN.index(second) + 1 if second in ROMAN else 0), first
    elif first_is_month is None and first != int(second):
        return str(year)
    else:
        month, day = (first, int(second)) if first_is_month else (int(second), first)
    return f"{year:04}-{month:02}-{day:02}" if valid(year, month, day) else None
