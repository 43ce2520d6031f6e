"""Folded text: what it makes equal, and that its offsets lead back to the right characters."""

from bisect import bisect_left

import pytest
from hemisec.loaders.page.folding import DROPPED, fold, fold_name
from hemisec.loaders.page.page import make_page
from hemisec.ontology.language_data import load
from hypothesis import given
from hypothesis import strategies as st

FOLDED = [
    ("ORGANIZAÇÃO dos Estados", "organizacao dos estados"),
    ("Comité  Interamericano\n\tcontra", "comite interamericano contra"),
    ("Inter-\nAmerican", "inter-american"),
    ("Inter- American", "inter-american"),
    ("Inter\u2011American", "inter-american"),
    ("2001\u20132002", "2001-2002"),
    ("two - three", "two - three"),
    ("first–\nsecond", "first-second"),
    ("l’Organisation", "l'organisation"),
    ("L`été d´un", "l'ete d'un"),
    ("“title” «titre» „Titel“", '"title" "titre" "titel"'),
    ("inter\u00adamerican", "interamerican"),
    ("CIC\u200bTE\ufeff", "cicte"),
    ("1º período", "1o periodo"),
    ("straße", "strasse"),
    ("œuvre", "œuvre"),
    ("ﬁnal", "final"),
    ("a\u00a0b\u2003c", "a b c"),
    ("n\u0303andu\u0301", "nandu"),
    ("Assembl\u00e9ia", "assembleia"),
    ("", ""),
]
WITNESSES = [  # text, folded words to find, the original characters that they stand for
    ("The Inter-\nAmerican  Committee", "inter-american committee", "Inter-\nAmerican  Committee"),
    ("el  Comité\nInteramericano", "comite interamericano", "Comité\nInteramericano"),
    ("dans l’été ﬁnal", "final", "ﬁnal"),
    ("a straße, b", "strasse", "straße"),
    ("of the CIC\u00adTE and", "cicte", "CIC\u00adTE"),
    ("n\u0303andu\u0301 y", "nandu", "n\u0303andu"),
    ("pre- and post", "and", "and"),
]
NOISE = st.text(st.one_of(
    st.characters(), st.sampled_from("aéÉ -–—\n\t’'“”\u00ad\u200bßﬁº-- \u0301")), max_size=60)


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_folded_form(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(("text", "words", "original"), WITNESSES)
def test_a_folded_span_leads_back(text: str, words: str, original: str) -> None:
    folded = fold(text)
    at = folded.text.index(words)
    start, end = folded.span(at, at + len(words))
    assert text[start:end] == original


def test_tables_of_this_test_are_whole() -> None:
    assert (len(FOLDED), len(WITNESSES)) == (21, 7)


def test_a_name_is_trimmed_before_it_is_folded() -> None:
    assert fold_name("  Commission\n de Sécurité ") == "commission de securite"


@given(NOISE)
def test_offsets_map_into_the_text_and_never_go_back(text: str) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text)
    assert all(0 <= offset < len(text) for offset in folded.offsets)
    assert list(folded.offsets) == sorted(folded.offsets)


@given(NOISE)
def test_the_way_back_leads_to_the_first_folded_character(text: str) -> None:
    folded = fold(text)
    for offset in range(-1, len(text) + 2):
        assert folded.place(offset) == bisect_left(folded.offsets, offset)


@given(NOISE)
def test_no_two_blanks_and_no_capital_is_left(text: str) -> None:
    folded = fold(text).text
    assert "  " not in folded
    assert not any(c in folded for c in DROPPED | set("\n\t–—“”’"))
    assert not any("A" <= c <= "Z" for c in folded)


@given(NOISE, st.data())
def test_a_page_translates_between_raw_and_folded(text: str, data: st.DataObject) -> None:
    page = make_page(text, load("en"))
    if not page.folded.text:
        return
    start = data.draw(st.integers(0, len(page.folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(page.folded.text)))
    first, last = page.raw_span(start, end)
    assert 0 <= first < last <= len(text)
    assert page.raw(start, end) == text[first:last]
    assert page.folded_at(first) <= start
    assert page.folded.text[start:end] in page.folded_slice(first, last)


@given(st.text("abc XYZ.,", max_size=40))
def test_plain_words_only_lose_capitals_and_double_blanks(text: str) -> None:
    squeezed = "".join(c for i, c in enumerate(text) if c != " " or i == 0 or text[i - 1] != " ")
    assert fold(text).text == squeezed.lower()
