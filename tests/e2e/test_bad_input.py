"""Bad input: one line that names the thing and what to do, exit status 2, no traceback, nothing harmed."""

import json
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


RESOLUTION = (
    "AG/RES. 2626 (XLI-O/11)\n\nLAMPS OF THE HARBOR\n\nTHE GENERAL ASSEMBLY,\n\n{preamble},\n\nRESOLVES:\n\n1. To urge "
    "the member states to light the lamps of the harbor.\n"
)


@pytest.mark.parametrize("command", [["extract"], ["build", "-o", "out"]])
def test_a_language_that_is_not_served(hemisec, tmp_path, command):
    (tmp_path / "deutsch.txt").write_text("Der Ausschuss hat die Entschließung angenommen und ist gegangen.", "utf-8")
    done = hemisec(*command, "deutsch.txt", cwd=tmp_path)
    told(done, "deutsch.txt", "none of English, Spanish, Portuguese and French")


def test_a_text_without_structure_is_a_document_that_states_nothing(hemisec, tmp_path):
    (tmp_path / "words.txt").write_text("the boats of the harbor and the lamps of the town " * 40, encoding="utf-8")
    done = hemisec("build", "words.txt", "-o", "out", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    totals = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))["totals"]
    assert (totals["documents"], totals["citations_resolved"], totals["statements"], totals["mandates"]) == (1, 0, 0, 0)


def test_a_long_text_on_one_line_is_read(hemisec, tmp_path):
    line = "They read AG/RES. 1939 (XXXIII-O/03) on the quay, and the boats of the harbor came back at noon. "
    (tmp_path / "line.txt").write_text(line * 1500, encoding="utf-8")
    done = hemisec("extract", "line.txt", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    record = json.loads(done.stdout)
    assert record["source"]["characters"] == 1500 * len(line)
    assert sum(m["text"] == "AG/RES. 1939 (XXXIII-O/03)" for m in record["mentions"]) == 1500


def test_mixed_encodings_are_mended_and_told(hemisec, tmp_path):
    data = "Los pescadores leyeron la Declaración de la isla, y ".encode() + "la canción del año.\n".encode("cp1252")
    (tmp_path / "mixed.txt").write_bytes(data)
    done = hemisec("build", "mixed.txt", "-o", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ("hemisec: warning: mixed.txt mixes encodings: 2 bytes that are no UTF-8 were read as "
                           "Windows-1252\n")
    assert "mixed.txt mixes encodings" in (tmp_path / "out" / "report.txt").read_text("utf-8")
    assert "la canción del año" in hemisec("text", "mixed.txt", cwd=tmp_path).stdout


def test_two_documents_of_one_symbol_and_other_words_are_expressions_of_one_work(hemisec, tmp_path):
    folder = tmp_path / "two"
    folder.mkdir()
    preambles = ("RECALLING resolution AG/RES. 1939 (XXXIII-O/03)", "HAVING SEEN resolution AG/RES. 1650 (XXIX-O/99)")
    for name, preamble in zip("ab", preambles, strict=True):
        (folder / f"{name}.txt").write_text(RESOLUTION.format(preamble=preamble), encoding="utf-8")
    done = hemisec("build", "two", "-o", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    odd = "b.txt says that it is AG/RES. 2626 (XLI-O/11) as a.txt does, in other words; both are kept as expressions"
    assert done.stderr.startswith(f"hemisec: warning: {odd}")
    assert odd in (tmp_path / "out" / "report.txt").read_text("utf-8")
    query = ("PREFIX eli: <http://data.europa.eu/eli/ontology#> SELECT DISTINCT ?work ?expression ?file "
             "WHERE { ?expression eli:realizes ?work ; eli:is_embodied_by ?file }")
    rows = hemisec("query", "-", "--graph", "out", "--format", "csv", stdin=query, cwd=tmp_path).stdout.split()[1:]
    works, expressions, files = (set(column) for column in zip(*(row.split(",") for row in rows), strict=True))
    assert (len(rows), len(works), len(expressions), len(files)) == (2, 1, 2, 2)
    assert hemisec("validate", "--graph", "out", cwd=tmp_path).returncode == 0
