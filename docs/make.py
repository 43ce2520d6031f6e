"""Write the pages of this folder that are made from the code: `python docs/make.py`; `--check` only compares.

`commands.md` is the help of every command, `queries.md` the catalogue, `competency.md` which query answers
which competency question, `report.md` what a build could not read.
"""

import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
from hemisec.cli import cli
from hemisec.loaders.reports.exclusions import EXCLUSIONS
from hemisec.loaders.reports.proposals import NEAR
from hemisec.ontology.reasons import MEANINGS, Reason
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


def report() -> Iterator[str]:
    """Yield what the report of a build tells: kinds of unresolved references, rules of exclusion, proposals."""
    yield "# What a build could not read\n"
    yield "`report.txt` (for people) and `report.json` (for programs) beside the graph tell what a build left open.\n"
    yield "## References that lead nowhere\n"
    yield "Each has a kind (`reason`) and words of its own (`why`), in the record, in the graph (`hsec:reason`, query"
    yield "`unresolved-citations`) and in the report.\n"
    yield "| reason | what it is |"
    yield "| --- | --- |"
    yield from (f"| `{reason}` | {MEANINGS[reason]} |" for reason in Reason)
    yield "\n## Words that announce a text\n"
    yield "'Resolution', 'declaration', 'convention', 'treaty', 'protocol', 'charter', 'agreement', 'decision',"
    yield "'statute', one or many, in the four languages: each is part of what was read, told as unresolved, left out"
    yield "by one of these rules, or listed as unaccounted (`triggers` of a record).  Those of common nouns never apply"
    yield "before a number, a title in quotation marks or a name.\n"
    yield "| rule | what it leaves out | example | common noun |"
    yield "| --- | --- | --- | --- |"
    for rule in EXCLUSIONS.values():
        words = " ".join((rule.holds.__doc__ or "").split())
        example = next(iter(rule.examples.values())).replace("|", "\\|").replace("\n\n", " / ")
        yield f"| `{rule.name}` | {words} | {example} | {'yes' if rule.common else 'no'} |"
    yield "\n## Names that no table knows\n"
    yield "`proposals.csv` lists bodies, programmes, instruments and meetings that were found by the shape of their"
    yield "names: how many documents name each, where, and which things of the tables have a near name (with the"
    yield f"nearness; at least {NEAR:.0f} of 100 by rapidfuzz's `token_sort_ratio`).  A near name proposes and"
    yield "asserts nothing: the graph holds the thing as `hsec:Provisional`.  `proposals-bodies.csv` and its like"
    yield "hold the same as rows for `ontology/tables`.\n"
    yield "## Files to look at\n"
    yield "A file that mixes encodings is mended and told.  Two files of one symbol with other words are both kept, as"
    yield "expressions of one work, and told.  Files that cannot be read, and copies, are left out and told.\n"


def _query(query: NamedQuery) -> Iterator[str]:
    yield f"## {query.name}\n"
    yield f"{query.question}\n"
    for parameter in query.parameters:
        kinds = f" Kind: {', '.join(parameter.kinds)}." if parameter.kinds else ""
        yield f"- `{parameter.name}` {str(parameter).removeprefix(parameter.name + ' ')}.{kinds}"
    yield f"- columns: {', '.join(f'`{column}`' for column in query.columns)}\n"


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "commands.md": commands, "queries.md": queries, "competency.md": competency, "report.md": report}


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
