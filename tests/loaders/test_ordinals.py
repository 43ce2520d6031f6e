"""Ordinals in words, digits and Roman numerals: 1 to 99 in every language, however they are printed."""

import unicodedata

import pytest
from hemisec.loaders.dates.ordinals import find_ordinals, parse_ordinal
from hemisec.loaders.page.folding import fold
from hemisec.ontology.language_data import LANGUAGES, load
from hemisec.ontology.numerals import to_roman
from hypothesis import given
from hypothesis import strategies as st

NUMBERS = range(1, 100)
FORMS = [(code, form, number) for code in LANGUAGES for form, number in load(code).ordinals.items()]

PAIRS = [
    ("en", "Thirty-second", 32), ("en", "twenty first", 21), ("en", "Twenty- Third", 23),
    ("en", "fortieth", 40), ("en", "twentyfirst", 21), ("en", "32nd", 32), ("en", "1st", 1),
    ("en", "11th", 11), ("en", "32 nd", 32), ("es", "primer", 1), ("es", "tercer", 3), ("es", "tercera", 3),
    ("es", "décimo cuarto", 14), ("es", "decimocuarto", 14), ("es", "décimosegundo", 12),
    ("es", "duodécima", 12), ("es", "undécimo", 11), ("es", "VIGESIMO OCTAVO", 28),
    ("es", "vigésima octava", 28), ("es", "quincuagésimo noveno", 59), ("es", "trigésimo primer", 31),
    ("es", "cuadragésimo\nsexto", 46), ("es", "5ta", 5), ("es", "3er", 3), ("es", "55º", 55),
    ("es", "68°", 68), ("es", "1.ª", 1), ("es", "decimoctava", 18), ("es", "séptimas", 7),
    ("pt", "primeira", 1), ("pt", "décimo primeiro", 11), ("pt", "vigésima sétima", 27),
    ("pt", "décima-quinta", 15), ("pt", "quinquagésimo", 50), ("pt", "quadragésima  quarta", 44),
    ("pt", "1ª", 1), ("pt", "5º", 5), ("fr", "première", 1), ("fr", "seconde", 2),
    ("fr", "vingt et unième", 21), ("fr", "vingt-et-unième", 21), ("fr", "Quarante et unième", 41),
    ("fr", "soixante-dixième", 70), ("fr", "soixante et onzième", 71), ("fr", "quatre-vingtième", 80),
    ("fr", "quatre-vingt-onzième", 91), ("fr", "57ème", 57), ("fr", "1er", 1), ("fr", "2e", 2),
    ("fr", "TRENTE-SIXIEME", 36), ("fr", "neuvième", 9), ("fr", "cinquièmes", 5),
]
NOT_ONE = [
    ("en", "fortieth anniversary"), ("en", ""), ("en", "seconded"), ("en", "32"), ("en", "xli"),
    ("en", "IIII"),
    ("es", "5 a 7"), ("es", "cuarto poder"), ("pt", "segunda-feira"), ("fr", "deuxièmement"),
]


@pytest.mark.parametrize(("code", "printed", "number"), PAIRS)
def test_printed_ordinals(code: str, printed: str, number: int) -> None:
    assert parse_ordinal(printed, load(code)) == number


@pytest.mark.parametrize(("code", "printed"), NOT_ONE)
def test_what_is_no_ordinal(code: str, printed: str) -> None:
    assert parse_ordinal(printed, load(code)) is None


def test_tables_of_this_test_are_whole() -> None:
    assert (len(PAIRS), len(NOT_ONE)) == (52, 10)
    assert {(code, number) for code, _, number in FORMS} == {(c, n) for c in LANGUAGES for n in NUMBERS}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_form_is_its_number(code: str) -> None:
    language = load(code)
    assert {form: parse_ordinal(form, language) for form in language.ordinals} == language.ordinals


def spoilt(form: str, case: str, gap: str, accents: str) -> str:
    """A form as a page may print it: other capitals, other gaps between its words, other accents."""
    words = form.replace("-", " ").split()
    printed = gap.join(getattr(word, case)() for word in words)
    decomposed = unicodedata.normalize("NFD", printed)
    if accents == "none":
        return "".join(c for c in decomposed if not unicodedata.combining(c))
    return decomposed if accents == "apart" else printed


@given(
    entry=st.sampled_from(FORMS),
    case=st.sampled_from(["lower", "upper", "title"]),
    gap=st.sampled_from([" ", "-", "\n", "  ", "- ", "-\n", "\u2010", "\u00a0"]),
    accents=st.sampled_from(["kept", "none", "apart"]),
)
def test_every_form_is_found_in_a_sentence(
    entry: tuple[str, str, int], case: str, gap: str, accents: str
) -> None:
    code, form, number = entry
    printed = spoilt(form, case, gap, accents)
    text = f"XX {printed} (YY)"
    assert find_ordinals(text, load(code)) == [(3, 3 + len(printed), number)]
    assert parse_ordinal(printed, load(code)) == number


@pytest.mark.parametrize("code", LANGUAGES)
def test_roman_numerals(code: str) -> None:
    assert [parse_ordinal(to_roman(number), load(code)) for number in NUMBERS] == list(NUMBERS)


def test_several_in_one_sentence_with_their_places() -> None:
    text = "the forty-fifth and forty-sixth regular sessions, and the 3rd meeting"
    found = find_ordinals(text, load("en"))
    assert [(text[start:end], number) for start, end, number in found] == [
        ("forty-fifth", 45), ("forty-sixth", 46), ("3rd", 3)]


@pytest.mark.parametrize(("code", "text"), [
    ("en", "the one hundred and third session"), ("en", "on July 21 St. Lucia signed"),
    ("en", "CP/doc.3rd-2"),
    ("pt", "na quarta-feira"), ("es", "del 5 a 7 de junio"), ("en", "the seconds passed"),
])
def test_no_ordinal_in(code: str, text: str) -> None:
    assert find_ordinals(text, load(code)) == []


def test_a_text_folded_before_gives_the_same() -> None:
    text = "Décimo  Cuarto período, 5ª reunión"
    assert find_ordinals(text, load("es"), folded=fold(text)) == find_ordinals(text, load("es")) != []


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_any_text_gives_ordered_spans_inside_it(text: str, code: str) -> None:
    last = 0
    for start, end, number in find_ordinals(text, load(code)):
        assert last <= start < end <= len(text)
        assert 1 <= number <= 999
        last = end
