"""Declarations in the first person plural: their paragraphs, verbs, citations and mandates."""

import pytest
from hemisec.loaders.clauses.first_person import first_plural
from hemisec.loaders.reader import read

PLURALS = [
    ("es", "reafirmar", "reafirmamos"), ("es", "reconocer", "reconocemos"), ("es", "instruir", "instruimos"),
    ("es", "hacer un llamado", "hacemos un llamado"), ("pt", "reafirmar", "reafirmamos"), ("pt", "instar", "instamos"),
    ("fr", "réaffirmer", "reaffirmons"), ("fr", "encourager", "encourageons"), ("fr", "reconnaître", "reconnaissons"),
    ("fr", "prendre note", "prenons note"), ("fr", "accueillir", "accueillons"), ("en", "urge", "urge"),
]
CHARTER = "instrument/oas-charter"
PAGES = {
    "en": "12. We reaffirm the Charter of the Organization of American States and its value for the boats.\n\n"
          "13. We urge the member states to count the boats, and we request CICTE to paint them.\n\n"
          "14. We recognize the work of the sailors in the bay.\n",
    "es": "12. Reafirmamos la Carta de la Organización de los Estados Americanos y su valor para los barcos.\n\n"
          "13. Instamos a los Estados Miembros a contar los barcos, y solicitamos al CICTE que los pinte.\n\n"
          "14. Reconocemos la labor de los marineros en la bahía.\n",
    "pt": "12. Reafirmamos a Carta da Organização dos Estados Americanos e o seu valor para os barcos.\n\n"
          "13. Instamos os Estados membros a contar os barcos, e solicitamos ao CICTE que pinte os barcos.\n\n"
          "14. Reconhecemos o trabalho dos marinheiros na baía.\n",
    "fr": "12. Nous réaffirmons la Charte de l'Organisation des États Américains et sa valeur pour les bateaux.\n\n"
          "13. Nous exhortons les États membres à compter les bateaux, et nous demandons au CICTE de les peindre.\n\n"
          "14. Nous reconnaissons le travail des marins dans la baie.\n",
}
VERBS = {"en": ("reaffirm", "urge", "request", "recognize"), "es": ("reafirmar", "instar", "solicitar", "reconocer"),
         "pt": ("reafirmar", "instar", "solicitar", "reconhecer"),
         "fr": ("réaffirmer", "exhorter", "demander", "reconnaître")}


@pytest.mark.parametrize(("code", "lemma", "plural"), PLURALS)
def test_first_person_plural(code: str, lemma: str, plural: str) -> None:
    assert first_plural(lemma, code) == plural


@pytest.mark.parametrize("code", PAGES)
def test_declarations_of_speakers(code: str) -> None:
    record = read(PAGES[code])
    first, second, third, fourth = VERBS[code]
    assert [(c.kind, c.number, c.verb) for c in record.clauses] == [
        ("operative", 12, first), ("operative", 13, second), ("operative", 14, fourth)]
    cited = [c for c in record.citations if c.target.endswith(CHARTER)]
    assert [(c.verb, c.paragraph) for c in cited] == [(first, 12)]
    asked = [(s.verb, str(s.object).rpartition("/")[2]) for s in record.statements if s.relation == "mandates"]
    assert sorted(asked) == sorted([(second, "oas-member-states"), (third, "cicte")])
    assert record.document.type == "declaration"


def test_a_speech_in_the_first_person_has_no_clauses() -> None:
    text = ("We reaffirm the Charter of the Organization of American States.\n\nWe urge the states to count boats.\n\n"
            "We recognize the sailors.\n")
    assert read(text).clauses == ()
