"""Letters that scans took for others are put back where a page does so often; the record tells the printed words."""

import doctest

from hemisec.loaders.page import misread
from hemisec.loaders.page.misread import as_meant
from hemisec.loaders.reader import read

PAGE = ("Los marineros de la regién leyeron la Convencién Interamericana contra la Corrupcién y la guardaron, "
        "y después hubo una sesién en la que hablaron de los barcos de la bahía.")


def test_the_example_in_the_docstring_holds() -> None:
    results = doctest.testmod(misread)
    assert (results.attempted, results.failed) == (3, 0)


def test_a_name_with_misread_letters_is_the_one_of_the_tables() -> None:
    record = read(PAGE)
    treaty = next(e for e in record.entities if e.label == "Inter-American Convention against Corruption")
    printed = "Convencién Interamericana contra la Corrupcién"
    assert [m.text for m in record.mentions if m.entity == treaty.id] == [printed]
    assert [(PAGE[c.start : c.end], c.target) for c in record.citations] == [(printed, treaty.id)]


def test_every_letter_stands_for_one_letter_and_other_words_stay() -> None:
    assert len(as_meant(PAGE)) == len(PAGE)
    for text in ("también recién nacido, quién lo mantién, cien veces", "a manga larga e o dragao", "Gago e Braga"):
        assert as_meant(text * 3) == text * 3
