"""Whom a text asks without a name of the tables: 'all political parties', 'las autoridades nacionales', 'the State'.

The noun behind the verb must be one of those that tell of somebody who can be asked (`asked` in the language files),
and a task must follow.  What then gives nobody a task is taken back.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology import iris
from ...ontology.language_data import load as load_language
from ..clauses.first_person import spoken_forms
from ..clauses.told_forms import told_forms
from ..page.folding import fold_name
from ..page.scan import Scan
from ..page.wording import fragment, wording
from ..reading import Reading
from ..record import Clause

RULE: Final = "asked-by-noun"
TAIL: Final = 90  # characters behind the noun in which its task begins
BACK: Final = 700  # characters before 'the State' in which the one it means is named
FEW_LINKS: Final = 3
MANY_WORDS: Final = 7
RECOMMEND: Final = "recommend"  # it addresses, and gives no task
STATES: Final = frozenset({"states", "estados", "etats", "countries", "paises"})
RELATIVE: Final = re.compile(r" (?:qui|that|which|que) .*")
MEMBER_STATES: Final = iris.known("body", "oas-member-states")


@dataclass(frozen=True, slots=True)
class Asking:
    """What asks in a language: the scan for its verbs, and the pattern of a verb with the one asked behind it."""

    scan: Scan
    pattern: re.Pattern[str]


@lru_cache(maxsize=8)
def _asking(code: str) -> Asking:
    language = load_language(code)
    verbs = [verb for verb in language.verbs if verb.mandate or verb.canonical == RECOMMEND]
    forms = {fold_name(form) for verb in verbs for form in verb.operative}
    forms |= {form for verb in verbs for form in told_forms(verb, code)}
    forms |= {form for verb in verbs for form in spoken_forms(verb, code)}
    links = _either(language.mandates["links"])
    heads = _either(language.mandates["asked"])
    word = rf"(?!(?:{_either(language.mandates['not_asked'])})(?![\w-]))[\w'-]+ "
    told = (rf"(?<![\w'-])(?:{_either(forms)})(?![\w-])(?:,? (?:{_either(language.also)}),?)?"
            rf"{fragment('told_when', code)}(?:,? \"?(?:{links})(?=[ ']|(?<='))){{0,{FEW_LINKS}}} ?(?:\d{{1,3}} )?"
            rf"(?P<np>(?:{word}){{0,3}}?(?P<head>{heads}))(?![\w'-])")
    return Asking(Scan(forms), re.compile(told))


def _either(words: Iterable[str]) -> str:
    listed = {fold_name(w) for w in words}
    return "|".join(re.escape(w) for w in sorted(listed, key=lambda w: (-len(w), w)))


def find_asked(reading: Reading) -> None:
    """Add mentions of those who are asked and have no name; a bare 'the State' is the one named before."""
    asking = _asking(reading.page.language.code)
    for found in asking.scan.starting(asking.pattern, reading.page.folded.text):
        start, head_end = reading.page.raw_span(*found.span("np"))
        end = _end(reading, found.end()) or (head_end if wording("asked_that", reading.page.language.code).search(
            found.group(), 0, found.start("np") - found.start()) else None)
        head = reading.page.raw_span(*found.span("head"))
        if end is None or _is_of_states(reading, found) or reading.mentions.over(*head):
            continue
        if end == head_end and (known := _meant(reading, found["np"].strip(), start)) is not None:
            reading.mention(known, start, head_end, "anaphor", RULE)
            continue
        if found["np"] in body_nouns(reading.page.language.code) and end == head_end:
            continue  # 'asked the Committee', and none is named
        lead = wording("quantifiers", reading.page.language.code).match(found["np"])
        if lead and lead.end() < len(found["np"]):
            start = reading.page.raw_span(found.start("np") + lead.end(), found.end())[0]
        if states_asked(reading, (start, end)) is not None:
            continue
        label = " ".join(reading.text[start:end].split())
        reading.mention(reading.book.new("body", label[:1].upper() + label[1:]), start, end, "pattern", RULE)


def _is_of_states(reading: Reading, found: re.Match[str]) -> bool:
    """Whether a phrase only tells of the state named behind it: 'the State of Chile', 'los gobiernos del Perú'."""
    words = f"{found['head']} {found.string[found.end() + 1 : found.end() + 20]}"
    after = wording("state_of", reading.page.language.code).match(words)
    if after is None:
        return False
    place = reading.page.raw_span(found.start("head") + after.end() - 1, found.start("head") + after.end())[1]
    return any(reading.book.kind(m.entity) == "state" for m in reading.mentions.starting(place, place + 6))


def _end(reading: Reading, after: int) -> int | None:
    """Where the phrase ends whose noun ends at a folded place: before its task, or a list; None if no task follows."""
    text, code = reading.page.folded.text, reading.page.language.code
    task = wording("asked_to", code).search(text, after, after + TAIL)
    if task is None:
        return None
    last = task.start()
    if stop := wording("phrase_ends", code).search(text, after, last):
        last = stop.start()
    if len(text[after:last].split()) > MANY_WORDS:
        last = after
    return reading.page.raw_span(last - 1, last)[1]


def states_asked(reading: Reading, phrase: tuple[int, int]) -> str | None:
    """'the states that have not yet done so': the member states that the page speaks of, else those of the OAS."""
    if RELATIVE.sub("", fold_name(reading.text[slice(*phrase)])) not in STATES:
        return None
    bodies = {m.entity for m in reading.mentions}
    groups = {b for b in bodies if reading.book.entities[b].label.startswith("Member states of")}
    iri = groups.pop() if len(groups) == 1 else reading.book.known(MEMBER_STATES)
    reading.mention(iri, *phrase, "anaphor", "states-asked")
    return iri


@lru_cache(maxsize=8)
def asked_nouns(code: str) -> frozenset[str]:
    """Nouns that tell of somebody who can be asked, folded."""
    return frozenset(map(fold_name, load_language(code).mandates["asked"]))


@lru_cache(maxsize=8)
def body_nouns(code: str) -> frozenset[str]:
    """Nouns that stand alone only for a body named before: 'the Committee', 'la Comisión'."""
    return frozenset(map(fold_name, load_language(code).heads_body))


def body_named(reading: Reading, noun: str, before: int) -> str | None:
    """Return the body named last before a place whose name holds a noun: 'the Council' is 'the Permanent Council'."""
    named = (m for m in reading.before(before, ("body",)) if noun in fold_name(m.text).split())
    return next((m.entity for m in named), None)


def _meant(reading: Reading, phrase: str, start: int) -> str | None:
    """The state or government that a bare 'the State', 'el Gobierno' means: the only one named shortly before."""
    words = load_language(reading.page.language.code).mandates
    if phrase in map(fold_name, words["the_government"]):
        governments = {m.entity for m in reading.mentions if m.rule == "government-of-state"}
        if governments:
            return governments.pop() if len(governments) == 1 else None
        near = {m.entity for m in reading.within(max(0, start - BACK), start, ("state",))}
        state = near.pop() if len(near) == 1 else None
        return reading.book.new("body", f"Government of {reading.book.entities[state].label}") if state else None
    if phrase in body_nouns(reading.page.language.code):
        return body_named(reading, phrase, start)
    if phrase not in map(fold_name, words["the_state"]) or not reading.text[start].isupper():
        return None
    near = {m.entity for m in reading.within(max(0, start - BACK), start, ("state",))}
    near = near or {m.entity for m in reading.mentions if reading.book.kind(m.entity) == "state"}
    return near.pop() if len(near) == 1 else None


def forget_unasked(reading: Reading, clauses: Iterable[Clause]) -> None:
    """Take back the mentions of `find_asked` whose entity was given no task after all."""
    given = set(_given(reading, clauses))
    for mention in [m for m in reading.mentions if m.rule == RULE and m.entity not in given]:
        reading.mentions.remove(mention)


def _given(reading: Reading, clauses: Iterable[Clause]) -> Iterator[str]:
    yield from (str(s.object) for s in reading.statements if s.relation == "mandates")
    for clause in clauses:
        yield from clause.addressees
