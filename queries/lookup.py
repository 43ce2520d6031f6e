"""From what a user types to the thing of the graph that is meant: by IRI, name, acronym or symbol."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..graph.terms import Iri
from ..ontology.errors import QueryError
from ..ontology.symbols import match_key

if TYPE_CHECKING:
    from ..graph.knowledge_graph import KnowledgeGraph

SHOWN: Final = 4

# Names equal letter for letter, found through the index; a label or symbol counts before another name.
_BY_NAME: Final = """
SELECT DISTINCT ?thing ?kind ?scheme ?rank WHERE {
  VALUES (?property ?rank) {
    (skos:prefLabel 1) (skos:notation 1) (hsec:acronym 2) (dcterms:title 2) (skos:altLabel 3) }
  VALUES ?tag { "" "en" "es" "pt" "fr" }
  BIND(IF(?tag = "", ?name, STRLANG(?name, ?tag)) AS ?literal)
  ?thing ?property ?literal .
  OPTIONAL { ?thing hsec:kind ?kind }
  OPTIONAL { ?thing skos:inScheme ?scheme }
}"""

# The same without regard to capitals: every name of the graph is looked at.
_BY_FOLDED_NAME: Final = """
SELECT DISTINCT ?thing ?kind ?scheme ?rank WHERE {
  VALUES (?property ?rank) {
    (skos:prefLabel 1) (skos:notation 1) (hsec:acronym 2) (dcterms:title 2) (skos:altLabel 3) }
  ?thing ?property ?literal .
  FILTER(LCASE(STR(?literal)) = LCASE(?name))
  OPTIONAL { ?thing hsec:kind ?kind }
  OPTIONAL { ?thing skos:inScheme ?scheme }
}"""

_SYMBOLS: Final = "SELECT DISTINCT ?symbol WHERE { ?thing skos:notation ?symbol ; hsec:kind ?kind }"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that bears the name: its kinds (or the scheme of a concept), and how well it fits (1 best)."""

    iri: Iri
    kinds: frozenset[str]
    rank: int


def find_thing(graph: "KnowledgeGraph", name: str, kinds: Sequence[str] = ()) -> Iri:
    """Return the one thing that `name` means, of one of `kinds` where any are given.

    Of namesakes the one whose kind comes first is meant: a plan and the resolution that adopts it may share a
    title.
    Raises QueryError if nothing bears the name, if what does is of another kind, or if several things do.
    """
    name = name.strip()
    if name.startswith(("http://", "https://")):
        return Iri(name)
    found = _candidates(graph, name) or _candidates(graph, _known_symbol(graph, name) or name)
    by_kind = ([c for c in found if kind in c.kinds] for kind in kinds)
    fit = next(filter(None, by_kind), []) if kinds else found
    if not fit:
        wanted = " or ".join(kinds) if kinds else "thing"
        others = f"; the name means {_shown(found)}" if found else ""
        raise QueryError(
            f"no {wanted} of this graph is named {name!r}{others}; give a name, acronym, symbol or IRI")
    best = [c for c in fit if c.rank == min(c.rank for c in fit)]
    if len(best) > 1:
        raise QueryError(f"{name!r} may mean {_shown(best)}; give the IRI of the one you mean")
    return best[0].iri


def find_symbol(graph: "KnowledgeGraph", text: str) -> str:
    """Return the canonical spelling of a symbol that the graph knows, however its blanks and dots stand."""
    found = _known_symbol(graph, text)
    if found is None:
        raise QueryError(
            f"no text of this graph has the symbol {text!r}; symbols look like AG/RES. 2626 (XLI-O/11)")
    return found


def _known_symbol(graph: "KnowledgeGraph", text: str) -> str | None:
    key = match_key(text)
    symbols = (str(row["symbol"]) for row in graph.query(_SYMBOLS))
    return next((symbol for symbol in symbols if match_key(symbol) == key), None)


def _candidates(graph: "KnowledgeGraph", name: str) -> list[Candidate]:
    for text in (_BY_NAME, _BY_FOLDED_NAME):
        found: dict[Iri, Candidate] = {}
        for row in graph.query(text, {"name": name}):
            iri, rank = row["thing"], row["rank"]
            if not isinstance(iri, Iri) or not isinstance(rank, int):
                continue
            before = found.get(iri)
            kinds = _kinds(row["kind"], row["scheme"]) | (before.kinds if before else frozenset())
            found[iri] = Candidate(iri, kinds, min(rank, before.rank) if before else rank)
        if found:
            return sorted(found.values(), key=lambda c: (c.rank, c.iri))
    return []


def _kinds(*values: object) -> frozenset[str]:
    return frozenset(v.tail if isinstance(v, Iri) else str(v) for v in values if v is not None)


def _shown(candidates: Iterable[Candidate]) -> str:
    every = [f"<{c.iri}> ({', '.join(sorted(c.kinds)) or 'other'})" for c in candidates]
    more = f" and {len(every) - SHOWN} more" if len(every) > SHOWN else ""
    return ", ".join(every[:SHOWN]) + more
