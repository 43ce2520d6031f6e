"""Tasks that prose and preamble report: who gave them to whom, with which verb and date."""

import pytest
from hemisec.loaders.reader import read

COUNCIL, CICTE, SECRETARIAT, ASSEMBLY = "body/oas-pc", "body/cicte", "body/oas-gs", "body/oas-ga"
RESOLUTION = "ag/xxxii-o-02/res/1848"
TOLD = [  # sentence, (speaker, verb, addressee) of each task
    ("In 1995, the General Assembly instructed the Permanent Council to count the boats.",
     [(ASSEMBLY, "instruct", COUNCIL)]),
    ("In resolution AG/RES. 1848 (XXXII-O/02), the General Assembly requested the Permanent Council to paint them.",
     [(RESOLUTION, "request", COUNCIL)]),
    ("Resolution AG/RES. 1848 (XXXII-O/02), which the sailors keep on the wall, instructed CICTE to count the boats.",
     [(RESOLUTION, "instruct", CICTE)]),
    ("In resolution AG/RES. 1848 (XXXII-O/02), the Permanent Council was asked to count the boats.",
     [(RESOLUTION, "ask", COUNCIL)]),
    ("The General Assembly decided to request the General Secretariat to paint the boats.",
     [(ASSEMBLY, "request", SECRETARIAT)]),
    ("The General Assembly instructed CICTE, through the General Secretariat, to count the boats.",
     [(ASSEMBLY, "instruct", CICTE), (ASSEMBLY, "instruct", SECRETARIAT)]),
    ("La Asamblea General encomendó al Consejo Permanente que contara los barcos.",
     [(ASSEMBLY, "encomendar", COUNCIL)]),
    ("Los barcos son viejos: eso pidió hoy la Asamblea General al Consejo Permanente, y que los contara.",
     [(ASSEMBLY, "pedir", COUNCIL)]),
    ("En la resolución AG/RES. 1848 (XXXII-O/02), el Consejo Permanente fue encargado de contar los barcos.",
     [(RESOLUTION, "encargar", COUNCIL)]),
    ("A Assembléia Geral solicitou ao Conselho Permanente que contasse os barcos.",
     [(ASSEMBLY, "solicitar", COUNCIL)]),
    ("Mediante a resolução AG/RES. 1848 (XXXII-O/02), o Conselho Permanente foi instruído a contar os barcos.",
     [(RESOLUTION, "instruir", COUNCIL)]),
    ("L'Assemblée générale a chargé le Conseil permanent de compter les bateaux de la baie.",
     [(ASSEMBLY, "charger", COUNCIL)]),
    ("L'Assemblée générale a pour cela chargé le Conseil permanent de compter les bateaux de la baie.",
     [(ASSEMBLY, "charger", COUNCIL)]),
]
NOT_TOLD = [
    "The General Assembly thanked the Permanent Council for the boats.",
    "The Permanent Council told the General Assembly that the request was old.",
    "The Permanent Council was glad that the General Assembly had asked nobody.",
    "La Asamblea General agradeció al Consejo Permanente los barcos que pidió la Secretaría General.",
    "L'Assemblée générale a remercié le Conseil permanent des bateaux de la baie.",
]


def tasks(text: str) -> list[tuple[str, str | None, str]]:
    """The mandates of a text, ids without their base."""
    record = read(text)
    short = {e.id: e.id.partition("/id/")[2] or e.id.partition("/eli/oas/")[2] for e in record.entities}
    return [(short[s.subject], s.verb, short[str(s.object)]) for s in record.statements if s.relation == "mandates"]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_tasks_that_prose_reports(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(tasks(sentence)) == sorted(expected)


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_what_gives_no_task(sentence: str) -> None:
    assert tasks(sentence) == []


def test_a_preamble_reports_the_tasks_of_other_texts() -> None:
    text = ("AG/RES. 9001 (XLI-O/11)\n\nBOATS OF THE BAY\n\nTHE GENERAL ASSEMBLY,\n\nRECALLING that resolution "
            "AG/RES. 1848 (XXXII-O/02) instructed the Permanent Council to count the boats; and\n\nNOTING the nets,\n\n"
            "RESOLVES:\n\n1. To thank the sailors.\n")
    assert tasks(text) == [(RESOLUTION, "instruct", COUNCIL)]


def test_a_preamble_without_a_speaker_is_the_issuers() -> None:
    text = ("AG/RES. 9001 (XLI-O/11)\n\nBOATS OF THE BAY\n\nTHE GENERAL ASSEMBLY,\n\nRECALLING that it requested "
            "the Permanent Council to count the boats; and\n\nNOTING the nets,\n\n"
            "RESOLVES:\n\n1. To thank the sailors.\n")
    assert tasks(text) == [(ASSEMBLY, "request", COUNCIL)]


def test_a_pronoun_stands_for_the_meeting_of_the_sentence_before() -> None:
    text = ("The Second Summit of the Americas was held in Santiago in April 1998. They asked the Permanent Council to "
            "count the boats of the bay.")
    assert tasks(text) == [("meeting/summit/2", "ask", COUNCIL)]


def test_the_year_that_opens_the_sentence_dates_the_task() -> None:
    record = read("In 1995, the General Assembly instructed the Permanent Council to count the boats.")
    assert [s.date for s in record.statements if s.relation == "mandates"] == ["1995"]


@pytest.mark.parametrize("text", [
    "They read resolution AG/RES. 1848 (XXXII-O/02). The resolution also instructs the Permanent Council to count.",
    "Leyeron la resolución AG/RES. 1848 (XXXII-O/02). La resolución instruye al Consejo Permanente a contarlos.",
])
def test_the_resolution_stands_for_the_one_named_before(text: str) -> None:
    assert [(speaker, addressee) for speaker, _, addressee in tasks(text)] == [(RESOLUTION, COUNCIL)]
