"""Texts by symbol and by quoted title, and names that stand beside symbols."""

import pytest
from hemisec.loaders.reader import read, recognise
from hemisec.loaders.record import Record
from hemisec.loaders.texts.texts import quotations, rebind

TITLED = {  # sentence: symbol -> title that it gets
    "symbol before title": (
        "They recalled resolution AG/RES. 9001 (XL-O/10), “Boats of the Bay,” and slept.",
        {"AG/RES. 9001 (XL-O/10)": "Boats of the Bay"}),
    "title before bracketed symbol": (
        "They recalled “Boats of the Bay” [AG/RES. 9001 (XL-O/10)] and slept.",
        {"AG/RES. 9001 (XL-O/10)": "Boats of the Bay"}),
    "title before symbol and a comma": (
        "They recalled \"Boats of the Bay\", resolution AG/RES. 9001 (XL-O/10), and slept.",
        {"AG/RES. 9001 (XL-O/10)": "Boats of the Bay"}),
    "entitled": (
        "They recalled resolution AG/RES. 9001 (XL-O/10), entitled \"Boats of the Bay\", and slept.",
        {"AG/RES. 9001 (XL-O/10)": "Boats of the Bay"}),
    "one title for a list": (
        "They recalled AG/RES. 9001 (XL-O/10), AG/RES. 9002 (XLI-O/11), and AG/RES. 9003 (XLII-O/12), "
        "“Boats of the Bay.”",
        {"AG/RES. 9001 (XL-O/10)": "Boats of the Bay", "AG/RES. 9002 (XLI-O/11)": "Boats of the Bay",
         "AG/RES. 9003 (XLII-O/12)": "Boats of the Bay"}),
    "two symbols with two titles": (
        "They recalled AG/RES. 9001 (XL-O/10), “Boats of the Bay”; and AG/RES. 9002 (XLI-O/11), “Nets of the Bay.”",
        {"AG/RES. 9001 (XL-O/10)": "Boats of the Bay", "AG/RES. 9002 (XLI-O/11)": "Nets of the Bay"}),
    "two titles with bracketed symbols": (
        "They recalled “Boats of the Bay” [AG/RES. 9001 (XL-O/10)] and “Nets of the Bay” [AG/RES. 9002 (XLI-O/11)].",
        {"AG/RES. 9001 (XL-O/10)": "Boats of the Bay", "AG/RES. 9002 (XLI-O/11)": "Nets of the Bay"}),
    "a symbol without title": (
        "They recalled AG/RES. 9001 (XL-O/10), and said that \"all boats\" were there.",
        {"AG/RES. 9001 (XL-O/10)": "AG/RES. 9001 (XL-O/10)"}),
    "Spanish": (
        "Recordaron la resolución AG/RES. 9001 (XL-O/10), “Barcos de la bahía”, y se fueron a dormir.",
        {"AG/RES. 9001 (XL-O/10)": "Barcos de la bahía"}),
    "Spanish, titulada": (
        "Recordaron la resolución AG/RES. 9001 (XL-O/10), titulada “Barcos de la bahía”, y se fueron a dormir.",
        {"AG/RES. 9001 (XL-O/10)": "Barcos de la bahía"}),
    "Portuguese": (
        "Recordaram a resolução AG/RES. 9001 (XL-O/10), intitulada “Barcos da baía”, e foram dormir na praia.",
        {"AG/RES. 9001 (XL-O/10)": "Barcos da baía"}),
    "French": (
        "Ils ont rappelé la résolution AG/RES. 9001 (XL-O/10), « Bateaux de la baie », et sont partis dans la nuit.",
        {"AG/RES. 9001 (XL-O/10)": "Bateaux de la baie"}),
    "French, in brackets": (
        "Ils ont rappelé la résolution \"Bateaux de la baie\" [AG/RES. 9001 (XL-O/10)] et sont partis dans la nuit.",
        {"AG/RES. 9001 (XL-O/10)": "Bateaux de la baie"}),
}
LEAD = {"Spanish": "Noticias del puerto", "Portuguese": "Notícias do porto", "French": "Nouvelles du port"}


def read_below_a_heading(text: str, name: str = "") -> Record:
    """The record of a sentence that is not the first line of its page."""
    language, _, _ = name.partition(",")
    return read(f"{LEAD.get(language, 'News of the port')}\n\n{text}\n")


@pytest.mark.parametrize("name", TITLED)
def test_titles_beside_symbols(name: str) -> None:
    text, titles = TITLED[name]
    record = read_below_a_heading(text, name)
    found = {e.symbol: e.label for e in record.entities if e.symbol}
    assert found == titles
    printed = {m.text for m in record.mentions}
    assert set(titles) | set(titles.values()) <= printed


def test_table_of_this_test_is_whole() -> None:
    assert len(TITLED) == 13


@pytest.mark.parametrize(("text", "title", "kind"), [
    ("They wrote the declaration “Boats and Nets of the Bay” in a night.", "Boats and Nets of the Bay", "declaration"),
    ("They read the document \"The Law of the Small Boats\" aloud.", "The Law of the Small Boats", "document"),
    ("They passed the resolution entitled “Boats and Nets of the Bay”.", "Boats and Nets of the Bay", "resolution"),
    ("Aprobaron la declaración “Barcos y redes de la bahía” para los niños.",
     "Barcos y redes de la bahía", "declaration"),
    ("Aprovaram a declaração “Barcos e redes da baía” em uma noite.", "Barcos e redes da baía", "declaration"),
])
def test_a_quoted_title_after_a_type_word_is_a_text(text: str, title: str, kind: str) -> None:
    record = read_below_a_heading(text)
    entity = next(e for e in record.entities if e.label == title)
    assert entity.kind == kind
    assert title in {m.text for m in record.mentions if m.entity == entity.id}


@pytest.mark.parametrize("text", [
    "The minister said “Boats and Nets of the Bay” and smiled at us.",
    "They wrote the declaration that “all boats must come back” in one night.",
    "The report called it “Boats” and nothing else, which was wrong.",
    "He spoke of “the end of the war” in the report of the day.",
])
def test_quoted_words_that_are_no_title(text: str) -> None:
    assert not [m for m in read_below_a_heading(text).mentions if m.rule == "quoted-title-after-type-word"]


def test_a_quoted_title_of_the_tables_is_that_text() -> None:
    record = read_below_a_heading("They read the declaration “Strengthening Cybersecurity in the Americas” once more.")
    assert "https://w3id.org/hemisec/eli/oas/cicte/12/dec/1" in {m.entity for m in record.mentions}


def test_a_name_before_a_bracketed_symbol_is_the_text_of_the_symbol() -> None:
    record = read_below_a_heading("They kept the Declaration of Smallport [AG/DEC. 9001 (XL-O/10)] in mind.")
    entity = next(e for e in record.entities if e.symbol == "AG/DEC. 9001 (XL-O/10)")
    assert entity.label == "Declaration of Smallport"
    assert {m.text for m in record.mentions if m.entity == entity.id} == {
        "Declaration of Smallport", "AG/DEC. 9001 (XL-O/10)"}


def test_a_treaty_beside_the_symbol_that_adopted_it_stays_another_thing() -> None:
    record = read_below_a_heading(
        "They praised the Inter-American Convention against Terrorism [AG/RES. 1840 (XXXII-O/02)] once more.")
    entities = {m.text: m.entity for m in record.mentions}
    assert entities["Inter-American Convention against Terrorism"].endswith("treaty/a-66")
    assert "/eli/" in entities["AG/RES. 1840 (XXXII-O/02)"]


def test_a_title_in_another_order_of_letters_gives_an_alias_where_the_table_knows_the_text() -> None:
    record = read_below_a_heading("Recordaron la resolución AG/RES. 1650 (XXIX-O/99), “Barcos de la bahía”.", "Spanish")
    entity = next(e for e in record.entities if e.symbol == "AG/RES. 1650 (XXIX-O/99)")
    assert entity.label == "Hemispheric Cooperation to Prevent, Combat, and Eliminate Terrorism"
    assert "Barcos de la bahía" in entity.aliases


@pytest.mark.parametrize(("printed", "symbol"), [
    ("AG/RES. 1939 (XXXIII-0/03)", "AG/RES. 1939 (XXXIII-O/03)"),
    ("AG/RES 1939 (XXXIII-O/03)", "AG/RES. 1939 (XXXIII-O/03)"),
    ("resolution 70/125 of the United Nations General Assembly", "A/RES/70/125"),
])
def test_symbols_in_other_spellings_keep_their_print_as_alias(printed: str, symbol: str) -> None:
    record = read_below_a_heading(f"They went back to {printed} on that day.")
    entity = next(e for e in record.entities if e.symbol == symbol)
    assert printed in entity.aliases or printed == symbol


def test_a_symbol_that_cannot_be_read_is_told() -> None:
    record = read_below_a_heading("They went back to AG/RES. ____ (XL-O/10) on that day and to nothing else.")
    assert [u.text for u in record.unresolved] == ["AG/RES. ____ (XL-O/10)"]
    assert not [m for m in record.mentions if m.how == "symbol"]


def test_quotations_leave_the_closing_comma_out() -> None:
    text = "“Boats,” «Filets de la baie» and \"Nets of the Bay;\" but not “a” or “unclosed"
    assert [text[q.start:q.end] for q in quotations(text)] == ["Boats", "Filets de la baie", "Nets of the Bay"]


@pytest.mark.parametrize(("text", "cited"), [
    ("RECALLING AG/RES. 9001 (XL-O/10), “Support for the Inter-American Convention against Terrorism”;", 1),
    ("RECALLING “Support for the Inter-American Convention against Terrorism” [AG/RES. 9001 (XL-O/10)];", 1),
    ("RECALLING AG/RES. 9001 (XL-O/10), Support for the Inter-American Convention against Terrorism, as said;", 1),
    ("RECALLING AG/RES. 9001 (XL-O/10), Follow-up to the Charter of the Organization of American States;", 1),
    ("RECALLING AG/RES. 9001 (XL-O/10), the Inter-American Convention against Terrorism, and the harbor;", 2),
    ("RECALLING AG/RES. 9001 (XL-O/10), Inter-American Convention against Terrorism, and the harbor;", 2),
    ("RECORDANDO AG/RES. 9001 (XL-O/10), “Apoyo a la Convención Interamericana contra el Terrorismo”;", 1),
    ("RECORDANDO AG/RES. 9001 (XL-O/10), Apoyo a la Convención Interamericana contra el Terrorismo, y el puerto;", 1),
    ("RECORDANDO AG/RES. 9001 (XL-O/10), intitulada “Apoio à Convenção Interamericana contra o Terrorismo”;", 1),
    ("RAPPELANT AG/RES. 9001 (XL-O/10), « Appui à la Convention interaméricaine contre le terrorisme »;", 1),
    ("RAPPELANT AG/RES. 9001 (XL-O/10) et AG/RES. 9002 (XLI-O/11), toutes intitulées « Appui à la Charte de "
     "l’Organisation des États Américains »;", 2),
])
def test_names_inside_the_title_of_another_text_are_not_cited(text: str, cited: int) -> None:
    word = text.partition(" ")[0]
    head = {"RECALLING": "THE GENERAL ASSEMBLY,", "RECORDANDO": "LA ASAMBLEA GENERAL,",
            "RAPPELANT": "L'ASSEMBLÉE GÉNÉRALE,"}[word]
    if "Apoio" in text:
        head = "A ASSEMBLEIA GERAL,"
    last = {"THE": "RESOLVES:\n\n1. To thank the people of the harbor for all of their boats.",
            "LA": "RESUELVE:\n\n1. Agradecer a la gente del puerto por todos sus barcos.",
            "L'ASSEMBLÉE": "DÉCIDE:\n\n1. De remercier les gens du port pour tous leurs bateaux.",
            "A": "RESOLVE:\n\n1. Agradecer às pessoas do porto por todos os seus barcos."}[head.partition(" ")[0]]
    record = read(f"AG/RES. 8000 (XLI-O/11)\n\n{head}\n\n{text}\n\n{last}\n")
    labels = {e.id: e.symbol or e.label for e in record.entities}
    assert len(record.citations) == cited, [labels[c.target] for c in record.citations]


@pytest.mark.parametrize("text", [
    "RECORDANDO su resolución AG/RES. 9001 (XL-O/10) sobre los barcos de la bahía y de los pescadores del puerto;",
    "RECALLING “Boats of the Bay” [AG/RES. 9001 (XL-O/10)] and the boats that the people of the harbor had;",
])
def test_a_symbol_cited_in_a_sentence_is_not_the_symbol_of_the_page(text: str) -> None:
    assert read(f"{text}\n").document.symbol is None


@pytest.mark.parametrize(("text", "name"), [
    ("They spoke of the “Plan of Action of the General Assembly with a View to the Next Season” that day.",
     "Plan of Action of the General Assembly with a View to the Next Season"),
    ("Hablaron del “Compromiso Hemisférico para Fortalecer la Pesca a fin de Prevenir el Hambre” aquel día.",
     "Compromiso Hemisférico para Fortalecer la Pesca a fin de Prevenir el Hambre"),
])
def test_a_name_that_begins_a_quotation_reaches_to_its_end(text: str, name: str) -> None:
    record = read_below_a_heading(text, "Spanish" if text.startswith("Hab") else "")
    assert name in {m.text for m in record.mentions}
    assert not [m for m in record.mentions if m.text != name and name.startswith(m.text) and m.start == text.find(name)]


@pytest.mark.parametrize(("text", "name"), [
    ("They took up the topic “Plan of Action of the General Assembly with a View to the Next Season” that day.", ""),
    ("Trataram do tema “Programa de Trabalho da Assembleia Geral com vistas à próxima estação” naquele dia.",
     "Portuguese"),
    ("Abordaron el asunto “Programa de Trabajo de la Asamblea General con miras a la temporada” aquel día.", "Spanish"),
])
def test_a_quoted_topic_is_no_text(text: str, name: str) -> None:
    assert not read_below_a_heading(text, name).citations


@pytest.mark.parametrize(("text", "name", "language"), [
    ("They kept to Ministerial Resolution No. 456-2010 of the harbor.", "Ministerial Resolution No. 456-2010", ""),
    ("Cumplieron la Resolución Ministerial N° 123-2010 del puerto aquel día.", "Resolución Ministerial N° 123-2010",
     "Spanish"),
])
def test_the_name_of_a_text_reaches_over_its_number(text: str, name: str, language: str) -> None:
    record = read_below_a_heading(text, language)
    assert name in {m.text for m in record.mentions}


@pytest.mark.parametrize("text", [
    "They welcomed the CICTE Work Plan of 2007 (CICTE/doc.5/07 rev. 1) in the port.",
    "Acogieron el Plan de Trabajo del CICTE 2007 (CICTE/doc.5/07 rev. 1) en el puerto.",
    "Saudaram o Plano de Trabalho do CICTE de 2007 (CICTE/doc.5/07 rev. 1) na cidade.",
])
def test_a_name_with_its_year_is_the_text_of_the_symbol_behind_it(text: str) -> None:
    record = read(text)
    symbols = {e.id: e.symbol for e in record.entities}
    assert [symbols[c.target] for c in record.citations] == ["CICTE/doc.5/07 rev. 1"]


def test_a_thing_that_another_part_of_the_page_names_is_kept_when_its_mentions_get_another() -> None:
    reading, _ = recognise("They met in the spring, and they said what they had seen of the boats.")
    old, new = (reading.book.new("document", name) for name in ("Plan of Boats", "Plan of Nets"))
    reading.mention(old, 0, 4, "name", "name-by-shape")
    reading.book.kept.add(old)
    rebind(reading, old, new)
    assert old in reading.book.entities
    assert [m.entity for m in reading.mentions.starting(0, 1)] == [new]


def test_a_roman_resolution_is_that_of_the_meeting_named_before():
    record = read("En 1945 la Conferencia Internacional sobre Barcos, reunida en Lima, adoptó la Resolución IV, que es"
                  " la de la pesca del atún en la bahía.")
    (cited,) = [e for e in record.entities if e.kind == "resolution"]
    assert cited.label == "Resolution IV of the Conferencia Internacional sobre Barcos"
    assert [m.text for m in record.mentions if m.entity == cited.id] == ["Resolución IV"]
    assert [c.target for c in record.citations] == [cited.id]
