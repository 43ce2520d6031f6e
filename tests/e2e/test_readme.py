"""What the README shows is what happens: its commands print what stands beneath them, its Python runs."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SPEC = importlib.util.spec_from_file_location("readme", ROOT / "docs" / "readme.py")
readme = importlib.util.module_from_spec(SPEC)
sys.modules["readme"] = readme
SPEC.loader.exec_module(readme)
TEXT = readme.README.read_text("utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Return the folder in which the README's commands run one after the other."""
    place = tmp_path_factory.mktemp("readme")
    readme.make_folder(place)
    return place


def test_there_are_commands():
    commands = [step.command for block in readme.blocks(TEXT, "console") for step in readme.steps(block)]
    assert "make graph" in commands
    assert "make test" in commands
    assert len(commands) >= 10


def test_commands_print_what_is_shown(folder):
    for block in readme.blocks(TEXT, "console"):
        for step in readme.steps(block):
            if step.is_run:
                printed = readme.run(step.command, folder)
                assert readme.matches(list(step.shown), printed), "\n".join([step.command, *printed])


def test_python_runs(folder):
    for block in readme.blocks(TEXT, "python"):
        done = subprocess.run([sys.executable, "-c", "\n".join(block)], cwd=folder, env=dict(os.environ),
                              capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert done.stdout.strip()


def test_dots_stand_for_lines_and_times_may_differ():
    assert readme.matches(["a", "...", "z in 1.5 seconds"], ["a", "b", "c", "z in 2.0 seconds"])
    assert readme.matches(["..."], [])
    assert not readme.matches(["a"], ["b"])
    assert not readme.matches(["a", "..."], ["b", "c"])
