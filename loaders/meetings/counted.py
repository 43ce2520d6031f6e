"""Members of a series told one after the other by number: 'the first was held in Lima in 1847, the second in ...'.

The series is that of the numbered meeting, or of the plural, in the same sentence or the one before; each number stands
for one of its meetings and has its place and its time behind it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..facts.adjuncts import Adjunct, adjuncts
from ..facts.marked import Marked, marked_sentences
from ..facts.patterns import compiled
from ..page.folding import fold_name
from ..reading import Reading
from ..record import Statement
from .sessions import session_iri

RELATIONS: Final = {"date": "held_on", "place": "held_in"}
SERIES: Final = re.compile(r"⟦[MZ]\d+⟧")
BRACKETED: Final = re.compile(r" ?\(⟦D(\d+)⟧\)")


@lru_cache(maxsize=8)
def _member(code: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """Article and ordinal, with 'was held' or a few words in commas, up to a place or a date."""
    numbers = {fold_name(form): n for form, n in load_language(code).ordinals.items()}
    either = "|".join(map(re.escape, sorted(numbers, key=lambda f: (-len(f), f))))
    lead = r"(?:^|[;,.:)] ?|(?: and| y| e| et) )(?:the|la|el|a|o|le|l')? ?"
    held = (
        r"(?: one)?(?:,[^⟦;,.]{1,50},)?,? ?(?:(?:{which} )?(?:{be} )?{held})?(?= |,)(?![^⟦]{0,3}[a-z]+ (?:of|de|du) )"
    )
    told = r"(?= ?(?:{at}|{on}) ?{art}(?:{kind_of_site} )?[^⟦;.]{0,12}⟦[PSD])"
    return compiled(f"{lead}(?P<n>{either}){held}{told}", code), numbers


def find_counted_meetings(reading: Reading) -> None:
    """Mention the members of a series that numbers alone name, and state when and where they were held."""
    last: tuple[Marked, str] | None = None
    for sentence in marked_sentences(reading):
        series = _series(reading, sentence)
        told = series or (last[1] if last and last[0].paragraph == sentence.paragraph else None)
        if told is not None:
            for meeting, span, own in _members(reading, sentence, told):
                if any(reading.book.kind(m.entity) == "meeting" for m in reading.mentions.over(*span)):
                    continue
                reading.mention(meeting, *span, "anaphor", "counted-meeting")
                for adjunct in own:
                    token = adjunct.tokens[0]
                    relation = RELATIONS[adjunct.role]
                    reading.say(Statement(meeting, relation, token.value, span[0], token.end, rule="counted-meeting"))
        last = (sentence, told) if told else None


def _series(reading: Reading, sentence: Marked) -> str | None:
    """The one series that a sentence is about: of a plural, or of a meeting with a number."""
    found: set[str] = set()
    for token in sentence.tokens_in("".join(SERIES.findall(sentence.text))):
        entity = reading.book.entities[token.value]
        series = token.value if token.letter == "Z" else entity.series
        if series:
            found.add(series)
    return found.pop() if len(found) == 1 else None


def _members(reading: Reading, sentence: Marked, series: str) -> Iterator[tuple[str, tuple[int, int], list[Adjunct]]]:
    """The meetings that numbers name, the raw spans of the numbers, and time and place behind each."""
    code = reading.page.language.code
    pattern, numbers = _member(code)
    for found in pattern.finditer(sentence.text):
        own: dict[str, Adjunct] = {}
        end = found.end()
        for adjunct in adjuncts(sentence, end, code):
            if adjunct.role not in RELATIONS:
                break
            own.setdefault(adjunct.role, adjunct)
            end = adjunct.end
        year = BRACKETED.match(sentence.text, end)
        if year and "date" not in own:
            own["date"] = Adjunct("date", (sentence.tokens[int(year.group(1))],), year.end())
        if own:
            meeting = session_iri(reading, series.rsplit("/", 1)[-1], numbers[found.group("n")])
            yield meeting, sentence.raw(*found.span("n")), list(own.values())
