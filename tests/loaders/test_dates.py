"""Dates as documents print them, in four languages: tables of pairs, and dates printed and found again."""

from datetime import date, timedelta

import pytest
from hemisec.loaders.dates.dates import DateMatch, find_dates
from hemisec.loaders.page.folding import fold
from hemisec.ontology.language_data import LANGUAGES, load
from hypothesis import given
from hypothesis import strategies as st

# (sentence with the span between brackets, value, rule)
ENGLISH = [
    ("on [June 7, 2011],", "2011-06-07", "month-day-year"),
    ("[7 June 2011]", "2011-06-07", "day-month-year"),
    ("[June 7 2011]", "2011-06-07", "month-day-year"),
    ("[JUNE 7,2011]", "2011-06-07", "month-day-year"),
    ("held on [October 7-8, 2008], in", "2008-10-07/2008-10-08", "interval"),
    ("[November 19‐20, 2015]", "2015-11-19/2015-11-20", "interval"),
    ("[November 19 – 20, 2015]", "2015-11-19/2015-11-20", "interval"),
    ("[February 25 and 26, 2016]", "2016-02-25/2016-02-26", "interval"),
    ("from [June 3 to 5, 2001],", "2001-06-03/2001-06-05", "interval"),
    ("from [May 30 to June 2, 2011]", "2011-05-30/2011-06-02", "interval"),
    ("[May 30-June 2, 2011]", "2011-05-30/2011-06-02", "interval"),
    ("[April 30 and May 1, 2001]", "2001-04-30/2001-05-01", "interval"),
    ("between [June 3 and 5, 2001]", "2001-06-03/2001-06-05", "interval"),
    ("between [May 30 and June 2, 2001]", "2001-05-30/2001-06-02", "interval"),
    ("[December 28 to January 3, 2002]", "2001-12-28/2002-01-03", "interval"),
    ("from Monday, [June 3, to Friday, June 7, 2001]", "2001-06-03/2001-06-07", "interval"),
    ("from [1 to 5 June 2001]", "2001-06-01/2001-06-05", "interval"),
    ("the [3rd to the 5th of June 2001]", "2001-06-03/2001-06-05", "interval"),
    ("[October 2003 to January 2004]", "2003-10/2004-01", "interval"),
    ("was held [July 26-27], at the", "--07-26/--07-27", "interval"),
    ("from [May 30 to June 2]", "--05-30/--06-02", "interval"),
    ("On [September 19], the 22", "--09-19", "month-day"),
    ("on the [17th of November 2011]", "2011-11-17", "day-month-year"),
    ("this [third day of June, two thousand and two]", "2002-06-03", "day-month-year"),
    ("the [second of May, nineteen ninety-six]", "1996-05-02", "day-month-year"),
    ("in [October, 2006] which", "2006-10", "month-year"),
    ("In [October 2003]", "2003-10", "month-year"),
    ("in [April of 2008]", "2008-04", "month-year"),
    ("in [December]", "--12", "month"),
    ("[Feb. 12, 2006]", "2006-02-12", "month-day-year"),
    ("[12-Feb-2006]", "2006-02-12", "day-month-year"),
    ("Sept [2006-10-26]", "2006-10-26", "iso"),
    ("[10/26/2006]", "2006-10-26", "digits"),
    ("[26.10.2006]", "2006-10-26", "digits"),
    ("[05/05/2006]", "2006-05-05", "digits"),
    ("since [1991]", "1991", "year"),
    ("(Mexico, [2003])", "2003", "year"),
    ("resolution 1540 ([2004])", "2004", "year"),
    ("In [2002-03], states", "2002/2003", "year-interval"),
    ("([1991-2015])", "1991/2015", "year-interval"),
    ("between [1999 and 2003]", "1999/2003", "year-interval"),
    ("held\non [June\n7,\n\n2011]", "2011-06-07", "month-day-year"),
    ("item 45 - [3 June 2011]", "2011-06-03", "day-month-year"),
]
SPANISH = [
    ("el [28 de octubre de 2003]", "2003-10-28", "day-month-year"),
    ("[28 octubre 2003]", "2003-10-28", "day-month-year"),
    ("EL [7 DE JUNIO\nDE 2011]", "2011-06-07", "day-month-year"),
    ("el [4 de junio del 2001]", "2001-06-04", "day-month-year"),
    ("[octubre de 2003]", "2003-10", "month-year"),
    ("[setiembre de 2001]", "2001-09", "month-year"),
    ("del [22 al 24 de marzo de 2006]", "2006-03-22/2006-03-24", "interval"),
    ("los días [23 y 24 de noviembre de 1998]", "1998-11-23/1998-11-24", "interval"),
    ("el [5, 6 y 7 de octubre de 2022]", "2022-10-05/2022-10-07", "interval"),
    ("Del [25 al 26 de abril]", "--04-25/--04-26", "interval"),
    ("del [30 de mayo al 2 de junio de 2011]", "2011-05-30/2011-06-02", "interval"),
    ("entre el [3 y el 5 de junio de 2001]", "2001-06-03/2001-06-05", "interval"),
    ("del lunes [22 al miércoles 24 de marzo de 2006]", "2006-03-22/2006-03-24", "interval"),
    ("[tres (3) de junio de dos mil dos]", "2002-06-03", "day-month-year"),
    ("a los [treinta y un días del mes de mayo de mil novecientos noventa y nueve]", "1999-05-31",
     "day-month-year"),
    ("[primero de mayo de 2003]", "2003-05-01", "day-month-year"),
    ("[1º de junio de 2001]", "2001-06-01", "day-month-year"),
    ("plenaria,celebrada el[10 de junio de 2003])", "2003-06-10", "day-month-year"),
    ("[octubre 26, 2006]", "2006-10-26", "month-day-year"),
    ("[12 set. 2006]", "2006-09-12", "day-month-year"),
    ("en [1996]", "1996", "year"),
    ("Carta de [1948]", "1948", "year"),
    ("de [1999 a 2003]", "1999/2003", "year-interval"),
]
PORTUGUESE = [
    ("em [10 de junho de 2003]", "2003-06-10", "day-month-year"),
    ("[29 fevereiro 2000]", "2000-02-29", "day-month-year"),
    ("em [dezembro de 2002]", "2002-12", "month-year"),
    ("[abril de 2001]", "2001-04", "month-year"),
    ("[1º a 5 de junho de 2001]", "2001-06-01/2001-06-05", "interval"),
    ("[1° a 3 de junho de 2001]", "2001-06-01/2001-06-03", "interval"),
    ("de [16 a 18 de fevereiro de 2005]", "2005-02-16/2005-02-18", "interval"),
    ("nos dias [23 e 24 de novembro de 1998]", "1998-11-23/1998-11-24", "interval"),
    ("de [30 de maio a 2 de junho de 2011]", "2011-05-30/2011-06-02", "interval"),
    ("em [três de junho de dois mil e dois]", "2002-06-03", "day-month-year"),
    ("[primeiro de maio de 2003]", "2003-05-01", "day-month-year"),
    ("em [5 de março], na", "--03-05", "day-month"),
    ("em [1998]", "1998", "year"),
]
FRENCH = [
    ("le [5 juin 2001]", "2001-06-05", "day-month-year"),
    ("le [5 juin 2001]par", "2001-06-05", "day-month-year"),
    ("[5 AOUT 2003]", "2003-08-05", "day-month-year"),
    ("le [1 mars 2006]", "2006-03-01", "day-month-year"),
    ("le [1er mars 2006]", "2006-03-01", "day-month-year"),
    ("le [1 er mars 2006]", "2006-03-01", "day-month-year"),
    ("en [novembre 1998]", "1998-11", "month-year"),
    ("[1er-3 mars 2006]", "2006-03-01/2006-03-03", "interval"),
    ("du [1er au 3 juin 2001]", "2001-06-01/2001-06-03", "interval"),
    ("les [28 et 29 octobre 1999]", "1999-10-28/1999-10-29", "interval"),
    ("du [16 au 18 février 2005]", "2005-02-16/2005-02-18", "interval"),
    ("Du [4 - 6 juin 2006]", "2006-06-04/2006-06-06", "interval"),
    ("[28 février-1er mars 2002]", "2002-02-28/2002-03-01", "interval"),
    ("le [trois juin mil neuf cent quatre-vingt-dix-huit]", "1998-06-03", "day-month-year"),
    ("depuis [1991]", "1991", "year"),
]
TABLES = {"en": ENGLISH, "es": SPANISH, "pt": PORTUGUESE, "fr": FRENCH}
PAIRS = [(code, *row) for code, rows in TABLES.items() for row in rows]

NONE = [
    ("en", "31 June 2011"), ("en", "June 31, 2011"), ("en", "February 30"), ("en", "it may 5 times"),
    ("en", "May 15,000 people"), ("en", "05/06/2006"), ("en", "2006-13-26"),
    ("en", "the 1990s, in the 2000s"),
    ("en", "a total of 2000 participants"), ("en", "AG/RES. 2004 (XXXIV-O/04)"), ("en", "its 2004 plan"),
    ("en", "the march of the May family"), ("es", "31 de junio de 2003"), ("es", "Plaza de Mayo"),
    ("es", "más de 2000 personas"), ("es", "900 (1532/06)"), ("pt", "o mês passado"),
    ("fr", "sur 1991 pages"),
]


@pytest.mark.parametrize(("code", "marked", "value", "rule"), PAIRS)
def test_printed_dates(code: str, marked: str, value: str, rule: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    assert find_dates(text, load(code)) == [DateMatch(start, end, value, rule)]


@pytest.mark.parametrize(("code", "text"), NONE)
def test_what_is_no_date(code: str, text: str) -> None:
    assert find_dates(text, load(code)) == []


def test_tables_of_this_test_are_whole() -> None:
    assert {code: len(rows) for code, rows in TABLES.items()} == {"en": 43, "es": 23, "pt": 13, "fr": 15}
    assert len(NONE) == 18


@pytest.mark.parametrize(("code", "text", "values"), [
    ("en", "June 3 and July 8, 2011", ["2011-06-03", "2011-07-08"]),
    ("en", "June 3 and 10, 2001", ["2001-06-03", "2001-06-10"]),
    ("en", "in 1998 and 2003", ["1998", "2003"]),
    ("en", "JUNE 7\nJune 8, 2011", ["--06-07", "2011-06-08"]),
    ("en", "(2010, 2013,\n2015)", ["2010", "2013", "2015"]),
    ("en", "June 7, 2011\nJune 9, 2011", ["2011-06-07", "2011-06-09"]),
    ("es", "3 y 10 de junio de 2001", ["2001-06-03", "2001-06-10"]),
    ("fr", "le 5 juin 2001 et en octobre 2003", ["2001-06-05", "2003-10"]),
])
def test_several_dates(code: str, text: str, values: list[str]) -> None:
    assert [found.value for found in find_dates(text, load(code))] == values


DAYS = st.dates(min_value=date(1801, 1, 1), max_value=date(2099, 12, 31))


def month_name(day: date, code: str) -> str:
    return next(name for name, number in load(code).months.items() if number == day.month)


def printed(day: date, code: str) -> str:
    """A date as a resolution of the language prints it."""
    name = month_name(day, code)
    if code == "en":
        return f"{name.capitalize()} {day.day}, {day.year}"
    joint = " de " if code in ("es", "pt") else " "
    first = {"fr": "1er", "pt": "1º"}.get(code, "1") if day.day == 1 else str(day.day)
    return joint.join((first, name, str(day.year)))


@given(day=DAYS, code=st.sampled_from(LANGUAGES), upper=st.booleans(), gap=st.sampled_from([" ", "\n", "  "]))
def test_a_printed_date_is_found_again(day: date, code: str, upper: bool, gap: str) -> None:
    words = printed(day, code).replace(" ", gap)
    text = f"xx ({words.upper() if upper else words}) yy"
    found = find_dates(text, load(code))
    assert [(d.value, text[d.start:d.end]) for d in found] == [(day.isoformat(), text[4:-4])]


@given(day=DAYS, length=st.integers(min_value=1, max_value=40), code=st.sampled_from(LANGUAGES))
def test_a_printed_interval_is_found_again(day: date, length: int, code: str) -> None:
    last = day + timedelta(days=length)
    to = {"en": "to", "es": "al", "pt": "a", "fr": "au"}[code]
    text = f"xx {printed(day, code)} {to} {printed(last, code)}, yy"
    assert [d.value for d in find_dates(text, load(code))] == [f"{day.isoformat()}/{last.isoformat()}"]


@given(day=DAYS, code=st.sampled_from(LANGUAGES))
def test_a_date_in_words_is_found_again(day: date, code: str) -> None:
    language = load(code)
    number = next(word for word, value in language.cardinals.items() if value == day.day)
    if day.day == 1 or code == "en":
        number = next(word for word, value in language.ordinals.items() if value == day.day)
    links = {"en": " day of ", "es": " de ", "pt": " de ", "fr": " "}
    text = f"{number}{links[code]}{month_name(day, code).capitalize()}, {day.year}"
    assert [d.value for d in find_dates(text, load(code))] == [day.isoformat()]


@given(st.text(alphabet="0123456789 -,/().junedmayo\n", max_size=80), st.sampled_from(LANGUAGES))
def test_any_text_gives_ordered_spans_inside_it(text: str, code: str) -> None:
    last = 0
    for found in find_dates(text, load(code)):
        assert last <= found.start < found.end <= len(text)
        last = found.end


def test_a_text_folded_before_gives_the_same() -> None:
    text = "El  1º de\nmayo de 2003"
    assert find_dates(text, load("es"), folded=fold(text)) == find_dates(text, load("es")) != []
