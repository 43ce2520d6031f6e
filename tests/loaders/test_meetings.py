"""Sessions, plenaries, members of a series and named conferences: which meeting a sentence names."""

import pytest
from hemisec.loaders.meetings.sessions import english_ordinal, session_series
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record

HEADINGS = {"en": "News of the port", "es": "Noticias del puerto", "pt": "Notícias do porto", "fr": "Nouvelles du port"}
NUMBERED = [  # language, sentence, printed form, end of the id
    ("en", "They spoke at the sixteenth regular session of CICTE about boats.",
     "sixteenth regular session of CICTE", "cicte/16"),
    ("en", "The Committee against Terrorism is not CICTE, which held its sixteenth regular session.",
     "sixteenth regular session", "cicte/16"),
    ("en", "The General Assembly of the OAS met, and at its forty-first regular session it rained.",
     "forty-first regular session", "ga-regular/41"),
    ("en", "They met at the thirty-second special session of the OAS General Assembly in March.",
     "thirty-second special session of the OAS General Assembly", "ga-special/32"),
    ("en", "They went to the first special session of CICTE by boat.",
     "first special session of CICTE", "cicte-special/1"),
    ("en", "They went to the 62nd regular session of CICAD by boat.", "62nd regular session of CICAD", "cicad/62"),
    ("en", "They danced at the Fifth Summit of the Americas until dawn.", "Fifth Summit of the Americas", "summit/5"),
    ("en", "They came to the Twenty-third Meeting of Consultation of Ministers of Foreign Affairs late.",
     "Twenty-third Meeting of Consultation of Ministers of Foreign Affairs", "meeting-of-consultation/23"),
    ("en", "They came back from MISPA V with new ideas for the boats.", "MISPA V", "mispa/5"),
    ("en", "They came back from REMJA-IX with new ideas for the boats.", "REMJA-IX", "remja/9"),
    ("en", "They danced at the Summit of the Americas held in Quebec City until dawn.",
     "Summit of the Americas", "summit/3"),
    ("en", "They danced at the Summit of the Americas (Miami, 1994) until dawn.", "Summit of the Americas", "summit/1"),
    ("es", "Hablaron en el décimo sexto período ordinario de sesiones del CICTE sobre barcos.",
     "décimo sexto período ordinario de sesiones del CICTE", "cicte/16"),
    ("es", "La Asamblea General, en su vigésimo octavo período ordinario de sesiones, habló de barcos.",
     "vigésimo octavo período ordinario de sesiones", "ga-regular/28"),
    ("es", "Fueron a la III Cumbre de las Américas en barco y volvieron a pie.",
     "III Cumbre de las Américas", "summit/3"),
    ("es", "Fueron a la Segunda Cumbre de las Américas en barco y volvieron a pie.",
     "Segunda Cumbre de las Américas", "summit/2"),
    ("pt", "A Assembléia Geral, em seu Vigésimo Sexto Período Ordinário de Sessões, falou de barcos.",
     "Vigésimo Sexto Período Ordinário de Sessões", "ga-regular/26"),
    ("pt", "Eles foram à Segunda Cúpula das Américas de barco e não voltaram.",
     "Segunda Cúpula das Américas", "summit/2"),
    ("fr", "Ils ont parlé de bateaux à la première session ordinaire du CICTE et dans la rue.",
     "première session ordinaire du CICTE", "cicte/1"),
    ("fr", "L'Assemblée générale, à sa vingt-huitième session ordinaire, a parlé des bateaux.",
     "vingt-huitième session ordinaire", "ga-regular/28"),
    ("fr", "Ils sont allés au Deuxième Sommet des Amériques en bateau.", "Deuxième Sommet des Amériques", "summit/2"),
]
NO_MEETING = [  # language, sentence
    ("en", "The first regular boat of the day left at nine for the islands."),
    ("en", "The sixteenth boat of CICTE left at nine for the islands."),
    ("en", "A meeting was held and a conference was planned for the boats."),
    ("es", "El primer barco regular del día partió a las nueve para las islas."),
    ("pt", "O primeiro barco regular do dia partiu às nove para as ilhas."),
    ("fr", "Le premier bateau régulier du jour est parti pour les îles."),
]


def below_a_heading(text: str, code: str = "en") -> Record:
    """The record of a sentence that is not the first line of its page."""
    return read(f"{HEADINGS[code]}\n\n{text}\n")


def meetings(record: Record) -> list[tuple[str, str]]:
    """Printed form and end of the id of the meetings named."""
    kinds = {e.id: e.kind for e in record.entities}
    return [(m.text, m.entity.partition("/id/meeting/")[2]) for m in record.mentions if kinds[m.entity] == "meeting"]


@pytest.mark.parametrize(("code", "text", "printed", "entity"), NUMBERED)
def test_numbered_meetings(code: str, text: str, printed: str, entity: str) -> None:
    assert (printed, entity) in meetings(below_a_heading(text, code))


@pytest.mark.parametrize(("code", "text"), NO_MEETING)
def test_what_is_no_meeting(code: str, text: str) -> None:
    assert meetings(below_a_heading(text, code)) == []


def test_tables_of_this_test_are_whole() -> None:
    assert (len(NUMBERED), len(NO_MEETING)) == (21, 6)


def test_two_sessions_of_one_body_in_one_phrase() -> None:
    record = below_a_heading("They spoke at the twelfth and fifteenth regular sessions of CICTE about boats.")
    assert [entity for _, entity in meetings(record)] == ["cicte/12", "cicte/15"]


def test_a_number_that_counts_reasons_is_no_session() -> None:
    record = below_a_heading("First, the sailors came to the fifteenth regular session of CICTE, and then they ate.")
    assert [entity for _, entity in meetings(record)] == ["cicte/15"]


def test_a_session_carries_its_number_and_series() -> None:
    record = below_a_heading("They spoke at the sixteenth regular session of CICTE about boats.")
    entity = next(e for e in record.entities if e.kind == "meeting")
    assert entity.ordinal == 16
    assert (entity.series or "").endswith("meeting-series/cicte")


def test_a_session_of_a_body_without_series_is_provisional() -> None:
    record = below_a_heading("They went to the third regular session of the Harbor Safety Commission by boat.")
    entity = next(e for e in record.entities if e.kind == "meeting")
    assert (entity.label, entity.ordinal, entity.authority) == (
        "Third regular session of Harbor Safety Commission", 3, False)


PAGE = """AG/RES. 9001 (XLI-O/11)

BOATS OF THE BAY

(Adopted at the fourth plenary session, held on June 7, 2011)

THE GENERAL ASSEMBLY,

RECALLING the boats; and

NOTING the second plenary session of the twelfth regular session of CICTE,

RESOLVES:

1. To thank the sailors.
"""


def test_a_plenary_without_of_is_that_of_the_own_session() -> None:
    assert ("fourth plenary session", "ga-regular/41/plenary/4") in meetings(read(PAGE))


def test_a_plenary_of_a_session_is_part_of_that_session() -> None:
    found = meetings(read(PAGE))
    assert ("second plenary session", "cicte/12/plenary/2") in found
    assert ("twelfth regular session of CICTE", "cicte/12") in found


@pytest.mark.parametrize(("text", "printed", "label", "number"), [
    ("They came to the Third Meeting of the Harbor Safety Commission by boat and were late.",
     "Third Meeting of the Harbor Safety Commission", "Third meeting of Harbor Safety Commission", 3),
    ("They came to the VIII Meeting of the Working Group on Nets by boat and were late.",
     "VIII Meeting of the Working Group on Nets", "Eighth meeting of Working Group on Nets", 8),
    ("They came to the Thirty- First Meeting of the Harbor Safety Commission by boat and were late.",
     "Thirty- First Meeting of the Harbor Safety Commission", "Thirty-first meeting of Harbor Safety Commission", 31),
    ("They came to the Third Meeting of the Forum on Boat- and Net-Building by boat and were late.",
     "Third Meeting of the Forum on Boat- and Net-Building", "Third Meeting of the Forum on Boat- and Net-Building", 3),
    ("They came to the Meeting of Harbor Pilots to Examine Ways to Improve Lights by boat and were late.",
     "Meeting of Harbor Pilots to Examine Ways to Improve Lights",
     "Meeting of Harbor Pilots to Examine Ways to Improve Lights", None),
])
def test_meetings_of_bodies_and_experts(text: str, printed: str, label: str, number: int | None) -> None:
    record = below_a_heading(text)
    assert [m.text for m in record.mentions if "/id/meeting/" in m.entity] == [printed]
    entity = next(e for e in record.entities if e.kind == "meeting")
    assert (entity.label, entity.ordinal) == (label, number)


def test_a_number_and_an_acronym_in_brackets_name_one_meeting() -> None:
    record = below_a_heading("They met at the Eleventh Meeting of the Ministers of Justice (REMJA XI) by boat.")
    assert {entity for _, entity in meetings(record)} == {"remja/11"}


@pytest.mark.parametrize("text", [
    "OAS Committee of Sailors to Hold Plenary Meeting",
    "They sent the Harbor Summit Documents to the port by boat and went home.",
])
def test_headlines_and_papers_name_no_meeting(text: str) -> None:
    assert meetings(below_a_heading(text)) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("The General Assembly slept. REMJA X met in Lima and said that its eleventh meeting would be in Quito.",
     ["remja/10", "remja/11"]),
    ("The General Assembly slept. The steps were taken by this Group at its third meeting, and it rained.", []),
])
def test_its_meeting_is_that_of_the_one_named_last_in_the_sentence(text: str, expected: list[str]) -> None:
    assert [entity for _, entity in meetings(below_a_heading(text))] == expected


def test_a_round_of_reviews_is_no_meeting() -> None:
    assert meetings(below_a_heading("They read the reports of the Fourth Round adopted last May by the experts.")) == []


@pytest.mark.parametrize(("code", "text", "name"), [
    ("en", "They went to the International Conference on Lighthouses in Lima by boat.",
     "International Conference on Lighthouses"),
    ("en", "They went to the Second Inter-American Lighthouse Conference by boat.",
     "Second Inter-American Lighthouse Conference"),
    ("en", "They went to the Workshop on Nets and Ropes by boat.", "Workshop on Nets and Ropes"),
    ("es", "Fueron a la Conferencia sobre Faros de la Costa en barco y volvieron a pie.",
     "Conferencia sobre Faros de la Costa"),
    ("pt", "Eles foram à Conferência sobre Faróis da Costa de barco e não voltaram.",
     "Conferência sobre Faróis da Costa"),
])
def test_named_conferences(code: str, text: str, name: str) -> None:
    record = below_a_heading(text, code)
    assert [printed for printed, _ in meetings(record)] == [name]
    entity = next(e for e in record.entities if e.kind == "meeting")
    assert not entity.authority
    assert entity.label == name


@pytest.mark.parametrize(("number", "word"), [(1, "first"), (12, "twelfth"), (41, "forty-first"), (99, "ninety-ninth")])
def test_english_ordinals(number: int, word: str) -> None:
    assert english_ordinal(number) == word


def test_special_sessions_never_share_a_series_with_regular_ones() -> None:
    assert all("special" not in series for series in session_series().values())
    assert session_series()["https://w3id.org/hemisec/id/body/oas-ga"] == "ga-regular"


def test_the_day_of_a_month_numbers_no_meeting() -> None:
    record = read("They signed it on June 3rd at the OAS General Assembly in the port, and went home.")
    assert all(e.ordinal is None for e in record.entities)


def test_a_session_of_the_organization_is_one_of_its_assembly() -> None:
    record = read("The thirty-third regular session of the Organization of American States was told of the boats.")
    assert "meeting/ga-regular/33" in {e.id.partition("/id/")[2] for e in record.entities}


@pytest.mark.parametrize("text", [
    "They sang at the forty-fourth session of the OAS General Assembly, and the boats were there.",
    "Cantaron en la cuadragésima cuarta sesión de la Asamblea General de la OEA, y los barcos estaban allí.",
    "Ils ont chanté à la quarante-quatrième session de l'Assemblée générale de l'OEA avec les pêcheurs.",
])
def test_a_session_of_the_assembly_is_a_regular_one(text: str) -> None:
    labels = {e.id: e.label for e in read(text).entities if e.kind == "meeting"}
    assert list(labels.values()) == ["Forty-fourth regular session of the OAS General Assembly"]
