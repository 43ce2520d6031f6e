"""Characters that do not show: marks of direction, of zero width, soft hyphens.  Read without them, told with them.

A right-to-left mark inside 'AG/RES. 1939' or a zero-width blank inside a name must not hide it, and no span may shift:
the text is read as it shows, and each span of the record is put back into the text as it is.
"""

import re
from dataclasses import replace
from typing import Any, Final, TypeVar

from ..record import Record, Triggers

INVISIBLE: Final = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+")
Part = TypeVar("Part")


def as_shown(text: str) -> str:
    """Return the text without the characters that do not show; the same object where it holds none.

    >>> as_shown("AG/\u200fRES. 1939")
    'AG/RES. 1939'
    """
    return text if text.isascii() else INVISIBLE.sub("", text)


def placed(record: Record, text: str) -> Record:
    """Return a record of `as_shown(text)` as one of `text`: spans and printed words are those of `text` itself."""
    offsets = _offsets(text)

    def put(part: Part) -> Part:
        values: Any = part
        start = offsets[values.start]
        end = offsets[values.end - 1] + 1 if values.end > values.start else start
        words = {"text": text[start:end]} if hasattr(values, "text") else {}
        moved: Part = replace(values, start=start, end=end, **words)
        return moved

    account = record.triggers
    return replace(
        record,
        source=replace(record.source, characters=len(text)),
        mentions=tuple(map(put, record.mentions)),
        citations=tuple(map(put, record.citations)),
        statements=tuple(map(put, record.statements)),
        clauses=tuple(map(put, record.clauses)),
        unresolved=tuple(map(put, record.unresolved)),
        triggers=Triggers(
            account.consumed,
            account.unresolved,
            tuple(map(put, account.excluded)),
            tuple(map(put, account.unaccounted)),
        ),
    )


def _offsets(text: str) -> list[int]:
    """Where each character that shows stands in the text, and the end of the text behind them."""
    offsets: list[int] = []
    place = 0
    for hidden in INVISIBLE.finditer(text):
        offsets.extend(range(place, hidden.start()))
        place = hidden.end()
    return [*offsets, *range(place, len(text)), len(text)]
