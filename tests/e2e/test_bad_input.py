"""Bad input: one line that names the thing and what to do, exit status 2, no traceback, nothing harmed."""

import socket
from pathlib import Path

import pytest


def told(done, *words: str) -> None:
    """Check that a run failed as it should."""
    assert done.returncode == 2, (done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("hemisec: error: ")
    for word in words:
        assert word in lines[0], lines[0]


@pytest.mark.parametrize("command", [["text"], ["extract"], ["build", "-o", "out"]])
def test_missing_path(hemisec, tmp_path, command):
    told(hemisec(*command, "no-such-file.txt", cwd=tmp_path), "no-such-file.txt", "check the path")


@pytest.mark.parametrize("command", [["text"], ["extract"], ["build", "-o", "out"]])
def test_empty_file(hemisec, tmp_path, command):
    (tmp_path / "empty.txt").write_bytes(b"")
    told(hemisec(*command, "empty.txt", cwd=tmp_path), "empty.txt", "empty")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", [["text"], ["extract"], ["build", "-o", "out"]])
def test_bytes_that_are_no_text(hemisec, tmp_path, command):
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 20)
    told(hemisec(*command, "picture.txt", cwd=tmp_path), "picture.txt", "no text")


@pytest.mark.parametrize("command", [["extract"], ["build", "-o", "out"]])
def test_folder_without_documents(hemisec, tmp_path, command):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "page.html").write_text("<p>no</p>", encoding="utf-8")
    told(hemisec(*command, "folder", cwd=tmp_path), "folder", "*.txt")


def test_some_rejected_is_told_and_the_rest_is_built(hemisec, examples, tmp_path):
    good = sorted(examples.rglob("*.txt"))[0]
    (tmp_path / "empty.txt").write_bytes(b"")
    done = hemisec("build", good, tmp_path / "empty.txt", "-o", tmp_path / "g")
    assert done.returncode == 0, done.stderr
    assert "empty.txt" in done.stderr
    assert "empty.txt" in (tmp_path / "g" / "report.txt").read_text("utf-8")


def test_a_failed_build_leaves_the_old_graph_alone(hemisec, built, tmp_path):
    before = {path: path.stat().st_mtime_ns for path in built.rglob("*")}
    (tmp_path / "empty.txt").write_bytes(b"")
    told(hemisec("build", tmp_path / "empty.txt", "-o", built), "empty.txt")
    assert before == {path: path.stat().st_mtime_ns for path in built.rglob("*")}


def test_a_build_does_not_write_over_what_is_no_graph(hemisec, examples, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (home / "letter.txt").write_text("mine\n", encoding="utf-8")
    told(hemisec("build", examples, "-o", home), "home")
    assert (home / "letter.txt").read_text("utf-8") == "mine\n"


def test_malformed_query(hemisec, built):
    told(hemisec("query", "-", "--graph", built, stdin="SELECT WHERE"), "query")


def test_unknown_query_name_tells_near_ones(hemisec, built):
    told(hemisec("query", "treaty-in-force", "--graph", built), "treaty-in-force", "treaty-entry-into-force")
    told(hemisec("queries", "treaty-in-force"), "treaty-in-force", "treaty-entry-into-force")


def test_missing_query_file(hemisec, built):
    told(hemisec("query", "mine/own.rq", "--graph", built), "mine/own.rq")


@pytest.mark.parametrize(("given", "words"), [
    ([], ["treaty=", "the treaty"]),
    (["-p", "treaty=X", "-p", "colour=red"], ["colour"]),
    (["-p", "treaty"], ["treaty", "name=value"]),
    (["-p", "treaty=Treaty of Nowhere at All"], ["Treaty of Nowhere at All"]),
])
def test_wrong_or_missing_parameters(hemisec, built, given, words):
    told(hemisec("query", "treaty-entry-into-force", "--graph", built, *given), *words)


@pytest.mark.parametrize(("name", "given", "word"), [
    ("meetings-between-dates", ["-p", "from=soon", "-p", "to=2002-01-01"], "soon"),
    ("party-from", ["-p", "treaty=https://example.org/t", "-p", "delay=some"], "some"),
    ("title-by-symbol", ["-p", "symbol=not a symbol"], "not a symbol"),
    ("composition", ["-p", "body=http://exa mple/<>"], "exa mple"),
])
def test_values_of_the_wrong_type(hemisec, built, name, given, word):
    told(hemisec("query", name, "--graph", built, *given), word)


def test_a_folder_that_is_no_graph(hemisec, tmp_path):
    told(hemisec("info", "--graph", tmp_path), tmp_path.name)
    told(hemisec("info", "--graph", tmp_path / "nothing"), "nothing")


def test_endpoint_that_refuses(hemisec):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/sparql"
        told(hemisec("query", "established", "--endpoint", address, "--timeout", "2"), address)


def test_endpoint_that_never_answers(hemisec):
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/sparql"
        told(hemisec("query", "established", "--endpoint", address, "--timeout", "1"), address)


def test_unknown_export_suffix(hemisec, built, tmp_path):
    told(hemisec("export", "--graph", built, "-o", tmp_path / "out.doc"), "out.doc", ".ttl")


def test_unknown_command_and_option(hemisec):
    for arguments in (["frobnicate"], ["info", "--colour"], []):
        done = hemisec(*arguments)
        assert "Traceback" not in done.stderr
        assert done.returncode in (0, 2)


def test_explain_of_nothing(hemisec, built):
    told(hemisec("explain", "Committee of Nowhere at All", "--graph", built), "Committee of Nowhere at All")


def test_unwritable_output(hemisec, examples, tmp_path):
    (tmp_path / "plain").write_text("a file\n", encoding="utf-8")
    told(hemisec("build", examples, "-o", Path(tmp_path, "plain", "inside")), "inside")
