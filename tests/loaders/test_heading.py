"""What a document says of itself: symbol, title, type, issuer, session, plenary, date."""

import pytest
from hemisec.loaders.page.title_case import in_title_case
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record

EN = """THE GENERAL ASSEMBLY,

RECALLING the boats; and

NOTING the nets,

RESOLVES:

1. To thank the sailors of the bay.
"""
ES = """LA ASAMBLEA GENERAL,

RECORDANDO los barcos, y

TENIENDO PRESENTE las redes,

RESUELVE:

1. Agradecer a los marineros de la bahía.
"""
PT = """A ASSEMBLÉIA GERAL,

RECORDANDO os barcos; e

TENDO PRESENTE as redes,

RESOLVE:

1. Agradecer aos marinheiros da baía.
"""
FR = """L'ASSEMBLÉE GÉNÉRALE,

RAPPELANT les bateaux;

CONSIDÉRANT les filets,

DÉCIDE:

1. De remercier les marins de la baie.
"""
SESSION = "meeting/ga-regular/41"
FORMAL: dict[str, tuple[str, dict[str, object]]] = {
    "English": ("""OEA/Ser.P
AG/RES. 9001 (XLI-O/11)
7 June 2011
Original: English

RESOLUTION

BOATS OF THE BAY

(Adopted at the fourth plenary session, held on June 7, 2011)

""" + EN, {"type": "resolution", "symbol": "AG/RES. 9001 (XLI-O/11)", "title": "Boats of the Bay", "plenary": 4,
           "date": "2011-06-07", "issuer": "body/oas-ga", "adopted_at": SESSION, "language": "en"}),
    "Spanish": ("""AG/RES. 9001 (XLI-O/11)

BARCOS DE LA BAHÍA

(Aprobada en la cuarta sesión plenaria, celebrada el 7 de junio de 2011)

""" + ES, {"type": "resolution", "symbol": "AG/RES. 9001 (XLI-O/11)", "title": "Barcos de la Bahía", "plenary": 4,
           "date": "2011-06-07", "issuer": "body/oas-ga", "adopted_at": SESSION, "language": "es"}),
    "Portuguese": ("""AG/RES. 9001 (XLI-O/11)

BARCOS DA BAÍA

(Aprovada na quarta sessão plenária, realizada em 7 de junho de 2011)

""" + PT, {"type": "resolution", "symbol": "AG/RES. 9001 (XLI-O/11)", "title": "Barcos da Baía", "plenary": 4,
           "date": "2011-06-07", "issuer": "body/oas-ga", "adopted_at": SESSION, "language": "pt"}),
    "French": ("""AG/RES. 9001 (XLI-O/11)

BATEAUX DE LA BAIE

(Résolution adoptée à la quatrième séance plénière tenue le 7 juin 2011)

""" + FR, {"type": "resolution", "symbol": "AG/RES. 9001 (XLI-O/11)", "title": "Bateaux de la Baie", "plenary": 4,
           "date": "2011-06-07", "issuer": "body/oas-ga", "adopted_at": SESSION, "language": "fr"}),
    "title over two lines": ("""AG/RES. 9001 (XLI-O/11)

BOATS OF THE BAY AND OF
THE ISLANDS

(Adopted at the fourth plenary session, held on June 7, 2011)

""" + EN, {"title": "Boats of the Bay and of the Islands", "plenary": 4}),
    "symbol and title on one line": ("""AG/RES. 9001 (XLI-O/11) BOATS OF THE BAY

(Adopted at the second plenary session, held on June 6, 2011)

""" + EN, {"symbol": "AG/RES. 9001 (XLI-O/11)", "title": "Boats of the Bay", "plenary": 2, "date": "2011-06-06"}),
    "declaration by its symbol": ("""AG/DEC. 9001 (XLI-O/11)

DECLARATION ON BOATS

""" + EN.replace("RESOLVES", "DECLARES"), {
        "type": "declaration", "symbol": "AG/DEC. 9001 (XLI-O/11)", "title": "Declaration on Boats", "date": None,
        "plenary": None, "adopted_at": SESSION}),
    "Permanent Council": ("""CP/RES. 9001 (1800/11)

BOATS OF THE BAY

""" + EN.replace("GENERAL ASSEMBLY", "PERMANENT COUNCIL"), {
        "type": "resolution", "symbol": "CP/RES. 9001 (1800/11)", "issuer": "body/oas-pc",
        "title": "Boats of the Bay"}),
    "title over three wrapped lines, one with a symbol in small letters": ("""OEA/Ser.G
CP/RES. 9001 (1800/11)
12 March 2011
Original: Spanish
CP/RES. 9001 (1800/11)
CONVOCATION OF
TECHNICAL MEETINGS IN COMPLIANCE WITH resolution AG/RES. 1849 (XXXII-O/02) AND
THE ADVICE OF THE SAILORS
THE PERMANENT COUNCIL OF THE ORGANIZATION OF AMERICAN STATES,
RECALLING the boats; and
NOTING the nets,
RESOLVES:
1. To thank the sailors of the bay.
""", {"title": "CONVOCATION OF TECHNICAL MEETINGS IN COMPLIANCE WITH resolution AG/RES. 1849 (XXXII-O/02) AND "
               "THE ADVICE OF THE SAILORS", "date": "2011-03-12", "symbol": "CP/RES. 9001 (1800/11)"}),
    "names of body and session in front, title in the same run of capitals": ("""COMITÉ INTERAMERICANO
CONTRA EL TERRORISMO (CICTE) SEXTO
PERÍODO ORDINARIO DE SESIONES
DECLARACIÓN DE LOS BARCOS
(Aprobada en la cuarta sesión plenaria celebrada el 24 de marzo de 2006)
Los Estados Miembros del Comité Interamericano contra el Terrorismo (CICTE), reunidos en la bahía,
RECORDANDO los barcos, y
TENIENDO PRESENTE las redes,
1. Agradecen a los marineros de la bahía.
""", {"title": "Declaración de los Barcos", "type": "declaration", "date": "2006-03-24", "plenary": 4}),
    "a masthead, title and text on one line": (
        "SEXTA CÚPULA DAS AMÉRICAS 14 a 15 de abril de 2012 Cartagena das Índias, Colômbia OEA/Ser.E 15 abril 2012 "
        "Original: espanhol DECLARAÇÃO DOS BARCOS DA BAÍA Cartagena das Índias, 15 de abril de 2012 Como sabem, os "
        "barcos voltaram para a baía, e as redes estão cheias de peixes que os marinheiros não quiseram vender.",
        {"title": "Declaração dos Barcos da Baía", "type": "declaration", "date": "2012-04-15"}),
    "symbol, title, adoption and text on one line": (
        "AG/RES. 9001 (XL-O/10) BARCOS DE LA BAHÍA (Aprobada en la cuarta sesión plenaria, celebrada el 8 de junio de "
        "2010) LA ASAMBLEA GENERAL, VISTO el Informe de los marineros; DESTACANDO la importancia de los barcos, "
        "RESUELVE: 1. Agradecer a los marineros.",
        {"title": "Barcos de la Bahía", "date": "2010-06-08", "symbol": "AG/RES. 9001 (XL-O/10)"}),
    "no heading at all": ("""L'ASSEMBLÉE GÉNÉRALE,
VU le rapport du Conseil permanent (AG/doc.3718/98) et, dans ce rapport,
la partie sur les bateaux;
RAPPELANT les filets,
DÉCIDE:
1. De remercier les marins.
""", {"title": None, "symbol": None, "type": "resolution"}),
    "special session": ("""AG/RES. 9 (XXXII-E/06)

BOATS OF THE BAY

(Adopted at the first plenary session held on March 15, 2006)

""" + EN, {"adopted_at": "meeting/ga-special/32", "plenary": 1, "date": "2006-03-15"}),
    "no symbol": ("""RESOLUTION

BOATS OF THE BAY

(Adopted at the fourth plenary session, held on June 7, 2011)

""" + EN, {"type": "resolution", "symbol": None, "title": "Boats of the Bay", "issuer": "body/oas-ga",
           "date": "2011-06-07", "plenary": 4}),
}
OTHER: dict[str, tuple[str, dict[str, object]]] = {
    "press release": ("""Press Release

BOATS COME HOME TO THE BAY

July 26, 2007

The boats came home on Monday, and the sailors of the bay were glad to see their children again.

Reference: E-183/07
""", {"type": "press-release", "title": "Boats Come Home to the Bay", "date": "2007-07-26", "reference": "E-183/07",
      "issuer": None, "symbol": None}),
    "release of the Commission": ("""Communiqué de presse

La CIDH regarde les bateaux de la baie

4 mai 2021

Washington, D.C. - La Commission interaméricaine des droits de l'homme (CIDH) de l'Organisation des États américains \
(OEA) a regardé les bateaux de la baie et des îles avec les pêcheurs.

No. 917/20
""", {"type": "press-release", "title": "La CIDH regarde les bateaux de la baie", "reference": "917/20",
      "issuer": "body/iachr", "place": "place/washington-dc"}),
    "a page with menus": ("""Sautez tous les menus (clé d'accès : 2)
English Français
Accueil

Les bateaux de la baie rentrent au port

Le 26 juillet 2007

Les bateaux sont rentrés lundi, et les pêcheurs de la baie ont vu leurs enfants dans le port de l'OEA.
""", {"title": "Les bateaux de la baie rentrent au port", "date": "2007-07-26"}),
    "Spanish press release": ("""Comunicado de prensa

LOS BARCOS VUELVEN A LA BAHÍA

26 de julio de 2007

Los barcos volvieron el lunes, y los marineros de la bahía se alegraron de ver a sus hijos.

Referencia: AVI-183/07
""", {"type": "press-release", "date": "2007-07-26", "reference": "AVI-183/07"}),
    "fact sheet": ("""Fact Sheet

Boats of the Bay

The boats of the bay are old, and the sailors who take them out are older than they were.
""", {"type": "fact-sheet", "title": "Boats of the Bay", "symbol": None, "date": None}),
    "news with dateline": ("""Boats come home

LIMA, Peru, June 3, 2011 - The boats came home on Monday, and the sailors of the bay were glad to see their children
again, who had waited for them on the old pier since the early morning.
""", {"type": "news", "title": "Boats come home", "date": "2011-06-03", "place": "place/lima"}),
    "news that tell the year by an anniversary": ("""Boats come home

The Inter-American Convention against Terrorism was signed on June 3, 2002. The Convention, which this year marks its
tenth anniversary, was on the minds of the sailors when the boats came home on Monday.
""", {"date": "2012"}),
    "treaty with labelled dates": ("""Convention interaméricaine contre le terrorisme, OEA, 2002
Date d'entrée en vigueur: 10 juillet 2003
Date d'adoption: 3 juin 2002
Les États de la région ont signé cette convention pour que les bateaux soient en sécurité dans la baie et au port.
""", {"type": "treaty", "title": "Convention interaméricaine contre le terrorisme", "date": "2002-06-03"}),
    "a report whose title is its type": ("""INTER-AMERICAN DRUG ABUSE CONTROL COMMISSION
CICAD

FIFTIETH REGULAR SESSION
November 2-4, 2011
13 February 2012
Original: English

FINAL REPORT

I. BACKGROUND

The boats of the bay are old, and the sailors who take them out are older than they were.
""", {"type": "report", "title": "Final Report", "date": "2012-02-13"}),
    "a list of resolutions": ("""OEA/Ser.G
CP/INF.4550/01
6 agosto 2001
Original: español

MANDATOS DE LA ASAMBLEA GENERAL

La presente lista recoge los textos aprobados por la Asamblea General y dice lo que se encomienda en ellos a cada quien.

AG/DEC. 9001 (XXXI-O/01) Declaración sobre los barcos

AG/RES. 9002 (XXXI-O/01) Apoyo a los marineros

1. Encomendar al Consejo Permanente que estudie el asunto de los barcos de la bahía.
""", {"symbol": "CP/INF.4550/01", "title": "Mandatos de la Asamblea General", "date": "2001-08-06"}),
    "a page with one word above its text": ("""Historia

Los barcos no son nuevos en la bahía. Durante los años 1990, los marineros se reunieron varias veces en el puerto y
prometieron cuidar las redes, y desde entonces la bahía es conocida por sus redes y por sus barcos.
""", {"title": "Historia", "type": "document"}),
    "the type word begins the title": ("""February 27-28, 2006
Washington, D.C.
RECOMMENDATIONS
OF THE FOURTH MEETING OF THE SAILORS

The boats of the bay are old, and the sailors who take them out are older than they were.
""", {"title": "Recommendations of the Fourth Meeting of the Sailors"}),
    "minutes that begin with a speaker": ("""El PRESIDENTE: Gracias a todos los marineros

Los barcos de la bahía son viejos, y los marineros que los sacan son más viejos que antes, y nadie lo dice.
""", {"title": None}),
    "counters of a web page": ("""Boats of the bay
Total Page:16
File Type:pdf, Size:1020Kb
Printable version

The boats of the bay are old, and the sailors who take them out are older than they were.
""", {"title": "Boats of the bay"}),
    "plain page": ("""Boats of the bay

The boats of the bay are old, and the sailors who take them out are older than they were.
""", {"type": "document", "title": "Boats of the bay", "symbol": None, "adopted_at": None}),
    "news that cites a resolution": ("""Boats of the bay

The boats of the bay are old, and the sailors read resolution AG/RES. 2626 (XLI-O/11), which is older, and then
they read it again, since there was nothing else to read on the boats, and the rain went on for a week.
""", {"type": "document", "title": "Boats of the bay", "symbol": None, "adopted_at": None, "date": None}),
}
CASES = FORMAL | OTHER


def described(record: Record) -> dict[str, object]:
    """The fields of the document, ids without their base."""
    fields = {name: getattr(record.document, name) for name in record.document.__slots__}
    return {k: v.partition("/id/")[2] if k in ("issuer", "adopted_at", "place") and v else v for k, v in fields.items()}


@pytest.mark.parametrize("name", CASES)
def test_headings(name: str) -> None:
    text, expected = CASES[name]
    found = described(read(text))
    assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize("name", FORMAL)
def test_double_spaced_lines_change_nothing(name: str) -> None:
    text, expected = FORMAL[name]
    found = described(read(text.replace("\n\n", "\n\n\n")))
    assert {key: found[key] for key in expected} == expected


def test_tables_of_this_test_are_whole() -> None:
    assert (len(FORMAL), len(OTHER)) == (15, 16)


def test_a_page_without_title_is_known_by_its_first_words() -> None:
    text = FORMAL["no heading at all"][0]
    record = read(text)
    assert next(e.label for e in record.entities if e.id == record.document.id) == "L'ASSEMBLÉE GÉNÉRALE,"


def test_the_session_is_that_of_the_symbol_wherever_it_stands() -> None:
    text = "OEA/Ser.P\nAG/doc.5000/11\n\n" + FORMAL["English"][0].removeprefix("OEA/Ser.P\n")
    assert described(read(text))["adopted_at"] == SESSION


def test_the_symbol_makes_the_identity_of_the_document() -> None:
    record = read(FORMAL["French"][0])
    assert record.document.id == "https://w3id.org/hemisec/eli/oas/ag/xli-o-11/res/9001"


def test_two_documents_without_symbol_differ_by_title_and_date() -> None:
    text, _ = FORMAL["no symbol"]
    ids = {read(t).document.id for t in (text, text.replace("BOATS", "NETS"), text.replace("June 7", "June 8"))}
    assert len(ids) == 3


def test_the_adoption_line_is_stated() -> None:
    record = read(FORMAL["English"][0])
    base = "https://w3id.org/hemisec/id/"
    said = {(s.relation, str(s.object).removeprefix(base)) for s in record.statements
            if s.subject == record.document.id}
    assert said >= {
        ("adopted_on", "2011-06-07"), ("adopted_by", "body/oas-ga"), ("adopted_at", SESSION),
        ("adopted_at", f"{SESSION}/plenary/4")}
    plenary = {(s.relation, str(s.object).removeprefix(base)) for s in record.statements
               if s.subject == f"{base}{SESSION}/plenary/4"}
    assert plenary >= {("held_on", "2011-06-07"), ("part_of", SESSION)}


def test_the_title_of_a_resolution_names_the_resolution() -> None:
    text = FORMAL["English"][0]
    record = read(text)
    own = [m for m in record.mentions if m.entity == record.document.id and m.text == "BOATS OF THE BAY"]
    assert [(m.start, m.end) for m in own] == [(text.index("BOATS OF"), text.index("BOATS OF") + 16)]


def test_a_text_of_the_tables_is_known_by_its_title() -> None:
    text = """DECLARATION OF SAN CARLOS

(Adopted at the second plenary session, held on March 24, 2006)

""" + EN.replace("RESOLVES", "DECLARES").replace("GENERAL ASSEMBLY", "MEMBER STATES")
    assert read(text).document.id.endswith("instrument/cicte-dec-san-carlos-2006")


@pytest.mark.parametrize(("words", "title"), [
    ("SUPPORT FOR THE WORK OF THE OFFICE", "Support for the Work of the Office"),
    ("EL PAPEL DE LA OFICINA EN LA BAHÍA", "El Papel de la Oficina en la Bahía"),
    ("A MAP", "A Map"), ("", ""),
    ("LA CONVENCIÓN (CIFTA) Y EL INTER-AMERICAN XXI", "La Convención (CIFTA) y el Inter-American XXI"),
    ("MANDAT DE L’UNION", "Mandat de l’Union"),
])
def test_title_case(words: str, title: str) -> None:
    assert in_title_case(words) == title


def test_a_word_in_capitals_of_any_length_gets_its_case() -> None:
    assert in_title_case("A " + "B" * 500) == "A B" + "b" * 499
