"""Agreements named by their parties: 'the Agreement between Canada and the OAS on boats', 'el Acuerdo entre X y Z'.

The name goes on over both parties and, where one is told, the subject up to a mark or a verb.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..names.head_nouns import KIND_OF_TYPE
from ..page.folding import fold_name
from ..page.scan import Hung, hung_on, longest
from ..page.wording import fragment
from ..reading import TEXT_KINDS, Reading
from ..record import Mention

PARTIES: Final = frozenset({"body", "state"})
AGREED: Final = frozenset({"treaty", "protocol"})
REACH: Final = 60
LONGEST: Final = 260
ARTICLES: Final = r"(?:(?:the|el|la|los|las|o|a|os|as|le|les|of|de|del|d[aeo]) |l')*"
JOINS: Final = re.compile(rf"(?:,? ?\([^()]{{2,60}}\))?,? (?:and|y|e|et) {ARTICLES}")
RULE: Final = "agreement-of-parties"
GIVES_WAY: Final = frozenset({"name-by-shape", "definite-reference", "shortened-name"})


def find_agreements(reading: Reading) -> None:
    """Add the mentions of agreements that are named by their parties."""
    page = reading.page
    pattern, kinds = _nouns(page.language.code)
    for found in pattern.finditer(page.folded.text):
        start, between = page.raw_span(*found.span())
        first = _party(reading, between, page.folded.text, found.end())
        second = _other_party(reading, first) if first else None
        if second is None:
            continue
        over = [m for m in reading.mentions.over(start, second.end) if reading.book.kind(m.entity) in TEXT_KINDS]
        if any(m.rule not in GIVES_WAY or m.start < start for m in over) or second.end - start > LONGEST:
            continue
        end = _with_subject(reading, second.end)
        for old in [m for m in reading.mentions.over(start, end) if m.rule in GIVES_WAY and m.start >= start]:
            if reading.book.kind(old.entity) in TEXT_KINDS:
                reading.mentions.remove(old)
        words = " ".join(reading.text[start:end].split())
        iri = reading.book.new(kinds[found["noun"]], words[:1].upper() + words[1:])
        reading.mention(iri, start, end, "pattern", RULE)


@lru_cache(maxsize=8)
def _nouns(code: str) -> tuple[Hung, dict[str, str]]:
    """The pattern of a noun for an agreement before 'between', and the kind of text of each noun."""
    heads = load_language(code).heads_instrument
    kinds = {fold_name(h): KIND_OF_TYPE.get(t, "instrument") for h, t in heads.items()
             if (t in AGREED and not h.endswith("s")) or fragment("memorandum", code) == fold_name(h)}
    either = "|".join(sorted(map(re.escape, kinds), key=lambda n: (-len(n), n)))
    between = r"(?:between|entre)(?: (?:the|el|la|los|las|o|a|os|as|le|les) | l'| )"
    pattern = rf"(?<![\w-])(?P<noun>{either})(?: de cooperac\w+| of cooperation| de cooperation)? {between}"
    return hung_on(kinds, pattern, after=longest(kinds) + 40), kinds


def _party(reading: Reading, at: int, folded: str, end: int) -> Mention | None:
    """The body or state that begins at a place, the longest; an article may stand before it."""
    near = [m for m in reading.mentions.starting(at - 1, at + 3) if reading.book.kind(m.entity) in PARTIES]
    return max(near, key=lambda m: m.end) if near and folded[end : end + 1] != " " else None


def _other_party(reading: Reading, first: Mention) -> Mention | None:
    """The body or state joined to the first one by 'and'."""
    page = reading.page
    joined = JOINS.match(page.folded.text, page.folded_at(first.end))
    if joined is None or joined.end() >= len(page.folded.text):
        return None
    at = page.raw_span(joined.end(), joined.end() + 1)[0]
    near = [m for m in reading.mentions.starting(at, at + 3) if reading.book.kind(m.entity) in PARTIES]
    return max(near, key=lambda m: m.end) if near else None


def _with_subject(reading: Reading, end: int) -> int:
    """Where the name ends with its subject: ' concerning the boats of the bay'."""
    page = reading.page
    subject = _subject(page.language.code).match(page.folded.text, page.folded_at(end))
    return page.raw_span(subject.start(), subject.end())[1] if subject else end


@lru_cache(maxsize=8)
def _subject(code: str) -> re.Pattern[str]:
    about, verbs = fragment("about_subject", code), fragment("after_a_name", code)
    marks = r",.;:()\[\]“”\"«»"
    no_verb = rf"(?!(?:{verbs})\b)"
    word = rf"{no_verb}[^\s{marks}]+(?: {no_verb}|(?=[{marks}]|$))"
    return re.compile(rf" (?:{about}) (?:{word}){{1,25}}(?<! )")
