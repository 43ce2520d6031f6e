"""Who came to a meeting: 'with the participation of A and B', 'participaron A y B', 'A, B and C took part in it'."""

import re
from collections.abc import Iterator
from typing import Final

from ..meetings.session_owners import session_series
from .marked import Token
from .named_lists import listed, meeting_of, subjects_before
from .patterns import compiled
from .rules import Fact, Scene, acting_state, rule

OBJECT: Final = (
    r"(?: {there})?(?:,? ?(?:{at} ?|{of} ?|al? |aux? )?{art}(?P<m>⟦M\d+⟧)"
    r"|{in_the_meeting}(?:,? ?(?:{of} ?)?{art}(?P<n>⟦M\d+⟧))?)"
)
BESIDES: Final = r"^{besides} ?{art}(?P<o>{BSRH+})(?:, [a-z ]{3,20})?,"
OTHERS: Final = re.compile(r"⟦[BRTZ]\d+⟧")
NOT: Final = re.compile(r"(?<![a-z])(?:not|no|nao|ne|n'|never|nunca|sin|sem|sans|if|si|se) (?:[a-z]+ )?$")
ENDED: Final = re.compile(r"\s*(?:[,.;]|$)")


@rule(
    "those-who-came",
    (
        "The Special Conference on Security was held in Lima with the participation of delegates from Chile and Peru.",
        ("Special Conference on Security", "attended_by", "Chile"),
    ),
    (
        "La Conferencia Especial sobre Seguridad contó con la presencia de Ana Luz Pereira, Ministra del Perú.",
        ("Special Conference on Security", "attended_by", "Ana Luz Pereira"),
    ),
    (
        "A Conferência Especial sobre Segurança reuniu representantes do Chile, do Peru e da Colômbia para falar.",
        ("Special Conference on Security", "attended_by", "Chile"),
    ),
    (
        "La Conférence spéciale sur la sécurité s'est tenue en présence des délégués du Chili et du Pérou.",
        ("Special Conference on Security", "attended_by", "Chile"),
    ),
    anchors=("{came_words}", "{{BSRH}}"),
)
def those_who_came(scene: Scene) -> Iterator[Fact]:
    """'MEETING, with the participation of A and B', 'MEETING brought together delegates of A and B'."""
    sentence, code = scene.sentence, scene.code
    for found in compiled(r"(?<![a-z]){came_after}", code).finditer(sentence.text):
        inside = sentence.tokens_in(found.group())
        meeting = inside[0] if inside and inside[0].letter == "M" else meeting_of(scene, found.start())
        own = "⟦M" in sentence.text[: found.end()]
        if meeting is None or (not own and OTHERS.search(sentence.text, 0, found.start())):
            continue
        yield from _attended(scene, meeting, listed(scene, found.end()))


@rule(
    "came-and-took-part",
    (
        "Ana Luz Pereira, Minister of Peru, and Juan Paz Pereira took part in the Special Conference on Security.",
        ("Special Conference on Security", "attended_by", "Juan Paz Pereira"),
    ),
    (
        "Se celebró en Lima la Conferencia Especial sobre Seguridad. Participaron en el encuentro Chile y el Perú.",
        ("Special Conference on Security", "attended_by", "Peru"),
    ),
    (
        "Participaram da Conferência Especial sobre Segurança o Ministro do Peru, João Luz Pereira, e muitos barcos.",
        ("Special Conference on Security", "attended_by", "João Luz Pereira"),
    ),
    (
        "Le Chili et le Pérou ont pris part à la Conférence spéciale sur la sécurité, et il a plu.",
        ("Special Conference on Security", "attended_by", "Peru"),
    ),
    anchors=("{came_words}", "{{BSRH}}"),
)
def came_and_took_part(scene: Scene) -> Iterator[Fact]:
    """'A, B and C took part in the MEETING', 'Asistieron a la MEETING A y B'; the meeting may be told before."""
    sentence, code = scene.sentence, scene.code
    for found in compiled(r"(?<![a-z]){came}", code).finditer(sentence.text):
        if NOT.search(sentence.text, 0, found.start()):
            continue
        thing = compiled(OBJECT, code).match(sentence.text, found.end())
        end = thing.end() if thing else found.end()
        named = sentence.tokens_in(thing.group("m") or thing.group("n")) if thing else []
        meeting = named[0] if named else meeting_of(scene, found.start())
        if meeting is None:
            continue
        to_other = thing is None and compiled("{to_something}", code).match(sentence.text, end)
        then = None if to_other else compiled("{then_listed}", code).match(sentence.text, end)
        people = listed(scene, then.end()) if then else []
        there = compiled(r" {there} $", code).search(sentence.text, 0, found.start())
        ended = thing or there or ENDED.match(sentence.text, end)
        if not people and ended:
            people = subjects_before(scene, found.start())
        among = compiled("(?<![a-z]){among_them}", code).search(sentence.text, end)
        people += [t for t in listed(scene, among.end()) if t not in people] if among else []
        besides = compiled(BESIDES, code).match(sentence.text)
        people += sentence.tokens_in(besides.group("o")) if besides and people else []
        yield from _attended(scene, meeting, people)


@rule(
    "those-at-meeting",
    (
        "At the Special Conference on Security, the ministers of Chile, Peru and Colombia spoke of their boats.",
        ("Special Conference on Security", "attended_by", "Peru"),
    ),
    (
        "En la Conferencia Especial sobre Seguridad, los cancilleres de Chile y el Perú hablaron de sus barcos.",
        ("Special Conference on Security", "attended_by", "Chile"),
    ),
    (
        "Na Conferência Especial sobre Segurança, os chanceleres do Chile e do Peru falaram dos seus barcos.",
        ("Special Conference on Security", "attended_by", "Peru"),
    ),
    (
        "Lors de la Conférence spéciale sur la sécurité, les ministres du Chili et du Pérou ont parlé de bateaux.",
        ("Special Conference on Security", "attended_by", "Chile"),
    ),
    anchors=("{{M}}", "{{S}}"),
)
def those_at_meeting(scene: Scene) -> Iterator[Fact]:
    """'At the MEETING, the ministers of A, B and C agreed': a sentence about those who were there."""
    at = r"(?:^|, ){at} ?{art}(?P<m>⟦M\d+⟧),? ?{art}(?={group_of}⟦S)"
    lead = compiled(at, scene.code).match(scene.sentence.text)
    if lead is None:
        return
    meeting = scene.sentence.tokens_in(lead.group("m"))[0]
    yield from _attended(scene, meeting, [t for t in listed(scene, lead.end()) if t.letter == "S"])


def _attended(scene: Scene, meeting: Token, people: list[Token]) -> Iterator[Fact]:
    for token in people:
        if token.value in session_series():
            continue  # 'participa desta Assembleia': the organ whose session it is
        who = acting_state(scene, token)
        yield Fact(meeting.value, "attended_by", who, min(meeting.start, token.start), max(meeting.end, token.end))
