"""The shipped tables have no finding, and each check finds a row that was broken on purpose."""

import doctest
from datetime import date

import pytest
from hemisec.ontology import authority, table_checks
from hemisec.ontology.authority import Row, Rows
from hemisec.ontology.table_checks import calendar_day, check, check_tables, surely_after


def shipped() -> dict[str, Rows]:
    return {table: authority.load().rows(table) for table in authority.TABLES}


def with_change(table: str, identifier: str, change: Row) -> dict[str, Rows]:
    """Return the shipped tables with other values in one row."""
    rows = shipped()[table]
    assert any(table_checks.key(table, row) == identifier for row in rows), f"no {identifier} in {table}"
    changed = tuple(row | change if table_checks.key(table, row) == identifier else row for row in rows)
    return shipped() | {table: changed}


def with_row(table: str, like: str, change: Row) -> dict[str, Rows]:
    """Return the shipped tables with one row more, made from another one."""
    model = next(row for row in shipped()[table] if table_checks.key(table, row) == like)
    return shipped() | {table: (*shipped()[table], model | change)}


def test_examples_in_the_docstrings_hold() -> None:
    results = doctest.testmod(table_checks)
    assert results.attempted >= 3
    assert results.failed == 0


def test_the_shipped_tables_have_no_finding() -> None:
    assert check(authority.load()) == []


BROKEN = [
    ("bodies", "cicte", {"id": "CICTE!"}, "is no slug"),
    ("bodies", "cicte", {"label": ""}, "label is empty"),
    ("bodies", "cicte", {"label": "Inter-American  Committee"}, "blanks"),
    ("bodies", "cicte", {"source": ""}, "source '' is no address"),
    ("bodies", "cicte", {"source": "somewhere"}, "source 'somewhere' is no address"),
    ("bodies", "cicte", {"source": "seed:007"}, "source 'seed:007' is no address"),
    ("bodies", "cicte", {"source": "https://example.org/a ; hearsay"}, "is no address"),
    ("bodies", "cicte", {"source": "unsourced"}, "certainty must be low"),
    ("bodies", "cicte", {"certainty": "sure"}, "certainty 'sure'"),
    ("bodies", "cicte", {"kind": "club"}, "kind 'club'"),
    ("bodies", "cicte", {"entity_kind": "state"}, "entity_kind 'state'"),
    ("bodies", "cicte", {"parent_id": "atlantis"}, "parent_id 'atlantis' is in no row of bodies or series"),
    ("bodies", "cicte", {"seat": "atlantis"}, "seat 'atlantis' is in no row of places or states"),
    ("bodies", "oas", {"parent_id": "cicte"}, "stands above itself by parent_id"),
    ("bodies", "cicte", {"established_on": "June 1999"}, "established_on 'June 1999' is no ISO date"),
    ("bodies", "cicad", {"label": "Inter-American Committee against Terrorism"}, "keep it for one of them"),
    ("instruments", "icat-a66", {"adopted_on": "2021-13-45"}, "adopted_on '2021-13-45' is no ISO date"),
    ("instruments", "icat-a66", {"adopted_on": "2002-02-30"}, "adopted_on '2002-02-30' is no ISO date"),
    ("instruments", "icat-a66", {"adopted_on": "2004-01-01"}, "is after entered_into_force_on"),
    ("instruments", "icat-a66", {"adopted_by": "atlantis"}, "adopted_by 'atlantis'"),
    ("instruments", "icat-a66", {"adopted_at": "atlantis"}, "adopted_at 'atlantis'"),
    ("instruments", "icat-a66", {"adopted_meeting": "atlantis"}, "adopted_meeting 'atlantis'"),
    ("instruments", "icat-a66", {"follow_up_body": "atlantis"}, "follow_up_body 'atlantis'"),
    ("instruments", "icat-a66", {"adopting_resolution": "AG/RES 1840"}, "nor a symbol"),
    ("instruments", "icat-a66", {"symbol": "AG/RES. 1840 (XXXII-O/02)"}, "symbol must be its own"),
    ("instruments", "icat-a66", {"treaty_number": "66"}, "treaty_number '66'"),
    ("instruments", "declaration-bridgetown", {"symbol": "AG/DEC 27"}, "is no canonical symbol"),
    ("resolutions", "AG/RES. 1840 (XXXII-O/02)", {"symbol": "AG/RES 1840"}, "is no canonical symbol"),
    ("resolutions", "AG/RES. 1840 (XXXII-O/02)", {"adopted_on": "2001-06-03"}, "not in the year of"),
    ("resolutions", "AG/RES. 1840 (XXXII-O/02)",
     {"symbol": "AG/RES. 1840 (XXXII-O/03)", "adopted_on": ""}, "numeral and year of the symbol disagree"),
    ("resolutions", "AG/RES. 1840 (XXXII-O/02)", {"meeting_id": "atlantis"}, "meeting_id 'atlantis'"),
    ("resolutions", "AG/RES. 1840 (XXXII-O/02)", {"title_en": ""}, "title_en is empty"),
    ("meetings", "cicte-16", {"start_date": "2016-02-27"}, "is after end_date"),
    ("meetings", "cicte-16", {"start_date": "2016-02-31"}, "is no ISO date"),
    ("meetings", "cicte-16", {"series_id": "atlantis"}, "series_id 'atlantis'"),
    ("meetings", "cicte-16", {"series_id": ""}, "has an ordinal but no series"),
    ("meetings", "cicte-16", {"ordinal": "15"}, "another meeting is number 15 of cicte"),
    ("meetings", "cicte-16", {"ordinal": "XVI"}, "ordinal 'XVI'"),
    ("meetings", "cicte-16", {"place_id": "atlantis"}, "place_id 'atlantis'"),
    ("meetings", "cicte-16", {"country_iso3": "ATL"}, "country_iso3 'ATL'"),
    ("meetings", "cicte-16", {"host": "PER|ATL"}, "host 'ATL'"),
    ("meetings", "cicte-16", {"chair": "ATL"}, "chair 'ATL'"),
    ("meetings", "cicte-16", {"format": "by letter"}, "format 'by letter'"),
    ("meetings", "cicte-16", {"outcome_ids": "atlantis"}, "outcome_ids 'atlantis'"),
    ("meetings", "oas-ga-41", {"session_symbol": "XLI-0/11"}, "is not like XLI-O/11"),
    ("meetings", "oas-ga-41", {"session_symbol": "XL-O/10"}, "session_symbol XL-O/10 but ordinal '41'"),
    ("meetings", "oas-ga-41", {"session_symbol": "XLI-O/12"}, "numeral and year disagree"),
    ("meetings", "oas-ga-41", {"start_date": "2010-06-05"}, "is not in 2011"),
    ("series", "cicte", {"body_id": "atlantis"}, "body_id 'atlantis'"),
    ("series", "cicte", {"organizer_id": "atlantis"}, "organizer_id 'atlantis'"),
    ("series", "cicte-special", {"special_of": "atlantis"}, "special_of 'atlantis'"),
    ("series", "cicte-special", {"body_id": "cicte"}, "holds the sessions of cicte too"),
    ("series", "cicte", {"meeting_label": "{nth} session"}, "unknown field 'nth'"),
    ("series", "cicte", {"numbering": "letters"}, "numbering 'letters'"),
    ("states", "PER", {"iso2": "PERU"}, "iso2 'PERU'"),
    ("states", "PER", {"m49": "4"}, "m49 '4'"),
    ("states", "PER", {"cow": "x"}, "cow 'x'"),
    ("states", "PER", {"wikidata": "419"}, "wikidata '419'"),
    ("states", "PER", {"oas_status": "friend"}, "oas_status 'friend'"),
    ("places", "lima", {"country_iso3": "ATL"}, "country_iso3 'ATL'"),
    ("places", "lima", {"within": "atlantis"}, "within 'atlantis'"),
    ("places", "lima", {"aliases_es": "Perú"}, "'perú' names places lima and states PER"),
    ("places", "americas", {"within": "central-america"}, "stands above itself by within"),
    ("threats", "cybercrime", {"broader": "atlantis"}, "broader 'atlantis'"),
    ("threats", "threats", {"broader": "cybercrime"}, "stands above itself by broader"),
    ("ratifications", "icat-a66/PER", {"state_iso3": "ATL"}, "state_iso3 'ATL'"),
    ("ratifications", "icat-a66/PER", {"instrument_id": "atlantis"}, "instrument_id 'atlantis'"),
    ("ratifications", "icat-a66/PER", {"signed_on": "2002-06-31"}, "signed_on '2002-06-31' is no ISO date"),
    ("ratifications", "icat-a66/USA", {"signed_on": "2006"}, "is after deposited_on"),
    ("ratifications", "icat-a66/PER",
     {"signed_on": "", "ratified_or_acceded_on": "", "deposited_on": "", "in_force_on": ""}, "no date"),
    ("names", "body/cicte/fr/CICTE", {"thing_id": "atlantis"}, "thing_id 'atlantis'"),
    ("names", "body/cicte/fr/CICTE", {"language": "de"}, "language 'de'"),
    ("names", "body/cicte/fr/CICTE", {"role": "nickname"}, "role 'nickname'"),
    ("names", "body/cicte/fr/CICTE", {"role": "label"}, "2 labels in fr"),
    ("names", "body/cicte/fr/CICTE", {"language": "en", "name": "The Committee", "role": "label"}, "in en;"),
    ("names", "body/cicte/fr/CICTE", {"role": "alias", "name": "INTERPOL"}, "'interpol' names bodies"),
    ("alternatives", "states/ATG/oas_member_since/1967", {"id": "ATL"}, "second opinion on no row"),
    ("alternatives", "states/ATG/oas_member_since/1967", {"column": "colour"}, "second opinion on no row"),
    ("alternatives", "states/ATG/oas_member_since/1967", {"value": "1981"}, "says what the row itself says"),
    ("alternatives", "instruments/icat-a66/entered_into_force_on/2003-07-06", {"value": "July"}, "no ISO"),
]


@pytest.mark.parametrize(("table", "identifier", "change", "told"), BROKEN)
def test_a_broken_row_is_found(table: str, identifier: str, change: Row, told: str) -> None:
    findings = check_tables(with_change(table, identifier, change))
    assert any(told in finding for finding in findings), findings
    assert all("\n" not in finding and ".csv: " in finding for finding in findings)


REPEATED = [
    ("bodies", "cicte", {}),
    ("states", "ATG", {"oas_member_since": "1967"}),
    ("resolutions", "AG/RES. 1840 (XXXII-O/02)", {"title_en": "Another title"}),
    ("ratifications", "icat-a66/PER", {"deposited_on": "2003"}),
    ("names", "body/cicte/fr/CICTE", {}),
    ("alternatives", "states/ATG/oas_member_since/1967", {}),
]


@pytest.mark.parametrize(("table", "identifier", "change"), REPEATED)
def test_a_second_row_for_one_thing_is_found(table: str, identifier: str, change: Row) -> None:
    findings = check_tables(with_row(table, identifier, change))
    assert any(f"{table}.csv: {identifier}: 2 rows" in finding for finding in findings)


def test_a_citation_of_itself_or_of_nothing_is_found() -> None:
    first = shipped()["citations"][0]
    identifier = table_checks.key("citations", first)
    for change, told in (({"cited": first["citing"]}, "cites itself"), ({"cited": "Atlantis"}, "'Atlantis'")):
        assert any(told in finding for finding in check_tables(with_change("citations", identifier, change)))


def test_missing_columns_and_empty_tables_are_found_before_all_else() -> None:
    without = tuple({k: v for k, v in row.items() if k != "source"} for row in shipped()["bodies"])
    assert check_tables(shipped() | {"bodies": without})[0].startswith("bodies.csv: columns are id label")
    assert check_tables(shipped() | {"threats": ()}) == ["threats.csv: no rows; restore the table"]


def test_every_reference_column_is_tried_by_a_broken_row() -> None:
    tried = {(table, column) for table, _, change, _ in BROKEN for column in change}
    untried = set(table_checks.REFERENCES) - tried - {("resolutions", "adopted_by")}
    assert untried == set()


@pytest.mark.parametrize(("text", "day"), [
    ("1997", date(1997, 1, 1)), ("1997-11", date(1997, 11, 1)), ("2000-02-29", date(2000, 2, 29)),
    ("1900-02-29", None), ("2021-13-45", None), ("2021-1-4", None), ("97", None), ("", None),
    ("2021-01-04 ", None),
])
def test_calendar_days(text: str, day: date | None) -> None:
    assert calendar_day(text) == day


@pytest.mark.parametrize(("first", "second", "later"), [
    ("2002", "2001-12-31", True), ("2002", "2002-01-01", False), ("2002-06-04", "2002-06", False),
    ("2002-07", "2002-06-30", True), ("2002-06-03", "2002-06-03", False),
])
def test_dates_are_compared_as_exactly_as_both_are_given(first: str, second: str, later: bool) -> None:
    assert surely_after(first, second) is later
