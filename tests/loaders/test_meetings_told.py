"""Meetings without a name or number of their own, in each language: what a body held, who came line by line."""

import pytest
from hemisec.loaders.reader import read


def said(text: str) -> set[tuple[str, str, str]]:
    """Return what a text states, with labels."""
    record = read(text)
    labels = {e.id: e.label for e in record.entities}
    return {(labels[s.subject], s.relation, labels.get(str(s.object), str(s.object))) for s in record.statements}


SAT = (
    "May 3, 2004\n\nThe Permanent Council of the OAS held a special meeting today in Lima, and the boats came late.\n",
    "El Consejo Permanente de la OEA se reunió el 3 de mayo de 2004 en sesión extraordinaria y habló de los barcos.\n",
    "Em 3 de maio de 2004, o Conselho Permanente da OEA realizou uma sessão extraordinária e falou dos barcos.\n",
    "Le Conseil permanent de l'OEA a tenu une séance extraordinaire le 3 mai 2004 et a parlé des bateaux du port.\n",
)


@pytest.mark.parametrize("text", SAT)
def test_a_session_is_told_by_what_a_body_did(text: str) -> None:
    told = {(s, o) for s, relation, o in said(text) if relation == "held_on"}
    assert {o for s, o in told if s.startswith("Special meeting of the Permanent Council")} == {"2004-05-03"}


def test_a_session_held_again_and_again_is_none() -> None:
    text = "The Inter-American Committee against Terrorism holds a regular session once a year, as its rules have it.\n"
    assert not {s for s in said(text) if s[1] in ("held_on", "held_in")}


ASSEMBLIES = (
    "The ministers came by boat to the OAS General Assembly held in San Pedro Sula in June 2009, where it rained.\n",
    "Los ministros llegaron en barco a la Asamblea General de la OEA celebrada en San Pedro Sula, donde llovía.\n",
    "Os ministros foram de barco à Assembleia Geral da OEA realizada em San Pedro Sula em junho de 2009, e choveu.\n",
    "Les ministres sont venus en bateau à l'Assemblée générale de l'OEA tenue à San Pedro Sula, et il y pleuvait.\n",
)


@pytest.mark.parametrize("text", ASSEMBLIES)
def test_the_assembly_of_a_city_is_one_of_its_sessions(text: str) -> None:
    assert ("Thirty-ninth regular session of the OAS General Assembly", "held_in", "San Pedro Sula") in said(text)


COUNTED = (
    "The Summits of the Americas were long: the first was held in Miami in 1994; the second in Santiago in 1998.\n",
    "Las Cumbres de las Américas fueron largas: la primera fue celebrada en Miami; la segunda en Santiago en 1998.\n",
    "As Cúpulas das Américas foram longas: a primeira em Miami (1994); a segunda em Santiago (1998), e choveu muito.\n",
    "Les Sommets des Amériques furent longs : le premier eut lieu à Miami en 1994; le deuxième à Santiago en 1998.\n",
)


@pytest.mark.parametrize("text", COUNTED)
def test_members_of_a_series_are_told_by_their_number(text: str) -> None:
    assert ("Second Summit of the Americas", "held_in", "Santiago") in said(text)
    assert ("Second Summit of the Americas", "held_on", "1998") in said(text)


LINES = (
    "The following persons attended the Special Conference on Security:\n\nAmbassador Ana Luz Pereira, of Chile\n\n"
    "Ambassador Juan Paz Pereira, of Peru\n",
    "Asistieron a la Conferencia Especial sobre Seguridad los siguientes representantes:\n\n"
    "CHILE: Sra. Ana Luz Pereira, Ministra\n\nPERÚ: Sr. Juan Paz Pereira, Ministro\n",
    "Participaram da Conferência Especial sobre Segurança os seguintes representantes:\n\n"
    "Embaixadora Ana Luz Pereira, do Chile\n\nEmbaixador João Paz Pereira, do Peru\n",
    "Ont assisté à la Conférence spéciale sur la sécurité les personnes suivantes:\n\n"
    "Mme Ana Luz Pereira, du Chili\n\nM. Jean Paz Pereira, du Pérou\n",
)


@pytest.mark.parametrize("text", LINES)
def test_those_who_came_are_told_line_by_line(text: str) -> None:
    came = {o for s, relation, o in said(text) if (s, relation) == ("Special Conference on Security", "attended_by")}
    assert "Ana Luz Pereira" in came
    assert len(came) == 2


REFERRED = (
    "The Special Conference on Security was held in Lima. The event was attended by Chile and Peru, and it rained.\n",
    "La Conferencia Especial sobre Seguridad se celebró en Lima. Al encuentro asistieron Chile y el Perú, y llovió.\n",
    "A Conferência Especial sobre Segurança realizou-se em Lima. Participaram do evento o Chile e o Peru, e choveu.\n",
    "La Conférence spéciale sur la sécurité a eu lieu à Lima. Le Chili et le Pérou ont pris part à la rencontre.\n",
)


@pytest.mark.parametrize("text", REFERRED)
def test_any_meeting_is_called_the_meeting_again(text: str) -> None:
    came = {o for s, relation, o in said(text) if (s, relation) == ("Special Conference on Security", "attended_by")}
    assert came == {"Chile", "Peru"}


UNNAMED = (
    "May 3, 2004\n\nThe boats came late. The ceremony was held today in Lima and was attended by Chile and Peru.\n",
    "3 de mayo de 2004\n\nLos barcos llegaron tarde. La ceremonia se celebró hoy en Lima y llovió toda la tarde.\n",
    "3 de maio de 2004\n\nOs barcos chegaram tarde. A cerimônia foi realizada hoje em Lima e choveu a tarde toda.\n",
    "3 mai 2004\n\nLes bateaux sont arrivés tard. La cérémonie a eu lieu aujourd'hui à Lima et il y pleuvait.\n",
)


@pytest.mark.parametrize("text", UNNAMED)
def test_the_one_meeting_of_a_page_needs_no_name(text: str) -> None:
    held = {o for s, relation, o in said(text) if relation in ("held_on", "held_in")}
    assert {"2004-05-03", "Lima"} <= held


OPENED = (
    "The Minister of Peru, Ana Luz Pereira, chaired the opening of the Special Conference on Security.\n",
    "La Ministra del Perú, Ana Luz Pereira, presidió la apertura de la Conferencia Especial sobre Seguridad.\n",
    "Presidiu a inauguração da Conferência Especial sobre Segurança a Ministra do Peru, Ana Luz Pereira, e choveu.\n",
    "La Ministre du Pérou, Ana Luz Pereira, a présidé l'ouverture de la Conférence spéciale sur la sécurité à Lima.\n",
)


@pytest.mark.parametrize("text", OPENED)
def test_who_presided_over_the_opening_is_in_the_chair(text: str) -> None:
    assert ("Special Conference on Security", "chaired_by", "Ana Luz Pereira") in said(text)


def test_what_a_named_meeting_was_is_no_second_meeting() -> None:
    text = "La Conferencia de La Habana fue una conferencia celebrada en La Habana, del 21 al 30 de julio de 1940.\n"
    assert {(s, relation) for s, relation, _ in said(text)} == {
        ("Conferencia de La Habana", "held_in"),
        ("Conferencia de La Habana", "held_on"),
    }


def test_a_day_stands_between_a_host_and_the_meeting() -> None:
    text = "Le Chili accueillera ce 22 mai 2025 la Conférence spéciale sur la sécurité, et il pleuvra.\n"
    assert ("Special Conference on Security", "hosted_by", "Chile") in said(text)
