"""Several who hold one office, each of another state: 'the ministers of Chile, NAME; of Peru, NAME, and of Cuba, N'."""

import re
from collections.abc import Iterator
from typing import Final

from ..reading import Reading
from ..record import Mention
from .holders import NAME, RANK, Office, person_named

SHARED: Final = ("Minister", "President", "Ambassador", "Permanent Representative", "Deputy Minister", "Representative")
PREPOSITION: Final = re.compile(r" (?:of|de|del|da|do|das|dos|des|du|for|d')(?= )")
NEXT: Final = re.compile(
    r"(?:\s*[,;]\s*(?:(?:and|y|e|et)\s+)?|\s+(?:and|y|e|et)\s+)"
    r"(?:(?:(?:of|de|del|da|do|das|dos|des|du)\s+|d[’'])(?:the |la |el |l[’'])?)?"
)
NAMED: Final = re.compile(rf"(?:,?\s+|\s*:\s*){RANK}{{0,2}}(?P<name>{NAME.pattern})")


def plural_office(form: str, role: str, code: str) -> str | None:
    """Return the folded plural of an office that several may share in one sentence, None for the others.

    >>> plural_office("ministro de defensa", "Minister of Defense", "es")
    'ministros de defensa'
    >>> plural_office("foreign minister", "Minister of Foreign Affairs", "en")
    'foreign ministers'
    """
    cut = PREPOSITION.search(form)
    head, rest = (form[: cut.start()], form[cut.start() :]) if cut else (form, "")
    if not role.startswith(SHARED) or head.endswith("s") or role.endswith("General"):
        return None
    words = head.split()
    if code == "en":
        words[-1] += "s"
        return " ".join(words) + rest
    return " ".join(f"{w}es" if w[-1] in "rl" and code != "fr" else f"{w}s" for w in words) + rest


def is_plural(printed: str) -> bool:
    """Return whether the folded words of an office tell several: 'foreign ministers', 'ministros de defensa'.

    >>> is_plural("ministros de defensa"), is_plural("ministro de relaciones exteriores")
    (True, False)
    """
    cut = PREPOSITION.search(printed)
    return (printed[: cut.start()] if cut else printed).endswith("s")


def sharers(reading: Reading, office: Office, printed: str, first: Mention) -> Iterator[tuple[Mention, str]]:
    """Yield who else holds an office told in the plural, behind its first holder, with the state of each."""
    if office.of is None or first.start < office.end or not is_plural(printed):
        return
    place = first.end
    while step := NEXT.match(reading.text, place):
        states = [m for m in reading.mentions.starting(step.end(), step.end() + 5)
                  if reading.book.kind(m.entity) == "state"]
        named = NAMED.match(reading.text, states[0].end) if states else None
        person = person_named(reading, *named.span("name")) if named else None
        if person is None:
            return
        yield person, states[0].entity
        place = person.end
