"""How sure a figure is: percentile bootstrap intervals that resample documents.

Documents are drawn with replacement, as many as there are, a thousand times, and the figure is worked out of
each draw; the interval holds the middle 95 % of what came (B. Efron and R. Tibshirani, An Introduction to the
Bootstrap, 1993, chapter 13).  Documents and not items are drawn, for the items of one document stand and fall
together.  The generator starts from one number, so that the same counts always give the same interval.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

SEED: Final = 1948
DRAWS: Final = 1000
LEVEL: Final = 0.95
DIGITS: Final = 4

Counts = tuple[int, int, int]  # right, said, asked


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure and the ends of its interval; None where it cannot be told (nothing said, one document)."""

    value: float | None
    low: float | None = None
    high: float | None = None


def estimates(counts: Sequence[Counts]) -> tuple[Estimate, Estimate, Estimate]:
    """Return precision, recall and F1 of the sum of `counts`, one of them a document, with their intervals.

    >>> precision, recall, f1 = estimates([(1, 2, 1), (2, 2, 4)])
    >>> precision.value, recall.value, round(f1.value, 4)
    (0.75, 0.6, 0.6667)
    """
    table = np.array(counts, dtype=np.float64).reshape(-1, 3)
    whole = figures(table.sum(axis=0, keepdims=True))[0]
    drawn = figures(_draws(len(table)) @ table) if len(table) > 1 else np.full((1, 3), np.nan)
    precision, recall, f1 = (_estimate(whole[i], drawn[:, i]) for i in range(3))
    return precision, recall, f1


def figures(sums: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return precision, recall and F1 of each row of right, said and asked; nan where nothing is there.

    Where something was said or asked and nothing is right, F1 is 0.
    """
    right, said, asked = sums.T
    # F1 = 2PR/(P+R) = 2 right / (said + asked), which needs neither P nor R to exist.
    parts = ((right, said), (right, asked), (2 * right, said + asked))
    return np.stack([np.divide(a, b, out=np.full_like(a, np.nan), where=b > 0) for a, b in parts], axis=1)


@lru_cache(maxsize=64)
def _draws(size: int) -> NDArray[np.float64]:
    """Return how often each document is drawn, a row a draw."""
    generator = np.random.default_rng(SEED)
    return generator.multinomial(size, np.full(size, 1 / size), size=DRAWS).astype(np.float64)


def _estimate(value: float, drawn: NDArray[np.float64]) -> Estimate:
    if np.isnan(value):
        return Estimate(None)
    kept = drawn[~np.isnan(drawn)]
    if not len(kept):
        return Estimate(_rounded(value))
    tail = 100 * (1 - LEVEL) / 2
    low, high = np.percentile(kept, [tail, 100 - tail])
    return Estimate(_rounded(value), _rounded(low), _rounded(high))


def _rounded(value: float) -> float:
    return round(float(value), DIGITS)
