"""What the cells of the authority tables stand for: sources, actors, texts without a row, founders."""

import re
from collections.abc import Iterator
from typing import Final

from ...ontology import vocabulary as v
from ...ontology.authority import Authority
from ...ontology.errors import VocabularyError
from ...ontology.symbols import SymbolError, parse
from .entities import described, symbol_values
from .facts import founding_triples
from .terms import Term, Triple, dated, node, plain, tagged

_ADDRESS: Final = re.compile(r"https?://\S+")
_DETAIL: Final = re.compile(r",? (?:article|articles|art\.) .*$|\s*\((?:\d{4})\)$")


def iri_or_text(cell: str) -> Term:
    """Return a web address as a node, whatever else names a source as a plain string."""
    if _ADDRESS.fullmatch(cell):
        try:
            return node(cell)
        except VocabularyError:
            pass
    return plain(cell)


def row_sources(subject: str, row: dict[str, str]) -> Iterator[Triple]:
    """Yield the sources and the certainty of a row for the node that stands for it."""
    for source in filter(None, row["source"].split(" ; ")):
        yield node(subject), node(v.SOURCE), iri_or_text(source)
    if row.get("certainty"):
        yield node(subject), node(v.CERTAINTY), plain(row["certainty"])


def actors(authority: Authority, cell: str) -> Iterator[str]:
    """Yield the IRIs of states (by their ISO code), bodies or series that a cell lists."""
    for identifier in filter(None, cell.split("|")):
        state = authority.ids.get(("states", identifier))
        yield state or authority.actor(identifier).iri


def entered(authority: Authority, text: str, reference: str) -> Iterator[Triple]:
    """Yield kind, label and symbol of a text that is known by its symbol only; nothing when it has a row."""
    if text in authority.things:
        return
    symbol = parse(reference)
    kind = symbol.kind if symbol.kind in v.KINDS else "document"
    yield from described(text, kind, symbol.work)
    yield from ((node(text), node(predicate), value) for predicate, value in symbol_values(symbol.work))


class Founders:
    """Finds the text, body or series that a cell names as founder, by symbol, id or English name."""

    def __init__(self, authority: Authority) -> None:
        self._authority = authority
        self._names: dict[str, str] = {}
        for iri, thing in sorted(authority.things.items()):
            for name in (thing.label, *(n.text for n in thing.names if n.language == "en")):
                self._names.setdefault(name.casefold(), iri)

    def find(self, cell: str) -> str | None:
        """Return the IRI of a founder, None when only words are known of it."""
        name = _DETAIL.sub("", cell).casefold()
        if name in self._names:
            return self._names[name]
        try:
            return self._authority.text(cell)
        except SymbolError:
            return None

    def triples(self, founded: str, date: str, cell: str) -> Iterator[Triple]:
        """Yield when and by what something was established; a founder known by words only is a note."""
        founder = self.find(cell) if cell else None
        if date:
            yield node(founded), node(v.RELATIONS["established_on"]), dated(date)
            yield from founding_triples(founded, date=date)
        if founder:
            yield from entered(self._authority, founder, cell)
            yield node(founded), node(v.RELATIONS["established_by"]), node(founder)
            yield from founding_triples(founded, instrument=founder)
        elif cell:
            yield node(founded), node(v.NOTE), tagged(f"Established by: {cell}", "en")
