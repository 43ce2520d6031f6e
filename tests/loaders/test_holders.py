"""Who holds which office: named to it, shared by several, in brackets, at the head of a line, with many fields."""

import pytest
from hemisec.loaders.reader import read

CICTE = "Inter-American Committee against Terrorism"
OAS = "Organization of American States"
HEADINGS = {"en": "The boats of the bay", "es": "Los barcos de la bahía", "pt": "Os barcos da baía",
            "fr": "Les bateaux de la baie"}
HELD = [  # language, text, (person, office, owner) ...
    ("en", "The delegates of the bay elected Ambassador Ana Luz Pereira, as the next Chair of CICTE in May.",
     [("Ana Luz Pereira", "Chair", CICTE)]),
    ("en", "Ana Luz Pereira was this week elected by the delegates of the bay as secretary general of the OAS.",
     [("Ana Luz Pereira", "Secretary General", OAS)]),
    ("en", "The speakers were Ana Luz Pereira, Commissioner of Police, Chile, and others who had come by boat.",
     [("Ana Luz Pereira", "Commissioner of Police", "Chile")]),
    ("en", "It was led by Ana Luz Pereira, Chief of Police, Trinidad and Tobago and Captain Juan Mar of Peru.",
     [("Ana Luz Pereira", "Chief of Police", "Trinidad and Tobago")]),
    ("en", "The boats were led by Ana Luz Pereira, Minister of Harbours, Fisheries and Local Boats, Chile; we slept.",
     [("Ana Luz Pereira", "Minister of Harbours, Fisheries and Local Boats", "Chile")]),
    ("en", "The foreign ministers of Chile, Ana Luz Pereira, and Peru, Juan Mar Pereda, painted the boats of the bay.",
     [("Ana Luz Pereira", "Minister of Foreign Affairs", "Chile"),
      ("Juan Mar Pereda", "Minister of Foreign Affairs", "Peru")]),
    ("en", "The Chilean Minister for Foreign Affairs (Pereira) wrote to the harbour in the month of May about boats.",
     [("Pereira", "Minister of Foreign Affairs", "Chile")]),
    ("en", "The letter was signed by V. Andrew Pereira, former Minister of Justice of Chile, and then it was lost.",
     [("V. Andrew Pereira", "Minister of Justice", "Chile")]),
    ("es", "Los ministros de Defensa de Chile, Juan Luz Pereira; de Perú, Ana Mar Pereda, y de Cuba, Luis Sol, pintan.",
     [("Juan Luz Pereira", "Minister of Defense", "Chile"), ("Ana Mar Pereda", "Minister of Defense", "Peru"),
      ("Luis Sol", "Minister of Defense", "Cuba")]),
    ("es", "Habló Juan Luz Pereira, ex ministro de Relaciones Exteriores de Chile, de los barcos de la bahía.",
     [("Juan Luz Pereira", "Minister of Foreign Affairs", "Chile")]),
    ("es", "También vino el exministro de Justicia de Chile, Juan Luz Pereira, a pintar los barcos de la bahía.",
     [("Juan Luz Pereira", "Minister of Justice", "Chile")]),
    ("es", "El General Juan Luz Pereira, oficial del puerto, fue elegido presidente del CICTE en el mes de mayo.",
     [("Juan Luz Pereira", "President", CICTE)]),
    ("es", "Los que vinieron son Santiago Luzardo, ministro de Puertos, Barcos y Redes de Chile, que los pintó.",
     [("Santiago Luzardo", "Ministro de Puertos, Barcos y Redes", "Chile")]),
    ("es", "CHILE: Exmo. Sr. Juan Luz Pereira, Ministro de Justicia\n"
     "PERÚ: Exma. Sra. Ana Mar Pereda, Ministra de Defensa\n\nEl puerto es de la bahía.",
     [("Juan Luz Pereira", "Minister of Justice", "Chile"), ("Ana Mar Pereda", "Minister of Defense", "Peru")]),
    ("es", "Chile pintó los barcos, y su Representante Permanente, Juan Luz Pereira, los llevó al puerto en mayo.",
     [("Juan Luz Pereira", "Permanent Representative", "Chile")]),
    ("pt", "João Luz Pereira foi nomeado embaixador do Chile no mês de maio e pintou todos os barcos da baía.",
     [("João Luz Pereira", "Ambassador", "Chile")]),
    ("pt", "Falou João Luz Pereira, do Peru, ex-presidente do CICTE, sobre os barcos da baía e do porto em maio.",
     [("João Luz Pereira", "President", CICTE)]),
    ("pt", "A Assembleia elegeu João Luz Pereira como Secretário-Geral da OEA, e os barcos da baía foram pintados.",
     [("João Luz Pereira", "Secretary General", OAS)]),
    ("fr", "Jean Luz Pereira a été nommé ambassadeur du Chili au mois de mai et il a peint les bateaux de la baie.",
     [("Jean Luz Pereira", "Ambassador", "Chile")]),
    ("fr", "Ils ont décidé de nommer M. Jean Luz Pereira secrétaire général de l'OEA, et les bateaux sont partis.",
     [("Jean Luz Pereira", "Secretary General", OAS)]),
    ("fr", "Le ministre chilien des Ports et des Bateaux, S.E.M. Jean Luz Pereira, a peint les bateaux de la baie.",
     [("Jean Luz Pereira", "Ministre des Ports et des Bateaux", "Chile")]),
    ("fr", "On a vu que l'ancien ministre de la Justice du Chili, Jean Luz Pereira, a peint les bateaux qui sont"
     " dans la baie et dans le port.",
     [("Jean Luz Pereira", "Minister of Justice", "Chile")]),
]
NOT_HELD = [  # language, text
    ("en", "The Permanent Representatives of Chile, Ambassador Ana Luz Pereira, and the sailors painted the boats."),
    ("en", "Ana Luz Pereira (Chile), Rapporteur, painted the boats of the bay and of the harbour in the month of May."),
    ("es", "Juan Luz Pereira sucedió a Ana Mar Pereda como capitana de los barcos de la bahía en el mes de mayo."),
]


def held(code: str, text: str) -> list[tuple[str, str, str]]:
    record = read(f"{HEADINGS[code]}\n\n{text}\n")
    names: dict[str | None, str] = {e.id: e.label for e in record.entities}
    return [(names[s.subject], str(s.object), names[s.of]) for s in record.statements if s.relation == "holds_role"]


@pytest.mark.parametrize(("code", "text", "expected"), HELD)
def test_who_holds_an_office(code: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(held(code, text)) == sorted(expected)


@pytest.mark.parametrize(("code", "text"), NOT_HELD)
def test_who_holds_none(code: str, text: str) -> None:
    assert held(code, text) == []


def test_every_language_has_holders() -> None:
    assert {code for code, *_ in HELD} == set(HEADINGS)
    assert len(HELD) > len(HEADINGS) * 3


def test_a_name_in_capitals_is_used_in_small_letters_later() -> None:
    record = read("Los barcos\n\nLUIS ALMAGRO LEMES\n\nPinta barcos. Almagro fue Ministro de Justicia de Chile.\n")
    assert [s.object for s in record.statements if s.relation == "holds_role"] == ["Minister of Justice"]


def test_a_person_of_two_surnames_goes_by_the_first() -> None:
    record = read("Los barcos\n\nLuis Almagro Lemes pintó los barcos. Almagro los llevó; Almagro Lemes durmió.\n")
    assert [m.text for m in record.mentions] == ["Luis Almagro Lemes", "Almagro", "Almagro Lemes"]
