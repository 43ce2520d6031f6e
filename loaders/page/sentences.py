"""Sentences of a paragraph as raw spans; a full stop after an abbreviation, an initial or inside a name ends none."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

END: Final = re.compile(r"[.!?]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[¡¿]*[A-ZÀ-Ý0-9])")
LAST_WORD: Final = re.compile(r"([\w.]+)\.$")
ABBREVIATIONS: Final = frozenset(
    ("mr mrs ms dr prof amb gen col lt hon sr sra srta dra st no nos num núm art arts res dec doc rev corr add "
     "ser inf vol p pp par para inc co corp ltd dept gov sen rep cf vs fig ed eds i.e e.g etc m mm mme mlle n "
     "nro approx jr exmo excmo").split())
PLACES: Final = frozenset({"d.c", "u.s", "u.s.a", "ee.uu", "e.u", "u.k", "u.n", "o.e.a", "o.a.s", "e.e.u.u"})
STARTERS: Final = frozenset(
    ("the this these that those it its in on at by for from with during after before since as also he she they "
     "we there el la los las lo este esta estos estas en durante por para con desde se además asimismo o os as "
     "um uma esse essa no na nos nas em também le les un une ce cette ces dans lors il elle ils elles").split())


def sentences(text: str, start: int, end: int, held: Iterable[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """Return the spans of the sentences in a raw span; none ends inside one of the spans `held` (names, symbols).

    >>> text = "They met in Washington, D.C., in May. The U.S. Senate, see No. 4, agreed."
    >>> [text[a:b] for a, b in sentences(text, 0, len(text))]
    ['They met in Washington, D.C., in May.', 'The U.S. Senate, see No. 4, agreed.']
    """
    names = sorted(held)
    reach = list(accumulate((b for _, b in names), max))  # how far the names up to each one go
    starts = [a for a, _ in names]
    spans, first = [], start
    for found in END.finditer(text, start, end):
        stop = found.start() + 1
        before = bisect_left(starts, found.end() - 1)
        if found.end() >= end or (before and reach[before - 1] > stop):
            continue
        if text[found.start()] == "." and not _ends(text, first, found):
            continue
        spans.append((first, found.start() + len(found.group().rstrip())))
        first = found.end()
    return [*spans, (first, end)] if first < end else spans


def _ends(text: str, first: int, found: re.Match[str]) -> bool:
    """Whether a full stop ends a sentence."""
    word = LAST_WORD.search(text[max(first, found.start() - 14):found.start() + 1])
    if word is None:
        return True
    last = word.group(1).lower()
    if last in PLACES:
        following = re.match(r"[\"'“‘«(\[¡¿]*(\w+)", text[found.end():found.end() + 30])
        return following is not None and following.group(1).lower() in STARTERS
    initial = len(last) == 1 and word.group(1).isupper()
    return last not in ABBREVIATIONS and not initial
