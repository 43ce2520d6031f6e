"""Texts told by the meeting that made them, in Spanish, Portuguese and French."""

import pytest
from hemisec.loaders.reader import read

PLAN = "Plan of Action of the Second Summit of the Americas"
FOUND = [  # sentence, the words that name the plan
    "Los marineros leyeron el Plan de Acción surgido en el marco de la Segunda Cumbre de las Américas con calma.",
    "Os marinheiros leram o Plano de Ação aprovado na Segunda Cúpula das Américas com calma.",
    "Les marins ont lu le Plan d'action adopté lors du Deuxième Sommet des Amériques dans la baie.",
    "La Segunda Cumbre de las Américas habló de los barcos, y su Plan de Acción habló de las redes.",
    "A Segunda Cúpula das Américas falou dos barcos, e seu Plano de Ação falou das redes.",
    "Les marins du Deuxième Sommet des Amériques ont parlé des bateaux dans leur Plan d'action.",
]
ABSENT = [
    "La Segunda y la Tercera reunión hablaron de los barcos, y su Plan de Acción habló de las redes.",
    "La Segunda Cumbre de las Américas habló de los barcos, y su Plan de Acción de la Bahía habló de las redes.",
    "La Segunda Cumbre de las Américas habló de los barcos. Los marineros tienen su Plan de Acción en la casa.",
]


@pytest.mark.parametrize("text", FOUND)
def test_texts_told_by_their_meeting(text: str) -> None:
    record = read(text)
    labels = {e.id: e.label for e in record.entities}
    found = [m.text for m in record.mentions if labels[m.entity] == PLAN]
    assert [" ".join(words.split()[:1]) for words in found] in (["Plan"], ["Plano"])


@pytest.mark.parametrize("text", ABSENT)
def test_texts_of_nobody_or_of_two(text: str) -> None:
    assert all(e.label != PLAN for e in read(text).entities)
