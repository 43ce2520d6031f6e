"""What changed between two runs: what is right now and was not, what was right and is lost, faults come and gone.

What a run had right is kept as a list (JSON: document, measure, the things) that is small enough to stand beside
the gold; a run is compared with such a list, or with the records of an older run.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ...ontology.errors import ReadError
from .counting import Outcome

Key = tuple[str, str, str]  # document, measure, the thing
GAINED: Final = "gained"
LOST: Final = "lost"
NEW_FAULT: Final = "newly at fault"
FAULT_GONE: Final = "no longer at fault"
KINDS: Final = (LOST, NEW_FAULT, GAINED, FAULT_GONE)


@dataclass(frozen=True, slots=True)
class Standing:
    """What of the gold is right, and what is said without gold (None where that was not kept)."""

    right: Counter[Key]
    spurious: Counter[Key] | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two runs."""

    kind: str
    document: str
    measure: str
    what: str

    def __str__(self) -> str:
        """Return the change on one line."""
        return f"{self.kind}: {self.document}: {self.measure}: {self.what}"


def standing(outcomes: Sequence[Outcome]) -> Standing:
    """Return where a run stands."""
    right = Counter((o.name, gold.measure, gold.says) for o in outcomes for gold, _ in o.right)
    spurious = Counter((o.name, item.measure, item.says) for o in outcomes for item in o.spurious)
    return Standing(right, spurious)


def changes(new: Standing, old: Standing) -> list[Change]:
    """Return all differences of a run from an older one, losses first."""
    found = [*_list(LOST, old.right - new.right), *_list(GAINED, new.right - old.right)]
    if new.spurious is not None and old.spurious is not None:
        found += _list(NEW_FAULT, new.spurious - old.spurious)
        found += _list(FAULT_GONE, old.spurious - new.spurious)
    return sorted(found, key=lambda c: (KINDS.index(c.kind), c.document, c.measure, c.what))


def to_list(held: Standing) -> str:
    """Return what is right as a list to keep: JSON, sorted, a line a thing, so that a change shows as a line."""
    nested: dict[str, dict[str, list[str]]] = {}
    for document, measure, what in sorted(held.right.elements()):
        nested.setdefault(document, {}).setdefault(measure, []).append(what)
    return json.dumps(nested, ensure_ascii=False, indent=1) + "\n"


def read_list(path: Path) -> Standing:
    """Return the standing that a kept list tells; raises ReadError for another file."""
    try:
        nested = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or f"no JSON: {error}"
        raise ReadError(str(path), f"the list of what was right cannot be read ({reason})") from None
    if not _is_list(nested):
        raise ReadError(str(path), "no list of what was right; make one with 'hemisec evaluate ... --keep FILE'")
    return Standing(Counter((document, measure, what) for document, measures in nested.items()
                            for measure, things in measures.items() for what in things))


def _is_list(nested: object) -> bool:
    return isinstance(nested, Mapping) and all(
        isinstance(measures, Mapping) and all(isinstance(things, list) for things in measures.values())
        for measures in nested.values())


def _list(kind: str, keys: Counter[Key]) -> Iterable[Change]:
    return (Change(kind, *key) for key in keys.elements())
