"""Members of a series known by place or year: 'the Summit of the Americas held in Quebec City', 'the 1998 Summit'.

The tables tell which member was held there or then; where just one fits, it is meant, and the words tell the place or
the year as well.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology import iris
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.scan import Hung, hung_on
from ..reading import Reading
from ..record import Mention, Statement

GATHERED_REACH: Final = 90
PLACE_REACH: Final = 60
BEFORE_REACH: Final = 30
NEXT_SENTENCE: Final = re.compile(r"[;.:]\s")
YEAR_BEFORE: Final = re.compile(r"(?<![\w./-])(19\d\d|20\d\d)\s+$")
PLURAL: Final = re.compile(  # 'the Summits of the Americas (1994-2001)'
    r"(?:summits|conferences|meetings|cumbres|conferencias|reuniones|cupulas|reunioes|sommets|reunions)\b"
)
SUMMITS: Final = tuple(iris.known("meeting-series", series) for series in ("summit", "summit-special"))
RULE: Final = "series-by-place-or-year"


def find_series_by_place_or_year(reading: Reading) -> None:
    """Mention the member of a series that a place or a year beside the name of the series tells."""
    for mention in list(reading.mentions):
        if reading.book.kind(mention.entity) != "meeting-series" or PLURAL.match(fold_name(mention.text)):
            continue
        if not _in_meeting(reading, mention.start):
            _beside_name(reading, mention)
    _short_summits(reading)


def _in_meeting(reading: Reading, place: int) -> bool:
    return any(reading.book.kind(m.entity) == "meeting" for m in reading.covering(place))


def _beside_name(reading: Reading, mention: Mention) -> None:
    """'the Summit of the Americas held in CITY', 'the CITY Summit of the Americas', '... (CITY, 1994)', '1998 ...'."""
    stop = min(len(reading.text), mention.end + PLACE_REACH)
    cut = NEXT_SENTENCE.search(reading.text, mention.end, stop)
    stop = cut.start() if cut else stop
    near = reading.within(max(0, mention.start - BEFORE_REACH), mention.start, ("place",))
    before = next((m for m in near if not reading.text[m.end : mention.start].strip()), None)
    after = next((m for m in reading.within(mention.end, stop, ("place",))), None)
    told = YEAR_BEFORE.search(reading.text, max(0, mention.start - BEFORE_REACH), mention.start)
    year = next((d.value[:4] for d in reading.dates_in(mention.end, stop) if d.value[0] != "-"), None)
    year = told.group(1) if told else year
    place = before or after or _gathered_in(reading, mention.start)
    fitting = _members(reading, (mention.entity,), place.entity if place else None, year)
    if len(fitting) == 1 and (place or year):
        start = before.start if before else told.start(1) if told else mention.start
        meeting = reading.book.known(fitting[0])
        reading.mention(meeting, start, mention.end, "pattern", RULE)
        if told:
            reading.say(Statement(meeting, "held_on", told.group(1), start, mention.end, rule=RULE))


def _gathered_in(reading: Reading, start: int) -> Mention | None:
    """The place in 'meeting in CITY in December 1994 at the' right before the name of a series."""
    begin = max(0, start - GATHERED_REACH)
    verb = _gathered(reading.page.language.code).search(reading.page.folded_slice(begin, start))
    near = [m for m in reading.within(begin, start, ("place",)) if not NEXT_SENTENCE.search(reading.text, m.end, start)]
    return near[0] if verb and near and len(near) == 1 else None


@lru_cache(maxsize=8)
def _gathered(code: str) -> re.Pattern[str]:
    words = sorted(map(fold_name, load_language(code).facts["meeting_in"]), key=lambda w: (-len(w), w))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))}) (?:in|en|em|at|a|no|na) ")


def _members(reading: Reading, series: tuple[str, ...], place: str | None, year: str | None) -> list[str]:
    """The meetings of series that the tables know in a place or a year."""
    return [
        f.iri
        for f in reading.book.authority.meetings.values()
        if f.series in series
        and (place is None or f.place == place)
        and (year is None or (f.start or "").startswith(year))
    ]


@lru_cache(maxsize=8)
def _summit(code: str) -> Hung:
    """The word for one summit of a language, in folded text, with 'of' or 'in' after it."""
    nouns = {fold_name(w) for w in load_language(code).sessions["summit"][:1]}
    either = "|".join(sorted(map(re.escape, nouns)))
    of = r"(?P<of> (?:of|in|de|do|da|du|en|em) (?:(?:la|le|the|o|a) )?)?"
    return hung_on(nouns, rf"(?<![\w-])(?:{either})(?![\w-]){of}")


def _short_summits(reading: Reading) -> None:
    """'the Santiago Summit', 'la Cumbre de Monterrey', 'the 1998 Summit': Summits of the Americas by place or year."""
    page = reading.page
    for found in page.finditer(_summit(page.language.code)):
        start, end = page.raw_span(found.start(), found.end())
        if not reading.text[start].isupper() or _in_meeting(reading, start):
            continue
        stop = page.raw_span(found.start(), found.start("of") if found.group("of") else found.end())[1]
        near = reading.within(max(0, start - BEFORE_REACH), start, ("place",))
        place = next((m for m in near if not reading.text[m.end : start].strip()), None)
        told = YEAR_BEFORE.search(reading.text, max(0, start - BEFORE_REACH), start)
        if found.group("of"):  # without a place after it: the summit of others
            near = reading.mentions.starting(end, end + 1)
            place = None if place or told else next((m for m in near if reading.book.kind(m.entity) == "place"), None)
            stop, told = place.end if place else stop, None
        fitting = _members(reading, SUMMITS, place.entity if place else None, told.group(1) if told else None)
        if len(fitting) == 1 and (place or told):
            first = min([start, *([place.start] if place else []), *([told.start(1)] if told else [])])
            _say(reading, fitting[0], (first, stop), place, told.group(1) if told else None)


def _say(reading: Reading, summit: str, span: tuple[int, int], place: Mention | None, year: str | None) -> None:
    """Mention a summit, and state the place or the year that its name tells."""
    meeting = reading.book.known(summit)
    reading.mention(meeting, *span, "pattern", RULE)
    if place:
        reading.say(Statement(meeting, "held_in", place.entity, *span, rule=RULE))
    if year:
        reading.say(Statement(meeting, "held_on", year, *span, rule=RULE))
