"""What a build read, what it left out and why: numbers and lists for `report.json`, words for `report.txt`.

Nothing in a report depends on the machine or the hour, so that the same documents give the same report.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from ...ontology.errors import ReadError
from ..corpus import Loaded
from ..record import Record, Triggers, Unresolved
from ..source import Text, printable
from .proposal_tables import csv_files
from .proposals import Found, Proposal, found_in, proposals


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """The numbers of one document that was read, the references of it that lead nowhere, its trigger words."""

    file: str
    sha256: str
    document: str
    label: str
    citations: int
    statements: int
    mandates: int
    unresolved: tuple[Unresolved, ...]
    triggers: Triggers


@dataclass(frozen=True, slots=True)
class Report:
    """The documents read, the files kept out with the reason, and the copies (file, the file it repeats).

    `warnings` name files that were read and what is odd about each.
    """

    documents: tuple[DocumentReport, ...]
    rejected: tuple[tuple[str, str], ...]
    copies: tuple[tuple[str, str], ...]
    proposals: tuple[Proposal, ...] = ()
    warnings: tuple[tuple[str, str], ...] = ()

    @property
    def totals(self) -> dict[str, int]:
        """Return the sums over all documents."""
        return {
            "documents": len(self.documents),
            "rejected": len(self.rejected),
            "copies": len(self.copies),
            "citations_resolved": sum(d.citations for d in self.documents),
            "citations_unresolved": sum(len(d.unresolved) for d in self.documents),
            "statements": sum(d.statements for d in self.documents),
            "mandates": sum(d.mandates for d in self.documents),
            "triggers_read": sum(d.triggers.consumed for d in self.documents),
            "triggers_unresolved": sum(d.triggers.unresolved for d in self.documents),
            "triggers_excluded": sum(len(d.triggers.excluded) for d in self.documents),
            "triggers_unaccounted": sum(len(d.triggers.unaccounted) for d in self.documents),
            "proposals": len(self.proposals),
            "warnings": len(self.warnings),
        }

    def require_documents(self) -> None:
        """Raise ReadError if nothing could be read: with the reason of the first file."""
        if self.documents or not self.rejected:
            return
        file, reason = self.rejected[0]
        others = len(self.rejected) - 1
        raise ReadError(file, f"{reason} (nor could {others} others be read)" if others else reason)


def document_report(record: Record) -> DocumentReport:
    """Return the numbers of one record."""
    mandates = sum(statement.relation == "mandates" for statement in record.statements)
    about = record.document
    return DocumentReport(
        record.source.name, record.source.sha256, about.id, about.symbol or about.title or record.source.name,
        len(record.citations), len(record.statements), mandates, record.unresolved, record.triggers)


class ReportBuilder:
    """Takes note of documents as they are loaded, so that no record needs to stay in memory."""

    def __init__(self) -> None:
        self._documents: list[DocumentReport] = []
        self._rejected: list[tuple[str, str]] = []
        self._copies: list[tuple[str, str]] = []
        self._found: list[Found] = []
        self._warnings: list[tuple[str, str]] = []
        self._first: dict[tuple[str, str], str] = {}

    def add(self, loaded: Loaded) -> None:
        """Take note of one file."""
        if loaded.record is not None:
            self._documents.append(document_report(loaded.record))
            self._found.extend(found_in(loaded.record))
            file = loaded.record.source.name
            self._warnings.extend((file, odd) for odd in self._oddities(loaded.record, loaded.text))
        elif loaded.error is not None:
            self._rejected.append((printable(loaded.path.name), loaded.error.reason))
        elif loaded.copy_of is not None:
            self._copies.append((printable(loaded.path.name), loaded.copy_of))

    def _oddities(self, record: Record, text: Text | None) -> Iterator[str]:
        if text is not None and text.note:
            yield text.note
        about, file = record.document, record.source.name
        first = self._first.setdefault((about.id, about.language), file)
        if first is not file:
            yield (f"says that it is {about.symbol or about.title} as {first} does, in other words; both are kept as "
                   "expressions of one work")

    def report(self) -> Report:
        """Return the report of all files so far."""
        return Report(tuple(self._documents), tuple(self._rejected), tuple(self._copies), proposals(self._found),
                      tuple(self._warnings))


def to_json(report: Report) -> dict[str, Any]:
    """Return the report as plain dicts and lists."""
    return {
        "totals": report.totals,
        "unresolved_by_reason": _counted(item.reason for d in report.documents for item in d.unresolved),
        "triggers_excluded_by_rule": _counted(str(t.rule) for d in report.documents for t in d.triggers.excluded),
        "documents": [_document(document) for document in report.documents],
        "rejected": [{"file": file, "reason": reason} for file, reason in report.rejected],
        "copies": [{"file": file, "copy_of": original} for file, original in report.copies],
        "warnings": [{"file": file, "warning": odd} for file, odd in report.warnings],
        "proposals": [_proposal(proposal) for proposal in report.proposals],
    }


def files(report: Report) -> dict[str, str]:
    """Return the files that stand beside `report.json`, by name: the report for people, and proposals as CSV."""
    return {"report.txt": to_text(report), **csv_files(report.proposals)}


def to_text(report: Report) -> str:
    """Return the report for people: what was left out, and every reference that leads nowhere, with why."""
    return "\n".join(_lines(report)) + "\n"


def _document(document: DocumentReport) -> dict[str, Any]:
    return {
        "file": document.file,
        "sha256": document.sha256,
        "document": document.document,
        "label": document.label,
        "citations": document.citations,
        "statements": document.statements,
        "mandates": document.mandates,
        "unresolved": [
            {"text": item.text, "start": item.start, "end": item.end, "reason": item.reason, "why": item.why}
            for item in document.unresolved],
        "triggers": {
            "read": document.triggers.consumed,
            "unresolved": document.triggers.unresolved,
            "excluded": _counted(str(trigger.rule) for trigger in document.triggers.excluded),
            "unaccounted": [
                {"text": word.text, "start": word.start, "end": word.end} for word in document.triggers.unaccounted],
        },
    }


def _proposal(proposal: Proposal) -> dict[str, Any]:
    entity = proposal.entity
    return {
        "id": entity.id,
        "kind": entity.kind,
        "label": entity.label,
        "acronym": entity.acronym,
        "languages": list(proposal.languages),
        "documents": proposal.documents,
        "mentions": len(proposal.places),
        "places": [asdict(place) for place in proposal.places],
        "candidates": [asdict(candidate) for candidate in proposal.candidates],
    }


def _counted(names: Iterable[str]) -> dict[str, int]:
    """Return how often each name comes, the most frequent first."""
    return dict(sorted(Counter(map(str, names)).items(), key=lambda pair: (-pair[1], pair[0])))


def _lines(report: Report) -> Iterator[str]:
    for name, number in report.totals.items():
        yield f"{name.replace('_', ' '):>22}  {number}"
    yield from _section("Files that could not be read", (f"{f}: {why}" for f, why in report.rejected))
    yield from _section("Files that repeat another", (f"{f} is a copy of {o}" for f, o in report.copies))
    yield from _section("Files to look at", (f"{f} {odd}" for f, odd in report.warnings))
    reasons = _counted(item.reason for d in report.documents for item in d.unresolved)
    rules = _counted(str(t.rule) for d in report.documents for t in d.triggers.excluded)
    yield from _section("Why references were not resolved", _table(reasons))
    yield from _section("Why words such as 'resolution' announce no text (rules)", _table(rules))
    yield from _section("Names that no table knows (proposals)", map(_proposed, report.proposals))
    for document in report.documents:
        yield from _section(f"{document.label} ({document.file})", _of_document(document))


def _proposed(proposal: Proposal) -> str:
    entity, first = proposal.entity, proposal.places[0]
    near = "; ".join(f"{c.label} ({c.score:.0f})" for c in proposal.candidates)
    return (f"{entity.kind} {entity.label!r}: {len(proposal.places)} times in {proposal.documents} documents, first "
            f"{first.file} {first.start}-{first.end}" + (f"; near: {near}" if near else ""))


def _of_document(document: DocumentReport) -> Iterator[str]:
    for item in document.unresolved:
        yield f"{item.start}-{item.end} {item.text!r}: {item.reason}: {item.why}"
    for word in document.triggers.unaccounted:
        yield f"{word.start}-{word.end} {word.text!r}: unaccounted: announces a text that was not read"


def _table(counted: dict[str, int]) -> Iterator[str]:
    for name, number in counted.items():
        yield f"{number:>5}  {name}"


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield ""
        yield title
        yield from (f"  {line}" for line in found)
