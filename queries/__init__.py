"""Named SPARQL queries, and running them: `names()` lists them, `find(name)` tells what one asks."""

from .catalogue import NamedQuery, Parameter, find, names

__all__ = ["NamedQuery", "Parameter", "find", "names"]
