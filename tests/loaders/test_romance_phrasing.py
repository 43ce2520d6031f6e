"""How documents in Spanish, Portuguese and French phrase things: each phenomenon with sentences of our own making."""

import pytest
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record

HEAD = {
    "es": "AG/RES. 1234 (XXIII-O/93)\n\nLA ASAMBLEA GENERAL,\n\n",
    "pt": "AG/RES. 1234 (XXIII-O/93)\n\nA ASSEMBLÉIA GERAL,\n\n",
    "fr": "AG/RES. 1234 (XXIII-O/93)\n\nL'ASSEMBLÉE GÉNÉRALE,\n\n",
}
OPENER = {"es": "RESUELVE:\n\n", "pt": "RESOLVE:\n\n", "fr": "DÉCIDE:\n\n"}
THANKS = {
    "es": "1. Agradecer a los Estados Miembros.\n", "pt": "1. Agradecer aos Estados membros.\n",
    "fr": "1. De remercier les États membres.\n",
}
FILLER = {
    "es": "CONSCIENTE de que los faros alumbran la costa de los países;",
    "pt": "CONSCIENTE de que os faróis iluminam a costa dos países;",
    "fr": "CONSCIENTE que les phares éclairent la côte des pays;",
}
CHARTER = "Charter of the Organization of American States"
ICAT = "Inter-American Convention against Terrorism"
SECURITY = "CES/DEC. 1/03"
SANTIAGO = "Declaration of Santiago on Confidence- and Security-Building Measures"
SAN_SALVADOR = "Declaration of San Salvador on Confidence- and Security-Building Measures"
OAS_CICTE_STATUTE = "Statute of the Inter-American Committee against Terrorism"


def names(record: Record) -> dict[str, str]:
    """Symbol or label of each entity."""
    return {e.id: e.symbol or e.label for e in record.entities}


def resolution(code: str, preamble: str, operative: str = "") -> Record:
    """The record of a short resolution with these paragraphs."""
    return read(HEAD[code] + preamble + "\n\n" + OPENER[code] + (operative or THANKS[code]))


def citations(record: Record) -> list[tuple[str | None, str]]:
    """Verb and target of each citation, in the order of the text."""
    known = names(record)
    return [(c.verb, known[c.target]) for c in record.citations]


PREAMBLES = [
    # adverbs and 'also' come after the verb; the verb agrees with the speaker
    ("es", "RECORDANDO ASIMISMO la resolución AG/RES. 1105 (XXI-O/91);", [("recordar", "AG/RES. 1105 (XXI-O/91)")]),
    ("es", "TENIENDO EN CUENTA ADEMÁS la resolución AG/RES. 1105 (XXI-O/91);",
     [("tener en cuenta", "AG/RES. 1105 (XXI-O/91)")]),
    ("es", "VISTOS los artículos 20 y 21 de la Carta de la Organización de los Estados Americanos;",
     [("ver", CHARTER)]),
    ("es", "HABIENDO VISTO la resolución AG/RES. 1105 (XXI-O/91);", [("ver", "AG/RES. 1105 (XXI-O/91)")]),
    ("es", "CONVENCIDA de lo que dice la Declaración sobre Seguridad en las Américas;",
     [("estar convencido", SECURITY)]),
    ("es", "NOTANDO NOTA de la resolución AG/RES. 1105 (XXI-O/91);", [("tomar nota", "AG/RES. 1105 (XXI-O/91)")]),
    ("pt", "RECORDANDO TAMBÉM a resolução AG/RES. 1105 (XXI-O/91);", [("recordar", "AG/RES. 1105 (XXI-O/91)")]),
    ("pt", "TENDO VISTO a resolução AG/RES. 1105 (XXI-O/91);", [("ter visto", "AG/RES. 1105 (XXI-O/91)")]),
    ("pt", "TENDO EM MENTE o parágrafo dispositivo 8 da resolução AG/RES. 1105 (XXI-O/91);",
     [("ter em mente", "AG/RES. 1105 (XXI-O/91)")]),
    ("fr", "RAPPELANT AUSSI la résolution AG/RES. 1105 (XXI-O/91);", [("rappeler", "AG/RES. 1105 (XXI-O/91)")]),
    ("fr", "AYANT VU la résolution AG/RES. 1105 (XXI-O/91);", [("voir", "AG/RES. 1105 (XXI-O/91)")]),
    ("fr", "CONSIDERANT la résolution AG/RES. 1105 (XXI-O/91);", [("considérer", "AG/RES. 1105 (XXI-O/91)")]),
    ("fr", "VU larticle 2 de la Charte de l'Organisation des États Américains;", [("voir", CHARTER)]),
    ("fr", "AYANT À L'ESPRIT la résolution « Les phares » [AG/RES. 1105 (XXI-O/91)];",
     [("avoir à l'esprit", "AG/RES. 1105 (XXI-O/91)")]),
    ("fr", "GARDANT PRÉSENT À L'ESPRIT le paragraphe 7 du dispositif de la résolution AG/RES. 1105 (XXI-O/91);",
     [("garder présent à l'esprit", "AG/RES. 1105 (XXI-O/91)")]),
    # a head verb alone governs the paragraphs after it
    ("es", "CONSIDERANDO:\n\nQue la Convención Interamericana contra el Terrorismo es útil;\n\n"
     "Su resolución AG/RES. 1105 (XXI-O/91); y\n\nDe los faros el buen servicio;",
     [("considerar", ICAT), ("considerar", "AG/RES. 1105 (XXI-O/91)")]),
    ("pt", "CONSIDERANDO:\n\nQue a Convenção Interamericana contra o Terrorismo é útil; e\n\n"
     "As resoluções AG/RES. 1105 (XXI-O/91) e AG/RES. 1106 (XXI-O/91);",
     [("considerar", ICAT), ("considerar", "AG/RES. 1105 (XXI-O/91)"), ("considerar", "AG/RES. 1106 (XXI-O/91)")]),
    ("fr", "CONSIDÉRANT:\n\nQue la Convention interaméricaine contre le terrorisme est utile; et\n\n"
     "Qu'elle a rappelé la résolution AG/RES. 1105 (XXI-O/91);",
     [("considérer", ICAT), ("considérer", "AG/RES. 1105 (XXI-O/91)")]),
    # definite references
    ("es", "RECORDANDO la Convención Interamericana contra el Terrorismo;\n\nREAFIRMANDO la citada Convención;",
     [("recordar", ICAT), ("reafirmar", ICAT)]),
    ("es", "RECORDANDO la Convención Interamericana contra el Terrorismo;\n\nREAFIRMANDO lo que en la misma Convención"
     " los Estados acordaron;", [("recordar", ICAT), ("reafirmar", ICAT)]),
    ("pt", "RECORDANDO a Convenção Interamericana contra o Terrorismo;\n\nREAFIRMANDO a referida Convenção;",
     [("recordar", ICAT), ("reafirmar", ICAT)]),
    ("fr", "RAPPELANT la Convention interaméricaine contre le terrorisme;\n\nRÉAFFIRMANT que ladite Convention sert de"
     " guide;", [("rappeler", ICAT), ("réaffirmer", ICAT)]),
    ("fr", "RAPPELANT la Convention interaméricaine contre le terrorisme;\n\nRÉAFFIRMANT la Convention susmentionnée;",
     [("rappeler", ICAT), ("réaffirmer", ICAT)]),
    ("es", "RECORDANDO la Convención Interamericana contra el Terrorismo;\n\nSUBRAYANDO la entrada en vigor de la"
     " Convención para todos los Estados;", [("recordar", ICAT), ("subrayar", ICAT)]),
    ("pt", "RECORDANDO a Convenção Interamericana contra o Terrorismo;\n\nSUBLINHANDO a entrada em vigor da Convenção"
     " para todos os Estados;", [("recordar", ICAT), ("sublinhar", ICAT)]),
    ("fr", "RAPPELANT la Convention interaméricaine contre le terrorisme;\n\nSOULIGNANT l'utilité de la Convention pour"
     " tous les États;", [("rappeler", ICAT), ("souligner", ICAT)]),
    # a possessive replaces the name of the owner; 'the Charter' alone is that of the Organization
    ("es", "RECORDANDO lo que la Organización de los Estados Americanos dice en su Carta de 1948;",
     [("recordar", CHARTER)]),
    ("pt", "RECORDANDO os propósitos da Organização dos Estados Americanos inscritos em sua Carta;",
     [("recordar", CHARTER)]),
    ("fr", "RAPPELANT les buts de l'Organisation des États Américains énoncés dans sa Charte;",
     [("rappeler", CHARTER)]),
    ("es", "RECORDANDO que la OEA trabaja conforme al artículo 2 de la Carta;", [("recordar", CHARTER)]),
    ("pt", "RECORDANDO que o Comitê Interamericano contra o Terrorismo aprovou seu Estatuto;",
     [("recordar", OAS_CICTE_STATUTE)]),
    # a resolution whose title is the name of a treaty is not that treaty
    ("es", "RECORDANDO la Convención Interamericana contra el Terrorismo y la resolución AG/RES. 1840 (XXXII-O/02);\n\n"
     "REAFIRMANDO la mencionada Convención;",
     [("recordar", ICAT), ("recordar", "AG/RES. 1840 (XXXII-O/02)"), ("reafirmar", ICAT)]),
]


@pytest.mark.parametrize(("code", "preamble", "expected"), PREAMBLES)
def test_what_a_preamble_cites(code: str, preamble: str, expected: list[tuple[str, str]]) -> None:
    assert citations(resolution(code, preamble)) == expected


PC = "Permanent Council of the Organization of American States"
GS = "General Secretariat of the Organization of American States"
SG = "Secretary General of the Organization of American States"
STATES = "Member states of the Organization of American States"
TASKS = [
    ("es", "Encomendar al Consejo Permanente que estudie los faros.", [("encomendar", PC)], None),
    ("es", "Solicitar a la Secretaría General, a través del Departamento de Seguridad Pública, que los estudie.",
     [("solicitar", GS)], None),
    ("es", "Instar a los Estados Miembros a que ratifiquen la Convención.", [("instar", STATES)], None),
    ("es", "Encomendar al Consejo Permanente que informe a la Asamblea General en su cuadragésimo segundo período"
     " ordinario de sesiones.", [("encomendar", PC)], "Forty-second regular session of the OAS General Assembly"),
    ("es", "Pedir al Secretario General que presente un informe antes del 1 de marzo de 1994.", [("pedir", SG)],
     "1994-03-01"),
    ("es", "Pedir al Secretario General que presente un informe a más tardar el día 1 de marzo de 1994.",
     [("pedir", SG)], "1994-03-01"),
    ("es", "Exhortar a los Estados Miembros a firmar y ratificar la Convención.", [("exhortar", STATES)], None),
    ("pt", "Encarregar o Conselho Permanente de estudar os faróis.", [("encarregar", PC)], None),
    ("pt", "Solicitar à Secretaria-Geral que, por intermédio do Departamento de Segurança Pública, os estude.",
     [("solicitar", GS)], None),
    ("pt", "Instar os Estados membros a que ratifiquem a Convenção.", [("instar", STATES)], None),
    ("pt", "Instruir o Conselho Permanente no sentido de que informe a Assembléia Geral em seu Vigésimo Quarto Período"
     " Ordinário de Sessões.", [("instruir", PC)], "Twenty-fourth regular session of the OAS General Assembly"),
    ("pt", "Solicitar ao Secretário-Geral que apresente um relatório até 1º de março de 1994.", [("solicitar", SG)],
     "1994-03-01"),
    ("pt", "Solicitar ao Secretário-Geral que apresente um relatório, no mais tardar em 1º de março de 1994.",
     [("solicitar", SG)], "1994-03-01"),
    ("fr", "De charger le Conseil permanent d'étudier les phares.", [("charger", PC)], None),
    ("fr", "De demander au Secrétariat général, par l'intermédiaire du Département de la sécurité publique, de les"
     " étudier.", [("demander", GS)], None),
    ("fr", "D'exhorter les États membres à ratifier la Convention.", [("exhorter", STATES)], None),
    ("fr", "De prier instamment les États membres de signer la Convention.", [("prier instamment", STATES)], None),
    ("fr", "De confier au Conseil permanent le soin d'étudier les phares et de lui faire rapport à sa vingt-quatrième"
     " session ordinaire.", [("confier", PC)], "Twenty-fourth regular session of the OAS General Assembly"),
    ("fr", "De prier le Secrétaire général de soumettre un rapport au plus tard le 1er mars 1994.", [("prier", SG)],
     "1994-03-01"),
    ("fr", "De prier le Secrétaire général de soumettre un rapport d'ici le 1er mars 1994.", [("prier", SG)],
     "1994-03-01"),
]


@pytest.mark.parametrize(("code", "task", "mandates", "due"), TASKS)
def test_who_is_asked_and_by_when(
    code: str, task: str, mandates: list[tuple[str, str]], due: str | None
) -> None:
    record = resolution(code, FILLER[code], f"1. {task}\n")
    known = names(record)
    said = [(s.verb, known[str(s.object)]) for s in record.statements if s.relation == "mandates"]
    assert said == mandates
    deadline = record.clauses[-1].deadline
    assert (known.get(deadline or "", deadline)) == due


REPORTED = [
    ("es", "CONSIDERANDO que la Asamblea General encomendó al Consejo Permanente la preparación de un estudio;",
     ("General Assembly of the Organization of American States", "encomendar")),
    ("es", "CONSIDERANDO que la Asamblea General, mediante la resolución AG/RES. 1105 (XXI-O/91), pidió al Consejo"
     " Permanente que estudiara los faros;", ("AG/RES. 1105 (XXI-O/91)", "pedir")),
    ("pt", "CONSIDERANDO que a Assembléia Geral incumbiu o Conselho Permanente de preparar um estudo;",
     ("General Assembly of the Organization of American States", "incumbir")),
    ("pt", "CONSIDERANDO que, conforme a resolução AG/RES. 1105 (XXI-O/91), o Conselho Permanente foi instruído no"
     " sentido de preparar um estudo;", ("AG/RES. 1105 (XXI-O/91)", "instruir")),
    ("fr", "CONSIDÉRANT que l'Assemblée générale a demandé au Conseil permanent de préparer une étude;",
     ("General Assembly of the Organization of American States", "demander")),
    ("fr", "CONSIDÉRANT que la Deuxième Conférence spécialisée interaméricaine sur le terrorisme a chargé le Conseil"
     " permanent de préparer une étude;",
     ("Second Inter-American Specialized Conference on Terrorism", "charger")),
]


@pytest.mark.parametrize(("code", "preamble", "task"), REPORTED)
def test_a_task_reported_in_a_preamble_is_that_of_its_speaker(code: str, preamble: str, task: tuple[str, str]) -> None:
    record = resolution(code, preamble)
    known = names(record)
    said = [s for s in record.statements if s.relation == "mandates"]
    assert [(known[s.subject], s.verb, known[str(s.object)]) for s in said] == [(*task, PC)]
    assert record.document.id not in {s.subject for s in said}


UNSAID = [
    ("es", "CONSIDERANDO que el Consejo Permanente pidió que se estudiaran los faros;"),
    ("pt", "CONSIDERANDO que foi pedido um estudo sobre os faróis da costa;"),
    ("fr", "CONSIDÉRANT que l'Assemblée générale a demandé une étude;"),
]


@pytest.mark.parametrize(("code", "preamble"), UNSAID)
def test_a_reported_task_without_speaker_or_addressee_is_not_said(code: str, preamble: str) -> None:
    assert [s for s in resolution(code, preamble).statements if s.relation == "mandates"] == []


SESSIONS = [
    ("es", "el undécimo período ordinario de sesiones de la Asamblea General", 11),
    ("es", "el decimoprimer periodo ordinario de sesiones del CICTE", 11),
    ("es", "el quincuagésimo noveno período ordinario de sesiones de la CICAD", 59),
    ("es", "el 55º período de sesiones de la Asamblea General de la OEA", 55),
    ("es", "la XLI Asamblea General", 41),
    ("es", "la Vigésima Tercera Reunión de Consulta de Ministros de Relaciones Exteriores", 23),
    ("pt", "a Vigésima Terceira Reunião de Consulta dos Ministros das Relações Exteriores", 23),
    ("fr", "la Vingt-troisième Réunion de consultation des ministres des relations extérieures", 23),
    ("pt", "o Décimo Primeiro Período Ordinário de Sessões da Assembléia Geral", 11),
    ("pt", "o Trigésimo Terceiro Período Ordinário de Sessões da Assembleia Geral", 33),
    ("pt", "a Terceira Cúpula das Américas", 3),
    ("fr", "la Quarante et unième Session ordinaire de l'Assemblée générale", 41),
    ("fr", "la vingt-huitième session ordinaire de l'Assemblée générale", 28),
    ("fr", "le Troisième Sommet des Amériques", 3),
]
TELLING = {
    "es": "Los Estados hablaron en la ciudad durante {} y dijeron lo que sabían de los faros.",
    "pt": "Os Estados falaram na cidade durante {} e disseram o que sabiam dos faróis.",
    "fr": "Les États ont parlé dans la ville pendant {} et ont dit ce qu'ils savaient des phares.",
}


@pytest.mark.parametrize(("code", "session", "number"), SESSIONS)
def test_sessions_by_their_number(code: str, session: str, number: int) -> None:
    record = read(TELLING[code].format(session))
    assert [e.ordinal for e in record.entities if e.kind == "meeting"] == [number]


ADOPTED = [
    ("es", "(Aprobada en la cuarta sesión plenaria, celebrada el 7 de junio de 1993)"),
    ("es", "(Resolución aprobada en la cuarta sesión plenaria,celebrada el 7 de junio de 1993, y pendiente de edición"
     " por la Comisión de Estilo)"),
    ("pt", "(Aprovada na quarta sessão plenária, realizada em 7 de junho de 1993)"),
    ("pt", "(Resolução aprovada na quarta sessão plenária realizada em 7 de junho de 1993 e sujeita a revisão da"
     " Comissão de Estilo)"),
    ("fr", "(Adoptée à la quatrième séance plénière, tenue le 7 juin 1993)"),
    ("fr", "(Cette résolution a été adoptée à la quatrième séance plénière tenue le 7 juin 1993 et sera revisée par la"
     " Commission de style)"),
]


@pytest.mark.parametrize(("code", "line"), ADOPTED)
def test_adoption_lines(code: str, line: str) -> None:
    title = {"es": "LOS FAROS DE LA COSTA", "pt": "OS FARÓIS DA COSTA", "fr": "LES PHARES DE LA CÔTE"}[code]
    head, _, body = HEAD[code].partition("\n\n")
    record = read(f"{head}\n\n{title}\n\n{line}\n\n{body}{OPENER[code]}{THANKS[code]}")
    document = record.document
    assert (document.language, document.plenary, document.date) == (code, 4, "1993-06-07")
    assert document.symbol == "AG/RES. 1234 (XXIII-O/93)"


PARTIES = [
    ("es", "RECORDANDO la Convención Interamericana contra el Terrorismo y el Plan de Acción de los Faros;",
     "1. Exhortar a las Partes a que la cumplan.\n"),
    ("pt", "RECORDANDO a Convenção Interamericana contra o Terrorismo e o Plano de Ação dos Faróis;",
     "1. Exortar as Partes a que a cumpram.\n"),
    ("fr", "RAPPELANT la Convention interaméricaine contre le terrorisme et le Plan d'action des Phares;",
     "1. D'exhorter les Parties à la respecter.\n"),
]


@pytest.mark.parametrize(("code", "preamble", "operative"), PARTIES)
def test_a_plan_has_no_parties(code: str, preamble: str, operative: str) -> None:
    record = resolution(code, preamble, operative)
    known = names(record)
    assert [known[str(s.object)] for s in record.statements if s.relation == "mandates"] == [
        "States parties to the Inter-American Convention against Terrorism"
    ]


WORLD = [
    ("es", "CONSCIENTES de las resoluciones 57/239 y 58/199 de la Asamblea General de las Naciones Unidas;"),
    ("pt", "CONSCIENTES das resoluções 57/239 e 58/199 da Assembléia Geral das Nações Unidas;"),
    ("fr", "CONSCIENTS des résolutions 57/239 et 58/199 de l'Assemblée générale des Nations Unies;"),
]


@pytest.mark.parametrize(("code", "preamble"), WORLD)
def test_the_assembly_of_the_united_nations_is_not_that_of_the_organization(code: str, preamble: str) -> None:
    record = resolution(code, preamble)
    assert [name for _, name in citations(record)] == ["A/RES/57/239", "A/RES/58/199"]
    at = record.clauses[0]
    known = names(record)
    here = {known[m.entity] for m in record.mentions if at.start <= m.start < at.end}
    assert "General Assembly of the Organization of American States" not in here


UNLISTED = [
    ("es", "1. Desplegar las velas conforme a la resolución AG/RES. 1105 (XXI-O/91).", "desplegar"),
    ("pt", "1. Transferir à Secretaria-Geral o que diz a resolução AG/RES. 1105 (XXI-O/91).", "transferir"),
    ("fr", "1. De déployer les voiles conformément à la résolution AG/RES. 1105 (XXI-O/91).", "déployer"),
]


@pytest.mark.parametrize(("code", "operative", "lemma"), UNLISTED)
def test_an_operative_verb_of_no_list_is_its_own_lemma(code: str, operative: str, lemma: str) -> None:
    record = resolution(code, FILLER[code], operative + "\n")
    assert citations(record) == [(lemma, "AG/RES. 1105 (XXI-O/91)")]


def test_what_follows_de_belongs_to_the_name_before_it() -> None:
    record = read("Os Estados falaram dos Programas de Bolsas de Estudo e Treinamento da OEA e não disseram mais nada.")
    assert record.citations == ()


OPENING = [
    ("es", "El Comité Interamericano contra el Terrorismo trabaja.\n\nDurante su décimo período ordinario de sesiones,"
     " celebrado en Quito en junio de 1980, la Asamblea General habló de los faros."),
    ("pt", "O Comitê Interamericano contra o Terrorismo trabalha.\n\nDurante seu Décimo Período Ordinário de Sessões,"
     " realizado em Quito em junho de 1980, a Assembleia Geral falou dos faróis."),
    ("fr", "Le Comité interaméricain contre le terrorisme travaille.\n\nDurant sa dixième session ordinaire tenue à"
     " Quito en juin 1980, l'Assemblée générale a parlé des phares."),
    ("en", "The Inter-American Committee against Terrorism works.\n\nDuring its tenth regular session, held in Quito in"
     " June 1980, the General Assembly talked of the lighthouses."),
]


@pytest.mark.parametrize(("code", "text"), OPENING)
def test_a_session_that_opens_a_sentence_is_that_of_its_subject(code: str, text: str) -> None:
    record = read(text)
    assert record.document.language == code
    assert [e.label for e in record.entities if e.kind == "meeting"] == [
        "Tenth regular session of the OAS General Assembly"
    ]


def test_a_heading_run_into_one_line_is_no_paragraph_of_the_preamble() -> None:
    text = (
        "CICTE/DEC. 1/12\n\nDECLARACIÓN SOBRE LOS FAROS (Aprobada el 7 de marzo de 2012) LOS ESTADOS MIEMBROS DEL"
        " COMITÉ INTERAMERICANO CONTRA EL TERRORISMO (CICTE), reunidos en su duodécimo período ordinario de"
        " sesiones;\n\nREAFIRMANDO la Carta de la Organización de los Estados Americanos y lo que en ella se dice;\n"
    )
    assert [c.verb for c in read(text).clauses] == ["reafirmar"]


def test_texts_adopted_at_the_sessions_of_a_body_are_described() -> None:
    record = resolution("es", "REAFIRMANDO las declaraciones adoptadas en los períodos de sesiones del Comité"
                        " Interamericano contra el Terrorismo;")
    assert [verb for verb, _ in citations(record)] == ["reafirmar"]


def test_a_meeting_of_consultation_has_one_name_in_every_language() -> None:
    session = "la Vigésima Tercera Reunión de Consulta de Ministros de Relaciones Exteriores"
    record = read(TELLING["es"].format(session))
    assert [e.id.partition("/id/")[2] for e in record.entities if e.kind == "meeting"] == [
        "meeting/meeting-of-consultation/23"
    ]


SUBJECTS = [
    ("Los Estados adoptaron en la ciudad una Declaración sobre el “Fortalecimiento de los faros de la costa” ayer.",
     "Fortalecimiento de los faros de la costa"),
    ("Os Estados adotaram na cidade uma Declaração sobre o “Fortalecimento dos faróis da costa” e foram embora.",
     "Fortalecimento dos faróis da costa"),
    ("Les États ont adopté dans la ville une Déclaration sur le « Renforcement des phares de la côte » et sont partis.",
     "Renforcement des phares de la côte"),
    ("The states adopted in the city a Declaration on “Strengthening the lighthouses of the coast” and went home.",
     "Strengthening the lighthouses of the coast"),
]


@pytest.mark.parametrize(("text", "title"), SUBJECTS)
def test_a_quoted_title_after_on(text: str, title: str) -> None:
    record = read(text)
    assert [(e.kind, e.label) for e in record.entities if e.id in {c.target for c in record.citations}] == [
        ("declaration", title)
    ]
