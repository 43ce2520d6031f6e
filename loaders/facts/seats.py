"""When and where a meeting was held, told before its name, or by the day on which it adopted a text.

'gathered in PLACE on DATE for the sixth regular session', 'On DATE, during the Meeting ...', 'PLACE was the seat of the
Meeting'.  A day of adoption tells only that the meeting sat on that day: it counts where nothing tells more.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from ..heading.front import FRONT_WITHOUT_CLAUSES
from ..meetings.sessions import own_session
from .adjuncts import Adjunct, adjuncts
from .marked import Token
from .pairs import facts_told
from .patterns import compiled
from .rules import Fact, Scene, rule

RELATIONS: Final = {"date": "held_on", "place": "held_in", "venue": "held_in"}
ACTS: Final = r"(?:{adopted}|{established}|{signed}|set up|created)"


@rule(
    "gathered-before-meeting",
    (
        (
            "The fishermen of the region, gathered in Bogotá, Colombia, from March 22 to 24, 2006, on the occasion of"
            " the sixth regular session of CICTE, spoke of their boats."
        ),
        ("Sixth regular session", "held_on", "2006-03-22/2006-03-24"),
    ),
    (
        (
            "Los pescadores de la región, reunidos en Bogotá, Colombia, con ocasión del sexto período ordinario de"
            " sesiones del CICTE, hablaron de barcos."
        ),
        ("Sixth regular session", "held_in", "Bog"),
    ),
    (
        (
            "Os pescadores da região, reunidos em Lima, Peru, por ocasião do sexto período ordinário de sessões do"
            " CICTE, falaram dos seus barcos."
        ),
        ("Sixth regular session", "held_in", "Lima"),
    ),
    (
        (
            "Les pêcheurs de la région, réunis à Lima, au Pérou, le 3 mai 2006, à l'occasion de la sixième session"
            " ordinaire du CICTE, ont parlé de bateaux."
        ),
        ("Sixth regular session", "held_in", "Lima"),
    ),
    anchors=("{meeting_in}", "{{DPS}}", "{{M}}"),
)
def gathered_before_meeting(scene: Scene) -> Iterator[Fact]:
    """'gathered in PLACE from DAY to DAY for the MEETING': the adjuncts before the name are those of the meeting."""
    sentence = scene.sentence
    for found in compiled(r"(?<![a-z]){meeting_in} ", scene.code).finditer(sentence.text):
        told = adjuncts(sentence, found.end() - 1, scene.code)
        place = next((i for i, a in enumerate(told) if a.role == "meeting"), len(told))
        before = [a for a in told[:place] if a.role in RELATIONS]
        if not before or any(a.role not in RELATIONS for a in told[:place]):
            continue
        meeting = told[place].tokens[0] if place < len(told) else _meeting_after(scene, before[-1].end)
        if meeting is not None and meeting.letter == "M":
            after = told[place + 1 :]
            yield from facts_of_meeting(meeting.value, found.start(), [*before, *after], scene)


def _meeting_after(scene: Scene, place: int) -> Token | None:
    """The meeting that 'for', 'on the occasion of' leads to; 'for the purpose of holding the MEETING' as well."""
    link = r",? ?(?:{occasion}|{at}) ?{art}(?:[a-z']+ ){0,3}?(?:{of} ?)?{art}(?P<m>⟦M\d+⟧)"
    found = compiled(link, scene.code).match(scene.sentence.text, place)
    return scene.sentence.tokens_in(found.group("m"))[0] if found else None


def facts_of_meeting(meeting: str, start: int, told: Sequence[Adjunct], scene: Scene) -> Iterator[Fact]:
    """Return date and place of a meeting, each as first told, with the span from the verb to the last of them."""
    seen: set[str] = set()
    for adjunct in told:
        relation = RELATIONS.get(adjunct.role)
        if relation is None:
            return
        first = adjunct.tokens[0]
        if relation in seen or (relation == "held_on" and len(first.value) < 4):
            continue
        seen.add(relation)
        span = scene.sentence.raw(start, told[-1].end)
        yield Fact(meeting, relation, first.value, *span)


@rule(
    "we-gathered",
    (
        (
            "First Meeting of Ministers Responsible for Public Security in the Americas\n\nWe, the ministers of the"
            " region, gathered in Mexico City, Mexico, on October 7 and 8, 2008, have adopted this paper.\n"
        ),
        ("First Meeting of Ministers", "held_on", "2008-10-07/2008-10-08"),
    ),
    anchors=("{meeting_in}", "{{DPS}}"),
)
def we_gathered(scene: Scene) -> Iterator[Fact]:
    """'We, the Ministers, gathered in PLACE on DATE': the meeting is that which the heading of the paper names."""
    sentence = scene.sentence
    if "⟦M" in sentence.text:
        return
    opens = r"^(?:{we_open})\b[^;:]{0,250}?[,)⟧] {meeting_in}(?: together)? "
    found = compiled(opens, scene.code).match(sentence.text)
    told = adjuncts(sentence, found.end() - 1, scene.code) if found else []
    own = (own_session(scene.reading) or _in_heading(scene)) if told else None
    if found and own and {"date", "place"} <= {a.role for a in told}:
        yield from facts_of_meeting(own, 0, told, scene)


@rule(
    "participants-gathered",
    (
        (
            "The sailors and cooks participating in the Special Conference on Security, meeting in the city of Lima,"
            " Peru, on October 3 and 4, 2006, spoke of their boats."
        ),
        ("Special Conference on Security", "held_in", "Lima"),
    ),
    (
        (
            "Los marineros y cocineros participantes en la Conferencia Especial sobre Seguridad, reunidos en la ciudad"
            " de Lima, Perú, los días 3 y 4 de octubre de 2006, hablaron de barcos."
        ),
        ("Conferencia Especial sobre Seguridad", "held_in", "Lima"),
    ),
    anchors=("{meeting_in}", "{{M}}", "{{DPS}}"),
)
def participants_gathered(scene: Scene) -> Iterator[Fact]:
    """'participating in the MEETING, meeting in PLACE, DATE': where and when those gathered who took part in it."""
    sentence = scene.sentence
    opens = r"(?:{attended}|participantes|participants) (?:{at} ?)?{art}(?P<m>⟦M\d+⟧),? {meeting_in} "
    for found in compiled(opens, scene.code).finditer(sentence.text):
        told = [a for a in adjuncts(sentence, found.end() - 1, scene.code) if a.role in RELATIONS]
        if told:
            yield from facts_of_meeting(sentence.tokens_in(found.group("m"))[0].value, found.start(), told, scene)


def _in_heading(scene: Scene) -> str | None:
    """The first meeting named before the sentence, where that is the first text of the page."""
    before = min(scene.sentence.start, FRONT_WITHOUT_CLAUSES)
    named = [m for m in scene.reading.within(0, before, ("meeting",)) if "/plenary/" not in m.entity]
    numbered = [m for m in named if m.rule != "plenary-session"]
    return numbered[0].entity if numbered and scene.sentence.start < FRONT_WITHOUT_CLAUSES else None


@rule(
    "day-before-meeting",
    (
        (
            "El 21 de septiembre de 2001, durante la Conferencia Especial sobre Incendios, llevada a cabo en Lima, los"
            " ministros hablaron de barcos."
        ),
        ("Incendios", "held_on", "2001-09-21"),
    ),
    anchors=("{{D}}", "{{M}}"),
)
def day_before_meeting(scene: Scene) -> Iterator[Fact]:
    """'On DATE, during the MEETING': it sat on that day."""
    before = r"(?:^|, ){on} ?{art}(?P<o>⟦D\d+⟧),? (?:{at} ?|{occasion} ?){art}(?P<s>⟦M\d+⟧)"
    yield from facts_told(scene, "held_on", before)


@rule(
    "meeting-adopted-on-day",
    (
        (
            "They read the pact which the International Conference on Harbour Fires adopted in 1951, and they found it"
            " good for the boats."
        ),
        ("Harbour Fires", "held_on", "1951"),
    ),
    (
        (
            "Ils ont lu le texte que l'Assemblée générale de l'OEA a adopté le 6 juin 2013 à sa quarante-troisième"
            " session ordinaire, et ils l'ont aimé."
        ),
        ("Forty-third regular session", "held_on", "2013-06-06"),
    ),
    anchors=("{{D}}", "{{M}}"),
)
def meeting_adopted_on_day(scene: Scene) -> Iterator[Fact]:
    """'which the MEETING adopted in 1951', 'adopted on DATE by the COUNCIL at its MEETING': it sat on that day."""
    sentence, code = scene.sentence, scene.code
    did = compiled(
        rf"(?P<m>⟦M\d+⟧)(?: {{of}} [^⟦;.,]{{0,40}})? (?:has |have |had |ha |a |avait )?{ACTS}(?P<b>[^;.:]{{0,90}}?)"
        r" {on} ?{art}(?P<d>⟦D\d+⟧)",
        code,
    )
    for found in did.finditer(sentence.text):
        if "⟦D" not in found.group("b") and "⟦M" not in found.group("b"):
            meeting, date = sentence.tokens_in(found.group("m") + found.group("d"))
            yield Fact(meeting.value, "held_on", date.value, meeting.start, date.end)
    for found in compiled(r"{adopted}(?: unanimously| por unanimidad(?:e)?)?", code).finditer(sentence.text):
        told = adjuncts(sentence, found.end(), code)
        again = compiled(r",? {meeting_in}", code).match(sentence.text, told[-1].end) if told else None
        told += adjuncts(sentence, again.end(), code) if again else []
        dates = [a.tokens[0] for a in told if a.role == "date"]
        meetings = [a.tokens[0] for a in told if a.role == "meeting" and a.tokens[0].letter == "M"]
        if dates and len(meetings) == 1 and "/plenary/" not in meetings[0].value:
            start = sentence.raw(found.start(), found.end())[0]
            yield Fact(meetings[0].value, "held_on", dates[0].value, start, max(dates[0].end, meetings[0].end))


@rule(
    "seat-of-meeting",
    (
        "Lima, Peru, was the seat of the International Conference on Harbour Fires, and many fishermen came to it.",
        ("Harbour Fires", "held_in", "Lima"),
    ),
    anchors=("{{P}}", "{{M}}"),
)
def seat_of_meeting(scene: Scene) -> Iterator[Fact]:
    """'PLACE was the seat of the MEETING', 'Quito fue sede de la CONFERENCIA'."""
    seat = r"(?P<o>⟦P\d+⟧)(?:,? (?:{at} ?)?{art}⟦S\d+⟧)?,? (?:{which} )?{be} ?{art}{seat} ?{art}(?P<s>⟦M\d+⟧)"
    yield from facts_told(scene, "held_in", seat)


@rule(
    "convoked-for-day",
    (
        (
            "They decided to convoke the International Conference on Harbour Fires for May 3, 2004, in Lima, and to"
            " invite all the fishermen."
        ),
        ("Harbour Fires", "held_on", "2004-05-03"),
    ),
    (
        (
            "Se decidió convocar la Conferencia Internacional sobre Incendios, de conformidad con la Carta, a"
            " celebrarse el día lunes 3 de mayo de 2004 en Lima."
        ),
        ("Incendios", "held_on", "2004-05-03"),
    ),
    (
        (
            "Se decidió convocar la Conferencia Internacional sobre Incendios, de acuerdo con los fondos de la región,"
            " del 12 al 16 de noviembre de 2001 en Lima."
        ),
        ("Incendios", "held_on", "2001-11-12/2001-11-16"),
    ),
    anchors=("{{D}}", "{{M}}", "{summon}"),
)
def convoked_for_day(scene: Scene) -> Iterator[Fact]:
    """'convoke the MEETING for DATE', 'the MEETING, under article 61, to be held on DATE'."""
    sentence = scene.sentence
    lead = r"{summon} ?{art}(?:[a-z]+ )?(?P<m>⟦M\d+⟧)(?P<b>[^;.]{0,100}?),? {to_be_held}(?= )"
    bare = r"{summon} ?{art}(?:[a-z]+ )?(?P<m>⟦M\d+⟧)(?P<b>(?:,[^;.]{0,100}?)?),(?= )"  # then only a span of days tells
    for found in [f for pattern in (lead, bare) for f in compiled(pattern, scene.code).finditer(sentence.text)]:
        if "⟦M" in found.group("b"):
            continue
        told = adjuncts(sentence, found.end(), scene.code)
        meeting = sentence.tokens_in(found.group("m"))[0]
        dates = [a.tokens[0].value for a in told[:3] if a.role == "date"]
        if dates and (found.re is not compiled(bare, scene.code) or "/" in dates[0]):
            yield from facts_of_meeting(meeting.value, found.start(), told, scene)


@rule(
    "hold-meeting-then",
    (
        (
            "Les États tiendront en 2004 la Conférence internationale sur les incendies, et les pêcheurs y viendront"
            " en bateau."
        ),
        ("incendies", "held_on", "2004"),
    ),
    (
        (
            "Los pescadores, que celebran en Bogotá, Colombia, del 22 al 24 de marzo de 2006, el sexto período"
            " ordinario de sesiones del CICTE, hablaron de barcos."
        ),
        ("Sixth regular session", "held_on", "2006-03-22/2006-03-24"),
    ),
    (
        (
            "Los pescadores, a quienes reunió en Lima, los días 3 y 4 de mayo de 2004, la Conferencia Internacional"
            " sobre Incendios, hablaron de barcos."
        ),
        ("Incendios", "held_on", "2004-05-03/2004-05-04"),
    ),
    (
        "Le CICTE a ouvert à Lima sa sixième session ordinaire, et les pêcheurs y sont venus en bateau.",
        ("Sixth regular session", "held_in", "Lima"),
    ),
    anchors=("{holds}|{held}|{opens}|{convened}|{summon}|{gathers}", "{{DPS}}", "{{M}}"),
)
def hold_meeting_then(scene: Scene) -> Iterator[Fact]:
    """'The states will hold in 2004 the CONFERENCE': date and place stand between the verb and the meeting."""
    sentence, code = scene.sentence, scene.code
    verbs = compiled(r"(?<![a-z])(?:{holds}|{held}|{opens}|{convened}|{summon}|{gathers}) ", code)
    for found in verbs.finditer(sentence.text):
        told = adjuncts(sentence, found.end() - 1, code)
        of_other = compiled(r"⟦M\d+⟧,? (?:{which} )?(?:{be} )?$", code).search(sentence.text[: found.start()])
        if of_other or not told or any(a.role not in RELATIONS for a in told):
            continue
        after = compiled(r",? ?{art}(?P<m>⟦M\d+⟧)", code).match(sentence.text, told[-1].end)
        if after:
            yield from facts_of_meeting(sentence.tokens_in(after.group("m"))[0].value, found.start(), told, scene)


@rule(
    "place-for-meeting",
    (
        "The fishermen came to Lima, Peru, for the International Conference on Harbour Fires, and some came by boat.",
        ("Harbour Fires", "held_in", "Lima"),
    ),
    (
        "Los pescadores llegaron a Lima con motivo de la Conferencia Internacional sobre Incendios, en barco.",
        ("Incendios", "held_in", "Lima"),
    ),
    anchors=("{{P}}", "{occasion}", "{{M}}"),
)
def place_for_meeting(scene: Scene) -> Iterator[Fact]:
    """'came to PLACE for the MEETING': the place right before is where it is held."""
    came = r"(?P<o>⟦P\d+⟧)(?:,? ?\(?⟦S\d+⟧\)?)?,? {occasion} ?{art}(?P<s>⟦M\d+⟧)"
    yield from facts_told(scene, "held_in", came)


@rule(
    "meeting-that-one-holds",
    (
        (
            "They wrote to the International Conference on Harbour Fires, which Guatemala City, Guatemala, will host on"
            " June 22-23, 2011."
        ),
        ("Harbour Fires", "held_on", "2011-06-22/2011-06-23"),
    ),
    (
        "They spoke of the International Conference on Harbour Fires that El Salvador held on July 20, 2010, in May.",
        ("Harbour Fires", "held_on", "2010-07-20"),
    ),
    (
        "Hablaron de la Conferencia Internacional sobre Incendios que el Perú celebró en Lima el 20 de julio de 2010.",
        ("Incendios", "held_on", "2010-07-20"),
    ),
    anchors=("{{M}}", "{which}|qu'", "{{DPS}}"),
)
def meeting_that_one_holds(scene: Scene) -> Iterator[Fact]:
    """'the MEETING, which CITY will host on DATE', 'the MEETING that STATE held in CITY on DATE'."""
    sentence, code = scene.sentence, scene.code
    verbs = r"(?:will |sera |habra de )?(?:{hosted}|{held}|{holds}|{organized}|{held_by})(?= )"
    lead = rf"(?P<m>⟦M\d+⟧),? {{which}} ?{{art}}(?P<p>⟦[PSB]\d+⟧)(?:, ⟦S\d+⟧)?,? {verbs}"
    for found in compiled(lead, code).finditer(sentence.text):
        meeting, host = sentence.tokens_in(found.group("m") + found.group("p"))
        told = adjuncts(sentence, found.end(), code)
        yield from facts_of_meeting(meeting.value, found.start(), _time_and_place(told), scene)
        if host.letter == "P" and not any(a.role == "place" for a in told[:3]):
            yield Fact(meeting.value, "held_in", host.value, meeting.start, host.end)
    it = r"(?P<m>⟦M\d+⟧),? (?:{which} (?:it |they )?|qu'(?:elle|il)s? ){held_by}(?= )"
    for found in compiled(it, code).finditer(sentence.text):
        told = adjuncts(sentence, found.end(), code)
        meeting = sentence.tokens_in(found.group("m"))[0]
        yield from facts_of_meeting(meeting.value, found.start(), _time_and_place(told), scene)


def _time_and_place(told: Sequence[Adjunct]) -> list[Adjunct]:
    """Those of the first adjuncts that tell when and where."""
    return [a for a in told[:3] if a.role in ("date", "place")]


@rule(
    "date-and-then-meeting",
    (
        "On October 20 and 21, 2020, was held the International Conference on Harbour Fires, and all were there.",
        ("Harbour Fires", "held_on", "2020-10-20/2020-10-21"),
    ),
    (
        "Nos dias 20 e 21 de outubro de 2020, realizou-se a Conferência Internacional sobre Incêndios, e choveu muito.",
        ("Incêndios", "held_on", "2020-10-20/2020-10-21"),
    ),
    (
        "They approved May 5, 2014 as the date for the International Conference on Harbour Fires, and then went home.",
        ("Harbour Fires", "held_on", "2014-05-05"),
    ),
    anchors=("{{D}}", "{{M}}"),
)
def date_and_then_meeting(scene: Scene) -> Iterator[Fact]:
    """'On DATE was held the MEETING', 'DATE as the date for the MEETING'."""
    held = r"(?:^|, ){on} ?{art}(?P<o>⟦D\d+⟧),? {held} ?{art}(?P<s>⟦M\d+⟧)"
    fixed = r"(?P<o>⟦D\d+⟧),? (?:as|como|comme) {art}(?:date|fecha|data) (?:{of}|para|pour) ?{art}(?P<s>⟦M\d+⟧)"
    yield from facts_told(scene, "held_on", held, fixed)
