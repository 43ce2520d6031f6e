"""What a build read, what it left out and why: numbers and lists for `report.json`, words for `report.txt`.

Nothing in a report depends on the machine or the hour, so that the same documents give the same report.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..ontology.errors import ReadError
from .corpus import Loaded
from .record import Record, Unresolved
from .source import printable


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """The numbers of one document that was read, and the references of it that lead nowhere."""

    file: str
    sha256: str
    document: str
    label: str
    citations: int
    statements: int
    mandates: int
    unresolved: tuple[Unresolved, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The documents read, the files kept out with the reason, and the copies (file, the file it repeats)."""

    documents: tuple[DocumentReport, ...]
    rejected: tuple[tuple[str, str], ...]
    copies: tuple[tuple[str, str], ...]

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
        len(record.citations), len(record.statements), mandates, record.unresolved)


class ReportBuilder:
    """Takes note of documents as they are loaded, so that no record needs to stay in memory."""

    def __init__(self) -> None:
        self._documents: list[DocumentReport] = []
        self._rejected: list[tuple[str, str]] = []
        self._copies: list[tuple[str, str]] = []

    def add(self, loaded: Loaded) -> None:
        """Take note of one file."""
        if loaded.record is not None:
            self._documents.append(document_report(loaded.record))
        elif loaded.error is not None:
            self._rejected.append((printable(loaded.path.name), loaded.error.reason))
        elif loaded.copy_of is not None:
            self._copies.append((printable(loaded.path.name), loaded.copy_of))

    def report(self) -> Report:
        """Return the report of all files so far."""
        return Report(tuple(self._documents), tuple(self._rejected), tuple(self._copies))


def to_json(report: Report) -> dict[str, Any]:
    """Return the report as plain dicts and lists."""
    return {
        "totals": report.totals,
        "documents": [_document(document) for document in report.documents],
        "rejected": [{"file": file, "reason": reason} for file, reason in report.rejected],
        "copies": [{"file": file, "copy_of": original} for file, original in report.copies],
    }


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
            {"text": item.text, "start": item.start, "end": item.end, "why": item.why}
            for item in document.unresolved],
    }


def _lines(report: Report) -> Iterator[str]:
    for name, number in report.totals.items():
        yield f"{name.replace('_', ' '):>22}  {number}"
    yield from _section("Files that could not be read", (f"{f}: {why}" for f, why in report.rejected))
    yield from _section("Files that repeat another", (f"{f} is a copy of {o}" for f, o in report.copies))
    yield from _section("Why references were not resolved", _reasons(report.documents))
    for document in report.documents:
        found = (f"{item.start}-{item.end} {item.text!r}: {item.why}" for item in document.unresolved)
        yield from _section(f"{document.label} ({document.file})", found)


def _reasons(documents: Iterable[DocumentReport]) -> Iterator[str]:
    counted = Counter(item.why for document in documents for item in document.unresolved)
    for why, number in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"{number:>5}  {why}"


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield ""
        yield title
        yield from (f"  {line}" for line in found)
