"""Sentences of Spanish and Portuguese that leave out a subject which goes on."""

from hemisec.loaders.reader import read

BOARD = "Inter-American Defense Board"


def facts(text: str) -> set[tuple[str, str, str]]:
    record = read(text)
    labels = {e.id: e.label for e in record.entities}
    return {(labels[s.subject], s.relation, labels.get(str(s.object), str(s.object))) for s in record.statements}


def test_portuguese_passive() -> None:
    told = facts("A Junta Interamericana de Defesa cuida dos barcos. Foi criada em 30 de março de 1942 e é bela.")
    assert (BOARD, "established_on", "1942-03-30") in told


def test_spanish_passive() -> None:
    told = facts("La Junta Interamericana de Defensa cuida los barcos. Fue creada el 30 de marzo de 1942 y es bella.")
    assert (BOARD, "established_on", "1942-03-30") in told


def test_members_of_what_was_named() -> None:
    told = facts("A Junta Interamericana de Defesa cuida dos barcos. É integrada por 28 países e não dorme no porto.")
    assert (BOARD, "member_count", "28") in told


def test_a_sentence_with_its_own_subject() -> None:
    told = facts("A Junta Interamericana de Defesa cuida dos barcos. Os marinheiros foram criados no porto em 1942.")
    assert told == set()


def test_and_is_no_verb() -> None:
    told = facts("A Junta Interamericana de Defesa cuida dos barcos. E integrada por 28 países é a frota do porto.")
    assert (BOARD, "member_count", "28") not in told


def test_text_that_founds_a_body() -> None:
    told = facts("A resolução AG/RES. 1180 (XXII-O/92) criou a Comissão Especial sobre Segurança Hemisférica no porto.")
    assert ("Special Committee on Hemispheric Security", "established_by", "Special Committee on Hemispheric Security"
            ) not in told
    assert any(s == "Special Committee on Hemispheric Security" and r == "established_by" for s, r, _ in told)


def test_members_told_before_their_names() -> None:
    told = facts("São membros fundadores do Mercosul o Uruguai e o Brasil, que não dormem no porto.")
    assert {o for s, r, o in told if (s, r) == ("Southern Common Market", "has_member")} == {
        "Brazil", "Uruguay"}


def test_number_of_members_that_a_body_has() -> None:
    told = facts("A Junta Interamericana de Defesa tem hoje 28 países membros e não dorme no porto.")
    assert (BOARD, "member_count", "28") in told
