"""Tasks that a text gives in its own voice, and who gives those that prose reports in longer sentences."""

import pytest
from hemisec.loaders.reader import read

COUNCIL, CICTE, CICAD, ASSEMBLY, OAS = "body/oas-pc", "body/cicte", "body/cicad", "body/oas-ga", "body/oas"
SECRETARY, SECRETARIAT, STATES, HAITI = "body/oas-sg", "body/oas-gs", "body/oas-member-states", "state/hti"
IACHR, CITEL, OBSERVERS = "body/iachr", "body/citel", "body/oas-permanent-observers"
SUMMIT, RESOLUTION, OTHER = "meeting/summit/2", "ag/xxxiii-o-03/res/1939", "cp/03/res/834"
SELF = "self"


def tasks(text: str) -> list[tuple[str, str | None, str]]:
    """The mandates of a text, ids without their base; the text itself is 'self'."""
    record = read(text)
    short = {e.id: e.id.partition("/id/")[2] or e.id.partition("/eli/oas/")[2] for e in record.entities}
    short[record.document.id] = SELF
    return [(short[s.subject], s.verb, short[str(s.object)]) for s in record.statements if s.relation == "mandates"]


OWN = [
    ("Allocution du ministre du port\n\nMonsieur le Président, les bateaux sont vieux. Je prie instamment les États"
     " membres de l'OEA de les compter.", [(SELF, "prier instamment", STATES)]),
    ("Discurso en el puerto\n\nSeñor Presidente, los barcos son viejos. Por ello, exhorto a la CICAD a pintarlos.",
     [(SELF, "exhortar", CICAD)]),
    ("Discurso no porto\n\nSenhor Presidente, os barcos não são novos. Peço à CICAD que pinte os barcos da baía.",
     [(SELF, "pedir", CICAD)]),
    ("Speech on the port\n\nMr. President, the boats are old. I urge CICAD to paint them.", [(SELF, "urge", CICAD)]),
    ("Speech on the port\n\nMr. President, the boats are old. We urge the OAS Permanent Council to count them, and"
     " request CICTE and CICAD to paint them.",
     [(SELF, "urge", COUNCIL), (SELF, "request", CICTE), (SELF, "request", CICAD)]),
    ("Allocution du ministre du port\n\nMonsieur le Président, les bateaux sont vieux. Nous encourageons le Secrétaire"
     " général de l'OEA à les compter.", [(SELF, "encourager", SECRETARY)]),
    ("Discurso en el puerto\n\nSeñor Presidente, los barcos son viejos. Instamos al Consejo Permanente de la OEA a"
     " contarlos y exhortamos a la CICAD a pintarlos.", [(SELF, "instar", COUNCIL), (SELF, "exhortar", CICAD)]),
    ("Discurso no porto\n\nSenhor Presidente, os barcos são velhos. Instamos o Conselho Permanente da OEA a não os"
     " contar.",
     [(SELF, "instar", COUNCIL)]),
    ("What they ask of the port\n\nThe boats of the bay are old.\n\n- Request the OAS General Secretariat to count the"
     " boats of the bay.\n- The boats are blue.\n", [(SELF, "request", SECRETARIAT)]),
]
TOLD = [
    ("The Second Summit of the Americas, held in Santiago, Chile, instructed CICAD to count the boats.",
     [(SUMMIT, "instruct", CICAD)]),
    ("The OAS Permanent Council, which had met with CICTE in May, called on CICAD to count the boats.",
     [(COUNCIL, "call on", CICAD)]),
    ("El Consejo Permanente de la OEA, que se reunió con el CICTE en mayo, solicitó a la CICAD que contara los barcos.",
     [(COUNCIL, "solicitar", CICAD)]),
    ("Le Conseil permanent de l'OEA, qui avait vu le CICTE en mai, a prié la CICAD de compter les bateaux de la baie.",
     [(COUNCIL, "prier", CICAD)]),
    ("OAS Secretary General Luis Almagro urged CICAD to count the boats.", [(SECRETARY, "urge", CICAD)]),
    ("El Consejo Permanente de la OEA solicitó al Secretario General que contara los barcos e instó a los Estados"
     " Miembros a pintarlos.", [(COUNCIL, "solicitar", SECRETARY), (COUNCIL, "instar", STATES)]),
    ("O Conselho Permanente da OEA solicitou ao Secretário-Geral que contasse os barcos e não as redes, e convidou os"
     " Estados membros a pintá-los.", [(COUNCIL, "solicitar", SECRETARY), (COUNCIL, "convidar", STATES)]),
    ("Le Conseil permanent de l'OEA a demandé au Secrétaire général de compter les bateaux et a exhorté les États"
     " membres à les peindre.", [(COUNCIL, "demander", SECRETARY), (COUNCIL, "exhorter", STATES)]),
    ("The OAS Permanent Council instructed CICTE to count the boats and requested CICAD to paint them.",
     [(COUNCIL, "instruct", CICTE), (COUNCIL, "request", CICAD)]),
    ("La CIDH a visité le port avec soin. De ce fait, elle a demandé à Haïti de compter les bateaux et à l'OEA de les"
     " peindre.", [(IACHR, "demander", HAITI), (IACHR, "demander", OAS)]),
    ("El Consejo Permanente se reunió ayer en el puerto. Asimismo, solicitó a la Secretaría General que pintara los"
     " barcos.",
     [(COUNCIL, "solicitar", SECRETARIAT)]),
    ("The OAS General Secretariat was asked by the Permanent Council to count the boats.",
     [(COUNCIL, "ask", SECRETARIAT)]),
    ("La Secretaría General de la OEA fue encargada por el Consejo Permanente de contar los barcos.",
     [(COUNCIL, "encargar", SECRETARIAT)]),
    ("A Secretaria-Geral da OEA foi encarregada pelo Conselho Permanente de contar os barcos, e não as redes.",
     [(COUNCIL, "encarregar", SECRETARIAT)]),
    ("Le Secrétariat général de l'OEA a été chargé par le Conseil permanent de compter les bateaux de la baie.",
     [(COUNCIL, "charger", SECRETARIAT)]),
    ("Le deuxième Sommet des Amériques a donné à la CICAD le mandat de compter les bateaux de la baie et des îles.",
     [(SUMMIT, "donner mandat", CICAD)]),
    ("La Segunda Cumbre de las Américas dio a la CICAD el mandato de contar los barcos de la bahía.",
     [(SUMMIT, "mandatar", CICAD)]),
    ("A Segunda Cúpula das Américas deu à CICAD o mandato de contar os barcos da baía, e não as redes.",
     [(SUMMIT, "mandatar", CICAD)]),
    ("The Second Summit of the Americas gave CICAD the mandate to count the boats.", [(SUMMIT, "mandate", CICAD)]),
    ("Mediante la resolución AG/RES. 1939 (XXXIII-O/03), la Asamblea General de la OEA encomendó al CICTE, a la CITEL"
     " y a la CICAD contar los barcos.",
     [(RESOLUTION, "encomendar", CICTE), (RESOLUTION, "encomendar", CITEL), (RESOLUTION, "encomendar", CICAD)]),
    ("They adopted resolution CP/RES. 834 (1346/03), requesting the OAS Secretary General to count the boats.",
     [(OTHER, "request", SECRETARY)]),
    ("The OAS Permanent Council has requested that the Secretary General count the boats.",
     [(COUNCIL, "request", SECRETARY)]),
    ("La CIDH llama al Estado haitiano a proteger a los pescadores de la bahía.", [(IACHR, "llamar", HAITI)]),
    ("La CIDH appelle l'État haïtien à protéger les pêcheurs de la baie et des îles.", [(IACHR, "appeler", HAITI)]),
]
CONTINUED = [
    ("THE GENERAL ASSEMBLY,\n\nNOTING the boats,\n\nRESOLVES:\n\n1. To continue to urge CICAD to count the boats.\n",
     "urge"),
    ("LA ASAMBLEA GENERAL,\n\nTOMANDO NOTA de los barcos,\n\nRESUELVE:\n\n1. Continuar instando a la CICAD a contar"
     " los barcos.\n",
     "instar"),
    ("L'ASSEMBLÉE GÉNÉRALE,\n\nPRENANT NOTE des bateaux,\n\nDÉCIDE:\n\n1. De continuer d'exhorter la CICAD à les"
     " compter.\n",
     "exhorter"),
]
NOT_TOLD = [
    "La CIDH a demandé la mission de l'OEA et le Conseil permanent en parle.",
    "El pedido de la OEA y el mandato a la CICAD son viejos, y el llamado a la OEA también.",
    "The OAS Permanent Council, to which CICTE said what it had been asked, and CICAD to which it had not, met in May.",
    "El Estado haitiano y la OEA hablaron de los barcos que pidió la Secretaría General, y a la CICAD le gustaron.",
    "We saw the OAS Permanent Council and CICTE; we were asked by nobody.",
    "La demande des pêcheurs est vieille: l'OEA et la CICAD ont des bateaux dans la baie.",
]


@pytest.mark.parametrize(("text", "expected"), OWN)
def test_what_a_text_asks_in_its_own_voice(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(tasks(text)) == sorted(expected)


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_who_gives_a_task(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(tasks(sentence)) == sorted(expected)


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_what_gives_no_task(sentence: str) -> None:
    assert tasks(sentence) == []


@pytest.mark.parametrize(("text", "verb"), CONTINUED)
def test_what_is_asked_again(text: str, verb: str) -> None:
    assert [(v, asked) for _, v, asked in tasks(text)] == [(verb, CICAD)]


def test_another_council_is_not_the_one_named_before() -> None:
    text = ("Le Conseil permanent de l'OEA pêche dans la baie. Le Conseil a encouragé le conseil présidentiel des ports"
            " à compter les bateaux et a prié la CICAD de les peindre.")
    assert [(who, verb) for who, verb, _ in tasks(text)] == [(COUNCIL, "encourager"), (COUNCIL, "prier")]


def test_a_person_may_ask() -> None:
    record = read("Le président du Sénat du Chili, Jean Luz Pereira, avait demandé à la CICAD de compter les bateaux.")
    names = {e.id: e.label for e in record.entities}
    assert [(names[s.subject], s.verb) for s in record.statements if s.relation == "mandates"] == [
        ("Jean Luz Pereira", "demander")]
