"""A page under reading: its text, its folded text and its language, with offsets translated between them."""

from bisect import bisect_left
from dataclasses import dataclass

from ...ontology.language_data import Language
from .folding import Folded, fold


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """One document's text as the rules see it, equal to itself alone.  Spans are raw unless a name says `folded`."""

    text: str
    folded: Folded
    language: Language

    def folded_at(self, offset: int) -> int:
        """Return the first folded offset at or after a raw offset."""
        return bisect_left(self.folded.offsets, offset)

    def folded_slice(self, start: int, end: int) -> str:
        """Return the folded characters of a raw span."""
        return self.folded.text[self.folded_at(start):self.folded_at(end)]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw span of a folded span."""
        return self.folded.span(start, end)

    def raw(self, start: int, end: int) -> str:
        """Return the original characters of a folded span."""
        first, last = self.folded.span(start, end)
        return self.text[first:last]


def make_page(text: str, language: Language) -> Page:
    """Return the page of a text."""
    return Page(text, fold(text), language)
