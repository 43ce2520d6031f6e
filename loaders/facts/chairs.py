"""Who chaired a meeting, who opened it and spoke there, who carried it out; with offices beside the names.

'chaired by the Minister of Defence of Chile, Ana Luz', 'Presidió la sesión el Embajador Juan Paz', 'A and B held the
Second Meeting of ...'.  The meeting may be told in the sentence before.
"""

import re
from collections.abc import Iterator
from typing import Final

from ..meetings.session_owners import session_series
from ..page.folding import fold_name
from .attendance import OBJECT
from .marked import Token
from .named_lists import clause_before, listed, meeting_of, subjects_before, told_before
from .patterns import compiled
from .rules import Fact, Scene, acting_state, rule

OTHERS: Final = re.compile(r"⟦[BRTZ]\d+⟧")
CHAIRED: Final = re.compile(
    r"\b(?:council|committee|commission|board|group|assembly|conference|court|meeting|consejo|comite|comision|junta|grupo|"
    r"asamblea|conselho|comissao|assembleia|conseil|commission|groupe|assemblee|gt|caucus)\b"
)


@rule(
    "presided-by",
    (
        "The Special Conference on Security was chaired by the Minister of Defence of Chile, Ana Luz Pereira, in Lima.",
        ("Special Conference on Security", "chaired_by", "Ana Luz Pereira"),
    ),
    (
        "Bajo la presidencia del Embajador Juan Paz Pereira, la Conferencia Especial sobre Seguridad habló de barcos.",
        ("Special Conference on Security", "chaired_by", "Juan Paz Pereira"),
    ),
    (
        "A Conferência Especial sobre Segurança, presidida pelo Ministro da Defesa do Chile, João Luz Pereira, acabou.",
        ("Special Conference on Security", "chaired_by", "João Luz Pereira"),
    ),
    (
        "La Conférence spéciale sur la sécurité était présidée par l'Ambassadeur du Chili, M. Jean Luz Pereira.",
        ("Special Conference on Security", "chaired_by", "Jean Luz Pereira"),
    ),
    anchors=("{presided_words}", "{{BSH}}"),
)
def presided_by(scene: Scene) -> Iterator[Fact]:
    """'MEETING or BODY, chaired by the Minister of S, NAME', 'Under the chairmanship of NAME, the MEETING ...'."""
    sentence, code = scene.sentence, scene.code
    for found in compiled("(?<![a-z])(?:{presided_by}|(?P<led>{led_by}))", code).finditer(sentence.text):
        before = sentence.text[: found.start()]
        if found.group("led") and not compiled(r"⟦M\d+⟧,? (?:{which} )?(?:{be} )?$", code).search(before):
            continue
        chaired = compiled(r"(?P<b>⟦[BZ]\d+⟧)(?: ?\([^()]*\))?,? (?:{which},? )?(?:{be} )?$", code).search(before)
        meeting = sentence.tokens_in(chaired.group("b"))[0] if chaired else _meeting_beside(scene, before, found.end())
        if meeting is None:
            continue
        for token in _first(listed(scene, found.end())):
            yield _fact(meeting, "chaired_by", acting_state(scene, token), token)


def _meeting_beside(scene: Scene, before: str, end: int) -> Token | None:
    """The meeting before a phrase with no body, text or series between; else behind it; else that told before."""
    here = list(re.finditer(r"⟦M\d+⟧", before))
    if here:
        between = OTHERS.search(before, here[-1].end())
        return None if between else scene.sentence.tokens_in(here[-1].group())[0]
    if OTHERS.search(before):
        return None
    behind = re.search(r"⟦M\d+⟧", scene.sentence.text[end:])
    return scene.sentence.tokens_in(behind.group())[0] if behind else told_before(scene)


def _first(people: list[Token]) -> list[Token]:
    """Those of the kind of the first: persons, else states and bodies."""
    persons = people[:1] and people[0].letter == "H"
    return [t for t in people if (t.letter == "H") == persons]


@rule(
    "presided",
    (
        "Ana Luz Pereira, Minister of Peru, was elected President of the Special Conference on Security in Lima.",
        ("Special Conference on Security", "chaired_by", "Ana Luz Pereira"),
    ),
    (
        "Se celebró en Lima la Conferencia Especial sobre Seguridad. Presidió la reunión la Ministra Ana Luz Pereira.",
        ("Special Conference on Security", "chaired_by", "Ana Luz Pereira"),
    ),
    (
        "Presidiram a Conferência Especial sobre Segurança o Ministro do Peru, João Luz Pereira, e Ana Paz Pereira.",
        ("Special Conference on Security", "chaired_by", "Ana Paz Pereira"),
    ),
    (
        "Le ministre du Pérou, Jean Luz Pereira, a présidé la Conférence spéciale sur la sécurité, et il a plu.",
        ("Special Conference on Security", "chaired_by", "Jean Luz Pereira"),
    ),
    anchors=("{presided_words}", "{{BSH}}"),
)
def presided(scene: Scene) -> Iterator[Fact]:
    """'NAME chaired the MEETING', 'Presidió la sesión NAME', 'NAME was elected President of the MEETING'."""
    yield from _done(scene, "presided", "chaired_by", "BSH")


@rule(
    "chair-by-office",
    (
        "They heard Ana Luz Pereira, Minister of Peru and chair of the Permanent Council, who spoke of boats.",
        ("Permanent Council", "chaired_by", "Ana Luz Pereira"),
    ),
    (
        "Habló la Presidenta del Consejo Permanente, Embajadora Ana Luz Pereira, y después llovió mucho.",
        ("Permanent Council", "chaired_by", "Ana Luz Pereira"),
    ),
    (
        "Falou o Presidente do Conselho Permanente, Embaixador João Luz Pereira, e depois choveu muito.",
        ("Permanent Council", "chaired_by", "João Luz Pereira"),
    ),
    (
        "Le Président du Conseil permanent, l'Ambassadeur Jean Luz Pereira, a parlé de bateaux, et il a plu.",
        ("Permanent Council", "chaired_by", "Jean Luz Pereira"),
    ),
    anchors=("{presided_words}", "{{H}}", "{{BMZ}}"),
)
def chair_by_office(scene: Scene) -> Iterator[Fact]:
    """'NAME, chair of the BODY', 'the President of the MEETING, NAME', 'the BODY chair, NAME'."""
    sentence, code = scene.sentence, scene.code
    behind = r"{chair_office} (?:{of} )?{art}(?P<b>⟦[BMZ]\d+⟧)(?: ?\([^()]*\))?(?:,|:)? {styles}(?P<h>⟦H\d+⟧)"
    first = (
        r"(?P<h>⟦H\d+⟧)(?:,[^⟦;.]{0,40}(?:⟦[SB]\d+⟧)?)?(?:,| and| y| e| et|,? {be}|, {which} {be}) {art}(?:[a-z]+ )?"
        r"{chair_office} {of} ?{art}(?P<b>⟦[BMZ]\d+⟧)"
    )
    owned = r"(?P<b>⟦[BM]\d+⟧)(?:'s)? (?:chair(?:man|woman|person)?|president),? {styles}(?P<h>⟦H\d+⟧)"
    for pattern in (behind, first, owned):
        for found in compiled(pattern, code).finditer(sentence.text):
            body, person = sentence.tokens_in(found.group("b"))[0], sentence.tokens_in(found.group("h"))[0]
            if body.letter != "B" or _has_chair(scene, body.value):
                yield _fact(body, "chaired_by", person.value, person)


def _has_chair(scene: Scene, body: str) -> bool:
    """Whether who presides over a body chairs its meetings: a council or committee, no bank or foundation."""
    return CHAIRED.search(fold_name(scene.reading.book.entities[body].label)) is not None


@rule(
    "spoke-in-meeting",
    (
        "Ana Luz Pereira, Minister of Peru, delivered the opening address at the Special Conference on Security.",
        ("Ana Luz Pereira", "spoke_at", "Special Conference on Security"),
    ),
    (
        "Se celebró en Lima la Conferencia Especial sobre Seguridad. Inauguró la reunión la Ministra Ana Luz Pereira.",
        ("Ana Luz Pereira", "spoke_at", "Special Conference on Security"),
    ),
    (
        "O Ministro do Peru, João Luz Pereira, discursou na Conferência Especial sobre Segurança, e choveu.",
        ("João Luz Pereira", "spoke_at", "Special Conference on Security"),
    ),
    (
        "Le ministre du Pérou, Jean Luz Pereira, a pris la parole à la Conférence spéciale sur la sécurité.",
        ("Jean Luz Pereira", "spoke_at", "Special Conference on Security"),
    ),
    anchors=("{opened_words}", "{{H}}"),
)
def spoke_in_meeting(scene: Scene) -> Iterator[Fact]:
    """'NAME addressed the MEETING', 'Inauguró el encuentro NAME'; the meeting may be told before."""
    for fact in _done(scene, "spoke_in", "spoke_at", "H"):
        yield Fact(str(fact.object), "spoke_at", fact.subject, fact.start, fact.end)


def _done(scene: Scene, verb: str, relation: str, letters: str) -> Iterator[Fact]:
    """Who did something to a meeting: named before the verb, or behind it and the meeting."""
    sentence, code = scene.sentence, scene.code
    for found in compiled(rf"(?<![a-z]){{{verb}}}", code).finditer(sentence.text):
        thing = compiled("(?:{opening_of})?" + OBJECT, code).match(sentence.text, found.end())
        if thing is None:
            continue
        named = sentence.tokens_in(thing.group("m") or thing.group("n"))
        meeting = named[0] if named else meeting_of(scene, found.start())
        if meeting is None:
            continue
        behind = compiled("{then_listed}", code).match(sentence.text, thing.end())
        people = _first(listed(scene, behind.end())) if behind else []
        if not people:
            people = _first(subjects_before(scene, found.start()))
        for token in people:
            if token.letter in letters:
                yield _fact(meeting, relation, acting_state(scene, token), token)


@rule(
    "opened-then-by",
    (
        "The fishermen met at the Special Conference on Security in Lima. The meeting was opened by Ana Luz Pereira.",
        ("Ana Luz Pereira", "spoke_at", "Special Conference on Security"),
    ),
    (
        "Se celebró en Lima la Conferencia Especial sobre Seguridad. El acto fue inaugurado por Juan Paz Pereira.",
        ("Juan Paz Pereira", "spoke_at", "Special Conference on Security"),
    ),
    (
        "Realizou-se em Lima a Conferência Especial sobre Segurança. A sessão foi aberta por João Luz Pereira.",
        ("João Luz Pereira", "spoke_at", "Special Conference on Security"),
    ),
    (
        "La Conférence spéciale sur la sécurité, ouverte par le ministre du Pérou, Jean Luz Pereira, a duré un jour.",
        ("Jean Luz Pereira", "spoke_at", "Special Conference on Security"),
    ),
    anchors=("{opened_words}", "{{H}}"),
)
def opened_then_by(scene: Scene) -> Iterator[Fact]:
    """'MEETING, opened by NAME', 'The ceremony was closed by NAME' behind the sentence that tells of the meeting."""
    sentence, code = scene.sentence, scene.code
    for found in compiled("(?<![a-z]){opened_then_by}", code).finditer(sentence.text):
        meeting = _meeting_beside(scene, sentence.text[: found.start()], len(sentence.text))
        for token in listed(scene, found.end()) if meeting else []:
            if meeting and token.letter == "H":
                yield Fact(token.value, "spoke_at", meeting.value, min(meeting.start, token.start), token.end)


@rule(
    "carried-out-meeting",
    (
        "The General Secretariat and the World Bank held this week the Special Conference on Security in Lima.",
        ("Special Conference on Security", "organized_by", "World Bank"),
    ),
    (
        "La Secretaría General, junto con el Banco Mundial, realizará la Conferencia Especial sobre Seguridad.",
        ("Special Conference on Security", "organized_by", "World Bank"),
    ),
    (
        "A Secretaria-Geral e o Banco Mundial promoveram a Conferência Especial sobre Segurança, e choveu muito.",
        ("Special Conference on Security", "organized_by", "General Secretariat"),
    ),
    (
        "Le Secrétariat général et la Banque mondiale ont organisé la Conférence spéciale sur la sécurité à Lima.",
        ("Special Conference on Security", "organized_by", "General Secretariat"),
    ),
    anchors=("{carried_words}", "{{BR}}", "{{M}}"),
)
def carried_out_meeting(scene: Scene) -> Iterator[Fact]:
    """'A and B held the MEETING', 'A, together with B, will hold a MEETING': no sessions of the body itself."""
    sentence, code = scene.sentence, scene.code
    held = r"(?<![a-z]){carried_out}[^⟦;.:]{0,40}?(?:,? ?{on} ?{art}⟦D\d+⟧,? )?{art}(?P<m>⟦M\d+⟧)"
    for found in compiled(held, code).finditer(sentence.text):
        meeting = sentence.tokens_in(found.group("m"))[0]
        people = listed(scene, clause_before(scene, found.start()), found.start())
        with_whom = compiled("{together_with}", code).search(sentence.text)
        people += listed(scene, with_whom.end()) if people and with_whom else []
        for token in people:
            if token.letter in "BR" and not _own(scene, token.value, meeting.value):
                yield _fact(meeting, "organized_by", token.value, token)


def _own(scene: Scene, body: str, meeting: str) -> bool:
    """Whether a meeting is a session of a body, which holds it as its work."""
    entity, owner = scene.reading.book.entities[meeting], scene.reading.book.entities[body]
    series = session_series().get(body)
    named = any(fold_name(n) in fold_name(entity.label) for n in (owner.label, owner.acronym or owner.label))
    return named or (series is not None and (entity.series or "").endswith(f"/{series}"))


def _fact(meeting: Token, relation: str, value: str, token: Token) -> Fact:
    return Fact(meeting.value, relation, value, min(meeting.start, token.start), max(meeting.end, token.end))
