"""Words of a text with their offsets, and runs of them that look like proper names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from .folding import fold_name
from .page import Page

WORD: Final = re.compile(r"[^\W\d_](?:[\w]|[-’'.](?=\w))*|\d+(?:st|nd|rd|th|º|ª|°|ème|er)?")
GAP: Final = re.compile(r"[\s\u00a0]*")
QUOTED: Final = re.compile(r"[“\"«]\s*([^“”\"«»]{4,400}?)\s*[”\"»]")
ELIDED: Final = re.compile(r"^([dlDL]|[Qq]u)[’'](?=\w)")
GLUED: Final = re.compile(r"([A-Z][a-z]{3,}?)(and|that|for|with)")
GLUE_HEADS: Final = frozenset("plan strategy convention declaration committee commission council network program "
                              "secretariat agreement protocol treaty charter".split())
HANGING: Final = frozenset({"and", "or", "y", "e", "et", "o", "ou"})
PLACES_IN_TEXT: Final = frozenset("""
    article articles articulo articulos artigo artigos chapter chapters capitulo chapitre section sections
    paragraph annex anexo annexe appendix
""".split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word: raw span, printed and folded form."""

    start: int
    end: int
    text: str
    folded: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


def words(page: Page, start: int, end: int) -> list[Word]:
    """Return the words of a raw span; French elisions ("l'Organisation") are cut off in front."""
    found = []
    for match in WORD.finditer(page.text, start, end):
        first = match.start()
        if elided := ELIDED.match(match.group()):
            first += elided.end()
            if elided.group(1).lower() == "d":
                found.append(Word(match.start(), first, page.text[match.start():first], "de"))
        text = page.text[first:match.end()]
        found.extend(_unglued(Word(first, match.end(), text, fold_name(text))))
    return found


def _unglued(word: Word) -> list[Word]:
    """A word, or two where a page lost the blank after a capitalised one: 'Planand' is 'Plan' and 'and'."""
    glued = GLUED.fullmatch(word.text)
    if glued is None or glued.group(1).lower() not in GLUE_HEADS:
        return [word]
    cut = word.start + len(glued.group(1))
    return [Word(word.start, cut, glued.group(1), fold_name(glued.group(1))),
            Word(cut, word.end, glued.group(2), glued.group(2))]


def runs(page: Page, start: int, end: int, blocked: frozenset[int] = frozenset()) -> Iterator[list[Word]]:
    """Yield the runs of capitalised words, joined by blanks and the small words that names may hold.

    A run begins and ends with a capitalised word: 'Framework Treaty on Democratic Security in Central America'.
    `blocked` holds the offsets of words that no run may hold (those of symbols and dates).
    """
    links = frozenset(map(fold_name, page.language.name_links))
    run: list[Word] = []
    for word in words(page, start, end):
        if word.start in blocked or word.folded in PLACES_IN_TEXT:
            yield from _closed(run)
            run = []
            continue
        joined = not run or _joined(page, run[-1], word)
        if not joined:
            yield from _closed(run)
            run = []
        if word.capital or (run and (word.folded in links or word.text[0].isdigit())):
            run.append(word)
        else:
            yield from _closed(run)
            run = []
    yield from _closed(run)


def _joined(page: Page, last: Word, word: Word) -> bool:
    between = page.text[last.end:word.start]
    hanging = between in ("- ", "‑ ", "‐ ") and word.folded in HANGING  # 'Confidence- and Security-Building'
    return GAP.fullmatch(between) is not None or between in ("’", "'", "-", "/") or hanging


def _closed(run: list[Word]) -> Iterator[list[Word]]:
    while run and not (run[-1].capital or (run[-1].text[0].isdigit() and len(run[-1].text) == 4)):
        run = run[:-1]
    if run:
        yield run
