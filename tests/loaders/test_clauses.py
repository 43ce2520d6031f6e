"""Preambular and operative paragraphs: kind, printed number, leading verb and extent, in the four languages."""

from itertools import pairwise

import pytest
from hemisec.loaders.clauses.clauses import is_formal, read_structure
from hemisec.loaders.page.page import make_page
from hemisec.ontology.language_data import load
from hypothesis import given
from hypothesis import strategies as st

Row = tuple[str, int | None, str | None]
P, O = "preambular", "operative"  # noqa: E741

PAGES: dict[str, tuple[str, str, list[Row]]] = {
    "english": ("en", """THE GENERAL ASSEMBLY,

RECALLING the plan that the islands made;

BEARING IN MIND how small they are; and

HAVING SEEN the report of the office,

RESOLVES:

1. To thank the host country.

2. To request the office to write again.""", [
        (P, None, "recall"), (P, None, "bear in mind"), (P, None, "have seen"), (O, 1, "thank"), (O, 2, "request")]),
    "spanish": ("es", """LA ASAMBLEA GENERAL,

VISTO el informe de la oficina;

RECORDANDO ASIMISMO el plan de las islas, y

TENIENDO EN CUENTA su tamaño,

RESUELVE:

1. Agradecer al país sede.

2. Encomendar a la oficina que escriba de nuevo.""", [
        (P, None, "ver"), (P, None, "recordar"), (P, None, "tener en cuenta"), (O, 1, "agradecer"),
        (O, 2, "encomendar")]),
    "portuguese": ("pt", """A ASSEMBLÉIA GERAL,

TENDO VISTO o relatório do escritório;

RECORDANDO TAMBÉM o plano das ilhas; e

CONSIDERANDO que são pequenas,

RESOLVE:

1. Agradecer ao país anfitrião.

2. Solicitar ao escritório que escreva de novo.""", [
        (P, None, "ter visto"), (P, None, "recordar"), (P, None, "considerar"), (O, 1, "agradecer"),
        (O, 2, "solicitar")]),
    "french": ("fr", """L'ASSEMBLÉE GÉNÉRALE,

VU le rapport du bureau;

RAPPELANT le plan des îles;

CONSIDÉRANT qu'elles sont petites,

DÉCIDE:

1. De remercier le pays hôte.

2. De demander au bureau d'écrire de nouveau.""", [
        (P, None, "voir"), (P, None, "rappeler"), (P, None, "considérer"), (O, 1, "remercier"), (O, 2, "demander")]),
    "head verb over a series, English": ("en", """THE PERMANENT COUNCIL,

CONSIDERING:

That the office is old;

That the roof leaks; and

Its letter of last year,

RESOLVES:

1. To request a new roof.""", [
        (P, None, "consider")] * 3 + [(O, 1, "request")]),
    "head verb over a series, Spanish": ("es", """EL CONSEJO PERMANENTE,

CONSIDERANDO:

Que la oficina es vieja;

Que el techo gotea, y

REAFIRMANDO su confianza en el arquitecto,

RESUELVE:

1. Solicitar un techo nuevo.""", [
        (P, None, "considerar")] * 2 + [(P, None, "reafirmar"), (O, 1, "solicitar")]),
    "head verb over a series, Portuguese": ("pt", """O CONSELHO PERMANENTE,

RECORDANDO:

Que a casa é velha;

A carta do ano passado; e

As cartas de antes,

RESOLVE:

1. Solicitar uma casa nova.""", [
        (P, None, "recordar")] * 3 + [(O, 1, "solicitar")]),
    "head verb over a series, French": ("fr", """LE CONSEIL PERMANENT,

RÉAFFIRMANT:

Que la maison est vieille;

Qu'il y pleut;

RAPPELANT la lettre de l'an passé,

DÉCIDE:

1. De demander une maison neuve.""", [
        (P, None, "réaffirmer")] * 2 + [(P, None, "rappeler"), (O, 1, "demander")]),
    "mixed case under an enacting line": ("en", """The General Assembly,

Recalling the plan that the islands made,

Noting also how small they are,

Resolves:

1. To thank the host country.""", [
        (P, None, "recall"), (P, None, "note"), (O, 1, "thank")]),
    "mixed case and numbers of the United Nations": ("en", """The Security Council,

Reaffirming what it said in May,

Deeply concerned by the storm,

1. Decides to send a ship;

2. Calls upon the islands to let it land;

3. Decides to remain seized of the matter.""", [
        (P, None, "reaffirm"), (P, None, "be concerned"), (O, 1, "decide"),
        (O, 2, "call on"), (O, 3, "decide")]),
    "opener lost by the page": ("en", """THE GENERAL ASSEMBLY,

RECALLING the plan;

NOTING its price,

1. To welcome the builders.

2. To urge them to be quick.""", [
        (P, None, "recall"), (P, None, "note"), (O, 1, "welcome"), (O, 2, "urge")]),
    "head line lost by the page": ("en", """THE GENERAL ASSEMBLY,

That the office is old; and

RECALLING the plan,

RESOLVES:

1. To request a new roof.""", [
        (P, None, None), (P, None, "recall"), (O, 1, "request")]),
    "one line": ("en", "THE GENERAL ASSEMBLY, RECALLING the plan; NOTING its price; and CONSIDERING: That it rains, "
                       "RESOLVES: 1. To welcome the builders. 2. To urge them to be quick.",
                 [(P, None, "recall"), (P, None, "note"), (P, None, "consider"), (O, 1, "welcome"), (O, 2, "urge")]),
    "one line, Spanish": ("es", "EL CONSEJO PERMANENTE, RECORDANDO el plan; TENIENDO PRESENTE su costo, RESUELVE: "
                                "1. Acoger con beneplácito la obra. 2. Instar a los obreros a que vengan.",
                          [(P, None, "recordar"), (P, None, "tener presente"),
                           (O, 1, "acoger con beneplácito"), (O, 2, "instar")]),
    "two verbs in capitals in one paragraph": ("en", """THE GENERAL ASSEMBLY,

RECALLING the plan; and REAFFIRMING what it is worth,

RESOLVES:

1. To thank the host.""", [
        (P, None, "recall"), (P, None, "reaffirm"), (O, 1, "thank")]),
    "unnumbered operative paragraph": ("en", """THE GENERAL ASSEMBLY,

RECALLING the plan,

RESOLVES:

To adopt the rules of the office.""", [
        (P, None, "recall"), (O, None, "adopt")]),
    "thanks to sub-items": ("en", """THE GENERAL ASSEMBLY,

RECALLING the plan,

RESOLVES:

1. To request the office:

a. to write;

b. to call.

2. To meet again.""", [
        (P, None, "recall"), (O, 1, "request"), (O, 2, "meet")]),
}


def rows(text: str, code: str) -> list[Row]:
    """Kind, number and verb of the clauses of a text."""
    return [(c.kind, c.number, c.verb) for c in read_structure(make_page(text, load(code))).clauses]


@pytest.mark.parametrize("name", PAGES)
def test_clauses(name: str) -> None:
    code, text, expected = PAGES[name]
    assert rows(text, code) == expected


@pytest.mark.parametrize("name", [n for n in PAGES if "one line" not in n])
def test_double_spacing_changes_nothing(name: str) -> None:
    code, text, expected = PAGES[name]
    assert rows(text.replace("\n\n", "\n\n\n\n"), code) == expected


@pytest.mark.parametrize("name", ["english", "spanish", "portuguese", "french"])
def test_a_page_on_one_line(name: str) -> None:
    code, text, expected = PAGES[name]
    assert rows(" ".join(text.split()), code) == expected


def test_table_of_this_test_is_whole() -> None:
    assert len(PAGES) == 17
    assert {code for code, _, _ in PAGES.values()} == {"en", "es", "pt", "fr"}


NUMBERED_PREAMBLE = """THE MEMBER STATES of the group,

1. REAFIRMING what they hold;

2. RECALLING the plan,

DECLARE:

1. Their joy at the visit.

2. Their request that the office write.

3. To meet again."""


def test_a_declaration_with_a_numbered_preamble() -> None:
    found = [(kind, verb) for kind, _, verb in rows(NUMBERED_PREAMBLE, "en")]
    assert found == [(P, "reaffirm"), (P, "recall"), (O, "declare"), (O, "request"), (O, "meet")]


NO_CLAUSES = {
    "news with a participle": ("en", "Recalling her first visit, the minister smiled.\n\nShe left on Monday."),
    "a list of steps": ("en", "How to reach us\n\n1. Take the bus to the port.\n\n2. Walk along the water."),
    "noticia": ("es", "Recordando su primera visita, el ministro sonrió.\n\nPartió el lunes."),
    "menu": ("en", "Home\nSearch\nContact us\n"),
    "communiqué": ("fr", "Rappelant sa première visite, le ministre a souri.\n\nIl est parti lundi."),
}


@pytest.mark.parametrize("name", NO_CLAUSES)
def test_prose_has_no_clauses(name: str) -> None:
    code, text = NO_CLAUSES[name]
    assert rows(text, code) == []


@pytest.mark.parametrize(("text", "formal"), [
    ("THE GENERAL ASSEMBLY,\nit began", True), ("The Permanent Council,\nrecalling", True),
    ("Then it said what it\nRESOLVES: 1. To go", True), ("AG/RES. 1650 (XXIX-O/99)\nOn ports", True),
    ("CICTE/DEC. 1/05\nOn ports", True), ("The General Assembly met in Lima.", False),
    ("A resolution of the port authority", False),
])
def test_what_makes_a_page_formal(text: str, formal: bool) -> None:
    assert is_formal(make_page(text, load("en"))) is formal


def test_sub_items_belong_to_the_paragraph_before_them() -> None:
    _, text, _ = PAGES["thanks to sub-items"]
    clause = read_structure(make_page(text, load("en"))).clauses[1]
    assert text[clause.start:clause.end].startswith("To request the office:")
    assert text[clause.start:clause.end].endswith("b. to call.")


def test_order_counts_each_kind_from_one() -> None:
    _, text, _ = PAGES["english"]
    clauses = read_structure(make_page(text, load("en"))).clauses
    assert [c.order for c in clauses] == [1, 2, 3, 1, 2]


def test_what_stands_before_the_first_clause_is_heading() -> None:
    _, text, _ = PAGES["spanish"]
    structure = read_structure(make_page(text, load("es")))
    assert structure.front == text.index("VISTO")
    assert structure.clause_at(text.index("el plan")) is structure.clauses[1]
    assert structure.clause_at(0) is None


def test_numbers_may_skip_but_never_go_back() -> None:
    text = ("THE GENERAL ASSEMBLY,\n\nRECALLING the plan,\n\nRESOLVES:\n\n1. To thank the host.\n\n"
            "3. To request a ship.\n\n2011. To be a year is not to be a number.")
    assert rows(text, "en") == [(P, None, "recall"), (O, 1, "thank"), (O, 3, "request")]


@pytest.mark.parametrize("name", PAGES)
def test_spans_hold_their_verbs_and_stand_in_order(name: str) -> None:
    code, text, _ = PAGES[name]
    clauses = read_structure(make_page(text, load(code))).clauses
    ends = [0, *(c.end for c in clauses)]
    assert all(before <= c.start <= c.body <= c.end for before, c in zip(ends, clauses, strict=False))
    assert all(text[c.start:c.end].strip() for c in clauses)


PARTS = ["\n", "RESOLVES:", "1. ", "2) ", "RECALLING ", "that ", "CONSIDERING:", "To urge", "a. ", "x;", "RESUELVE:"]


@given(st.lists(st.sampled_from(PARTS), max_size=25), st.sampled_from(["en", "es", "pt", "fr"]))
def test_any_mixture_of_such_lines_has_well_formed_clauses(parts: list[str], code: str) -> None:
    text = "".join(parts)
    clauses = read_structure(make_page(text, load(code))).clauses
    assert all(0 <= c.start < c.end <= len(text) and c.start <= c.body <= c.end for c in clauses)
    assert all(a.end <= b.start for a, b in pairwise(clauses))


def test_recitals_of_a_treaty_in_one_paragraph() -> None:
    page = make_page(
        "Preamble The States Parties to this Convention, Concerned about the boats of the bay and the nets in them, "
        "Recalling the Charter of the bay, which the sailors keep on the wall, Noting with satisfaction the work of "
        "the sailors in the bay, Have agreed as follows: Article 1 The boats shall be blue.", load("en"))
    assert [(c.kind, c.verb) for c in read_structure(page).clauses] == [
        ("preambular", "be concerned"), ("preambular", "recall"), ("preambular", "note with satisfaction")]


def test_names_after_commas_are_no_recitals() -> None:
    page = make_page(
        "The sailors wrote to Recalling Harbor, Noting Bay, and the Concerned Sailors of the port, who had boats, "
        "nets, and a house, and they were glad that the answer came before winter, when boats are blue.", load("en"))
    assert read_structure(page).clauses == ()


def test_the_first_article_of_a_treaty_is_no_recital() -> None:
    text = ("TRATADO DE BARCOS\n\nOs Governos,\n\nRECORDANDO a Carta;\n\nREAFIRMANDO os barcos;\n\nCONSIDERANDO:\n\n"
            "Que os barcos são bons;\n\nQue as redes são boas;\n\nQue o mar é grande,\n\nArtigo 1º\n\n"
            "As Altas Partes Contratantes compram barcos;\n\nArtigo 2º\n\nAs Partes compram redes.\n")
    told = [text[c.start : c.end].split(maxsplit=1)[0] for c in read_structure(make_page(text, load("pt"))).clauses]
    assert told == ["RECORDANDO", "REAFIRMANDO", "Que", "Que", "Que"]


RECITALS = [
    ("en", "Recalling the charter of the bay,\nNoting that boats are blue,", ["recall", "note"]),
    ("es", "Recordando la carta de la bahía,\nConsiderando que hay barcos,", ["recordar", "considerar"]),
    ("pt", "Recordando a carta da baía,\nConsiderando que há barcos,", ["recordar", "considerar"]),
    ("fr", "Rappelant la charte de la baie,\nConsidérant que des bateaux passent,", ["rappeler", "considérer"]),
]


@pytest.mark.parametrize(("code", "lines", "verbs"), RECITALS)
def test_recitals_on_lines_of_their_own_are_no_list_of_names(code: str, lines: str, verbs: list[str]) -> None:
    page = make_page(f"AG/RES. 1 (I-O/71)\n\n{lines}", load(code))
    assert [c.verb for c in read_structure(page).clauses] == verbs
