"""The named queries: what each asks, its parameters and columns, and running one over any KnowledgeGraph.

A query is a file `NAME.rq`: comments `# title:`, `# question:`, `# param:` (one each) and `# columns:`, then
plain SPARQL 1.1 that any engine understands as it stands.  A parameter is a variable of the query; running it
binds an RDF term, and a parameter that may be left out then stays free.
"""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from ..ontology.errors import QueryError

TYPES: Final = ("iri", "string", "integer", "date", "symbol")
HEADER: Final = re.compile(r"# (title|question|param|columns): +(\S.*)")
PARAMETER: Final = re.compile(
    r"(?P<name>\w+) (?P<type>\w+)(?::(?P<kinds>[\w,-]+))? "
    r"(?P<description>[^;]+)(?:; (?P<rest>optional|default .+))?")
VARIABLE: Final = re.compile(r"\?(\w+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One value that a query needs or takes: its type is one of TYPES."""

    name: str
    type: str
    description: str
    default: str | None = None
    optional: bool = False
    kinds: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.optional:
            return f"{self.name} ({self.type}, may be left out): {self.description}"
        told = f"{self.type}, {self.default} if left out" if self.default is not None else self.type
        return f"{self.name} ({told}): {self.description}"


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query of the catalogue: the question it answers, what it needs and what it returns."""

    name: str
    title: str
    question: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    text: str


def parse(name: str, text: str) -> NamedQuery:
    """Return the query that a file holds; raises QueryError where its header and its text do not agree."""
    fields: dict[str, list[str]] = {"title": [], "question": [], "param": [], "columns": []}
    for line in text.splitlines():
        if found := HEADER.fullmatch(line):
            fields[found[1]].append(found[2])
    for key in ("title", "question", "columns"):
        if len(fields[key]) != 1:
            raise QueryError(f"{name}.rq: needs one line '# {key}: ...', has {len(fields[key])}")
    parameters = tuple(_parameter(name, line) for line in fields["param"])
    columns = tuple(column.strip() for column in fields["columns"][0].split(","))
    unknown = {*columns, *(parameter.name for parameter in parameters)} - set(VARIABLE.findall(text))
    if unknown:
        raise QueryError(f"{name}.rq: no variable of the query is named {', '.join(sorted(unknown))}")
    return NamedQuery(name, fields["title"][0], fields["question"][0], parameters, columns, text)


@lru_cache(maxsize=1)
def catalogue() -> Mapping[str, NamedQuery]:
    """Return all queries by name, in the order of their names."""
    found = {entry.name.removesuffix(".rq"): entry.read_text("utf-8")
             for entry in files("hemisec.queries").iterdir() if entry.name.endswith(".rq")}
    return MappingProxyType({name: parse(name, found[name]) for name in sorted(found)})


def names() -> tuple[str, ...]:
    """Return the names of all queries, sorted."""
    return tuple(catalogue())


def find(name: str) -> NamedQuery:
    """Return the query of that name; raises QueryError that tells names like it."""
    queries = catalogue()
    if name in queries:
        return queries[name]
    near = difflib.get_close_matches(name.lower(), queries, n=3, cutoff=0.5)
    advice = f"did you mean {' or '.join(near)}?" if near else "'hemisec queries' lists all names"
    raise QueryError(f"no query is named {name!r}; {advice}")


def check_values(query: NamedQuery, values: Mapping[str, str]) -> dict[str, str]:
    """Return the values to bind, defaults put in; raises QueryError for one that is unknown or missing."""
    known = {parameter.name: parameter for parameter in query.parameters}
    for name in values:
        if name not in known:
            takes = ", ".join(known) or "none"
            raise QueryError(f"{query.name} has no parameter {name!r}; it takes: {takes}")
    chosen = {name: p.default for name, p in known.items() if p.default is not None} | dict(values)
    missing = [p for p in query.parameters if p.name not in chosen and not p.optional]
    if missing:
        wants = "; ".join(f"-p {p.name}=... ({p.description})" for p in missing)
        raise QueryError(f"{query.name} needs {wants}")
    return {name: chosen[name] for name in known if name in chosen}


def _parameter(name: str, line: str) -> Parameter:
    found = PARAMETER.fullmatch(line)
    if not found or found["type"] not in TYPES:
        raise QueryError(
            f"{name}.rq: '# param: {line}' is not 'name type[:kinds] description[; optional|; default X]'")
    rest = found["rest"] or ""
    default = rest.removeprefix("default ") if rest.startswith("default ") else None
    return Parameter(found["name"], found["type"], found["description"], default, rest == "optional",
                     tuple(found["kinds"].split(",")) if found["kinds"] else ())
