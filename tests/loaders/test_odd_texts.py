"""Odd texts, and what the user gets: endless lines, mixed encodings, marks of direction, a page that cites itself."""

import sys
from collections.abc import Callable

import pyoxigraph as ox
import pytest
from hemisec.loaders.page.invisible import INVISIBLE, as_shown
from hemisec.loaders.quads.document import record_quads
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record
from hemisec.loaders.source import decode
from hemisec.ontology import vocabulary as v
from hemisec.ontology.errors import ReadError
from hypothesis import given, settings
from hypothesis import strategies as st

SENTENCE = (
    "RECALLING resolution AG/RES. 1939 (XXXIII-O/03), the President of the Harbor Watch Commission said in May 2004 "
    "that the Inter-American Committee against Terrorism (CICTE) had asked the Secretary General for the lamps, the "
    "charter of the port, and the agreement. "
)
PAGE = (
    "AG/RES. 2626 (XLI-O/11)\n\nLAMPS OF THE HARBOR\n\nTHE GENERAL ASSEMBLY,\n\nRECALLING resolution AG/RES. 1939 "
    "(XXXIII-O/03) and the Inter-American Convention against Terrorism,\n\nRESOLVES:\n\n1. To urge the member states "
    "to light the lamps that AG/RES. 2626 (XLI-O/11) names.\n"
)


def work(text: str) -> int:
    """How many calls reading a text takes: the same on any machine at any hour."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count


LONG: list[tuple[str, Callable[[int], str]]] = [
    ("one line of sentences", lambda n: SENTENCE * n),
    ("one line without a full stop", lambda n: SENTENCE.replace(". ", " ") * n),
    ("blank lines", lambda n: SENTENCE + "\n" * (200 * n) + SENTENCE),
    ("one word", lambda n: SENTENCE + "a" * (200 * n) + " " + SENTENCE),
    ("brackets", lambda n: SENTENCE + "(" * (100 * n) + SENTENCE),
]


@pytest.mark.parametrize(("_name", "made"), LONG, ids=[name for name, _ in LONG])
def test_the_work_grows_no_faster_than_the_text(_name: str, made: Callable[[int], str]) -> None:
    """Ten megabytes on one line end in bounded time: four times the text takes at most some five times the work."""
    read(made(1))  # what is worked out once for all texts
    small, large = work(made(30)), work(made(120))
    assert large < 5 * small


def test_one_endless_line_is_read_like_any_page() -> None:
    record = read(SENTENCE * 400)
    assert len(record.source.sha256) == 64
    assert sum(m.text == "AG/RES. 1939 (XXXIII-O/03)" for m in record.mentions) == 400
    assert {"https://w3id.org/hemisec/eli/oas/ag/xxxiii-o-03/res/1939"} <= {c.target for c in record.citations}


@pytest.mark.parametrize("text", [
    "lamps boats harbor the of and to in that is " * 30,
    "1.\n2.\n3.\n\nthe boats of the harbor and the lamps\n\n- the\n- of\n- and\n\n*****\n",
    "The boats are in the harbor, and the lamps of the town are lit",
])
def test_a_text_without_structure_makes_a_record_that_claims_nothing(text: str) -> None:
    record = read(text)
    assert record.document.language == "en"
    assert (record.citations, record.clauses, record.statements, record.unresolved) == ((), (), (), ())


@pytest.mark.parametrize("text", [
    "Комитет принял резолюцию о безопасности в полушарии, и делегации поблагодарили секретариат за его работу.",
    "Der Ausschuss hat die Entschließung über die Sicherheit der Häfen angenommen, und die Vertreter sind gegangen.",
    "委员会通过了关于半球安全的决议。",
    "12 345 678 -- 9/10/11 ** 13:14",
])
def test_a_language_that_is_not_served_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(ReadError, match="its language is none of English, Spanish, Portuguese and French; not read"):
        read(text)


MIXED = [  # bytes, what they say, how many bytes were mended
    ("La Declaración y ".encode() + "la misión de São".encode("cp1252"), "La Declaración y la misión de São", 2),
    ("“Título” — año ".encode() + "“otro”".encode("cp1252"), "“Título” — año “otro”", 2),
    ("La résolution ".encode() + "l’été\n".encode("cp1252") + "déjà".encode(), "La résolution l’été\ndéjà", 3),
]


@pytest.mark.parametrize(("data", "text", "number"), MIXED)
def test_stretches_of_another_encoding_are_mended_and_told(data: bytes, text: str, number: int) -> None:
    found = decode(data, name="mixed.txt")
    assert found.characters == text
    assert found.note == f"mixes encodings: {number} bytes that are no UTF-8 were read as Windows-1252"


@pytest.mark.parametrize("data", ["Declaración".encode(), "Declaración”".encode("cp1252"), b"plain",
                                  "São Tomé e Príncipe, “não” PORQUÊ”".encode("cp1252")])
def test_one_encoding_alone_is_not_mended(data: bytes) -> None:
    assert decode(data, name="one.txt").note is None


def test_letters_that_fall_together_by_chance_do_not_make_a_page_of_windows_1252_mixed() -> None:
    text = "São José não é lá, porquê não há pão, maçã, limão: PORQUÊ”"
    assert decode(text.encode("cp1252"), name="one.txt").characters == text


MARKS = ["\u200f", "\u200e", "\u202a", "\u202c", "\u202e", "\u2066", "\u2069", "\u200b", "\u00ad", "\ufeff", "\u061c"]


def names(record: Record) -> list[tuple[str, str, str]]:
    return [(m.entity, as_shown(m.text), m.rule) for m in record.mentions]


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: f"{ord(mark):04x}")
def test_marks_that_do_not_show_hide_no_name_and_move_no_span(mark: str) -> None:
    text = PAGE.replace("RES. 1939", f"RES{mark}. 19{mark}39").replace("Convention", f"Con{mark}vention") + mark
    text = mark + text.replace("RESOLVES", f"RE{mark}SOLVES")
    record, plain = read(text), read(PAGE)
    assert names(record) == names(plain)
    assert record.document == plain.document
    assert [(c.target, c.verb, c.paragraph) for c in record.citations] == [
        (c.target, c.verb, c.paragraph) for c in plain.citations]
    assert all(text[m.start : m.end] == m.text for m in record.mentions)
    assert any(mark in m.text for m in record.mentions)
    assert record.source.characters == len(text)
    assert [as_shown(text[c.start : c.end]) for c in record.clauses] == [PAGE[c.start : c.end] for c in plain.clauses]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(PAGE)), st.sampled_from(MARKS)), max_size=12))
def test_marks_anywhere_leave_the_reading_as_it_is(places: list[tuple[int, str]]) -> None:
    text = PAGE
    for place, mark in sorted(places, reverse=True):
        text = text[:place] + mark + text[place:]
    assert INVISIBLE.sub("", text) == PAGE
    record = read(text)
    assert names(record) == names(read(PAGE))
    spans = [*record.mentions, *record.unresolved, *record.triggers.excluded, *record.triggers.unaccounted]
    assert all(text[part.start : part.end] == part.text for part in spans)


def test_a_document_that_cites_itself_has_no_edge_to_itself() -> None:
    record = read(PAGE)
    itself = record.document.id
    assert [m.text for m in record.mentions if m.entity == itself].count("AG/RES. 2626 (XLI-O/11)") == 2
    assert itself not in {c.target for c in record.citations}
    assert all(itself not in clause.cites for clause in record.clauses)
    quads = list(record_quads(record, PAGE))
    assert any(q.predicate == ox.NamedNode(v.CITES) for q in quads)
    assert all(q.subject != q.object for q in quads)
