"""Later uses of a person's surname alone: 'Almagro' after 'Luis Almagro'."""

import re
from collections.abc import Iterator
from typing import Final

from ...ontology.given_names import given_names
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..reading import Reading
from ..record import Mention
from .offices import PART
from .person_names import trimmed

LETTER: Final = re.compile(r"\w")
WITH_TWO_SURNAMES, LONG_ENOUGH = 3, 4  # words of a name, letters of its first surname
GIVEN: Final = re.compile(rf"(?<!\w)({PART}(?:\s+(?:{PART}|[A-Z]\.))*)\s+$")


def mark_surnames(reading: Reading) -> None:
    """Mark later uses of a surname as the one person of that surname named in full before."""
    people = {m.entity: m for m in reversed(reading.mentions) if reading.book.kind(m.entity) == "person"}
    told = [(m, name) for m in people.values() for name in _surnames(m)]
    surnames = [name for _, name in told]
    for first, surname in (pair for pair in told if surnames.count(pair[1]) == 1):
        for use, end in _uses(reading.text, surname, first.end):
            given = GIVEN.search(reading.text, max(0, use - 40), use)
            if reading.mentions.over(use, end) or (given and _is_other(reading, first, given)):
                continue
            whole = given is not None and given.group(1).split()[0] == first.text.split()[0]
            start = given.start(1) if given and whole else use
            reading.mention(first.entity, start, end, "name", "surname")


def _surnames(person: Mention) -> list[str]:
    """The words that a person may be called by: the last of a name, and of two surnames both or the first."""
    printed = person.text
    return [*_last_names(printed), *(_last_names(printed.title()) if printed.isupper() else ())]


def _last_names(name: str) -> list[str]:
    words = name.split()
    if len(words) < WITH_TWO_SURNAMES or len(words[-2]) < LONG_ENOUGH or not words[-2][0].isupper():
        return words[-1:]
    if words[-2].endswith(".") or fold_name(words[-2]) in given_names():
        return words[-1:]
    return [" ".join(words[-2:]), words[-1], words[-2]]


def _uses(text: str, word: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the spans where a word stands by itself behind a place; a search for letters, quicker than a pattern."""
    place = text.find(word, start)
    while place >= 0:
        end = place + len(word)
        alone = not LETTER.match(text, end) and not (place and LETTER.match(text, place - 1))
        if alone:
            yield place, end
        place = text.find(word, end if alone else place + 1)


def _is_other(reading: Reading, person: Mention, given: re.Match[str]) -> bool:
    """Whether the word before a surname names somebody else: no name of this person, no title, no opener."""
    word = re.sub(r"^[LD][’']", "", given.group(1).split()[-1])
    titles = {fold_name(w) for form in load_language(reading.page.language.code).roles for w in form.split()}
    if word in person.text.split() or fold_name(word) in titles or word.endswith("."):
        return False
    return trimmed(reading, given.start(1), given.end() + 1)[0] != given.end()
