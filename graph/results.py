"""What a query brings back: columns and rows of Python values, a truth, or triples; and their text forms.

Local and remote answers are kept as the bytes of a standard format (SPARQL 1.1 results JSON; N-Triples),
so that both behave alike, can be walked twice, and are written out without a detour over Python objects.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Final

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)

from ..ontology.errors import QueryError, StoreError
from .exports import FORMATS, write_triples
from .terms import OxTerm, Value, to_value

if TYPE_CHECKING:
    import pandas

TABLE_FORMATS: Final = {
    "csv": QueryResultsFormat.CSV, "json": QueryResultsFormat.JSON, "tsv": QueryResultsFormat.TSV,
    "xml": QueryResultsFormat.XML,
}
TRIPLE_FORMATS: Final = tuple(name for name, form in FORMATS.items() if not form.has_graphs)
TRIPLE_COLUMNS: Final = ("subject", "predicate", "object")


@dataclass(frozen=True)
class Results:
    """The answer to a query of one of the four forms: SELECT, ASK, CONSTRUCT or DESCRIBE.

    `data` is SPARQL results JSON for SELECT and ASK, N-Triples for the others.
    """

    form: str
    data: bytes

    @cached_property
    def ask(self) -> bool:
        """Return the answer to ASK; raises QueryError for another form."""
        answer = self._parsed()
        if not isinstance(answer, QueryBoolean):
            raise QueryError(f"a {self.form} query answers with rows, not with true or false: use ASK")
        return bool(answer)

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Return the names of the columns in the order of the query; ASK has none."""
        if self.triples is not None:
            return TRIPLE_COLUMNS
        answer = self._parsed()
        return tuple(v.value for v in answer.variables) if isinstance(answer, QuerySolutions) else ()

    @cached_property
    def triples(self) -> tuple[Triple, ...] | None:
        """Return the triples of CONSTRUCT or DESCRIBE, sorted and each once; None for the other forms."""
        if self.form in ("SELECT", "ASK"):
            return None
        lines = b"\n".join(sorted(set(self.data.splitlines()))) + b"\n"
        return tuple(quad.triple for quad in parse(lines, RdfFormat.N_TRIPLES))

    @cached_property
    def terms(self) -> tuple[tuple[OxTerm | None, ...], ...]:
        """Return the rows as pyoxigraph terms, in the order of the columns; None where nothing is bound."""
        if self.triples is not None:
            return tuple((t.subject, t.predicate, t.object) for t in self.triples)
        answer = self._parsed()
        if not isinstance(answer, QuerySolutions):
            return ()
        return tuple(tuple(solution) for solution in answer)

    def __iter__(self) -> Iterator[dict[str, Value]]:
        """Yield the rows as dicts of Python values; IRIs are `Iri`, what is unbound is None."""
        for row in self.terms:
            yield dict(zip(self.columns, map(to_value, row), strict=True))

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.terms)

    def __bool__(self) -> bool:
        """Return the answer to ASK; for other forms, whether there are rows."""
        return self.ask if self.form == "ASK" else len(self) > 0

    def serialize(self, form: str) -> str:
        """Return the answer as text: csv, json, tsv, xml for SELECT and ASK; turtle, nt ... for triples.

        CSV, TSV, JSON and XML are those of SPARQL 1.1, letter for letter.
        """
        formats = TABLE_FORMATS if self.triples is None else TRIPLE_FORMATS
        if form not in formats:
            raise QueryError(f"a {self.form} query cannot be written as {form}: use {', '.join(formats)}")
        if self.triples is not None:
            return write_triples(self.triples, form)
        if self.form == "ASK" and form in ("csv", "tsv"):
            return f"{str(self.ask).lower()}\n"
        table = TABLE_FORMATS[form]
        return bytes(self._parsed().serialize(format=table) or b"").decode()

    def to_pandas(self) -> "pandas.DataFrame":
        """Return the rows as a data frame; raises StoreError if pandas is not installed."""
        try:
            import pandas  # noqa: PLC0415 - late: an extra, and slow to import
        except ImportError:
            raise StoreError("data frames need pandas: pip install 'hemisec[notebook]'") from None
        rows = [[float(x) if isinstance(x, Decimal) else x for x in map(to_value, row)] for row in self.terms]
        return pandas.DataFrame(rows, columns=list(self.columns))

    def _parsed(self) -> QuerySolutions | QueryBoolean:
        if self.form not in ("SELECT", "ASK"):
            raise QueryError(f"a {self.form} query answers with triples, not with rows or a truth value")
        return parse_query_results(self.data, format=QueryResultsFormat.JSON)
