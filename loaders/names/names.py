"""Names in a text: those of the authority tables, with the ambiguous ones decided by context, then names by shape.

A name inside a longer one is kept when it is another kind of thing ('Secretariat of the Inter-American Committee
against Terrorism' names the committee too); places, states and threats inside a longer name are not marked.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ...ontology import iris
from ...ontology.authority import Thing
from ...ontology.reasons import Reason
from ..heading.front import behind_masthead
from ..page.folding import fold_name
from ..reading import TEXT_KINDS, Reading
from ..record import Mention, Unresolved
from .borders import before_place, crosses_lines, sifted
from .gazetteer import NameHit, gazetteer
from .longer import goes_on, list_end, without_place
from .owned import of_owner, of_possessor
from .shapes import MODIFIER_FIRST, Shape, find_shapes, holds_head

FLAT_KINDS: Final = frozenset({"place", "state", "threat"})
UNITED_NATIONS: Final = (
    "united nations",
    "naciones unidas",
    "nacoes unidas",
    "nations unies",
    "security council",
    "consejo de seguridad",
    "conselho de seguranca",
    "conseil de securite",
)
WORLD_TWIN: Final = {iris.known("body", "oas-ga"): iris.known("body", "unga")}
HEADS_OF_STATE: Final = re.compile(
    r"\b(?:(?:State|Estado|État)\s(?:and|or|y|o|e|ou|et)(?:\s(?:of|de))?|(?:[Hh]eads|HEADS|[Jj]efes|[Cc]hef[es]*)\s(?:of|OF|de))\s$"
)
SENTENCE_END: Final = re.compile(r"[;.]\s")
NUMERAL: Final = re.compile(r"[IVX]+")
QUOTES: Final = ("“", '"', "«", "‘")
SYMBOL_LIKE: Final = re.compile(r"[A-Z]{1,8}/(?:RES|DEC)")
DATE_REACH: Final = 80
SENTENCE: Final = 6  # a paragraph of fewer words is a heading or a menu
REFERS: Final = re.compile(r" to [Ww]hich the [^;.]{2,220}? [Rr]efers\b")  # 'Group ... in the Areas to which ...'
OPEN_SETS: Final = frozenset({"declarations", "resolutions", "reports", "decisions", "agreements", "statements"})
OPEN_OF: Final = re.compile(r"\w+ of (?:the )?[A-Z]")  # 'Declarations of the Summits' are any of theirs
SHORTEST_DATE: Final = 6  # a year alone may belong to a name: 'Plan for 2011'
CITY_AND_STATE: Final = re.compile(r"(?P<city>[^,]{3,40}),\s+(?P<state>[A-ZÀ-Ý][^\W\d_]{3,}(?: [A-ZÀ-Ý][^\W\d_]+)*)")
WHEN: Final = re.compile(r"(?:\b(?:on|el|em|le|du|del|from|since)\s{1,3}(?:the )?|\n\s*)$", re.IGNORECASE)
MASTHEAD_REACH: Final = 600  # characters from the start of a paragraph in which the marks of a masthead stand
TO_YEAR: Final = re.compile(r"(?<=\b(?:19|20)\d\d)\s?[-–]\s?(?:19|20)\d\d(?![\w/-])")  # 'Plan on Boats 2021-2025'
YEAR_AFTER: Final = re.compile(r"\b(?:in|en|em)\s{1,3}$")  # 'the Organization in 2006'
WHOLE_DATE: Final = 10
OF_DAY: Final = re.compile(r"\b(?:of|de|do|du)\s{1,3}$")  # 'Executive Order 9 of May 3, 1950' is 'Executive Order 9'
OF_OWNER: Final = re.compile(r"\b(?:of the|de la|del|da|do|du|de l[’'])\s*(?=[A-ZÀ-Ý])")
STRETCH: Final = 128
TEXTUAL: Final = TEXT_KINDS | {"meeting", "meeting-series"}


class _Chosen:
    """The names decided so far, in the order of the decisions; those over a span without a look at all of them."""

    def __init__(self) -> None:
        self.all: list[tuple[NameHit, Thing]] = []
        self.spelled: set[str] = set()  # what is named in full
        self._stretches: dict[int, list[int]] = {}

    def add(self, hit: NameHit, thing: Thing) -> None:
        """Decide that a name means a thing."""
        for stretch in range(hit.start // STRETCH, (hit.end - 1) // STRETCH + 1):
            self._stretches.setdefault(stretch, []).append(len(self.all))
        self.all.append((hit, thing))
        if not hit.acronym:
            self.spelled.add(thing.iri)

    def over(self, start: int, end: int) -> list[tuple[NameHit, Thing]]:
        """Return the names that share a character with a folded span."""
        stretches = range(max(0, start) // STRETCH, (end - 1) // STRETCH + 1)
        near = [i for stretch in stretches for i in self._stretches.get(stretch, ())]
        if len(stretches) > 1:
            near = sorted(set(near))
        return [c for i in near if (c := self.all[i])[0].start < end and start < c[0].end]


def find_names(reading: Reading) -> None:
    """Add the mentions of names that the tables know."""
    hits = _longest_first(sifted(gazetteer().find(reading.page), reading.page))
    chosen = _Chosen()
    for hit in hits:
        thing = _decide(reading, hit, chosen)
        if thing is not None and not _swallowed(hit, thing, chosen, reading.page.language.code):
            chosen.add(hit, thing)
    for hit, thing in chosen.all:
        start, end = reading.page.raw_span(hit.start, hit.end)
        if thing.kind == "meeting" and of_another_year(reading, thing.iri, end):
            continue
        if thing.kind == "body" and not hit.acronym and goes_on(reading, hit.end):
            continue
        how = "acronym" if hit.acronym else "name"
        if thing.kind == "place" and (parted := CITY_AND_STATE.fullmatch(reading.text[start:end])):
            end = start + parted.end("city")
            for state in gazetteer().names.get(fold_name(parted["state"]), ()):
                reading.mention(reading.book.known(state.iri), start + parted.start("state"), start + parted.end(),
                                "name", "name-of-table")
        reading.mention(reading.book.known(thing.iri), start, end, how, "name-of-table")


def of_another_year(reading: Reading, meeting: str, end: int) -> bool:
    """Whether the page dates a meeting of this name to another year: 'the special meeting of ... held in May 2009'."""
    facts = reading.book.authority.meetings.get(meeting)
    cut = SENTENCE_END.search(reading.text, end)
    stop = min(end + DATE_REACH, cut.start() if cut else len(reading.text))
    dated = next((d.value for d in reading.dates_in(end, stop) if d.value[0] != "-" and len(d.value) > 4), None)
    return bool(facts and facts.start and dated and dated[:4] != facts.start[:4])


def _longest_first(hits: Iterable[NameHit]) -> list[NameHit]:
    return sorted(hits, key=lambda h: (h.start - h.end, h.start))


def _decide(reading: Reading, hit: NameHit, chosen: _Chosen) -> Thing | None:
    """Return the one thing that a name means here, or None (told as ambiguous) when more than one is left."""
    things = list(hit.things)
    if len(things) > 1 and not hit.acronym:
        named = [t for t in things if t.kind not in ("resolution", "declaration") or t.type not in (None, "resolution")]
        things = [t for t in named if t.kind != "resolution"] or things
        things = [t for t in things if _is_called_so(t, hit, reading)] or things
    if len(things) > 1 and hit.acronym:
        things = [t for t in things if t.iri in chosen.spelled] or things
    if hit.acronym and _before_dollar(reading, hit):
        return None
    numeral = hit.acronym and NUMERAL.fullmatch(reading.page.raw(hit.start, hit.end)) is not None
    if numeral and not any(t.iri in chosen.spelled for t in things):
        return None  # 'resolution III' names no institute of that acronym
    if len(things) > 1:
        start, end = reading.page.raw_span(hit.start, hit.end)
        if not any(h.start <= hit.start and hit.end <= h.end for h, _ in chosen.over(hit.start, hit.end)):
            names = ", ".join(sorted(t.id for t in things))
            reading.unresolved.append(
                Unresolved(reading.text[start:end], start, end, f"one of: {names}", Reason.AMBIGUOUS_NAME)
            )
        return None
    thing = things[0]
    if thing.kind in ("resolution", "declaration") and thing.symbol and not _printed_as_title(reading, hit, thing.kind):
        return None
    if thing.iri in WORLD_TWIN and _of_the_world(reading, hit, chosen):
        return reading.book.authority.things.get(WORLD_TWIN[thing.iri], thing)
    return thing


def _is_called_so(thing: Thing, hit: NameHit, reading: Reading) -> bool:
    """Whether a thing bears a name in the language of the page: 'Mexico' is a city in French, a state in English."""
    code, name = reading.page.language.code, reading.page.folded.text[hit.start : hit.end]
    called = [thing.label] if code == "en" else []
    called += [n.text for n in thing.names if n.language == code]
    return any(fold_name(text) == name for text in called)


def _before_dollar(reading: Reading, hit: NameHit) -> bool:
    """Whether an acronym is of a currency: 'US$ 5'."""
    end = reading.page.raw_span(hit.start, hit.end)[1]
    return reading.text[end : end + 1] == "$"


def _printed_as_title(reading: Reading, hit: NameHit, kind: str) -> bool:
    """Whether the title of a resolution stands as one: with a capital; 'the situation in Haiti' names no resolution.

    A title that begins with its own noun ('Declaration of ...') is a name wherever it stands; that of a resolution
    recurs from year to year, so it must be quoted, a heading, or beside a symbol.
    """
    start, end = reading.page.raw_span(hit.start, hit.end)
    printed = reading.text[start:end]
    if kind == "resolution":
        beside = reading.text[max(0, start - 40) : start] + " " + reading.text[end : end + 40]
        alone = reading.structure.paragraph_at(start)[0] == start
        quoted = reading.text[:start].rstrip().endswith(QUOTES)
        return printed.isupper() or alone or quoted or SYMBOL_LIKE.search(beside) is not None
    heads = frozenset(map(fold_name, reading.page.language.heads_instrument))
    return printed[0].isupper() or fold_name(printed).split()[0] in heads


def _of_the_world(reading: Reading, hit: NameHit, chosen: _Chosen) -> bool:
    """Whether a bare 'General Assembly' is that of the United Nations: named in the same sentence, the OAS not."""
    text = reading.page.folded.text
    if text[hit.start : hit.end].count(" ") > 2 or any(
        h.start <= hit.start and hit.end <= h.end and h != hit for h, _ in chosen.over(hit.start, hit.end)
    ):
        return False
    begin = max(text.rfind(mark, 0, hit.start) for mark in ("; ", ". ", ": "))
    stop = min((p for mark in (";", ". ") if (p := text.find(mark, hit.end)) >= 0), default=len(text))
    sentence = text[max(begin, hit.start - 250, 0) : min(stop, hit.end + 60)]
    own = any(t.id in ("oas", "oas-pc") for h, t in chosen.over(begin, stop) if begin <= h.start and h.end <= stop)
    return not own and any(name in sentence for name in UNITED_NATIONS)


def _swallowed(hit: NameHit, thing: Thing, chosen: _Chosen, code: str) -> bool:
    """Whether a longer name holds this one in a way that leaves it unsaid."""
    for other, owner in chosen.over(hit.start, hit.end):
        if not (other.start <= hit.start and hit.end <= other.end):
            if other.start < hit.end and hit.start < other.end:
                return True
            continue
        if owner.iri == thing.iri or thing.kind in FLAT_KINDS or other.end - other.start == hit.end - hit.start:
            return True
        if WORLD_TWIN.get(thing.iri) == owner.iri:
            return True  # 'United Nations General Assembly' does not name that of the OAS
        if owner.kind == thing.kind == "body" and hit.start == other.start and code not in MODIFIER_FIRST:
            return True  # the noun of the longer name: 'Asamblea General de las Naciones Unidas'
        if owner.kind == thing.kind and hit.end == other.end and hit.start > other.start:
            return thing.kind not in ("body",) or _same_head(other, hit)
    return False


def _same_head(outer: NameHit, inner: NameHit) -> bool:
    """'Special Committee on Hemispheric Security' does not name the Committee on Hemispheric Security."""
    return not outer.acronym and not inner.acronym and inner.start - outer.start < 12


def find_shaped_names(reading: Reading, title: tuple[int, int] | None) -> None:
    """Add the names that no table knows, by their shape, as provisional entities; not in the page's own title."""
    blocked = frozenset(o for m in reading.symbols for o in range(m.start, m.end)) | _told_dates(reading)
    named = _Named(reading)
    for begin, end in reading.structure.paragraphs:
        if not holds_head(reading.page, begin, end):
            continue
        # a page in one line has its text behind its title
        start = title[1] if title and begin <= title[0] < end else begin
        start = behind_masthead(reading, start, min(end, start + MASTHEAD_REACH))
        words = reading.text[start:end]
        if words.isupper() or len(words.split()) < SENTENCE:
            continue
        for first, last in _outside_leads(reading, start, end):
            for shape in find_shapes(reading.page, first, last, blocked):
                _add_shape(reading, shape, named)


def _told_dates(reading: Reading) -> frozenset[int]:
    """The offsets of dates that tell when: no name goes on over 'on 27 January 1999', or 'of May 3, 1950'."""
    spans = []
    for date in reading.dates:
        before = WHEN if date.end - date.start > SHORTEST_DATE or date.value[0] == "-" else YEAR_AFTER
        told = before.search(reading.text, max(0, date.start - 12), date.start)
        if told or (len(date.value) == WHOLE_DATE and OF_DAY.search(reading.text, max(0, date.start - 8), date.start)):
            spans.append((date.start, date.end))
    return frozenset(o for start, end in spans for o in range(start, end))


def _outside_leads(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """A paragraph without the leading verbs of its clauses, which stand in capitals and are no names."""
    spans, last = [], start
    for clause in reading.structure.clauses_from(start, end):
        spans.append((last, clause.start))
        last = min(max(clause.body, clause.start), end)
    spans.append((last, end))
    return [(a, b) for a, b in spans if b > a]


def _add_shape(reading: Reading, printed: Shape, named: "_Named") -> None:
    shape = without_place(reading, printed)
    if _names_no_body(reading, shape) or crosses_lines(reading, shape):
        return
    over = reading.mentions.over(shape.start, shape.end)
    for mention in over:
        same = mention.start <= shape.start and shape.end <= mention.end
        crossing = mention.start < shape.start < mention.end < shape.end
        head_known = shape.start <= mention.start and _holds_head(mention, shape, reading)
        if same or crossing or head_known:
            return
    end = max([shape.end, *(m.end for m in over if shape.start < m.start < shape.end < m.end)])
    end = list_end(reading, shape, before_place(reading, shape, end))
    if years := TO_YEAR.match(reading.text, end):
        end = years.end()
    if shape.kind == "body" and (tail := REFERS.match(reading.text, end)):
        end = tail.end()
    label = " ".join(reading.text[shape.start : end].split())
    if earlier := named.earlier(shape, label):
        reading.mention(earlier, shape.start, end, "pattern", "shortened-name")
        return
    if owned := of_owner(reading, shape, label) or of_possessor(label):
        reading.mention(reading.book.known(owned), shape.start, end, "pattern", "short-name-beside-owner")
        return
    if shape.kind == "resolution" and any(m.how == "symbol" for m in reading.mentions.starting(shape.start, end + 2)):
        return  # 'United Nations General Assembly Resolution A/RES/1': the symbol names it
    if shape.bare or shape.general or (shape.head in OPEN_SETS and OPEN_OF.match(label)):
        return
    iri = reading.book.new(shape.kind, label)
    reading.mention(iri, shape.start, end, "pattern", "name-by-shape")
    if shape.kind == "body":
        _add_inner(reading, shape, end)


def _add_inner(reading: Reading, shape: Shape, end: int) -> None:
    """Add the body inside the name of another, to which that belongs: 'Office for Nets of the Harbour Authority'.

    >>> from hemisec.loaders.reader import read
    >>> page = read("She wrote to the Department for Nets and Boats of the National Harbour Authority in the spring.")
    >>> [m.text for m in page.mentions]
    ['Department for Nets and Boats of the National Harbour Authority', 'National Harbour Authority']
    """
    for owner in OF_OWNER.finditer(reading.text, shape.start + len(shape.head), end):
        if any(m.start >= owner.start() for m in reading.within(shape.start + 1, end, ("body",))):
            return
        inner = next(find_shapes(reading.page, owner.end(), end, frozenset()), None)
        told = inner is not None and inner.kind == "body" and not inner.bare and inner.start == owner.end()
        if inner and told and not _is_of_holder(reading, inner.end):
            iri = reading.book.new("body", " ".join(reading.text[inner.start : end].split()))
            reading.mention(iri, inner.start, end, "pattern", "name-inside-shape")
            _add_inner(reading, inner, end)
            return


def _is_of_holder(reading: Reading, end: int) -> bool:
    """Whether a name ends with an office, so that it is what somebody has: 'Gabinete do Ministro'."""
    last = reading.text[:end].rsplit(maxsplit=1)[-1]
    return fold_name(last) in {fold_name(role) for role in reading.page.language.roles}


def _names_no_body(reading: Reading, shape: Shape) -> bool:
    """Whether a name is of persons or of a meeting.

    'Heads of State and Government of the Americas' are persons, 'Second Conference of States Parties' is a meeting.
    """
    words = fold_name(reading.text[shape.start : shape.end]).split()
    numbered = words[0] in reading.page.language.ordinals and "conference" in shape.head
    before = reading.text[max(0, shape.start - 16) : shape.start]
    return numbered or (before[-1:].isspace() and HEADS_OF_STATE.search(before) is not None)


class _Named:
    """What a page names, by the last words of its names, as far as the search for names by shape has come."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.seen = 0
        # word -> entity and name -> where it first ends
        self.by_last_word: dict[str, dict[tuple[str, str], int]] = {}
        self.by_first_word: dict[str, dict[tuple[str, str], int]] = {}

    def earlier(self, shape: Shape, label: str) -> str | None:
        """The one thing named before that these words shorten: its name ends with them, or begins so.

        'the Work Plan' after 'CICTE Work Plan'; 'the Inter-American Convention' after that 'against Terrorism';
        a body of the tables by words that tell no subject too: 'la Comisión Interamericana' after that 'de Mujeres'.
        """
        words = fold_name(label)
        if " of " in f" {words}":
            return None
        self._go_on(shape.start)
        kind = self.reading.book.kind
        found = {
            entity
            for (entity, name), end in self.by_last_word.get(words.rpartition(" ")[2], {}).items()
            if end <= shape.start and name.endswith(" " + words) and kind(entity) == shape.kind
        }
        if shape.kind in TEXT_KINDS and not shape.bare:
            found |= {
                entity
                for (entity, name), end in self.by_first_word.get(words.partition(" ")[0], {}).items()
                if end <= shape.start and name.startswith(words + " ") and kind(entity) in TEXT_KINDS
            }
        if shape.kind == "body" and self._tells_no_subject(words, shape):
            found |= {
                entity
                for (entity, name), end in self.by_first_word.get(words.partition(" ")[0], {}).items()
                if end <= shape.start and self._goes_on(name, words) and kind(entity) == "body"
            }
        return found.pop() if len(found) == 1 else None

    def _tells_no_subject(self, words: str, shape: Shape) -> bool:
        """Whether a name has only words beside its noun that tell no body from another: 'Comisión Interamericana'."""
        beside = set(words.split()) - set(shape.head.split())
        general = set(map(fold_name, self.reading.page.language.general_adjectives))
        return bool(beside) and beside <= general

    def _goes_on(self, name: str, words: str) -> bool:
        """Whether a longer name goes on with what the body is for: 'Comisión Interamericana de Derechos Humanos'."""
        link = name[len(words) + 1 :].partition(" ")[0]
        return name.startswith(words + " ") and link in self.reading.page.language.name_links

    def _go_on(self, place: int) -> None:
        """Take in the names that begin before a place; places come in order, and names are added behind them."""
        mentions, stop = self.reading.mentions, self.reading.mentions.count_before(place)
        for mention in mentions[self.seen : stop]:
            entity = self.reading.book.entities[mention.entity]
            others = entity.aliases if entity.kind in TEXT_KINDS else ()  # in the language of the page too
            for name, first, last in _ends_of((mention.text, entity.label, *others)):
                for table, word in ((self.by_last_word, last), (self.by_first_word, first)):
                    ends = table.setdefault(word, {})
                    ends[mention.entity, name] = min(mention.end, ends.get((mention.entity, name), mention.end))
        self.seen = stop


@lru_cache(maxsize=16384)
def _ends_of(names: tuple[str, ...]) -> tuple[tuple[str, str, str], ...]:
    """Names folded, each once, with the first and the last word of each."""
    folded = dict.fromkeys(map(fold_name, names))
    return tuple((name, name.partition(" ")[0], name.rpartition(" ")[2]) for name in folded)


def _holds_head(mention: Mention, shape: Shape, reading: Reading) -> bool:
    """Whether a known name inside the shape already names what its head noun stands for."""
    words = fold_name(mention.text).split()
    kind = reading.book.kind(mention.entity)
    near = kind == shape.kind or {kind, shape.kind} <= TEXTUAL or {kind, shape.kind} <= {"body", "programme"}
    return near and shape.head.split()[0] in words and mention.start - shape.start < 3 + len(shape.head)
