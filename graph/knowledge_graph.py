"""The KnowledgeGraph: the same verbs over a graph folder, an RDF file, or a remote SPARQL endpoint."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from pyoxigraph import Literal, NamedNode, Quad

from ..ontology.errors import StoreError
from .bindings import parameter_name
from .exports import export, format_of, render
from .folder import read_manifest
from .local_store import LocalStore, memory_store, open_file, open_store
from .overview import Overview, count_statements, overview
from .provenance import Passage, StatementOf, passages
from .remote_store import RemoteStore
from .results import Results
from .terms import Term, to_term

if TYPE_CHECKING:
    import networkx as nx
    import rdflib


class Engine(Protocol):
    """What answers queries: a local store or a remote endpoint."""

    address: str

    def query(self, text: str, bound: Mapping[str, NamedNode | Literal]) -> Results:
        """Return the answer to a query with its parameters bound."""

    def quads(self) -> Iterator[Quad]:
        """Yield every quad, where the engine can."""


class KnowledgeGraph:
    """A graph to ask: `query`, `explain`, `network`; and, where it is here, `export` and `rdflib`."""

    def __init__(self, engine: Engine, version: str | None = None) -> None:
        self._engine = engine
        self._version = version

    @classmethod
    def open(cls, where: str | os.PathLike[str], *, timeout: float = 30.0,
             union: bool = False) -> "KnowledgeGraph":
        """Return the graph of a folder made by `hemisec build`, of an RDF file, or behind an address.

        `timeout` (seconds) and `union` are for endpoints: with `union=True` every query sees the union of all
        named graphs of an endpoint that does not offer it by itself.  An endpoint is first asked by a query.
        """
        address = str(where)
        if address.startswith(("http://", "https://")):
            return cls(RemoteStore(address, timeout=timeout, union=union))
        path = Path(where)
        if path.is_dir():
            manifest = read_manifest(path)
            return cls(open_store(path), str(manifest["hemisec"]))
        if not path.exists():
            raise StoreError(f"{path}: no such graph; give a folder made by 'hemisec build', an RDF file, or "
                             "the address of a SPARQL endpoint")
        return cls(open_file(path))

    @classmethod
    def of(cls, quads: Iterable[Quad]) -> "KnowledgeGraph":
        """Return a graph in memory that holds `quads`."""
        return cls(memory_store(quads))

    @property
    def address(self) -> str:
        """Return where the graph is: folder, file, or the endpoint's address."""
        return self._engine.address

    def query(self, sparql: str, bindings: Mapping[str, Term] | None = None) -> Results:
        """Return the answer to a SPARQL query over the union of all named graphs.

        `bindings` gives values to variables of the query, as RDF terms: a `str` is a plain literal, an `Iri`
        (or a NamedNode, or rdflib's URIRef) an IRI.  The project's prefixes (hsec:, skos: ...) are known.
        """
        bound = {}
        for name, value in (bindings or {}).items():
            key = parameter_name(name)
            bound[key] = to_term(key, value)
        return self._engine.query(sparql, bound)

    def explain(self, what: str | StatementOf) -> list[Passage]:
        """Return the passages that a statement stands on, in the order of the documents.

        `what` is the IRI of a statement, citation, mandate or thing, or a triple of terms.
        """
        return passages(self, what)

    def network(self, kind: str, start: int | None = None, end: int | None = None) -> "nx.DiGraph[str]":
        """Return a network (`citations`, `bodies`, `meetings`) of the documents of some years, or of all."""
        from .network import project  # noqa: PLC0415 - late: networkx takes 0.14 s

        return project(self, kind, start, end)

    def info(self) -> Overview:
        """Return counts (things by kind and class, documents, triples, graphs) and the version built with."""
        return overview(self, self._version)

    def export(self, target: str | os.PathLike[str], form: str | None = None) -> str | None:
        """Write the graph to the file `target`, or return its text if `target` is the name of a format.

        Formats: turtle and nt (the facts), trig, nquads and jsonld (everything); or the ending of the file.
        """
        name = os.fspath(target)
        if form is None and os.sep not in name and "." not in name:
            return "".join(render(self._engine.quads(), format_of(name)))
        export(self._engine.quads(), Path(target), form)
        return None

    def rdflib(self) -> "rdflib.Dataset":
        """Return an rdflib Dataset over the same store; its default graph is the union of all."""
        from .rdflib_view import view  # noqa: PLC0415 - late: rdflib takes 0.1 s

        if not isinstance(self._engine, LocalStore):
            raise StoreError(f"{self.address}: an rdflib view needs a graph that is here; CONSTRUCT what you "
                             "need, or use rdflib's SPARQLStore")
        return view(self._engine.store)

    def __len__(self) -> int:
        """Return the number of statements, each once however many graphs hold it."""
        return count_statements(self)

    def __repr__(self) -> str:
        """Return where the graph is."""
        return f"KnowledgeGraph({self.address!r})"
