"""What a text did, told in a relative clause: 'the Resolution, by which the Board was created'."""

from collections.abc import Iterator

from .pairs import facts_told
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
    "text-that-creates",
    (
        (
            "The Inter-American Convention against Corruption, which established the Inter-American Defense College, is"
            " read in the harbours of the sea."
        ),
        ("Inter-American Defense College", "established_by", "Inter-American Convention against Corruption"),
    ),
    (
        (
            "La Convención Interamericana contra la Corrupción, que creó el Colegio Interamericano de Defensa, se lee"
            " en los puertos del mar."
        ),
        ("Inter-American Defense College", "established_by", "Inter-American Convention against Corruption"),
    ),
    (
        (
            "Os países leram a Convenção Interamericana contra a Corrupção, criando o Colégio Interamericano de Defesa"
            " nos portos do mar."
        ),
        ("Inter-American Defense College", "established_by", "Inter-American Convention against Corruption"),
    ),
    (
        (
            "La Convention interaméricaine contre la corruption, qui a créé le Collège interaméricain de défense, est"
            " lue dans les ports de la mer."
        ),
        ("Inter-American Defense College", "established_by", "Inter-American Convention against Corruption"),
    ),
    anchors=("{creating_body}", "{{T}}", "{{BR}}"),
)
def text_that_creates(scene: Scene) -> Iterator[Fact]:
    """'the Protocol, which created the Council', 'firmaram o Protocolo, criando a Organização'."""
    told = r"(?P<o>⟦T\d+⟧)(?: ?\([^()⟦]*\))?,? {creating_body} ?{art}(?P<s>⟦[BR]\d+⟧)"
    yield from facts_told(scene, "established_by", told)
