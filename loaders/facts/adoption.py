"""Adoption told otherwise than by a participle: by the symbol, by 'of the Council', by what was issued."""

import re
from collections.abc import Iterator
from typing import Final

from ...ontology import iris
from ..meetings.sessions import session_iri
from ..page.folding import fold_name
from ..page.wording import wording
from ..reading import TEXT_KINDS
from ..record import Mention
from ..texts.texts import symbol_entity
from .adjuncts import adjuncts
from .events import facts_of
from .families import FAMILIES
from .marked import Token
from .patterns import compiled
from .rules import Fact, Scene, rule

FULL_DATE: Final = 10
DESCRIBED: Final = ("texts-adopted-by", "texts-of", "text-issued", "text-of-owner", "name-by-shape")
BY_OR_OF: Final = re.compile(
    r"(?:adopted|approved|aprobad[oa]s?|adoptad[oa]s?|aprovad[oa]s?|adotad[oa]s?|adoptee?s?|approuvee?s?)?\s*"
    r"(?:by|at|of|por|pelo|pela|par|de|del|da|do|du|des|en|na|no|lors de)\s(?:the |la |el |le |l')?"
    r"(?:sessions? of (?:the )?)?$"
)


@rule(
    "symbol-issuer",
    (
        (
            "The rules of resolution AG/RES. 1105 (XXI-O/91) are still in force, and they are the ones that the"
            " states of the region ought to follow."
        ),
        ("AG/RES. 1105", "adopted_by", "General Assembly"),
    ),
    anchors=("<symbol>",),
)
def symbol_issuer(scene: Scene) -> Iterator[Fact]:
    """The issuer and the session that a symbol itself tells: AG/ is the General Assembly, (XXI-O/91) its session."""
    reading, sentence = scene.reading, scene.sentence
    for match in reading.symbols_from(sentence.start, sentence.end):
        symbol = match.symbol
        if (
            symbol is None
            or match.status in ("blank", "cut", "incomplete")
        ):
            continue
        if symbol.kind not in ("resolution", "declaration"):
            continue
        entity = symbol_entity(reading, match)
        issuer = iris.known("body", symbol.issuer) if symbol.issuer else None
        if issuer in reading.book.authority.things:
            yield Fact(entity, "adopted_by", reading.book.known(str(issuer)), match.start, match.end)
        if symbol.session:
            yield Fact(entity, "adopted_at", session_iri(reading, *symbol.session), match.start, match.end)


@rule(
    "act-of-its-day",
    (
        (
            "The members were told of resolution CP/RES. 811 (1315/02), of April 13, 2002, and of the many others that"
            " had been read by then."
        ),
        ("CP/RES. 811", "adopted_on", "2002-04-13"),
    ),
    (
        (
            "Los miembros conocen la resolución CP/RES. 811 (1315/02), del 13 de abril de 2002, y las otras que se"
            " habían leído para entonces."
        ),
        ("CP/RES. 811", "adopted_on", "2002-04-13"),
    ),
    (
        (
            "Os membros conhecem a resolução CP/RES. 811 (1315/02), de 13 de abril de 2002, e as outras que já tinham"
            " sido lidas até então."
        ),
        ("CP/RES. 811", "adopted_on", "2002-04-13"),
    ),
    (
        (
            "Les membres connaissent la résolution CP/RES. 811 (1315/02), du 13 avril 2002, et les autres qui avaient"
            " été lues avant elle."
        ),
        ("CP/RES. 811", "adopted_on", "2002-04-13"),
    ),
    (
        "Los miembros conocen la resolución CP/RES. 811 (1315/02), de fecha 13 de abril de 2002, y las otras también.",
        ("CP/RES. 811", "adopted_on", "2002-04-13"),
    ),
    (
        "The members know resolutions 841 (1993) of 16 June 1993, 861 (1993) of 27 August 1993 of the UN Council.",
        ("S/RES/841", "adopted_on", "1993-06-16"),
    ),
    anchors=("<resolution>|<declaration>", "{{D}}"),
)
def act_of_its_day(scene: Scene) -> Iterator[Fact]:
    """'resolution SYMBOL, TITLE, of April 13, 2002': a resolution or declaration beside its day."""
    of = r"(?:{of}|{of} fecha|{of} data|dated|en date du|du|do|em|le)"
    pattern = compiled(rf"(?P<t>⟦T\d+⟧),? {of} (?P<d>⟦D\d+⟧)", scene.code)
    for match in pattern.finditer(scene.sentence.text):
        text, day = scene.sentence.tokens_in(match.group())
        act = scene.reading.book.kind(text.value) in ("resolution", "declaration")
        if act and len(day.value) == FULL_DATE:
            yield Fact(text.value, "adopted_on", day.value, text.start, day.end)


@rule(
    "text-of-body",
    (
        (
            "The members are bound by the resolutions adopted by the Permanent Council, and they know that there are"
            " many of them in the books."
        ),
        ("adopted by the Permanent", "adopted_by", "Permanent Council"),
    ),
    anchors=("<instrument>|<resolution>|<declaration>|<document>", "<body>|<meeting>|<meeting-series>"),
)
def text_of_body(scene: Scene) -> Iterator[Fact]:
    """Who adopted a text is told inside its name: 'resolutions adopted by the Council', 'Communiqué of the Meeting'."""
    reading = scene.reading
    report = wording("of_a_report", scene.code)
    for text in scene.named(TEXT_KINDS):
        if text.rule not in DESCRIBED or reading.is_nested(text) or report.match(fold_name(text.text)):
            continue  # a report is written, not adopted
        inner = [
            m
            for m in reading.within(text.start + 3, text.end, ("body", "meeting", "meeting-series"))
            if m.entity != text.entity
            and not (text.rule == "text-of-owner" and reading.book.kind(m.entity) == "meeting-series")
        ]
        inner = [
            m
            for m in inner
            if not any(
                o is not m and o.start <= m.start and m.end <= o.end and o.end - o.start > m.end - m.start
                for o in inner
            )
        ]
        yield from _owners(scene, text, inner)


def _owners(scene: Scene, text: Mention, inner: list[Mention]) -> Iterator[Fact]:
    place, first = text.start, True
    for owner in inner:
        between = fold_name(scene.reading.text[place : owner.start]) + " "
        joined = re.fullmatch(r"\s*(?:and|y|e|et)\s(?:of |de |del |da |do |du )?(?:the |la |el |le )?", between)
        if not (BY_OR_OF.search(between) if first else joined):
            return
        meeting = scene.reading.book.kind(owner.entity) != "body"
        if (
            first
            and meeting is False
            and text.rule == "name-by-shape"
            and scene.reading.book.kind(text.entity) != "resolution"
        ):
            return
        yield Fact(text.entity, "adopted_at" if meeting else "adopted_by", owner.entity, text.start, owner.end)
        place, first = owner.end, False


@rule(
    "speakers-of-document",
    (
        (
            "AG/RES. 1105 (XXI-O/91)\n\nON THE PORTS\n\nThe Member States of the Organization of American States,"
            " meeting at the Special Conference on Security, held in Quito, Ecuador, on May 4, 2009:\n\nRECALLING the"
            " Charter of the Organization of American States;\n\n1. To request the General Secretariat to look at the"
            " ports."
        ),
        ("orts", "adopted_by", "ember"),
    ),
    anchors=("{meeting_in}", "{{B}}", "{{M}}"),
)
def speakers_of_document(scene: Scene) -> Iterator[Fact]:
    """'The Member States of the Committee, meeting at its sixth session, ...' at the head adopted the page."""
    reading, sentence = scene.reading, scene.sentence
    if reading.structure.front is None or sentence.start >= reading.structure.front or not reading.self_id:
        return
    found = compiled(
        r"^{art}(?P<b>⟦B\d+⟧)(?: ?\([^()]*\))?(?:,? {of} ?{art}⟦B\d+⟧)?(?: ?\([^()]*\))?,? {meeting_in} (?:{at}"
        r" ?)+{art}(?P<m>⟦M\d+⟧)",
        scene.code,
    ).search(sentence.text)
    if found:
        body, meeting = sentence.tokens_in(found.group("b") + found.group("m"))
        yield Fact(reading.self_id, "adopted_by", body.value, body.start, meeting.end)
        yield Fact(reading.self_id, "adopted_at", meeting.value, body.start, meeting.end)




@rule(
    "text-named-last",
    (
        (
            "The ministers worked on the Inter-American Convention against Corruption for a year. The final text was"
            " adopted by the Permanent Council on May 3, 2011."
        ),
        ("Inter-American Convention against Corruption", "adopted_on", "2011-05-03"),
    ),
    anchors=("text", "{adopted}"),
)
def text_named_last(scene: Scene) -> Iterator[Fact]:
    """'The final text was adopted ...' is about the treaty that the sentences before it name last."""
    match = compiled("{text_of_it}{be} {adopted}", scene.code).match(scene.sentence.text)
    earlier = [
        t for s in scene.before for t in s.tokens if t.letter == "T" and s.paragraph == scene.sentence.paragraph
    ]
    if match and earlier:
        yield from facts_of(scene, FAMILIES[0], earlier[-1:], adjuncts(scene.sentence, match.end(), scene.code), 0)


@rule(
    "issued-at-meeting",
    (
        (
            "The Ministers of Public Security of the Americas, meeting in MISPA II, held in Lima on May 4, 2010,"
            " issued a statement reaffirming their will to keep the ports safe."
        ),
        ("tatement", "adopted_at", "Public Security"),
    ),
    anchors=("{meeting_in}", "{issued}|{adopted}", "{{M}}", "{{T}}"),
)
def issued_at_meeting(scene: Scene) -> Iterator[Fact]:
    """'The ministers, meeting in MISPA II, issued a statement': adopted by them, at the meeting."""
    sentence, code = scene.sentence, scene.code
    match = compiled(
        r"(?P<b>⟦B\d+⟧)?(?: {of} ?{art}⟦P\d+⟧)?[^⟦;.]{0,40}?{meeting_in} {at} ?{art}(?P<m>⟦M\d+⟧)(?P<r>[^;.]{0,120}?)"
        r"(?:{issued}|{adopted}) {art}(?P<t>⟦T\d+⟧)",
        code,
    ).search(sentence.text)
    if match is None:
        return
    meeting, text = sentence.tokens_in(match.group("m"))[0], sentence.tokens_in(match.group("t"))[0]
    start, end = sentence.raw(match.start(), match.end())
    yield Fact(text.value, "adopted_at", meeting.value, start, end)
    for body in sentence.tokens_in(match.group("b")):
        yield Fact(text.value, "adopted_by", body.value, start, end)


@rule(
    "issued-by-actor",
    (
        (
            "Among other things, the members of the Permanent Council and the Permanent Council agreed on a"
            " declaration, which was read by the chair on the same day."
        ),
        ("eclaration", "adopted_by", "Permanent Council"),
    ),
    anchors=("{issued}", "{{BRSZ}}", "{{T}}"),
)
def issued_by_actor(scene: Scene) -> Iterator[Fact]:
    """'The states parties agreed on a Declaration and a Recommendations document'."""
    sentence = scene.sentence
    pattern = compiled(
        r"(?P<b>{BRSZ+}) {issued} {art}(?:[a-z]+ )?(?P<t>⟦T\d+⟧(?:,? (?:and|y|e|et) {art}⟦T\d+⟧)*)", scene.code
    )
    for match in pattern.finditer(sentence.text):
        start, end = sentence.raw(match.start(), match.end())
        for text in sentence.tokens_in(match.group("t")):
            for actor in sentence.tokens_in(match.group("b")):
                if actor.letter != "S" or scene.reading.book.kind(text.value) != "instrument":  # a state signs a treaty
                    yield Fact(text.value, "adopted_by", actor.value, start, end)


def last_of(scene: Scene, letters: str) -> Token | None:
    """Return the last name of these kinds in the sentences before."""
    return next((t for s in reversed(scene.before) for t in reversed(s.tokens) if t.letter in letters), None)
