"""Programmes without capitals, known by the body that runs them."""

import pytest
from hemisec.loaders.reader import read

FOUND = [
    ("The OAS fisheries program was launched in Lima in April 1986 by the sailors.", "OAS fisheries program"),
    ("They wrote to the CICTE port security initiative about the boats.", "CICTE port security initiative"),
    ("Escribieron sobre los barcos en el programa de pesca de la OEA y fueron felices.", "programa de pesca de la OEA"),
    ("Eles escreveram sobre o programa de pesca da OEA e foram muito felizes.", "programa de pesca da OEA"),
    ("Ils ont écrit au sujet du programme de pêche de l'OEA et ils étaient heureux.", "programme de pêche de l'OEA"),
]
ABSENT = [
    "They wrote to an OAS fisheries program about the boats of the bay.",
    "The OAS and the fisheries program wrote about the boats of the bay.",
    "Escribieron sobre un programa de pesca de la OEA y fueron felices.",
]


@pytest.mark.parametrize(("text", "name"), FOUND)
def test_programmes_of_bodies(text: str, name: str) -> None:
    record = read(text)
    programmes = {e.id for e in record.entities if e.kind == "programme"}
    assert [m.text for m in record.mentions if m.entity in programmes] == [name]


@pytest.mark.parametrize("text", ABSENT)
def test_what_names_no_programme(text: str) -> None:
    assert all(e.kind != "programme" for e in read(text).entities)


def test_a_programme_is_dated_by_its_launch() -> None:
    record = read(FOUND[0][0])
    assert [(s.relation, s.object) for s in record.statements if s.relation == "established_on"] == [
        ("established_on", "1986-04")]
