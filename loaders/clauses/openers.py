"""What opens the operative part of a text, as a line or at the end of one: 'RESOLVES:', 'Se resuelve:', 'DÉCIDE'."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ...ontology.language_data import Language
from ..page.folding import fold_name
from ..page.page import Page


def opener_at(page: Page, start: int, end: int) -> str | None:
    """Return the lemma of an opener such as 'RESOLVES:' that stands alone at a place, or None."""
    folded = page.folded_slice(start, min(end, start + 80)).strip()
    if not folded.startswith(_section_words(page.language)):
        return None
    for printed, lemma in _sections(page.language):
        if folded.startswith(printed) and folded[len(printed):].strip()[:1] in ("", ":"):
            raw = page.text[start:end].split(maxsplit=1)[0]
            return lemma if raw.isupper() or folded[len(printed):].strip()[:1] == ":" else None
    return None


def openers_inside(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the openers that end the line of those who speak: 'The Second Meeting, Resolves: First: ...'.

    They begin with a capital and end with a colon.
    """
    if ":" not in page.text[start:end]:
        return
    for found in _inside(page.language).finditer(page.folded.text, page.folded_at(start) + 1, page.folded_at(end)):
        span = page.raw_span(found.start(1), found.end())
        if page.text[span[0]].isupper():
            yield span


@lru_cache(maxsize=8)
def _sections(language: Language) -> tuple[tuple[str, str], ...]:
    return tuple((fold_name(form), lemma) for form, lemma in language.sections.items())


@lru_cache(maxsize=8)
def _section_words(language: Language) -> tuple[str, ...]:
    return tuple(printed for printed, _ in _sections(language))


@lru_cache(maxsize=8)
def _inside(language: Language) -> re.Pattern[str]:
    forms = sorted(map(fold_name, language.sections), key=lambda form: (-len(form), form))
    return re.compile(rf"[\w,;)] ({'|'.join(map(re.escape, forms))}) ?:(?= |$)")
