"""Sentences end where they do, not at abbreviations."""

import pytest
from hemisec.loaders.page.sentences import sentences


@pytest.mark.parametrize(("text", "count"), [
    ("They met in Washington, D.C. The text was read.", 2),
    ("The U.S. Senate agreed. It did so twice.", 2),
    ("See AG/RES. 12 and No. 5 of the list.", 1),
    ("Colin L. Smith spoke. He left.", 2),
    ("¿Quién habló? ¡Nadie! Todos callaron.", 3),
    ("One sentence without a stop", 1),
])
def test_number_of_sentences(text: str, count: int) -> None:
    assert len(sentences(text, 0, len(text))) == count


def test_spans_hold_all_words() -> None:
    text = "First one.  Second (the last)."
    assert [text[a:b] for a, b in sentences(text, 0, len(text))] == ["First one.", "Second (the last)."]


def test_no_sentence_ends_inside_a_name() -> None:
    text = "the Plan of the Group. A New Start was read"
    assert len(sentences(text, 0, len(text), [(4, 33)])) == 1
