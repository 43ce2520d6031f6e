"""The measures of citation analysis, under the names that the field uses, over a projected network.

All are computed on unweighted edges unless told otherwise: whether a text cites another, not how often.
Values are rounded to twelve decimals, below which numerical libraries differ from machine to machine.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

import networkx as nx

from ..ontology.errors import QueryError

if TYPE_CHECKING:
    Network: TypeAlias = nx.DiGraph[str]

SEED: Final = 0
DAMPING: Final = 0.85
DECIMALS: Final = 12
Scores: TypeAlias = dict[str, float]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A node with its value; `rank` counts from 1, equal values share the rank of the first."""

    rank: int
    value: float
    iri: str
    label: str
    kind: str
    symbol: str
    date: str


def rank(network: "Network", by: str, *, weighted: bool = False) -> list[Ranked]:
    """Return the nodes by a measure, the highest first, equal ones in the order of their IRIs.

    For `communities` the value is the number of the community, 1 being the largest, which comes first.
    """
    scores = measure(network, by, weighted=weighted)
    downwards = 1 if by == "communities" else -1
    ordered = sorted(scores.items(), key=lambda pair: (downwards * pair[1], pair[0]))
    rows: list[Ranked] = []
    for place, (iri, value) in enumerate(ordered, 1):
        same = bool(rows) and rows[-1].value == value
        about = network.nodes[iri]
        rows.append(Ranked(rows[-1].rank if same else place, value, iri, *(
            str(about.get(key, "")) for key in ("label", "kind", "symbol", "date"))))
    return rows


def measure(network: "Network", by: str, *, weighted: bool = False) -> Scores:
    """Return the value of every node; raises QueryError for a measure of no such name."""
    function = MEASURES.get(by)
    if function is None:
        raise QueryError(f"no measure {by!r}: use {', '.join(MEASURES)}")
    values = function(_plain(network, weighted))
    return {node: round(float(value), DECIMALS) + 0.0 for node, value in values.items()}


def in_degree(network: "Network") -> Scores:
    """Return how many texts cite each node."""
    return dict(network.in_degree(weight="weight"))


def out_degree(network: "Network") -> Scores:
    """Return how many texts each node cites."""
    return dict(network.out_degree(weight="weight"))


def degree(network: "Network") -> Scores:
    """Return the links of each node in both directions."""
    return dict(network.degree(weight="weight"))


def pagerank(network: "Network") -> Scores:
    """Return PageRank: where a reader who follows citations at random is most often.

    p = d A' p + (1 - d) / n with d = 0.85; Brin and Page, The Anatomy of a Large-Scale Hypertextual Web
    Search Engine, 1998.
    """
    return nx.pagerank(network, alpha=DAMPING) if len(network) else {}


def reverse_pagerank(network: "Network") -> Scores:
    """Return PageRank with all links reversed (CheiRank): which texts gather most of the others.

    Chepelianskii, Towards physical laws for software architecture, arXiv:1003.5455, 2010.
    """
    return pagerank(network.reverse(copy=True))


def hubs(network: "Network") -> Scores:
    """Return the hub values of HITS: a good hub cites good authorities (Kleinberg 1999)."""
    return _hits(network)[0]


def authorities(network: "Network") -> Scores:
    """Return the authority values of HITS: a good authority is cited by good hubs.

    Kleinberg, Authoritative Sources in a Hyperlinked Environment, Journal of the ACM 46(5), 1999.
    """
    return _hits(network)[1]


def betweenness(network: "Network") -> Scores:
    """Return the share of shortest paths between other nodes that run through each node.

    Freeman, A Set of Measures of Centrality Based on Betweenness, Sociometry 40(1), 1977.
    """
    return nx.betweenness_centrality(network)


def communities(network: "Network") -> Scores:
    """Return the number of each node's community, the largest being 1, found with a fixed seed.

    The Louvain method: Blondel et al., Fast unfolding of communities in large networks, J. Stat. Mech., 2008.
    """
    if not network.number_of_edges():
        return dict(zip(network, range(1, len(network) + 1), strict=True))
    found = nx.community.louvain_communities(network.to_undirected(), seed=SEED)
    ordered = sorted(found, key=lambda community: (-len(community), min(community)))
    return {node: float(number) for number, members in enumerate(ordered, 1) for node in sorted(members)}


def _hits(network: "Network") -> tuple[Scores, Scores]:
    """Return hubs and authorities by power iteration from equal values, so that no random start decides.

    networkx's own start is random unless it is given one, and its method needs more than two nodes.
    """
    import numpy as np  # noqa: PLC0415 - late: only for this measure

    nodes = list(network)
    if not network.number_of_edges():
        even = dict.fromkeys(nodes, 1 / len(nodes)) if nodes else {}
        return even, dict(even)
    links = nx.to_scipy_sparse_array(network, nodelist=nodes, format="csr").astype(float)
    authority = np.full(len(nodes), 1 / len(nodes))
    hub = authority
    for _ in range(1000):
        before = authority
        hub = links @ authority
        hub /= hub.sum()
        authority = links.T @ hub
        authority /= authority.sum()
        if np.abs(authority - before).sum() < 1e-14:
            break
    return dict(zip(nodes, hub.tolist(), strict=True)), dict(zip(nodes, authority.tolist(), strict=True))


def _plain(network: "Network", weighted: bool) -> "Network":
    """Return the network, sorted, with its counts as weights or with the weight 1 everywhere."""
    plain: Network = nx.DiGraph()
    plain.add_nodes_from(sorted(network))
    for source, target, data in sorted(network.edges(data=True), key=lambda edge: edge[:2]):
        plain.add_edge(source, target, weight=data.get("weight", 1) if weighted else 1)
    return plain


MEASURES: Final[Mapping[str, Callable[["Network"], Scores]]] = MappingProxyType({
    "in-degree": in_degree, "out-degree": out_degree, "degree": degree, "pagerank": pagerank,
    "reverse-pagerank": reverse_pagerank, "hubs": hubs, "authorities": authorities,
    "betweenness": betweenness, "communities": communities,
})
