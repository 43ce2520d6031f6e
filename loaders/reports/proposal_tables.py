"""Proposals as CSV files: one to look through, and one for each table in its own columns, to be pasted there.

A pasted row keeps the rules of the tables; its source is `unsourced` and its certainty `low` until somebody has seen
the page, and its name stands in the language of the document.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from ...ontology import iris
from ...ontology.authority import TABLE_OF_KIND
from ...ontology.authority import load as load_authority
from ...ontology.table_checks import COLUMNS, VALUES
from ..names.head_nouns import heads
from ..page.folding import fold_name
from .proposals import Proposal

OVERVIEW: Final = ("id", "table", "kind", "label", "acronym", "languages", "documents", "mentions", "places",
                   "candidates")
TABLES: Final = ("bodies", "instruments", "meetings")
UNKNOWN_BODY: Final = "external"  # of the kinds of bodies the one that claims nothing of the OAS
TYPES: Final = frozenset(VALUES["instruments", "kind"].split())
PLACES: Final = 3  # of a proposal that the overview shows
SEPARATOR: Final = " ; "

Row = dict[str, str]


def csv_files(proposals: Sequence[Proposal]) -> dict[str, str]:
    """Return the files by name: `proposals.csv`, and `proposals-TABLE.csv` where there is something for the table."""
    ids = _ids(proposals)
    files = {"proposals.csv": _csv(OVERVIEW, (_overview(p, ids[p.entity.id]) for p in proposals))}
    for table in TABLES:
        rows = [_row(table, p, ids[p.entity.id]) for p in proposals if table_of(p) == table]
        if rows:
            files[f"proposals-{table}.csv"] = _csv(COLUMNS[table].split(), rows)
    names = [row for p in proposals for row in _names(p, ids[p.entity.id])]
    if names:
        files["proposals-names.csv"] = _csv(COLUMNS["names"].split(), names)
    return files


def table_of(proposal: Proposal) -> str:
    """Return the table that a thing belongs to by its kind."""
    return TABLE_OF_KIND[_kind(proposal)]


def _kind(proposal: Proposal) -> str:
    kind = proposal.entity.kind
    return "instrument" if kind == "declaration" else kind


def _ids(proposals: Sequence[Proposal]) -> dict[str, str]:
    """Return an id for each proposal that no row and no other proposal has: a slug, with a hash where it is taken."""
    taken = {row["id"] for table in TABLES for row in load_authority().rows(table)}
    ids: dict[str, str] = {}
    for proposal in proposals:
        entity = proposal.entity
        short = iris.slug(entity.label) or entity.kind
        identifier = short if short not in taken else f"{short}-{iris.digest(entity.id)[:6]}"
        taken.add(identifier)
        ids[entity.id] = identifier
    return ids


def _row(table: str, proposal: Proposal, identifier: str) -> Row:
    row = dict.fromkeys(COLUMNS[table].split(), "")
    row |= {"id": identifier, "label": proposal.entity.label, "source": "unsourced", "certainty": "low"}
    if table == "bodies":
        kind = proposal.entity.kind
        row |= {"entity_kind": kind, "kind": "programme" if kind == "programme" else UNKNOWN_BODY}
    elif table == "instruments":
        row |= {"title_en": proposal.entity.label, "kind": _type(proposal)}
    else:
        row |= _meeting(proposal)
    return row | ({"note": _note(proposal)} if "note" in row else {})


def _meeting(proposal: Proposal) -> Row:
    entity = proposal.entity
    known = load_authority().ids.items()
    ids = {iri: identifier for (table, identifier), iri in known if table in ("series", "places")}
    series = ids.get(entity.series or "", "")
    return {
        "series_id": series,
        "ordinal": str(entity.ordinal) if series and entity.ordinal else "",
        "start_date": entity.start or "",
        "end_date": entity.end or "",
        "place_id": ids.get(entity.place or "", ""),
    }


def _type(proposal: Proposal) -> str:
    """Return the type that the head noun of a name tells; 'document' where the tables have no such type."""
    words = fold_name(proposal.entity.label).split()
    if proposal.entity.kind == "declaration":
        return "declaration"
    table = heads(proposal.languages[0])
    for start in range(len(words)):
        for length in (4, 3, 2, 1):
            found = table.get(" ".join(words[start : start + length]))
            if found and found[1] in TYPES:
                return found[1]
    return "document"


def _note(proposal: Proposal) -> str:
    return "proposed from " + SEPARATOR.join(sorted({place.file for place in proposal.places})[:PLACES])


def _names(proposal: Proposal, identifier: str) -> list[Row]:
    """Return rows for `names.csv`: the acronym, and the name in the document's language if that is not English."""
    entity, language = proposal.entity, proposal.languages[0]
    base = {"thing_id": identifier, "kind": _kind(proposal), "language": language, "source": "unsourced"}
    rows = [base | {"name": entity.label, "role": "label"}] if language != "en" else []
    return rows + ([base | {"name": entity.acronym, "role": "acronym"}] if entity.acronym else [])


def _overview(proposal: Proposal, identifier: str) -> Row:
    entity = proposal.entity
    places = (f"{p.file} {p.start}-{p.end}" for p in proposal.places[:PLACES])
    near = (f"{c.label} <{c.id}> ({c.score:.0f})" for c in proposal.candidates)
    return {
        "id": identifier,
        "table": table_of(proposal),
        "kind": entity.kind,
        "label": entity.label,
        "acronym": entity.acronym or "",
        "languages": " ".join(proposal.languages),
        "documents": str(proposal.documents),
        "mentions": str(len(proposal.places)),
        "places": SEPARATOR.join(places),
        "candidates": SEPARATOR.join(near),
    }


def _csv(columns: Sequence[str], rows: Iterable[Row]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
