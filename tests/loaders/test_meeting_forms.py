"""Meetings named by place or year, several at once, again in fewer words, and in headings: one entity each."""

import pytest
from hemisec.loaders.meetings.joint import plural_heads
from hemisec.loaders.reader import read

HEADINGS = {"en": "News of the port", "es": "Noticias del puerto", "pt": "Notícias do porto", "fr": "Nouvelles du port"}
NAMED = [  # language, sentence, printed forms and ends of the ids
    ("en", "They danced at the Santiago Summit, and before at the 2001 Summit, until dawn.",
     {"Santiago Summit": "summit/2", "2001 Summit": "summit/3"}),
    ("en", "They danced at the 1998 Summit of the Americas until dawn.", {"1998 Summit of the Americas": "summit/2"}),
    ("en", "The sailors, meeting in Miami in December 1994 at the Summit of the Americas, danced until dawn.",
     {"Summit of the Americas": "summit/1"}),
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
TOLD = [  # language, sentence, printed form, begin, end of the id of the place
    ("en", "The states agreed at a ministerial-level meeting held in Montevideo in December 1996 by boat.",
     "ministerial-level meeting", "1996-12", "montevideo"),
    ("en", "They went to the seminar on boats (Quito, May 2003) together.", "seminar on boats", "2003-05", "quito"),
    ("en", "Plans for a regional meeting of harbour masters, to be held in Quito on May 3, 2004, were made.",
     "regional meeting of harbour masters", "2004-05-03", "quito"),
    ("es", "El taller sobre puertos, celebrado en Lima el 3 de mayo de 2004, fue bueno para los barcos.",
     "taller sobre puertos", "2004-05-03", "lima"),
    ("pt", "Falaram de uma oficina sobre portos, realizada em Lima em maio de 2004, e de barcos.",
     "oficina sobre portos", "2004-05", "lima"),
    ("fr", "Ils ont parlé d'une réunion d'experts tenue à Lima le 3 mai 2004 et de bateaux.",
     "réunion d'experts", "2004-05-03", "lima"),
    ("fr", "Ils ont parlé du sommet des pêcheurs des Caraïbes tenu à Lima le 3 mai 2004 et de bateaux.",
     "sommet des pêcheurs des Caraïbes", "2004-05-03", "lima"),
]
HELD_BY = [  # language, sentence, printed form
    ("en", "They recalled the informal meeting that the Committee on Hemispheric Security held on May 3, 2004.",
     "informal meeting"),
    ("es", "Hablaron en la reunión informal que la Comisión de Seguridad Hemisférica celebró el 3 de mayo de 2004.",
     "reunión informal"),
    ("pt", "Falaram na reunião informal que a Comissão de Segurança Hemisférica realizou em 3 de maio de 2004.",
     "reunião informal"),
    ("fr", "La Commission sur la sécurité continentale en parla à la séance informelle qu'elle a tenue le 3 mai 2004.",
     "séance informelle"),
]
NOT_TOLD = [
    ("en", "The meeting was held in Lima on May 3, 2004, and a good meeting it was."),
    ("en", "A meeting that the harbour masters wanted was never held, and they went to Lima in 2004."),
    ("es", "Hoy tenía una reunión con la Canciller de México y otra con los pescadores."),
]
NUMBERED = [  # language, text, printed form, number
    ("en", "They went to meeting No. 1351 of the Permanent Council by boat.",
     "meeting No. 1351 of the Permanent Council", 1351),
    ("es", "Fueron a la Reunión número 1351 del Consejo Permanente en barco.",
     "Reunión número 1351 del Consejo Permanente", 1351),
    ("es", "Hablaron del TRIGÉSIMO PRIMER PERÍODO ORDINARIODE SESIONES DE LA ASAMBLEA GENERAL y de barcos.",
     "TRIGÉSIMO PRIMER PERÍODO ORDINARIODE SESIONES DE LA ASAMBLEA GENERAL", 31),
    ("en", "They will come to the 46 Special Session of the General Assembly by boat.",
     "46 Special Session of the General Assembly", 46),
    ("fr", "UARANTE-SIXIÈME SESSION EXTRAORDINAIRE DE L'ASSEMBLÉE GÉNÉRALE\n\nIls ont parlé de bateaux.",
     "UARANTE-SIXIÈME SESSION EXTRAORDINAIRE DE L'ASSEMBLÉE GÉNÉRALE", 46),
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


@pytest.mark.parametrize(("code", "text", "printed", "begin", "place"), TOLD)
def test_meetings_told_by_time_and_place(code: str, text: str, printed: str, begin: str, place: str) -> None:
    record = read(f"{HEADINGS[code]}\n\n{text}\n")
    (meeting,) = [e for e in record.entities if e.kind == "meeting"]
    assert [m.text for m in record.mentions if m.entity == meeting.id] == [printed]
    assert (meeting.start, (meeting.place or "").rpartition("/")[2]) == (begin, place)


@pytest.mark.parametrize(("code", "text", "printed"), HELD_BY)
def test_meetings_that_a_body_held(code: str, text: str, printed: str) -> None:
    record = read(f"{HEADINGS[code]}\n\n{text}\n")
    (meeting,) = [e for e in record.entities if e.kind == "meeting"]
    assert meeting.start == "2004-05-03"
    assert [m.text for m in record.mentions if m.entity == meeting.id] == [printed]


@pytest.mark.parametrize(("code", "text"), NOT_TOLD)
def test_words_that_tell_of_no_meeting(code: str, text: str) -> None:
    assert not [e for e in read(f"{HEADINGS[code]}\n\n{text}\n").entities if e.kind == "meeting"]


def test_a_day_of_adoption_gives_way_to_what_tells_more() -> None:
    text = ("The Special Conference on Boats adopted the paper on May 4, 2004. The Special Conference on Boats,"
            " held in Lima from May 3 to 5, 2004, was short.")
    record = read(f"{HEADINGS['en']}\n\n{text}\n")
    assert {(e.start, e.end) for e in record.entities if e.kind == "meeting"} == {("2004-05-03", "2004-05-05")}


@pytest.mark.parametrize("lines", [
    "SECOND SPECIAL SESSION\n\nMarch 15, 2006AG/RES. 1 (II-E/06)\n\nWashington, D.C."
    "\n\nOEA/Ser.P\n15 March 2006\nOriginal: Spanish",
    "Speech of the day\n\nSECOND SPECIAL SESSION OF THE GENERAL ASSEMBLY\n\nMarch 15, 2006 - Washington D.C.",
])
def test_the_day_of_a_session_in_a_heading(lines: str) -> None:
    record = read(f"{lines}\n\nTHE GENERAL ASSEMBLY,\n\nCONSIDERING the boats,\n\nRESOLVES:\n\n1. To sail.\n")
    assert "2006-03-15" in {e.start for e in record.entities if e.id.endswith("ga-special/2")}


@pytest.mark.parametrize(("code", "text", "printed", "number"), NUMBERED)
def test_numbers_that_are_no_plain_ordinals(code: str, text: str, printed: str, number: int) -> None:
    record = read(f"{HEADINGS[code]}\n\n{text}\n")
    (meeting,) = [e for e in record.entities if e.kind == "meeting"]
    assert meeting.ordinal == number
    assert printed in [m.text for m in record.mentions if m.entity == meeting.id]


def test_a_series_may_lead_the_name_of_another_meeting() -> None:
    record = read(f"{HEADINGS['en']}\n\nThey came to the REMJA Technical Meeting of National Authorities on Access to"
                  " Harbours, held in Lima, by boat.\n")
    assert {e.label for e in record.entities if e.kind == "meeting"} == {
        "REMJA Technical Meeting of National Authorities on Access to Harbours"}


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


HEADS = [  # masthead, label, number, begin, end of the id of the place
    ("THIRD MEETING OF PORT AUTHORITIES\nON HARBOUR FIRES\nMay 3 to 5, 2004\nLima, Peru\n\nOEA/Ser.K/L\n"
     "19 October 2004\nOriginal: Spanish\n\nFINAL REPORT\n\nThe boats were good.\n",
     "THIRD MEETING OF PORT AUTHORITIES ON HARBOUR FIRES", 3, "2004-05-03", "lima"),
    ("CONFERENCIA REGIONAL SOBRE INCENDIOS\nDel 3 al 5 de mayo de 2004\nLima, Perú\n\nOEA/Ser.K/L\n19 octubre 2004\n"
     "Original: español\n\nINFORME FINAL\n\nLos barcos de la región fueron buenos.\n",
     "CONFERENCIA REGIONAL SOBRE INCENDIOS", None, "2004-05-03", "lima"),
]
NO_HEADS = [
    "PORT MEETING BEGINS THIS WEEK\n\n  February 14, 2005\n\nThe boats of the region were good, and it was late.\n",
    "REPORT ON THE MEETING OF PORT AUTHORITIES\nMay 3, 2004\nLima, Peru\n\nOEA/Ser.K/L\nOriginal: Spanish\n\nIt was.\n",
]


@pytest.mark.parametrize(("text", "label", "number", "begin", "place"), HEADS)
def test_a_meeting_in_capitals_in_a_masthead(
    text: str, label: str, number: int | None, begin: str, place: str
) -> None:
    (meeting,) = [e for e in read(text).entities if e.kind == "meeting"]
    assert (meeting.label, meeting.ordinal, meeting.start) == (label, number, begin)
    assert (meeting.place or "").endswith(place)


@pytest.mark.parametrize("text", NO_HEADS)
def test_headlines_and_titles_are_no_meetings(text: str) -> None:
    assert not [e for e in read(text).entities if e.kind == "meeting"]


def test_a_session_by_a_bare_number_is_that_of_the_only_body_of_the_sentence() -> None:
    record = read("La Comisión Interamericana de Derechos Humanos abrió su 154 Período de Sesiones, del 4 al 9 de"
                  " marzo de 2015, y habló de los barcos.")
    (session,) = [e for e in record.entities if e.kind == "meeting"]
    assert session.label == "154th regular session of Inter-American Commission on Human Rights"
    assert (session.ordinal, session.start, session.end) == (154, "2015-03-04", "2015-03-09")


def test_how_many_sessions_there_were_is_no_number_of_one() -> None:
    record = read("La Comisión Interamericana de Derechos Humanos celebró 170 sesiones ordinarias y habló de barcos.")
    assert not [e for e in record.entities if e.kind == "meeting"]


def test_a_summit_by_a_bare_number() -> None:
    record = read("La 45 Cumbre de Pescadores de la Bahía terminó hoy en el puerto, y los barcos volvieron al mar.")
    assert [(m.text, e.ordinal) for m in record.mentions for e in record.entities if e.id == m.entity] == [
        ("45 Cumbre de Pescadores de la Bahía", 45)
    ]
