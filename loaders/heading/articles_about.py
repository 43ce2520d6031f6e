"""Whether a page is about a text and not the text itself: an article of an encyclopedia, a note on a treaty."""

import re
from typing import Final

from ..page.folding import fold_name
from ..reading import Reading
from .document_type import ARTICLE_ONE

ARTICLE: Final = re.compile(r"(?:the|el|la|los|las|o|a|os|as|le|les) |l['’] ?")
FIRST_WORDS: Final = 4
LEAST_WORDS: Final = 12


def is_about(reading: Reading, title: tuple[int, int] | None) -> bool:
    """Whether a paragraph of prose begins with the title: 'The Lantern Treaty, signed in 1947, is an agreement ...'.

    A text does not tell of itself so; a page with articles, or with preamble and operative part, is one.
    """
    if title is None or reading.structure.front is not None or ARTICLE_ONE.search(reading.text):
        return False
    named = fold_name(reading.text[slice(*title)]).split()[:FIRST_WORDS]
    if len(named) < FIRST_WORDS - 1:
        return False
    begin = " ".join(named)
    for start, end in reading.structure.paragraphs:
        words = reading.text[start:end].split()
        if start < title[1] or len(words) < LEAST_WORDS or words[-1][-1] not in ".:]":
            continue
        told = fold_name(" ".join(words[: FIRST_WORDS + 3]))
        if ARTICLE.sub("", told, count=1).startswith(begin) if ARTICLE.match(told) else told.startswith(begin):
            return True
    return False
