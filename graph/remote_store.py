"""A SPARQL 1.1 endpoint over HTTP, through SPARQLWrapper, with a deadline and plain errors.

Which graphs a query sees when it names none is the endpoint's choice (SPARQL 1.1 Protocol, 2.1.4).  The store
of a graph folder, served, answers from the union of its graphs.  For an endpoint that does not, `union=True`
asks once for the names of its graphs and sends them all with every query as `default-graph-uri` and
`named-graph-uri`.
"""

import io
import time
import urllib.error
from collections.abc import Iterator, Mapping
from http.client import HTTPException
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Final, NoReturn

from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QueryResultsFormat,
    RdfFormat,
    Store,
    parse,
    parse_query_results,
    serialize,
)

from ..ontology.errors import QueryError, StoreError
from .bindings import bind
from .query_errors import explained
from .query_text import QueryText, read_query
from .results import Results

if TYPE_CHECKING:
    from SPARQLWrapper import SPARQLWrapper

LONGEST_GET: Final = 2000
_CHUNK: Final = 1 << 16
_GRAPHS: Final = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }"
_TABLES: Final = {
    "application/sparql-results+json": QueryResultsFormat.JSON, "application/json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML, "application/xml": QueryResultsFormat.XML,
}
_STATUSES: Final = {
    "EndPointNotFound": "HTTP 404, nothing at this address", "Unauthorized": "HTTP 401, it asks for a login",
    "URITooLong": "HTTP 414, the query is too long", "EndPointInternalError": "HTTP 500, it failed",
}
_TRIPLES: Final = "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.5"


class RemoteStore:
    """An engine that sends its queries to an endpoint."""

    def __init__(self, address: str, *, timeout: float = 30.0, union: bool = False) -> None:
        self.address = address
        self.timeout = timeout
        self._union = union
        self._graphs: tuple[str, ...] | None = None

    def query(self, text: str, bound: Mapping[str, NamedNode | Literal]) -> Results:
        """Return the endpoint's answer; a malformed query raises QueryError before anything is sent."""
        query = read_query(text)
        rewritten = bind(query, bound)
        check_syntax(query, rewritten)
        media_type, data = self._send(rewritten, query.form, self._graph_names())
        read = self._table if query.form in ("SELECT", "ASK") else self._triples
        return Results(query.form, read(media_type, data))

    def quads(self) -> Iterator[Quad]:
        """Raise StoreError: a remote graph is not copied as a whole."""
        raise StoreError(f"{self.address}: a remote graph cannot be exported; CONSTRUCT the part you need, "
                         "or open a graph folder")

    def _graph_names(self) -> tuple[str, ...]:
        if not self._union:
            return ()
        if self._graphs is None:
            data = self._table(*self._send(_GRAPHS, "SELECT", ()))
            self._graphs = tuple(sorted(str(row["g"]) for row in Results("SELECT", data)))
        return self._graphs

    def _send(self, text: str, form: str, graphs: tuple[str, ...]) -> tuple[str, bytes]:
        wrapper = self._wrapper(text, form, graphs)
        deadline = time.monotonic() + self.timeout
        try:
            response = wrapper.query().response
            media_type = str(response.info().get("content-type", "")).partition(";")[0].strip().lower()
            return media_type, self._read(response, deadline)
        except Exception as error:  # every kind that SPARQLWrapper, urllib and sockets raise; others go on
            self._fail(error)

    def _wrapper(self, text: str, form: str, graphs: tuple[str, ...]) -> "SPARQLWrapper":
        from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper  # noqa: PLC0415 - late: brings rdflib

        wrapper = SPARQLWrapper(self.address, agent=_agent())
        wrapper.setQuery(text)
        wrapper.setReturnFormat(JSON if form in ("SELECT", "ASK") else TURTLE)
        wrapper.setOnlyConneg(True)
        wrapper.setTimeout(max(1, round(self.timeout)))
        for graph in graphs:
            wrapper.addParameter("default-graph-uri", graph)
            wrapper.addParameter("named-graph-uri", graph)
        if len(text) > LONGEST_GET or graphs:
            wrapper.setMethod(POST)
        if form not in ("SELECT", "ASK"):
            wrapper.addCustomHttpHeader("Accept", _TRIPLES)
        return wrapper

    def _read(self, response: io.BufferedIOBase, deadline: float) -> bytes:
        parts = []
        while part := response.read1(_CHUNK):
            parts.append(part)
            if time.monotonic() > deadline:
                raise TimeoutError
        return b"".join(parts)

    def _fail(self, error: Exception) -> NoReturn:
        """Raise what a person can act on, with the address; errors that are none of the network's go on."""
        from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException  # noqa: PLC0415

        cause = error.reason if isinstance(error, urllib.error.URLError) else error
        if isinstance(cause, TimeoutError):
            raise StoreError(f"{self.address}: no answer within {self.timeout:g} s; ask for less, or give a "
                             "longer timeout") from None
        if isinstance(cause, ConnectionRefusedError):
            raise StoreError(f"{self.address}: connection refused; is the endpoint running?") from None
        if isinstance(error, urllib.error.HTTPError):
            raise StoreError(f"{self.address}: HTTP {error.code} {error.reason}") from None
        if isinstance(error, SPARQLWrapperException):
            raise self._refused(error) from None
        if isinstance(error, OSError | HTTPException | ValueError):
            raise StoreError(f"{self.address}: cannot be reached ({_one_line(cause)})") from None
        raise error

    def _refused(self, error: Exception) -> StoreError | QueryError:
        """Return the error of an HTTP status that SPARQLWrapper knows by name."""
        kind, reason = type(error).__name__, _reason_given(error)
        if kind == "QueryBadFormed":
            return QueryError(f"{self.address} does not take the query: {reason or 'HTTP 400'}")
        meant = _STATUSES.get(kind, kind)
        return StoreError(f"{self.address}: {meant}" + (f" ({reason})" if reason else ""))

    def _table(self, media_type: str, data: bytes) -> bytes:
        form = _TABLES.get(media_type)
        try:
            if form is None:
                raise ValueError
            return _as_json(data, form)
        except (ValueError, SyntaxError):
            raise StoreError(self._no_sparql(media_type, "SPARQL results")) from None

    def _triples(self, media_type: str, data: bytes) -> bytes:
        form = RdfFormat.from_media_type(media_type) if media_type else None
        try:
            if form is None:
                raise ValueError
            triples = [quad.triple for quad in parse(data, format=form, base_iri=self.address)]
        except (ValueError, SyntaxError):
            raise StoreError(self._no_sparql(media_type, "RDF")) from None
        return serialize(triples, format=RdfFormat.N_TRIPLES) or b""

    def _no_sparql(self, media_type: str, wanted: str) -> str:
        return (f"{self.address}: the answer ({media_type or 'no media type'}) is no {wanted}; is this the "
                "address of a SPARQL endpoint?")


def check_syntax(query: QueryText, rewritten: str) -> None:
    """Raise QueryError if a query is malformed; one that asks other endpoints is only parsed, never run."""
    if query.has_service:
        _check_unrun(query, rewritten)
        return
    try:
        Store().query(rewritten)
    except SyntaxError as error:
        raise explained(query, error) from None
    except RuntimeError:
        return  # a function that only the endpoint knows


def _check_unrun(query: QueryText, rewritten: str) -> None:
    from pyparsing import ParseException  # noqa: PLC0415 - late: slow to import
    from rdflib.plugins.sparql.parser import parseQuery  # noqa: PLC0415

    try:
        parseQuery(rewritten)
    except ParseException as error:
        raise explained(query, SyntaxError(f"error at {error.lineno}:{error.column}: expected ...")) from None


def _as_json(data: bytes, form: QueryResultsFormat) -> bytes:
    """Return results as SPARQL results JSON, read through to the end, so that a cut answer is found here."""
    return parse_query_results(data, format=form).serialize(format=QueryResultsFormat.JSON) or b""


def _reason_given(error: Exception) -> str:
    """Return the first line that the endpoint sent with its refusal, if it is text for people."""
    text = str(error).partition("Response:")[2].strip()
    if text.startswith(("b'", 'b"')):
        text = text[2:-1].replace("\\n", "\n").replace("\\r", "")
    first = text.strip().split("\n")[0].strip()
    return "" if first.startswith("<") else first[:200]


def _agent() -> str:
    try:
        return f"hemisec/{version('hemisec')}"
    except PackageNotFoundError:
        return "hemisec"


def _one_line(error: object) -> str:
    return " ".join(str(error).split())
