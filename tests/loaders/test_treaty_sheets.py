"""The sheet of a treaty: labels and a table of states, in four languages, whichever number is the month."""

import pytest
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record

ENGLISH = """INTER-AMERICAN CONVENTION AGAINST CORRUPTION

ADOPTED AT: CARACAS, VENEZUELA
DATE: 03/29/96
CONF/ASSEM/MEETING: SPECIAL CONFERENCE ON SECURITY
ENTRY INTO FORCE: 03/06/97
DEPOSITARY: GENERAL SECRETARIAT OAS (ORIGINAL INSTRUMENTS AND RATIFICATIONS)
TEXT: AG/RES. 1840 (XXXII-O/02)
OBSERVATIONS: none of the boats of the bay has signed it

SIGNATORY COUNTRIES   SIGNATURE   RAT/ACC/ACEP   DEPOSIT   INFORMATION
Argentina   03/29/96   08/04/97   10/09/97   RA
Barbados   04/06/01
Chile   03/29/96   09/22/98   10/27/98   RA
"""
HEADS = {
    "es": """CONVENCIÓN INTERAMERICANA CONTRA LA CORRUPCIÓN

ADOPTADA EN: CARACAS, VENEZUELA
FECHA: 29/03/96
ENTRADA EN VIGOR: 06/03/97
DEPOSITARIO: SECRETARÍA GENERAL DE LA OEA (INSTRUMENTO ORIGINAL Y RATIFICACIONES)
TEXTO: la serie de los barcos de la bahía que los puertos han visto en el curso del año""",
    "pt": """CONVENÇÃO INTERAMERICANA CONTRA A CORRUPÇÃO

ADOTADA EM: CARACAS, VENEZUELA
DATA: 29/03/96
ENTRADA EM VIGOR: 06/03/97
DEPOSITÁRIO: SECRETARIA-GERAL DA OEA (INSTRUMENTO ORIGINAL E RATIFICAÇÕES)
TEXTO: a série dos barcos da baía que os portos não viram no decorrer do ano""",
    "fr": """CONVENTION INTERAMÉRICAINE CONTRE LA CORRUPTION

ADOPTÉE À : CARACAS, VENEZUELA
DATE : 29/03/96
ENTRÉE EN VIGUEUR : 06/03/97
DÉPOSITAIRE : SECRÉTARIAT GÉNÉRAL DE L'OEA (INSTRUMENT ORIGINAL ET RATIFICATIONS)
TEXTE : la série des bateaux de la baie que les ports ont vus au cours de l'année""",
}


def facts(record: Record) -> set[tuple[str, str, str | None]]:
    """Return what the sheet says of the convention: relation, object, date."""
    labels = {entity.id: entity.label for entity in record.entities}
    return {
        (s.relation, labels.get(str(s.object), str(s.object)), s.date)
        for s in record.statements
        if s.rule in ("treaty-sheet", "party-table")
        and labels[s.subject] == "Inter-American Convention against Corruption"
    }


def test_labels_and_table_of_a_sheet() -> None:
    record = read(ENGLISH)
    assert facts(record) == {
        ("adopted_on", "1996-03-29", None),
        ("adopted_at", "Special Conference on Security", None),
        ("entered_into_force_on", "1997-03-06", None),
        ("ratified_by", "Argentina", "1997-10-09"),
        ("ratified_by", "Chile", "1998-10-27"),
    }
    assert record.document.symbol is None  # the text's own symbol is that of another document


@pytest.mark.parametrize("code", sorted(HEADS))
def test_labels_in_other_languages_with_the_day_first(code: str) -> None:
    record = read(HEADS[code])
    assert record.document.language == code
    assert facts(record) == {("adopted_on", "1996-03-29", None), ("entered_into_force_on", "1997-03-06", None)}


def test_only_the_year_where_no_date_tells_which_number_is_the_month() -> None:
    assert facts(read(HEADS["es"].replace("29/03/96", "06/03/96"))) == {
        ("adopted_on", "1996", None),
        ("entered_into_force_on", "1997", None),
    }


def test_a_few_labels_are_no_sheet() -> None:
    labels = "Date: 03/29/96\n\nEntry into force: 03/06/97, as the boats of the bay know."
    assert facts(read("INTER-AMERICAN CONVENTION AGAINST CORRUPTION\n\n" + labels)) == set()
