"""A paragraph cut into the pieces that may be clauses: where another verb, number or opener stands inside it."""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import Language
from ..page.folding import fold_name
from ..page.page import Page
from .numbers import DIGITS
from .openers import opener_at, openers_inside
from .verbs import VerbAt, verb_forms

INLINE: Final = re.compile(r"[;:.,]\s+(?:(?:and|y|e|et)\s+)?(?=(?:\d{1,2}\s?[.)]?\s*)?[A-ZÀ-Ý]{2,}[A-ZÀ-Ý']*\b)")
INLINE_NUMBER: Final = re.compile(r"(?:[;:.]\s+(?=(\d{1,2})\s?\.\s+[A-ZÀ-Ý])|,\s+(?=(1)\s?\.\s+[A-ZÀ-Ý]))")
OWN_NUMBER: Final = re.compile(r"\s*\(?\d{1,3}\s?")
RECITAL: Final = re.compile(r"[,;](?:\s+(?:(?:and|y|e|et)\s+)?)?(?=[A-ZÀ-Ý][a-zà-ÿ])")
LEAST_RECITALS: Final = 3
PAGE: Final = re.compile(r"\s*\[(?:page|página|p\.) ?\d+\]\s*", re.IGNORECASE)  # its number, run into the text


def pieces_of(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """Return a paragraph cut where, inside it, another verb in capitals, numbered item or opener begins."""
    text = page.text
    forms = verb_forms(page.language.code)
    cuts = [start]
    for found in INLINE.finditer(text, start, end):
        if OWN_NUMBER.fullmatch(text, start, found.start()):
            continue
        place = DIGITS.match(text, found.end(), end)
        at = page.folded_at(place.end() if place else found.end())
        verb = forms.at(page.folded.text, at, ("preambular", "operative"))
        if (verb and in_capitals(page, verb)) or opener_at(page, found.end(), end):
            cuts.append(found.end())
    cuts += _recitals(page, start, end)
    for first, last in openers_inside(page, start, end):
        cuts += [first, *([last + 1] if last + 1 < end else [])]
    line = text.rfind(",\n", start, end) + 2  # who enacts, on the lines that end a preamble
    if line > start + 1 and page.folded_slice(line, end).strip().startswith(_enacting(page.language)):
        cuts.append(line)
    last = 0
    for found in INLINE_NUMBER.finditer(text, start, end):
        number = int(found.group(1) or found.group(2))
        if number == last + 1 or (last == 0 and number <= 2):
            cuts.append(found.end())
            last = number
    cuts = sorted(set(cuts))
    spans = [(a, a + len(text[a:b].rstrip())) for a, b in zip(cuts, [*cuts[1:], end], strict=True)]
    spans = [((numbered.end() if (numbered := PAGE.match(text, a, b)) else a), b) for a, b in spans]
    return [(b - len(text[a:b].lstrip()), b) for a, b in spans if text[a:b].strip()]


def _recitals(page: Page, start: int, end: int) -> list[int]:
    """Where the recitals of a treaty begin that stand in one paragraph: 'The Parties, Recalling ..., Noting ...'.

    They are told by a verb with a capital after a comma, and by there being several, or by the organ that enacts.
    """
    if end - start < LEAST_RECITALS * 60:
        return []
    forms = verb_forms(page.language.code)
    found = []
    for comma in RECITAL.finditer(page.text, start, end):
        if forms.at(page.folded.text, page.folded_at(comma.end()), ("preambular",)):
            found.append(comma.end())
    glued = [place for place in found if page.text[place - 1] in ",;"]  # a page that lost its line breaks
    enacted = found and page.folded_slice(start, found[0]).rstrip(" ,").endswith(_enacting(page.language))
    return found if enacted or len(found) >= LEAST_RECITALS else glued


def only_enacts(page: Page, start: int, end: int) -> bool:
    """Whether a piece holds no more than the name of the organ that enacts."""
    return page.folded_slice(start, end).rstrip(" ,") in _enacting(page.language)


@lru_cache(maxsize=8)
def _enacting(language: Language) -> tuple[str, ...]:
    return tuple(fold_name(phrase) for phrases in language.enacting.values() for phrase in phrases)


def in_capitals(page: Page, verb: VerbAt) -> bool:
    """Whether a verb is printed in capitals."""
    first = page.raw(verb.start, verb.end).split(maxsplit=1)[0]
    return first.isupper() and len(first) > 1
