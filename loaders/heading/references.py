"""The number under which a press release went out, printed alone: 'No. 017/20', 'Nº 7/04', 'Comunicado 11/10'."""

import re
from typing import Final

from ..reading import Reading

NUMBER: Final = re.compile(
    r"(?:^|\n)[^\S\n]*(?:(?:Press Release|Comunicado(?: de (?:Prensa|Imprensa))?|Communiqué(?: de presse)?)\s+)?"
    r"(?:N[o.º°]{1,2}\s?|Núm\.\s?)?(?P<n>\d{1,4}/\d{2,4})[^\S\n]*(?=\n|$)", re.IGNORECASE
)
REACH: Final = 600  # characters from the top or the end of the page in which the number stands


def release_number(reading: Reading) -> str | None:
    """Return the number of a press release that stands in a line of its own at the top or the end of a page."""
    text = reading.text
    for start, end in ((0, min(REACH, len(text))), (max(0, len(text) - REACH), len(text))):
        found = NUMBER.search(text, start, end)
        if found:
            return found["n"]
    return None
