"""Where a name of the tables or by shape ends other than it seems.

'o Conselho de Segurança Nacional' is not the Council of the tables; 'o Grupo de Lima na Argentina' is the group that
was named before, and where; a title may go on with a list.
"""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..reading import TEXT_KINDS, Reading
from .head_nouns import heads
from .shapes import MODIFIER_FIRST, Shape

IN_CITY: Final = re.compile(r"\s+(?:in|at)\s+(?:the\s+)?$")
OF_SUBJECT: Final = re.compile(r"\s(?:of|for|on|against|to)\s")
ITEM: Final = r"[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w-]+){0,3}"
LIST_IN_TITLE: Final = re.compile(
    rf"(?:, (?:their |sus |seus |leurs )?{ITEM}){{1,4}},? (?:and|y|e|et) "
    rf"(?:[Oo]ther |[Oo]tros |[Oo]utros |[Aa]utres )?{ITEM}(?: and {ITEM})?"
)
AFTER_LIST: Final = re.compile(
    rf"(?: (?:of|in|for|on|to|against|of and|related to|relating to)(?: the)? {ITEM})+"
)
MINISTRIES: Final = ("minist", "secretar", "subsecretar", "departament", "departement", "department", "viceminist")
OF: Final = r"(?:de la |del |d[aeo]s? |des |du |d[’']|pour la )"
CAPITAL: Final = r"[A-ZÀ-Ý][\w’'-]+"
FIELD: Final = (
    rf"(?:(?:de la|del|de|da|do|das|dos|des|du) |l[’'])?{CAPITAL}(?: (?:(?:of|de la|del|de|da|do) )?{CAPITAL}){{0,2}}"
)
SHARING: Final = re.compile(  # 'Comisión de Redes, de Barcos y de Puertos'
    rf"(?:, {OF}{CAPITAL}){{1,3}},? (?:y|e|et) {OF}{CAPITAL}"
)
FIELDS: Final = re.compile(rf"(?:, {FIELD}){{1,4}},? (?:and|y|e|et) {FIELD}")
LISTED: Final = frozenset({"body", "state", "meeting", "meeting-series", "programme", *TEXT_KINDS})
OF_SESSIONS: Final = frozenset(
    "especial especiales especiais anual annuel annuelle final conjunta conjunto adicional geral general nuevo nueva"
    " novo nova oficial presente politico politica respectivo respectiva politique officiel".split()
)
WHERE: Final = re.compile(r"\s+(?:n[ao]s?|em|en|au|dans)\s+(?:el |la |los |las |o |a |le |l[’'])?$")


def goes_on(reading: Reading, folded_end: int) -> bool:
    """Whether a name goes on with an adjective that makes it another: 'o Conselho de Segurança Nacional'."""
    code, text = reading.page.language.code, reading.page.folded.text
    if code in MODIFIER_FIRST or text[folded_end : folded_end + 1] != " " or folded_end + 1 >= len(text):
        return False
    start = reading.page.raw_span(folded_end + 1, folded_end + 2)[0]
    word = text[folded_end + 1 : folded_end + 30].split(" ")[0].strip(".,;:)")
    return reading.text[start].isupper() and word in _narrowing(code)


@lru_cache(maxsize=8)
def _narrowing(code: str) -> frozenset[str]:
    """The adjectives that tell one body from another of the same noun; 'especial' may tell of a session only."""
    return frozenset(map(fold_name, load_language(code).general_adjectives)) - OF_SESSIONS


def without_place(reading: Reading, shape: Shape) -> Shape:
    """A body without the city in which it is: 'Pan-American Union in Washington', but 'Office for Boats in Lima'.

    In the other languages also without a state or a meeting, if a body of just these words was named before ('o Grupo
    de Lima na Argentina') or the noun stands alone ('a Organização na VIII Reunião' names none).
    """
    last = [m for m in reading.mentions.over(shape.end - 1, shape.end) if m.end >= shape.end and m.start > shape.start]
    city = next((m for m in last if getattr(reading.book.authority.things.get(m.entity), "type", "") == "city"), None)
    place = IN_CITY.search(reading.text, shape.start, city.start) if city else None
    if place and shape.kind == "body" and not OF_SUBJECT.search(reading.text, shape.start, place.start()):
        return replace(shape, end=place.start())
    for other in last if reading.page.language.code not in MODIFIER_FIRST else ():
        lead = WHERE.search(reading.text, shape.start, other.start)
        if lead is None or reading.book.kind(other.entity) not in ("state", "meeting", "meeting-series"):
            continue
        words = fold_name(reading.text[shape.start : lead.start()])
        if " " not in words or any(fold_name(m.text) == words for m in reading.before(shape.start)):
            return replace(shape, end=lead.start(), bare=" " not in words)
    return shape


def _fields_end(reading: Reading, shape: Shape, end: int) -> int:
    """Where a ministry ends whose fields commas part: 'Ministry of Harbours, Boats and Fisheries'.

    >>> from hemisec.loaders.reader import read
    >>> page = read("The letter came from the Ministry of Harbours, Boats, Nets and Fisheries of the island in May.")
    >>> page.mentions[0].text
    'Ministry of Harbours, Boats, Nets and Fisheries'
    """
    ministry = fold_name(shape.head).startswith(MINISTRIES)
    found = (FIELDS if ministry else SHARING).match(reading.text, end)
    if found is None or reading.within(end, found.end(), (*LISTED, "person", "place")):
        return end
    nouns = heads(reading.page.language.code)
    return end if any(fold_name(w) in nouns for w in re.findall(CAPITAL, found.group())) else found.end()


def list_end(reading: Reading, shape: Shape, end: int) -> int:
    """Where a title ends that goes on with a list: 'Model Law on ... Firearms, Ammunition, and Other Materials'."""
    if shape.kind == "body":
        return _fields_end(reading, shape, end)
    first = LIST_IN_TITLE.match(reading.text, end)
    if first is None or reading.within(end, first.end(), LISTED):
        return end
    end = first.end()
    for _ in range(2):  # '..., and Exchange of Information related to the Trafficking in Firearms, Ammunition, and ...'
        for pattern in (AFTER_LIST, LIST_IN_TITLE):
            further = pattern.match(reading.text, end)
            if further and not reading.within(end, further.end(), LISTED):
                end = further.end()
    return end
