"""Meetings by their name: a head noun such as 'Conference' with the words that belong to it.

A conference that no table knows is a provisional meeting under its own words, references in them spelled out.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import lru_cache
from operator import attrgetter
from typing import Final

from ...ontology.language_data import load as load_language
from ..anaphora import spelled_out
from ..names.gazetteer import gazetteer
from ..names.lower_case import LOWER_CASE_NAMES, PAUSES, lower_case_end
from ..names.names import of_another_year
from ..names.shapes import LEADING
from ..page.folding import fold_name, folded_set
from ..page.scan import Scan
from ..page.words import HANGING, Word, beginnings, name_links, words
from ..reading import Reading
from ..record import Mention
from ..texts.texts import rebind
from .joint import label_of, numbered_with, plural_heads

ADJECTIVES: Final = frozenset(  # before a noun for a meeting they are part of its name
    "special inter-american high-level specialized technical ministerial regional joint preparatory intersectoral"
    " subregional".split()
)
BEFORE: Final = 60  # characters before a noun in which the word before it stands
MEETING_NAME_LIMIT: Final = 40  # words


def find_named_meetings(reading: Reading, ordinals: list[tuple[int, int, int]]) -> None:
    """A conference or meeting by its name, with or without an ordinal, that no rule before has found."""
    starts = {start: (end, number) for start, end, number in ordinals}
    table = folded_set(reading.page.language.heads_meeting)
    places = beginnings(reading.page, _scan(table.union(plural_heads(reading.page.language.code))))
    places = [place for place in places if _may_be_named(reading.text, place, starts)]
    for paragraph in reading.structure.paragraphs:
        if bisect_left(places, paragraph[0]) == bisect_left(places, paragraph[1]):
            continue
        words_here = reading.text[paragraph[0] : paragraph[1]]
        if words_here.isupper() or len(words_here.split()) < 4:
            continue
        for start, stop, number in _meeting_names(reading, paragraph, table, starts):
            end = _with_name_inside(reading, start, stop)
            if any(
                (m.start <= start and end <= m.end)
                or (start <= m.start and m.end <= end and _is_meeting(reading, m) and not _only_leads(m, start, end))
                for m in reading.mentions.over(start, end)
                if reading.book.kind(m.entity) in ("meeting", "meeting-series", "body", "resolution", "declaration")
                and m.rule != "title-in-list"  # a resolution on a meeting bears its name
            ):
                continue
            _enter(reading, (start, end), number, ordinals)


def _with_name_inside(reading: Reading, start: int, end: int) -> int:
    """Where a name ends that would stop inside another: 'Conferência de Revisão da Convenção Interamericana contra'."""
    return max((m.end for m in reading.mentions.over(end - 1, end) if start < m.start), default=end)


def _may_be_named(text: str, place: int, ordinals: Mapping[int, object]) -> bool:
    """Whether a noun at a place may be the head of a name: not one without a capital behind a plain word, 'a meeting'.

    Only a capital, an ordinal or an adjective such as 'ministerial' before it makes it one.
    """
    before = text[max(0, place - BEFORE) : place]
    words = before.split()
    if text[place].isupper() or not before[-1:].isspace() or len(words) < 2:
        return True
    last = words[-1]
    start = place - len(before) + len(before.rstrip()) - len(last)
    return not (last.isalpha() and last.islower()) or start in ordinals or fold_name(last) in ADJECTIVES


def _is_meeting(reading: Reading, mention: Mention) -> bool:
    return reading.book.kind(mention.entity) in ("meeting", "meeting-series")


def _only_leads(mention: Mention, start: int, end: int) -> bool:
    """Whether a series only begins a longer name: 'REMJA Technical Meeting of National Authorities on Access ...'."""
    return mention.how == "acronym" and mention.start == start and end - mention.end > LEAD_OF_LONGER


LEAD_OF_LONGER: Final = 40  # characters that follow


def _enter(reading: Reading, span: tuple[int, int], number: int | None, ordinals: list[tuple[int, int, int]]) -> None:
    """Enter a meeting found by its name, and those numbered together with it ('Sixth and Seventh Meetings of ...')."""
    start, end = span
    own = next(((a, b, n) for a, b, n in ordinals if start <= a < end and n == number), None)
    parts = [(start, end, spelled_out(reading, start, end), number)]
    if own is not None and own[0] == start:
        rest = spelled_out(reading, own[1], end).strip()
        parts = [(start, end, label_of(reading, own[:2], rest), number)]
        parts += [(a, b, label_of(reading, (a, b), rest), n) for a, b, n in numbered_with(reading, start, ordinals)]
    for first, last, label, ordinal in parts:
        iri = meeting_of_tables(reading, label, end) or reading.book.new("meeting", label[:1].upper() + label[1:])
        if ordinal:
            reading.book.change(iri, ordinal=ordinal)
        reading.mention(iri, first, last, "pattern", "named-meeting")


@lru_cache(maxsize=8)
def _scan(heads: frozenset[str]) -> Scan:
    return Scan(heads)


def meeting_of_tables(reading: Reading, label: str, end: int) -> str | None:
    """The meeting of the tables that bears a name, an acronym in brackets left out and the OAS by its acronym."""
    plain = re.sub(r"\s*\([A-Z/]+\)", "", label)
    for name in (plain, plain.replace("Organization of American States", "OAS")):
        found = [t for t in gazetteer().names.get(fold_name(name), ()) if t.kind == "meeting"]
        if len(found) == 1 and not of_another_year(reading, found[0].iri, end):
            return reading.book.known(found[0].iri)
    return None


def _meeting_names(
    reading: Reading, span: tuple[int, int], table: frozenset[str], ordinals: dict[int, tuple[int, int]]
) -> list[tuple[int, int, int | None]]:
    """The spans of names around a head noun such as 'Conference', with the number that stands before it."""
    found: list[tuple[int, int, int | None]] = []
    all_words = words(reading.page, *span)
    links = name_links(reading.page.language)
    plurals = plural_heads(reading.page.language.code)
    for i, word in enumerate(all_words):
        plural = word.folded in plurals and i > 0 and all_words[i - 1].start in ordinals
        if not (word.folded in table or plural) or (found and word.start < found[-1][1]):
            continue
        first = i
        while (
            first
            and _adjoins(reading, all_words[first - 1].end, all_words[first].start)
            and (
                (
                    all_words[first - 1].capital
                    and all_words[first - 1].folded not in LEADING
                    and not _shouts(all_words[first - 1].text)
                )
                or all_words[first - 1].folded in ADJECTIVES
                or all_words[first - 1].start in ordinals
            )
        ):
            first -= 1
        last = _name_end(reading, all_words, i, links)
        if word.capital and not word.text.isupper() and reading.page.language.code in LOWER_CASE_NAMES:
            stop = lower_case_end(reading.page, word, all_words[last].end)
            last = max(last, bisect_right(all_words, stop, lo=i + 1, key=attrgetter("end")) - 1)
        number = next((ordinals[w.start][1] for w in all_words[first:i] if w.start in ordinals), None)
        described_by = i + 1 < len(all_words) and _describes(reading, word, all_words[i + 1])
        if described_by or (number is None and last == i and _in_headline(reading, all_words)):
            continue
        named = word.capital and (last > i or first < i) and not word.text.isupper()
        described = (
            (number is not None or first < i) and last > i + 1 and any(w.capital for w in all_words[i : last + 1])
        )
        if (named or (described and not word.text.isupper())) and (
            number is not None or word.folded not in NUMBERED_ONLY
        ):
            found.append((all_words[first].start, all_words[last].end, number))
    return found


def _describes(reading: Reading, word: Word, after: Word) -> bool:
    """Whether a noun only describes the plural noun that follows it: 'Summit Documents', 'Conference Papers'."""
    adjoining = _adjoins(reading, word.end, after.start)
    return adjoining and word.capital and after.capital and after.text.endswith("s") and after.text[-2:-1].islower()


def _in_headline(reading: Reading, all_words: list[Word]) -> bool:
    """Whether words are those of a headline, where all have capitals: 'Committee to Hold Plenary Meeting'."""
    if len(all_words) > HEADLINE:
        return False
    long = [w for w in all_words if len(w.text) > 3]
    ended = reading.text[all_words[-1].end : all_words[-1].end + 1] in (".", ";", ":", ",")
    return not ended and sum(w.capital for w in long) == len(long)


HEADLINE: Final = 20  # words


def _shouts(text: str) -> bool:
    return text.isupper() and len(text) > 5


BLANK_LINE: Final = 2  # line breaks; a name does not run over it


def _adjoins(reading: Reading, end: int, start: int) -> bool:
    gap = reading.text[end:start]
    if gap.strip() == "-" and "\n" in gap:
        return False  # the dash of a list
    return gap.strip() in ("", "-") and gap.count("\n") < BLANK_LINE  # 'Thirty- First'


def _name_end(reading: Reading, all_words: list[Word], index: int, links: frozenset[str]) -> int:
    """The last word of a name that begins at a head noun: 'of ...', 'on ...', 'in Support of ...'."""
    last = index
    position = index + 1
    dates = {d.start for d in reading.dates_in(all_words[index].start, all_words[index].start + 2000)}
    while position < len(all_words) and position - index < MEETING_NAME_LIMIT:
        word = all_words[position]
        gap = reading.text[all_words[position - 1].end : word.start]
        if (word.folded == "to" and _goes_on_to(reading, all_words, position)) or _article_inside(all_words, position):
            position += 1
            continue
        bracketed = gap.strip() in ("(", ")") and _acronym_inside(reading, all_words[position - 1], word)
        listed = (
            bracketed
            or (gap.strip() == ","
            and word.capital
            and position > index + 2
            and all_words[position - 1].capital)
        )
        hanging = gap == "- " and word.folded in HANGING  # 'Forum on Confidence- and Security-Building Measures'
        parted = gap.strip() and not listed and not hanging
        in_field = word.folded == "en" and _names_field(reading, all_words[position + 1 : position + 2])
        if parted or word.start in dates or (word.folded in PAUSES and not in_field) or word.folded in STOPPERS:
            break
        if word.folded in _weekdays(reading.page.language.code) or (position == index + 1 and word.folded in ARTICLES):
            break
        if word.folded in AT and _is_site(reading, all_words[position + 1 : position + 2]):
            break
        if word.folded in GOVERNMENT and _joined_to_capital(all_words, position):
            last = position
            position += 1
            continue
        if word.capital:
            last = position
        elif word.folded not in links:
            if position == index + 1 or (
                last == index and all_words[position - 1].folded not in links and position > index + 12
            ):
                break
            if not _lower_names(all_words, index):
                break
            last = position
        position += 1
    while last > index and all_words[last].folded in links:
        last -= 1
    return last


def _joined_to_capital(all_words: list[Word], position: int) -> bool:
    """Whether 'government' stands behind 'and' and a capital: 'Sommet des chefs d'État et de gouvernement de ...'."""
    lead = [w for w in all_words[max(0, position - 3) : position] if w.folded not in ("de", "of")]
    return len(lead) > 1 and lead[-1].folded in ("and", "y", "e", "et") and lead[-2].capital


def _article_inside(all_words: list[Word], position: int) -> bool:
    """Whether an English article stands inside a name: 'Workshop on the Development of a National Framework'."""
    before, word, after = all_words[position - 1], all_words[position], all_words[position + 1 : position + 2]
    inside = word.text in ("a", "an") and before.text in ("of", "on", "for", "towards")
    return inside and bool(after) and after[0].capital


def _is_site(reading: Reading, after: list[Word]) -> bool:
    """Whether a word behind 'at' or 'in' is a place, or begins the name of a hall, hotel or park."""
    return _is_place(reading, after) or any(w.folded in VENUES and w.capital for w in after)


@lru_cache(maxsize=8)
def _weekdays(code: str) -> frozenset[str]:
    return frozenset(map(fold_name, load_language(code).dates["weekdays"]))


def _is_place(reading: Reading, after: list[Word]) -> bool:
    return any(reading.book.kind(m.entity) in ("place", "state") for w in after for m in reading.covering(w.start))


def _names_field(reading: Reading, after: list[Word]) -> bool:
    """Whether a word after 'en' tells the field of a meeting: 'Conferencia Especializada en Puertos', not 'en Lima'."""
    dated = any(reading.dates_in(w.start, w.end + 1) for w in after)
    return any(w.capital for w in after) and not dated and not _is_place(reading, after)


ARTICLES: Final = frozenset("the el la los las o os as le les".split())  # 'Asistieron a la Reunión los Cancilleres'
AT: Final = frozenset({"in", "at", "en", "em", "no", "na", "a", "au", "dans"})
VENUES: Final = frozenset(  # what a place in which meetings are held may be called
    "hotel parque park palacio palais palace centro center centre museo museu museum teatro theatre theater auditorio"
    " auditorium salon salao salle hall sala".split()
)
GOVERNMENT: Final = frozenset({"government", "gobierno", "governo", "gouvernement"})
PARTY: Final = frozenset({"party", "parties", "signatory", "signatories"})


def _goes_on_to(reading: Reading, all_words: list[Word], position: int) -> bool:
    """Whether 'to' goes on with a name: 'Meeting of Experts to Examine Ways', 'of the States Party to the CIFTA'."""
    after = all_words[position + 1 : position + 2]
    adjoining = bool(after) and not reading.text[all_words[position].end : after[0].start].strip(" \n")
    if adjoining and all_words[position - 1].folded in PARTY:
        return True
    if not adjoining or not after[0].capital or after[0].text.isupper():
        return False
    return all(reading.book.kind(m.entity) not in ("place", "state") for m in reading.covering(after[0].start))


NUMBERED_ONLY: Final = frozenset(  # head nouns that make a meeting only with a number before them
    [
        "assembly",
        "asamblea",
        "assembleia",
        "assemblee",
        "session",
        "sesion",
        "sesiones",
        "periodo",
        "sessao",
        "seance",
        "course",
        "curso",
        "cours",
        "dialogue",
        "dialogo",
        "consultation",
        "consulta",
        "hearing",
        "audiencia",
        "ceremony",
        "ceremonia",
        "cerimonia",
        "ceremonie",
        "encounter",
        "encuentro",
    ]
)
STOPPERS: Final = frozenset(
    """
    held to which that who was were is are will be since celebrada celebrado realizada tenue que fue se has have
    had took from through at during by where when under adopted approved convened hosted chaired opened began
    met on
""".split()
) - {"on"}


def _acronym_inside(reading: Reading, last: Word, word: Word) -> bool:
    """Whether an acronym in brackets stands inside a name: 'meeting of the Organization ... (OAS) Technical Group'."""
    acronym = word if reading.text[word.start - 1] == "(" else last
    after = re.match(r"\)\s+[A-ZÀ-Ý]", reading.text[acronym.end : acronym.end + 4])
    return acronym.text.isupper() and after is not None


def _lower_names(all_words: list[Word], index: int) -> bool:
    """Whether the name goes on in lower case: 'special meeting of heads of state and government of ...'."""
    return not all_words[index].capital


def join_acronyms(reading: Reading) -> None:
    """Bind a numbered meeting to that which an acronym in brackets names: 'Eleventh Meeting of ... (REMJA XI)'.

    Both must have the same number.
    """
    for mention in [m for m in reading.mentions if m.rule in ("named-meeting", "numbered-meeting-session")]:
        entity = reading.book.entities.get(mention.entity)
        if entity is None or entity.authority or entity.ordinal is None:
            continue
        for short in reading.mentions.starting(mention.end, mention.end + 140):
            between = reading.text[mention.end : short.start]
            named = reading.book.entities[short.entity]
            if re.search(r"[.;:\n]", between) or not between.rstrip().endswith("("):
                continue
            if named.kind == "meeting" and named.ordinal == entity.ordinal and named.id != entity.id:
                rebind(reading, entity.id, named.id)
                break
