"""A second verb has the subject of the first: what is told of it is found as if it stood in a sentence of its own."""

import pytest
from hemisec.loaders.reader import read

TOLD = (
    ("La CICAD se reúne cuando llueve y presenta un informe a la Asamblea General de la OEA, que lo lee.",
     ("Inter-American Drug Abuse Control Commission", "reports_to", "General Assembly")),
    ("La Convención Interamericana contra el Terrorismo se leyó en el puerto, y entró en vigor el 10 de julio de 2003.",
     ("Inter-American Convention against Terrorism", "entered_into_force_on", "2003-07-10")),
    ("The Inter-American Convention against Terrorism was read in the port, and entered into force on July 10, 2003.",
     ("Inter-American Convention against Terrorism", "entered_into_force_on", "2003-07-10")),
    ("A CICAD fala dos barcos que não voltaram. A CICAD fala dos barcos e depende da Secretaria de Segurança"
     " Multidimensional.",
     ("Inter-American Drug Abuse Control Commission", "part_of", "Secretariat for Multidimensional Security")),
    ("La Convention interaméricaine contre le terrorisme a été lue dans le port et est entrée en vigueur le 10 juillet"
     " 2003.",
     ("Inter-American Convention against Terrorism", "entered_into_force_on", "2003-07-10")),
)


def triples(text):
    record = read(text)
    labels = {e.id: e.label for e in record.entities}
    return [(labels.get(s.subject), s.relation, labels.get(s.object, str(s.object))) for s in record.statements]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_the_second_verb_has_a_subject(text, wanted):
    assert any(s == wanted[0] and r == wanted[1] and o.startswith(wanted[2]) for s, r, o in triples(text))


@pytest.mark.parametrize(
    "text",
    [
        "El Consejo Permanente habló del puerto que la CICAD pintó y presenta un informe a la Asamblea General.",
        "The Permanent Council heard who painted the boats of the port and reports to the General Assembly.",
    ],
)
def test_no_subject_is_shared_across_a_relative_clause(text):
    assert not [t for t in triples(text) if t[1] == "reports_to" and "Permanent" in t[0]]


def test_a_relative_clause_hides_no_subject():
    told = triples("La Secretaría General, que depende de la Asamblea General de la OEA, apoya a la CICAD.")
    assert [s for s, r, _ in told if r == "supports"] == ["General Secretariat of the Organization of American States"]


SUBJECTLESS = (
    ("El CICTE está en el puerto. Está integrado por todos los Estados Miembros de la OEA y depende de la Secretaría"
     " General.",
     ("Inter-American Committee against Terrorism", "composed_of", "Member states")),
    ("El CICTE está en el puerto. Está integrado por todos los Estados Miembros de la OEA y depende de la Secretaría"
     " General.",
     ("Inter-American Committee against Terrorism", "part_of", "General Secretariat")),
    ("La Junta Interamericana de Defensa vive de la pesca. La integran 29 Estados Miembros de la OEA.",
     ("Inter-American Defense Board", "member_count", "29")),
    ("La Conferencia Especial sobre Seguridad, celebrada en la Ciudad de México, adoptó la Declaración sobre los Barcos"
     " de la Bahía.",
     ("Declaración sobre los Barcos", "adopted_at", "Special Conference on Security")),
)


@pytest.mark.parametrize(("text", "wanted"), SUBJECTLESS)
def test_a_verb_without_a_subject_has_that_of_the_sentence_before(text, wanted):
    assert any(s.startswith(wanted[0]) and r == wanted[1] and o.startswith(wanted[2]) for s, r, o in triples(text))


def test_who_did_it_is_not_what_was_done():
    told = triples("En 2019 el Gobierno de Chile creó mediante el Decreto 489/2019 el Registro Público de Barcos.")
    assert {t[0] for t in told if t[1].startswith("established")} == {"Registro Público de Barcos"}


def test_a_text_is_adopted_in_a_place_that_is_told_before_it():
    told = triples("En 1996 la CICAD aprobó en Montevideo la Estrategia Antidrogas en el Hemisferio.")
    assert ("Anti-Drug Strategy in the Hemisphere", "adopted_on", "1996") in told


def test_a_government_hosts_for_its_state():
    told = triples("Agradecen al Gobierno de Chile, que será sede de la Conferencia Especial sobre Seguridad.")
    assert ("Special Conference on Security", "hosted_by", "Chile") in told


def test_states_that_make_up_a_body_are_its_members():
    told = triples("El SICA vive de la pesca. Lo integran Belice, Costa Rica y Honduras.")
    assert {o for s, r, o in told if r == "has_member" and s == "Central American Integration System"} == {
        "Belize", "Costa Rica", "Honduras"}


def test_who_is_asked_for_two_things_reports():
    told = triples("Encomendar al Consejo Permanente que mire los barcos e informe a la Asamblea General de la OEA.")
    assert [s for s, r, _ in told if r == "reports_to"] == ["Permanent Council of the Organization of American States"]
