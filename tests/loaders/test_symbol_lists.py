"""Lists and ranges of symbols in four languages: each number is read, with the session that it shares."""

import pytest
from hemisec.loaders.symbols.finding import find_symbols

OF_2003 = [f"AG/RES. {number} (XXXIII-O/03)" for number in (1939, 1940, 1941)]
LISTS = [
    "AG/RES. 1939, 1940 and 1941 (XXXIII-O/03)", "AG/RES. 1939, 1940, and 1941 (XXXIII-O/03)",
    "AG/RES. 1939, 1940 y 1941 (XXXIII-O/03)", "AG/RES. 1939, 1940 e 1941 (XXXIII-O/03)",
    "AG/RES. 1939, 1940 et 1941 (XXXIII-O/03)", "AG/RES. 1939; 1940; 1941 (XXXIII-O/03)",
    "AG/RES. 1939, AG/RES. 1940 and AG/RES. 1941 (XXXIII-O/03)",
    "AG/RES. 1939 and 1940 (XXXIII-O/03), and 1941 (XXXIII-O/03)", "AG/RES. 1939 to 1940 and 1941 (XXXIII-O/03)",
]
RANGES = [
    "AG/RES. 1939 to 1941 (XXXIII-O/03)", "AG/RES. 1939 through AG/RES. 1941 (XXXIII-O/03)",
    "AG/RES. 1939 - 1941 (XXXIII-O/03)", "AG/RES. 1939–AG/RES. 1941 (XXXIII-O/03)",
    "AG/RES. 1939/1941 (XXXIII-O/03)", "AG/RES. 1939 through AG/RES. 1941",
    "AG/RES. 1939 (XXXIII-O/03) to AG/RES. 1941 (XXXIII-O/03)",
    "AG/RES. 1939 (XXXIII-O/03) through resolution AG/RES. 1941 (XXXIII-O/03)",
    "AG/RES. 1939 a AG/RES. 1941 (XXXIII-O/03)", "AG/RES. 1939 a la AG/RES. 1941 (XXXIII-O/03)",
    "AG/RES. 1939 hasta la resolución AG/RES. 1941 (XXXIII-O/03)", "AG/RES. 1939 à AG/RES. 1941 (XXXIII-O/03)",
    "AG/RES. 1939 até AG/RES. 1941 (XXXIII-O/03)", "AG/RES. 1939 jusqu’à AG/RES. 1941 (XXXIII-O/03)",
    "ag/res. 1939 a ag/res. 1941 (xxxiii-o/03)",
]


def read(text: str) -> list[tuple[str | None, str]]:
    found = find_symbols(f"They recalled {text}, and slept.")
    return [(m.symbol.canonical if m.symbol else None, m.status) for m in found]


def test_tables_are_whole() -> None:
    assert (len(LISTS), len(RANGES)) == (9, 15)


@pytest.mark.parametrize("text", [*LISTS, *RANGES])
def test_every_number_of_a_list_or_range_is_read(text: str) -> None:
    found = read(text)
    assert [canonical for canonical, _ in found] == OF_2003
    assert {status for _, status in found} <= {"read", "repaired"}


def test_a_number_that_is_not_of_the_shared_session_is_a_contradiction() -> None:
    assert [status for _, status in read("AG/RES. 1939, 1940 and 2004 (XXXIII-O/03)")] == [
        "read", "read", "contradictory"]


def test_a_member_with_its_own_prefix_may_be_of_another_session() -> None:
    assert read("AG/RES. 1123, AG/RES. 1939 and AG/RES. 1940 (XXXIII-O/03)")[0] == (
        "AG/RES. 1123 (XXI-O/91)", "repaired")


def test_ranges_of_special_sessions_and_of_the_council() -> None:
    assert [c for c, _ in read("AG/RES. 1 (XXXII-E/06) through AG/RES. 3 (XXXII-E/06)")] == [
        f"AG/RES. {n} (XXXII-E/06)" for n in (1, 2, 3)]
    assert [c for c, _ in read("CP/RES. 796 and 797 (1293/01)")] == ["CP/RES. 796 (1293/01)", "CP/RES. 797 (1293/01)"]


def test_a_range_over_two_special_sessions_names_its_ends_alone() -> None:
    assert [c for c, _ in read("AG/RES. 1 (I-E/70) through AG/RES. 2 (III-E/71)")] == [
        "AG/RES. 1 (I-E/70)", "AG/RES. 2 (III-E/71)"]


def test_a_range_over_two_regular_sessions_gives_each_number_its_own() -> None:
    found = read("AG/RES. 1605 (XXVIII-O/98) to AG/RES. 1608 (XXIX-O/99)")
    assert [c for c, _ in found] == ["AG/RES. 1605 (XXVIII-O/98)", "AG/RES. 1606 (XXVIII-O/98)",
                                     "AG/RES. 1607 (XXIX-O/99)", "AG/RES. 1608 (XXIX-O/99)"]


@pytest.mark.parametrize("text", ["AG/RES. 1939, 12 states and 5 bodies", "AG/RES. 1939 to 34 states",
                                  "AG/RES. 1939 and 2003 was a good year"])
def test_numbers_behind_a_symbol_that_are_no_members(text: str) -> None:
    assert [c for c, _ in read(text)] == [OF_2003[0]]


def test_members_keep_their_own_spans() -> None:
    found = find_symbols("AG/RES. 1939, 1940 and 1941 (XXXIII-O/03)")
    assert [m.printed for m in found] == ["AG/RES. 1939", "1940", "1941 (XXXIII-O/03)"]
