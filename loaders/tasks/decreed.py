"""Tasks that a decree, a law or an order gives in its articles: 'Encárguese al Ministerio', 'Fica o Ministério ...'.

Such a text speaks for itself: 'Le Ministre de la Justice est chargé de l'exécution' is its own task for the minister.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology.language_data import Verb
from ...ontology.language_data import load as load_language
from ..clauses.clauses import ARTICLE
from ..page.folding import fold_name
from ..page.scan import Hung, hung_on
from ..page.wording import fragment
from ..reading import Reading
from ..record import Mention
from .asked import RULE as ASKED

REACH: Final = 60  # folded characters beside an actor in which the verb stands


@dataclass(frozen=True, slots=True)
class Decreeing:
    """The patterns of a decree's verb before an actor, around it, and behind it; and the verb of each form."""

    before: Hung
    around: re.Pattern[str]
    behind: re.Pattern[str]
    table: dict[str, Verb]


@lru_cache(maxsize=8)
def _decreeing(code: str) -> Decreeing:
    language = load_language(code)
    lemmas = {verb.lemma: verb for verb in language.verbs}
    bidding = {fold_name(form): lemmas[lemma] for form, lemma in language.decreed.items()}
    done = {fold_name(form): lemmas[lemma] for form, lemma in language.charged.items()}
    links, also = _either(language.mandates["links"]), _either(language.also)
    left = fragment("decreed_be", code)
    tail = rf"(?:,? (?:{also}),?)?(?:,? (?:{links})){{0,3}} ?(?:{fragment('state_of', code)})?$"
    before = rf"(?<![\w-])(?:(?P<v>{_either(bidding)})|(?:{left}) (?P<d>{_either(done)}))(?![\w-]){tail}"
    around = rf"(?<![\w-])(?:{left}) (?:{links})? ?$"
    behind = (rf"(?: \([^()]{{2,15}}\))?(?:, [^,;.]{{3,60}},)? (?P<be>(?:{left}) )?(?:[a-z]+ )?"
              rf"(?P<d>{_either(done)})(?![\w-])")
    first = hung_on((*bidding, *done), before, before=REACH, after=REACH)
    return Decreeing(first, re.compile(around), re.compile(behind), bidding | done)


def _either(words: Iterable[str]) -> str:
    listed = {fold_name(w) for w in words}
    return "|".join(re.escape(w) for w in sorted(listed, key=lambda w: (-len(w), w))) or "(?!)"


def decreed_task(reading: Reading, actor: Mention) -> tuple[Verb, int] | None:
    """Return the verb with which an article of the text tasks an actor, and its raw offset; None if it does not."""
    page = reading.page
    said = _decreeing(page.language.code)
    at, after = page.folded_at(actor.start), page.folded_at(actor.end - 1) + 1
    text, first = page.folded.text, max(0, page.folded_at(actor.start) - REACH)
    if found := page.first(said.before, first, at):
        start = page.raw_span(first + found.start(), at)[0]
        enough = found["v"] and not found["v"].startswith("se ")  # 'que se solicite' is somebody else's wish elsewhere
        return (said.table[found["v"] or found["d"]], start) if enough or _in_article(reading, actor) else None
    behind = said.behind.match(text[after : after + REACH])
    if behind is None or not _in_article(reading, actor):
        return None
    if not (behind["be"] or said.around.search(text[first:at])):
        return None
    return said.table[behind["d"]], actor.start


def find_charged(reading: Reading) -> None:
    """Add mentions of those without a name whom an article charges: 'Le Ministre de la Justice est chargé de'."""
    text, charging = reading.page.folded.text, _charging(reading.page.language.code)
    for begin, end in reading.structure.paragraphs:
        if ARTICLE.match(reading.text, begin, end) is None:
            continue
        for found in charging.finditer(text, reading.page.folded_at(begin), reading.page.folded_at(end)):
            start, stop = reading.page.raw_span(*found.span("a" if found["a"] else "b"))
            if reading.text[start].isupper() and not reading.mentions.over(start, start + 1):
                label = " ".join(reading.text[start:stop].split())
                reading.mention(reading.book.new("body", label), start, stop, "pattern", ASKED)


@lru_cache(maxsize=8)
def _charging(code: str) -> re.Pattern[str]:
    """Who is charged in an article, before the verb or inside it: 'Fica a Assessoria Internacional encarregada'."""
    language = load_language(code)
    articles = _either(language.determiners["definite"])
    be, done, name = fragment("decreed_be", code), _either(language.charged), "[a-z][^,.;:]{3,90}?"
    inside, before = rf"(?:{be}) (?:{articles}) ?(?P<a>{name})", rf"(?:{articles}) ?(?P<b>{name}) (?:{be})(?: [a-z]+)?"
    return re.compile(rf"(?<![\w-])(?:{inside}|{before}) (?:{done})(?![\w-])")


def bidden_task(reading: Reading, actor: Mention, begin: int) -> tuple[Verb, int] | None:
    """Return the verb with which a decision tasks an actor in the passive, and its raw offset: 'CICTE is asked'."""
    page = reading.page
    said = _decreeing(page.language.code)
    at, after = page.folded_at(actor.start), page.folded_at(actor.end - 1) + 1
    text, first = page.folded.text, max(page.folded_at(begin), page.folded_at(actor.start) - REACH)
    if found := said.before.pattern.search(text[first:at]):
        return said.table[found["v"] or found["d"]], page.raw_span(first + found.start(), at)[0]
    behind = said.behind.match(text[after : after + REACH])
    if behind is None or not (behind["be"] or said.around.search(text[first:at])):
        return None
    return said.table[behind["d"]], actor.start


def _in_article(reading: Reading, actor: Mention) -> bool:
    """Whether a mention stands in an article of a law or decree."""
    begin, _ = reading.structure.paragraph_at(actor.start)
    return ARTICLE.match(reading.text, begin, actor.start) is not None
