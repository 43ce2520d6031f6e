"""Rows under their columns as text, for people."""

from collections.abc import Iterable, Sequence

PIPE_WIDTH = 10_000


def text_table(columns: Sequence[str], rows: Iterable[Iterable[object]], *, fit: bool) -> str:
    """Return rows under their columns: fitted to the terminal, or in full width for a pipe or a file."""
    # Late: rich takes a while, and most commands print no table.
    from rich import box  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text("" if value is None else str(value)) for value in row))
    console = Console(width=None if fit else PIPE_WIDTH)
    with console.capture() as printed:
        console.print(table)
    return "\n".join(line.rstrip() for line in printed.get().rstrip("\n").splitlines())
