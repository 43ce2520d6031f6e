"""Since when a body works and where it has its seat, told in other words than 'established' and 'held'."""

from collections.abc import Iterator

from .adjuncts import adjuncts
from .events import fronted_date
from .pairs import facts_told
from .patterns import compiled
from .rules import Fact, Scene, rule


@rule(
    "since-its-beginning",
    (
        "The Inter-American Defense Board has printed many maps since its creation in 1974, and they are all blue.",
        ("Inter-American Defense Board", "established_on", "1974"),
    ),
    (
        "Desde su creación en 1974, la Junta Interamericana de Defensa ha impreso muchos mapas, y todos son azules.",
        ("Inter-American Defense Board", "established_on", "1974"),
    ),
    (
        "Desde a sua criação em 1974, a Junta Interamericana de Defesa imprimiu muitos mapas, e todos são azuis.",
        ("Inter-American Defense Board", "established_on", "1974"),
    ),
    (
        "Le Comité interaméricain contre le terrorisme a imprimé des cartes depuis sa création en 1974, et il pleut.",
        ("Committee against Terrorism", "established_on", "1974"),
    ),
    anchors=("{since_start}", "{{BR}}", "{{D}}"),
)
def since_its_beginning(scene: Scene) -> Iterator[Fact]:
    """'the Board ... since its creation in DATE'; 'Since it was founded in DATE, the Board ...'."""
    sentence, code = scene.sentence, scene.code
    for found in compiled(r"{since_its_start} {on} ?{art}(?P<d>⟦D\d+⟧)", code).finditer(sentence.text):
        date = sentence.tokens_in(found.group("d"))[0]
        near = [t for t in sentence.tokens_in(sentence.text[: found.start()]) if t.letter in "BR"]
        behind = compiled(r",? ?{art}(?P<s>⟦[BR]\d+⟧)", code).match(sentence.text, found.end())
        owner = near[-1] if near else sentence.tokens_in(behind.group("s"))[0] if behind else None
        if owner is not None:
            start, end = min(owner.start, date.start), max(owner.end, date.end)
            yield Fact(owner.value, "established_on", date.value, start, end)


@rule(
    "opened-its-doors",
    (
        "On May 4, 1974, the Inter-American Defense College opened its doors, and the first officers were late.",
        ("Inter-American Defense College", "established_on", "1974-05-04"),
    ),
    (
        "El Colegio Interamericano de Defensa abrió sus puertas el 4 de mayo de 1974, y los primeros llegaron tarde.",
        ("Inter-American Defense College", "established_on", "1974-05-04"),
    ),
    (
        "O Colégio Interamericano de Defesa abriu suas portas em 4 de maio de 1974, e os primeiros chegaram tarde.",
        ("Inter-American Defense College", "established_on", "1974-05-04"),
    ),
    (
        "Le Collège interaméricain de défense a ouvert ses portes le 4 mai 1974, et les premiers étaient en retard.",
        ("Inter-American Defense College", "established_on", "1974-05-04"),
    ),
    anchors=("{doors}", "{{BR}}", "{{D}}"),
)
def opened_its_doors(scene: Scene) -> Iterator[Fact]:
    """'The College opened its doors on DATE', 'On DATE, the Board began its work'."""
    sentence, code = scene.sentence, scene.code
    for found in compiled(r"(?P<s>⟦[BR]\d+⟧) (?:formally |officially )?{opened_doors}", code).finditer(sentence.text):
        body = sentence.tokens_in(found.group("s"))[0]
        told = [a.tokens[0] for a in adjuncts(sentence, found.end(), code) if a.role == "date"]
        date = told[0] if told else fronted_date(sentence, code)
        if date is not None:
            start, end = min(body.start, date.start), max(body.end, date.end)
            yield Fact(body.value, "established_on", date.value, start, end)


@rule(
    "seat-of-body",
    (
        "The Inter-American Defense Board, a house of many maps with its headquarters in Quito, is quiet at night.",
        ("Inter-American Defense Board", "held_in", "Quito"),
    ),
    (
        "La Junta Interamericana de Defensa tiene su sede en Quito, y de noche no se oye nada.",
        ("Inter-American Defense Board", "held_in", "Quito"),
    ),
    (
        "A Junta Interamericana de Defesa, com sede em Quito, não abre à noite.",
        ("Inter-American Defense Board", "held_in", "Quito"),
    ),
    (
        "Le Comité interaméricain contre le terrorisme a son siège à Quito, et la nuit on n'y entend rien.",
        ("Committee against Terrorism", "held_in", "Quito"),
    ),
    anchors=("{seats}", "{{BR}}", "{{P}}"),
)
def seat_of_body(scene: Scene) -> Iterator[Fact]:
    """'the Court, an autonomous body based in CITY', 'The Board has its headquarters in CITY'."""
    seat = (
        r"(?P<s>⟦[BR]\d+⟧)(?: ?\([^()⟦]*\))?[^⟦;.]{0,70}?(?<![a-z]){seated_in} ?{art}"
        r"(?:(?:city|ciudad|cidade|ville) {of} ?)?(?P<o>⟦P\d+⟧)"
    )
    yield from facts_told(scene, "held_in", seat)
