"""Which names mean the same: by the authority tables, and by their words whatever their order and endings."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from ...ontology import authority, iris
from ...ontology.language_data import LANGUAGES
from ...ontology.language_data import load as load_language
from ...ontology.numerals import from_roman
from ..page.folding import fold_name

Key = str | frozenset[str]

OWNER: Final = iris.known("body", "oas")
IDENTIFIER: Final = re.compile(r"[a-z][a-z-]+(?:/[a-z0-9-]+)+")
NUMBERED: Final = re.compile(r"\b(\d{1,3}) ?(?:st|nd|rd|th|o|a|os|as|e|er|re|eme|to|ta|do|da|va|vo|ma|mo)\b")
ROMAN: Final = re.compile(r"(?<![\w/.-])[IVX][IVXLC]*(?![\w/.'-])")
ACRONYM: Final = re.compile(r"\s*\([A-Z][\w/-]{1,11}(?: [IVXLC]+)?\)")
WORD: Final = re.compile(r"#\d+|[^\W_]+")
# Names of these kinds may stand inside longer names; those of meetings and of people may not.
INNER: Final = frozenset({"body", "programme", "instrument", "meeting-series", "state"})


class Names:
    """The names of the tables, and the keys by which any two names are compared."""

    def __init__(self, tables: authority.Authority) -> None:
        self._exact: dict[tuple[str, ...], set[str]] = {}
        inner: dict[str, str] = {}
        for thing in sorted(tables.things.values(), key=lambda t: t.iri):
            for name in thing.names:
                said = words(name.text)
                self._exact.setdefault(said, set()).add(thing.iri)
                if thing.kind in INNER and said and (len(said) > 1 or name.role == "acronym"):
                    inner.setdefault(_spaced(said), thing.iri)
        self._tokens = list(inner.values())
        self._automaton = AhoCorasick(list(inner), matchkind=MatchKind.LeftmostLongest)
        owner = [name for name, iri in inner.items() if iri == OWNER]
        self._owner = AhoCorasick(owner, matchkind=MatchKind.LeftmostLongest)
        self._known: dict[str, frozenset[Key]] = {}

    def keys(self, names: Iterable[str]) -> frozenset[Key]:
        """Return all by which these names of one thing may be compared: IRIs and bags of words."""
        return frozenset().union(*(self._keys(name) for name in names))

    def _keys(self, name: str) -> frozenset[Key]:
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = frozenset(self._made(name))
        return found

    def _made(self, name: str) -> Iterable[Key]:
        if IDENTIFIER.fullmatch(name):
            yield f"{iris.BASE}id/{name}"
            return
        for text in {name, ACRONYM.sub("", name) or name}:
            said = words(text)
            yield from self._exact.get(said, ())
            yield from filter(None, self._bags(said))

    def _bags(self, said: tuple[str, ...]) -> Iterator[frozenset[str]]:
        """Yield the words that count: with an IRI for each name of the tables among them, and without.

        The second is for a name that stands in the tables as a whole: others may say less of it.
        """
        text = _spaced(said)
        yield _bag(text, [(self._tokens[i], a, b) for i, a, b in self._automaton.find_matches_as_indexes(text)])
        yield _bag(text, [(OWNER, a, b) for _, a, b in self._owner.find_matches_as_indexes(text)])


def _bag(text: str, names: list[tuple[str, int, int]]) -> frozenset[str]:
    """Return the words that count, with tokens for the names found among them; the OAS counts only where alone."""
    bag, place = {token for token, _, _ in names}, 0
    for _, start, end in names:
        bag |= _counting(text[place:start].split())
        place = end
    bag |= _counting(text[place:].split())
    return frozenset(bag - {OWNER} or bag)


@lru_cache(maxsize=1)
def known_names() -> Names:
    """Return the names of the authority tables, made once."""
    return Names(authority.load())


@lru_cache(maxsize=65536)
def words(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded, ordinals and Roman numerals as numbers whatever the language.

    >>> words("Trigésimo primer período ordinario") == words("31.º Período  Ordinario")
    True
    >>> words("MISPA V")
    ('mispa', '#5')
    """
    text = fold_name(ROMAN.sub(_arabic, name)).replace(".", "")
    text = _ordinals().pattern.sub(lambda m: f" #{_ordinals().numbers[m.group()]} ", text)
    return tuple(WORD.findall(NUMBERED.sub(r" #\1 ", text)))


def folded(text: str) -> str:
    """Return text as it is compared: folded, punctuation and blanks left aside.

    >>> folded("«Declaración»  de Lima.")
    'declaracion de lima'
    """
    return " ".join(WORD.findall(fold_name(text)))


def _arabic(numeral: re.Match[str]) -> str:
    try:
        return f"#{from_roman(numeral.group())}"
    except ValueError:
        return numeral.group()


class _Ordinals:
    """The ordinal words of all languages."""

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Return each folded ordinal with its number."""
        return {fold_name(form): number for code in LANGUAGES
                for form, number in load_language(code).ordinals.items()}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return what finds an ordinal, the longest first."""
        forms = sorted(self.numbers, key=lambda form: (-len(form), form))
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b")


@lru_cache(maxsize=1)
def _ordinals() -> _Ordinals:
    return _Ordinals()


@lru_cache(maxsize=1)
def _links() -> frozenset[str]:
    """The small words that link the words of names, in all languages."""
    return frozenset(fold_name(word) for code in LANGUAGES for word in load_language(code).name_links)


def _counting(said: Iterable[str]) -> set[str]:
    """Return the words that count, without the ending of plurals."""
    return {word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
            for word in said if word not in _links() and (len(word) > 1 or word.isdigit())}


def _spaced(said: tuple[str, ...]) -> str:
    """Return words with two blanks between them: names that stand side by side need one each."""
    return f" {'  '.join(said)} "
