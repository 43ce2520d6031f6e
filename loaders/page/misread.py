"""Letters that the recognition of scanned pages took for others, put back where a page does so again and again.

Scans of Spanish pages give 'Convencién' for 'Convención', those of Portuguese pages 'Delegagao' for 'Delegação'.  Every
letter stands for one letter, so no span shifts; the record tells the words as they are printed.
"""

import re
from typing import Final

OFTEN: Final = 3  # a page with fewer such words may have misprints, or names that are so spelled
# the letter first, then what stands before it: a pattern that begins with a letter is searched for many times as fast
SPANISH: Final = re.compile(r"é(?=n\b)(?<=[a-záéíóúñ][csgnx]i.)(?<!\breci.)")
PORTUGUESE: Final = re.compile(r"g(?:(?<=[a-zç][aiu].)(?:ao|oes)|(?<=(?:uran|fian|lian|eran|udan).)a)\b")
PUT_BACK: Final = {"é": "ó", "gao": "ção", "goes": "ções", "ga": "ça"}


def as_meant(text: str) -> str:
    """Return a text with such letters put back, of the same length; the same object where they are no habit.

    >>> as_meant("la Convencién, la Accién y la Comisién de la regién recién nacida")
    'la Convención, la Acción y la Comisión de la región recién nacida'
    >>> as_meant("a Delegagao, as Relagoes e a Seguranga da cidade")
    'a Delegação, as Relações e a Segurança da cidade'
    >>> as_meant("una sola Convencién")
    'una sola Convencién'
    """
    for pattern in (SPANISH, PORTUGUESE):
        if len(pattern.findall(text)) >= OFTEN:
            text = pattern.sub(lambda found: PUT_BACK[found.group()], text)
    return text
