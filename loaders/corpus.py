"""Many documents in, one Loaded each: found, read, recognised and made into quads; none stops the rest.

The order is that of the file names, whatever the order of the arguments: a build is the same each time.
"""

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad

from ..ontology.errors import ReadError
from .quads.document import record_quads
from .reader import read
from .record import Record
from .source import Text, printable, read_text

SUFFIXES = (".txt",)
WILDCARDS = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Loaded:
    """One file's outcome: record, text and quads, or the error that kept it out, or whose copy it is."""

    path: Path
    record: Record | None = None
    text: Text | None = None
    quads: tuple[Quad, ...] = ()
    error: ReadError | None = None
    copy_of: str | None = None


def find(sources: Sequence[Path]) -> list[Path]:
    """Return the files that `sources` (files, folders, patterns) stand for, each once, by name then path.

    Folders are searched for `*.txt`, hidden names and links that lead out of the folder left aside.  Raises
    ReadError for a path that does not exist and for a folder or pattern without documents.
    """
    found: dict[str, Path] = {}
    for path in sorted((path for source in sources for path in _expand(source)), key=_by_name):
        found.setdefault(os.path.realpath(path), path)
    return list(found.values())


def load(sources: Sequence[Path]) -> Iterator[Loaded]:
    """Yield what became of each file of `sources`, in the order of `find`; copies are told."""
    first: dict[str, str] = {}
    for path in find(sources):
        yield _load_one(path, first)


def _load_one(path: Path, first: dict[str, str]) -> Loaded:
    try:
        text = read_text(path)
        original = first.setdefault(text.source.sha256, text.source.name)
        if original is not text.source.name:
            return Loaded(path, copy_of=original)
        record = read(text.characters, name=text.source.name, sha256=text.source.sha256)
        return Loaded(path, record, text, tuple(record_quads(record, text.characters)))
    except ReadError as error:
        return Loaded(path, error=error)
    except Exception as error:  # the outermost edge of one document: none stops a run
        # What a rule tripped on is named, for whoever mends it.
        reason = f"could not be understood ({type(error).__name__}: {error}); please report the document"
        return Loaded(path, error=ReadError(printable(path), " ".join(reason.split())))


def _by_name(path: Path) -> tuple[str, str]:
    return path.name, str(path)


def _expand(source: Path) -> list[Path]:
    if source.is_dir():
        files = list(_walk(source))
        if not files:
            raise ReadError(str(source), "no documents in this folder; give a folder that holds *.txt files")
        return files
    if source.exists():
        return [source]
    if WILDCARDS & set(str(source)):
        files = [Path(name) for name in glob.glob(str(source), recursive=True) if os.path.isfile(name)]
        if not files:
            raise ReadError(str(source), "no file matches this pattern; check the folder and the suffix")
        return files
    raise ReadError(str(source), "no such file or folder; check the path")


def _walk(folder: Path) -> Iterator[Path]:
    root = os.path.realpath(folder)
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if name.startswith(".") or path.suffix.lower() not in SUFFIXES:
                continue
            inside = os.path.realpath(path).startswith(root + os.sep)
            if inside and path.is_file():
                yield path
