"""Definite references: 'the Convention', 'this resolution', 'la citada Declaración', 'the meeting'.

A reference is bound to the thing of that head noun that was named last, unless another one of the kind was named in
the same sentence; what has no antecedent stays unmarked.  'This resolution' is the document itself.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..ontology.language_data import load as load_language
from .folding import fold_name
from .reading import TEXT_KINDS, Reading
from .record import Mention
from .shapes import KIND_OF_TYPE

GOES_ON: Final = re.compile(
    r"^(?:\s(?:of|on|for|against|to|between|de|del|da|do|das|dos|du|des|sobre|sur|contra|contre|para|pour)\b|\sd')"
)
NAME_GOES_ON: Final = re.compile(r"^\s+(?![IVXLC]+\b)[A-ZÀ-Ý][\w-]*")
TREATIES: Final = frozenset({"convention", "treaty", "convencion", "tratado", "convencao", "traite", "instrumento"})
REACH: Final = {"body": 4000, "programme": 4000, "meeting": 4000}
SELF_HEADS: Final = {
    "resolution": "resolution",
    "resolucion": "resolution",
    "resolucao": "resolution",
    "declaration": "declaration",
    "declaracion": "declaration",
    "declaracao": "declaration",
}
SELF_WORDS: Final = re.compile(r"^(?:this|la presente|esta|a presente|la presente|cette|de la presente)\b")
PERIODS: Final = frozenset({"session", "sesion", "sessao", "seance", "periodo"})


@dataclass(frozen=True, slots=True)
class Heads:
    """The pattern of references in a language, and the kind of thing that each head noun tells."""

    pattern: re.Pattern[str]
    kinds: dict[str, str]


@lru_cache(maxsize=8)
def _heads(code: str) -> Heads:
    language = load_language(code)
    kinds = {fold_name(h): "programme" for h in language.heads_programme}
    kinds |= {fold_name(h): "meeting" for h in language.heads_meeting}
    kinds |= {fold_name(h): "body" for h in language.heads_body}
    kinds |= {fold_name(h): KIND_OF_TYPE.get(t, "instrument") for h, t in language.heads_instrument.items()}
    plain = [fold_name(d) for key in ("definite", "demonstrative") for d in language.determiners[key]]
    told = [fold_name(d) for d in language.determiners["anaphoric"]]
    articles = "|".join(sorted(map(re.escape, plain), key=len, reverse=True))
    markers = "|".join(sorted(map(re.escape, told), key=len, reverse=True))
    nouns = "|".join(sorted(map(re.escape, kinds), key=len, reverse=True))
    pattern = re.compile(
        rf"(?<![\w-])(?:(?:{articles})(?:\s|(?<='))(?:(?:{markers}|presente|two-day|pioneer|oas)\s)?|(?:{markers})\s)"
        rf"({nouns})(?![\w-])"
    )
    return Heads(pattern, kinds)


def find_anaphora(reading: Reading, *, texts_only: bool = False) -> None:
    """Add the mentions of things that the page refers back to; of texts only, before meetings and groups are known."""
    heads = _heads(reading.page.language.code)
    text = reading.page.folded.text
    for found in heads.pattern.finditer(text):
        start, end = reading.page.raw_span(*found.span())
        head = found.group(1)
        if texts_only and heads.kinds[head] not in TEXT_KINDS:
            continue
        if reading.mentions.over(start, end) or GOES_ON.match(text[found.end() : found.end() + 12]):
            continue
        if NAME_GOES_ON.match(reading.text[end : end + 30]) or head in PERIODS:
            continue
        entity = _itself(reading, found.group(), head) or _antecedent(reading, start, head, heads.kinds[head])
        if entity is not None:
            reading.mention(entity, start, end, "anaphor", "definite-reference")


def _itself(reading: Reading, words: str, head: str) -> str | None:
    """The document itself, where 'this resolution' stands in one."""
    kind = SELF_HEADS.get(head)
    own = reading.book.entities.get(reading.self_id)
    return reading.self_id if own and own.kind == kind and SELF_WORDS.match(words) else None


def _antecedent(reading: Reading, start: int, head: str, kind: str) -> str | None:
    """The thing of this head noun that was named last, if no second one stands in the same sentence."""
    first = max(0, start - REACH.get(kind, start))
    named = [m for m in reading.within(first, start) if m.how != "anaphor" and _fits(reading, m, head, kind)]
    if not named:
        return None
    last = named[-1]
    sentence = max(reading.text.rfind(". ", 0, last.end), reading.text.rfind("\n\n", 0, last.end))
    rivals = {m.entity for m in named if m.start >= sentence and not reading.is_nested(m)} - {last.entity}
    return None if rivals else last.entity


def _fits(reading: Reading, mention: Mention, head: str, kind: str) -> bool:
    """Whether a thing can be called by a head noun: the noun is part of its name, or tells its kind."""
    entity = reading.book.entities[mention.entity]
    if kind == "meeting":
        if entity.kind != "meeting" or "/plenary/" in entity.id:
            return False
        return head in ("meeting", "reunion", "reuniao") or head in _words(entity.label, mention.text)
    if kind in TEXT_KINDS:
        if entity.kind not in TEXT_KINDS or mention.entity == reading.self_id:
            return False
        if entity.kind == SELF_HEADS.get(head) == "resolution":  # 'the said resolution', named by its symbol or title only
            return True
        treaty = bool(TREATIES & _words(entity.label, mention.text))
        return _has_head(head, entity.label) or _has_head(head, mention.text) or (head in TREATIES and treaty)
    if entity.kind not in (kind, "body", "programme"):
        return False
    return _has_head(head, entity.label) or _has_head(head, mention.text)


def _words(*names: str) -> frozenset[str]:
    return frozenset(w for name in names for w in re.findall(r"[a-z]+", fold_name(name)))


def _has_head(head: str, name: str) -> bool:
    """Whether a head noun, of one word or more, stands in a name: 'plan of action' in 'Hemispheric Plan of Action'."""
    return re.search(rf"(?<![\w-]){re.escape(head)}(?![\w-])", fold_name(name)) is not None


def spelled_out(reading: Reading, start: int, end: int) -> str:
    """Return the words of a span with the references inside it replaced by the names of what they mean."""
    pieces, place = [], start
    for mention in reading.within(start, end):
        if mention.how == "anaphor" and mention.start >= place and reading.book.kind(mention.entity) in TEXT_KINDS:
            pieces += [reading.text[place : mention.start], "the ", reading.book.entities[mention.entity].label]
            place = mention.end
    return " ".join("".join([*pieces, reading.text[place:end]]).split())
