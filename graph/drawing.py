"""A network as a picture that can be read: few names, the important ones, none over another.

Positions follow from a fixed seed, so that the same network gives the same picture.
"""

import io
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

import networkx as nx

from ..ontology.errors import StoreError
from .files import whole_file
from .measures import SEED, rank

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.transforms import Bbox

    from .measures import Network

# One colour for each kind, apart for people who see few colours (Okabe and Ito 2008), in a fixed order.
COLOURS: Final[Mapping[str, str]] = {
    "resolution": "#0072b2", "instrument": "#d55e00", "declaration": "#009e73", "document": "#999999",
    "body": "#cc79a7", "meeting": "#e69f00", "": "#dddddd",
}
_OTHER: Final = "#56b4e9"
_FORMATS: Final = (".png", ".svg", ".pdf")
_PLACES: Final = ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1))
Position: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of a network: its matplotlib `figure`; shows itself in a notebook; `save` writes it."""

    figure: "Figure"

    def save(self, path: str | Path) -> None:
        """Write the picture as .png, .svg or .pdf, with no date in it."""
        target = Path(path)
        form = target.suffix.lower()
        if form not in _FORMATS:
            raise StoreError(f"{target}: no picture by its name; use one that ends in {', '.join(_FORMATS)}")
        with whole_file(target) as stream:
            stream.write(self._bytes(form.removeprefix(".")))

    def _repr_png_(self) -> bytes:
        return self._bytes("png")

    def _bytes(self, form: str) -> bytes:
        import matplotlib as mpl  # noqa: PLC0415 - late: an extra that takes half a second

        buffer = io.BytesIO()
        dated = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}.get(form, {})
        with mpl.rc_context({"svg.hashsalt": "hemisec"}):
            self.figure.savefig(buffer, format=form, metadata=dated)
        return buffer.getvalue()


def draw(network: "Network", *, by: str = "in-degree", top: int = 60, labels: int = 20,
         title: str | None = None) -> Drawing:
    """Return a picture of the `top` nodes by a measure: colour is kind, size value, the first are named."""
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415 - late: an extra that takes half a second
    except ImportError:
        raise StoreError("pictures need matplotlib: pip install 'hemisec[notebook]'") from None
    rows = rank(network, by)
    shown = rows[:top]
    part = network.subgraph([row.iri for row in shown])
    figure = Figure(figsize=(12, 9), dpi=100, layout="constrained")
    axes = figure.add_subplot()
    axes.set_axis_off()
    axes.set_title(title or _title(len(shown), len(rows), by), fontsize=13, loc="left")
    if shown:
        positions = _positions(part)
        sizes = _sizes({row.iri: row.value for row in shown})
        _links(axes, part, positions, sizes)
        _nodes(axes, part, positions, sizes)
        names = {row.iri: short_name(row.label, row.symbol) for row in shown[:labels]}
        _names(figure, axes, names, positions)
    return Drawing(figure)


def short_name(label: str, symbol: str = "", width: int = 24) -> str:
    """Return a name short enough for a picture, on at most two lines: the symbol if there is one.

    >>> short_name("Inter-American Convention against Terrorism")
    'Inter-American Conventio…\\nagainst Terrorism'
    """
    lines = textwrap.wrap(symbol or label, width, break_long_words=True, break_on_hyphens=False) or [""]
    if len(lines) > 2:
        lines = [lines[0], lines[1][:width - 2].rstrip() + " …"]
    return "\n".join(lines)


def _title(shown: int, everything: int, by: str) -> str:
    if shown < everything:
        return f"The {shown} highest of {everything} nodes by {by}"
    return f"{shown} nodes, sized by {by}"


def _positions(network: "Network") -> dict[str, Position]:
    """Return where each node stands; the connected parts are laid out one by one and packed side by side."""
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(sorted(network))
    plain.add_edges_from(sorted(network.edges()))
    parts = sorted(nx.connected_components(plain), key=lambda part: (-len(part), min(part)))
    largest = plain.subgraph(sorted(parts[0]))
    distance = 2.2 / max(len(largest), 1) ** 0.5
    found = nx.spring_layout(largest, k=distance, iterations=300, seed=SEED, method="force")
    positions = {node: (float(x), float(y)) for node, (x, y) in sorted(found.items())}
    positions.update(_row([node for part in parts[1:] for node in sorted(part)]))
    return positions


def _row(nodes: Sequence[str]) -> Iterator[tuple[str, Position]]:
    """Yield places below the main part for nodes that no path joins to it."""
    for index, node in enumerate(nodes):
        row, column = divmod(index, 12)
        yield node, (-1.0 + 2.0 * (column + 0.5) / min(12, max(len(nodes), 1)), -1.3 - 0.2 * row)


def _sizes(values: Mapping[str, float]) -> dict[str, float]:
    """Return the area of each node: the root of its value, so that a few giants hide nobody."""
    highest = max(values.values()) or 1.0
    return {node: 40 + 760 * (max(value, 0.0) / highest) ** 0.5 for node, value in values.items()}


def _links(axes: "Axes", network: "Network", positions: Mapping[str, Position],
           sizes: Mapping[str, float]) -> None:
    edges = sorted(edge for edge in network.edges() if edge[0] != edge[1])
    nx.draw_networkx_edges(network, positions, ax=axes, edgelist=edges, nodelist=sorted(network),
                           node_size=[sizes[node] for node in sorted(network)], edge_color="#888888",
                           width=0.7, alpha=0.45, arrowsize=9, connectionstyle="arc3,rad=0.06")


def _nodes(axes: "Axes", network: "Network", positions: Mapping[str, Position],
           sizes: Mapping[str, float]) -> None:
    kinds: dict[str, list[str]] = {}
    for node in sorted(network):
        kinds.setdefault(str(network.nodes[node].get("kind", "")), []).append(node)
    for kind, members in sorted(kinds.items()):
        points = [positions[node] for node in members]
        axes.scatter([x for x, _ in points], [y for _, y in points], s=[sizes[node] for node in members],
                     c=COLOURS.get(kind, _OTHER), label=kind or "unknown", edgecolors="white", linewidths=0.8,
                     zorder=3)
    legend = axes.legend(loc="lower right", frameon=False, fontsize=10, labelspacing=0.8)
    for handle in legend.legend_handles:
        if handle is not None and hasattr(handle, "set_sizes"):
            handle.set_sizes([80])


def _names(figure: "Figure", axes: "Axes", names: Mapping[str, str],
           positions: Mapping[str, Position]) -> None:
    """Write names where they cover no other name; one that finds no free place is left out."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.patheffects import withStroke  # noqa: PLC0415

    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call]
    renderer = canvas.get_renderer()  # type: ignore[no-untyped-call]
    inside = axes.get_window_extent(renderer)
    taken: list[Bbox] = []
    for node, name in names.items():
        for across, up in _PLACES:
            text = axes.annotate(
                name, positions[node], xytext=(across * 9, up * 11), textcoords="offset points", fontsize=8,
                ha=("right", "center", "left")[across + 1], va=("top", "center", "bottom")[up + 1], zorder=4,
                path_effects=[withStroke(linewidth=2.5, foreground="white")])
            box = text.get_window_extent(renderer).padded(1)
            free = not any(box.overlaps(other) for other in taken)
            if free and inside.x0 <= box.x0 and box.x1 <= inside.x1 and inside.y0 <= box.y0 <= inside.y1:
                taken.append(box)
                break
            text.remove()
