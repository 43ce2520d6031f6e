"""Who came to a meeting, who called others to it, what was approved by number."""

from collections.abc import Iterator

from .pairs import facts_told
from .rules import Fact, Scene, rule


@rule(
    "called-others-to-meeting",
    (
        (
            "La Asamblea General convocó a los pescadores de la región a la Conferencia Especial sobre Seguridad, que"
            " se celebró en la capital."
        ),
        ("Special Conference on Security", "convened_by", "General Assembly"),
    ),
    (
        (
            "A Assembleia Geral convocou os pescadores da região para a Conferência Especial sobre Segurança, que"
            " foi celebrada na capital."
        ),
        ("Special Conference on Security", "convened_by", "General Assembly"),
    ),
    (
        (
            "The General Assembly convened the fishermen of the region to the Special Conference on Security, which"
            " was held in the capital."
        ),
        ("Special Conference on Security", "convened_by", "General Assembly"),
    ),
    (
        (
            "L'Assemblée générale a convoqué les pêcheurs de la région à la Conférence spéciale sur la sécurité, qui"
            " a eu lieu dans la capitale."
        ),
        ("Special Conference on Security", "convened_by", "General Assembly"),
    ),
    anchors=("{convened}", "{{BRS}}", "{{M}}"),
)
def called_others_to_meeting(scene: Scene) -> Iterator[Fact]:
    """'The Assembly convened the ministers to the MEETING': who is called stands between the verb and the meeting."""
    yield from facts_told(
        scene,
        "convened_by",
        r"(?P<o>⟦[BRS]\d+⟧) (?:a |ha )?{convened} (?:al? |aos? )?{art}(?:[^⟦;.,]{0,60}|⟦B\d+⟧)(?:[^⟦;.,]{0,40}) ?"
        r"(?:para|to|al?) {art}(?P<s>⟦M\d+⟧)",
    )


@rule(
    "adopted-by-number",
    (
        (
            "La Comisión Interamericana de Mujeres aprobó el calendario de los barcos (CIM/doc.5/10) y habló de los"
            " puertos de la región."
        ),
        ("CIM/doc.5/10", "adopted_by", "Inter-American Commission of Women"),
    ),
    (
        (
            "The Permanent Council approved the calendar of the boats (CP/doc.3500/01) and spoke of the ports of the"
            " region."
        ),
        ("CP/doc.3500/01", "adopted_by", "Permanent Council"),
    ),
    (
        (
            "O Conselho Permanente aprovou o calendário dos barcos (CP/doc.3500/01) e não falou mais dos portos da"
            " região."
        ),
        ("CP/doc.3500/01", "adopted_by", "Permanent Council"),
    ),
    (
        (
            "Le Conseil permanent a approuvé le calendrier des bateaux (CP/doc.3500/01) et a parlé des ports de la"
            " région."
        ),
        ("CP/doc.3500/01", "adopted_by", "Permanent Council"),
    ),
    anchors=("{adopted}", "{{B}}", "(⟦T"),
)
def adopted_by_number(scene: Scene) -> Iterator[Fact]:
    """'The Commission approved the draft agenda (CICAD/doc.1/16)': the document that the number in brackets is of."""
    yield from facts_told(
        scene,
        "adopted_by",
        r"(?P<o>⟦B\d+⟧) (?:a |ha |has |have )?{adopted} {art}[^⟦;.,()]{3,60} \((?P<s>⟦T\d+⟧)\)",
    )
