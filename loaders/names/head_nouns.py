"""The head nouns of names: what kind of thing a noun such as 'committee', 'convention', 'programme' makes of a name."""

from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name

KIND_OF_TYPE: Final = {
    "declaration": "declaration",
    "resolution": "resolution",
    "report": "document",
    "document": "document",
    "statute": "instrument",
}
JOINING: Final = frozenset({"and", "y", "e", "et"})
INSIDE: Final = frozenset({"in", "by", "at", "from", "with", "en", "por", "em", "no", "na", "dans", "par"})


@lru_cache(maxsize=8)
def heads(code: str) -> dict[str, tuple[str, str]]:
    """Return head noun (folded) -> (kind, type) of a language, for bodies, texts and programmes."""
    language = load_language(code)
    table = {fold_name(h): ("programme", "programme") for h in language.heads_programme}
    table |= {fold_name(h): ("body", "body") for h in language.heads_body}
    table |= {fold_name(h): (KIND_OF_TYPE.get(t, "instrument"), t) for h, t in language.heads_instrument.items()}
    return table
