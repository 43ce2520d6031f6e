"""What a document says of itself before its first paragraph: symbol, title, type, adoption line, issuer, dates."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ...ontology import iris
from ...ontology.language_data import load as load_language
from ..dates.ordinals import find_ordinals
from ..meetings.sessions import own_session
from ..page.folding import fold_name
from ..page.title_case import in_title_case
from ..reading import TEXT_KINDS, Reading
from ..record import Document, Mention, Statement
from ..symbols.finding import SymbolMatch
from ..texts.texts import symbol_entity
from .articles_about import is_about
from .document_type import is_treaty, type_of
from .front import FRONT_WITHOUT_CLAUSES, Line, before_prose, front_lines, note_number, whole_line
from .issue_date import issue_date, issue_place, posted_date
from .lawmakers import find_lawmaker, say_enacted
from .own_act import OwnAct, own_act
from .references import release_number
from .signing_line import signing_line
from .title import find_title

# A small word for a text right before a symbol, as in 'recalling its resolution AG/RES. 9001 (XL-O/10)', cites it.
CITED_BEFORE: Final = re.compile(
    r"\b(?:documento?s?|"
    r"resolutions?|declarations?|resoluci(?:ón|ones)|declaraci(?:ón|ones)|resoluç(?:ão|ões)|declaraç(?:ão|ões)|"
    r"résolutions?|déclarations?)\s*[(\[]?$|[”\"»]\s*[(\[]$|[)\]],?\s(?:and|y|e|et)\s$")
RELEASE_HEAD: Final = 500  # characters
PUBLISH_THEMSELVES: Final = frozenset(iris.known("body", i) for i in ("iachr", "iacthr", "paho", "iica", "idb"))
ORGANIZATION: Final = iris.known("body", "oas")  # acts through its organs, and issues nothing itself
HEADING_LENGTH: Final = 300
ADOPTION_LENGTH: Final = 400
BULLETS: Final = "•·‣*▪◦"


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
    lines: tuple[Line, ...] = ()
    act: OwnAct | None = None  # the law or decree that the page is


def read_heading(reading: Reading) -> Heading:
    """Return the heading of the page and enter the document itself among the entities (`reading.self_id`)."""
    adoption = _adoption(reading)
    lines = front_lines(reading, (adoption.start, adoption.end) if adoption else None)
    symbol = _own_symbol(reading, lines)
    act = own_act(reading, lines) if symbol is None else None
    title = act.title if act else find_title(reading, lines, symbol)
    kind = "document" if act else type_of(reading, lines, symbol, title)
    named = title or ((symbol.start, symbol.end) if symbol else None)
    if adoption is None and kind in ("resolution", "treaty", "declaration", "charter") and is_about(reading, named):
        symbol, kind = None, "document"
    heading = Heading(symbol, title, kind, adoption, tuple(lines), act)
    reading.self_id, reading.self_type = _enter(reading, heading), kind
    return heading


def _own_symbol(reading: Reading, lines: list[Line]) -> SymbolMatch | None:
    """The symbol at the head of a heading line: of a resolution or declaration if there is one, else the first."""
    candidates = [
        match
        for line in before_prose(reading.text, lines)
        for match in reading.symbols
        if line.start <= match.start < line.end and _may_be_own(reading, line, match)
    ]
    acts = [c for c in candidates if c.symbol is not None and c.symbol.kind in ("resolution", "declaration")]
    names = {c.symbol.work for c in acts if c.symbol is not None}
    is_list = len(names) > 1 and candidates[0] not in acts  # a paper whose lines begin with the texts it is about
    return next(iter(candidates if is_list else acts or candidates), None)


def _may_be_own(reading: Reading, line: Line, match: SymbolMatch) -> bool:
    """Whether a symbol in the heading may be the document's own: near the start of a line, no sentence after it.

    Not so one under which the document is presented: '(Presented pursuant to resolution AG/RES. ...)'.
    """
    if reading.text[line.start] in BULLETS:
        return False  # a line of a list of texts
    small = reading.text[match.start].islower()  # 'resolution 9001' of a sentence
    if (match.symbol is None or small or match.symbol.form.startswith("press")
            or match.status in ("blank", "cut", "incomplete")):
        return False
    before = reading.page.folded_slice(line.start, match.start)
    if _complying(reading.page.language.code).search(before) or LABELLED.search(before):
        return False
    long = line.end - line.start > HEADING_LENGTH + 200 and reading.structure.front is None
    near = match.start - line.start < 30 or line.end - line.start < 220
    sentence = re.match(r"[\s,)\]]*[a-zà-ÿ]", reading.text[match.end : line.end])
    cited = CITED_BEFORE.search(reading.text, max(0, match.start - 40), match.start)
    return near and not long and not sentence and not cited


LABELLED: Final = re.compile(  # 'TEXT: AG/RES. ...' on the sheet of a treaty, 'Code S/RES/1' in a box
    r"(?:^|\s)text[oe]? ?: ?$|^cod(?:e|igo) ?:? ?$")


@lru_cache(maxsize=8)
def _complying(code: str) -> re.Pattern[str]:
    """The words that say under which text something was done: 'pursuant to', 'en cumplimiento de'."""
    last = re.compile(r" \w{1,2}$")  # the preposition, which may be joined with an article
    forms = sorted({last.sub("", fold_name(form)) for form in load_language(code).facts["complying"]})
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})")


def _adoption(reading: Reading) -> Adoption | None:
    """The line '(Adopted at the fourth plenary session, held on DATE)', in brackets or on its own."""
    words = reading.page.language.adoption
    participles = [fold_name(p) for p in words["participles"]]
    session = [fold_name(w) for w in (*words["plenary"], *words["held"])]
    for start, end in reading.structure.paragraphs:
        last_line = end == reading.structure.paragraphs[-1][1] and reading.text[start] in "(["
        if start > (reading.structure.front or FRONT_WITHOUT_CLAUSES) and not last_line:
            continue
        if reading.text[start] in BULLETS:
            continue  # a line of a list of texts
        brackets = [start + b.start() for b in re.finditer(r"[(\[]", reading.text[start:end])]
        for first in [*brackets, start]:
            last = reading.text.find(")", first, end) + 1 or end
            folded = reading.page.folded_slice(first, min(last, first + ADOPTION_LENGTH))
            begins = any(p in folded[:45] for p in participles)
            full = [d.value for d in reading.dates_in(first, last) if len(d.value) == 10 and d.value[0] != "-"]
            bracketed = reading.text[first] in "(["
            told = any(s in folded for s in session) or (
                bracketed and (full or reading.within(first, last, ("meeting",))))
            if begins and told and last - first < ADOPTION_LENGTH and (bracketed or full):
                return Adoption(first, last, _plenary_number(reading, first, last), full[0] if full else None)
    return None


def _plenary_number(reading: Reading, start: int, end: int) -> int | None:
    plenary = [fold_name(w) for w in reading.page.language.adoption["plenary"]]
    for first, last, number in find_ordinals(reading.text[start:end], reading.page.language):
        after = reading.page.folded_slice(start + last, min(end, start + last + 30)).lstrip()
        if first >= 0 and after.startswith(tuple(plenary)):
            return number
    return None


def _enter(reading: Reading, heading: Heading) -> str:
    if heading.symbol is not None:
        return symbol_entity(reading, heading.symbol)
    if heading.act is not None:
        return heading.act.entity
    if named := _named_by_title(reading, heading):
        return named
    kind = heading.type if heading.type in ("resolution", "declaration") else "document"
    kind = "instrument" if heading.type == "treaty" else kind
    title = _title_words(reading, heading) or _first_words(reading, heading)
    date = heading.adoption.date if heading.adoption else None
    name = f"{title} ({date})" if date else title
    return reading.book.new(kind, title, iri=iris.provisional(kind, name))


def _first_words(reading: Reading, heading: Heading) -> str:
    """What a page without title begins with, its adoption line and furniture left out: a name to tell it by."""
    line = next((n for n in heading.lines if n.kind in ("words", "enacting")), None)
    words = reading.text[line.start : line.end] if line else reading.text
    return " ".join(words.split())[:80].rstrip()


def _named_by_title(reading: Reading, heading: Heading) -> str | None:
    """The text of the tables that the title of a formal page names: 'First Meeting of ...: Commitment to ...'."""
    formal = heading.adoption is not None or reading.structure.front is not None
    if heading.title and not formal and heading.type == "treaty":
        formal = is_treaty(reading, fold_name(reading.text[slice(*heading.title)]))
    if heading.title is None or not formal:
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
    """The words of the title, in title case where the page prints capitals; acronyms keep theirs."""
    if heading.title is None:
        return None
    start, end = heading.title
    words = reading.text[start:end]
    if words.isupper():
        cased = list(in_title_case(words))
        for mention in reading.within(start, end):
            if mention.how == "acronym" and len(cased) == end - start:
                cased[mention.start - start : mention.end - start] = mention.text
        words = "".join(cased)
    return " ".join(words.split())


def mention_self(reading: Reading, heading: Heading) -> None:
    """Mark the title of a resolution or declaration as a mention of the document itself."""
    title = _title_words(reading, heading)
    entity = reading.book.entities[reading.self_id]
    if title and not entity.authority and entity.label == entity.symbol:
        reading.book.change(reading.self_id, label=title)
    elif title and title != entity.label:
        reading.book.add_alias(reading.self_id, title)
    if heading.title and heading.type in ("resolution", "declaration", "treaty"):
        reading.mention(reading.self_id, *heading.title, "name", "own-title")


def describe(reading: Reading, heading: Heading) -> Document:
    """Return the document's description; adds what the heading states of its adoption."""
    own = heading.symbol.symbol if heading.symbol else None
    adopts = heading.adoption or own or heading.type == "declaration"
    session = own_session(reading) if adopts and heading.type != "report" else None
    if own is not None and own.form == "cp-res":
        session = None  # the Permanent Council convokes sessions of the Assembly, and adopts nothing at them
    if heading.adoption and (session is None or own is None or not own.session):
        session = _session_of_adoption(reading, heading.adoption) or session
    press = next(
        (m.symbol.canonical for m in reading.symbols if m.symbol is not None and m.symbol.form.startswith("press")),
        None,
    )
    date = heading.adoption.date if heading.adoption else heading.act.date if heading.act else None
    signed = signing_line(reading) if heading.act or heading.type == "treaty" else None
    document = Document(
        id=reading.self_id,
        type=heading.type,
        language=reading.page.language.code,
        title=_title_words(reading, heading) or (reading.book.authority.titles.get(own.canonical) if own else None),
        symbol=own.canonical if own else None,
        issuer=issuer_of(reading, heading),
        adopted_at=session,
        plenary=heading.adoption.plenary if heading.adoption else None,
        date=date or (signed.date if signed else None) or _issued_on(reading, heading),
        place=signed.place if signed else reading.book.entities[session].place if session
        else issue_place(reading, heading.lines),
        reference=press or _note_number(reading, heading) or _release_number(reading, heading),
    )
    if heading.act:
        say_enacted(reading, heading.act, document.issuer)
    if heading.adoption:
        _say_adoption(reading, heading.adoption, document)
    return document


def _issued_on(reading: Reading, heading: Heading) -> str | None:
    """The day under which a page appeared; of news also that of its posting."""
    return issue_date(reading, heading.lines) or (posted_date(reading) if heading.type == "news" else None)


def _session_of_adoption(reading: Reading, adoption: Adoption) -> str | None:
    """The session or meeting that the adoption line names, besides a plenary session of it."""
    named = reading.outermost(adoption.start, adoption.end, ("meeting",))
    return next((m.entity for m in named if m.rule != "plenary-session" and "/plenary/" not in m.entity), None)


def _note_number(reading: Reading, heading: Heading) -> str | None:
    """The number of a press note in the line that says so: 'Nota à imprensa nº 126/2020'."""
    lines = (reading.text[line.start : line.end] for line in heading.lines if line.kind == "type")
    numbers = (note_number(reading.page.language, fold_name(words))[1] for words in lines)
    return next((number for number in numbers if number), None)


def issuer_of(reading: Reading, heading: Heading) -> str | None:
    """The body that speaks: by the symbol, else the body named in capitals before the first clause."""
    if told := find_lawmaker(reading, heading.act) if heading.act else _issuer_by_symbol(reading, heading):
        return told
    others = _note_number(reading, heading) is not None  # ministries number their notes so, the OAS does not
    if heading.type == "press-release" and not others:
        return _issuer_of_release(reading, heading.title)
    if heading.type == "fact-sheet" and (named := _below_type(reading, heading)):
        return named
    front = reading.structure.front
    if front is None:
        return None
    before = [p for p in reading.structure.paragraphs if p[1] <= front + 1 and p != heading.title]
    enacting = [(line.start, line.end) for line in heading.lines if line.kind == "enacting" and line.end <= front + 1]
    for start, end in [*reversed(before[-3:]), *reversed(enacting)]:
        capitals = [m for m in reading.within(start, end, ("body",)) if m.text.isupper() and " " in m.text]
        bodies = [m for m in capitals if m.rule != "name-by-shape" and m.entity != ORGANIZATION]
        if bodies:
            return min(bodies, key=lambda m: (_is_collective(reading, m), m.start)).entity
    return None


def _issuer_by_symbol(reading: Reading, heading: Heading) -> str | None:
    symbol = heading.symbol.symbol if heading.symbol else None
    iri = iris.known("body", symbol.issuer) if symbol and symbol.issuer else None
    return reading.book.known(iri) if iri and iri in reading.book.authority.things else None


def _issuer_of_release(reading: Reading, title: tuple[int, int] | None) -> str | None:
    """Who puts out a press release: the body with a line of its own at its head, or one that publishes its own.

    Else the Organization, whose media center puts out those of its other bodies.
    """
    head = reading.within(0, min(RELEASE_HEAD, len(reading.text)), ("body",))
    alone = [m for m in head if _has_a_line(reading, m)]
    named = reading.mentions.starting(title[0], title[0] + 6) if title else []
    own = [m.entity for m in (*alone, *named) if m.entity != ORGANIZATION and m.entity in PUBLISH_THEMSELVES]
    if own:
        return own[0]
    return reading.book.known(ORGANIZATION) if ORGANIZATION in reading.book.entities else None


def _release_number(reading: Reading, heading: Heading) -> str | None:
    """The number of a press release in a line of its own: 'No. 017/20'."""
    return release_number(reading) if heading.type == "press-release" else None


def _has_a_line(reading: Reading, mention: Mention) -> bool:
    """Whether a name fills a line."""
    start = reading.text.rfind("\n", 0, mention.start) + 1
    end = reading.text.find("\n", mention.end)
    return reading.text[start : end if end > 0 else None].strip(" .:*()") == mention.text


def _below_type(reading: Reading, heading: Heading) -> str | None:
    """The body that has a line of its own right below the type: 'Fact Sheet', 'Bureau of ...'."""
    for line, after in pairwise(heading.lines):
        if line.kind == "type" and (bodies := whole_line(reading, after, ("body",))):
            return bodies[0].entity
    return None


def _is_collective(reading: Reading, mention: Mention) -> bool:
    thing = reading.book.authority.things.get(mention.entity)
    return (thing is not None and thing.type == "collective") or mention.rule.startswith("group")


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
