"""Short names of what belongs to somebody: 'the Committee of Experts' of the MESICIC, 'CICTE's Secretariat'."""

import re
from functools import lru_cache
from typing import Final

from ..page.folding import fold_name
from ..reading import Reading
from .gazetteer import gazetteer
from .shapes import Shape

POSSESSOR: Final = re.compile(r"(?P<owner>[A-Z]{2,}(?:-[A-Z]+)?)[’']s?\s(?P<thing>.+)")


def of_owner(reading: Reading, shape: Shape, label: str) -> str | None:
    """Return the thing of the tables that a short name means beside its owner: 'Committee of Experts' (MESICIC)."""
    links = reading.page.language.phrases["before_acronym_of_owner"]
    if fold_name(label) not in _owned_names(links):
        return None
    paragraph = reading.structure.paragraph_at(shape.start)
    names = gazetteer().names
    for mention in reading.before(shape.start, ("body", "instrument", "meeting-series"), since=paragraph[0]):
        acronym = reading.book.entities[mention.entity].acronym
        owned = {t.iri for link in links for t in names.get(fold_name(f"{label} {link} {acronym}"), ())}
        if acronym and len(owned) == 1:
            return owned.pop()
    return _of_only_owner(reading, fold_name(label), links)


def _of_only_owner(reading: Reading, label: str, links: tuple[str, ...]) -> str | None:
    """The thing of the tables that a short name means on a page which names one owner of such a thing."""
    named = {m.text if m.how == "acronym" else reading.book.entities[m.entity].acronym for m in reading.mentions}
    owned = {t.iri for acronym in named if acronym for link in links
             for t in gazetteer().names.get(f"{label} {link} {fold_name(acronym)}", ())}
    return owned.pop() if len(owned) == 1 else None


@lru_cache(maxsize=8)
def _owned_names(links: tuple[str, ...]) -> frozenset[str]:
    """What stands before an owner in the names of the tables: 'committee of experts' in '... of the mesicic'."""
    either = re.compile(f" (?:{'|'.join(links)}) ")
    return frozenset(name[: found.start()] for name in gazetteer().names for found in either.finditer(name))


def of_possessor(label: str) -> str | None:
    """Return the body of the tables that a possessive names: 'CICTE's Secretariat' is the 'Secretariat of CICTE'."""
    owner = POSSESSOR.fullmatch(label)
    if owner is None:
        return None
    tail, names = fold_name(owner["thing"]), gazetteer().names
    whose = fold_name(owner["owner"])
    forms = (f"{tail} of {whose}", f"{tail} of the {whose}", f"{whose} {tail}")
    found = {t.iri for form in forms for t in names.get(form, ()) if t.kind == "body"}
    return found.pop() if len(found) == 1 else None
