"""Governments of states, in four languages."""

import pytest
from hemisec.loaders.reader import read

FOUND = [  # sentence, name as printed
    ("They thanked the Government of the Republic of Haiti for the boats and the nets.",
     "Government of the Republic of Haiti"),
    ("They thanked the Government of Haiti for the boats and the nets.", "Government of Haiti"),
    ("Agradecieron al Gobierno de la República de Haití los barcos que había enviado.",
     "Gobierno de la República de Haití"),
    ("Agradecieron al gobierno de Haití los barcos que había enviado a la bahía.", "gobierno de Haití"),
    ("Agradeceram ao Governo do Haiti pelos barcos que tinha enviado para a baía.", "Governo do Haiti"),
    ("Ils ont remercié le Gouvernement d'Haïti des bateaux qui sont dans la baie.", "Gouvernement d'Haïti"),
    ("They thanked the Haitian Government for the boats and the nets.", "Haitian Government"),
    ("Agradecieron al Gobierno haitiano los barcos que había enviado a la bahía.", "Gobierno haitiano"),
    ("Agradeceram ao Governo haitiano pelos barcos que tinha enviado para a baía.", "Governo haitiano"),
    ("Ils ont remercié le Gouvernement haïtien des bateaux qui sont dans la baie.", "Gouvernement haïtien"),
]
ABSENT = [
    "They thanked the governments of Haiti and Chile for the boats and the nets.",
    "They thanked the government of Haiti for the boats and the nets.",
    "Agradecieron a los gobiernos de Haití y Chile los barcos que habían enviado.",
]


@pytest.mark.parametrize(("text", "name"), FOUND)
def test_governments(text: str, name: str) -> None:
    record = read(text)
    labels = {e.id: e.label for e in record.entities}
    found = [m for m in record.mentions if labels[m.entity] == "Government of Haiti"]
    assert [m.text for m in found] == [name]
    assert [(labels[s.subject], labels[str(s.object)]) for s in record.statements if s.relation == "part_of"] == [
        ("Government of Haiti", "Haiti")]


@pytest.mark.parametrize("text", ABSENT)
def test_the_plural_means_the_states(text: str) -> None:
    assert all(not e.label.startswith("Government of") for e in read(text).entities)


@pytest.mark.parametrize("text", [
    "Pidieron al Estado haitiano los barcos que había prometido a la bahía.",
    "Pediram ao Estado haitiano os barcos que não tinha prometido à baía.",
    "Ils ont demandé à l'État haïtien les bateaux qui sont dans la baie.",
    "They asked the Haitian State for the boats that it had promised.",
])
def test_a_state_named_by_its_adjective(text: str) -> None:
    record = read(text)
    labels = {e.id: e.label for e in record.entities}
    assert [labels[m.entity] for m in record.mentions] == ["Haiti"]
