"""Mandates: who is asked to do what, in which paragraph, by when; and the record's clauses with their addressees.

The addressees of 'To request A, B, and C to report ...' are the actors between the verb and the task; where no known
actor stands there, the noun phrase itself is one ('all sectors of society').
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..clauses.clauses import ParsedClause
from ..clauses.verbs import VerbAt
from ..page.folding import fold_name
from ..page.wording import wording
from ..reading import Reading
from ..record import Citation, Clause, Statement
from .asked import asked_nouns, states_asked
from .decreed import bidden_task
from .verbs_inside import verbs_of

CLITIC: Final = 8  # characters before a verb in which the pronoun stands for those whom it asks
ACTORS: Final = frozenset({"body", "state", "programme", "meeting-series", "person"})
AT_SESSION: Final = re.compile(
    r"\b(?:at|to|before|by|prior to|en|al|a|em|no|ao|na|lors de|a la|pendant|a sa|dans)"
    r"(?:\s+(?:its|the|el|la|su|seu|o|le|sa|son|l'))?\s*$"
)
ARTICLE: Final = re.compile(
    r"^(?:to\s|a\s|al\s|aux?\s|as\s|aos?\s|a\s?l'|que\s|that\s|de\s(?=l[ao]s?\s|os?\s|as?\s)|del\s)?\s*(?:all\s|the\s|those\s|los\s|las\s|el\s|la\s"
    r"|os\s|o\s|les\s|le\s|l'|la\s|todos\s|toutes?\s|tous\s)*"
)
THANKING: Final = frozenset({"thank", "commend", "congratulate"})
TURNING: Final = THANKING | {"recommend", "authorize"}  # verbs that turn to somebody without a task for him
PHRASE_LIMIT: Final = 90
PHRASE_STOP: Final = re.compile(
    r"[,;:.(]|\sas a whole\b|\sque\s|\swho\s|\swhich\s|\sthat\s|\sto\s|\s(?:a|de|d')\s?(?=[a-z]+[aei]r\b)"
)


@dataclass(frozen=True, slots=True)
class Tasking:
    """One request: the verb, the addressees, and the span from verb to the last addressee."""

    verb: VerbAt
    addressees: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    start: int


def clauses_of(reading: Reading, citations: Iterable[Citation]) -> list[Clause]:
    """Return the record's clauses, and say the mandates that the operative ones give."""
    cited: dict[int, list[str]] = {}
    for citation in citations:
        if clause := reading.structure.clause_at(citation.start):
            cited.setdefault(clause.start, []).append(citation.target)
    found = []
    for clause in reading.structure.clauses:
        taskings = find_taskings(reading, clause) if clause.kind == "operative" else []
        for tasking in taskings:
            if tasking.verb.verb.mandate:
                _say(reading, clause, tasking)
        addressees = list(dict.fromkeys(a for t in taskings for a in t.addressees))
        cites = list(dict.fromkeys(cited.get(clause.start, ())))
        verb = _clause_verb(clause, taskings)
        found.append(
            Clause(
                clause.kind,
                clause.number,
                verb,
                clause.start,
                clause.end,
                tuple(addressees),
                tuple(cites),
                _deadline(reading, clause),
            )
        )
    return found


def _clause_verb(clause: ParsedClause, taskings: list[Tasking]) -> str | None:
    if clause.lead is None and taskings:
        return taskings[0].verb.verb.lemma
    return clause.verb


def find_taskings(reading: Reading, clause: ParsedClause) -> list[Tasking]:
    """Return the requests of an operative paragraph: that of its leading verb and those after 'and to'."""
    found: list[Tasking] = []
    for verb in verbs_of(reading, clause):
        if not verb.verb.mandate and verb.verb.canonical not in TURNING:
            continue
        text = reading.page.folded.text
        clitic = PRONOUN.match(text, verb.end) or wording("clitic", reading.page.language.code).search(
            text, max(0, verb.start - CLITIC), verb.start)
        tasking = Tasking(verb, (), (), _raw_start(reading, verb)) if clitic else _tasking(reading, clause, verb)
        if not verb.verb.mandate and not tasking.addressees:
            continue
        if clitic:
            tasking = _of_pronoun(reading, clause, tasking, found)
        if tasking.addressees:
            found.append(tasking)
    if clause.lead is None or not clause.lead.verb.mandate:
        found += [t for t in _bidden(reading, clause) if not any(t.addressees[0] in f.addressees for f in found)]
    return found


def _bidden(reading: Reading, clause: ParsedClause) -> Iterator[Tasking]:
    """The requests of a paragraph in the passive: 'That the Council be asked to', 'Que se solicite al Consejo'."""
    for actor in reading.outermost(clause.start, clause.end, ACTORS):
        if (told := bidden_task(reading, actor, clause.start)) is not None:
            at = reading.page.folded_at(told[1])
            yield Tasking(VerbAt(told[0], "operative", at, at), (actor.entity,), ((actor.start, actor.end),), told[1])


def _raw_start(reading: Reading, verb: VerbAt) -> int:
    return reading.page.raw_span(verb.start, verb.end)[0]


def _of_pronoun(reading: Reading, clause: ParsedClause, tasking: Tasking, earlier: list[Tasking]) -> Tasking:
    """'and to invite them to': those asked before; 'what the Group does; and to encourage it': the body named last."""
    if earlier:
        return replace(tasking, addressees=earlier[-1].addressees, spans=earlier[-1].spans)
    bodies = [m for m in reading.within(clause.start, tasking.start, ("body",)) if not reading.is_nested(m)]
    last = bodies[-1:]
    return replace(tasking, addressees=tuple(m.entity for m in last), spans=tuple((m.start, m.end) for m in last))


def _tasking(reading: Reading, clause: ParsedClause, verb: VerbAt) -> Tasking:
    """Return the actors between a verb and the task it gives."""
    page, code = reading.page, reading.page.language.code
    text, end = page.folded.text, page.folded_at(clause.end)
    begin = verb.end
    that = wording("that", code).match(text[begin : begin + 8])
    lead = begin + that.end() if that else begin
    single = that is not None or text[verb.start : verb.end].endswith((" that", " que"))
    stop, told = _task_start(reading, lead, end, nearest=single)
    first, last = (
        page.raw_span(lead, lead + 1)[0],
        page.raw_span(stop - 1, stop)[1] if stop > lead else page.raw_span(lead, lead + 1)[0],
    )
    start = _raw_start(reading, verb)
    actors = [m for m in reading.within(first, last, ACTORS) if not reading.is_nested(m)]
    actors = _only_listed(reading, actors, first, single)
    if actors:
        named = [(m.entity, (m.start, m.end)) for m in actors]
        if not single and (rest := _last_of_list(reading, actors[-1].end, stop, sure=len(actors) > 1)):
            named.append((_actor_phrase(reading, *rest), rest))
        unique = dict(reversed(named))
        return Tasking(
            verb,
            tuple(dict.fromkeys(e for e, _ in named)),
            tuple(unique[e] for e in dict.fromkeys(e for e, _ in named)),
            start,
        )
    asks = verb.verb.mandate or verb.verb.canonical in THANKING
    phrase = _noun_phrase(reading, lead, stop) if told and asks else None
    if phrase is None:
        return Tasking(verb, (), (), start)
    entity = states_asked(reading, phrase) or _actor_phrase(reading, *phrase)
    return Tasking(verb, (entity,), (phrase,), start)


def _task_start(reading: Reading, begin: int, end: int, *, nearest: bool) -> tuple[int, bool]:
    """The folded offset where the task begins, the first task word that no name holds; and whether there is one."""
    text = reading.page.folded.text
    if nearest:
        return min(end, begin + LISTED_REACH), True
    for found in wording("task_begins", reading.page.language.code).finditer(text, begin, end):
        offset = reading.page.raw_span(found.start() + 1, found.start() + 2)[0]
        if found.start() > begin + 2 and not reading.mentions.over(offset, offset + 1):
            return found.start(), True
    return min(end, begin + 120), False


def _only_listed(reading: Reading, actors: list, first: int, that: bool) -> list:  # type: ignore[type-arg]
    """Keep the actors that stand in the list itself, not those in a phrase that hangs on one of them."""
    kept: list = []  # type: ignore[type-arg]
    place = first
    for mention in actors:
        between = fold_name(reading.text[place : mention.start])
        limit = 30 if not kept else 26
        if that and kept and not LISTED.fullmatch(between):
            break
        if len(between) > limit + 30 * (not kept) or (
            kept
            and re.search(
                r"\b(?:of|in|on|with|de|del|en|con|no|na|da|do|du|des|dans|under|within|through|by|from)\b", between
            )
        ):
            break
        kept.append(mention)
        place = mention.end
    return kept


def _noun_phrase(reading: Reading, begin: int, stop: int) -> tuple[int, int] | None:
    """The raw span of the noun phrase right after a verb, without article."""
    text = reading.page.folded.text[begin : min(stop, begin + PHRASE_LIMIT)]
    lead = len(text) - len(text.lstrip())
    article = ARTICLE.match(text[lead:])
    first = lead + (article.end() if article else 0)
    cut = PHRASE_STOP.search(text, first)
    last = len(text[: cut.start() if cut else len(text)].rstrip())
    words = text[first:last].split()
    verbal = reading.page.language.code in ("es", "pt") and not (article and article.group().strip())
    if not 1 <= len(words) <= 9 or words[0] in ("that", "its", "their", "to", "them", "it"):
        return None
    if verbal and INFINITIVE.fullmatch(words[0]):
        return None
    return reading.page.raw_span(begin + first, begin + last)


PRONOUN: Final = re.compile(r"(?: them| it|-?l[oae]s?|-?lhes?)(?![\w-])")
INFINITIVE: Final = re.compile(r"[a-z]{2,}[aei]r")
LISTED_REACH: Final = 200
LISTED: Final = re.compile(
    r"[\s,()]*(?:(?:and|y|e|et)(?: |$))?(?:que(?: |$))?(?:(?:the|el|la|los|las|o|a|os|as|le|les|l')(?: |$))?"
)
LAST_OF_LIST: Final = re.compile(
    r"(?:\s*\([^()]*\))?,? (?:and|y|e|et) (?:to )?(?:a )?(?:the |all |other |tou(?:s|tes) |todos |todas |los |las |os "
    r"|as |aos |les |aux )*([a-z-]+(?: [a-z-]+){1,4})(?=,? to\b|,? que\b|,? a\b|,? pour\b|,? de\b|,|$)"
)


def _last_of_list(reading: Reading, after: int, stop: int, *, sure: bool) -> tuple[int, int] | None:
    """The raw span of a noun phrase that ends a list of actors: '..., and the appropriate technical agencies'.

    After one actor alone (not `sure`) it must hold a noun of somebody who can be asked.
    """
    begin = reading.page.folded_at(after)
    found = LAST_OF_LIST.match(reading.page.folded.text, begin, stop)
    if found is not None and not sure and not asked_nouns(reading.page.language.code) & set(found.group(1).split()):
        return None
    if found is None or reading.mentions.over(*reading.page.raw_span(*found.span(1))):
        return None
    return reading.page.raw_span(*found.span(1))


def _actor_phrase(reading: Reading, start: int, end: int) -> str:
    words = " ".join(reading.text[start:end].split())
    entity = reading.book.new("body", words[:1].upper() + words[1:])
    reading.mention(entity, start, end, "pattern", "addressee-phrase")
    return entity


def _say(reading: Reading, clause: ParsedClause, tasking: Tasking) -> None:
    for entity, span in zip(tasking.addressees, tasking.spans, strict=False):
        reading.say(
            Statement(
                reading.self_id,
                "mandates",
                entity,
                tasking.start,
                max(span[1], tasking.start + 1),
                rule="mandate-of-operative-paragraph",
                verb=tasking.verb.verb.lemma,
                paragraph=clause.number,
            )
        )


@lru_cache(maxsize=8)
def _due(code: str) -> re.Pattern[str]:
    """What stands right before the date by which something is due: 'by', 'a más tardar el', 'até', 'avant le'."""
    forms = sorted({fold_name(f) for f in load_language(code).facts["due"]}, key=lambda f: (-len(f), f))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})\s*$")


def _deadline(reading: Reading, clause: ParsedClause) -> str | None:
    """The session or date by which the task is due: 'report ... at its forty-second regular session', 'by DATE'."""
    if clause.kind != "operative":
        return None
    for mention in reading.within(clause.start, clause.end, ("meeting",)):
        before = fold_name(reading.text[max(clause.start, mention.start - 40) : mention.start])
        if mention.rule.startswith("numbered-") and AT_SESSION.search(before):
            return mention.entity
    for date in reading.dates_in(clause.start, clause.end):
        before = fold_name(reading.text[max(clause.start, date.start - 30) : date.start] + "x")[:-1]
        if _due(reading.page.language.code).search(before):
            return date.value
    return None
