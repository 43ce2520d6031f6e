"""The prefixes that queries may use without declaring them, and that Turtle is written with."""

from types import MappingProxyType
from typing import Final

from ..ontology.iris import BASE
from ..ontology.vocabulary import KINDS, PREFIXES

# Things by their kind (body:cicte, state:pan, treaty:a-66), and the nodes of what is said.
_NODES: Final = ("citation", "clause", "mandate", "statement", "treaty", "treaty-action", "verb")
KNOWN: Final = MappingProxyType({
    **{name: f"{BASE}id/{name}/" for name in sorted((*KINDS, *_NODES))}, **PREFIXES})
