"""Which rules a sentence can be read by: one scan finds the words they hang on, and only those rules are tried.

An anchor is what one of must stand in the marked sentence: alternatives divided by `|`, made of letters and macros.
`{adopted}` is any word that the language file lists under `facts.adopted`, or a beginning of words under `anchors`;
`{number}` how a number may end, in digits or words; `{{BS}}` the beginning of a token of a body or state; `<body>` is
a mention of that kind anywhere in the sentence, inside other names too, and `<symbol>` a symbol.  A rule may have
several anchors, and wants them all.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from typing import Final

from ahocorasick_rs import AhoCorasick

from ...ontology.language_data import load as load_language
from .marked import OPEN
from .numbers import number_words
from .patterns import words_of

Anchor = str

PIECE: Final = re.compile(r"\{\{([A-Z]+)\}\}|\{(\w+)\}|([^{}]+)")


@dataclass(frozen=True, slots=True)
class Anchors:
    """The scan for the anchors of many rules: bits for each word found, and the bits that each rule wants.

    Each rule is filed under the words of its rarest anchor, so that only those of words found are looked at.
    """

    automaton: AhoCorasick
    bits: tuple[int, ...]
    filed: tuple[tuple[int, ...], ...]  # for each word, as the bits
    kinds: dict[str, int]
    filed_by_kind: dict[str, tuple[int, ...]]
    wanted: tuple[int, ...]

    def hung_on(self, text: str, kinds: Iterable[str]) -> list[int]:
        """Return the indexes of the rules whose anchors all stand in a marked sentence that has mentions of kinds."""
        bits, filed, wanted, present = self.bits, self.filed, self.wanted, 0
        near: list[int] = []
        for kind in kinds:
            present |= self.kinds.get(kind, 0)
            near += self.filed_by_kind.get(kind, ())
        for word in {found[0] for found in self.automaton.find_matches_as_indexes(text, overlapping=True)}:
            present |= bits[word]
            near += filed[word]
        return sorted({i for i in near if wanted[i] & present == wanted[i]})


def make_anchors(rules: Iterable[tuple[Anchor, ...]], code: str) -> Anchors:
    """Return the scan for rules, given the anchors of each, in a language."""
    bits: dict[str, int] = {}
    filed: dict[str, list[int]] = {}
    seen: dict[frozenset[str], int] = {}
    wanted = []
    for index, anchors in enumerate(rules):
        wants = 0
        expanded = [expand(anchor, code) for anchor in anchors]
        for words in expanded:
            bit = seen.setdefault(words, 1 << len(seen))
            wants |= bit
            for word in words:
                bits[word] = bits.get(word, 0) | bit
        for word in max(expanded, key=_rarity):
            filed.setdefault(word, []).append(index)
        wanted.append(wants)
    kinds = {word[1:-1]: bits.pop(word) for word in list(bits) if word.startswith("<")}
    by_kind = {kind: tuple(filed.get(f"<{kind}>", ())) for kind in kinds}
    found = sorted(bits)
    by_word = tuple(tuple(filed.get(word, ())) for word in found)
    return Anchors(AhoCorasick(found), tuple(bits[w] for w in found), by_word, kinds, by_kind, tuple(wanted))


def _rarity(words: frozenset[str]) -> int:
    """How rare the words of an anchor are, by the shortest of them; kinds and tokens stand in most sentences."""
    return min(0 if word.startswith(("<", OPEN)) else len(word) for word in words)


def expand(anchor: Anchor, code: str) -> frozenset[str]:
    """Return the words one of which an anchor wants in a sentence.

    >>> sorted(expand("{{BS}}|as {accord}", "pt"))[-2:]
    ['⟦B', '⟦S']
    """
    return frozenset(
        "".join(pieces)
        for alternative in anchor.split("|")
        for pieces in product(*(_choices(piece, code) for piece in PIECE.finditer(alternative)))
    )


def _choices(piece: re.Match[str], code: str) -> tuple[str, ...]:
    letters, key, plain = piece.groups()
    if letters:
        return tuple("⟦" + letter for letter in letters)
    if key == "number":
        return number_words(code)
    if not key:
        return (plain,)
    return load_language(code).anchors.get(key) or words_of(key, code)
