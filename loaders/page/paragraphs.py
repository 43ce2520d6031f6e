"""Paragraphs of a plain text, whatever its line breaks mean: wrapped lines, double spacing, or one line each."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

LINE: Final = re.compile(r"[^\n]*\S[^\n]*")
NUMBERED: Final = re.compile(r"\s*(?:\(?\d{1,3}\s?[.)](?!\d)|\d{1,2}\s+(?=[A-ZÀ-Ý]{4}))\s*\S")
FIRST_ITEM: Final = re.compile(r"\s*1\s?[.)]\s+[A-ZÀ-Ý]")  # after a preamble whose last member ends with a comma
BULLET: Final = re.compile(r"\s*(?:[•▪■●·*–—-]\s+|\([A-Za-z]\)\s|[a-z]\)\s|[ivx]{1,4}[.)]\s)")
BRACKETED: Final = re.compile(r"\s*[(\[][A-ZÀ-Ý][a-zà-ÿ]")
TERMINAL: Final = re.compile(r"[.;:!?][\s\"'”’»)\]]*(?:and|y|e|et|and,)?\s*$")
# A symbol broken over a line ('AG/RES.' and '1283 (XXIV-O/94)'): its second half begins no paragraph.
SYMBOL_BEGUN: Final = re.compile(r"(?:[A-Z]/|/\s?(?:RES|DEC|doc|INF)\b\.?(?:\s?\d{1,5})?)\s*$")
SYMBOL_GOES_ON: Final = re.compile(
    r"\s*(?:\d{1,5}\s?(?:[(\[]|/\d\d)|[(\[]\s?(?:[IVXLC]+\s?-|\d{1,4}/)|(?:RES|DEC|doc)\b)")
SYMBOL_FIRST: Final = re.compile(r"\s*[A-Z]{1,6}/(?:RES|DEC|doc|INF)\b")
LISTING: Final = re.compile(r"(?:,|(?<!\w)(?:and|y|e|et|of|de|da|das|la|las|as|resol\w+|résol\w+))\s*$", re.IGNORECASE)
ENDS: Final = frozenset(".;:!?\"'”’»)],dyet")  # what a match of TERMINAL may end with
LETTERED: Final = re.compile(r"(?:[A-Z]|[IVX]{1,5})[.)]")  # 'A. The Secretariat ...' under a heading in capitals
CAPITALS: Final = re.compile(r"[A-ZÀ-Ý]{2}")  # 'RESUELVE:', 'RECORDANDO' after a member that ends with a comma
THAT: Final = re.compile(r"(?:That|Que|Qu['’])(?:,?\s|[a-zéêàâ])")  # a member of a series, at the head of its line
BARE_NUMBER: Final = re.compile(r"\(?\d{1,3}[.)]")  # its paragraph begins on the next line
CABLE: Final = re.compile(  # what a cable prints at the head and foot of its pages
    r"(?:(?:UN|DE)?CLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE|PAGE \d\d [A-Z ]{3,20}\d{5,6}.*)\s*")
HEAD_LINE: Final = re.compile(r"\w+(?: \w+){0,2}:")  # 'WHEREAS:', 'HAVING SEEN:', 'RESOLVES:' in a page of capitals
RECITAL: Final = re.compile(  # 'Recalling the ...', 'Considerando que ...', no 'Fernando de' of a list of names
    r"[A-ZÀ-Ý][a-zà-ÿ]+(?:ing|ndo|ants?)(?: (?!d[eao]s? |del |y |e |and |et )[a-zà-ÿ’']+|, )")
LONG_LINE: Final = 200
NARROW: Final = 50  # characters; shorter lines are of menus and lists


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text breaks its lines: blank lines between all lines, lines wrapped at a margin, and their width."""

    double_spaced: bool
    wrapped: bool
    width: int
    capitals: bool  # the whole page: a cable


@lru_cache(maxsize=2)
def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the paragraphs of `text`, without white space at their ends; two passes ask.

    >>> [ "The first line\\nruns on here.\\n\\nA second."[a:b] for a, b in
    ...   paragraphs("The first line\\nruns on here.\\n\\nA second.") ]
    ['The first line\\nruns on here.', 'A second.']
    """
    lines = [_trimmed(text, found.start(), found.end()) for found in LINE.finditer(text)
             if not CABLE.fullmatch(text, found.start(), found.end())]
    layout = _layout(text, lines)
    spans: list[list[int]] = []
    for i, (start, end) in enumerate(lines):
        if i and not _starts_paragraph(text, lines[i - 1], (start, end), layout):
            spans[-1][1] = end
        else:
            spans.append([start, end])
    return tuple((start, end) for start, end in spans)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    line = text[start:end]
    return start + len(line) - len(line.lstrip()), start + len(line.rstrip())


def _layout(text: str, lines: list[tuple[int, int]]) -> Layout:
    widths = sorted(end - start for start, end in lines)
    width = widths[len(widths) * 3 // 4] if widths else 0
    pairs = [(text[a:b], text[c:d], "\n" in text[b:c].replace("\n", "", 1))
             for (a, b), (c, d) in pairwise(lines)]
    runs_on = [(blank, t[:1].islower() and not _ended(p)) for p, t, blank in pairs]
    blanks = [on for blank, on in runs_on if blank]
    solids = [on for blank, on in runs_on if not blank]
    double = len(blanks) > 4 and sum(blanks) > 0.2 * len(blanks)
    wrapped = bool(solids) and sum(solids) > 0.15 * len(solids) and width < LONG_LINE
    wrapped = wrapped or (NARROW < width < LONG_LINE and _breaks_within(pairs, width))
    capitals = NARROW < width < LONG_LINE and sum(text[a:b].isupper() for a, b in lines) > 0.9 * len(lines)
    return Layout(double, wrapped or double or capitals, width, capitals)


def _breaks_within(pairs: list[tuple[str, str, bool]], width: int) -> bool:
    """Whether many lines are full and end with a small word: the next may begin with a capital by chance."""
    solid = [before for before, _, blank in pairs if not blank]
    full = [b for b in solid if len(b) > 0.75 * width and not _ended(b) and b.rsplit(maxsplit=1)[-1][:1].islower()]
    return len(full) > 3 and len(full) > 0.25 * len(solid)


def _starts_paragraph(text: str, last: tuple[int, int], this: tuple[int, int], layout: Layout) -> bool:
    """Whether a line begins a new paragraph after the line before it."""
    before, line = text[last[0]:last[1]], text[this[0]:this[1]]
    blank = text.count("\n", last[1], this[0]) > 1
    ended = _ended(before)
    if BARE_NUMBER.fullmatch(before) or (not blank and (_symbol_goes_on(before, line) or _list_goes_on(before, line))):
        return False
    if NUMBERED.match(line) or BARE_NUMBER.fullmatch(line) or BULLET.match(line) or BRACKETED.match(line):
        return ended or blank or before.isupper() or (before[-1:] == "," and FIRST_ITEM.match(line) is not None)
    listed = THAT.match(line) is not None and before.endswith((",", ";"))
    if before.isupper() != line.isupper() and not before.endswith(("-", ",")):
        return not (before.isupper() and _goes_on_in_capitals(line) and not ended) or (blank and ended)
    if blank and not layout.double_spaced:
        return ended or not line[:1].islower()
    if layout.wrapped:
        return listed or _starts_wrapped(before, line, layout)
    return ended or listed or not (line[:1].islower() or (not blank and _names_go_on(before, line)))


def _starts_wrapped(before: str, line: str, layout: Layout) -> bool:
    """Whether a line begins a paragraph in a text wrapped at a margin: the one before it is short, or it lists."""
    if layout.capitals and HEAD_LINE.fullmatch(line):
        return True
    short = len(before) < 0.75 * layout.width or THAT.match(line) is not None
    return _ended(before) and not line[:1].islower() and (short or before.rstrip().endswith((";", ":")))


def _symbol_goes_on(before: str, line: str) -> bool:
    return SYMBOL_GOES_ON.match(line) is not None and SYMBOL_BEGUN.search(before) is not None


def _list_goes_on(before: str, line: str) -> bool:
    """Whether a line with a symbol first goes on with a list: '... AG/RES. 1179 (XXII-O/92) e' / 'AG/RES. 1236'."""
    return SYMBOL_FIRST.match(line) is not None and LISTING.search(before) is not None and not before.isupper()


def _names_go_on(before: str, line: str) -> bool:
    """Whether a list of names goes on over a line: 'las delegaciones de Chile,' / 'Colombia y el Perú'.

    A line of several hundred characters is a paragraph of its own, and 'Recalling the ...' begins another.
    """
    if not before.endswith(",") or before.isupper() or len(before) >= 2 * LONG_LINE:
        return False
    return CAPITALS.match(line) is None and RECITAL.match(line) is None


def _ended(line: str) -> bool:
    """Whether a line ends like a paragraph: by a mark, and at most a bracket or 'and' behind it."""
    return line[-1:] in ENDS and TERMINAL.search(line) is not None


def _goes_on_in_capitals(line: str) -> bool:
    """Whether a line begins with the rest of a name in capitals: 'TERRORISM (CICTE) of the ...'."""
    words = line.split(maxsplit=2)
    lettered = len(words) > 1 and LETTERED.fullmatch(words[0])
    return len(words) > 1 and words[0].isupper() and not lettered and not words[0].endswith(("ING", "NDO", "ANT"))
