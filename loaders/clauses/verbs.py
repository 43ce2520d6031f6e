"""Speech-act verbs where a paragraph begins, or inside it: which lemma stands at a place of the folded text.

The verbs and their forms are data of the language files; this module only looks them up.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology.language_data import Language, Verb
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.wording import fragment, wording
from .first_person import pronoun_end, spoken_forms


@dataclass(frozen=True, slots=True)
class VerbAt:
    """A verb form in folded text: its entry, the role of the form, and its folded span."""

    verb: Verb
    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class VerbForms:
    """The verb forms of a language by their first word, the longest first; and its adverbs of addition."""

    by_first_word: dict[str, tuple[tuple[str, str, Verb], ...]]
    also: re.Pattern[str]
    adverbs: frozenset[str]  # their first words
    longest: int

    def at(self, text: str, position: int, roles: tuple[str, ...]) -> VerbAt | None:
        """Return the longest verb form of these roles that begins at `position`, adverbs of addition skipped."""
        place, word = position, _word_at(text, position)
        if word in self.adverbs and (also := self.also.match(text, position)):
            place = also.end()
            word = _word_at(text, place)
        entries = self.by_first_word.get(word) or self.by_first_word.get(_single(word))
        if not entries:
            return None
        if inside := self._adverb_inside(text, place + len(word)):
            whole = self.at(f"{word} {text[inside : inside + self.longest]}", 0, roles)
            return whole and VerbAt(whole.verb, whole.role, position, inside + whole.end - len(word) - 1)
        doubled: bool | None = None
        for form, role, verb in entries:
            if role not in roles:
                continue
            end = place + len(form)
            if not text.startswith(form, place):
                if doubled is None:
                    doubled = DOUBLED.search(text, place, place + self.longest) is not None
                if not doubled or _single(text[place:end]) != form:
                    continue
            if _ends_well(text, form, end):
                return VerbAt(verb, role, position, self._after_also(text, end))
        return None

    def _adverb_inside(self, text: str, after: int) -> int | None:
        """Where a form of several words goes on that an adverb parts: 'ayant (également) entendu'."""
        if text[after : after + 1] != " " or _word_at(text, after + 1) not in self.adverbs:
            return None
        also = self.also.match(text, after + 1)
        return also.end() if also and text[also.end() - 1] == " " else None

    def _after_also(self, text: str, position: int) -> int:
        """Return the position after an adverb such as 'also', 'asimismo' that stands there."""
        found = self.also.match(text, position + (text[position : position + 1] == " "))
        return found.end("also") if found else position


DOUBLED: Final = re.compile(r"(.)\1", re.DOTALL)
LETTERS: Final = re.compile(r"[^\W\d_]*")
GLUED: Final = re.compile(r"(?:the|that|its|their|que|los|las|les|des)\b")


def _ends_well(text: str, form: str, end: int) -> bool:
    """Whether a form ends with its word, or a form of several words runs into an article: 'TAKING UPthe text'."""
    return not text[end : end + 1].isalnum() or (" " in form and GLUED.match(text, end) is not None)


def _word_at(text: str, position: int) -> str:
    found = LETTERS.match(text, position)
    return found.group() if found else ""


@lru_cache(maxsize=16384)
def _single(word: str) -> str:
    """Return a word with doubled letters written once: 'reafirming' and 'reaffirming' are one verb."""
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1]) if DOUBLED.search(word) else word


def spoken_at(text: str, position: int, code: str) -> VerbAt | None:
    """Return the verb in the first person plural that begins at a place of folded text, its pronoun before it.

    >>> spoken_at("we reaffirm the pact", 0, "en").verb.lemma, spoken_at("instamos a todos", 0, "es").verb.lemma
    ('reaffirm', 'instar')
    """
    place = pronoun_end(text, position, code)
    return None if place is None else verb_forms(code).at(text, place, ("spoken",))


def unlisted_infinitive(text: str, position: int, code: str = "en") -> VerbAt | None:
    """Return the verb of a paragraph 'To anchor ...' that no language file lists: its base form is the lemma.

    An adverb before it is skipped: 'To firmly anchor ...'.  In the other languages the word must end as an infinitive
    and be no noun that ends so: 'Transferir a la Secretaría', 'De transférer'.  The lemma is folded.
    """
    found = _infinitive(code).match(text, position)
    if found is None:
        return None
    word = found.group(1)
    return VerbAt(Verb(word, word), "operative", position, found.end())


def bidden_verb(text: str, position: int, code: str) -> VerbAt | None:
    """Return the verb of an item that says what the governments named above a list are to do.

    >>> bidden_verb("shall promptly share the maps", 0, "en").verb.lemma, bidden_verb("promoverán", 0, "es") is None
    ('share', True)
    >>> bidden_verb("promoveran la firma", 0, "es").verb.lemma
    'promover'
    """
    found = wording("bidden", code).match(text, position)
    if found is None:
        return None
    listed = verb_forms(code).at(found["verb"], 0, ("operative",))
    verb = listed.verb if listed else Verb(found["verb"], found["verb"])
    return VerbAt(verb, "operative", position, found.end())


@lru_cache(maxsize=8)
def _infinitive(code: str) -> re.Pattern[str]:
    """What an infinitive at the head of a paragraph looks like, nouns that end so left out."""
    nouns = "|".join(map(fold_name, load_language(code).phrases["not_infinitives"]))
    lead, word = fragment("before_infinitive", code), fragment("bare_infinitive", code)
    return re.compile(rf"{lead}(?!(?:{nouns})\b)({word})(?:-?se)?(?![\w'-])")


@lru_cache(maxsize=8)
def verb_forms(code: str) -> VerbForms:
    """Return the verb forms of a language, ready to be looked up."""
    language: Language = load_language(code)
    table: dict[str, list[tuple[str, str, Verb]]] = {}
    for verb in language.verbs:
        for role in ("preambular", "operative", "reported", "spoken"):
            for form in getattr(verb, role) if role != "spoken" else sorted(spoken_forms(verb, code)):
                folded = fold_name(form)
                first = _word_at(folded, 0)
                table.setdefault(first, []).append((folded, role, verb))
                if "'" in folded:  # pages lose apostrophes
                    table[first].append((folded.replace("'", ""), role, verb))
                if _single(folded) != folded:
                    table.setdefault(_single(first), []).append((_single(folded), role, verb))
    ordered = {word: tuple(sorted(entries, key=lambda e: (-len(e[0]), e[0], e[1], e[2].lemma)))
               for word, entries in table.items()}
    adverbs = sorted({fold_name(a) for a in language.also}, key=lambda a: (-len(a), a))
    also = re.compile(rf"(?P<also>{'|'.join(map(re.escape, adverbs))})(?![^\W_])[ ,]*")
    longest = max(len(form) for entries in ordered.values() for form, _, _ in entries)
    return VerbForms(ordered, also, frozenset(_word_at(adverb, 0) for adverb in adverbs), longest)
