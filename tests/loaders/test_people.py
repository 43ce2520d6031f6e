"""Persons and their offices, ministries of states, later uses of surnames, and who spoke at a meeting."""

import pytest
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record

HEADINGS = {"en": "News of the port", "es": "Noticias del puerto", "pt": "Notícias do porto", "fr": "Nouvelles du port"}
OAS = "Organization of American States"
SUMMIT = "Fifth Summit of the Americas"
MINISTER = "The Minister of Defense of Chile, Ana Luz Pereira,"

ROLES = [  # language, text, person, office, body or state that the office belongs to
    ("en", "Ana Luz Pereira was elected Secretary General of the OAS in May and painted the boats.", "Ana Luz Pereira",
     "Secretary General", OAS),
    ("en", "The boats are old. Ana Luz Pereira became the new OAS Secretary General on the day of the fire.",
     "Ana Luz Pereira", "Secretary General", OAS),
    ("en", "Ambassador Ana Luz Pereira is Chile's Permanent Representative to the OAS.", "Ana Luz Pereira",
     "Permanent Representative", "Chile"),
    ("en", "Executive Secretary of CICAD: Ana Luz Pereira", "Ana Luz Pereira", "Executive Secretary",
     "Inter-American Drug Abuse Control Commission"),
    ("en", "Ana Luz Pereira was Director of Boats in the Harbor Safety Commission for a year.", "Ana Luz Pereira",
     "Director of Boats", "Harbor Safety Commission"),
    ("es", "Juan Luz Pereira fue elegido Secretario General de la OEA en el mes de mayo y pintó los barcos.",
     "Juan Luz Pereira", "Secretary General", OAS),
    ("pt", "João Luz Pereira foi eleito Secretário-Geral da OEA no mês de maio e não pintou os barcos do porto.",
     "João Luz Pereira", "Secretary General", OAS),
    ("fr", "Jean Luz Pereira a été élu Secrétaire général de l'OEA au mois de mai et il a peint les bateaux du port.",
     "Jean Luz Pereira", "Secretary General", OAS),
    ("en", "The Secretary General of the OAS, Ana Luz Pereira, painted the boats in May.", "Ana Luz Pereira",
     "Secretary General", OAS),
    ("en", "The OAS Secretary General, Ana Luz Pereira, painted the boats in May.", "Ana Luz Pereira",
     "Secretary General", OAS),
    ("en", "Ana Luz Pereira, Secretary General of the OAS, painted the boats in May.", "Ana Luz Pereira",
     "Secretary General", OAS),
    ("en", "The Executive Secretary of CICAD, Ana Luz Pereira, painted the boats.", "Ana Luz Pereira",
     "Executive Secretary", "Inter-American Drug Abuse Control Commission"),
    ("en", "The Secretary General of the Harbor Safety Commission, Ana Luz Pereira, painted the boats.",
     "Ana Luz Pereira", "Secretary General", "Harbor Safety Commission"),
    ("en", "Ana Luz Pereira, undersecretary for harbors of the ministry of foreign affairs of Mexico, painted boats.",
     "Ana Luz Pereira", "Undersecretary for Harbors", "Ministry of Foreign Affairs of Mexico"),
    ("en", "Secretary of State Ana Pereira saw the boats of the United States in May.", "Ana Pereira",
     "Secretary of State", "United States of America"),
    ("en", "The President of Chile, Ana Luz Pereira, painted the boats.", "Ana Luz Pereira", "President", "Chile"),
    ("en", "ANA LUZ PEREIRA, Minister of Defense of Chile, painted the boats.", "Ana Luz Pereira",
     "Minister of Defense", "Chile"),
    ("en", "Ana Luz Pereira is the Minister of Defense of Chile and painted the boats.", "Ana Luz Pereira",
     "Minister of Defense", "Chile"),
    ("en", "Ana Luz Pereira, who is the Executive Secretary of CICAD, painted the boats.", "Ana Luz Pereira",
     "Executive Secretary", "Inter-American Drug Abuse Control Commission"),
    ("en", "Executive Secretary of CICAD: Ana Luz Pereira. The boats were painted.", "Ana Luz Pereira",
     "Executive Secretary", "Inter-American Drug Abuse Control Commission"),
    ("en", "Ana Luz Pereira (Executive Secretary of CICAD) painted the boats.", "Ana Luz Pereira",
     "Executive Secretary", "Inter-American Drug Abuse Control Commission"),
    ("es", "El Ministro de Defensa de Chile, el Teniente General Juan Luz Pereira, pintó barcos.", "Juan Luz Pereira",
     "Minister of Defense", "Chile"),
    ("es", "Juan Luz Pereira es el actual Ministro de Defensa de Chile y pintó los barcos.", "Juan Luz Pereira",
     "Minister of Defense", "Chile"),
    ("pt", "João Luz Pereira foi o Presidente do Chile e não pintou os barcos do porto com o irmão.",
     "João Luz Pereira", "President", "Chile"),
    ("fr", "Jean Luz Pereira, qui est le Président du Chili, a peint les bateaux du port avec son frère.",
     "Jean Luz Pereira", "President", "Chile"),
    ("es", "El Secretario General de la OEA, Juan Luz Pereira, pintó los barcos de la bahía.", "Juan Luz Pereira",
     "Secretary General", OAS),
    ("es", "Juan Luz Pereira, Ministro de Defensa de Chile, pintó los barcos de la bahía.", "Juan Luz Pereira",
     "Minister of Defense", "Chile"),
    ("pt", "O Secretário-Geral da OEA, João Luz Pereira, não pintou os barcos do porto com o irmão.",
     "João Luz Pereira", "Secretary General", OAS),
    ("pt", "O Presidente do Chile, João Luz Pereira, não pintou os barcos do porto com o irmão.",
     "João Luz Pereira", "President", "Chile"),
    ("fr", "Le Secrétaire général de l'OEA, Jean Luz Pereira, a peint les bateaux du port avec son frère.",
     "Jean Luz Pereira", "Secretary General", OAS),
    ("fr", "Le Président du Chili, Jean Luz Pereira, a peint les bateaux du port avec son frère.",
     "Jean Luz Pereira", "President", "Chile"),
    ("fr", "Le Ministre des affaires étrangères d'Haïti, M. Jean Luz Pereira, a peint les bateaux du port avec lui.",
     "Jean Luz Pereira", "Minister of Foreign Affairs", "Haiti"),
    ("fr", "Le Secrétaire général de l'OEA, l'Ambassadeur Jean Luz Pereira, a peint les bateaux du port avec lui.",
     "Jean Luz Pereira", "Secretary General", OAS),
    ("es", "El acto fue inaugurado por el Secretario General de la OEA, señor Juan Luz Pereira, en la bahía.",
     "Juan Luz Pereira", "Secretary General", OAS),
    ("pt", "O Secretário-Geral da OEA, Senhor João Luz Pereira, não pintou os barcos do porto com o irmão.",
     "João Luz Pereira", "Secretary General", OAS),
    ("pt", "O chanceler chileno João Luz Pereira não pintou os barcos do porto com o irmão.", "João Luz Pereira",
     "Minister of Foreign Affairs", "Chile"),
    ("pt", "A ministra argentina da Defesa, Ana Luz Pereira, não pintou os barcos do porto com a irmã.",
     "Ana Luz Pereira", "Minister of Defense", "Argentina"),
    ("es", "El presidente colombiano, Juan Luz Pereira, pintó los barcos de la bahía.", "Juan Luz Pereira",
     "President", "Colombia"),
    ("pt", "O embaixador do Chile no Peru, João Luz Pereira, não pintou os barcos do porto com o irmão.",
     "João Luz Pereira", "Ambassador", "Chile"),
    ("pt", "O embaixador do Chile na OEA, João Luz Pereira, não pintou os barcos do porto com o irmão.",
     "João Luz Pereira", "Ambassador", "Chile"),
    ("pt", "O Secretário-Geral da OEA, Excelentíssimo Senhor João Luz Pereira, não pintou os barcos do porto.",
     "João Luz Pereira", "Secretary General", OAS),
    ("en", "Chile’s Minister of Defense, Ana Luz Pereira, painted the boats.", "Ana Luz Pereira",
     "Minister of Defense", "Chile"),
    ("fr", "Le Secrétaire général de l'OEA, le chilien Jean Luz Pereira, a peint les bateaux du port avec son frère.",
     "Jean Luz Pereira", "Secretary General", OAS),
    ("fr", "Le Premier ministre haïtien Jean Luz Pereira a peint les bateaux du port avec son frère.",
     "Jean Luz Pereira", "Prime Minister", "Haiti"),
    ("fr", "Le ministre argentin de la Défense, Jean Luz Pereira, a peint les bateaux du port avec son frère.",
     "Jean Luz Pereira", "Minister of Defense", "Argentina"),
    ("pt", "O presidente brasileiro João Luz Pereira não pintou os barcos do porto com o irmão.",
     "João Luz Pereira", "President", "Brazil"),
    ("en", "Chilean Defense Minister Ana Luz Pereira painted the boats.", "Ana Luz Pereira", "Minister of Defense",
     "Chile"),
    ("en", "OAS Assistant Secretary General Ana Luz Pereira painted the boats.", "Ana Luz Pereira",
     "Assistant Secretary General", OAS),
    ("en", "President Ana Luz Pereira of Chile painted the boats.", "Ana Luz Pereira", "President", "Chile"),
    ("en", "Yesterday Ana Luz Pereira, President of the Republic of Chile, painted boats.", "Ana Luz Pereira",
     "President", "Chile"),
    ("en", "Ambassador Ana Luz Pereira, Permanent Representative of Chile to the OAS, painted the boats.",
     "Ana Luz Pereira", "Permanent Representative", "Chile"),
    ("en", "The Permanent Representative of Chile to the OAS, Ana Luz Pereira, painted the boats.",
     "Ana Luz Pereira", "Permanent Representative", "Chile"),
    ("en", f"The Secretary General of the {OAS} (OAS), Ana Luz Pereira, painted the boats.", "Ana Luz Pereira",
     "Secretary General", OAS),
    ("es", "El Presidente de la República de Chile, Juan Luz Pereira, pintó los barcos de la bahía.",
     "Juan Luz Pereira", "President", "Chile"),
    ("es", "La Presidenta Ana Luz Pereira de Chile pintó los barcos de la bahía.", "Ana Luz Pereira", "President",
     "Chile"),
    ("es", "El Subsecretario para Asuntos de Puertos de Chile, Juan Luz Pereira, pintó los barcos de la bahía.",
     "Juan Luz Pereira", "Subsecretario para Asuntos de Puertos", "Chile"),
    ("es", "El Representante Permanente de Chile ante la OEA, Embajador Juan Luz Pereira, pintó los barcos.",
     "Juan Luz Pereira", "Permanent Representative", "Chile"),
    ("pt", "O Representante Permanente na OEA do Brasil não pintou. O Representante Permanente da OEA do Brasil, "
     "João Luz Pereira, não dormiu no porto.", "João Luz Pereira", "Permanent Representative", "Brazil"),
    ("fr", "Le Représentant permanent du Canada près l'OEA, Jean Luz Pereira, a peint les bateaux du port.",
     "Jean Luz Pereira", "Permanent Representative", "Canada"),
]
LIST = """Guests of the port:
Ana Luz Pereira, Minister of Defense of Chile
Juan Mar Duarte, Secretary General of the OAS
"""
MINISTRIES = [  # text, the words that name the office, its label, its state
    ("The ministry of foreign affairs of Mexico bought the boats in May.", "ministry of foreign affairs of Mexico",
     "Ministry of Foreign Affairs of Mexico", "Mexico"),
    ("The Mexican Ministry of Defense bought the boats in May.", "Mexican Ministry of Defense",
     "Ministry of Defense of Mexico", "Mexico"),
    ("The Office of Chile’s Attorney General bought the boats in May.", "Office of Chile’s Attorney General",
     "Office of the Attorney General of Chile", "Chile"),
    ("Chile’s Ministry of Defense bought the boats in May.", "Chile’s Ministry of Defense",
     "Ministry of Defense of Chile", "Chile"),
    ("The Office of the Attorney General of Chile bought the boats.", "Office of the Attorney General of Chile",
     "Office of the Attorney General of Chile", "Chile"),
    ("The Permanent Mission of Chile to the OAS bought the boats.", "Permanent Mission of Chile to the OAS",
     "Permanent Mission of Chile to the OAS", "Chile"),
]
TRANSLATED = [  # language, text, the words that name the office, its label
    ("es", "El Ministerio de Relaciones Exteriores de Chile pintó los barcos de la bahía.",
     "Ministerio de Relaciones Exteriores de Chile", "Ministry of Foreign Affairs of Chile"),
    ("es", "La Misión Permanente de Chile ante la OEA pintó los barcos de la bahía.",
     "Misión Permanente de Chile ante la OEA", "Permanent Mission of Chile to the OAS"),
    ("pt", "O Ministério da Defesa do Brasil não pintou os barcos do porto com o irmão.",
     "Ministério da Defesa do Brasil", "Ministry of Defense of Brazil"),
    ("pt", "A Missão Permanente do Brasil não pintou os barcos do porto com o irmão.",
     "Missão Permanente do Brasil", "Permanent Mission of Brazil"),
    ("fr", "Le Ministère des Affaires étrangères du Canada a peint les bateaux du port avec son frère.",
     "Ministère des Affaires étrangères du Canada", "Ministry of Foreign Affairs of Canada"),
    ("fr", "La Mission permanente du Canada auprès de l'OEA a peint les bateaux du port avec son frère.",
     "Mission permanente du Canada auprès de l'OEA", "Permanent Mission of Canada to the OAS"),
]
NO_ROLES = [
    "The director, Ana Luz Pereira, painted the boats in May.",
    "Secretary of State Ana Pereira saw the boats in May.",
    "President Pereira saw the boats in May.",
    "Ana Luz Pereira painted the boats of the OAS in May.",
    "The Secretary General of the OAS painted the boats.",
    "The Secretary General of the OAS, United Nations, painted boats.",
    "On Monday the President Slept in the boats of Chile.",
]
SPEECHES = [  # language, text
    ("en", f"{MINISTER} said at the Fifth Summit of the Americas that the boats were slow."),
    ("en", "During the Fifth Summit of the Americas, the President of Chile, Ana Luz Pereira, said it was late."),
    ("es", "El Presidente de Chile, Juan Luz Pereira, dijo durante la Quinta Cumbre de las Américas que es tarde."),
    ("pt", "O Presidente do Chile, João Luz Pereira, disse durante a Quinta Cúpula das Américas que não é tarde."),
    ("fr", "Le Président du Chili, Jean Luz Pereira, a déclaré lors du cinquième Sommet des Amériques qu'il est tard."),
    ("en", "In opening the Fifth Summit of the Americas, the President of Chile, Ana Luz Pereira, called on all."),
    ("en", f"The Fifth Summit of the Americas began. {MINISTER} told the meeting that boats are slow."),
]
NO_SPEECHES = [
    f"{MINISTER} said that the boats were slow.",
    f"{MINISTER} slept at the Fifth Summit of the Americas.",
    f"{MINISTER} said that the Fifth Summit of the Americas was slow.",
]


def below_a_heading(text: str, code: str = "en") -> Record:
    """The record of a sentence that is not the first line of its page."""
    return read(f"{HEADINGS[code]}\n\n{text}\n")


def said(record: Record, relation: str) -> list[tuple[str | None, ...]]:
    """Labels of subject, object and owner of the statements of a relation."""
    names: dict[str | None, str] = {e.id: e.label for e in record.entities}
    return [(names[s.subject], names.get(str(s.object), str(s.object)), names.get(s.of)) for s in record.statements
            if s.relation == relation]


def people(record: Record) -> list[tuple[str, str]]:
    """Text of the mentions of persons, and the full name of each."""
    names = {e.id: e.label for e in record.entities if e.kind == "person"}
    return [(m.text, names[m.entity]) for m in record.mentions if m.entity in names]


@pytest.mark.parametrize("text", [
    "The Chair of CICAD and Ambassador of Chile, Ana Luz Pereira, painted the boats.",
    "Ambassador Ana Luz Pereira of Chile likes boats. Before that she was Chair of CICAD.",
])
def test_two_offices_of_one_person(text: str) -> None:
    owner = "Inter-American Drug Abuse Control Commission"
    expected = {("Ana Luz Pereira", "Chair", owner), ("Ana Luz Pereira", "Ambassador", "Chile")}
    assert set(said(below_a_heading(text, "en"), "holds_role")) == expected


@pytest.mark.parametrize(("code", "text", "person", "office", "owner"), ROLES)
def test_a_person_beside_an_office_holds_it(code: str, text: str, person: str, office: str, owner: str) -> None:
    record = below_a_heading(text, code)
    assert said(record, "holds_role") == [(person, office, owner)]
    assert [(words.title(), full) for words, full in people(record)] == [(person, person)]


def test_the_offices_of_a_list_belong_to_the_name_before_them() -> None:
    record = below_a_heading("Ana Luz Pereira, Minister of Justice of Chile, Chair of CICAD, painted the boats.")
    assert said(record, "holds_role") == [
        ("Ana Luz Pereira", "Minister of Justice", "Chile"),
        ("Ana Luz Pereira", "Chair", "Inter-American Drug Abuse Control Commission"),
    ]


@pytest.mark.parametrize(("text", "name"), [
    ("The boats were painted by Gerardo Bompadre in May.", "Gerardo Bompadre"),
    ("They asked Amb. Rosa María de la Cruz about the boats.", "Rosa María de la Cruz"),
    ("They asked Mr. Xerxes Quibble about the boats.", "Xerxes Quibble"),
    ("JOSÉ MIGUEL PEREIRA\n\nThe boats of the harbor were painted in May by all.", "José Miguel Pereira"),
])
def test_a_given_name_or_a_style_tells_a_person(text: str, name: str) -> None:
    assert [full for _, full in people(below_a_heading(text))] == [name]


@pytest.mark.parametrize("text", [
    "The boats of San José Harbor were painted in May.",
    "They met in the Carlos Pereira Auditorium and on Simon Avenue.",
    "They met in the Alvaro Hall.",
    "Rose painted the boats of the harbor.",
])
def test_a_given_name_inside_another_name_tells_nobody(text: str) -> None:
    assert people(below_a_heading(text)) == []


def test_two_forms_of_a_name_are_one_person() -> None:
    record = below_a_heading("Eurico Gaspar Pereira painted boats. Eurico G. Pereira painted nets.")
    assert people(record) == [("Eurico Gaspar Pereira",) * 2, ("Eurico G. Pereira", "Eurico Gaspar Pereira")]


def test_table_of_offices_holds_four_languages() -> None:
    assert {code for code, *_ in ROLES} == set(HEADINGS)


@pytest.mark.parametrize("text", NO_ROLES)
def test_no_role_without_owner_or_person(text: str) -> None:
    assert said(below_a_heading(text), "holds_role") == []


@pytest.mark.parametrize("text", NO_ROLES[4:])
def test_words_that_name_no_person(text: str) -> None:
    assert people(below_a_heading(text)) == []


@pytest.mark.parametrize(("text", "words", "label", "state"), MINISTRIES)
def test_a_ministry_belongs_to_its_state(text: str, words: str, label: str, state: str) -> None:
    record = below_a_heading(text)
    entity = next(e for e in record.entities if e.label == label)
    assert [m.text for m in record.mentions if m.entity == entity.id] == [words]
    assert (label, state, None) in said(record, "part_of")


@pytest.mark.parametrize(("code", "text", "words", "label"), TRANSLATED)
def test_an_office_in_another_language_is_the_same_thing(code: str, text: str, words: str, label: str) -> None:
    record = below_a_heading(text, code)
    named = next(m for m in record.mentions if m.text == words)
    english = below_a_heading(f"The {label} slept.")
    assert next(m.entity for m in english.mentions if m.text == label) == named.entity
    assert [what for name, what, _ in said(record, "part_of") if name == label and what in label] != []


def test_an_acronym_stays_with_the_office_that_it_was_given() -> None:
    record = below_a_heading("El Ministerio de Defensa de Chile (MIDEF) pintó los barcos. El MIDEF durmió.", "es")
    assert len({m.entity for m in record.mentions if m.text.endswith(("MIDEF", "de Chile"))}) == 1
    assert sum(m.text == "MIDEF" for m in record.mentions) == 2


def test_a_list_of_people_gives_each_the_office_on_the_same_line() -> None:
    assert said(read(f"{HEADINGS['en']}\n\n{LIST}"), "holds_role") == [
        ("Ana Luz Pereira", "Minister of Defense", "Chile"), ("Juan Mar Duarte", "Secretary General", OAS)]


@pytest.mark.parametrize("text", ["The ministry of foreign affairs of Smallport bought the boats.",
                                  "The Boatish Ministry of Defense bought the boats in May."])
def test_a_ministry_of_no_known_state_is_part_of_none(text: str) -> None:
    assert said(below_a_heading(text), "part_of") == []


@pytest.mark.parametrize(("text", "uses"), [
    ("Later Pereira slept, and Pereira’s boat sank.", ["Pereira", "Pereira"]),
    ("At night the tired Ana Pereira slept.", ["Ana Pereira"]),
    ("Pereiras and Pereiraville slept.", []),
    ("Later President Pereira, Ms. Pereira and Defense Minister Pereira slept.", ["Pereira", "Pereira", "Pereira"]),
    ("Later Xuan Pereira slept.", []),
])
def test_a_later_surname_is_the_same_person(text: str, uses: list[str]) -> None:
    record = below_a_heading(f"The President of Chile, Ana Luz Pereira, painted the boats. {text}")
    assert people(record) == [(use, "Ana Luz Pereira") for use in ["Ana Luz Pereira", *uses]]


def test_a_surname_of_two_people_is_nobodys() -> None:
    record = below_a_heading("The President of Chile, Ana Luz Pereira, and the President of Peru, Juan Mar Pereira, "
                             "slept. Later Pereira woke.")
    assert [text for text, _ in people(record)] == ["Ana Luz Pereira", "Juan Mar Pereira"]


def test_a_surname_before_the_full_name_is_not_marked() -> None:
    record = below_a_heading("Later Pereira slept. The President of Chile, Ana Luz Pereira, painted the boats.")
    assert [text for text, _ in people(record)] == ["Ana Luz Pereira"]


@pytest.mark.parametrize(("code", "text"), SPEECHES)
def test_who_speaks_at_a_meeting_that_the_sentence_names(code: str, text: str) -> None:
    assert [(what, of) for _, what, of in said(below_a_heading(text, code), "spoke_at")] == [(SUMMIT, None)]


@pytest.mark.parametrize("text", NO_SPEECHES)
def test_no_speech_where_the_page_says_none(text: str) -> None:
    record = below_a_heading(text)
    assert said(record, "spoke_at") == []
    assert said(record, "holds_role") == [("Ana Luz Pereira", "Minister of Defense", "Chile")]


@pytest.mark.parametrize(("end", "meetings"), [("The Summit ended in the harbor.", [SUMMIT]), ("", [])])
def test_news_of_one_meeting_say_where_a_person_spoke(end: str, meetings: list[str]) -> None:
    record = read("Press release\n\nJune 7, 2011\n\nThe Fifth Summit of the Americas began with boats. "
                  f"{MINISTER} said that the boats were slow. {end}\n")
    assert record.document.type == "press-release"
    assert [what for _, what, _ in said(record, "spoke_at")] == meetings


def test_a_possessive_behind_an_office_is_somebody_else() -> None:
    record = read("The president of Chile, Ana Luz's brother, painted the boats of the bay in the month of May.")
    assert [s for s in record.statements if s.relation == "holds_role"] == []


@pytest.mark.parametrize(("code", "text"), [
    ("fr", "Le président du Conseil permanent de l'OEA et représentant permanent du Chili, Jean Luz Pereira, dort."),
    ("es", "El Presidente del Consejo Permanente y Representante Permanente de Chile, Juan Luz Pereira, duerme."),
])
def test_one_person_may_hold_two_offices(code: str, text: str) -> None:
    roles = [s.object for s in below_a_heading(text, code).statements if s.relation == "holds_role"]
    assert roles == ["President", "Permanent Representative"]


def test_an_office_without_known_owner_still_tells_a_person() -> None:
    record = below_a_heading("Le Rapporteur pour la liberté des pêcheurs, Zaz Luz Pereira, a peint les bateaux.", "fr")
    assert [m.text for m in record.mentions] == ["Zaz Luz Pereira"]


AROUND = [  # in capitals, told of as a speaker, on the line above the office, given in full elsewhere
    ("JUAN LUZ PEREIRA, SECRETARIO GENERAL DE LA ORGANIZACIÓN DE LOS ESTADOS AMERICANOS\n\nHoy se pintan los barcos.",
     "Juan Luz Pereira", "Secretary General", OAS),
    ("INFORME DE LOS BARCOS\nPRESENTADO POR JUAN LUZ\nREPRESENTANTE ALTERNO DE CHILE ANTE LA OEA\n\nHay barcos.",
     "Juan Luz", "Alternate Representative", "Chile"),
    ("Discurso de Juan Luz Pereira, Ministro de Defensa de Chile, sobre los barcos de la bahía.",
     "Juan Luz Pereira", "Minister of Defense", "Chile"),
    ("El canciller Luz Pereira pintó los barcos. El Ministro de Defensa de Chile, Juan Luz Pereira, los vio.",
     "Juan Luz Pereira", "Minister of Defense", "Chile"),
    ("Como Presidente de la CICAD, el Dr. Juan Luz Pereira abrió la puerta del puerto de la bahía.",
     "Juan Luz Pereira", "President", "Inter-American Drug Abuse Control Commission"),
    ("Los que hablaron de barcos:\n\nJuan Luz Pereira, Secretario Interino, CICAD\n\nEl puerto es de la bahía.",
     "Juan Luz Pereira", "Interim Secretary", "Inter-American Drug Abuse Control Commission"),
    ("Os barcos não são do porto. Discurso de João Luz Pereira, Presidente do Chile, sobre os barcos.",
     "João Luz Pereira", "President", "Chile"),
]


@pytest.mark.parametrize(("text", "person", "office", "owner"), AROUND)
def test_a_person_is_found_around_an_office(text: str, person: str, office: str, owner: str) -> None:
    record = read(text)
    labels = {e.id: e.label for e in record.entities}
    held = [(labels[s.subject], s.object, labels[s.of or ""]) for s in record.statements if s.relation == "holds_role"]
    assert held == [(person, office, owner)]
    assert [e.label for e in record.entities if e.kind == "person"] == [person]
