"""Who is asked to do what, in which paragraph, by when."""

import pytest
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record

FRAMES = {
    "en": "AG/RES. 9001 (XLI-O/11)\n\nBOATS OF THE BAY\n\nTHE GENERAL ASSEMBLY,\n\nRECALLING the boats; and\n\n"
          "NOTING the nets,\n\nRESOLVES:\n\n{}\n",
    "es": "AG/RES. 9001 (XLI-O/11)\n\nBARCOS DE LA BAHÍA\n\nLA ASAMBLEA GENERAL,\n\nRECORDANDO los barcos, y\n\n"
          "TENIENDO PRESENTE las redes,\n\nRESUELVE:\n\n{}\n",
    "pt": "AG/RES. 9001 (XLI-O/11)\n\nBARCOS DA BAÍA\n\nA ASSEMBLÉIA GERAL,\n\nRECORDANDO os barcos; e\n\n"
          "TENDO PRESENTE as redes,\n\nRESOLVE:\n\n{}\n",
    "fr": "AG/RES. 9001 (XLI-O/11)\n\nBATEAUX DE LA BAIE\n\nL'ASSEMBLÉE GÉNÉRALE,\n\nRAPPELANT les bateaux;\n\n"
          "CONSIDÉRANT les filets,\n\nDÉCIDE:\n\n{}\n",
}
CICTE, COUNCIL, SECRETARIAT = "body/cicte", "body/oas-pc", "body/oas-gs"
STATES = "body/oas-member-states"
GIVEN = [  # language, paragraph, (verb, addressee) of each mandate
    ("en", "1. To instruct the Permanent Council to count the boats.", [("instruct", COUNCIL)]),
    ("en", "1. To request that the Permanent Council count the boats.", [("request", COUNCIL)]),
    ("en", "1. To request the Permanent Council, CICTE, and the General Secretariat to count the boats.",
     [("request", COUNCIL), ("request", CICTE), ("request", SECRETARIAT)]),
    ("en", "1. To thank the sailors, and to instruct the General Secretariat to count the boats.",
     [("instruct", SECRETARIAT)]),
    ("en", "1. To instruct CICTE to count the boats; and to urge the Permanent Council to paint them.",
     [("instruct", CICTE), ("urge", COUNCIL)]),
    ("en", "1. To invite all sectors of society to count the boats.", [("invite", "Sectors of society")]),
    ("en", "1. To urge the fishermen of the bay to count the boats.", [("urge", "Fishermen of the bay")]),
    ("en", "1. To encourage CICTE to ask the Permanent Council for boats.", [("encourage", CICTE)]),
    ("en", "1. To instruct the General Secretariat, in cooperation with CICTE, to count the boats.",
     [("instruct", SECRETARIAT)]),
    ("en", "1. To request that CICTE, the Permanent Council, and the General Secretariat hold a joint meeting.",
     [("request", CICTE), ("request", COUNCIL), ("request", SECRETARIAT)]),
    ("en", "1. That CICTE be asked to count the boats.", [("ask", CICTE)]),
    ("en", "1. Decides to request CICTE to count the boats.", [("request", CICTE)]),
    ("en", "1. To urge CICTE and the port authorities to count the boats.",
     [("urge", CICTE), ("urge", "Port authorities")]),
    ("es", "1. Que se solicite al CICTE contar los barcos.", [("solicitar", CICTE)]),
    ("es", "1. Que el CICTE sea encargado de contar los barcos.", [("encargar", CICTE)]),
    ("es", "1. Agradecer al CICTE sus barcos y solicitarle que los cuente.", [("solicitar", CICTE)]),
    ("pt", "1. Fica o CICTE encarregado de contar os barcos.", [("encarregar", CICTE)]),
    ("pt", "1. Agradecer ao CICTE os barcos e solicitar-lhe que os conte.", [("solicitar", CICTE)]),
    ("fr", "1. Que le CICTE soit chargé de compter les bateaux.", [("charger", CICTE)]),
    ("fr", "1. De remercier le CICTE et de l'inviter à compter les bateaux.", [("inviter", CICTE)]),
    ("es", "1. Exhortar al CICTE y a la Secretaría General a contar los barcos.",
     [("exhortar", CICTE), ("exhortar", SECRETARIAT)]),
    ("en", "1. To urge CICTE to count the boats, and to invite them to paint the nets.",
     [("urge", CICTE), ("invite", CICTE)]),
    ("en", "1. To recognize what CICTE does; and to encourage it to count the boats.", [("encourage", CICTE)]),
    ("en", "1. Their decision to instruct the General Secretariat to count the boats.", [("instruct", SECRETARIAT)]),
    ("en", "1. Their appeal to the Permanent Council to count the boats.", [("call on", COUNCIL)]),
    ("es", "1. Su decisión de instruir a la Secretaría General a que cuente los barcos.", [("instruir", SECRETARIAT)]),
    ("es", "1. Su llamado al Consejo Permanente para que cuente los barcos.", [("hacer un llamado", COUNCIL)]),
    ("pt", "1. Sua decisão de instruir a Secretaria-Geral a contar os barcos.", [("instruir", SECRETARIAT)]),
    ("pt", "1. Seu apelo ao Conselho Permanente para que conte os barcos.", [("apelar", COUNCIL)]),
    ("fr", "1. Leur décision de charger le Secrétariat général de compter les bateaux.", [("charger", SECRETARIAT)]),
    ("fr", "1. Leur appel au Conseil permanent pour qu'il compte les bateaux.", [("lancer un appel", COUNCIL)]),
    ("en", "1. To urge the states that have not yet done so to count the boats.", [("urge", STATES)]),
    ("es", "1. Instar a los Estados que aún no lo hayan hecho a que cuenten los barcos.", [("instar", STATES)]),
    ("pt", "1. Instar os Estados que ainda não o fizeram a contar os barcos.", [("instar", STATES)]),
    ("fr", "1. D'exhorter les États qui ne l'ont pas encore fait à compter les bateaux.", [("exhorter", STATES)]),
    ("es", "1. Encomendar al Consejo Permanente que cuente los barcos.", [("encomendar", COUNCIL)]),
    ("es", "1. Solicitar al Consejo Permanente y al CICTE que cuenten los barcos.",
     [("solicitar", COUNCIL), ("solicitar", CICTE)]),
    ("es", "1. Instar a la Secretaría General a que cuente los barcos.", [("instar", SECRETARIAT)]),
    ("pt", "1. Incumbir o Conselho Permanente de contar os barcos.", [("incumbir", COUNCIL)]),
    ("pt", "1. Solicitar ao CICTE que conte os barcos.", [("solicitar", CICTE)]),
    ("pt", "1. Instar a Secretaria-Geral a contar os barcos.", [("instar", SECRETARIAT)]),
    ("fr", "1. De charger le Conseil permanent de compter les bateaux.", [("charger", COUNCIL)]),
    ("fr", "1. De demander au CICTE et au Conseil permanent de compter les bateaux.",
     [("demander", CICTE), ("demander", COUNCIL)]),
    ("fr", "1. D'exhorter le Secrétariat général à compter les bateaux.", [("exhorter", SECRETARIAT)]),
]
NOT_GIVEN = [
    ("en", "1. To encourage a dialogue of the sailors in the bay."),
    ("pt", "1. Que urge contar melhor os barcos, para a segurança da baía."),
    ("en", "1. To thank the General Secretariat for counting the boats."),
    ("en", "1. To welcome the boats that CICTE has asked the Permanent Council to paint."),
    ("en", "1. To reaffirm that the Permanent Council counts the boats."),
    ("en", "1. That the Permanent Council has boats and the General Secretariat has none."),
    ("es", "1. Agradecer a la Secretaría General por contar los barcos."),
    ("es", "1. Reafirmar que el Consejo Permanente cuenta los barcos."),
    ("pt", "1. Agradecer à Secretaria-Geral por contar os barcos."),
    ("fr", "1. De remercier le Secrétariat général d'avoir compté les bateaux."),
]
DEADLINES = [
    ("en", "1. To instruct CICTE to tell the General Assembly of the boats at its forty-second regular session.",
     "meeting/ga-regular/42"),
    ("en", "1. To instruct CICTE to count the boats by June 30, 2012.", "2012-06-30"),
    ("en", "1. To instruct CICTE to count the boats no later than June 30, 2012.", "2012-06-30"),
    ("en", "1. To instruct CICTE to count the boats that it saw on June 30, 2010.", None),
    ("en", "1. To instruct CICTE to count the boats of the forty-second regular session of the Assembly.", None),
    ("es", "1. Encomendar al CICTE que cuente los barcos antes del 30 de junio de 2012.", "2012-06-30"),
    ("es", "1. Solicitar al Consejo Permanente que informe a la Asamblea General en su cuadragésimo segundo período "
           "ordinario de sesiones.", "meeting/ga-regular/42"),
    ("pt", "1. Solicitar ao CICTE que conte os barcos até 30 de junho de 2012.", "2012-06-30"),
    ("fr", "1. De demander au CICTE de compter les bateaux avant le 30 juin 2012.", "2012-06-30"),
]


def short(record: Record, entity: str) -> str:
    """The end of the id of a thing of the tables, else its label."""
    found = next((e for e in record.entities if e.id == entity), None)
    return entity if found is None else entity.partition("/id/")[2] if found.authority else found.label


def given(record: Record) -> list[tuple[str | None, str]]:
    """Verb and addressee of the mandates of a record."""
    return [(s.verb, short(record, str(s.object))) for s in record.statements if s.relation == "mandates"]


@pytest.mark.parametrize(("code", "paragraph", "expected"), GIVEN)
def test_mandates(code: str, paragraph: str, expected: list[tuple[str, str]]) -> None:
    record = read(FRAMES[code].format(paragraph))
    assert sorted(given(record)) == sorted(expected)
    mandates = [s for s in record.statements if s.relation == "mandates"]
    assert {(s.subject, s.paragraph) for s in mandates} == {(record.document.id, 1)}
    clause = next(c for c in record.clauses if c.kind == "operative")
    assert {short(record, a) for a in clause.addressees} >= {addressee for _, addressee in expected}


@pytest.mark.parametrize(("code", "paragraph"), NOT_GIVEN)
def test_what_gives_no_mandate(code: str, paragraph: str) -> None:
    assert given(read(FRAMES[code].format(paragraph))) == []


@pytest.mark.parametrize(("code", "paragraph", "deadline"), DEADLINES)
def test_deadlines(code: str, paragraph: str, deadline: str | None) -> None:
    record = read(FRAMES[code].format(paragraph))
    found = next(c for c in record.clauses if c.kind == "operative").deadline
    assert found == (f"https://w3id.org/hemisec/id/{deadline}" if deadline and "/" in deadline else deadline)


def test_tables_of_this_test_are_whole() -> None:
    assert (len(GIVEN), len(NOT_GIVEN), len(DEADLINES)) == (44, 10, 9)


def test_those_who_are_thanked_are_addressees_without_a_mandate() -> None:
    record = read(FRAMES["en"].format("1. To thank the General Secretariat for counting the boats."))
    assert [short(record, a) for a in record.clauses[-1].addressees] == [SECRETARIAT]


@pytest.mark.parametrize(("code", "paragraph", "expected"), [
    ("en", "1. To recommend to CICTE that the boats be counted.", CICTE),
    ("en", "1. To recommend that the port authorities count the boats.", "Port authorities"),
    ("es", "1. Recomendar al CICTE que cuente los barcos.", CICTE),
    ("es", "1. Recomendar a las autoridades portuarias que cuenten los barcos.", "Autoridades portuarias"),
    ("pt", "1. Recomendar ao CICTE que conte os barcos.", CICTE),
    ("fr", "1. De recommander au CICTE de compter les bateaux.", CICTE),
])
def test_those_to_whom_something_is_recommended_are_addressees_without_a_mandate(
    code: str, paragraph: str, expected: str
) -> None:
    record = read(FRAMES[code].format(paragraph))
    assert [short(record, a) for a in record.clauses[-1].addressees] == [expected]
    assert given(record) == []


def test_paragraphs_keep_their_numbers() -> None:
    record = read(FRAMES["en"].format("1. To thank the sailors.\n\n2. To instruct CICTE to count the boats.\n\n"
                                      "3. To request the Permanent Council to paint them."))
    assert [(s.paragraph, s.verb) for s in record.statements if s.relation == "mandates"] == [
        (2, "instruct"), (3, "request")]


def test_sub_items_do_not_hide_the_addressee() -> None:
    record = read(FRAMES["en"].format("1. To instruct the General Secretariat:\n\na. to count the boats;\n\n"
                                      "b. to paint them."))
    assert given(record) == [("instruct", SECRETARIAT)]


def test_a_preamble_gives_no_mandate() -> None:
    text = FRAMES["en"].replace("NOTING the nets", "REQUESTING the Permanent Council to count the nets")
    assert given(read(text.format("1. To thank the sailors."))) == []


def test_a_mandate_that_prose_reports() -> None:
    text = ("News of the port\n\nIn 1995, the General Assembly of the OAS instructed the Permanent Council to count "
            "the boats of the bay.\n\nIt was late and the rain had stopped.")
    record = read(text)
    found = [s for s in record.statements if s.relation == "mandates"]
    assert [(short(record, s.subject), s.verb, short(record, str(s.object)), s.date) for s in found] == [
        ("body/oas-ga", "instruct", COUNCIL, "1995")]
    assert text[found[0].start:found[0].end].endswith("the Permanent Council")


def test_second_verb_of_ministers() -> None:
    record = read(
        "Declaração da Reunião dos Barcos Calmos\n\nOs Ministros das Relações Exteriores, reunidos no porto, expressam"
        " o seguinte:\n\n1. Condenam o ruído dos barcos do porto.\n\n2. Instam a comunidade internacional a ver os"
        " barcos e solicitam à Comissão Interamericana de Direitos Humanos que não durma.\n\n3. Agradecem a calma.\n"
    )
    told = {(s.verb, str(s.object).rsplit("/", 1)[-1]) for s in record.statements if s.relation == "mandates"}
    assert told == {("instar", "international-community"), ("solicitar", "iachr")}
