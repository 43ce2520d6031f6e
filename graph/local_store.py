"""The embedded engine: a pyoxigraph store on disk or in memory, queried over the union of its graphs.

pyoxigraph's own union counts a statement once for every graph that holds it, where RDF merges to a set.  So
our stores keep, besides the named graphs, each statement once in the default graph: that is the union, plain
queries answer from it, and it costs about half of the disk again.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from pyoxigraph import (
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    parse,
)

from ..ontology.errors import QueryError, StoreError
from .bindings import bind
from .query_errors import explained
from .query_text import read_query
from .results import Results

FILE_FORMATS: Final = {
    ".ttl": RdfFormat.TURTLE, ".nt": RdfFormat.N_TRIPLES, ".trig": RdfFormat.TRIG, ".nq": RdfFormat.N_QUADS}


class LocalStore:
    """An engine over a pyoxigraph store whose default graph is the union of its named graphs."""

    def __init__(self, store: Store, address: str, *, master: Path | None = None, unnamed: bool = False) -> None:
        """`master` is the N-Quads file that the store was made from; `unnamed`, that some quads name no graph."""
        self.store = store
        self.address = address
        self._master = master
        self._unnamed = unnamed

    def query(self, text: str, bound: Mapping[str, NamedNode | Literal]) -> Results:
        """Return the answer to a query; raises QueryError, with line and column, if it is malformed."""
        query = read_query(text)
        rewritten = bind(query, bound)
        try:
            answer = self.store.query(rewritten)
            if isinstance(answer, QueryBoolean | QuerySolutions):
                data = answer.serialize(format=QueryResultsFormat.JSON)
            else:
                data = answer.serialize(format=RdfFormat.N_TRIPLES)
        except SyntaxError as error:
            raise explained(query, error) from None
        except RuntimeError as error:
            raise QueryError(f"query cannot be answered: {_one_line(error)}") from None
        except OSError as error:
            raise StoreError(f"{self.address}: cannot be read ({_one_line(error)})") from None
        return Results(query.form, data or b"")

    def quads(self) -> Iterator[Quad]:
        """Yield every quad once, without the copies that make the union."""
        if self._master is not None:
            yield from parse(path=self._master, format=RdfFormat.N_QUADS)
            return
        for graph in self.store.named_graphs():
            yield from self.store.quads_for_pattern(None, None, None, graph)
        if self._unnamed:
            unnamed = self.store.quads_for_pattern(None, None, None, DefaultGraph())
            yield from (quad for quad in unnamed if not self._is_named(quad))

    def _is_named(self, quad: Quad) -> bool:
        found = self.store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
        return any(not isinstance(other.graph_name, DefaultGraph) for other in found)


def with_union(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Yield each quad, and its statement for the default graph."""
    for quad in quads:
        yield quad
        if not isinstance(quad.graph_name, DefaultGraph):
            yield Quad(quad.subject, quad.predicate, quad.object)


def memory_store(quads: Iterable[Quad], address: str = "memory") -> LocalStore:
    """Return an engine over quads in memory."""
    store, unnamed = Store(), False

    def noted() -> Iterator[Quad]:
        nonlocal unnamed
        for quad in quads:
            unnamed = unnamed or isinstance(quad.graph_name, DefaultGraph)
            yield quad

    store.bulk_extend(with_union(noted()))
    return LocalStore(store, address, unnamed=unnamed)


def open_file(path: Path) -> LocalStore:
    """Return an engine over an RDF file, read into memory; raises StoreError, with the line, if malformed."""
    form = FILE_FORMATS.get(path.suffix.lower())
    if form is None:
        raise StoreError(f"{path}: no graph file by its name; use one that ends in {', '.join(FILE_FORMATS)}")
    try:
        return memory_store(parse(path=path, format=form), str(path))
    except SyntaxError as error:
        raise StoreError(f"{path}: line {error.lineno or '?'}: {_one_line(error)}") from None
    except OSError as error:
        raise StoreError(f"{path}: cannot be read ({error.strerror or error})") from None


def open_store(folder: Path) -> LocalStore:
    """Return an engine over the store of a graph folder, opened for reading only."""
    try:
        return LocalStore(Store.read_only(str(folder / "store")), str(folder), master=folder / "graph.nq")
    except (OSError, RuntimeError, ValueError) as error:
        raise StoreError(f"{folder}: its store cannot be opened ({_one_line(error)}); build the graph "
                         "again") from None


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())
