"""Persons told by a given name or a style: 'Aristides Royo', 'EURICO GASPAR DUTRA', 'M. Lloyd Axworthy'.

A run of capitals that begins with a given name is a person unless something else is named there; after a style
('Ambassador', 'Mme') any run of two is.  What offices they hold is told elsewhere.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology.given_names import given_names
from ...ontology.language_data import LANGUAGES
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name, folded_set
from ..page.scan import Scan, hung_on
from ..reading import Reading
from ..record import Mention

PART: Final = r"(?:(?:Mc|Mac|O[’']|D[’'])?[A-ZÀ-Ý][a-zà-ÿ]+(?:[-’'][A-ZÀ-Ýa-zà-ÿ]+)*)"
LARGE: Final = r"(?:[A-ZÀ-Ý][A-ZÀ-Ý’'-]+)"
BLANK: Final = r"(?:[^\S\n]+|(?<=[^\n]{45})[^\S\n]*\n[^\S\n]*)"  # a line break only where the line was full
PARTICLE: Final = r"(?:de la|de los|de las|de|del|da|do|dos|das|di|von|van|la|DE LA|DE|DEL|DA|DO|DOS|VAN)"
ONE_PARTICLE: Final = re.compile(PARTICLE)
INITIAL: Final = r"[A-ZÀ-Ý]\.(?:\s?[A-ZÀ-Ý]\.)?"
NAME: Final = re.compile(
    rf"{PART}(?:{BLANK}(?:{INITIAL}|{PARTICLE}(?={BLANK}[A-ZÀ-Ý])|{PART})){{1,5}}(?![\w-])"
    rf"|{LARGE}(?:{BLANK}(?:{INITIAL}|{PARTICLE}(?={BLANK}[A-ZÀ-Ý])|{LARGE})){{1,5}}(?![\w-])"
)
STYLED: Final = re.compile(
    r"(?<![\w-])(?:Ambassador|Embajadora?|Embaixadora?|Ambassadeur|Ambassadrice|Mr\.?|Ms\.?|Mrs\.?|Dra?\.|Sra?\.|Señora?"
    r"|Senhora?|Monsieur|Madame|M\.|Mme|Doctora?|Doutora?|Licenciad[oa]|Lic\.|Judge|Jue(?:z|za)|Juíza?|Juge|Senator"
    r"|Honou?rable|Hon\.|Excellency|Professor|Prof\.|Adm\.|Gen\.|Col\.|Capt\.|Sgt\.|Maj\.|Lt\."
    rf"|Senadora?|Sénat(?:eur|rice)|Almirante|Admiral|Amiral|Coronel|Colonel)\s+(?P<name>{NAME.pattern})"
)
STYLE: Final = re.compile(
    r"\s*(?:(?:l[’'])?(?i:Ambassador|Embajadora?|Embaixadora?|Ambassadeur|Ambassadrice|Mr\.?|Ms\.?|Mrs\.?|Dra?\.|Sra?\.|"
    r"Señora?|Senhora?|Monsieur|Madame|M\.|Mme|Doctora?|Doutora?|Don|Doña|Dom|Licenciad[oa]|Lic\.|Minister|General|"
    r"Almirante|Admiral|Amiral|Coronel|Colonel|(?:the )?(?:Rt\.? |Right |Most )?Hon(?:ou?rable|\.)|H\.E\."
    r"|(?:His|Her) Excellency|Professor|Prof\.|Sir|Dame)\s+)?"
)
STYLES: Final = Scan(["mbassad", "mbajador", "mbaixador", "Mr", "Ms", "Mrs", "Dr", "Sr", "Señor", "Senhor", "Monsieur",
                      "Madame", "M.", "Mme", "Doctor", "Doutor", "Lic", "Judge", "Jue", "Juí", "Juge", "Senator",
                      "Senador", "Sénat", "Almirante", "Admiral", "Amiral", "Coronel", "Colonel", "Honorable",
                      "Honourable", "Hon.", "Excellency", "Prof", "Adm.", "Gen.", "Col.", "Capt.", "Sgt.", "Maj.",
                      "Lt."])
BEFORE: Final = re.compile(  # then a saint, a place or a thing is named after somebody
    r"(?:\b(?:San|Santa|Santo|São|Saint|Sainte|St\.?|SAN|SANTA|SÃO|SAINT|Fort|Port|Puerto|Porto|Isla|Ilha|Calle|Rua|Rue"
    r"|Avenida|Avenue|Plaza|Praça|Place|Sala|Sal[ãó]n?|Hotel|Edificio|Edifício|Hurricane|Huracán)[\s-]+|-)$"
)
NOT_NAMES: Final = frozenset("""
    act airport auditorium avenue award bay building center centre college day effect foundation fund fundacion
    hall house institute instituto island law library museum palace park plan prize river road school street
    theater university
""".split())
FIRST_INITIAL: Final = re.compile(r"(?<![\w.])(?:[A-ZÀ-Ý]\.\s?){1,2}$")
BOTH: Final = ("Santiago", "Victoria", "Virginia", "Mercedes", "Asunción", "Concepción", "Florencia", "Trinidad",
               "Georgia", "Sydney", "Paris")  # given names that are places too
PLACE_LIKE: Final = hung_on(BOTH, rf"(?<!\w)(?:{'|'.join(BOTH)}) [A-Z]\. {PART}(?: {PART})?")  # 'Santiago A. Boatman'
FEWEST, MOST = 2, 5  # words of a name, particles apart


def find_named_people(reading: Reading) -> None:
    """Add the persons of a page whose names begin with a given name or stand behind a style."""
    text, known = reading.text, _given()
    for place in reading.page.places(known):
        start = reading.page.raw_span(place, place + 1)[0]
        if not text[start].isupper() or (start and (text[start - 1].isalnum() or text[start - 1] in "’'@/_")):
            continue
        found = NAME.match(text, start)
        if found and _is_given(found.group()) and not BEFORE.search(text[max(0, start - 14) : start]):
            initial = FIRST_INITIAL.search(text, max(0, start - 7), start)
            first = initial.start() if initial and STYLED.match(text, initial.start()) is None else start
            _enter(reading, first, found.end())
    for found in PLACE_LIKE.finditer(text):
        for named in [m for m in reading.mentions.over(*found.span()) if reading.book.kind(m.entity) == "place"]:
            reading.mentions.remove(named)
        _enter(reading, *found.span())
    for found in STYLES.holding(STYLED, text, 2, 90):
        _enter(reading, *found.span("name"))


@lru_cache(maxsize=1)
def _given() -> Scan:
    return Scan(given_names())


def _is_given(name: str) -> bool:
    first = re.split(r"[\s-]", name, maxsplit=1)[0]
    return fold_name(first) in given_names()


@lru_cache(maxsize=1)
def _ends() -> frozenset[str]:
    """Words that belong to no name of a person: of offices, months, days, and nouns for bodies, meetings and texts."""
    words: set[str] = set()
    for language in map(load_language, LANGUAGES):
        listed = (language.roles, language.months, language.heads_body, language.heads_meeting,
                  language.heads_instrument, language.dates["weekdays"], language.function_words,
                  language.phrases["opening_adverbs"], language.facts["spoke"], language.facts["holding"])
        words |= {fold_name(form.split()[0]) for forms in listed for form in forms}
    return frozenset(words - given_names())


def is_office_word(word: str) -> bool:
    """Return whether a word begins the name of an office, a month or a body, so that no person is called so."""
    return fold_name(word) in _ends()


def _enter(reading: Reading, start: int, end: int) -> Mention | None:
    """Add a person over a run of capitals, as far as nothing else is named in it and its words can be of a name."""
    for hung in [m for m in reading.mentions.over(start, end) if m.how == "acronym" and _is_half(reading, m)]:
        reading.mentions.remove(hung)  # 'Fuente-Alba'
    end = min([end, *(m.start for m in reading.mentions.over(start, end) if m.start > start)])
    words: list[re.Match[str]] = []
    if fold_name(reading.text[start:end].split()[0]) in _ends():
        return None  # 'Senhor Presidente da República'
    for word in re.finditer(r"\S+", reading.text[start:end]):
        folded = fold_name(word.group().strip(".,"))
        if folded in NOT_NAMES:
            return None  # a thing that is named after somebody
        if words and folded in _ends() and len(folded) > 1 and not _particle(word.group()):
            break
        words.append(word)
    while words and _particle(words[-1].group()):
        words.pop()
    own = [w for w in words if not _particle(w.group())]
    if not FEWEST <= len(own) <= MOST or own[-1].group().endswith("."):
        return None
    end = start + words[-1].end()
    if reading.text[end - 2 : end] in ("'s", "’s"):
        end -= 2
    if reading.mentions.over(start, end):
        return None
    return reading.mention(_identity(reading, reading.text[start:end]), start, end, "name", "person-by-given-name")


def _is_half(reading: Reading, mention: Mention) -> bool:
    """Whether a hyphen joins a name to the word before it."""
    return mention.start > 1 and reading.text[mention.start - 1] == "-" and reading.text[mention.start - 2].isalpha()


def _particle(word: str) -> bool:
    return ONE_PARTICLE.fullmatch(word) is not None


def _identity(reading: Reading, printed: str) -> str:
    """The person of that name: one named before with the same first and last name, else a new one."""
    name = " ".join(printed.split())
    if name.isupper():
        name = " ".join(w.lower() if _particle(w) else w.title() for w in name.split())
    ends = _first_and_last(name)
    entities = reading.book.entities
    people = {i: e.label for i, e in entities.items() if e.kind == "person"}
    same = {i for i, label in people.items() if _first_and_last(label) == ends}
    same = same or {i for i, label in people.items() if _begins(label, name) or _begins(name, label)}
    same = same or {i for i, label in people.items() if fold_name(label) == ends[1]}
    if len(same) != 1:
        return reading.book.new("person", name)
    iri = same.pop()
    reading.book.add_alias(iri, name)
    return iri


def _first_and_last(name: str) -> tuple[str, str]:
    words = fold_name(name).split()
    return words[0], words[-1]


def _begins(longer: str, shorter: str) -> bool:
    """Whether a name of two surnames begins with one of a single surname: 'Luis Almagro Lemes', 'Luis Almagro'."""
    words, fewer = fold_name(longer).split(), fold_name(shorter).split()
    return len(fewer) > 1 and len(words) == len(fewer) + 1 and words[: len(fewer)] == fewer


def surname_of(person: Mention) -> str:
    """Return the last word of a name."""
    return person.text.split()[-1]


def trimmed(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Return the span of a name without the word that opens the sentence, a style, 's, and 'de Chile' behind it."""
    language = reading.page.language
    opening = folded_set((*language.function_words, *language.also))
    while first := re.match(r"(\S+)\s+(?=\S)", reading.text[start:end]):
        word = fold_name(first.group(1))
        style = STYLE.match(first.group() + "x")
        if word not in opening and word not in language.phrases["opening_adverbs"] and not (style and style.group()):
            break
        start += first.end()
    if reading.text[start:end].endswith(("’s", "'s")):
        end -= 2
    for other in reading.mentions.over(start, end):
        link = re.search(r"\s+(?:de|del|da|do|du)\s+$", reading.text[start : max(start, other.start)])
        if other.end >= end and link and reading.book.kind(other.entity) in ("state", "place", "body"):
            end = start + link.start()
    return start, end
