"""Names that no table knows: found by a head noun in a run of capitalised words."""

import pytest
from hemisec.loaders.names.head_nouns import heads
from hemisec.loaders.names.shapes import find_shapes
from hemisec.loaders.page.page import make_page
from hemisec.loaders.page.words import runs, words
from hemisec.loaders.reader import read
from hemisec.ontology.language_data import LANGUAGES, load

FOUND = [  # language, sentence, name, kind
    ("en", "They read the Declaration of Smallport on Fishing Rights and went home.",
     "Declaration of Smallport on Fishing Rights", "declaration"),
    ("en", "They signed the Framework Treaty on Harbor Safety in Central Bay at noon.",
     "Framework Treaty on Harbor Safety in Central Bay", "instrument"),
    ("en", "The Harbor Safety Commission met at noon.", "Harbor Safety Commission", "body"),
    ("en", "They gave the Coastal Lighthouse Network a boat.", "Coastal Lighthouse Network", "body"),
    ("en", "Money came from the Small Boats Fund that year.", "Small Boats Fund", "programme"),
    ("en", "They sent the Harbor Report 2011 to the press.", "Harbor Report 2011", "document"),
    ("en", "In the Office of Lost Ships nobody worked.", "Office of Lost Ships", "body"),
    ("es", "Leyeron la Declaración de Puertochico sobre Pesca y se fueron.",
     "Declaración de Puertochico sobre Pesca", "declaration"),
    ("es", "La Comisión de Puertos de la Costa se reunió ayer.", "Comisión de Puertos de la Costa", "body"),
    ("es", "El dinero vino del Fondo para Barcos Menores aquel año.", "Fondo para Barcos Menores", "programme"),
    ("es", "Firmaron el Convenio sobre Faros en la plaza.", "Convenio sobre Faros", "instrument"),
    ("pt", "Leram a Declaração de Portopequeno sobre Pesca e saíram.",
     "Declaração de Portopequeno sobre Pesca", "declaration"),
    ("pt", "A Comissão de Portos da Costa reuniu-se ontem.", "Comissão de Portos da Costa", "body"),
    ("pt", "O dinheiro veio do Fundo para Barcos Menores naquele ano.", "Fundo para Barcos Menores", "programme"),
    ("fr", "Ils ont lu la Déclaration de Petitport sur la pêche.",
     "Déclaration de Petitport sur la pêche", "declaration"),
    ("fr", "Ils ont lu l'Engagement de Petitport d'ouvrir un port sur la côte.", "Engagement de Petitport",
     "declaration"),
    ("fr", "Il a vu la Police nationale de la Baie pour lutter contre les tempêtes.", "Police nationale de la Baie",
     "body"),
    ("fr", "Il a vu la Mission multinationale d'appui à la pêche.", "Mission multinationale d'appui à la pêche",
     "body"),
    ("fr", "Il a vu le Secrétariat pour l'accès aux ports et à la pêche un soir.",
     "Secrétariat pour l'accès aux ports et à la pêche", "body"),
    ("fr", "Il a vu le Conseil des ports à Petitport un soir.", "Conseil des ports", "body"),
    ("fr", "Il a lu la Loi sur les ports de la côte.", "Loi sur les ports de la côte", "document"),
    ("fr", "Ici la Mission interportuaire lance un appel aux marins.", "Mission interportuaire", "body"),
    ("fr", "Ici la Mission interportuaire compte parmi ses membres des marins.", "Mission interportuaire", "body"),
    ("fr", "Il a vu le chef de l'Observatoire Portuaire de la Côte M. Jean Luz.", "Observatoire Portuaire de la Côte",
     "body"),
    ("fr", "La Commission des ports de la côte a siégé hier.", "Commission des ports de la côte", "body"),
    ("es", "Vinieron de la Unidad de Barcos del Ministerio de Pesca con redes.", "Unidad de Barcos", "body"),
    ("es", "Vinieron de la Unidad de Barcos del Ministerio de Pesca con redes.", "Ministerio de Pesca", "body"),
    ("pt", "Foi obra do Instituto de Pesca e ORPA para os barcos.", "Instituto de Pesca", "body"),
    ("pt", "A Rede para o Desenvolvimento e a Formação da Polícia reuniu-se.",
     "Rede para o Desenvolvimento e a Formação da Polícia", "body"),
    ("es", "Era la Coalición Costera Contra las Mareas la que vino.", "Coalición Costera Contra las Mareas", "body"),
    ("fr", "Il a lu le Programme de travail des ports sur la base des cartes.", "Programme de travail des ports",
     "programme"),
    ("es", "Era la Junta de la Bahía El Tratado de los Barcos Azules fue leído.", "Junta de la Bahía", "body"),
    ("es", "Era la Junta de la Bahía El Tratado de los Barcos Azules fue leído.", "Tratado de los Barcos Azules",
     "instrument"),
    ("pt", "Junta da Baía\nCasa Civil\nSubchefia para Barcos\nDECRETO dos barcos", "Casa Civil", "body"),
    ("pt", "Junta da Baía\nCasa Civil\nSubchefia para Barcos\nDECRETO dos barcos", "Subchefia para Barcos", "body"),
    ("fr", "Il a vu les Forces armées du Honduras.", "Forces armées du Honduras", "body"),
    ("es", "Vino el Frente Costero con redes.", "Frente Costero", "body"),
    ("pt", "Chegou a Força Aérea Costeira com redes.", "Força Aérea Costeira", "body"),
    ("fr", "Il a vu la Mission de la côte pour le renforcement de la pêche en Baltique un soir.",
     "Mission de la côte pour le renforcement de la pêche en Baltique", "body"),
]
ABSENT = [  # language, sentence
    ("en", "They read a declaration of war and a treaty of peace."),
    ("en", "The Convention was read aloud on a hill."),
    ("en", "A Committee is what they wanted."),
    ("en", "Strengthening Harbor Strategies on Fishing was the title of her talk."),
    ("en", "See Article 4 and Chapter IV and Annex B."),
    ("en", "Mary Smith and John Jones went home."),
    ("es", "Leyeron una declaración de guerra y un tratado de paz."),
    ("es", "La Convención se leyó en voz alta."),
    ("pt", "Leram uma declaração de guerra e um tratado de paz."),
    ("fr", "La Convention a été lue à haute voix."),
    ("fr", "Les buts de l'Organisation le maintien des ports et la pêche."),
    ("fr", "Ils voulaient signer la Convention au plus tôt, et à prendre des cartes."),
    ("es", "Vinieron el Partido y el Alcalde con redes."),
    ("pt", "Vieram a Comissão ou a Corte com redes."),
    ("pt", "A Presidência do ORPA veio com redes."),
    ("es", "La Asamblea de 2010 fue en la bahía."),
    ("pt", "Leram o CAPÍTULO: RESERVA, PROTOCOLO E DENÚNCIA dos barcos."),
    ("es", "Frente a la Marea del Norte vieron los barcos."),
    ("pt", "Frente ao Porto do Norte viram os barcos."),
    ("fr", "Parti de Montevideo, le marin a vu les bateaux."),
    ("es", "El Gobierno del Presidente Marino vino con redes."),
    ("pt", "A Delegação do Porto veio com redes."),
    ("es", "La Secretaria Adjunta vino con redes a la sede de la secretaría: Secretaría,"),
]


def shapes(text: str, code: str) -> list[tuple[str, str]]:
    """Name and kind of the shapes in a text."""
    page = make_page(text, load(code))
    return [(text[s.start:s.end], s.kind) for s in find_shapes(page, 0, len(text), frozenset())]


@pytest.mark.parametrize(("code", "text", "name", "kind"), FOUND)
def test_shapes(code: str, text: str, name: str, kind: str) -> None:
    assert (name, kind) in shapes(text, code)


@pytest.mark.parametrize(("code", "text"), ABSENT)
def test_no_shape(code: str, text: str) -> None:
    assert shapes(text, code) == []


def test_tables_of_this_test_are_whole() -> None:
    assert len(FOUND) >= 35
    assert len(ABSENT) >= 22
    assert {code for code, *_ in FOUND} == set(LANGUAGES)


def test_two_names_joined_by_a_conjunction_are_two() -> None:
    found = shapes("They read the Treaty on Boats in Central Bay and the Declaration on Fish of the North.", "en")
    assert found == [
        ("Treaty on Boats in Central Bay", "instrument"), ("Declaration on Fish of the North", "declaration")]


def test_a_conjunction_inside_a_name_stays() -> None:
    found = shapes("They read the Declaration on Boats and Nets in the hall.", "en")
    assert found == [("Declaration on Boats and Nets", "declaration")]


def test_an_english_head_is_the_last_noun_before_the_first_small_word() -> None:
    found = shapes("She leads the Commission Secretariat of Ports.", "en")
    assert found == [("Commission Secretariat of Ports", "body")]


@pytest.mark.parametrize("code", LANGUAGES)
def test_heads_are_folded_and_of_one_kind(code: str) -> None:
    table = heads(code)
    assert len(table) > 60
    assert all(head == head.lower() and head.isascii() for head in table)
    assert {kind for kind, _ in table.values()} == {
        "body", "instrument", "declaration", "resolution", "document", "programme"}


def test_words_cut_french_elisions_off() -> None:
    text = "l’Organisation d'États, qu'Elle vit le 1er mai"
    found = [(w.text, w.folded) for w in words(make_page(text, load("fr")), 0, len(text))]
    assert found[:4] == [("Organisation", "organisation"), ("d'", "de"), ("États", "etats"), ("Elle", "elle")]
    assert found[-2:] == [("1er", "1er"), ("mai", "mai")]


def test_runs_are_cut_at_marks_small_words_and_blocked_offsets() -> None:
    text = "The Port of Smallport, Blue Bay were seen by Mary Ann Long-Foot in Article 4"
    page = make_page(text, load("en"))
    found = [" ".join(w.text for w in run) for run in runs(page, 0, len(text))]
    assert found == ["The Port of Smallport", "Blue Bay", "Mary Ann Long-Foot"]
    blocked = frozenset({text.index("Ann")})
    assert "Mary" in [" ".join(w.text for w in run) for run in runs(page, 0, len(text), blocked)]


def test_a_name_by_shape_becomes_a_provisional_entity() -> None:
    text = "News of the port\n\nThe ministers read the Declaration of Smallport on Fishing Rights in the hall."
    record = read(text)
    entity = next(e for e in record.entities if e.label == "Declaration of Smallport on Fishing Rights")
    assert (entity.kind, entity.authority) == ("declaration", False)
    assert [m.how for m in record.mentions if m.entity == entity.id] == ["pattern"]


def test_a_shortened_name_is_the_one_named_before() -> None:
    text = ("News of the port\n\nThey adopted the Harbor Work Plan in the first year of the office. "
            "Two years later the Work Plan was old and the office had moved.")
    record = read(text)
    labels = {e.id: e.label for e in record.entities}
    assert [(m.text, labels[m.entity]) for m in record.mentions if "Plan" in m.text] == [
        ("Harbor Work Plan", "Harbor Work Plan"), ("Work Plan", "Harbor Work Plan")]


def test_headings_and_lines_in_capitals_have_no_shapes() -> None:
    text = ("THE SMALLPORT FISHING COMMISSION\n\nHarbor Commission\n\n"
            "There was nothing else that anyone would have wanted to read about it.")
    assert read(text).mentions == ()
