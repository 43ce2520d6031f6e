"""hemisec: a knowledge graph of the inter-American security system, made from the system's own documents.

    >>> import hemisec
    >>> hemisec.build(["documents"], "graph")                # doctest: +SKIP
    >>> graph = hemisec.open_graph("graph")                  # doctest: +SKIP
    >>> hemisec.ask(graph, "cited-in-several").to_pandas()   # doctest: +SKIP

Everything here is loaded when it is first used: importing the package costs next to nothing.
"""

import importlib
from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from .graph.knowledge_graph import KnowledgeGraph
    from .graph.terms import Iri
    from .loaders.corpus import Loaded
    from .loaders.record import Record
    from .loaders.reports.report import Report
    from .ontology.errors import HemisecError
    from .queries.asking import ask

__all__ = ["HemisecError", "Iri", "KnowledgeGraph", "__version__", "ask", "build", "extract", "open_graph"]
__version__: str

_HOMES = {
    "HemisecError": ("ontology.errors", "HemisecError"),
    "Iri": ("graph.terms", "Iri"),
    "KnowledgeGraph": ("graph.knowledge_graph", "KnowledgeGraph"),
    "ask": ("queries.asking", "ask"),
}

Where = str | PathLike[str]


def open_graph(where: Where, *, timeout: float = 30.0) -> "KnowledgeGraph":
    """Return the graph in a folder made by `build`, in an RDF file, or behind a SPARQL endpoint's address."""
    from .graph.knowledge_graph import KnowledgeGraph

    return KnowledgeGraph.open(where, timeout=timeout)


def extract(sources: Iterable[Where]) -> "Iterator[Record]":
    """Yield what each document says, in the order of file names; raises ReadError at an unreadable one."""
    from .loaders.corpus import load

    for loaded in load([Path(source) for source in sources]):
        if loaded.error is not None:
            raise loaded.error
        if loaded.record is not None:
            yield loaded.record


def build(sources: Iterable[Where], out: Where, *,
          note: "Callable[[Loaded], None] | None" = None) -> "Report":
    """Build the graph of documents and authority tables in the folder `out`; return the report of the build.

    A document that cannot be read is left out and told in the report; `note` is called after each file.
    Raises ReadError if none could be read: then, as with any other error, what stood in `out` is unharmed.
    """
    from .graph.files import write_text
    from .graph.folder import check_ours, write_folder
    from .loaders.corpus import load
    from .loaders.quads.labels import settled
    from .loaders.reports import report as reports

    target, kept = Path(out), reports.ReportBuilder()
    check_ours(target)
    quads = _background()
    for loaded in load([Path(source) for source in sources]):
        kept.add(loaded)
        quads.extend(loaded.quads)
        if note is not None:
            note(loaded)
    report = kept.report()
    report.require_documents()

    def finish(folder: Path) -> None:
        for name, text in reports.files(report).items():
            write_text(folder / name, [text])

    write_folder(target, settled(quads), report=reports.to_json(report), version=_version(), finish=finish)
    return report


def _background() -> "list[Quad]":
    """Return the model and the authority tables, which every graph holds."""
    from .loaders.quads.model import ontology_quads
    from .loaders.quads.tables import authority_quads
    from .ontology import authority

    return [*ontology_quads(), *authority_quads(authority.load())]


def _version() -> str:
    from importlib.metadata import version

    return version("hemisec")


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return _version()
    if name == "queries":
        return importlib.import_module(".queries", __name__)
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(importlib.import_module(f".{module}", __name__), attribute)
