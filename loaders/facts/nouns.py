"""Events told by a noun, a year before a name, or with the doer behind: 'the adoption of the Pact by the Council'."""

import re
from collections.abc import Iterator

from .adjuncts import ADVERB, adjuncts
from .events import facts_of
from .families import FAMILIES
from .pairs import facts_told
from .patterns import compiled
from .rules import Fact, Scene, rule

BY_NAME = {family.name: family for family in FAMILIES}


@rule(
    "event-told-by-noun",
    (
        "They were glad of the adoption of the Inter-American Convention against Corruption by the Permanent Council"
        " on May 3, 2004.",
        ("Inter-American Convention against Corruption", "adopted_on", "2004-05-03"),
    ),
    (
        "Celebraron la aprobación de la Convención Interamericana contra la Corrupción por el Consejo Permanente el 3"
        " de mayo de 2004.",
        ("Inter-American Convention against Corruption", "adopted_by", "Permanent Council"),
    ),
    (
        "Não esqueceram a aprovação da Convenção Interamericana contra a Corrupção pelo Conselho Permanente em 3 de"
        " maio de 2004.",
        ("Inter-American Convention against Corruption", "adopted_by", "Permanent Council"),
    ),
    (
        "Ils saluent l'adoption de la Convention interaméricaine contre la corruption par le Conseil permanent le 3"
        " mai 2004.",
        ("Inter-American Convention against Corruption", "adopted_on", "2004-05-03"),
    ),
    anchors=("{nouns_of_events}", "{{TB}}", "{{DBMT}}"),
)
def event_told_by_noun(scene: Scene) -> Iterator[Fact]:
    """'the adoption of the TEXT by the BODY on DATE', 'the entry into force of the TREATY on DATE'."""
    sentence, code = scene.sentence, scene.code
    for name, letters in (("adopted", "T"), ("signed", "T"), ("in-force", "T"), ("established", "B")):
        key = {"in-force": "noun_in_force"}.get(name, f"noun_{name}")
        noun = compiled(rf"(?<![a-z]){{{key}}} ?{{art}}(?:[a-z]+ )?(?P<s>⟦[{letters}]\d+⟧)", code)
        for found in noun.finditer(sentence.text):
            told = adjuncts(sentence, found.end(), code)
            if told and any(a.role in ("date", "by", "meeting", "day") for a in told):
                yield from facts_of(scene, BY_NAME[name], sentence.tokens_in(found.group("s")), told, found.start())


@rule(
    "signed-at-meeting",
    (
        "In 1974, 21 fishermen signed the Inter-American Convention against Corruption at the Special Conference on"
        " Security.",
        ("Inter-American Convention against Corruption", "signed_at", "Special Conference on Security"),
    ),
    (
        "Los pescadores firmaron la Convención Interamericana contra la Corrupción durante la Conferencia Especial"
        " sobre Seguridad.",
        ("Inter-American Convention against Corruption", "signed_at", "Special Conference on Security"),
    ),
    (
        "Os pescadores assinaram a Convenção Interamericana contra a Corrupção durante a Conferência Especial sobre"
        " Segurança.",
        ("Inter-American Convention against Corruption", "signed_at", "Special Conference on Security"),
    ),
    (
        "Les pêcheurs ont signé la Convention interaméricaine contre la corruption lors de la Conférence spéciale sur"
        " la sécurité.",
        ("Inter-American Convention against Corruption", "signed_at", "Special Conference on Security"),
    ),
    anchors=("{signed}", "{{T}}", "{{DM}}"),
)
def signed_at_meeting(scene: Scene) -> Iterator[Fact]:
    """'They signed the TREATY at the MEETING (on DATE)'; one state alone only signs for itself."""
    sentence, code = scene.sentence, scene.code
    have = r"(?P<one>⟦S\d+⟧ )?(?:(?:has|have|ha|han|a|ont) )?"
    signing = compiled(have + rf"{{signed}}(?:,? {ADVERB})* ?{{art}}(?P<s>⟦T\d+⟧)", code)
    for found in signing.finditer(sentence.text):
        told = adjuncts(sentence, found.end(), code)
        at_meeting = any(a.role == "meeting" and a.tokens[0].letter == "M" for a in told)
        if at_meeting or (not found.group("one") and any(a.role == "date" for a in told)):
            yield from facts_of(scene, BY_NAME["signed"], sentence.tokens_in(found.group("s")), told, found.start())


@rule(
    "meeting-of-a-year",
    (
        "They were at the 1974 International Conference on Harbour Fires, and they were late.",
        ("Harbour Fires", "held_on", "1974"),
    ),
    anchors=("{{M}}",),
)
def meeting_of_a_year(scene: Scene) -> Iterator[Fact]:
    """'the 1936 Inter-American Conference': a year right before the name."""
    for found in re.finditer(r"\bthe (?P<y>(?:18|19|20)\d\d) (?P<m>⟦M\d+⟧)", scene.sentence.text):
        meeting = scene.sentence.tokens_in(found.group("m"))[0]
        start, end = scene.sentence.raw(found.start("y"), found.end())
        yield Fact(meeting.value, "held_on", found.group("y"), start, end)


@rule(
    "and-another-then",
    (
        "The Inter-American Committee against Terrorism was established in 1974 and the Inter-American Defense Board"
        " in 1973.",
        ("Inter-American Defense Board", "established_on", "1973"),
    ),
    (
        "El Comité Interamericano contra el Terrorismo fue creado en 1974 y la Junta Interamericana de Defensa en"
        " 1973.",
        ("Inter-American Defense Board", "established_on", "1973"),
    ),
    (
        "O Comitê Interamericano contra o Terrorismo foi criado em 1974 e a Junta Interamericana de Defesa em 1973.",
        ("Inter-American Defense Board", "established_on", "1973"),
    ),
    (
        "La Commission interaméricaine des télécommunications fut créée en 1974 et le Comité interaméricain contre le"
        " terrorisme en 1973.",
        ("Committee against Terrorism", "established_on", "1973"),
    ),
    anchors=("{established}", "{{B}}", "{{D}}"),
)
def and_another_then(scene: Scene) -> Iterator[Fact]:
    """'A was established in 1999 and B in 1986': the verb is said once."""
    again = r"{be} {established} {on} ?{art}⟦D\d+⟧,? (?:and|y|e|et) {art}(?P<s>⟦B\d+⟧),? {on} ?{art}(?P<o>⟦D\d+⟧)"
    yield from facts_told(scene, "established_on", again)
