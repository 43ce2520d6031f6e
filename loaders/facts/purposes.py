"""What a thing is for: the clause that a sentence about its founding, or about its aim, ends with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from .adjuncts import adjuncts
from .events import subjects_of
from .gatherings import is_collective
from .marked import Marked, Token
from .patterns import compiled, sought
from .rules import Fact, Scene, rule

EVENTS: Final = {"adopted": "TR", "established": "BRTM", "held": "M", "convened": "M", "organized": "M"}
EVENT_WORDS: Final = "(?<![a-z])(?:" + "|".join(f"(?P<{key}>{{{key}}})" for key in EVENTS) + ")"
AS_WHAT: Final = r"(?:,? (?:as|como|comme|em carater de) [^⟦;.:,]{1,50}?)?"
CUT: Final = re.compile(  # where another clause begins
    r"[;:!?]|\.(?=\s|$)| [-–—] |,? (?:which|who|whereas|la cual|el cual|las? cuales|o qual|a qual|lequel|laquelle) "
    r"|, (?:where|while|but|que|qui|donde|mientras|pero|enquanto|mas|tandis|mais) |,? as well as\b"
    r"|, (?:and|y|e|et) (?:(?:the|el|la|los|las|o|a|os|as|le|les) |l')?⟦[BMSTRZP]\d+⟧ (?!and\b|y\b|e\b|et\b|,)"
    r"|, (?:is|was|will|shall|has|es|fue|sera|ha|foi|tem|est|fut) "
    r"|, (?:and|y|e|et) (?:in|en|em|they|it|was|has|is)\b|, (?:asi como|bem como|ainsi que)\b"
)
SUBJECT: Final = r"(?P<s>⟦[BRTMZ]\d+⟧)"
AIMS: Final = (
    rf"{{art}}(?:[a-z]+ )?{{aim}} {{of}} ?{{art}}{SUBJECT},? {{be}} (?:to |a |de |d'|el de |o de )?",
    rf"{SUBJECT}(?:'s?|’s?)? (?:[a-z]+ )?{{aim}} {{be}} to(?:: ?(?:\(?[1a]\))| )",
    r"(?P<s>⟦[BRT]\d+⟧),? (?:{which} )?(?:{be} ?)?(?:{art}[a-z]+ (?:[a-z]+ )?)?{aims} ?",
    rf"{SUBJECT},? (?:{{which}} (?:{{be}} ?)?|{{be}} ?|(?=whose |cuy|cuj|dont )){{aims}} ?",
    rf"{SUBJECT},[^⟦;]{{1,50}}(?:⟦[BSHTM]\d+⟧[^⟦;]{{1,15}})?⟦D\d+⟧,? (?:{{which}} )?"
    r"(?:{be} )?(?:{art}[a-z]+ (?:[a-z]+ )?)?{aims} ?",
)
SHORTEST: Final = 3  # words
LONGEST: Final = 400  # characters


@dataclass(frozen=True, slots=True)
class Purpose:
    """Whose purpose it is, the clause that says it as a span of the marked text, and where the telling begins."""

    subject: Token
    start: int
    end: int
    begin: int


def purposes_of(scene: Scene) -> Iterator[Purpose]:
    """Yield every purpose that a sentence tells, by its founding or in so many words."""
    yield from _told_by_events(scene)
    yield from _told_by_aims(scene)
    yield from _of_gatherings(scene)


@lru_cache(maxsize=1)
def _told_by_events(scene: Scene) -> tuple[Purpose, ...]:
    """The purposes told by what befell a thing; two rules ask."""
    return tuple(_of_events(scene))


@lru_cache(maxsize=1)
def _told_by_aims(scene: Scene) -> tuple[Purpose, ...]:
    return tuple(_of_aims(scene))


@rule(
    "purpose-of-event",
    (
        (
            "The Inter-American Defense College was created in 1974 to train the officers of the ports of the region,"
            " and they are many."
        ),
        ("Inter-American Defense College", "has_purpose", "train the officers of the ports of the region"),
    ),
    (
        (
            "El Consejo Permanente convocó la Conferencia Especial sobre Seguridad con el fin de examinar el estado de"
            " los puertos de la región."
        ),
        ("Special Conference on Security", "has_purpose", "examinar el estado de los puertos de la región"),
    ),
    anchors=(
        "{adopted}|{established}|{held}|{convened}|{organized}",
        " {in_order_to} |{so_that}",
        "{{TRBM}}",
    ),
)
def purpose_of_event(scene: Scene) -> Iterator[Fact]:
    """'The BODY was created to ...', 'the MEETING was held with the aim of ...', 'adopted a TEXT to ...'."""
    yield from (_fact(scene, purpose) for purpose in _told_by_events(scene))


@rule(
    "purpose-stated",
    (
        (
            "The purpose of the Inter-American Defense College is to train the officers of the ports of the region,"
            " and they are many."
        ),
        ("Inter-American Defense College", "has_purpose", "train the officers of the ports of the region"),
    ),
    (
        (
            "Le Collège interaméricain de défense a pour but de former les officiers des ports de la région et des"
            " îles, et ils sont nombreux."
        ),
        ("Inter-American Defense College", "has_purpose", "former les officiers des ports de la région"),
    ),
    anchors=("{aims}|{aim}", "{{BRTMZ}}"),
)
def purpose_stated(scene: Scene) -> Iterator[Fact]:
    """'The purpose of X is to ...', 'X's objective is to ...', 'X is responsible for ...', 'X aims to ...'."""
    yield from (_fact(scene, purpose) for purpose in _told_by_aims(scene))


@rule(
    "purpose-of-gathering",
    (
        (
            "The OAS Foreign Ministers met in Quito, Ecuador, on May 3, 2012, to look at the ports of the region, which"
            " were not safe."
        ),
        ("Meeting of the Foreign Ministers", "has_purpose", "look at the ports of the region"),
    ),
    anchors=("{meeting_in}", "{{B}}"),
)
def purpose_of_gathering(scene: Scene) -> Iterator[Fact]:
    """'The ministers met in PLACE on DATE to ...': what the meeting that they held was for."""
    yield from (_fact(scene, purpose) for purpose in _of_gatherings(scene))


def _fact(scene: Scene, purpose: Purpose) -> Fact:
    start, end = scene.sentence.raw(purpose.start, purpose.end)
    words = " ".join(scene.reading.text[start:end].split())
    first = min(purpose.subject.start, scene.sentence.raw(purpose.begin, purpose.begin + 1)[0])
    return Fact(purpose.subject.value, "has_purpose", words, first, end)


def _of_events(scene: Scene) -> Iterator[Purpose]:
    sentence, code = scene.sentence, scene.code
    if not compiled(" {in_order_to} |{so_that}", code).search(sentence.text):
        return
    for found in compiled(EVENT_WORDS, code).finditer(sentence.text):
        for subjects, end in _things(scene, found, EVENTS[str(found.lastgroup)]):
            place = _clause_begins(sentence, end, code)
            clause = _clause(sentence, place) if place else None
            named = [t for t in subjects if not is_collective(scene, t.value)]
            if clause and named:
                yield from (Purpose(t, *clause, found.start()) for t in named)
                break


def _things(scene: Scene, found: re.Match[str], kinds: str) -> Iterator[tuple[list[Token], int]]:
    """What the event befell, and where its adjuncts end: 'THING was created ...', 'ACTOR created the THING ...'."""
    sentence, code = scene.sentence, scene.code
    if subjects := subjects_of(sentence, found.start(), kinds, code):
        yield subjects, _after(sentence, found.end(), code)
    active = compiled(
        rf" {{art}}(?:(?!{{by}}|{{at}}|{{of}})[a-z-]+ ){{0,3}}?"
        rf"(?P<o>⟦[{kinds}]\d+⟧(?: (?:and|y|e|et) {{art}}⟦[{kinds}]\d+⟧)?)",
        code,
    ).match(sentence.text, found.end())
    if active:
        yield sentence.tokens_in(active.group("o")), _after(sentence, active.end(), code)


def _after(sentence: Marked, end: int, code: str) -> int:
    told = adjuncts(sentence, end, code)
    return told[-1].end if told else end


def _clause_begins(sentence: Marked, end: int, code: str) -> int | None:
    """Where the words of the purpose begin that follow an event: after 'to', or farther on after 'with the aim of'."""
    bare = compiled(rf"{AS_WHAT},? {{in_order_to}} ?(?={{infinitive}})", code).match(sentence.text, end)
    far = compiled(r"[^⟦;.:]{0,60}?,? {so_that} ?", code).match(sentence.text, end)
    found = bare or far
    return found.end() if found else None


def _of_aims(scene: Scene) -> Iterator[Purpose]:
    sentence, code = scene.sentence, scene.code
    for pattern in AIMS:
        for found in sought(pattern, code, sentence.text):
            clause = _listed(sentence, found) or _clause(sentence, found.end())
            named = sentence.tokens_in(found.group("s"))[0]
            if clause and not is_collective(scene, named.value):
                yield Purpose(named, *clause, found.start())


def _listed(sentence: Marked, lead: re.Match[str]) -> tuple[int, int] | None:
    """The span of several purposes told one after the other: 'its objectives are to: 1) ...; 2) ...'."""
    if not lead.group().endswith(")"):
        return None
    last = len(sentence.text.rstrip(" .;"))
    return (lead.end(), last) if last - lead.end() < 2 * LONGEST else None


def _of_gatherings(scene: Scene) -> Iterator[Purpose]:
    """'The ministers met in Quito to discuss ...': the purpose of the meeting that the sentence implies."""
    sentence, code = scene.sentence, scene.code
    held = [
        s
        for s in scene.reading.statements
        if s.rule == "implied-meeting" and s.relation == "attended_by" and sentence.start <= s.start < sentence.end
    ]
    if not held:
        return
    for found in compiled(r"(?P<b>⟦B\d+⟧) (?:{be} )?{meeting_in}(?: again)?", code).finditer(sentence.text):
        place = _clause_begins(sentence, _after(sentence, found.end(), code), code)
        clause = _clause(sentence, place) if place else None
        body = sentence.tokens_in(found.group("b"))[0]
        for meeting in {s.subject: s for s in held if s.object == body.value and clause}:
            yield Purpose(Token("M", meeting, body.start, body.end), *(clause or (0, 0)), found.start())


def _clause(sentence: Marked, place: int) -> tuple[int, int] | None:
    """The span of a clause that begins at a place; None where it is too short to say anything."""
    cut = CUT.search(sentence.text, place)
    end = min(cut.start() if cut else len(sentence.text), place + LONGEST)
    while end > place and sentence.text[end - 1] in " ,.":
        end -= 1
    return (place, end) if len(sentence.text[place:end].split()) >= SHORTEST else None
