"""Which of the served languages a text is in, by its small words, terms, letters and endings; or none.

Words that two languages share count half for each.  Other languages are known by a few small words of theirs,
so that a German or Italian page is told apart rather than taken for the nearest served one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Final

from ...ontology.language_data import LANGUAGES, Language, load
from .folding import fold_name

WORD: Final = re.compile(r"[^\W\d_]+")
READ_AT_MOST: Final = 40_000
SHORT: Final = 8  # words; a heading may hold hardly any small word
SURE: Final = 0.18  # score for each word, below which a longer text is in none of the languages
LEAST: Final = 0.5
MARGIN: Final = 1.15
LATIN: Final = re.compile(r"[A-Za-z\u00aa-\u024f\u1e00-\u1eff]")
OTHER_LETTER: Final = re.compile(r"[^\W\d_A-Za-z\u00aa-\u024f\u1e00-\u1eff]")
TERM_WEIGHT: Final = 0.7
SIGN_WEIGHT: Final = 0.6
OTHERS: Final = {
    "de": "der die das und fur von mit ist nicht den dem ein eine zu im auf werden wird sich auch uber nach",
    "it": "di che il per gli della del dei delle nella nel non sono e alla con le dal dalla degli sulla",
    "nl": "de het een van en voor zijn niet met op aan te dat die ook door bij naar wordt worden",
    "ca": "els amb dels i per les del una que al seva han aquest aquesta pels com mes",
    "ro": "si de la in cu pentru care din este sau prin ale unui fost sunt mai",
    "la": "et in ad cum non est sunt quod qui ex ab per sed aut",
    "ht": "nan ak yo pou ki sa gen li pa se te ki moun yon",
}


def identify(text: str) -> str | None:
    """Return the code of the served language that a text is in, or None where none of them is plausible.

    >>> identify("La Commission a examiné le rapport de son président.")
    'fr'
    >>> identify("Der Ausschuss hat den Bericht geprüft.") is None
    True
    """
    return judge(text)[0]


def judge(text: str) -> tuple[str | None, dict[str, float]]:
    """Return the language of a text as `identify` does, and what each language, served or not, scores by its words."""
    text = text[:READ_AT_MOST]
    if OTHER_LETTER.search(text) and len(LATIN.findall(text)) * 2 < sum(map(str.isalpha, text)):
        return None, {}
    words = counted(text)
    scores, count = _scores(words), words.total()
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    (best, score), (_, second) = ranked[0], ranked[1]
    needed = LEAST if count < SHORT else max(LEAST, SURE * count)
    told = best in LANGUAGES and score >= needed and score >= MARGIN * second
    return best if told else None, scores


@lru_cache(maxsize=4)
def counted(text: str) -> Counter[str]:
    """Return how often each word stands in a text, in lower case."""
    lower = text.lower()
    if len(lower) == len(text) and "Σ" not in text:  # what becomes of a sigma hangs on the letters around it
        return Counter(WORD.findall(lower))
    return Counter(map(str.lower, WORD.findall(text)))


def _scores(words: Counter[str]) -> dict[str, float]:
    """Return what each language, served or not, scores by the words of a text."""
    scores = dict.fromkeys([*LANGUAGES, *OTHERS], 0.0)
    for word, count in words.items():
        for codes, weight in _told_by(word):
            for code in codes:
                scores[code] += count * weight / len(codes)
    return scores


@lru_cache(maxsize=65536)
def _told_by(word: str) -> tuple[tuple[tuple[str, ...], float], ...]:
    """Return the languages that a word speaks for, with its weight: by the tables, and by its letters or ending."""
    small, terms, signs = _small_words(), _terms(), _signs()
    folded = fold_name(word)
    told: list[tuple[tuple[str, ...], float]] = []
    for table, weight in ((small, 1.0), (terms, TERM_WEIGHT)):
        if owners := table.get(word) or table.get(folded):  # an accent can tell 'décide' from 'decide'
            told.append((owners, weight))
            break
    if signed := tuple(code for code in LANGUAGES if signs[code].fullmatch(word)):
        told.append((signed, SIGN_WEIGHT))
    return tuple(told)


@lru_cache(maxsize=1)
def _small_words() -> dict[str, tuple[str, ...]]:
    """Return the small words, folded, with the languages that have them."""
    entries = [(fold_name(word), code) for code in LANGUAGES for word in load(code).function_words]
    entries += [(word, code) for code, line in OTHERS.items() for word in line.split()]
    return _owners((word, code) for word, code in entries if len(word) > 1 or word in "yeo")


@lru_cache(maxsize=1)
def telling_words() -> dict[str, str]:
    """Return the small words and terms that one served language alone has, as they are written, with its code."""
    small, terms = _small_words(), _terms()
    found = {word: owners[0] for word, owners in small.items() if len(owners) == 1 and owners[0] in LANGUAGES}
    return found | {word: owners[0] for word, owners in terms.items() if len(owners) == 1 and word not in small}


@lru_cache(maxsize=1)
def _terms() -> dict[str, tuple[str, ...]]:
    """Return the words of our documents, as written and folded, with the languages that have them."""
    entries = [(word, code) for code in LANGUAGES for word in _terms_of(load(code))]
    return _owners((form, code) for word, code in entries for form in {word, fold_name(word)})


def _terms_of(language: Language) -> Iterator[str]:
    tables: list[Iterable[str]] = [
        language.months, language.roles, language.sections, language.ordinals, language.heads_body,
        language.heads_meeting, language.heads_instrument, *language.sessions.values(),
        *language.types.values(), *(verb.preambular for verb in language.verbs),
        *(verb.reported for verb in language.verbs)]
    for phrase in chain.from_iterable(tables):
        yield from (word for word in WORD.findall(phrase) if len(word) > 3)


def _owners(entries: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    table: dict[str, set[str]] = {}
    for word, code in entries:
        table.setdefault(word, set()).add(code)
    return {word: tuple(sorted(codes)) for word, codes in table.items()}


@lru_cache(maxsize=1)
def _signs() -> dict[str, re.Pattern[str]]:
    return {code: re.compile("|".join(load(code).signs)) for code in LANGUAGES}
