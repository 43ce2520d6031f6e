"""Speech-act verbs where a paragraph begins, or inside it: which lemma stands at a place of the folded text.

The verbs and their forms are data of the language files; this module only looks them up.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..ontology.language_data import Language, Verb
from ..ontology.language_data import load as load_language
from .folding import fold_name


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
    also: tuple[str, ...]

    def at(self, text: str, position: int, roles: tuple[str, ...]) -> VerbAt | None:
        """Return the longest verb form of these roles that begins at `position`, adverbs of addition skipped."""
        place = self._skip_also(text, position)
        word = _word_at(text, place)
        for form, role, verb in self.by_first_word.get(word, ()) or self.by_first_word.get(_single(word), ()):
            end = place + len(form)
            if role in roles and _matches(text, place, form) and not text[end:end + 1].isalnum():
                return VerbAt(verb, role, position, self._skip_also(text, end, before=True))
        return None

    def _skip_also(self, text: str, position: int, *, before: bool = False) -> int:
        """Return the position after adverbs such as 'also', 'asimismo' that stand there."""
        for adverb in self.also:
            probe = position + 1 if before and text[position:position + 1] == " " else position
            end = probe + len(adverb)
            if text.startswith(adverb, probe) and not text[end:end + 1].isalnum():
                return end if before else end + len(text[end:]) - len(text[end:].lstrip(" ,"))
        return position


def _matches(text: str, place: int, form: str) -> bool:
    return text.startswith(form, place) or _single(text[place:place + len(form)]) == form


def _word_at(text: str, position: int) -> str:
    end = position
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[position:end]


def _single(word: str) -> str:
    """Return a word with doubled letters written once: 'reafirming' and 'reaffirming' are one verb."""
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])


def unlisted_infinitive(text: str, position: int) -> VerbAt | None:
    """Return the verb of an English paragraph 'To anchor ...' that no language file lists: its base form is the lemma.

    An adverb before it is skipped: 'To firmly anchor ...'.
    """
    found = INFINITIVE.match(text, position)
    if found is None:
        return None
    word = found.group(1)
    return VerbAt(Verb(word, word), "operative", position, found.end())


INFINITIVE: Final = re.compile(
    r"to (?:[a-z]+ly )?(?!(?:all|any|date|each|its|our|such|that|the|their|these|this|those|which|whom)\b)"
    r"([a-z]{3,})(?![\w'-])"
)


@lru_cache(maxsize=8)
def verb_forms(code: str) -> VerbForms:
    """Return the verb forms of a language, ready to be looked up."""
    language: Language = load_language(code)
    table: dict[str, list[tuple[str, str, Verb]]] = {}
    for verb in language.verbs:
        for role in ("preambular", "operative", "reported"):
            for form in getattr(verb, role):
                folded = fold_name(form)
                first = _word_at(folded, 0)
                table.setdefault(first, []).append((folded, role, verb))
                if "'" in folded:  # pages lose apostrophes
                    table[first].append((folded.replace("'", ""), role, verb))
                if _single(folded) != folded:
                    table.setdefault(_single(first), []).append((_single(folded), role, verb))
    ordered = {word: tuple(sorted(entries, key=lambda e: (-len(e[0]), e[0], e[1], e[2].lemma)))
               for word, entries in table.items()}
    return VerbForms(ordered, tuple(sorted((fold_name(a) for a in language.also), key=lambda a: (-len(a), a))))
