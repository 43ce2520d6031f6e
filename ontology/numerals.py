"""Roman numerals, both ways, in the one spelling that sessions and meetings use (XLI, not XXXXI)."""

from functools import lru_cache
from typing import Final

VALUES: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)
LETTERS: Final = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
LARGEST: Final = 3999


def to_roman(number: int) -> str:
    """Return a whole number from 1 to 3999 as a Roman numeral.

    >>> to_roman(41)
    'XLI'
    """
    if not 1 <= number <= LARGEST:
        raise ValueError(f"{number}: only the numbers from 1 to {LARGEST} have a Roman numeral")
    letters: list[str] = []
    for value, numeral in VALUES:
        count, number = divmod(number, value)
        letters.append(numeral * count)
    return "".join(letters)


@lru_cache(maxsize=4096)
def from_roman(numeral: str) -> int:
    """Return the number of a Roman numeral in capitals and canonical spelling; ValueError for anything else.

    >>> from_roman("XXXII")
    32
    """
    total = 0
    largest = 0
    for letter in reversed(numeral):
        value = LETTERS.get(letter, 0)
        total += value if value >= largest else -value
        largest = max(largest, value)
    if not 1 <= total <= LARGEST or to_roman(total) != numeral:
        raise ValueError(f"{numeral!r} is no Roman numeral; write it in capitals, like XLI for 41")
    return total


@lru_cache(maxsize=4096)
def to_int(numeral: str) -> int | None:
    """Return the number of a Roman numeral, None for any other word.

    >>> to_int("XLI"), to_int("MISPA")
    (41, None)
    """
    try:
        return from_roman(numeral)
    except ValueError:
        return None
