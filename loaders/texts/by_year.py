"""Texts told by noun and year or day: 'the 1948 Charter', 'the 1961 and 1971 Conventions', 'l'accord du 3 mai 2004'.

Such a short form means the one text of that noun that the page names with the year, be it in its name or in the date
beside it ('signed on 2 September 1947'); else the one text of the tables of that noun and year.  A day tells a text
that may be named nowhere else.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ...ontology.authority import load as load_authority
from ...ontology.language_data import load as load_language
from ..anaphora import has_head, is_treaty
from ..names.head_nouns import KIND_OF_TYPE
from ..page.folding import fold_name
from ..page.scan import Hung, hung_on
from ..reading import TEXT_KINDS, Reading
from ..record import Mention

Span = tuple[int, int]
ENGLISH: Final = {  # what the tables call a noun of another language, and its plural
    "charter": "charter", "convention": "convention", "treaty": "treaty", "treaties": "treaty", "pact": "pact",
    "protocol": "protocol", "declaration": "declaration", "strategy": "strategy", "agreement": "agreement",
    "carta": "charter", "charte": "charter", "convencion": "convention", "convenciones": "convention",
    "convenio": "convention", "convencao": "convention", "convencoes": "convention", "tratado": "treaty",
    "traite": "treaty", "pacto": "pact", "pacte": "pact", "protocolo": "protocol", "protocole": "protocol",
    "declaracion": "declaration", "declaraciones": "declaration", "declaracao": "declaration",
    "declaracoes": "declaration", "estrategia": "strategy", "strategie": "strategy", "acuerdo": "agreement",
    "acordo": "agreement", "accord": "agreement",
}
FIRST: Final = ("charter", "convention", "treat", "pact", "protocol", "declaration", "strateg", "agreement")
NEXT: Final = (
    *FIRST, "carta", "charte", "conven", "tratad", "traite", "declara", "estrateg", "acuerdo", "acordo", "accord"
)
YEARS: Final = (
    r"(?P<years>(?:19|20)\d\d(?:, (?:19|20)\d\d)*(?:,? (?:and|or|y|o|e|ou|et) (?:of |de )?(?:19|20)\d\d)?)"
    r"(?![\d/-]|[.,]\d)"
)
YEAR: Final = re.compile(r"(?:19|20)\d\d")
THE: Final = r"(?P<the>(?<![\w-])(?:the|la|el|los|las|a|o|as|os|d[ao]s?|al|del|le|les|du|des|aux?|both|three)\s|l')"
NOUN: Final = rf"(?P<noun>{'|'.join(sorted(ENGLISH, key=lambda n: (-len(n), n)))})(?P<plural>s?)(?![\w-])"
BEFORE_NOUN: Final = hung_on(
    FIRST,
    rf"{THE}?(?<![\w-]){YEARS} (?P<kind>(?:drugs?|un|oas|vienna|geneva|hague|united nations|inter-american) )?"
    rf"{NOUN}(?! (?:of|on|for|against|between)\b)",
    before=60, after=24,
)
BEHIND_NOUN: Final = hung_on(
    NEXT, rf"{THE}?(?<![\w-]){NOUN} (?:of|de|du|des|do) (?:the year |l'annee )?{YEARS}", before=8, after=60)
DAY_NOUNS: Final = """
    agreement accord treaty convention protocol pact declaration resolution report communique acuerdo tratado convencion
    protocolo pacto declaracion resolucion informe comunicado acordo convencao declaracao resolucao relatorio traite
    protocole pacte rapport
""".split()
MODIFIERS: Final = re.compile(r"(?<![\w-])(?:(?!The\b|This\b)[A-Z][\w-]+ ){1,3}$")
WHOLE_DATE: Final = 10
DAY_REACH: Final = 45
YEAR_REACH: Final = 7
DATE_REACH: Final = 90
RULE: Final = "text-by-year"
OF_A_DAY: Final = "text-of-a-day"
SHAPES: Final = frozenset({"name-by-shape"})


def find_texts_by_year(reading: Reading) -> None:
    """Add the mentions of texts that are told by noun and year, one for each year of a list."""
    _of_day(reading)
    for pattern in _patterns(reading.page.language.code):
        for found in reading.page.finditer(pattern):
            noun = reading.page.raw_span(*found.span("noun"))[0]
            if not (reading.text[noun].isupper() or found["the"]):
                continue
            _add(reading, found)


def _of_day(reading: Reading) -> None:
    """Add the texts that are told by their day: 'the resolution of March 5, 2008', 'l'accord du 21 décembre 2022'."""
    page = reading.page
    for date in reading.dates:
        if len(date.value) != WHOLE_DATE or date.value[0] == "-" or date.rule == "digits":
            continue
        at = page.folded_at(date.start)
        begin = max(0, at - DAY_REACH)
        found = _day_pattern(page.language.code).search(page.folded.text[begin:at])
        if found is None:
            continue
        start = page.raw_span(begin + found.start("noun"), begin + found.end("noun"))[0]
        lead = MODIFIERS.search(reading.text, max(0, start - DAY_REACH), start) if page.language.code == "en" else None
        start = lead.start() if lead and reading.text[start].isupper() else start
        if not (reading.text[start].isupper() or found["the"]) or reading.mentions.over(start, date.end):
            continue
        kind = _kinds(page.language.code).get(found["noun"])
        if kind is None:
            continue
        words = " ".join(reading.text[start : date.end].split())
        meant = _on_page(reading, found["noun"], date.value, (start, date.end)) if found["noun"] in ENGLISH else None
        iri = meant or reading.book.new(kind, words[:1].upper() + words[1:])
        reading.mention(iri, start, date.end, "pattern", OF_A_DAY)


@lru_cache(maxsize=8)
def _day_pattern(code: str) -> re.Pattern[str]:
    """A noun for a text before its day, with the definite article if one stands there."""
    articles = "|".join(fold_name(word).rstrip("'") for word in load_language(code).determiners["definite"])
    return re.compile(
        rf"(?<![\w-])(?P<the>(?:{articles})(?:'| ))?(?P<noun>{'|'.join(DAY_NOUNS)}) "
        r"(?:of|dated|del?|da|do|du|de fecha|en date du|datee? du|datad[oa] de|adopted on) ?(?:the )?$")


@lru_cache(maxsize=8)
def _kinds(code: str) -> dict[str, str]:
    heads = load_language(code).heads_instrument
    return {fold_name(head): KIND_OF_TYPE.get(type_, "instrument") for head, type_ in heads.items()} | (
        {"accord": "instrument"} if code == "en" else {})


@lru_cache(maxsize=8)
def _patterns(code: str) -> tuple[Hung, ...]:
    return (BEFORE_NOUN, BEHIND_NOUN) if code == "en" else (BEHIND_NOUN,)


def _spans(reading: Reading, found: re.Match[str]) -> Iterator[tuple[str, Span]]:
    """Each year of a list with its span; the one beside the noun has the noun with it, unless that is shared."""
    years = list(YEAR.finditer(found.string, *found.span("years")))
    first = found.start("noun") < found.start("years")
    for index, year in enumerate(years):
        start, end = year.span()
        if len(years) == 1 or (index == len(years) - 1 and not first):
            start, end = min(start, found.start("noun")), max(end, found.end("plural"))
        yield year.group(), reading.page.raw_span(start, end)


def _add(reading: Reading, found: re.Match[str]) -> None:
    """Add the mentions of the years that mean a text, in place of a name that the shape alone made of these words."""
    begin, end = reading.page.raw_span(min(found.start("noun"), found.start("years")), found.end())
    over = [m for m in reading.mentions.over(begin, end) if reading.book.kind(m.entity) in TEXT_KINDS]
    if any(m.how == "symbol" or m.start < begin or m.end > end for m in over):
        return
    told = [(_on_page(reading, found["noun"], year, span) or _in_tables(found["noun"], year), span)
            for year, span in _spans(reading, found)]
    meant = [(iri, span) for iri, span in told if iri is not None]
    if not meant or any(m.rule not in SHAPES and m.entity not in dict(meant) for m in over):
        return
    for old in over:
        reading.mentions.remove(old)
    for iri, span in meant:
        known = reading.book.known(iri) if iri in reading.book.authority.things else iri
        reading.mention(known, *span, "pattern", RULE)


def _on_page(reading: Reading, noun: str, year: str, span: Span) -> str | None:
    """The one text of this noun that the page names with this year, before the short form or else behind it."""
    for first, last in ((0, span[0]), (span[1], len(reading.text))):
        found = {m.entity for m in reading.within(first, last, TEXT_KINDS) if _is_meant(reading, m, noun, year)}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _is_meant(reading: Reading, mention: Mention, noun: str, year: str) -> bool:
    """Whether a mention is of a text of this noun and year; one told by the same short form is no witness."""
    entity = reading.book.entities[mention.entity]
    names = (entity.label, mention.text)
    if mention.how in ("anaphor", "symbol") or mention.rule in (RULE, OF_A_DAY) or mention.entity == reading.self_id:
        return False
    nouns = {word for word, english in ENGLISH.items() if english == ENGLISH[noun]}
    if not any(has_head(word, name) or is_treaty(word, name) for word in nouns for name in names):
        return False
    before = reading.text[max(0, mention.start - YEAR_REACH) : mention.start]  # 'the 1952 Convention on Lanterns'
    if any(year in name for name in (*names, before)):
        return True
    for date in reading.dates_in(mention.end, mention.end + DATE_REACH)[:1]:
        apart = re.search(r"[.;]\s", reading.text[mention.end : date.start])
        other = any(reading.book.kind(m.entity) in TEXT_KINDS for m in reading.mentions.over(mention.end, date.end))
        return date.value.startswith(year) and not apart and not other
    return False


def _in_tables(noun: str, year: str) -> str | None:
    known = _of_year().get((ENGLISH[noun], year), ())
    return known[0] if len(known) == 1 else None


@lru_cache(maxsize=1)
def _of_year() -> dict[tuple[str, str], tuple[str, ...]]:
    """Texts of the tables by a word of their name and the year of their adoption."""
    authority = load_authority()
    table: dict[tuple[str, str], set[str]] = {}
    for row in authority.rows("instruments"):
        iri = authority.iri("instruments", row["id"])
        for word in set(fold_name(row["label"]).split()):
            table.setdefault((word, (row["adopted_on"] or "")[:4]), set()).add(iri)
    return {key: tuple(sorted(iris)) for key, iris in table.items()}
