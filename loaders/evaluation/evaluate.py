"""Records against gold: which belongs to which, what came of it, and what has changed since an older run."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ...ontology.errors import ReadError
from .changes import GAINED, KINDS, LOST, Change, Standing, changes, read_list, standing
from .counting import Outcome, compare
from .gold import read_gold
from .names import known_names
from .records import read_records
from .scores import Score, scores
from .sheet import Sheet

LIST_SUFFIX = ".json"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What came of records against gold, and what of either had nothing on the other side."""

    outcomes: tuple[Outcome, ...]
    scores: tuple[Score, ...]
    without_record: tuple[str, ...] = ()
    without_gold: tuple[str, ...] = ()
    checksums: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    compared: tuple[str, ...] = ()
    strict: bool = False

    @property
    def lost(self) -> int:
        """Return how much of what the older run had right is lost."""
        return sum(change.kind == LOST for change in self.changes)

    @property
    def standing(self) -> Standing:
        """Return what is right and what is spurious."""
        return standing(self.outcomes)


def evaluate(gold: Path, records: Path, *, against: Path | None = None, strict: bool = False) -> Evaluation:
    """Return how records compare with gold; `against` is an older run, its records or its kept list.

    A gold document without a record is left out and told, or, if `strict`, missed as a whole.  Raises ReadError
    where a file cannot be understood and where no gold document has a record.
    """
    golds, said = read_gold(gold, known_names()), read_records(records)
    of_gold, unused = match(golds, said)
    if not of_gold and not strict:
        raise ReadError(str(records), f"no record of any of the {len(golds)} gold documents; a record is found by "
                                      "its sha256 or by the name of its file")
    outcomes = _outcomes(golds, of_gold, strict=strict)
    older = _older(golds, against, strict=strict) if against else None
    return Evaluation(
        outcomes, tuple(scores(outcomes)),
        tuple(sheet.name for sheet in golds if sheet.name not in of_gold), tuple(sheet.name for sheet in unused),
        tuple(sorted(sheet.sha256 for sheet in of_gold.values() if sheet.sha256)),
        tuple(changes(standing(outcomes), older)) if older else (), _kinds(older), strict)


def match(golds: Sequence[Sheet], records: Sequence[Sheet]) -> tuple[dict[str, Sheet], list[Sheet]]:
    """Return the record of each gold document by the gold's name, and the records that belong to none.

    A record is found by the sha256 of its source, else by the name of its file, with or without suffix.
    """
    by_sum: dict[str, Sheet] = {}
    by_name: dict[str, Sheet] = {}
    for record in records:
        if record.sha256:
            by_sum.setdefault(record.sha256, record)
        for name in (record.name, Path(record.name).stem):
            by_name.setdefault(name, record)
    found: dict[str, Sheet] = {}
    for number, gold in enumerate(golds):
        if gold.name in {other.name for other in golds[:number]}:
            raise ReadError(gold.name, "two gold documents of this name; rename one")
        of_gold = by_sum.get(gold.sha256 or "") or by_name.get(gold.name) or by_name.get(Path(gold.name).stem)
        if of_gold is not None and (not gold.sha256 or not of_gold.sha256 or gold.sha256 == of_gold.sha256):
            found[gold.name] = of_gold
    used = {id(record) for record in found.values()}
    return found, [record for record in records if id(record) not in used]


def _outcomes(golds: Sequence[Sheet], records: dict[str, Sheet], *, strict: bool) -> tuple[Outcome, ...]:
    return tuple(compare(gold, records.get(gold.name), known_names()) for gold in golds
                 if strict or gold.name in records)


def _kinds(older: Standing | None) -> tuple[str, ...]:
    """Return the kinds of changes that can be told: a kept list holds no faults."""
    if older is None:
        return ()
    return KINDS if older.spurious is not None else (LOST, GAINED)


def _older(golds: Sequence[Sheet], against: Path, *, strict: bool) -> Standing:
    """Return where the older run stood."""
    if against.suffix == LIST_SUFFIX:
        return read_list(against)
    records, _ = match(golds, read_records(against))
    return standing(_outcomes(golds, records, strict=strict))
