"""Running a named query: what a user gives for its parameters becomes RDF terms, and the graph answers."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..ontology.errors import QueryError
from .catalogue import Parameter, check_values, find
from .lookup import find_symbol, find_thing

if TYPE_CHECKING:
    from ..graph.knowledge_graph import KnowledgeGraph
    from ..graph.results import Results
    from ..graph.terms import Term

QUERY_SUFFIXES: Final = (".rq", ".sparql")
INTEGER: Final = re.compile(r"[+-]?\d{1,9}")
DATE: Final = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def ask(graph: "KnowledgeGraph", name: str, values: Mapping[str, str] | None = None) -> "Results":
    """Return the answer of a named query; raises QueryError for a wrong name or value.

    Names of things are looked up in the graph itself, so that `{"body": "CICTE"}` will do.
    """
    query = find(name)
    chosen = check_values(query, values or {})
    types = {parameter.name: parameter for parameter in query.parameters}
    return graph.query(query.text, {key: to_term(graph, types[key], value) for key, value in chosen.items()})


def to_term(graph: "KnowledgeGraph", parameter: Parameter, value: str) -> "Term":
    """Return the value of a parameter as an RDF term; raises QueryError naming what is wrong with it."""
    match parameter.type:
        case "iri":
            return find_thing(graph, value, parameter.kinds)
        case "symbol":
            return find_symbol(graph, value)
        case "integer" if INTEGER.fullmatch(value):
            return int(value)
        case "date" if DATE.fullmatch(value):
            return value  # a plain string: dates of the statements are kept as they were written
        case "string":
            return value
    advice = {"integer": "give a whole number", "date": "give a date such as 2001-09-01, 2001-09 or 2001"}
    raise QueryError(f"{parameter.name}={value!r} is no {parameter.type}; {advice[parameter.type]}")


def own_query(target: str) -> str | None:
    """Return the text of a query that a user wrote into a file, or None if `target` can only be a name."""
    path = Path(target)
    if path.name == target and path.suffix not in QUERY_SUFFIXES and not path.is_file():
        return None
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no UTF-8 text"
        raise QueryError(f"{target}: the query cannot be read ({reason}); check the path") from None
