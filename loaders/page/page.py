"""A page under reading: its text, its folded text and its language, with offsets translated between them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from ...ontology.language_data import Language
from .folding import Folded, fold
from .scan import Board, Hung, Scan


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """One document's text as the rules see it, equal to itself alone.  Spans are raw unless a name says `folded`."""

    text: str
    folded: Folded
    language: Language
    _places: dict[Scan, list[int]] = field(default_factory=dict, repr=False)  # what scans found so far

    def folded_at(self, offset: int) -> int:
        """Return the first folded offset at or after a raw offset."""
        return self.folded.place(offset)

    def folded_slice(self, start: int, end: int) -> str:
        """Return the folded characters of a raw span."""
        folded = self.folded
        return folded.text[folded.place(start) : folded.place(end)]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw span of a folded span."""
        return self.folded.span(start, end)

    def raw(self, start: int, end: int) -> str:
        """Return the original characters of a folded span."""
        first, last = self.folded.span(start, end)
        return self.text[first:last]

    def places(self, scan: Scan) -> list[int]:
        """Return the folded places where a word of a scan begins, in order; a page is scanned once for each scan."""
        if not self._places:
            self._places.update(_board(self.language.code).places(self.folded.text))
        found = self._places.get(scan)
        if found is None:
            found = self._places[scan] = scan.places(self.folded.text)
            _board(self.language.code).add(scan)
        return found

    def holds(self, scan: Scan, start: int, end: int) -> bool:
        """Whether a word of a scan begins in a folded span: what a pattern hangs on that is tried beside many names."""
        places = self.places(scan)
        index = bisect_left(places, start)
        return index < len(places) and places[index] < end

    def finditer(self, hung: Hung) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern in the folded text."""
        return hung.finditer(self.folded.text, self.places(hung.scan))

    def starting(self, scan: Scan, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield the matches in the folded text of a pattern whose matches all begin with a word of a scan."""
        return scan.starting(pattern, self.folded.text, self.places(scan))

    def holding(self, scan: Scan, pattern: re.Pattern[str], before: int, after: int) -> Iterator[re.Match[str]]:
        """Yield the matches in the folded text of a pattern whose matches all hold a word of a scan."""
        return scan.holding(pattern, self.folded.text, before, after, self.places(scan))

    def first(self, hung: Hung, start: int, end: int) -> re.Match[str] | None:
        """Return the first match of a pattern in the words of a folded span; it is tried where one of its words is."""
        start = max(0, start)
        return hung.pattern.search(self.folded.text[start:end]) if self.holds(hung.scan, start, end) else None


@lru_cache(maxsize=8)
def _board(_code: str) -> Board:
    """The scans of the pages of a language, as they come to be known."""
    return Board()


def make_page(text: str, language: Language) -> Page:
    """Return the page of a text."""
    return Page(text, fold(text), language)
