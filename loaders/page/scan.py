"""Where a pattern needs to be tried at all: one scan for the words that its matches begin with or hold.

A regular expression tries every place of a page; a scan for many words at once passes over it ten times as fast.
All of them yield just what `finditer` would.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick


class Scan:
    """A search for many words at once, inside other words too."""

    def __init__(self, words: Iterable[str]) -> None:
        shortest: list[str] = []
        for word in sorted(set(words)):
            if not (shortest and word.startswith(shortest[-1])):  # one that begins another finds its places too
                shortest.append(word)
        self.words = tuple(shortest)
        self._automaton = AhoCorasick(shortest)

    def finds(self, text: str) -> bool:
        """Whether any of the words stands in a text."""
        return bool(self._automaton.find_matches_as_indexes(text))

    def places(self, text: str) -> list[int]:
        """Return where a word begins, in order."""
        return sorted({found[1] for found in self._automaton.find_matches_as_indexes(text, overlapping=True)})

    def starting(
        self, pattern: re.Pattern[str], text: str, places: Sequence[int] | None = None
    ) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern all of whose matches begin with one of the words; `places` spares the scan."""
        end = 0
        for place in self.places(text) if places is None else places:
            if place >= end and (found := pattern.match(text, place)):
                yield found
                end = found.end()

    def holding(
        self, pattern: re.Pattern[str], text: str, before: int, after: int, places: Sequence[int] | None = None
    ) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern all of whose matches hold one of the words.

        They begin at most `before` characters in front of the word and end at most `after` behind where it begins.
        """
        spans: list[list[int]] = []
        for place in self.places(text) if places is None else places:
            if spans and place - before <= spans[-1][1]:
                spans[-1][1] = place + after
            else:
                spans.append([max(0, place - before), place + after])
        for start, stop in spans:
            yield from pattern.finditer(text, start, stop)


class Board:
    """Many scans as one, so that a text is passed over once for the words of all of them.

    A scan that is asked for the first time runs by itself; it joins the others when a quarter of them is new.
    """

    def __init__(self) -> None:
        self._joined: list[Scan] = []
        self._new: list[Scan] = []
        self._owners: list[list[int]] = []  # for each word, the scans that look for it
        self._automaton = AhoCorasick([])

    def places(self, text: str) -> dict[Scan, list[int]]:
        """Return for each of the scans where a word of it begins in a text, in order."""
        if 4 * len(self._new) > len(self._joined):
            self._join()
        found: list[list[int]] = [[] for _ in self._joined]
        for word, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            for owner in self._owners[word]:
                found[owner].append(start)
        return {scan: sorted(set(places)) for scan, places in zip(self._joined, found, strict=True)}

    def add(self, scan: Scan) -> None:
        """Let a scan join the others."""
        if scan not in self._new and scan not in self._joined:
            self._new.append(scan)

    def _join(self) -> None:
        self._joined += self._new
        self._new = []
        owners: dict[str, list[int]] = {}
        for index, scan in enumerate(self._joined):
            for word in scan.words:
                owners.setdefault(word, []).append(index)
        self._automaton, self._owners = AhoCorasick(list(owners)), list(owners.values())


@dataclass(frozen=True, slots=True)
class Hung:
    """A pattern with the scan for the words on which its matches hang."""

    pattern: re.Pattern[str]
    scan: Scan
    before: int | None  # characters in front of the word in which a match begins; None: it begins with the word
    after: int

    def finditer(self, text: str, places: Sequence[int] | None = None) -> Iterator[re.Match[str]]:
        """Yield the matches of the pattern in a text; `places` are those of the scan in it, if they are known."""
        if self.before is None:
            return self.scan.starting(self.pattern, text, places)
        return self.scan.holding(self.pattern, text, self.before, self.after, places)


    def first(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text; no pattern is tried where none of the words stands."""
        return self.pattern.search(text) if self.scan.finds(text) else None


def hung_on(words: Iterable[str], pattern: str, *, before: int | None = None, after: int = 0) -> Hung:
    """Return a pattern whose matches begin with one of the words; or hold one, with so much before and after it.

    >>> charters = hung_on(["charter"], r"(?:its|their) charter(?!s)", before=6, after=10)
    >>> [found.group() for found in charters.finditer("their charter and its charters")]
    ['their charter']
    """
    return Hung(re.compile(pattern), Scan(words), before, after)


def longest(words: Iterable[str]) -> int:
    """Return how many characters the longest of some words has, none where there is none."""
    return max(map(len, words), default=0)


def whole_words(forms: Iterable[str], after: Iterable[str] = ()) -> tuple[re.Pattern[str], Scan]:
    """Return the pattern of any of these folded phrases as whole words, the longest first, and the scan for it.

    They may be joined to one of the beginnings `after`.

    >>> pattern, scan = whole_words(["port", "port of call"])
    >>> [found.group() for found in scan.starting(pattern, "a port of call, no seaport")]
    ['port of call']
    """
    listed = sorted(set(forms), key=lambda form: (-len(form), form))
    joined = "".join(rf"|(?<=\b{re.escape(begin)})" for begin in after)
    return re.compile(rf"(?:(?<![\w-]){joined})(?:{'|'.join(map(re.escape, listed))})(?![\w-])"), Scan(listed)
