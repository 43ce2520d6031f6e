"""What a document says of itself before its first paragraph: symbol, title, type, adoption line, issuer, dates."""

import re
from dataclasses import dataclass
from typing import Final

from ..ontology import iris
from .folding import fold_name
from .meetings import own_session
from .ordinals import find_ordinals
from .reading import TEXT_KINDS, Reading
from .record import Document, Mention, Statement
from .symbols import SymbolMatch
from .texts import symbol_entity

FRONT_WITHOUT_CLAUSES: Final = 1500
HEADING_LENGTH: Final = 300
ADOPTION_LENGTH: Final = 400
DATELINE: Final = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý .]{3,30}(?:, [A-Za-zÀ-ÿ. ]{2,30})?\s*[–—-]{1,2}\s+\S")
NO_TITLE: Final = re.compile(
    r"^\s*(?:[(\[]|OEA/Ser|OAS/Ser|Original\s*:|Distr|\d{1,2}\s|http|www|page\b)", re.IGNORECASE
)
SMALL: Final = frozenset(
    """
    a an and against as at by de del des du el en et for from in la las le les los of on or para por sobre sur
    the to with y e o os da do das dos em no na contra contre
""".split()
)


@dataclass(frozen=True, slots=True)
class Adoption:
    """The adoption line: its span, the number of the plenary session, the date."""

    start: int
    end: int
    plenary: int | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands in the heading."""

    symbol: SymbolMatch | None
    title: tuple[int, int] | None
    type: str
    adoption: Adoption | None


def read_heading(reading: Reading) -> Heading:
    """Return the heading of the page and enter the document itself among the entities (`reading.self_id`)."""
    spans = _front(reading)
    symbol = _own_symbol(reading, spans)
    adoption = _adoption(reading)
    title = _title(reading, spans, symbol, adoption)
    heading = Heading(symbol, title, _type(reading, spans, symbol, title), adoption)
    reading.self_id = _enter(reading, heading)
    return heading


def _front(reading: Reading) -> list[tuple[int, int]]:
    front = reading.structure.front
    limit = front if front is not None else FRONT_WITHOUT_CLAUSES
    return [(a, b) for a, b in reading.structure.paragraphs if a < limit]


def _own_symbol(reading: Reading, spans: list[tuple[int, int]]) -> SymbolMatch | None:
    """The symbol at the head of a heading paragraph: of a resolution or declaration if there is one, else the first."""
    candidates: list[SymbolMatch] = []
    for start, end in spans:
        if end - start > HEADING_LENGTH + 200 and reading.structure.front is None:
            continue
        for match in reading.symbols:
            if (
                match.symbol is None
                or match.symbol.form.startswith("press")
                or match.status in ("blank", "cut", "incomplete")
            ):
                continue
            if (
                start <= match.start < end
                and (match.start - start < 30 or end - start < 220)
                and not re.match(r"[\s,]*[a-zà-ÿ]", reading.text[match.end : end])
            ):
                candidates.append(match)
    acts = [c for c in candidates if c.symbol is not None and c.symbol.kind in ("resolution", "declaration")]
    return next(iter(acts or candidates), None)


def _adoption(reading: Reading) -> Adoption | None:
    """The line '(Adopted at the fourth plenary session, held on DATE)', in brackets or on its own."""
    words = reading.page.language.adoption
    participles = [fold_name(p) for p in words["participles"]]
    session = [fold_name(w) for w in (*words["plenary"], *words["held"])]
    for start, end in reading.structure.paragraphs:
        if start > (reading.structure.front or FRONT_WITHOUT_CLAUSES):
            break
        brackets = [start + b.start() for b in re.finditer(r"[(\[]", reading.text[start:end])]
        for first in [*brackets, start]:
            last = reading.text.find(")", first, end) + 1 or end
            folded = reading.page.folded_slice(first, min(last, first + ADOPTION_LENGTH))
            begins = any(p in folded[:45] for p in participles)
            full = [d.value for d in reading.dates_in(first, last) if len(d.value) == 10 and d.value[0] != "-"]
            told = any(s in folded for s in session) or (first != start and full)
            if begins and told and last - first < ADOPTION_LENGTH and (first != start or full):
                return Adoption(first, last, _plenary_number(reading, first, last), full[-1] if full else None)
    return None


def _plenary_number(reading: Reading, start: int, end: int) -> int | None:
    plenary = [fold_name(w) for w in reading.page.language.adoption["plenary"]]
    for first, last, number in find_ordinals(reading.text[start:end], reading.page.language):
        after = reading.page.folded_slice(start + last, min(end, start + last + 30)).lstrip()
        if first >= 0 and after.startswith(tuple(plenary)):
            return number
    return None


def _title(
    reading: Reading, spans: list[tuple[int, int]], symbol: SymbolMatch | None, adoption: Adoption | None
) -> tuple[int, int] | None:
    """The words after the symbol in its line, else the first heading after it (or on the page)."""
    text = reading.text
    if symbol is not None:
        end = next(s for s in spans if s[0] <= symbol.start < s[1])[1]
        stop = min(end, adoption.start) if adoption and adoption.start > symbol.end else end
        rest = _clean(text, symbol.end, stop)
        long_enough = rest and len(text[rest[0] : rest[1]].split()) > 2 and rest[1] - rest[0] < HEADING_LENGTH
        if rest and long_enough and not reading.dates_in(rest[0], min(rest[1], rest[0] + 25)):
            return _continued(reading, spans, rest, adoption)
        spans = [s for s in spans if s[0] >= end]
    spans = [(_after_names(reading, _after_symbol(reading, a, b), b), b) for a, b in spans]
    found = [s for s in spans if _may_be_title(reading, s, adoption)]
    capitals = [s for s in found if text[s[0] : s[1]].isupper() and len(text[s[0] : s[1]].split()) > 2]
    formal = symbol is not None or reading.structure.front is not None
    best = capitals if formal and capitals else found
    return _continued(reading, spans, best[0], adoption) if best else None


def _continued(
    reading: Reading, spans: list[tuple[int, int]], first: tuple[int, int], adoption: Adoption | None
) -> tuple[int, int] | None:
    """The title with the further lines in capitals that go on with it."""
    text, (start, end) = reading.text, first
    for a, b in spans:
        if (
            a >= end
            and not text[end:a].strip()
            and text[start:end].isupper()
            and text[a:b].isupper()
            and not (adoption and a <= adoption.start < b)
            and not text[a:b].rstrip().endswith((",", ":"))
            and not NO_TITLE.match(text[a:b])
            and b - start < HEADING_LENGTH
        ):
            end = b
    return _clean(text, start, end)


def _after_symbol(reading: Reading, start: int, end: int) -> int:
    """Where a heading goes on after the symbol that it begins with."""
    first = next((m for m in reading.symbols if start <= m.start <= start + 2 and m.end < end), None)
    return end - len(reading.text[first.end : end].lstrip()) if first else start


def _after_names(reading: Reading, start: int, end: int) -> int:
    """Where a heading goes on after a line with a type word, or the names of body and session, in front."""
    place = start
    line = reading.text[start:end].split("\n", 1)[0]
    if len(line) < end - start and _is_type_line(reading, fold_name(line)):
        return end - len(reading.text[start + len(line) : end].lstrip())
    for mention in reading.within(start, end, ("body", "meeting")):
        if mention.start <= place + 6 and not re.search(r"[a-zà-ÿ]", reading.text[place : mention.start]):
            place = max(place, mention.end)
    rest = reading.text[place:end].lstrip(" ()\n\t.,:-–")
    return (
        end - len(rest)
        if (place > start and len(rest.split()) < 3) or (rest[:1].isupper() and place > start)
        else start
    )


def _clean(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end]
    left = len(words) - len(words.lstrip(' \t\n\r.,:;–—-“"«)]1234567890/'))
    right = len(words.rstrip(' \t\n\r.,:;–—-”"»*'))
    return (start + left, start + right) if right > left else None


def _may_be_title(reading: Reading, span: tuple[int, int], adoption: Adoption | None) -> bool:
    words = reading.text[span[0] : span[1]]
    folded = fold_name(words)
    if (adoption and span[0] <= adoption.start < span[1]) or NO_TITLE.match(words) or len(words) > HEADING_LENGTH:
        return False
    if words.rstrip().endswith((",", ":", ";")) or len(words.split()) < 2 or _is_type_line(reading, folded):
        return False
    if any(
        folded == fold_name(f) or (folded.startswith(fold_name(f)) and len(folded) < len(f) + 12)
        for f in reading.page.language.furniture
    ):
        return False
    if any(span[0] <= m.start and m.end <= span[1] and m.end - m.start > 0.6 * len(words) for m in reading.symbols):
        return False
    dated = reading.dates_in(*span)
    return not (dated and sum(d.end - d.start for d in dated) > 0.5 * len(words))


def _is_type_line(reading: Reading, folded: str) -> bool:
    return any(folded.strip(" .:") == fold_name(f) for forms in reading.page.language.types.values() for f in forms)


def _type(  # noqa: PLR0911 - one return for each way that a page tells its type
    reading: Reading, spans: list[tuple[int, int]], symbol: SymbolMatch | None, title: tuple[int, int] | None
) -> str:
    """The type of the document: by its symbol, a line of its own, its form, or the first words of its title."""
    if symbol is not None and symbol.symbol is not None and symbol.symbol.kind in ("resolution", "declaration"):
        return symbol.symbol.kind
    if any(m.symbol is not None and m.symbol.form.startswith("press") for m in reading.symbols):
        return "press-release"
    types = [(fold_name(form), kind) for kind, forms in reading.page.language.types.items() for form in forms]
    types.sort(key=lambda pair: (-len(pair[0]), pair))
    lines = [fold_name(reading.text[a:b]).strip(" .:") for a, b in spans]
    for line in lines:
        if kind := next((k for form, k in types if line == form), None):
            return kind
    if title and reading.structure.clauses:
        words = fold_name(reading.text[title[0] : title[1]])
        if kind := next((k for form, k in types if words.startswith(form + " ") and k == "declaration"), None):
            return kind
    if reading.structure.clauses:
        openers = {c.opener for c in reading.structure.clauses if c.opener}
        return "declaration" if any("declar" in fold_name(o) for o in openers) else "resolution"
    if title:
        words = fold_name(reading.text[title[0] : title[1]])
        if kind := next((k for form, k in types if words.startswith(form + " ")), None):
            return kind
    if any(DATELINE.match(reading.text, a, b) for a, b in spans):
        return "news"
    sheets = [fold_name(f) for f in reading.page.language.types.get("fact-sheet", ())]
    starts = [fold_name(reading.text[a : a + 40]) for a, _ in reading.structure.paragraphs]
    return "fact-sheet" if any(s.startswith(tuple(sheets)) for s in starts) else "document"


def _enter(reading: Reading, heading: Heading) -> str:
    if heading.symbol is not None:
        return symbol_entity(reading, heading.symbol)
    if named := _named_by_title(reading, heading):
        return named
    kind = heading.type if heading.type in ("resolution", "declaration") else "document"
    title = _title_words(reading, heading) or reading.text.strip()[:80]
    date = heading.adoption.date if heading.adoption else None
    name = f"{title} ({date})" if date else title
    return reading.book.new(kind, title, iri=iris.provisional(kind, name))


def _named_by_title(reading: Reading, heading: Heading) -> str | None:
    """The text of the tables that the title of a formal page names: 'First Meeting of ...: Commitment to ...'."""
    if heading.title is None or (heading.adoption is None and reading.structure.front is None):
        return None
    start, end = heading.title
    for mention in reading.within(start, end, TEXT_KINDS):
        whole = mention.end >= end - 1 and (
            mention.start <= start + 5 or ":" in reading.text[start : mention.start][-3:]
        )
        if whole and mention.entity in reading.book.authority.things:
            return mention.entity
    return None


def _title_words(reading: Reading, heading: Heading) -> str | None:
    if heading.title is None:
        return None
    words = " ".join(reading.text[heading.title[0] : heading.title[1]].split())
    return in_title_case(words) if words.isupper() else words


def in_title_case(words: str) -> str:
    """Return a title in capitals with capitals only where a title has them.

    >>> in_title_case("SUPPORT FOR THE WORK OF THE COMMITTEE")
    'Support for the Work of the Committee'
    """
    parts = words.lower().split()
    return " ".join(w if i and w in SMALL else w[:1].upper() + w[1:] for i, w in enumerate(parts))


def mention_self(reading: Reading, heading: Heading) -> None:
    """Mark the title of a resolution or declaration as a mention of the document itself."""
    title = _title_words(reading, heading)
    entity = reading.book.entities[reading.self_id]
    if title and not entity.authority and entity.label == entity.symbol:
        reading.book.change(reading.self_id, label=title)
    elif title and title != entity.label:
        reading.book.add_alias(reading.self_id, title)
    if heading.title and heading.type in ("resolution", "declaration"):
        reading.mention(reading.self_id, *heading.title, "name", "own-title")


def describe(reading: Reading, heading: Heading) -> Document:
    """Return the document's description; adds what the heading states of its adoption."""
    own = heading.symbol.symbol if heading.symbol else None
    session = own_session(reading) if heading.adoption or own else None
    press = next(
        (m.symbol.canonical for m in reading.symbols if m.symbol is not None and m.symbol.form.startswith("press")),
        None,
    )
    date = heading.adoption.date if heading.adoption else None
    document = Document(
        id=reading.self_id,
        type=heading.type,
        language=reading.page.language.code,
        title=_title_words(reading, heading) or (reading.book.authority.titles.get(own.canonical) if own else None),
        symbol=own.canonical if own else None,
        issuer=issuer_of(reading, heading),
        adopted_at=session,
        plenary=heading.adoption.plenary if heading.adoption else None,
        date=date or _date_line(reading),
        place=reading.book.entities[session].place if session else None,
        reference=press,
    )
    if heading.adoption:
        _say_adoption(reading, heading.adoption, document)
    return document


def issuer_of(reading: Reading, heading: Heading) -> str | None:
    """The body that speaks: by the symbol, else the body named in capitals before the first clause."""
    if heading.symbol is not None and heading.symbol.symbol is not None and heading.symbol.symbol.issuer:
        iri = iris.known("body", heading.symbol.symbol.issuer)
        if iri in reading.book.authority.things:
            return reading.book.known(iri)
    if heading.type == "press-release" and iris.known("body", "oas") in reading.book.entities:
        return reading.book.known(iris.known("body", "oas"))
    front = reading.structure.front
    if front is None:
        return None
    before = [p for p in reading.structure.paragraphs if p[1] <= front + 1 and p != heading.title]
    for start, end in reversed(before[-3:]):
        bodies = [m for m in reading.within(start, end, ("body",)) if m.text.isupper() and " " in m.text]
        if bodies:
            return min(bodies, key=lambda m: (_is_collective(reading, m), m.start)).entity
    return None


def _is_collective(reading: Reading, mention: Mention) -> bool:
    thing = reading.book.authority.things.get(mention.entity)
    return (thing is not None and thing.type == "collective") or mention.rule.startswith("group")


def _date_line(reading: Reading) -> str | None:
    """The date on a line of its own in the heading."""
    for start, end in _front(reading)[:14]:
        dates = [
            d for d in reading.dates_in(start, end) if len(d.value) == 10 and d.value[0] != "-" and d.rule != "digits"
        ]
        if dates and dates[0].end - dates[0].start > 0.5 * (end - start):
            return dates[0].value
    return None


def _say_adoption(reading: Reading, adoption: Adoption, document: Document) -> None:
    """State what the adoption line states: adopted on, and at which plenary session."""
    span = (adoption.start, adoption.end)
    if adoption.date:
        reading.say(Statement(reading.self_id, "adopted_on", adoption.date, *span, rule="adoption-line-date"))
    plenaries = [m for m in reading.within(*span, ("meeting",)) if m.rule == "plenary-session"]
    for plenary in plenaries:
        reading.say(Statement(reading.self_id, "adopted_at", plenary.entity, *span, rule="adoption-line-plenary"))
        if adoption.date:
            reading.say(
                Statement(
                    plenary.entity,
                    "held_on",
                    adoption.date,
                    plenary.start,
                    adoption.end,
                    rule="adoption-line-plenary-date",
                )
            )
            reading.book.change(plenary.entity, start=adoption.date, end=adoption.date)
        if document.adopted_at:
            reading.say(
                Statement(
                    plenary.entity,
                    "part_of",
                    document.adopted_at,
                    plenary.start,
                    plenary.end,
                    rule="plenary-of-own-session",
                )
            )
    if document.issuer:
        reading.say(Statement(reading.self_id, "adopted_by", document.issuer, *span, rule="adoption-line-issuer"))
    if document.adopted_at:
        reading.say(Statement(reading.self_id, "adopted_at", document.adopted_at, *span, rule="adoption-line-session"))
