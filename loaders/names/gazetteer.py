"""Names of the authority tables in a text: one Aho-Corasick scan over the folded text, then checks beside each hit.

Acronyms must stand in capitals, or in Romance languages as a word ('Unasur'); names of states and cities must begin
with a capital; other names may stand in any case.  A name must begin and end at the edge of a
word, or run into a function word where a page lost a blank ('Networkand').
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from ...ontology import authority as tables
from ...ontology import iris
from ...ontology.authority import Thing
from ...ontology.language_data import LANGUAGES
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.page import Page

CAPITALISED_KINDS = frozenset({"state", "place", "person"})
UNCAPITALISED_PLACES = frozenset({"americas"})
SHORTEST_WORD = 4
ALSO_WORDS = frozenset({"ceja", "sica", "tice", "unitar", "dect"})  # and surnames
SHORT = 5  # a folded name of so few letters is an acronym or nothing
ARTICLE = re.compile(r"^(?:(?:the|el|los|las|le|les|os|as|la) |l')(?=\w{3})")
SERIAL_COMMA = re.compile(r", (and|or|y|e|et|o|ou) ")
ARTICLE_INSIDE = re.compile(r"(?<=[a-z] )(de las?|de los|del|d[ao]s?|du|des)(?= [a-z])")
INTER = re.compile(r"\binter-?(?=americ)")
GENERAL = re.compile(r"(?<=[a-z])([ -])(gera(?:l|is))\b")
BRITISH_FORMS = {"organization": "organisation", "organized": "organised", "defense": "defence", "center": "centre",
                 "program": "programme"}
BRITISH = re.compile(rf"\b(?:{'|'.join(BRITISH_FORMS)})\b")
PARENTS = frozenset({iris.known("body", "oas"), iris.known("body", "oas-gs"), iris.known("body", "oas-pc")})
APOSTROPHE = "'"
REPUBLICAN = re.compile(r"(?:Rep|Est|Uni|Com)[a-zúé]+|.*\s(?:and|y|e|et)\s")  # 'República Dominicana', 'Estados Unidos'
OF_OAS = re.compile(r"\b(?:oas|oea|american states|estados americanos|etats americains)\b")
NAMED_KINDS = frozenset(
    {
        "body",
        "state",
        "instrument",
        "resolution",
        "declaration",
        "document",
        "meeting-series",
        "place",
        "programme",
        "threat",
        "meeting",
    }
)


class NameHit(NamedTuple):
    """A name found: its folded span, the candidates it may mean, and whether it is an acronym."""

    start: int
    end: int
    things: tuple[Thing, ...]
    acronym: bool


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The automaton and, for each of its patterns, the things that bear the name (acronyms apart)."""

    automaton: AhoCorasick
    patterns: tuple[str, ...]
    names: dict[str, tuple[Thing, ...]]
    acronyms: dict[str, tuple[Thing, ...]]
    glue: frozenset[str]

    def find(self, page: Page) -> Iterator[NameHit]:
        """Yield every name in the page, overlapping ones too."""
        text, romance = page.folded.text, page.language.code != "en"
        for pattern, start, end in self.automaton.find_matches_as_indexes(text, overlapping=True):
            if not _begins_well(text, start) or not self._ends_well(text, start, end):
                continue
            name = self.patterns[pattern]
            printed = page.raw(start, end)
            if name in self.acronyms and (_is_acronym(printed) or (romance and _is_written_as_word(printed))):
                yield NameHit(start, end, self.acronyms[name], True)
            elif name in self.names and (things := tuple([t for t in self.names[name] if _case_fits(t, printed)])):
                yield NameHit(start, end, things, False)

    def _ends_well(self, text: str, start: int, end: int) -> bool:
        if end == len(text) or not text[end].isalnum():
            return True
        rest = end
        while rest < len(text) and text[rest].isalpha():
            rest += 1
        return " " in text[start:end] and text[end:rest] in self.glue


def _begins_well(text: str, start: int) -> bool:
    """Whether a name begins at the edge of a word, or after an article that lost its apostrophe."""
    if not start or not text[start - 1].isalnum():
        return True
    return text[start - 1] in "ld" and (start == 1 or not text[start - 2].isalnum())


def _is_acronym(printed: str) -> bool:
    if printed.isupper() and printed.isalpha():
        return len(printed) > 1
    letters = [c for c in printed if c.isalpha()]
    return sum([c.isupper() for c in letters]) >= max(2, 0.6 * len(letters))


def _is_written_as_word(printed: str) -> bool:
    """Whether an acronym is printed as newspapers in French, Spanish and Portuguese print longer ones.

    >>> _is_written_as_word("Cicad"), _is_written_as_word("Oea")
    (True, False)
    """
    word = printed.isalpha() and printed[0].isupper() and printed[1:].islower()
    return word and len(printed) >= SHORTEST_WORD and printed.lower() not in ALSO_WORDS


def _case_fits(thing: Thing, printed: str) -> bool:
    if thing.kind in CAPITALISED_KINDS and thing.id not in UNCAPITALISED_PLACES:
        return printed[0].isupper()
    if thing.kind == "resolution":
        return printed[0].isupper()
    return thing.kind in ("threat", "place") or " " in printed.strip() or any(c.isupper() for c in printed)


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Return the gazetteer of all names in the authority tables."""
    names: dict[str, dict[str, Thing]] = {}
    acronyms: dict[str, dict[str, Thing]] = {}
    for thing in tables.load().things.values():
        if thing.kind not in NAMED_KINDS:
            continue
        for text, acronym in _all_names(thing):
            folded = _without_article(thing, text)
            if len(folded) < 2 or (not acronym and len(folded) < SHORT and thing.kind not in ("state", "place")):
                continue
            (acronyms if acronym else names).setdefault(folded, {})[thing.iri] = thing
            for other in () if acronym else _spellings(folded):
                names.setdefault(other, {})[thing.iri] = thing
    patterns = tuple(sorted({*names, *acronyms}))
    glue = frozenset(w for code in LANGUAGES for w in map(fold_name, load_language(code).function_words) if len(w) > 1)
    return Gazetteer(
        AhoCorasick(list(patterns), matchkind=MatchKind.Standard), patterns, _ordered(names), _ordered(acronyms), glue
    )


def _without_article(thing: Thing, text: str) -> str:
    """Return a name as it is searched: without a leading article, unless that is part of the name ('El Salvador')."""
    folded = fold_name(text)
    own = thing.kind == "place" and thing.id not in UNCAPITALISED_PLACES and not folded.startswith("the ")
    return folded if own or thing.label.startswith(("El ", "La ")) else ARTICLE.sub("", folded)


def _spellings(name: str) -> Iterator[str]:
    """Yield a folded name as pages spell it otherwise.

    Without apostrophe ('lOrganisation'), without the article after 'of', without the comma before the last of a list,
    with '&', in British spelling; 'inter-americana' and 'interamericana'; 'Assembleia-Geral' and 'Assembleia Geral'.

    >>> list(_spellings("treaty on boats, nets, and the organization of bays"))[-1]
    'treaty on boats, nets and the organisation of bays'
    """
    if "'" in name:
        yield name.replace("'", "")
    if " of the " in name:
        yield name.replace(" of the ", " of ", 1)
    for article in ARTICLE_INSIDE.finditer(name):
        yield f"{name[: article.start(1)]}de{name[article.end(1) :]}"
    if (inter := INTER.search(name)) is not None:
        yield INTER.sub("inter" if inter.group().endswith("-") else "inter-", name)
    if " and " in name:
        yield name.replace(" and ", " & ")
    if (general := GENERAL.search(name)) is not None:
        yield GENERAL.sub((" " if general.group(1) == "-" else "-") + r"\2", name)
    plain = SERIAL_COMMA.sub(r" \1 ", name)
    for spelled in (name, plain):
        if spelled != name:
            yield spelled
        if BRITISH.search(spelled):
            yield BRITISH.sub(lambda found: BRITISH_FORMS[found.group()], spelled)


def _all_names(thing: Thing) -> Iterator[tuple[str, bool]]:
    yield thing.label, False
    yield from _with_owner(thing)
    if thing.kind == "state":
        for name in (n for n in thing.names if n.role == "label" and not REPUBLICAN.match(n.text)):
            for lead in load_language(name.language).phrases["republic_of"] if name.language in LANGUAGES else ():
                yield f"{lead}{'' if lead.endswith(APOSTROPHE) else ' '}{name.text}", False
        yield f"Republic of {thing.label}", False
    if thing.acronym:
        yield thing.acronym, True
    for name in thing.names:
        short = name.role == "acronym" or (" " not in name.text and _is_acronym(name.text) and len(name.text) < 14)
        yield name.text, short


def _with_owner(thing: Thing) -> Iterator[tuple[str, bool]]:
    """Yield the names of a body of the OAS with that of the Organization behind: 'Comissão de ... da OEA'."""
    if thing.kind != "body" or thing.parent not in PARENTS or thing.type == "collective":
        return
    for name in (("en", thing.label, "label"), *((n.language, n.text, n.role) for n in thing.names)):
        language, text, role = name
        if role == "acronym" or _is_acronym(text) or OF_OAS.search(fold_name(text)):
            continue
        for owner in load_language(language).phrases["of_the_oas"]:
            yield f"{text} {owner}", False


def _ordered(table: dict[str, dict[str, Thing]]) -> dict[str, tuple[Thing, ...]]:
    return {name: tuple(things[iri] for iri in sorted(things)) for name, things in table.items()}
