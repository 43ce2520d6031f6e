"""Texts told by a day or a Roman number: 'the Act of November 7, 1973', 'resolutions VII and IX of the Conference'.

Resolutions of the conferences before 1970 have Roman numbers of their own meeting and no symbol.
"""

import re
from typing import Final

from ..page.scan import hung_on
from ..page.wording import fragment
from ..reading import TEXT_KINDS, Reading
from ..record import Mention, Statement

WHOLE_DATE: Final = 10
NOUN_REACH: Final = 40
ROMAN: Final = r"(?=[IVXLC])(?:X[LC]|L?X{0,3})(?:I[XV]|V?I{0,3})"
NUMBERED: Final = hung_on(
    (lead + rest for lead in "Rr" for rest in ("esolution", "esoluci", "esoluç", "ésolution")),
    rf"\b(?:[Rr]esolution|[Rr]esoluci[oó]n|[Rr]esoluç[aã]o|[Rr]esoluç[oõ]es|[Rr]ésolution)(?:s|es)? ({ROMAN})\b"
    rf"((?:, {ROMAN}\b)*(?:,? (?:and|y|e|et) {ROMAN}\b)?)",
)
BACK: Final = 500
MAKER: Final = re.compile(
    r",? (?:of|de|da|do|du|adopted (?:at|by|in)|approved (?:at|by)|(?:which|that)(?= (?:the|la|el))|"
    r"aprobadas? (?:en|por)|adotadas? (?:em|por)|adoptée?s? (?:par|à))(?: (?:the|el|la|los|las|a|o))? ?$"
)


def find_dated_texts(reading: Reading) -> None:
    """Add the mentions of texts that are told by day or by Roman number."""
    _add_acts_of_a_day(reading)
    for found in NUMBERED.finditer(reading.text):
        maker = _maker(reading, found.end())
        if maker is not None:
            _add_numbered(reading, found, maker)
        elif found.group(1) and not found.group(2) and (maker := _maker_before(reading, found.start())):
            _add_one(reading, found, maker)


def _add_acts_of_a_day(reading: Reading) -> None:
    """Laws and decrees that have their day for a name: 'the Act of November 7, 1973', 'el Decreto del 3 de mayo'.

    >>> from hemisec.loaders.reader import read
    >>> page = read("The harbor was given to the city by the Act of November 7, 1973, and by no other.")
    >>> [m.text for m in page.mentions]
    ['Act of November 7, 1973']
    """
    page = reading.page
    acts = fragment("national_act", page.language.code)
    act = re.compile(rf"(?<![\w-])(?P<noun>{acts}) (?:of|dated|del?|da|do|du) (?:the )?$")
    for date in reading.dates:
        if len(date.value) != WHOLE_DATE or date.rule == "digits":
            continue
        at = page.folded_at(date.start)
        begin = max(0, at - NOUN_REACH)
        noun = act.search(page.folded.text[begin:at])
        if noun is None:
            continue
        start = page.raw_span(begin + noun.start("noun"), begin + noun.end("noun"))[0]
        if reading.text[start].isupper() and not reading.mentions.over(start, date.end):
            words = " ".join(reading.text[start : date.end].split())
            reading.mention(reading.book.new("document", words), start, date.end, "pattern", "act-of-a-day")


def _maker(reading: Reading, end: int) -> Mention | None:
    """The meeting or conference whose resolution it is: named right after the number."""
    near = [
        m
        for m in reading.within(end, end + 220, ("meeting",))
        if m.start - end < 40 and MAKER.fullmatch(reading.text[end : m.start])
    ]
    return max(near, key=lambda m: m.end) if near else None


def _maker_before(reading: Reading, start: int) -> Mention | None:
    """The conference named last in the paragraph: 'la Conferencia ..., reunida en México, adoptó la Resolución IV'."""
    paragraph = reading.structure.paragraph_at(start)[0]
    return next(reading.before(start, ("meeting",), since=max(paragraph, start - BACK)), None)


def _add_one(reading: Reading, found: re.Match[str], maker: Mention) -> None:
    """Add a resolution with its noun, in place of a name made of just these words; not inside another text's name."""
    for there in reading.mentions.over(*found.span()):
        if reading.book.kind(there.entity) not in TEXT_KINDS:
            continue
        if there.rule != "name-by-shape" or (there.start, there.end) != found.span():
            return
        reading.mentions.remove(there)
    owner = reading.book.entities[maker.entity].label
    iri = reading.book.new("resolution", f"Resolution {found.group(1)} of the {owner}")
    reading.mention(iri, *found.span(), "pattern", "resolution-by-roman-number")


def _add_numbered(reading: Reading, found: re.Match[str], maker: Mention) -> None:
    """Enter each number; the one of 'Resolution VIII of the CONFERENCE' with its whole name, if that stands there."""
    owner = reading.book.entities[maker.entity].label
    whole = None
    for old in reading.mentions.over(*found.span()):
        if old.rule == "name-by-shape" and old.start == found.start():
            whole = old if old.end >= maker.end else None
            reading.mentions.remove(old)
    numbers = list(re.finditer(rf"\b{ROMAN}\b", reading.text[found.start(1) : found.end()]))
    for number in [n for n in numbers if n.group()]:
        start, end = found.start(1) + number.start(), found.start(1) + number.end()
        named = any(reading.book.kind(m.entity) in TEXT_KINDS for m in reading.mentions.over(start, end))
        if named:
            continue
        iri = reading.book.new("resolution", f"Resolution {number.group()} of the {owner}")
        span = (whole.start, whole.end) if whole and len(numbers) == 1 else (start, end)
        made = reading.mention(iri, *span, "pattern", "resolution-by-roman-number")
        told = (min(made.start, maker.start), max(made.end, maker.end))
        reading.say(Statement(iri, "adopted_at", maker.entity, *told, rule="roman-number-of-meeting"))
        if span != (start, end):
            reading.book.add_alias(iri, reading.text[slice(*span)])
