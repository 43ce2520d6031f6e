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

from .ontology.errors import HemisecError, QueryError

if TYPE_CHECKING:
    from .graph.knowledge_graph import KnowledgeGraph
    from .graph.results import Results
    from .loaders.evaluation.evaluate import Evaluation
    from .loaders.reports.report import Report

PROGRAM: Final = "hemisec"
DEFAULT_GRAPH: Final = Path("out", "graph")
TABLE: Final = "table"
FORMATS: Final = (TABLE, "csv", "tsv", "json", "turtle")
MEASURES: Final = ("pagerank, reverse-pagerank, hubs, authorities, betweenness, in-degree, out-degree, "
                   "degree or communities.")
NETWORK_SUFFIXES: Final = (".graphml", ".gexf")

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
    from .loaders.reports.report import ReportBuilder

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
    from .loaders.reports.progress import progress

    start = time.monotonic()
    with progress(sources, shown=sys.stderr.isatty()) as note:
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
    from .queries.asking import ask, own_query
    from .queries.catalogue import find

    values = dict(map(_pair, parameters))
    own = sys.stdin.read() if query == "-" else own_query(query)
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
        from .graph.network_files import save

        save(projected, output, by=measure)
        click.echo(f"{output}: {output.stat().st_size:,} bytes")


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


@cli.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("records", type=click.Path(path_type=Path))
@click.option("--against", type=click.Path(path_type=Path), metavar="OLD",
              help="Print gains and losses since an older run: its records (.jsonl), or what --keep wrote (.json).")
@click.option("--fail-on-loss", is_flag=True, help="Exit status 1 if anything is lost that OLD had right.")
@click.option("--strict", is_flag=True, help="Count a gold document without a record as missed, not as left out.")
@click.option("--keep", type=click.Path(path_type=Path), metavar="FILE", help="Write a list of what is right.")
@click.option("-g", "--graph", "folder", type=click.Path(path_type=Path), metavar="DIR",
              help="Put the scores into this graph, which 'build' made, in place of those it holds.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
              help="Write the scores as RDF: .ttl .nt .trig .nq .jsonld.")
@click.option("--format", "form", type=click.Choice((TABLE, "csv", "json")), default=TABLE, show_default=True,
              help="How to print.")
def evaluate(gold: Path, records: Path, form: str, *, fail_on_loss: bool, **options: Any) -> None:
    """Tell how right RECORDS are: precision, recall and F1 against GOLD, with 95 % intervals.

    GOLD is a folder or file of notes (.yaml) or of records (.jsonl); RECORDS is what 'extract' printed. A record
    and its gold are matched by sha256, else by file name. A document is counted only in what its gold states.
    """
    from .loaders.evaluation.evaluate import evaluate as compare

    if fail_on_loss and options["against"] is None:
        raise click.UsageError("--fail-on-loss needs --against OLD")
    found = compare(gold, records, against=options.pop("against"), strict=options.pop("strict"))
    for name in found.without_record:
        click.echo(f"{PROGRAM}: warning: {name} has gold and no record: "
                   f"{'all of it is missed' if found.strict else 'it is left out'}", err=True)
    _keep_evaluation(found, **options)
    _print_evaluation(found, form)
    sys.exit(1 if fail_on_loss and found.lost else 0)


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
    for file, odd in report.warnings:
        click.echo(f"{PROGRAM}: warning: {file} {odd}", err=True)


def _graph(graph_folder: Path, endpoint: str | None = None, timeout: float = 30.0) -> "KnowledgeGraph":
    from . import open_graph

    return open_graph(endpoint or graph_folder, timeout=timeout)


def _pair(given: str) -> tuple[str, str]:
    name, sign, value = given.partition("=")
    if not (name and sign):
        raise QueryError(f"-p {given}: give a parameter as name=value")
    return name, value


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


def _print_evaluation(found: "Evaluation", form: str) -> None:
    from .loaders.evaluation.printing import summary, tables, to_csv, to_json

    if form != TABLE:
        click.echo(to_json(found) if form == "json" else to_csv(found), nl=False)
        return
    click.echo(summary(found))
    for title, columns, rows in tables(found):
        click.echo(f"\n{title}\n")
        _table(columns, rows)
    if found.changes:
        click.echo()
    for change in found.changes:
        click.echo(str(change))


def _keep_evaluation(found: "Evaluation", keep: Path | None, folder: Path | None, output: Path | None) -> None:
    """Write what was asked for: the list of what is right, the scores into a graph, the scores as a file."""
    from .graph.exports import write_quads
    from .graph.files import write_text
    from .graph.folder import replace_graph
    from .loaders.evaluation.changes import to_list
    from .loaders.quads.quality import quality_quads
    from .ontology.vocabulary import QUALITY_GRAPH

    if keep is not None:
        write_text(keep, [to_list(found.standing)])
    if folder is not None:
        replace_graph(folder, QUALITY_GRAPH, quality_quads(found))
    if output is not None:
        write_quads(quality_quads(found), output)


def _table(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> None:
    from .graph.tables import text_table

    click.echo(text_table(columns, rows, fit=sys.stdout.isatty()))


@contextlib.contextmanager
def _output(path: Path | None) -> Iterator[Callable[[str], object]]:
    """Yield what writes text to the screen or to a file, which is whole or not there."""
    if path is None:
        yield lambda piece: click.echo(piece, nl=False)
        return
    from .graph.files import whole_file

    with whole_file(path) as stream:
        yield lambda piece: stream.write(piece.encode())
