"""Meetings named by place or year, several at once, again in fewer words, and in headings: one entity each."""

import pytest
from hemisec.loaders.joint_meetings import plural_heads
from hemisec.loaders.reader import read

HEADINGS = {"en": "News of the port", "es": "Noticias del puerto", "pt": "Notícias do porto", "fr": "Nouvelles du port"}
NAMED = [  # language, sentence, printed forms and ends of the ids
    ("en", "They danced at the Santiago Summit, and before at the 2001 Summit, until dawn.",
     {"Santiago Summit": "summit/2", "2001 Summit": "summit/3"}),
    ("en", "They danced at the 1998 Summit of the Americas until dawn.", {"1998 Summit of the Americas": "summit/2"}),
    ("es", "Bailaron en la Cumbre de Monterrey hasta el alba.", {"Cumbre de Monterrey": "summit-special-2004"}),
    ("fr", "Ils ont dansé au Sommet de Santiago jusqu'à l'aube.", {"Sommet de Santiago": "summit/2"}),
    ("es", "Fueron a la 23 Reunión de Consulta de Ministros de Relaciones Exteriores en barco.",
     {"23 Reunión de Consulta de Ministros de Relaciones Exteriores": "meeting-of-consultation/23"}),
    ("pt", "Dançaram na Sexta Cúpula das Américas, e depois da Sexta Cúpula dormiram.",
     {"Sexta Cúpula das Américas": "summit/6", "Sexta Cúpula": "summit/6"}),
]
LABELLED = [  # language, sentence, labels of the meetings
    ("en", "They thanked Chile for the Sixth and Seventh Meetings on Harbour Fires.",
     {"Sixth Meeting on Harbour Fires", "Seventh Meeting on Harbour Fires"}),
    ("es", "Agradecieron a Chile la Sexta y Séptima Reuniones de Negociación sobre Puertos.",
     {"Sexta Reunión de Negociación sobre Puertos", "Séptima Reunión de Negociación sobre Puertos"}),
    ("pt", "Agradeceram ao Chile a Primeira e Segunda Reuniões de Peritos em Portos.",
     {"Primeira Reunião de Peritos em Portos", "Segunda Reunião de Peritos em Portos"}),
    ("fr", "Ils ont parlé de la Première et de la Deuxième Conférence sur les ports.",
     {"Première Conférence sur les ports", "Deuxième Conférence sur les ports"}),
    ("es", "Hablaron de la Primera Conferencia Especializada en Puertos, celebrada en Lima.",
     {"Primera Conferencia Especializada en Puertos"}),
    ("en", "They spoke of the Third Conference of the States Party to the Harbour Pact.",
     {"Third Conference of the States Party to the Harbour Pact"}),
    ("en", "They came to the Special Conference on Harbour Fires in May, and the Special Conference was good.",
     {"Special Conference on Harbour Fires"}),
    ("es", "La Conferencia Especial sobre Incendios fue corta, y dicha Conferencia Especial fue buena.",
     {"Conferencia Especial sobre Incendios"}),
]
APART = [  # a shorter name that tells of another meeting
    "The Second Special Conference on Harbours was long, and the Special Conference on Boats was short.",
    "The Special Conference on Harbours was long, and the Special Conference held in Lima was short.",
]


@pytest.mark.parametrize(("code", "text", "named"), NAMED)
def test_one_entity_for_each_meeting(code: str, text: str, named: dict[str, str]) -> None:
    record = read(f"{HEADINGS[code]}\n\n{text}\n")
    found = {m.text: m.entity.partition("/id/meeting/")[2] for m in record.mentions if "/id/meeting/" in m.entity}
    assert found == named


@pytest.mark.parametrize(("code", "text", "labels"), LABELLED)
def test_names_of_meetings(code: str, text: str, labels: set[str]) -> None:
    record = read(f"{HEADINGS[code]}\n\n{text}\n")
    assert {e.label for e in record.entities if e.kind == "meeting"} == labels


@pytest.mark.parametrize("text", APART)
def test_two_meetings_stay_two(text: str) -> None:
    record = read(f"{HEADINGS['en']}\n\n{text}\n")
    assert len([e for e in record.entities if e.kind == "meeting"]) == 2


def test_the_title_of_a_paper_names_the_meeting_that_it_calls() -> None:
    record = read("CP/RES. 796 (1293/01)\n\nCONVOCATION OF THE TWENTY-THIRD MEETING OF CONSULTATION OF MINISTERS OF"
                  " FOREIGN AFFAIRS\n\nTHE PERMANENT COUNCIL,\n\nCONSIDERING the boats,\n\nRESOLVES:\n\n1. To call.\n")
    assert "meeting-of-consultation/23" in {m.entity.partition("/id/meeting/")[2] for m in record.mentions}


def test_plurals_of_heads() -> None:
    assert plural_heads("fr")["conferences"] == "conférence"
    assert plural_heads("pt")["reunioes"] == "reunião"
