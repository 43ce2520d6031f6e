"""The same documents give the same bytes, whatever their order, their names' order and the hash seed."""

import hashlib
import shutil
from pathlib import Path

import pytest

STORE = "store"


def tree(folder: Path) -> dict[str, str]:
    """Return the checksum of every file of a graph folder but those of the store's own."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and STORE not in path.relative_to(folder).parts
    }


@pytest.fixture(params=["examples", "seeds"])
def documents(request) -> list[Path]:
    return sorted(request.getfixturevalue(request.param).rglob("*.txt"))


def test_byte_identical_builds(hemisec, documents, tmp_path):
    def build(name: str, files: list[Path], seed: str) -> dict[str, str]:
        done = hemisec("build", *files, "-o", tmp_path / name, PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
        return tree(tmp_path / name)

    first = build("one", documents, "0")
    assert {"facts.ttl", "graph.nq", "report.json", "report.txt", "proposals.csv"} <= set(first)
    assert build("two", documents[::-1], "12345") == first
    shutil.rmtree(tmp_path / "two")
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    for page in documents:
        shutil.copy(page, moved)
    assert build("three", [moved], "1") == first


def test_building_again_over_the_old_graph(hemisec, examples, tmp_path):
    target = tmp_path / "g"
    hemisec("build", examples, "-o", target)
    before = tree(target)
    assert hemisec("build", examples, "-o", target).returncode == 0
    assert tree(target) == before
    assert [path.name for path in tmp_path.iterdir()] == ["g"]
