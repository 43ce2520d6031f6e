"""A graph folder's store as an rdflib Dataset, for those who know rdflib."""

import rdflib
from oxrdflib import OxigraphStore
from pyoxigraph import Store

from .prefixes import KNOWN


def view(store: Store) -> rdflib.Dataset:
    """Return a Dataset over `store` whose default graph is the union of all named graphs.

    The store keeps that union in its default graph, each statement once, so rdflib must not make it again:
    `default_union=True` over oxrdflib yields a statement once for every graph that holds it.
    """
    dataset = rdflib.Dataset(store=OxigraphStore(store=store), default_union=False)
    for prefix, namespace in KNOWN.items():
        dataset.bind(prefix, namespace)
    return dataset
