"""A city in its state, a form of a broader threat, an annex of its text, a plenary session of its session."""

import re
from collections.abc import Iterator

from ..page.folding import fold_name
from .patterns import compiled
from .rules import Fact, Scene, rule


@rule(
    "city-of-state",
    (
        (
            "The members of the board will be in Quito, Ecuador, for a week of the month of May to look at the safety"
            " of the ports."
        ),
        ("Quito", "part_of", "Ecuador"),
    ),
    anchors=("{{P}}",),
)
def city_of_state(scene: Scene) -> Iterator[Fact]:
    """'Lima, Peru', 'Washington, D.C., in the United States', 'the headquarters in Washington'; not in a dateline."""
    lies = r"(?P<s>⟦P\d+⟧)(?:,? ?\(|, | )(?:(?:in|en|em|n[oa]|a|au|aux) )?{art}(?P<o>⟦[SP]\d+⟧)(?P<r> -)?"
    pattern = compiled(lies, scene.code)
    for match in pattern.finditer(scene.sentence.text):
        dateline = match.start() == 0 and match.group("r")
        city, state = scene.sentence.tokens_in(match.group())[:2]
        if not dateline and _lies_in(scene, city.value, state.value):
            yield Fact(city.value, "part_of", state.value, city.start, state.end)


def _lies_in(scene: Scene, part: str, whole: str) -> bool:
    """Whether the tables say that a place lies in another, or do not know the place; regions lie in none."""
    things = scene.reading.book.authority.things
    parent = things[part].parent if part in things else None
    seen = set()
    while parent and parent not in seen:
        if parent == whole:
            return True
        seen.add(parent)
        parent = things[parent].parent if parent in things else None
    return part not in things


@rule(
    "forms-of-threat",
    (
        (
            "The states fear money laundering, cybercrime, trafficking in persons, and other forms of transnational"
            " organized crime in the ports of the region."
        ),
        ("rafficking in persons", "part_of", "ransnational organized crime"),
    ),
    (
        (
            "The group is in charge of transnational organized crime, such as trafficking in persons, in the ports of"
            " the states of the region."
        ),
        ("rafficking in persons", "part_of", "ransnational organized crime"),
    ),
    anchors=("<threat>",),
)
def forms_of_threat(scene: Scene) -> Iterator[Fact]:
    """'A, B, C, and other forms of D'; 'D, such as A and B': kinds of one threat."""
    threats = scene.reading.outermost(scene.sentence.start, scene.sentence.end, ("threat",))
    if len(threats) < 2:
        return
    text = scene.reading.text
    for i, whole in enumerate(threats):
        gap = fold_name(text[threats[i - 1].end : whole.start]) if i else ""
        if compiled(",? ?{and} {other_forms}", scene.code).fullmatch(gap):
            for j in range(i - 1, -1, -1):
                yield Fact(threats[j].entity, "part_of", whole.entity, threats[j].start, whole.end)
                if j == 0 or fold_name(text[threats[j - 1].end : threats[j].start]) != ",":
                    break
        for j in range(i + 1, len(threats)):
            between = fold_name(text[threats[j - 1].end : threats[j].start])
            template = r",? ?{such_as} ?{art}" if j == i + 1 else r",?(?: ?(?:{and}|{or}))? ?{art}"
            if not compiled(template, scene.code).fullmatch(between):
                break
            yield Fact(threats[j].entity, "part_of", whole.entity, whole.start, threats[j].end)


@rule(
    "annex-of-text",
    (
        (
            "The states are asked to carry out the Central American Security Strategy and its Annex B in the year"
            " that follows the next of the sessions."
        ),
        ("Annex B", "part_of", "Central American Security Strategy"),
    ),
    anchors=("{{T}}",),
)
def annex_of_text(scene: Scene) -> Iterator[Fact]:
    """'the Strategy and its Appendix A'."""
    for match in compiled(
        r"(?P<o>⟦T\d+⟧),? ?{and} {whose_annex} (?P<s>⟦T\d+⟧)", scene.code
    ).finditer(scene.sentence.text):
        whole, annex = scene.sentence.tokens_in(match.group())
        if re.match(
            r"(?:appendix|annex|apendice|anexo|appendice)", fold_name(scene.reading.text[annex.start : annex.end])
        ):
            yield Fact(annex.value, "part_of", whole.value, whole.start, annex.end)


@rule(
    "plenary-of-session",
    (
        (
            "The text was adopted at the third plenary session of the fourth regular session of CICTE on January 30,"
            " 2004, by all of the members."
        ),
        ("Third plenary session", "part_of", "CICTE"),
    ),
    anchors=("<meeting>",),
)
def plenary_of_session(scene: Scene) -> Iterator[Fact]:
    """A plenary session whose session is named with it is part of that session."""
    for meeting in scene.named(("meeting",)):
        parent, plenary, _ = meeting.entity.partition("/plenary/")
        if plenary and parent in scene.reading.book.entities:
            end = max(
                m.end
                for m in scene.reading.within(meeting.start, scene.sentence.end, ("meeting",))
                if m.entity in (parent, meeting.entity)
            )
            yield Fact(meeting.entity, "part_of", parent, meeting.start, end)
