"""Sources and their text: bytes of a plain-text file in, decoded characters out."""

import codecs
import contextlib
import hashlib
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..ontology.errors import ReadError

SIZE_LIMIT: Final = 64 * 1024 * 1024
CONTROL_SHARE: Final = 0.02  # more control characters than this and the bytes are no text
SELDOM: Final = 4  # so many stray bytes to a proper letter of UTF-8, and the proper ones are chance
MULTIBYTE: Final = re.compile(
    rb"[\xc3-\xdf][\x80-\xbf]|\xc2[\xa0-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """Where bytes came from: name, media type, SHA-256 (hexadecimal) and size in bytes."""

    name: str
    media_type: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Text:
    """The decoded characters of a source; every span of the project is an offset into them.

    `note` says what had to be mended to decode them.
    """

    source: Source
    characters: str
    note: str | None = None


def read_text(path: Path) -> Text:
    """Return the text of a plain-text file; raises ReadError naming the file and the reason."""
    data = _read_bytes(path)
    return decode(data, name=printable(path.name), where=printable(path))


def decode(data: bytes, *, name: str, where: str = "") -> Text:
    """Return the bytes as text: by their byte order mark, else UTF-8, else Windows-1252 when that makes sense.

    Stretches of Windows-1252 in a page of UTF-8, as joined pages have them, are mended, and the note says so.

    >>> decode("Declaración".encode("utf-8"), name="a.txt").characters
    'Declaración'
    """
    where = where or name
    if not data.strip():
        raise ReadError(where, "the file is empty; nothing to read")
    characters, note = _decoded(data)
    if characters is None or _is_noise(characters):
        raise ReadError(where, "the bytes are no text (neither UTF-8, UTF-16 nor Windows-1252); convert it to UTF-8")
    if not characters.strip():
        raise ReadError(where, "the file holds only white space; nothing to read")
    source = Source(name, "text/plain", hashlib.sha256(data).hexdigest(), len(data))
    return Text(source, characters, note)


def printable(path: Path | str) -> str:
    """Return a path as one line of text: bytes that are no UTF-8 and characters that do not print shown escaped."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def _read_bytes(path: Path) -> bytes:
    """Return the bytes of a regular file; O_NONBLOCK so that a pipe cannot hold the reader for ever."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except FileNotFoundError:
        raise ReadError(printable(path), "no such file; check the path") from None
    except OSError as problem:
        raise ReadError(printable(path), f"cannot be opened ({problem.strerror})") from problem
    about = os.fstat(descriptor)
    if not stat.S_ISREG(about.st_mode):
        os.close(descriptor)
        kind = "a directory; give a file" if stat.S_ISDIR(about.st_mode) else "not a regular file"
        raise ReadError(printable(path), f"is {kind}")
    with open(descriptor, "rb") as stream:
        if about.st_size > SIZE_LIMIT:
            raise ReadError(printable(path), f"is larger than {SIZE_LIMIT // 2**20} MiB; split it")
        try:
            return stream.read()
        except OSError as problem:
            raise ReadError(printable(path), f"cannot be read ({problem.strerror})") from problem


def _decoded(data: bytes) -> tuple[str | None, str | None]:
    """Return the characters, None if the bytes are no text, and what was mended."""
    marked = next((name for mark, name in MARKS if data.startswith(mark)), None)
    for encoding in ("utf-8", "cp1252") if marked is None else (marked,):
        if encoding == "cp1252" and (mixed := _mixed(data)) is not None:
            return mixed
        with contextlib.suppress(UnicodeDecodeError):
            return data.decode(encoding), None
    return None, None


def _mixed(data: bytes) -> tuple[str, str] | None:
    """Return the text of bytes that are UTF-8 in part and Windows-1252 in part; None if they are not so mixed.

    Letters of Windows-1252 fall together as UTF-8 once in a while; a page where they seldom do is all Windows-1252.
    """
    proper = len(MULTIBYTE.findall(data))
    stray = sum(byte >= 0x80 for byte in MULTIBYTE.sub(b"", data))
    if proper * SELDOM < stray:
        return None
    try:
        text = data.decode("utf-8", STRAY)
    except UnicodeDecodeError:
        return None
    return text, f"mixes encodings: {stray} bytes that are no UTF-8 were read as Windows-1252"


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Return the bytes that are no UTF-8 as characters of Windows-1252: an error handler of `decode`."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start:error.end].decode("cp1252"), error.end


STRAY: Final = "hemisec.stray-cp1252"
codecs.register_error(STRAY, _as_cp1252)


def _is_noise(characters: str) -> bool:
    controls = sum((c < " " and c not in "\t\n\r\f\v") or c == "\x7f" for c in characters)
    return "\x00" in characters or controls > CONTROL_SHARE * len(characters)
