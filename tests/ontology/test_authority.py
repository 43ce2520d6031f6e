"""The authority tables become things with IRIs; tables that contradict themselves are refused by name."""

import doctest
import subprocess
import sys
from pathlib import Path

import pytest
from hemisec.ontology import authority, iris
from hemisec.ontology.authority import Authority, Name, TableFolder
from hemisec.ontology.errors import VocabularyError
from hemisec.ontology.symbols import parse

BASE = iris.BASE
TABLES_FOLDER = Path(authority.__file__).parent / "tables"


@pytest.fixture(scope="module")
def loaded() -> Authority:
    return authority.load()


def test_examples_in_the_docstrings_hold() -> None:
    results = doctest.testmod(authority)
    assert results.attempted >= 4
    assert results.failed == 0


IRIS = [
    ("bodies", "cicte", "id/body/cicte"),
    ("bodies", "mem", "id/programme/mem"),
    ("series", "mispa", "id/meeting-series/mispa"),
    ("states", "PAN", "id/state/pan"),
    ("meetings", "cicte-16", "id/meeting/cicte/16"),
    ("meetings", "oas-ga-41", "id/meeting/ga-regular/41"),
    ("meetings", "oas-ga-special-32", "id/meeting/ga-special/32"),
    ("meetings", "cicte-special-1-2001", "id/meeting/cicte-special/1"),
    ("meetings", "special-conference-security-2003", "id/meeting/special-conference-security-2003"),
    ("instruments", "icat-a66", "id/treaty/a-66"),
    ("instruments", "untoc", "id/treaty/untoc"),
    ("instruments", "oas-charter", "id/instrument/oas-charter"),
    ("instruments", "hpa-toc", "id/instrument/hpa-toc"),
    ("instruments", "declaration-bridgetown", "eli/oas/ag/xxxii-o-02/dec/27"),
    ("resolutions", "AG/RES. 2626 (XLI-O/11)", "eli/oas/ag/xli-o-11/res/2626"),
    ("places", "washington-dc", "id/place/washington-dc"),
    ("threats", "terrorism", "id/threat/terrorism"),
]


@pytest.mark.parametrize(("table", "identifier", "path"), IRIS)
def test_each_kind_of_row_has_its_iri(loaded: Authority, table: str, identifier: str, path: str) -> None:
    assert loaded.iri(table, identifier) == BASE + path
    assert loaded.by_id(table, identifier).iri == BASE + path


LABELS = [
    ("bodies", "oas-ga", "General Assembly of the Organization of American States", "body"),
    ("bodies", "cicte-sec", "Secretariat of the Inter-American Committee against Terrorism", "body"),
    ("bodies", "oas-sg", "Secretary General of the Organization of American States", "body"),
    ("meetings", "oas-ga-32", "Thirty-second regular session of the OAS General Assembly", "meeting"),
    ("meetings", "cicte-16", "Sixteenth regular session of CICTE", "meeting"),
    ("meetings", "mispa-5",
     "Fifth Meeting of Ministers Responsible for Public Security in the Americas (MISPA V)", "meeting"),
    ("series", "ga-regular", "Regular sessions of the OAS General Assembly", "meeting-series"),
    ("states", "USA", "United States of America", "state"),
    ("instruments", "declaration-bridgetown", "Declaration of Bridgetown", "declaration"),
    ("instruments", "unscr-1373", "United Nations Security Council Resolution 1373", "resolution"),
    ("instruments", "cicte-work-plan", "CICTE Work Plan", "document"),
]


@pytest.mark.parametrize(("table", "identifier", "label", "kind"), LABELS)
def test_labels_are_the_canonical_english_ones(loaded: Authority, table: str, identifier: str, label: str,
                                               kind: str) -> None:
    thing = loaded.by_id(table, identifier)
    assert (thing.label, thing.kind) == (label, kind)
    assert thing.names[0] == Name(label, "en", "label")


ALIASES = [
    ("bodies", "oas-ga", "General Assembly of the OAS", "en"),
    ("bodies", "oas-pc", "Consejo Permanente de la OEA", "es"),
    ("bodies", "unsc", "UN Security Council", "en"),
    ("bodies", "cicte", "Comitê Interamericano contra o Terrorismo", "pt"),
    ("bodies", "cicte-sec", "CICTE Secretariat", "en"),
    ("instruments", "oas-charter", "Carta da OEA", "pt"),
    ("instruments", "oas-charter", "Charte de l'OEA", "fr"),
    ("instruments", "rio-treaty-b29", "TIAR", "es"),
    ("instruments", "untoc", "Palermo Convention", "en"),
    ("meetings", "mispa-5", "MISPA V", "en"),
    ("meetings", "summit-03", "Quebec City Summit", "en"),
    ("places", "americas", "Hemisferio", "es"),
    ("threats", "money-laundering", "lavado de dinero", "es"),
    ("states", "KNA", "Saint-Christophe-et-Niévès", "fr"),
]


@pytest.mark.parametrize(("table", "identifier", "name", "language"), ALIASES)
def test_things_are_known_by_the_names_that_people_write(loaded: Authority, table: str, identifier: str,
                                                         name: str, language: str) -> None:
    names = {(n.text, n.language) for n in loaded.by_id(table, identifier).names}
    assert (name, language) in names


def test_a_city_is_not_named_like_the_state_it_lies_in(loaded: Authority) -> None:
    states = {(n.text.casefold(), n.language) for t in loaded.things.values() if t.kind == "state" for n in t.names}
    cities = {(n.text.casefold(), n.language) for t in loaded.things.values() if t.kind == "place" for n in t.names}
    assert ("guatemala", "es") in states
    assert ("ciudad de guatemala", "es") in cities
    assert not states & cities


def test_acronyms_are_those_of_english_first(loaded: Authority) -> None:
    assert loaded.by_id("bodies", "iadb").acronym == "IADB"
    assert loaded.by_id("series", "remja").acronym == "REMJA"
    assert loaded.by_id("bodies", "oas-pc").acronym is None


def test_a_declaration_in_two_tables_is_one_thing_with_the_names_of_both(loaded: Authority) -> None:
    row = loaded.by_id("resolutions", "CICTE/DEC. 1/12")
    thing = loaded.by_id("instruments", "cicte-dec-2012")
    assert row is thing
    assert thing.symbol == "CICTE/DEC. 1/12"
    assert thing.label == "Strengthening Cybersecurity in the Americas"
    assert [n.text for n in thing.names].count(thing.label) == 1
    assert len([n for n in thing.names if n.role == "label" and n.language == "es"]) == 1


def test_a_treaty_and_the_resolution_that_adopted_it_are_two_things(loaded: Authority) -> None:
    treaty = loaded.by_id("instruments", "icat-a66")
    resolution = loaded.by_id("resolutions", "AG/RES. 1840 (XXXII-O/02)")
    assert treaty.iri != resolution.iri
    assert treaty.symbol is None
    row = next(r for r in loaded.rows("instruments") if r["id"] == "icat-a66")
    assert loaded.text(row["adopting_resolution"]) == resolution.iri


def test_meeting_facts_are_iris_and_dates(loaded: Authority) -> None:
    facts = loaded.meetings[BASE + "id/meeting/ga-regular/32"]
    assert (facts.series, facts.ordinal) == (BASE + "id/meeting-series/ga-regular", 32)
    assert (facts.start, facts.end, facts.session_symbol) == ("2002-06-02", "2002-06-04", "XXXII-O/02")
    assert (facts.place, facts.country) == (BASE + "id/place/bridgetown", BASE + "id/state/brb")
    virtual = loaded.meetings[BASE + "id/meeting/cicad/69"]
    assert (virtual.place, virtual.country) == (None, None)


def test_parents_lead_upwards(loaded: Authority) -> None:
    def parent(table: str, identifier: str) -> str | None:
        return loaded.by_id(table, identifier).parent

    assert parent("bodies", "csh") == BASE + "id/body/oas-pc"
    assert parent("bodies", "mispa-tg-police") == BASE + "id/meeting-series/mispa"
    assert parent("bodies", "mem-geg") == BASE + "id/programme/mem"
    assert parent("series", "cicte") == BASE + "id/body/cicte"
    assert parent("series", "cicte-special") == BASE + "id/body/cicte"
    assert parent("meetings", "mispa-5") == BASE + "id/meeting-series/mispa"
    assert parent("places", "lima") == BASE + "id/state/per"
    assert parent("places", "oas-headquarters") == BASE + "id/place/washington-dc"
    assert parent("threats", "cybercrime") == BASE + "id/threat/cyber-threats"
    assert parent("states", "PER") is None


def test_actors_and_sites_are_found_in_either_table(loaded: Authority) -> None:
    assert loaded.actor("cicte").kind == "body"
    assert loaded.actor("mispa").kind == "meeting-series"
    assert loaded.site("lima").kind == "place"
    assert loaded.site("BRB").kind == "state"


def test_titles_of_resolutions_by_symbol(loaded: Authority) -> None:
    assert loaded.titles["AG/RES. 2053 (XXXIV-O/04)"] == "Central American Democratic Security Model"


def test_every_thing_has_its_iri_as_key_and_a_source(loaded: Authority) -> None:
    assert len(loaded.things) > 1000
    for iri, thing in loaded.things.items():
        assert iri == thing.iri
        assert thing.sources
        assert thing.certainty in ("high", "medium", "low")
        assert thing.parent is None or thing.parent in loaded.things
        assert len({(n.text, n.language) for n in thing.names}) == len(thing.names)
    for iri, facts in loaded.meetings.items():
        assert loaded.things[iri].kind == "meeting"
        assert facts.iri == iri


def test_texts_with_a_symbol_have_the_iri_of_the_symbol(loaded: Authority) -> None:
    symbols = [t for t in loaded.things.values() if t.symbol]
    assert len(symbols) > 300
    assert all(parse(t.symbol or "").iri() == t.iri for t in symbols)


def test_an_unknown_id_is_told_by_table_and_id(loaded: Authority) -> None:
    with pytest.raises(VocabularyError, match=r"bodies\.csv: no row 'atlantis'"):
        loaded.by_id("bodies", "atlantis")
    with pytest.raises(KeyError):
        loaded.rows("atlantis")


def test_load_reads_the_tables_once() -> None:
    assert authority.load() is authority.load()


def test_building_twice_gives_the_same_things(loaded: Authority) -> None:
    again = authority.build(TableFolder(TABLES_FOLDER))
    assert dict(again.things) == dict(loaded.things)
    assert list(again.things) == list(loaded.things)
    assert sorted(again.tables) == sorted(authority.TABLES)
    assert len(again.tables) == len(authority.TABLES)


def test_importing_loads_no_heavy_library() -> None:
    code = ("import sys; from hemisec.ontology import authority; authority.load(); "
            "print(sorted({'rdflib', 'networkx', 'pandas', 'pyoxigraph'} & set(sys.modules)))")
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for file in TABLES_FOLDER.glob("*.csv"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    return tmp_path


def test_tables_are_utf8_with_plain_line_ends() -> None:
    files = sorted(TABLES_FOLDER.glob("*.csv"))
    assert [f.stem for f in files] == sorted(authority.TABLES)
    for file in files:
        content = file.read_bytes()
        assert b"\r" not in content
        assert content.endswith(b"\n")
        assert not content.startswith(b"\xef\xbb\xbf")


def test_a_missing_table_is_named(copied: Path) -> None:
    (copied / "bodies.csv").unlink()
    with pytest.raises(VocabularyError, match=r"bodies\.csv: is no readable table"):
        authority.build(TableFolder(copied))


@pytest.mark.parametrize("content", [b"", b"id,label\n\xff\xfe,x\n", b'id,label\n"a,b\n'])
def test_a_file_that_is_no_table_is_named(copied: Path, content: bytes) -> None:
    (copied / "threats.csv").write_bytes(content)
    with pytest.raises(VocabularyError, match=r"threats\.csv: is no readable table") as caught:
        authority.build(TableFolder(copied))
    assert "\n" not in str(caught.value)


def test_a_row_with_a_field_too_many_is_told_by_its_line(copied: Path) -> None:
    lines = (copied / "bodies.csv").read_text(encoding="utf-8").splitlines()
    lines[2] += ",one more"
    (copied / "bodies.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"bodies\.csv: line 3 has 13 fields, the heading 12"):
        authority.build(TableFolder(copied))


UNUSABLE = [
    ("bodies", 0, {"id": "cicte"}, "one thing"),
    ("instruments", 0, {"kind": "treaty", "treaty_number": "A-66", "symbol": ""}, "icat-a66"),
    ("bodies", 0, {"parent_id": "atlantis"}, "'atlantis' is in no table"),
    ("meetings", 0, {"series_id": "atlantis"}, "'atlantis' is in no table"),
    ("resolutions", 0, {"symbol": "AG/RES 9999"}, "AG/RES 9999"),
    ("names", 0, {"kind": "planet"}, "kind 'planet'"),
]


@pytest.mark.parametrize(("table", "number", "change", "told"), UNUSABLE)
def test_rows_that_make_the_tables_unusable_are_refused(loaded: Authority, table: str, number: int,
                                                        change: dict[str, str], told: str) -> None:
    rows = list(loaded.rows(table))
    rows[number] = rows[number] | change
    tables = {name: loaded.rows(name) for name in authority.TABLES} | {table: tuple(rows)}
    with pytest.raises(VocabularyError, match=told):
        authority.build(tables)
