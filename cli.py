"""The command line: parse what the user gave, call the library, print.  Nothing heavy is imported too early.

Whatever is wrong with the input ends in one line, `hemisec: error: ...`, and exit status 2.
"""

import contextlib
import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from .ontology.errors import HemisecError, QueryError, StoreError

if TYPE_CHECKING:
    from .graph.knowledge_graph import KnowledgeGraph
    from .graph.results import Results
    from .loaders.corpus import Loaded
    from .loaders.report import Report

PROGRAM: Final = "hemisec"
DEFAULT_GRAPH: Final = Path("out", "graph")
TABLE: Final = "table"
FORMATS: Final = (TABLE, "csv", "tsv", "json", "turtle")
QUERY_SUFFIXES: Final = (".rq", ".sparql")
MEASURES: Final = ("pagerank, reverse-pagerank, hubs, authorities, betweenness, in-degree, out-degree, "
                   "degree or communities.")
NETWORK_SUFFIXES: Final = (".graphml", ".gexf")
PICTURE_SUFFIXES: Final = (".png", ".svg", ".pdf")

Command = TypeVar("Command", bound=Callable[..., Any])

SOURCES: Final = click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
GRAPH: Final = click.option(
    "--graph", "graph_folder", type=click.Path(path_type=Path), default=DEFAULT_GRAPH, show_default=True,
    envvar="HEMISEC_GRAPH", show_envvar=True, metavar="DIR",
    help="The graph: a folder that 'build' made, or an RDF file.")


def remote_options(command: Command) -> Command:
    """Return the command with the options that say which graph to ask."""
    timeout = click.option("--timeout", type=click.FloatRange(min=0.1), default=30.0, show_default=True,
                           metavar="SECONDS", help="How long to wait for an endpoint.")
    endpoint = click.option("--endpoint", metavar="URL",
                            help="Ask this SPARQL 1.1 endpoint instead of a folder.")
    return GRAPH(endpoint(timeout(command)))


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name=PROGRAM, message="%(prog)s %(version)s", prog_name=PROGRAM)
def cli() -> None:
    """A knowledge graph of the inter-American security system, made from the system's own documents."""


@cli.command()
@click.argument("file", type=click.Path(path_type=Path))
def text(file: Path) -> None:
    """Print the text of FILE as the spans of its record count it."""
    from .loaders.source import read_text

    click.echo(read_text(file).characters, nl=False)


@cli.command()
@SOURCES
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
              help="Write here, not to the screen.")
def extract(sources: Sequence[Path], output: Path | None) -> None:
    """Print what each document says, one JSON record a line.

    SOURCES are text files, folders that hold *.txt files, or patterns.
    """
    from .loaders.corpus import load
    from .loaders.record import to_json
    from .loaders.report import ReportBuilder

    kept = ReportBuilder()
    with _output(output) as write:
        for loaded in load(sources):
            kept.add(loaded)
            if loaded.record is not None:
                write(json.dumps(to_json(loaded.record), ensure_ascii=False) + "\n")
        kept.report().require_documents()
    _warn(kept.report())


@cli.command()
@SOURCES
@click.option("-o", "--output", type=click.Path(path_type=Path), default=DEFAULT_GRAPH, show_default=True,
              metavar="DIR", help="The folder of the graph; replaced when the new graph is whole.")
def build(sources: Sequence[Path], output: Path) -> None:
    """Build the graph of the documents in SOURCES and of the authority tables.

    Leaves facts.ttl, graph.nq, the store, report.txt with all that could not be resolved and why, and
    proposals.csv with the names that no table knows.
    """
    from . import build as build_graph
    from .graph.folder import read_manifest

    start = time.monotonic()
    with _progress(sources) as note:
        report = build_graph(sources, output, note=note)
    totals, triples = report.totals, read_manifest(output)["quads"]
    _warn(report)
    click.echo(f"{output}: built in {time.monotonic() - start:.1f} seconds")
    lines = {
        "documents": (totals["documents"], f"{totals['rejected']} rejected, {totals['copies']} copies"),
        "citations": (totals["citations_resolved"],
                      f"and {totals['citations_unresolved']} not resolved: see {output / 'report.txt'}"),
        "mandates": (totals["mandates"], ""),
        "triples": (triples, ""),
    }
    for name, (number, remark) in lines.items():
        click.echo(f"  {name:<10}{number:>9,}  {remark}".rstrip())


@cli.command()
@click.argument("query", metavar="NAME|FILE|-")
@click.option("-p", "--parameter", "parameters", multiple=True, metavar="NAME=VALUE",
              help="A value: an IRI, a name, an acronym, a document symbol, a number or a date.")
@click.option("--format", "form", type=click.Choice(FORMATS), default=TABLE, show_default=True,
              help="How to print.")
@remote_options
def query(query: str, parameters: Sequence[str], form: str, **where: Any) -> None:
    """Ask the graph: a named query, a file with SPARQL, or - for standard input.

    'hemisec queries' lists the named queries; 'hemisec queries NAME' tells the parameters of one.
    """
    from .graph.terms import Iri
    from .queries.asking import ask
    from .queries.catalogue import find

    values = dict(map(_pair, parameters))
    own = _own_query(query)
    if own is None:
        find(query)
        results = ask(_graph(**where), query, values)
    else:
        terms = {name: Iri(value) if value.startswith(("http://", "https://")) else value
                 for name, value in values.items()}
        results = _graph(**where).query(own, terms)
    _print(results, form)


@cli.command()
@click.argument("name", required=False)
def queries(name: str | None) -> None:
    """List the named queries, or show the one called NAME: question, parameters, columns and text."""
    from .queries.catalogue import catalogue, find

    if name is None:
        _table(("name", "question"), ((q.name, q.question) for q in catalogue().values()))
        return
    found = find(name)
    click.echo(f"{found.title}\n{found.question}\n")
    for parameter in found.parameters:
        click.echo(f"  -p {parameter}")
    click.echo(f"  columns: {', '.join(found.columns)}\n")
    click.echo("\n".join(line for line in found.text.splitlines() if not line.startswith("# ")).strip())


@cli.command()
@GRAPH
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), metavar="FILE",
              help="Its suffix says the format: .ttl .nt (facts), .trig .nq .jsonld (all), "
                   ".graphml .gexf (network).")
def export(graph_folder: Path, output: Path) -> None:
    """Write the graph, or its network of citations, into a file of another format."""
    graph = _graph(graph_folder)
    if output.suffix.lower() in NETWORK_SUFFIXES:
        from .graph.network_files import write_network

        write_network(graph.network("citations"), output)
    else:
        graph.export(output)
    click.echo(f"{output}: {output.stat().st_size:,} bytes")


@cli.command()
@remote_options
def info(**where: Any) -> None:
    """Tell what the graph holds, in numbers."""
    from .graph.terms import Iri

    about = _graph(**where).info()
    click.echo(f"{about.address}: made by hemisec {about.version or '(unknown)'}")
    click.echo(f"{about.triples:,} triples, {about.named_graphs} graphs, {about.documents} documents read\n")
    _table(("things", "number"), about.kinds)
    click.echo()
    _table(("class", "number"), ((Iri(name).tail, number) for name, number in about.classes))


@cli.command()
@click.argument("kind", type=click.Choice(["citations", "bodies", "meetings"]))
@click.option("--by", "measure", default="pagerank", show_default=True, metavar="MEASURE",
              help=MEASURES)
@click.option("--from", "start", type=int, metavar="YEAR", help="Only documents of this year or later.")
@click.option("--to", "end", type=int, metavar="YEAR", help="Only documents of this year or before.")
@click.option("--top", type=click.IntRange(min=1), default=20, show_default=True, help="How many to print.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
              help="Write the network too: .graphml, .gexf, or a picture .png, .svg, .pdf.")
@remote_options
def network(kind: str, measure: str, start: int | None, end: int | None, top: int, output: Path | None,
            **where: Any) -> None:
    """Rank the nodes of a network: who cites whom, which bodies adopt and are charged, who meets."""
    from .graph.measures import rank

    projected = _graph(**where).network(kind, start, end)
    ranked = rank(projected, measure)
    rows = ((row.rank, f"{row.value:.6g}", row.label, row.kind, row.symbol, row.date) for row in ranked[:top])
    click.echo(f"{projected.number_of_nodes()} nodes, {projected.number_of_edges()} edges")
    _table(("rank", measure, "label", "kind", "symbol", "date"), rows)
    if output is not None:
        _write_network(projected, measure, output)


@cli.command()
@click.argument("what", metavar="IRI|NAME")
@remote_options
def explain(what: str, **where: Any) -> None:
    """Show the passages behind a thing, a statement, a citation or a mandate."""
    from .queries.lookup import find_thing

    graph = _graph(**where)
    iri = find_thing(graph, what)
    passages = graph.explain(iri)
    if not passages:
        raise QueryError(f"no document that was read says anything of {what!r}; what the tables say of it: "
                         f"echo 'DESCRIBE <{iri}>' | hemisec query -")
    click.echo(f"<{iri}>: {len(passages)} passages")
    for passage in passages:
        click.echo(f"\n{passage.file} {passage.start}-{passage.end} [{passage.rule}] {passage.says}")
        click.echo(f"  {' '.join(passage.quote.split())}")


@cli.command()
@click.option("--evidence", is_flag=True, help="Check the evidence too, which is most of the graph.")
@remote_options
def validate(evidence: bool, **where: Any) -> None:
    """Check the graph against the shapes of the ontology (SHACL); exit status 1 if it departs from them."""
    from .graph.validation import validate as check

    findings = check(_graph(**where), evidence=evidence)
    for finding in findings:
        click.echo(str(finding))
    click.echo(f"{len(findings)} findings" if findings else "the graph conforms to the shapes")
    sys.exit(1 if findings else 0)


def main() -> None:
    """Run the command line and end the process: 0 done, 1 found wanting, 2 wrong input, 130 stopped."""
    try:
        cli.main(standalone_mode=False)
    except HemisecError as error:
        _end(error)
    except click.UsageError as error:
        hint = f"; see {error.ctx.command_path} --help" if error.ctx else ""
        _end(error.format_message().rstrip(".") + hint)
    except click.ClickException as error:
        _end(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        # The reader (head, less) has seen enough; Python must not flush into it once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        _end(f"{error.filename or 'input or output'}: {error.strerror or error}")


def _end(error: object) -> None:
    click.echo(f"{PROGRAM}: error: {' '.join(str(error).split())}", err=True)
    sys.exit(2)


def _warn(report: "Report") -> None:
    for file, reason in report.rejected:
        click.echo(f"{PROGRAM}: warning: {file} is left out: {reason}", err=True)
    for file, original in report.copies:
        click.echo(f"{PROGRAM}: warning: {file} is left out: it is a copy of {original}", err=True)


def _graph(graph_folder: Path, endpoint: str | None = None, timeout: float = 30.0) -> "KnowledgeGraph":
    from . import open_graph

    return open_graph(endpoint or graph_folder, timeout=timeout)


def _pair(given: str) -> tuple[str, str]:
    name, sign, value = given.partition("=")
    if not (name and sign):
        raise QueryError(f"-p {given}: give a parameter as name=value")
    return name, value


def _own_query(target: str) -> str | None:
    """Return the text of a query that the user brings, or None if `target` can only be a name."""
    if target == "-":
        return sys.stdin.read()
    path = Path(target)
    if path.name == target and path.suffix not in QUERY_SUFFIXES and not path.is_file():
        return None
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no UTF-8 text"
        raise QueryError(f"{target}: the query cannot be read ({reason}); check the path") from None


def _print(results: "Results", form: str) -> None:
    if form != TABLE:
        click.echo(results.serialize(form), nl=False)
    elif results.triples is not None:
        click.echo(results.serialize("turtle"), nl=False)
    elif results.form == "ASK":
        click.echo("true" if results.ask else "false")
    else:
        _table(results.columns, (row.values() for row in results))
        click.echo(f"({len(results)} {'row' if len(results) == 1 else 'rows'})")


def _table(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> None:
    """Print rows under their columns: fitted to a terminal, in full width into a pipe."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text("" if value is None else str(value)) for value in row))
    console = Console(width=None if sys.stdout.isatty() else 10_000)
    with console.capture() as printed:
        console.print(table)
    click.echo("\n".join(line.rstrip() for line in printed.get().rstrip("\n").splitlines()))


@contextlib.contextmanager
def _output(path: Path | None) -> Iterator[Callable[[str], object]]:
    """Yield what writes text to the screen or to a file, which is whole or not there."""
    if path is None:
        yield lambda piece: click.echo(piece, nl=False)
        return
    from .graph.files import whole_file

    with whole_file(path) as stream:
        yield lambda piece: stream.write(piece.encode())


@contextlib.contextmanager
def _progress(sources: Sequence[Path]) -> Iterator["Callable[[Loaded], None] | None"]:
    """Yield what is to be called after each document: it moves a bar on a terminal; None elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    from .loaders.corpus import find
    from .loaders.source import printable

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=len(find(sources)))
        yield lambda loaded: bar.update(task, advance=1, description=f"reading {printable(loaded.path.name)}"[:40])
        bar.update(task, description="writing")


def _write_network(network: Any, measure: str, output: Path) -> None:
    if output.suffix.lower() in PICTURE_SUFFIXES:
        from .graph.drawing import draw

        draw(network, by=measure).save(output)
    elif output.suffix.lower() in NETWORK_SUFFIXES:
        from .graph.network_files import write_network

        write_network(network, output)
    else:
        raise StoreError(f"{output}: no network file by its name; use one that ends in "
                         f"{', '.join(NETWORK_SUFFIXES + PICTURE_SUFFIXES)}")
    click.echo(f"{output}: {output.stat().st_size:,} bytes")
