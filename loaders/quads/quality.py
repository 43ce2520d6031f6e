"""The scores of an evaluation as quads: dqv:QualityMeasurement, in a named graph of their own.

W3C Data Quality Vocabulary, https://www.w3.org/TR/vocab-dqv/: a measurement has its metric (precision, recall,
F1: `hemisec.ttl`), what it was computed on, and its value.  Nothing in it depends on the day or the machine.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from ...ontology import iris
from ...ontology import vocabulary as v
from ..evaluation.bootstrap import Estimate
from ..evaluation.evaluate import Evaluation
from ..evaluation.scores import Score
from .model import model_triples
from .terms import Term, Triple, node, plain, quads, tagged, whole

METRICS: Final = ("precision", "recall", "f1")
PART: Final = {"language": v.LANGUAGE, "relation": v.MEASURED_RELATION, "rule": v.MEASURED_RULE}


def quality_quads(evaluation: Evaluation) -> Iterator[Quad]:
    """Yield the scores of an evaluation, the set of files they were computed on, and their metrics."""
    graph = node(v.QUALITY_GRAPH)
    dataset = node(iris.statement("dataset", *evaluation.checksums))
    yield from quads(_dataset(evaluation, dataset), graph)
    yield from quads(_metrics(), graph)
    for score in evaluation.scores:
        yield from quads(_score(score, dataset), graph)


def _dataset(evaluation: Evaluation, dataset: NamedNode) -> Iterator[Triple]:
    """Yield the set of files, each known by its checksum as everywhere in the graph."""
    number = len(evaluation.outcomes)
    yield dataset, node(v.A), node(v.DATASET)
    yield dataset, node(v.PREF_LABEL), tagged(f"{number} documents read by a careful reader", "en")
    for checksum in evaluation.checksums:
        yield dataset, node(v.HAS_PART), node(iris.known("file", checksum[:iris.HASH_LENGTH]))


def _metrics() -> Iterator[Triple]:
    """Yield the metrics and their dimension as the model has them: scores in a file explain themselves."""
    wanted = {v.concept(v.QUALITY_METRIC, name) for name in METRICS} | {v.concept(v.QUALITY_DIMENSION, "accuracy")}
    for triple in model_triples():
        if isinstance(triple.subject, NamedNode) and triple.subject.value in wanted:
            assert isinstance(triple.object, NamedNode | Literal)
            yield triple.subject, triple.predicate, triple.object


def _score(score: Score, dataset: NamedNode) -> Iterator[Triple]:
    for metric in METRICS:
        estimate: Estimate = getattr(score, metric)
        if estimate.value is not None:
            yield from _measurement(score, metric, estimate, dataset)


def _measurement(score: Score, metric: str, estimate: Estimate, dataset: NamedNode) -> Iterator[Triple]:
    group = score.group
    subject = node(iris.statement("quality-measurement", dataset.value, group.measure, group.grouping, group.part,
                                  metric))
    said: list[tuple[str, Term | None]] = [
        (v.A, node(v.QUALITY_MEASUREMENT)), (v.IS_MEASUREMENT_OF, node(v.concept(v.QUALITY_METRIC, metric))),
        (v.COMPUTED_ON, dataset), (v.DQV_VALUE, _decimal(estimate.value)), (v.MEASURE, plain(group.measure)),
        (v.LOWER_BOUND, _decimal(estimate.low)), (v.UPPER_BOUND, _decimal(estimate.high)),
        (v.RIGHT_ITEMS, whole(score.right)), (v.SAID_ITEMS, whole(score.said)),
        (v.ASKED_ITEMS, whole(score.asked) if group.grouping != "rule" else None),
        (v.DOCUMENTS_MEASURED, whole(score.documents))]
    if group.grouping in PART:
        said.append((PART[group.grouping], plain(group.part)))
    yield from _stated(subject, said)


def _stated(subject: NamedNode, said: Iterable[tuple[str, Term | None]]) -> Iterator[Triple]:
    return ((subject, node(predicate), value) for predicate, value in said if value is not None)


def _decimal(value: float | None) -> Literal | None:
    """Return a figure in the form that the store gives to decimals.

    >>> _decimal(0.95).value, _decimal(1.0).value
    ('0.95', '1')
    """
    if value is None:
        return None
    return Literal(f"{Decimal(str(value)).normalize():f}", datatype=node(v.XSD + "decimal"))
