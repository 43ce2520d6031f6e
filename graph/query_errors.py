"""What is wrong with a query, where, on one line: pyoxigraph's parser errors made readable."""

import re
from typing import Final

from pyoxigraph import Store

from ..ontology.errors import QueryError
from .prefixes import KNOWN
from .query_text import QueryText, position

_PLACE: Final = re.compile(r"error at (\d+):(\d+): expected (.*)", re.DOTALL)
# The parser's own words for what is no matter of a missing sign; everything else is a list of signs it tried.
_REASONS: Final = {
    "Prefix not found": "a prefix is not declared",
    "IRI parsing failed": "an IRI is malformed",
    "The SELECT contains a variable that is unbound":
        "SELECT names a variable that is neither grouped nor aggregated",
}
_IN_WORD: Final = re.compile(r"\w\w")
_WORD_START: Final = re.compile(r"\W")
_SENTENCE: Final = re.compile(r"[A-Z][a-z]\w* [a-z][\w .?-]*|\?\w+ [a-z][\w .-]*")


def explained(query: QueryText, error: SyntaxError) -> QueryError:
    """Return the error of a query as its author sees it: in the text as given, before anything was bound.

    >>> from .query_text import read_query
    >>> query = read_query("SELECT ?x WHERE { ?x a } LIMIT 5")
    >>> str(explained(query, SyntaxError()))
    "query line 1, column 19: it cannot be understood from '?x' on"
    """
    original = error if query.has_service else _checked(query)
    if original is None:
        return QueryError("the query is well formed, but not with its parameters bound: a parameter cannot "
                          "be a variable that BIND or SELECT ... AS makes")
    place, reason = _reason(query, original)
    return QueryError(f"query {place}: {reason}" if place else f"query: {reason}")


def _checked(query: QueryText) -> SyntaxError | None:
    """Return the error of the text as given, found on an empty store; None if it has none."""
    try:
        Store().query(query.text, prefixes=dict(KNOWN))
    except SyntaxError as error:
        return error
    except RuntimeError:
        pass
    return None


def _reason(query: QueryText, error: SyntaxError) -> tuple[str, str]:
    match = _PLACE.match(str(error))
    if match is None:
        return "", " ".join(str(error).split())
    line, column, expected = int(match[1]), int(match[2]), match[3]
    place = f"line {line}, column {column}"
    for words, reason in _REASONS.items():
        if words in expected:
            return place, f"{reason}{_near(query.text, line, column)}"
    sentence = _SENTENCE.search(expected)
    if sentence is not None:
        return place, sentence.group().strip()
    line, column, found = _unexpected(query, line, column)
    return f"line {line}, column {column}", found


def _near(text: str, line: int, column: int) -> str:
    before = text.split("\n")[line - 1][:column - 1].split()
    return f" near {before[-1][-60:]!r}" if before else ""


def _unexpected(query: QueryText, line: int, column: int) -> tuple[int, int, str]:
    """Return where and what is not expected; the parser puts mistakes of a complete query behind its end."""
    lines = query.text.split("\n")
    rest = "\n".join([lines[line - 1][column - 1:], *lines[line:]]) if line <= len(lines) else ""
    if _IN_WORD.search(lines[line - 1][:column - 1][-1:] + rest[:1]):
        column -= len(_WORD_START.split(lines[line - 1][:column - 1])[-1])
        whole = lines[line - 1][column - 1:].split()[0]
        return _second_opinion(query.text) or (line, column, f"unexpected {whole[:40]!r}")
    if rest.strip():
        word = rest.split("\n")[0].split(maxsplit=1)
        return line, column, f"unexpected {word[0][:40]!r}" if word else "unexpected end of the line"
    opened = _unclosed(query)
    if opened is not None:
        text = query.tokens[opened].text
        row, where = position(query.text, query.tokens[opened].start)
        return line, column, f"the query ends, but the {text!r} of line {row}, column {where} is not closed"
    return _second_opinion(query.text) or (
        line, column, "it is not complete, or makes a variable twice or uses one outside its group")


def _unclosed(query: QueryText) -> int | None:
    """Return the index of the innermost bracket that is never closed."""
    opened: list[int] = []
    for index, token in enumerate(query.tokens):
        if token.kind == "sign" and token.text in "{([":
            opened.append(index)
        elif token.kind == "sign" and token.text in "})]" and opened:
            opened.pop()
    return opened[-1] if opened else None


def _second_opinion(text: str) -> tuple[int, int, str] | None:
    """Return where rdflib's parser stops, which looks no further than the mistake; None if it does not."""
    from pyparsing import ParseException  # noqa: PLC0415 - late: only for messages, and slow to import
    from rdflib.plugins.sparql.parser import parseQuery  # noqa: PLC0415

    try:
        parseQuery(text)
    except ParseException as error:
        word = text[error.loc:].split(maxsplit=1)
        found = f"it cannot be understood from {word[0][:40]!r} on" if word else "the query is not complete"
        return error.lineno, error.column, found
    except RecursionError:
        return None
    return None
