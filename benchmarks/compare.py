"""Side by side, in less than a minute: `make bench` prints how much faster one way is than the other.

Ratios, not seconds, since machines differ; each figure is the median of several runs in one process.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import hemisec
import rdflib
from against_spacy import against_spacy
from hemisec.loaders.corpus import find
from hemisec.loaders.reader import read
from hemisec.loaders.source import read_text

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
RUNS = 5

QUERIES = {
    "names of one thing": """SELECT ?name
        WHERE { ?body hsec:acronym 'CICTE'@en ; skos:altLabel|skos:prefLabel ?name }""",
    "citations, counted by text": """SELECT ?text (COUNT(?c) AS ?n)
        WHERE { ?c a cito:Citation ; cito:hasCitedEntity ?text } GROUP BY ?text ORDER BY DESC(?n) LIMIT 20""",
    "texts two citations away": """SELECT (COUNT(DISTINCT ?far) AS ?n)
        WHERE { ?a cito:cites/cito:cites ?far }""",
}


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median time of `work`, which ran once before to warm up."""
    work()
    return statistics.median(_timed(work) for _ in range(runs))


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def reading() -> Iterator[tuple[str, float, str, float, str]]:
    """Yield the reader against the floor: opening and decoding the same files."""
    paths = find([EXAMPLES])
    texts = [read_text(path) for path in paths]
    floor = seconds(lambda: [read_text(path) for path in paths])
    whole = seconds(lambda: [read(t.characters, name=t.source.name, sha256=t.source.sha256) for t in texts])
    size = sum(len(text.characters) for text in texts) / 1e6
    yield (f"{len(paths)} documents", whole, f"records, {size / whole:.2f} MB/s", floor,
           f"open and decode, {size / floor:.0f} MB/s")


def asking(folder: Path) -> Iterator[tuple[str, float, str, float, str]]:
    """Yield the graph on disk against rdflib's own memory store with the same facts and the same queries."""
    graph = hemisec.open_graph(folder)
    memory = rdflib.Graph().parse(folder / "facts.ttl", format="turtle")
    prefixes = dict(memory.namespaces())
    for name, text in QUERIES.items():
        mine, theirs = len(graph.query(text)), len(list(memory.query(text, initNs=prefixes)))
        assert mine == theirs, f"{name}: {mine} rows and {theirs} rows"
        yield (name, seconds(lambda text=text: len(graph.query(text))), "KnowledgeGraph, disk",
               seconds(lambda text=text: list(memory.query(text, initNs=prefixes)), 3), "rdflib, memory")


def main() -> None:
    """Print the table."""
    print(f"{'what':<28}{'ours':>12}  {'':<24}{'other':>12}  {'':<36}{'other/ours':>10}")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "graph")
        hemisec.build([EXAMPLES], folder)
        for what, ours, our_name, other, other_name in [*reading(), *against_spacy(EXAMPLES, seconds), *asking(folder)]:
            print(f"{what:<28}{ours * 1e3:>9.2f} ms  {our_name:<24}{other * 1e3:>9.2f} ms  {other_name:<36}"
                  f"{other / ours:>10.3g}")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
