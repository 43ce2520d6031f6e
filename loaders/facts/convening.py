"""Meetings told as what brings people together: 'the Summit brought together in Lima the ministers of the region'."""

from collections.abc import Iterator

from .adjuncts import adjuncts
from .patterns import compiled
from .rules import Fact, Scene, rule
from .seats import facts_of_meeting


@rule(
    "meeting-gathers",
    (
        "The International Conference on Harbour Fires brought together in Lima, in May 2004, all the fishermen.",
        ("Harbour Fires", "held_on", "2004-05"),
    ),
    (
        "La Conferencia Internacional sobre Incendios reunió en Lima, los días 3 y 4 de mayo de 2004, a pescadores.",
        ("Incendios", "held_on", "2004-05-03/2004-05-04"),
    ),
    (
        "A Conferência Internacional sobre Incêndios reuniu em Lima, em maio de 2004, os pescadores da região.",
        ("Incêndios", "held_in", "Lima"),
    ),
    (
        "La Conférence internationale sur les incendies a réuni en mai 2004 à Lima tous les pêcheurs de la région.",
        ("incendies", "held_on", "2004-05"),
    ),
    anchors=("{{M}}", "{gathers}", "{{DPS}}"),
)
def meeting_gathers(scene: Scene) -> Iterator[Fact]:
    """'the MEETING brought together in PLACE, on DATE, the ministers': date and place behind the verb are its own."""
    pattern = compiled(r"(?P<m>⟦M\d+⟧)(?: ?\([^()⟦]*\))?,? (?:{which} )?{gathers}(?= )", scene.code)
    for found in pattern.finditer(scene.sentence.text):
        told = adjuncts(scene.sentence, found.end(), scene.code)
        own = [a for a in told[:3] if a.role in ("date", "place")]
        yield from facts_of_meeting(scene.sentence.tokens_in(found.group("m"))[0].value, found.start(), own, scene)


@rule(
    "adopted-then-meeting",
    (
        (
            "Leyeron la Convención sobre Barcos, que adoptó en México, en octubre de 2003, la Conferencia"
            " Internacional sobre Incendios."
        ),
        ("Incendios", "held_on", "2003-10"),
    ),
    (
        (
            "Leram a Convenção sobre Barcos, que adotou em Lima, em maio de 2003, a Conferência Internacional sobre"
            " Incêndios."
        ),
        ("Incêndios", "held_on", "2003-05"),
    ),
    anchors=("{{M}}", "{adopted}", "{{DPS}}"),
)
def adopted_then_meeting(scene: Scene) -> Iterator[Fact]:
    """'que adoptó en LUGAR, en FECHA, la CONFERENCIA': the meeting stands last as the subject, its time before it."""
    sentence, code = scene.sentence, scene.code
    for found in compiled(r"(?<![a-z]){which} {adopted}(?= )", code).finditer(sentence.text):
        told = adjuncts(sentence, found.end(), code)
        after = compiled(r",? ?{art}(?P<m>⟦M\d+⟧)", code).match(sentence.text, told[-1].end) if told else None
        if after and all(a.role in ("date", "place") for a in told):
            yield from facts_of_meeting(sentence.tokens_in(after.group("m"))[0].value, found.start(), told, scene)
