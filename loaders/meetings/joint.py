"""Meetings named together by their numbers: 'the Sixth and Seventh Meetings of Negotiation' are two meetings."""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..reading import Reading

JOINT: Final = re.compile(
    r"(?:\s*,\s*|\s*,?\s+(?:and|y|e|et)\s+(?:(?:of|de|da|do)\s+)?(?:(?:the|la|el|a|o|le)\s+)?)$", re.IGNORECASE
)
JOINT_REACH: Final = 18

Ordinals = list[tuple[int, int, int]]


@lru_cache(maxsize=8)
def plural_heads(code: str) -> dict[str, str]:
    """Return the folded plurals of the head nouns of meetings and their singulars, as the language prints them.

    >>> [plural_heads("es")["reuniones"], plural_heads("pt")["reunioes"], plural_heads("en")["meetings"]]
    ['reunión', 'reunião', 'meeting']
    """
    found: dict[str, str] = {}
    for head in load_language(code).heads_meeting:
        folded = fold_name(head)
        if folded.endswith("s"):
            continue
        found.setdefault(folded + "s", head)
        if code == "pt" and folded.endswith("ao"):
            found[folded[:-2] + "oes"] = head
        elif code == "es" and folded[-1] not in "aeiou":
            found[folded + "es"] = head
    return found


def numbered_with(reading: Reading, start: int, ordinals: Ordinals) -> Ordinals:
    """Return the ordinals that stand before a numbered name and share its noun: 'the Sixth' of 'Sixth and Seventh'."""
    by_end = {end: (first, end, number) for first, end, number in ordinals}
    found: Ordinals = []
    while True:
        joint = JOINT.search(reading.text, max(0, start - JOINT_REACH), start)
        before = by_end.get(joint.start()) if joint else None
        if before is None:
            return found[::-1]
        found.append(before)
        start = before[0]


def label_of(reading: Reading, number: tuple[int, int], rest: str) -> str:
    """Return the name of one of them: its number, and what all share, with the noun in the singular.

    The number is a span of the text; `rest` is what follows the last number.
    """
    noun, _, more = rest.partition(" ")
    single = plural_heads(reading.page.language.code).get(fold_name(noun))
    noun = (single[:1].upper() + single[1:] if noun[:1].isupper() else single) if single else noun
    ordinal = " ".join(reading.text[slice(*number)].split())
    return " ".join(filter(None, (ordinal[:1].upper() + ordinal[1:], noun, more)))
