"""Where a statement comes from: the passages of the documents that it stands on.

The evidence graph holds a Web Annotation (https://www.w3.org/TR/annotation-model/) for every statement: its
body is the statement's node, its target the span of the file with its offsets and its words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from ..ontology.errors import QueryError
from ..ontology.vocabulary import CITES
from .terms import Iri, Term, Value

if TYPE_CHECKING:
    from .knowledge_graph import KnowledgeGraph

StatementOf: TypeAlias = tuple[Term, Term, Term]


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A span of a document on which a statement stands; offsets are code points of the text that was read."""

    file: str
    start: int
    end: int
    statement: str
    says: str
    document: str
    quote: str
    rule: str


_EVIDENCE: Final = """
  ?a oa:hasBody ?statement ; oa:hasTarget ?target .
  ?target oa:hasSource ?source ; oa:hasSelector ?position .
  ?position oa:start ?start ; oa:end ?end .
  OPTIONAL { ?target oa:hasSelector ?words . ?words oa:exact ?quote }
  OPTIONAL { ?a hsec:rule ?rule }
  OPTIONAL { ?source dcterms:identifier ?file }
  OPTIONAL { ?document hsec:describedBy ?source }
  OPTIONAL { ?statement rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }
  OPTIONAL { ?statement cito:hasCitingEntity ?citing
             OPTIONAL { ?statement cito:hasCitedEntity ?cited }
             OPTIONAL { ?statement hsec:printedText ?printed } }
  OPTIONAL { ?statement hsec:assignee ?assignee ; hsec:issuedBy ?issuer }
"""
_COLUMNS: Final = ("SELECT DISTINCT ?statement ?start ?end ?quote ?rule ?source ?file ?document ?s ?p ?o "
                   "?citing ?cited ?printed ?issuer ?assignee WHERE {")
_OF_NODE: Final = (_COLUMNS.replace("?statement", "(?what AS ?statement)")
                   + _EVIDENCE.replace("?statement", "?what") + "}")
_OF_SUBJECT: Final = _COLUMNS + """
  { ?statement rdf:subject ?what } UNION { ?statement cito:hasCitingEntity ?what }
  UNION { ?statement a hsec:Mandate ; hsec:issuedBy ?what }
  UNION { ?statement a hsec:Mandate ; hsec:assignee ?what }""" + _EVIDENCE + "}"
_OF_TRIPLE: Final = _COLUMNS + """
  ?statement rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .""" + _EVIDENCE + "}"
_OF_CITATION: Final = _COLUMNS + """
  ?statement cito:hasCitingEntity ?subject ; cito:hasCitedEntity ?object .
  { ?statement a cito:Citation FILTER(?predicate = cito:cites) }
  UNION { ?statement hsec:verb ?verb . ?verb hsec:yields ?predicate }""" + _EVIDENCE + "}"


def passages(graph: "KnowledgeGraph", what: str | StatementOf) -> list[Passage]:
    """Return the passages behind a node, behind everything said of a thing, or behind a triple; sorted.

    A node (statement, citation, mandate, paragraph) has its own evidence.  For a thing these are the places
    where it is named, with the statements of which it is the subject, its citations, and its mandates.
    """
    if isinstance(what, str):
        node = Iri(what)
        return _sorted(graph.query(sparql, {"what": node}) for sparql in (_OF_NODE, _OF_SUBJECT))
    if len(what) != 3:
        raise QueryError(f"a statement has subject, predicate and object, not {len(what)} parts")
    bound = dict(zip(("subject", "predicate", "object"), what, strict=True))
    return _sorted(graph.query(sparql, bound) for sparql in (_OF_TRIPLE, _OF_CITATION))


def _sorted(answers: Iterable[Iterable[dict[str, Value]]]) -> list[Passage]:
    return sorted({_passage(row) for answer in answers for row in answer})


def _passage(row: dict[str, Value]) -> Passage:
    file = row["file"] or row["source"]
    return Passage(str(file), _offset(row["start"]), _offset(row["end"]), str(row["statement"]), _says(row),
                   str(row["document"] or row["source"]), str(row["quote"] or ""), str(row["rule"] or ""))


def _offset(value: Value) -> int:
    if not isinstance(value, int):
        raise QueryError(f"evidence with an offset that is no number: {value!r}")
    return value


def _says(row: dict[str, Value]) -> str:
    """Return what the node states, on one line, with IRIs in full."""
    if row["p"] is not None:
        return f"{row['s']} {row['p']} {row['o']}"
    if row["assignee"] is not None:
        return f"{row['issuer']} mandates {row['assignee']}"
    if row["citing"] is not None:
        return f"{row['citing']} {CITES} {row['cited'] or row['printed']}"
    return f"names {row['statement']}"
