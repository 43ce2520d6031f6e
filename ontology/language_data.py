"""What hemisec knows of each language it reads: months, ordinals, verbs, head nouns, offices, relations.

The data stand in one file a language (`languages/en.toml` ...), with the same keys in each.  All words are
lower case with their accents; readers compare them without case and accents.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

from .errors import VocabularyError

LANGUAGES: Final = ("en", "es", "pt", "fr")
PIVOT: Final = "en"  # the language whose lemmas are the canonical verbs
LARGEST_ORDINAL: Final = 99
LARGEST_CARDINAL: Final = 100
INSTRUMENT_TYPES: Final = frozenset({
    "resolution", "declaration", "treaty", "protocol", "charter", "strategy", "plan-of-action", "statute",
    "report", "communique", "document",
})
SLOPPY: Final = re.compile(r"\s\s|\|\s|\s\||\|\||[\t\n]")
ROLES: Final = ("preambular", "operative", "reported")
HEADS: Final = {"heads_body": "body", "heads_meeting": "meeting", "heads_programme": "programme"}
SHARED_KEYS: Final = ("adoption", "sessions", "determiners", "collectives", "triggers", "types", "document", "mandates",
                      "governments", "work_plans", "text_groups", "facts", "phrases", "enacting", "dates", "protocols",
                      "patterns", "anchors")


@dataclass(frozen=True, slots=True)
class Verb:
    """A speech act: its lemma, the English lemma that means the same, and the forms in which it is printed.

    `preambular` forms open a paragraph of the preamble ('recalling'), `operative` forms one that resolves
    ('to recall', 'recalls'), `reported` forms tell of it in prose ('recalled').  `mandate` tells that the
    verb gives somebody a task.
    """

    lemma: str
    canonical: str
    preambular: tuple[str, ...] = ()
    operative: tuple[str, ...] = ()
    reported: tuple[str, ...] = ()
    mandate: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One language as hemisec reads it; `load` makes one for each code, so they compare by identity."""

    code: str
    name: str
    signs: tuple[str, ...]
    function_words: tuple[str, ...]
    also: tuple[str, ...]
    name_links: tuple[str, ...]
    general_adjectives: tuple[str, ...]
    citation_links: tuple[str, ...]
    furniture: tuple[str, ...]
    months: dict[str, int]
    month_abbreviations: dict[str, int]
    centuries: dict[str, int]
    dates: dict[str, tuple[str, ...]]
    ordinals: dict[str, int]
    cardinals: dict[str, int]
    sections: dict[str, str]
    enacting: dict[str, tuple[str, ...]]
    adoption: dict[str, tuple[str, ...]]
    sessions: dict[str, tuple[str, ...]]
    heads_body: tuple[str, ...]
    heads_meeting: tuple[str, ...]
    heads_programme: tuple[str, ...]
    heads_instrument: dict[str, str]
    roles: dict[str, str]
    determiners: dict[str, tuple[str, ...]]
    collectives: dict[str, tuple[str, ...]]
    triggers: dict[str, tuple[str, ...]]
    types: dict[str, tuple[str, ...]]
    phrases: dict[str, tuple[str, ...]]
    qualifiers: dict[str, str]
    document: dict[str, tuple[str, ...]]
    mandates: dict[str, tuple[str, ...]]
    governments: dict[str, tuple[str, ...]]
    demonyms: dict[str, str]
    work_plans: dict[str, tuple[str, ...]]
    text_groups: dict[str, tuple[str, ...]]
    facts: dict[str, tuple[str, ...]]
    protocols: dict[str, tuple[str, ...]]
    contractions: dict[str, tuple[str, ...]]
    first_plural: dict[str, str]
    first_singular: dict[str, str]
    told: dict[str, tuple[str, ...]]
    decreed: dict[str, str]
    charged: dict[str, str]
    ministries: dict[str, str]
    missions: dict[str, str]
    patterns: dict[str, str]
    anchors: dict[str, tuple[str, ...]]
    verbs: tuple[Verb, ...]


@lru_cache(maxsize=len(LANGUAGES))
def load(code: str) -> Language:
    """Return the data of a language; VocabularyError for an unknown code or a file that contradicts itself.

    >>> load("fr").months["juin"]
    6
    """
    if code not in LANGUAGES:
        raise VocabularyError(f"language {code!r}: no data; use one of {', '.join(LANGUAGES)}")
    text = files(__package__).joinpath("languages", f"{code}.toml").read_text(encoding="utf-8")
    language = parse(text, f"{code}.toml")
    if language.code != code:
        raise VocabularyError(f"{code}.toml: its code is {language.code!r}; it must be {code!r}")
    check_against(language, language if code == PIVOT else load(PIVOT))
    return language


@lru_cache(maxsize=len(LANGUAGES))
def _canonical(code: str) -> Mapping[str, str]:
    return {verb.lemma: verb.canonical for verb in load(code).verbs}


def canonical_verb(lemma: str, code: str) -> str | None:
    """Return the English lemma that means the same as a lemma of a language; None for a verb without entry.

    >>> canonical_verb("recordar", "es")
    'recall'
    """
    return _canonical(code).get(lemma)


def parse(text: str, name: str) -> Language:
    """Return the language written in TOML; a VocabularyError names the file and the key at fault."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(f"{name}: {error}; mend the TOML") from error
    data = _flat_heads(data, name)
    known = {field.name: field.type for field in fields(Language)}
    _same_keys(data, known, f"{name}")
    verbs = _verbs(data.pop("verbs"), name)
    values: dict[str, Any] = {key: _typed(data[key], known[key], f"{name}, {key}") for key in data}
    language = Language(**values, verbs=verbs)
    _check(language, name)
    return language


def _flat_heads(data: dict[str, Any], name: str) -> dict[str, Any]:
    """Return the data with the table `heads` spread into the fields that begin with `heads_`."""
    heads = data.get("heads", {})
    _same_keys(heads, (*HEADS.values(), "instrument"), f"{name}, heads")
    spread = {field: heads[key] for field, key in HEADS.items()} | {"heads_instrument": heads["instrument"]}
    return {key: value for key, value in data.items() if key != "heads"} | spread


def _same_keys(found: Iterable[str], wanted: Iterable[str], where: str) -> None:
    odd = sorted(set(found) ^ set(wanted))
    if odd:
        verb = "is unknown here" if odd[0] in set(found) else "is missing"
        raise VocabularyError(f"{where}: key {odd[0]!r} {verb}; give every language file the same keys")


def _typed(value: Any, kind: Any, where: str) -> Any:
    """Return a TOML value as the field wants it (lists as tuples); VocabularyError for another shape."""
    if kind is str and isinstance(value, str):
        return value
    if kind == tuple[str, ...]:
        return _words(value, where)
    if isinstance(value, dict) and kind == dict[str, tuple[str, ...]]:
        return {key: _words(words, f"{where}.{key}") for key, words in value.items()}
    inner = int if kind == dict[str, int] else str
    if isinstance(value, dict) and all(isinstance(v, inner) for v in value.values()):
        _words(list(value), where)
        return value
    raise VocabularyError(f"{where}: wrong kind of value; see the same key of another language")


def _words(value: Any, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise VocabularyError(f"{where}: must be a list of words")
    joined = "|".join(value)  # one look for all, since there are thousands
    if value and (joined != joined.lower() or SLOPPY.search(f"|{joined}|")):
        odd = next(w for w in value if w != w.lower() or w != " ".join(w.split()) or not w)
        raise VocabularyError(f"{where}: {odd!r} must be lower case, without blanks at its ends or doubled")
    return tuple(value)


def _verbs(entries: Any, name: str) -> tuple[Verb, ...]:
    verbs: list[Verb] = []
    known = {field.name for field in fields(Verb)}
    for entry in entries:
        where = f"{name}, verb {entry.get('lemma', '?')!r}"
        if odd := sorted(set(entry) - known | {"lemma", "canonical"} - set(entry)):
            raise VocabularyError(f"{where}: key {odd[0]!r} is unknown or missing")
        forms = {role: _words(entry.get(role, []), f"{where}.{role}") for role in ROLES}
        verbs.append(Verb(entry["lemma"], entry["canonical"], **forms, mandate=entry.get("mandate", False)))
    lemmas = [verb.lemma for verb in verbs]
    if twice := sorted({lemma for lemma in lemmas if lemmas.count(lemma) > 1}):
        raise VocabularyError(f"{name}: verb {twice[0]!r} stands twice; join the two entries")
    return tuple(verbs)


def _check(language: Language, name: str) -> None:
    for table, largest in ((language.ordinals, LARGEST_ORDINAL), (language.cardinals, LARGEST_CARDINAL),
                           (language.months, 12)):
        if odd := sorted(set(table.values()) ^ set(range(1, largest + 1))):
            raise VocabularyError(f"{name}: {odd[0]} has no word or is not in 1..{largest}")
    if odd_types := sorted(set(language.heads_instrument.values()) - INSTRUMENT_TYPES):
        raise VocabularyError(f"{name}, heads.instrument: {odd_types[0]!r} is no type of text")
    if both := sorted((set(language.patterns) | set(language.anchors)) & set(language.facts)):
        raise VocabularyError(f"{name}: {both[0]!r} stands under facts and under patterns or anchors; rename one")
    lemmas = {verb.lemma for verb in language.verbs}
    for key in ("sections", "decreed", "charged"):
        if strange := sorted(set(getattr(language, key).values()) - lemmas):
            raise VocabularyError(f"{name}, {key}: {strange[0]!r} has no entry among the verbs")


def check_against(language: Language, pivot: Language) -> None:
    """Return nothing; raises VocabularyError where a language and the English one do not have the same keys.

    Every canonical verb must be the lemma of an English verb.
    """
    lemmas = {verb.lemma for verb in pivot.verbs}
    for verb in language.verbs:
        if verb.canonical not in lemmas:
            where = f"{language.code}.toml, verb {verb.lemma!r}"
            raise VocabularyError(f"{where}: no English verb {verb.canonical!r}; name a lemma of en.toml")
    for table in SHARED_KEYS:
        _same_keys(getattr(language, table), getattr(pivot, table), f"{language.code}.toml, {table}")
