"""The account of a page: every word that announces a text is read, unresolved, excluded by name, or unaccounted.

Nothing is passed over in silence: what the rules neither read nor leave out is listed, so that somebody looks at it.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from ...ontology.reasons import Reason
from ..reading import TEXT_KINDS, Reading
from ..record import Citation, Mention, Trigger, Triggers, Unresolved
from .exclusions import MAKERS, excluded_by, is_maker, is_named, points_to_text
from .trigger_words import TriggerWord, find_trigger_words

HEAD_REACH: Final = 90  # how far the name of a text may stand from the word that announces it
BETWEEN: Final = re.compile(
    r"(?:[^\w]|\b(?:of|on|the|de|del|la|las|los|da|do|das|dos|du|des|le|les|no|nos|num|numero|number|numbers|"
    r"entitled|titulad[ao]s?|intitulad[ao]s?|intitulee?s?|and|y|e|et)\b)*"
)
NUMBER: Final = re.compile(
    r"^\s?(?:n[o.]?[º°]?|no\.|num\.|numero|number)?\s?(?:\d+|[ivxlc]+)\b(?:,? (?:and|y|e|et) (?:\d+|[ivxlc]+)\b)?"
)
OF: Final = re.compile(r"\s(?:of(?: the)?|de(?: la| los| las| l')?|del|da|do|das|dos|du|des)(?:\s|(?<='))|\sd'")
SENTENCE_END: Final = re.compile(r"[.;:!?)\]\"”»|]\s*$")
IN_TABLE: Final = re.compile(r"\s*[|:–—-]\s*")
BLANK_LINE: Final = re.compile(r"\n\s*\n")
CUT_REACH: Final = 60


def account(parts: Sequence[Reading], citations: Sequence[Citation], unresolved: Sequence[Unresolved]) -> "Account":
    """Return what became of each word that announces a text, given what the readers of a page's languages found."""
    read = [(m.start, m.end) for part in parts for m in part.mentions]
    read += [(c.start, c.end) for c in citations]
    found = Account(_Spans(read), _Spans([(u.start, u.end) for u in unresolved]))
    for part in parts:
        for word in find_trigger_words(part):
            found.enter(word)
    return found


class Account:
    """Counts and lists, as the words of a page are entered one by one."""

    def __init__(self, read: "_Spans", told: "_Spans") -> None:
        self._read = read
        self._told = told
        self._consumed = 0
        self._excluded: list[Trigger] = []
        self._unaccounted: list[Trigger] = []
        self.unresolved: list[Unresolved] = []
        self._known = 0

    def enter(self, word: TriggerWord) -> None:
        """Put a word where it belongs."""
        if self._read.over(word.start, word.end) or _heads_a_name(word):
            self._consumed += 1
        elif self._told.over(word.start, word.end):
            self._known += 1
        elif rule := excluded_by(word):
            self._excluded.append(Trigger(word.text, word.start, word.end, rule))
        elif (row := _unresolved(word)) is not None:
            self.unresolved.append(row)
        else:
            self._unaccounted.append(Trigger(word.text, word.start, word.end))

    def triggers(self) -> Triggers:
        """Return the account."""
        told = self._known + len(self.unresolved)
        rows = (tuple(sorted(rows, key=lambda row: row.start)) for rows in (self._excluded, self._unaccounted))
        return Triggers(self._consumed, told, *rows)


class _Spans:
    """Spans that answer whether one of them shares a character with another."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def over(self, start: int, end: int) -> bool:
        """Whether one of the spans overlaps this one."""
        index = bisect_right(self._starts, end - 1) - 1
        return index >= 0 and self._ends[index] > start


def _heads_a_name(word: TriggerWord) -> bool:
    """Whether the word announces a text that is read right after it: 'resolutions [of the Council] X and Y'.

    Only marks, small words and the maker of the text may stand between; or the text stands right before, in a list.
    """
    reading = word.reading
    before = reading.mentions.over(max(0, word.start - 8), max(1, word.start - 1))
    if any(_is_text(reading, m) and _titles(reading, m, word) for m in before):
        return True
    stop = word.end + HEAD_REACH
    place = word.end
    for mention in reading.mentions.starting(word.end, stop):
        if mention.start < place:
            continue
        between = reading.page.folded_slice(place, mention.start)
        if not BETWEEN.fullmatch(between) or BLANK_LINE.search(reading.text, place, mention.start):
            return False
        if _is_text(reading, mention):
            return True
        if reading.book.kind(mention.entity) not in MAKERS:
            return False
        place = mention.end
    return False


def _titles(reading: Reading, mention: Mention, word: TriggerWord) -> bool:
    """Whether the word opens the title of a text named right before it in a list: 'AG/DEC. 7 | Declaration on'."""
    between = reading.text[mention.end : word.start]
    opens_line = mention.start == 0 or not reading.text[word.line[0] : mention.start].strip()
    return IN_TABLE.fullmatch(between) is not None or (opens_line and not between.strip())


def _is_text(reading: Reading, mention: Mention) -> bool:
    return reading.book.kind(mention.entity) in TEXT_KINDS


def _unresolved(word: TriggerWord) -> Unresolved | None:
    """A reference by this word that leads nowhere, with the reason; None where it is unclear that it is one."""
    text = word.reading.text
    if NUMBER.match(word.after):
        return _by_number(word)
    if not points_to_text(word):
        return None
    row = (word.text, word.start, word.end)
    if len(text) - word.end < CUT_REACH and not SENTENCE_END.search(text):
        return Unresolved(*row, "the text ends before it is told which", Reason.TRUNCATED)
    if _maker_at(word, word.reading.page.folded_at(word.end)):
        return Unresolved(*row, "told by its maker or date only, without number or name", Reason.DESCRIBED_ONLY)
    if is_named(word):
        return None
    return Unresolved(*row, "refers to a text, and it could not be told to which", Reason.NO_ANTECEDENT)


def _by_number(word: TriggerWord) -> Unresolved:
    reading = word.reading
    place = reading.page.folded_at(word.end)
    found = NUMBER.match(word.after)
    last = place + (found.end() if found else 0)
    end = reading.page.raw_span(place, last)[1]
    row = (reading.text[word.start : end], word.start, end)
    if _maker_at(word, last):
        return Unresolved(*row, "no table knows this number of those who made it", Reason.UNKNOWN_NUMBER)
    return Unresolved(*row, "a number, and nobody named whose it is", Reason.NUMBER_WITHOUT_BODY)


def _maker_at(word: TriggerWord, place: int) -> bool:
    """Whether 'of' and the maker of a text, or its date, stand at a folded place."""
    folded = word.reading.page.folded
    found = OF.match(folded.text[place : place + 12])
    if found is None or place + found.end() >= len(folded.offsets):
        return False
    return is_maker(word, folded.offsets[place + found.end()])
