"""Folded text: lower case, no accents, one kind of dash and quote, single blanks; with a map back to the original.

Names are searched in the folded text, so that line breaks, double blanks, accents, capitals and a name broken
at a hyphen ('Inter-\\nAmerican') do not hide them; spans are reported in the original text.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
QUOTES: Final = {"\u2018": "'", "\u2019": "'", "\u201a": "'", "\u2032": "'", "\u00b4": "'", "`": "'",
                 "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"'}
EVEN: Final = frozenset(chr(code) for code in range(128)) - frozenset("`\t\n\v\f\r\x1c\x1d\x1e\x1f")
DROPPED: Final = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff")
BROKEN_HYPHEN: Final = re.compile(r"(?<=\w)-\s+(?=\w)")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded characters and, for each of them, the offset of the original character it came from."""

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original span of a folded span."""
        return self.offsets[start], self.offsets[end - 1] + 1


@lru_cache(maxsize=8192)
def _fold_character(character: str) -> str:
    if character in DROPPED:
        return ""
    if character in DASHES:
        return "-"
    if character in QUOTES:
        return QUOTES[character]
    if character.isspace():
        return " "
    decomposed = unicodedata.normalize("NFKD", character)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


class _Plain(dict[int, str]):
    """Code point -> folded character, where it is one character; others stay as they are, for `_uneven`."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        self[code] = folded if len(folded) == 1 else chr(code)
        return self[code]


PLAIN: Final = _Plain()


def _plain(text: str) -> str:
    """Return a text with every character folded that folds to one; a dozen odd characters are replaced in turn."""
    lower = text.lower()
    changes = {c: folded for c in set(lower) - EVEN if len(folded := _fold_character(c)) == 1 and folded != c}
    if len(lower) != len(text) or not changes.keys().isdisjoint(changes.values()):
        return text.translate(PLAIN)
    for character, folded in changes.items():
        lower = lower.replace(character, folded)
    return lower


@lru_cache(maxsize=512)
def _uneven(characters: frozenset[str]) -> re.Pattern[str]:
    """Where the folded text has not one character for each of the original: runs of blanks, 'ﬁ', soft hyphens."""
    odd = "".join(re.escape(c) for c in sorted(characters) if len(_fold_character(c)) != 1)
    return re.compile(f" {{2,}}|[{odd}]" if odd else " {2,}")


def fold(text: str) -> Folded:
    """Return the folded form of `text` with its offset map.

    >>> fold("Comité  Inter-\\namericano").text
    'comite inter-americano'
    """
    plain = _plain(text)
    pattern = _uneven(frozenset() if plain.isascii() else frozenset(set(plain) - EVEN))
    pieces: list[str] = []
    offsets: list[int] = []
    place, blank = 0, False  # blank: whether what was kept so far ends with one
    for found in pattern.finditer(plain):
        start, end = found.span()
        if place < start:
            place += blank and plain[place] == " "
            pieces.append(plain[place:start])
            offsets.extend(range(place, start))
            blank = False if place < start and plain[start - 1] != " " else blank or place < start
        first = plain[start]
        folded = " " if first == " " else _fold_character(first)
        if not (folded == " " and blank):
            pieces.append(folded)
            offsets.extend([start] * len(folded))
            blank = folded.endswith(" ") if folded else blank
        place = end
    place += blank and plain[place : place + 1] == " "
    pieces.append(plain[place:])
    offsets.extend(range(place, len(plain)))
    return _join_hyphens("".join(pieces), offsets)


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """Return a name as it would stand in folded text.

    >>> fold_name("Organisation des États Américains")
    'organisation des etats americains'
    """
    return fold(name.strip()).text


@lru_cache(maxsize=512)
def fold_names(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names folded, in their order: the words of a language, which are asked for on every page."""
    return tuple(map(fold_name, names))


@lru_cache(maxsize=512)
def folded_set(names: tuple[str, ...]) -> frozenset[str]:
    """Return the folded forms of names, to look a word up among them."""
    return frozenset(map(fold_name, names))


def _join_hyphens(text: str, offsets: list[int]) -> Folded:
    """Drop the blank after a hyphen that a line break left inside a word."""
    if "- " not in text:
        return Folded(text, tuple(offsets))
    kept: list[str] = []
    kept_offsets: list[int] = []
    last = 0
    for found in BROKEN_HYPHEN.finditer(text):
        kept.append(text[last:found.start() + 1])
        kept_offsets.extend(offsets[last:found.start() + 1])
        last = found.end()
    kept.append(text[last:])
    kept_offsets.extend(offsets[last:])
    return Folded("".join(kept), tuple(kept_offsets))
