"""When and where a meeting was held, and who came, told beside its name rather than with a participle."""

import re
from collections.abc import Iterator
from typing import Final

from .adjuncts import adjuncts
from .marked import Token
from .pairs import facts_told
from .patterns import compiled
from .rules import Fact, Scene, rule

CHAIR: Final = re.compile(r"(?:chair|presiden)")
MEETING_OR_TEXT: Final = re.compile(r"⟦[MT]\d+⟧(?P<b> ?\()?")
OF_MEETING: Final = re.compile(r"⟦M\d+⟧,? (?:of|de|del|da|do|du|des) (?:the |la |el |l'|a |o )?$")
YEAR: Final = 4  # characters
RELATIONS: Final = {"date": "held_on", "place": "held_in", "venue": "held_in"}


@rule(
    "year-before-meeting",
    (
        (
            "In 1987, the Third Meeting of Consultation of Ministers of Foreign Affairs began to look at the safety"
            " of the ports of the region."
        ),
        ("eeting", "held_on", "1987"),
    ),
    anchors=("{{D}}", "{{M}}"),
)
def year_before_meeting(scene: Scene) -> Iterator[Fact]:
    """'In 1991, the 21st General Assembly began ...': the date with which the sentence of a meeting begins."""
    match = compiled(r"^{on} ?{art}(?P<d>⟦D\d+⟧), {art}(?P<m>⟦M\d+⟧) (?!{of}|{on} ?{art}⟦|,)", scene.code).match(
        scene.sentence.text
    )
    if match:
        date, meeting = scene.sentence.tokens_in(match.group())[:2]
        yield Fact(meeting.value, "held_on", date.value, date.start, meeting.end)


@rule(
    "meeting-with-date",
    (
        (
            "The members spoke of it at the International Conference on Harbour Fires in Quito, Ecuador, on May 4,"
            " 2009, and in the year that followed."
        ),
        ("Harbour Fires", "held_in", "Quito"),
    ),
    (
        (
            "The experts were at the International Conference on Harbour Fires (Quito, Ecuador, May 2009), and they"
            " will be at the next of its kind."
        ),
        ("Harbour Fires", "held_on", "2009-05"),
    ),
    anchors=("{{MT}}", "{{DPS}}"),
)
def meeting_with_date(scene: Scene) -> Iterator[Fact]:
    """'the Conference in Quito on May 4, 2009', 'the Conference (Quito, May 2009)'."""
    sentence = scene.sentence
    for match in MEETING_OR_TEXT.finditer(sentence.text):
        if OF_MEETING.search(sentence.text, 0, match.start()):
            continue
        meeting = sentence.tokens_in(match.group())[0]
        if meeting.letter == "T":
            last = [m for m in scene.reading.within(meeting.start, meeting.end, ("meeting",)) if m.end == meeting.end]
            if not last:
                continue
            meeting = Token("M", last[0].entity, last[0].start, last[0].end)
        told = adjuncts(sentence, match.end(), scene.code)
        numbered = meeting.value.rpartition("/")[2].isdecimal()
        seen: set[str] = set()
        for adjunct in told:
            relation = RELATIONS.get(adjunct.role)
            if relation is None or adjunct.role == "venue":
                break
            interval = "/" in adjunct.tokens[0].value and adjunct.role == "date"
            year = adjunct.role == "date" and len(adjunct.tokens[0].value) == YEAR
            if numbered and not (match.group("b") or interval or year) and "place" not in seen | {adjunct.role}:
                break
            if adjunct.role in seen:
                continue
            seen.add(adjunct.role)
            yield Fact(
                meeting.value, relation, adjunct.tokens[0].value, meeting.start, max(t.end for t in adjunct.tokens)
            )


@rule(
    "gathered-at-meeting",
    (
        (
            "The Permanent Council, meeting at the International Conference on Harbour Fires, took note of the work"
            " of the experts of the region."
        ),
        ("Harbour Fires", "attended_by", "Permanent Council"),
    ),
    (
        (
            "Los Estados Miembros de la OEA, reunidos en la Conferencia Especial sobre Incendios, tomaron nota del"
            " trabajo de los expertos de la región."
        ),
        ("Incendios", "attended_by", "ember"),
    ),
    (
        (
            "Os Estados membros da OEA, reunidos na Conferência Especial sobre Incêndios, tomaram nota do trabalho"
            " dos peritos da região e não é pouco."
        ),
        ("Incêndios", "attended_by", "ember"),
    ),
    anchors=("{meeting_in}", "{{BS}}", "{{M}}"),
)
def gathered_at_meeting(scene: Scene) -> Iterator[Fact]:
    """'The member states, meeting at its sixteenth session': they attended it."""
    gathered = (
        r"(?P<o>⟦[BS]\d+⟧)(?: ?\([^()]*\))?(?:,? {of} ?{art}⟦[BS]\d+⟧)?(?: ?\([^()]*\))?,? (?:{be} )?{meeting_in}"
        r" (?:{at} ?)+{art}(?P<s>⟦M\d+⟧)"
    )
    yield from facts_told(scene, "attended_by", gathered)


@rule(
    "attendance-in-name",
    (
        (
            "Ministers recall the high-level meeting of ministers of health of the SICA countries held in Managua"
            " on May 3, 2001."
        ),
        ("eeting", "attended_by", "Central American Integration System"),
    ),
    anchors=("<meeting>", "<body>"),
)
def attendance_in_name(scene: Scene) -> Iterator[Fact]:
    """Who meets is told inside the meeting's name: 'meeting of heads of state of the SICA countries'."""
    reading = scene.reading
    meetings = scene.named(("meeting",))
    for meeting in sorted(meetings, key=reading.is_nested):
        for body in reading.within(meeting.start + 1, meeting.end, ("body",)):
            if is_collective(scene, body.entity):
                yield Fact(meeting.entity, "attended_by", body.entity, meeting.start, meeting.end)


def is_collective(scene: Scene, entity: str) -> bool:
    """Whether an entity is a group of states or persons: 'OAS member states'."""
    thing = scene.reading.book.authority.things.get(entity)
    if thing is not None:
        return thing.type == "collective"
    label = scene.reading.book.entities[entity].label.lower()
    return (
        scene.reading.mentions.groups[entity] > 0
        or re.match(r"(?:member|state|states|countries|signator|ministers)", label) is not None
    )


@rule(
    "meeting-named-after",
    (
        (
            "The Member States of the OAS met for a week to look at their ports. It was the International Conference"
            " on Harbour Fires of the year."
        ),
        ("Harbour Fires", "attended_by", "ember"),
    ),
    anchors=("it was the {{M}}|it is the {{M}}|this was the {{M}}|this is the {{M}}",),
)
def meeting_named_after(scene: Scene) -> Iterator[Fact]:
    """'The states parties met this week. It was the first meeting of ...'."""
    match = re.match(r"(?:it|this) (?:was|is) the (?P<m>⟦M\d+⟧)", scene.sentence.text)
    if match is None or not scene.before:
        return
    last = scene.before[-1]
    met = re.search(r"(?P<b>⟦B\d+⟧)(?: of the ⟦B\d+⟧)? met\b", last.text)
    if met:
        body, meeting = last.tokens_in(met.group("b"))[0], scene.sentence.tokens_in(match.group())[0]
        yield Fact(meeting.value, "attended_by", body.value, body.start, meeting.end)


@rule(
    "chair-of-body",
    (
        (
            "The delegate of Chile, the country that holds the chair of CICTE, spoke of the safety of the ports and"
            " of the ships of the region."
        ),
        ("Inter-American Committee against Terrorism", "chaired_by", "Chile"),
    ),
    (
        (
            "Chile, meanwhile, assumed the chair of CICTE, and the delegates of the region spoke of the safety of the"
            " ports."
        ),
        ("Inter-American Committee against Terrorism", "chaired_by", "Chile"),
    ),
    anchors=("{chaired}|{holding}", "{{SHB}}", "{{BMRZ}}"),
)
def chair_of_body(scene: Scene) -> Iterator[Fact]:
    """'Mexico, the country that holds the chair of CICTE', 'Peru chairs the Council'."""
    lead = r"(?P<s>⟦[SHB]\d+⟧)(?:, (?:[^⟦,.;]{0,25} )?{which}|, [a-z ]{3,25}(?=,))?,? (?:[a-z]+(?:ly|mente|ment) )?"
    taken = lead + r"(?:(?:on |el )?[a-z]+,? )?(?:(?:ha|has|a) )?{holding} {art}(?:[a-z]+ )?{chair_of} ?{art}"
    patterns = (
        lead + r"{chaired}(?: {of})? ?{art}(?P<b>⟦[BMRZ]\d+⟧)(?:,? {on} ?{art}(?P<d>⟦D\d+⟧))?",
        lead + r"{holding} {art}(?P<b>⟦B\d+⟧)",
        taken + r"(?P<b>⟦[BMRZ]\d+⟧)",
    )
    for match in [m for p in patterns for m in compiled(p, scene.code).finditer(scene.sentence.text)]:
        if compiled("(?<![a-z]){be} {chaired}", scene.code).search(match.group()) or " by " in match.group():
            continue
        chair, body = scene.sentence.tokens_in(match.group("s") + match.group("b"))
        chaired = _chaired(scene, body) if match.re is compiled(patterns[1], scene.code) else body.value
        states = [i for i in chair.inner if scene.reading.book.kind(i) == "state"]
        country = re.search(r"\b(?:country|pais|pays)\b", match.group()) is not None
        if chaired is not None:
            chairing = states[-1] if country and states else chair.value
            date = [t.value for t in scene.sentence.tokens_in(match.groupdict().get("d"))]
            yield Fact(chaired, "chaired_by", chairing, chair.start, body.end, date[0] if date else None)


def _chaired(scene: Scene, office: Token) -> str | None:
    """The body of which a name is the chair: 'Presidência do CICTE'."""
    if not CHAIR.match(scene.reading.page.folded_slice(office.start, office.end)):
        return None
    bodies = [i for i in office.inner if i != office.value and scene.reading.book.kind(i) == "body"]
    return bodies[-1] if bodies else None
