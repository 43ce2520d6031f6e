"""Laws and decrees as documents: their summary, who makes them, where and when; places and days under a text."""

import pytest
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record

ACTS = [  # page, title, label of the issuer, date, label of the place
    ("DECRETO Nº 9.001, DE 4 DE MAIO DE 2009.\n(Vide texto atualizado)\nPromulga o Acordo sobre Barcos da Baía.\n"
     "O PRESIDENTE DA REPÚBLICA, no uso da atribuição que lhe confere a Constituição, decreta que os barcos não saem.\n"
     "Brasília, 4 de maio de 2009; 188º da Independência.\n",
     "Promulga o Acordo sobre Barcos da Baía", "President of Brazil", "2009-05-04", "Brasília"),
    ("LEY 9001 DE 2009\n(mayo 4)\npor medio de la cual se aprueba el Acuerdo sobre los Barcos de la Bahía.\n"
     "El Congreso de Colombia,\nDECRETA:\nArtículo 1. Los barcos de la bahía son de los pescadores y de nadie más.\n",
     "por medio de la cual se aprueba el Acuerdo sobre los Barcos de la Bahía", "Congress of Colombia", "2009-05-04",
     None),
    ("PODER LEGISLATIVO\nLEY Nº 9001/2009\nQUE APRUEBA EL ACUERDO SOBRE LOS BARCOS DE LA BAHIA\n"
     "EL CONGRESO DE LA NACION PARAGUAYA SANCIONA CON FUERZA DE LEY:\nArtículo 1. Los barcos son de los pescadores.\n",
     "Que Aprueba el Acuerdo sobre los Barcos de la Bahia", "Congress of Paraguay", "2009", None),
    ("Declaran de interés nacional la fiesta de los barcos y de los pescadores de la bahía\n\nDECRETO SUPREMO\n"
     "Nº 009-2009-RE\n\nEL PRESIDENTE DE LA REPÚBLICA\n\nCONSIDERANDO:\n\nQue los barcos del Perú son viejos;\n\n"
     "Dado en la Casa de Gobierno, en Lima, a los cuatro días del mes de mayo del año dos mil nueve.\n",
     "Declaran de interés nacional la fiesta de los barcos y de los pescadores de la bahía", "President of Peru",
     "2009-05-04", "Lima"),
    ("DÉCRET N° 2009-001 du 4 mai 2009\n\nportant ratification de l'Accord sur les bateaux de la baie\n\n"
     "Le Président de la République,\n\nVu la Constitution,\n\nDécrète :\n\nLes bateaux d'Haïti sont aux pêcheurs.\n\n"
     "Fait à Port-au-Prince, le 4 mai 2009\n",
     "portant ratification de l'Accord sur les bateaux de la baie", "President of Haiti", "2009-05-04",
     "Port-au-Prince"),
    ("Decreto 9001, de 04/05/2009\nO Presidente da República, no uso da atribuição que lhe confere a Constituição,\n"
     "decreta que os barcos da baía não são mais dos pescadores.\n",
     "Decreto 9001, de 04/05/2009", "President of Brazil", "2009-05-04", None),
]


def label(record: Record, iri: str | None) -> str | None:
    return next((e.label for e in record.entities if e.id == iri), None)


@pytest.mark.parametrize(("page", "title", "issuer", "date", "place"), ACTS)
def test_an_act_is_read(page: str, title: str, issuer: str, date: str, place: str | None) -> None:
    record = read(page)
    document = record.document
    assert (document.type, document.title, document.date) == ("document", title, date)
    assert (label(record, document.issuer), label(record, document.place)) == (issuer, place)
    told = {(s.relation, s.object) for s in record.statements if s.subject == document.id}
    assert {("adopted_on", date), ("adopted_by", document.issuer)} <= told


TREATIES = [
    ("en", "DONE AT San José, this fourth day of May 2009, in two languages."),
    ("es", "HECHO EN la ciudad de San José, a los cuatro días del mes de mayo de 2009, en dos idiomas."),
]


@pytest.mark.parametrize(("language", "end"), TREATIES)
def test_a_treaty_is_signed_at_its_end(language: str, end: str) -> None:
    words = {"en": ("Agreement on the Boats of the Bay", "Article", "This Agreement is about the boats of the bay."),
             "es": ("Convenio sobre los Barcos de la Bahía", "Artículo", "Este Convenio trata de los barcos del mar.")}
    title, article, text = words[language]
    record = read(f"{title}\n\n{article} 1\n{text}\n\n{article} 2\n{text}\n\n{end}\n")
    assert (record.document.type, record.document.date) == ("treaty", "2009-05-04")
    assert label(record, record.document.place) == "San José"


DATELINES = [
    ("Lima. El Consejo Permanente de la Organización de los Estados Americanos habló de los barcos de la bahía, que son"
     " viejos, y de los pescadores.", "Lima", None),
    ("Los barcos\n\n(Lima, 24/05/2009). El Consejo Permanente de la Organización de los Estados Americanos habló de los"
     " barcos de la bahía, que son viejos, y de los pescadores.", "Lima", "2009-05-24"),
    (" date 2009-05-24 Council speaks of boats\n\nThe Permanent Council of the Organization of American States spoke on"
     " Tuesday of the boats of the bay, which are old, and of the fishermen.", None, "2009-05-24"),
]


@pytest.mark.parametrize(("page", "place", "date"), DATELINES)
def test_news_are_told_by_their_dateline(page: str, place: str | None, date: str | None) -> None:
    record = read(page)
    assert (record.document.type, label(record, record.document.place), record.document.date) == ("news", place, date)


def test_what_a_crawler_wrote_is_no_part_of_the_title() -> None:
    assert read(DATELINES[2][0]).document.title == "Council speaks of boats"


ADOPTED = [  # line below the title, what the meeting's label holds
    ("(Approved at the meeting of May 4, 2009)", "Meeting of the Permanent Council"),
    ("(Adopted at the third regular session of CICTE)", "CICTE"),
]


@pytest.mark.parametrize(("line", "meeting"), ADOPTED)
def test_the_meeting_of_the_adoption_line(line: str, meeting: str) -> None:
    record = read(f"CP/RES. 901 (1630/09)\n\nBOATS OF THE BAY\n\n{line}\n\nTHE PERMANENT COUNCIL OF THE ORGANIZATION OF"
                  " AMERICAN STATES,\n\nCONSIDERING that the boats are old,\n\nRESOLVES:\n\n1. To paint them.\n")
    assert meeting in (label(record, record.document.adopted_at) or "")


SESSIONS = [
    "The Inter-American Democratic Charter was adopted on September 11, 2001, at a special session of the General"
    " Assembly, and the boats of the bay know it.",
    "La Carta Democrática Interamericana fue aprobada el 11 de septiembre de 2001, en un período extraordinario de"
    " sesiones de la Asamblea General, y los barcos lo saben.",
    "A Carta Democrática Interamericana foi aprovada em 11 de setembro de 2001, em um período extraordinário de sessões"
    " da Assembleia Geral, e os barcos não o ignoram.",
    "La Charte démocratique interaméricaine a été adoptée le 11 septembre 2001, lors d'une session extraordinaire de"
    " l'Assemblée générale, et les bateaux le savent.",
]


@pytest.mark.parametrize("sentence", SESSIONS)
def test_a_session_told_behind_its_day(sentence: str) -> None:
    record = read(sentence)
    told = [label(record, str(s.object)) for s in record.statements if s.relation == "adopted_at"]
    assert told == ["Twenty-eighth special session of the OAS General Assembly"]


def test_a_list_of_resolutions_is_none_itself() -> None:
    record = read("Resolutions of the boats\n\n  • Boats of the bay (Adopted at the plenary session held on May 4,"
                  " 2009) AG/RES. 9001 (XXXIX-O/09)\n\n  • Nets (Adopted at the plenary session held on May 5, 2009)"
                  " AG/RES. 9002 (XXXIX-O/09)\n")
    assert record.document.symbol is None
    labels = {e.id: e.symbol for e in record.entities}
    told = {(labels[s.subject], s.object) for s in record.statements if s.relation == "adopted_on"}
    assert {("AG/RES. 9001 (XXXIX-O/09)", "2009-05-04"), ("AG/RES. 9002 (XXXIX-O/09)", "2009-05-05")} <= told


def test_a_parliament_adopts_no_treaty_of_others() -> None:
    record = read("The National Assembly approved the Inter-American Convention against Corruption on May 4, 2009, and"
                  " the boats of the bay were told so.")
    assert not [s for s in record.statements if s.relation == "adopted_by"]


def test_the_cases_are_counted() -> None:
    assert [len(cases) for cases in (ACTS, TREATIES, DATELINES, ADOPTED, SESSIONS)] == [6, 2, 3, 2, 4]
