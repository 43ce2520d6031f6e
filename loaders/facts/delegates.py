"""Those who came to a meeting, told line by line: 'The following attended the Meeting:' and a name on each line.

A line names a person with office and country ('Ambassador Juan Paz, of Chile', 'CHILE: Sr. Juan Paz, Ministro') or a
state by itself; the list ends with the first line of another kind.
"""

import re
from typing import Final

from ..page.wording import wording
from ..reading import Reading
from ..record import Statement
from .marked import Marked, Token, marked_sentences
from .named_lists import meeting_of
from .rules import Scene

LONGEST: Final = 80  # lines
PERSON: Final = re.compile(r"[\W\d]*(?:⟦S\d+⟧[:.,\s-]*)?(?:[a-z.'’-]+ ){0,6}(?P<who>⟦H\d+⟧)")
STATE: Final = re.compile(r"[\W\d]*(?P<who>⟦S\d+⟧)(?: ?\([^()]*\))?[\W\d]*")
BETWEEN: Final = re.compile(r"[\W\d]*|[^⟦.;:]{1,40}")  # a line in front of which the names go on: an office by itself


def find_delegates(reading: Reading) -> None:
    """State who came to a meeting where the lines behind a lead tell it."""
    code = reading.page.language.code
    lead = wording("list_lead", code)
    marked = marked_sentences(reading)
    lines = [_line(sentence) is not None for sentence in marked]
    for index, sentence in enumerate(marked):
        if not any(lines[index + 1 : index + 3]) or not lead.search(sentence.text):
            continue  # a list begins in the next sentence or behind one more
        meeting = meeting_of(Scene(reading, sentence), len(sentence.text))
        for token in _lines(marked[index + 1 : index + 1 + LONGEST]) if meeting else []:
            if meeting:
                span = min(meeting.start, token.start), max(meeting.end, token.end)
                reading.say(Statement(meeting.value, "attended_by", token.value, *span, rule="came-in-lines"))


def _line(sentence: Marked) -> re.Match[str] | None:
    """A line that names a person or a state."""
    return PERSON.match(sentence.text) or STATE.fullmatch(sentence.text)


def _lines(sentences: list[Marked]) -> list[Token]:
    """The persons or states that the lines name, up to the first line of another kind; none where one line is all."""
    found: list[Token] = []
    paragraph, skipped = -1, 0
    for sentence in sentences:
        if sentence.paragraph == paragraph:
            continue  # what a line says behind its name
        if line := _line(sentence):
            found += sentence.tokens_in(line.group("who"))
            paragraph, skipped = sentence.paragraph, 0
        elif skipped or not BETWEEN.fullmatch(sentence.text):
            break
        else:
            skipped += 1
    return found if len(found) > 1 else []
