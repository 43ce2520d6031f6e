"""The authority tables as quads: every thing, with names, sources and the facts of its row."""

from collections import Counter
from functools import lru_cache

import pyoxigraph as ox
import pytest
from hemisec.loaders.quads.table_words import Founders, iri_or_text
from hemisec.loaders.quads.tables import authority_quads, thing_triples
from hemisec.ontology import iris
from hemisec.ontology import vocabulary as v
from hemisec.ontology.authority import Authority, build, load
from hemisec.ontology.errors import VocabularyError

BASE = iris.BASE
OAS, CICTE = BASE + "id/body/oas", BASE + "id/body/cicte"
TREATY = BASE + "id/treaty/a-66"
PERU, USA = BASE + "id/state/per", BASE + "id/state/usa"


@lru_cache(maxsize=1)
def quads() -> tuple[ox.Quad, ...]:
    return tuple(authority_quads(load()))


@lru_cache(maxsize=1)
def index() -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for quad in quads():
        assert isinstance(quad.subject, ox.NamedNode)
        value = quad.object
        assert isinstance(value, ox.NamedNode | ox.Literal)
        text = value.value
        if isinstance(value, ox.Literal) and value.language:
            text = f"{value.value}@{value.language}"
        found.setdefault((quad.subject.value, quad.predicate.value), []).append(text)
    return found


def values(subject: str, predicate: str) -> list[str]:
    return sorted(index().get((subject, predicate), []))


def of_class(cls: str) -> list[str]:
    return sorted(subject for (subject, predicate), found in index().items()
                  if predicate == v.A and cls in found)


def changed(**rows: tuple[dict[str, str], ...]) -> Authority:
    """The shipped tables with the rows of some of them replaced."""
    return build({**load().tables, **rows})


def test_all_quads_stand_once_in_the_graph_of_the_authority() -> None:
    assert {quad.graph_name.value for quad in quads() if isinstance(quad.graph_name, ox.NamedNode)} == {
        v.AUTHORITY_GRAPH}
    assert len(quads()) == len(set(quads())) > 30_000
    assert list(quads()) == list(authority_quads(load()))


def test_there_are_no_blank_nodes() -> None:
    assert not [q for q in quads() if ox.BlankNode in (type(q.subject), type(q.object))]


def test_the_graph_serialises_and_comes_back() -> None:
    data = ox.serialize(quads(), format=ox.RdfFormat.N_QUADS)
    assert isinstance(data, bytes)
    assert set(ox.parse(data, ox.RdfFormat.N_QUADS)) == set(quads())


def test_every_thing_has_kind_label_source_and_certainty() -> None:
    things = load().things
    assert len(things) > 1000
    for iri, thing in things.items():
        assert values(iri, v.KIND) == [thing.kind]
        assert [x for x in values(iri, v.PREF_LABEL) if x.endswith("@en")] == [f"{thing.label}@en"]
        assert len(values(iri, v.SOURCE)) == len(set(thing.sources))
        assert values(iri, v.CERTAINTY) == [thing.certainty]


def test_names_in_four_languages() -> None:
    labels = values(CICTE, v.PREF_LABEL)
    assert [label.rpartition("@")[2] for label in labels].count("en") == 1
    assert "Comité Interamericano contra el Terrorismo@es" in labels
    assert "CICTE@en" in values(CICTE, v.ACRONYM)
    found = [x for (_, predicate), labels in index().items() if predicate == v.PREF_LABEL for x in labels]
    languages = Counter(x.rpartition("@")[2] for x in found)
    assert min(languages[code] for code in ("en", "es", "pt", "fr")) > 100


def test_hierarchy_goes_both_ways() -> None:
    assert OAS in values(CICTE, v.SUB_ORGANIZATION_OF)
    assert CICTE in values(OAS, v.HAS_UNIT)
    assert v.UNIT in values(CICTE, v.A)
    assert v.FORMAL_ORGANIZATION in values(OAS, v.A)
    assert values(CICTE, v.CLASSIFICATION) == [v.concept(v.BODY_KIND, "entity")]


def test_founding() -> None:
    body = BASE + "id/body/cicad"
    assert values(body, v.RELATIONS["established_on"]) == ["1986-11"]
    event = values(body, v.RESULTED_FROM)
    assert len(event) == 1
    assert values(event[0], v.DATE_TEXT) == ["1986-11"]


def test_founders_are_found_by_symbol_and_by_name() -> None:
    founders = Founders(load())
    assert founders.find("AG/RES. 1650 (XXIX-O/99)") == BASE + "eli/oas/ag/xxix-o-99/res/1650"
    charter = founders.find("Charter of the Organization of American States, article 53")
    assert charter is not None
    assert load().things[charter].label == "Charter of the Organization of American States"
    assert founders.find("a gathering nobody wrote down") is None


def test_a_founder_in_words_only_is_a_note() -> None:
    triples = list(Founders(load()).triples(CICTE, "", "a gathering nobody wrote down"))
    assert [(t[1].value, t[2].value) for t in triples] == [
        (v.NOTE, "Established by: a gathering nobody wrote down")]


def test_states_have_codes_and_membership() -> None:
    assert values(PERU, v.ISO2) == ["PE"]
    assert values(PERU, v.ISO3) == ["PER"]
    assert values(PERU, v.DEMONYM) == ["Peruvian@en"]
    assert values(PERU, v.EXACT_MATCH) == [v.WIKIDATA + "Q419"]
    assert PERU in values(OAS, v.HAS_MEMBER)
    membership = [m for m in of_class(v.MEMBERSHIP) if values(m, v.MEMBER) == [PERU]]
    assert len(membership) == 1
    assert values(membership[0], v.MEMBER_ORGANIZATION) == [OAS]
    assert values(membership[0], v.STATUS) == [v.concept(v.OAS_STATUS, "member")]
    assert values(membership[0], v.START_TEXT) == ["1948"]
    assert len(values(OAS, v.HAS_MEMBER)) == 34


def test_meetings_have_series_ordinal_dates_and_place() -> None:
    meeting = BASE + "id/meeting/cicte/16"
    assert values(meeting, v.SUPER_EVENT) == [BASE + "id/meeting-series/cicte"]
    assert values(meeting, v.ORDINAL) == ["16"]
    assert values(meeting, v.START_DATE) == values(meeting, v.START_TEXT) == ["2016-02-25"]
    assert values(meeting, v.END_TEXT) == ["2016-02-26"]
    assert values(meeting, v.LOCATION) == [BASE + "id/place/washington-dc"]
    assert values(BASE + "id/meeting-series/cicte", v.ORGANIZER) == [CICTE]


def test_chairs_are_states() -> None:
    meeting = load().iri("meetings", "convention-terrorism-sp-1")
    assert values(meeting, v.RELATIONS["chaired_by"]) == [PERU, USA]
    assert values(meeting, v.FORMAT) == ["virtual"]


def test_an_instrument() -> None:
    assert v.LEGAL_RESOURCE in values(TREATY, v.A)
    assert values(TREATY, v.FIRST_DATE_IN_FORCE) == values(TREATY, v.RELATIONS["entered_into_force_on"]) == [
        "2003-07-10"]
    assert values(TREATY, v.TYPE_OF_DOCUMENT) == [v.concept(v.DOCUMENT_TYPE, "treaty")]
    assert values(TREATY, v.TREATY_NUMBER) == ["A-66"]
    assert values(TREATY, v.TITLE) == ["Inter-American Convention against Terrorism@en"]


def test_a_resolution() -> None:
    iri = load().iri("resolutions", "AG/RES. 2053 (XXXIV-O/04)")
    assert values(iri, v.TITLE) == ["Central American Democratic Security Model@en"]
    assert values(iri, v.NOTATION) == values(iri, v.ID_LOCAL) == ["AG/RES. 2053 (XXXIV-O/04)"]
    assert values(iri, v.DATE_DOCUMENT) == values(iri, v.DATE_TEXT) == ["2004-06-08"]
    assert values(iri, v.PASSED_BY) == values(iri, v.RELATIONS["adopted_by"]) == [BASE + "id/body/oas-ga"]
    assert values(iri, v.RELATIONS["adopted_at"]) == [BASE + "id/meeting/ga-regular/34"]


def test_treaty_actions() -> None:
    acts = [a for a in of_class(v.TREATY_ACTION_CLASS)
            if values(a, v.STATE_OF) == [USA] and values(a, v.INSTRUMENT_OF) == [TREATY]]
    kinds = {values(a, v.ACTION_KIND)[0].rpartition("/")[2]: values(a, v.DATE_TEXT) for a in acts}
    assert kinds["deposit"] == ["2005-11-15"]
    assert kinds["signature"] == ["2002-06-03"]
    assert USA in values(TREATY, v.RELATIONS["ratified_by"])
    assert len(of_class(v.TREATY_ACTION_CLASS)) > 1000
    dated = [row for row in load().rows("ratifications") if row["signed_on"]]
    signatures = [a for a in of_class(v.TREATY_ACTION_CLASS)
                  if values(a, v.ACTION_KIND) == [v.concept(v.TREATY_ACTION, "signature")]]
    assert len(signatures) == len(dated)


def test_every_row_of_citations_is_a_node_with_its_source() -> None:
    nodes = of_class(v.CITATION)
    assert len(nodes) == len(load().rows("citations"))
    for node in nodes:
        citing, cited = values(node, v.CITING), values(node, v.CITED)
        assert len(citing) == len(cited) == len(values(node, v.VERB_OF)) == 1
        assert cited[0] in values(citing[0], v.CITES)
        assert values(node, v.SOURCE)
        assert values(citing[0], v.KIND)
        assert values(cited[0], v.PREF_LABEL)


def test_second_opinions_are_statements_and_never_facts() -> None:
    statements = of_class(v.RDF_STATEMENT)
    assert len(statements) == len(load().rows("alternatives"))
    entry = [s for s in statements if values(s, v.RDF_SUBJECT) == [TREATY]
             and values(s, v.RDF_PREDICATE) == [v.RELATIONS["entered_into_force_on"]]]
    assert [values(s, v.RDF_OBJECT) for s in entry] == [["2003-07-06"]]
    assert "2003-07-06" not in values(TREATY, v.RELATIONS["entered_into_force_on"])


def test_a_column_that_the_model_does_not_know_is_refused() -> None:
    row = {**load().rows("alternatives")[0], "column": "mood"}
    with pytest.raises(VocabularyError, match="'mood'"):
        list(authority_quads(changed(alternatives=(row,))))


def test_places_and_threats_have_what_is_above_them() -> None:
    lima = BASE + "id/place/lima"
    assert values(lima, v.IS_PART_OF) == values(lima, v.IN_PLACE) == [PERU]
    threat = BASE + "id/threat/antipersonnel-mines"
    assert values(threat, v.BROADER) == [BASE + "id/threat/traditional-threats"]
    assert values(threat, v.IN_SCHEME) == [v.SCHEME + v.THREAT]


def test_every_class_of_the_tables_is_there() -> None:
    for cls in (v.ORGANIZATION, v.PROGRAMME, v.COUNTRY, v.EVENT, v.EVENT_SERIES, v.PLACE, v.THREAT_CLASS,
                v.LEGISLATION, v.CREATIVE_WORK, v.MEMBERSHIP, v.CHANGE_EVENT):
        assert of_class(cls), cls


def test_a_thing_by_itself() -> None:
    triples = list(thing_triples(load().things[CICTE]))
    assert {t[0].value for t in triples} == {CICTE, OAS}


def test_sources_that_are_no_address_stay_text() -> None:
    assert iri_or_text("https://example.org/a") == ox.NamedNode("https://example.org/a")
    assert iri_or_text("seed:000") == ox.Literal("seed:000")
    assert iri_or_text("http://example.org/{a}|b") == ox.Literal("http://example.org/{a}|b")
