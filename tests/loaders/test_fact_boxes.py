"""Boxes beside an article: what their lines tell of the thing that the page is about, and what they do not date."""

import pytest
from hemisec.loaders.reader import read

TEXT = "\n\nThe boats of the bay are old, and the fishermen who look after them have been told so by everybody.\n"
COURT = "Inter-American Court of Human Rights"
TREATY = "Inter-American Convention against Corruption"

BOXES = [  # page, label of the subject, relation, object
    (f"{COURT}\n\nEstablished 4 May 1974\nCountry Chile{TEXT}", COURT, "established_on", "1974-05-04"),
    (f"{COURT}\n\nMembers: 9\nCountry Chile{TEXT}", COURT, "member_count", 9),
    (f"{TREATY}\n\nSigned 4 May 1974\nLocation Lima{TEXT}", TREATY, "signed_on", "1974-05-04"),
    (f"{TREATY}\n\nSignatories 23\nParties 18{TEXT}", TREATY, "signatory_count", 23),
    (f"{TREATY}\n\nSignatories 23\nParties 18{TEXT}", TREATY, "party_count", 18),
]


@pytest.mark.parametrize(("page", "subject", "relation", "value"), BOXES)
def test_a_box_tells_of_the_thing_in_the_title(page: str, subject: str, relation: str, value: str | int) -> None:
    record = read(page)
    labels = {e.id: e.label for e in record.entities}
    told = [(labels[s.subject], s.relation, s.object) for s in record.statements if s.rule == "fact-box"]
    assert (subject, relation, value) in told


def test_the_date_of_a_fact_is_not_that_of_the_page() -> None:
    assert read(f"{COURT}\n\nEstablished 4 May 1974\nCountry Chile{TEXT}").document.date is None
    born = "Ana Luz Pereira\n\nAssumed office\nMay 4, 1974\n\nBorn\nMay 3, 1930 (age 90)"
    assert read(f"{born}{TEXT}{TEXT}{TEXT}").document.date is None


def test_a_sentence_is_no_line_of_a_box() -> None:
    record = read(f"The boats of the bay\n\nMembers 9 of the crew of the {COURT} slept in May.{TEXT}")
    assert not [s for s in record.statements if s.rule == "fact-box"]
