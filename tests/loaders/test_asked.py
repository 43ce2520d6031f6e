"""Tasks for those whom no table names, by texts without a name, and in the articles of decrees, in four languages."""

import pytest
from hemisec.loaders.reader import read

Task = tuple[str, str | None, str]


def tasks(text: str) -> list[Task]:
    """The mandates of a text by their labels; the text itself is 'self', one without a name 'text'."""
    record = read(text)
    labels = {e.id: e.label for e in record.entities}
    labels[record.document.id] = "self"
    return [(_short(labels[s.subject]), s.verb, _short(labels[str(s.object)]))
            for s in record.statements if s.relation == "mandates"]


def _short(label: str) -> str:
    return "text" if " told of in: " in label else label.replace(" of the Organization of American States", "")


UNNAMED: list[tuple[str, list[Task]]] = [
    ("The OAS General Assembly urged all political parties to paint the boats of the bay.",
     [("General Assembly", "urge", "Political parties")]),
    ("The OAS General Assembly asked the authorities of Chile to count the boats of the bay.",
     [("General Assembly", "ask", "Authorities of Chile")]),
    ("The OAS General Assembly requested that the port authorities count the boats of the bay.",
     [("General Assembly", "request", "Port authorities")]),
    ("La Asamblea General de la OEA exhortó a todos los partidos políticos a pintar los barcos de la bahía.",
     [("General Assembly", "exhortar", "Partidos políticos")]),
    ("La Asamblea General de la OEA instaba a las autoridades de Chile a que contaran los barcos de la bahía.",
     [("General Assembly", "instar", "Autoridades de Chile")]),
    ("A Assembleia Geral da OEA instou ambas as partes a pintar os barcos que estão na baía.",
     [("General Assembly", "instar", "Partes")]),
    ("L'Assemblée générale de l'OEA demandera aux autorités portuaires de compter les bateaux de la baie.",
     [("General Assembly", "demander", "Autorités portuaires")]),
    ("L'Assemblée générale de l'OEA a exhorté tous les partis politiques à ne pas peindre les bateaux de la baie.",
     [("General Assembly", "exhorter", "Partis politiques")]),
]
REFERRED: list[tuple[str, str]] = [  # who is meant by a bare noun
    ("The boats of Chile are old. The Inter-American Commission on Human Rights urges the State to paint them.",
     "Chile"),
    ("Los barcos de Chile son viejos. La Comisión Interamericana de Derechos Humanos insta al Estado a pintarlos.",
     "Chile"),
    ("Os barcos do Chile são velhos. A Comissão Interamericana de Direitos Humanos pede ao Estado que os pinte.",
     "Chile"),
    ("Les bateaux du Chili sont vieux. La Commission interaméricaine des droits de l'homme prie l'État de les peindre.",
     "Chile"),
    ("Los barcos de Chile son viejos. La Asamblea General de la OEA pide al Gobierno que los pinte.",
     "Government of Chile"),
]
TEXTS: list[tuple[str, list[Task]]] = [  # texts without a name that ask
    ("A resolution won twenty votes. The resolution also urges CICAD to paint them.",
     [("text", "urge", "Inter-American Drug Abuse Control Commission")]),
    ("Una resolución tuvo veinte votos en la sesión. El texto condena el óxido e insta a la CICAD"
     " a pintarlos. Asimismo, pide a la CITEL que los cuente.",
     [("text", "instar", "Inter-American Drug Abuse Control Commission"),
      ("text", "pedir", "Inter-American Telecommunication Commission")]),
    ("Uma resolução teve vinte votos na sessão. O documento insta a CICAD a pintar os barcos.",
     [("text", "instar", "Inter-American Drug Abuse Control Commission")]),
    ("Une résolution a eu vingt voix à la séance. Le texte charge la CICAD de les peindre.",
     [("text", "charger", "Inter-American Drug Abuse Control Commission")]),
]
DECREES: list[tuple[str, list[Task]]] = [
    ("DECRETO 12 DE 1999\n\nDECRETA:\n\nArtículo 1. Encárguese al Ministerio de Relaciones Exteriores la cuenta de los"
     " barcos.", [("self", "encargar", "Ministerio de Relaciones Exteriores")]),
    ("DECRETO Nº 12, DE 3 DE MAIO DE 1999\n\nDECRETA:\n\nArt. 1º Fica o Ministério das Relações Exteriores encarregado"
     " de contar os barcos da baía.", [("self", "encarregar", "Ministério das Relações Exteriores")]),
    ("DÉCRET n° 12\n\nArticle 2.- Le Conseil permanent de l'OEA est chargé de l'exécution du présent décret dans la"
     " baie des bateaux.", [("self", "charger", "Permanent Council")]),
    ("EXECUTIVE ORDER 12\n\nArticle 1. The Department of State is hereby directed to count the boats of the bay.",
     [("self", "direct", "United States Department of State")]),
]
DECREES += [
    ("DÉCRET n° 12\n\nArticle 2.- Le Ministre de la Baie est chargé de l'exécution du présent décret sur les bateaux.",
     [("self", "charger", "Ministre de la Baie")]),
    ("PORTARIA Nº 12\n\nArt. 2º Fica a Assessoria dos Portos encarregada de contar os barcos que estão na baía.",
     [("self", "encarregar", "Assessoria dos Portos")]),
]
WHO_SPEAKS: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("La Convention américaine relative aux droits de l'homme, qui parle des bateaux de l'OEA et qui a demandé à la"
     " CICAD de les compter, est belle.", [("American Convention on Human Rights", "demander")]),
    ("Last year the OAS General Assembly urged CICAD to sign the American Convention on Human Rights, instructed the"
     " Permanent Council to count the boats and asked CITEL to paint them.",
     [("General Assembly", "urge"), ("General Assembly", "instruct"), ("General Assembly", "ask")]),
    ("The OAS General Assembly set up a port; called on CICAD to paint the boats.", [("General Assembly", "call on")]),
    ("The Second Summit of the Americas was held in Santiago in April 1998. Heads of Government liked the American"
     " Convention on Human Rights. They urged CICAD to paint the boats.", [("Second Summit of the Americas", "urge")]),
    ("En la Segunda Cumbre de las Américas se contaron los barcos. Con este fin, encargaron a la CICAD la pintura.",
     [("Second Summit of the Americas", "encargar")]),
    ("El texto de la OEA se votó en una resolución. La Asamblea General habló de la OEA. También pidió a la CICAD"
     " pintar los barcos.", [("General Assembly", "pedir")]),
    ("Na Segunda Cúpula das Américas contaram os barcos. Com esse fim, encarregaram a CICAD da pintura dos barcos.",
     [("Second Summit of the Americas", "encarregar")]),
]


@pytest.mark.parametrize(("text", "expected"), UNNAMED)
def test_who_has_no_name_is_asked_by_a_noun(text: str, expected: list[Task]) -> None:
    assert tasks(text) == expected


@pytest.mark.parametrize(("text", "expected"), REFERRED)
def test_a_bare_noun_means_the_state_or_government_named_before(text: str, expected: str) -> None:
    assert [asked for _, _, asked in tasks(text)] == [expected]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_a_text_without_a_name_asks(text: str, expected: list[Task]) -> None:
    assert tasks(text) == expected


@pytest.mark.parametrize(("text", "expected"), DECREES)
def test_articles_of_decrees_give_tasks(text: str, expected: list[Task]) -> None:
    assert tasks(text) == expected


@pytest.mark.parametrize(("text", "expected"), WHO_SPEAKS)
def test_who_speaks_in_long_sentences(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(who, verb) for who, verb, _ in tasks(text)] == expected


@pytest.mark.parametrize("text", [
    "The sailors asked the port authorities about the boats of the bay.",
    "La demande aux autorités portuaires de la baie est ancienne.",
    "Los barcos de las autoridades de Chile son viejos, y nadie los pinta.",
    "The demands of the parties are old, and nobody hears them.",
])
def test_nobody_is_asked(text: str) -> None:
    record = read(text)
    assert tasks(text) == []
    assert not [m for m in record.mentions if m.rule == "asked-by-noun"]


def test_unnamed_texts_of_two_pages_are_two() -> None:
    pages = [f"{town}\n\nA resolution was approved. The resolution urges CICAD to paint them."
             for town in ("Boats seen in the harbour of Lima", "Boats lost in the harbour of Quito")]
    subjects = {s.subject for page in pages for s in read(page).statements if s.relation == "mandates"}
    assert len(subjects) == len(pages)
