"""Reports and resolutions told by their number alone: 'Informe No. 54/01', 'Resolution 1/20', 'Relatórios 2/95 e 3/95'.

Such numbers are those of the human rights bodies, and of resolutions whose body no word beside them tells ('resolution
1080').  Each number of a list is a text of its own; a name that the shape made of the words gives way.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..names.head_nouns import KIND_OF_TYPE
from ..page.folding import fold_name
from ..page.scan import Hung, hung_on
from ..reading import TEXT_KINDS, Reading
from ..record import Mention

SIGN: Final = r"(?:(?:n(?:[ou]m(?:ero)?s?)?s?\.? ?[o.º°]{0,2}|numbers?) ?)"
NUMBER: Final = r"\d{1,3}/(?:(?:19|20)\d\d|\d\d)(?![\d/]|[.,]\d| ?\()"
LISTED: Final = re.compile(rf"(?:, |,? (?:and|y|e|et) ){SIGN}?(?P<number>{NUMBER})")
PLAIN: Final = re.compile(r"(?:19|20)\d\d")
TYPES: Final = {"report": "Report", "resolution": "Resolution"}
RULE: Final = "told-by-number"
GIVES_WAY: Final = frozenset({"name-by-shape", "definite-reference", "short-name"})


@lru_cache(maxsize=8)
def _nouns(code: str) -> tuple[Hung, dict[str, str]]:
    """The pattern of a noun with a number, and the type that each noun tells."""
    heads = load_language(code).heads_instrument
    nouns = {fold_name(h): t for h, t in heads.items() if t in TYPES and h != "decision" and " " not in h}
    either = "|".join(sorted(nouns, key=lambda n: (-len(n), n)))
    plain = r"(?P<plain>[1-9]\d{2,3})(?![\d/]|[.,]\d| ?\()"
    pattern = rf"(?<![\w-])(?P<noun>{either}) {SIGN}?(?:(?P<number>{NUMBER})|{plain})"
    return hung_on(nouns, pattern, after=40), nouns


def find_numbered_texts(reading: Reading) -> None:
    """Add the mentions of reports and resolutions that a number tells."""
    pattern, nouns = _nouns(reading.page.language.code)
    page = reading.page
    for found in page.finditer(pattern):
        type_ = nouns[found["noun"]]
        if found["plain"] and (type_ != "resolution" or PLAIN.fullmatch(found["plain"]) or found["noun"].endswith("s")):
            continue
        begin = page.raw_span(found.start(), found.start() + 1)[0]
        if found["number"]:
            numbers, end = [(found["number"], found.start(), found.end())], found.end()
            while (more := LISTED.match(page.folded.text, end)) is not None:
                numbers.append((more["number"], more.start("number"), more.end()))
                end = more.end()
            if len(numbers) > 1:
                numbers[0] = (found["number"], found.start("number"), found.end("number"))
        else:
            numbers = [(found["plain"], found.start(), found.end())]
        for number, first, last in numbers:
            _add(reading, begin, page.raw_span(first, last), f"{TYPES[type_]} {number}", KIND_OF_TYPE[type_])


def _add(reading: Reading, begin: int, span: tuple[int, int], label: str, kind: str) -> None:
    """Add one, unless a symbol or a name of the tables says what it is, or the page itself."""
    over = [m for m in reading.mentions.over(*span) if reading.book.kind(m.entity) in TEXT_KINDS]
    if any(not _gives_way(reading, m, begin) for m in over):
        return
    for old in over:
        reading.mentions.remove(old)
    iri = reading.book.new(kind, label)
    reading.book.add_alias(iri, reading.text[slice(*span)])
    reading.mention(iri, *span, "pattern", RULE)


def _gives_way(reading: Reading, mention: Mention, begin: int) -> bool:
    """Whether a name is but one that the shape made of these words; the page's own name stays."""
    own = mention.entity == reading.self_id or mention.entity in reading.book.authority.things
    return mention.rule in GIVES_WAY and mention.start >= begin and not own
