"""How far the reading of many documents has come, shown to whoever waits at a terminal."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ..corpus import Loaded, find
from ..source import printable


@contextlib.contextmanager
def progress(sources: Sequence[Path], *, shown: bool) -> Iterator[Callable[[Loaded], None] | None]:
    """Yield what is to be called after each document, which moves a bar; None if nothing is to be shown."""
    if not shown:
        yield None
        return
    # Late: rich takes a while, and nothing is shown in a pipe.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=len(find(sources)))
        yield lambda loaded: bar.update(task, advance=1, description=f"reading {printable(loaded.path.name)}"[:40])
        bar.update(task, description="writing")
