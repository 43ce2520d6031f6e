"""Offices that a text names: a role word with what it is for and whose it is.

'undersecretary for political affairs of the ministry of foreign affairs of STATE', 'Minister of Boats, Bays and Local
Ports, STATE', 'le ministre argentin de la Défense', 'Director (acting) of the BODY'.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.scan import Scan, whole_words
from ..page.title_case import in_title_case
from ..reading import Reading
from ..record import Mention
from .holders import COMPLEMENT, Office
from .offices import OWNER, POSTED, posted_to, state_of
from .owners import bare_owner, owner_after_comma, owner_before, sender
from .shared_offices import plural_office

ADJECTIVE: Final = re.compile(r"\s+([a-zà-ÿ]{5,})(?![\w-])")
ATTRIBUTE: Final = re.compile(
    r"\s(?i:interin[oa]|ejecutiv[oa]|adjunt[oa]|execut[io]v[oa]|adjoint|titular|saliente|entrante|provisional"
    r"|par intérim|a\.\s?i\.?|ad interim|intérimaire|em exercício|en funciones|encargad[oa])(?!\w)"
)
BRACKET: Final = re.compile(r"\s*\([A-ZÀ-Ý][\w.]{1,11}\)")
REPUBLIC: Final = re.compile(r"^(?:of|de|da|do) (?:the |la )?(?:Rep[úu]blica?|R[ée]publique|Republic)$", re.IGNORECASE)
ADVISING: Final = ("Adviser", "Advisor", "Counsel", "Assistant", "Secretary")
ADVISED: Final = re.compile(r"\s+to\s[^,;:.\n]{2,90}")
TO_BODY: Final = re.compile(r"^\s+to\s+(?:the |its )?$")
ACTING: Final = re.compile(r"\s+(?:a\.\s?i\.?|ad interim)(?!\w)")
IN_STATE: Final = re.compile(r"\s+in\s+(?:the )?(?=[A-Z])")
IN_BODY: Final = re.compile(r"\s+(?:in|at|within|en|em)\s+(?:the |la |el |o |a )?$")
INSIDE: Final = re.compile(
    r"\s+(?:of|for|de|para|pour)(?: (?:the|and|of|for|de|la|[A-ZÀ-Ý][\w&-]*,?)){1,9}\s+"
    r"(?:in|at|within|en|em)\s+(?:the |la |el |o |a )?"
)
FORMER: Final = ("ex", "ex-")  # 'exministro', 'ex-ministra' hold the office that they held
FIELD: Final = (  # of a ministry: 'Local Ports', 'de la Pesca'
    r"(?:d[aeo]s? (?:la )?|del |des |du )?[A-ZÀ-Ý][\w’'-]*"
    r"(?: (?:(?:of|d[aeo]s?|del|de la|des|du) )?[A-ZÀ-Ý][\w’'-]*){0,4}"
)
MORE_FIELDS: Final = re.compile(rf"(?:(?:, {FIELD})+,?)? (?:and|y|e|et) (?P<last>{FIELD})")
ANOTHER: Final = re.compile(r",? (?:and|y|e|et) (?:the |el |la |o |a |le |l[’'])?(?:former |ex[- ]?)?")


@lru_cache(maxsize=8)
def _roles(code: str) -> tuple[tuple[re.Pattern[str], Scan], dict[str, str]]:
    table = {fold_name(form): role for form, role in load_language(code).roles.items()}
    table |= {many: role for form, role in tuple(table.items()) if (many := plural_office(form, role, code))}
    return whole_words(table, after=FORMER), table


def find_office_phrases(reading: Reading) -> list[tuple[Office, str]]:
    """Return the offices that a page names, in order, and the folded role words of each."""
    (pattern, scan), table = _roles(reading.page.language.code)
    found = []
    for match in reading.page.starting(scan, pattern):
        start, end = reading.page.raw_span(*match.span())
        words = _before_state(reading, match.group(), start, end)
        end = reading.page.raw_span(match.start(), match.start() + len(words))[1]
        found.append((_office(reading, start, end, table[words]), words))
    return found


def _before_state(reading: Reading, words: str, start: int, end: int) -> str:
    """The words of an office before a state that they run into: 'Procurador-Geral da República Dominicana'."""
    states = (m for m in reading.mentions.over(start, end) if reading.book.kind(m.entity) == "state")
    state = next((m for m in states if start < m.start < end < m.end), None)
    if state is None:
        return words
    before = re.sub(r" d(?:[aeo]s?|el|e la|e l')$", "", reading.page.folded_slice(start, state.start).rstrip())
    return before if before in _roles(reading.page.language.code)[1] else words


def _office(reading: Reading, start: int, end: int, role: str) -> Office:
    """The office that begins with a role word: with what it is for, and of whom it is."""
    limit = _limit(reading, end)
    if limit == end and role.endswith(ADVISING) and (advised := ADVISED.match(reading.text, end)):
        limit = advised.end()
    if inside := IN_STATE.match(reading.text, limit):
        limit = inside.end() + 1
    for owner in reading.within(end, min(len(reading.text), limit + 120), ("body", "state")):
        outer = any(
            o.start > start and o.start <= owner.start and owner.end <= o.end and len(o.text) > len(owner.text)
            for o in reading.mentions.over(owner.start, owner.end)
        )
        if owner.start >= limit or outer:
            continue
        lead = OWNER.search(reading.text[end : owner.start]) or IN_BODY.search(reading.text[end : owner.start])
        if lead is None and role.endswith(ADVISING):
            lead = TO_BODY.search(reading.text[end : owner.start])
        if lead is None or (lead.re is IN_BODY and not INSIDE.fullmatch(reading.text[end : owner.start])):
            continue
        words = _role_words(reading, role, (start, end, end + lead.start()))
        of = sender(reading, owner) if words.endswith(("Representative", "Observer")) else owner
        return Office(start, _extent(reading, of.end), words, of.entity)
    if bare := bare_owner(reading, end):
        words = _role_words(reading, role, (start, end, end))
        return Office(start, bare.end, words, bare.entity)
    for stop in dict.fromkeys((limit, end)):
        if beside := owner_after_comma(reading, stop):
            return Office(start, beside.end, _role_words(reading, role, (start, end, stop)), beside.entity)
    return _of_nationality(reading, start, end, role) or Office(start, end, role, owner_before(reading, start))


def _limit(reading: Reading, end: int) -> int:
    """Where what an office is for, and of whom it is, may end at the latest.

    Behind an acronym in brackets and the fields of a ministry that commas part: 'Minister of Boats, Bays and Ports'.
    """
    text = reading.text
    if bracket := BRACKET.match(text, end):
        end = bracket.end()
    complement = COMPLEMENT.match(text, end)
    if complement is None and (kind := ATTRIBUTE.match(text, end)):
        complement = COMPLEMENT.match(text, kind.end()) or kind
    limit = _before_other_office(reading, end, complement.end()) if complement else end
    if complement and (bracket := BRACKET.match(text, limit)) and (again := COMPLEMENT.match(text, bracket.end())):
        return again.end()
    more = MORE_FIELDS.match(text, limit)
    if more is None or reading.within(limit, more.end(), ("person",)) or _is_office(reading, more.start("last")):
        return limit
    further = COMPLEMENT.match(text, more.end())
    return further.end() if further else more.end()


def _before_other_office(reading: Reading, start: int, end: int) -> int:
    """Where an office ends before another of the same person: 'Judge of the Court and professor of the University'."""
    for joint in ANOTHER.finditer(reading.text, start, end):
        if _is_office(reading, joint.end()):
            return joint.start()
    return end


def _is_office(reading: Reading, place: int) -> bool:
    """Whether the name of an office begins at a place."""
    (pattern, _), _ = _roles(reading.page.language.code)
    return pattern.match(reading.page.folded.text, reading.page.folded_at(place)) is not None


def _of_nationality(reading: Reading, start: int, end: int, role: str) -> Office | None:
    """An office with the adjective of its state: 'le ministre argentin de la Défense', 'el canciller chileno'."""
    told = ADJECTIVE.match(reading.text, end)
    state = state_of(told.group(1), reading.page.language.code) if told else None
    if told is None or state is None:
        return None
    complement = COMPLEMENT.match(reading.text, told.end())
    if complement is None or reading.text[complement.end() : complement.end() + 1] != ",":
        return Office(start, told.end(), role, reading.book.known(state))
    words = f"{reading.text[start:end]} {complement.group().strip()}"
    named = _roles(reading.page.language.code)[1].get(fold_name(words))
    return Office(start, complement.end(), named or f"{words[:1].upper()}{words[1:]}", reading.book.known(state))


def _role_words(reading: Reading, role: str, places: tuple[int, int, int]) -> str:
    """The name of an office with what it is for; in English where the tables can say it so, else as printed."""
    start, end, stop = places
    between = " ".join(BRACKET.sub("", ACTING.sub("", reading.text[end:stop])).split())
    if not between or REPUBLIC.match(between):
        return role
    if reading.page.language.code == "en":
        return f"{role} {in_title_case('x ' + between)[2:]}".strip()
    printed = " ".join(BRACKET.sub("", ACTING.sub("", reading.text[start:stop])).split())
    return printed[:1].upper() + printed[1:]


def _extent(reading: Reading, end: int) -> int:
    """Where the name of an office ends: behind an acronym in brackets and the body to which it is posted."""
    bracket = BRACKET.match(reading.text, end)
    end = bracket.end() if bracket else end
    posted = posted_to(reading, end) or _posted_state(reading, end)
    if posted is None:
        return end
    bracket = BRACKET.match(reading.text, posted.end)
    return bracket.end() if bracket else posted.end


def _posted_state(reading: Reading, end: int) -> Mention | None:
    """The state to which an ambassador is sent, where the name follows: 'do Peru no Panamá, José Luz'."""
    lead = POSTED.match(reading.text, end)
    states = reading.mentions.starting(lead.end(), lead.end() + 1) if lead else []
    named = (m for m in states if reading.book.kind(m.entity) == "state")
    return next((m for m in named if reading.text[m.end : m.end + 1] == ","), None)
