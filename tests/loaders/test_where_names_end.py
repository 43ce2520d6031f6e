"""Where a name by its shape ends: at a date, at the next column, at an office; mastheads hold none."""

import pytest
from hemisec.loaders.reader import read


def bodies(text: str) -> set[str]:
    record = read(text)
    kinds = {e.id: e for e in record.entities}
    return {kinds[m.entity].label for m in record.mentions if kinds[m.entity].kind == "body"}


@pytest.mark.parametrize(("sentence", "name"), [
    ("It was adopted by the Committee of Sailors of the Council of Lights on 27 January 1999 before the OAS.",
     "Committee of Sailors of the Council of Lights"),
    ("The states of the OAS made it an entity of the Commission of Lights in 2006 and approved its rules of the bay.",
     "Commission of Lights"),
    ("In the year of the boats the Council of Sailors and the Director General of the bay met the states of the OAS.",
     "Council of Sailors"),
    ("If Department of Lights of the bay has the boats, the states of the OAS may use them in the winter as they wish.",
     "Department of Lights"),
])
def test_a_name_ends_where_something_else_begins(sentence: str, name: str) -> None:
    assert name in bodies(sentence)


def test_the_columns_of_a_masthead_are_no_names() -> None:
    page = ("Sailor Document Sample Powered By Lights COUNCIL OF THE          OEA/Ser.G\n"
            "     FEDERATION OF SAILORS                               CP/CSH-830/07\n"
            "                                                         2 March 2007\n"
            "     COMMITTEE ON BOATS OF THE BAY                       Original: Spanish\n\n"
            "The states of the OAS met in the bay, and spoke of the boats that the sailors keep in the winter.\n")
    assert bodies(page) <= {"Organization of American States", "Committee on Hemispheric Security"}  # CSH issued it


def test_a_body_named_by_the_possessive_of_its_owner_is_the_known_one() -> None:
    page = "The states of the OAS asked CICAD’s Executive Secretariat to keep the boats of the bay in the winter."
    assert "Executive Secretariat of the Inter-American Drug Abuse Control Commission" in bodies(page)


@pytest.mark.parametrize(("sentence", "absent"), [
    ("(a) Authority To Boil Soup .\n\nThe states of the OAS may boil soup in the bay in the winter.", "To"),
    ("The Sailors Union Building was put up in 1910 by the states that are members of the OAS in the town of Lima.",
     "Building"),
])
def test_headings_and_houses_are_no_bodies(sentence: str, absent: str) -> None:
    assert not [b for b in bodies(sentence) if absent in b.split()]


def test_a_sentence_on_a_body_names_no_programme_of_it() -> None:
    page = ("The Sailor Light Partnership (SLP) is old. The SLP is a multilateral initiative of the states of the OAS, "
            "and it is told of in the bay.")
    assert not [e.label for e in read(page).entities if e.kind == "programme"]


def test_a_resolution_with_its_symbol_is_one_thing() -> None:
    page = read(
        "RAPPORT DES BATEAUX\n\nLes bateaux de la baie sont dans le port et ils y restent pour la nuit.\n\n"
        "Résolution AG/RES. 2381 (XXXVIII-O/08) de l'Assemblée générale de l'OEA\n\n"
        "Les ports de la région ont lu ce texte et ils l'ont aimé."
    )
    assert [e.symbol for e in page.entities if e.kind == "resolution"] == ["AG/RES. 2381 (XXXVIII-O/08)"]
