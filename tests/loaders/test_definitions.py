"""Acronyms and short names that a page defines in brackets, and their later uses."""

import pytest
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record

USES = [  # language, text, short name, label of what it means, how often it stands in the text
    ("en", "The Harbor Safety Commission (HSC) met in May. In June HSC went home, and the HSC slept.", "HSC",
     "Harbor Safety Commission", 3),
    ("en", "The Harbor Safety Commission (hereinafter \"the Commission\") met in May. Then the Commission slept.",
     "Commission", "Harbor Safety Commission", 2),
    ("en", "The Harbor Safety Commission (“HSC” or “the Board of Boats”) met. The Board of Boats slept, HSC did not.",
     "Board of Boats", "Harbor Safety Commission", 2),
    ("en", "The Harbor Safety Commission (“HSC” or “the Board of Boats”) met. The Board of Boats slept, HSC did not.",
     "HSC", "Harbor Safety Commission", 2),
    ("en", "They read the Treaty on Small Boats (TSB) aloud in May. The TSB is short.",
     "TSB", "Treaty on Small Boats", 2),
    ("es", "La Comisión de Puertos de la Costa (COPUC) habló de los barcos, pero la COPUC no los vio.",
     "COPUC", "Comisión de Puertos de la Costa", 2),
    ("es", "La Comisión de Puertos de la Costa (en adelante “la Comisión”) se reunió. Luego la Comisión durmió.",
     "Comisión", "Comisión de Puertos de la Costa", 2),
    ("pt", "A Comissão de Portos da Costa (COPOC) reuniu-se ontem. Depois a COPOC dormiu.", "COPOC",
     "Comissão de Portos da Costa", 2),
    ("fr", "L'Organisation des États américains (Oea) a siégé hier. Puis l'Oea a dormi.", "Oea",
     "Organization of American States", 2),
    ("es", "La Comisión de Puertos del Istmo (Copis) habló de los barcos, pero la Copis no los vio.", "Copis",
     "Comisión de Puertos del Istmo", 2),
    ("fr", "La Commission des ports de la côte (COPO) a siégé hier. Puis la COPO a dormi.", "COPO",
     "Commission des ports de la côte", 2),
]
OTHER_NAMES = [  # language, text, other name, label of what it means, how often it stands in the text
    ("en", "The Convention on the Lights of the Harbor (commonly known as the Lantern Convention) was read. The "
     "Lantern Convention is short.", "Lantern Convention", "Convention on the Lights of the Harbor", 2),
    ("en", "They keep the Agreement on Boats of the Bay (hereinafter referred to as the Boats Agreement). The Boats "
     "Agreement is old.", "Boats Agreement", "Agreement on Boats of the Bay", 2),
    ("es", "Rige el Tratado de los Faros de la Bahía (conocido como Pacto de los Faros). El Pacto de los "
     "Faros es claro.",
     "Pacto de los Faros", "Tratado de los Faros de la Bahía", 2),
    ("es", "Rige la Convención sobre las Luces del Puerto (en adelante la Convención o la Convención del Puerto). La "
     "Convención del Puerto es clara.", "Convención del Puerto", "Convención sobre las Luces del Puerto", 2),
    ("pt", "Vigora a Convenção sobre os Faróis da Baía (doravante denominada Convenção dos Faróis), também conhecida "
     "como Pacto dos Faróis. O Pacto dos Faróis é claro.", "Pacto dos Faróis", "Convenção sobre os Faróis da Baía", 2),
    ("fr", "Ils gardent la Convention sur les phares de la baie, dite Pacte des phares. Le Pacte des phares, lui, "
     "est court.",
     "Pacte des phares", "Convention sur les phares de la baie", 2),
]
HEADINGS = {"en": "News of the port", "es": "Noticias del puerto", "pt": "Notícias do porto", "fr": "Nouvelles du port"}


def below_a_heading(text: str, code: str = "en") -> Record:
    """The record of a sentence that is not the first line of its page."""
    return read(f"{HEADINGS[code]}\n\n{text}\n")


def labels(record: Record, text: str) -> list[str]:
    """The labels of what a printed form names, place by place."""
    names = {e.id: e.label for e in record.entities}
    return [names[m.entity] for m in record.mentions if m.text == text]


@pytest.mark.parametrize(("code", "text", "short", "label", "count"), USES)
def test_a_short_name_means_what_the_page_says(code: str, text: str, short: str, label: str, count: int) -> None:
    record = below_a_heading(text, code)
    assert labels(record, short) == [label] * count
    entity = next(e for e in record.entities if e.label == label)
    assert short in (entity.acronym, *entity.aliases)


@pytest.mark.parametrize(("code", "text", "name", "label", "count"), OTHER_NAMES)
def test_a_text_goes_by_another_name(code: str, text: str, name: str, label: str, count: int) -> None:
    assert labels(below_a_heading(text, code), name) == [label] * count


def test_a_short_name_of_one_word_is_a_reference() -> None:
    record = below_a_heading(
        "Rigen la Convención sobre las Luces del Puerto (en adelante la Convención) y la Convención de los Barcos. El "
        "artículo 5 de la Convención es claro.", "es")
    assert labels(record, "la Convención") == ["Convención sobre las Luces del Puerto"] * 2


def test_table_of_this_test_is_whole() -> None:
    assert len(USES) == 11
    assert len(OTHER_NAMES) == 6
    assert {code for code, *_ in USES} == set(HEADINGS)


@pytest.mark.parametrize("text", [
    "The Harbor Safety Commission (2004) met in May.",
    "The Harbor Safety Commission (see below) met in May.",
    "The Harbor Safety Commission (founded in Smallport) met in May.",
    "The Harbor Safety Commission (“a very long name that nobody would ever want to use for it”) met in May.",
])
def test_brackets_that_define_nothing(text: str) -> None:
    entity = next(e for e in below_a_heading(text).entities if e.label == "Harbor Safety Commission")
    assert (entity.acronym, entity.aliases) == (None, ())


def test_a_use_before_the_definition_is_not_marked() -> None:
    record = below_a_heading("The HSC slept. The Harbor Safety Commission (HSC) met. The HSC woke.")
    assert labels(record, "HSC") == ["Harbor Safety Commission"] * 2


def test_a_definition_outweighs_what_the_tables_say() -> None:
    record = below_a_heading("The Boat Dredging Institute (OAS) met in May. In June the OAS went home.")
    assert labels(record, "OAS") == ["Boat Dredging Institute"] * 2


def test_letters_inside_a_longer_word_are_no_use() -> None:
    record = below_a_heading("The Harbor Safety Commission (HSC) met. HSCX and XHSC are other things.")
    assert labels(record, "HSC") == ["Harbor Safety Commission"]


def test_the_acronym_of_a_known_name_inside_a_longer_one_is_its_own() -> None:
    record = below_a_heading("The Secretariat of the Inter-American Committee against Terrorism (CICTE) wrote.")
    assert labels(record, "CICTE") == ["Inter-American Committee against Terrorism"]


def test_an_alias_of_a_known_body_is_noted_and_found() -> None:
    record = below_a_heading("The Inter-American Defense Board (“IADB” or “the Board”) is old. The Board was young.")
    assert labels(record, "Board") == ["Inter-American Defense Board"] * 2
    assert "Inter-American Defense Board" in labels(record, "IADB")


def test_an_acronym_in_another_language_is_that_of_the_inner_name() -> None:
    record = read("El Secretario General de la Organización de los Estados Americanos (OEA) visitó el puerto ayer "
                  "por la tarde. Después la OEA publicó un mapa de la costa.")
    assert {m.entity.rsplit("/", 1)[-1] for m in record.mentions if m.text == "OEA"} == {"oas"}


def test_an_acronym_with_words_behind_it_is_still_that_of_the_inner_name() -> None:
    record = read(
        "The Executive Secretariat of the Inter-American Drug Abuse Control Commission (CICAD, by its Spanish acronym) "
        "counted boats. CICAD was glad of it."
    )
    labels = {e.id: e.label for e in record.entities}
    uses = [m for m in record.mentions if m.text == "CICAD"]
    assert {labels[m.entity] for m in uses} == {"Inter-American Drug Abuse Control Commission"}
    assert len(uses) == 2


@pytest.mark.parametrize(
    "text",
    ["O Departamento de Segurança Pública da OEA, que atua como Secretaria Técnica, apresentará os barcos ao porto.",
     "El Departamento de Seguridad Pública de la OEA, que actúa como Secretaría Técnica, llevará los barcos al puerto.",
     "The Department of Public Security of the OAS, which serves as Technical Secretariat, will bring the boats."],
)
def test_an_office_is_filled_by_the_part_and_not_by_its_owner(text: str) -> None:
    record = read(text)
    labels = {e.id: e.label for e in record.entities}
    assert [labels[m.entity] for m in record.mentions if "cretar" in m.text] == ["Department of Public Security"]


def test_acronym_behind_a_dash() -> None:
    record = read("Os marinheiros leram o Acordo dos Barcos da Calma – ABC com os seus irmãos. O ABC não é longo.")
    named = [m for m in record.mentions if m.text == "ABC"]
    assert len(named) == 2
    assert {m.entity for m in named} == {c.target for c in record.citations}


def test_numbered_meeting_in_a_bracket_is_not_its_text() -> None:
    record = read("Leram as Conclusões e Recomendações da Reunião dos Barcos Calmos (REMJA-V) no porto com os irmãos.")
    labels = {e.id: e.label for e in record.entities}
    assert all("Conclusões" not in labels[m.entity] for m in record.mentions if m.text == "REMJA-V")
