"""The graph as text: Turtle, N-Triples, TriG, N-Quads, JSON-LD; the same statements give the same bytes.

Formats for triples hold the facts (all graphs but those of the ontology, the evidence and the scores), each
once; formats for quads hold everything.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from pyoxigraph import DefaultGraph, Quad, RdfFormat, Triple, serialize

from ..ontology.errors import StoreError
from ..ontology.vocabulary import EVIDENCE_GRAPH, ONTOLOGY_GRAPH, QUALITY_GRAPH
from .files import write_text
from .turtle import trig, turtle


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a graph: how its files end, its media type, and whether it keeps the names of graphs."""

    extension: str
    media_type: str
    has_graphs: bool


FORMATS: Final[Mapping[str, Format]] = MappingProxyType({
    "turtle": Format("ttl", "text/turtle", False),
    "nt": Format("nt", "application/n-triples", False),
    "trig": Format("trig", "application/trig", True),
    "nquads": Format("nq", "application/n-quads", True),
    "jsonld": Format("jsonld", "application/ld+json", True),
})
_ALIASES: Final = {"ttl": "turtle", "ntriples": "nt", "n-triples": "nt", "nq": "nquads", "n-quads": "nquads",
                   "json-ld": "jsonld"}
_NOT_FACTS: Final = frozenset({EVIDENCE_GRAPH, ONTOLOGY_GRAPH, QUALITY_GRAPH})


def format_of(name: str) -> str:
    """Return the format that a name, or the ending of a file, means; raises StoreError for others.

    >>> format_of("facts.ttl"), format_of("nq")
    ('turtle', 'nquads')
    """
    key = name.rpartition(".")[2].lower()
    found = key if key in FORMATS else _ALIASES.get(key)
    if found is None:
        raise StoreError(f"{name}: no format of that name; use {', '.join(FORMATS)}, or a file ending in "
                         f"{', '.join('.' + form.extension for form in FORMATS.values())}")
    return found


def facts(quads: Iterable[Quad]) -> Iterator[Triple]:
    """Yield the statements of all graphs but those of the ontology, the evidence and the scores."""
    for quad in quads:
        if isinstance(quad.graph_name, DefaultGraph) or quad.graph_name.value not in _NOT_FACTS:
            yield quad.triple


def render(quads: Iterable[Quad], form: str) -> Iterator[str]:
    """Yield the text of `quads` in a format, piece by piece: the facts as triples, or everything as quads."""
    if FORMATS[form].has_graphs:
        yield from _QUAD_WRITERS[form](quads)
    else:
        yield from _TRIPLE_WRITERS[form](facts(quads))


def write_triples(triples: Iterable[Triple], form: str) -> str:
    """Return the text of triples in a format for triples."""
    return "".join(_TRIPLE_WRITERS[form](triples))


def export(quads: Iterable[Quad], path: Path, form: str | None = None) -> None:
    """Write `quads` to a file, whole or not at all, in the format that is given or that its ending means."""
    write_text(path, render(quads, format_of(form or path.name)))


def write_quads(quads: Iterable[Quad], path: Path) -> None:
    """Write all of `quads`, whatever their graph, to a file in the format that its ending means."""
    form = format_of(path.name)
    pieces = render(quads, form) if FORMATS[form].has_graphs else _TRIPLE_WRITERS[form](q.triple for q in quads)
    write_text(path, pieces)


def sorted_lines(statements: Iterable[Quad] | Iterable[Triple], form: RdfFormat) -> list[bytes]:
    """Return the lines of N-Quads or N-Triples, sorted, each once, with their line feeds."""
    return sorted(set((serialize(statements, format=form) or b"").splitlines(keepends=True)))


def _nquads(quads: Iterable[Quad]) -> Iterator[str]:
    return (line.decode() for line in sorted_lines(quads, RdfFormat.N_QUADS))


def _ntriples(triples: Iterable[Triple]) -> Iterator[str]:
    return (line.decode() for line in sorted_lines(triples, RdfFormat.N_TRIPLES))


def _jsonld(quads: Iterable[Quad]) -> Iterator[str]:
    """Yield expanded JSON-LD 1.1, one graph after the other, one member a line."""
    ordered = sorted(set(quads), key=_graph_first)
    text = serialize(ordered, format=RdfFormat.JSON_LD) or b"[]"
    yield json.dumps(json.loads(text), ensure_ascii=False, indent=1)
    yield "\n"


def _graph_first(quad: Quad) -> tuple[str, str, str, str]:
    graph = "" if isinstance(quad.graph_name, DefaultGraph) else str(quad.graph_name)
    return graph, str(quad.subject), str(quad.predicate), str(quad.object)


_TRIPLE_WRITERS: Final[Mapping[str, Callable[[Iterable[Triple]], Iterator[str]]]] = {
    "turtle": turtle, "nt": _ntriples}
_QUAD_WRITERS: Final[Mapping[str, Callable[[Iterable[Quad]], Iterator[str]]]] = {
    "trig": trig, "nquads": _nquads, "jsonld": _jsonld}
