"""A SPARQL query as words and signs: enough of its grammar to refuse what is harmful and to bind parameters.

The words are those of the terminals of SPARQL 1.1 (https://www.w3.org/TR/sparql11-query/#grammar); what the
sentences mean is left to pyoxigraph.  pyoxigraph's parser and optimiser recurse: a query of five kilobytes of
nested braces, or of some thousand links of one chain, ends the whole process.  Hence the limits.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ..ontology.errors import QueryError

MAX_BYTES: Final = 64 * 1024
MAX_DEPTH: Final = 200
MAX_TOKENS: Final = 4000

FORMS: Final = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
UPDATES: Final = frozenset({
    "INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})

_TOKEN: Final = re.compile(
    r"""(?P<space>\s+|\#[^\r\n]*)
    |(?P<iri><(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>)
    |(?P<text>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3}|'{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
             |"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')
    |(?P<variable>[?$]\w+)
    |(?P<name>(?:\w[\w.-]*)?:(?:[\w:%.-]|\\.)*)
    |(?P<word>@?[A-Za-z_][\w-]*)
    |(?P<number>[0-9.]+(?:[eE][+-]?[0-9]+)?)
    |(?P<sign>.)""", re.VERBOSE | re.DOTALL)
_OPERATORS: Final = re.compile(r"[(\[+*!|&,;?$=]")
_OPEN: Final = frozenset("{([")
_CLOSE: Final = frozenset("})]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign of a query: what it is, its text (keywords in capitals), where it starts and ends."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class QueryText:
    """A query that passed the limits: its text, its words and its form (SELECT, ASK, CONSTRUCT, DESCRIBE)."""

    text: str
    tokens: tuple[Token, ...]
    form: str

    @property
    def has_service(self) -> bool:
        """Tell whether the query asks another endpoint, so that it is never run only to check it."""
        return any(token.kind == "word" and token.text == "SERVICE" for token in self.tokens)


def read_query(text: str) -> QueryText:
    """Return the query as words; raises QueryError if it is too large, too deep, or an update.

    >>> read_query("PREFIX a: <http://a/> ASK { ?s a:b 'select' }").form
    'ASK'
    """
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        raise QueryError(f"query of {size} bytes: at most {MAX_BYTES} are taken; shorten it")
    tokens = tuple(_tokens(text))
    _check_depth(text, tokens)
    _check_length(tokens)
    return QueryText(text, tokens, _form(tokens))


def position(text: str, offset: int) -> tuple[int, int]:
    """Return the line and column, both from 1, of an offset.

    >>> position("a\\nbc", 3)
    (2, 2)
    """
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def closing(tokens: Sequence[Token], opening: int) -> int:
    """Return the index of the bracket that closes the one at index `opening` (or the end of the query)."""
    depth = 0
    for index in range(opening, len(tokens)):
        if tokens[index].kind == "sign":
            depth += (tokens[index].text in _OPEN) - (tokens[index].text in _CLOSE)
            if depth == 0:
                return index
    return len(tokens)


def _tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "sign"
        if kind != "space":
            words = match.group().upper() if kind == "word" else match.group()
            yield Token(kind, words, match.start(), match.end())


def _check_depth(text: str, tokens: Sequence[Token]) -> None:
    """Refuse deep nesting; what looks like an IRI may be a comparison, `?a<((1))&&?b>2`: it counts too."""
    depth = 0
    for token in tokens:
        if token.kind not in ("sign", "iri"):
            continue
        for offset, sign in enumerate(token.text, token.start):
            depth += (sign in _OPEN) - (sign in _CLOSE)
            if depth > MAX_DEPTH:
                line, column = position(text, offset)
                raise QueryError(f"query line {line}, column {column}: brackets nested deeper than {MAX_DEPTH}")


def _check_length(tokens: Sequence[Token]) -> None:
    """Refuse endless chains; rows of data after VALUES are no chain and are not counted."""
    rows = sum(end - start for start, end in data_blocks(tokens))
    inside = sum(len(_OPERATORS.findall(token.text)) for token in tokens if token.kind == "iri")
    counted = len(tokens) - rows + inside
    if counted > MAX_TOKENS:
        raise QueryError(f"query of {counted} words and signs: at most {MAX_TOKENS} are taken, "
                         "not counting rows after VALUES; split it, or put lists into VALUES")


def data_blocks(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the indexes of the opening and closing brace of every block of rows after VALUES."""
    index = 0
    while index < len(tokens):
        if tokens[index].kind == "word" and tokens[index].text == "VALUES":
            while index < len(tokens) and tokens[index].text != "{":
                index += 1
            end = closing(tokens, index)
            if end < len(tokens):
                yield index, end
            index = end
        index += 1


def _form(tokens: Sequence[Token]) -> str:
    for word in (token.text for token in tokens if token.kind == "word"):
        if word in UPDATES:
            raise QueryError(f"{word} is an update; the graph is only read: ask with SELECT, ASK, CONSTRUCT "
                             "or DESCRIBE, and change it by building it again")
        if word in FORMS:
            return word
    raise QueryError("query line 1, column 1: no SELECT, ASK, CONSTRUCT or DESCRIBE at its start")
