"""A small graph in the words of the ontology, and the engines that must all answer alike."""

import contextlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from hemisec.graph.folder import write_folder
from hemisec.graph.knowledge_graph import KnowledgeGraph
from pyoxigraph import Quad, RdfFormat, parse

BASE = "https://w3id.org/hemisec/"
TRIG = """
PREFIX cito: <http://purl.org/spar/cito/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX hsec: <https://w3id.org/hemisec/ns#>
PREFIX id: <https://w3id.org/hemisec/id/>
PREFIX b: <https://w3id.org/hemisec/id/body/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX t: <https://w3id.org/hemisec/id/treaty/>
PREFIX v: <https://w3id.org/hemisec/id/verb/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

GRAPH <https://w3id.org/hemisec/graph/ontology> {
  v:recall a skos:Concept ; skos:prefLabel "recall"@en, "recordar"@es ; hsec:yields hsec:recalls .
  v:urge a skos:Concept ; skos:prefLabel "urge"@en .
}
GRAPH <https://w3id.org/hemisec/graph/authority> {
  b:cicte hsec:kind "body" ; skos:prefLabel "Committee against Terrorism"@en, "Comité"@es .
  b:ga hsec:kind "body" ; skos:prefLabel "General Assembly"@en .
  t:a-66 hsec:kind "instrument" ; skos:prefLabel "Convention against Terrorism"@en ;
    eli:date_document "2002-06-03"^^xsd:date ; eli:passed_by b:ga .
  id:r1 hsec:kind "resolution" ; skos:prefLabel "Resolution One"@en ; skos:notation "AG/RES. 1 (XXX-O/00)" ;
    eli:date_document "2000-06-05"^^xsd:date ; eli:passed_by b:ga .
  id:table-1 a cito:Citation ; cito:hasCitingEntity id:d2 ; cito:hasCitedEntity id:r1 ; hsec:verb v:recall .
  id:table-2 a cito:Citation ; cito:hasCitingEntity id:r1 ; cito:hasCitedEntity t:a-66 ; hsec:verbLabel "cites" .
}
GRAPH <https://w3id.org/hemisec/graph/document/1111111111111111> {
  id:d1 hsec:kind "declaration" ; skos:prefLabel "Declaration One"@en ; eli:date_document "2010-03-01"^^xsd:date ;
    hsec:describedBy id:f1 ; cito:cites t:a-66, id:r1 ; hsec:recalls t:a-66 .
  b:cicte hsec:kind "body" ; skos:prefLabel "Committee against Terrorism"@en .
  id:f1 a prov:Entity ; dcterms:identifier "one.txt" ; hsec:sha256 "00" .
  id:c1 a cito:Citation ; cito:hasCitingEntity id:d1 ; cito:hasCitedEntity t:a-66 ; hsec:verb v:recall ;
    hsec:verbLabel "recalling" ; hsec:citationPlace "preambular" ; hsec:citedIn id:p1 .
  id:c2 a cito:Citation ; cito:hasCitingEntity id:d1 ; cito:hasCitedEntity t:a-66 ; hsec:verb v:urge ;
    hsec:citationPlace "operative" .
  id:c3 a cito:Citation ; cito:hasCitingEntity id:d1 ; cito:hasCitedEntity id:r1 ; hsec:verb v:recall ;
    hsec:citationPlace "preambular" .
  id:m1 a hsec:Mandate ; hsec:issuedBy id:d1 ; hsec:assignee b:cicte ; hsec:issuedIn id:p2 .
  id:u1 a hsec:UnresolvedCitation ; cito:hasCitingEntity id:d1 ; hsec:printedText "the said paper" .
}
GRAPH <https://w3id.org/hemisec/graph/document/2222222222222222> {
  id:d2 hsec:kind "resolution" ; skos:prefLabel "Resolution Two"@en ; eli:date_document "2012"^^xsd:gYear ;
    hsec:describedBy id:f2 ; cito:cites id:r1 ; hsec:adoptedAt id:meeting1 ; hsec:adoptedBy b:ga .
  id:meeting1 hsec:kind "meeting" ; skos:prefLabel "First meeting"@en .
  b:cicte hsec:kind "body" ; skos:prefLabel "Committee against Terrorism"@en .
  id:f2 a prov:Entity ; dcterms:identifier "two.txt" .
  id:c4 a cito:Citation ; cito:hasCitingEntity id:d2 ; cito:hasCitedEntity id:r1 ; hsec:verb v:recall ;
    hsec:citationPlace "preambular" .
}
GRAPH <https://w3id.org/hemisec/graph/evidence> {
  id:a1 a oa:Annotation ; oa:hasBody id:c1 ; oa:hasTarget id:t1 ; hsec:rule "citation-by-name" .
  id:t1 oa:hasSource id:f1 ; oa:hasSelector id:pos1, id:quote1 .
  id:pos1 a oa:TextPositionSelector ; oa:start 100 ; oa:end 128 .
  id:quote1 a oa:TextQuoteSelector ; oa:exact "Convention against Terrorism" .
  id:a2 a oa:Annotation, hsec:Mention ; oa:hasBody b:cicte ; oa:hasTarget id:t2 ; hsec:rule "acronym" .
  id:t2 oa:hasSource id:f1 ; oa:hasSelector id:pos2, id:quote2 .
  id:pos2 a oa:TextPositionSelector ; oa:start 40 ; oa:end 45 .
  id:quote2 a oa:TextQuoteSelector ; oa:exact "CICTE" .
  id:s1 a rdf:Statement ; rdf:subject id:d2 ; rdf:predicate hsec:adoptedAt ; rdf:object id:meeting1 .
  id:a3 a oa:Annotation ; oa:hasBody id:s1 ; oa:hasTarget id:t3 ; hsec:rule "adoption-line" .
  id:t3 oa:hasSource id:f2 ; oa:hasSelector id:pos3 .
  id:pos3 a oa:TextPositionSelector ; oa:start 7 ; oa:end 9 .
  id:a4 a oa:Annotation ; oa:hasBody id:m1 ; oa:hasTarget id:t4 ; hsec:rule "mandate" .
  id:t4 oa:hasSource id:f1 ; oa:hasSelector id:pos4 .
  id:pos4 a oa:TextPositionSelector ; oa:start 200 ; oa:end 230 .
}
"""


def small_quads() -> list[Quad]:
    """Return the quads of the small graph."""
    return list(parse(TRIG, format=RdfFormat.TRIG))


@pytest.fixture(scope="session")
def quads() -> list[Quad]:
    return small_quads()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built") / "graph"
    write_folder(out, small_quads(), report={"documents": 2}, version="9.9")
    return out


@contextlib.contextmanager
def oxigraph(*arguments: str) -> Iterator[str]:
    """Run the oxigraph server on a free port of loopback and yield the address of its query endpoint."""
    program = Path(sys.executable).with_name("oxigraph")
    if not program.exists():
        pytest.skip("no oxigraph server here: pip install 'hemisec[serve]'")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(program), *arguments, "--bind", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(server, f"http://127.0.0.1:{port}/query?query=ASK%7B%7D")
        yield f"http://127.0.0.1:{port}/query"
    finally:
        server.terminate()
        server.wait(10)


def wait_for(server: subprocess.Popen[bytes], address: str) -> None:
    """Wait until the server answers; fail if it ends or takes more than 20 seconds."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if server.poll() is not None:
            pytest.fail(f"the server ended with {server.returncode}")
        try:
            urllib.request.urlopen(address, timeout=2).read()
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
        else:
            return
    pytest.fail("the server did not start")


@pytest.fixture(scope="session")
def endpoint(folder: Path) -> Iterator[str]:
    """The store of a graph folder, served as it is."""
    with oxigraph("serve-read-only", "--location", str(folder / "store")) as address:
        yield address


@pytest.fixture(scope="session")
def bare_endpoint(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The N-Quads served by a server whose default graph is empty."""
    location = str(tmp_path_factory.mktemp("served"))
    program = Path(sys.executable).with_name("oxigraph")
    if not program.exists():
        pytest.skip("no oxigraph server here: pip install 'hemisec[serve]'")
    subprocess.run([str(program), "load", "--location", location, "--file", str(folder / "graph.nq")], check=True,
                   capture_output=True)
    with oxigraph("serve-read-only", "--location", location) as address:
        yield address


@pytest.fixture(params=["memory", "folder", "trig", "remote", "remote-union"])
def graph(request: pytest.FixtureRequest, folder: Path, tmp_path: Path) -> KnowledgeGraph:
    """The same small graph behind every engine."""
    if request.param == "memory":
        return KnowledgeGraph.of(small_quads())
    if request.param == "folder":
        return KnowledgeGraph.open(folder)
    if request.param == "trig":
        file = tmp_path / "small.trig"
        file.write_text(TRIG, encoding="utf-8")
        return KnowledgeGraph.open(file)
    if request.param == "remote":
        return KnowledgeGraph.open(request.getfixturevalue("endpoint"))
    return KnowledgeGraph.open(request.getfixturevalue("bare_endpoint"), union=True)


@pytest.fixture
def local(quads: list[Quad]) -> KnowledgeGraph:
    return KnowledgeGraph.of(quads)
