"""Protocols named by their subject, in four languages, and the treaty at the end of a protocol's name."""

import pytest
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record

FRAMES = {
    "en": ("News of the port", "RECALLING that the member states signed {},", "and that the boats came back safely;"),
    "es": ("Noticias del puerto", "RECORDANDO que los Estados Miembros firmaron {},", "y que los barcos volvieron;"),
    "pt": ("Notícias do porto", "RECORDANDO que os Estados membros assinaram {},", "e que os barcos voltaram bem;"),
    "fr": ("Nouvelles du port", "RAPPELANT que les États membres ont signé {},", "et que les bateaux sont revenus;"),
}
UNTOC = {
    "en": "United Nations Convention against Transnational Organized Crime",
    "es": "Convención de las Naciones Unidas contra la Delincuencia Organizada Transnacional",
    "pt": "Convenção das Nações Unidas contra o Crime Organizado Transnacional",
    "fr": "Convention des Nations Unies contre la criminalité transnationale organisée",
}
CITED = [  # language, words around the treaty, the texts cited: m(igrants), t(rafficking), f(irearms), u(ntoc)
    ("en", "the protocol against the smuggling of migrants supplementing the {}", "m"),
    ("en", "the protocol on trafficking in persons, additional to the {}", "t"),
    ("en", "the protocol on the illicit manufacturing of firearms, which supplements the {}", "f"),
    ("en", "the Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementary to the {}", "m"),
    ("en", "the {} and its protocols on trafficking in persons and the smuggling of migrants", "utm"),
    ("en", "the {} and its protocol against the smuggling of migrants", "um"),
    ("es", "el protocolo contra el tráfico ilícito de migrantes que complementa la {}", "m"),
    ("es", "el protocolo sobre la trata de personas, adicional a la {}", "t"),
    ("es", "el Protocolo contra el Tráfico Ilícito de Migrantes por Tierra, Mar y Aire, que complementa la {}", "m"),
    ("pt", "o protocolo relativo ao tráfico de pessoas que complementa a {}", "t"),
    ("pt", "o protocolo contra o tráfico de migrantes, adicional à {}", "m"),
    ("fr", "le protocole relatif à la traite des personnes additionnel à la {}", "t"),
    ("fr", "le protocole contre le trafic illicite de migrants, qui complète la {}", "m"),
    # no one protocol: nothing is guessed
    ("en", "the protocol on organized matters supplementing the {}", "u"),
    ("en", "the protocol supplementing the {}", "u"),
    ("en", "the {} and the three protocols thereto", "u"),
    ("es", "la {} y sus protocolos", "u"),
    ("en", "the {}. The protocol of the harbor was on migrants", "u"),
]
IDS = {"u": "untoc", "m": "untoc-migrants", "t": "untoc-trafficking", "f": "untoc-firearms"}


def sentence(language: str, words: str) -> Record:
    title, before, after = FRAMES[language]
    return read(f"{title}\n\n{before.format(words.format(UNTOC[language]))} {after}\n")


def test_table_is_whole() -> None:
    assert len(CITED) == 18


@pytest.mark.parametrize(("language", "words", "expected"), CITED)
def test_protocols_by_subject(language: str, words: str, expected: str) -> None:
    record = sentence(language, words)
    known = {t: k for k, name in IDS.items() for t in [e.id for e in record.entities if e.id.endswith("/" + name)]}
    cited = [known.get(c.target) for c in record.citations if c.target in known]
    by_slug = {e.id: e.label for e in record.entities}
    assert sorted(x for x in cited if x) == sorted(expected), by_slug


def test_the_name_of_a_protocol_reaches_over_its_treaty() -> None:
    record = sentence("es", CITED[8][1])
    (longest,) = [m.text for m in record.mentions if m.text.startswith("Protocolo")]
    assert longest.endswith(UNTOC["es"])
