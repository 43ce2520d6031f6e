"""Folded text: lower case, no accents, one kind of dash and quote, single blanks; with a map back to the original.

Names are searched in the folded text, so that line breaks, double blanks, accents, capitals and a name broken
at a hyphen ('Inter-\\nAmerican') do not hide them; spans are reported in the original text.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import Final

DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
QUOTES: Final = {"\u2018": "'", "\u2019": "'", "\u201a": "'", "\u2032": "'", "\u00b4": "'", "`": "'",
                 "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"'}
EVEN: Final = frozenset(chr(code) for code in range(128)) - frozenset("`\t\n\v\f\r\x1c\x1d\x1e\x1f")
DROPPED: Final = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff")
BROKEN_HYPHEN: Final = re.compile(r"(?<=\w)- (?=\w)")
Run = tuple[int, int, int]  # where a stretch of folded text begins, the original offset of that, and its length


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded characters, for each of them the offset of the original character it came from, and the way back.

    `places` are, for each original offset up to the end, the first folded one that came from there or from behind it.
    """

    text: str
    offsets: tuple[int, ...]
    places: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original span of a folded span."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def place(self, offset: int) -> int:
        """Return the first folded place at or after an original offset."""
        return self.places[offset] if 0 <= offset < len(self.places) else len(self.text) if offset > 0 else 0


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
    """Return the folded form of `text` with its offset maps.

    >>> fold("Comité  Inter-\\namericano").text
    'comite inter-americano'
    """
    folded, runs = _folded(text)
    offsets: list[int] = []
    places: list[int] = []
    for first, start, length in runs:
        offsets.extend(range(start, start + length))
        places.extend(repeat(first, start + 1 - len(places)))
        places.extend(range(first + 1, first + length))
    places.extend(repeat(len(folded), len(text) + 1 - len(places)))
    return Folded(folded, tuple(offsets), places)


def _folded(text: str) -> tuple[str, list[Run]]:
    """The folded text, and its runs: each is as long as the original characters that it comes from, in their order."""
    plain = _plain(text)
    pattern = _uneven(frozenset() if plain.isascii() else frozenset(set(plain) - EVEN))
    pieces: list[str] = []
    runs: list[Run] = []
    place, size, blank = 0, 0, False  # size: of what was kept so far; blank: whether that ends with one
    for found in pattern.finditer(plain):
        start, end = found.span()
        if place < start:
            place += blank and plain[place] == " "
            if place < start:
                pieces.append(plain[place:start])
                runs.append((size, place, start - place))
                size += start - place
                blank = plain[start - 1] == " "
        first = plain[start]
        folded = " " if first == " " else _fold_character(first)
        if not (folded == " " and blank):
            pieces.append(folded)
            runs += [(size + i, start, 1) for i in range(len(folded))]
            size += len(folded)
            blank = folded.endswith(" ") if folded else blank
        place = end
    place += blank and plain[place : place + 1] == " "
    if place < len(plain):
        pieces.append(plain[place:])
        runs.append((size, place, len(plain) - place))
    return _join_hyphens("".join(pieces), runs)


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """Return a name as it would stand in folded text.

    >>> fold_name("Organisation des États Américains")
    'organisation des etats americains'
    """
    return _folded(name.strip())[0]


@lru_cache(maxsize=512)
def fold_names(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names folded, in their order: the words of a language, which are asked for on every page."""
    return tuple(map(fold_name, names))


@lru_cache(maxsize=512)
def folded_set(names: tuple[str, ...]) -> frozenset[str]:
    """Return the folded forms of names, to look a word up among them."""
    return frozenset(map(fold_name, names))


def _join_hyphens(text: str, runs: list[Run]) -> tuple[str, list[Run]]:
    """Drop the blank after a hyphen that a line break left inside a word."""
    cuts = [found.start() + 1 for found in BROKEN_HYPHEN.finditer(text)] if "- " in text else []
    if not cuts:
        return text, runs
    bounds = [0, *(edge for cut in cuts for edge in (cut, cut + 1)), len(text)]
    kept: list[Run] = []
    gone = 0
    for first, start, length in runs:
        done = 0  # of the run
        while gone < len(cuts) and cuts[gone] < first + length:
            stop = cuts[gone] - first
            if done < stop:
                kept.append((first + done - gone, start + done, stop - done))
            done = stop + 1
            gone += 1
        if done < length:
            kept.append((first + done - gone, start + done, length - done))
    return "".join(text[a:b] for a, b in zip(bounds[::2], bounds[1::2], strict=True)), kept
