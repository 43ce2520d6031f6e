"""A title printed in capitals, with capitals only where a title has them."""

import re
from typing import Final

ACRONYM: Final = re.compile(
    r"\(?[A-Z]{2,}[A-Z\d]*(?:[-/. ][A-Z\d]+)*\)[,.;:]?|[A-Z]+/\S+|[IVX]{2,}[,.;:]?|\([A-Z]{2,}|[IVXLC]+-[OE]/\d+\)?"
)
WORD: Final = re.compile(r"\S+")
ELIDED: Final = re.compile(r"^((?:d|l|n|s|qu)['’])(\w)")
START: Final = re.compile(r"^\W*\w|(?<=-)[^\W\d](?=\w{3})")
SMALL: Final = frozenset(
    """
    a an and against as at by de del des du el en et for from in la las le les los of on or para por sobre sur
    the to with y e o os da do das dos em no na contra contre
""".split()
)


def in_title_case(words: str) -> str:
    """Return a title in capitals with capitals only where a title has them; white space stays as it is.

    >>> in_title_case("SUPPORT FOR THE WORK OF THE COMMITTEE")
    'Support for the Work of the Committee'
    """
    return WORD.sub(lambda m: _cased(m.group(), first=not m.start()), words)


def _cased(part: str, *, first: bool) -> str:
    """One word of a title: acronyms in brackets, symbols and Roman numerals keep their capitals."""
    if ACRONYM.fullmatch(part):
        return part
    lower = part.lower()
    if first or not (lower in SMALL or ELIDED.match(lower)):
        return START.sub(lambda m: m.group().upper(), lower)
    return ELIDED.sub(lambda m: m.group(1) + m.group(2).upper(), lower)
