"""Other names that a page gives a text: 'the Treaty (commonly known as the Rio Pact)', '(en adelante la Convención)'.

A name in quotation marks may be anything; one without must begin with a capital, or hold a head noun and end where the
words are set apart.  A short name of one word, such as 'Convention', means the text wherever it stands with an article.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.wording import fragment
from ..reading import TEXT_KINDS, Reading
from ..record import Mention
from ..texts.texts import rebind

Span = tuple[int, int]
REACH: Final = 160
ARTICLE: Final = r"(?:(?:the|el|la|los|las|o|a|os|as|le|les)\s+|l['’])"
MARKED: Final = re.compile(rf"{ARTICLE}?[“\"«‘?]\s*(?:{ARTICLE})?(?P<name>[^”\"»’?\n]{{2,60}}?)[,.]?\s*[”\"»’?]")
BEHIND: Final = re.compile(r",?\s{1,2}[“\"«?]\s?(?P<name>[A-ZÀ-Ý][^”\"»?\n]{5,70}?)[,.]?\s?[”\"»?]")
SMALL: Final = r"(?:of|on|for|the|de|del|la|las|los|d[aeo]s?|du|sur|sobre|para|pour|d['’])"
CAPITALS: Final = re.compile(
    rf"{ARTICLE}?(?P<name>[A-ZÀ-Ý][\w’'-]+(?:\s+(?:{SMALL}\s+){{0,2}}[A-ZÀ-Ý][\w’'-]+){{0,6}}"
    r"(?:\s+de\s+(?:19|20)\d\d)?)"
)
APART: Final = re.compile(rf"{ARTICLE}?(?P<name>[^,.;:()“”\"«»\n]{{3,45}}?)(?=\s*[,.;:)])")
JOINED: Final = re.compile(r"\s*,?\s+(?:or|o|ou|and|y|e|et|u)\s+|\s*,\s*")
LEAD: Final = re.compile(
    r"(?<![^\W\d_])(?P<the>(?:the|el|la|los|las|del|al|o|a|os|as|d[ao]s?|ao|le|les|du|des|au|this|that)\s+|l['’])$",
    re.IGNORECASE,
)
TWO: Final = re.compile(r"\s(?:or|o|ou|and|y|e|et)\s")
ADVERB: Final = 5  # a shape may reach over 'also'
RULE: Final = "known-as"


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a text where the page gives it."""

    text: Mention
    start: int
    end: int
    name: str


@lru_cache(maxsize=8)
def _lead(code: str) -> re.Pattern[str]:
    """What stands between a text and its other name: ' (hereinafter ', ', also known as '."""
    short, known = fragment("hereinafter", code), fragment("known_as", code)
    return re.compile(
        rf"""[,.]?[”"»’]?(?: ?\([a-z]{{2,12}}\))?(?: ?[,()–—-])* ?(?:(?P<short>{short})|{known}),? ?:? (?=\S)""")


@lru_cache(maxsize=8)
def _heads(code: str) -> frozenset[str]:
    return frozenset(fold_name(head) for head in load_language(code).heads_instrument)


def find_other_names(reading: Reading) -> None:
    """Add the names that the page says a text goes by, and every later use of them."""
    for alias in sorted(_aliases(reading), key=lambda a: (-len(a.name), a.start)):
        text, start, end = alias.text, alias.start, alias.end
        if text.entity not in reading.book.entities:
            continue  # it has become the text of its other name
        if _is_other(reading, text, start, end):
            _same_text(reading, alias)
            continue
        reading.book.add_alias(text.entity, alias.name)
        word = fold_name(alias.name) in _heads(reading.page.language.code)
        for place in re.finditer(rf"(?<![\w-]){re.escape(alias.name)}(?![\w-])", reading.text[start:]):
            _mark(reading, text, (start + place.start(), start + place.end()), word=word)


def _aliases(reading: Reading) -> Iterator[Alias]:
    page, code = reading.page, reading.page.language.code
    for mention in list(reading.mentions):
        text = mention.how != "anaphor" and reading.book.kind(mention.entity) in TEXT_KINDS
        if not text or reading.is_nested(mention):
            continue
        if (quoted := _quoted_behind(reading, mention)) is not None:
            yield quoted
        at: int | None = mention.end
        while at is not None and (lead := _lead(code).match(page.folded.text, page.folded_at(at))):
            at = page.raw_span(lead.end(), lead.end() + 1)[0] if lead.end() < len(page.folded.text) else None
            several, at = at, None
            while several is not None and (found := _name(reading.text, several, code, short=bool(lead["short"]))):
                yield Alias(mention, *found.span("name"), " ".join(found["name"].split()))
                at = found.end()
                joined = JOINED.match(reading.text, at) if lead["short"] else None
                several = joined.end() if joined else None


def _quoted_behind(reading: Reading, mention: Mention) -> Alias | None:
    """The other name in quotation marks right behind a treaty: 'the Protocol on Boats, “Protocol of the Bay”'."""
    found = BEHIND.match(reading.text, mention.end)
    if found is None or reading.book.kind(mention.entity) != "instrument":
        return None
    first = fold_name(found["name"]).split()[0]
    return Alias(mention, *found.span("name"), " ".join(found["name"].split())) if first in _treaties(
        reading.page.language.code) else None


@lru_cache(maxsize=8)
def _treaties(code: str) -> frozenset[str]:
    heads = load_language(code).heads_instrument
    return frozenset(fold_name(head) for head, type_ in heads.items() if type_ in ("treaty", "protocol"))


def _name(text: str, at: int, code: str, *, short: bool) -> re.Match[str] | None:
    """The name that begins at a place: in marks, set apart and with a head noun first, or in capitals with one."""
    found = MARKED.match(text, at)
    if found is not None:
        return found
    heads = _heads(code)
    found = APART.match(text, at)
    if found is not None and fold_name(found["name"]).split()[0] in heads and not JOINED.search(found["name"]):
        return found
    found = CAPITALS.match(text, at)
    if found is None:
        return None
    headed = heads.intersection(fold_name(found["name"]).split())
    return found if headed or (short and found["name"].isupper()) else None


def _is_other(reading: Reading, text: Mention, start: int, end: int) -> bool:
    """Whether the words name another text of the tables already."""
    things = reading.book.authority.things
    over = (m for m in reading.mentions.over(start, end) if m.start <= start and m.end >= end)
    others = {m.entity for m in over if reading.book.kind(m.entity) in TEXT_KINDS} - {text.entity}
    return not others.isdisjoint(things)


def _same_text(reading: Reading, alias: Alias) -> None:
    """Give the mentions of a provisional name to the text of the tables that bears its other name."""
    things = reading.book.authority.things
    if alias.text.entity in things or alias.text.entity == reading.self_id:
        return
    known = [m for m in reading.mentions.starting(alias.start, alias.start + 1) if m.end == alias.end]
    if len(known) == 1 and known[0].entity in things:
        rebind(reading, alias.text.entity, known[0].entity)


def _mark(reading: Reading, text: Mention, span: Span, *, word: bool) -> None:
    """Mark a use of another name; a single head noun only with its article, as a reference."""
    start, end = span
    over = [m for m in reading.mentions.over(start, end) if reading.book.kind(m.entity) in TEXT_KINDS]
    if any(_stays(reading, old, text, span, word=word) for old in over):
        return
    if word:
        lead = LEAD.search(reading.text, max(0, start - 9), start)
        if lead is None:
            return
        start = lead.start("the")
    for old in [m for m in reading.mentions.over(start, end) if reading.book.kind(m.entity) in TEXT_KINDS]:
        if old.entity != text.entity or old.start >= start:
            reading.mentions.remove(old)
    reading.mention(text.entity, start, end, "anaphor" if word else "name", RULE)


def _stays(reading: Reading, old: Mention, text: Mention, span: Span, *, word: bool) -> bool:
    """Whether what is marked at a use of the other name is more than that use."""
    start, end = span
    if old.rule != "definite-reference" and (old.how == "symbol" or old.entity in reading.book.authority.things):
        return True
    if old.rule == RULE or (old.entity == text.entity and not word):
        return True
    two = TWO.search(old.text) is not None and old.start - text.end < REACH  # 'Convención o la Convención Americana'
    longer = old.end > end + ADVERB and old.rule == "name-by-shape" and not two
    return longer or (old.start < start and not word and old.end > end)
