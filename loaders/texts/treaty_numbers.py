"""Treaties by their number in the series of the Organization: 'PROTOCOL OF AMENDMENT ... (A-50)', 'the Treaty A-42'.

Only a number that the table of instruments gives to one treaty counts, and only behind the title of a treaty on the
same line or behind a noun such as 'treaty': 'A-50' alone may be a shelf, a road or an aeroplane.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology import iris
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.scan import hung_on
from ..reading import Reading

NUMBER: Final = hung_on(["A-", "B-", "C-"], r"(?<![\w-])[ABC]-\d{1,3}(?![\w-])")
LEAD: Final = re.compile(r"^[\s»•*|\"“«\d.-]*")
LONGEST: Final = 260  # characters of a title


@lru_cache(maxsize=8)
def _nouns(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The nouns of treaties of a language, where a title begins and right before a number."""
    language = load_language(code)
    kinds = {fold_name(noun) for noun, kind in language.heads_instrument.items() if kind in ("treaty", "charter")}
    either = "|".join(sorted(map(re.escape, kinds | {fold_name(w) for w in language.protocols["one"]}), key=len)[::-1])
    return (
        re.compile(rf"(?:[a-z-]+ ){{0,2}}(?:{either})(?![\w-])"),
        re.compile(rf"(?<![\w-])(?:{either})(?: (?:no|n|number|numero)[.o°º]{{0,2}})?[:,]? ?\(?$"),
    )


def find_treaty_numbers(reading: Reading) -> None:
    """Add the mentions of treaties by their number, and of the titles that stand before it on the line."""
    begins, before = _nouns(reading.page.language.code)
    for found in NUMBER.finditer(reading.text):
        treaty = iris.known("treaty", found.group().lower())
        if treaty not in reading.book.authority.things or reading.mentions.over(*found.span()):
            continue
        line = reading.text.rfind("\n", 0, found.start()) + 1
        title = _title(reading, line, found.start(), begins)
        words = fold_name(reading.text[max(line, found.start() - LONGEST) : found.start()])
        if title is None and not before.search(words):
            continue
        reading.mention(reading.book.known(treaty), *found.span(), "symbol", "treaty-number")
        named = reading.mentions.over(*title) if title else []
        if title and not any(m.start <= title[0] and title[1] <= m.end for m in named):
            reading.mention(treaty, *title, "pattern", "title-before-treaty-number")


def _title(reading: Reading, line: int, end: int, begins: re.Pattern[str]) -> tuple[int, int] | None:
    """The raw span of a title that fills the line up to a bracket before the number."""
    opened = reading.text[line:end].rstrip()
    if not opened.endswith("(") or len(opened) > LONGEST:
        return None
    written = opened[:-1].rstrip(" \"”»")
    lead = LEAD.match(written)
    start = lead.end() if lead else 0
    if not written[start:] or not begins.match(fold_name(written[start:])):
        return None
    return line + start, line + len(written)
