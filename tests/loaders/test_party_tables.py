"""Tables of the parties to a treaty: a line for each state or a few, cells parted by bars, words that tell the act."""

import pytest
from hemisec.loaders.heading.numeric_dates import NUMERIC, month_first, numeric_date
from hemisec.loaders.reader import read

WORDS = {
    "en": "The boats of the bay are old, and the fishermen who look after them have been told so by everybody.",
    "es": "Los barcos de la bahía son viejos, y los pescadores que los cuidan lo saben desde hace muchos años.",
    "pt": "Os barcos da baía são velhos, e os pescadores que cuidam deles não o ignoram há muitos anos.",
    "fr": "Les bateaux de la baie sont vieux, et les pêcheurs qui les gardent le savent depuis des années.",
}
TREATY = {
    "en": "Inter-American Convention against Corruption",
    "es": "Convención Interamericana contra la Corrupción",
    "pt": "Convenção Interamericana contra a Corrupção",
    "fr": "Convention interaméricaine contre la corruption",
}
TABLES = [  # language, the table, the parties with their days
    ("en", "COUNTRY | SIGNATURE | RATIFICATION | ENTRY INTO FORCE\nBelize | Jan 3, 2001 | May 4, 2002 | Jun 3, 2002\n"
           "Chile | Jan 3, 2001 | - | -\nPeru | - | May 13, 2003 | Jun 12, 2003\n",
     {"Belize": "2002-05-04", "Peru": "2003-05-13"}),
    ("en", "Participant | Action | Date of deposit\n---|---|---\nBelize | Signature | 03/01/2001\n"
           "Belize | Ratification | 24/05/2002\nChile | Signature | 03/01/2001\nPeru | Accession | 13/05/2003\n",
     {"Belize": "2002-05-24", "Peru": "2003-05-13"}),
    ("en", "SIGNATORY COUNTRIES\n\nDATE OF DEPOSIT\n\nACCEPTANCE OF THE COURT\n\nBelize*\n\n4 May\n\n2002a/\n\n"
           "5 June\n\n2003\n\n2/\n\nPeru\n\n13 May\n\n2003\n\n", {"Belize": "2002-05-04", "Peru": "2003-05-13"}),
    ("es", "Países | Firma | Instrumento | En vigor |\n---|---|---|---|\n"
           "Belice | 3 de enero de 2001 | Ratificación : 4 de mayo de 2002 | 3 de junio de 2002 |\n"
           "Cuba | 3 de enero de 2001 | | |\nPerú | | Adhesión : 13 de mayo de 2003 | 12 de junio de 2003 |\n",
     {"Belize": "2002-05-04", "Peru": "2003-05-13"}),
    ("pt", "PAÍSES SIGNATÁRIOS\nASSINATURA\nREF RA/AC/AD REF\nDEPÓSITO\nBrasil\n01/03/01\n04/25/02\n05/04/02 RA\n",
     {"Brazil": "2002-05-04"}),
    ("fr", "PAYS SIGNATAIRE | DEPOT D'INSTRUMENT DE RATIFICATION | DATE D'ACCEPTATION DE LA COMPETENCE\n"
           "1/ Belize | 4 mai 2002 a/ | 5 juin 2003\n2/ Pérou | 13 mai 2003 b/ |\nChili | |\n",
     {"Belize": "2002-05-04", "Peru": "2003-05-13"}),
    ("en", "Country   Signature   Deposit\nBelize   03/I/01   04/V/02\nPeru   03/I/01   13/V/03\n",
     {"Belize": "2002-05-04", "Peru": "2003-05-13"}),
]


@pytest.mark.parametrize(("language", "table", "parties"), TABLES)
def test_parties_of_a_table(language: str, table: str, parties: dict[str, str]) -> None:
    record = read(f"{TREATY[language]}\n\n{table}\n{WORDS[language]}\n\n{WORDS[language]}\n")
    labels = {e.id: e.label for e in record.entities}
    told = {labels[str(s.object)]: s.date for s in record.statements if s.rule == "party-table"}
    assert told == parties
    assert {labels[s.subject] for s in record.statements if s.rule == "party-table"} == {TREATY["en"]}


def test_tables_without_ratifications_tell_no_parties() -> None:
    table = "Country | Boats | Built\nBelize | 3 | May 4, 2002\nPeru | 4 | May 5, 2003"
    record = read(f"{TREATY['en']}\n\n{table}\n\n{WORDS['en']}")
    assert not [s for s in record.statements if s.relation == "ratified_by"]


def test_which_number_is_the_month() -> None:
    assert month_first("05/24/02 and 06/03/02") is True
    assert month_first("24/05/02 and 03/06/02") is False
    assert month_first("05/04/02") is None
    written = NUMERIC.search("on 04/05/2002")
    assert written is not None
    read_as = [numeric_date(written, first_is_month=m) for m in (True, False, None)]
    assert read_as == ["2002-04-05", "2002-05-04", "2002"]
    broken = NUMERIC.search("on 31/02/2002")
    assert broken is not None
    assert numeric_date(broken, first_is_month=False) is None


def test_the_tables_are_seven() -> None:
    assert len(TABLES) == 7
