"""Definite references: bound to what was named last, to the document itself, or to nothing."""

import pytest
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record

HEADINGS = {"en": "News of the port", "es": "Noticias del puerto", "pt": "Notícias do porto", "fr": "Nouvelles du port"}
TERRORISM = "Inter-American Convention against Terrorism"
CORRUPTION = "Inter-American Convention against Corruption"
OAS = "Organization of American States"
FISHING = "Declaration of Smallport on Fishing"
IN_FRENCH = "Ils ont lu la Convention interaméricaine contre le terrorisme."

BOUND = [  # language, text, the words that refer, label of what they mean
    ("en", f"They read the {TERRORISM}. Later the Convention was lost.", "the Convention", TERRORISM),
    ("en", f"They read the {TERRORISM}. Later the above-mentioned Convention was lost.",
     "the above-mentioned Convention", TERRORISM),
    ("en", f"They read the {TERRORISM}. They read the {CORRUPTION}. Later the Convention was lost.", "the Convention",
     CORRUPTION),
    ("en", f"They read the {FISHING}. Later that Declaration was lost.", "that Declaration", FISHING),
    ("en", f"They read the {TERRORISM}. They read the {FISHING}. Later the Convention was lost.", "the Convention",
     TERRORISM),
    ("en", "The Harbor Safety Commission met in May. Later the Commission slept.", "the Commission",
     "Harbor Safety Commission"),
    ("en", "The Fifth Summit of the Americas met in May. Later the Summit slept.", "the Summit",
     "Fifth Summit of the Americas"),
    ("es", "Leyeron la Convención Interamericana contra el Terrorismo. Luego la citada Convención se perdió en el mar.",
     "la citada Convención", TERRORISM),
    ("es", "Leyeron la Declaración de Puerto Chico sobre la Pesca. Luego dicha Declaración se perdió en el puerto.",
     "dicha Declaración", "Declaración de Puerto Chico sobre la Pesca"),
    ("pt", "Leram a Convenção Interamericana contra o Terrorismo. Depois a referida Convenção não voltou ao porto.",
     "a referida Convenção", TERRORISM),
    ("en", f"They read the {TERRORISM}. Later the aforesaid instrument was lost.",
     "the aforesaid instrument", TERRORISM),
    ("es", "Leyeron la Convención Interamericana contra el Terrorismo. Luego el citado instrumento se perdió allí.",
     "el citado instrumento", TERRORISM),
    ("pt", "Leram a Convenção Interamericana contra o Terrorismo. Depois a Convenção em tela não voltou ao porto.",
     "a Convenção em tela", TERRORISM),
    ("fr", f"{IN_FRENCH} Puis cet instrument est parti avec les bateaux.", "cet instrument", TERRORISM),
    ("en", "In Executive Order No. 11111 they named the boats. That order was lost.", "That order",
     "Executive Order 11111"),
    ("pt", "Leram o Decreto nº 2.222, de 3 de maio de 2004. O referido Decreto não voltou ao porto.",
     "O referido Decreto", "Decreto 2222/2004"),
    ("fr", f"{IN_FRENCH} Puis ladite Convention est partie avec les bateaux.", "ladite Convention", TERRORISM),
    ("fr", f"{IN_FRENCH} Puis cette Convention est partie avec les bateaux.", "cette Convention", TERRORISM),
    ("fr", f"{IN_FRENCH} Puis la Convention est partie avec les bateaux.", "la Convention", TERRORISM),
    ("en", f"They read the {TERRORISM}. Later the OAS convention was lost.", "the OAS convention", TERRORISM),
    ("en", f"They read the {TERRORISM}. The Convention mentioned above was lost.", "The Convention mentioned above",
     TERRORISM),
    ("fr", f"{IN_FRENCH} Puis la Convention susmentionnée est partie.", "la Convention susmentionnée", TERRORISM),
    ("en", "The General Assembly of the OAS woke. Later the Organization slept.", "the Organization", OAS),
    ("es", "La OEA se durmió. Luego la Organización se despertó en el puerto.", "la Organización", OAS),
    ("pt", "A OEA não dormiu. Depois a Organização não acordou no porto com o irmão.", "a Organização", OAS),
    ("fr", "L'OEA a dormi dans le port. Puis l'Organisation a peint les bateaux.", "l'Organisation", OAS),
    ("en", "The OAS slept. The United Nations woke. Later said organization slept.", "said organization",
     "United Nations"),
    ("en", "The Fish Summit saw the Plan of Action on Small Boats. Later the Plan of Action adopted at the Fish "
     "Summit was lost.", "the Plan of Action", "Plan of Action on Small Boats"),
]
UNBOUND = [  # language, text, why nothing is marked
    ("en", f"They read the {TERRORISM} and the {CORRUPTION}. Later the Convention was lost.", "two rivals"),
    ("en", f"They read the {TERRORISM}. Later the Convention on Small Boats was lost.", "a name of its own"),
    ("en", f"They read the {TERRORISM}. Later the Convention of the port was lost.", "the words go on"),
    ("es", "Leyeron la Convención Interamericana contra el Terrorismo. Luego la Convención sobre los barcos se perdió.",
     "the words go on"),
    ("en", "Later the Convention was lost in the port.", "no antecedent"),
    ("en", f"Later the Convention was lost. They read the {TERRORISM}.", "named too late"),
    ("en", f"They read the {FISHING}. Later the Convention was lost.", "another kind"),
    ("en", "The General Assembly of the OAS praised the organization of the boats and the organization.", "no capital"),
    ("en", "The Rules of the Harbor Safety Commission were lost. Later the Rules of the port and the port slept.",
     "the words go on"),
    ("en", "They read the Plan of Action on Small Boats. Later the Plan of Action adopted at the Fish Summit was lost.",
     "a text that the words bring in"),
    ("es", "Leyeron el Plan de Acción sobre los Barcos. Luego el Plan de Acción aprobado en la Cumbre del Pez se fue.",
     "a text that the words bring in"),
    ("es", "Leyeron la Convención Interamericana contra el Terrorismo y el instrumento de ratificación.",
     "an act under it"),
]
RESOLUTIONS = [  # document, the words that mean it
    ("AG/RES. 9901 (XL-O/10)\n\nSMALL BOATS\n\n(Adopted at the fourth plenary session, held on June 8, 2010)\n\n"
     "THE GENERAL ASSEMBLY,\n\nRECALLING resolution AG/RES. 1650 (XXIX-O/99),\n\nRESOLVES:\n\n"
     "1. To ask the General Secretariat to carry out this resolution.\n\n"
     "2. To print the above-mentioned resolution.\n\n3. To print this declaration.\n", ["this resolution"]),
    ("AG/DEC. 91 (XL-O/10)\n\nDECLARATION ON BOATS\n\n(Adopted at the fourth plenary session, held on June 8, 2010)\n\n"
     "THE GENERAL ASSEMBLY,\n\nCONSIDERING that boats are slow,\n\nDECLARES:\n\n1. That this declaration is short.\n",
     ["this declaration"]),
    ("AG/RES. 9901 (XL-O/10)\n\nBARCOS DE LA COSTA\n\nLA ASAMBLEA GENERAL,\n\nCONSIDERANDO que los barcos son lentos,"
     "\n\nRESUELVE:\n\n1. Encomendar a la Secretaría General que cumpla la presente resolución.\n\n"
     "2. Imprimir esta resolución.\n", ["la presente resolución", "esta resolución"]),
    ("AG/RES. 9901 (XL-O/10)\n\nBARCOS DA COSTA\n\nA ASSEMBLÉIA GERAL,\n\nCONSIDERANDO que os barcos são lentos,\n\n"
     "RESOLVE:\n\n1. Encarregar a Secretaria-Geral de cumprir esta resolução.\n", ["esta resolução"]),
    ("AG/RES. 9901 (XL-O/10)\n\nBATEAUX DE LA CÔTE\n\nL'ASSEMBLÉE GÉNÉRALE,\n\nCONSIDÉRANT que les bateaux sont lents,"
     "\n\nDÉCIDE:\n\n1. De charger le Secrétariat général d'appliquer la présente résolution.\n\n"
     "2. D'imprimer cette résolution.\n", ["la présente résolution", "cette résolution"]),
]


def below_a_heading(text: str, code: str = "en") -> Record:
    """The record of a sentence that is not the first line of its page."""
    return read(f"{HEADINGS[code]}\n\n{text}\n")


def references(record: Record) -> list[tuple[str, str]]:
    """Words of the references of a record, and the label of what each means."""
    labels = {e.id: e.label for e in record.entities}
    return [(m.text, labels[m.entity]) for m in record.mentions if m.how == "anaphor"]


@pytest.mark.parametrize(("code", "text", "words", "label"), BOUND)
def test_a_reference_means_what_was_named_last(code: str, text: str, words: str, label: str) -> None:
    assert references(below_a_heading(text, code)) == [(words, label)]


@pytest.mark.parametrize(("code", "text", "why"), UNBOUND)
def test_a_reference_without_one_antecedent_is_not_marked(code: str, text: str, why: str) -> None:
    record = below_a_heading(text, code)
    assert references(record) == [], why
    known = [e.label for e in record.entities]
    assert all(name in known for name in (TERRORISM, CORRUPTION, FISHING) if name in text)


def test_rivals_are_told_as_ambiguous() -> None:
    record = below_a_heading(UNBOUND[0][1])
    told = [(u.text, u.reason, u.why) for u in record.unresolved]
    assert told == [("the Convention", "several-antecedents", f"one of: {TERRORISM}, {CORRUPTION}")]


def test_what_follows_of_is_no_head_of_a_name() -> None:
    record = below_a_heading("The Secretariat of the Harbor Safety Commission slept. Later the Secretariat woke and "
                             "the Commission slept.")
    assert references(record) == [("the Secretariat", "Secretariat of the Harbor Safety Commission"),
                                  ("the Commission", "Harbor Safety Commission")]


def test_tables_of_this_test_hold_four_languages() -> None:
    assert {code for code, *_ in BOUND} == set(HEADINGS)
    assert len(RESOLUTIONS) == 5


@pytest.mark.parametrize(("text", "words"), RESOLUTIONS)
def test_a_document_speaks_of_itself(text: str, words: list[str]) -> None:
    record = read(text)
    assert [m.text for m in record.mentions if m.how == "anaphor" and m.entity == record.document.id] == words


def test_the_resolution_mentioned_above_is_the_one_cited_by_its_symbol() -> None:
    record = read(RESOLUTIONS[0][0])
    symbols = {e.id: e.symbol for e in record.entities}
    found = [symbols[m.entity] for m in record.mentions if m.text == "the above-mentioned resolution"]
    assert found == ["AG/RES. 1650 (XXIX-O/99)"]


def test_this_declaration_is_no_resolution() -> None:
    record = read(RESOLUTIONS[0][0])
    assert not any(m.text == "this declaration" for m in record.mentions)


def test_a_demonstrative_points_back_over_one_word() -> None:
    record = read("The Inter-American Convention against Corruption was adopted in 1996. Ministers called this "
                  "historic convention a promise that their governments meant to keep.")
    named = {m.text: m.entity for m in record.mentions}
    assert named["this historic convention"] == named["Inter-American Convention against Corruption"]
