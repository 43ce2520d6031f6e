"""Write the pages of this folder that are made from the code: `python docs/make.py`; `--check` only compares.

`commands.md` is the help of every command, `queries.md` the catalogue, `competency.md` which query answers
which competency question.
"""

import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
from hemisec.cli import cli
from hemisec.queries.catalogue import NamedQuery, catalogue

FOLDER = Path(__file__).resolve().parent
SETTINGS: dict[str, Any] = {"max_content_width": 100, "terminal_width": 100,
                            "help_option_names": cli.context_settings["help_option_names"]}
PLAN = FOLDER.parent / "tests" / "queries" / "competency.toml"


def commands() -> Iterator[str]:
    """Yield the reference of the command line."""
    yield "# Commands\n"
    yield "Made from the program's own help by `make docs`.\n"
    context = click.Context(cli, info_name="hemisec", **SETTINGS)
    yield f"```text\n{cli.get_help(context)}\n```\n"
    for name in cli.list_commands(context):
        command = cli.commands[name]
        inner = click.Context(command, info_name=name, parent=context, **SETTINGS)
        yield f"## hemisec {name}\n"
        yield f"```text\n{command.get_help(inner)}\n```\n"


def queries() -> Iterator[str]:
    """Yield the catalogue of named queries."""
    yield "# Named queries\n"
    yield "Made from the files in `queries/` by `make docs`.  A parameter of type `iri` takes an IRI, a name"
    yield "in any of the four languages, an acronym or a document symbol.\n"
    for query in catalogue().values():
        yield from _query(query)


def competency() -> Iterator[str]:
    """Yield which query answers which competency question."""
    plan = tomllib.loads(PLAN.read_text("utf-8"))
    yield "# Competency questions\n"
    yield "Forty questions that a graph of five real documents has to answer, and the named query, with its"
    yield "parameters, that answers each.  `tests/queries/test_competency.py` asks them.\n"
    yield "| question | named query | parameters of each run |"
    yield "| --- | --- | --- |"
    for name, entry in sorted(plan.items()):
        runs = ["; ".join(f"{key}={value}" for key, value in run.items()) or "none" for run in entry["runs"]]
        yield f"| {name} | [{entry['query']}](queries.md#{entry['query']}) | {'<br>'.join(runs)} |"


def _query(query: NamedQuery) -> Iterator[str]:
    yield f"## {query.name}\n"
    yield f"{query.question}\n"
    for parameter in query.parameters:
        kinds = f" Kind: {', '.join(parameter.kinds)}." if parameter.kinds else ""
        yield f"- `{parameter.name}` {str(parameter).removeprefix(parameter.name + ' ')}.{kinds}"
    yield f"- columns: {', '.join(f'`{column}`' for column in query.columns)}\n"


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "commands.md": commands, "queries.md": queries, "competency.md": competency}


def text_of(page: str) -> str:
    """Return the text that a page should have."""
    return "\n".join(PAGES[page]()).rstrip("\n") + "\n"


def stale() -> list[str]:
    """Return the pages that are not as they should be."""
    return [page for page in PAGES
            if not (FOLDER / page).is_file() or (FOLDER / page).read_text("utf-8") != text_of(page)]


def main() -> None:
    """Write the pages, or with --check only tell which are stale (exit status 1)."""
    pages = stale()
    if "--check" in sys.argv[1:]:
        sys.exit(f"stale, run make docs: {', '.join(pages)}" if pages else 0)
    for page in pages:
        (FOLDER / page).write_text(text_of(page), "utf-8")
        print(f"docs/{page} written")


if __name__ == "__main__":
    main()
