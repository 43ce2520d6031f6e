"""Acronyms and short names that the page itself defines: 'Name (CICTE)', 'Name (“IADB” or “the Board”)'."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from ahocorasick_rs import AhoCorasick

from ..page.folding import fold_name
from ..reading import TEXT_KINDS, Reading
from ..record import Mention

BRACKET: Final = re.compile(r"\s*\(\s*(?:hereinafter\s+|en adelante\s+)?([^()]{2,60}?)\s*\)")
ALTERNATIVE: Final = re.compile(r"\s+(?:or|o|ou)\s+|,\s*")
WORD: Final = re.compile(r"\w")
ACRONYM: Final = re.compile(r"(?=(?:[^A-ZÀ-Ý]*[A-ZÀ-Ý]){2})[A-ZÀ-Ý][A-Za-zÀ-ÿ/.&-]{1,14}$")
AS_WORD: Final = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]{2,10}")
LEAST_AS_WORD: Final = 4
DASHED: Final = re.compile(r"\s+[–—-]\s+([A-Z]{3,10})(?![\w/-])")
NUMBERED_MEETING: Final = re.compile(r"([A-Z]{3,8})[- ]?[IVXLC]{1,6}")
QUOTED_ALIAS: Final = re.compile(r"^[“\"«]\s*(?:the|el|la|l[’']|o|a|le)?\s*([^”\"»]{2,40}?)\s*[”\"»]$", re.IGNORECASE)
KNOWN_AS: Final = re.compile(
    r"""[,"”»]*\s*(?:which is |also |commonly |better |también |também |aussi ){0,2}"""
    r"""(?:known as|called|conocid[oa] como|conhecid[oa] como|connue? sous le nom de)\s+"""
    r"""(?:the |el |la |o |a |le )?["“«]\s*([^"”»]{3,60}?)[,.]?\s*["”»]"""
)
OFFICE: Final = re.compile(
    r",?\s+(?:which|that|que|qui)\s+(?:serves|acts|sirve|actúa|atua|serve|fait office)\s+(?:as|como|de)\s+"
    r"(?:the\s+|its\s+)?([A-ZÀ-Ý][\w-]+(?:\s+[A-ZÀ-Ý][\w-]+){1,2})"
)
OF: Final = re.compile(r"\s+(?:of(?: the)?|de(?: la)?|del|d[ao]|du|de l[’'])\s*")
OWNER_REACH: Final = 12
DEFINED_KINDS: Final = frozenset(
    {"body", "instrument", "declaration", "programme", "meeting-series", "meeting", "document"}
)


def find_definitions(reading: Reading) -> None:
    """Add acronyms and aliases that stand in brackets after a name, and every later use of them."""
    defined: dict[str, Mention] = {}
    for mention in sorted(reading.mentions, key=lambda m: (m.start, -m.end)):
        if reading.book.kind(mention.entity) not in DEFINED_KINDS or mention.how == "acronym":
            continue
        found = BRACKET.match(reading.text, mention.end)
        if not found:
            short = _behind_dash(reading, mention)
            if short and short not in defined:
                defined[short] = mention
                _note(reading, mention.entity, short, True)
            continue
        for alias in ALTERNATIVE.split(found.group(1)):
            quoted = QUOTED_ALIAS.match(alias.strip())
            short = quoted.group(1) if quoted else alias.strip()
            if _named_by_acronym(reading, mention, short) or _is_numbered_meeting(reading, mention, short):
                continue
            is_acronym = bool(ACRONYM.match(short)) or _is_acronym_as_word(reading, mention, short)
            if (quoted or is_acronym) and short not in defined and not short.isdigit():
                defined[short] = mention
                _note(reading, mention.entity, short, is_acronym)
    defined |= _offices(reading) | _known_as(reading)
    uses = _uses(reading.text, defined)
    for short, mention in defined.items():
        _mark_uses(reading, uses.get(short, ()), mention)


def _behind_dash(reading: Reading, mention: Mention) -> str | None:
    """The acronym that follows a name of the same page and a dash: 'Acordo dos Barcos da Calma – ABC'.

    Its letters stand in the name in this order, the first at the start of the name.
    """
    found = DASHED.match(reading.text, mention.end)
    name = fold_name(mention.text)
    if found is None or name[:1] != found.group(1)[0].lower() or reading.mentions.over(*found.span(1)):
        return None
    letters = iter(name)
    return found.group(1) if all(letter in letters for letter in found.group(1).lower()) else None


def _uses(text: str, names: Iterable[str]) -> dict[str, list[tuple[int, int]]]:
    """Where each of these names stands as a whole word, by one scan for all of them."""
    listed = list(names)
    found: dict[str, list[tuple[int, int]]] = {}
    for index, start, end in AhoCorasick(listed).find_matches_as_indexes(text, overlapping=True) if listed else ():
        if not (start and WORD.match(text, start - 1)) and not WORD.match(text, end):
            found.setdefault(listed[index], []).append((start, end))
    return found


def _offices(reading: Reading) -> dict[str, Mention]:
    """Names that a body is given by the office it fills: 'the Department, which serves as Technical Secretariat'."""
    found: dict[str, Mention] = {}
    for mention in reading.mentions:
        office = OFFICE.match(reading.text, mention.end)
        if office and reading.book.kind(mention.entity) == "body":
            named = _part_of(reading, mention)
            found.setdefault(office.group(1), named)
            reading.book.add_alias(named.entity, office.group(1))
    return found


def _part_of(reading: Reading, owner: Mention) -> Mention:
    """The body before the name of its owner: 'the Department of Boats of the OAS, which serves as ...'."""
    before = reading.mentions.over(max(0, owner.start - OWNER_REACH), owner.start)
    bodies = [m for m in before if m.end <= owner.start and reading.book.kind(m.entity) == "body"]
    parts = [m for m in bodies if OF.fullmatch(reading.text[m.end : owner.start])]
    return parts[-1] if parts else owner


def _known_as(reading: Reading) -> dict[str, Mention]:
    """Names that a page says a body or meeting goes by: 'the Harbor Board, known as the “Board of Boats”'."""
    found: dict[str, Mention] = {}
    for mention in reading.mentions:
        alias = KNOWN_AS.match(reading.text, mention.end)
        kind = reading.book.kind(mention.entity)
        if alias and kind in DEFINED_KINDS - TEXT_KINDS and not reading.is_nested(mention):
            found.setdefault(alias.group(1), mention)
            reading.book.add_alias(mention.entity, alias.group(1))
    return found


def _named_by_acronym(reading: Reading, mention: Mention, short: str) -> bool:
    """Whether a short name in the bracket is the known acronym of a name that ends with this longer one.

    In 'Secretariat of the Committee against X (CAX)' the acronym is that of the committee.
    """
    return any(
        m.end == mention.end and m.start > mention.start and short in _short_names(reading, m.entity)
        for m in reading.mentions.over(mention.start, mention.end)
    )


def _is_acronym_as_word(reading: Reading, mention: Mention, short: str) -> bool:
    """Whether a word in brackets with one capital is the acronym of the name before it: 'Name in the Bay (Nitba)'.

    It is one where the tables know it as such in capitals, or where each of its letters begins a word of the name or
    stands later in it, and nothing else bears it.
    """
    if not AS_WORD.fullmatch(short):
        return False
    if fold_name(short) in {fold_name(name or "") for name in _short_names(reading, mention.entity)}:
        return True
    letters = iter(fold_name(mention.text))
    initials = {word[0] for word in fold_name(mention.text).split()}
    named = reading.mentions.over(mention.end, mention.end + len(short) + 3)
    return (len(short) >= LEAST_AS_WORD and " " in mention.text and not any(m.start > mention.end for m in named)
            and fold_name(short)[0] in initials and all(letter in letters for letter in fold_name(short)))


def _is_numbered_meeting(reading: Reading, mention: Mention, short: str) -> bool:
    """Whether a bracket tells the meeting whose text is named before it: 'Conclusions of the Fifth ... (REMJA-V)'."""
    series = NUMBERED_MEETING.fullmatch(short)
    bracket = reading.text.find(short, mention.end)
    known = (m for m in reading.mentions.starting(bracket, bracket + 1) if m.text == (series and series.group(1)))
    return series is not None and reading.book.kind(mention.entity) != "meeting" and any(known)


def _short_names(reading: Reading, entity: str) -> tuple[str | None, ...]:
    """The acronym of an entity and its other names, among them its acronyms in other languages ('OEA')."""
    known = reading.book.entities[entity]
    return (known.acronym, *known.aliases)


def _note(reading: Reading, entity: str, short: str, acronym: bool) -> None:
    known = reading.book.entities[entity]
    if acronym and known.acronym is None and not known.authority:
        reading.book.change(entity, acronym=short)
    elif fold_name(short) != fold_name(known.acronym or ""):
        reading.book.add_alias(entity, short)


def _rename_longer(reading: Reading, start: int, end: int, definition: Mention) -> bool:
    """Bind 'MESICIC Technical Secretariat', a name by shape, to what 'Technical Secretariat' was said to be."""
    longer = [
        m for m in reading.mentions.over(start, end) if m.rule == "name-by-shape" and m.start < start and m.end == end
    ]
    for old in longer:
        reading.mentions.remove(old)
        reading.mentions.append(replace(old, entity=definition.entity, rule="defined-in-text"))
    return bool(longer)


def _mark_uses(reading: Reading, uses: Iterable[tuple[int, int]], definition: Mention) -> None:
    """Mark the uses of a defined short name after its definition; it outweighs what the tables say of it."""
    place = definition.end
    for start, end in uses:
        if start < place:
            continue
        place = end
        here = [m for m in reading.mentions.starting(start, start + 1) if m.end == end]
        if any(m.entity == definition.entity for m in here):
            continue
        if _rename_longer(reading, start, end, definition):
            continue
        if any(
            m.start <= start
            and end <= m.end
            and m not in here
            and m.end - m.start > end - start
            and reading.book.kind(m.entity) != "meeting"
            for m in reading.mentions.over(start, end)
        ):
            continue
        for old in here:
            reading.mentions.remove(old)
        short = reading.text[start:end]
        reading.mentions.append(Mention(definition.entity, start, end, short, "acronym", "defined-in-text"))
