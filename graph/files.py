"""Files that are whole or not there: written beside, synced to the disk, and renamed into place."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from ..ontology.errors import StoreError


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Open a file beside `path` and put it in its place at the end; an error leaves `path` as it was."""
    beside = path.with_name(f".{path.name}.writing-{os.getpid()}")
    try:
        with beside.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror or error})") from None
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def write_text(path: Path, pieces: Iterable[str]) -> None:
    """Write pieces of text as UTF-8 with plain line feeds, whole or not at all."""
    with whole_file(path) as stream:
        for piece in pieces:
            stream.write(piece.encode())


def sync_folder(folder: Path) -> None:
    """Make the names in a folder safe against loss of power, where the system knows how."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
