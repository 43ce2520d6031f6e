"""Roman numerals, both ways."""

import pytest
from hemisec.ontology.numerals import LARGEST, from_roman, to_int, to_roman
from hypothesis import given
from hypothesis import strategies as st

PAIRS = [
    (1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (19, "XIX"), (23, "XXIII"), (29, "XXIX"), (32, "XXXII"),
    (38, "XXXVIII"), (40, "XL"), (41, "XLI"), (44, "XLIV"), (49, "XLIX"), (50, "L"), (54, "LIV"),
    (62, "LXII"), (90, "XC"), (98, "XCVIII"), (100, "C"), (1948, "MCMXLVIII"), (3999, "MMMCMXCIX"),
]
NOT_NUMERALS = ["", "IIII", "XXXXI", "VX", "IC", "XLIO", "xli", "XL I", "0", "41", "MMMM", "VV", "IIX"]


def test_tables_are_whole():
    assert len(PAIRS) == 21
    assert len(NOT_NUMERALS) == 13


@pytest.mark.parametrize(("number", "numeral"), PAIRS)
def test_pairs(number, numeral):
    assert to_roman(number) == numeral
    assert from_roman(numeral) == number
    assert to_int(numeral) == number


@pytest.mark.parametrize("text", NOT_NUMERALS)
def test_other_spellings_are_refused(text):
    with pytest.raises(ValueError, match="no Roman numeral"):
        from_roman(text)
    assert to_int(text) is None


@pytest.mark.parametrize("number", [0, -1, LARGEST + 1])
def test_numbers_without_numeral_are_refused(number):
    with pytest.raises(ValueError, match="only the numbers from 1"):
        to_roman(number)


@given(st.integers(1, LARGEST))
def test_round_trip(number):
    assert from_roman(to_roman(number)) == number


@given(st.text("IVXLCDM", min_size=1, max_size=8))
def test_only_canonical_spellings_are_numerals(text):
    number = to_int(text)
    assert number is None or to_roman(number) == text
