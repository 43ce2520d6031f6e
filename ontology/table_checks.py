"""What is wrong with the authority tables: ids that recur, references that lead nowhere, dates that are none.

`check(authority)` returns one line for each finding, naming table, row and column.  The rules are those of
`tables/README.md`; what makes the tables unusable is refused earlier, by `authority.build`.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

from .authority import KEYS, LANGUAGES, TABLE_OF_KIND, Authority, Row, Rows
from .numerals import to_roman
from .symbols import SymbolError, century, parse

COLUMNS: Final = {
    "alternatives": "table id column value source certainty",
    "bodies": "id label entity_kind kind parent_id established_on established_by seat website note "
              "source certainty",
    "citations": "citing cited verb source",
    "instruments": "id label title_en kind treaty_number symbol adopting_resolution adopted_on "
                   "adopted_at adopted_by adopted_meeting entered_into_force_on depositary "
                   "follow_up_body source certainty",
    "meetings": "id series_id ordinal label session_symbol start_date end_date place_id "
                "country_iso3 format host host_person chair chair_person outcome_ids note source "
                "certainty",
    "names": "thing_id kind language name role source",
    "places": "id label kind country_iso3 within aliases_en label_es aliases_es label_pt aliases_pt "
              "label_fr aliases_fr source certainty",
    "ratifications": "instrument_id state_iso3 signed_on ratified_or_acceded_on deposited_on "
                     "in_force_on source certainty",
    "resolutions": "symbol title_en adopted_on adopted_by meeting_id topic source certainty",
    "series": "id label body_id organizer_id special_of numbering meeting_label established_on "
              "established_by website note source certainty",
    "states": "iso3 iso2 m49 cow label oas_status oas_member_since demonym_en wikidata note source "
              "certainty",
    "threats": "id label broader aliases_en label_es aliases_es label_pt aliases_pt label_fr "
               "aliases_fr source certainty",
}
ACTOR: Final = ("bodies", "series")
SITE: Final = ("places", "states")
REFERENCES: Final = {  # (table, column) -> the tables in which each of the column's ids may stand
    ("bodies", "parent_id"): ACTOR, ("bodies", "seat"): SITE,
    ("instruments", "adopted_at"): SITE, ("instruments", "adopted_by"): ACTOR,
    ("instruments", "adopted_meeting"): ("meetings",), ("instruments", "follow_up_body"): ACTOR,
    ("meetings", "series_id"): ("series",), ("meetings", "place_id"): ("places",),
    ("meetings", "country_iso3"): ("states",), ("meetings", "host"): ("states",),
    ("meetings", "chair"): ("states",),
    ("places", "country_iso3"): ("states",), ("places", "within"): ("places",),
    ("ratifications", "instrument_id"): ("instruments",), ("ratifications", "state_iso3"): ("states",),
    ("resolutions", "adopted_by"): ACTOR, ("resolutions", "meeting_id"): ("meetings",),
    ("series", "body_id"): ("bodies",), ("series", "organizer_id"): ("bodies",),
    ("series", "special_of"): ("series",),
    ("threats", "broader"): ("threats",),
}
REQUIRED: Final = ("id", "label", "symbol", "iso3", "title_en", "kind", "name", "role", "language")
OPTIONAL: Final = frozenset({("instruments", "symbol")})
TEXT_COLUMNS: Final = (("instruments", "adopting_resolution"), ("meetings", "outcome_ids"),
                       ("citations", "citing"), ("citations", "cited"))
VALUES: Final = {
    ("bodies", "entity_kind"): "body programme",
    ("bodies", "kind"): "organ specialized-organization entity committee commission secretariat department "
                        "mechanism court college technical-group working-group external office collective "
                        "programme",
    ("instruments", "kind"): "treaty protocol charter declaration resolution strategy plan-of-action statute "
                             "model-legislation document report",
    ("meetings", "format"): " virtual",
    ("names", "kind"): " ".join(TABLE_OF_KIND),
    ("names", "language"): " ".join(LANGUAGES),
    ("names", "role"): "label alias acronym",
    ("places", "kind"): "city region building",
    ("series", "numbering"): "words number roman-after-acronym roman-before-name",
    ("states", "oas_status"): "member observer party withdrawn",
}
PATTERNS: Final = {
    ("states", "iso3"): r"[A-Z]{3}", ("states", "iso2"): r"[A-Z]{2}", ("states", "m49"): r"\d{3}",
    ("states", "cow"): r"[1-9]\d{0,2}", ("states", "wikidata"): r"Q\d+",
    ("states", "oas_member_since"): r"(\d{4})?",
    ("meetings", "ordinal"): r"([1-9]\d*)?", ("instruments", "treaty_number"): r"(?:[A-C]-\d+|UNT[SC] .+)?",
}
SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SOURCE: Final = re.compile(r"https?://\S+|seed:00[0-4]|editor|unsourced")
CERTAINTIES: Final = frozenset({"high", "medium", "low"})
ISO_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
ORDERED_DATES: Final = (("meetings", "start_date", "end_date"),
                        ("instruments", "adopted_on", "entered_into_force_on"),
                        ("ratifications", "signed_on", "deposited_on"),
                        ("ratifications", "ratified_or_acceded_on", "in_force_on"))
SESSION_MARK: Final = re.compile(r"([IVXLC]+)-([OE])/(\d\d)")
PLACEHOLDERS: Final = frozenset({"Ordinal", "ordinal", "roman", "number"})
UNAMBIGUOUS: Final = ("body", "programme", "instrument", "meeting", "meeting-series", "state")
FIRST_SESSION_AFTER: Final = 1970  # regular session n of the General Assembly is that of 1970 + n

Tables = Mapping[str, Rows]
Rule = Callable[[Tables], Iterator[str]]


def check(authority: Authority) -> list[str]:
    """Return one line for each finding in the tables of an Authority; none in those that are shipped."""
    return check_tables(authority.tables)


def check_tables(tables: Tables) -> list[str]:
    """Return one line for each finding; rules that need whole rows run only when the columns are right."""
    wrong = list(_columns(tables))
    return wrong or [finding for rule in RULES for finding in rule(tables)]


def key(table: str, row: Row) -> str:
    """Return how a row is named in findings: its id, or what stands for one.

    >>> key("ratifications", {"instrument_id": "icat-a66", "state_iso3": "PER"})
    'icat-a66/PER'
    """
    if table in KEYS:
        return row[KEYS[table]]
    parts = {"alternatives": ("table", "id", "column", "value"), "citations": ("citing", "cited", "verb"),
             "names": ("kind", "thing_id", "language", "name"),
             "ratifications": ("instrument_id", "state_iso3")}[table]
    return "/".join(row[part] for part in parts)


def calendar_day(text: str) -> date | None:
    """Return the first day of an ISO date as exact as it is given, or None when there is no such day.

    >>> calendar_day("2002-06"), calendar_day("2021-13-45")
    (datetime.date(2002, 6, 1), None)
    """
    found = ISO_DATE.fullmatch(text)
    if not found:
        return None
    try:
        return date(*(int(part) if part else 1 for part in found.groups()))
    except ValueError:
        return None


def surely_after(first: str, second: str) -> bool:
    """Say whether the first date is later than the second at the exactness that both have.

    >>> surely_after("2002-06-03", "2002"), surely_after("2003", "2002-12")
    (False, True)
    """
    length = min(len(first), len(second))
    return first[:length] > second[:length]


def _told(table: str, row: Row, what: str) -> str:
    return f"{table}.csv: {key(table, row)}: {what}"


def _columns(tables: Tables) -> Iterator[str]:
    for table, columns in COLUMNS.items():
        wanted = columns.split()
        if not tables[table]:
            yield f"{table}.csv: no rows; restore the table"
        elif any(list(row) != wanted for row in tables[table]):
            yield f"{table}.csv: columns are {' '.join(tables[table][0])}; wanted: {columns}"


def _keys(tables: Tables) -> Iterator[str]:
    for table in COLUMNS:
        for name, count in sorted(Counter(key(table, row) for row in tables[table]).items()):
            if count > 1:
                yield f"{table}.csv: {name}: {count} rows; keep one, the rest goes into alternatives.csv"
    for table, column in KEYS.items():
        for row in tables[table]:
            if column == "id" and not SLUG.fullmatch(row["id"]):
                yield _told(table, row, "id is no slug of lower-case letters, digits and hyphens")


def _cells(tables: Tables) -> Iterator[str]:
    for table in COLUMNS:
        for row in tables[table]:
            for column, value in row.items():
                if value != " ".join(value.split()):
                    yield _told(table, row, f"{column} has blanks at an end, twice, or a line break")
                if column in REQUIRED and not value and (table, column) not in OPTIONAL:
                    yield _told(table, row, f"{column} is empty")
    for (table, column), allowed in VALUES.items():
        for row in tables[table]:
            if row[column] not in allowed.split(" "):
                yield _told(table, row, f"{column} {row[column]!r} is none of {allowed}")
    for (table, column), pattern in PATTERNS.items():
        for row in tables[table]:
            if not re.fullmatch(pattern, row[column]):
                yield _told(table, row, f"{column} {row[column]!r} is not of the form {pattern}")


def _sources(tables: Tables) -> Iterator[str]:
    for table in COLUMNS:
        for row in tables[table]:
            parts = row["source"].split(" ; ")
            if not all(SOURCE.fullmatch(part) for part in parts):
                yield _told(table, row, f"source {row['source']!r} is no address, seed:NNN or editor")
            if "certainty" not in row:
                continue
            if row["certainty"] not in CERTAINTIES:
                yield _told(table, row, f"certainty {row['certainty']!r} is none of high, medium, low")
            if "unsourced" in parts and row["certainty"] != "low":
                yield _told(table, row, "unsourced, so its certainty must be low")


def _dates(tables: Tables) -> Iterator[str]:
    for table in COLUMNS:
        for row in tables[table]:
            for column, value in row.items():
                if column.endswith(("_on", "_date")) and value and calendar_day(value) is None:
                    yield _told(table, row, f"{column} {value!r} is no ISO date")
    for table, earlier, later in ORDERED_DATES:
        for row in tables[table]:
            if row[earlier] and row[later] and surely_after(row[earlier], row[later]):
                yield _told(table, row, f"{earlier} {row[earlier]} is after {later} {row[later]}")


def _references(tables: Tables) -> Iterator[str]:
    ids = {table: {row[column] for row in tables[table]} for table, column in KEYS.items()}
    for (table, column), targets in REFERENCES.items():
        for row in tables[table]:
            for value in filter(None, row[column].split("|")):
                if not any(value in ids[target] for target in targets):
                    yield _told(table, row, f"{column} {value!r} is in no row of {' or '.join(targets)}")
    for row in tables["names"]:
        target = TABLE_OF_KIND.get(row["kind"], "")
        if row["thing_id"] not in ids.get(target, ()):
            yield _told("names", row, f"thing_id {row['thing_id']!r} is in no row of {target}")
    yield from _text_references(tables, ids["instruments"])


def _text_references(tables: Tables, instruments: set[str]) -> Iterator[str]:
    for table, column in TEXT_COLUMNS:
        for row in tables[table]:
            for value in filter(None, row[column].split("|")):
                if value not in instruments and not _is_symbol(value):
                    yield _told(table, row, f"{column} {value!r} is neither an instrument's id nor a symbol")
    for row in tables["citations"]:
        if row["citing"] == row["cited"]:
            yield _told("citations", row, "cites itself")


def _is_symbol(text: str) -> bool:
    try:
        parse(text)
    except SymbolError:
        return False
    return True


def _symbols(tables: Tables) -> Iterator[str]:
    for table in ("resolutions", "instruments"):
        for row in tables[table]:
            if row["symbol"] and not _is_symbol(row["symbol"]):
                yield _told(table, row, f"symbol {row['symbol']!r} is no canonical symbol")
            elif row["symbol"] and table == "resolutions":
                yield from _year_of_symbol(row)
    for row in tables["instruments"]:
        if row["symbol"] and row["kind"] not in ("declaration", "resolution", "document", "report"):
            yield _told("instruments", row, "symbol must be its own; the resolution that adopted it goes "
                                            "into adopting_resolution")


def _year_of_symbol(row: Row) -> Iterator[str]:
    symbol = parse(row["symbol"])
    if symbol.year and row["adopted_on"] and not row["adopted_on"].startswith(str(symbol.year)):
        yield _told("resolutions", row, f"adopted_on {row['adopted_on']} is not in the year of the symbol")
    series, ordinal = symbol.session or ("", 0)
    if series == "ga-regular" and ordinal + FIRST_SESSION_AFTER != symbol.year:
        yield _told("resolutions", row, "session numeral and year of the symbol disagree")


def _meetings(tables: Tables) -> Iterator[str]:
    numbered = Counter((row["series_id"], row["ordinal"]) for row in tables["meetings"] if row["ordinal"])
    for row in tables["meetings"]:
        if numbered[row["series_id"], row["ordinal"]] > 1:
            yield _told("meetings", row, f"another meeting is number {row['ordinal']} of {row['series_id']}")
        if row["ordinal"] and not row["series_id"]:
            yield _told("meetings", row, "has an ordinal but no series")
        if row["session_symbol"]:
            yield from _session_mark(row)


def _session_mark(row: Row) -> Iterator[str]:
    found = SESSION_MARK.fullmatch(row["session_symbol"])
    if not found:
        yield _told("meetings", row, f"session_symbol {row['session_symbol']!r} is not like XLI-O/11")
        return
    numeral, term, year = found[1], found[2], century(int(found[3]))
    if not row["ordinal"].isdigit() or to_roman(int(row["ordinal"])) != numeral:
        yield _told("meetings", row, f"session_symbol {row['session_symbol']} but ordinal {row['ordinal']!r}")
    elif term == "O" and int(row["ordinal"]) + FIRST_SESSION_AFTER != year:
        yield _told("meetings", row, f"session_symbol {row['session_symbol']}: numeral and year disagree")
    for column in ("start_date", "end_date"):
        if row[column] and not row[column].startswith(str(year)):
            yield _told("meetings", row, f"{column} {row[column]} is not in {year}, the year of the session")


def _series(tables: Tables) -> Iterator[str]:
    owners = Counter(row["body_id"] for row in tables["series"] if row["body_id"])
    for row in tables["series"]:
        if owners[row["body_id"]] > 1:
            yield _told("series", row, f"another series holds the sessions of {row['body_id']} too; a mere "
                                       "organizer goes into organizer_id")
        unknown = set(re.findall(r"\{(\w*)\}", row["meeting_label"])) - PLACEHOLDERS
        if unknown:
            yield _told("series", row, f"meeting_label has the unknown field {min(unknown)!r}")


def _circles(tables: Tables) -> Iterator[str]:
    for table, column in (("bodies", "parent_id"), ("places", "within"), ("threats", "broader")):
        above = {row["id"]: row[column] for row in tables[table]}
        for start in sorted(above):
            seen, upper = {start}, above[start]
            while upper and upper not in seen:
                seen.add(upper)
                upper = above.get(upper, "")
            if upper == start:
                yield f"{table}.csv: {start}: stands above itself by {column}"


def _names(tables: Tables) -> Iterator[str]:
    labels = Counter((row["kind"], row["thing_id"], row["language"]) for row in tables["names"]
                     if row["role"] == "label")
    for (kind, thing, language), count in sorted(labels.items()):
        if count > 1 or language == "en":
            yield f"names.csv: {kind}/{thing}: {count} labels in {language}; English ones are in its table"
    bearers: dict[str, dict[str, set[str]]] = {}
    for table, thing, language, name in _plain_names(tables):
        bearers.setdefault(name.casefold(), {}).setdefault(f"{table} {thing}", set()).add(language)
    for name, things in sorted(bearers.items()):
        if len(things) > 1 and not _city_and_state(things):
            yield f"names.csv: {name!r} names {' and '.join(sorted(things))}; keep it for one of them"


def _city_and_state(things: dict[str, set[str]]) -> bool:
    """Whether a place and a state share a name in no language: 'Mexico' is a city in French, a state in English."""
    tables = {thing.split()[0] for thing in things}
    return len(things) == 2 and tables == {"places", "states"} and not set.intersection(*things.values())


def _plain_names(tables: Tables) -> Iterator[tuple[str, str, str, str]]:
    """Yield table, id, language and name of all that must not share one (resolutions do: titles return each year)."""
    for row in tables["names"]:
        if row["role"] != "acronym" and row["kind"] in UNAMBIGUOUS:
            yield TABLE_OF_KIND[row["kind"]], row["thing_id"], row["language"], row["name"]
    for table in ("bodies", "instruments", "meetings", "series", "states", "places", "threats"):
        for row in tables[table]:
            yield table, row[KEYS[table]], "en", row["label"]
            for column, value in row.items():
                if column.startswith(("aliases_", "label_")):
                    yield from ((table, row["id"], column[-2:], name) for name in value.split("|") if name)


def _alternatives(tables: Tables) -> Iterator[str]:
    rows = {(table, key(table, row)): row
            for table in COLUMNS if table != "alternatives" for row in tables[table]}
    for row in tables["alternatives"]:
        main = rows.get((row["table"], row["id"]))
        if main is None or row["column"] not in main:
            yield _told("alternatives", row, "is a second opinion on no row or column of a table")
        elif main[row["column"]] == row["value"]:
            yield _told("alternatives", row, "says what the row itself says")
        elif row["column"].endswith(("_on", "_date")) and calendar_day(row["value"]) is None:
            yield _told("alternatives", row, f"value {row['value']!r} is no ISO date")


def _ratifications(tables: Tables) -> Iterator[str]:
    acts = ("signed_on", "ratified_or_acceded_on", "deposited_on", "in_force_on")
    for row in tables["ratifications"]:
        if not any(row[act] for act in acts):
            yield _told("ratifications", row, "has no date")


RULES: Final[tuple[Rule, ...]] = (_keys, _cells, _sources, _dates, _references, _symbols, _meetings, _series,
                                  _circles, _names, _alternatives, _ratifications)
