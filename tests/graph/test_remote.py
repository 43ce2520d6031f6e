"""An endpoint that is slow, broken, absent, or no endpoint: one plain line that names the address."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest
from hemisec.graph.knowledge_graph import KnowledgeGraph
from hemisec.ontology.errors import QueryError, StoreError

JSON = "application/sparql-results+json"
GOOD = b'{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"1"}}]}}'


class Broken(BaseHTTPRequestHandler):
    """A server whose answer depends on the path; it keeps what it was asked."""

    asked: ClassVar[list[tuple[str, str, str, str]]] = []
    answers: ClassVar[dict[str, tuple[int, str, bytes]]] = {
        "/html": (200, "text/html; charset=utf-8", b"<html>welcome</html>"),
        "/none": (404, "text/plain", b"no such page"),
        "/login": (401, "text/plain", b""),
        "/error": (500, "text/plain", b"out of memory\nin line 7"),
        "/html-error": (500, "text/html", b"<html>oops</html>"),
        "/busy": (503, "text/plain", b"later"),
        "/refused": (400, "text/plain", b"no CONSTRUCT here\r\nsorry"),
        "/cut": (200, JSON, GOOD[:50]),
        "/other-json": (200, "application/json", b'{"hello": 1}'),
        "/untyped": (200, "", GOOD),
        "/good": (200, JSON + "; charset=utf-8", GOOD),
        "/xml": (200, "application/sparql-results+xml",
                 b'<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable '
                 b'name="x"/></head><results><result><binding name="x"><literal>1</literal></binding></result>'
                 b"</results></sparql>"),
    }

    def do_GET(self) -> None:
        self._answer("")

    def do_POST(self) -> None:
        self._answer(self.rfile.read(int(self.headers["content-length"])).decode())

    def _answer(self, body: str) -> None:
        path = self.path.partition("?")[0]
        self.asked.append((self.command, self.path, body, self.headers.get("user-agent", "")))
        if path == "/slow":
            time.sleep(3)
        if path == "/drip":
            return self._drip()
        status, media_type, data = self.answers.get(path, (200, JSON, GOOD))
        self.send_response(status)
        if media_type:
            self.send_header("content-type", media_type)
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        return self._write(data)

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("content-type", JSON)
        self.end_headers()
        for _ in range(40):
            self._write(b" ")
            self.wfile.flush()
            time.sleep(0.2)

    def _write(self, data: bytes) -> None:
        try:
            self.wfile.write(data)
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture(scope="module")
def broken() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Broken)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


ERRORS = {
    "/html": r"the answer \(text/html\) is no SPARQL results; is this the address of a SPARQL endpoint\?",
    "/none": r"HTTP 404, nothing at this address \(no such page\)",
    "/login": "HTTP 401, it asks for a login",
    "/error": r"HTTP 500, it failed \(out of memory\)",
    "/html-error": "HTTP 500, it failed$",
    "/busy": "HTTP 503 Service Unavailable",
    "/cut": r"the answer \(application/sparql-results\+json\) is no SPARQL results",
    "/other-json": r"the answer \(application/json\) is no SPARQL results",
    "/untyped": r"the answer \(no media type\) is no SPARQL results",
}


@pytest.mark.parametrize(("path", "message"), ERRORS.items())
def test_errors_are_one_line_with_the_address(broken: str, path: str, message: str) -> None:
    with pytest.raises(StoreError, match=f"^{broken}{path}: {message}") as caught:
        KnowledgeGraph.open(broken + path).query("SELECT * { ?s ?p ?o }")
    assert "\n" not in str(caught.value)


def test_a_query_that_the_endpoint_refuses_is_a_query_error(broken: str) -> None:
    with pytest.raises(QueryError, match=r"does not take the query: no CONSTRUCT here$"):
        KnowledgeGraph.open(broken + "/refused").query("CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }")


def test_triples_are_asked_of_what_gives_none(broken: str) -> None:
    with pytest.raises(StoreError, match=r"is no RDF; is this the address"):
        KnowledgeGraph.open(broken + "/html").query("DESCRIBE <http://a/>")


@pytest.mark.parametrize("path", ["/slow", "/drip"])
def test_a_slow_answer_ends_at_the_deadline(broken: str, path: str) -> None:
    start = time.monotonic()
    with pytest.raises(StoreError, match=f"{path}: no answer within 1 s; ask for less, or give a longer timeout"):
        KnowledgeGraph.open(broken + path, timeout=1.0).query("ASK {}")
    assert time.monotonic() - start < 2.5


def test_nobody_there() -> None:
    with pytest.raises(StoreError, match=r"^http://127.0.0.1:9/sparql: connection refused; is the endpoint running\?"):
        KnowledgeGraph.open("http://127.0.0.1:9/sparql").query("ASK {}")


def test_no_such_host() -> None:
    with pytest.raises(StoreError, match=r"^http://host\.invalid/sparql: cannot be reached"):
        KnowledgeGraph.open("http://host.invalid/sparql", timeout=5).query("ASK {}")


def test_a_malformed_query_is_never_sent(broken: str) -> None:
    before = len(Broken.asked)
    graph = KnowledgeGraph.open(broken + "/good")
    for sparql in ("SELECT * { ?s }", "DROP ALL", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s } }"):
        with pytest.raises(QueryError):
            graph.query(sparql)
    assert len(Broken.asked) == before


def test_checking_a_federated_query_asks_no_other_endpoint(broken: str) -> None:
    graph = KnowledgeGraph.open(broken + "/good")
    before = len(Broken.asked)
    graph.query(f"SELECT * {{ SERVICE <{broken}/good> {{ ?s ?p ?o }} }}")
    assert len(Broken.asked) == before + 1


def test_short_queries_are_got_and_long_ones_posted(broken: str) -> None:
    graph = KnowledgeGraph.open(broken + "/good")
    graph.query("SELECT * { ?s ?p ?o }")
    graph.query("SELECT * { ?s ?p ?o } # " + "x" * 3000)
    (first, path, _, agent), (second, _, body, _) = Broken.asked[-2:]
    assert (first, second) == ("GET", "POST")
    assert "query=SELECT" in path
    assert "xxx" in body
    assert agent.startswith("hemisec/")


def test_results_in_xml_are_read_too(broken: str) -> None:
    assert list(KnowledgeGraph.open(broken + "/xml").query("SELECT ?x {}")) == [{"x": "1"}]


def test_opening_an_endpoint_asks_nothing(broken: str) -> None:
    before = len(Broken.asked)
    assert KnowledgeGraph.open(broken + "/none").address == broken + "/none"
    assert len(Broken.asked) == before


def test_what_only_a_local_graph_can_do_is_told(endpoint: str) -> None:
    graph = KnowledgeGraph.open(endpoint)
    with pytest.raises(StoreError, match="a remote graph cannot be exported; CONSTRUCT the part you need"):
        graph.export("turtle")
    with pytest.raises(StoreError, match="an rdflib view needs a graph that is here"):
        graph.rdflib()


def test_without_union_a_bare_server_sees_nothing(bare_endpoint: str) -> None:
    assert not KnowledgeGraph.open(bare_endpoint).query("ASK { ?m a hsec:Mandate }")
    assert KnowledgeGraph.open(bare_endpoint, union=True).query("ASK { ?m a hsec:Mandate }")
