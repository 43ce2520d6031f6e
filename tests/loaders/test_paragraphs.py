"""Paragraphs of plain texts, whatever their line breaks mean."""

from itertools import pairwise

import pytest
from hemisec.loaders.page.paragraphs import paragraphs
from hypothesis import given
from hypothesis import strategies as st

WRAPPED = """The group met in the capital to go over the rules that it had made for itself in
the year before, and it found that most of them could stay as they were, with one or
two words changed.
The second report came later. It dealt with the money that the office had spent and
with the people who had been hired for the work of the summer."""

FIRST, SECOND = WRAPPED[:WRAPPED.index("The second")].strip(), WRAPPED[WRAPPED.index("The second"):]

DOUBLE = "\n\n".join([
    "RECALLING that the members had agreed on a plan for the", "border posts and on a calendar for the",
    "first visits to them;", "RECOGNIZING the work of the police in the", "islands and that of the",
    "customs officers who", "went with them;"])

CASES = {
    "one line each": ("First one.\nSecond one.\nThird one.", ["First one.", "Second one.", "Third one."]),
    "blank lines": ("First runs\non here.\n\nSecond.", ["First runs\non here.", "Second."]),
    "wrapped": (WRAPPED, [FIRST, SECOND]),
    "double spaced": (DOUBLE, [
        DOUBLE[:DOUBLE.index("RECOGNIZING")].strip(), DOUBLE[DOUBLE.index("RECOGNIZING"):]]),
    "numbers": ("1. To thank the host;\n2. To meet again.", ["1. To thank the host;", "2. To meet again."]),
    "numbers without stop": ("The end.\n8 RECALLING the plan", ["The end.", "8 RECALLING the plan"]),
    "letters": ("To ask the office:\n(a) to write;\n(b) to call.",
                ["To ask the office:", "(a) to write;", "(b) to call."]),
    "bullets": ("Topics:\n• Ports.\n• Roads.", ["Topics:", "• Ports.", "• Roads."]),
    "bracket": ("LIST OF RULES\n(Adopted in June)\nIt begins.", ["LIST OF RULES", "(Adopted in June)", "It begins."]),
    "name in capitals goes on": ("THE STATES OF THE COMMITTEE AGAINST\nTERRORISM (CICTE) of the Organization,",
                                 ["THE STATES OF THE COMMITTEE AGAINST\nTERRORISM (CICTE) of the Organization,"]),
    "verb in capitals does not": ("THE GENERAL ASSEMBLY\nRECALLING THE plan of the group,",
                                  ["THE GENERAL ASSEMBLY", "RECALLING THE plan of the group,"]),
    "lower case goes on": ("El grupo se reunió en el mes de mayo\nen la capital.\nLuego viajó a la costa.",
                           ["El grupo se reunió en el mes de mayo\nen la capital.", "Luego viajó a la costa."]),
    "lower case after a blank line": ("O grupo reuniu-se na\n\ncapital em maio.",
                                      ["O grupo reuniu-se na\n\ncapital em maio."]),
    "break after a colon": ("CONSIDÉRANT:\nQue le groupe existe;\nQu'il se réunit,",
                            ["CONSIDÉRANT:", "Que le groupe existe;", "Qu'il se réunit,"]),
    "decimal is no number": ("The money that they spent grew\nby more than they liked, by some\n2.5 points.",
                             ["The money that they spent grew\nby more than they liked, by some\n2.5 points."]),
    "white space at the ends": ("  \n  First.  \n\t\n Second. \n", ["First.", "Second."]),
    "carriage returns": ("First.\r\n\r\nSecond.\r\n", ["First.", "Second."]),
    "one line": ("THE BOARD, RECALLING a plan; RESOLVES: 1. To go.",
                 ["THE BOARD, RECALLING a plan; RESOLVES: 1. To go."]),
    "nothing": (" \n\n\t", []),
}
TEXTS = st.text(st.sampled_from("aA bB.;:\n\n()1•\u00a0\r–é"), max_size=120)


@pytest.mark.parametrize("name", CASES)
def test_paragraphs(name: str) -> None:
    text, expected = CASES[name]
    assert [text[a:b] for a, b in paragraphs(text)] == expected


def test_table_of_this_test_is_whole() -> None:
    assert len(CASES) == 19


def test_the_width_of_the_margin_does_not_matter() -> None:
    for width in (40, 60, 90, 150):
        text = "\n".join(filled(part, width) for part in (FIRST, SECOND))
        found = [" ".join(text[a:b].split()) for a, b in paragraphs(text)]
        assert found == [" ".join(FIRST.split()), " ".join(SECOND.split())], width


def filled(text: str, width: int) -> str:
    """The words of a text in lines of at most so many characters."""
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + word
    return "\n".join(lines)


@given(TEXTS)
def test_spans_stand_in_order_and_hold_all_that_is_printed(text: str) -> None:
    spans = paragraphs(text)
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
    assert all(text[a:b] == text[a:b].strip() for a, b in spans)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())


@given(st.lists(st.sampled_from(["First.", "A second one ends.", "Third!", "Quarto."]), max_size=6))
def test_sentences_apart_by_blank_lines_are_paragraphs(sentences: list[str]) -> None:
    text = "\n\n".join(sentences)
    assert [text[a:b] for a, b in paragraphs(text)] == sentences


@pytest.mark.parametrize("symbol", [
    "AG/RES.|1283 (XXIV-O/94)", "AG/RES. 1283|(XXIV-O/94)", "AG/|RES. 1283 (XXIV-O/94)", "CP/RES. 908|(1567/06)",
    "CP/doc.|4481/10", "AG/DEC.|63 (XL-O/10)",
])
def test_a_symbol_broken_over_a_line_is_in_one_paragraph(symbol: str) -> None:
    text = f"Recalling what people said of\nthe resolution {symbol.replace('|', chr(10))}\n\nNext one."
    assert len(paragraphs(text)) == 2


def test_a_symbol_on_a_line_of_its_own_goes_on_with_a_list() -> None:
    text = "2. Cumprir os mandatos das resoluções AG/RES. 1179 (XXII-O/92) e\nAG/RES. 1236 (XXIII-O/93).\n\n3. Dormir."
    assert [text[a : a + 2] for a, b in paragraphs(text)] == ["2.", "3."]


def test_a_list_of_names_goes_on_over_the_line():
    text = "Vinieron al puerto las delegaciones de Chile, Colombia,\nEcuador y el Perú.\nLos barcos se pintaron."
    assert [text[a:b] for a, b in paragraphs(text)] == [
        "Vinieron al puerto las delegaciones de Chile, Colombia,\nEcuador y el Perú.", "Los barcos se pintaron."]


def test_a_member_that_ends_with_a_comma_does_not_go_on_in_capitals():
    text = "Que los barcos del puerto son viejos,\nRESUELVE:\nPintarlos."
    assert len(paragraphs(text)) == 3
