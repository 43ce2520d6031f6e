"""Groups of texts that are named without being listed, and work plans by their owner."""

import pytest
from hemisec.loaders.reader import read

GROUPS = [
    ("They read the pertinent universal legal instruments on the boats in the bay.",
     "pertinent universal legal instruments", "Pertinent universal instruments"),
    ("They have signed 10 international conventions and protocols relating to terrorism, and more.",
     "10 international conventions and protocols relating to terrorism",
     "10 international conventions and protocols relating to terrorism"),
    ("Leyeron los instrumentos internacionales pertinentes sobre los barcos de la bahía.",
     "instrumentos internacionales pertinentes", "Instrumentos internacionales pertinentes"),
    ("Leram os instrumentos jurídicos internacionais pertinentes sobre os barcos da baía.",
     "instrumentos jurídicos internacionais pertinentes", "Instrumentos internacionais pertinentes"),
    ("Ils ont lu les instruments internationaux pertinents sur les bateaux qui sont dans la baie.",
     "instruments internationaux pertinents", "Instruments internationaux pertinents"),
]
NO_GROUPS = [
    "They spoke of the preparation of pertinent inter-American legal instruments for the boats.",
    "Hablaron de la elaboración de instrumentos interamericanos pertinentes para los barcos.",
    "They read the universal instruments and the relevant pages on the boats.",
    "They have signed the international conventions, ten of them in the bay.",
]
PLANS = [
    ("The Secretariat of the Inter-American Committee against Terrorism (CICTE) counts boats in its annual Work Plan.",
     "annual Work Plan"),
    ("El CICTE cuenta los barcos de la bahía en su plan de trabajo anual y los pinta.", "plan de trabajo anual"),
    ("O CICTE conta os barcos da baía no seu plano de trabalho anual e pinta os barcos.", "plano de trabalho anual"),
    ("Le CICTE compte les bateaux de la baie dans son plan de travail annuel et les peint.", "plan de travail annuel"),
    ("Le CICTE compte les bateaux dans son Programme de travail sur la base des cartes de la baie.",
     "Programme de travail"),
]


@pytest.mark.parametrize(("text", "words", "label"), GROUPS)
def test_groups_of_texts(text: str, words: str, label: str) -> None:
    record = read(text)
    found = {e.id for e in record.entities if e.label == label and e.kind == "instrument"}
    assert [m.text for m in record.mentions if m.entity in found] == [words]
    assert [c.target for c in record.citations] == list(found)


@pytest.mark.parametrize("text", NO_GROUPS)
def test_what_is_no_group(text: str) -> None:
    assert read(text).citations == ()


@pytest.mark.parametrize(("text", "words"), PLANS)
def test_work_plans_of_a_body(text: str, words: str) -> None:
    record = read(text)
    plan = next(e.id for e in record.entities if e.label == "CICTE Work Plan")
    assert [m.text for m in record.mentions if m.entity == plan] == [words]


def test_a_work_plan_without_owner_is_none() -> None:
    assert all("Work Plan" not in e.label for e in read("The sailors wrote it in their annual work plan.").entities)


@pytest.mark.parametrize(
    "text",
    ["They asked CICTE to present its work plan to the sailors of the bay in the spring.",
     "Los delegados solicitaron al CICTE que presentara su plan de trabajo a los marineros de la bahía.",
     "Os delegados pediram ao CICTE que apresente seu plano de trabalho aos marinheiros da baía.",
     "Les délégués ont demandé au CICTE de présenter son plan de travail aux marins de la baie."],
)
def test_a_work_plan_that_is_yet_to_come_is_not_cited(text: str) -> None:
    assert read(text).citations == ()
