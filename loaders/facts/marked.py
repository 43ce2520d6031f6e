"""A sentence in which every name and date is one token, so that rules are about the words between the names.

'The Pact, adopted by the Council on May 3, 2004' becomes 'the ⟦T0⟧, adopted by the ⟦B1⟧ on ⟦D2⟧': folded, without
quotation marks, and with second names of the same thing ('(CICTE)', 'known as ...') left out.  The letter tells the
kind: B body, R programme, S state, P place, M meeting, Z series of meetings, T text, H person, D date.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from ..dates import DateMatch
from ..reading import Reading
from ..sentences import sentences

LETTERS: Final = {
    "body": "B",
    "programme": "R",
    "state": "S",
    "place": "P",
    "meeting": "M",
    "meeting-series": "Z",
    "instrument": "T",
    "resolution": "T",
    "declaration": "T",
    "document": "T",
    "person": "H",
}
PREFERENCE: Final = "MTBRZSPH"  # of two things named by the same words
OPEN: Final = "⟦"
CLOSE: Final = "⟧"
DROPPED: Final = frozenset('"' + OPEN + CLOSE)
SAME_AGAIN: Final = re.compile(
    r"[\s,]*[(\[]?\s*(?:(?:also |hereinafter |commonly )?(?:known as|called|conocid[oa] como|conhecid[oa]"
    r" como|connue? sous le nom de|"
    r"resolution|resolucion|resolucao)?\s*(?:the |el |la |o |a |le )?)?[\s,]*$"
)
DEFINED: Final = re.compile(r"\s*\([^()⟦]{1,50}\)")
SECOND_LIMIT: Final = 45
HEADING_PARAGRAPHS: Final = 10


@dataclass(frozen=True, slots=True)
class Token:
    """A name or date in a marked sentence: an IRI or ISO value, its raw span, and what is named inside it."""

    letter: str
    value: str
    start: int
    end: int
    inner: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with tokens; `offsets` are the raw offsets of its characters, `paragraph` counts paragraphs."""

    text: str
    offsets: tuple[tuple[int, int], ...]
    tokens: tuple[Token, ...]
    start: int
    end: int
    paragraph: int

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw span of a span of the marked text."""
        return self.offsets[start][0], self.offsets[max(start, end - 1)][1]

    def tokens_in(self, text: str | None) -> list[Token]:
        """Return the tokens that stand in a piece of marked text."""
        return [self.tokens[int(n)] for n in re.findall(r"⟦[A-Z](\d+)⟧", text or "")]


@dataclass(slots=True)
class _Builder:
    pieces: list[str] = field(default_factory=list)
    offsets: list[tuple[int, int]] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)

    def add_words(self, folded: str, offsets: Iterable[int]) -> None:
        for character, offset in zip(folded, offsets, strict=True):
            if character not in DROPPED:
                self.pieces.append(character)
                self.offsets.append((offset, offset + 1))

    def add_token(self, token: Token) -> None:
        name = f"{OPEN}{token.letter}{len(self.tokens)}{CLOSE}"
        self.tokens.append(token)
        self.pieces.extend(name)
        self.offsets.extend([(token.start, token.end)] * len(name))


def marked_sentences(reading: Reading) -> list[Marked]:
    """Return the sentences of a page, marked, in the order of the text."""
    outer = _outermost(reading)
    held = [(t.start, t.end) for t in outer]
    found, index = [], 0
    for number, (start, end) in enumerate(reading.structure.paragraphs):
        while index < len(outer) and outer[index].end <= start:
            index += 1
        here = [t for t in outer[index:] if t.start < end]
        for first, last in sentences(reading.text, start, end, [h for h in held if start <= h[0] < end]):
            found.append(_mark(reading, first, last, number, [t for t in here if first <= t.start and t.end <= last]))
    return found


def _outermost(reading: Reading) -> list[Token]:
    """Names and dates that stand in no longer name, in order, one for each place."""
    rank = {letter: i for i, letter in enumerate(PREFERENCE)}
    mentions = [
        (m, LETTERS[reading.book.kind(m.entity)]) for m in reading.mentions if reading.book.kind(m.entity) in LETTERS
    ]
    mentions.sort(key=lambda pair: (pair[0].start, -pair[0].end, rank[pair[1]], pair[0].entity))
    found: list[Token] = []
    last = 0
    for mention, letter in mentions:
        if mention.start >= last:
            inner = tuple(m.entity for m, _ in mentions if mention.start <= m.start and m.end <= mention.end)
            found.append(Token(letter, mention.entity, mention.start, mention.end, inner))
            last = mention.end
    found += [
        Token("D", value, d.start, d.end) for d, value in dated(reading) if not reading.mentions.over(d.start, d.end)
    ]
    return sorted(found, key=lambda t: t.start)


def dated(reading: Reading) -> list[tuple[DateMatch, str]]:
    """The dates of the page with their values.

    The year that one lacks is that of the date before it in the paragraph, else of the date line of the page, else of
    the last date before.
    """
    heading, year, paragraph = _first_year(reading), None, (0, 0)
    found = []
    for date in reading.dates:
        if not paragraph[0] <= date.start < paragraph[1]:
            paragraph = reading.structure.paragraph_at(date.start)
            year = heading or year
        value = date.value
        if value.startswith("--"):
            if year is None:
                continue
            value = "/".join(
                part.replace("--", f"{year}-", 1) if part.startswith("--") else part for part in value.split("/")
            )
        else:
            year = value[:4]
        found.append((date, value))
    return found


def _first_year(reading: Reading) -> str | None:
    """The year of the date line: a day that stands by itself, or first thing, in the heading."""
    for start, end in reading.structure.paragraphs[:HEADING_PARAGRAPHS]:
        for date in reading.dates_in(start, end):
            alone = date.end - date.start > 0.5 * (end - start)
            if len(date.value) == 10 and not date.value.startswith("--") and alone:
                return date.value[:4]
    return None


def _mark(reading: Reading, start: int, end: int, paragraph: int, tokens: list[Token]) -> Marked:
    page, builder = reading.page, _Builder()
    place, last_token = start, None
    for token in tokens:
        first, stop = page.folded_at(place), page.folded_at(token.start)
        between = page.folded.text[first:stop]
        if last_token is not None and _again(last_token, token, between):
            place = _after_bracket(reading, token.end, between)
            continue
        builder.add_words(between, page.folded.offsets[first:stop])
        builder.add_token(token)
        place, last_token = _after_definition(reading, token.end, end), token
    first, stop = page.folded_at(place), page.folded_at(end)
    builder.add_words(page.folded.text[first:stop], page.folded.offsets[first:stop])
    return Marked("".join(builder.pieces), tuple(builder.offsets), tuple(builder.tokens), start, end, paragraph)


def _again(last: Token, token: Token, between: str) -> bool:
    """Whether a token only says once more what the one before it names."""
    short = len(between) <= SECOND_LIMIT and SAME_AGAIN.match(between.replace('"', "")) is not None
    return short and (last.value == token.value or (token.value in last.inner and between.endswith("(")))


def _after_bracket(reading: Reading, end: int, between: str) -> int:
    rest = re.match(
        r"[”\"]?[\s]*[)\]]?[”\"]?" if "(" in between or "[" in between else r"[”\"]?,?(?=\s)",
        reading.text[end : end + 4],
    )
    return end + rest.end() if rest else end


def _after_definition(reading: Reading, end: int, limit: int) -> int:
    """Where the sentence goes on after a bracket that defines an acronym or gives a note, without names in it."""
    found = re.match(r"[”\"]?\s*\((?=[^()]{1,40}\))([^()]*)\)", reading.text[end:limit])
    if found is None:
        return end
    first, last = end + found.start(1), end + found.end(1)
    inside = any(m.start < last and first < m.end for m in reading.mentions) or reading.dates_in(first, last)
    return end if inside else end + found.end()
