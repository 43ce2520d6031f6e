"""Treaties by their number in the series of the Organization, behind a title or a noun; never a bare 'A-50'."""

import pytest
from hemisec.loaders.reader import recognise

NUMBERED = [
    ("The boats keep the Protocol of Amendment to the Charter of the port (A-50), and no other.", "A-50", "en"),
    ("Los barcos guardan en la bahía el tratado A-50, que los puertos no han leído todavía.", "A-50", "es"),
    ("Os barcos guardam na baía o tratado A-50, que os portos da região não leram ainda.", "A-50", "pt"),
    ("Les bateaux gardent dans la baie le traité A-50, que les ports n'ont pas encore lu.", "A-50", "fr"),
]


def numbered(text: str) -> list[tuple[str, str, str]]:
    """Return the (words, rule, end of the IRI) of the mentions found by a treaty's number."""
    reading, _ = recognise(text)
    return [(m.text, m.rule, m.entity.rsplit("/", 1)[-1]) for m in reading.mentions if "treaty-number" in m.rule]


@pytest.mark.parametrize(("text", "number", "code"), NUMBERED[1:])
def test_a_number_behind_the_noun(text: str, number: str, code: str) -> None:
    assert recognise(text)[0].page.language.code == code
    assert numbered(text) == [(number, "treaty-number", "a-50")]


def test_a_title_on_its_line_is_the_treaty_that_its_number_tells() -> None:
    page = (
        "» PROTOCOL OF AMENDMENT TO THE CHARTER OF THE ORGANIZATION OF AMERICAN STATES (A-50)\n\n"
        "The boats of the bay keep it, and it is the one which the ports of the region had asked for."
    )
    assert numbered(page) == [
        (
            "PROTOCOL OF AMENDMENT TO THE CHARTER OF THE ORGANIZATION OF AMERICAN STATES",
            "title-before-treaty-number",
            "a-50",
        ),
        ("A-50", "treaty-number", "a-50"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The boats of the bay lie at the pier A-50, which the ports of the region had built for them.",
        "The treaty was read on the road to the port, and on the way back they took the A-50 to the bay.",
        "The boats of the bay keep the treaty C-999, which is none that the ports of the region know.",
    ],
)
def test_a_bare_number_or_one_that_no_table_has_is_no_treaty(text: str) -> None:
    assert numbered(text) == []


def test_the_sheet_of_a_protocol_is_about_the_protocol() -> None:
    page = (
        "PROTOCOL OF AMENDMENT TO THE CHARTER OF THE ORGANIZATION OF AMERICAN STATES (A-50)\n\n"
        "ADOPTED AT: CARTAGENA DE INDIAS, COLOMBIA\nDATE: 12/05/85\nENTRY INTO FORCE: 11/16/88\n"
        "DEPOSITARY: GENERAL SECRETARIAT OAS\nTEXT: the series of the boats of the bay\n\n"
        "COUNTRY SIGNATURE RATIFICATION/ACCESSION DEPOSIT\nBahamas 12/05/85 11/07/86 11/07/86 RA\n"
    )
    told = {(s.subject.rsplit("/", 1)[-1], s.relation, s.date or s.object) for s in recognise(page)[0].statements}
    assert ("a-50", "entered_into_force_on", "1988-11-16") in told
    assert ("a-50", "ratified_by", "1986-11-07") in told
