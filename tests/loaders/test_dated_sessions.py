"""Sessions known by their day only."""

import pytest
from hemisec.loaders.reader import read

COUNCIL = "Permanent Council of the Organization of American States"
TOLD = [  # text, words marked, label, day
    ("The Permanent Council bought boats at its special meeting, held on February 10, 2023, in the bay.",
     "special meeting", f"Special meeting of the {COUNCIL} (2023-02-10)", "2023-02-10"),
    ("They bought boats at the meeting of the Permanent Council held on February 10, 2023.",
     "meeting of the Permanent Council", f"Meeting of the {COUNCIL} (2023-02-10)", "2023-02-10"),
    ("El Consejo Permanente compró los barcos en la sesión celebrada el 26 de junio de 2009.", "sesión",
     f"Meeting of the {COUNCIL} (2009-06-26)", "2009-06-26"),
    ("O Conselho Permanente comprou os barcos na sessão realizada em 26 de junho de 2009.", "sessão",
     f"Meeting of the {COUNCIL} (2009-06-26)", "2009-06-26"),
    ("Le Conseil permanent a acheté les bateaux lors de la séance tenue le 26 juin 2009.", "séance",
     f"Meeting of the {COUNCIL} (2009-06-26)", "2009-06-26"),
    ("The Permanent Council bought boats at its meeting of Friday, June 26, 2009.", "meeting",
     f"Meeting of the {COUNCIL} (2009-06-26)", "2009-06-26"),
    ("El Consejo Permanente compró los barcos en su sesión del 26 de junio de 2009.", "sesión",
     f"Meeting of the {COUNCIL} (2009-06-26)", "2009-06-26"),
    ("O Conselho Permanente comprou os barcos na sua sessão de 26 de junho de 2009.", "sessão",
     f"Meeting of the {COUNCIL} (2009-06-26)", "2009-06-26"),
    ("Le Conseil permanent a acheté les bateaux lors de sa réunion du vendredi 26 juin 2009.", "réunion",
     f"Meeting of the {COUNCIL} (2009-06-26)", "2009-06-26"),
    ("El Consejo Permanente decidió, en sesión extraordinaria de 26 de junio de 2009, comprar barcos.",
     "sesión extraordinaria", f"Special meeting of the {COUNCIL} (2009-06-26)", "2009-06-26"),
    ("Après sa réunion extraordinaire, tenue le 3 mai 2021 à Lima, le Conseil permanent a acheté des bateaux.",
     "réunion extraordinaire", f"Special meeting of the {COUNCIL} (2021-05-03)", "2021-05-03"),
]
NOT_TOLD = [
    "The Permanent Council bought boats and told the sailors of the meeting of February 10, 2023.",
    "The Permanent Council bought boats at its meeting, and a party was held on February 10, 2023.",
    "The sailors bought boats at a meeting held on February 10, 2023.",
    "The Permanent Council bought boats at the meetings held on February 10, 2023.",
]


@pytest.mark.parametrize(("text", "words", "label", "day"), TOLD)
def test_sessions_by_their_day(text: str, words: str, label: str, day: str) -> None:
    record = read(text)
    meetings = [e for e in record.entities if e.kind == "meeting"]
    assert [(e.label, e.start) for e in meetings] == [(label, day)]
    assert [m.text for m in record.mentions if m.entity == meetings[0].id] == [words]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_other_days(text: str) -> None:
    assert all(e.kind != "meeting" for e in read(text).entities)


def test_the_organ_that_issues_the_document_held_it() -> None:
    record = read("CP/RES. 9001 (1800/09)\n\nBOATS OF THE BAY\n\n(Adopted at the meeting held on June 26, 2009)\n\n"
                  "THE PERMANENT COUNCIL OF THE ORGANIZATION OF AMERICAN STATES,\n\nRECALLING the boats; and\n\n"
                  "NOTING the nets,\n\nRESOLVES:\n\n1. To thank the sailors.\n")
    assert f"Meeting of the {COUNCIL} (2009-06-26)" in {e.label for e in record.entities}


def test_a_special_session_of_the_tables_is_told_by_its_day() -> None:
    record = read("La Asamblea General miró los barcos, en sesión extraordinaria de 4 de julio de 2009, con la OEA.")
    assert [e.ordinal for e in record.entities if e.kind == "meeting"] == [37]


@pytest.mark.parametrize("text", [
    "The Twelfth Annual Meeting of CICTE was about boats.",
    "La Duodécima reunión anual del CICTE trató de barcos.",
    "A Décima Segunda reunião anual do CICTE foi sobre barcos e não sobre redes.",
    "La douzième réunion annuelle du CICTE portait sur les bateaux et les filets.",
])
def test_a_yearly_meeting_with_a_number_is_a_regular_session(text: str) -> None:
    assert [e.id.rpartition("/id/")[2] for e in read(text).entities if e.kind == "meeting"] == ["meeting/cicte/12"]
