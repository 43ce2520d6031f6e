"""What holds for every text and every symbol: spans, order, statuses; canonical spellings are found."""

import re
from itertools import pairwise

from hemisec.loaders.symbol_checks import check
from hemisec.loaders.symbols import find_symbols
from hemisec.ontology.numerals import to_roman
from hemisec.ontology.symbols import build, forms, ordinal_words, parse
from hypothesis import given
from hypothesis import strategies as st

FIELDS = {
    "number": st.integers(1, 9999).map(str), "meeting": st.integers(100, 9999).map(str),
    "roman": st.integers(1, 99).map(to_roman), "ordinal": st.integers(1, 40).map(str),
    "yy": st.integers(0, 99).map("{:02d}".format), "yyyy": st.integers(1946, 2040).map(str),
    "serial": st.integers(1, 999).map("{:03d}".format), "assembly": st.integers(31, 90).map(str),
    "letter": st.sampled_from("BKOSZ"), "prefix": st.sampled_from(["XAB", "XAB/CC", "XAB-II", "GE/XAB"]),
    "committee": st.sampled_from(["XAB", "XABC", "XAB/CC"]), "nth": st.sampled_from(sorted(ordinal_words())),
}
SEARCHED = sorted(form.id for form in forms().values() if form.searched and not form.press)


@st.composite
def printed_symbols(draw):
    """The canonical spelling of any symbol that is searched for."""
    form = forms()[draw(st.sampled_from(SEARCHED))]
    values = {name: draw(FIELDS[name]) for name in form.fields}
    if form.id == "un-ga-res-part":
        values["number"] = str(draw(st.integers(1, 999)))
    if form.undated_to is not None:
        values["number"] = str(draw(st.integers(1, form.undated_to)))
    return build(form.id, values,
                 draw(st.sampled_from(["", "rev. 1", "add. 2 corr. 1"])) if "un-" not in form.id else "")


@given(printed_symbols(), st.sampled_from(["", "In ", "“", "(", "\n\n"]))
def test_canonical_spellings_are_found_in_text(symbol, before):
    suffixed = symbol.suffix and symbol.form in ("rc-old", "icas-old", "un-sc-res")
    (match,) = find_symbols(f"{before}{symbol.canonical}; next")
    if match.status == "repaired":  # a session or year that the number contradicts
        assert check(symbol)
    elif match.status == "contradictory":
        assert check(symbol)
        assert match.symbol == symbol
    else:
        assert match.symbol == (parse(symbol.work) if suffixed else symbol)
        assert match.status == "read"


SCRAPS = st.lists(st.sampled_from([
    "AG", "CP", "/", "RES", ".", "DEC", "doc", " ", "\n", "1", "23", "1373", "(", ")", "XLI", "-O/11", "O",
    "0", "rev. 1",
    "S/RES/", "A/RES/", "A/", "UNSCR ", "resolution ", "resoluciones ", "Security Council ",
    "United Nations ", "and ",
    ", ", "(2001)", "of the ", "General Assembly", "…", "xx", "CICTE", "é", "\u00a0", "–", "E-065/19",
    "Reference: ", "[", "]",
]), max_size=25).map("".join)


@given(SCRAPS)
def test_any_text_keeps_the_promises(text):
    matches = find_symbols(text)
    assert all(match.printed == text[match.start:match.end] != "" for match in matches)
    assert [match.start for match in matches] == sorted(match.start for match in matches)
    for one, other in pairwise(matches):
        assert one.end <= other.start or (one.start, one.end) == (other.start, other.end)
    for match in matches:
        assert match.status in ("read", "repaired", "contradictory", "blank", "cut", "incomplete")
        if match.status in ("read", "repaired"):
            assert check(match.symbol) == ()
        if match.status in ("blank", "incomplete"):
            assert match.symbol is None
    assert find_symbols(text) == matches


@given(st.text(max_size=200))
def test_no_text_is_refused(text):
    assert all(re.search(r"\d|[IVXLC]|RES|DEC|doc", match.printed) for match in find_symbols(text))
