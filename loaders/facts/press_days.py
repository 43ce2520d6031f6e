"""Days that a report counts from its own: 'opened today', 'comenzó este lunes', 'a débuté mercredi'.

The day is that of the date line, or the weekday nearest to it: before it, unless the words tell of what is to come.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.wording import wording
from ..reading import Reading
from .marked import Marked
from .patterns import compiled
from .rules import Fact, Scene, rule

HEAD: Final = 900  # characters in which the date line of a report stands
WEEK: Final = 7
FULL_DATE: Final = 10


@lru_cache(maxsize=8)
def day_words(code: str) -> str:
    """Return what may stand for a day of the press, as a part of a pattern: 'today', 'este lunes', 'wednesday'."""
    days = [fold_name(d) for d in load_language(code).dates["weekdays"]]
    short = [d.removesuffix("-feira") for d in days]
    today = [fold_name(d) for d in load_language(code).dates["today"]]
    weekday = "|".join(map(re.escape, sorted({*days, *short}, key=lambda d: (-len(d), d))))
    lead = r"(?:(?:on|this|last|el|este|el pasado|n?est[ae]|n[ao]|ce|cette|le) )?"
    return rf"(?<![\w-])(?:(?P<today>{'|'.join(map(re.escape, today))})|{lead}(?P<weekday>{weekday}))(?![\w-])"


def published(reading: Reading) -> date | None:
    """Return the first full date at the head of a page, under which it appeared."""
    for told in reading.dates_in(0, min(HEAD, len(reading.text))):
        if len(told.value) == FULL_DATE and told.value[0] != "-":
            try:
                return date.fromisoformat(told.value)
            except ValueError:
                return None
    return None


def press_day(reading: Reading, sentence: Marked, found: re.Match[str]) -> str | None:
    """Return the day that a match of day words tells in a sentence, counted from the date of the page."""
    code = reading.page.language.code
    issued = published(reading)
    if issued is None:
        return None
    today = [fold_name(d) for d in load_language(code).dates["today"]]
    if found["today"]:
        return (issued - timedelta(days=today.index(found["today"]))).isoformat()
    days = [fold_name(d) for d in load_language(code).dates["weekdays"]]
    number = next(n for n, d in enumerate(days) if d.removesuffix("-feira") == found["weekday"].removesuffix("-feira"))
    back = (issued.weekday() - number) % WEEK
    ahead = wording("to_come", code).search(sentence.text) is not None
    return (issued + timedelta(days=(-back) % WEEK if ahead else -back)).isoformat()


@rule(
    "held-on-press-day",
    (
        "March 3, 2004\n\nThe Special Conference on Security opened yesterday in Lima, and the fishermen came.\n",
        ("Special Conference on Security", "held_on", "2004-03-02"),
    ),
    (
        "3 de marzo de 2004\n\nEl canciller inauguró hoy la Conferencia Especial sobre Seguridad y habló de barcos.\n",
        ("Special Conference on Security", "held_on", "2004-03-03"),
    ),
    (
        "3 de março de 2004\n\nComeçou ontem em Lima a Conferência Especial sobre Segurança, e choveu muito.\n",
        ("Special Conference on Security", "held_on", "2004-03-02"),
    ),
    (
        "Le 3 mars 2004\n\nLa Conférence spéciale sur la sécurité a débuté aujourd'hui à Lima, et il a plu.\n",
        ("Special Conference on Security", "held_on", "2004-03-03"),
    ),
    anchors=("{press_words}", "{{M}}"),
)
def held_on_press_day(scene: Scene) -> Iterator[Fact]:
    """'MEETING opened today', 'Comenzó ayer la MEETING': the verb, the day and the meeting close together."""
    sentence, code = scene.sentence, scene.code
    if "⟦D" in sentence.text.partition(" - ")[2] or ("⟦D" in sentence.text and " - " not in sentence.text):
        return
    near = r"[^⟦;.]{0,35}?"
    place = r"(?:{at} ?{art}⟦[PS]\d+⟧(?:, ⟦S\d+⟧)?[^⟦;.]{0,20}?)?"
    day = day_words(code)
    verb = "(?<![a-z]){begins_or_ends}"
    patterns = (
        rf"(?P<m>⟦M\d+⟧){near}{verb}{near}{day}",
        rf"{verb}{near}{day}[^⟦;.]{{0,25}}?{place}{near}(?P<m>⟦M\d+⟧)",
        rf"{day}{near}{verb}{near}{place}{near}(?P<m>⟦M\d+⟧)",
    )
    for pattern in patterns:
        found = compiled(pattern, code).search(sentence.text)
        told = press_day(scene.reading, sentence, found) if found else None
        if found and told:
            meeting = sentence.tokens_in(found.group("m"))[0]
            yield Fact(meeting.value, "held_on", told, *sentence.raw(found.start(), found.end()))
            return


@rule(
    "opened-or-closed-in",
    (
        "The Special Conference on Security opened yesterday in Lima, Peru, and the fishermen came to it by boat.",
        ("Special Conference on Security", "held_in", "Lima"),
    ),
    (
        "La Conferencia Especial sobre Seguridad terminó hoy en la ciudad de Lima con un concierto de pescadores.",
        ("Special Conference on Security", "held_in", "Lima"),
    ),
    (
        "Teve início na manhã de hoje em Lima, capital do país, a Conferência Especial sobre Segurança.",
        ("Special Conference on Security", "held_in", "Lima"),
    ),
    (
        "La Conférence spéciale sur la sécurité s'est ouverte mercredi à Lima, et les pêcheurs y sont venus.",
        ("Special Conference on Security", "held_in", "Lima"),
    ),
    anchors=("{press_words}", "{{M}}", "{{PS}}"),
)
def opened_or_closed_in(scene: Scene) -> Iterator[Fact]:
    """'MEETING, which opened yesterday in PLACE', 'Comenzó en PLACE la MEETING'."""
    sentence, code = scene.sentence, scene.code
    when = r"(?:[^⟦;.,]{0,30}?|,? ?(?:{on} ?)?{art}⟦D\d+⟧,?)"
    site = r"{at} ?{art}(?:{kind_of_site}[^⟦;.]{0,25}? )?(?P<o>⟦[PS]\d+⟧)"
    after = rf"(?P<m>⟦M\d+⟧)(?: ?\([^()⟦]*\))?,? (?:{{which}} )?(?:{{be}} )?{{begins_or_ends}}{when}(?<![a-z]){site}"
    capital = r"(?:,[^⟦;.]{0,30}(?:⟦S\d+⟧)?)?,? ?{art}"
    before = rf"(?<![a-z]){{begins_or_ends}}{when}(?<![a-z]){site}{capital}(?P<m>⟦M\d+⟧)"
    for pattern in (after, before):
        for found in compiled(pattern, code).finditer(sentence.text):
            meeting, place = sentence.tokens_in(found.group("m"))[0], sentence.tokens_in(found.group("o"))[0]
            start, end = min(meeting.start, place.start), max(meeting.end, place.end)
            yield Fact(meeting.value, "held_in", place.value, start, end)
