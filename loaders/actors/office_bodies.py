"""Offices that act though nobody is named: 'the Permanent Representative of Chile to the OAS', 'the Chair of CICAD'."""

from typing import Final

from ..reading import Reading
from .holders import Office

ACTING: Final = ("Permanent Representative", "Chair", "Under Secretary", "Secretary for", "Special Rapporteur")
TURNS: Final = ("Presid", "Vicepresid", "Vice-presid")  # 'la Presidencia de Chile' is a turn, no office


def enter_office(reading: Reading, office: Office) -> None:
    """Add an office with its owner as a body where no person holds it: 'The Chair of CICAD opened the meeting'.

    >>> from hemisec.loaders.reader import read
    >>> page = read("The Chair of the Permanent Council opened the book in which the boats of the bay are written.")
    >>> [m.text for m in page.mentions][0]
    'Chair of the Permanent Council'
    """
    start, end = office.start, office.end
    if office.of is None or not office.role.startswith(ACTING) or not reading.text[start].isupper():
        return
    if reading.text.startswith(TURNS, start):
        return
    before = (m for m in reading.mentions.over(start - 4, start) if m.entity == office.of and m.end <= start)
    start = next((m.start for m in before), start)  # 'Canada's Permanent Representative to the OAS'
    if any(m.start <= start < m.end or m.start < end < m.end for m in reading.mentions.over(start, end)):
        return
    words = " ".join(reading.text[start:end].split())
    owner = reading.book.entities[office.of].label
    label = f"{office.role} of the {owner}" if reading.book.kind(office.of) == "body" else f"{office.role} of {owner}"
    reading.mention(reading.book.new("body", label, alias=words), start, end, "pattern", "office-as-body")
