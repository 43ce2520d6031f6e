"""The one place where IRIs are made: pure functions of canonical symbols, table ids and names.

An IRI made from text holds only lower-case ASCII letters, digits and hyphens, so that no library refuses or
rewrites it.  Things that no table or symbol names are minted from their NFC name: a readable slug of at most
60 characters and 16 hexadecimal digits of its SHA-256.
"""

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import Final

BASE: Final = "https://w3id.org/hemisec/"
NS: Final = BASE + "ns#"
SLUG_LENGTH: Final = 60
HASH_LENGTH: Final = 16
BETWEEN: Final = re.compile(r"[^a-z0-9]+")


def slug(text: str, length: int = SLUG_LENGTH) -> str:
    """Return the words of `text` as lower-case ASCII joined by hyphens, at most `length` characters.

    >>> slug("Declaración de San Salvador")
    'declaracion-de-san-salvador'
    """
    folded = text.casefold()
    if not folded.isascii():
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    words = BETWEEN.sub("-", folded).strip("-")
    return words[:length].strip("-")


def digest(*parts: str) -> str:
    """Return 16 hexadecimal digits of the SHA-256 of the NFC parts, kept apart by a unit separator.

    >>> digest("a", "b") == digest("a", "b") != digest("ab")
    True
    """
    joined = "\x1f".join(unicodedata.normalize("NFC", part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:HASH_LENGTH]


@lru_cache(maxsize=16384)
def known(kind: str, identifier: str, *, base: str = BASE) -> str:
    """Return the IRI of a thing that an authority table names, e.g. a body or a meeting of a series.

    >>> known("body", "cicte")
    'https://w3id.org/hemisec/id/body/cicte'
    >>> known("meeting", "cicte/16")
    'https://w3id.org/hemisec/id/meeting/cicte/16'
    """
    path = "/".join(slug(part) for part in identifier.split("/"))
    return f"{base}id/{kind}/{path}"


@lru_cache(maxsize=4096)
def provisional(kind: str, name: str, *, base: str = BASE) -> str:
    """Return the IRI of a thing known by its name alone: `id/KIND/SLUG-HASH`.

    >>> provisional("person", "Juan Manuel Gómez Robledo").startswith(
    ...     "https://w3id.org/hemisec/id/person/juan-manuel-gomez-robledo-")
    True
    """
    return f"{base}id/{kind}/{slug(name) or kind}-{digest(' '.join(name.split()))}"


def statement(kind: str, *parts: str, base: str = BASE) -> str:
    """Return the IRI of a citation, mandate, clause or piece of evidence: a hash of what it says.

    `parts` are what makes it this one (paragraph, kind, target, ordinal in the paragraph), never offsets.
    """
    return f"{base}id/{kind}/{digest(*parts)}"
