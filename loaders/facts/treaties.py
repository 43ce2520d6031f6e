"""Parties and signatories of treaties: how many, who, and when."""

import re
from collections.abc import Iterator
from typing import Final

from .adoption import last_of
from .events import fronted_date
from .marked import Marked, Token
from .numbers import number_pattern, value_of
from .patterns import compiled
from .rules import Fact, Scene, rule

COUNTED: Final = "{number} {{B}}|{number} {counted_units}"
SIGNING: Final = "{number} {signatories}|" + COUNTED
MANY: Final = r"(?:⟦B\d+⟧|{units}(?: {of} ?{art}⟦B\d+⟧)?)"


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
    anchors=("{ratified}", COUNTED),
)
def party_count(scene: Scene) -> Iterator[Fact]:
    """'24 OAS member states have ratified the Convention'; 'after six countries became party' (dated)."""
    sentence, code = scene.sentence, scene.code
    pattern = compiled(
        rf"\b(?P<n>{number_pattern(code)}) {MANY}(?: (?:have|has|han|ont|had))? {{ratified}}(?: (?:to"
        r" )?{art}(?P<t>⟦T\d+⟧))?",
        code,
    )
    for match in pattern.finditer(sentence.text):
        treaty = _treaty(scene, match.group("t"))
        if treaty is None:
            continue
        after = re.search(
            r"\b(?:after|when|once|despues de que|cuando|apos|depois que|quando|apres que|lorsque) $",
            sentence.text[: match.start()],
        )
        dates = [t for t in sentence.tokens if t.letter == "D"] if after else _counted_on(sentence, match.start(), code)
        start, end = sentence.raw(match.start(), match.end())
        yield Fact(
            treaty.value,
            "party_count",
            value_of(match.group("n"), code),
            start,
            end,
            dates[0].value if dates else None,
        )


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
    anchors=(SIGNING,),
)
def signatory_count(scene: Scene) -> Iterator[Fact]:
    """'the 22 signatories of the Treaty'; 'ten countries are signatory states'."""
    sentence, code = scene.sentence, scene.code
    number = number_pattern(code)
    first = compiled(rf"(?P<n>{number}) {{signatories}} {{of}} ?{{art}}(?P<t>⟦T\d+⟧)", code)
    second = compiled(
        rf"(?P<n>{number}) {{units}} (?:{{be}} {{art}}(?:{{signatories}}|⟦B\d+⟧)|(?:(?:have|han|ont) )?{{signed}})"
        r"(?: {art}(?P<t>⟦T\d+⟧))?",
        code,
    )
    held = re.compile(rf"\b(?P<n>{number}) (?P<b>⟦B\d+⟧)")
    for match in [*first.finditer(sentence.text), *second.finditer(sentence.text)]:
        treaty = _treaty(scene, match.group("t"))
        if treaty is not None:
            yield Fact(
                treaty.value,
                "signatory_count",
                value_of(match.group("n"), code),
                *sentence.raw(match.start(), match.end()),
            )
    for match in held.finditer(sentence.text):
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
    anchors=("{deposited}", "{{S}}", "instrument"),
)
def deposit(scene: Scene) -> Iterator[Fact]:
    """'The United States deposited the instrument of ratification ... on DATE': ratified by, on the date of deposit.

    Also 'the instrument ... was deposited by STATE on DATE', and 'On DATE, STATE deposited ...'.
    """
    sentence, code = scene.sentence, scene.code
    active = r"(?P<s>⟦S\d+⟧) (?:[a-z]+ )?{deposited} [^⟦;.]{0,20}(?:instrument|instrumento)\b"
    passive = r"(?:instrument|instrumento)\b[^⟦;.]{0,40}⟦T\d+⟧[^⟦;.]{0,30}{deposited} {by} ?{art}(?P<s>⟦S\d+⟧)"
    match = compiled(active, code).search(sentence.text) or compiled(passive, code).search(sentence.text)
    treaty = _treaty(scene)
    if match is None or treaty is None:
        return
    last = sentence.raw(match.end() - 1, match.end())[0]
    later = next((t for t in sentence.tokens if t.letter == "D" and t.start > last), None)
    date = later or fronted_date(sentence, code)
    state = sentence.tokens_in(match.group("s"))[0]
    start, end = sentence.raw(match.start(), match.end())
    end = max(later.end if later else 0, end)
    yield Fact(treaty.value, "ratified_by", state.value, min(start, state.start), end, date.value if date else None)


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
    anchors=("{ratified}|{acceded}", "{{S}}", "{{T}}"),
)
def ratified(scene: Scene) -> Iterator[Fact]:
    """'STATE ratified the TREATY on DATE', 'TREATY, ratified by STATE'."""
    sentence, code = scene.sentence, scene.code
    forward = compiled(
        r"(?P<s>{S+})(?:,? ?{on} ?{art}⟦D\d+⟧,?)? (?:(?:have|has|ha|han|a|ont) )?(?:{ratified}|{acceded})(?: to)?"
        r" {art}(?P<t>⟦T\d+⟧)(?:,? {on} ?{art}(?P<d>⟦D\d+⟧))?",
        code,
    )
    backward = compiled(
        r"(?P<t>⟦T\d+⟧),? (?:{which} )?(?:{be} )?{ratified} {by} ?{art}(?P<s>{S+})(?:,? {on} ?{art}(?P<d>⟦D\d+⟧))?",
        code,
    )
    for match in [*forward.finditer(sentence.text), *backward.finditer(sentence.text)]:
        treaty, date = sentence.tokens_in(match.group("t"))[0], sentence.tokens_in(match.group("d"))
        for state in sentence.tokens_in(match.group("s")):
            yield Fact(
                treaty.value,
                "ratified_by",
                state.value,
                *sentence.raw(match.start(), match.end()),
                date=date[0].value if date else None,
            )
