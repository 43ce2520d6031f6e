"""What answers a text: reports and meetings of which a page says that they were made under a resolution."""

import pytest
from hemisec.graph.knowledge_graph import KnowledgeGraph
from hemisec.loaders.quads.document import record_quads
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record, from_json, to_json
from hemisec.ontology import vocabulary as v
from hemisec.queries.asking import ask

RESOLUTION = "AG/RES. 2396 (XXXVIII-O/08)"
MEETING = "Special Conference on Security"

DONE = [  # text, what answers, paragraph
    (f"Pursuant to paragraph 3 of resolution {RESOLUTION}, the Permanent Council convened the Special Conference on"
     " Security, which the ports had wanted.", MEETING, 3),
    (f"The Special Conference on Security was held pursuant to the mandate contained in resolution {RESOLUTION}, and"
     " the ports were glad of it.", MEETING, None),
    (f"La Conferencia Especial sobre Seguridad se celebró en cumplimiento de lo dispuesto en el párrafo resolutivo 3 de"
     f" la resolución {RESOLUTION}, y los puertos lo saben.", MEETING, 3),
    (f"A Conferência Especial sobre Segurança foi convocada em cumprimento do parágrafo 3 da resolução {RESOLUTION}, e"
     " os portos da região não o ignoram.", MEETING, 3),
    (f"La Conférence spéciale sur la sécurité s'est tenue conformément au paragraphe 3 de la résolution {RESOLUTION},"
     " et les ports de la région le savent.", MEETING, 3),
    (f"En cumplimiento de la resolución {RESOLUTION}, la Secretaría General presentó el informe CP/doc.4400/09, y los"
     " barcos lo saben.", "CP/doc.4400/09", None),
    (f"Em cumprimento à resolução {RESOLUTION}, a Secretaria-Geral apresentou o relatório CP/doc.4400/09, e os barcos"
     " não o ignoram.", "CP/doc.4400/09", None),
    (f"Conformément à la résolution {RESOLUTION}, le Secrétariat général a présenté le rapport CP/doc.4400/09, et les"
     " bateaux le savent.", "CP/doc.4400/09", None),
    (f"The Permanent Council convened the Special Conference on Security as mandated by resolution {RESOLUTION}, and"
     " the boats know it.", MEETING, None),
    (f"HAVING SEEN the report of the Permanent Council on ports, presented in compliance with paragraph 4 of resolution"
     f" {RESOLUTION}, and that the ports know of it;", "Report of the Permanent Council", 4),
    (f"VISTO el informe del Consejo Permanente sobre los puertos (CP/CAJP-1528/99 rev. 1), presentado en cumplimiento"
     f" de la resolución {RESOLUTION}, y que los puertos lo saben;", "CP/CAJP-1528/99 rev. 1", None),
    (f"TENDO VISTO o relatório da Secretaria-Geral sobre os portos, apresentado em cumprimento da resolução"
     f" {RESOLUTION}, e que os portos não o ignoram;", "Relatório da Secretaria-Geral", None),
    (f"AYANT VU le rapport du Secrétariat général sur les ports, présenté conformément à la résolution {RESOLUTION},"
     " que les ports connaissent;", "Rapport du Secrétariat général", None),
]
ASKED = [
    f"To instruct the Permanent Council to present a report to the General Assembly in accordance with resolution"
    f" {RESOLUTION}, which the ports had wanted.",
    f"To request that the Special Conference on Security be convened pursuant to resolution {RESOLUTION}, which the"
    " ports had wanted.",
    f"Que el Consejo Permanente presente un informe a la Asamblea General en cumplimiento de la resolución"
    f" {RESOLUTION}, que los puertos habían pedido.",
    "The Special Conference on Security was held in accordance with the Charter of the Organization of American"
    " States, and the ports were glad of it.",
]
THIS_PAGE = [
    f"In compliance with paragraph 5 of {RESOLUTION}, this report is submitted to the Permanent Council, which had"
    " asked for it in the year before.",
    f"El presente informe se presenta al Consejo Permanente en cumplimiento del párrafo 5 de la resolución"
    f" {RESOLUTION}, que los puertos habían pedido.",
    f"O presente relatório é apresentado ao Conselho Permanente em cumprimento do parágrafo 5 da resolução"
    f" {RESOLUTION}, que não é nova nos portos.",
    f"Le présent rapport est présenté au Conseil permanent en application du paragraphe 5 de la résolution"
    f" {RESOLUTION}, que les ports avaient demandée.",
]
BY_SOMEBODY = (
    f"O Departamento de Cooperação Jurídica elaborou este documento para dar cumprimento ao parágrafo dispositivo 5 da"
    f" resolução {RESOLUTION}, que não é nova nos portos."
)
MANDATE = """AG/RES. 2396 (XXXVIII-O/08)

SAFETY OF THE PORTS

(Adopted at the fourth plenary session, held on June 3, 2008)

THE GENERAL ASSEMBLY,

RECALLING the Charter of the Organization of American States,

RESOLVES:

6. To thank the islands for their boats.

7. To instruct the General Secretariat to present a report on the ports to the Permanent Council.
"""
REPORT = """PERMANENT COUNCIL

OEA/Ser.G
CP/doc.4321/09
May 4, 2009
Original: English

REPORT OF THE GENERAL SECRETARIAT ON THE SAFETY OF PORTS

(Presented pursuant to operative paragraph 7 of resolution AG/RES. 2396 (XXXVIII-O/08))

The ports of the region were seen by the experts in the course of the year, and they were found to be safe.
"""


def told(record: Record) -> list[tuple[str, str, int | None]]:
    """Return what answers what in a record: symbols or labels, and the paragraph."""
    names = {entity.id: entity.symbol or entity.label for entity in record.entities}
    return [(names[a.subject], names[str(a.object)], a.paragraph) for a in record.answers]


@pytest.mark.parametrize(("text", "thing", "paragraph"), DONE)
def test_what_was_done_under_a_text_answers_it(text: str, thing: str, paragraph: int | None) -> None:
    assert told(read(text)) == [(thing, RESOLUTION, paragraph)]


@pytest.mark.parametrize("text", ASKED)
def test_what_is_asked_for_or_under_a_treaty_answers_nothing(text: str) -> None:
    assert told(read(text)) == []


@pytest.mark.parametrize("text", [*THIS_PAGE, BY_SOMEBODY])
def test_a_page_that_says_so_answers_itself(text: str) -> None:
    record = read(text)
    assert [(a.subject, a.paragraph) for a in record.answers] == [(record.document.id, 5)]


def test_a_report_is_not_the_text_under_which_it_is_presented() -> None:
    record = read(REPORT)
    assert (record.document.symbol, record.document.type) == ("CP/doc.4321/09", "report")
    assert told(record) == [("CP/doc.4321/09", RESOLUTION, 7)]


def test_answers_are_a_key_of_their_own_that_a_record_may_lack() -> None:
    with_answers, without = read(REPORT), read(MANDATE)
    assert from_json(to_json(with_answers)) == with_answers
    assert "answers" not in to_json(without)
    assert from_json(to_json(without)) == without
    assert "answers" not in v.RELATIONS


def test_a_mandate_of_one_document_is_answered_by_another() -> None:
    records = [(read(MANDATE, name="mandate.txt"), MANDATE), (read(REPORT, name="report.txt"), REPORT)]
    graph = KnowledgeGraph.of([quad for record, text in records for quad in record_quads(record, text)])
    (row,) = ask(graph, "mandates-answered", {"text": RESOLUTION})
    assert (row["kind"], row["paragraph"]) == ("document", 7)
    assert row["addressee"] == "General Secretariat of the Organization of American States"
    assert row["answer"] == "Report of the General Secretariat on the Safety of Ports"
    assert "report on the ports" in row["action"]
