"""What the tables say about symbols: sessions, years, and contradictions in words."""

import pytest
from hemisec.loaders.symbols.checks import check, in_session, security_council_year, sole_session
from hemisec.ontology.symbols import parse

CONTRADICTIONS = [
    ("AG/RES. 2866 (XLIII-O/14)", "was in 2013, not in 2014"),
    ("AG/RES. 2866 (XLIII-O/14)", "of session XLIV (2014)"),
    ("AG/RES. 1353 (XL-O/10)", "number 1353 is not of session XL"),
    ("AG/DEC. 27 (XXXIII-O/03)", "of session XXXII (2002)"),
    ("CP/RES. 700 (2000/97)", "rise together"),
    ("S/RES/1373 (2002)", "is of 2001, not of 2002"),
    ("AG/RES. 1 (XXXIII-E/01)", "cannot be of 2001"),
    ("AG/RES. 1 (XXXII-E/01)", "cannot be of 2001"),
    ("RC.23/RES.1/10", "cannot be of 2010"),
]
AGREEING = [
    "AG/RES. 2866 (XLIV-O/14)", "AG/DEC. 27 (XXXII-O/02)", "CP/RES. 908 (1567/06)", "CP/RES. 900 (1532/06)",
    "S/RES/1373 (2001)", "S/RES/9000 (2090)", "AG/RES. 1 (XXXII-E/06)", "AG/RES. 1 (XXXI-E/06)",
    "RC.24/RES.1/01",
    "CICTE/DEC. 1/04 rev. 3", "A/RES/56/1", "AG/RES. 9000 (XC-O/60)",
]


@pytest.mark.parametrize(("canonical", "words"), CONTRADICTIONS)
def test_contradictions_are_told_in_words(canonical, words):
    assert any(words in fault for fault in check(parse(canonical)))


@pytest.mark.parametrize("canonical", AGREEING)
def test_agreeing_symbols_pass(canonical):
    assert check(parse(canonical)) == ()


@pytest.mark.parametrize(("number", "year"), [
    (1, 1946), (242, 1967), (687, 1991), (1267, 1999), (1334, 2000), (1335, 2001), (1373, 2001), (1386, 2001),
    (1454, 2002), (1455, 2003), (1540, 2004), (2178, 2014), (2396, 2017), (2767, 2024), (2768, None),
    (0, None),
])
def test_years_of_the_security_council(number, year):
    assert security_council_year(number) == year


def test_sessions_of_numbers():
    assert in_session("res", 1600, 28)
    assert not in_session("res", 1607, 28)
    assert [sole_session("res", number) for number in (1353, 1444, 2626, 2880, 9999)] == [25, 26, 41, 46,
                                                                                          None]


def test_tables_are_whole():
    assert len(CONTRADICTIONS) == 9
    assert len(AGREEING) == 12
