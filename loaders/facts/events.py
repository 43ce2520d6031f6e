"""Events told with a participle or a verb: adopted, signed, established, held, in force, convened, chaired ...

Each family says which relation an adjunct of each role makes; the subject is the name right before the participle, or
the one with which its clause begins.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..texts.national_acts import RULE as NATIONAL_ACT
from .adjuncts import ADVERB, Adjunct, adjuncts
from .families import FAMILIES, Family
from .marked import Marked, Token
from .patterns import compiled
from .rules import RULES, Fact, Rule, Scene, acting_state


@lru_cache(maxsize=64)
def _lead(subjects: str, code: str) -> re.Pattern[str]:
    """What may stand between the subject and the participle, up to the participle."""
    return compiled(
        rf"(?P<s>⟦[{subjects}]\d+⟧(?:(?: and | y | e | et ){{art}}⟦[{subjects}]\d+⟧)*)"
        r"(?: ?\([^()]*\))?[, (-]*(?:{which},? )?(?:{be} ?)*(?:(?<= )(?:an?|una?|uma?|une) (?:[a-z-]+ ){1,3})?"
        + f"(?:{ADVERB})?(?:also |first |further |tambien |tambem |aussi )?$",
        code,
    )


@lru_cache(maxsize=64)
def _far_lead(code: str) -> re.Pattern[str]:
    """An auxiliary right before the participle: its subject begins the clause."""
    return compiled(rf"{{be}} ?(?:{ADVERB})?$", code)


CHANGES: Final = re.compile(  # 'the amendments to the Statute, adopted by ...': not the Statute was adopted
    r"(?:amendments?|changes?|modifications?|enmiendas?|reformas?|emendas?|modificac\w+|modificaciones|amendements?)"
    r" (?:to|of|a|al|del?|d[ao]|au|aux|du|de) ?(?:the |la |el |l'|o )?$"
)
NO_OBJECT: Final = r"{by}|{at}|{of}|{accord}|{means}|{within}|as\b|como\b|comme\b"
PAST: Final = ("ó", "aron", "ieron", "ou", "eu", "iu", "aram", "eram", "iram")
REFLEXIVE: Final = ("se ", "s'")
ASIDE: Final = r"(?<=, )[^⟦⟧,;.]{3,60}, "  # 'a adopté, à l'issue d'une longue nuit, la'
PARLIAMENT: Final = re.compile(
    r"\b(?:congress(?!es)|congreso (?:de la (?:nacion|republica)|nacional|de los diputados)|congresso nacional"
    r"|congres national|senate?|senado|senat|parliament|parlamento|parlement|(?:national|legislative) assembly"
    r"|asamblea (?:nacional|legislativa)|assembleia nacional|assemblee nationale|chamber of deputies"
    r"|camara de diputados|camara dos deputados|chambre des deputes)\b")
PLACED: Final = re.compile(r"⟦[PS]\d+⟧, (?:el |la |o |a |le )?$")
OF_MEETINGS: Final = frozenset({"chaired_by", "hosted_by", "organized_by", "convened_by"})
SINGULAR: Final = re.compile(r"^(?!\w*ont\b).*(?:[oa]|ee?|[iu]e?)$")
BOUNDARY: Final = re.compile(r"[;:.]|, (?:and|which|but|y|e|et|que) |\b(?:that|que) ")


def subjects_of(  # noqa: PLR0911 - each way in which a subject may stand
    sentence: Marked, position: int, wanted: str, code: str
) -> list[Token]:
    """Return the subjects of a participle that begins at a place of the marked sentence."""
    before = sentence.text[:position]
    near = _lead(wanted, code)
    matches = list(near.finditer(before[max(0, position - 400) :]))
    if matches:
        begin = max(0, position - 400) + matches[-1].start()
        whole = _around_relative(before, begin, matches[-1].end("s") + begin - matches[-1].start(), code)
        whole = whole or head_of(before[:begin], wanted, code) or _part_of(before, begin, wanted, code)
        return [] if CHANGES.search(before[:begin]) else sentence.tokens_in(whole or matches[-1].group("s"))
    first = re.match(rf"[^⟦⟧.;]{{0,25}}(?P<s>⟦[{wanted}]\d+⟧)(?P<c>,)?", sentence.text)
    joined = re.search(r"(?:,| and| y| e| et) (?:(?:and|y|e|et) )?(?:also )?$", before)
    coordinated = _adjunct_ends(sentence, position, code) if joined else None
    if coordinated is not None and (shared := _lead(wanted, code).search(before[:coordinated])):
        return sentence.tokens_in(shared.group("s"))
    if first and (coordinated is not None or (first.group("c") and compiled(", {be} ?$", code).search(before))):
        return sentence.tokens_in(first.group("s"))
    if not _far_lead(code).search(before):
        return []
    cut = max((m.end() for m in BOUNDARY.finditer(before)), default=0)
    first = re.search(r"⟦([A-Z])\d+⟧", before[cut:])
    if first is None or first.start() > 25 or first.group(1) not in wanted:
        return []
    rest = before[cut + first.end() :]
    if not compiled(r"(?:,| ?\(| {of}| {on}| {at}| and\b| y\b| e\b| et\b| {be}| {which})", code).match(rest):
        return []
    return [] if re.search(r"⟦D\d+⟧", rest) and "," in rest else sentence.tokens_in(first.group())[:1]


def head_of(before: str, wanted: str, code: str) -> str | None:
    """The token to which the name belongs that follows a text: the X of 'X of the NAME', 'X (ACRONYM) of NAME'."""
    heads = rf"(?P<s>⟦[{wanted}]\d+⟧)(?: ?\([^()⟦]*\))? (?:{{of}}|to|al?|aux?) ?{{art}}(?:⟦[A-Z]\d+⟧ {{of}} ?{{art}})?$"
    found = compiled(heads, code).search(before)
    return found.group("s") if found else None


def _part_of(before: str, begin: int, wanted: str, code: str) -> str | None:
    """The token that is said to be a part of the one before a comma: the X of 'X is an entity of the Y, founded in'."""
    if not before.rstrip().endswith(","):
        return None
    found = compiled(rf"(?P<s>⟦[{wanted}]\d+⟧),? {{be}} {{art}}(?:[a-z-]+ ){{0,2}}?{{part_of}} ?{{art}}$", code)
    told = found.search(before[:begin])
    return told.group("s") if told else None


def _around_relative(before: str, begin: int, end: int, code: str) -> str | None:
    """The token that a relative clause is about which ends at a place: the X of 'X, which amends Y, was signed'."""
    if not compiled(", {be}", code).match(before, end):
        return None
    new = compiled(", (?:to be|which|that|a ser|que|qui) ?", code).match(before, end)
    if new and before.startswith("⟦M", begin):
        return None  # '..., which shall send it to the MEETING, to be held in PLACE': a new clause behind its name
    opened = compiled(r"(?P<s>⟦[A-Z]\d+⟧), {which} [^⟦,;.]{1,60}$", code).search(before[:begin])
    return opened.group("s") if opened else None


def _adjunct_ends(sentence: Marked, position: int, code: str) -> int | None:
    """Where another participle of an event begins whose adjuncts end right before a place; None without one."""
    verbs = compiled(r"{adopted}|{signed}|{established}|{held}|{convened}|{chaired}|{organized}|{hosted}", code)
    for verb in verbs.finditer(sentence.text[:position]):
        told = adjuncts(sentence, verb.end(), code)
        if told and re.fullmatch(
            r"(?: ?\([^()]*\))?,? ?(?:and|y|e|et)? ?(?:also )?", sentence.text[told[-1].end : position]
        ):
            return verb.start()
    return None


def fronted_date(sentence: Marked, code: str) -> Token | None:
    """Return the date with which a sentence begins: 'In April 2008, ...'."""
    found = compiled(r"^[^⟦⟧.;]{0,40}?{on} ?{art}⟦D\d+⟧,? ", code).match(sentence.text)
    return sentence.tokens_in(found.group())[0] if found else None


def passive(scene: Scene, family: Family) -> Iterator[Fact]:
    """Yield the facts of participles: 'THING, adopted by ... at ... on ...'."""
    sentence, code = scene.sentence, scene.code
    for found in compiled(rf"(?<![a-z]){{{family.words}}}", code).finditer(sentence.text):
        if family.active and _is_finite(sentence, found, family.words, code):
            continue
        subjects = subjects_of(sentence, found.start(), family.subjects, code)
        if not subjects and family.name == "held":
            subjects = _meeting_before(sentence, found.start(), code)
        told = adjuncts(sentence, found.end(), code)
        if not subjects or _of_plan(sentence, found, told):
            continue
        subjects = _agreeing(subjects, found.group(), code)
        if (
            not any(a.role == "date" for a in told)
            and (family.name == "held" or _has_auxiliary(sentence, found.start(), code))
            and (date := fronted_date(sentence, code))
        ):
            told.append(Adjunct("date", (date,), found.end()))
        if held := _day_of_meeting(scene, told):
            told.append(held)
        yield from facts_of(scene, family, subjects, told, found.start())


def _is_finite(sentence: Marked, verb: re.Match[str], words: str, code: str) -> bool:
    """Whether a word is no participle but what its subject did: 'el Consejo creó mediante ...', not 'se creó'."""
    return verb.group() in _finite(words, code) and not sentence.text[: verb.start()].endswith(REFLEXIVE)


@lru_cache(maxsize=64)
def _finite(words: str, code: str) -> frozenset[str]:
    """The past forms of a verb among the words of an event, folded; English past forms are participles too."""
    return frozenset(fold_name(w) for w in load_language(code).facts[words] if w.endswith(PAST) and " " not in w)


def _meeting_before(sentence: Marked, position: int, code: str) -> list[Token]:
    """The only meeting before ', which was held': 'the Meeting of ministers under the Treaty, which was held in'."""
    if not compiled(r"⟦[TDPS]\d+⟧, {which} (?:{be} )?$", code).search(sentence.text[:position]):
        return []
    named = [t for t in sentence.tokens_in(sentence.text[:position]) if t.letter == "M"]
    return named[-1:] if len({t.value for t in named}) == 1 else []


def _agreeing(subjects: list[Token], participle: str, code: str) -> list[Token]:
    """Of two subjects joined by 'y' the last, where the participle is singular: 'el Plan y la Cumbre, celebrada en'."""
    return subjects[-1:] if code != "en" and SINGULAR.search(participle) else subjects


def _of_plan(sentence: Marked, participle: re.Match[str], told: list[Adjunct]) -> bool:
    """Whether a bare participle tells what stands in a text: 'the programs of X established in their work plans'."""
    bare = sentence.text[: participle.start()].endswith("⟧ ")
    inside = re.match(r" (?:in|en|em|n[ao]s?|dans) ", sentence.text[participle.end() :])
    return bare and bool(told) and told[0].role == "text" and inside is not None


def _day_of_meeting(scene: Scene, told: list[Adjunct]) -> Adjunct | None:
    """The day in 'signed during the Assembly held in PLACE on DATE', which is the day of the event as well."""
    if not told or told[-1].role not in ("meeting", "parent"):
        return None
    held = compiled(r",? (?:{which} )?(?:{be} )?{held}", scene.code).match(scene.sentence.text, told[-1].end)
    later = adjuncts(scene.sentence, held.end(), scene.code) if held else []
    return next(
        (Adjunct("day", a.tokens, a.end) for a in later if a.role == "date" and len(a.tokens[0].value) == 10), None
    )


def fronted(scene: Scene, family: Family) -> Iterator[Fact]:
    """Yield the facts of a participle with which the sentence begins: 'Established in 1951, the Board ...'."""
    sentence, code = scene.sentence, scene.code
    match = compiled(rf"^(?:originally |first )?{{{family.words}}}", code).match(sentence.text)
    told = adjuncts(sentence, match.end(), code) if match else []
    if not told:
        return
    subject = compiled(rf",? {{art}}(?P<s>⟦[{family.subjects}]\d+⟧)", code).match(sentence.text, told[-1].end)
    if subject:
        yield from facts_of(scene, family, sentence.tokens_in(subject.group("s")), told, 0)


def _has_auxiliary(sentence: Marked, position: int, code: str) -> bool:
    return _far_lead(code).search(sentence.text[:position]) is not None


def facts_of(scene: Scene, family: Family, subjects: list[Token], told: list[Adjunct], begin: int) -> Iterator[Fact]:
    """Yield what the adjuncts of an event say of its subjects; a meeting among them gets its own place and date."""
    seen: set[str] = set()
    for adjunct in told:
        relation = family.relations.get("date" if adjunct.role == "day" else adjunct.role)
        if relation is None or (adjunct.role in ("date",) and adjunct.role in seen):
            continue
        if adjunct.role == "place" and adjunct.tokens[0].letter == "S" and "place" in seen and relation == "held_in":
            continue
        seen.add(adjunct.role)
        end = scene.sentence.raw(begin, adjunct.end)[1]
        for subject in subjects:
            for token in adjunct.tokens:
                if relation == "adopted_by" and approves_at_home(scene, subject, token):
                    continue
                value = acting_state(scene, token) if relation in OF_MEETINGS else token.value
                yield Fact(subject.value, relation, value, min(subject.start, token.start), max(end, subject.end))
        if adjunct.role == "meeting":
            yield from _date_of_meeting(adjunct, told)


def approves_at_home(scene: Scene, treaty: Token, actor: Token) -> bool:
    """Whether a parliament, or a law, approves for its own state a treaty that others have made."""
    reading = scene.reading
    if reading.book.kind(treaty.value) != "instrument":
        return False
    named = reading.mentions.starting(actor.start, actor.start + 1)
    return any(m.rule == NATIONAL_ACT for m in named) or (
        actor.letter in "BS" and PARLIAMENT.search(fold_name(reading.book.entities[actor.value].label)) is not None)


def _date_of_meeting(meeting: Adjunct, told: list[Adjunct]) -> Iterator[Fact]:
    """'adopted at the MEETING in PLACE on DATE' dates the meeting too."""
    index = told.index(meeting)
    for later in told[index + 1 :]:
        if later.role in ("by", "text", "meeting"):
            return
        relation = {"date": "held_on", "place": "held_in"}.get(later.role)
        if relation and meeting.tokens[0].letter == "M":
            start = min(meeting.tokens[0].start, later.tokens[0].start)
            end = max(meeting.tokens[-1].end, later.tokens[-1].end)
            yield Fact(meeting.tokens[0].value, relation, later.tokens[0].value, start, end)
        if later.role == "date":
            return


def active(scene: Scene, family: Family) -> Iterator[Fact]:
    """Yield the facts of 'ACTOR adopted the THING': who did it, and the date with which the sentence begins."""
    sentence, code = scene.sentence, scene.code
    doers = "{BSRZMT}" if family.relations.get("text") == family.active == "established_by" else "{BSRZM}"
    doers = "{BSRZMH}" if family.active in OF_MEETINGS else doers
    pattern = compiled(
        rf"(?P<a>{doers}(?: (?:and|y|e|et) {{art}}{doers})*)"
        r"(?:, {held}[^⟦;.]{0,20}⟦[PS]\d+⟧(?:, ⟦S\d+⟧)?(?:,? {on} ?{art}⟦D\d+⟧)?,)?"
        r"(?:,? {at} ?{art}⟦[MP]\d+⟧,?)?(?:,? ?{on}"
        r" ?{art}(?P<d>⟦D\d+⟧),?)?(?:,? {means} ?{art}(?:(?!⟦)[a-z]+ )?(?P<p>⟦T\d+⟧),?)?"
        r" (?:(?:has|have|had|ha|han|a|ont|also|then|later|se|tambien|tambem) )?"
        rf"{{{family.words}}}(?:,? {ADVERB}){{0,2}},? ?(?:,? ?{{at}} ?{{art}}⟦[MP]\d+⟧,? )?(?:{ASIDE})?"
        r"(?:{means} ?{art}(?:[a-z]+ )?(?P<q>⟦T\d+⟧),? )?"
        rf"{{art}}(?:(?!{NO_OBJECT})[a-z-]+ ){{0,3}}?"
        rf"(?P<o>⟦[{family.subjects}]\d+⟧(?:(?:,? (?:and|y|e|et) ){{art}}⟦[{family.subjects}]\d+⟧)*)"
        r"(?:,? {means} ?{art}(?:[a-z]+ )?(?P<r>⟦T\d+⟧))?",
        code,
    )
    for found in pattern.finditer(sentence.text):
        if PLACED.search(sentence.text[: found.start()]) and found.group("a").startswith(("⟦S", "⟦P")):
            continue  # 'realizada em CITY, STATE, aprovou': where it was, not who
        actors, things = sentence.tokens_in(found.group("a")), sentence.tokens_in(found.group("o"))
        date = sentence.tokens_in(found.group("d"))[:1] or [d for d in [fronted_date(sentence, code)] if d]
        date = date or _date_behind(sentence, found.end("o"), code)
        start, end = sentence.raw(found.start(), found.end())
        for thing in things:
            for actor in actors:
                if family.active == "adopted_by" and approves_at_home(scene, thing, actor):
                    continue
                relation = family.relations.get("meeting", family.active) if actor.letter == "M" else family.active
                convened = date[0].value if date and relation == "convened_by" else None
                yield Fact(thing.value, relation, actor.value, start, end, convened)
            for text in sentence.tokens_in("".join(found.group(name) or "" for name in "rqp")):
                if family.active == "adopted_by" and approves_at_home(scene, thing, text):
                    continue
                yield Fact(thing.value, family.active, text.value, start, end)
            if date and "date" in family.relations:
                yield Fact(thing.value, family.relations["date"], date[0].value, min(start, date[0].start), end)


def _date_behind(sentence: Marked, position: int, code: str) -> list[Token]:
    """The date behind the object, places between them left out: 'adopted the Convention in CITY on DATE'."""
    for adjunct in adjuncts(sentence, position, code):
        if adjunct.role == "date":
            return list(adjunct.tokens[:1])
        if adjunct.role != "place":
            break
    return []


def enter_families() -> None:
    """Enter one rule for each family and voice in the registry."""
    for family in FAMILIES:
        voices: dict[str, Callable[..., Iterator[Fact]]] = {"participle": passive, "in-front": fronted}
        if family.active:
            voices["by-actor"] = active
        for voice, find in voices.items():
            name = f"{family.name}-{voice}"
            anchors = (f"{{{family.words}}}", f"{{{{{family.subjects}}}}}")
            RULES[name] = Rule(name, partial(find, family=family), family.examples, anchors)
