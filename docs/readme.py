"""Run the commands of README.md and put what they print beneath them; with `--check` only compare.

In a block of kind `console` a line after `$ ` is a command (`> ` continues it) and the lines up to the next
one are its output; a line `...` stands for any lines.  The commands run one after the other in a fresh folder
that holds the examples and the Makefile, with the program of this Python's environment.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
README: Final = ROOT / "README.md"
FENCE: Final = "```"
ANY: Final = "..."
# What differs from run to run, and what the tests do themselves.
TIME: Final = re.compile(r"\d+\.\d (seconds|s\b)")
NOT_RUN: Final = ("make test",)


@dataclass(frozen=True, slots=True)
class Step:
    """A command of a console block with the lines that the README shows beneath it."""

    command: str
    shown: tuple[str, ...]

    @property
    def is_run(self) -> bool:
        """Tell whether the command is run here."""
        return not self.command.startswith(NOT_RUN)


def blocks(text: str, kind: str) -> Iterator[list[str]]:
    """Yield the lines of each fenced block of a kind."""
    found: list[str] | None = None
    for line in text.splitlines():
        if found is not None and line == FENCE:
            yield found
            found = None
        elif found is not None:
            found.append(line)
        elif line == FENCE + kind:
            found = []


def steps(block: list[str]) -> Iterator[Step]:
    """Yield the commands of a console block, each with the output shown."""
    command: list[str] = []
    shown: list[str] = []
    for line in [*block, "$ "]:
        if line.startswith("$ "):
            if command:
                yield Step("\n".join(command), tuple(shown))
            command, shown = [line[2:]], []
        elif line.startswith("> ") and not shown:
            command.append(line[2:])
        else:
            shown.append(line)


def run(command: str, folder: Path) -> list[str]:
    """Return what a command prints, standard error with it; the environment that make makes is there."""
    if command.startswith("make "):
        command += " --no-print-directory --old-file=.venv/.run"
    left_out = ("HEMISEC_GRAPH", "MAKEFLAGS", "MAKELEVEL")
    settings = {name: value for name, value in os.environ.items() if name not in left_out}
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=settings, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, timeout=300, check=False)
    return done.stdout.rstrip("\n").splitlines()


def matches(shown: list[str], printed: list[str]) -> bool:
    """Tell whether the lines shown are those printed; `...` stands for any lines, times may differ."""
    timeless = [TIME.sub("0.0 s", line) for line in printed]
    parts = ["(?:.*\n)*?.*" if line == ANY else re.escape(TIME.sub("0.0 s", line)) for line in shown]
    return re.fullmatch("\n".join(parts), "\n".join(timeless)) is not None


def make_folder(folder: Path) -> None:
    """Fill a folder with what the commands need."""
    for name in ("examples", "Makefile", "pyproject.toml", "tests"):
        (folder / name).symlink_to(ROOT / name)
    (folder / ".venv").symlink_to(sys.prefix)


def refreshed(text: str, folder: Path) -> str:
    """Return the README with each command's output as it is now; shortened outputs keep their shape."""
    lines: list[str] = []
    inside = False
    block: list[str] = []
    for line in text.splitlines():
        if inside and line == FENCE:
            for step in steps(block):
                lines += _written(step, folder)
            inside = False
        elif inside:
            block.append(line)
            continue
        elif line == FENCE + "console":
            inside, block = True, []
        lines.append(line)
    return "\n".join(lines) + "\n"


def _written(step: Step, folder: Path) -> Iterator[str]:
    first, *rest = step.command.split("\n")
    yield f"$ {first}"
    yield from (f"> {line}" for line in rest)
    if not step.is_run:
        yield from step.shown
        return
    printed = run(step.command, folder)
    if ANY in step.shown:
        head = step.shown.index(ANY)
        tail = len(step.shown) - head - 1
        printed = [*printed[:head], ANY, *(printed[-tail:] if tail else [])]
    yield from printed


def main() -> None:
    """Write README.md anew, or with --check tell whether that would change it (exit status 1)."""
    text = README.read_text("utf-8")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        make_folder(folder)
        if "--check" not in sys.argv[1:]:
            README.write_text(refreshed(text, folder), "utf-8")
            return
        wrong = [step.command for block in blocks(text, "console") for step in steps(block)
                 if step.is_run and not matches(list(step.shown), run(step.command, folder))]
    sys.exit("\n".join(["README.md shows another output for:", *wrong]) if wrong else 0)


if __name__ == "__main__":
    main()
