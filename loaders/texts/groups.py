"""Groups of texts that a page names without listing them: 'the pertinent universal instruments', 'ten UN conventions'.

A plural noun for texts is a group when an adjective tells of what law it is (universal, international, inter-American)
and another word narrows it: 'pertinent', or a number.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.scan import Scan
from ..page.wording import fragment
from ..reading import Reading

TO_BE_MADE: Final = re.compile(  # instruments that somebody is still to draft are no texts yet
    r"(?:preparation|negotiation|drafting|development|adoption|elaboration|elaboracion|preparacion|negociacion|adopcion|"
    r"elaboracao|preparacao|negociacao|adocao) (?:of|de|d'|des) ?(?:the |los |las |os |as |les )?$"
)
REACH: Final = 120  # characters before and behind a noun within which a group is told
LEGAL: Final = re.compile(r" (?:legal|jur[ií]dicos|juridiques)(?= |$)")  # says nothing of which texts are meant
SUBJECT: Final = r"(?: (?:el |la |o |a |le |l')?[a-z]{5,})"


@lru_cache(maxsize=8)
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    language = load_language(code)
    words = {key: _either(forms) for key, forms in language.text_groups.items()}
    number = _either((*language.cardinals, r"\d{1,2}"))
    nouns = rf"(?:{words['nouns']})(?: (?:{_either(language.text_groups['joining'])}) (?:{words['nouns']}))?"
    about = rf"(?:{fragment('on_subject', code)}{SUBJECT})?"
    if code == "en":
        law = rf"(?:(?:{words['law']}) )(?:legal )?"
        return (
            re.compile(rf"(?<![\w-])(?:{words['pertinent']}) {law}{nouns}(?![\w-])"),
            re.compile(rf"(?<![\w-])(?:{number}) {law}{nouns}{about}(?![\w-])"),
        )
    law = rf"(?: (?:{words['law']}))"
    return (
        re.compile(rf"(?<![\w-]){nouns}(?: (?:juridicos|juridiques))?{law} (?:{words['pertinent']})(?![\w-])"),
        re.compile(rf"(?<![\w-])(?:{number}) {nouns}{law}{about}(?![\w-])"),
    )


@lru_cache(maxsize=8)
def _some_noun(code: str) -> Scan:
    return Scan(map(fold_name, load_language(code).text_groups["nouns"]))


def _either(forms: tuple[str, ...]) -> str:
    return "|".join(f if "\\" in f else re.escape(fold_name(f)) for f in sorted(forms, key=lambda f: (-len(f), f)))


def find_text_groups(reading: Reading) -> None:
    """Add the mentions of groups of texts, each a collective instrument under its own words."""
    page = reading.page
    for pattern in _patterns(page.language.code):
        for found in page.holding(_some_noun(page.language.code), pattern, REACH, REACH):
            start, end = page.raw_span(*found.span())
            others = reading.mentions.over(start, end)
            if any(m.start < start or m.end > end or reading.book.kind(m.entity) != "threat" for m in others):
                continue
            if TO_BE_MADE.search(page.folded.text[max(0, found.start() - 40) : found.start()]):
                continue
            words = LEGAL.sub("", " ".join(reading.text[start:end].split()))
            iri = reading.book.new("instrument", words[:1].upper() + words[1:])
            reading.mention(iri, start, end, "pattern", "group-of-texts")
