"""Support, secretariats, reports, follow-up, and who was told to establish what."""

import re
from collections.abc import Iterator
from typing import Final

from ..page.folding import fold_name
from ..page.wording import wording
from .pairs import facts_told
from .patterns import compiled
from .rules import Fact, Scene, rule

BEFORE_NAME: Final = re.compile(r" (?:of|to|de|del|da|do|du|a|al|au)(?: the| la| l')?$")


@rule(
    "supports",
    (
        (
            "The General Secretariat supports the Inter-American Drug Abuse Control Commission in the work that it"
            " does for the states of the region."
        ),
        ("General Secretariat", "supports", "Inter-American Drug Abuse Control Commission"),
    ),
    (
        (
            "The General Secretariat will provide technical and administrative support to the Inter-American Drug"
            " Abuse Control Commission all year."
        ),
        ("General Secretariat", "supports", "Inter-American Drug Abuse Control Commission"),
    ),
    anchors=(
        "{supporting_words}",
        "{{BRS}}",
        "{{BRTZM}}",
    ),
)
def supports(scene: Scene) -> Iterator[Fact]:
    """'X supports the Y', 'tiene como misión apoyar a Y', 'in its role of supporting the Y'."""
    task = r"(?:,? ?(?:{which} )?(?:[a-z]+ly )?| ?{whose_task} )"
    helping = rf"(?P<s>⟦[BRS]\d+⟧){task}{{supporting}} {{art}}(?P<o>⟦[BRTZM]\d+⟧)"
    yield from facts_told(scene, "supports", helping)


@rule(
    "supported-by",
    (
        (
            "The Inter-American Drug Abuse Control Commission, with technical support from the World Bank, has looked"
            " at the ports of the states of the region."
        ),
        ("World Bank", "supports", "Inter-American Drug Abuse Control Commission"),
    ),
    (
        (
            "The Inter-American Drug Abuse Control Commission is a small body and is supported by the World Bank in"
            " the work that it does for the region."
        ),
        ("World Bank", "supports", "Inter-American Drug Abuse Control Commission"),
    ),
    anchors=(
        "{supported_by_words}",
        "{{BRMZ}}",
        "{{BS}}",
    ),
)
def supported_by(scene: Scene) -> Iterator[Fact]:
    """'X, with technical support from the Y', 'X ... supported by the Y'."""
    pattern = compiled(
        r"^{art}(?P<s>⟦[BRMZ]\d+⟧)(?P<g>[^;.]{0,150}?){supported_by} ?{art}(?P<o>⟦[BS]\d+⟧)", scene.code
    )
    match = pattern.search(scene.sentence.text)
    if match:
        subject, helper = scene.sentence.tokens_in(match.group("s") + match.group("o"))
        yield Fact(helper.value, "supports", subject.value, subject.start, helper.end)


@rule(
    "provides-services",
    (
        (
            "The main task of the Inter-American Defense Board is to provide the OAS and its member states with the"
            " advice that they need in such a case."
        ),
        ("Inter-American Defense Board", "supports", "Organization of American States"),
    ),
    anchors=("{giving_words}", "{{BR}}"),
)
def provides_services(scene: Scene) -> Iterator[Fact]:
    """'The Board's task is to provide the OAS with advice', 'presta a la OEA y a sus Estados miembros servicios'."""
    served = r"{to_whom}{art}(?P<o>⟦B\d+⟧(?: {and} (?:{to_whom})?{art}(?:⟦B\d+⟧|{members}))?)"
    template = rf"(?P<s>⟦[BR]\d+⟧) ?(?:{{whose_task}})? {{giving}} {served} (?:with |(?:{{of}} ?)?{{art}}{{help}})"
    yield from facts_told(scene, "supports", template)


@rule(
    "serves-as-secretariat",
    (
        (
            "The Inter-American Drug Abuse Control Commission turns to the General Secretariat, which acts as Technical"
            " Secretariat."
        ),
        ("General Secretariat", "secretariat_of", "Inter-American Drug Abuse Control Commission"),
    ),
    anchors=(
        "{serving_as_words}",
        "{{B}}",
    ),
)
def serves_as_secretariat(scene: Scene) -> Iterator[Fact]:
    """'The Mechanism is supported by the Department, which serves as Technical Secretariat (of the Mechanism)'."""
    sentence = scene.sentence
    verb = "{serving_as}"
    noun = (
        r"(?:technical secretariat|secretariat|secretaria tecnica|secretaria|secretariat technique|"
        r"⟦B\d+⟧(?: tecnica| technique)?)"
    )
    match = compiled(
        rf"(?P<s>⟦B\d+⟧),? (?:{{which}} )?{verb}(?P<n>{noun})(?: (?:of|to|for|de|del|da|do|du)"
        r" {art}(?P<o>⟦[BRZM]\d+⟧))?",
        scene.code,
    ).search(sentence.text)
    if match is None:
        return
    if match.group("n").startswith("⟦"):
        noun_token = sentence.tokens_in(match.group("n"))[0]
        if "secretari" not in fold_name(scene.reading.text[noun_token.start : noun_token.end]):
            return
    secretariat = sentence.tokens_in(match.group("s"))[0]
    served = (
        sentence.tokens_in(match.group("o"))
        or [t for t in sentence.tokens if t.letter in "BRZ" and t.value != secretariat.value][:1]
    )
    for body in served[:1]:
        yield Fact(secretariat.value, "secretariat_of", body.value, *sentence.raw(match.start(), match.end()))


@rule(
    "reports-to",
    (
        (
            "To request the Permanent Council to report to the General Assembly on the safety of the ports of the"
            " states of the region."
        ),
        ("Permanent Council", "reports_to", "General Assembly"),
    ),
    (
        (
            "Solicitar al Consejo Permanente que informe a la Asamblea General sobre la seguridad de los puertos de"
            " los Estados de la región."
        ),
        ("Permanent Council", "reports_to", "General Assembly"),
    ),
    (
        (
            "Solicitar ao Conselho Permanente que informe a Assembleia Geral sobre a segurança dos portos dos Estados"
            " da região e não mais."
        ),
        ("Permanent Council", "reports_to", "General Assembly"),
    ),
    (
        (
            "De prier le Conseil permanent de faire rapport à l'Assemblée générale sur la sécurité des ports des"
            " États de la région et des îles."
        ),
        ("Permanent Council", "reports_to", "General Assembly"),
    ),
    anchors=(
        "{reporting_to_words}",
        "{{B}}",
    ),
)
def reports_to(scene: Scene) -> Iterator[Fact]:
    """'the Council to report to the Assembly', 'instruct X to submit a draft of its rules to Y'."""
    reporting = r"(?P<s>⟦[BR]\d+⟧)(?:,| -)?(?: [^⟦;.]{0,30},)? (?:{which} )?{reporting_to} {art}(?P<o>⟦B\d+⟧)"
    task = (
        r"^(?:\d+\. ?)?[a-z ]{3,40}(?P<s>⟦[BR]\d+⟧),? (?:que|to|a|de)\b[^;.]{3,220}?"
        r",? (?:and|y|e|et) (?:que |to |de )?"
    )
    yield from facts_told(scene, "reports_to", reporting, task + r"{reporting_to} {art}(?P<o>⟦B\d+⟧)")


@rule(
    "told-to-establish",
    (
        (
            "In 1994, the ministers asked the Permanent Council to create the Inter-American Defense College, which is"
            " a school for officers."
        ),
        ("Inter-American Defense College", "established_by", "Permanent Council"),
    ),
    anchors=("{establishing}", "{{BS}}", "{{BR}}"),
)
def told_to_establish(scene: Scene) -> Iterator[Fact]:
    """'instructed the Council to establish the Committee'."""
    told = r"(?P<o>⟦[BS]\d+⟧) (?:{which} )?{establishing} {art}(?P<s>⟦[BR]\d+⟧)"
    yield from facts_told(scene, "established_by", told)


@rule(
    "it-established",
    (
        (
            "In 1998, the Permanent Council spoke of the ports, and in 2001, it established the Inter-American"
            " Defense College, which is a school for officers."
        ),
        ("Inter-American Defense College", "established_by", "Permanent Council"),
    ),
    anchors=("{established}", "{{BRT}}", "{{BZ}}"),
)
def it_established(scene: Scene) -> Iterator[Fact]:
    """'... and in 1999, it established a Mechanism': the pronoun is the first actor of the sentence."""
    sentence, code = scene.sentence, scene.code
    pattern = compiled(
        r"(?:{on} ?{art}(?P<d>⟦D\d+⟧),? )?\b(?:{pronoun_of_actor}|{and}(?:,? {on} ?{art}(?P<l>⟦D\d+⟧),?)?)"
        r" {established} {art}(?P<o>⟦[BRT]\d+⟧)"
        r"(?:,? {means} ?{art}(?:[a-z]+ )?(?P<r>⟦T\d+⟧))?",
        code,
    )
    for match in pattern.finditer(sentence.text):
        first = compiled(r"(?:[^⟦;.]{0,25}⟦D\d+⟧,? )?{art}(?P<a>⟦[BZ]\d+⟧) (?!{of})", code).match(sentence.text)
        if first is None or first.end() > match.start("o"):
            continue
        actor, thing = sentence.tokens_in(first.group("a"))[0], sentence.tokens_in(match.group("o"))[0]
        for by in (actor, *sentence.tokens_in(match.group("r"))):
            yield Fact(thing.value, "established_by", by.value, actor.start, max(by.end, thing.end))
        day = match.group("d") or match.group("l") or re.sub(r"⟦[A-CE-Z]\d+⟧", "", first.group())
        date = sentence.tokens_in(day)
        if date:
            yield Fact(thing.value, "established_on", date[0].value, date[0].start, thing.end)


@rule(
    "created-in-accord",
    (
        (
            "In accordance with the Inter-American Convention against Corruption, the General Assembly created the"
            " Inter-American Defense College for officers."
        ),
        ("Inter-American Defense College", "created_within", "Inter-American Convention against Corruption"),
    ),
    anchors=("{accord}", "{established}", "{{TM}}", "{{BR}}"),
)
def created_in_accord(scene: Scene) -> Iterator[Fact]:
    """'In accordance with the program of action ..., the Assembly created the Commission'."""
    pattern = compiled(
        r"^{accord} ?{art}(?P<w>⟦[TM]\d+⟧)[^⟦;.]{0,60}(?:⟦M\d+⟧)?, {art}⟦B\d+⟧(?:,? {on} ?{art}⟦D\d+⟧,?)?"
        r" {established} {art}(?P<o>⟦[BR]\d+⟧)",
        scene.code,
    )
    match = pattern.search(scene.sentence.text)
    if match:
        frame, thing = scene.sentence.tokens_in(match.group("w") + match.group("o"))
        yield Fact(thing.value, "created_within", frame.value, frame.start, thing.end)


@rule(
    "named-follow-up",
    (
        (
            "The Conference for the Review of the Inter-American Convention against Corruption is known to all states"
            " of the region."
        ),
        ("Review", "amends_or_follows_up", "Inter-American Convention against Corruption"),
    ),
    anchors=("<body>|<programme>|<meeting>|<instrument>", "<instrument>|<meeting>|<meeting-series>"),
)
def named_follow_up(scene: Scene) -> Iterator[Fact]:
    """A mechanism, meeting or protocol whose name tells what it follows up or amends."""
    reading, follow_up = scene.reading, wording("follow_up", scene.code)
    for outer in scene.named(("body", "programme", "meeting", "instrument")):
        if not follow_up.search(fold_name(outer.text)):
            continue
        for inner in reading.within(outer.start + 5, outer.end, ("instrument", "meeting", "meeting-series")):
            before = fold_name(reading.text[outer.start : inner.start])
            between = any(
                m.start > outer.start and m.end >= inner.end and m.entity not in (inner.entity, outer.entity)
                for m in reading.within(outer.start, outer.end)
                if m.start < inner.start
            )
            amended = reading.book.kind(outer.entity) != "instrument" or re.search(r"protocol|amend|reform", before)
            whole = inner.entity != outer.entity and inner.end == outer.end and not between
            if whole and amended and follow_up.search(before) and BEFORE_NAME.search(before):
                yield Fact(outer.entity, "amends_or_follows_up", inner.entity, outer.start, outer.end)


@rule(
    "aimed-at-implementing",
    (
        (
            "The Central American Security Strategy, adopted in 2009, is aimed at ensuring that the states implement"
            " the Inter-American Convention against Corruption."
        ),
        ("Security Strategy", "amends_or_follows_up", "Inter-American Convention against Corruption"),
    ),
    anchors=(
        "{aimed_at_words}",
        "{{T}}",
    ),
)
def aimed_at_implementing(scene: Scene) -> Iterator[Fact]:
    """'the Plan, ..., which is aimed at ensuring that the states implement the Convention'."""
    aimed = r"(?P<s>⟦T\d+⟧)[^;.]{0,140}?{aimed_at} {art}(?P<o>⟦T\d+⟧)"
    yield from facts_told(scene, "amends_or_follows_up", aimed)
