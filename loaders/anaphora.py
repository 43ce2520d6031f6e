"""Definite references: 'the Convention', 'this resolution', 'la citada Declaración', 'the meeting'.

A reference is bound to the thing of that head noun that was named last; another one of the kind in the same sentence
makes it ambiguous, and it is told so.  What has no antecedent stays unmarked.  'This resolution' is the document
itself.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from ..ontology import iris
from ..ontology.language_data import load as load_language
from ..ontology.reasons import Reason
from .names.head_nouns import KIND_OF_TYPE
from .page.folding import fold_name
from .page.page import Page
from .page.scan import Hung, hung_on
from .reading import TEXT_KINDS, Reading
from .record import Mention, Unresolved
from .texts.possessed import OWN_TEXT

GOES_ON: Final = re.compile(
    r"^(?:\s(?:of|on|for|against|to|between|com|con|avec|de|del|da|do|das|dos|du|des|sobre|sur|contra|contre|para|pour)\b|\sd')"
    r"(?!(?<=of|de) (?:\w+) (?:days|dias|jours|day|dia|jour)\b)"  # 'a reunião de dois dias'
    r"(?!(?<=for|our|ara) (?:all|each|every|todos|todas|cada|tous|toutes|chaque)\b)"  # 'the Convention for all states'
)
NAME_GOES_ON: Final = re.compile(r"^\s+(?:(?![IVXLC]+\b)[A-ZÀ-Ý][\w-]*|[“\"«](?=\s?[A-ZÀ-Ý]))")
NUMBERED: Final = re.compile(r"^\s+(?:[nN][°º.o]{1,2}\s?)?(\d{2,})")  # 'the resolution 9001' is another one
ADJECTIVE: Final = re.compile(r" [a-z]+(?:iel|ielle|nnel|nnelle|turel|turelle|oriale?|ionale?|icipale?)s?\b")
DAYS: Final = r"(?:[a-z]+|\d+)-day"
INSTRUMENTS: Final = frozenset({"instrument", "instrumento"})
TREATIES: Final = INSTRUMENTS | {"convention", "treaty", "convencion", "tratado", "convencao", "traite"}
AGREEMENTS: Final = TREATIES | frozenset("""
    protocol protocolo protocole charter carta charte pact pacto pacte agreement acuerdo acordo accord convenio
""".split())
OF_RATIFICATION: Final = re.compile(r"(?: [a-z]+){0,2} (?:de|of|d'|da) ?(?:ratif|adhe|acced|acess|accep|aceit|depo)")
ACT_RULES: Final = frozenset({"national-act", "act-of-a-day"})
HEADING: Final = 700  # characters in which a law or decree tells its own number
MADE: Final = re.compile(
    r"^\s(?:adopted|approved|signed|adoptad[oa]|aprobad[oa]|suscrit[oa]|surgid[oa]|adotad[oa]|aprovad[oa]|assinad[oa]|"
    r"adoptee?|approuvee?|signee?)\s(?:at|by|in|during|en|por|durante|em|n[oa]|pel[oa]|a|par|lors|au|dans)\b"
)
CAPITALS: Final = re.compile(r"[A-ZÀ-Ý][\w-]+(?:\s+[A-ZÀ-Ý][\w-]+)?")
SMALL_LINKS: Final = re.compile(
    r"(?<![\w-])(?:of|on|for|to|against|between|de|del|da|do|das|dos|du|des|sobre|sur|contra|contre|para|pour)(?![\w-])|d'"
)
LEAD: Final = 60  # characters before and behind a head noun in which the words of a reference stand
SENTENCE_REACH: Final = 2000  # no sentence is longer; a page on one line stays cheap
REACH: Final = {"body": 4000, "programme": 4000, "meeting": 4000}
SELF_HEADS: Final = {
    "resolution": "resolution",
    "resolucion": "resolution",
    "resolucao": "resolution",
    "declaration": "declaration",
    "declaracion": "declaration",
    "declaracao": "declaration",
}
SELF_WORDS: Final = re.compile(
    r"^(?:this|[dn]?est[ae]|(?:[dn]?[ao]|ao?|de la|de?l|la|le|du) present[e]?|ce(?:t(?:te)?)?)\b"
)
ORGANIZATIONS: Final = frozenset({"organization", "organisation", "organizacion", "organizacao"})
UNDERTAKINGS: Final = frozenset({"commitment", "compromiso", "compromisso", "engagement", "consensus", "consenso"})
OAS: Final = iris.known("body", "oas")
PERIODS: Final = frozenset({"session", "sesion", "sessao", "seance", "periodo"})
SITTINGS: Final = frozenset({"session-by-its-day", "told-meeting"})  # a session of one sitting is 'the session' later


@dataclass(frozen=True, slots=True)
class Heads:
    """The pattern of references in a language, and the kind of thing that each head noun tells."""

    pattern: Hung
    kinds: dict[str, str]


def _alternatives(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, map(fold_name, words)), key=len, reverse=True))


@lru_cache(maxsize=8)
def _heads(code: str) -> Heads:
    language = load_language(code)
    kinds = {fold_name(h): "programme" for h in language.heads_programme}
    kinds |= {fold_name(h): "meeting" for h in (*language.heads_meeting, *language.facts["any_meeting"])}
    kinds |= {fold_name(h): "body" for h in language.heads_body}
    kinds |= {fold_name(h): KIND_OF_TYPE.get(t, "instrument") for h, t in language.heads_instrument.items()}
    kinds |= dict.fromkeys(map(fold_name, language.phrases["acts_referred_to"]), "document")
    kinds |= dict.fromkeys(INSTRUMENTS, "instrument")
    told = _alternatives(language.determiners["anaphoric"])
    nouns = "|".join(sorted(map(re.escape, kinds), key=len, reverse=True))
    # 'the two-day meeting'; after 'this' and 'that' any one word may stand: 'this historic meeting'
    articles = _alternatives(language.determiners["definite"])
    definite = rf"(?:{articles})(?:\s|(?<='))(?:(?:{told}|presente|{DAYS}|oas)\s)?"
    others = _alternatives(tuple(w for forms in language.determiners.values() for w in forms))
    pointing = rf"(?:{_alternatives(language.determiners['demonstrative'])})\s(?:(?!(?:{others})\b)[a-z]+\s)?"
    lead = rf"(?<![\w-])(?:{definite}|{pointing}|(?:{told})\s)"
    pattern = hung_on(kinds, rf"{lead}({nouns})(?![\w-])(?:\s(?:{told})(?![\w-]))?", before=LEAD, after=LEAD)
    return Heads(pattern, kinds)


@lru_cache(maxsize=8)
def _any_meeting(code: str) -> frozenset[str]:
    """What any meeting may be called when it is named again: 'the meeting', 'the event'."""
    return frozenset(map(fold_name, load_language(code).facts["any_meeting"]))


@lru_cache(maxsize=4)
def _references(page: Page) -> list[re.Match[str]]:
    """The head nouns with a determiner on a page, of whatever kind."""
    return list(page.finditer(_heads(page.language.code).pattern))


def find_anaphora(reading: Reading, *, texts_only: bool = False) -> None:
    """Add the mentions of things that the page refers back to; of texts only, before meetings and groups are known."""
    heads = _heads(reading.page.language.code)
    text = reading.page.folded.text
    candidates = _Candidates([m for m in reading.mentions if m.how != "anaphor" or m.rule == OWN_TEXT])
    again = (-1, "")  # where a meeting was referred to last, and which
    for found in _references(reading.page):
        start, end = reading.page.raw_span(*found.span())
        head = found.group(1)
        if texts_only and heads.kinds[head] not in TEXT_KINDS:
            continue
        if _is_named(reading, start, end) or GOES_ON.match(text[found.end() : found.end() + 16]):
            continue
        if ADJECTIVE.match(reading.page.folded.text, found.end()) and reading.page.language.code == "fr":
            continue  # 'le conseil présidentiel' is another council
        plain = head in INSTRUMENTS and _is_plain(reading, found) and reading.page.language.code != "en"
        if plain or (head in INSTRUMENTS and OF_RATIFICATION.match(text, found.end())):
            continue
        if NAME_GOES_ON.match(reading.text[end : end + 30]) or _is_new(reading, found, end):
            continue
        entity = _itself(reading, found.group(), head) or _organization(reading, found, start)
        settled = entity is not None or _is_abstract(reading, found)
        fitting = [] if settled else _antecedents(reading, candidates, start, head, heads.kinds[head])
        if head in _any_meeting(reading.page.language.code) and candidates.last(head) < again[0]:
            fitting = [again[1]]
        number = NUMBERED.match(reading.text[end : end + 12]) if head in SELF_HEADS else None
        if number and not any(number.group(1) in (reading.book.entities[e].symbol or "") for e in fitting):
            continue
        if entity or len(fitting) == 1:
            reading.mention(entity or fitting[0], start, end, "anaphor", "definite-reference")
            if heads.kinds[head] == "meeting":
                again = (start, entity or fitting[0])
        elif fitting and not texts_only:
            labels = ", ".join(reading.book.entities[e].label for e in fitting)
            reading.unresolved.append(
                Unresolved(reading.text[start:end], start, end, f"one of: {labels}", Reason.SEVERAL_ANTECEDENTS)
            )


def _is_named(reading: Reading, start: int, end: int) -> bool:
    """Whether the words are named already; 'the OAS Convention' is not, though its 'OAS' is."""
    return any(
        m.start <= start or m.end >= end or reading.book.kind(m.entity) != "body"
        for m in reading.mentions.over(start, end)
    )


def _is_new(reading: Reading, found: re.Match[str], end: int) -> bool:
    """Whether the words bring in a text by who made it: 'the Plan adopted at the Harbor Summit', not named before.

    Such a text is described, not referred to, when the meeting or body that made it was not on the page before.
    """
    made = MADE.match(reading.page.folded.text[found.end() : found.end() + 30])
    if made is None:
        return False
    maker = CAPITALS.search(reading.text, end, end + 90)
    return maker is not None and reading.text.find(maker.group(), 0, found.start()) < 0


def _itself(reading: Reading, words: str, head: str) -> str | None:
    """The document itself, where 'this resolution' stands in one."""
    own = reading.book.entities.get(reading.self_id)
    if own is None or not SELF_WORDS.match(words):
        return None
    if _is_act(reading, head):
        return _own_act(reading, head)
    treaty = own.kind == "instrument" and (has_head(head, own.label) or is_treaty(head, own.label))
    report = own.kind == "document" and reading.self_type == "report" and head in _reports(reading.page.language.code)
    return reading.self_id if treaty or report or own.kind == SELF_HEADS.get(head) else None


@lru_cache(maxsize=8)
def _reports(code: str) -> frozenset[str]:
    return frozenset(fold_name(h) for h, t in load_language(code).heads_instrument.items() if t == "report")


def _is_act(reading: Reading, head: str) -> bool:
    return head in map(fold_name, reading.page.language.phrases["acts_referred_to"])


def _own_act(reading: Reading, head: str) -> str | None:
    """The law or decree that the page is: told by its number in the first lines, and called so by its noun."""
    for mention in reading.mentions.starting(0, HEADING):
        if mention.rule in ACT_RULES and head in fold_name(reading.book.entities[mention.entity].label).split():
            return mention.entity
    return None


def _is_plain(reading: Reading, found: re.Match[str]) -> bool:
    """Whether a noun stands with a plain article, that is with no word such as 'said' or 'this'."""
    articles = {fold_name(d) for d in reading.page.language.determiners["definite"]}
    return found.group()[: found.start(1) - found.start()].strip() in articles


def _is_abstract(reading: Reading, found: re.Match[str]) -> bool:
    """Whether 'the organization' may be that of work, and 'the commitment' a promise: plain article, no capital."""
    noun = reading.text[reading.page.raw_span(*found.span(1))[0]]
    return found.group(1) in ORGANIZATIONS | UNDERTAKINGS and _is_plain(reading, found) and not noun.isupper()


def _organization(reading: Reading, found: re.Match[str], start: int) -> str | None:
    """The OAS, where 'the Organization' stands after it or one of its organs was named: the custom of its texts."""
    if found.group(1) not in ORGANIZATIONS or not _is_plain(reading, found) or _is_abstract(reading, found):
        return None
    things = reading.book.authority.things
    named = (things[m.entity] for m in reading.before(start, ("body",)) if m.entity in things)
    return reading.book.known(OAS) if any(OAS in (t.iri, t.parent) for t in named) else None


FITTING_BODIES: Final = frozenset({"body", "programme"})
FITTING_KINDS: Final = {"meeting": frozenset({"meeting"})}  # else a text, a body or a programme


@dataclass(slots=True)
class _Candidates:
    """What a page names, in order; and for each head noun how far they were tried and which of them fit."""

    named: list[Mention]
    of_kinds: dict[frozenset[str], list[Mention]] = field(default_factory=dict)
    fitting: dict[str, tuple[int, list[Mention]]] = field(default_factory=dict)

    def before(self, reading: Reading, start: int, head: str, kind: str) -> list[Mention]:
        """Return the mentions before a place that fit a head noun; places come in order."""
        tried, fitting = self.fitting.get(head, (0, []))
        named = self._of(reading, TEXT_KINDS if kind in TEXT_KINDS else FITTING_KINDS.get(kind) or FITTING_BODIES)
        stop = bisect_left(named, start, lo=tried, key=_start)
        fitting += [m for m in named[tried:stop] if _fits(reading, m, head, kind)]
        self.fitting[head] = stop, fitting
        return fitting

    def last(self, head: str) -> int:
        """Return where the last of them stands that fit a head noun, as far as they were tried."""
        fitting = self.fitting.get(head, (0, []))[1]
        return fitting[-1].start if fitting else -1

    def _of(self, reading: Reading, kinds: frozenset[str]) -> list[Mention]:
        if kinds not in self.of_kinds:
            self.of_kinds[kinds] = [m for m in self.named if reading.book.kind(m.entity) in kinds]
        return self.of_kinds[kinds]


def _start(mention: Mention) -> int:
    return mention.start


def _antecedents(reading: Reading, candidates: _Candidates, start: int, head: str, kind: str) -> list[str]:
    """The thing of this head noun that was named last, before it those of the same sentence that fit as well."""
    first = max(0, start - REACH.get(kind, start))
    fitting = candidates.before(reading, start, head, kind)
    if not fitting or fitting[-1].start < first:
        return []
    last = fitting[-1]
    first = max(first, last.end - SENTENCE_REACH)
    sentence = max(first, *(reading.text.rfind(mark, first, last.end) for mark in (". ", "\n\n")))
    near = fitting[bisect_left(fitting, sentence, key=_start) :]
    rivals = {m.entity for m in near if not reading.is_nested(m)} - {last.entity}
    return [*sorted(rivals), last.entity]


def _fits(reading: Reading, mention: Mention, head: str, kind: str) -> bool:
    """Whether a thing can be called by a head noun: the noun is part of its name, or tells its kind."""
    entity = reading.book.entities[mention.entity]
    if kind == "meeting":
        return _fits_meeting(reading, mention, head)
    if kind in TEXT_KINDS:
        text = entity.kind in TEXT_KINDS and mention.entity != reading.self_id
        return text and _fits_text(reading, mention, head)
    aliases = entity.aliases if head in ORGANIZATIONS else ()
    named = any(has_head(head, name) for name in (entity.label, mention.text, *aliases))
    return named and entity.kind in (kind, "body", "programme")


def _fits_meeting(reading: Reading, mention: Mention, head: str) -> bool:
    """Whether a meeting can be called by a noun: any 'the meeting', one of a single sitting 'the session'."""
    entity = reading.book.entities[mention.entity]
    if entity.kind != "meeting" or "/plenary/" in entity.id:
        return False
    if head in PERIODS:
        return mention.rule in SITTINGS and head != "periodo"
    return head in _any_meeting(reading.page.language.code) or head in _words(entity.label, mention.text)


def _fits_text(reading: Reading, mention: Mention, head: str) -> bool:
    """Whether a text can be called by a head noun; 'the instrument' is any treaty, 'the decree' one told by number."""
    entity = reading.book.entities[mention.entity]
    if head in INSTRUMENTS:
        return any(has_head(noun, name) for noun in AGREEMENTS for name in (entity.label, mention.text))
    if _is_act(reading, head) and mention.rule not in ACT_RULES:
        return False
    own = SELF_HEADS.get(head)
    if entity.kind == "resolution" and entity.symbol:
        # It may have been named by its symbol or title only; a title that names a treaty makes it none.
        return own == "resolution"
    return is_treaty(head, entity.label, mention.text) or any(
        has_head(head, name) for name in (entity.label, mention.text))


@lru_cache(maxsize=16384)
def _words(*names: str) -> frozenset[str]:
    return frozenset(w for name in names for w in re.findall(r"[a-z]+", fold_name(name)))


def is_treaty(head: str, *names: str) -> bool:
    """Whether a head noun for treaties means a thing of this name: 'the treaty' for a convention."""
    return head in TREATIES and any(has_head(noun, name) for noun in TREATIES for name in names)


@lru_cache(maxsize=65536)
def has_head(head: str, name: str) -> bool:
    """Whether a head noun, of one word or more, is that of a name: 'plan of action' in 'Hemispheric Plan of Action'.

    What follows 'of' or 'on' belongs to another thing: a 'Council of the Harbor Organization' is no organization.

    >>> has_head("organization", "Council of the Harbor Organization"), has_head("council", "Harbor Council")
    (False, True)
    """
    folded = fold_name(name)
    found = _as_word(head).search(folded)
    return found is not None and SMALL_LINKS.search(folded, 0, found.start()) is None


@lru_cache(maxsize=1024)
def _as_word(head: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(head)}(?![\w-])")


def spelled_out(reading: Reading, start: int, end: int) -> str:
    """Return the words of a span with the references inside it replaced by the names of what they mean."""
    pieces, place = [], start
    for mention in reading.within(start, end):
        if mention.how == "anaphor" and mention.start >= place and reading.book.kind(mention.entity) in TEXT_KINDS:
            pieces += [reading.text[place : mention.start], "the ", reading.book.entities[mention.entity].label]
            place = mention.end
    return " ".join("".join([*pieces, reading.text[place:end]]).split())
