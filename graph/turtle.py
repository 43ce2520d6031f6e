"""Turtle and TriG whose bytes depend on the statements alone: sorted, a paragraph a subject, a line a value.

rdflib's writers need a graph of Python objects and, for TriG, follow the hash seed; pyoxigraph's follow the
order of input and group nothing (github oxigraph/oxigraph#1290).  Grammar: https://www.w3.org/TR/turtle/.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final, TypeAlias

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from ..ontology.errors import StoreError
from ..ontology.vocabulary import XSD, A
from .prefixes import KNOWN

# The N-Triples forms of subject, predicate and object: also the key by which statements are sorted.
Line: TypeAlias = tuple[str, str, str]

_LOCAL: Final = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9_-]))*")
# Line ends and signs that no person can see, beyond those that pyoxigraph escapes itself: written as escapes.
_HIDDEN: Final = re.compile("[\x80-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffc"
                            "\U000e0000-\U000e0fff]")
_PLAIN_NUMBER: Final = re.compile(r"[+-]?[0-9]+")


def turtle(triples: Iterable[Triple], prefixes: Mapping[str, str] = KNOWN) -> Iterator[str]:
    """Yield Turtle piece by piece: prefixes, then one paragraph a subject, everything sorted, each once."""
    names = Names(prefixes)
    body = list(_subjects(_sorted(triples), names, ""))
    yield from names.header()
    yield from body


def trig(quads: Iterable[Quad], prefixes: Mapping[str, str] = KNOWN) -> Iterator[str]:
    """Yield TriG piece by piece: the graphs in the order of their names, each written like Turtle."""
    names = Names(prefixes)
    graphs: dict[str, list[Triple]] = {}
    for quad in quads:
        graph = "" if isinstance(quad.graph_name, DefaultGraph) else str(quad.graph_name)
        graphs.setdefault(graph, []).append(quad.triple)
    body: list[str] = []
    for graph, triples in sorted(graphs.items()):
        if not graph:
            body += _subjects(_sorted(triples), names, "")
            continue
        body.append(f"\n{names.short(graph)} {{\n")
        body += _subjects(_sorted(triples), names, "    ")
        body.append("}\n")
    yield from names.header()
    yield from body


class Names:
    """Prefixed names for IRIs, and the prefixes that were needed."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefix_of = {namespace: prefix for prefix, namespace in prefixes.items()}
        self._used: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def short(self, term: str) -> str:
        """Return the prefixed name of an IRI in N-Triples form, or its full form where there is none."""
        name = self._names.get(term)
        if name is None:
            name = self._names[term] = self._short(term)
        return name

    def header(self) -> Iterator[str]:
        """Yield the declarations of the prefixes used so far."""
        for prefix, namespace in sorted(self._used.items()):
            yield f"@prefix {prefix}: <{namespace}> .\n"

    def _short(self, term: str) -> str:
        iri = term[1:-1]
        cut = max(iri.rfind("#"), iri.rfind("/")) + 1
        prefix = self._prefix_of.get(iri[:cut])
        if prefix is None or not _LOCAL.fullmatch(iri[cut:]):
            return _visible(term)
        self._used[prefix] = iri[:cut]
        return f"{prefix}:{iri[cut:]}"


def _sorted(triples: Iterable[Triple]) -> list[Line]:
    return sorted({(_node(t.subject), str(t.predicate), str(t.object)) for t in triples})


def _node(term: object) -> str:
    if not isinstance(term, NamedNode):
        raise StoreError(f"a statement about {term}, which has no IRI: exports hold no blank nodes")
    return str(term)


def _subjects(lines: Iterable[Line], names: Names, indent: str) -> Iterator[str]:
    for subject, group in groupby(lines, key=lambda line: line[0]):
        parts = []
        for predicate, same in groupby(sorted(group, key=_type_first), key=lambda line: line[1]):
            values = f" ,\n{indent}        ".join(_value(line[2], names) for line in same)
            verb = "a" if predicate == f"<{A}>" else names.short(predicate)
            parts.append(f"{verb} {values}")
        yield f"\n{indent}{names.short(subject)} " + f" ;\n{indent}    ".join(parts) + " .\n"


def _type_first(line: Line) -> tuple[bool, str, str]:
    return line[1] != f"<{A}>", line[1], line[2]


def _value(term: str, names: Names) -> str:
    """Return an object in Turtle: prefixed names, whole numbers and truths bare, literals on one line."""
    if term.startswith("<") and not term.startswith("<<"):
        return names.short(term)
    if not term.startswith('"'):
        raise StoreError(f"the value {term} has no IRI: exports hold no blank nodes and no quoted triples")
    end = term.rindex('"')
    text, rest = term[1:end], term[end + 1:]
    if not rest.startswith("^^"):
        return f'"{_visible(text)}"{rest}'
    datatype = rest[2:]
    bare = (datatype == f"<{XSD}integer>" and _PLAIN_NUMBER.fullmatch(text)) or (
        datatype == f"<{XSD}boolean>" and text in ("true", "false"))
    return text if bare else f'"{_visible(text)}"^^{names.short(datatype)}'


def _visible(text: str) -> str:
    """Return N-Triples text with hidden characters as escapes; what is escaped already stays so.

    >>> _visible("right\u200fleft")
    'right\\\\u200Fleft'
    """
    return _HIDDEN.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
