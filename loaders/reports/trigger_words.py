"""The words of a page that announce a text ('resolution', 'Convenio', 'acordos'), each with the words around it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology.language_data import LANGUAGES
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.scan import Scan, whole_words
from ..reading import Reading

REACH: Final = 80  # how much of the page around a word the rules see
LINE: Final = 400  # a line that reaches farther is a paragraph; a page on one line stays cheap
WORD: Final = re.compile(r"[\w'-]+")


@dataclass(frozen=True, slots=True)
class TriggerWord:
    """A word that announces a text: raw span, as folded, and the folded words before and after it."""

    reading: Reading
    start: int
    end: int
    word: str
    before: str
    after: str

    @property
    def text(self) -> str:
        """The word as printed."""
        return self.reading.text[self.start : self.end]

    @property
    def is_plural(self) -> bool:
        """Whether the word stands for several texts."""
        return self.word in every("plural")

    @property
    def line(self) -> tuple[int, int]:
        """The raw span of the line of the word, as far as a heading or a row of a table may reach."""
        text = self.reading.text
        first, last = max(0, self.start - LINE), min(len(text), self.end + LINE)
        end = text.find("\n", self.end, last)
        start = text.rfind("\n", first, self.start)
        return first if start < 0 else start + 1, last if end < 0 else end

    def listed(self, key: str) -> frozenset[str]:
        """Return a list of the page's own language, folded."""
        return _listed(self.reading.page.language.code, key)

    def words_before(self, count: int) -> list[str]:
        """Return the last words before, the nearest first; none from beyond a mark that ends a phrase."""
        phrase = re.split(r"[.;:,()\[\]\"|]", self.before)[-1]
        return WORD.findall(phrase.replace("'", "' "))[::-1][:count]


def find_trigger_words(reading: Reading) -> Iterator[TriggerWord]:
    """Yield the words of a page that announce a text, in any of the languages, in order."""
    folded = reading.page.folded.text
    pattern, scan = _words()
    for found in reading.page.starting(scan, pattern):
        first, last = found.span()
        start, end = reading.page.raw_span(first, last)
        before, after = folded[max(0, first - REACH) : first], folded[last : last + REACH]
        yield TriggerWord(reading, start, end, found.group(), before, after)


@lru_cache(maxsize=16)
def every(key: str) -> frozenset[str]:
    """Return the folded words that any language lists under a key of `triggers`."""
    return frozenset(word for code in LANGUAGES for word in _listed(code, key))


@lru_cache(maxsize=64)
def _listed(code: str, key: str) -> frozenset[str]:
    return frozenset(map(fold_name, load_language(code).triggers[key]))


@lru_cache(maxsize=1)
def _words() -> tuple[re.Pattern[str], Scan]:
    return whole_words(every("singular") | every("plural"))


def alternatives(words: Iterable[str]) -> str:
    """Return words as alternatives of a pattern, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))
