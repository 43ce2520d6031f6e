"""Pages that mix languages: each block is read by the rules of its own, offsets and entities are shared."""

import pytest
from hemisec.loaders.page.blocks import divide
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record
from hypothesis import given
from hypothesis import strategies as st

ENGLISH_NOTICE = (
    "This site uses small files to remember what you chose when you came here last, and you may change that in the"
    " settings of your browser.\n\n"
    "The documents that are kept on this page are those of the public archive, and they can be read by all who"
    " want to know what was said at the meetings of the year.\n\n"
)
SPANISH_RESOLUTION = (
    "AG/RES. 1234 (XXIII-O/93)\n\n"
    "PUERTOS SEGUROS\n\n"
    "LA ASAMBLEA GENERAL,\n\n"
    "RECORDANDO la resolución AG/RES. 1105 (XXI-O/91) y lo que en ella se dice sobre los puertos de la región;\n\n"
    "TENIENDO EN CUENTA que la Convención Interamericana contra la Corrupción está en vigor para los Estados;\n\n"
    "RESUELVE:\n\n"
    "1. Encomendar al Consejo Permanente que dé seguimiento a la presente resolución durante el año próximo.\n"
)
ALTERNATING = (
    "RECALLING resolution AG/RES. 1105 (XXI-O/91) and what it says of the harbours of the region and its isles;\n\n"
    "RECORDANDO la resolución AG/RES. 1105 (XXI-O/91) y lo que en ella se dice sobre los puertos de la región;\n\n"
    "CONSIDERING that the Inter-American Convention against Corruption is in force for all states of the region;\n\n"
    "CONSIDERANDO que la Convención Interamericana contra la Corrupción está en vigor para los Estados;\n\n"
    "REAFFIRMING that the Permanent Council ought to be told of the work that the harbours have done in the year;\n\n"
    "REAFIRMANDO que el Consejo Permanente debe ser informado de los trabajos que los puertos hicieron en el año;\n\n"
    "RESOLVES:\n\nRESUELVE:\n\n"
    "1. To instruct the Permanent Council to follow the work of the harbours and to report on it to all the states.\n\n"
    "1. Encomendar al Consejo Permanente que dé seguimiento a los trabajos de los puertos y que informe de ellos.\n"
)
QUOTING = (
    "The Permanent Council met on Tuesday to talk about the harbours of the region, and its Chair told the press that"
    " the study “Puertos seguros para los pueblos de la región y de sus islas” would be ready in the spring.\n\n"
    "It is the second of its kind, and the first that was written by the harbours themselves and not by others.\n"
)


def cited(record: Record) -> set[tuple[str | None, str]]:
    """The verb and the symbol or name of each citation."""
    names = {e.id: e.symbol or e.label for e in record.entities}
    return {(c.verb, names[c.target]) for c in record.citations}


def test_an_english_notice_around_a_spanish_resolution() -> None:
    record = read(ENGLISH_NOTICE + SPANISH_RESOLUTION + ENGLISH_NOTICE)
    assert record.document.language == "es"
    assert record.document.symbol == "AG/RES. 1234 (XXIII-O/93)"
    assert cited(record) == {
        ("recordar", "AG/RES. 1105 (XXI-O/91)"),
        ("tener en cuenta", "Inter-American Convention against Corruption"),
    }
    assert [s.verb for s in record.statements if s.relation == "mandates"] == ["encomendar"]


def test_a_page_whose_paragraphs_alternate_is_read_in_both_languages() -> None:
    division = divide(ALTERNATING)
    assert division.main == "en"
    ((code, spans),) = division.others
    assert code == "es"
    assert [ALTERNATING[a:b].split(maxsplit=1)[0] for a, b in spans] == [
        "RECORDANDO", "CONSIDERANDO", "REAFIRMANDO", "RESUELVE:", "1."
    ]
    record = read(ALTERNATING)
    assert [(c.kind, c.verb) for c in record.clauses] == [
        ("preambular", "recall"), ("preambular", "recordar"), ("preambular", "consider"), ("preambular", "considerar"),
        ("preambular", "reaffirm"), ("preambular", "reafirmar"), ("operative", "instruct"), ("operative", "encomendar"),
    ]
    assert cited(record) == {
        (verb, name)
        for verbs, name in (
            (("recall", "recordar"), "AG/RES. 1105 (XXI-O/91)"),
            (("consider", "considerar"), "Inter-American Convention against Corruption"),
        )
        for verb in verbs
    }
    mandated = {s.object for s in record.statements if s.relation == "mandates"}
    assert len(mandated) == 1  # one Council, whatever the language of its name


def test_spans_are_those_of_the_whole_page() -> None:
    record = read(ALTERNATING)
    assert all(ALTERNATING[m.start : m.end] == m.text for m in record.mentions)
    starts = [(m.start, -m.end) for m in record.mentions]
    assert starts == sorted(starts)


FRENCH = (
    "RAPPELANT la résolution AG/RES. 1105 (XXI-O/91) et ce qu'elle dit des ports de la région et de leurs îles;\n\n"
    "CONSIDÉRANT que la Convention interaméricaine contre la corruption est en vigueur pour tous les États;\n\n"
    "RÉAFFIRMANT que le Conseil permanent doit être informé des travaux que les ports ont faits dans l'année;\n\n"
    "DÉCIDE:\n\n"
    "1. De charger le Conseil permanent de suivre les travaux des ports et d'en faire rapport à tous les États.\n"
)


def test_a_page_whose_paragraphs_go_through_three_languages() -> None:
    english, spanish, french = (*(ALTERNATING.split("\n\n")[k::2] for k in (0, 1)), FRENCH.split("\n\n"))
    text = "\n\n".join(part for parts in zip(english, spanish, french, strict=True) for part in parts)
    division = divide(text)
    assert [code for code, _ in division.others] == ["es", "fr"]
    assert {len(division.alone(text, code)) for code in ("en", "es", "fr")} == {len(text)}
    record = read(text)
    assert all(text[m.start : m.end] == m.text for m in record.mentions)
    assert [c.verb for c in record.clauses if c.kind == "operative"] == ["instruct", "encomendar", "charger"]


def test_a_quoted_title_in_another_language_divides_nothing() -> None:
    assert divide(QUOTING).main == "en"
    assert divide(QUOTING).others == ()


def test_a_short_block_in_another_language_stays_with_the_page() -> None:
    text = SPANISH_RESOLUTION + "\nThe page was printed by the harbour office on the day that is told above.\n"
    assert divide(text).main == "es"
    assert divide(text).others == ()


@pytest.mark.parametrize(("text", "code"), [(SPANISH_RESOLUTION, "es"), (ENGLISH_NOTICE, "en"), ("", None)])
def test_a_page_of_one_language_is_not_divided(text: str, code: str | None) -> None:
    assert divide(text).main == code
    assert divide(text).others == ()


def test_of_two_versions_the_first_is_the_main_one() -> None:
    english, spanish = ALTERNATING.split("\n\n")[::2], ALTERNATING.split("\n\n")[1::2]
    for first, second, code in ((english, spanish, "en"), (spanish, english, "es")):
        assert divide("\n\n".join([*first, *second])).main == code


def test_a_page_in_a_language_not_served_stays_unread_whatever_it_quotes() -> None:
    german = "Der Ausschuss trat im Hafen zusammen, um die eigenen Regeln zu prüfen und zu lesen.\n\n" * 9
    quoted = "\n\n".join(ALTERNATING.split("\n\n")[:2])
    assert divide(german + quoted) == divide(german)
    assert divide(german + quoted).main is None


PARTS = st.lists(st.sampled_from(ALTERNATING.split("\n\n") + ENGLISH_NOTICE.split("\n\n")), max_size=9)


@given(PARTS, st.sampled_from(["\n", "\n\n", " "]))
def test_blanking_keeps_every_offset_and_each_character_once(parts: list[str], gap: str) -> None:
    text = gap.join(parts)
    division = divide(text)
    if not division.others:
        return
    codes = [str(division.main), *(code for code, _ in division.others)]
    alone = [division.alone(text, code) for code in codes]
    assert {len(a) for a in alone} == {len(text)}
    for offset, character in enumerate(text):
        if character.isalnum():
            assert sum(a[offset] == character for a in alone) <= 1
        assert character != "\n" or all(a[offset] == "\n" for a in alone)
