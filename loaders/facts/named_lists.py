"""Those whom a sentence lists, with offices and countries beside their names, and the meeting that it is about.

'Juan Luz, Ambassador of Chile, and Ana Paz, of the Board' lists two persons; 'representatives of Chile and Peru' two
states; 'the Secretary General of the OAS, Ana Luz' one person.  A sentence without a meeting of its own is about the
one that was told before it.
"""

import re
from itertools import pairwise
from typing import Final

from ..page.folding import fold_name
from .marked import Marked, Token
from .patterns import compiled
from .rules import Scene

TOKEN: Final = re.compile(r"⟦([A-Z])\d+⟧")
ENDS_LIST: Final = frozenset("MTDZ")
LISTED: Final = (
    r" ?[,;:]? ?"
    r"(?:,? ?(?:and|y|e|et|as well as|asi como|bem como|ainsi que|along with|junto (?:a|con)|together with) )?"
    r"(?:(?:from|of|de|del|d[aeo]s?|du|d'|al?|aos?|aux?|by|por|pel[ao]s?|par) ?)?{art}"
)
APPOSED: Final = (
    r"[,:]? ?{art}(?:(?:dra?|sra?|mrs?|ms|mme|mm?|me|lic|ing|gral|hon|doctora?|senora?|general|embajadora?|ambassador|"
    r"embaixadora?|ambassadeur|ambassadrice|professora?|profesora?|almirante|coronel|don|dona)\.? )?"
)
STYLED: Final = re.compile(  # ', the honourable '
    r"\)?, (?!(?:and|y|e|et) )(?:(?!(?:and|y|e|et|of|de|del|da|do|du) )[a-z.'’-]+ ){1,4}(?:l')?"
)
OF: Final = r"(?: ?{of}| {at}| to| al?| aupres {of}| ante| junto (?:a|ao)) ?{art}"
REACH: Final = 1200  # characters back in which the meeting of a sentence may be told


def listed(scene: Scene, start: int, end: int | None = None) -> list[Token]:
    """Return those whom the marked text between two places lists; none where other words come first."""
    sentence, code = scene.sentence, scene.code
    stop = compiled("{list_stops}", code).search(sentence.text, start, len(sentence.text) if end is None else end)
    end = stop.start() if stop else len(sentence.text) if end is None else end
    places = list(TOKEN.finditer(sentence.text, start, end))
    found: list[Token] = []
    grouped, person, last = False, False, start
    for index, place in enumerate(places):
        letter, gap = place.group(1), sentence.text[last : place.start()]
        token = sentence.tokens_in(place.group())[0]
        last = place.end()
        if letter in ENDS_LIST or (letter == "P" and not person):
            break
        group = compiled("{group_of}$", code).search(gap) is not None
        joint = compiled(LISTED, code).fullmatch(gap) is not None
        if letter == "H":
            found.append(token)
            grouped, person = False, True
        elif letter == "P" or _apposed(sentence, places[index:], code):
            continue
        elif group or (joint and (grouped or not person)):
            found.append(token)
            grouped = grouped or group
        elif not person and not grouped and not found and not _is_role(gap):
            break
    return found


def _is_role(gap: str) -> bool:
    """Whether words before a name may be those of an office, of which the holder is named next: 'the minister of'."""
    return len(gap.split()) <= ROLE_WORDS


CLAUSE: Final = re.compile(r"[:.] |\b(?:that|(?<!ainsi )que|qu'|mientras|while|enquanto|tandis)\b|⟦[MDT]\d+⟧")
ROLE_WORDS: Final = 12


def _apposed(sentence: Marked, places: list[re.Match[str]], code: str) -> bool:
    """Whether a person follows who holds the office that a name is part of: 'the Minister of ⟦S⟧, ⟦H⟧'."""
    for place, after in pairwise(places):
        between = sentence.text[place.end() : after.start()]
        if after.group(1) == "H":
            return compiled(APPOSED, code).fullmatch(between) is not None or STYLED.fullmatch(between) is not None
        if after.group(1) not in "BSP" or not compiled(OF, code).fullmatch(between):
            return False
    return False


def meeting_of(scene: Scene, place: int) -> Token | None:
    """Return the meeting named last before a place of the sentence, else the one that the sentences before tell of."""
    here = [t for t in scene.sentence.tokens_in(scene.sentence.text[:place]) if t.letter == "M"]
    return here[-1] if here else told_before(scene)


def subjects_before(scene: Scene, place: int) -> list[Token]:
    """Return those whom the clause lists that ends at a verb; the last person named where 'who' stands before it."""
    text = scene.sentence.text
    who = compiled("{relative} $", scene.code).search(text, 0, place)
    stop = who.start() if who else place
    people = listed(scene, clause_before(scene, stop), stop)
    return people[-1:] if who and people and people[-1].letter == "H" else people


def told_before(scene: Scene) -> Token | None:
    """Return the meeting named last before the sentence, where the sentence that names it names no other.

    None where a noun for a meeting of its own stands in the sentence or since: 'a conference of 1936, with the presence
    of ...'.
    """
    own = compiled("{own_meeting}", scene.code)
    if own.search(scene.sentence.text):
        return None
    reading, start = scene.reading, scene.sentence.start
    last = next(reading.before(start, ("meeting",), since=max(0, start - REACH)), None)
    if last is None or "/plenary/" in last.entity:
        return None
    begin = max(reading.text.rfind(mark, 0, last.start) for mark in (". ", "\n", ";"))
    rivals = {m.entity for m in reading.within(max(0, begin), start, ("meeting",))} - {last.entity}
    label = fold_name(reading.book.entities[last.entity].label)
    since = own.finditer(reading.page.folded_slice(last.end, start)) if last.end < start else ()
    other = any(not noun.group().endswith("s") and noun.group() not in label for noun in since)
    return None if rivals or other else Token("M", last.entity, last.start, last.end)


def clause_before(scene: Scene, place: int) -> int:
    """Return where the clause begins that ends at a place: behind a stop, 'that', or a date or meeting in front."""
    text = scene.sentence.text
    return max((m.end() for m in CLAUSE.finditer(text, 0, place)), default=0)
