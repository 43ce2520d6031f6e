"""The authority tables as things: who and what the inter-American security system consists of, with sources.

`tables/*.csv` hold one row for each body, instrument, meeting, series, state, resolution, place and threat,
their names in four languages, and the facts about them (`tables/README.md`).  `load()` turns the rows into a
`Thing` for each IRI.  A declaration or resolution that stands in two tables under one symbol is one thing.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import StringIO
from types import MappingProxyType
from typing import Final

from . import iris
from .errors import VocabularyError
from .symbols import SymbolError, parse

Row = dict[str, str]
Rows = tuple[Row, ...]

TABLES: Final = ("alternatives", "bodies", "citations", "instruments", "meetings", "names", "places",
                 "ratifications", "resolutions", "series", "states", "threats")
KEYS: Final = {"bodies": "id", "instruments": "id", "meetings": "id", "places": "id", "resolutions": "symbol",
               "series": "id", "states": "iso3", "threats": "id"}
TABLE_OF_KIND: Final = {"body": "bodies", "programme": "bodies", "instrument": "instruments",
                        "meeting": "meetings", "meeting-series": "series", "resolution": "resolutions",
                        "state": "states"}
TREATY_TYPES: Final = frozenset({"treaty", "protocol"})
KIND_OF_INSTRUMENT: Final = {"declaration": "declaration", "resolution": "resolution", "document": "document",
                             "report": "document"}
LANGUAGES: Final = ("en", "es", "pt", "fr")


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a thing; `role` is label (the one name to show), alias or acronym."""

    text: str
    language: str
    role: str


@dataclass(frozen=True, slots=True)
class Thing:
    """What the tables name.  `type` is the table's kind (treaty, organ, city), `parent` the IRI above it."""

    id: str
    iri: str
    kind: str
    label: str
    acronym: str | None
    names: tuple[Name, ...]
    symbol: str | None
    type: str | None
    parent: str | None
    sources: tuple[str, ...]
    certainty: str


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """When and where a meeting was held; dates are as exact as the source, `place` and `country` are IRIs."""

    iri: str
    series: str | None
    ordinal: int | None
    start: str | None
    end: str | None
    place: str | None
    country: str | None
    session_symbol: str | None


class TableFolder(Mapping[str, Rows]):
    """The tables of a folder by name; each file is read when it is first asked for."""

    def __init__(self, folder: Traversable) -> None:
        self._folder = folder
        self._read: dict[str, Rows] = {}

    def __getitem__(self, table: str) -> Rows:
        if table not in TABLES:
            raise KeyError(table)
        if table not in self._read:
            self._read[table] = _read_table(self._folder, table)
        return self._read[table]

    def __iter__(self) -> Iterator[str]:
        return iter(TABLES)

    def __len__(self) -> int:
        return len(TABLES)


def _read_table(folder: Traversable, table: str) -> Rows:
    try:
        text = folder.joinpath(f"{table}.csv").read_text(encoding="utf-8")
        columns, *lines = csv.reader(StringIO(text), strict=True)
    except (OSError, ValueError, csv.Error) as error:
        raise VocabularyError(f"{table}.csv: is no readable table ({error}); restore it") from error
    for number, fields in enumerate(lines, 2):
        if len(fields) != len(columns):
            raise VocabularyError(f"{table}.csv: line {number} has {len(fields)} fields, the heading "
                                  f"{len(columns)}; put fields that hold a comma in quotes")
    return tuple(dict(zip(columns, fields, strict=True)) for fields in lines)


@dataclass(frozen=True, slots=True, eq=False)
class Authority:
    """Everything that the tables name, by IRI, and the tables themselves; equal to itself alone."""

    things: Mapping[str, Thing]
    meetings: Mapping[str, MeetingFacts]
    ids: Mapping[tuple[str, str], str]
    tables: Mapping[str, Rows]

    def rows(self, table: str) -> Rows:
        """Return the rows of a table, e.g. `rows("ratifications")`."""
        return self.tables[table]

    def iri(self, table: str, identifier: str) -> str:
        """Return the IRI of a row by its table and id (`iso3` of a state, `symbol` of a resolution)."""
        try:
            return self.ids[table, identifier]
        except KeyError:
            raise VocabularyError(f"{table}.csv: no row {identifier!r}; give an id of that table") from None

    def by_id(self, table: str, identifier: str) -> Thing:
        """Return the thing of a row.

        >>> load().by_id("instruments", "icat-a66").label
        'Inter-American Convention against Terrorism'
        """
        return self.things[self.iri(table, identifier)]

    def actor(self, identifier: str) -> Thing:
        """Return the body of this id, else the series of meetings (a ministers' process such as `mispa`)."""
        table = "bodies" if ("bodies", identifier) in self.ids else "series"
        return self.by_id(table, identifier)

    def site(self, identifier: str) -> Thing:
        """Return the place of this id, else the state of this ISO code (`adopted_at`, `seat`)."""
        table = "places" if ("places", identifier) in self.ids else "states"
        return self.by_id(table, identifier)

    def text(self, reference: str) -> str:
        """Return the IRI of what a row cites or adopts: an id of instruments.csv, else a document symbol.

        >>> load().text("AG/RES. 1840 (XXXII-O/02)")
        'https://w3id.org/hemisec/eli/oas/ag/xxxii-o-02/res/1840'
        """
        known = self.ids.get(("instruments", reference))
        return known if known is not None else parse(reference).iri()

    @property
    def titles(self) -> Mapping[str, str]:
        """Return the English titles of resolutions and declarations by canonical symbol."""
        return MappingProxyType({row["symbol"]: row["title_en"] for row in self.rows("resolutions")})


@lru_cache(maxsize=1)
def load() -> Authority:
    """Return the tables that are shipped with hemisec; VocabularyError when they cannot be used."""
    return build(TableFolder(files(f"{__package__}.tables")))


def build(tables: Mapping[str, Rows]) -> Authority:
    """Return the Authority of a set of tables; VocabularyError names the row that makes them unusable.

    What is wrong but does no such harm is told by `table_checks.check`.
    """
    ids = _identifiers(tables)
    names = _names_by_thing(tables["names"])
    things: dict[str, Thing] = {}
    for table in sorted(KEYS):  # instruments before resolutions: see _merged
        for row in tables[table]:
            thing = _thing(table, row, ids, names)
            known = things.get(thing.iri)
            things[thing.iri] = thing if known is None else _merged(known, thing)
    meetings = {ids["meetings", row["id"]]: _meeting(row, ids) for row in tables["meetings"]}
    return Authority(MappingProxyType(things), MappingProxyType(meetings), MappingProxyType(ids), tables)


def meeting_path(row: Row) -> str:
    """Return the path of a meeting's IRI: series and ordinal where both are known, else its id.

    >>> meeting_path({"id": "cicte-16", "series_id": "cicte", "ordinal": "16"})
    'cicte/16'
    """
    return f"{row['series_id']}/{row['ordinal']}" if row["series_id"] and row["ordinal"] else row["id"]


def instrument_iri(row: Row) -> str:
    """Return the IRI of an instrument: its own symbol's, else its treaty number's, else its id's.

    >>> instrument_iri({"id": "icat-a66", "kind": "treaty", "treaty_number": "A-66", "symbol": ""})
    'https://w3id.org/hemisec/id/treaty/a-66'
    """
    if row["symbol"]:
        return parse(row["symbol"]).iri()
    if row["kind"] not in TREATY_TYPES:
        return iris.known("instrument", row["id"])
    number = row["treaty_number"]
    inter_american = number[:2] in ("A-", "B-", "C-") and number[2:].isdigit()
    return iris.known("treaty", number if inter_american else row["id"])


def _row_iri(table: str, row: Row) -> str:
    if table == "instruments":
        return instrument_iri(row)
    if table == "resolutions":
        return parse(row["symbol"]).iri()
    if table == "meetings":
        return iris.known("meeting", meeting_path(row))
    return iris.known(_kind(table, row), row[KEYS[table]])


def _kind(table: str, row: Row) -> str:
    if table == "bodies":
        return row["entity_kind"]
    if table == "instruments":
        return KIND_OF_INSTRUMENT.get(row["kind"], "instrument")
    if table == "resolutions":
        return parse(row["symbol"]).kind
    return {"meetings": "meeting", "places": "place", "series": "meeting-series", "states": "state",
            "threats": "threat"}[table]


def _identifiers(tables: Mapping[str, Rows]) -> dict[tuple[str, str], str]:
    """Return (table, id) -> IRI of every row."""
    ids: dict[tuple[str, str], str] = {}
    for table, key in sorted(KEYS.items()):
        taken: dict[str, str] = {}
        for row in tables[table]:
            identifier = row[key]
            try:
                iri = _row_iri(table, row)
            except SymbolError as error:
                raise VocabularyError(f"{table}.csv: {identifier}: {error}") from error
            if (table, identifier) in ids or iri in taken:
                raise VocabularyError(
                    f"{table}.csv: {identifier} and {taken.get(iri, identifier)} are one thing; keep one "
                    "row, the other's values go into alternatives.csv")
            ids[table, identifier] = taken[iri] = iri
            taken[iri] = identifier
    return ids


def _names_by_thing(rows: Rows) -> dict[tuple[str, str], list[Name]]:
    names: dict[tuple[str, str], list[Name]] = {}
    for row in rows:
        table = TABLE_OF_KIND.get(row["kind"])
        if table is None:
            raise VocabularyError(f"names.csv: {row['thing_id']}: kind {row['kind']!r}; use one of "
                                  f"{', '.join(sorted(TABLE_OF_KIND))}")
        names.setdefault((table, row["thing_id"]), []).append(Name(row["name"], row["language"], row["role"]))
    return names


def _thing(table: str, row: Row, ids: Mapping[tuple[str, str], str],
           names: Mapping[tuple[str, str], list[Name]]) -> Thing:
    identifier = row[KEYS[table]]
    label = row["title_en"] if table == "resolutions" else row["label"]
    found = [Name(label, "en", "label"), *_own_names(table, row, label), *names.get((table, identifier), ())]
    acronyms = [name.text for name in found if name.role == "acronym"]
    return Thing(
        id=identifier, iri=ids[table, identifier], kind=_kind(table, row), label=label,
        acronym=acronyms[0] if acronyms else None, names=tuple(dict.fromkeys(found)),
        symbol=row.get("symbol") or None, type=row.get("oas_status") or row.get("kind") or None,
        parent=_parent(table, row, ids), sources=tuple(row["source"].split(" ; ")),
        certainty=row["certainty"],
    )


def _own_names(table: str, row: Row, label: str) -> Iterator[Name]:
    """Yield the names that stand in the row itself: a full title, or the names of a place or threat."""
    if table == "instruments" and row["title_en"] != label:
        yield Name(row["title_en"], "en", "alias")
    if table not in ("places", "threats"):
        return
    for language in LANGUAGES:
        if language != "en" and row[f"label_{language}"]:
            yield Name(row[f"label_{language}"], language, "label")
        for alias in filter(None, row[f"aliases_{language}"].split("|")):
            yield Name(alias, language, "alias")


def _parent(table: str, row: Row, ids: Mapping[tuple[str, str], str]) -> str | None:
    """Return the IRI of what a thing belongs to: body, series, state, region or broader threat."""
    upper: tuple[tuple[str, str], ...] = {
        "bodies": (("bodies", row.get("parent_id", "")), ("series", row.get("parent_id", ""))),
        "series": (("bodies", row.get("body_id", "")), ("bodies", row.get("organizer_id", ""))),
        "meetings": (("series", row.get("series_id", "")),),
        "places": (("places", row.get("within", "")), ("states", row.get("country_iso3", ""))),
        "threats": (("threats", row.get("broader", "")),),
    }.get(table, ())
    named = [reference for reference in upper if reference[1]]
    for reference in named:
        if reference in ids:
            return ids[reference]
    if named:
        raise VocabularyError(f"{table}.csv: {row[KEYS[table]]}: {named[0][1]!r} is in no table; add its row")
    return None


def _merged(main: Thing, title_row: Thing) -> Thing:
    """Return one thing of an instrument and the resolution row of its symbol; the instrument's values win."""
    labelled = {name.language for name in main.names if name.role == "label"}
    more = [replace(name, role="alias") if name.role == "label" and name.language in labelled else name
            for name in title_row.names]
    known = {(name.text, name.language) for name in main.names}
    return replace(
        main, names=main.names + tuple(name for name in more if (name.text, name.language) not in known),
        sources=tuple(dict.fromkeys(main.sources + title_row.sources)),
    )


def _meeting(row: Row, ids: Mapping[tuple[str, str], str]) -> MeetingFacts:
    return MeetingFacts(
        iri=ids["meetings", row["id"]], series=ids.get(("series", row["series_id"])),
        ordinal=int(row["ordinal"]) if row["ordinal"] else None,
        start=row["start_date"] or None, end=row["end_date"] or None,
        place=ids.get(("places", row["place_id"])), country=ids.get(("states", row["country_iso3"])),
        session_symbol=row["session_symbol"] or None,
    )
