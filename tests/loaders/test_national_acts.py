"""Laws and decrees told by number, and pages that are one."""

import pytest
from hemisec.loaders.reader import read

ACTS = [  # sentence, the words that name the act, its label
    ("Os marinheiros leram a Lei nº 11.111, de 3 de maio de 2004, no porto.", "Lei nº 11.111, de 3 de maio de 2004",
     "Lei 11111/2004"),
    ("Os marinheiros leram o Decreto Legislativo n.º 22/1999 no porto com eles.", "Decreto Legislativo n.º 22/1999",
     "Decreto Legislativo 22/1999"),
    ("Os marinheiros leram a Medida Provisória nº 333 no porto com os seus irmãos.", "Medida Provisória nº 333",
     "Medida Provisoria 333"),
    ("Los marineros leyeron la Ley N° 11.111 en el puerto con sus hermanos.", "Ley N° 11.111", "Ley 11111"),
    ("Los marineros leyeron el Decreto 222 de 2004 en el puerto con sus hermanos.", "Decreto 222 de 2004",
     "Decreto 222/2004"),
    ("Les marins ont lu la loi n° 2004-11 du 3 mai 2004 dans le port avec leurs frères.",
     "loi n° 2004-11 du 3 mai 2004", "Loi 2004-11/2004"),
    ("The sailors have read Public Law No. 222-33 in the port.", "Public Law No. 222-33", "Public Law 222-33"),
]
NONE = [
    "A lei 10 vezes mais dura dos marinheiros não foi lida no porto.",
    "Os marinheiros leram o decreto de 3 de maio de 2004 no porto.",
    "La ley 3 no se aplica en el puerto de los marineros.",
    "Os marinheiros leram a Decisão 26/12 da União dos Barcos Calmos no porto.",
]


@pytest.mark.parametrize(("text", "words", "label"), ACTS)
def test_acts_by_number(text: str, words: str, label: str) -> None:
    record = read(text)
    labels = {e.id: e.label for e in record.entities}
    assert [(m.text, labels[m.entity]) for m in record.mentions if m.rule == "national-act"] == [(words, label)]
    assert [labels[c.target] for c in record.citations] == [label]


@pytest.mark.parametrize("text", NONE)
def test_numbers_that_tell_no_act(text: str) -> None:
    assert all(m.rule != "national-act" for m in read(text).mentions)


def test_short_form_is_the_act_named_before() -> None:
    record = read("Os marinheiros leram a Lei nº 11.111, de 3 de maio de 2004. A Lei nº 11.111 fala dos portos.")
    assert len({m.entity for m in record.mentions if m.rule == "national-act"}) == 1


def test_page_that_is_a_decree() -> None:
    record = read(
        "DECRETO Nº 4.444, DE 3 DE MAIO DE 2004\n\nPromulga a Convenção Interamericana contra o Terrorismo.\n\n"
        "Considerando que os marinheiros leram a Lei nº 11.111, de 2 de maio de 2003, no porto;\n\n"
        "Art. 1º Este Decreto entra em vigor no dia em que os barcos chegam ao porto."
    )
    labels = {e.id: e.label for e in record.entities}
    assert labels[record.document.id] == "Decreto 4444/2004"
    assert (record.document.title, record.document.date, record.document.type) == (
        "Promulga a Convenção Interamericana contra o Terrorismo", "2004-05-03", "document")
    assert {labels[c.target] for c in record.citations} == {
        "Inter-American Convention against Terrorism", "Lei 11111/2003"}
