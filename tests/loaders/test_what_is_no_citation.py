"""What a page names without citing it: drafts, meetings to come, the page's own treaty; and names bound to symbols."""

import pytest
from hemisec.loaders.reader import read

FRAME = "AG/RES. 9001 (XLI-O/11)\n\nBOATS OF THE BAY\n\nTHE GENERAL ASSEMBLY,\n\n{}\n\nRESOLVES:\n\n{}\n"


def cited(text: str) -> list[str]:
    record = read(text)
    named = {e.id: e.symbol or e.label for e in record.entities}
    return sorted({named[c.target] for c in record.citations})


@pytest.mark.parametrize(("preamble", "operative"), [
    ("KEEPING IN MIND the Seventh Conference of the Sailors of the Bay, to take place in 2012,", "1. To thank."),
    ("NOTING the nets,", "1. To convene a special meeting of the Committee on Boats to take up the nets of the bay."),
])
def test_a_meeting_that_no_table_knows_is_an_occasion_and_no_text(preamble: str, operative: str) -> None:
    assert cited(FRAME.format(preamble, operative)) == []


def test_a_draft_in_prose_is_not_cited() -> None:
    page = ("The Secretariat of the Permanent Council of the OAS has prepared {} Rules of Procedure "
            "for the Regatta of the Bay.")
    assert cited(page.format("the draft")) == []
    assert cited(page.format("the")) == ["Rules of Procedure for the Regatta of the Bay"]


def test_a_report_is_the_document_whose_symbol_follows_it() -> None:
    page = ("The Committee of the OAS did as described in the Report of the General Secretariat, "
            "document CP/doc.4098/06 rev. 1.")
    assert cited(page) == ["CP/doc.4098/06 rev. 1"]


def test_a_treaty_does_not_cite_itself() -> None:
    page = ("# Inter-American Convention against Corruption\n\nThe states of the OAS agree on this Convention.\n\n"
            "Article 1. For this Convention the boats are boats.\n\nArticle 2. The Inter-American Convention against "
            "Corruption and the Charter of the Organization of American States remain.\n")
    assert cited(page) == ["Charter of the Organization of American States"]


def test_the_united_nations_general_assembly_may_be_the_subject_before_its_resolution() -> None:
    page = "The United Nations General Assembly, in its Resolution 808 (IX), told the states of the OAS of the boats."
    assert cited(page) == ["A/RES/808 (IX)"]


def test_a_title_goes_on_with_whom_it_involves() -> None:
    page = ("The states of the OAS spoke of the Convention on the Fight against Fraud involving "
            "Officials of the Harbors of Lima.")
    assert cited(page) == ["Convention on the Fight against Fraud involving Officials of the Harbors of Lima"]


def test_papers_of_the_working_group_on_trafficking_in_persons_have_symbols() -> None:
    assert cited("The OAS spoke of the draft agenda (GT/RTP-6/05 rev. 1) in its halls.") == ["GT/RTP-6/05 rev. 1"]


def test_a_heading_that_runs_into_the_text_is_not_cited() -> None:
    page = ("SAILORS OF LIGHTS ANNUAL REPORT ON THE BOATS OF 2019 The states of the OAS met in the bay, "
            "and spoke of the "
            "boats that the sailors keep in the winter.\n")
    assert cited(page) == []


SECTION = "The states of the OAS met in the bay, and spoke of the boats that the sailors keep in the winter. {}"


@pytest.mark.parametrize("told", [
    "The General Assembly of the OAS adopted a resolution in 1999.",
    "The delegates read Protocol II in the hall of the bay.",
    "The Report of the Chair was read to the delegates in the bay.",
    "The Report of the General Secretariat was read to the delegates.",
    "\n\nConclusions and Recommendations to the Sailors of the Bay\n\nThe sailors spoke again of the boats of the bay.",
])
def test_prose_does_not_cite_what_nobody_could_look_up(told: str) -> None:
    assert cited(SECTION.format(told)) == []


def test_a_report_with_a_topic_is_cited() -> None:
    told = "The Report of the General Secretariat on the Boats of the Bay was read to the delegates."
    assert len(cited(SECTION.format(told))) == 1
