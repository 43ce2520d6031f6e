"""A text in, its Record out: structure, then mentions, then what the sentences state."""

import hashlib
from collections.abc import Iterable

from ..ontology.authority import load as load_authority
from ..ontology.errors import ReadError
from ..ontology.language_data import load as load_language
from ..ontology.reasons import Reason
from .actors.full_states import find_full_states
from .actors.governments import find_governments
from .actors.groups import find_groups
from .actors.offices import find_offices
from .actors.people import find_people
from .actors.programmes import find_owned_programmes
from .actors.speakers import find_speakers
from .anaphora import find_anaphora
from .answers import find_answers
from .citations import find_citations
from .clauses.clauses import read_structure
from .dates.dates import find_dates
from .dates.news_days import find_news_days
from .facts import find_facts
from .facts.completion import complete_meetings
from .facts.delegates import find_delegates
from .facts.implied_meetings import find_implied_meetings
from .heading.fact_boxes import read_fact_box
from .heading.heading import Heading, describe, issuer_of, mention_self, read_heading
from .heading.party_tables import read_party_tables
from .heading.treaty_sheets import read_treaty_sheet
from .meetings.assemblies import find_assemblies
from .meetings.counted import find_counted_meetings
from .meetings.dated import find_dated_sessions, find_sessions_behind_day
from .meetings.dates import find_meeting_dates
from .meetings.in_heading import find_heading_meetings
from .meetings.sat import find_sat_sessions
from .meetings.sessions import find_meetings
from .meetings.told import find_told_meetings
from .meetings.unnamed import find_unnamed_meeting
from .names.definitions import find_definitions
from .names.known_as import find_other_names
from .names.names import find_names, find_shaped_names
from .page.blocks import divide
from .page.invisible import as_shown, placed
from .page.misread import as_meant
from .page.page import make_page
from .ratification import find_ratification_instruments
from .reading import Book, Reading
from .record import Citation, Clause, Document, Entity, Record, SourceDescription, Statement, Unresolved
from .reports.accounting import account
from .symbols.finding import find_symbols
from .tasks.asked import find_asked, forget_unasked
from .tasks.decreed import find_charged
from .tasks.mandates import clauses_of
from .tasks.reported import find_reported_mandates
from .texts.agreements import find_agreements
from .texts.by_year import find_texts_by_year
from .texts.dated import find_dated_texts
from .texts.described import find_described
from .texts.groups import find_text_groups
from .texts.joined import find_joined_names, find_paired_texts
from .texts.national_acts import find_national_acts
from .texts.numbered import find_numbered_texts
from .texts.of_meetings import find_meeting_texts
from .texts.possessed import find_own_rules, find_possessed
from .texts.protocols import find_protocols
from .texts.report_numbers import find_report_numbers
from .texts.shared_nouns import find_shared_nouns
from .texts.texts import find_texts, join_names_to_symbols, number_names, settle_quoted_names, tell_younger
from .texts.treaty_numbers import find_treaty_numbers
from .texts.work_plans import find_work_plans


def read(text: str, *, name: str = "", sha256: str = "") -> Record:
    """Return the Record of a text; ReadError when its language is none that is served."""
    sha256 = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    shown = as_meant(as_shown(text))
    record = _read(shown, name, sha256)
    return record if shown == text else placed(record, text)


def _read(text: str, name: str, sha256: str) -> Record:
    reading, heading = recognise(text, name=name)
    document = describe(reading, heading)
    parts = (reading, *reading.others)
    own = heading.symbol.symbol if heading.symbol else None
    for part in parts:
        tell_younger(part, own)
    citations = [c for part in parts for c in find_citations(part)]
    for part in parts:
        find_asked(part)
        find_charged(part)
    clauses = [c for part in parts for c in clauses_of(part, citations)]
    for part in parts:
        find_reported_mandates(part, document.issuer)
        forget_unasked(part, clauses)
        find_answers(part, document)
    unresolved = _unresolved(parts)
    accounted = account(parts, citations, unresolved)
    return Record(
        SourceDescription(name, sha256, "text/plain", len(text)),
        document,
        _entities(parts, document, citations, clauses),
        tuple(sorted((m for part in parts for m in part.mentions), key=lambda m: (m.start, -m.end, m.entity))),
        tuple(sorted(citations, key=lambda c: (c.start, c.end, c.target))),
        _told(s for part in parts for s in part.statements),
        tuple(sorted(clauses, key=lambda c: (c.start, c.end))),
        _in_order([*unresolved, *accounted.unresolved]),
        accounted.triggers(),
        _told(s for part in parts for s in part.answers),
    )


def _told(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(statements, key=lambda s: (s.start, s.end, s.relation, s.subject, str(s.object))))


def recognise(text: str, *, name: str = "") -> tuple[Reading, Heading]:
    """Return the reading of a text after all passes that find mentions and facts, and its heading.

    Blocks of a page that are in another language than its main text are read by the rules of their own, as `others`.
    """
    try:
        text.encode("utf-8")  # much quicker than a look at each character
    except UnicodeEncodeError as error:
        raise ReadError(name or "text", "holds half characters (lone surrogates); decode it anew") from error
    division = divide(text)
    if division.main is None:
        raise ReadError(name or "text", "its language is none of English, Spanish, Portuguese and French; not read")
    book = Book(load_authority())
    reading = _begun(division.alone(text, division.main) if division.others else text, division.main, book)
    heading = read_heading(reading)
    find_shaped_names(reading, heading.title)
    number_names(reading)
    settle_quoted_names(reading)
    join_names_to_symbols(reading)
    find_paired_texts(reading)
    mention_self(reading, heading)
    issuer = issuer_of(reading, heading)
    _finish(reading, heading, issuer)
    for code, _ in division.others:
        book.kept.update(m.entity for part in (reading, *reading.others) for m in part.mentions)
        other = _begun(division.alone(text, code), code, book)
        other.self_id = reading.self_id
        find_shaped_names(other, None)
        number_names(other)
        settle_quoted_names(other)
        join_names_to_symbols(other)
        _finish(other, heading, issuer)
        reading.others.append(other)
    return reading, heading


def _begun(text: str, code: str, book: Book) -> Reading:
    """The reading of a text after the passes that need no heading: symbols, dates, names and titles."""
    page = make_page(text, load_language(code))
    reading = Reading(page, read_structure(page), book)
    reading.symbols = find_symbols(text)
    reading.dates = find_dates(text, page.language, folded=page.folded)
    find_news_days(reading)
    find_names(reading)
    find_full_states(reading)
    find_texts(reading)
    find_treaty_numbers(reading)
    find_national_acts(reading)
    find_possessed(reading)
    return reading


def _finish(reading: Reading, heading: Heading, issuer: str | None) -> None:
    """Run the passes that build on names: references, groups, meetings, people and what the sentences state."""
    find_numbered_texts(reading)
    find_own_rules(reading)
    find_protocols(reading)
    find_other_names(reading)
    find_definitions(reading)
    find_anaphora(reading, texts_only=True)
    find_groups(reading, issuer)
    find_offices(reading)
    find_governments(reading)
    find_agreements(reading)
    find_owned_programmes(reading)
    find_meetings(reading)
    find_heading_meetings(reading, heading.lines)
    find_dated_sessions(reading, issuer)
    find_sessions_behind_day(reading)
    find_sat_sessions(reading)
    find_assemblies(reading)
    find_joined_names(reading)
    find_shared_nouns(reading)
    find_meeting_texts(reading)
    find_dated_texts(reading)
    find_texts_by_year(reading)
    find_described(reading)
    find_work_plans(reading)
    find_text_groups(reading)
    find_report_numbers(reading)
    find_people(reading)
    find_told_meetings(reading)
    find_counted_meetings(reading)
    find_unnamed_meeting(reading)
    find_anaphora(reading)
    find_speakers(reading, heading.type)
    find_implied_meetings(reading)
    find_facts(reading)
    find_delegates(reading)
    read_treaty_sheet(reading)
    read_party_tables(reading)
    read_fact_box(reading, heading.lines, heading.title)
    find_ratification_instruments(reading)
    find_meeting_dates(reading, heading.lines)
    complete_meetings(reading)


def _unresolved(parts: tuple[Reading, ...]) -> list[Unresolved]:
    """What no later pass resolved: a name that was ambiguous until a symbol beside it decided is left out.

    A symbol that contradicts itself is cited as printed, and told all the same.
    """
    return [
        u
        for reading in parts
        for u in reading.unresolved
        if u.reason is Reason.CONTRADICTS_ITSELF
        or not any(
            m.start <= u.start and u.end <= m.end and m.how != "anaphor" for m in reading.mentions.over(u.start, u.end)
        )
    ]


def _in_order(unresolved: list[Unresolved]) -> tuple[Unresolved, ...]:
    return tuple(sorted(unresolved, key=lambda u: (u.start, u.end, u.why)))


def _entities(
    parts: tuple[Reading, ...], document: Document, citations: list[Citation], clauses: list[Clause]
) -> tuple[Entity, ...]:
    """The entities that something in the record refers to, by id; those that no rule used are left out."""
    used: set[str | int | None] = {document.id, document.issuer, document.adopted_at, document.place}
    used |= {m.entity for part in parts for m in part.mentions} | {c.target for c in citations}
    used |= {e for part in parts for s in (*part.statements, *part.answers) for e in (s.subject, s.object, s.of)}
    used |= {e for c in clauses for e in (*c.addressees, *c.cites, c.deadline)}
    book = parts[0].book
    entities = book.entities
    for iri in [i for i in entities if i in used]:
        used |= {entities[iri].series, entities[iri].place}
    for iri in sorted(
        i for i in used if isinstance(i, str) and i not in entities and i in book.authority.things
    ):
        book.known(iri)
    return tuple(entities[iri] for iri in sorted(i for i in used if isinstance(i, str) and i in entities))
