"""What a text did, told in a relative clause: 'the Resolution, by which the Board was created'; members counted."""

from collections.abc import Iterator

from .numbers import number_pattern, value_of
from .pairs import facts_told
from .patterns import compiled
from .rules import Fact, Scene, rule


@rule(
    "text-by-which-founded",
    (
        (
            "Leyeron la Carta Democrática Interamericana, por la cual se creó la Junta Interamericana de Defensa, y"
            " volvieron a sus barcos."
        ),
        ("Inter-American Defense Board", "established_by", "Inter-American Democratic Charter"),
    ),
    (
        (
            "They read the Inter-American Democratic Charter, by which the Inter-American Defense Board was"
            " established, and went back to their boats."
        ),
        ("Inter-American Defense Board", "established_by", "Inter-American Democratic Charter"),
    ),
    (
        (
            "Leram a Carta Democrática Interamericana, pela qual se criou a Junta Interamericana de Defesa, e não"
            " voltaram aos seus barcos."
        ),
        ("Inter-American Defense Board", "established_by", "Inter-American Democratic Charter"),
    ),
    (
        (
            "Ils ont lu la Charte démocratique interaméricaine, par laquelle a été créée l'Organisation interaméricaine"
            " de défense, et sont retournés à leurs bateaux."
        ),
        ("Inter-American Defense Board", "established_by", "Inter-American Democratic Charter"),
    ),
    anchors=("{established}", "{{T}}", "{{BR}}"),
)
def text_by_which_founded(scene: Scene) -> Iterator[Fact]:
    """'the RESOLUTION, by which the BODY was created', 'mediante la cual se estableció la BODY'."""
    text = r"(?P<o>⟦T\d+⟧)(?: ?\([^()⟦]*\))?, {by_which} "
    yield from facts_told(
        scene,
        "established_by",
        text + r"(?:[a-z ]{0,25} )?(?:se )?(?:{be} )?{established} {art}(?P<s>⟦[BR]\d+⟧)",
        text + r"{art}(?P<s>⟦[BR]\d+⟧) {be} {established}",
    )


@rule(
    "members-counted-beside",
    (
        (
            "La Junta Interamericana de Defensa y el Comité Interamericano contra el Terrorismo, formado por siete"
            " integrantes, hablaron de los barcos."
        ),
        ("Inter-American Committee against Terrorism", "member_count", "7"),
    ),
    (
        (
            "The Inter-American Defense Board and the Inter-American Committee against Terrorism, made up of seven"
            " members, spoke of the boats."
        ),
        ("Inter-American Committee against Terrorism", "member_count", "7"),
    ),
    anchors=("{composed_of}", "{number}", "{{BR}}"),
)
def members_counted_beside(scene: Scene) -> Iterator[Fact]:
    """'the BODY, made up of seven members': the count is that of the body right before it."""
    sentence, code = scene.sentence, scene.code
    pattern = compiled(
        r"(?P<s>⟦[BR]\d+⟧)(?: ?\([^()⟦]*\))?,? (?:{which} )?(?:{be} )?(?:l[ao]s? )?{composed_of} ?{art}"
        rf"(?P<n>{number_pattern(code)}) (?:{{units}}|{{has_member}})",
        code,
    )
    for match in pattern.finditer(sentence.text):
        body = sentence.tokens_in(match.group("s"))[0]
        count = value_of(match.group("n"), code)
        yield Fact(body.value, "member_count", count, *sentence.raw(match.start(), match.end()))
