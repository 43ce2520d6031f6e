"""The page's own symbol: drafts have none, running heads and revisions of it cite nothing."""

import pytest
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record
from hemisec.ontology.reasons import Reason

BODY = """BOATS OF THE HARBOR

(Adopted at the second plenary session, held on June 7, 2005)

THE GENERAL ASSEMBLY,

RECALLING {cited};

RESOLVES:

1. To thank the people of the harbor.
{foot}
2. To request the General Secretariat to count the boats of the harbor.
"""


def page(head: str, cited: str = "the old boats of the harbor", foot: str = "") -> Record:
    return read(f"{head}\n\n{BODY.format(cited=cited, foot=foot)}")


@pytest.mark.parametrize("head", [
    "AG/RES. ____ (XXXV-O/05)", "AG/RES. ___ (XXXV-O/05)", "AG/RES. xxxx (XXXV-O/05)", "AG/RES. (XXXV-O/05)",
    "AG/RES. No. __ (XXXV-O/05)",
])
def test_a_draft_has_no_symbol_and_its_blank_number_is_told(head: str) -> None:
    record = page(head)
    assert record.document.symbol is None
    assert record.document.type == "resolution"
    reasons = {u.reason for u in record.unresolved if u.text == head}
    assert reasons <= {Reason.BLANK_NUMBER, Reason.INCOMPLETE_SYMBOL}
    assert reasons


@pytest.mark.parametrize("foot", [
    "\nAG/RES. 2137 (XXXV-O/05)\n", "\n- 2 -\n\nAG/RES. 2137 (XXXV-O/05)\n", "\nAG/RES.2137 (XXXV-0/05) - page 2\n",
])
def test_running_heads_with_the_own_symbol_cite_nothing(foot: str) -> None:
    record = page("AG/RES. 2137 (XXXV-O/05)", foot=foot)
    assert record.document.symbol == "AG/RES. 2137 (XXXV-O/05)"
    assert record.citations == ()


def test_a_text_does_not_cite_its_own_revision() -> None:
    record = page("AG/RES. 2137 (XXXV-O/05) rev. 1", cited="AG/RES. 2137 (XXXV-O/05) and AG/RES. 2004 (XXXIV-O/04)")
    labels = {e.id: e.symbol for e in record.entities}
    assert [labels[c.target] for c in record.citations] == ["AG/RES. 2004 (XXXIV-O/04)"]


@pytest.mark.parametrize("foot", [
    "\nhttps://www.oas.org/AG/RES.1939(XXXIII-O/03).pdf\n", "\nfile: AG/RES.1939.doc\n",
    "\nSee http://www.oas.org/consejo/resolutions/CP/RES.908/06 for more.\n",
])
def test_addresses_in_a_page_cite_nothing(foot: str) -> None:
    assert page("AG/RES. 2137 (XXXV-O/05)", foot=foot).citations == ()


def test_a_contradictory_symbol_is_cited_as_printed_and_told() -> None:
    record = page("AG/RES. 2137 (XXXV-O/05)", cited="resolution AG/RES. 1353 (XL-O/10)")
    assert [(u.text, u.reason) for u in record.unresolved] == [
        ("AG/RES. 1353 (XL-O/10)", Reason.CONTRADICTS_ITSELF)]


@pytest.mark.parametrize(("head", "told"), [
    ("AG/RES. 2137 (XXXV-O/05)", ["AG/RES. 2626 (XLI-O/11)"]), ("AG/RES. 2137 (XXXV-O/05) rev. 1", []),
    ("AG/RES. 2650 (XLI-O/11)", []),
])
def test_a_text_that_is_younger_than_the_page_is_told(head: str, told: list[str]) -> None:
    record = page(head, cited="resolution AG/RES. 2626 (XLI-O/11)")
    assert [u.text for u in record.unresolved if "cannot be cited" in u.why] == told
