"""RDF terms at the border: Python, rdflib and pyoxigraph values in, Python values out.

A plain `str` is a plain literal; an IRI is an `Iri`, so that the two are never mixed up.
"""

import math
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from ..ontology import vocabulary as v
from ..ontology.errors import QueryError

if TYPE_CHECKING:
    from rdflib.term import Identifier


class Iri(str):
    """The IRI of a thing: a `str` that is bound, written and compared as an IRI.

    >>> Iri("https://w3id.org/hemisec/id/body/cicte").tail
    'cicte'
    """

    __slots__ = ()

    @property
    def tail(self) -> str:
        """Return what follows the last slash or hash, for people to read."""
        return self.rstrip("/#").replace("#", "/").rpartition("/")[2] or str(self)


OxTerm: TypeAlias = NamedNode | BlankNode | Literal | Triple
Value: TypeAlias = Iri | str | bool | int | float | Decimal | date | None
Term: TypeAlias = "Value | NamedNode | Literal | Identifier"

_INTEGERS: Final = frozenset(v.XSD + name for name in (
    "integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger",
    "negativeInteger", "unsignedInt", "unsignedLong", "unsignedShort", "unsignedByte"))
_READERS: Final[dict[str, Callable[[str], Value]]] = {
    v.XSD + "boolean": lambda text: text in ("true", "1"),
    v.XSD + "decimal": Decimal,
    v.XSD + "double": float,
    v.XSD + "float": float,
    v.XSD + "date": date.fromisoformat,
    v.XSD + "dateTime": datetime.fromisoformat,
    **dict.fromkeys(_INTEGERS, int),
}


def to_term(name: str, value: Term) -> NamedNode | Literal:
    """Return `value` as an RDF term; raises QueryError naming the parameter for what is none.

    >>> str(to_term("body", Iri("https://w3id.org/hemisec/id/body/oas")))
    '<https://w3id.org/hemisec/id/body/oas>'
    >>> str(to_term("year", 2011))
    '"2011"^^<http://www.w3.org/2001/XMLSchema#integer>'
    """
    try:
        term = _term(value)
    except ValueError as error:
        raise QueryError(f"parameter {name}: {value!r} is no RDF term ({error})") from None
    if term is None:
        raise QueryError(f"parameter {name}: {type(value).__name__} is no RDF term; give a str, int, float, "
                         "date, Iri, or a term of rdflib or pyoxigraph")
    return term


def _term(value: Term) -> NamedNode | Literal | None:
    if isinstance(value, NamedNode | Literal):
        return value
    if type(value).__module__.startswith("rdflib."):
        return _from_rdflib(value)
    if isinstance(value, Iri):
        return NamedNode(value)
    if isinstance(value, str | bool | int):
        return Literal(value)
    for kind, (datatype, write) in _WRITERS.items():  # a datetime is a date too: the order counts
        if isinstance(value, kind):
            return Literal(write(value), datatype=NamedNode(v.XSD + datatype))
    return None


def _double(value: float) -> str:
    if math.isinf(value):
        return "INF" if value > 0 else "-INF"
    return "NaN" if math.isnan(value) else repr(value)


_WRITERS: Final[dict[type, tuple[str, Callable[[Any], str]]]] = {
    float: ("double", _double),
    Decimal: ("decimal", lambda value: f"{value:f}"),
    datetime: ("dateTime", datetime.isoformat),
    date: ("date", date.isoformat),
}


def _from_rdflib(value: object) -> NamedNode | Literal | None:
    from rdflib.term import Literal as RdflibLiteral  # noqa: PLC0415 - late: rdflib takes 0.1 s
    from rdflib.term import URIRef  # noqa: PLC0415

    if isinstance(value, URIRef):
        return NamedNode(str(value))
    if not isinstance(value, RdflibLiteral):
        return None
    if value.language:
        return Literal(str(value), language=value.language)
    return Literal(str(value), datatype=NamedNode(str(value.datatype)) if value.datatype else None)


def to_value(term: OxTerm | None) -> Value:
    """Return the Python value of a term; a literal whose text its datatype refuses stays a `str`.

    >>> to_value(Literal("2011-06-07", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#date")))
    datetime.date(2011, 6, 7)
    """
    if term is None:
        return None
    if isinstance(term, NamedNode):
        return Iri(term.value)
    if not isinstance(term, Literal):
        return str(term)
    reader = _READERS.get(term.datatype.value)
    if reader is None:
        return term.value
    try:
        return reader(term.value)
    except (ValueError, InvalidOperation):
        return term.value
