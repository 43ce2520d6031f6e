"""The reasons for which a word such as 'resolution' announces no text that could be looked up.

Each is a rule of a name, with a sentence in every language that it leaves out: its test.  The rules are tried in
their order, after everything that the reader found.  Those about common nouns (`common`) do not apply to a word that
a number, a title in quotation marks or a name follows, since that would hide a citation which the reader missed.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology.language_data import Language
from ..page.folding import fold_name
from .trigger_words import TriggerWord, alternatives, every

Test = Callable[[TriggerWord], bool]
NAMED: Final = re.compile(
    r"^\s*(?:(?:n[o.]?[º°]?|no\.|num(?:ero)?|number|entitled|titulad[ao]s?|intitulad[ao]s?|intitulee?s?)\s*)?"
    r"(?:[\"'\d]|[-(\[]+\s*[\"'])"
)
SMALL: Final = frozenset(
    "of on for to the against and in de del la las los el da do das dos des du le les l' d' l d sur sobre contra contre"
    " para pour a au aux".split()
)
PREPOSITIONS: Final = frozenset("with con com avec by por par in en em dans under bajo sob sous sin sem sans".split())
MAKERS: Final = frozenset({"body", "meeting", "meeting-series", "state", "place", "person", "programme"})
FOLLOWING: Final = re.compile(r"((?:[^\S\n]*\n)?[^\S\n]*)([\w-]+['’]?)?")
CELL_WORDS: Final = 4
CAPITALS: Final = 0.8  # of the letters of a line; symbols beside a heading hold small ones


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A rule that leaves a word out, and a sentence in each language of which it does."""

    name: str
    holds: Test
    examples: Mapping[str, str]
    common: bool


EXCLUSIONS: dict[str, Exclusion] = {}


def excludes(name: str, *, common: bool = False, **examples: str) -> Callable[[Test], Test]:
    """Enter a function as a rule under a name, with the sentences that it must leave out."""

    def enter(test: Test) -> Test:
        EXCLUSIONS[name] = Exclusion(name, test, examples, common)
        return test

    return enter


def excluded_by(word: TriggerWord) -> str | None:
    """Return the name of the first rule that leaves a word out, or None."""
    named = is_named(word)
    rules = (rule for rule in EXCLUSIONS.values() if not (named and rule.common))
    return next((rule.name for rule in rules if rule.holds(word)), None)


def is_named(word: TriggerWord) -> bool:
    """Whether what follows tells which text is meant: a number, a title in quotation marks, a name in capitals.

    The maker of a text ('resolutions of the General Assembly') tells it not, nor its date; nor do words in capitals
    where the whole line has them.
    """
    if NAMED.match(word.after):
        return True
    if _line_in_capitals(word):
        return False
    for found in FOLLOWING.finditer(word.reading.text, word.end, word.end + 60):
        small, first = found.group(1), found.group(2)
        if first is None:
            return False
        if first[0].isupper():
            return not (word.text[0].islower() and "\n" in small) and not is_maker(word, found.start(2))
        if fold_name(first) not in SMALL:
            return False
    return False


def is_maker(word: TriggerWord, start: int) -> bool:
    """Whether the one who made a text, or its date, stands at an offset."""
    reading = word.reading
    named = any(reading.book.kind(m.entity) in MAKERS for m in reading.mentions.over(start, start + 1))
    return named or any(d.start == start for d in reading.dates_in(start, start + 40))


def _line_in_capitals(word: TriggerWord) -> bool:
    start, end = word.line
    letters = [c for c in word.reading.text[start:end] if c.isalpha()]
    return word.text.isupper() and sum(map(str.isupper, letters)) >= CAPITALS * len(letters)


@lru_cache(maxsize=8)
def _phrases(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives(every(key))})(?![\w-])")


def _in_phrase(word: TriggerWord, key: str) -> bool:
    """Whether a turn of the list stands over the word."""
    around, place = word.before + word.word + word.after, len(word.before)
    return any(f.start() <= place < f.end() for f in _phrases(key).finditer(around))


@excludes(
    "other-sense",
    en="The office helps with conflict resolution in the harbor.",
    es="Obraron de acuerdo con el deseo de los pescadores.",
    pt="Agiram de acordo com o desejo dos pescadores.",
    fr="Ils se sont mis d'accord sur la pêche du matin.",
)
def other_sense(word: TriggerWord) -> bool:
    """The word is part of a turn that means no text: 'conflict resolution', 'de acuerdo con'."""
    return _in_phrase(word, "other_senses")


@excludes(
    "verb-use",
    es="El asunto ha sido tratado por la mesa del puerto.",
    pt="O assunto foi tratado pela mesa do porto.",
    fr="La question a été traitée hier; le bureau a traité la demande du port.",
)
def verb_use(word: TriggerWord) -> bool:
    """The word is the form of a verb: 'ha sido tratado', 'foi tratado', 'a traité'."""
    return _in_phrase(word, "verb_uses")


@excludes(
    "draft",
    en="The group reads the draft resolution of the agenda.",
    es="El grupo lee el proyecto de resolución del temario.",
    pt="O grupo lê o projeto de resolução da agenda.",
    fr="Le groupe lit le projet de résolution de l'ordre du jour.",
)
def draft(word: TriggerWord) -> bool:
    """The text is not made yet: 'the draft resolution'."""
    found = alternatives(word.listed("drafts"))
    return re.search(rf"(?<![\w-])(?:{found})\s(?:[\w-]+\s)?\Z", word.before) is not None


@excludes(
    "heading",
    en="DECLARATION\n\nThe harbor of the island stays open.",
    es="RESOLUCIÓN\n\nEl puerto de la isla sigue abierto.",
    pt="RESOLUÇÃO\n\nO porto da ilha continua aberto.",
    fr="RÉSOLUTION\n\nLe port de l'île reste ouvert.",
)
def heading(word: TriggerWord) -> bool:
    """The line is a heading in capitals, or the word alone: the document names its own kind, or that of a part."""
    start, end = word.line
    alone = word.reading.text[start:end].strip(" .:*#_\t\r") == word.text
    return _line_in_capitals(word) or alone


@excludes(
    "adoption-line",
    en="(Resolution adopted at the second plenary session)",
    es="(Resolución aprobada en la segunda sesión plenaria)",
    pt="(Resolução aprovada na segunda sessão plenária)",
    fr="(Résolution adoptée à la deuxième séance plénière)",
)
def adoption_line(word: TriggerWord) -> bool:
    """The line tells how the document itself was adopted: '(Resolution adopted at the second plenary session)'."""
    start, _ = word.line
    if word.reading.text[start : word.start].strip(" \t([*_"):
        return False
    participles = alternatives(map(fold_name, word.reading.page.language.adoption["participles"]))
    return re.match(rf"\s(?:{participles})\b", word.after) is not None


@excludes(
    "table-cell",
    en="| State | Signature | Reservation / Declaration |",
    es="| Estado | Firma | Reserva / Declaración |",
    pt="| Estado | Assinatura | Reserva / Declaração |",
    fr="| État | Signature | Réserve / Déclaration |",
)
def table_cell(word: TriggerWord) -> bool:
    """The word stands in a short cell of a table: the head of a column, or a remark in one."""
    start, end = word.line
    line = word.reading.text[start:end]
    place = word.start - start
    cell = line[line.rfind("|", 0, place) + 1 :].split("|")[0]
    return "|" in line and len(cell.split()) <= CELL_WORDS


@excludes(
    "label",
    en="Declaration: the state reads the treaty as it likes.",
    es="Declaración: el Estado lee el texto como quiere.",
    pt="Declaração: o Estado lê o texto como quer.",
    fr="Déclaration: l'État lit le texte comme il veut.",
)
def label(word: TriggerWord) -> bool:
    """The word opens a line and a colon follows: it names what comes after, as 'Declaration: ...' does."""
    start, _ = word.line
    return not word.reading.text[start : word.start].strip(" \t*_-") and word.after.lstrip().startswith(":")


@excludes(
    "act-not-text",
    common=True,
    en="The ministers praised the agreement that the fishermen reached.",
    es="Los ministros elogiaron la decisión que los pescadores tomaron.",
    pt="Os ministros elogiaram a decisão que os pescadores tomaram.",
    fr="Les ministres ont salué la décision que les pêcheurs ont prise.",
)
def act_not_text(word: TriggerWord) -> bool:
    """A word for what was done rather than for a text, in small letters: 'the agreement reached', 'las decisiones'."""
    return word.word in every("acts") and word.text[0].islower()


@excludes(
    "indefinite",
    common=True,
    en="They dream of a binding treaty for whales.",
    es="Sueñan con un tratado para las ballenas.",
    pt="Sonham com uma convenção para as baleias.",
    fr="Ils rêvent d'une convention pour les baleines.",
)
def indefinite(word: TriggerWord) -> bool:
    """A text that nobody named: 'a treaty', 'ninguna resolución', also with a word or two between."""
    near = word.words_before(3)
    determiners = _determiners(word)
    for other in near:
        if other in word.listed("indefinite"):
            return True
        if other in determiners:
            return False
    return False


@excludes(
    "ranked",
    common=True,
    en="It was the first treaty about whales anywhere.",
    es="Fue el primer tratado sobre las ballenas.",
    pt="Foi o primeiro tratado sobre as baleias.",
    fr="C'était le premier traité sur les baleines.",
)
def ranked(word: TriggerWord) -> bool:
    """What a text is said to be, not which: 'the first treaty', 'the most ratified convention'."""
    near = word.words_before(2)
    return word.text[0].islower() and any(other in word.listed("ranking") for other in near)


@excludes(
    "generic-plural",
    common=True,
    en="The tasks are set out in the resolutions on fishing.",
    es="Las tareas constan en las resoluciones sobre la pesca.",
    pt="As tarefas constam das resoluções sobre a pesca.",
    fr="Les tâches figurent dans les résolutions sur la pêche.",
)
def generic_plural(word: TriggerWord) -> bool:
    """Several texts without number or name: 'the resolutions on fishing', 'las declaraciones de los ministros'."""
    return word.is_plural


@excludes(
    "without-article",
    common=True,
    en="They asked for treaty status on the quay.",
    es="La firma con declaración llegó al puerto.",
    pt="A assinatura com declaração chegou ao porto.",
    fr="La signature avec déclaration est arrivée au port.",
)
def without_article(word: TriggerWord) -> bool:
    """A common noun in small letters that no article or pronoun points to: 'with declaration', 'treaty status'."""
    return word.text[0].islower() and not points_to_text(word)


def points_to_text(word: TriggerWord) -> bool:
    """Whether an article or a pronoun before the word points to one text: 'the', 'said', 'esta', 'leur'."""
    determiners = _determiners(word)
    for other in word.words_before(3):
        if other in determiners or other in SMALL | PREPOSITIONS:
            return other in determiners
    return False


def _determiners(word: TriggerWord) -> frozenset[str]:
    return _determiners_of(word.reading.page.language)


@lru_cache(maxsize=8)
def _determiners_of(language: Language) -> frozenset[str]:
    words = (form for forms in language.determiners.values() for form in forms)
    return frozenset(fold_name(part) for form in words for part in form.split()[-1:])
