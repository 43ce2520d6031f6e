"""The members of a body by name: behind a dash or colon, behind 'namely', or told of its 'member states'.

'The Council brings together six countries - A, B and C', 'its members: A and B', 'three members of X, namely A'.
"""

import re
from collections.abc import Iterator
from typing import Final

from .gatherings import is_collective
from .marked import Token
from .numbers import number_pattern, value_of
from .patterns import compiled
from .rules import Fact, Scene, rule

OWN: Final = re.compile(r"\b(?:its|sus|seus|ses) ")


@rule(
    "gathers-by-name",
    (
        (
            "The Inter-American Defense Board is an old organization that brings together three countries of the sea:"
            " Chile, Peru and Cuba."
        ),
        ("Inter-American Defense Board", "has_member", "Chile"),
    ),
    (
        (
            "La Junta Interamericana de Defensa es una organización que agrupa a tres países del mar: Chile, Perú y"
            " Cuba."
        ),
        ("Inter-American Defense Board", "has_member", "Chile"),
    ),
    (
        (
            "A Junta Interamericana de Defesa é uma organização antiga que reúne os três países do mar — Chile, Peru e"
            " Cuba."
        ),
        ("Inter-American Defense Board", "has_member", "Chile"),
    ),
    (
        (
            "L'Organisation des États américains est une vieille organisation qui regroupe trois pays de la mer :"
            " Chili, Pérou et Cuba."
        ),
        ("Organization of American States", "has_member", "Chile"),
    ),
    anchors=("{composed_of}|{counts}", "{{S}}", "{{BR}}"),
)
def gathers_by_name(scene: Scene) -> Iterator[Fact]:
    """'The Board brings together eight countries — A, B and C': each is a member, and the number is told."""
    number = number_pattern(scene.code)
    pattern = compiled(
        r"(?P<s>⟦[BR]\d+⟧)(?: ?\([^()⟦]*\))?,? (?:{which} )?(?:{be} )?[^⟦;.:]{0,70}?(?:{composed_of}|{counts}) "
        rf"?{{art}}(?:(?P<n>{number}) )?[^⟦;.:(]{{0,60}}?(?:⟦B\d+⟧ ?)?[:(-] ?(?:{{namely}},? )?{{art}}(?P<o>{{S+}})",
        scene.code,
    )
    for found in pattern.finditer(scene.sentence.text):
        body = scene.sentence.tokens_in(found.group("s"))[0]
        if is_collective(scene, body.value):
            continue
        yield from _members(scene, body, found.group("o"))
        if found.group("n"):
            span = scene.sentence.raw(found.start(), found.end())
            yield Fact(body.value, "member_count", value_of(found.group("n"), scene.code), *span)


@rule(
    "members-by-name",
    (
        (
            "The Inter-American Defense Board paints boats. Its three member states—Chile, Peru and Cuba—have many of"
            " them in the bay."
        ),
        ("Inter-American Defense Board", "has_member", "Chile"),
    ),
    (
        "The OAS member states are Chile, Peru and Cuba, which have many boats and bays and harbours in the sea.",
        ("Organization of American States", "has_member", "Chile"),
    ),
    (
        "Tres miembros de la Junta Interamericana de Defensa, a saber, Chile, Perú y Cuba, pintaron los barcos.",
        ("Inter-American Defense Board", "has_member", "Chile"),
    ),
    (
        "Os membros da Junta Interamericana de Defesa são Chile, Peru e Cuba, que têm muitos barcos na baía.",
        ("Inter-American Defense Board", "has_member", "Chile"),
    ),
    (
        "Les membres de l'Organisation des États américains sont le Chili, le Pérou et Cuba, qui ont des bateaux.",
        ("Organization of American States", "has_member", "Chile"),
    ),
    anchors=("{be}|namely|a saber|es decir|ou seja|c'est-a-dire|-{{S}}|: {{S}}|({{S}}", "{{S}}"),
)
def members_by_name(scene: Scene) -> Iterator[Fact]:
    """'Its eight member states—A, B, C', 'RSS member states are A and B', 'four members of X, namely, A and B'."""
    sentence, code = scene.sentence, scene.code
    link = r"(?:,? ?(?:{be}|{namely})[,:]? ?|[:(-] ?(?:{namely},? )?)"
    of = compiled(rf"{{members}} {{of}} ?{{art}}(?P<s>⟦[BR]\d+⟧)(?: ?\([^()⟦]*\))?{link}{{art}}(?P<o>{{S+}})", code)
    for found in of.finditer(sentence.text):
        yield from _members(scene, sentence.tokens_in(found.group("s"))[0], found.group("o"))
    group = compiled(rf"(?P<g>⟦B\d+⟧)(?: ?\([^()⟦]*\))?{link}{{art}}(?P<o>{{S+}})", code)
    for found in group.finditer(sentence.text):
        named = sentence.tokens_in(found.group("g"))[0]
        owner = _owner(scene, named, sentence.text[: found.start()]) if is_collective(scene, named.value) else None
        if owner is not None:
            yield from _members(scene, owner, found.group("o"))
    own = compiled(
        rf"\b(?:its|sus|seus|ses) (?:(?P<n>{number_pattern(code)}) )?(?:[a-z]+ )?{{members}}{link}{{art}}(?P<o>{{S+}})",
        code,
    )
    for found in own.finditer(sentence.text):
        owner = _named_last(scene, sentence.text[: found.start()])
        if owner is not None:
            yield from _members(scene, owner, found.group("o"))
            if found.group("n"):
                span = sentence.raw(found.start(), found.end())
                yield Fact(owner.value, "member_count", value_of(found.group("n"), code), *span)


def _owner(scene: Scene, group: Token, before: str) -> Token | None:
    """The body whose members a group is: named inside it, or last before 'its member states'."""
    inside = [m for m in scene.reading.within(group.start, group.end, ("body",)) if m.entity != group.value]
    if inside:
        return Token("B", inside[0].entity, inside[0].start, inside[0].end)
    words = scene.reading.page.folded_slice(max(0, group.start - 30), group.end)
    return _named_last(scene, before) if OWN.search(words) else None


def _named_last(scene: Scene, before: str) -> Token | None:
    """The one body that a sentence names so far; if it names none, that of the sentence before it."""
    for tokens in (scene.sentence.tokens_in(before), *(s.tokens for s in scene.before[-1:])):
        bodies = [t for t in tokens if t.letter in "BR" and not is_collective(scene, t.value)]
        if bodies:
            return bodies[0] if len({t.value for t in bodies}) == 1 else None
    return None


def _members(scene: Scene, body: Token, listed: str) -> Iterator[Fact]:
    for state in scene.sentence.tokens_in(listed):
        yield Fact(body.value, "has_member", state.value, min(body.start, state.start), max(body.end, state.end))


@rule(
    "made-of-organs",
    (
        (
            "The Inter-American Defense Board has three organs: the Council of Delegates, the Secretariat of the"
            " Inter-American Defense Board and the Inter-American Defense College."
        ),
        ("Inter-American Defense Board", "composed_of", "Council of Delegates"),
    ),
    (
        (
            "La Junta Interamericana de Defensa pinta barcos. Este organismo se compone de tres órganos: el Consejo de"
            " Delegados, la Secretaría General y el Colegio Interamericano de Defensa."
        ),
        ("Inter-American Defense Board", "composed_of", "Inter-American Defense College"),
    ),
    (
        (
            "A Junta Interamericana de Defesa tem três órgãos: o Conselho de Delegados, a Secretaria-Geral e o Colégio"
            " Interamericano de Defesa."
        ),
        ("Inter-American Defense Board", "composed_of", "Inter-American Defense College"),
    ),
    (
        (
            "L'Organisation des États américains comprend deux organes : le Conseil permanent et l'Assemblée générale"
            " de l'OEA."
        ),
        ("Organization of American States", "composed_of", "Permanent Council"),
    ),
    anchors=("{composed_of}|{counts}", ":|struct|estruct|estrut", "{{B}}"),
)
def made_of_organs(scene: Scene) -> Iterator[Fact]:
    """'It is composed of three organs: the A, the B and the C', 'its structure is composed of the A and the B'."""
    sentence, code = scene.sentence, scene.code
    bracket = r"(?: ?\([^()⟦]*\))?"
    organs = (  # one without a name of its own may stand among them: 'the A, the secretariat and the B'
        rf"{{art}}(?P<o>⟦B\d+⟧{bracket}(?:(?:,|,? (?:and|y|e|et)) {{art}}(?:⟦B\d+⟧{bracket}|[a-z]{{5,}}(?: [a-z]+)?))"
        rf"{{0,6}}(?:,|,? (?:and|y|e|et)) {{art}}⟦B\d+⟧)"
    )
    listed = compiled(
        rf"(?:(?P<s>⟦[BR]\d+⟧)[^⟦;.:]{{0,60}}?|^[^⟦;.:]{{0,60}}?)(?:{{composed_of}}|{{counts}}) "
        rf"?(?:{number_pattern(code)} )?[a-z ]{{0,30}}: ?{organs}", code)
    structure = r"(?:its|su|sua|sa) (?:estruct?ura|structure) [^⟦;.:]{0,30}?"
    built = compiled(rf"{structure}{{composed_of}} {organs}", code)
    for found in [*listed.finditer(sentence.text), *built.finditer(sentence.text)]:
        named = found.groupdict().get("s")
        whole = sentence.tokens_in(named)[0] if named else _named_last(scene, sentence.text[: found.start("o")])
        for part in sentence.tokens_in(found.group("o")) if whole else ():
            if whole and not is_collective(scene, part.value):
                yield Fact(whole.value, "composed_of", part.value, min(whole.start, part.start), part.end)
