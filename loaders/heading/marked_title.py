"""The title that the marks of a page tell: its front matter, or the heads that open it in '#' marks."""

import re
from typing import Final

from ..page.folding import fold_name
from ..reading import TEXT_KINDS, Reading

FRONT_MATTER: Final = re.compile(
    r"\s*---\s*\n(?:[^\n]*\n){0,12}?title:\s*(?P<quote>[\"']?)(?P<title>[^\n]+?)(?P=quote)\s*\n"
)
HEAD: Final = re.compile(r"(?:\s|<[^<>\n]*>)*#{1,6}[ \t]*(?P<title>[^\n#]*[^\n#\s])[^\n]*\n")
SECTION: Final = re.compile(r"§\s?\d[\w.-]*\s+(?P<title>\S.*)")
Span = tuple[int, int]


def marked_title(reading: Reading) -> Span | None:
    """Return the title that is marked as one, or None.

    Of several heads in a row: the section of a code ('§ 12. Boats of the bay'), a name of a text in the page's own
    language (bilingual collections of treaties print both), else the first.
    """
    text = reading.text
    if matter := FRONT_MATTER.match(text):
        return matter.span("title")
    heads: list[Span] = []
    place = 0
    while head := HEAD.match(text, place):
        heads.append(head.span("title"))
        place = head.end()
    for start, end in heads:
        if section := SECTION.match(text, start, end):
            return section.span("title")
    return next((h for h in reversed(heads) if _names_text(reading, h)), heads[0] if heads else None)


def _names_text(reading: Reading, head: Span) -> bool:
    forms = [re.escape(fold_name(form)) for kind in ("treaty", "charter", "declaration", "statute")
             for form in reading.page.language.types[kind]]
    words = fold_name(reading.text[head[0] : head[1]])
    named = re.match(rf"(?:[\w-]+ ){{0,3}}(?:{'|'.join(forms)})\b", words)
    return named is not None or bool(reading.within(*head, TEXT_KINDS))
