"""A network as a picture that can be read: few names, the important ones, none over another.

Nothing is random, so that the same network gives the same picture.
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
from .measures import rank

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
# Where a name may stand beside its node, best first: right (1) or left (-1), up or down, over others or not.
_SIDES: Final = ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1))
_PLACES: Final = tuple((*side, over) for over in (False, True) for side in _SIDES)
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
    """Return a picture of a network: colour is kind, size is the measure, the highest nodes are named.

    A large network is cut to `top` nodes: a third of them the highest, the others those most linked to these.
    """
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415 - late: an extra that takes half a second
    except ImportError:
        raise StoreError("pictures need matplotlib: pip install 'hemisec[notebook]'") from None
    rows = rank(network, by)
    part = network.subgraph(selected(network, [row.iri for row in rows], top))
    figure = Figure(figsize=(12, 9), dpi=100, layout="constrained")
    axes = figure.add_subplot()
    axes.set_axis_off()
    axes.set_title(title or _title(len(part), len(rows), by), fontsize=13, loc="left", parse_math=False)
    if len(part):
        positions = positions_of(part)
        shown = [row for row in rows if row.iri in part]
        sizes = _sizes({row.iri: row.value for row in shown}, by)
        _links(axes, part, positions, sizes)
        _nodes(axes, part, positions, sizes)
        figure.legend(loc="outside lower center", ncols=8, frameon=False, fontsize=10)
        names = {row.iri: short_name(row.label, row.symbol) for row in shown[:labels]}
        _names(figure, axes, names, (positions, sizes))
    return Drawing(figure)


def selected(network: "Network", ranked: Sequence[str], top: int) -> list[str]:
    """Return the nodes to draw: all, or the first third and the neighbours most linked to it, in turns."""
    if len(ranked) <= top:
        return list(ranked)
    place = {node: index for index, node in enumerate(ranked)}
    core = list(ranked[:max(1, top // 3)])
    turns: dict[str, list[int]] = {}
    for node in core:
        others = {*network.successors(node), *network.predecessors(node)}.difference(core)
        for turn, other in enumerate(sorted(others, key=place.__getitem__)):
            turns.setdefault(other, []).append(turn)
    neighbours = sorted(turns, key=lambda node: (-len(turns[node]), min(turns[node]), place[node]))
    return core + neighbours[:top - len(core)]


def short_name(label: str, symbol: str = "", width: int = 26) -> str:
    """Return a name short enough for a picture, on at most two lines: the symbol if there is one.

    >>> short_name("Inter-American Convention against Terrorism of the Americas and Elsewhere")
    'Inter-American Convention\\nagainst Terrorism of the …'
    """
    lines = textwrap.wrap(" ".join((symbol or label).split()), width, break_on_hyphens=False)
    if len(lines) > 2:
        lines = [lines[0], f"{lines[1]} …"]
    return "\n".join(lines)


def positions_of(network: "Network") -> dict[str, Position]:
    """Return where each node stands; the connected parts are laid out one by one, the largest on top.

    Kamada and Kawai, An algorithm for drawing general undirected graphs, 1989: it starts from a circle, so
    nothing is random.
    """
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(sorted(network))
    plain.add_edges_from(sorted(edge for edge in network.edges() if edge[0] != edge[1]))
    parts = sorted(nx.connected_components(plain), key=lambda part: (-len(part), min(part)))
    positions: dict[str, Position] = {}
    for part, (x, y, width) in zip(parts, _shelves([len(part) for part in parts]), strict=True):
        own: nx.Graph[str] = nx.Graph()  # a view of a part would go through it in the order of a set
        own.add_nodes_from(sorted(part))
        own.add_edges_from(sorted((min(a, b), max(a, b)) for a, b in plain.edges(part)))
        found = nx.kamada_kawai_layout(own, scale=width / 2, center=(x, y))
        positions.update((node, (float(place[0]), float(place[1]))) for node, place in sorted(found.items()))
    return positions


def _shelves(sizes: Sequence[int]) -> Iterator[tuple[float, float, float]]:
    """Yield the centre and the width of each part, the largest first, in rows that fill about a square."""
    widths = [size ** 0.5 for size in sizes]
    row = max(widths[0], sum(width * width for width in widths) ** 0.5) * 1.2
    left, top, height = 0.0, 0.0, widths[0]
    for width in widths:
        if left + width > row:
            left, top, height = 0.0, top - height - 0.5, width
        yield left + width / 2, top - height / 2, width
        left += width + 0.5


def _title(shown: int, everything: int, by: str) -> str:
    if shown < everything:
        return f"{shown} of {everything} nodes: the highest by {by} and their neighbours"
    return f"{shown} nodes, sized by {by}"


def _sizes(values: Mapping[str, float], by: str) -> dict[str, float]:
    """Return the area of each node, between the lowest and the highest value shown; communities have none."""
    low, high = min(values.values()), max(values.values())
    if by == "communities" or high == low:
        return dict.fromkeys(values, 150.0)
    return {node: 40 + 760 * ((value - low) / (high - low)) ** 0.7 for node, value in values.items()}


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
                     c=COLOURS.get(kind, _OTHER), edgecolors="white", linewidths=0.8, zorder=3)
        axes.scatter([], [], s=80, c=COLOURS.get(kind, _OTHER), label=kind or "unknown")


def _names(figure: "Figure", axes: "Axes", names: Mapping[str, str],
           nodes: tuple[Mapping[str, Position], Mapping[str, float]]) -> None:
    """Write names where they cover no other name, and no node if that can be; some may find no place."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.patheffects import withStroke  # noqa: PLC0415
    from matplotlib.transforms import Bbox  # noqa: PLC0415

    positions, sizes = nodes
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call]
    renderer = canvas.get_renderer()  # type: ignore[no-untyped-call]
    inside = axes.get_window_extent(renderer)
    discs, written = list(_discs(axes, positions, sizes, figure.dpi)), list[Bbox]()
    for node, name in names.items():
        away = sizes[node] ** 0.5 / 2 + 2
        for across, up, over_nodes in _PLACES:
            reach = 0.75 if across and up else 1.0
            text = axes.annotate(
                name, positions[node], xytext=(across * away * reach, up * away * reach),
                textcoords="offset points", fontsize=8, parse_math=False, zorder=4,
                ha=("right", "center", "left")[across + 1], va=("top", "center", "bottom")[up + 1],
                path_effects=[withStroke(linewidth=2.5, foreground="white")])
            box = text.get_window_extent(renderer)
            others = written if over_nodes else written + discs
            free = not any(box.overlaps(other) for other in others)
            if free and inside.x0 <= box.x0 and box.x1 <= inside.x1:
                written.append(box)
                break
            text.remove()


def _discs(axes: "Axes", positions: Mapping[str, Position], sizes: Mapping[str, float],
           dpi: float) -> "Iterator[Bbox]":
    """Yield the boxes of the nodes on the canvas, a little smaller than their circles' own."""
    from matplotlib.transforms import Bbox  # noqa: PLC0415

    for node, position in positions.items():
        x, y = axes.transData.transform(position)
        half = sizes[node] ** 0.5 / 2 * dpi / 72 * 0.8
        yield Bbox.from_extents(x - half, y - half, x + half, y + half)
