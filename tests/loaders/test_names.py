"""Names of the tables in sentences: what is found, what must not be, and what context decides."""

import pytest
from hemisec.loaders.names.gazetteer import gazetteer
from hemisec.loaders.page.page import make_page
from hemisec.loaders.reader import read
from hemisec.ontology.language_data import load
from hypothesis import given, settings
from hypothesis import strategies as st

FOUND = [  # sentence, name as printed, end of the id
    ("The members of CICTE met in the spring.", "CICTE", "body/cicte"),
    ("They wrote to the Inter-American Committee against Terrorism in May.",
     "Inter-American Committee against Terrorism", "body/cicte"),
    ("They wrote to the Inter-\nAmerican Committee against  Terrorism in May.",
     "Inter-\nAmerican Committee against  Terrorism", "body/cicte"),
    ("THE INTER-AMERICAN COMMITTEE AGAINST TERRORISM wrote to them.",
     "INTER-AMERICAN COMMITTEE AGAINST TERRORISM", "body/cicte"),
    ("El Comité Interamericano contra el Terrorismo se reunió en mayo.",
     "Comité Interamericano contra el Terrorismo", "body/cicte"),
    ("EL COMITE INTERAMERICANO CONTRA EL TERRORISMO se reunió en mayo.",
     "COMITE INTERAMERICANO CONTRA EL TERRORISMO", "body/cicte"),
    ("O Comitê Interamericano contra o Terrorismo reuniu-se em maio.",
     "Comitê Interamericano contra o Terrorismo", "body/cicte"),
    ("Le Comité interaméricain contre le terrorisme s'est réuni en mai.",
     "Comité interaméricain contre le terrorisme", "body/cicte"),
    ("They keep the Charter of the Organization of American States in a safe.",
     "Charter of the Organization of American States", "instrument/oas-charter"),
    ("Guardan la Carta de la Organización de los Estados Americanos en una caja.",
     "Carta de la Organización de los Estados Americanos", "instrument/oas-charter"),
    ("Segundo a Carta da Organização dos Estados Americanos, a paz é um fim.",
     "Carta da Organização dos Estados Americanos", "instrument/oas-charter"),
    ("Selon la Charte de l'Organisation des États Américains, la paix est un but.",
     "Charte de l'Organisation des États Américains", "instrument/oas-charter"),
    ("The house of the Organization of American States stands on a hill.",
     "Organization of American States", "body/oas"),
    ("Lo dijo ayer el Consejo Permanente de la Organización de Estados Americanos en el puerto.",
     "Consejo Permanente de la Organización de Estados Americanos", "body/oas-pc"),
    ("Foram ouvidos na Comissão Inter-Americana de Direitos Humanos os pescadores da baía.",
     "Comissão Inter-Americana de Direitos Humanos", "body/iachr"),
    ("The boats were built under the Interamerican Treaty of Reciprocal Assistance in that bay.",
     "Interamerican Treaty of Reciprocal Assistance", "treaty/b-29"),
    ("La conférence tenue à Mexico a parlé des bateaux de la baie.", "Mexico", "place/mexico-city"),
    ("The boats of the bay came from Mexico to the port of the coast.", "Mexico", "state/mex"),
    ("The boats came from St. Kitts & Nevis to the bay of the port.", "St. Kitts & Nevis", "state/kna"),
    ("Selon lOrganisation des États américains, la paix est un but.",
     "Organisation des États américains", "body/oas"),
    ("The minister flew from Guatemala to the coast.", "Guatemala", "state/gtm"),
    ("The minister flew from El Salvador to the coast.", "El Salvador", "state/slv"),
    ("The boats of the Americas sail to the coast.", "Americas", "place/americas"),
    ("The boats that sail in the hemisphere are old.", "hemisphere", "place/americas"),
    ("They told the court of acts of corruption in the port.", "corruption", "threat/corruption"),
    ("Hablaron de actos de corrupción en el puerto.", "corrupción", "threat/corruption"),
    ("They face the threat of terrorism with patience.", "terrorism", "threat/terrorism"),
    ("The boats were counted in a resolution of the United Nations General Assembly.",
     "United Nations General Assembly", "body/unga"),
    ("It was signed by the Inter-American Development Bank (IDB) and by nobody else.",
     "Inter-American Development Bank", "body/idb"),
    ("The United Nations Convention against Transnational Organized Crime came into force.",
     "United Nations Convention against Transnational Organized Crime", "treaty/untoc"),
    ("Ratificaron la Convención Interamericana contra el Terrorismo en la capital.",
     "Convención Interamericana contra el Terrorismo", "treaty/a-66"),
    ("They fight the worldwide drug trade and money laundering with patience.", "money laundering",
     "threat/money-laundering"),
    ("The Secretariat of the Inter-American Committee against Terrorism wrote a letter.",
     "Secretariat of the Inter-American Committee against Terrorism", "body/cicte-sec"),
    ("The Secretariat of the Inter-American Committee against Terrorism wrote a letter.",
     "Inter-American Committee against Terrorism", "body/cicte"),
    ("The Special Committee on Hemispheric Security met on Monday.",
     "Special Committee on Hemispheric Security", "body/special-committee-hs"),
    ("The Committee on Hemispheric Security met on Monday.", "Committee on Hemispheric Security", "body/csh"),
    ("The General Assembly of the Organization of American States met in the port.",
     "General Assembly of the Organization of American States", "body/oas-ga"),
    ("The Permanent Council told the General Assembly what it had done.", "General Assembly", "body/oas-ga"),
    ("It rained. The United Nations was asked by its members, and the General Assembly said yes.",
     "General Assembly", "body/unga"),
]
ABSENT = [  # sentence, end of an id that it does not name
    ("The Special Committee on Hemispheric Security met on Monday.", "body/csh"),
    ("The Inter-American Development Bank opened a branch in the port.", "place/port"),
    ("The Guatemalan minister flew to the coast.", "state/gtm"),
    ("The boats were counted in a resolution of the United Nations General Assembly.", "body/oas-ga"),
    ("They ate chile with the fish and were glad.", "state/chl"),
    ("They cooked with cicte, whatever that may be.", "body/cicte"),
    ("The unit called PRECICTE does not exist.", "body/cicte"),
    ("The unit called CICTEX does not exist.", "body/cicte"),
    ("They put support for the work of the inter-american committee against terrorism first.",
     "ag/xxxi-o-01/res/1789"),
    ("The Charter of the United Nations is older than the house.", "body/oas"),
]


def named(text: str) -> set[tuple[str, str]]:
    """The mentions of a text: printed name and id without its base."""
    base = "https://w3id.org/hemisec/"
    return {(m.text, m.entity.removeprefix(base).removeprefix("id/")) for m in read(text).mentions}


@pytest.mark.parametrize(("text", "name", "entity"), FOUND)
def test_names_of_the_tables(text: str, name: str, entity: str) -> None:
    assert (name, entity) in named(text)


@pytest.mark.parametrize(("text", "entity"), ABSENT)
def test_what_names_nothing(text: str, entity: str) -> None:
    assert entity not in {found.removeprefix("eli/oas/") for _, found in named(text)}


def test_tables_of_this_test_are_whole() -> None:
    assert len(FOUND) >= 37
    assert len(ABSENT) >= 10


def test_a_place_inside_a_name_is_not_marked() -> None:
    found = named("They read the Declaration of San Salvador on Confidence- and Security-Building Measures aloud.")
    assert {entity for _, entity in found} == {"instrument/declaration-san-salvador-csbm"}


def test_every_table_name_is_found_alone() -> None:
    """A name between blanks is found at its place, be it one that the context would then have to decide."""
    table = gazetteer()
    names = [name for name in sorted(table.names) if " " in name][::23]
    assert len(names) > 40
    for name in names:
        page = make_page(f"({name.title()})", load("en"))
        assert (1, 1 + len(page.folded.text) - 2) in {(hit.start, hit.end) for hit in table.find(page)}, name


def test_an_acronym_of_several_is_decided_by_the_name_spelled_out() -> None:
    ambiguous = sorted(name for name, things in gazetteer().acronyms.items() if len(things) > 1)
    assert ambiguous
    for name in ambiguous:
        record = read(f"The letters {name.upper()} stood on the door of the house and nobody asked what they meant.")
        if not any(m.text == name.upper() for m in record.mentions):
            assert any(name.upper() in u.text and u.reason == "ambiguous-name" for u in record.unresolved), name


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(FOUND), st.sampled_from(["\n", "  ", "\u00a0", " \n "]))
def test_white_space_inside_a_name_does_not_matter(case: tuple[str, str, str], gap: str) -> None:
    text, name, entity = case
    found = named(text.replace(name, gap.join(name.split())))
    assert (gap.join(name.split()), entity) in found


def test_a_meeting_dated_to_another_year_is_not_that_of_the_tables() -> None:
    name = "special meeting of heads of state and government of the SICA member countries"
    for year, known in (("October 3, 2006", True), ("May 2, 2009", False)):
        record = read(f"The ministers of the region spoke of the {name} held in Honduras on {year}.")
        meeting = next(e for e in record.entities if e.kind == "meeting")
        assert meeting.authority is known


def test_heads_of_state_and_government_are_no_government() -> None:
    record = read("The Heads of State and Government of the Americas met in the port to talk about boats.")
    assert [e.label for e in record.entities if e.kind == "body"] == ["Heads of state and government"]


@pytest.mark.parametrize(
    ("text", "name"),
    [("La CICAD se reunió en la bahía y los delegados pidieron a la Secretaría Ejecutiva barcos y redes.",
      "Secretaría Ejecutiva"),
     ("A CICAD reuniu-se na baía e os delegados pediram à Secretaria Executiva barcos e redes.",
      "Secretaria Executiva"),
     ("Le CICTE a siégé dans la baie et les délégués ont écrit au Secrétariat exécutif.",
      "Secrétariat exécutif")],
)
def test_a_short_name_beside_its_owner_is_the_one_of_the_tables(text: str, name: str) -> None:
    record = read(text)
    known = {e.id for e in record.entities if e.authority}
    assert [m.text for m in record.mentions if m.rule == "short-name-beside-owner" and m.entity in known] == [name]


@pytest.mark.parametrize("name", ["Assembleia Geral", "Assembleia-Geral", "Secretaria-Geral", "Secretaria Geral"])
def test_portuguese_names_with_and_without_hyphen(name: str) -> None:
    record = read(f"Os delegados falaram na {name} da OEA sobre os barcos da baía e sobre as redes.")
    labels = {e.id: e.label for e in record.entities if e.authority}
    found = [labels.get(m.entity) for m in record.mentions if m.text.startswith(name)]
    assert found
    assert all(str(label).startswith("General ") for label in found)


@pytest.mark.parametrize(("text", "name"), [
    ("They follow the Plan of Action on Boats 2021-2025, and they sleep.", "Plan of Action on Boats 2021-2025"),
    ("Ils suivent le Plan d'action sur les bateaux 2021-2025 et dorment dans la baie.",
     "Plan d'action sur les bateaux 2021-2025"),
])
def test_the_years_of_a_plan_are_part_of_its_name(text: str, name: str) -> None:
    assert name in [m.text for m in read(text).mentions]


def test_the_word_for_a_release_above_its_title_begins_no_name() -> None:
    record = read("Communiqué de presse\nLa CIDH regarde les bateaux de la baie avec les pêcheurs de l'OEA.")
    assert [m.text for m in record.mentions] == ["CIDH", "OEA"]
