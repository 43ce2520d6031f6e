"""RDF terms from plain values: text is cleaned here once, so that every export of the graph can be parsed."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from ...ontology.errors import VocabularyError
from ...ontology.vocabulary import XSD

QUOTE_LENGTH: Final = 500
Term = NamedNode | Literal
Triple = tuple[NamedNode, NamedNode, Term]

# What XML 1.0 cannot hold, and what UTF-8 cannot: such characters would break RDF/XML and SPARQL-XML.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE)
_DATE_TYPES: Final = {4: "gYear", 7: "gYearMonth", 10: "date"}
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)


@lru_cache(maxsize=4096)
def node(iri: str) -> NamedNode:
    """Return the node of `iri`; raises VocabularyError when it is no IRI."""
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise VocabularyError(f"not an IRI: {iri[:80]!r}; mint it in ontology/iris.py") from error


def clean(text: str) -> str:
    r"""Return `text` without characters that break XML; CR LF and CR become LF.

    >>> clean("OEA\x00/Ser.\r\nL")
    'OEA/Ser.\nL'
    """
    return _UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def squeezed(text: str) -> str:
    """Return cleaned text with its runs of white space as one blank, as labels and titles need it."""
    return " ".join(clean(text).split())


def plain(text: str) -> Literal:
    """Return a plain string: what must stay letter for letter in any store."""
    return Literal(clean(text))


def tagged(text: str, language: str | None) -> Literal:
    """Return a label or title in a language; a plain string where the language is not known."""
    words = squeezed(text)
    if language and _LANGUAGE.fullmatch(language) and language.lower() != "und":
        return Literal(words, language=language.lower())
    return Literal(words)


def whole(number: int) -> Literal:
    """Return an xsd:integer."""
    return Literal(str(int(number)), datatype=node(XSD + "integer"))


def dated(text: str) -> Literal:
    """Return an ISO date as xsd:date, xsd:gYearMonth or xsd:gYear, as precise as it is; else a plain string.

    >>> dated("2006-10").datatype.value.rpartition("#")[2]
    'gYearMonth'
    """
    if not is_date(text):
        return plain(text)
    return Literal(text, datatype=node(XSD + _DATE_TYPES[len(text)]))


def is_date(text: str) -> bool:
    """Return whether `text` is a day, month or year of the calendar in ISO form.

    >>> is_date("2011-06-07"), is_date("2011-06"), is_date("2011-13"), is_date("2011-06-07/2011-06-08")
    (True, True, False, False)
    """
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def interval(text: str) -> tuple[str | None, str | None]:
    """Return the first and last date of 'start/end'; an open or unreadable end is None, one date is both.

    >>> interval("2016-02-25/2016-02-26"), interval("2020-03/.."), interval("2003")
    (('2016-02-25', '2016-02-26'), ('2020-03', None), ('2003', '2003'))
    """
    first, slash, last = text.partition("/")
    start = first if is_date(first) else None
    if not slash:
        return start, start
    return start, last if is_date(last) else None


def quads(triples: Iterable[Triple], graph: NamedNode) -> Iterator[Quad]:
    """Yield the triples as quads of one named graph, each once, in their order."""
    for subject, predicate, value in dict.fromkeys(triples):
        yield Quad(subject, predicate, value, graph)
