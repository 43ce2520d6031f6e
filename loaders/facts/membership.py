"""Members, their number, and what a thing is composed of."""

import re
from collections.abc import Iterator
from typing import Final

from ..page.wording import wording
from .gatherings import is_collective
from .marked import Token
from .numbers import number_pattern, value_of
from .pairs import facts_told
from .patterns import compiled, sought
from .rules import Fact, Scene, rule

LEADS: Final = "the|de los|a los|los|las|os|as|d[oae]s|aos|pelos|nos|les|aux|par les"
APPOSITION: Final = r"(?:, (?:the|la|el|a|o|le|l')?[^⟦;.,]{0,40})?"


@rule(
    "composed-of",
    (
        (
            "The Committee on Hemispheric Security is made up of the 30 OAS member states, and it is led by a chair"
            " whom they choose every year."
        ),
        ("Committee on Hemispheric Security", "member_count", "30"),
    ),
    (
        (
            "The Inter-American Committee against Terrorism is made up of the Permanent Council, the political body,"
            " as well as the General Secretariat."
        ),
        ("Inter-American Committee against Terrorism", "composed_of", "General Secretariat"),
    ),
    anchors=("{composed_of}", "{{BRT}}"),
)
def composed_of(scene: Scene) -> Iterator[Fact]:
    """'composed of the 34 OAS member states'; 'composed of the A, the political body, as well as the B'."""
    sentence, code = scene.sentence, scene.code
    number = number_pattern(code)
    pattern = compiled(
        r"(?P<s>⟦[BRT]\d+⟧),? (?:{which} )?(?:{be} )?(?:(?:an?|une?|uma?|una) (?:[a-z]+ ){1,3}?)?(?:originally )?"
        r"(?:l[ao]s? )?{composed_of}"
        rf" ?(?:all |tod[oa]s |tous |toutes )?{{art}}(?:(?P<n>{number}) )?"
        rf"(?P<o>⟦[BRTSM]\d+⟧(?:{APPOSITION}(?:,? (?:and|y|e|et|as well as|asi como|bem como|ainsi que)|,)"
        r" (?:(?:by|of|por|pel[oa]s?|del?|d[aou]|des) ?)?{art}⟦[BRTSM]\d+⟧)*)",
        code,
    )
    for match in pattern.finditer(sentence.text):
        subject = sentence.tokens_in(match.group("s"))[0]
        for part in sentence.tokens_in(match.group("o")):
            if match.group("n") and _bare(scene, part):
                continue  # 'made up of 15 member states': its own, told by their number
            relation = "has_member" if part.letter == "S" else "composed_of"
            yield Fact(subject.value, relation, part.value, subject.start, part.end)
        if match.group("n"):
            yield Fact(
                subject.value,
                "member_count",
                value_of(match.group("n"), code),
                *sentence.raw(match.start(), match.end()),
            )


def _bare(scene: Scene, part: Token) -> bool:
    """Whether a token is a group that is named without its owner: 'member states'."""
    named = scene.reading.mentions.starting(part.start, part.start + 1)
    return any(m.end == part.end and m.rule in ("group-referred-to", "group-of-a-region") for m in named)


LIST_ITEM: Final = re.compile(
    r"[\s;.,]*(?:(?:and|y|e|et)\s+)?\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?:(?:[Tt]he|[Ee]l|[Ll][ao]s?|[OoAa]s?|[Ll]es?)\s)?"
)
ITEM_END: Final = re.compile(r"[;\n]|\.\s|\Z")


@rule(
    "composed-of-list",
    (
        (
            "The Committee on Hemispheric Security is composed of the following:\n\n1. The Permanent Council, which"
            " leads it; 2. The General Secretariat, which writes down what is said there.\n"
        ),
        ("Committee on Hemispheric Security", "composed_of", "Permanent Council"),
    ),
    anchors=("{composed_of}", ":", "{{BRT}}"),
)
def composed_of_list(scene: Scene) -> Iterator[Fact]:
    """'composed of the following dependencies: 1. The A; 2. The B': the names at the heads of the items."""
    sentence = scene.sentence
    found = compiled(r"(?P<s>⟦[BRT]\d+⟧),? (?:{which} )?(?:{be} )?{composed_of}[^;.]{0,80}: ?$", scene.code).search(
        sentence.text)
    if found is None:
        return
    subject, reading, place = sentence.tokens_in(found.group("s"))[0], scene.reading, sentence.end
    while item := LIST_ITEM.match(reading.text, place):
        named = reading.mentions.starting(item.end(), item.end() + 1)
        part = next((m for m in named if reading.book.kind(m.entity) in ("body", "programme")), None)
        if part is None:
            return
        yield Fact(subject.value, "composed_of", part.entity, subject.start, part.end)
        stop = ITEM_END.search(reading.text, part.end)
        place = stop.start() if stop else part.end


@rule(
    "member-of",
    (
        (
            "Chile and Peru are members of the Inter-American Committee against Terrorism, and they have sent their"
            " delegates to all of its meetings."
        ),
        ("Inter-American Committee against Terrorism", "has_member", "Peru"),
    ),
    (
        (
            "Chile es miembro del Comité Interamericano contra el Terrorismo desde el año en que se creó y asiste a"
            " todas sus reuniones."
        ),
        ("Inter-American Committee against Terrorism", "has_member", "Chile"),
    ),
    (
        (
            "O Chile é membro do Comitê Interamericano contra o Terrorismo desde o ano em que foi criado e vai a"
            " todas as suas reuniões."
        ),
        ("Inter-American Committee against Terrorism", "has_member", "Chile"),
    ),
    (
        (
            "Le Chili est membre du Comité interaméricain contre le terrorisme depuis l'année de sa création et va à"
            " toutes ses réunions."
        ),
        ("Inter-American Committee against Terrorism", "has_member", "Chile"),
    ),
    (
        "Chile es un Estado Miembro fundador de la OEA y cuida los barcos que se pintan en la bahía cada año.",
        ("Organization of American States", "has_member", "Chile"),
    ),
    anchors=("{has_member}|fundador|fondat|founding", "{{S}}", "{{BRT}}"),
)
def member_of(scene: Scene) -> Iterator[Fact]:
    """'Chile is a member of the Committee': a state, or states, by name."""
    yield from facts_told(
        scene,
        "has_member",
        r"(?P<o>{S+}),? (?:{which} )?{be} {art}(?:[a-z]+ )?(?:{has_member}|⟦B\d+⟧)"
        r"(?: (?:fundadora?|fondateur))? {of} ?{art}(?P<s>⟦[BRT]\d+⟧)",
    )
    yield from facts_told(
        scene, "has_member", r"(?P<o>{S+}), {art}(?:[a-z]+ )?{has_member} {of} ?{art}(?P<s>⟦[BR]\d+⟧)(?=[,.]|$)"
    )
    yield from facts_told(
        scene, "has_member", r"^{be} {has_member} {of} ?{art}(?P<s>⟦[BRT]\d+⟧),? {art}(?P<o>{S+})(?=[,.]|$)"
    )


@rule(
    "its-members",
    (
        (
            "The Organization of American States helps its member states in the ports of the islands, and it has done"
            " so for more than a year."
        ),
        ("Organization of American States", "has_member", "ember"),
    ),
    anchors=("{{B}}", "<body>"),
)
def its_members(scene: Scene) -> Iterator[Fact]:
    """'The Mechanism supports its States Parties': the group belongs to the subject; a secretariat has no members."""
    sentence = scene.sentence
    possessive = wording("own_of_many", scene.code)
    for match in compiled(r"(?P<s>⟦[BR]\d+⟧),? [a-z ]{0,40}(?P<o>⟦B\d+⟧)", scene.code).finditer(sentence.text):
        subject, group = sentence.tokens_in(match.group())
        name = scene.reading.book.entities[subject.value].label.lower()
        owned = scene.reading.page.folded_slice(max(0, group.start - 6), group.end)
        if (
            possessive.search(owned[:12])
            and is_collective(scene, group.value)
            and not is_collective(scene, subject.value)
            and not re.search(r"secretar|office|department|board", name)
        ):
            yield Fact(subject.value, "has_member", group.value, subject.start, group.end)


@rule(
    "number-of-members",
    (
        (
            "The 35 OAS member states are those which have sent their delegates to the meetings of the year, and all"
            " of them were heard."
        ),
        ("Organization of American States", "member_count", "35"),
    ),
    (
        (
            "Los 35 Estados Miembros de la OEA son los que han enviado a sus delegados a las reuniones del año, y"
            " todos fueron oídos."
        ),
        ("Organization of American States", "member_count", "35"),
    ),
    anchors=("{number} {{B}}",),
)
def number_of_members(scene: Scene) -> Iterator[Fact]:
    """'the 34 OAS member states': the number of members of the organization named inside."""
    sentence, code = scene.sentence, scene.code
    for match in compiled(rf"\b(?:{LEADS}) (?P<n>{number_pattern(code)}) (?P<b>⟦B\d+⟧)", code).finditer(
        sentence.text
    ):
        members = sentence.tokens_in(match.group("b"))[0]
        owners = [m for m in scene.reading.within(members.start, members.end, ("body",)) if m.entity != members.value]
        if (
            owners
            and is_collective(scene, members.value)
            and not scene.reading.within(members.start, members.end, ("instrument",))
        ):
            yield Fact(
                owners[0].entity,
                "member_count",
                value_of(match.group("n"), code),
                *sentence.raw(match.start(), match.end()),
            )


@rule(
    "count-of-members",
    (
        (
            "Originally composed of 12 governments, the Inter-American Drug Abuse Control Commission has been"
            " expanded to 30 since the first year."
        ),
        ("Inter-American Drug Abuse Control Commission", "member_count", "12"),
    ),
    (
        "La Commission interaméricaine des droits de l'homme est composée de sept membres que l'Assemblée élit.",
        ("Inter-American Commission on Human Rights", "member_count", "7"),
    ),
    (
        (
            "The Inter-American Commission on Human Rights is composed of seven independent members elected by the OAS"
            " General Assembly."
        ),
        ("Inter-American Commission on Human Rights", "member_count", "7"),
    ),
    (
        (
            "La Comisión Interamericana de Derechos Humanos está integrada por siete miembros que elige la Asamblea"
            " General de la OEA."
        ),
        ("Inter-American Commission on Human Rights", "member_count", "7"),
    ),
    (
        (
            "A Comissão Interamericana de Direitos Humanos é composta por sete membros que a Assembleia Geral da OEA"
            " elege."
        ),
        ("Inter-American Commission on Human Rights", "member_count", "7"),
    ),
    anchors=("{composed_of}|{expanded}|{counts}", "{number}", "{{BR}}"),
)
def count_of_members(scene: Scene) -> Iterator[Fact]:
    """'composed of 12 governments, the commission has grown to 30': two counts of one body."""
    sentence, code = scene.sentence, scene.code
    number = number_pattern(code)
    beside = next(
        sought(
            rf"(?P<s>⟦[BR]\d+⟧)(?: ?\([^()]*\))?,? (?:{{which}} )?(?:{{be}} )?(?:l[ao]s? )?{{composed_of}} ?{{art}}"
            rf"(?P<n>{number}) (?:[a-z]+ )?(?:{{units}}|{{has_member}})",
            code,
            sentence.text,
        ),
        None,
    )
    if beside and not is_collective(scene, (body := sentence.tokens_in(beside.group("s"))[0]).value):
        count = value_of(beside.group("n"), code)
        yield Fact(body.value, "member_count", count, *sentence.raw(beside.start(), beside.end()))
        return
    subject = next((t for t in sentence.tokens if t.letter in "BR" and not is_collective(scene, t.value)), None)
    if subject is None:
        return
    found = [
        *sought(rf"{{composed_of}} ?{{art}}(?P<n>{number}) (?:{{units}}|⟦B\d+⟧, )", code, sentence.text),
        *sought(rf"{{expanded}} (?P<n>{number})", code, sentence.text),
        *sought(
            rf"⟦[BR]\d+⟧,? (?:{{which}} )?{{counts}} (?:[a-z]+ )?(?P<n>{number}) (?:{{member_units}}|⟦B\d+⟧)"
            r"(?! ?{parties})",
            code,
            sentence.text,
        ),
    ]
    for match in found:
        if len({t.value for t in sentence.tokens if t.letter in "BR" and not is_collective(scene, t.value)}) > 1:
            return
        start, end = sentence.raw(match.start(), match.end())
        yield Fact(
            subject.value,
            "member_count",
            value_of(match.group("n"), code),
            min(start, subject.start),
            max(end, subject.end),
        )


@rule(
    "members-told-by-number",
    (
        "The Inter-American Court of Human Rights is composed of nine judges, and it has two cats.",
        ("Inter-American Court of Human Rights", "member_count", "9"),
    ),
    (
        "La Corte Interamericana de Derechos Humanos está integrada por nueve jueces, y tiene dos gatos.",
        ("Inter-American Court of Human Rights", "member_count", "9"),
    ),
    (
        "A Corte Interamericana de Direitos Humanos é composta por nove juízes, e tem dois gatos.",
        ("Inter-American Court of Human Rights", "member_count", "9"),
    ),
    (
        "La Cour interaméricaine des droits de l'homme compte neuf membres, et elle a deux chats.",
        ("Inter-American Court of Human Rights", "member_count", "9"),
    ),
    anchors=("{composed_of}|{counts}", "{number}", "{{BR}}"),
)
def members_told_by_number(scene: Scene) -> Iterator[Fact]:
    """'The Court is composed of seven judges', 'The Board has 29 members'."""
    sentence, code = scene.sentence, scene.code
    number = number_pattern(code)
    pattern = compiled(
        r"(?P<s>⟦[BR]\d+⟧)(?: ?\([^()⟦]*\))?,? (?:(?:{which} )?(?:{be} )?(?:[a-z]+(?:ly|mente|ment) )?)"
        rf"(?:{{composed_of}} ?{{art}}(?P<n>{number}) (?:[a-z-]+ )?{{seats_of}}"
        rf"|(?:today |hoy |hoje )?{{counts}} {{art}}(?P<m>{number}) (?:[a-z-]+ )?"
        r"(?:{members}|(?P<g>⟦B\d+⟧)))(?![a-z])",
        code,
    )
    for match in pattern.finditer(sentence.text):
        body = sentence.tokens_in(match.group("s"))[0]
        members = all(is_collective(scene, t.value) for t in sentence.tokens_in(match.group("g")))
        if members and not is_collective(scene, body.value):
            start, end = sentence.raw(match.start(), match.end())
            yield Fact(body.value, "member_count", value_of(match.group("n") or match.group("m"), code), start, end)


@rule(
    "including",
    (
        (
            "The ministers know of the international legal framework adopted by the United Nations, including the"
            " Inter-American Convention against Corruption."
        ),
        ("ramework", "composed_of", "Inter-American Convention against Corruption"),
    ),
    anchors=("{made_of_words}", "{{T}}"),
)
def including(scene: Scene) -> Iterator[Fact]:
    """'the instruments, including the A, the B, and the C': what a group of texts is made of."""
    sentence = scene.sentence
    pattern = compiled(
        r"(?P<s>⟦T\d+⟧){made_of} ?{art}(?:[a-z]+ )?"
        r"(?P<o>⟦T\d+⟧(?:,? ?(?:{and} )?(?:(?:in|en|em|of) )?{art}(?:[a-z]+ )?⟦T\d+⟧)*)",
        scene.code,
    )
    for match in pattern.finditer(sentence.text):
        whole = sentence.tokens_in(match.group("s"))[0]
        for part in sentence.tokens_in(match.group("o")):
            if scene.reading.book.entities[whole.value].symbol is None:
                yield Fact(whole.value, "composed_of", part.value, whole.start, part.end)
