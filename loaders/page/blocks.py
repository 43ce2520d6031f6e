"""Which language each block of a page is in: pages carry menus, quotations or a second version in another language.

A page of one language, as nearly all are, is told by one count of words and not divided.  Where the count shows
a second served language, each paragraph is judged on its own; what is too short to be judged goes with its neighbours
when both are of one language, else with the main text.
"""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from ...ontology.language_data import LANGUAGES
from .language import counted, identify, judge, telling_words
from .paragraphs import paragraphs

SUSPECT: Final = 6  # words of one other language alone, before a page is looked at block by block
SENTENCE: Final = 12  # words that a block needs to be judged on its own
ENOUGH: Final = 40  # words of another language, in all its blocks, that are worth reading by its rules
CLEAR: Final = 1.6  # how much more than the next language a block must score
FIRST_VERSION: Final = 0.8  # of two versions of one text the first is the main one, if it is not much shorter
CLAUSE: Final = re.compile(r"\d{1,3}\s?[.)]\s+[A-ZÀ-Ý]|[A-ZÀ-Ý]{4,}\b")  # paragraphs of resolutions, not of notices
CLAUSE_WEIGHT: Final = 3
NOT_BREAK: Final = re.compile(r"[^\n]")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Division:
    """The language of the main text (None for one that is not served), and the spans of the others, in order."""

    main: str | None
    others: tuple[tuple[str, tuple[Span, ...]], ...] = ()

    def alone(self, text: str, code: str) -> str:
        """Return the text with all but the blocks of one language blanked out, every offset kept.

        >>> Division("en", (("es", ((0, 2),)),)).alone("ya so", "en")
        '.  so'
        >>> Division("en", (("es", ((6, 8),)), ("fr", ((3, 5),)))).alone("ya ou so", "en")
        'ya .  . '
        """
        foreign = sorted(span for other, spans in self.others for span in spans if other != code)
        if code == self.main:
            return _blanked(text, foreign)
        own = dict(self.others)[code]
        edges = [0, *(edge for span in own for edge in span), len(text)]
        return _blanked(text, list(zip(edges[::2], edges[1::2], strict=True)))


def divide(text: str) -> Division:
    """Return the languages of a page; one language alone for nearly every page.

    >>> divide("The committee met in the spring to review its own rules.")
    Division(main='en', others=())
    """
    if not _is_suspect(text):
        return Division(identify(text))
    blocks = list(paragraphs(text))
    codes = [_judged(text[start:end]) for start, end in blocks]
    sizes = [len(text[start:end].split()) for start, end in blocks]
    written: Counter[str] = Counter()
    weight: Counter[str] = Counter()
    for code, size, (start, end) in zip(codes, sizes, blocks, strict=True):
        if code:
            written[code] += size
            weight[code] += size * (CLAUSE_WEIGHT if CLAUSE.match(text, start, end) else 1)
    if not written or (2 * sum(written.values()) < sum(sizes) and identify(text) is None):
        return Division(identify(text))  # a page in another language that quotes some of the served ones
    main = _main(weight, [c for c in codes if c])
    others = {code for code, size in written.items() if code != main and size >= ENOUGH}
    if not others:
        return Division(main)
    settled = _settled(text, blocks, [c if c == main or c in others else None for c in codes], main)
    spans: dict[str, list[Span]] = {}
    for code, run in groupby(zip(settled, blocks, strict=True), key=lambda item: item[0]):
        places = [span for _, span in run]
        if code != main:
            spans.setdefault(code, []).append((places[0][0], places[-1][1]))
    return Division(main, tuple((code, tuple(places)) for code, places in sorted(spans.items())))


def _is_suspect(text: str) -> bool:
    """Whether a second served language has words on the page that none of the others has."""
    counts: Counter[str] = Counter()
    telling = telling_words()
    words = counted(text)
    for word in words.keys() & telling.keys():
        counts[telling[word]] += words[word]
    return len(counts) > 1 and counts.most_common(2)[1][1] >= SUSPECT


def _judged(block: str) -> str | None:
    """The served language of a block that is long enough and clearly in one language."""
    return _clear(block) if len(block.split()) >= SENTENCE else None


def _clear(block: str) -> str | None:
    code, told = judge(block)
    return code if code and all(told[code] >= CLEAR * told[other] for other in LANGUAGES if other != code) else None


def _main(weight: Counter[str], codes: list[str]) -> str:
    """The language of most words, those of clauses before others; of two versions nearly as long, that of the first."""
    most = max(sorted(weight), key=lambda code: weight[code])
    return codes[0] if weight[codes[0]] >= FIRST_VERSION * weight[most] else most


def _settled(text: str, blocks: list[Span], codes: list[str | None], main: str) -> list[str]:
    """The language of every block: short ones by their own words beside a block of that language, or by both sides."""
    nearest_before, nearest_after = _carried(codes), _carried(codes[::-1])[::-1]
    settled = []
    for (start, end), told, before, after in zip(blocks, codes, nearest_before, nearest_after, strict=True):
        code = told
        if code is None and before != after and {before, after} - {main, None}:
            own = _clear(text[start:end])
            code = own if own in (before, after) else None
        settled.append(code or (before if before and before == after else main))
    return settled


def _carried(codes: list[str | None]) -> list[str | None]:
    """Return for each block the last language that was told before it."""
    found: list[str | None] = []
    last: str | None = None
    for code in codes:
        found.append(last)
        last = code or last
    return found


def _blanked(text: str, spans: list[Span]) -> str:
    """Return the text with spans blanked out but for their line breaks; a stop keeps sentences from running on."""
    pieces, place = [], 0
    for start, end in spans:
        if end > start:
            pieces += [text[place:start], NOT_BREAK.sub(" ", text[start:end])]
            if text[start] != "\n":
                pieces[-1] = "." + pieces[-1][1:]
            place = end
    return "".join([*pieces, text[place:]])
