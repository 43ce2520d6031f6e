"""Which texts a paragraph cites, under which verb; and what is named there without being cited."""

import pytest
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record

FRAMES = {
    "en": ("AG/RES. 9001 (XLI-O/11)\n\nBOATS OF THE BAY\n\nTHE GENERAL ASSEMBLY,\n\n{}\n\nRESOLVES:\n\n{}\n",
           "NOTING the nets,", "1. To thank the sailors of the bay."),
    "es": ("AG/RES. 9001 (XLI-O/11)\n\nBARCOS DE LA BAHÍA\n\nLA ASAMBLEA GENERAL,\n\n{}\n\nRESUELVE:\n\n{}\n",
           "TENIENDO PRESENTE las redes,", "1. Agradecer a los marineros de la bahía."),
    "pt": ("AG/RES. 9001 (XLI-O/11)\n\nBARCOS DA BAÍA\n\nA ASSEMBLÉIA GERAL,\n\n{}\n\nRESOLVE:\n\n{}\n",
           "TENDO PRESENTE as redes,", "1. Agradecer aos marinheiros da baía."),
    "fr": ("AG/RES. 9001 (XLI-O/11)\n\nBATEAUX DE LA BAIE\n\nL'ASSEMBLÉE GÉNÉRALE,\n\n{}\n\nDÉCIDE:\n\n{}\n",
           "CONSIDÉRANT les filets,", "1. De remercier les marins de la baie."),
}
CHARTER, DEMOCRATIC = "Charter of the Organization of American States", "Inter-American Democratic Charter"
TERRORISM = "Inter-American Convention against Terrorism"
PREAMBLE = [  # language, paragraph, expected (verb, target)
    ("en", "RECALLING resolution AG/RES. 9002 (XL-O/10);", [("recall", "AG/RES. 9002 (XL-O/10)")]),
    ("en", f"RECALLING the {CHARTER} and reiterating the {DEMOCRATIC};",
     [("recall", CHARTER), ("reiterate", DEMOCRATIC)]),
    ("en", "RECALLING resolutions AG/RES. 9002 (XL-O/10) and AG/RES. 9003 (XL-O/10), “Nets of the Bay”;",
     [("recall", "AG/RES. 9002 (XL-O/10)"), ("recall", "AG/RES. 9003 (XL-O/10)")]),
    ("en", f"BEARING IN MIND that the {TERRORISM} is in force;", [("bear in mind", TERRORISM)]),
    ("en", f"REAFFIRMING resolution AG/RES. 9002 (XL-O/10), “Support for the {TERRORISM}”;",
     [("reaffirm", "AG/RES. 9002 (XL-O/10)")]),
    ("en", f"RECALLING the {TERRORISM}, and that the {TERRORISM} is old;", [("recall", TERRORISM)]),
    ("en", "RECALLING its resolution AG/RES. 9001 (XLI-O/11) and the boats;", []),
    ("en", "RECALLING that boats are no declarations and no treaties;", []),
    ("es", "RECORDANDO la resolución AG/RES. 9002 (XL-O/10);", [("recordar", "AG/RES. 9002 (XL-O/10)")]),
    ("es", "REAFIRMANDO la Carta de la Organización de los Estados Americanos y reiterando la Carta Democrática "
           "Interamericana;", [("reafirmar", CHARTER), ("reiterar", DEMOCRATIC)]),
    ("es", "VISTO el informe del Consejo Permanente (CP/doc.3970/01);", [("ver", "CP/doc.3970/01")]),
    ("pt", "RECORDANDO a resolução AG/RES. 9002 (XL-O/10);", [("recordar", "AG/RES. 9002 (XL-O/10)")]),
    ("pt", "REAFIRMANDO a Convenção Interamericana contra o Terrorismo;", [("reafirmar", TERRORISM)]),
    ("fr", "RAPPELANT la résolution AG/RES. 9002 (XL-O/10);", [("rappeler", "AG/RES. 9002 (XL-O/10)")]),
    ("fr", "RÉAFFIRMANT la Charte de l'Organisation des États Américains;", [("réaffirmer", CHARTER)]),
]
OPERATIVE = [
    ("en", "1. To urge all to ratify the " + TERRORISM + ".", [("urge", TERRORISM)]),
    ("en", "1. To reaffirm AG/RES. 9002 (XL-O/10); and to endorse AG/RES. 9003 (XL-O/10).",
     [("reaffirm", "AG/RES. 9002 (XL-O/10)"), ("endorse", "AG/RES. 9003 (XL-O/10)")]),
    ("en", "1. To request the office to transmit AG/RES. 9002 (XL-O/10) to the sailors.",
     [("request", "AG/RES. 9002 (XL-O/10)")]),
    ("es", "1. Instar a todos a que ratifiquen la Convención Interamericana contra el Terrorismo.",
     [("instar", TERRORISM)]),
    ("es", "1. Respaldar la resolución AG/RES. 9002 (XL-O/10).", [("respaldar", "AG/RES. 9002 (XL-O/10)")]),
    ("pt", "1. Respaldar a resolução AG/RES. 9002 (XL-O/10).", [("respaldar", "AG/RES. 9002 (XL-O/10)")]),
    ("fr", "1. De réaffirmer la résolution AG/RES. 9002 (XL-O/10).", [("réaffirmer", "AG/RES. 9002 (XL-O/10)")]),
]


def cited(record: Record, clause: str) -> list[tuple[str | None, str]]:
    """Verb and symbol (else label) of what is cited in clauses of a kind."""
    names = {e.id: e.symbol if e.kind != "instrument" and e.symbol else e.label for e in record.entities}
    return [(c.verb, names[c.target]) for c in record.citations if c.clause == clause]


@pytest.mark.parametrize(("code", "paragraph", "expected"), PREAMBLE)
def test_citations_of_a_preamble(code: str, paragraph: str, expected: list[tuple[str, str]]) -> None:
    frame, other, task = FRAMES[code]
    assert cited(read(frame.format(f"{paragraph}\n\n{other}", task)), "preambular") == expected


@pytest.mark.parametrize(("code", "paragraph", "expected"), OPERATIVE)
def test_citations_of_operative_paragraphs(code: str, paragraph: str, expected: list[tuple[str, str]]) -> None:
    frame, other, _ = FRAMES[code]
    record = read(frame.format(other, paragraph))
    assert cited(record, "operative") == expected
    assert {c.paragraph for c in record.citations} == {1}


def test_tables_of_this_test_are_whole() -> None:
    assert (len(PREAMBLE), len(OPERATIVE)) == (15, 7)


def test_the_heading_cites_nothing() -> None:
    frame, other, task = FRAMES["en"]
    text = frame.format(other, task).replace("BOATS OF THE BAY", f"SUPPORT FOR THE {TERRORISM.upper()}")
    assert read(text).citations == ()


def test_a_series_cites_under_its_head_verb() -> None:
    frame, other, task = FRAMES["en"]
    series = "CONSIDERING:\n\nThat AG/RES. 9002 (XL-O/10) is old;\n\nThat AG/RES. 9003 (XL-O/10) is older;"
    assert cited(read(frame.format(f"{series}\n\n{other}", task)), "preambular") == [
        ("consider", "AG/RES. 9002 (XL-O/10)"), ("consider", "AG/RES. 9003 (XL-O/10)")]


def test_each_paragraph_cites_anew() -> None:
    frame, other, task = FRAMES["en"]
    text = frame.format(f"RECALLING AG/RES. 9002 (XL-O/10);\n\nREAFFIRMING AG/RES. 9002 (XL-O/10);\n\n{other}", task)
    assert [verb for verb, _ in cited(read(text), "preambular")] == ["recall", "reaffirm"]


def test_prose_cites_without_a_verb() -> None:
    text = f"News of the port\n\nThe sailors read the {TERRORISM} and AG/RES. 9002 (XL-O/10) aloud.\n\nThey slept."
    record = read(text)
    assert cited(record, "prose") == [(None, TERRORISM), (None, "AG/RES. 9002 (XL-O/10)")]
    assert {c.paragraph for c in record.citations} == {None}


def test_a_first_person_preamble_in_prose_keeps_its_verbs() -> None:
    text = ("Words of the sailors\n\nWe, the sailors of the bay, recalling the " + TERRORISM + " and reaffirming the "
            + DEMOCRATIC + ", went home.\n\nIt was late and the rain had stopped.")
    assert cited(read(text), "prose") == [("recall", TERRORISM), ("reaffirm", DEMOCRATIC)]


def test_a_treaty_that_the_name_of_a_body_spells_out_is_cited_and_its_acronym_is_not() -> None:
    text = ("News of the port\n\nThe Mechanism for Follow-Up on the Implementation of the Inter-American Convention "
            "against Corruption slept.\n\nThe Consultative Committee of the CIFTA slept as well, and the rain stopped.")
    assert cited(read(text), "prose") == [(None, "Inter-American Convention against Corruption")]


def test_a_conference_that_is_welcomed_is_cited() -> None:
    frame, other, _ = FRAMES["en"]
    record = read(frame.format(other, "1. To welcome the International Conference on Lighthouses, held in May."))
    assert cited(record, "operative") == [("welcome", "International Conference on Lighthouses")]
    frame, other, _ = FRAMES["en"]
    record = read(frame.format(other, "1. To thank the sailors for what they said of the boats that they took to the "
                                      "International Conference on Lighthouses, held in May."))
    assert record.citations == ()


def test_a_citation_stands_at_a_mention_of_its_target() -> None:
    for code, paragraph, _ in PREAMBLE:
        frame, other, task = FRAMES[code]
        record = read(frame.format(f"{paragraph}\n\n{other}", task))
        places = {(m.entity, m.start, m.end) for m in record.mentions}
        assert all((c.target, c.start, c.end) in places for c in record.citations), paragraph
