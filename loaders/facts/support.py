"""Support, secretariats, reports, follow-up, and who was told to establish what."""

import re
from collections.abc import Iterator
from typing import Final

from ..page.folding import fold_name
from .patterns import compiled
from .rules import Fact, Scene, rule

BEFORE_NAME: Final = re.compile(r" (?:of|to|de|del|da|do|du|a|al|au)(?: the| la| l')?$")
FOLLOW_UP: Final = re.compile(
    r"\b(?:follow-?up|seguimiento|seguimento|acompanhamento|suivi|review|revision|amendment|reforma|"
    r"protocol of|implementation|examen)\b"
)


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
            "La Secretaría General apoya a la Comisión Interamericana para el Control del Abuso de Drogas en el"
            " trabajo que hace para la región."
        ),
        ("General Secretariat", "supports", "Inter-American Drug Abuse Control Commission"),
    ),
    anchors=(
        {
            "en": "support|assist|services to",
            "es": "apoya|asiste|apoyo|asistencia",
            "pt": "apoia|apoio|assistencia",
            "fr": "appui|soutient",
        },
        "{{BRS}}",
        "{{BRTZM}}",
    ),
)
def supports(scene: Scene) -> Iterator[Fact]:
    """'X supports the Y', 'provides technical assistance to Y', 'in its role of supporting the Y'."""
    verb = {
        "en": (
            r"(?:supports?|assists?|{be} supporting|in its role of supporting|(?:provides?|provided|gives?) (?:[a-z]+"
            r" )?(?:[a-z]+ and )?(?:[a-z]+ )?"
            r"(?:support|assistance|services) to)"
        ),
        "es": r"(?:apoya|asiste|(?:brinda|presta) (?:apoyo|asistencia)(?: [a-z]+)?)(?: al?)?",
        "pt": r"(?:apoia|(?:presta) (?:apoio|assistencia)(?: [a-z]+)?)(?: a[os]?)?",
        "fr": r"(?:appuie|soutient|apporte son appui (?:a|au))",
    }[scene.code]
    pattern = compiled(
        rf"(?P<s>⟦[BRS]\d+⟧),? (?:{{which}} )?(?:[a-z]+ly )?{verb} {{art}}(?P<o>⟦[BRTZM]\d+⟧)", scene.code
    )
    for match in pattern.finditer(scene.sentence.text):
        subject, thing = scene.sentence.tokens_in(match.group())[:2]
        yield Fact(subject.value, "supports", thing.value, subject.start, thing.end)


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
        {
            "en": "support|assistance",
            "es": "apoyo|apoyad",
            "pt": "apoio|apoiad",
            "fr": "appui|appuye",
        },
        "{{BRMZ}}",
        "{{BS}}",
    ),
)
def supported_by(scene: Scene) -> Iterator[Fact]:
    """'X, with technical support from the Y', 'X ... supported by the Y'."""
    aid = {
        "en": r"with (?:the )?(?:[a-z]+ )?(?:and [a-z]+ )?(?:support|assistance) (?:from|of)|supported by",
        "es": r"con el apoyo(?: [a-z]+)? de(?:l)?|apoyad[oa] por",
        "pt": r"com o apoio(?: [a-z]+)? d[eoa]|apoiad[oa] p(?:or|el[oa])",
        "fr": r"(?:avec|de) l'appui(?: [a-z]+)? (?:de|du)|appuyee? par",
    }[scene.code]
    pattern = compiled(
        rf"^{{art}}(?P<s>⟦[BRMZ]\d+⟧)(?P<g>[^;.]{{0,150}}?)(?:{aid}) ?{{art}}(?P<o>⟦[BS]\d+⟧)", scene.code
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
    anchors=("provide", "{{BR}}"),
)
def provides_services(scene: Scene) -> Iterator[Fact]:
    """'The Board's task is to provide the OAS with advice'."""
    sentence = scene.sentence
    match = compiled(
        r"(?P<s>⟦[BR]\d+⟧)(?:'s? [a-z ]{0,25})? (?:{be} to |{be} )?(?:provide|provides) {art}(?P<o>⟦B\d+⟧)"
        r"(?P<m> and (?:its|their) member states|(?: and {art}⟦B\d+⟧))? with ",
        scene.code,
    ).search(sentence.text)
    if match is None:
        return
    subject = sentence.tokens_in(match.group("s"))[0]
    for helped in sentence.tokens_in(match.group("o") + (match.group("m") or "")):
        yield Fact(subject.value, "supports", helped.value, subject.start, helped.end)


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
        {
            "en": "serves as|acts as|act as|serve as|serving as|acting as",
            "es": "sirve|actua|funge|ejerce",
            "pt": "serve|atua|exerce",
            "fr": "fait office de|assure|agit en qualite de",
        },
        "{{B}}",
    ),
)
def serves_as_secretariat(scene: Scene) -> Iterator[Fact]:
    """'The Mechanism is supported by the Department, which serves as Technical Secretariat (of the Mechanism)'."""
    sentence = scene.sentence
    verb = {
        "en": r"(?:serves|acts|act|serve|serving|acting) as (?:the |its )?",
        "es": r"(?:sirve|actua|funge|ejerce)(?: de| como)? (?:la |su )?",
        "pt": r"(?:serve|atua|exerce)(?: de| como)? (?:a |sua )?",
        "fr": r"(?:fait office de|assure|agit en qualite de) (?:le |son )?",
    }[scene.code]
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
        {
            "en": "report|submit|present",
            "es": "inform|present|elev|rind|rendir",
            "pt": "inform|present|submet|presta",
            "fr": "faire rapport|fait rapport|fera rapport|rend|present|soum",
        },
        "{{B}}",
    ),
)
def reports_to(scene: Scene) -> Iterator[Fact]:
    """'the Council to report to the Assembly', 'instruct X to submit a draft of its rules to Y'."""
    verb = {
        "en": (
            r"(?:to |will |shall )?(?:report|reports|submit|submits|present|presents)(?: back)?(?:"
            r" [^⟦;.,]{0,60}?)? to"
        ),
        "es": (
            r"(?:(?:que |a |deber[a-z]+ )?(?:informe|informar|presente|presentar|eleve|rinda|rendir)|informara?|rinde|"
            r"(?:presenta|presentara|eleva|elevara) (?:un |su |sus )?(?:[a-z]+ )?informes?)"
            r"(?: [^⟦;.,]{0,60}?)? al?"
        ),
        "pt": (
            r"(?:(?:que |a )?(?:informe|informar|apresente|apresentar|submeta)|informara?|presta contas|"
            r"(?:apresenta|apresentara|submete) (?:um |seu |seus )?(?:[a-z]+ )?relatorios?)"
            r"(?: [^⟦;.,]{0,60}?)? (?:a|ao)"
        ),
        "fr": (
            r"(?:(?:de |d')?(?:faire rapport|rendre compte|presenter|soumettre)|fait rapport|fera rapport|"
            r"rend compte|(?:presente|presentera|soumet|soumettra) (?:un |son |ses )?(?:[a-z]+ )?rapports?)"
            r"(?: [^⟦;.,]{0,60}?)? (?:a|au)"
        ),
    }[scene.code]
    pattern = compiled(
        rf"(?P<s>⟦[BR]\d+⟧),?(?: [^⟦;.]{{0,30}},)? (?:{{which}} )?{verb} {{art}}(?P<o>⟦B\d+⟧)", scene.code
    )
    for match in pattern.finditer(scene.sentence.text):
        subject, above = scene.sentence.tokens_in(match.group())[:2]
        yield Fact(subject.value, "reports_to", above.value, subject.start, above.end)


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
    pattern = compiled(r"(?P<s>⟦[BS]\d+⟧) (?:{which} )?{establishing} {art}(?P<o>⟦[BR]\d+⟧)", scene.code)
    for match in pattern.finditer(scene.sentence.text):
        actor, body = scene.sentence.tokens_in(match.group())[:2]
        yield Fact(body.value, "established_by", actor.value, actor.start, body.end)


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
        r"(?:{on} ?{art}(?P<d>⟦D\d+⟧),? )?\b(?:it|they|and|este|esta|y|ele|ela|e|il|elle|et) {established}"
        r" {art}(?P<o>⟦[BRT]\d+⟧)"
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
        date = sentence.tokens_in(match.group("d")) or sentence.tokens_in(re.sub(r"⟦[A-CE-Z]\d+⟧", "", first.group()))
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
    reading = scene.reading
    for outer in reading.within(
        scene.sentence.start, scene.sentence.end, ("body", "programme", "meeting", "instrument")
    ):
        if not FOLLOW_UP.search(fold_name(outer.text)):
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
            if whole and amended and FOLLOW_UP.search(before) and BEFORE_NAME.search(before):
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
        {
            "en": "aimed at",
            "es": "destinad|cuyo objetivo es",
            "pt": "destinad|cujo objetivo e",
            "fr": "destine|visant a",
        },
        "{{T}}",
    ),
)
def aimed_at_implementing(scene: Scene) -> Iterator[Fact]:
    """'the Plan, ..., which is aimed at ensuring that the states implement the Convention'."""
    aim = {
        "en": r"aimed at [^⟦;.]{0,50}(?:⟦B\d+⟧ )?(?:implement|implementing|implementation of)",
        "es": r"(?:destinad[oa] a|cuyo objetivo es) [^⟦;.]{0,50}(?:aplicar|aplicacion de|implementar)",
        "pt": r"(?:destinad[oa] a|cujo objetivo e) [^⟦;.]{0,50}(?:aplicar|implementar|implementacao d[ae])",
        "fr": r"(?:destinee? a|visant a) [^⟦;.]{0,50}(?:appliquer|application de)",
    }[scene.code]
    match = compiled(rf"(?P<s>⟦T\d+⟧)[^;.]{{0,140}}?{aim} {{art}}(?P<o>⟦T\d+⟧)", scene.code).search(
        scene.sentence.text
    )
    if match:
        plan, treaty = scene.sentence.tokens_in(match.group("s") + match.group("o"))
        yield Fact(plan.value, "amends_or_follows_up", treaty.value, plan.start, treaty.end)
