"""The installed program, run as a user runs it, and graphs built by it once for all tests."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(sys.executable).with_name("hemisec")
SEEDS = ROOT.parent / "shared" / "seeds"

Run = Callable[..., subprocess.CompletedProcess[str]]


def run_program(*arguments: object, cwd: Path | None = None, stdin: str | None = None,
                **environment: str) -> subprocess.CompletedProcess[str]:
    """Return the finished run of `hemisec ARGUMENTS`."""
    settings = {k: v for k, v in os.environ.items() if k not in ("HEMISEC_GRAPH", "COLUMNS")} | environment
    return subprocess.run(
        [str(PROGRAM), *map(str, arguments)], cwd=cwd, input=stdin, env=settings,
        capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture(scope="session")
def hemisec() -> Run:
    """Return the function that runs the program."""
    return run_program


@pytest.fixture(scope="session")
def seeds() -> Path:
    """Return the folder with the real documents, or skip."""
    if not SEEDS.is_dir():
        pytest.skip("the seed documents are not beside the project")
    return SEEDS


@pytest.fixture(scope="session")
def examples() -> Path:
    """Return the folder with the project's own sample documents."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> Path:
    """Return the folder of a graph built from the sample documents."""
    folder = tmp_path_factory.mktemp("built") / "graph"
    done = run_program("build", examples, "-o", folder)
    assert done.returncode == 0, done.stderr
    return folder
