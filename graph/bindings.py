"""Parameters bound to a query as RDF terms, the same way for every engine.

A parameter is a variable of the query.  Its value becomes a row of a VALUES block (SPARQL 1.1, section 10.2)
at the head of the query's pattern, and of every inner group that mentions the variable: SPARQL works from the
inside out, and a FILTER in an OPTIONAL, a UNION or a sub-select does not see what is bound outside.  Values
are written by pyoxigraph as N-Triples terms, so that no text of a value can end its literal.  (The engine's
own `substitutions` serve only variables that SELECT names: pyoxigraph 0.5.13 refuses others.)
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from pyoxigraph import Literal, NamedNode

from ..ontology.errors import QueryError
from .prefixes import KNOWN
from .query_text import QueryText, Token, closing, data_blocks

Bound: TypeAlias = Mapping[str, NamedNode | Literal]

_NAME: Final = re.compile(r"[?$]?([A-Za-z_]\w*)")


@dataclass(frozen=True, slots=True)
class Group:
    """A group of patterns between braces: where it opens, whether it stands outermost, its own variables."""

    offset: int
    outermost: bool
    variables: frozenset[str]


def bind(query: QueryText, bound: Bound) -> str:
    """Return the query with its parameters bound and the project's prefixes declared; line numbers stay.

    >>> from .query_text import read_query
    >>> bind(read_query("SELECT ?x { ?x a ?c }"), {"c": NamedNode("http://a/C")})
    'SELECT ?x { VALUES (?c) { (<http://a/C>) } ?x a ?c }'
    """
    prologue = "".join(f"PREFIX {prefix}: <{KNOWN[prefix]}> " for prefix in missing_prefixes(query))
    insertions = [(0, prologue)]
    if bound:
        _check_names(query, bound)
        insertions += _insertions(query, bound)
    return _insert(query.text, insertions)


def parameter_name(name: str) -> str:
    """Return the name of a variable without its question mark; raises QueryError for what is no name."""
    match = _NAME.fullmatch(name)
    if match is None:
        raise QueryError(f"parameter {name!r} is no name of a variable; use letters, digits and _")
    return match[1]


def missing_prefixes(query: QueryText) -> list[str]:
    """Return the project's prefixes that the query uses and does not declare, sorted."""
    declared: set[str] = set()
    used: set[str] = set()
    previous = ""
    for token in query.tokens:
        if token.kind == "name":
            (declared if previous == "PREFIX" else used).add(token.text.partition(":")[0])
        previous = token.text
    return sorted((used - declared) & set(KNOWN))


def _check_names(query: QueryText, bound: Bound) -> None:
    variables = {token.text[1:] for token in query.tokens if token.kind == "variable"}
    for name in sorted(set(bound) - variables):
        known = ", ".join(sorted(variables)) or "none"
        raise QueryError(f"parameter {name} is no variable of the query; its variables: {known}")


def _insertions(query: QueryText, bound: Bound) -> Iterator[tuple[int, str]]:
    found = list(_groups(query))
    if not any(group.outermost for group in found):
        if query.form == "DESCRIBE":
            yield len(query.text), f"\nWHERE {{{_values(bound, bound)} }}"
            return
        raise QueryError("no pattern to bind parameters in: write CONSTRUCT { ... } WHERE { ... } in full")
    for group in found:
        names = bound if group.outermost else group.variables & bound.keys()
        if names:
            yield group.offset, _values(names, bound)


def _values(names: Mapping[str, object] | frozenset[str], bound: Bound) -> str:
    ordered = sorted(names)
    variables = " ".join(f"?{name}" for name in ordered)
    terms = " ".join(str(bound[name]) for name in ordered)
    return f" VALUES ({variables}) {{ ({terms}) }}"


def _insert(text: str, insertions: Sequence[tuple[int, str]]) -> str:
    parts, last = [], 0
    for offset, piece in sorted(insertions):
        parts += [text[last:offset], piece]
        last = offset
    return "".join([*parts, text[last:]])


def _groups(query: QueryText) -> Iterator[Group]:
    """Yield every group that may take a VALUES block: no template, no rows, no wrapper of a sub-select."""
    tokens = query.tokens
    rows = dict(data_blocks(tokens))
    depth = index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.kind == "sign" and token.text == "{":
            previous = _word(tokens, index - 1)
            if index in rows or previous == "CONSTRUCT":
                index = closing(tokens, index)
            else:
                if _word(tokens, index + 1) != "SELECT" and not _is_short_form(tokens, index):
                    yield Group(token.end, depth == 0, _variables(tokens, index))
                depth += 1
        elif token.kind == "sign" and token.text == "}":
            depth -= 1
        index += 1


def _word(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].text if 0 <= index < len(tokens) and tokens[index].kind == "word" else ""


def _is_short_form(tokens: Sequence[Token], index: int) -> bool:
    """CONSTRUCT WHERE { ... } takes triples only."""
    return _word(tokens, index - 1) == "WHERE" and _word(tokens, index - 2) == "CONSTRUCT"


def _variables(tokens: Sequence[Token], opening: int) -> frozenset[str]:
    """Return the variables between the braces that open at `opening`, without those of inner braces."""
    found: set[str] = set()
    index, end = opening + 1, closing(tokens, opening)
    while index < end:
        token = tokens[index]
        if token.kind == "sign" and token.text == "{":
            index = closing(tokens, index)
        elif token.kind == "variable":
            found.add(token.text[1:])
        index += 1
    return frozenset(found)
