"""Instruments of ratification or accession: whose, under which treaty, and when they were signed and deposited."""

import re
from typing import Final

from .names.gazetteer import gazetteer
from .page.folding import fold_name
from .page.sentences import sentences
from .reading import Reading
from .record import Mention, Statement

SENTENCE: Final = 2000  # no sentence reaches farther; a page on one line stays cheap
INSTRUMENT: Final = re.compile(
    r"instruments? of (ratification|accession)|instrumentos? de (ratificacion|ratificacao|adhesion|adesao)"
    r"|instruments? (?:de |d')(ratification|adhesion)"
)
ENGLISH: Final = {"ratificacion": "ratification", "ratificacao": "ratification", "adhesion": "accession",
                  "adesao": "accession"}
ACTS: Final = {
    "signed_on": re.compile(r"\b(?:signed|firmo|suscribio|assinou|a signe|signature of|firma del?|assinatura do)\b"),
    "deposited_on": re.compile(r"\b(?:deposit|deposited|deposito|depositou|a depose|depot)\b"),
}
REACH: Final = 900


def find_ratification_instruments(reading: Reading) -> None:
    """Add the mentions of such instruments whose state and treaty the page tells, and the dates of their acts."""
    text = reading.page.folded.text
    for found in INSTRUMENT.finditer(text):
        start, end = reading.page.raw_span(*found.span())
        state = _state(reading, start)
        treaty = _last(reading, start, "instrument")
        if state is None or treaty is None or reading.mentions.over(start, end) or found.group().startswith(
                ("instruments", "instrumentos")):
            continue
        act = next(g for g in found.groups() if g)
        label = f"{state} instrument of {ENGLISH.get(act, act)} of the {reading.book.entities[treaty.entity].label}"
        iri = reading.book.new("document", label)
        reading.mention(iri, start, end, "pattern", "instrument-of-ratification")
        _say_acts(reading, iri, start)


def _state(reading: Reading, start: int) -> str | None:
    """The label of the state named last, by itself or by a body of its own ('the U.S. Senate')."""
    for mention in reversed(reading.within(max(0, start - REACH), start, ("state", "body"))):
        entity = reading.book.entities[mention.entity]
        if entity.kind == "state":
            return entity.label
        words = fold_name(entity.label).split()
        for length in (3, 2, 1):
            named = gazetteer().names.get(" ".join(words[:length]), ())
            if len(words) > length and len(named) == 1 and named[0].kind == "state":
                return named[0].label
    return None


def _last(reading: Reading, start: int, kind: str) -> Mention | None:
    """The thing of a kind that was named last before a place, not too far off."""
    named = reading.within(max(0, start - REACH), start, (kind,))
    return named[-1] if named else None


def _say_acts(reading: Reading, iri: str, at: int) -> None:
    """'signed the instrument of ratification', 'deposited the instrument ... on DATE': the date of the sentence."""
    held = [(m.start, m.end) for m in reading.mentions.over(max(0, at - REACH), at + REACH)]
    first, last = reading.structure.paragraph_at(at)
    for start, end in sentences(reading.text, max(first, at - SENTENCE), min(last, at + SENTENCE), held):
        if not start <= at < end:
            continue
        days = [d for d in reading.dates_in(start, end) if len(d.value) == 10 and d.value[0] != "-"]
        before = reading.page.folded_slice(max(start, at - 40), at)
        for relation, verb in ACTS.items():
            if len(days) == 1 and verb.search(before):
                reading.say(Statement(iri, relation, days[0].value, start, end, rule=f"instrument-{relation}"))
