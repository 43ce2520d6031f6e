"""One English label and one kind for each thing of a whole graph, whatever the order in which documents came.

Documents name one thing differently.  The label of the authority tables wins; else a title wins over a bare
symbol and mixed case over capitals, and of what is left the first in the order of the alphabet.  The others
stay as other names.  The same holds for kinds, of which the others are dropped with their classes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from ...ontology import vocabulary as v
from .entities import CLASSES
from .terms import node

_OF_KINDS: Final = frozenset(name for names in CLASSES.values() for name in names)
_BODIES: Final = frozenset({v.FORMAL_ORGANIZATION, v.UNIT})


@dataclass(frozen=True, slots=True)
class Corrections:
    """What to take out of a graph and what to put in, both in a fixed order."""

    remove: tuple[Quad, ...]
    add: tuple[Quad, ...]


def label_corrections(quads: Iterable[Quad]) -> Corrections:
    """Return the corrections after which every thing has one English label and one kind.

    `quads` needs to hold all names, notations, kinds and types; other quads are passed over.
    """
    labels, kinds, others, notations, types = _collected(quads)
    chosen = {s: min(found, key=lambda q: _rank(q, notations)).object for s, found in labels.items()}
    kind_of = {s: min(found, key=lambda q: _rank(q, {})).object for s, found in kinds.items()}
    demoted = [q for found in labels.values() for q in found if q.object != chosen[q.subject]]
    dropped = [q for found in kinds.values() for q in found if q.object != kind_of[q.subject]]
    dropped += [q for s in {q.subject for q in dropped} for q in types[s] if not _fits(q, kind_of[s])]
    same = [q for q in others if q.object == chosen.get(q.subject)]
    added = (Quad(q.subject, node(v.ALT_LABEL), q.object, q.graph_name) for q in demoted)
    return Corrections(_sorted(demoted + dropped + same), _sorted(added))


def settled(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Yield the quads of a whole graph, corrected, each once; what is added comes last."""
    kept = dict.fromkeys(quads)
    corrections = label_corrections(kept)
    for quad in corrections.remove:
        del kept[quad]
    yield from dict.fromkeys((*kept, *corrections.add))


# By subject; a quad's subject may be of any type, so the keys are not narrowed.
_Found = dict[object, list[Quad]]


def _collected(quads: Iterable[Quad]) -> tuple[_Found, _Found, list[Quad], dict[object, set[str]], _Found]:
    labels: _Found = defaultdict(list)
    kinds: _Found = defaultdict(list)
    others: list[Quad] = []
    types: _Found = defaultdict(list)
    notations: dict[object, set[str]] = defaultdict(set)
    for quad in quads:
        predicate, value = quad.predicate.value, quad.object
        if not isinstance(quad.subject, NamedNode):
            continue
        if predicate == v.A:
            types[quad.subject].append(quad)
        if not isinstance(value, Literal):
            continue
        if predicate == v.PREF_LABEL and value.language == "en":
            labels[quad.subject].append(quad)
        elif predicate == v.KIND:
            kinds[quad.subject].append(quad)
        elif predicate == v.ALT_LABEL:
            others.append(quad)
        elif predicate == v.NOTATION:
            notations[quad.subject].add(value.value)
    return labels, kinds, others, notations, types


def _fits(quad: Quad, kind: object) -> bool:
    """Say whether a class may stay beside a kind: those of other kinds may not."""
    name = quad.object.value if isinstance(quad.object, NamedNode) else ""
    own = CLASSES.get(kind.value, ()) if isinstance(kind, Literal) else ()
    return name in own or (name not in _OF_KINDS and (name not in _BODIES or v.ORGANIZATION in own))


def _rank(quad: Quad, notations: Mapping[object, set[str]]) -> tuple[bool, bool, bool, str]:
    value = quad.object.value if isinstance(quad.object, Literal) else ""
    from_documents = quad.graph_name != node(v.AUTHORITY_GRAPH)
    is_symbol = value in notations.get(quad.subject, ())
    return from_documents, is_symbol or value == "document", value.isupper(), value


def _sorted(quads: Iterable[Quad]) -> tuple[Quad, ...]:
    return tuple(sorted(set(quads), key=str))
