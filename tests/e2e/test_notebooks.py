"""The notebooks as they are kept: with outputs, and with nothing in them that differs from run to run.

That they run at all is tested by nbmake: `pytest --nbmake notebooks`.
"""

import ast
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

NOTEBOOKS = sorted((Path(__file__).resolve().parents[2] / "notebooks").glob("*.ipynb"))
ALLOWED = {"hemisec", "networkx", "pandas", "rdflib"} | sys.stdlib_module_names
# Paths from the root of somebody's machine, addresses of objects in memory, and durations.
PASSING = re.compile(
    r"(?<![\w:/.<])/[\w.-]+/[\w.-]+"
    r"|\b0x[0-9a-f]{6,}|\b\d+(?:\.\d+)? ?(?:ms|seconds)\b")


def read(path: Path) -> dict[str, Any]:
    notebook: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return notebook


def code_cells(path: Path) -> list[dict[str, Any]]:
    return [cell for cell in read(path)["cells"] if cell["cell_type"] == "code"]


def texts(cell: dict[str, Any]) -> list[str]:
    """Return what the outputs of a cell show as text."""
    shown = []
    for output in cell["outputs"]:
        shown.append("".join(output.get("text", "")))
        shown.extend("".join(data) for kind, data in output.get("data", {}).items() if kind.startswith("text/"))
    return shown


def test_there_are_two_tours() -> None:
    assert [path.name for path in NOTEBOOKS] == ["01-first-look.ipynb", "02-citation-network.ipynb"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_kept_as_run_from_first_to_last(path: Path) -> None:
    cells = code_cells(path)
    assert [cell["execution_count"] for cell in cells] == list(range(1, len(cells) + 1))
    kinds = {output["output_type"] for cell in cells for output in cell["outputs"]}
    assert kinds <= {"execute_result", "display_data", "stream"}
    assert not [output for cell in cells for output in cell["outputs"] if output.get("name") == "stderr"]
    silent = [number for number, cell in enumerate(cells, 1) if not cell["outputs"]]
    assert len(silent) <= 1, f"cells without an output: {silent}"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_outputs_hold_nothing_of_one_run(path: Path) -> None:
    shown = [text for cell in code_cells(path) for text in texts(cell)]
    assert shown
    assert [found.group() for text in shown for found in PASSING.finditer(text)] == []
    assert not [cell["metadata"] for cell in read(path)["cells"] if "execution" in cell["metadata"]]


@pytest.mark.parametrize("trace", [
    "address='/home/someone/out/graph'", "Drawing(figure=<Figure at 0x7f12ab34cd>)", "built in 3.4 seconds"])
def test_traces_of_one_run_are_seen(trace: str) -> None:
    assert PASSING.search(trace)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_only_what_users_have_is_imported(path: Path) -> None:
    tree = ast.parse("\n".join("".join(cell["source"]) for cell in code_cells(path)))
    imports = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    imports += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert imports
    assert {name.partition(".")[0] for name in imports} <= ALLOWED
    assert not [node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr.startswith("_")]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_code_is_explained(path: Path) -> None:
    """No more than two cells of code stand together without a word between them."""
    kinds = [cell["cell_type"] for cell in read(path)["cells"]]
    assert kinds[0] == "markdown"
    assert "code code code" not in " ".join(kinds)
