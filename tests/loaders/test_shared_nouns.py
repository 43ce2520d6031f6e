"""Texts that share a plural noun or the meeting that adopted them, in the languages that put the noun first."""

import pytest
from hemisec.loaders.reader import read

SANTIAGO = "Declaration of Santiago on Confidence- and Security-Building Measures"
SAN_SALVADOR = "Declaration of San Salvador on Confidence- and Security-Building Measures"
THIRD = "Third Summit of the Americas"
FOURTH = "Fourth Summit of the Americas"
CASES = [
    ("Los Estados recuerdan las Declaraciones de Santiago y de San Salvador sobre medidas de fomento de la confianza y"
     " de la seguridad en la región.", [SANTIAGO, SAN_SALVADOR]),
    ("The states recall the Declarations of Santiago and San Salvador on Confidence- and Security-Building Measures,"
     " and they keep them.", [SANTIAGO, SAN_SALVADOR]),
    ("Os Estados recordam as Declarações de Porto Seguro e de Vila Nova quando falam dos faróis da região.",
     ["Declaração de Porto Seguro", "Declaração de Vila Nova"]),
    ("Les États rappellent les Protocoles de Managua, de Cartagena de Indias et de Washington quand ils parlent des"
     " phares de la région.", ["Protocol of Managua", "Protocol of Cartagena de Indias", "Protocol of Washington"]),
    ("Los Estados hablan de la Declaración y el Plan de Acción de la Tercera Cumbre de las Américas en la ciudad.",
     [f"Declaration of the {THIRD}", f"Plan of Action of the {THIRD}"]),
    ("Os Estados falam da Declaração e do Plano de Ação da Quarta Cúpula das Américas quando vão à cidade.",
     [f"Declaration of the {FOURTH}", f"Plan of Action of the {FOURTH}"]),
    ("Les États parlent de la Déclaration et du Plan d'action du Quatrième Sommet des Amériques dans la ville.",
     [f"Declaration of the {FOURTH}", f"Plan of Action of the {FOURTH}"]),
    ("Los Estados hablan del Plan de Acción de la Cuarta Cumbre de las Américas cuando van a la ciudad.",
     [f"Plan of Action of the {FOURTH}"]),
    ("Les États parlent de la Déclaration de principes et du Plan d'action du Troisième Sommet des Amériques en ville.",
     [f"Declaration of Principles of the {THIRD}", f"Plan of Action of the {THIRD}"]),
    ("Los Estados hablan de los Planes de Acción de la Tercera y Cuarta Cumbres de las Américas en la ciudad.",
     [f"Plan of Action of the {THIRD}", f"Plan of Action of the {FOURTH}"]),
    ("Os Estados falam dos Planos de Ação da Terceira e da Quarta Cúpulas das Américas na cidade.",
     [f"Plan of Action of the {THIRD}", f"Plan of Action of the {FOURTH}"]),
    ("Les États parlent des Plans d'action des Troisième et Quatrième Sommets des Amériques dans la ville.",
     [f"Plan of Action of the {THIRD}", f"Plan of Action of the {FOURTH}"]),
    ("The states speak of the Plans of Action of the Third and Fourth Summits of the Americas in the city.",
     [f"Plan of Action of the {THIRD}", f"Plan of Action of the {FOURTH}"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_texts_that_share_a_noun_or_an_owner(text: str, expected: list[str]) -> None:
    record = read(text)
    labels = {e.id: e.label for e in record.entities}
    assert [labels[c.target] for c in record.citations] == expected


@pytest.mark.parametrize(
    "text",
    ["Los Estados recuerdan las declaraciones de Chile y de Perú cuando hablan de los faros de la región.",
     "Os Estados falam das conversas da Quarta Cúpula das Américas e da cidade onde elas se deram."],
)
def test_no_texts_where_none_is_named(text: str) -> None:
    assert read(text).citations == ()


def test_short_names_after_a_shared_tail() -> None:
    record = read(
        "Os marinheiros leram as Declarações de San Salvador e Santiago sobre Medidas de Fortalecimento da Confiança e"
        " da Segurança. Leram a Declaração de Santiago. Dormiram com as Declarações de San Salvador e\nde Santiago."
    )
    labels = {e.id: e.label for e in record.entities}
    told = [labels[m.entity] for m in record.mentions if labels[m.entity].startswith("Declaration of")]
    measures = "on Confidence- and Security-Building Measures"
    assert sorted(told) == [f"Declaration of San Salvador {measures}"] * 2 + [f"Declaration of Santiago {measures}"] * 3


def test_a_short_name_that_stands_twice_is_bound_once() -> None:
    record = read(
        "As Declarações de Lima e de Santiago foram lidas pelos barcos do porto naquele dia. A Declaração de Santiago é"
        " longa e a Declaração de Santiago é boa para o mar."
    )
    assert len({m.entity for m in record.mentions if m.text == "Declaração de Santiago"}) == 1
