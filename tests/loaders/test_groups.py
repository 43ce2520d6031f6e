"""Collective actors: named with their owner, on their own, referred to by a bare 'the member states', and no actors."""

import pytest
from hemisec.loaders.reader import read
from hemisec.loaders.record import Mention, Record

HEADINGS = {"en": "News of the port", "es": "Noticias del puerto", "pt": "Notícias do porto", "fr": "Nouvelles du port"}
OF_OAS = "Member states of the Organization of American States"
MINISTERS = "Foreign Ministers of the Organization of American States"
OF_CICTE = "Member states of the Inter-American Committee against Terrorism"
OF_IACAC = "States parties to the Inter-American Convention against Corruption"

NAMED = [  # language, text, the words that name the group, label of the group
    ("en", "The boats of the OAS member states went home in May.", "OAS member states", OF_OAS),
    ("en", "The boats of the member states of the OAS went home in May.", "member states of the OAS", OF_OAS),
    ("en", "The boats of the member states of the Harbor Safety Commission went home.",
     "member states of the Harbor Safety Commission", "Member states of the Harbor Safety Commission"),
    ("en", "They asked the States Parties to the Inter-American Convention against Corruption for boats.",
     "States Parties to the Inter-American Convention against Corruption", OF_IACAC),
    ("en", "They asked the signatories of the Treaty on Small Boats for more boats.",
     "signatories of the Treaty on Small Boats", "Signatories of the Treaty on Small Boats"),
    ("en", "They wrote to pertinent international organizations about the boats.",
     "pertinent international organizations", "Pertinent international organizations"),
    ("en", "They wrote to relevant international organizations about the boats.",
     "relevant international organizations", "Relevant international organizations"),
    ("en", "They asked the states of the Hemisphere for more boats.", "states of the Hemisphere",
     "States of the Hemisphere"),
    ("es", "Pidieron más barcos a los países del Hemisferio en el puerto.", "países del Hemisferio",
     "States of the Hemisphere"),
    ("pt", "Pediram mais barcos aos Estados do Hemisfério no porto.", "Estados do Hemisfério",
     "States of the Hemisphere"),
    ("fr", "Ils ont demandé des bateaux aux États de l'hémisphère dans le port.", "États de l'hémisphère",
     "States of the Hemisphere"),
    ("en", "They wrote to international organizations about the boats.",
     "international organizations", "International organizations"),
    ("en", "They wrote to the permanent observers about the boats.", "permanent observers", "Permanent observers"),
    ("en", "They wrote to the permanent observer states about the boats.", "permanent observer states",
     "Permanent observers"),
    ("en", "The boats are a gift of the international community to the port.", "international community",
     "International community"),
    ("es", "Los barcos de los Estados Miembros de la OEA se fueron a casa.", "Estados Miembros de la OEA", OF_OAS),
    ("es", "Los Estados Parte de la Convención Interamericana contra la Corrupción vendieron los barcos.",
     "Estados Parte de la Convención Interamericana contra la Corrupción", OF_IACAC),
    ("es", "Los barcos son de los observadores permanentes del puerto.", "observadores permanentes",
     "Permanent observers"),
    ("es", "Los barcos son de las organizaciones internacionales del puerto.", "organizaciones internacionales",
     "International organizations"),
    ("pt", "Os barcos dos Estados membros da OEA voltaram para casa com os peixes.", "Estados membros da OEA", OF_OAS),
    ("pt", "Os barcos dos Estados Partes na Convenção Interamericana contra a Corrupção não voltaram.",
     "Estados Partes na Convenção Interamericana contra a Corrupção", OF_IACAC),
    ("pt", "Os barcos foram dados aos observadores permanentes do porto.", "observadores permanentes",
     "Permanent observers"),
    ("fr", "Les bateaux des États membres de l'OEA sont partis avec les poissons.", "États membres de l'OEA", OF_OAS),
    ("fr", "Les bateaux des États parties à la Convention interaméricaine contre la corruption sont partis.",
     "États parties à la Convention interaméricaine contre la corruption", OF_IACAC),
    ("fr", "Les bateaux sont ceux des observateurs permanents du port.", "observateurs permanents",
     "Permanent observers"),
    ("es", "Escribieron a los organismos internacionales pertinentes sobre los barcos del puerto.",
     "organismos internacionales pertinentes", "Pertinent international organizations"),
    ("pt", "Escreveram às organizações internacionais competentes sobre os barcos do porto.",
     "organizações internacionais competentes", "Competent international organizations"),
    ("fr", "Ils ont écrit aux organisations internationales pertinentes au sujet des bateaux.",
     "organisations internationales pertinentes", "Pertinent international organizations"),
    ("en", "The OAS slept. The boats of the foreign ministers of the hemisphere went home.",
     "foreign ministers of the hemisphere", MINISTERS),
    ("es", "La OEA durmió. Los barcos de los ministros de relaciones exteriores de la región se fueron.",
     "ministros de relaciones exteriores de la región", MINISTERS),
]
BARE = [  # language, text, the words that refer to the group with their determiner
    ("en", "The boats of the member states went home in May.", "the member states"),
    ("en", "The boats were sent by its member states in May.", "its member states"),
    ("en", "The boats were sent by member states in May.", "member states"),
    ("es", "Los barcos de los Estados miembros se fueron a casa.", "los Estados miembros"),
    ("pt", "Os Estados membros não venderam os barcos no porto.", "Os Estados membros"),
    ("fr", "Les bateaux sont partis et les États membres ont dormi dans le port.", "les États membres"),
]
NO_GROUPS = [
    "The boats went to member state experts in May.",
    "The boats went to the member states experts in May.",
    "The boats went to member states delegations in May.",
    "The boats went by the member states legislation in May.",
    "The States Parties slept in the boats of the port.",
    "The signatories slept in the boats of the port.",
    "The boats of the foreign ministers went home in May.",
    "The boats of the foreign ministers of the region went home in May.",
    "They read the Inter-American Convention against Corruption. At night the parties slept.",
    "The ministers slept in the boats of the port.",
]
DECLARATION = """DECLARATION ON SMALL BOATS

(Adopted at the fifth plenary session, held on March 4, 2016)

{speaker},

CONSIDERING that boats are slow,

DECLARE:

1. To urge the member states to paint their boats.

2. To ask member states to wash them.
"""


def below_a_heading(text: str, code: str = "en") -> Record:
    """The record of a sentence that is not the first line of its page."""
    return read(f"{HEADINGS[code]}\n\n{text}\n")


def named_as(record: Record, text: str) -> list[tuple[str, str]]:
    """Label and manner of what the words of a text name, place by place."""
    labels = {e.id: e.label for e in record.entities}
    return [(labels[m.entity], m.how) for m in record.mentions if m.text == text]


def groups(record: Record) -> list[Mention]:
    """The mentions of groups in a record."""
    starts = ("Member states", "States parties", "Signatories", "Foreign Ministers")
    labels = {e.id: e.label for e in record.entities}
    return [m for m in record.mentions if labels[m.entity].startswith(starts)]


@pytest.mark.parametrize(("code", "text", "words", "label"), NAMED)
def test_a_group_with_its_owner_or_of_nobody_is_named(code: str, text: str, words: str, label: str) -> None:
    record = below_a_heading(text, code)
    assert named_as(record, words) == [(label, "name")]
    assert {e.kind for e in record.entities if e.label == label} == {"body"}


@pytest.mark.parametrize(("code", "text", "words"), BARE)
def test_a_bare_group_refers_to_the_members_of_the_organization(code: str, text: str, words: str) -> None:
    record = below_a_heading(text, code)
    assert named_as(record, words) == [(OF_OAS, "anaphor")]
    assert len(groups(record)) == 1


def test_tables_of_this_test_hold_four_languages() -> None:
    assert {code for code, *_ in NAMED} == {code for code, *_ in BARE} == set(HEADINGS)


@pytest.mark.parametrize("text", NO_GROUPS)
def test_compounds_and_groups_without_an_owner_are_none(text: str) -> None:
    assert groups(below_a_heading(text)) == []


def test_parties_are_those_of_the_treaty_named_last() -> None:
    record = below_a_heading("They read the Inter-American Convention against Corruption. The States Parties slept.")
    assert named_as(record, "The States Parties") == [(OF_IACAC, "anaphor")]


@pytest.mark.parametrize(("code", "text", "words"), [
    ("en", "The OAS Foreign Ministers met. He told the assembled ministers that boats are slow.",
     "the assembled ministers"),
    ("es", "Los Ministros de Relaciones Exteriores de la OEA se fueron. Luego los ministros durmieron en el puerto.",
     "los ministros"),
    ("pt", "Os Ministros das Relações Exteriores da OEA não dormiram. Depois os ministros não voltaram ao porto.",
     "os ministros"),
    ("fr", "Les ministres des affaires étrangères de l'OEA sont partis. Puis les ministres ont dormi dans le port.",
     "les ministres"),
])
def test_ministers_are_those_named_before(code: str, text: str, words: str) -> None:
    assert named_as(below_a_heading(text, code), words) == [(MINISTERS, "anaphor")]


@pytest.mark.parametrize("text", [
    "The OAS Foreign Ministers met. The ministers of the port slept.",
    "The OAS Foreign Ministers met the Ministers of Justice of the Americas. The ministers slept.",
])
def test_ministers_of_others_or_of_two_groups_are_not_bound(text: str) -> None:
    assert named_as(below_a_heading(text), "The ministers") == []


def test_the_determiner_belongs_to_a_reference_and_all_does_not() -> None:
    record = below_a_heading("The boats of all the member states and of those member states went home.")
    assert [m.text for m in groups(record)] == ["the member states", "those member states"]


def test_the_owner_of_a_group_stays_a_mention_of_its_own() -> None:
    record = below_a_heading("The boats of the member states of the Harbor Safety Commission went home.")
    assert named_as(record, "Harbor Safety Commission") == [("Harbor Safety Commission", "pattern")]


@pytest.mark.parametrize(("speaker", "label"), [
    ("THE MEMBER STATES OF THE INTER-AMERICAN COMMITTEE AGAINST TERRORISM", OF_CICTE),
    ("THE GENERAL ASSEMBLY", OF_OAS),
])
def test_member_states_are_those_of_the_body_that_speaks(speaker: str, label: str) -> None:
    record = read(DECLARATION.format(speaker=speaker))
    assert named_as(record, "the member states") == [(label, "anaphor")]
    assert named_as(record, "member states") == [(label, "anaphor")]
    labels = {e.id: e.label for e in record.entities}
    assert [labels[str(s.object)] for s in record.statements if s.relation == "mandates"] == [label] * 2
