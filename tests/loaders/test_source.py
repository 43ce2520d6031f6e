"""Bytes in, text out: encodings, and what is no text or no file."""

import hashlib
import os
import unicodedata
from pathlib import Path

import pytest
from hemisec.loaders import source
from hemisec.loaders.source import decode, printable, read_text
from hemisec.ontology.errors import HemisecError, ReadError
from hypothesis import given
from hypothesis import strategies as st

SENTENCE = "La Comisión aprobó “el informe” — l’été, São Tomé."
ENCODINGS = [
    ("utf-8", SENTENCE), ("utf-8-sig", SENTENCE), ("utf-16", SENTENCE), ("utf-32", SENTENCE),
    ("utf-16-le with mark", SENTENCE), ("utf-16-be with mark", SENTENCE), ("utf-32-be with mark", SENTENCE),
    ("cp1252", SENTENCE), ("latin-1", "Resolución del año en curso"), ("ascii", "Report of the group"),
]
NO_TEXT = [
    (b"", "empty"), (b" \n\t\r\n", "empty"), (b"\x00\x01\x02\x03", "no text"),
    (b"PK\x03\x04\x00\x00", "no text"), (b"%PDF-1.4\n\x81\x8d\x8f\x00", "no text"),
    (b"\x7fELF\x02\x01\x01\x00", "no text"),
    (b"\x1b[0m\x1b[1m\x1b[0m word", "no text"), ("\ufeff".encode(), "white space"),
    ("\u00a0\u2003".encode(), "white space"), ("\ufeff \n".encode("utf-16-le"), "no text|white space"),
]


def encoded(name: str, text: str) -> bytes:
    """The text in an encoding, with a byte order mark where the name asks for one."""
    bare = name.removesuffix(" with mark")
    return ("\ufeff" + text if bare != name else text).encode(bare)


@pytest.mark.parametrize(("name", "text"), ENCODINGS)
def test_encodings(name: str, text: str) -> None:
    assert decode(encoded(name, text), name="a.txt").characters == text


@pytest.mark.parametrize(("data", "why"), NO_TEXT)
def test_bytes_that_are_no_text(data: bytes, why: str) -> None:
    with pytest.raises(ReadError, match=why) as caught:
        decode(data, name="a.txt")
    assert str(caught.value).startswith("a.txt")
    assert "\n" not in str(caught.value)


def test_tables_of_this_test_are_whole() -> None:
    assert (len(ENCODINGS), len(NO_TEXT)) == (10, 10)


def test_source_tells_name_sum_and_size() -> None:
    data = encoded("cp1252", SENTENCE)
    found = decode(data, name="acta.txt").source
    assert (found.name, found.media_type) == ("acta.txt", "text/plain")
    assert (found.sha256, found.size) == (hashlib.sha256(data).hexdigest(), len(data))


@pytest.mark.parametrize("text", ["one\ttwo\r\nthree\fpage", "line\vline"])
def test_layout_characters_are_text(text: str) -> None:
    assert decode(text.encode(), name="a").characters == text


def test_a_stray_control_character_in_a_long_text_is_borne_and_many_are_not() -> None:
    assert "\x07" in decode(b"a word\x07" + b" word" * 40, name="a").characters
    with pytest.raises(ReadError):
        decode(b"a\x07word\x07 " * 8, name="a")


def test_read_text_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "nota.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    found = read_text(path)
    assert (found.characters, found.source.name) == (SENTENCE, "nota.txt")


def test_what_is_no_file_is_told_by_its_path(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    (tmp_path / "empty.txt").touch()
    cases = {"absent.txt": "no such file", "pipe": "not a regular file", "empty.txt": "empty"}
    for name, why in cases.items():
        with pytest.raises(ReadError, match=why) as caught:
            read_text(tmp_path / name)
        assert str(tmp_path) in str(caught.value)
        assert isinstance(caught.value, HemisecError)


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"word " * 10)
    monkeypatch.setattr(source, "SIZE_LIMIT", 49)
    with pytest.raises(ReadError, match="split it"):
        read_text(path)
    monkeypatch.setattr(source, "SIZE_LIMIT", 50)
    assert read_text(path).source.size == 50


@given(st.text(min_size=1, max_size=80))
def test_any_text_without_control_characters_comes_back_from_utf_8(text: str) -> None:
    data = b"word " + text.encode("utf-8", "replace")
    controls = any(unicodedata.category(c) == "Cc" for c in text)
    assert controls or decode(data, name="a").characters == data.decode("utf-8")


@given(st.binary(max_size=120))
def test_any_bytes_are_text_or_a_read_error(data: bytes) -> None:
    try:
        found = decode(data, name="a")
    except ReadError:
        return
    assert found.characters.strip()
    assert found.source.size == len(data)


def test_a_name_that_is_no_utf8_or_holds_a_line_end_is_shown_escaped() -> None:
    assert printable(os.fsdecode(b"caf\xff.txt")) == "caf\\xff.txt"
    assert printable("two\nlines.txt") == "two\\nlines.txt"
