"""Names that no table knows: proposed with their places and near names, in one order, and never as a fact."""

import csv
import io
from importlib.resources import files

import pyoxigraph as ox
import pytest
from hemisec.loaders.quads.document import record_quads
from hemisec.loaders.reader import read
from hemisec.loaders.record import Entity, Record
from hemisec.loaders.reports.proposal_tables import csv_files
from hemisec.loaders.reports.proposals import NEAR, Proposal, found_in, near_names, proposals
from hemisec.loaders.reports.report import Report, document_report, to_json, to_text
from hemisec.ontology import authority, iris
from hemisec.ontology import vocabulary as v
from hemisec.ontology.authority import TableFolder
from hemisec.ontology.table_checks import check_tables

PAGES = {
    "a.txt": (
        "News of the port\n\nThe Inter-American Lighthouse Watch Commission (ILWC) met in the harbor on Monday. Later "
        "the members of the ILWC went home.\n\nThey had signed the Aldebaran Convention on Lighthouse Lamps "
        "with the others.\n"
    ),
    "b.txt": (
        "News of the coast\n\nNobody knew where the Inter-American Lighthouse Watch Commission was to meet, and the "
        "Harbor Meeting of Ministers of Lamps was put off by the mayor. They read the Statutes of the "
        "Inter-American Committee against Terorism.\n"
    ),
    "c.txt": (
        "Noticias de la costa\n\nLos pescadores de la isla no sabían que la Comisión Marina de Faros Antiguos se había "
        "reunido con los alcaldes de la costa, y el "
        "sexagésimo primer período ordinario de sesiones de la CICAD pasó.\n"
    ),
}
COMMISSION = "Inter-American Lighthouse Watch Commission"
MISSPELT = Entity(iris.provisional("body", "x"), "body", "Inter-American Comittee against Terorism")


def records() -> list[Record]:
    return [read(text, name=name) for name, text in PAGES.items()]


def proposed(order: int = 1) -> tuple[Proposal, ...]:
    return proposals(found for record in records()[::order] for found in found_in(record))


def test_what_most_documents_name_comes_first_with_all_its_places() -> None:
    first = proposed()[0]
    assert (first.entity.kind, first.entity.label, first.entity.acronym) == ("body", COMMISSION, "ILWC")
    assert (first.documents, len(first.places)) == (2, 4)
    for place in first.places:
        assert PAGES[place.file][place.start : place.end] == place.text
    assert [place.file for place in first.places] == ["a.txt", "a.txt", "a.txt", "b.txt"]


def test_bodies_instruments_and_meetings_are_proposed_in_any_language() -> None:
    labels = {p.entity.label: (p.entity.kind, p.languages) for p in proposed()}
    assert labels["Aldebaran Convention on Lighthouse Lamps"] == ("instrument", ("en",))
    assert labels["Comisión Marina de Faros Antiguos"] == ("body", ("es",))
    assert labels["Harbor Meeting of Ministers of Lamps"][0] == "meeting"
    assert labels["Sixty-first regular session of CICAD"][0] == "meeting"


def test_nothing_is_proposed_that_a_table_or_symbol_knows_or_that_is_only_described() -> None:
    text = ("News of the port\n\nThe Inter-American Committee against Terrorism read AG/RES. 1939 (XXXIII-O/03) and "
            "the declarations adopted at the sessions of the Committee to the ministers of the islands.\n")
    assert list(found_in(read(text, name="d.txt"))) == []


def test_the_order_does_not_depend_on_that_of_the_documents() -> None:
    assert proposed(1) == proposed(-1)
    assert csv_files(proposed(1)) == csv_files(proposed(-1))


def test_a_near_name_is_told_with_its_nearness() -> None:
    (near, *_) = near_names(MISSPELT)
    assert near.id == iris.BASE + "id/body/cicte"
    assert NEAR <= near.score < 100
    assert all(a.score >= b.score >= NEAR for a, b in zip(near_names(MISSPELT), near_names(MISSPELT)[1:], strict=False))


@pytest.mark.parametrize("label", ["Lighthouse Watch", "Comisión Marina de Faros Antiguos", "X"])
def test_what_is_far_from_all_names_has_no_candidate(label: str) -> None:
    assert near_names(Entity(iris.provisional("body", label), "body", label)) == ()


def test_a_numbered_meeting_is_near_no_meeting_of_another_number() -> None:
    sixty_first = next(p for p in proposed() if p.entity.ordinal == 61)
    facts = authority.load().meetings
    assert all(facts[c.id].ordinal == 61 for c in sixty_first.candidates if c.id in facts)


def test_candidates_never_enter_the_graph() -> None:
    """A thing with a near name is Provisional in the graph, and no quad joins it to the thing of the near name."""
    text = PAGES["b.txt"]
    record = read(text, name="b.txt")
    near = {p.entity.id: {c.id for c in p.candidates} for p in proposals(found_in(record)) if p.candidates}
    assert near
    quads = list(record_quads(record, text))
    provisional = {q.subject.value for q in quads if q.object == ox.NamedNode(v.PROVISIONAL)}
    for entity, candidates in near.items():
        assert entity in provisional
        joined = [q for q in quads if q.subject.value == entity and getattr(q.object, "value", "") in candidates]
        assert joined == []
    told = " ".join(q.predicate.value for q in quads)
    assert "sameAs" not in told
    assert "exactMatch" not in told
    assert "closeMatch" not in told


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_rows_can_be_pasted_into_the_tables() -> None:
    made = csv_files(proposed())
    assert set(made) == {"proposals.csv", "proposals-bodies.csv", "proposals-instruments.csv", "proposals-meetings.csv",
                         "proposals-names.csv"}
    shipped = TableFolder(files("hemisec.ontology").joinpath("tables"))
    tables = dict(shipped)
    for table in ("bodies", "instruments", "meetings", "names"):
        new = rows(made[f"proposals-{table}.csv"])
        assert new
        assert list(new[0]) == list(tables[table][0])
        tables[table] = (*tables[table], *new)
    assert check_tables(tables) == []


def test_the_overview_tells_places_and_near_names() -> None:
    overview = {row["label"]: row for row in rows(csv_files(proposed())["proposals.csv"])}
    row = overview[COMMISSION]
    assert (row["table"], row["acronym"], row["documents"], row["mentions"]) == ("bodies", "ILWC", "2", "4")
    assert row["places"].startswith("a.txt ")
    near = next(row for row in overview.values() if row["candidates"])
    assert iris.BASE in near["candidates"]


def test_no_proposals_make_an_empty_overview() -> None:
    assert list(csv_files(())) == ["proposals.csv"]
    assert rows(csv_files(())["proposals.csv"]) == []


def test_the_report_lists_proposals() -> None:
    report = Report(tuple(map(document_report, records())), (), (), proposed())
    data = to_json(report)
    assert data["totals"]["proposals"] == len(data["proposals"]) == len(proposed())
    assert data["proposals"][0]["label"] == COMMISSION
    assert set(data["proposals"][0]["places"][0]) == {"document", "file", "start", "end", "text"}
    assert f"body '{COMMISSION}': 4 times in 2 documents, first a.txt " in to_text(report)
