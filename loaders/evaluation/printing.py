"""An evaluation as text: tables to read, JSON and CSV for programs."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from .bootstrap import DRAWS, LEVEL, Estimate
from .evaluate import Evaluation
from .scores import GROUPINGS, Score

HEADINGS: Final = {"measure": "by measure", "language": "by language", "relation": "by relation or field",
                   "rule": "by rule (precision alone)"}
FIGURES: Final = ("precision", "recall", "f1")


def summary(evaluation: Evaluation) -> str:
    """Return in one line what was compared, and what has changed if that was asked for.

    The figures in brackets of the tables are 95 % intervals (see `bootstrap.py`).
    """
    told = [f"{_counted(len(evaluation.outcomes), 'document')} compared with gold"]
    if evaluation.without_record:
        told.append(f"{_counted(len(evaluation.without_record), 'gold document')} without record")
    if evaluation.without_gold:
        told.append(f"{_counted(len(evaluation.without_gold), 'record')} without gold passed over")
    told += [f"{sum(change.kind == kind for change in evaluation.changes)} {kind}" for kind in evaluation.compared]
    return "; ".join(told)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def tables(evaluation: Evaluation) -> Iterator[tuple[str, tuple[str, ...], list[tuple[object, ...]]]]:
    """Yield the title, the columns and the rows of each table."""
    for grouping in GROUPINGS:
        found = [score for score in evaluation.scores if score.group.grouping == grouping]
        if found:
            part = () if grouping == "measure" else (grouping,)
            columns = ("measure", *part, *_of(grouping, FIGURES), "right", "said", *_of(grouping, ("asked",)),
                       "documents")
            yield HEADINGS[grouping], columns, [_row(score, grouping) for score in found]


def _of(grouping: str, columns: Sequence[str]) -> tuple[str, ...]:
    """Return the columns that a grouping has: of a rule only what it said can be judged."""
    return tuple(c for c in columns if grouping != "rule" or c == "precision")


def _row(score: Score, grouping: str) -> tuple[object, ...]:
    part = () if grouping == "measure" else (score.group.part,)
    figures = (shown(getattr(score, name)) for name in _of(grouping, FIGURES))
    asked = () if grouping == "rule" else (score.asked,)
    return (score.group.measure, *part, *figures, score.right, score.said, *asked, score.documents)


def shown(estimate: Estimate) -> str:
    """Return a figure with its interval as people read it.

    >>> shown(Estimate(0.9512, 0.9, 1.0)), shown(Estimate(0.5)), shown(Estimate(None))
    ('0.95 (0.90-1.00)', '0.50', '-')
    """
    if estimate.value is None:
        return "-"
    if estimate.low is None or estimate.high is None:
        return f"{estimate.value:.2f}"
    return f"{estimate.value:.2f} ({estimate.low:.2f}-{estimate.high:.2f})"


def to_json(evaluation: Evaluation) -> str:
    """Return the whole evaluation as JSON: method, documents, scores, changes."""
    data = {
        "interval": {"method": "percentile bootstrap over documents", "level": LEVEL, "draws": DRAWS},
        "documents": [outcome.name for outcome in evaluation.outcomes],
        "without_record": list(evaluation.without_record), "without_gold": list(evaluation.without_gold),
        "scores": [_flat(score) for score in evaluation.scores],
        "changes": [{"kind": c.kind, "document": c.document, "measure": c.measure, "what": c.what}
                    for c in evaluation.changes],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def to_csv(evaluation: Evaluation) -> str:
    """Return the scores as CSV, a row a score."""
    rows = [_flat(score) for score in evaluation.scores]
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(rows[0]) if rows else [], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def _flat(score: Score) -> dict[str, Any]:
    figures: dict[str, Any] = {}
    for name in FIGURES:
        estimate: Estimate = getattr(score, name)
        figures |= {name: estimate.value, f"{name}_low": estimate.low, f"{name}_high": estimate.high}
    return {"measure": score.group.measure, "by": score.group.grouping, "part": score.group.part or None,
            **figures, "right": score.right, "said": score.said, "asked": score.asked,
            "documents": score.documents}
