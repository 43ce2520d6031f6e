"""A text in, its Record out: structure, then mentions, then what the sentences state."""

import hashlib

from ..ontology.authority import load as load_authority
from ..ontology.errors import ReadError
from ..ontology.language_data import load as load_language
from .clauses import read_structure
from .dates import find_dates
from .definitions import find_definitions
from .language import identify
from .meetings import find_meetings
from .names import find_names, find_shaped_names
from .page import make_page
from .reading import Book, Reading
from .record import Document, Record, SourceDescription
from .symbols import find_symbols
from .texts import find_texts, join_names_to_symbols


def read(text: str, *, name: str = "", sha256: str = "") -> Record:
    """Return the Record of a text; ReadError when its language is none that is served."""
    reading = recognise(text, name=name)
    sha256 = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    source = SourceDescription(name, sha256, "text/plain", len(text))
    return Record(source, Document("x", "document", reading.page.language.code), tuple(reading.book.entities.values()), tuple(reading.mentions))


def recognise(text: str, *, name: str = "") -> Reading:
    """Return the reading of a text after all passes."""
    code = identify(text)
    if code is None:
        raise ReadError(name, "its language is none of English, Spanish, Portuguese and French; not read")
    page = make_page(text, load_language(code))
    reading = Reading(page, read_structure(page), Book(load_authority()))
    reading.symbols = find_symbols(text)
    reading.dates = find_dates(text, page.language, folded=page.folded)
    find_names(reading)
    find_texts(reading)
    find_shaped_names(reading)
    join_names_to_symbols(reading)
    find_definitions(reading)
    find_meetings(reading)
    return reading
