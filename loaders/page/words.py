"""Words of a text with their offsets, and runs of them that look like proper names."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from typing import Final, NamedTuple

from ...ontology.language_data import Language
from .folding import fold_name
from .page import Page
from .scan import Scan

WORD: Final = re.compile(
    r"[^\W\d_]\w*(?:[-’'.]\w+)*|"
    r"\d+(?:(?:st|nd|rd|th|ième|ème|ère|er|re|nde|e|ro|ra|do|da|to|ta|mo|ma|vo|va|no|na|o|a)(?!\w)|º|ª|°)?"
)
BREAK: Final = re.compile(r"[^\w\s’'\-/.‑‐]|\.(?!\w)")  # a word may hold the other marks, or a run go over them
GAP: Final = re.compile(r"[\s\u00a0]*")
WIDEST: Final = 4  # blanks between two words of a line; more part columns
QUOTED: Final = re.compile(r"[“\"«]\s*([^“”\"«»]{4,400}?)\s*[”\"»]")
ELIDED: Final = re.compile(r"^([dlDL]|[Qq]u)[’'](?=\w)")
ARTICLE: Final = re.compile(r"\s+l[’']")
GLUE: Final = ("and", "that", "for", "with")
GLUED: Final = re.compile(rf"([A-Z][a-z]{{3,}}?)({'|'.join(GLUE)})")
GLUE_HEADS: Final = frozenset("plan strategy convention declaration committee commission council network program "
                              "secretariat agreement protocol treaty charter".split())
INFINITIVE: Final = re.compile(r"[a-z](?:[aei]r|re)$")  # '... para Fortalecer la Cooperación' goes on
WEEKDAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
HANGING: Final = frozenset({"and", "or", "y", "e", "et", "o", "ou"})
PLACES_IN_TEXT: Final = frozenset("""
    article articles articulo articulos artigo artigos chapter chapters capitulo chapitre section sections
    paragraph annex anexo annexe appendix
""".split())


class Word(NamedTuple):
    """A word: raw span, printed and folded form, and whether it begins with a capital."""

    start: int
    end: int
    text: str
    folded: str
    capital: bool


@lru_cache(maxsize=65536)
def _traits(printed: str) -> tuple[str, bool, bool]:
    """The folded form of a word, whether it begins with a capital, and whether it may be more than one word."""
    several = "’" in printed or "'" in printed or printed.endswith(GLUE)
    return fold_name(printed), printed[0].isupper(), several


_word: Final[Callable[[tuple[int, int, str, str, bool]], Word]] = partial(tuple.__new__, Word)  # as quick as can be


def words(page: Page, start: int, end: int) -> list[Word]:
    """Return the words of a raw span; French elisions ("l'Organisation") are cut off in front."""
    text = page.text
    found: list[Word] = []
    for match in WORD.finditer(text, start, end):
        printed = match.group()
        first, stop = match.span()
        folded, capital, several = _traits(printed)
        if several:
            found += _parted(first, stop, printed)
        else:
            found.append(_word((first, stop, printed, folded, capital)))
    return found


def _parted(first: int, stop: int, printed: str) -> list[Word]:
    """The words that are printed as one: an elided article or preposition and the next, or two without a blank."""
    found: list[Word] = []
    if elided := ELIDED.match(printed):
        lead, printed = printed[: elided.end()], printed[elided.end() :]
        if elided.group(1).lower() == "d":
            found.append(Word(first, first + len(lead), lead, "de", lead[0].isupper()))
        first += len(lead)
    word = Word(first, stop, printed, fold_name(printed), printed[0].isupper())
    return found + (_unglued(word) if printed.endswith(GLUE) else [word])


def _unglued(word: Word) -> list[Word]:
    """A word, or two where a page lost the blank after a capitalised one: 'Planand' is 'Plan' and 'and'."""
    glued = GLUED.fullmatch(word.text)
    if glued is None or glued.group(1).lower() not in GLUE_HEADS:
        return [word]
    cut = word.start + len(glued.group(1))
    return [Word(word.start, cut, glued.group(1), fold_name(glued.group(1)), True),
            Word(cut, word.end, glued.group(2), glued.group(2), False)]


def runs(page: Page, start: int, end: int, blocked: frozenset[int] = frozenset()) -> Iterator[list[Word]]:
    """Yield the runs of capitalised words, joined by blanks and the small words that names may hold.

    A run begins and ends with a capitalised word: 'Framework Treaty on Democratic Security in Central America'.
    `blocked` holds the offsets of words that no run may hold (those of symbols and dates).
    """
    links = name_links(page.language)
    run: list[Word] = []
    for word in words(page, start, end):
        if not run and not word.capital:
            continue
        if word.start in blocked or word.folded in PLACES_IN_TEXT:
            yield from _closed(run)
            run = []
            continue
        if run and word.folded in WEEKDAYS and not run[-1].capital:  # 'the Secretariat of the Board on Friday'
            yield from _closed(run)
            run = []
            continue
        joined = not run or (_joined(page, run[-1], word) and not _begins_phrase(page, run, word))
        if not joined:
            yield from _closed(run)
            run = []
        if word.capital or (run and (word.folded in links or word.text[0].isdigit())):
            run.append(word)
        else:
            yield from _closed(run)
            run = []
    yield from _closed(run)


@lru_cache(maxsize=4)
def _breaks(page: Page) -> list[int]:
    """Where a mark stands on a page that no run goes over, nor a word."""
    return [found.start() for found in BREAK.finditer(page.text)]


def stretches(page: Page, places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the raw spans from mark to mark around these places, in order: where a run may hold one of them."""
    breaks, last = _breaks(page), -1
    for place in places:
        if place >= last:
            index = bisect_right(breaks, place)
            last = breaks[index] if index < len(breaks) else len(page.text)
            yield breaks[index - 1] + 1 if index else 0, last


def beginnings(page: Page, scan: Scan) -> list[int]:
    """Return the raw offsets where a word of a page begins with one of the folded words of a scan."""
    text, offsets = page.folded.text, page.folded.offsets
    return [offsets[at] for at in page.places(scan) if not at or not text[at - 1].isalpha()]


@lru_cache(maxsize=8)
def name_links(language: Language) -> frozenset[str]:
    """Return the small words that names may hold, folded."""
    return frozenset(map(fold_name, language.name_links))


def _begins_phrase(page: Page, run: list[Word], word: Word) -> bool:
    """Whether a bare article right after a capitalised word begins the next phrase: 'en la Declaración los Estados'.

    After an English verb it does not: 'Convention to Tame the Tides', 'Plan for Combating the Trade'.
    """
    last = run[-1]
    if not last.capital or word.text not in page.language.phrases["bare_articles"]:
        return False
    if last.folded in name_links(page.language):
        return False  # a small word in capitals: 'Liga Contra las Mareas'
    english = last.folded.endswith("ing") or (len(run) > 1 and run[-2].folded == "to")
    return not english and INFINITIVE.search(last.text) is None


def _joined(page: Page, last: Word, word: Word) -> bool:
    between = page.text[last.end:word.start]
    if between == " ":
        return True
    if len(between) > WIDEST and "\n" not in between:
        return False  # the next column: 'COMMITTEE ON BOATS          Original: Spanish'
    if ARTICLE.fullmatch(between):  # 'Mission spéciale de l'OEA'
        return True
    hanging = between in ("- ", "‑ ", "‐ ") and word.folded in HANGING  # 'Confidence- and Security-Building'
    return GAP.fullmatch(between) is not None or between in ("’", "'", "-", "/") or hanging


STYLES: Final = frozenset({"M", "MM", "Mme", "Mlle", "Mr", "Mrs", "Ms", "Dr", "Dra", "Sr", "Sra"})


def _closed(run: list[Word]) -> Iterator[list[Word]]:
    while run and not (run[-1].capital or (run[-1].text[0].isdigit() and len(run[-1].text) == 4)):
        run = run[:-1]
    while len(run) > 1 and run[-1].text in STYLES:  # '... of the Boats Mr. NAME'
        run = run[:-1]
    if run:
        yield run
