"""Texts told by their year, by their number, or as the statute and rules of the body named last."""

import pytest
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record

LANTERNS = "the Convention on the Lanterns of the Harbor, signed on 2 September 1952"
BY_YEAR = [  # text, the short form, label of what it means
    (f"They keep {LANTERNS}, and the Treaty on Small Boats of 1960. The 1952 Convention is short.", "1952 Convention",
     "Convention on the Lanterns of the Harbor"),
    (f"They keep {LANTERNS}. The Convention of 1952 is short and old.", "Convention of 1952",
     "Convention on the Lanterns of the Harbor"),
    ("The Single Convention on Narcotic Drugs of 1961 and the Convention on Psychotropic Substances of 1971 are read. "
     "The boats keep the 1961 and 1971 Conventions.", "1961", "Single Convention on Narcotic Drugs"),
    ("Guardan la Convención Única sobre Estupefacientes de 1961 en el puerto. La Convención de 1961 es larga.",
     "Convención de 1961", "Single Convention on Narcotic Drugs"),
    ("Guardam a Convenção Única sobre Entorpecentes de 1961 no porto. A Convenção de 1961 não é curta.",
     "Convenção de 1961", "Single Convention on Narcotic Drugs"),
    ("Ils gardent la Convention unique sur les stupéfiants de 1961 dans le port. La convention de 1961 est longue.",
     "convention de 1961", "Single Convention on Narcotic Drugs"),
]
OWN_RULES = [  # text, the reference, label of what it means
    ("The Harbor Safety Commission sleeps, as article 3 of its Rules of Procedure says.", "its Rules of Procedure",
     "Rules of Procedure of the Harbor Safety Commission"),
    ("The Harbor Safety Commission sleeps. Article 3 of the Statute says when.", "the Statute",
     "Statute of the Harbor Safety Commission"),
    ("La Comisión de Puertos de la Costa duerme, según el artículo 3 de su Reglamento y con ellos.", "su Reglamento",
     "Rules of Procedure of the Comisión de Puertos de la Costa"),
    ("La Comisión de Puertos de la Costa duerme. Así lo dice el artículo 3 del Reglamento en el puerto.",
     "del Reglamento", "Rules of Procedure of the Comisión de Puertos de la Costa"),
    ("A Comissão de Portos da Costa não dorme, conforme o artigo 3 do seu Regulamento e com eles.", "seu Regulamento",
     "Rules of Procedure of the Comissão de Portos da Costa"),
    ("La Commission des ports de la côte a dormi, selon l'article 3 de son Règlement, dans le port.", "son Règlement",
     "Rules of Procedure of the Commission des ports de la côte"),
    ("The Regulations of the Harbor Safety Commission are old. The Harbor Safety Commission keeps its Regulations.",
     "its Regulations", "Regulations of the Harbor Safety Commission"),
]
NUMBERED = [  # text, the texts that it names
    ("The sailors read Report No. 54/01 and Report 20/95 in the port.", ["Report 54/01", "Report 20/95"]),
    ("Los marineros leyeron el Informe 20/95 y la Resolución 4/19 en el puerto.", ["Report 20/95", "Resolution 4/19"]),
    ("Los marineros leyeron los Informes 20/95 y 21/95 en el puerto.", ["Report 20/95", "Report 21/95"]),
    ("Os marinheiros leram o Relatório nº 54/01 e a Resolução 1/20 no porto.", ["Report 54/01", "Resolution 1/20"]),
    ("Les marins ont lu le Rapport no 54/01 et la Résolution 65/2019 dans le port.",
     ["Report 54/01", "Resolution 65/2019"]),
    ("As resolution 9080 says, the sailors slept in the port.", ["Resolution 9080"]),
]
OF_A_DAY = [  # text, the words that name the text, its kind
    ("The sailors read the Political Agreement of 3 April 2004 in the port.", "Political Agreement of 3 April 2004",
     "instrument"),
    ("The sailors read the resolution of March 22, 2001 in the port.", "resolution of March 22, 2001", "resolution"),
    ("Los marineros leyeron la resolución del 3 de mayo de 2004 en el puerto.", "resolución del 3 de mayo de 2004",
     "resolution"),
    ("Os marinheiros leram o relatório de 2 de maio de 2003 no porto.", "relatório de 2 de maio de 2003", "document"),
    ("Les marins ont lu l'accord du 21 décembre 2002 dans le port.", "accord du 21 décembre 2002", "instrument"),
]
AMENDED = [  # text, the words that name the protocol, its label
    ("They read the Protocol of Amendment to the Charter of the OAS, “Protocol of Managua”, in the port.",
     "Protocol of Amendment to the Charter of the OAS", "Protocol of Managua"),
    ("Leyeron el Protocolo de Reformas a la Carta de la OEA, “Protocolo de Managua”, en el puerto.",
     "Protocolo de Reformas a la Carta de la OEA", "Protocol of Managua"),
    ("Leram o Protocolo de Reforma da Carta da OEA, “Protocolo de Manágua”, no porto com eles.",
     "Protocolo de Reforma da Carta da OEA", "Protocol of Managua"),
    ("Ils ont lu le Protocole d'amendements à la Charte de l'OEA, « Protocole de Managua », dans le port.",
     "Protocole d'amendements à la Charte de l'OEA", "Protocol of Managua"),
]
NO_NUMBER = [
    "The sailors read the resolution 2004 years later in the port.",
    "The sailors read the report 3/4 of the way home to the port.",
    "The sailors kept 300 resolutions and 200 reports in the port.",
]


def named(record: Record, words: str) -> set[str]:
    labels = {e.id: e.label for e in record.entities}
    return {labels[m.entity] for m in record.mentions if m.text == words}


@pytest.mark.parametrize(("text", "words", "label"), BY_YEAR)
def test_a_year_tells_the_text_that_the_page_names_with_it(text: str, words: str, label: str) -> None:
    assert named(read(f"News of the port\n\n{text}\n"), words) == {label}


def test_a_year_that_two_texts_have_tells_none() -> None:
    record = read("They keep the Treaty on Boats of 1952 and the Treaty on Old Nets of 1952. The 1952 Treaty is old.")
    assert named(record, "1952 Treaty") <= {"1952 Treaty"}


@pytest.mark.parametrize(("text", "words", "label"), OWN_RULES)
def test_statute_and_rules_are_those_of_the_body_named_last(text: str, words: str, label: str) -> None:
    assert named(read(f"The port\n\n{text}\n"), words) == {label}


def test_an_office_has_no_rules() -> None:
    assert not named(read("The Secretary General of the OAS keeps his cup and its Rules in the port."), "its Rules")


@pytest.mark.parametrize(("text", "labels"), NUMBERED)
def test_texts_told_by_number(text: str, labels: list[str]) -> None:
    record = read(text)
    known = {e.id: e.label for e in record.entities}
    assert [known[m.entity] for m in record.mentions if m.rule == "told-by-number"] == labels
    assert [known[c.target] for c in record.citations] == labels


@pytest.mark.parametrize("text", NO_NUMBER)
def test_numbers_that_tell_no_text(text: str) -> None:
    assert all(m.rule != "told-by-number" for m in read(text).mentions)


@pytest.mark.parametrize(("text", "words", "kind"), OF_A_DAY)
def test_texts_told_by_their_day(text: str, words: str, kind: str) -> None:
    record = read(f"The port\n\n{text}\n")
    kinds = {e.id: e.kind for e in record.entities}
    assert [(m.text, kinds[m.entity]) for m in record.mentions if m.rule == "text-of-a-day"] == [(words, kind)]


@pytest.mark.parametrize(("text", "words", "label"), AMENDED)
def test_a_protocol_of_amendment_is_known_by_its_quoted_name(text: str, words: str, label: str) -> None:
    record = read(text)
    assert named(record, words) == {label}
    assert len(record.citations) == 1  # and not the charter in its name


def test_a_number_without_its_session_names_a_resolution() -> None:
    record = read("As resolution AG/RES. 1044 says, adopted on June 8, 1990, the sailors slept in the port.")
    assert named(record, "AG/RES. 1044") == {"AG/RES. 1044"}
    assert len(record.citations) == 1


def test_a_resolution_of_a_council_is_known_by_its_title() -> None:
    record = read("CONSIDERING the resolution of the Permanent Council entitled “Boats of the Bay” CP/RES. 908 "
                  "(1567/06);\n\nRESOLVES:")
    assert len({c.target for c in record.citations}) == 1


def test_a_report_tells_to_whom_it_went() -> None:
    record = read("Vistos el informe del Consejo Permanente a la Asamblea General (AG/doc.4698/07) y los barcos;")
    assert named(record, "informe del Consejo Permanente a la Asamblea General") == {"AG/doc.4698/07"}


def test_a_page_about_a_treaty_is_not_that_treaty() -> None:
    name = "Inter-American Treaty of Reciprocal Assistance"
    record = read(f"{name}\n\nThe {name} is an "
                  "agreement that was signed by many states in Rio de Janeiro. This treaty is a short treaty.\n")
    assert record.document.type == "document"
    assert len(record.citations) >= 1


AGREEMENTS = [
    ("The port opened under the Agreement between Chile and Peru concerning the boats of the bay, and slept.",
     "Agreement between Chile and Peru concerning the boats of the bay"),
    ("Se firmó el Acuerdo entre la Organización de los Estados Americanos y Chile sobre los barcos, que duerme.",
     "Acuerdo entre la Organización de los Estados Americanos y Chile sobre los barcos"),
    ("Foi assinado o Acordo entre o Brasil e o Peru sobre os barcos da baía, que dorme.",
     "Acordo entre o Brasil e o Peru sobre os barcos da baía"),
    ("Ils ont signé l'Accord entre le Chili et le Pérou concernant les bateaux de la baie, qui dort.",
     "Accord entre le Chili et le Pérou concernant les bateaux de la baie"),
]


@pytest.mark.parametrize(("text", "words"), AGREEMENTS)
def test_agreements_are_named_by_their_parties(text: str, words: str) -> None:
    record = read(f"The port\n\n{text}\n")
    assert [m.text for m in record.mentions if m.rule == "agreement-of-parties"] == [words]


PLATFORMS = [
    ("Recalling the Beijing Declaration and Platform for Action, the sailors slept in the port.",
     "Beijing Declaration and Platform for Action"),
    ("Los marineros recuerdan la Plataforma de Acción de Lima en el puerto.", "Plataforma de Acción de Lima"),
    ("Os marinheiros lembram a Plataforma de Ação de Lima no porto.", "Plataforma de Ação de Lima"),
]


@pytest.mark.parametrize(("text", "words"), PLATFORMS)
def test_a_platform_for_action_is_a_text(text: str, words: str) -> None:
    assert [m.text for m in read(text).mentions if m.rule == "name-by-shape"] == [words]
