"""What a graph holds, in numbers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..ontology.errors import StoreError
from .terms import Value

if TYPE_CHECKING:
    from .knowledge_graph import KnowledgeGraph

_COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
_CLASSES = "SELECT ?key (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a ?key } GROUP BY ?key"
_KINDS = "SELECT ?key (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s hsec:kind ?key } GROUP BY ?key"
_GRAPHS = "SELECT (COUNT(DISTINCT ?g) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"
_DOCUMENTS = "SELECT (COUNT(DISTINCT ?d) AS ?n) WHERE { ?d hsec:describedBy ?file }"
_VERSION = "SELECT (MAX(?v) AS ?n) WHERE { ?run hsec:programVersion ?v }"


@dataclass(frozen=True, slots=True)
class Overview:
    """The numbers of a graph; `classes` and `kinds` are sorted by their number, the largest first."""

    address: str
    version: str | None
    triples: int
    named_graphs: int
    documents: int
    kinds: tuple[tuple[str, int], ...]
    classes: tuple[tuple[str, int], ...]


def count_statements(graph: "KnowledgeGraph") -> int:
    """Return the number of statements of the union."""
    return _number(graph, _COUNT)


def overview(graph: "KnowledgeGraph", version: str | None = None) -> Overview:
    """Return the numbers of a graph; the version is that of its folder, else the newest that it names."""
    if version is None:
        named = _one(graph, _VERSION)
        version = str(named) if named is not None else None
    return Overview(graph.address, version, count_statements(graph), _number(graph, _GRAPHS),
                    _number(graph, _DOCUMENTS), _counts(graph, _KINDS), _counts(graph, _CLASSES))


def _number(graph: "KnowledgeGraph", sparql: str) -> int:
    value = _one(graph, sparql)
    if not isinstance(value, int):
        raise StoreError(f"{graph.address}: no number came back for a count; is this a SPARQL 1.1 endpoint?")
    return value


def _one(graph: "KnowledgeGraph", sparql: str) -> Value:
    return next((row["n"] for row in graph.query(sparql)), None)


def _counts(graph: "KnowledgeGraph", sparql: str) -> tuple[tuple[str, int], ...]:
    found = [(str(row["key"]), row["n"]) for row in graph.query(sparql)]
    counted = [(key, n) for key, n in found if isinstance(n, int)]
    return tuple(sorted(counted, key=lambda pair: (-pair[1], pair[0])))
