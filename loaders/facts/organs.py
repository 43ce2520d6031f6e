"""What belongs to a body, told by a list of its organs or by a clause that looks back at it.

'The organs of the Board are: a) the A; b) the B', 'la Secretaría, de la que depende la Oficina', 'Embassy of STATE'.
"""

import re
from collections.abc import Iterator
from typing import Final

from ..names.head_nouns import heads
from ..page.folding import fold_name
from ..record import Mention
from .gatherings import is_collective
from .patterns import compiled
from .rules import Fact, Scene, rule

ITEM: Final = re.compile(
    r"[\s;.,:•*·○▪–—-]*(?:(?:and|y|e|et)\s+)?(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?"
    r"(?:(?:[Tt]he|[Ee]l|[Ll][ao]s?|[OoAa]s?|[Ll]es?)\s|[Ll][’'])?"
)
ITEM_END: Final = re.compile(r"[;\n,]|\.\s|\Z")
MOST_ITEMS: Final = 30
NATIONAL: Final = frozenset(  # nouns of what is a part of its state
    "embassy embajada embaixada ambassade army ejercito exercito armee navy armada marinha congress congreso congresso"
    " parliament parlamento parlement senate senado senat court corte cour supreme suprema supremo ministry ministerio"
    " ministere police policia government gobierno governo gouvernement armed fuerzas forcas forces presidency"
    " presidencia presidence cancilleria chancelaria delegation delegacion delegacao mission mision missao consulate"
    " consulado consulat fiscalia procuraduria procuradoria prosecutor".split()
)
OF_STATE: Final = re.compile(r"(?:^|\s)(?:of|de|del|da|do|du|des|d[’'])\s*(?:the |la |los |el |l[’'])?$")


@rule(
    "organs-listed",
    (
        (
            "The organs of the Inter-American Defense Board are:\n\n1. The Council of Delegates, which leads it; 2. The"
            " Inter-American Defense College.\n"
        ),
        ("Council of Delegates", "part_of", "Inter-American Defense Board"),
    ),
    (
        (
            "La Organización de los Estados Americanos realiza sus fines por medio de:\n\na) La Asamblea General;\n\nb)"
            " El Consejo Permanente.\n"
        ),
        ("General Assembly", "part_of", "Organization of American States"),
    ),
    (
        (
            "São órgãos da Organização dos Estados Americanos os seguintes:\n\na) A Assembleia Geral;\n\nb) O Conselho"
            " Permanente.\n"
        ),
        ("General Assembly", "part_of", "Organization of American States"),
    ),
    (
        (
            "Les organes de l'Organisation des États américains sont les suivants :\n\na) L'Assemblée générale ;\n\nb)"
            " Le Conseil permanent.\n"
        ),
        ("General Assembly", "part_of", "Organization of American States"),
    ),
    anchors=(":", "{organs_of}|{by_means_of}", "{{BR}}"),
)
def organs_listed(scene: Scene) -> Iterator[Fact]:
    """'The organs of X are: the A; the B', 'X accomplishes its purposes by means of: a) the A': each is part of X."""
    sentence, reading = scene.sentence, scene.reading
    found = compiled(
        r"(?:{organs_of} (?:[a-z]+ )?{of} ?{art}(?P<o>⟦[BR]\d+⟧)[^⟦:;.]{0,40}"
        r"|(?P<p>⟦[BR]\d+⟧)[^⟦;.:]{0,90}(?:{by_means_of}|{organs_of})[^⟦:;.]{0,40})(?P<c>:)",
        scene.code,
    ).search(sentence.text)
    if found is None:
        return
    whole, place = sentence.tokens_in(found.group("o") or found.group("p"))[0], sentence.raw(*found.span("c"))[1]
    for _ in range(MOST_ITEMS):
        item = ITEM.match(reading.text, place)
        named = reading.mentions.starting(item.end(), item.end() + 1) if item else []
        part = next((m for m in named if reading.book.kind(m.entity) in ("body", "meeting-series")), None)
        if part is None:
            return
        yield Fact(part.entity, "part_of", whole.value, part.start, part.end)
        stop = ITEM_END.search(reading.text, part.end)
        place = stop.start() if stop else part.end


@rule(
    "on-which-it-depends",
    (
        (
            "La Secretaría de Seguridad Multidimensional, de la que depende la Comisión Interamericana para el Control"
            " del Abuso de Drogas, cuida los barcos."
        ),
        ("Inter-American Drug Abuse Control Commission", "part_of", "Secretariat for Multidimensional Security"),
    ),
    (
        (
            "A Secretaria de Segurança Multidimensional, à qual está vinculada a Comissão Interamericana para o"
            " Controle do Abuso de Drogas, cuida dos barcos."
        ),
        ("Inter-American Drug Abuse Control Commission", "part_of", "Secretariat for Multidimensional Security"),
    ),
    (
        (
            "Le Secrétariat à la sécurité multidimensionnelle dont relève la Commission interaméricaine de lutte contre"
            " l'abus des drogues garde les bateaux."
        ),
        ("Inter-American Drug Abuse Control Commission", "part_of", "Secretariat for Multidimensional Security"),
    ),
    (
        (
            "The Secretariat for Multidimensional Security, under which falls the Inter-American Drug Abuse Control"
            " Commission, keeps the boats."
        ),
        ("Inter-American Drug Abuse Control Commission", "part_of", "Secretariat for Multidimensional Security"),
    ),
    anchors=("{on_which_depends}", "{{BR}}"),
)
def on_which_it_depends(scene: Scene) -> Iterator[Fact]:
    """'the Secretariat, de la que depende la Oficina': what a clause says of the body before it."""
    told = compiled(r"⟦[BR]\d+⟧,? {on_which_depends} ?{art}⟦[BR]\d+⟧", scene.code)
    for found in told.finditer(scene.sentence.text):
        whole, part = scene.sentence.tokens_in(found.group())
        yield Fact(part.value, "part_of", whole.value, whole.start, part.end)


@rule(
    "organ-of-its-state",
    (
        "They wrote to the Supreme Court of Chile, which is where the boats of the bay are told of in the books.",
        ("Supreme Court of Chile", "part_of", "Chile"),
    ),
    (
        "Escribieron a la Embajada de Chile, que es donde se guardan los libros de los barcos de la bahía.",
        ("Embassy of Chile", "part_of", "Chile"),
    ),
    (
        "Escreveram ao Exército do Chile, que é onde se guardam os livros dos barcos da baía e do porto.",
        ("Exército do Chile", "part_of", "Chile"),
    ),
    (
        "Ils ont écrit au Parlement du Chili, où sont gardés les livres des bateaux de la baie et du port.",
        ("Parlement du Chili", "part_of", "Chile"),
    ),
    anchors=("<body>",),
)
def organ_of_its_state(scene: Scene) -> Iterator[Fact]:
    """'the Supreme Court of Chile': a public body whose name ends with the state that it belongs to."""
    reading = scene.reading
    for body in reading.within(scene.sentence.start, scene.sentence.end, ("body",)):
        state = _state_at_end(scene, body)
        if state is None or is_collective(scene, body.entity):
            continue
        words = fold_name(reading.text[body.start : state.start]).split()
        if not NATIONAL.isdisjoint(words[:2]) and _one_body(scene, words):
            yield Fact(body.entity, "part_of", state.entity, body.start, body.end)


def _state_at_end(scene: Scene, body: Mention) -> Mention | None:
    """The state with which the name of a body ends, 'of' before it."""
    text = scene.reading.text
    return next((m for m in scene.reading.within(body.start, body.end, ("state",))
                 if m.end == body.end and OF_STATE.search(text, body.start, m.start)), None)


def _one_body(scene: Scene, words: list[str]) -> bool:
    """Whether the words of a name hold one noun for a body: 'Embassy of Chile', no 'Mission of the OAS in Chile'."""
    nouns = heads(scene.code)
    bodies = sum(nouns.get(w, ("",))[0] == "body" for w in words)
    return bodies <= len(("Armed", "Forces")) and not any(w.startswith("revolu") for w in words)
