"""Names that go on or end other than they seem, and who acts beside a place."""

import pytest
from hemisec.loaders.reader import read

OTHERS = [  # sentence, the name that stands there
    ("O Conselho de Segurança Nacional viu os barcos do porto com os marinheiros.", "Conselho de Segurança Nacional"),
    ("El Consejo de Seguridad Nacional vio los barcos del puerto con los marineros.", "Consejo de Seguridad Nacional"),
]


def named(text: str) -> set[tuple[str, str]]:
    record = read(text)
    labels = {e.id: e.label for e in record.entities}
    return {(m.text, labels[m.entity]) for m in record.mentions}


def facts(text: str) -> set[tuple[str, str, str]]:
    record = read(text)
    labels = {e.id: e.label for e in record.entities}
    return {(labels[s.subject], s.relation, labels.get(str(s.object), str(s.object))) for s in record.statements}


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_an_adjective_makes_another_body(text: str, name: str) -> None:
    assert named(text) == {(name, name)}


def test_sessions_of_a_body_do_not() -> None:
    assert ("Assembleia Geral", "General Assembly of the Organization of American States") in named(
        "A Assembleia Geral Extraordinária da OEA viu os barcos do porto com os marinheiros.")


def test_a_place_behind_a_name_said_before() -> None:
    text = "O Grupo dos Barcos Calmos dormiu no porto. A reunião do Grupo dos Barcos Calmos na Argentina não foi longa."
    assert ("Grupo dos Barcos Calmos", "Grupo dos Barcos Calmos") in named(text)
    assert all(words != "Grupo dos Barcos Calmos na Argentina" for words, _ in named(text))


def test_body_with_the_name_of_its_owner() -> None:
    assert ("Comissão de Segurança Hemisférica da OEA", "Committee on Hemispheric Security") in named(
        "A Comissão de Segurança Hemisférica da OEA viu os barcos do porto com os marinheiros.")


def test_where_it_sat_is_not_who_acted() -> None:
    told = facts("O Conselho, reunido em Lima, Peru, aprovou a Convenção Interamericana contra o Terrorismo com calma.")
    assert all(not (r == "adopted_by" and o == "Peru") for _, r, o in told)


def test_meeting_that_acts_where_it_was_held() -> None:
    told = facts("Em 1998, a Segunda Cúpula das Américas, realizada em Santiago, criou a Comissão dos Barcos Calmos.")
    assert ("Comissão dos Barcos Calmos", "established_by", "Second Summit of the Americas") in told


def test_states_behind_a_comma_host_nothing() -> None:
    told = facts("Na XX Reunião de Consulta, os Estados Unidos não viram os barcos do porto nem os marinheiros.")
    assert all(r != "held_in" for _, r, _ in told)


def test_members_in_apposition() -> None:
    told = facts("Os Governos de Chile, Peru e Uruguai, membros do Grupo de Lima, viram os barcos do porto com calma.")
    assert {o for s, r, o in told if (s, r) == ("Lima Group", "has_member")} == {"Chile", "Peru", "Uruguay"}


@pytest.mark.parametrize("word", ["Encarregado", "Eleito", "Interino"])
def test_adjective_of_a_president_is_no_person(word: str) -> None:
    record = read(f"O Presidente {word} da Venezuela viu os barcos do porto com os marinheiros.")
    assert all(e.kind != "person" for e in record.entities)
