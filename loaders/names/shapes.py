"""Names that no table knows, found by their shape: a head noun in a run of capitalised words.

'Declaration of Antigua', 'Framework Treaty on Democratic Security in Central America', 'Inter-American Network on
Terrorism', 'Comisión de Seguridad de Centroamérica'.  Head nouns are data of the language files.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.page import Page
from ..page.scan import Scan
from ..page.words import STYLES, Word, beginnings, runs, stretches, words
from .gazetteer import gazetteer
from .head_nouns import INSIDE, JOINING, heads
from .lower_case import LOWER_CASE_NAMES, lower_case_end

MODIFIER_FIRST: Final = frozenset({"en"})  # languages whose modifiers stand before the head noun
LONGEST_ACRONYM: Final = 8
LONGEST_ROMAN: Final = 5
FULL_LINE: Final = 45  # characters; a longer line may go on in the next
AMBIGUOUS: Final = frozenset({"frente", "partido", "parti", "armee", "force", "fuerza", "forca"})
ARTICLED: Final = re.compile(
    r"(?<![^\W_])(?:el|la|los|las|del|al|o|a|os|as|do|da|ao|à|le|les|du|au|una?|uma?|une)\s+$|l[’']$",
    re.IGNORECASE,
)
GOVERNMENTS: Final = frozenset({"gobierno", "governo", "gouvernement"})
OR: Final = frozenset({"o", "u", "ou"})
OF: Final = frozenset({"de", "del", "do", "da", "du"})
MINISTRIES: Final = frozenset({"ministerio", "ministere", "chancelaria", "cancilleria"})


@dataclass(frozen=True, slots=True)
class Shape:
    """A name by its shape: raw span, kind of thing, the type word of its head."""

    start: int
    end: int
    kind: str
    head: str
    type: str
    bare: bool = False  # a head noun of several words and no more: 'Committee of Experts'
    general: bool = False  # a text with such words beside its noun as tell none apart: 'Inter-American Convention'


@lru_cache(maxsize=8)
def _first_words(code: str) -> frozenset[str]:
    """The first words of the head nouns: a run without any of them holds no name by shape."""
    return frozenset(head.partition(" ")[0] for head in heads(code))


def holds_head(page: Page, start: int, end: int) -> bool:
    """Whether a raw span holds a word that begins like a head noun, without which it has no name by shape."""
    places = _head_places(page)
    return bisect_left(places, start) < bisect_left(places, end)


def find_shapes(page: Page, start: int, end: int, blocked: frozenset[int]) -> Iterator[Shape]:
    """Yield the names by shape in a raw span (a paragraph, or a clause after its leading verb)."""
    code = page.language.code
    first_words = _first_words(code)
    places = _head_places(page)
    inside = places[bisect_left(places, start) : bisect_left(places, end)]
    for first, last in stretches(page, inside):
        for run in runs(page, max(first, start), min(last, end), blocked):
            if first_words.isdisjoint([word.folded for word in run]):
                continue
            for part in _parts(run, page):
                if shape := _shape(part, page):
                    yield shape


@lru_cache(maxsize=8)
def _scan(code: str) -> Scan:
    return Scan(_first_words(code))


@lru_cache(maxsize=4)
def _head_places(page: Page) -> list[int]:
    """Where the words of a page stand in capitals that begin like a head noun: no name by shape is without one."""
    return [place for place in beginnings(page, _scan(page.language.code)) if page.text[place].isupper()]


def _parts(run: list[Word], page: Page) -> Iterator[list[Word]]:
    """Cut a run where a second name begins: '... in Central America and the Declaration on ...'.

    So do an acronym after 'and' ('el Ministerio del Puerto y OEA'), a ministry after 'of' ('la Unidad de Barcos del
    Ministerio de Pesca' names both), a sentence ('el Puerto de la Bahía El Tratado ...') and a line of its own.
    """
    begin, code = 0, page.language.code
    for i, word in enumerate(run):
        if i > begin and _line_begins(run, i, page):
            yield run[begin:i]
            begin = i
        nouns_first = code not in MODIFIER_FIRST
        another = i > begin and (_sentence_begins(run, i, code) or (nouns_first and _another_begins(run, i)))
        if not another:
            another = word.folded in JOINING and (
                _articled_head(run, i + 1, code) or _articled_office(run, i + 1, code) or _styled(run, i + 1)
                or _office_of(run, i + 1, code))
        if another and any(_head_at(run, k, code) for k in range(begin, i)):
            yield run[begin:i]
            begin = i + 1
    yield run[begin:]


def _line_begins(run: list[Word], index: int, page: Page) -> bool:
    """Whether a head noun begins a line below a name that is whole: 'Casa Civil' above 'Subchefia para Assuntos'."""
    before, word = run[index - 1], run[index]
    whole = before.capital and "\n" in page.text[before.end : word.start]
    shouted = word.text.isupper() and len(word.text) > LONGEST_ROMAN and not before.text.isupper()
    begins = shouted or _head_at(run, index, page.language.code) is not None
    return whole and begins and not _ends_broken(run, index, page)


def _ends_broken(run: list[Word], index: int, page: Page) -> bool:
    """Whether the lines of a page break anywhere: that before the word is about as long as a full one."""
    begin = page.text.rfind("\n", 0, run[index - 1].start) + 1
    return run[index - 1].end - begin > FULL_LINE


def _sentence_begins(run: list[Word], index: int, code: str) -> bool:
    """Whether an article with a capital and a head noun begin another sentence: '... de la República El Tratado'."""
    word = run[index]
    article = word.text[:1].isupper() and word.folded in _articles(code)
    return article and index + 1 < len(run) and _head_at(run, index + 1, code) is not None


@lru_cache(maxsize=8)
def _articles(code: str) -> frozenset[str]:
    return frozenset(fold_name(word) for word in load_language(code).phrases["before_owner"])


def _articled_head(run: list[Word], index: int, code: str) -> bool:
    """Whether an article stands at an index and a head noun soon after; right after it where nouns come first.

    'and the Inter-American Convention', 'y la Convención', but not 'e a Formação da Polícia'.
    """
    if index >= len(run) or run[index].capital:
        return False
    places = range(index, min(index + 4, len(run)))
    if code not in MODIFIER_FIRST:
        first = next((k for k in places if run[k].capital), None)
        return first is not None and _head_at(run, first, code) is not None
    return any(_head_at(run, k, code) for k in places)


def _styled(run: list[Word], index: int) -> bool:
    """Whether the style of a person stands at an index: 'the Embassy of Chile and Dr. NAME' is two."""
    return index < len(run) and run[index].text in STYLES


def _office_of(run: list[Word], index: int, code: str) -> bool:
    """Whether an office and 'of' stand at an index: 'la Academia del Puerto y Asesor del Consejo' is two."""
    words = run[index : index + 4]
    for length in (1, 2, 3):
        named = " ".join(w.folded for w in words[:length])
        if named in _offices(code) and len(words) > length and words[length].folded in OF | {"of"}:
            return True
    return False


def _articled_office(run: list[Word], index: int, code: str) -> bool:
    """Whether an article and an office stand at an index: 'the Council of Boats and the Director General' is two."""
    if index >= len(run) or run[index].capital:
        return False
    words = [w.folded for w in run[index + 1 : index + 3]]
    return bool(words) and (words[0] in _offices(code) or " ".join(words) in _offices(code))


@lru_cache(maxsize=8)
def _offices(code: str) -> frozenset[str]:
    return frozenset(fold_name(role) for role in load_language(code).roles)


def _another_begins(run: list[Word], index: int) -> bool:
    """Whether a small word at an index stands between two names: 'y OEA', 'del Ministerio de Pesca'."""
    word, after = run[index], run[index + 1] if index + 1 < len(run) else None
    if word.capital or after is None:
        return False
    acronym = word.folded in JOINING and after.text.isupper() and 2 < len(after.text) <= LONGEST_ACRONYM
    return acronym or (word.folded in OF and after.capital and after.folded in MINISTRIES)


def _head_at(run: list[Word], index: int, code: str) -> tuple[int, tuple[str, str]] | None:
    """Return how many words the head noun at an index has, and its kind; capitals wanted."""
    if not run[index].capital or run[index].folded not in _first_words(code):
        return None
    table = heads(code)
    for length in (4, 3, 2, 1):
        words = " ".join(w.folded for w in run[index : index + length])
        if index + length <= len(run) and words in table:
            return length, table[words]
    return None


def _shape(part: list[Word], page: Page) -> Shape | None:
    part = _after_bare_body(_without_lead(part), page.language.code)
    positions = [(i, found) for i in range(len(part)) if (found := _head_at(part, i, page.language.code))]
    if not positions:
        return None
    index, (length, (kind, type_)) = positions[0]
    if page.language.code in MODIFIER_FIRST:
        index, (length, (kind, type_)) = _english_head(part, positions)
        first = _modifiers(part, index)
    else:
        first = index
        if kind == "document" and index and not part[index - 1].capital:
            return None  # 'Programas de Bolsas de Estudo': what follows 'de' is part of the name before it
    head = (index, index + length)
    if kind not in ("body", "programme") and first == index and _is_in_body(part[index:], length):
        nameless = True
    elif kind == "body":
        nameless = page.language.code not in MODIFIER_FIRST and _is_no_body(page, part, head)
    else:
        nameless = _is_no_name(page, part, first, head)
    if nameless:
        return None
    heading = False
    if kind == "body" and page.language.code in MODIFIER_FIRST:
        part = _before_other_noun(part, index + length, page)
        heading = [w.text for w in part[index + length : index + length + 1]] == ["To"]  # 'Authority To Boil Soup'
    end = part[-1].end
    if page.language.code in LOWER_CASE_NAMES:
        end = lower_case_end(page, part[index + length - 1], end)
        if (noun := _lower_case_noun(page, part[index])) and end <= noun[0].end:
            last, (kind, type_) = noun
            end = lower_case_end(page, last, last.end)
            return Shape(part[first].start, end, kind, part[index].folded, type_, bare=end == last.end)
    bare = first == index and end == part[index + length - 1].end
    if heading or (bare and length == 1):
        return None
    general = kind not in ("body", "programme") and _is_general(page, part, index, length, end)
    return Shape(part[first].start, end, kind, part[index].folded, type_, bare, general)


def _is_in_body(part: list[Word], length: int) -> bool:
    """Whether 'in the ...' follows a noun for a text: 'parties to the Convention in the Assembly' names none."""
    after = part[length : length + 2]
    return len(after) > 1 and after[0].folded in ("in", "at") and not after[1].capital


def _lower_case_noun(page: Page, head: Word) -> tuple[Word, tuple[str, str]] | None:
    """The last word of a noun of several words that goes on without capitals, and its kind: 'Programme de travail'."""
    table = heads(page.language.code)
    following = words(page, head.start, min(len(page.text), head.end + 30))
    for length in (4, 3, 2):
        noun = " ".join(w.folded for w in following[:length]).replace("de action", "d'action")
        if len(following) >= length and noun in table:
            return following[length - 1], table[noun]
    return None


def _before_other_noun(part: list[Word], after: int, page: Page) -> list[Word]:
    """An English run up to its head noun, where a thing follows that is no body: 'Sailors' Union Building'."""
    things = page.language.phrases["things_of_bodies"]
    return part[:after] if part[after : after + 1] and part[after].folded in things else part


def _is_no_name(page: Page, part: list[Word], first: int, head: tuple[int, int]) -> bool:
    """Whether a run with a noun for a text names none.

    A heading in capitals that a page has run into its text ('English FINAL REPORT I'); in English an activity
    ('Strengthening Strategies on ...') and a noun that only describes the next one ('Strategy Documents').
    """
    noun, after = part[head[0]].text, part[head[1] :]
    if noun.isupper() and len(noun) > 3 and not page.text[part[0].start : part[-1].end].isupper():
        return True
    if page.language.code not in MODIFIER_FIRST:
        return noun.isupper() and bool(after) and after[0].folded in JOINING  # 'RESERVA, PROTOCOLO E DENÚNCIA'
    described = bool(after) and after[0].capital and after[0].text.isalpha() and after[0].text.endswith("s")
    begin = part[first].folded
    return described or (begin.endswith("ing") and begin not in gazetteer().names)  # 'Beijing' is a place


def _is_no_body(page: Page, part: list[Word], head: tuple[int, int]) -> bool:
    """Whether a noun for a body names none.

    It stands alone before 'and' or 'or' ('el Partido y el Alcalde', 'a Comissão ou a Corte'); Spanish writes the
    woman who holds an office without the accent of the body ('la Secretaria Adjunta').  'El Gobierno del Presidente N.'
    is that of a state, 'a Presidência do CICTE' a turn, 'la Asamblea de 2010' a session.  'Frente a la Marea' and
    'Parti de la baie' begin a sentence; such a noun wants its article.
    """
    alone = part[head[1] : head[1] + 1] and part[head[1]].folded in JOINING | OR
    noun = part[head[0]]
    woman = page.language.code == "es" and noun.text in ("Secretaria", "Subsecretaria")
    if noun.folded in AMBIGUOUS and not ARTICLED.search(page.text, max(0, noun.start - 8), noun.start):
        return True
    after = part[head[1] : head[1] + 2]
    term = False
    if len(after) > 1 and after[0].folded in OF:
        owner = after[1]
        term = noun.folded in GOVERNMENTS and owner.folded.startswith("president")
        turn = noun.folded.startswith(("presid", "vicepresid", "vice-presid"))
        term |= turn and owner.text.isupper() and len(owner.text) > 2
        term |= head[1] + 2 == len(part) and owner.text.isdigit()
    return bool(alone) or term or (woman and "Secretaría" in page.text)


def _is_general(page: Page, part: list[Word], index: int, length: int, end: int) -> bool:
    """Whether a noun has only such words beside it as tell no one text: 'Inter-American Convention'."""
    plain = _general(page.language.code)
    beside = [w for i, w in enumerate(part) if not index <= i < index + length]
    return end == part[-1].end and bool(beside) and all(w.folded in plain for w in beside)


@lru_cache(maxsize=8)
def _general(code: str) -> frozenset[str]:
    return frozenset(map(fold_name, load_language(code).general_adjectives))


def _after_bare_body(part: list[Word], code: str) -> list[Word]:
    """A run without a body told by its noun alone: 'Organization in the Program of ...' names the program only."""
    if len(part) > 3 and part[1].folded in INSIDE and not part[2].capital:
        found = _head_at(part, 0, code)
        if found == (1, ("body", "body")):
            return _without_lead(part[2:])
    return part




def _english_head(
    part: list[Word], positions: list[tuple[int, tuple[int, tuple[str, str]]]]
) -> tuple[int, tuple[int, tuple[str, str]]]:
    """The head of an English name: the last head noun before the first small word ('of', 'on')."""
    small = next((i for i, w in enumerate(part) if not w.capital and not w.text[0].isdigit()), len(part))
    before = [p for p in positions if p[0] < small]
    return max(before, key=lambda p: (p[0] + p[1][0], p[1][0])) if before else positions[0]


def _modifiers(part: list[Word], index: int) -> int:
    first = index
    while first > 0 and (part[first - 1].capital or part[first - 1].text[0].isdigit()):
        first -= 1
    return first


def _without_lead(part: list[Word]) -> list[Word]:
    """Drop a capitalised article or preposition that only begins the sentence, and small words after it."""
    while part and (part[0].folded in LEADING or not part[0].capital):
        part = part[1:]
    if any(w.capital and not w.text.isupper() for w in part):
        while part and part[0].text.isupper() and len(part[0].text) > 4 and not part[0].text[0].isdigit():
            part = _without_lead(part[1:])
    return part


LEADING: Final = frozenset("""
    if when while since although because through si cuando como quando se quand the a an this that these those
    its their in on at by under with from for to of and as also el la los las lo un una este esta en por para
    other various several copyright currently today
    con de del al su sus o os um uma no na nos nas pelo pela em da do das dos ao le les l une cette ce ces
    dans par pour avec du des au aux sa son ses
""".split())
