"""A network as GraphML or GEXF: the same network gives the same bytes, and networkx reads it back."""

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import networkx as nx

from ..ontology.errors import StoreError
from .files import whole_file

if TYPE_CHECKING:
    from .measures import Network

NETWORKS: Final = (".graphml", ".gexf")
PICTURES: Final = (".png", ".svg", ".pdf")
# What XML 1.0 cannot hold, not even escaped.
_NO_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# networkx writes the day of writing into GEXF.
_DAY: Final = re.compile(rb' lastmodifieddate="[^"]*"')


def save(network: "Network", path: Path, *, by: str) -> None:
    """Write a network as the file's ending says: as data, or as a picture whose sizes are a measure."""
    if path.suffix.lower() in PICTURES:
        from .drawing import draw  # noqa: PLC0415 - late: a picture needs matplotlib

        draw(network, by=by).save(path)
    elif path.suffix.lower() in NETWORKS:
        write_network(network, path)
    else:
        raise StoreError(f"{path}: no network file by its name; use one that ends in "
                         f"{', '.join(NETWORKS + PICTURES)}")


def write_network(network: "Network", path: Path) -> None:
    """Write a network in the format that the file's ending means: .graphml or .gexf."""
    writers = {".graphml": write_graphml, ".gexf": write_gexf}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise StoreError(f"{path}: no network file by its name; use one that ends in {', '.join(writers)}")
    writer(network, path)


def write_graphml(network: "Network", path: Path) -> None:
    """Write GraphML 1.0 (http://graphml.graphdrawing.org/)."""
    buffer = io.BytesIO()
    nx.write_graphml_xml(cleaned(network), buffer, prettyprint=True)
    _write(path, buffer.getvalue())


def write_gexf(network: "Network", path: Path) -> None:
    """Write GEXF 1.2, which Gephi opens; without the date of the day, which networkx adds."""
    buffer = io.BytesIO()
    nx.write_gexf(cleaned(network), buffer, prettyprint=True)
    _write(path, _DAY.sub(b"", buffer.getvalue()))


def cleaned(network: "Network") -> "Network":
    """Return a copy in sorted order, without characters that XML cannot hold."""
    copy: Network = nx.DiGraph()
    for node in sorted(network):
        copy.add_node(_text(node), **_attributes(network.nodes[node]))
    for source, target in sorted(network.edges()):
        copy.add_edge(_text(source), _text(target), **_attributes(network.edges[source, target]))
    return copy


def _attributes(data: dict[str, Any]) -> dict[str, Any]:
    return {key: _text(value) if isinstance(value, str) else value
            for key, value in sorted(data.items()) if value is not None}


def _text(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)


def _write(path: Path, data: bytes) -> None:
    with whole_file(path) as stream:
        stream.write(data)
