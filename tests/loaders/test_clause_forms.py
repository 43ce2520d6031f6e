"""Ways of printing clauses: numbers in words, letters, communiqués, plans of action, cables, lists inside a clause."""

import pytest
from hemisec.loaders.clauses.clauses import read_structure
from hemisec.loaders.page.page import make_page
from hemisec.ontology.language_data import load

Row = tuple[str, int | None, str | None]
P, O = "preambular", "operative"  # noqa: E741

PAGES: dict[str, tuple[str, str, list[Row]]] = {
    "ordinals in words": ("es", """La Segunda Reunión de los Puertos,
Resuelve:
Primero: Instar al comité para que cuente los barcos.
Segundo: Pintar los barcos de la bahía.
Tercero: El comité, una vez reunido, los verá.""", [(O, 1, "instar"), (O, 2, "pintar"), (O, 3, None)]),
    "ordinals in capitals": ("pt", """A ASSEMBLÉIA GERAL,

RESOLVE:

PRIMEIRO.- Solicitar ao comitê que conte os barcos.

SEGUNDO.- Recordar a baía.""", [(O, 1, "solicitar"), (O, 2, "recordar")]),
    "number with a dash": ("es", """LA ASAMBLEA GENERAL,

RESUELVE:

1.- Instar al comité para que cuente los barcos.

2.- Agradecer a los marineros.""", [(O, 1, "instar"), (O, 2, "agradecer")]),
    "ordinal sign and dash": ("es", """LA ASAMBLEA GENERAL,

RESUELVE:

1º.—Instar al comité para que cuente los barcos.

2º.—Agradecer a los marineros.""", [(O, 1, "instar"), (O, 2, "agradecer")]),
    "number of the page in the text": ("en", """THE GENERAL ASSEMBLY,

RESOLVES:

1. To paint the boats.

[Page 2] 2. To thank the sailors.""", [(O, 1, "paint"), (O, 2, "thank")]),
    "lines of a series": ("es", """LA ASAMBLEA GENERAL,

CONSIDERANDO:
Que los barcos son viejos,
Que los marineros los pintan,
RESUELVE:

1. Agradecer a los marineros.""", [(P, None, "considerar"), (P, None, "considerar"), (O, 1, "agradecer")]),
    "roman": ("fr", """L'ASSEMBLÉE GÉNÉRALE,

DÉCIDE:

I. De charger le comité de compter les bateaux.

II. De remercier les marins.""", [(O, 1, "charger"), (O, 2, "remercier")]),
    "letters": ("es", """LA ASAMBLEA GENERAL,

RESUELVE:

a) Instar al comité para que cuente los barcos;

b) Agradecer a los marineros.""", [(O, None, "instar"), (O, None, "agradecer")]),
    "communiqué": ("pt", """Os Presidentes dos portos, reunidos na baía:
1. REAFIRMARAM a beleza dos barcos;
2. INSTRUÍRAM o comitê a contar os barcos;
3. SOLICITARAM ao porto que pinte os barcos.""", [(O, 1, "reafirmar"), (O, 2, "instruir"), (O, 3, "solicitar")]),
    "communiqué without numbers": ("es", """Los Presidentes de los puertos, reunidos en la bahía:

REAFIRMARON la belleza de los barcos.

EXHORTARON al comité a contar los barcos.

AGRADECIERON a los marineros.""", []),
    "plan of action": ("en", """The ministers agree to the following plan for the bay:

The governments

1. Shall endeavor to paint the boats.

2. Shall promptly share the maps.

3. Shall request the office to count them.""", [(O, 1, "endeavor"), (O, 2, "share"), (O, 3, "request")]),
    "plan of action in the future": ("es", """Los gobiernos, para el bien de la bahía:

1. Promoverán la pintura de los barcos.

2. Adoptarán las medidas del puerto.

3. Compartirán los mapas.""", [(O, 1, "promover"), (O, 2, "adoptar"), (O, 3, "compartir")]),
    "cable": ("en", """UNCLAS STATE 12345 SUBJECT: A RESOLUTION ON BOATS OF THE BAY
FOLLOWING IS THE TEXT THAT THE COUNCIL PASSED ON THE OLD BOATS
BEGIN QUOTE
WHEREAS:
THE COUNCIL HAS READ THE NOTE OF THE SAILORS, THROUGH WHICH THEY
ASK FOR PAINT; AND
UNCLASSIFIED
UNCLASSIFIED
PAGE 02 STATE 12345
THE PORT AGREES,
THE PERMANENT COUNCIL
RESOLVES:
1. TO REQUEST THE OFFICE TO PAINT ALL OF THE BOATS THAT LIE IN
THE BAY.
2. TO THANK THE SAILORS.""", [(P, None, "whereas"), (P, None, "whereas"), (O, 1, "request"), (O, 2, "thank")]),
    "list inside a clause": ("en", """THE PERMANENT COUNCIL,

RECALLING the boats,

RESOLVES:

To convene a meeting in order to:

1. Hear the sailors; and

2. Agree on the paint.""", [(P, None, "recall"), (O, None, "convene")]),
    "declared that it encourages": ("en", """THE SPECIAL CONFERENCE ON BOATS,
HAVING SEEN the boats,
DECLARES:
That it underscores the beauty of the boats.
That it encourages the sailors to paint them.""", [(P, None, "have seen"), (O, None, "underscore"),
                                                    (O, None, "encourage")]),
    "adverb inside the verb": ("fr", """Le Conseil permanent,

Ayant également examiné les bateaux,

Rappelant la baie,

DÉCIDE:

1. De remercier les marins.""", [(P, None, "examiner"), (P, None, "rappeler"), (O, 1, "remercier")]),
    "recitals on the line of who enacts": ("en", """The Permanent Council, Recalling the boats of the bay and their
paint, which is old, Noting how few of them the sailors of the port have counted in the last years of the
century, which were long,

RESOLVES:

1. To thank the sailors.""", [(P, None, "recall"), (P, None, "note"), (O, 1, "thank")]),
    "bullets": ("en", """THE GENERAL ASSEMBLY,

RECALLING the boats,

RESOLVES:

* To paint the boats of the bay.

* To request the office to count them.""", [
        (P, None, "recall"), (O, None, "paint"), (O, None, "request")]),
    "first paragraph without a number": ("pt", """O Conselho dos portos, reunido na baía, reafirma a beleza.

2. Rende homenagem aos marinheiros.

3. Instrui o comitê a contar os barcos.

4. Solicita ao porto que pinte os barcos e encarrega o comitê de vê-los.""", [
        (O, 2, "render homenagem"), (O, 3, "instruir"), (O, 4, "solicitar")]),
    "speakers before the recitals": ("es", """LA ASAMBLEA GENERAL,

Nosotros, los ministros de los puertos, reunidos en la bahía;

RECORDANDO los barcos,

RECOMIENDA:

1. Alentar a los marineros a pintar.""", [(P, None, "recordar"), (O, 1, "alentar")]),
    "articles are none": ("en", """The States,

Recalling the boats,

Have agreed as follows:

Article 1

1. The States shall paint the boats.

2. The States shall count them.""", [(P, None, "recall")]),
}


@pytest.mark.parametrize("name", PAGES)
def test_clause_forms(name: str) -> None:
    code, text, expected = PAGES[name]
    structure = read_structure(make_page(text, load(code)))
    assert [(c.kind, c.number, c.verb) for c in structure.clauses] == expected


def test_a_clause_in_capitals_goes_on_over_its_lines() -> None:
    code, text, _ = PAGES["cable"]
    structure = read_structure(make_page(text, load(code)))
    assert [text[c.start : c.end].split()[-1] for c in structure.clauses] == ["AND", "AGREES,", "BAY.", "SAILORS."]
