"""Which of the lines above the text of a web page is its headline: the one whose words the text takes up.

Menus, names of sites and sections stand there too; what they say does not come again in the first sentences.
"""

import re
from typing import Final

from ...ontology.given_names import given_names
from ..page.folding import fold_name
from ..reading import Reading
from .front import Line

Span = tuple[int, int]
WORD: Final = re.compile(r"[^\W\d_]{4,}|[A-Z]{3}")
FEW: Final = 3  # words
NAME_WORDS: Final = 5
TWO: Final = re.compile(r"(?P<half>.{10,200}?)\s?(?P=half)", re.DOTALL)
STEM: Final = 6  # letters that two forms of a word have in common
TAKEN_UP: Final = 0.75
PROSE_WORDS: Final = 25
ARTICLE: Final = 6  # characters of an article before a name
REACH: Final = 2500  # characters of the text in which the words of its headline come again


def by_likeness(reading: Reading, spans: list[Span]) -> list[Span]:
    """Return the lines with the likeliest headline first: the first most of whose words the text takes up.

    Where no line is so like the text the likest comes first; where none is at all like it they stay in order.
    """
    if len(spans) < 2:
        return spans
    start = next((a for a, b in reading.structure.paragraphs
                  if a >= spans[0][1] and len(reading.text[a:b].split()) >= PROSE_WORDS), None)
    if start is None:
        return spans
    prose = {_stem(word) for word in WORD.findall(reading.text[start : start + REACH])}
    likeness = [_share(reading.text[slice(*span)], prose) if span[1] <= start else 0.0 for span in spans]
    if likeness[0]:  # a word or two that come again may be chance
        few = [len(WORD.findall(reading.text[slice(*span)])) < FEW for span in spans]
        likeness = [share if i == 0 or not few[i] else 0.0 for i, share in enumerate(likeness)]
    best = next((i for i, share in enumerate(likeness) if share >= TAKEN_UP), likeness.index(max(likeness)))
    return [spans[best], *spans[:best], *spans[best + 1 :]] if likeness[best] else spans


def begins_the_text(reading: Reading, span: Span) -> bool:
    """Whether the first paragraph begins with the words of a line: 'The COMMITTEE is ...' below 'COMMITTEE'."""
    start = next((a for a, b in reading.structure.paragraphs
                  if a >= span[1] and len(reading.text[a:b].split()) >= PROSE_WORDS), None)
    if start is None:
        return False
    line = fold_name(reading.text[slice(*span)])
    return line in fold_name(reading.text[start : start + len(line) + ARTICLE])


def is_speaker_line(reading: Reading, line: Line) -> bool:
    """Whether a line tells who speaks, 'ANA PEREIRA, SECRETARY GENERAL OF THE ...', above the title of what is said."""
    name, comma, rest = reading.text[line.start : line.end].partition(",")
    words = name.split()
    if not comma or not 2 <= len(words) <= NAME_WORDS or fold_name(words[0]) not in given_names():
        return False
    roles = tuple(fold_name(role) for role in reading.page.language.roles)
    return fold_name(rest).lstrip().startswith(roles)


def once(words: str) -> int:
    """Return how much of a line stands for a title that a page prints twice in it, else its length.

    >>> once("Boats of the bayBoats of the bay"), once("Boats of the bay")
    (16, 16)
    """
    twice = TWO.fullmatch(words)
    if twice:
        return twice.end("half")
    return len(words)


def _share(line: str, prose: set[str]) -> float:
    """The share of the words of a line that the text has too."""
    words = {_stem(word) for word in WORD.findall(line)}
    return len(words & prose) / len(words) if words else 0.0


def _stem(word: str) -> str:
    return fold_name(word)[:STEM]
