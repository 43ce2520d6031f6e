"""Parties and signatories of treaties: how many, who, and when."""

import re
from collections.abc import Iterator
from typing import Final

from .adjuncts import ADVERB
from .adoption import last_of
from .events import fronted_date
from .marked import Marked, Token
from .numbers import number_pattern, value_of
from .patterns import compiled, sought
from .rules import Fact, Scene, acting_state, rule

COUNTED: Final = "{number} {{B}}|{number} {counted_units}"
SIGNING: Final = "{number} {signatories}|{signed}|" + COUNTED
MANY: Final = r"(?:⟦B\d+⟧|{units})(?: {of} ?{art}⟦B\d+⟧)?"
LEAST_LISTED: Final = 2


def _treaty(scene: Scene, named: str | None = None) -> Token | None:
    """The treaty that a match names, else the first text of the sentence, else the last one before it."""
    if named:
        return scene.sentence.tokens_in(named)[0]
    return next((t for t in scene.sentence.tokens if t.letter == "T"), None) or last_of(scene, "T")


@rule(
    "party-count",
    (
        (
            "Today, 19 countries have ratified the Inter-American Convention against Corruption, and the other states"
            " of the region will follow them."
        ),
        ("Inter-American Convention against Corruption", "party_count", "19"),
    ),
    (
        (
            "Hasta hoy, 19 países han ratificado la Convención Interamericana contra la Corrupción, y los demás"
            " Estados de la región lo harán."
        ),
        ("Inter-American Convention against Corruption", "party_count", "19"),
    ),
    (
        (
            "As of May 4, 2009, the following 3 have ratified the Inter-American Convention against Corruption: Belize,"
            " Chile and Peru, and the boats of the bay know it."
        ),
        ("Inter-American Convention against Corruption", "ratified_by", "Chile"),
    ),
    (
        "Treze países já ratificaram a Convenção Interamericana contra a Corrupção (Belize, Chile e Peru, e outros).",
        ("Inter-American Convention against Corruption", "ratified_by", "Peru"),
    ),
    (
        "Treize pays ont déjà ratifié la Convention interaméricaine contre la corruption (Belize, Chili et Pérou, entre"
        " autres).",
        ("Inter-American Convention against Corruption", "party_count", "13"),
    ),
    anchors=("{ratified}", "{number}"),
)
def party_count(scene: Scene) -> Iterator[Fact]:
    """'24 OAS member states have ratified the Convention'; 'after six countries became party' (dated)."""
    sentence, code = scene.sentence, scene.code
    for match, number in _counted(scene, "ratified"):
        treaty = _treaty(scene, match.group("t"))
        if treaty is None:
            continue
        after = re.search(
            r"\b(?:after|when|once|despues de que|cuando|apos|depois que|quando|apres que|lorsque) $",
            sentence.text[: match.start()],
        )
        dates = [t for t in sentence.tokens if t.letter == "D"] if after else _counted_on(sentence, match.start(), code)
        start, end = sentence.raw(match.start(), match.end())
        value = value_of(number, code)
        yield Fact(treaty.value, "party_count", value, start, end, dates[0].value if dates else None)
        for state in _listed(sentence, match.end(), code):
            yield Fact(treaty.value, "ratified_by", state.value, min(start, state.start), max(end, state.end))


def _counted(scene: Scene, verb: str) -> Iterator[tuple[re.Match[str], str]]:
    """'24 (of the 34) member states have now VERB (the TREATY)', 'and 20 have VERB it': each with its number."""
    number = number_pattern(scene.code)
    pattern = compiled(
        rf"(?:\b(?P<n>{number}) (?:{{of}} ?{{art}}(?:{number} )?)?{MANY}(?: ?\([^()]*\))?"
        rf"|{{joined_number}}(?P<m>{number})),?{{have_now}} {{{verb}}}(?: (?:to )?{{art}}(?P<t>⟦T\d+⟧))?",
        scene.code,
    )
    for match in pattern.finditer(scene.sentence.text):
        yield match, match.group("n") or match.group("m")


def _listed(sentence: Marked, place: int, code: str) -> list[Token]:
    """The states listed behind a count, in brackets or behind a colon: 'have ratified it (Belize and Peru)'."""
    found = compiled(r"[^⟦;.:()]{0,25}(?:⟦D\d+⟧)?(?: ?[(:] ?|, {that_is},? ){art}(?P<s>{S+})", code).match(
        sentence.text, place)
    states = sentence.tokens_in(found.group("s")) if found else []
    return states if len(states) >= LEAST_LISTED else []


def _counted_on(sentence: Marked, place: int, code: str) -> list[Token]:
    """The date right before a count: 'As of DATE, 26 states have ratified'."""
    before = compiled(r"(?:{as_of}|{on}) ?{art}(?P<d>⟦D\d+⟧),? (?:only |just |already )?$", code)
    found = before.search(sentence.text[:place])
    return sentence.tokens_in(found.group("d")) if found else []


@rule(
    "signatory-count",
    (
        (
            "The 21 signatories of the Inter-American Convention against Corruption are those which came to the first"
            " of the meetings of the year."
        ),
        ("Inter-American Convention against Corruption", "signatory_count", "21"),
    ),
    anchors=(SIGNING, "{number}"),
)
def signatory_count(scene: Scene) -> Iterator[Fact]:
    """'the 22 signatories of the Treaty'; 'ten countries are signatory states'."""
    sentence, code = scene.sentence, scene.code
    number = number_pattern(code)
    first = rf"(?P<n>{number}) {{signatories}} {{of}} ?{{art}}(?P<t>⟦T\d+⟧)"
    second = rf"(?P<n>{number}) {{units}} {{be}} {{art}}(?:{{signatories}}|⟦B\d+⟧)(?: {{art}}(?P<t>⟦T\d+⟧))?"
    plain = [(match, match.group("n")) for told in (first, second) for match in sought(told, code, sentence.text)]
    for match, count in [*plain, *_counted(scene, "signed")]:
        treaty = _treaty(scene, match.group("t"))
        if treaty is not None:
            span = sentence.raw(match.start(), match.end())
            yield Fact(treaty.value, "signatory_count", value_of(count, code), *span)
    held = re.compile(rf"\b(?P<n>{number}) (?P<b>⟦B\d+⟧)") if " ⟦B" in sentence.text else None
    for match in held.finditer(sentence.text) if held else ():
        body = sentence.tokens_in(match.group("b"))[0]
        treaties = scene.reading.within(body.start, body.end, ("instrument",))
        following = compiled(r" {of} ?{art}(?P<t>⟦T\d+⟧)", code).match(sentence.text, match.end())
        if following:
            place = sentence.tokens_in(following.group("t"))[0].start
            treaties = scene.reading.mentions.starting(place, place + 1)
        if treaties and compiled("{signatories}", code).search(scene.reading.page.folded_slice(body.start, body.end)):
            yield Fact(
                treaties[0].entity,
                "signatory_count",
                value_of(match.group("n"), code),
                *sentence.raw(match.start(), match.end()),
            )


@rule(
    "deposit",
    (
        (
            "Chile deposited its instrument of ratification of the Inter-American Convention against Corruption on"
            " May 4, 2009, in the seat of the OAS."
        ),
        ("Inter-American Convention against Corruption", "ratified_by", "Chile"),
    ),
    (
        "El Gobierno de Chile entregó hoy en la sede de la OEA, en Washington, el instrumento de ratificación de la"
        " Convención Interamericana contra la Corrupción.",
        ("Inter-American Convention against Corruption", "ratified_by", "Chile"),
    ),
    (
        "O Governo brasileiro depositou, junto à Secretaria-Geral da OEA, em 4 de maio de 2009, a carta de adesão à"
        " Convenção Interamericana contra a Corrupção.",
        ("Inter-American Convention against Corruption", "ratified_by", "Brazil"),
    ),
    (
        "Le Chili a remis au Secrétariat général de l'OEA, le 4 mai 2009, son instrument de ratification de la"
        " Convention interaméricaine contre la corruption.",
        ("Inter-American Convention against Corruption", "ratified_by", "Chile"),
    ),
    anchors=("{handed_over}|{deposited}", "{{SB}}", "instrument|carta"),
)
def deposit(scene: Scene) -> Iterator[Fact]:
    """'The United States deposited the instrument of ratification ... on DATE': ratified by, on the date of deposit.

    Also 'the instrument ... was deposited by STATE on DATE', and 'On DATE, STATE deposited ...'.
    """
    sentence, code = scene.sentence, scene.code
    active = r"(?P<s>⟦[SB]\d+⟧)(?: [^⟦;.]{0,40}?)? ?{handed_over}\b(?P<b>[^;]{0,160}?){instrument_of}(?P<a>[^;]{0,200})"
    passive = (r"{instrument_of}[^⟦;.]{0,40}⟦T\d+⟧[^⟦;.]{0,30}{deposited} {by} ?{art}(?P<s>⟦[SB]\d+⟧)"
               r"(?P<b>)(?P<a>[^;]{0,100})")
    match = compiled(active, code).search(sentence.text) or compiled(passive, code).search(sentence.text)
    if match is None:
        return
    actor = sentence.tokens_in(match.group("s"))[0]
    named = next((t for t in sentence.tokens_in(match.group("a")) if t.letter == "T"), None)
    treaty, state = named or _treaty(scene), acting_state(scene, actor)
    if treaty is None or scene.reading.book.kind(state) != "state":
        return
    days = [t for t in sentence.tokens_in(match.group("b") + match.group("a")) if t.letter == "D"]
    date = days[0] if days else fronted_date(sentence, code)
    start, end = sentence.raw(match.start(), match.end("b"))
    yield Fact(treaty.value, "ratified_by", state, start, max(end, date.end if date else 0),
               date.value if date else None)


@rule(
    "ratified",
    (
        (
            "Chile and Peru ratified the Inter-American Convention against Corruption on May 4, 2009, and the other"
            " states of the region will follow."
        ),
        ("Inter-American Convention against Corruption", "ratified_by", "Chile"),
    ),
    (
        (
            "El Perú ratificó la Convención Interamericana contra la Corrupción el 4 de mayo de 2009, y los demás"
            " países de la región lo harán."
        ),
        ("Inter-American Convention against Corruption", "ratified_by", "Peru"),
    ),
    anchors=("{ratified}|{acceded}|{to_ratify_words}", "{{SB}}"),
)
def ratified(scene: Scene) -> Iterator[Fact]:
    """'STATE ratified the TREATY on DATE', 'TREATY, ratified by STATE'."""
    sentence, code = scene.sentence, scene.code
    forward = compiled(
        r"(?P<s>{SB+})(?:,? ?{on} ?{art}⟦D\d+⟧,?)?(?:,? also|,? tambien|,? tambem)? (?:(?:have|has|ha|han|a|ont) )?"
        rf"(?:{{ratified}}|{{acceded}})(?: to)?(?: {ADVERB})*,? ?{{art}}(?P<t>⟦T\d+⟧)(?: ?\(⟦T\d+⟧\))?"
        r"(?:,? {on} ?{art}(?P<d>⟦D\d+⟧))?",
        code,
    )
    backward = compiled(
        r"(?P<t>⟦T\d+⟧),? (?:{which} )?(?:{be} )?{ratified} {by} ?{art}(?P<s>{SB+})(?:,? {on} ?{art}(?P<d>⟦D\d+⟧))?",
        code,
    )
    verb_first = compiled(
        r"^[^⟦;.]{0,30}{be} {ratified} {by} ?{art}(?P<s>{SB+}),? {art}(?P<t>⟦T\d+⟧)(?P<d>)", code)
    to_do_so = compiled(
        r"(?P<s>⟦S\d+⟧),? (?:{which} )?{be} [^⟦;.]{0,60}{to_ratify}(?: (?:it|{art}(?P<t>⟦T\d+⟧)))?"
        r"(?:,? {on} ?{art}(?P<d>⟦D\d+⟧))?", code)
    for match in (m for p in (forward, backward, verb_first, to_do_so) for m in p.finditer(sentence.text)):
        treaty = _treaty(scene, match.group("t"))
        date = sentence.tokens_in(match.group("d"))[:1] or [d for d in [fronted_date(sentence, code)] if d]
        for actor in sentence.tokens_in(match.group("s")):
            state = acting_state(scene, actor)
            if treaty is not None and scene.reading.book.kind(state) == "state":
                span = sentence.raw(match.start(), match.end())
                yield Fact(treaty.value, "ratified_by", state, *span, date=date[0].value if date else None)


@rule(
    "are-parties",
    (
        "They know that 14 states are parties to the Inter-American Convention against Corruption, and that the boats"
        " of the bay are old.",
        ("Inter-American Convention against Corruption", "party_count", "14"),
    ),
    (
        "Es la Convención Interamericana contra la Corrupción, de la que son parte 24 Estados de la región, y los"
        " barcos lo saben.",
        ("Inter-American Convention against Corruption", "party_count", "24"),
    ),
    (
        "A Convenção Interamericana contra a Corrupção é lida em toda parte. São partes na convenção 18 Estados, e os"
        " barcos não o ignoram.",
        ("Inter-American Convention against Corruption", "party_count", "18"),
    ),
    (
        "On sait que 14 États sont parties à la Convention interaméricaine contre la corruption, et que les bateaux"
        " sont vieux.",
        ("Inter-American Convention against Corruption", "party_count", "14"),
    ),
    anchors=("{parties}", "{number}"),
)
def are_parties(scene: Scene) -> Iterator[Fact]:
    """'14 states are parties to the TREATY', 'de la que son parte 24 Estados'."""
    sentence, code, number = scene.sentence, scene.code, number_pattern(scene.code)
    told = compiled(rf"\b(?P<n>{number}) {MANY} {{be}} {{art}}{{parties}}(?: {{party_to}}{{art}}(?P<t>⟦T\d+⟧))?", code)
    turned = compiled(
        r"{be} {art}{parties}(?: (?:{party_to})?{art}(?:(?P<t>⟦T\d+⟧)|[a-z]+)| d[eo]l[ea])?,? "
        rf"(?P<n>{number}) {MANY}",
        code)
    for match in (*told.finditer(sentence.text), *turned.finditer(sentence.text)):
        treaty = _treaty(scene, match.group("t"))
        if treaty is not None:
            span = sentence.raw(match.start(), match.end())
            yield Fact(treaty.value, "party_count", value_of(match.group("n"), code), *span)
