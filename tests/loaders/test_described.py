"""Texts that are described rather than named."""

import pytest
from hemisec.loaders.reader import read
from hemisec.loaders.record import Mention

HEADINGS = {"en": "News of the port", "es": "Noticias del puerto", "pt": "Notícias do porto", "fr": "Nouvelles du port"}
FOUND = [  # language, sentence, description
    ("en", "They kept to the declarations adopted at the sixteenth regular session of CICTE that year.",
     "declarations adopted at the sixteenth regular session of CICTE"),
    ("en", "They kept to the resolutions adopted by the Permanent Council on fishing.",
     "resolutions adopted by the Permanent Council"),
    ("en", "They read the report prepared by the General Secretariat aloud.",
     "report prepared by the General Secretariat"),
    ("en", "They read the final document of the Summit of the Americas aloud.",
     "final document of the Summit of the Americas"),
    ("en", "They followed the work plan of the Permanent Council to the letter.", "work plan of the Permanent Council"),
    ("en", "They kept the counter-terrorism resolutions adopted by the General Assembly of the OAS.",
     "counter-terrorism resolutions adopted by the General Assembly of the OAS"),
    ("es", "Cumplieron las resoluciones aprobadas por el Consejo Permanente aquel año.",
     "resoluciones aprobadas por el Consejo Permanente"),
    ("es", "Leyeron el documento final de la Cumbre de las Américas en voz alta.",
     "documento final de la Cumbre de las Américas"),
    ("es", "Siguieron el plan de trabajo del Consejo Permanente al pie de la letra.",
     "plan de trabajo del Consejo Permanente"),
    ("pt", "Cumpriram as resoluções aprovadas pelo Conselho Permanente naquele ano.",
     "resoluções aprovadas pelo Conselho Permanente"),
    ("pt", "Seguiram o plano de trabalho do Conselho Permanente à risca.", "plano de trabalho do Conselho Permanente"),
    ("fr", "Ils ont suivi les résolutions adoptées par le Conseil permanent cette année-là.",
     "résolutions adoptées par le Conseil permanent"),
    ("fr", "Ils ont suivi le plan de travail du Conseil permanent à la lettre.",
     "plan de travail du Conseil permanent"),
]
ABSENT = [
    ("en", "They kept to the resolutions of the General Assembly of the OAS, whatever they were."),
    ("en", "They read the reports that somebody had written about the bay."),
    ("en", "The resolutions adopted by his father were kept for a week."),
    ("en", "They went to the work plan meeting for the boats of the bay."),
    ("es", "Leyeron los informes que alguien había escrito sobre la bahía."),
    ("pt", "Leram os relatórios que alguém tinha escrito sobre a baía."),
    ("fr", "Ils ont lu les rapports que quelqu'un avait écrits sur la baie."),
]
RULES = {
    "texts-adopted-by", "texts-of", "plan-of-body", "text-issued", "annex-by-letter", "texts-of-meeting-named-last",
    "texts-adopted-by-with-symbol", "texts-of-with-symbol", "plan-of-body-with-symbol",
}


def described(text: str, code: str = "en") -> list[Mention]:
    """The mentions of a sentence that the rules of this module made."""
    return [m for m in read(f"{HEADINGS[code]}\n\n{text}\n").mentions if m.rule in RULES]


@pytest.mark.parametrize(("code", "text", "words"), FOUND)
def test_descriptions(code: str, text: str, words: str) -> None:
    assert [m.text for m in described(text, code)] == [words]


@pytest.mark.parametrize(("code", "text"), ABSENT)
def test_what_describes_no_text(code: str, text: str) -> None:
    assert described(text, code) == []


def test_tables_of_this_test_are_whole() -> None:
    assert (len(FOUND), len(ABSENT)) == (13, 7)


def test_a_description_is_an_entity_under_its_own_words() -> None:
    text = f"{HEADINGS['en']}\n\n{FOUND[1][1]}\n"
    entity = next(e for e in read(text).entities if e.label.startswith("Resolutions adopted"))
    assert (entity.label, entity.kind) == ("Resolutions adopted by the Permanent Council", "resolution")
    assert not entity.authority


def test_a_description_with_a_symbol_in_brackets_is_that_text() -> None:
    text = "They read the report prepared by the Permanent Council (CP/doc.3970/01) aloud."
    symbols = {e.id: e.symbol for e in read(f"{HEADINGS['en']}\n\n{text}\n").entities}
    assert [(m.text, symbols[m.entity]) for m in described(text)] == [
        ("report prepared by the Permanent Council", "CP/doc.3970/01")]


def test_a_list_of_two_makers_belongs_together() -> None:
    found = described("They kept to the resolutions of the General Assembly of the OAS and of the Permanent Council.")
    assert [m.text for m in found] == ["resolutions of the General Assembly of the OAS and of the Permanent Council"]


def test_a_text_issued_at_a_meeting_is_known_by_the_meeting() -> None:
    text = "At the Fifth Summit of the Americas the guests issued a joint communiqué and went to bed."
    record = read(f"{HEADINGS['en']}\n\n{text}\n")
    found = [m for m in record.mentions if m.rule == "text-issued"]
    assert [m.text for m in found] == ["joint communiqué"]
    assert next(e.label for e in record.entities if e.id == found[0].entity) == (
        "Joint communiqué of the Fifth Summit of the Americas")


def test_an_annex_by_letter_is_that_of_the_text_before_it() -> None:
    text = "They applied the Central American Security Strategy and its Appendix A as well as they could."
    record = read(f"{HEADINGS['en']}\n\n{text}\n")
    assert [e.label for e in record.entities if e.label.startswith("Appendix")] == [
        "Appendix A of the Central American Security Strategy"]


def test_an_annex_of_nothing_named_is_none() -> None:
    assert described("They looked at Annex B for an hour and saw nothing in it.") == []


def test_a_text_of_the_meeting_named_last() -> None:
    text = "The Fifth Summit of the Americas was short. They kept to the declaration adopted at that meeting."
    record = read(f"{HEADINGS['en']}\n\n{text}\n")
    found = [m for m in record.mentions if m.rule == "texts-of-meeting-named-last"]
    assert [m.text for m in found] == ["declaration"]
    assert [e.label for e in record.entities if e.id == found[0].entity] == [
        "Declaration of the Fifth Summit of the Americas"]


def test_a_clause_behind_a_text_is_no_part_of_its_name() -> None:
    text = "En la declaración de la Cumbre acordaron instruir al Consejo Permanente y pintar los barcos de la bahía."
    assert [m.text for m in described(text, "es")] == []
