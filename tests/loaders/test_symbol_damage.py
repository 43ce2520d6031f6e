"""Damaged symbols: mended where number, session and year leave one reading, reported where they do not."""

import pytest
from hemisec.loaders.symbols.checks import of_session, sole_session
from hemisec.loaders.symbols.finding import find_symbols
from hemisec.ontology.numerals import to_roman
from hemisec.ontology.symbols import tables
from hypothesis import given
from hypothesis import strategies as st

WANTED = "AG/RES. 2004 (XXXIV-O/04)"
MENDED = [  # all print resolution 2004 of the thirty-fourth regular session
    "AG/RES. 2004 (XXXIV/O/04)", "AG/RES. 2004 (34-O/04)", "AG/RES. No. 2004 (XXXIV-O/04)",
    "AG/RES. N° 2004 (XXXIV-O/04)", "AG/RES.N.º 2004 (XXXIV-O/04)", "AG-RES. 2004 (XXXIV-O/04)",
    "AG/RES/2004 (XXXIV-O/04)", "AG RES. 2004 (XXXIV-O/04)", "AG/RES. 20O4 (XXXIV-O/04)",
    "AG/RES. 2OO4 (XXXIV-O/04)", "AG/RES. 2.004 (XXXIV-O/04)", "AG/RES. 2,004 (XXXIV-O/04)",
    "AG/RES. 20-\n04 (XXXIV-O/04)", "AG/RES. 20\n04 (XXXIV-O/04)", "AG/RES. 2004 (XXX1V-O/04)",
    "AG/RES. 2004 (XXXlV-O/04)", "AG/RES. 2004 (XXXIV-Q/04)", "AG/RES. 2004 (XXXIV-O/O4)",
    "AG/RES. 2004 (XXXIV-O/0 4)", "AG/RES. 2004 (XXX IV-O/04)", "AG/RES. 2004 (XXXIV-O)",
    "AG/RES. 2004 (XXXIV)", "AG/RES. 2004 (2004)", "AG/RES. 2004 (/04)", "AG/RES. 2004 (__-O/04)",
    "AG/RES. 2004 (XXXIV-O/__)", "AG/RES. 2004 (XXXIV-O/2004)", "AG/RES. 2004 XXXIV-O/04",
    "AG/RES. 2004 (XXXV-O/04)", "AG/RES. 2004 (XXXIV-O/05)",
]
AS_PRINTED = [
    "ag/res. 2004 (xxxiv-o/04)", "Ag/Res. 2004 (XXXIV-O/04)", "AG/res.2004 (XXXIV-O/04)",
    "AG/RES. 2004 [XXXIV-O/04]", "AG/RES. 2004 {XXXIV-O/04}", "AG/RES. 2004 (XXXIV-O/04]",
    "AG/RES. 2004\n(XXXIV-O/04)", "AG/RES. 2004 (XXXIV-\nO/04)", "AG/RES.\n\n2004 (XXXIV-O/04)",
]
CONTRADICTING = [
    "AG/RES. 2004 (2011)", "AG/RES. 2004 (XLI)", "AG/RES. 2004 (/11)", "AG/RES. 2004 (41-O/11)",
    "AG/RES. 2004 (XL1-O/11)", "AG/RES. 2004 (XLI-O/O9)", "CP/RES. 908 (2009)", "CP/RES. 908 (1600)",
    "CP/RES. 908 (/07)", "AG/RES. 2004 (XLI-O/11)",
]
COUNCIL = [
    "CP/RES. 908 (I567/06)", "CP/RES. 908 (1567/O6)", "CP/RES. 908 (1567-06)", "CP/RES. 908 (1567)",
    "CP/RES. 908 (/06)", "CP/RES. 908 (2006)", "CP/RES. 9O8 (1567/06)", "CP/RES. Nº 908 (1567/06)",
]
BLANK = [
    "AG/RES. _ (XXXV-O/05)", "AG/RES. [ ] (XXXV-O/05)", "AG/RES. No. ___ (XXXV-O/05)", "AG/RES. - (XXXV-O/05)",
    "AG/RES. 20__ (XXXV-O/05)", "AG/RES. 20xx (XXXV-O/05)", "AG/RES. XX (XXXV-O/05)", "AG/DEC. __ (XLIII-O/13)",
    "CP/RES. ___ (1293/01)", "CP/RES. xxx (xxxx/01)", "CP/RES. (  ) (1293/01)",
]


def only(text: str) -> tuple[str, str, str | None]:
    """The one symbol of a text in the middle of a sentence: as printed, its status and its canonical spelling."""
    (match,) = find_symbols(f"They recalled {text}, which says more.")
    return match.printed, match.status, match.symbol.canonical if match.symbol else None


def test_tables_are_whole() -> None:
    assert [len(t) for t in (MENDED, AS_PRINTED, CONTRADICTING, COUNCIL, BLANK)] == [30, 9, 10, 8, 11]


@pytest.mark.parametrize("printed", MENDED)
def test_one_consistent_reading_is_taken_and_the_print_is_kept(printed: str) -> None:
    assert only(printed) == (printed, "repaired", WANTED)


@pytest.mark.parametrize("printed", AS_PRINTED)
def test_kinds_of_brackets_letters_and_lines_are_no_damage(printed: str) -> None:
    assert only(printed) == (printed, "read", WANTED)


@pytest.mark.parametrize("printed", CONTRADICTING)
def test_contradictions_are_reported_and_not_mended(printed: str) -> None:
    span, status, _ = only(printed)
    assert (span, status) == (printed, "contradictory")


@pytest.mark.parametrize("printed", COUNCIL)
def test_damaged_symbols_of_the_council(printed: str) -> None:
    assert only(printed) == (printed, "repaired", "CP/RES. 908 (1567/06)")


@pytest.mark.parametrize("printed", BLANK)
def test_blank_numbers_are_drafts(printed: str) -> None:
    assert only(printed) == (printed, "blank", None)


@pytest.mark.parametrize(("text", "printed"), [
    ("AG/RES. 1123 (see annex)", "AG/RES. 1123"), ("AG/RES. 1123 (1)", "AG/RES. 1123"),
    ("AG/RES. 1123 (I)", "AG/RES. 1123"), ("AG/RES. 1123 (12 of them)", "AG/RES. 1123"),
])
def test_other_brackets_behind_a_number_are_left_alone(text: str, printed: str) -> None:
    assert only(text) == (printed, "repaired", "AG/RES. 1123 (XXI-O/91)")


def test_a_special_session_cannot_be_guessed() -> None:
    assert only("AG/RES. 1 (XXX1I-E/06)")[1:] == ("incomplete", None)


# Each known way to print a symbol of a regular session: what happens to the canonical spelling.
WAYS = {
    "zero for O": lambda s: s.replace("-O/", "-0/"), "no hyphen": lambda s: s.replace("-O/", "O/"),
    "blank for hyphen": lambda s: s.replace("-O/", " O/"), "I for slash": lambda s: s.replace("AG/", "AGI"),
    "1 for slash": lambda s: s.replace("O/", "O1"), "l for slash": lambda s: s.replace("O/", "Ol"),
    "no slash": lambda s: s.replace("O/", "O"), "no blank": lambda s: s.replace(" ", ""),
    "two blanks": lambda s: s.replace(" ", "  "), "no dot": lambda s: s.replace(".", ""),
    "line after prefix": lambda s: s.replace(". ", ".\n"), "line before bracket": lambda s: s.replace(" (", "\n("),
    "line in prefix": lambda s: s.replace("/R", "/\nR").replace("/D", "/\nD"),
    "blanks round slash": lambda s: s.replace("AG/", "AG / "), "open": lambda s: s.replace(")", ":"),
    "square": lambda s: s.replace("(", "[").replace(")", "]"), "en dash": lambda s: s.replace("-", "–"),
    "glued before": lambda s: "2006" + s, "glued behind": lambda s: s + "Title of it",
    "footnote": lambda s: s + "2/", "no-break": lambda s: s.replace(" ", "\u00a0"),
    "number sign": lambda s: s.replace(". ", ". No. "),
    "one for I": lambda s: s.replace("I-", "1-"), "session lost": lambda s: s.split(" (")[0] + " of that year",
    "numeral wrong": lambda s: s.replace("(X", "(XX"), "small letters": str.lower,
}
ROWS = [(row["kind"], row["session"], row["first"], row["last"]) for row in tables()["assembly_numbers"]]


@st.composite
def assembly_symbols(draw: st.DrawFn) -> str:
    kind, session, first, last = draw(st.sampled_from(ROWS))
    return of_session(f"ag-{kind}", draw(st.integers(first, last)), session).canonical


@given(assembly_symbols(), st.sampled_from(sorted(WAYS)), st.sampled_from(["", "see ", "(", "“"]))
def test_a_damaged_symbol_is_itself_or_reported_but_never_another(symbol: str, way: str, before: str) -> None:
    matches = find_symbols(f"{before}{WAYS[way](symbol)} and so on")
    for match in matches:
        if match.status in ("read", "repaired"):
            assert match.symbol is not None
            assert match.symbol.canonical == symbol
    if way not in ("session lost", "numeral wrong", "glued before") and not ("1" in symbol and "slash" in way):
        assert [m.status for m in matches] in (["read"], ["repaired"]), way


@given(assembly_symbols(), st.integers(1, 60), st.booleans())
def test_wrong_sessions_never_lead_to_another_symbol(symbol: str, session: int, both: bool) -> None:
    number, rest = symbol.split(" (")
    year = f"{(1970 + session) % 100:02d}" if both else rest[-3:-1]
    (match,) = find_symbols(f"{number} ({to_roman(session)}-O/{year}), as said")
    if match.status in ("read", "repaired"):
        assert match.symbol is not None
        kind = "res" if "RES" in symbol else "dec"
        known = sole_session(kind, match.symbol.number or 0)
        assert known is None or match.symbol.canonical == symbol


COUNCIL_WAYS = {
    "no slash": lambda s: s.replace("/0", "0", 2).replace("/1", "1", 2), "open": lambda s: s.replace(")", ""),
    "closed early": lambda s: s[:-4] + ")" + s[-4:-1], "no blank": lambda s: s.replace(" ", ""),
    "O for zero": lambda s: s.replace("/0", "/O"), "hyphen": lambda s: s[:-4] + "-" + s[-3:],
    "no year": lambda s: s[:-4] + ")", "no meeting": lambda s: s.split("(")[0] + "(" + s[-4:],
    "words": lambda s: "Permanent Council resolution " + s.removeprefix("CP/RES. "),
}


@given(st.sampled_from(tables()["council_resolutions"]), st.sampled_from(sorted(COUNCIL_WAYS)))
def test_a_damaged_symbol_of_the_council_is_itself_or_reported(row: dict[str, int], way: str) -> None:
    symbol = f"CP/RES. {row['number']} ({row['meeting']}/{row['year'] % 100:02d})"
    (match,) = find_symbols(f"as {COUNCIL_WAYS[way](symbol)} says")
    if match.status in ("read", "repaired"):
        assert match.symbol is not None
        assert match.symbol.canonical == symbol
    else:
        assert match.status == "incomplete"


@pytest.mark.parametrize("number", ["", "2004", "2004 (", "2004 (XXXIV", "2004 (12"])
def test_a_long_run_of_blanks_behind_a_symbol_is_passed_once(number: str) -> None:
    assert all(match.status != "cut" for match in find_symbols(f"AG/RES. {number}{' ' * 100_000}and the boats."))
    assert [match.status for match in find_symbols(f"AG/RES. {number}{' ' * 100_000}")] == ["cut"]
