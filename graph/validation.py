"""Whether the graph keeps to the shapes of the ontology: SHACL (https://www.w3.org/TR/shacl/) by pyshacl."""

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from ..ontology.errors import StoreError
from ..ontology.vocabulary import EVIDENCE_GRAPH
from .terms import Iri

if TYPE_CHECKING:
    import rdflib

    from .knowledge_graph import KnowledgeGraph

_SHACL: Final = "http://www.w3.org/ns/shacl#"
_FACTS: Final = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
_NO_EVIDENCE: Final = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } FILTER(?g != ?evidence) }"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One departure from the shapes: the thing, the property, what is wrong, how grave it is, the value."""

    focus: str
    path: str
    message: str
    severity: str
    value: str

    def __str__(self) -> str:
        """Return the finding on one line."""
        path = f" {Iri(self.path).tail}" if self.path else ""
        value = f" ({self.value})" if self.value else ""
        return f"{self.severity}: {self.focus}{path}: {self.message}{value}"


def validate(graph: "KnowledgeGraph", *, evidence: bool = False) -> list[Finding]:
    """Return where the graph departs from `ontology/shapes.ttl`, sorted; an empty list says that it conforms.

    The model is added, so that facts exported without it find the concepts they name.  The evidence graph,
    most of the statements, is left out unless asked for.
    """
    try:
        import pyshacl  # noqa: PLC0415 - late: an extra, and slow to import
    except ImportError:
        raise StoreError("validation needs pyshacl: pip install 'hemisec[check]'") from None
    data = statements(graph, evidence=evidence) + _model("hemisec.ttl")
    _, report, _ = pyshacl.validate(data, shacl_graph=_model("shapes.ttl"), inference="none", advanced=True)
    return findings(report)


def statements(graph: "KnowledgeGraph", *, evidence: bool = False) -> "rdflib.Graph":
    """Return the statements to check, in rdflib's memory: pyshacl is seven times as fast there."""
    import rdflib  # noqa: PLC0415

    has_graphs = graph.query("ASK { GRAPH ?g { ?s ?p ?o } }").ask
    if evidence or not has_graphs:
        found = graph.query(_FACTS)
    else:
        found = graph.query(_NO_EVIDENCE, {"evidence": Iri(EVIDENCE_GRAPH)})
    return rdflib.Graph().parse(data=found.data, format="nt")


def findings(report: "rdflib.Graph") -> list[Finding]:
    """Return the results of a SHACL validation report, each once, sorted."""
    import rdflib  # noqa: PLC0415

    shacl = rdflib.Namespace(_SHACL)
    found = set()
    for result in report.objects(None, shacl.result):
        about = {name: report.value(result, shacl[name]) for name in (
            "focusNode", "resultPath", "resultMessage", "resultSeverity", "value")}
        texts = [" ".join(str(value).split()) if value is not None else "" for value in about.values()]
        focus, path, message, severity, value = texts
        found.add(Finding(focus, path, message, severity.removeprefix(_SHACL) or "Violation", value))
    return sorted(found)


def _model(name: str) -> "rdflib.Graph":
    import rdflib  # noqa: PLC0415

    text = files("hemisec.ontology").joinpath(name).read_text(encoding="utf-8")
    return rdflib.Graph().parse(data=text, format="turtle")
