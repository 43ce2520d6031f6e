"""Instruments of ratification: whose, of what, signed and deposited when."""

import pytest
from hemisec.loaders.reader import read

CASES = [
    ("en", "Chile studied the Inter-American Convention against Corruption for a year. On May 3, 2001, its President "
           "signed the instrument of ratification.", "signed_on", "2001-05-03"),
    ("en", "After the vote on the Inter-American Convention against Terrorism, Belize deposited the instrument of "
           "accession in Washington, D.C., on March 4, 2009.", "deposited_on", "2009-03-04"),
    ("es", "El Gobierno de Chile aprobó la Convención Interamericana contra la Corrupción y depositó el instrumento de "
           "ratificación el 4 de mayo de 2001 en la ciudad.", "deposited_on", "2001-05-04"),
    ("pt", "O Governo do Chile aprovou a Convenção Interamericana contra a Corrupção e depositou o instrumento de "
           "ratificação em 4 de maio de 2001 na cidade.", "deposited_on", "2001-05-04"),
    ("fr", "Le Gouvernement du Chili a approuvé la Convention interaméricaine contre la corruption et a déposé "
           "l'instrument de ratification le 4 mai 2001 dans la ville.", "deposited_on", "2001-05-04"),
]


@pytest.mark.parametrize(("language", "text", "relation", "date"), CASES)
def test_acts_are_dated(language: str, text: str, relation: str, date: str) -> None:
    record = read(text)
    assert record.document.language == language
    names = {e.id: e.label for e in record.entities}
    said = [(names[s.subject], s.object) for s in record.statements if s.relation == relation]
    assert len(said) == 1
    assert said[0][1] == date
    assert " instrument of " in said[0][0]
    assert "Inter-American Convention against" in said[0][0]


def test_an_instrument_of_nobody_is_none() -> None:
    record = read("The clerk found an instrument of ratification in a drawer and asked whose it might be.")
    assert not any(m.rule == "instrument-of-ratification" for m in record.mentions)


def test_the_cases_are_five() -> None:
    assert len(CASES) == 5
