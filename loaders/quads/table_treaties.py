"""The table of ratifications as triples: one node for each act of a state under an instrument."""

from collections.abc import Iterator
from typing import Final

from ...ontology import vocabulary as v
from ...ontology.authority import Authority
from .facts import action_triples
from .table_words import row_sources
from .terms import Triple, node

ACTS: Final = (("signed_on", "signature"), ("ratified_or_acceded_on", "ratification"),
               ("deposited_on", "deposit"), ("in_force_on", "entry-into-force"))
BINDING: Final = ("ratified_or_acceded_on", "deposited_on", "in_force_on")


def ratification_triples(authority: Authority) -> Iterator[Triple]:
    """Yield the acts of states under instruments; who ratified, deposited or is bound has ratified."""
    for row in authority.rows("ratifications"):
        instrument = authority.iri("instruments", row["instrument_id"])
        state = authority.iri("states", row["state_iso3"])
        for column, kind in ACTS:
            if row[column]:
                triples = list(action_triples(state, instrument, kind, row[column]))
                yield from triples
                yield from row_sources(triples[0][0].value, row)
        if any(row[column] for column in BINDING):
            yield node(instrument), node(v.RELATIONS["ratified_by"]), node(state)
