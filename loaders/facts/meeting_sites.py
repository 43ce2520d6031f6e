"""Where and when a meeting is held, told around it: the place first, after those who came, or fixed beforehand."""

from collections.abc import Iterator

from .adjuncts import adjuncts
from .pairs import facts_told
from .patterns import compiled
from .rules import Fact, Scene, rule
from .seats import RELATIONS, facts_of_meeting


@rule(
    "place-in-front",
    (
        "In the city of Lima, at ten in the morning, the fishermen held the International Conference on Harbour Fires.",
        ("Harbour Fires", "held_in", "Lima"),
    ),
    (
        "En la ciudad de Lima, a las diez de la mañana, celebraron la Conferencia Internacional sobre Incendios.",
        ("Incendios", "held_in", "Lima"),
    ),
    (
        "Na cidade de Lima, às dez horas da manhã, realizou-se a Conferência Internacional sobre Incêndios do porto.",
        ("Incêndios", "held_in", "Lima"),
    ),
    (
        "À Lima, à dix heures du matin, s'est ouverte la Conférence internationale sur les incendies, et il a plu.",
        ("incendies", "held_in", "Lima"),
    ),
    anchors=("{{M}}", "{{P}}", "{carried_words}|{sat_words}|{press_words}"),
)
def place_in_front(scene: Scene) -> Iterator[Fact]:
    """'In the city of PLACE, at ten, the Council held the MEETING': the place with which the sentence begins."""
    verbs = r"(?:{sat}|{carried_out}|{begins_or_ends}|{held})"
    front = r"^{at} ?{art}(?:{kind_of_site} {of} ?)?(?P<o>⟦P\d+⟧)(?:, ⟦S\d+⟧)?,(?:(?!⟦[PM])[^;.]){0,90}?(?<![a-z])"
    yield from facts_told(scene, "held_in", front + verbs + r" ?{art}(?P<s>⟦M\d+⟧)")


@rule(
    "held-with-people-in",
    (
        "They held the International Conference on Harbour Fires with over fifty fishermen in Lima on May 4, 2009.",
        ("Harbour Fires", "held_in", "Lima"),
    ),
    (
        "Se hizo la Conferencia Internacional sobre Incendios con más de cincuenta pescadores en Lima, Perú.",
        ("Incendios", "held_in", "Lima"),
    ),
    (
        "Fizeram a Conferência Internacional sobre Incêndios com mais de cinquenta pescadores em Lima, e choveu muito.",
        ("Incêndios", "held_in", "Lima"),
    ),
    (
        "Ils ont tenu la Conférence spéciale sur la sécurité avec plus de cinquante pêcheurs à Lima, et il a plu.",
        ("Special Conference on Security", "held_in", "Lima"),
    ),
    anchors=("{{M}}", "{{PS}}", "with|con|com|avec"),
)
def held_with_people_in(scene: Scene) -> Iterator[Fact]:
    """'held the MEETING with over fifty participants in PLACE from DAY to DAY'."""
    sentence, code = scene.sentence, scene.code
    people = r"(?P<m>⟦M\d+⟧),? (?:with|con|com|avec) [^⟦;.]{3,140}?(?= {at} ?{art}(?:{kind_of_site} {of} ?)?⟦[PS]\d+⟧)"
    for found in compiled(people, code).finditer(sentence.text):
        told = [a for a in adjuncts(sentence, found.end(), code) if a.role in RELATIONS]
        meeting = sentence.tokens_in(found.group("m"))[0]
        yield from facts_of_meeting(meeting.value, found.start(), told, scene)


@rule(
    "days-fixed-for-meeting",
    (
        "They set May 3, 2004 and the city of Lima for the International Conference on Harbour Fires, and went home.",
        ("Harbour Fires", "held_on", "2004-05-03"),
    ),
    (
        "Se fijó el 3 de mayo de 2004 para la Conferencia Internacional sobre Incendios, y todos volvieron a casa.",
        ("Incendios", "held_on", "2004-05-03"),
    ),
    (
        "Fixou-se o dia 3 de maio de 2004 e a cidade de Lima como sede da Conferência Internacional sobre Incêndios.",
        ("Incêndios", "held_in", "Lima"),
    ),
    (
        "On a fixé au 3 mai 2004 la Conférence internationale sur les incendies, et tous sont rentrés chez eux.",
        ("incendies", "held_on", "2004-05-03"),
    ),
    anchors=("{{M}}", "{{D}}", "{fixed_words}"),
)
def days_fixed_for_meeting(scene: Scene) -> Iterator[Fact]:
    """'set DATE and the city of PLACE for the MEETING', 'fijó los días D para la MEETING'."""
    sentence, code = scene.sentence, scene.code
    days = r"(?<![a-z]){fixed} (?:{on} ?)?{art}(?:[a-z]+ )?(?P<d>⟦D\d+⟧)"
    site = r"(?:,? ?(?:and|y|e|et) (?:{at} )?{art}(?:{kind_of_site} {of} )?(?P<p>⟦P\d+⟧)(?:, ⟦S\d+⟧)?)?"
    link = r",? (?:for|as|para|como|pour|comme)?[^⟦;.]{0,40}? ?(?P<m>⟦M\d+⟧)"
    for found in compiled(days + site + link, code).finditer(sentence.text):
        meeting = sentence.tokens_in(found.group("m"))[0]
        for relation, name in (("held_on", "d"), ("held_in", "p")):
            for token in sentence.tokens_in(found.group(name)):
                yield Fact(meeting.value, relation, token.value, *sentence.raw(found.start(), found.end()))
