"""Networks out of the graph: who cites whom, which body adopts, is mandated by and named in which text.

Edges come from SPARQL, so that a local graph and a remote endpoint give the same network.  Nodes and edges
are inserted in sorted order: networkx keeps that order, and what is computed or written follows it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import networkx as nx

from ..ontology.errors import QueryError
from .terms import Iri

if TYPE_CHECKING:
    from .knowledge_graph import KnowledgeGraph

TEXTS: Final = frozenset({"instrument", "resolution", "declaration", "document"})


@dataclass(frozen=True, slots=True)
class Link:
    """A typed relation of two things, how often it is made, and the thing whose date places it in time."""

    source: str
    target: str
    verb: str
    count: int
    dated_by: str


@dataclass(frozen=True, slots=True)
class Projection:
    """What makes a network: queries for its links, and the kinds of things that may stand at their two ends.

    A query returns ?source, ?target, ?verb, ?n (how often), ?dated; a thing of unknown kind is kept.
    """

    title: str
    queries: tuple[str, ...]
    sources: frozenset[str]
    targets: frozenset[str]


# A citation that a document was read to make has a place (preambular, operative, prose); one that only a
# table records has none, and counts once where no reading shows the same.
_CITATIONS: Final = """
SELECT ?source ?target ?verb (COUNT(DISTINCT ?read) AS ?n) (?source AS ?dated) WHERE {
  ?c a cito:Citation ; cito:hasCitingEntity ?source ; cito:hasCitedEntity ?target .
  OPTIONAL { ?c hsec:verb ?concept . ?concept skos:prefLabel ?english FILTER(LANG(?english) = "en") }
  OPTIONAL { ?c hsec:verbLabel ?printed }
  OPTIONAL { ?c hsec:citationPlace ?place BIND(?c AS ?read) }
  BIND(STR(COALESCE(?english, ?printed, "")) AS ?verb)
} GROUP BY ?source ?target ?verb"""
_ADOPTS: Final = """
SELECT ?source ?target ("adopts" AS ?verb) (1 AS ?n) (?target AS ?dated) WHERE {
  { ?target eli:passed_by ?source } UNION { ?target hsec:adoptedBy ?source }
  UNION { ?target hsec:issuer ?source }
} GROUP BY ?source ?target"""
_MANDATES: Final = """
SELECT ?source ?target ("mandates" AS ?verb) (COUNT(DISTINCT ?m) AS ?n) (?source AS ?dated) WHERE {
  ?m a hsec:Mandate ; hsec:issuedBy ?source ; hsec:assignee ?target
} GROUP BY ?source ?target"""
_NAMES: Final = """
SELECT ?source ?target ("names" AS ?verb) (COUNT(DISTINCT ?a) AS ?n) (?source AS ?dated) WHERE {
  ?a a hsec:Mention ; oa:hasBody ?target ; oa:hasTarget/oa:hasSource ?file .
  ?source hsec:describedBy ?file
} GROUP BY ?source ?target"""
_ADOPTED_AT: Final = """
SELECT ?source ?target ("adopted at" AS ?verb) (1 AS ?n) (?source AS ?dated) WHERE {
  ?source hsec:adoptedAt ?target
} GROUP BY ?source ?target"""
_ORGANIZES: Final = """
SELECT ?source ?target ("organizes" AS ?verb) (1 AS ?n) (?target AS ?dated) WHERE {
  { ?target schema:organizer ?source } UNION { ?target hsec:organizedBy ?source }
} GROUP BY ?source ?target"""

PROJECTIONS: Final[Mapping[str, Projection]] = MappingProxyType({
    "citations": Projection("texts and the texts they cite", (_CITATIONS,), TEXTS, TEXTS),
    "bodies": Projection("bodies, the texts they adopt, and the texts that mandate or name them",
                         (_ADOPTS, _MANDATES, _NAMES), TEXTS | {"body"}, TEXTS | {"body"}),
    "meetings": Projection("meetings, the bodies that organise them, the texts adopted there or citing them",
                           (_ADOPTED_AT, _ORGANIZES, _CITATIONS), TEXTS | {"body"}, frozenset({"meeting"})),
})

_ATTRIBUTES: Final[Mapping[str, str]] = MappingProxyType({
    "kind": "?node hsec:kind ?x",
    "label": '?node skos:prefLabel ?x FILTER(LANG(?x) = "en")',
    "title": "?node dcterms:title ?x",
    "symbol": "?node skos:notation ?x",
    "date": "{ ?node eli:date_document ?x } UNION { ?node hsec:adoptedOn ?x } "
            "UNION { ?node schema:startDate ?x }",
})


def project(graph: "KnowledgeGraph", kind: str, start: int | None = None,
            end: int | None = None) -> "nx.DiGraph[str]":
    """Return a network; `start` and `end` (years, both included) keep the links of dated texts of that span.

    Nodes are IRIs with `label`, `kind`, `date`, `symbol` ("" where unknown); edges have `verbs` (sorted,
    joined by commas), `count` and the same number as `weight`.
    """
    projection = PROJECTIONS.get(kind)
    if projection is None:
        raise QueryError(f"no network {kind!r}: use {', '.join(PROJECTIONS)}")
    if start is not None and end is not None and start > end:
        raise QueryError(f"no years from {start} to {end}: give the earlier one first")
    about = {name: _attribute(graph, pattern) for name, pattern in _ATTRIBUTES.items()}
    links = [link for sparql in projection.queries for link in _links(graph, sparql)]
    kept = (link for link in links
            if _is(link.source, projection.sources, about["kind"])
            and _is(link.target, projection.targets, about["kind"])
            and _within(about["date"].get(link.dated_by, ""), start, end))
    return _network(kept, about)


def _network(links: Iterable[Link], about: Mapping[str, Mapping[str, str]]) -> "nx.DiGraph[str]":
    pairs: dict[tuple[str, str], list[Link]] = {}
    for link in links:
        pairs.setdefault((link.source, link.target), []).append(link)
    network: nx.DiGraph[str] = nx.DiGraph()
    for node in sorted({end for pair in pairs for end in pair}):
        network.add_node(node, **_node(node, about))
    for (source, target), found in sorted(pairs.items()):
        count = max(1, sum(link.count for link in found))
        verbs = ", ".join(sorted({link.verb for link in found if link.verb}))
        network.add_edge(source, target, verbs=verbs, count=count, weight=count)
    return network


def _node(node: str, about: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    symbol = about["symbol"].get(node, "")
    label = about["label"].get(node) or about["title"].get(node) or symbol or Iri(node).tail
    return {"label": label, "kind": about["kind"].get(node, ""), "date": about["date"].get(node, ""),
            "symbol": symbol}


def _links(graph: "KnowledgeGraph", sparql: str) -> Iterator[Link]:
    for row in graph.query(sparql):
        if row["source"] is not None and row["target"] is not None and isinstance(row["n"], int):
            yield Link(str(row["source"]), str(row["target"]), str(row["verb"]), row["n"], str(row["dated"]))


def _attribute(graph: "KnowledgeGraph", pattern: str) -> dict[str, str]:
    """Return one text for each thing: the first in the order of characters where there are several."""
    sparql = f"SELECT ?node (MIN(STR(?x)) AS ?value) WHERE {{ {pattern} }} GROUP BY ?node"
    return {str(row["node"]): str(row["value"]) for row in graph.query(sparql)}


def _is(node: str, kinds: frozenset[str], kind_of: Mapping[str, str]) -> bool:
    return kind_of.get(node, "") in kinds or node not in kind_of


def _within(date: str, start: int | None, end: int | None) -> bool:
    """Tell whether a date stands in the span; without bounds everything does, an undated thing in no span."""
    if start is None and end is None:
        return True
    year = date[:4]
    if not year.isdigit():
        return False
    return (start is None or start <= int(year)) and (end is None or int(year) <= end)
