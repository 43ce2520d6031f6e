"""What holds for every text and every symbol: spans, order, statuses; canonical spellings are found."""

import re
from itertools import pairwise

from hemisec.loaders.symbols.checks import check
from hemisec.loaders.symbols.finding import find_symbols
from hemisec.ontology.numerals import to_roman
from hemisec.ontology.symbols import build, forms, ordinal_words, parse
from hypothesis import assume, given
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


# Each known way of printing, and each single known damage, of a symbol of any form.
PRINTED = {
    "no blank": lambda s: s.replace(" ", ""), "two blanks": lambda s: s.replace(" ", "  "),
    "line for blank": lambda s: s.replace(" ", "\n"), "no-break": lambda s: s.replace(" ", "\u00a0"),
    "blank after dot": lambda s: re.sub(r"(?<=[a-zA-Z]\.)(?=\d)", " ", s), "no dot": lambda s: s.replace("doc.", "doc"),
    "capitals": lambda s: s.replace("doc", "DOC").replace("rev", "REV"), "en dash": lambda s: s.replace("-", "–"),
    "blanks round slash": lambda s: s.replace("/", " / ", 1), "square": lambda s: s.replace("(", "[").replace(")", "]"),
    "curly": lambda s: s.replace("(", "{").replace(")", "}"), "glued suffix": lambda s: s.replace(" rev", "rev"),
    "mixed case": lambda s: s.replace("doc", "Doc").replace("RES", "Res").replace("rev", "Rev").replace("corr", "Corr"),
}
DAMAGED = {
    "zero for O": lambda s: s.replace("-O/", "-0/"), "I for slash": lambda s: s.replace("/", "I", 1),
    "l for last slash": lambda s: "l".join(s.rsplit("/", 1)), "1 for last slash": lambda s: "1".join(s.rsplit("/", 1)),
    "no last slash": lambda s: "".join(s.rsplit("/", 1)), "no hyphen": lambda s: s.replace("-", "", 1),
    "blank for hyphen": lambda s: s.replace("-", " ", 1), "open": lambda s: s.replace(")", ""),
    "closed twice": lambda s: s.replace(")", "))"), "no bracket": lambda s: s.replace("(", "").replace(")", ""),
    "number blank": lambda s: re.sub(r"\d+", "____", s, count=1),
    "number x": lambda s: re.sub(r"\d+", "xxx", s, count=1),
    "number lost": lambda s: re.sub(r"\d+", "", s, count=1), "session lost": lambda s: s.split(" (")[0],
    "year lost": lambda s: re.sub(r"/\d\d(?!\d)", "", s),
}
OPEN_ENDED = ("rc-old", "icas-old", "un-ga-res", "un-ga-res-part", "un-ga-doc", "un-sc-res", "un-ga-res-old",
              "un-sc-doc", "un-sc-prst", "un-ga-res-special")


def is_canonical(text):
    """Whether a damaged symbol is the very print of another one ('AG/doc.1/00' without its slash): nobody can tell."""
    try:
        return bool(parse(text))
    except ValueError:
        return False


@given(printed_symbols(), st.sampled_from(sorted(PRINTED)))
def test_a_symbol_printed_in_a_known_way_comes_back(symbol, way):
    assume(symbol.form not in OPEN_ENDED and not check(symbol))
    (match,) = find_symbols(f"see {PRINTED[way](symbol.canonical)}; next")
    assert (match.symbol, match.status in ("read", "repaired")) == (symbol, True)


@given(printed_symbols(), st.sampled_from(sorted(DAMAGED)))
def test_a_symbol_with_a_known_damage_comes_back_or_is_reported_but_is_never_another(symbol, damage):
    printed = DAMAGED[damage](symbol.canonical)
    assume(not check(symbol) and not is_canonical(printed))
    for match in find_symbols(f"see {printed}; next"):
        if match.status in ("read", "repaired"):
            assert match.symbol.work == symbol.work, (match.printed, match.symbol.canonical)
