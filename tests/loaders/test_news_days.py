"""Days of the press, told by weekday and day of the month, and the year of a page from its number or dateline."""

import pytest
from hemisec.loaders.reader import read

SEAT = "Os barcos chegaram. A XV Conferência de Ministros da Defesa das Américas foi realizada em Quito"
DAYS = [  # text, when the conference was held
    (f"Quito, 22/11/2024 – {SEAT} na quarta-feira (20), e os marinheiros não dormiram no porto.", "2024-11-20"),
    (f"Quito, 22/11/2024 – {SEAT} de terça-feira (19) a quinta (21), e os marinheiros não dormiram.",
     "2024-11-19/2024-11-21"),
    (f"Quito, 2/12/2024 – {SEAT} na quinta-feira (28/11), e os marinheiros não dormiram no porto.", "2024-11-28"),
    ("Quito, 22/11/2024 – Los barcos llegaron. La XV Conferencia de Ministros de Defensa de las Américas se realizó en"
     " Quito el miércoles 20, y los marineros no durmieron en el puerto.", "2024-11-20"),
]
WRONG_WEEKDAY = f"Quito, 22/11/2024 – {SEAT} na segunda-feira (20), e os marinheiros não dormiram no porto."


def held(text: str) -> list[str | int]:
    return [s.object for s in read(text).statements if s.relation == "held_on"]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_day_by_weekday(text: str, day: str) -> None:
    assert held(text) == [day]


def test_a_day_that_is_not_that_weekday_is_none() -> None:
    assert held(WRONG_WEEKDAY) == []


def test_date_of_the_dateline() -> None:
    record = read(DAYS[0][0] + " O mar estava calmo e a noite não foi longa para quem dormiu em casa.")
    assert (record.document.type, record.document.date) == ("news", "2024-11-22")


def test_year_of_a_numbered_note() -> None:
    text = (
        "Nota à imprensa nº 126/2020\n\nOs barcos do porto\n\nNos dias 20 e 21 de outubro, realizou-se a XV Conferência"
        " de Ministros da Defesa das Américas, e os marinheiros não dormiram no porto."
    )
    assert held(text) == ["2020-10-20/2020-10-21"]
    document = read(text).document
    assert (document.type, document.reference, document.title) == ("press-release", "126/2020", "Os barcos do porto")


@pytest.mark.parametrize("line", ["03/05/2010 0h00", "Publicado em 03/05/2010 11h16", "3/5/2010"])
def test_day_on_which_news_appeared(line: str) -> None:
    text = f"Os barcos chegaram ao porto\n\nPor Ana Luz Pereira\n\n{line}\n\nOs marinheiros não dormiram com eles."
    document = read(text).document
    assert (document.type, document.date) == ("news", "2010-05-03")
