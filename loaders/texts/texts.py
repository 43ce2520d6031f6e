"""Texts that the page names: by symbol, by a quoted title beside a symbol or type word, by a name before a symbol.

Order 'symbol, “title”' and order '“title” [symbol]' both occur, and one title may close a run of symbols
('AG/RES. 1 ..., AG/RES. 2 ..., “Title”'); the closing comma may stand inside the marks.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from ...ontology.authority import load as load_authority
from ...ontology.language_data import load as load_language
from ...ontology.reasons import Reason
from ...ontology.symbols import Symbol
from ..names.head_nouns import KIND_OF_TYPE
from ..page.folding import fold_name
from ..page.words import QUOTED
from ..reading import TEXT_KINDS, Reading
from ..record import Mention, Unresolved
from ..symbols.finding import SymbolMatch
from .bare_titles import bare_title, listed_titles

AFTER_SYMBOL: Final = re.compile(
    r"[\s,:;.)\]/\d–—-]{0,6}(?:(?:all|todas|todos|toutes)?\s*(?:entitled|titled|titulad[ao]s?|intitulad[ao]s?|intitulée?s?)"
    r"[\s,:]*)?$"
)
BEFORE_SYMBOL: Final = re.compile(
    r"^[\s,]*[(\[]?\s*(?:(?:resolution|resolución|resolução|résolution|document|documento)\s+)?$", re.IGNORECASE
)
BRACKET_BEFORE: Final = re.compile(
    r"^\s*(?:\([A-Z]{2,12}\)\s*)?(?:(?:of|for|de|do|du|para|pour)?\s?(?:19|20)\d\d(?:-(?:19|20)?\d\d)?\s*)?[(\[]\s*"
    r"(?:(?:resolution|resolución|resolução|résolution)\s+)?$", re.IGNORECASE
)
# 'the Report of the Sailors, document CP/doc.1/06'
COMMA_BEFORE: Final = re.compile(
    r"^\s*,\s*(?:(?:as|contained in|contenido en el|contido no)\s)?documento?\s+$", re.IGNORECASE
)
LIST_GAP: Final = re.compile(
    r"^[\s,;()\[\]]*(?:(?:and|y|e|et)\s+)?[\s\[(]*(?:(?:resolution|resolución|resolução|résolution)\s+)?$",
    re.IGNORECASE,
)
# Words for what is talked about, before a quotation that is no title of a text.
TOPIC_BEFORE: Final = re.compile(
    r"\b(?:topics?|themes?|items?|subjects?|theme|panel|seminar|workshop|temas?|asuntos?|puntos?|seminario|taller|"
    r"(?:chapters?|sections?|capítulos?|sección|seção|chapitre)(?:\s[\dIVXLC]{1,6})?|"
    r"itens|ponto|pontos|seminário|thèmes?|points?|sujets?|séminaire|atelier)(?:\s(?:of|on|de|da|do|du|sobre|sur|entitled|"
    r"titulad[oa]|intitulad[oa]|intitulé))?[\s:,]*$", re.IGNORECASE
)
LONGEST_TITLE: Final = 300
BARE_SYMBOL: Final = re.compile(r"(?P<body>[A-Z]{2,10})\s?/\s?(?P<type>RES|DEC|Res|Dec)\.?\s{0,3}(?P<number>\d{1,4})$")
NAME_SIGN: Final = re.compile(r"\s(?:No|N|Nº|N°|Núm|Nr)$")
NAME_NUMBER: Final = re.compile(r"\s(?:No\.?|N\.?\s?[°º]|Núm\.?|Nr\.?)\s?\d[\d/.-]*(?<=\d)(?:[/-][A-Z]{1,6}\b)*")
TYPE_BEFORE: Final = re.compile(
    r"([^\W\d_]+)[\s,:]*(?:entitled|titled|titulad[ao]|intitulad[ao]|intitulée?)?"
    r"(?:(?:on|sobre|sur)\s(?:the |el |la |o |a |les? |l['’])?)?[\s,:–—-]*$",
    re.IGNORECASE,
)  # 'the declaration on “Strengthening ...”' too
REASONS: Final = {
    "blank": Reason.BLANK_NUMBER,
    "cut": Reason.TRUNCATED,
    "incomplete": Reason.INCOMPLETE_SYMBOL,
    "contradictory": Reason.CONTRADICTS_ITSELF,
}  # of the states in which a symbol may be found


@dataclass(frozen=True, slots=True)
class Quoted:
    """A string in quotation marks: the span of the words inside, closing comma or semicolon left out."""

    start: int
    end: int
    outer_start: int
    outer_end: int


@lru_cache(maxsize=2)
def quotations(text: str) -> tuple[Quoted, ...]:
    """Return the quoted strings of a text that are short enough to be titles; two passes ask."""
    found = []
    for match in QUOTED.finditer(text):
        words = match.group(1).rstrip(" ,;.:\n\t\u00a0")
        if words:
            found.append(Quoted(match.start(1), match.start(1) + len(words), match.start(), match.end()))
    return tuple(found)


def find_texts(reading: Reading) -> None:
    """Add the mentions of texts by symbol and by quoted title; tell symbols that lead nowhere."""
    quoted = quotations(reading.text)
    taken: set[int] = set()
    known = [
        m
        for m in reading.symbols
        if m.symbol is not None
        and not m.symbol.form.startswith("press")
        and m.status not in ("blank", "cut", "incomplete")
    ]
    for match in reading.symbols:
        if match.status in REASONS:
            why = match.why or "no reading of it is consistent"
            reading.unresolved.append(
                Unresolved(match.printed, match.start, match.end, why, REASONS[match.status])
            )
        if match.status == "incomplete" and (bare := BARE_SYMBOL.match(match.printed)) is not None:
            _bare_mention(reading, match, bare)
    for match in known:
        _symbol_mention(reading, match)
    _titles_of_symbols(reading, known, quoted, taken)
    _titles_of_type_words(reading, quoted, taken)


def tell_younger(reading: Reading, own: Symbol | None) -> None:
    """Tell symbols of a later year than the page's own: no text cites what is younger than itself (rule R7).

    A revision keeps the year of its first issue, so it may cite what came after.
    """
    if own is None or own.year is None or own.suffix:
        return
    for match in reading.symbols:
        if match.symbol is not None and match.symbol.year is not None and match.symbol.year > own.year:
            why = f"a text of {match.symbol.year} cannot be cited by {own.canonical}"
            told = Unresolved(match.printed, match.start, match.end, why, Reason.CONTRADICTS_ITSELF)
            if match.status in ("read", "repaired"):
                reading.unresolved.append(told)


def symbol_entity(reading: Reading, match: SymbolMatch) -> str:
    """Enter the text that a symbol names and return its IRI."""
    symbol = match.symbol
    assert symbol is not None
    iri = symbol.iri()
    kind = symbol.kind if symbol.kind in TEXT_KINDS else "document"
    reading.book.new(kind, symbol.canonical, iri=iri)
    if reading.book.entities[iri].symbol is None:
        reading.book.change(iri, symbol=symbol.canonical)
    if " ".join(match.printed.split()) != symbol.canonical:
        reading.book.add_alias(iri, match.printed)
    return iri


def _symbol_mention(reading: Reading, match: SymbolMatch) -> None:
    how = "symbol" if any(c.isdigit() for c in match.printed) else "name"
    reading.mention(symbol_entity(reading, match), match.start, match.end, how, f"symbol-{match.status}")


def _bare_mention(reading: Reading, match: SymbolMatch, bare: re.Match[str]) -> None:
    """Enter a text of which only the series and the number are printed: 'AG/RES. 1044'."""
    kind = "resolution" if bare["type"].upper() == "RES" else "declaration"
    iri = reading.book.new(kind, f"{bare['body']}/{bare['type'].upper()}. {bare['number']}")
    reading.mention(iri, match.start, match.end, "symbol", "symbol-incomplete")


def _titles_of_symbols(
    reading: Reading, known: list[SymbolMatch], quoted: tuple[Quoted, ...], taken: set[int]
) -> None:
    runs = _symbol_runs(reading.text, known)
    rows = listed_titles(reading, known)
    for run in runs:
        titled = False
        for title in quoted:
            after = 0 <= title.outer_start - run[-1].end <= 40 and AFTER_SYMBOL.match(
                reading.text[run[-1].end : title.outer_start]
            )
            before = 0 <= run[0].start - title.outer_end <= 30 and BEFORE_SYMBOL.match(
                reading.text[title.outer_end : run[0].start]
            )
            listed = before and not after and _is_listed_before(reading, title, run[0])
            if title.start in taken or not (after or before) or listed:
                continue
            taken.add(title.start)
            for match in run:
                _give_title(reading, match, title)
            titled = True
            break
        if titled:
            continue
        row = rows.get(run[-1].start)
        bare = row or bare_title(reading, run[-1].end)
        if bare:
            for match in run:
                _give_title(reading, match, Quoted(*bare, *bare), "title-in-list" if row else "title-beside-symbol")


def _is_listed_before(reading: Reading, title: Quoted, symbol: SymbolMatch) -> bool:
    """Whether a quoted name is an item of a list and a symbol the next: 'the “Pact of the Bay,” resolution AG/RES. 1'.

    The name tells its own kind, and the word before the symbol another.
    """
    between = reading.text[title.outer_end : symbol.start]
    word = re.search(r"[^\W\d_]+", between)
    types = _type_words(reading.page.language.code)
    own = OWN_TYPE.match(reading.text[title.start : title.end])
    kind = types.get(fold_name(own.group(1))) if own else None
    return word is not None and kind is not None and kind != types.get(fold_name(word.group()))


def _symbol_runs(text: str, known: list[SymbolMatch]) -> list[list[SymbolMatch]]:
    """Return the symbols in runs: those of a list that one title may serve stand together."""
    runs: list[list[SymbolMatch]] = []
    for match in known:
        if runs and LIST_GAP.match(text[runs[-1][-1].end : match.start]):
            runs[-1].append(match)
        else:
            runs.append([match])
    return runs


def _give_title(reading: Reading, match: SymbolMatch, title: Quoted, rule: str = "title-beside-symbol") -> None:
    iri = symbol_entity(reading, match)
    words = " ".join(reading.text[title.start : title.end].split())
    entity = reading.book.entities[iri]
    if not entity.authority and entity.label == entity.symbol:
        reading.book.change(iri, label=words)
    else:
        reading.book.add_alias(iri, words)
    for other in [
        m
        for m in reading.mentions.starting(title.start, title.start + 1)
        if m.end == title.end and reading.book.kind(m.entity) in ("resolution", "declaration") and m.entity != iri
    ]:
        reading.mentions.remove(other)  # titles recur year after year: the symbol beside it decides
    reading.mention(iri, title.start, title.end, "name", rule)


@lru_cache(maxsize=8)
def _type_words(code: str) -> dict[str, str]:
    heads = load_language(code).heads_instrument
    table = {fold_name(h).split()[-1]: KIND_OF_TYPE.get(t, "instrument") for h, t in heads.items()}
    return {word: kind for word, kind in table.items() if len(word) > 3}


def _titles_of_type_words(reading: Reading, quoted: tuple[Quoted, ...], taken: set[int]) -> None:
    """'the declaration “Strengthening ...”': a quoted title after a type word, without a symbol."""
    types = _type_words(reading.page.language.code)
    by_title = titles_by_name()
    for title in quoted:
        words = reading.text[title.start : title.end]
        if title.start in taken or not words[0].isupper() or len(words.split()) < 3:
            continue
        before = TYPE_BEFORE.search(reading.text[max(0, title.outer_start - 40) : title.outer_start])
        kind = types.get(fold_name(before.group(1))) if before else None
        topic = TOPIC_BEFORE.search(reading.text[max(0, title.outer_start - 40) : title.outer_start])
        kind = kind or (None if topic else _own_type(words, types))
        if kind is None:
            continue
        iri = by_title.get(fold_name(words)) or reading.book.new(kind, words)
        if iri in reading.book.authority.things:
            reading.book.known(iri)
        reading.mention(iri, title.start, title.end, "name", "quoted-title-after-type-word")


def _own_type(words: str, types: dict[str, str]) -> str | None:
    """The kind of text that a quoted title tells by its own first word: “Declaration of the Pilots of the Harbor”."""
    title = OWN_TYPE.match(words)
    return types.get(fold_name(title.group(1))) if title and len(words.split()) > 3 else None


OWN_TYPE: Final = re.compile(
    r"([^\W\d_]+)s? (?:of|on|for|against|to|between|de|del|da|do|das|dos|du|des|sobre|sur|contra|contre|para|pour) ")


@lru_cache(maxsize=1)
def titles_by_name() -> dict[str, str]:
    """Return folded title -> IRI of the texts of the tables whose title is no other's."""
    found: dict[str, set[str]] = {}
    for thing in load_authority().things.values():
        if thing.kind in TEXT_KINDS:
            for name in (thing.label, *(n.text for n in thing.names)):
                found.setdefault(fold_name(name), set()).add(thing.iri)
    return {name: next(iter(iris)) for name, iris in found.items() if len(iris) == 1}


def number_names(reading: Reading) -> None:
    """Let the name of a text reach over its number: 'Ministerial Resolution No. 456-2010', 'Resolución N° 12-2001'."""
    for mention in list(reading.mentions):
        entity = reading.book.entities.get(mention.entity)
        if entity is None or entity.authority or entity.kind not in TEXT_KINDS or mention.how == "symbol":
            continue
        sign = NAME_SIGN.search(mention.text)
        number = NAME_NUMBER.match(reading.text, mention.end - (len(sign.group()) if sign else 0))
        if number is None or number.end() <= mention.end or len(mention.text.split()) < 1 + bool(sign):
            continue
        words = reading.text[mention.start : number.end()]
        reading.mentions.remove(mention)
        reading.mention(reading.book.new(entity.kind, words), mention.start, number.end(), mention.how, mention.rule)


def settle_quoted_names(reading: Reading) -> None:
    """Let a name that begins a quotation reach to its end, and drop it where the quotation is but a topic.

    '“Plan of Work of the Harbor with a View to the Next Season”' is the whole title; 'the topic “Plan of Work of the
    Harbor in Spring”' names no text.
    """
    for title in quotations(reading.text):
        for mention in reading.mentions.starting(title.start, title.start + 1):
            entity = reading.book.entities[mention.entity]
            if mention.end >= title.end or entity.kind not in TEXT_KINDS or entity.authority or mention.how == "symbol":
                continue
            reading.mentions.remove(mention)
            before = reading.text[max(0, title.outer_start - 30) : title.outer_start]
            if not TOPIC_BEFORE.search(before) and title.end - title.start <= LONGEST_TITLE:
                _whole_title(reading, title, entity.kind)


def _whole_title(reading: Reading, title: Quoted, kind: str) -> None:
    """Enter the text that a whole quotation names."""
    words = reading.text[title.start : title.end]
    iri = titles_by_name().get(fold_name(words)) or reading.book.new(kind, words)
    if iri in reading.book.authority.things:
        reading.book.known(iri)
    reading.mention(iri, title.start, title.end, "name", "quoted-title-whole")


def join_names_to_symbols(reading: Reading) -> None:
    """Bind a name that stands right before a bracketed symbol, or ', document ...', to what the symbol names.

    'the Declaration of Bridgetown [AG/DEC. 27 (XXXII-O/02)]' is one text; a treaty beside the symbol of the
    resolution that adopted it stays another.
    """
    symbols = [m for m in reading.mentions if m.how == "symbol"]
    for symbol in symbols:
        named = next(
            (
                m
                for m in reading.mentions.over(max(0, symbol.start - 60), symbol.start)
                if m.end <= symbol.start
                and m.how != "symbol"
                and reading.book.kind(m.entity) in TEXT_KINDS
                and m.entity != symbol.entity
                and (BRACKET_BEFORE.match(reading.text[m.end : symbol.start])
                     or COMMA_BEFORE.match(reading.text[m.end : symbol.start])
                     or _stands_before(reading, m, symbol))
            ),
            None,
        )
        if named is None or not _one_text(reading, named, symbol):
            continue
        if reading.book.entities[named.entity].authority:  # a plan of each year: this one alone has the symbol
            reading.mentions.remove(named)
            reading.mentions.append(replace(named, entity=symbol.entity))
        else:
            rebind(reading, named.entity, symbol.entity)


def _stands_before(reading: Reading, named: Mention, symbol: Mention) -> bool:
    """Whether a declaration stands right before a symbol of one: 'the Declaration of the Bay AG/DEC. 9 (XL-O/10)'."""
    kinds = {reading.book.kind(named.entity), reading.book.kind(symbol.entity)}
    return kinds == {"declaration"} and not reading.text[named.end : symbol.start].strip(" \n\t\u00a0,")


def _one_text(reading: Reading, named: Mention, symbol: Mention) -> bool:
    first, second = reading.book.entities[named.entity], reading.book.entities[symbol.entity]
    if first.authority and first.kind == "instrument":
        return False
    if second.kind == "document" and first.kind != "document":
        return False  # a statute beside the symbol of the paper that reports on it
    return not (first.authority and second.authority)


def rebind(reading: Reading, old: str, new: str) -> None:
    """Give all mentions of a provisional entity to another one."""
    entity = reading.book.entities[old]
    target = reading.book.entities[new]
    if not target.authority and target.label == target.symbol:
        reading.book.change(new, label=entity.label)
    else:
        reading.book.add_alias(new, entity.label)
    for mention in [m for m in reading.mentions if m.entity == old]:
        reading.mentions.remove(mention)
        reading.mentions.append(replace(mention, entity=new))
    if not entity.authority and old not in reading.book.kept:
        del reading.book.entities[old]
