"""Who joined a body and who offered to receive a meeting; what a meeting adopted, told behind its place."""

from collections.abc import Iterator

from .adjuncts import adjuncts
from .patterns import compiled
from .rules import Fact, Scene, acting_state, rule

TEXTS = r"⟦T\d+⟧(?:,? ?(?:(?:and|y|e|et) )?{art}⟦T\d+⟧)*"


@rule(
    "joined-body",
    (
        "Chile joined the Inter-American Defense Board in 1974, and its maps came by ship.",
        ("Inter-American Defense Board", "has_member", "Chile"),
    ),
    (
        "Chile se incorporó a la Junta Interamericana de Defensa en 1974, y sus mapas llegaron por mar.",
        ("Inter-American Defense Board", "has_member", "Chile"),
    ),
    (
        "O Chile tornou-se membro da Junta Interamericana de Defesa em 1974, e os mapas vieram de navio.",
        ("Inter-American Defense Board", "has_member", "Chile"),
    ),
    (
        "Le Chili est devenu membre du Comité interaméricain contre le terrorisme en 1974, et il pleuvait.",
        ("Committee against Terrorism", "has_member", "Chile"),
    ),
    anchors=("{join}", "{{S}}", "{{BR}}"),
)
def joined_body(scene: Scene) -> Iterator[Fact]:
    """'STATE joined the BODY in DATE', 'STATE became a full member state of the BODY' (the body inside a group)."""
    sentence, code = scene.sentence, scene.code
    pattern = compiled(r"(?P<s>{S+}),? (?:{which} )?{joined} (?:du )?{art}(?:[a-z]+ )?(?P<b>⟦[BR]\d+⟧)", code)
    for found in pattern.finditer(sentence.text):
        named = sentence.tokens_in(found.group("b"))[0]
        body = _body_of_group(scene, named.value, named.inner)
        dates = [a.tokens[0] for a in adjuncts(sentence, found.end(), code)[:2] if a.role == "date"]
        for state in sentence.tokens_in(found.group("s")):
            end = max([named.end, *(d.end for d in dates)])
            yield Fact(body, "has_member", state.value, state.start, end, dates[0].value if dates else None)


def _body_of_group(scene: Scene, named: str, inner: tuple[str, ...]) -> str:
    """The body whose members a name tells: 'Member State of the OAS' is of the OAS."""
    if scene.reading.mentions.groups[named] == 0:
        return named
    bodies = [i for i in inner if i != named and scene.reading.book.kind(i) == "body"]
    return bodies[-1] if bodies else named


@rule(
    "offered-to-host",
    (
        "They thanked the Government of Chile for its maps and spoke of the offer of Chile to host the Special"
        " Conference on Security.",
        ("Special Conference on Security", "hosted_by", "Chile"),
    ),
    (
        "Se agradeció el ofrecimiento de Chile de ser sede de la Conferencia Especial sobre Seguridad y de sus mapas.",
        ("Special Conference on Security", "hosted_by", "Chile"),
    ),
    (
        "Agradeceu-se o oferecimento do Chile de sediar a Conferência Especial sobre Segurança e os seus mapas.",
        ("Special Conference on Security", "hosted_by", "Chile"),
    ),
    (
        "On remercia le Chili de ses cartes, et le Chili a offert d'accueillir la Conférence spéciale sur la sécurité.",
        ("Special Conference on Security", "hosted_by", "Chile"),
    ),
    anchors=("{receive}", "{{BS}}", "{{MZ}}"),
)
def offered_to_host(scene: Scene) -> Iterator[Fact]:
    """'the offer of STATE to host the MEETING', 'STATE's offer to host', 'the MEETING, which STATE hosted'."""
    sentence, code = scene.sentence, scene.code
    offer = compiled(r"(?P<o>⟦[SB]\d+⟧),? ?{to_host} ?{art}(?P<s>⟦[MZ]\d+⟧)", code)
    hosted = compiled(r"(?P<s>⟦[MZ]\d+⟧),? {which} ?{art}(?P<o>⟦[SB]\d+⟧) (?:ha |a |had |has |will )?{hosted}", code)
    for found in [*offer.finditer(sentence.text), *hosted.finditer(sentence.text)]:
        host, meeting = sentence.tokens_in(found.group("o"))[0], sentence.tokens_in(found.group("s"))[0]
        start, end = sentence.raw(found.start(), found.end())
        yield Fact(meeting.value, "hosted_by", acting_state(scene, host), start, end)


@rule(
    "where-text-was-adopted",
    (
        "They were at the Special Conference on Security, held in Quito, where the Declaration on Security in the"
        " Americas was adopted.",
        ("Declaration on Security in the Americas", "adopted_at", "Special Conference on Security"),
    ),
    (
        "Fueron a la Conferencia Especial sobre Seguridad, en la cual se adoptó la Declaración sobre Seguridad en las"
        " Américas.",
        ("Declaration on Security in the Americas", "adopted_at", "Special Conference on Security"),
    ),
    (
        "Foram à Conferência Especial sobre Segurança, na qual se adotou a Declaração sobre Segurança nas Américas.",
        ("Declaration on Security in the Americas", "adopted_at", "Special Conference on Security"),
    ),
    (
        "Ils furent à la Conférence spéciale sur la sécurité, où fut adoptée la Déclaration sur la sécurité dans les"
        " Amériques.",
        ("Declaration on Security in the Americas", "adopted_at", "Special Conference on Security"),
    ),
    anchors=("{adopted}", "{{M}}", "{{T}}"),
)
def where_text_was_adopted(scene: Scene) -> Iterator[Fact]:
    """'the MEETING ..., where the TEXT was adopted', '..., at which the ministers adopted the TEXT'."""
    sentence, code = scene.sentence, scene.code
    lead = r"(?P<m>⟦M\d+⟧)(?P<b>(?:(?!⟦M|{where})[^;.]){0,140}?),? {where} "
    told = rf"(?:{{art}}(?:[a-z]+ )?(?P<t>{TEXTS}),? {{be}} {{adopted}}"
    done = r"|[^⟦;.]{0,40}?(?:⟦[BS]\d+⟧ )?(?:(?:ha|a|have|has|had|se|be|fut|foi|fue) )?{adopted}"
    done += rf" {{art}}(?P<u>{TEXTS}))"
    for found in compiled(lead + told + done, code).finditer(sentence.text):
        meeting = sentence.tokens_in(found.group("m"))[0]
        for text in sentence.tokens_in(found.group("t") or found.group("u")):
            yield Fact(text.value, "adopted_at", meeting.value, *sentence.raw(found.start(), found.end()))
