"""Which language a text is in: sentences and headings of the four, and texts in none of them."""

import pytest
from hemisec.loaders.page.language import identify
from hemisec.ontology.language_data import LANGUAGES
from hypothesis import given
from hypothesis import strategies as st

TEXTS = {
    "en": [
        "The committee met in the spring to review its own rules.", "GENERAL ASSEMBLY",
        "RECALLING the charter",
        "Meeting of experts held on the island", "Report on the work of the group", "PRESS RELEASE",
        "Two ministers spoke about borders and promised to share what their police forces know.",
    ],
    "es": [
        "El grupo se reunió en la ciudad para revisar sus normas.", "LA ASAMBLEA GENERAL", "RESOLUCION",
        "Recordando los compromisos", "Informe anual del comité", "Los Estados Miembros de la OEA",
        "RESUELVE:",
        "DECLARACIÓN DE SAN SALVADOR", "Niños y niñas",
    ],
    "pt": [
        "O grupo reuniu-se na cidade para rever as suas normas.", "A ASSEMBLEIA GERAL", "RESOLUÇÃO",
        "Recordando os compromissos assumidos", "Relatório anual da comissão", "TENDO VISTO o relatório",
        "Os Estados membros da OEA", "CONSELHO PERMANENTE",
    ],
    "fr": [
        "Le groupe s'est réuni dans la ville afin de revoir ses règles.", "L'ASSEMBLEE GENERALE",
        "LASSEMBLÉE GÉNÉRALE", "RAPPELANT les engagements", "Rapport annuel du comité", "CONSIDERANT",
        "DÉCIDE:",
        "Les États membres de l'OEA",
    ],
}
PAIRS = [(code, text) for code, texts in TEXTS.items() for text in texts]
OF_NONE = [
    "", "12345 — 67", "AG/RES. 2626 (XLI-O/11)", "CICTE",
    "Комитет провёл заседание в столице и принял решение.", "委員会は規則を見直すために会合を開いた。",

    "Der Ausschuss trat zusammen, um die eigenen Regeln zu prüfen und einen Bericht zu schreiben.",
    "Il comitato si è riunito nella città per rivedere le proprie regole e per scrivere una relazione.",

    "De commissie kwam in de stad bijeen om de eigen regels te herzien en een verslag te schrijven.",
    "Komitet zebrał się w mieście, aby dokonać przeglądu własnych zasad i napisać raport dla rady.",
    "Kommittén samlades i staden för att se över sina egna regler och skriva en rapport till rådet.",
    "Komite a te reyini nan vil la pou li revize règ li yo ak pou li ekri yon rapò.",
]


@pytest.mark.parametrize(("code", "text"), PAIRS)
def test_texts_of_each_language(code: str, text: str) -> None:
    assert identify(text) == code


@pytest.mark.parametrize("text", OF_NONE)
def test_texts_of_no_served_language(text: str) -> None:
    assert identify(text) is None


def test_tables_of_this_test_are_whole() -> None:
    assert [len(TEXTS[code]) for code in LANGUAGES] == [7, 9, 8, 8]
    assert len(OF_NONE) == 12


@pytest.mark.parametrize("code", LANGUAGES)
def test_capitals_without_accents_change_nothing(code: str) -> None:
    plain = TEXTS[code][0].upper().translate(str.maketrans("ÁÉÍÓÚÃÕÇÊÈÀ", "AEIOUAOCEEA"))
    assert identify(plain) == code


def test_a_quotation_in_another_language_does_not_decide() -> None:
    text = f"{' '.join(TEXTS['en'][:1] * 4)} “{TEXTS['es'][0]}” {TEXTS['en'][-1]}"
    assert identify(text) == "en"


@given(st.text(max_size=200))
def test_any_text_has_a_served_language_or_none(text: str) -> None:
    assert identify(text) in {None, *LANGUAGES}


@given(st.sampled_from(PAIRS), st.sampled_from(["\n", "\t", " \r\n ", "  "]))
def test_white_space_does_not_matter(pair: tuple[str, str], gap: str) -> None:
    code, text = pair
    assert identify(gap.join(text.split())) == code
