"""What goes with a meeting or a body: under whose chair, at whose invitation, how often."""

from collections.abc import Iterator

from .numbers import number_pattern, value_of
from .patterns import compiled
from .rules import Fact, Scene, acting_state, rule


@rule(
    "at-invitation",
    (
        (
            "The Special Conference on Security was held in Quito at the invitation of the Government of Chile, and the"
            " ports of the region were glad of it."
        ),
        ("Special Conference on Security", "hosted_by", "Chile"),
    ),
    (
        (
            "A Conferência Especial sobre Segurança realizou-se em Quito a convite do Governo do Chile, e os portos da"
            " região não o ignoram."
        ),
        ("Special Conference on Security", "hosted_by", "Chile"),
    ),
    anchors=("{invitation}", "{{M}}", "{{BS}}"),
)
def at_invitation(scene: Scene) -> Iterator[Fact]:
    """'MEETING ..., at the invitation of the Government of Chile'."""
    yield from _with_meeting(scene, "invitation", "hosted_by")


def _with_meeting(scene: Scene, key: str, relation: str) -> Iterator[Fact]:
    """A circumstance told behind the first meeting of a sentence, where no other meeting stands between."""
    pattern = compiled(
        rf"(?P<m>⟦M\d+⟧)(?:(?!⟦M)[^;]){{0,200}}?{{{key}}} ?{{art}}(?:governments? of {{art}})?(?P<o>{{BSH+}})",
        scene.code,
    )
    for match in pattern.finditer(scene.sentence.text):
        meeting = scene.sentence.tokens_in(match.group("m"))[0]
        for actor in scene.sentence.tokens_in(match.group("o")):
            yield Fact(meeting.value, relation, acting_state(scene, actor), meeting.start, actor.end)


@rule(
    "frequency",
    (
        (
            "The Inter-American Drug Abuse Control Commission, which meets twice a year, is the body to which the"
            " states of the region turn."
        ),
        ("Inter-American Drug Abuse Control Commission", "meets_frequency", "twice a year"),
    ),
    (
        (
            "A Comissão Interamericana para o Controle do Abuso de Drogas reúne-se em sessão ordinária duas vezes por"
            " ano, e não mais do que isso."
        ),
        ("Inter-American Drug Abuse Control Commission", "meets_frequency", "duas vezes por ano"),
    ),
    anchors=("{meets}", "{frequency}", "{{BRMZ}}"),
)
def frequency(scene: Scene) -> Iterator[Fact]:
    """'which meets twice a year', 'shall meet in regular session at least once a year'."""
    pattern = compiled(
        r"(?P<b>⟦[BRMZ]\d+⟧),? (?:{which} )?{meets} "
        r"(?:(?!(?:to|para|pour|not|no|nao)\b)[a-z-]+ ){0,5}?(?P<f>{frequency})",
        scene.code,
    )
    apposed = compiled(r"(?P<b>⟦[BRMZ]\d+⟧), {art}(?:[a-z-]+ ){1,4}{of} ?{art}$", scene.code)
    for match in pattern.finditer(scene.sentence.text):
        head = apposed.search(scene.sentence.text[: match.start("b")])  # 'the Assembly, the highest body of X, meets'
        yield _frequency(scene, (head or match).group("b"), match.span("f"))


@rule(
    "sessions-a-year",
    (
        (
            "The Inter-American Drug Abuse Control Commission holds two regular sessions a year, and the ports of the"
            " region are told of them."
        ),
        ("Inter-American Drug Abuse Control Commission", "meets_frequency", "two regular sessions a year"),
    ),
    (
        (
            "La Comisión Interamericana para el Control del Abuso de Drogas celebra dos períodos ordinarios de sesiones"
            " al año, y los puertos lo saben."
        ),
        ("Inter-American Drug Abuse Control Commission", "meets_frequency", "períodos ordinarios de sesiones al año"),
    ),
    anchors=("{holds}", "{a_year}", "{{BR}}"),
)
def sessions_a_year(scene: Scene) -> Iterator[Fact]:
    """'The Commission holds two regular sessions a year'."""
    pattern = compiled(
        rf"(?P<b>⟦[BR]\d+⟧),? (?:{{which}} )?{{holds}} (?:at least |al menos |pelo menos |au moins )?"
        rf"(?P<f>(?:{number_pattern(scene.code)}|one|una?|uma?|une) (?:[a-z]+ ){{1,4}}?{{a_year}})",
        scene.code,
    )
    for match in pattern.finditer(scene.sentence.text):
        yield _frequency(scene, match.group("b"), match.span("f"))


def _frequency(scene: Scene, body: str, span: tuple[int, int]) -> Fact:
    named = scene.sentence.tokens_in(body)[0]
    start, end = scene.sentence.raw(*span)
    return Fact(named.value, "meets_frequency", " ".join(scene.reading.text[start:end].split()), named.start, end)


@rule(
    "counted-in-passive",
    (
        (
            "The Inter-American Convention against Corruption has been ratified by 33 states, and the ports of the"
            " region keep it in their books."
        ),
        ("Inter-American Convention against Corruption", "party_count", "33"),
    ),
    (
        (
            "La Convención Interamericana contra la Corrupción fue firmada por 29 países y ratificada por 33 Estados, y"
            " los puertos lo saben."
        ),
        ("Inter-American Convention against Corruption", "signatory_count", "29"),
    ),
    anchors=("{ratified}|{signed}", "{by}", "{number}", "{{T}}"),
)
def counted_in_passive(scene: Scene) -> Iterator[Fact]:
    """'TREATY ... signed by 29 countries and ratified by 33 member states of the OAS': the one text of the sentence."""
    sentence, code = scene.sentence, scene.code
    texts = [t for t in sentence.tokens if t.letter == "T"]
    if len({t.value for t in texts}) != 1 or scene.reading.book.kind(texts[0].value) != "instrument":
        return
    for key, relation in (("ratified", "party_count"), ("signed", "signatory_count")):
        pattern = compiled(rf"{{{key}}} {{by}} (?P<n>{number_pattern(code)}) (?:⟦B\d+⟧|{{units}}|{{of}} )", code)
        for match in pattern.finditer(sentence.text, sentence.text.index("⟦T")):
            start, end = sentence.raw(match.start(), match.end())
            yield Fact(texts[0].value, relation, value_of(match.group("n"), code), min(start, texts[0].start), end)
