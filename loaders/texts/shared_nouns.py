"""Texts that share a noun or an owner, where the noun comes first: Spanish, Portuguese, French, and English plurals.

'las Declaraciones de Santiago y de San Salvador' are two declarations, each by its place; 'la Declaración y el Plan de
Acción de la Tercera Cumbre' two texts of that summit.  A text of a numbered meeting has one name in every language:
'Plan d'action du Troisième Sommet' is the 'Plan of Action of the Third Summit of the Americas'.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology.authority import Thing
from ...ontology.language_data import load as load_language
from ..dates.ordinals import find_ordinals
from ..meetings.sessions import session_iri
from ..names.gazetteer import gazetteer
from ..names.head_nouns import KIND_OF_TYPE
from ..names.shapes import MODIFIER_FIRST
from ..page.folding import fold_name
from ..page.scan import Hung, hung_on
from ..reading import TEXT_KINDS, Reading
from ..record import Mention
from .texts import rebind

PLACE: Final = r"[A-ZÀ-Ý][\w'’-]+(?: (?:de |da |del |do )?[A-ZÀ-Ý][\w'’-]+){0,3}"
OF: Final = {"en": "of", "es": "de", "pt": "d[eoa]", "fr": "d[eu]|d['’]"}
AND: Final = {"en": "and", "es": "y", "pt": "e", "fr": "et"}
ARTICLE: Final = {"es": "(?:de )?(?:el|la) |del ", "pt": "d?[oa] ", "fr": "(?:de )?(?:le|la) |du "}
ENGLISH: Final = {"declaration": "Declaration of ", "protocol": "Protocol of "}
OWNED: Final = {  # meetings adopt one of each
    "declaration": "Declaration",
    "declaration-of-principles": "Declaration of Principles",
    "plan-of-action": "Plan of Action",
}
PRINCIPLES: Final = ("principios", "principes")
LIST: Final = re.compile(r"(?:[\s,]|\b(?:and|the|of|y|e|et|de|la|da|do|del|du|des)\b)*")
SHORT: Final = 4  # so many words may be less than the name of the text: 'Declaración de Principios'
SEVERAL: Final = 120
PROVISIONAL: Final = frozenset({"name-by-shape", "numbered-series"})


@lru_cache(maxsize=8)
def _plurals(code: str) -> dict[str, tuple[str, str]]:
    """Return folded plural of a noun for texts -> its singular as it is written, and its type.

    >>> _plurals("pt")["declaracoes"]
    ('declaração', 'declaration')
    """
    heads = load_language(code).heads_instrument
    folded = {fold_name(h): h for h in heads}
    found: dict[str, tuple[str, str]] = {}
    for plural in folded:
        singulars = (plural[:-1], plural[:-2], plural[:-3] + "ao") if plural.endswith("s") else ()
        for singular in singulars:
            if singular in folded and singular != plural:
                found.setdefault(plural, (folded[singular], heads[folded[singular]]))
    return found


@lru_cache(maxsize=8)
def _listed(code: str) -> Hung:
    nouns = "|".join(sorted((re.escape(p) for p in _plurals(code)), key=lambda p: (-len(p), p)))
    return hung_on(_plurals(code), rf"(?<![\w-])(?P<noun>{nouns}) (?:{OF[code]}) ?")


def find_shared_nouns(reading: Reading) -> None:
    """Add the mentions of texts that a plural noun lists by place, and of texts that share the owner of the next."""
    _listed_by_place(reading)
    if reading.page.language.code not in MODIFIER_FIRST:
        for mention in list(reading.mentions):
            if mention.how != "anaphor" and reading.book.kind(mention.entity) in TEXT_KINDS:
                _of_one_owner(reading, mention)
    for mention in list(reading.mentions):
        if reading.book.kind(mention.entity) == "meeting-series":
            _of_several_meetings(reading, mention)


@lru_cache(maxsize=8)
def _owned_plurals(code: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """The plural nouns for texts that meetings adopt, before 'of', and the type of each.

    >>> _owned_plurals("es")[1]["planes de accion"]
    'plan-of-action'
    """
    heads = load_language(code).heads_instrument
    found = {fold_name(h): t for h, t in heads.items() if t in OWNED and fold_name(h).split()[0].endswith("s")}
    nouns = "|".join(sorted(map(re.escape, found), key=lambda n: (-len(n), n)))
    return re.compile(rf"(?<![\w-])(?P<noun>{nouns}) (?:{OF[code]})s?(?P<list> [^.;:()]{{4,80}})$"), found


def _of_several_meetings(reading: Reading, series: Mention) -> None:
    """'los Planes de Acción de la Segunda y Tercera Cumbres de ...': one text for each of the meetings counted."""
    page = reading.page
    pattern, types = _owned_plurals(page.language.code)
    place = page.folded_at(series.start)
    begin = max(0, place - SEVERAL)
    found = pattern.search(page.folded.text, begin, place)
    if found is None:
        return
    start = page.raw_span(found.start(), found.start() + 1)[0]
    first = page.raw_span(found.start("list"), found.start("list") + 1)[0]
    ordinals = find_ordinals(reading.text[first : series.start], page.language)
    rest, last = "", 0
    for a, b, _ in ordinals:
        rest, last = rest + reading.text[first + last : first + a], b
    rest += reading.text[first + last : series.start]
    if len(ordinals) < 2 or not reading.text[start].isupper() or not LIST.fullmatch(fold_name(rest)):
        return
    for old in [m for m in reading.mentions.over(start, series.end) if m.start >= start and m.rule in PROVISIONAL]:
        reading.mentions.remove(old)
    for index, (a, b, number) in enumerate(ordinals):
        span = (first + a if index else start, series.end if index == len(ordinals) - 1 else first + b)
        meeting = session_iri(reading, series.entity.rsplit("/", 1)[-1], number)
        reading.mention(meeting, first + a, span[1], "pattern", "numbered-series")
        _add_owned(reading, span, types[found["noun"]], reading.book.entities[meeting].label)


def _listed_by_place(reading: Reading) -> None:
    """'the Declarations of A and (of) B (on X)': one text for each place."""
    code = reading.page.language.code
    again = rf"(?:(?:{OF[code]})\s*)?"
    places = re.compile(
        rf"(?P<a>{PLACE})(?P<more>(?:,\s{again}{PLACE}){{0,3}}),?\s{AND[code]}\s{again}(?P<z>{PLACE})"
    )
    for found in reading.page.finditer(_listed(code)):
        start, stop = reading.page.raw_span(*found.span())
        listed = places.match(reading.text, stop) if reading.text[start].isupper() else None
        if listed is None:
            continue
        noun, type_ = _plurals(code)[found.group("noun")]
        for old in [m for m in reading.mentions.over(start, stop) if m.rule == "name-by-shape" and m.start >= start]:
            reading.mentions.remove(old)
        spans = [listed.span("a"), *(m.span() for m in re.compile(PLACE).finditer(reading.text, *listed.span("more")))]
        rest = reading.page.folded_slice(listed.end(), min(len(reading.text), listed.end() + 160))
        for first, last in [*spans, listed.span("z")]:
            iri = _by_place(reading, f"{noun} {'of' if code == 'en' else 'de'} ", reading.text[first:last], type_, rest)
            begin = start if first == listed.start("a") else first
            reading.mention(iri, begin, last, "pattern", "place-after-common-noun")
            if reading.book.entities[iri].authority:
                _same_elsewhere(reading, f"{noun} {'of' if code == 'en' else 'de'} {reading.text[first:last]}", iri)


def _same_elsewhere(reading: Reading, name: str, iri: str) -> None:
    """Bind the short name of a text elsewhere on the page, which its shape made one of its own, to that text."""
    folded = fold_name(name)
    named = [m.entity for m in reading.mentions if m.rule == "name-by-shape" and fold_name(m.text) == folded]
    for other in dict.fromkeys(named):  # each once, however often it is named
        rebind(reading, other, iri)


def _by_place(reading: Reading, noun: str, place: str, type_: str, rest: str) -> str:
    """The text of the tables whose name begins so and goes on as the page does, else one named by its place alone.

    A name that goes on counts before a short one that is its beginning; of several, the one that the page named before.
    """
    label = noun[:1].upper() + noun[1:] + place
    begin, names = fold_name(label), gazetteer().names
    fitting: dict[str, Thing] = {}
    for name, things in names.items():
        if name.startswith(begin) and (name == begin or rest.startswith(name[len(begin) :])):
            fitting |= {t.iri: t for t in things if t.kind in TEXT_KINDS}
    longer = {iri: t for iri, t in fitting.items() if not any(fold_name(n.text) == begin for n in t.names)}
    if len(longer) != 1 and (earlier := _named_before(reading, begin)):
        return earlier
    fitting = longer or fitting
    if not fitting and type_ in ENGLISH:  # under its English name, if only one text is called by this place
        begin = fold_name(ENGLISH[type_] + place)
        begun = [things for name, things in names.items() if re.match(rf"{re.escape(begin)}\b", name)]
        fitting = {t.iri: t for things in begun for t in things if t.kind in TEXT_KINDS}
    if len(fitting) == 1:
        return reading.book.known(next(iter(fitting)))
    return reading.book.new(KIND_OF_TYPE.get(type_, "instrument"), label)


@lru_cache(maxsize=8)
def _joined(code: str) -> re.Pattern[str]:
    """The noun for a text that is joined to the next one: 'la Declaración y el'."""
    nouns = "|".join(sorted(map(re.escape, owned_types(code)), key=lambda n: (-len(n), n)))
    return re.compile(rf"(?<![\w-])(?P<noun>{nouns}) {AND[code]} (?:{ARTICLE[code]})$")


def _named_before(reading: Reading, begin: str) -> str | None:
    """The one text of the tables that the page names and one of whose names begins so."""
    entities = reading.book.entities
    found = {
        m.entity for m in reading.mentions
        if entities[m.entity].kind in TEXT_KINDS and entities[m.entity].authority
        and any(fold_name(alias).startswith(f"{begin} ") for alias in entities[m.entity].aliases)
    }
    return found.pop() if len(found) == 1 else None


def _of_one_owner(reading: Reading, second: Mention) -> None:
    """Bind a text of a numbered meeting to its name in English, and the text that stands before it with 'and'."""
    code = reading.page.language.code
    owner = _meeting_at_end(reading, second)
    types = owned_types(code)
    if owner is None:
        return
    own = fold_name(reading.text[second.start : owner.start])
    head = max((h for h in types if own.startswith(f"{h} d")), key=len, default=None)
    if head is not None and second.rule == "name-by-shape":
        _bind(reading, second, (second.start, second.end), types[head], owner)
    before = reading.page.folded_slice(max(0, second.start - 60), second.start)
    joined = _joined(code).search(before)
    if joined is None or head is None or joined.group("noun") == head:
        return
    start = second.start - (len(before) - joined.start("noun"))
    end = start + len(joined.group("noun"))
    if reading.text[start].isupper() and fold_name(reading.text[start:end]) == joined.group("noun"):
        first = next((m for m in reading.mentions.over(start, end) if m.rule == "name-by-shape"), None)
        _bind(reading, first, (start, end), types[joined.group("noun")], owner)


@lru_cache(maxsize=8)
def owned_types(code: str) -> dict[str, str]:
    """Folded noun -> type of the texts that meetings adopt; a declaration of principles is one of its own."""
    types = {fold_name(h): t for h, t in load_language(code).heads_instrument.items() if t in OWNED}
    declarations = [h for h, t in types.items() if t == "declaration" and h not in PRINCIPLES]
    return types | {f"{h} de {p}": "declaration-of-principles" for h in declarations for p in PRINCIPLES}


def _meeting_at_end(reading: Reading, mention: Mention) -> Mention | None:
    """The numbered meeting of a series whose name ends the name of a text."""
    for inner in reading.mentions.over(mention.start, mention.end):
        entity = reading.book.entities[inner.entity]
        if mention.start < inner.start and inner.end >= mention.end and entity.kind == "meeting" and entity.ordinal:
            return inner
    return None


def _bind(reading: Reading, old: Mention | None, span: tuple[int, int], type_: str, owner: Mention) -> None:
    """Mark a span as the text of this type of a meeting, in place of the provisional name that stands there."""
    if old is not None:
        reading.mentions.remove(old)
    elif reading.mentions.over(*span):
        return
    whole = (span[0], max(span[1], old.end if old else 0))
    _add_owned(reading, whole, type_, reading.book.entities[owner.entity].label)


def _add_owned(reading: Reading, span: tuple[int, int], type_: str, owner: str) -> None:
    """Add a mention of the text of this type of a meeting, under its name in English."""
    label = f"{OWNED[type_]} of the {owner}"
    things = [t for t in gazetteer().names.get(fold_name(label), ()) if t.kind in TEXT_KINDS]
    kind = "declaration" if type_.startswith("declaration") else KIND_OF_TYPE.get(type_, "instrument")
    iri = reading.book.known(things[0].iri) if len(things) == 1 else reading.book.new(kind, label)
    words = reading.text[slice(*span)].split()
    if len(things) != 1 or len(words) > SHORT:
        reading.book.add_alias(iri, " ".join(words))
    reading.mention(iri, *span, "pattern", "text-of-owner")
