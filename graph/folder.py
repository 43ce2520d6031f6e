"""The graph folder on disk: written beside, switched when whole, read only if it is ours.

    facts.ttl     all facts as Turtle, for people and for other tools
    graph.nq      everything, with its graphs, as sorted N-Quads: the master copy
    store/        the same for queries; made from graph.nq, and not byte-identical from build to build
    report.json   what was read and what could not be resolved; report.txt the same for people
    proposals.csv names that no table knows, with near names; proposals-TABLE.csv as rows of the tables
    hemisec.json  the manifest: format, versions, counts, checksum of graph.nq

A build that dies leaves the folder that stood there, and a hidden one beside it, swept by the next build.
"""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from pyoxigraph import BlankNode, DefaultGraph, Quad, RdfFormat, Store, parse

from ..ontology.errors import StoreError
from .exports import facts
from .files import sync_folder, whole_file, write_text
from .turtle import turtle

FORMAT_VERSION: Final = 1
MANIFEST: Final = "hemisec.json"
MASTER: Final = "graph.nq"
MADE: Final = frozenset({"facts.ttl", MASTER, MANIFEST})  # from the quads, whenever a folder is written

Finish = Callable[[Path], None]


def write_folder(out: Path, quads: Iterable[Quad], *, report: Mapping[str, Any], version: str,
                 finish: Finish | None = None) -> dict[str, Any]:
    """Write the graph folder `out` and return its manifest; `out` changes only when everything is written.

    `finish` may add files: it is given the folder before the switch.  Raises StoreError if `out` is not ours,
    or cannot be written.
    """
    check_ours(out)
    out = out.absolute() if out.name else out.resolve()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        sweep(out)
        building = _beside(out, "building")
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir()
        try:
            manifest = _fill(building, quads, report, version)
            if finish is not None:
                finish(building)
            sync_folder(building)
            _switch(building, out)
        finally:
            shutil.rmtree(building, ignore_errors=True)
    except OSError as error:
        raise StoreError(f"{out}: cannot be written ({error.strerror or error}); what stood there is "
                         "unharmed") from None
    return manifest


def replace_graph(folder: Path, name: str, quads: Iterable[Quad]) -> dict[str, Any]:
    """Put `quads` into a graph folder in place of what its named graph `name` held; return the new manifest.

    The folder is written anew and changes only when that is whole; what a build told in it stays as it is.
    """
    manifest = read_manifest(folder)
    try:
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
        kept = [quad for quad in parse(path=folder / MASTER) if str(quad.graph_name) != f"<{name}>"]
        told = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.name not in MADE}
    except (OSError, ValueError, SyntaxError) as error:
        raise StoreError(f"{folder}: cannot be read ({' '.join(str(error).split())}); build the graph again") from None

    def with_all_told(building: Path) -> None:
        for file, data in told.items():
            (building / file).write_bytes(data)

    return write_folder(folder, [*kept, *quads], report=report, version=manifest["hemisec"], finish=with_all_told)


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of a graph folder; raises StoreError if it is none, or of another format."""
    path = folder / MANIFEST
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise StoreError(f"{folder}: no graph folder, it has no {MANIFEST}; make one with "
                         "'hemisec build'") from None
    except (OSError, ValueError) as error:
        reason = " ".join(str(error).split())
        raise StoreError(f"{path}: cannot be read ({reason}); build the graph again") from None
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT_VERSION:
        found = manifest.get("format") if isinstance(manifest, dict) else None
        raise StoreError(f"{folder}: made by another version of hemisec (format {found!r}, this one reads "
                         f"{FORMAT_VERSION}); build the graph again")
    return manifest


def check_ours(out: Path) -> None:
    """Raise StoreError if `out` is something that a build must not replace."""
    if out.is_symlink():
        raise StoreError(f"{out}: a link; give the folder it leads to")
    if out.exists() and not out.is_dir():
        raise StoreError(f"{out}: a file stands there; give another folder")
    if out.is_dir() and any(out.iterdir()) and not (out / MANIFEST).is_file():
        raise StoreError(f"{out}: not empty and no graph folder (no {MANIFEST}); give another folder")


def sweep(out: Path) -> None:
    """Remove what killed builds of `out` left beside it; put back a graph that one had moved away."""
    pattern = re.compile(rf"\.{re.escape(out.name)}\.(building|previous)-(\d+)")
    for path in sorted(out.parent.iterdir()):
        match = pattern.fullmatch(path.name)
        if match is None or _alive(int(match[2])):
            continue
        if match[1] == "previous" and not out.exists() and (path / MANIFEST).is_file():
            path.rename(out)
        else:
            shutil.rmtree(path, ignore_errors=True)


def _fill(folder: Path, quads: Iterable[Quad], report: Mapping[str, Any], version: str) -> dict[str, Any]:
    store = Store(str(folder / "store"))
    store.bulk_extend(map(_named, quads))
    number, checksum = _write_master(folder / "graph.nq", store)
    store.bulk_extend(Quad(q.subject, q.predicate, q.object) for q in parse(path=folder / "graph.nq"))
    store.flush()
    write_text(folder / "facts.ttl", turtle(facts(parse(path=folder / "graph.nq"))))
    write_text(folder / "report.json", [_json(report)])
    manifest = {"format": FORMAT_VERSION, "hemisec": version, "quads": number, "sha256": checksum,
                "graphs": sum(1 for _ in store.named_graphs())}
    write_text(folder / MANIFEST, [_json(manifest)])
    return manifest


def _write_master(path: Path, store: Store) -> tuple[int, str]:
    """Write all named graphs as sorted N-Quads, in the form that the store gives to literals.

    Returns the number of quads and the SHA-256 of the file.
    """
    lines: list[bytes] = []
    for graph in store.named_graphs():
        triples = store.dump(format=RdfFormat.N_TRIPLES, from_graph=graph) or b""
        end = f"{graph} .\n".encode()
        lines += (line.removesuffix(b".\n") + end for line in triples.splitlines(keepends=True))
    lines.sort()
    checksum = hashlib.sha256()
    with whole_file(path) as stream:
        for line in lines:
            checksum.update(line)
            stream.write(line)
    return len(lines), checksum.hexdigest()


def _named(quad: Quad) -> Quad:
    """Return the quad; a build holds no blank nodes, which nobody can refer to, and says where all is from."""
    if isinstance(quad.graph_name, DefaultGraph):
        raise StoreError(f"statement in no named graph: {quad}")
    if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode):
        raise StoreError(f"blank node in {quad}: give it an IRI")
    return quad


def _switch(building: Path, out: Path) -> None:
    previous = _beside(out, "previous")
    shutil.rmtree(previous, ignore_errors=True)
    if out.exists():
        out.rename(previous)
    try:
        building.rename(out)
    except OSError:
        if previous.exists() and not out.exists():
            previous.rename(out)
        raise
    sync_folder(out.parent)
    shutil.rmtree(previous, ignore_errors=True)


def _beside(out: Path, role: str) -> Path:
    return out.with_name(f".{out.name}.{role}-{os.getpid()}")


def _alive(pid: int) -> bool:
    """Tell whether another process has this number; our own would be a leftover of a namesake."""
    if pid == os.getpid():
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
