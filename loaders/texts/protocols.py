"""Protocols named by their subject: 'the protocol against the smuggling of migrants supplementing the Convention ...'.

A protocol is told by its subject and the treaty that it supplements; the tables must know exactly one such protocol.
The treaty that a protocol's name ends with belongs to the name ('que complementa la Convención ...') and is not cited.
"""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from ...ontology.authority import Thing
from ...ontology.authority import load as load_authority
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.scan import Hung, hung_on
from ..page.wording import fragment
from ..reading import TEXT_KINDS, Reading
from ..record import Mention

AMENDING: Final = "protocol-of-amendment"
SUBJECT: Final = 130  # characters; no subject is longer
NEAR: Final = 80
STEM: Final = 6
SHORT: Final = 4
PIECES: Final = re.compile(r",|;|\b(?:and|y|e|et)\b")
STOPS: Final = re.compile(r"[.;()\[\]“”\"«»\n]")
AFTER_NAME: Final = re.compile(r"[^.;()\[\]“”\"«»]{0,70}\Z")
WORDLESS: Final = frozenset("""
    against relating concerning para contra sobre relativo relativa relatif relative contre pour visant that which their
    especially especialmente
""".split())


@lru_cache(maxsize=8)
def _patterns(code: str) -> tuple[Hung, re.Pattern[str]]:
    """The pattern of the noun for one or several protocols, and that of the words before the treaty."""
    words = load_language(code).protocols
    nouns = {key: tuple(map(fold_name, words[key])) for key in ("one", "several")}
    either = "|".join(f"(?P<{key}>{'|'.join(forms)})" for key, forms in nouns.items())
    joins = "|".join(sorted((re.escape(fold_name(w)) for w in words["supplements"]), key=lambda w: (-len(w), w)))
    article = "(?:the |la |a |o |l')?"
    protocols = hung_on((form for forms in nouns.values() for form in forms), rf"(?<![\w-])(?:{either})(?![\w-])")
    return protocols, re.compile(rf"(?<![\w-]),? ?(?:{joins}) ?{article}\Z")


def find_protocols(reading: Reading) -> None:
    """Add the mentions of protocols named by their subject, and let a protocol's name reach over its treaty."""
    _amending(reading)
    nouns, joins = _patterns(reading.page.language.code)
    for noun in reading.page.finditer(nouns):
        start, end = reading.page.raw_span(*noun.span())
        there = next((m for m in reading.mentions.over(start, end) if reading.book.kind(m.entity) in TEXT_KINDS), None)
        if there is not None:
            if there.start == start:
                _over_treaty(reading, there, joins)
        elif noun.group("one"):
            _by_subject(reading, start, end, joins)
        else:
            _several(reading, start, end)


def _amending(reading: Reading) -> None:
    """'the Protocol of Amendment to the Charter of the Harbor': a name of its own, whose charter is not cited."""
    code = reading.page.language.code
    for found in _amendments(code).finditer(reading.page.folded.text):
        start, end = reading.page.raw_span(*found.span())
        amended = [m for m in reading.within(end - 1, end + 200, ("instrument",)) if m.start <= end + 1]
        if not amended:
            continue
        last = max(m.end for m in amended)
        over = [m for m in reading.mentions.over(start, end - 1) if reading.book.kind(m.entity) in TEXT_KINDS]
        if any(m.entity in reading.book.authority.things for m in over):
            continue
        for old in over:
            reading.mentions.remove(old)
        words = " ".join(reading.text[start:last].split())
        reading.mention(reading.book.new("instrument", words[:1].upper() + words[1:]), start, last, "pattern", AMENDING)


@lru_cache(maxsize=8)
def _amendments(code: str) -> Hung:
    nouns = tuple(map(fold_name, load_language(code).protocols["one"]))
    either = "|".join(sorted(nouns, key=lambda n: (-len(n), n)))
    return hung_on(nouns, rf"(?<![\w-])(?:{either}) {fragment('amending', code)}", after=60)


def _over_treaty(reading: Reading, protocol: Mention, joins: re.Pattern[str]) -> None:
    """Let the mention of a protocol end with the treaty that its name goes on to: ', que complementa la Convención'."""
    treaty = _treaty_after(reading, protocol.end, NEAR, joins)
    if treaty is not None and treaty.entity != protocol.entity:
        reading.mentions.remove(protocol)
        reading.mentions.append(replace(protocol, end=treaty.end, text=reading.text[protocol.start : treaty.end]))


def _treaty_after(reading: Reading, at: int, reach: int, joins: re.Pattern[str]) -> Mention | None:
    """The treaty whose name follows words such as 'supplementing the'."""
    for mention in reading.within(at, min(len(reading.text), at + reach + 200), ("instrument",)):
        between = reading.text[at : mention.start]
        if len(between) > reach or STOPS.search(between):
            return None
        if joins.search(fold_name(between + "x")[:-1]):
            return mention
    return None


def _by_subject(reading: Reading, start: int, end: int, joins: re.Pattern[str]) -> None:
    """'the protocol against the smuggling of migrants supplementing the Convention': one protocol by its subject."""
    treaty = _treaty_after(reading, end, SUBJECT, joins)
    if treaty is not None:
        subject = joins.sub("", fold_name(reading.text[end : treaty.start] + "x")[:-1])
        found = _known(reading, subject, treaty)
        if found:
            reading.mention(reading.book.known(found), start, treaty.end, "pattern", "protocol-by-subject")
        return
    _several(reading, start, end)


def _several(reading: Reading, start: int, end: int) -> None:
    """'the Convention and its Protocols on trafficking in persons and the smuggling of migrants': each by subject."""
    before = reading.within(max(0, start - NEAR - 200), start, ("instrument",))
    stop = STOPS.search(reading.text, end)
    limit = min(stop.start() if stop else len(reading.text), end + SUBJECT)
    if not before or not AFTER_NAME.fullmatch(reading.text[before[-1].end : start]):
        return
    at = end
    for piece in [*PIECES.finditer(reading.text, end, limit), None]:
        stop_at = piece.start() if piece else limit
        words = reading.text[at:stop_at]
        found = _known(reading, fold_name(words), before[-1]) if words.strip() else None
        if found is None:
            return
        first = start if at == end else at + len(words) - len(words.lstrip())
        reading.mention(reading.book.known(found), first, at + len(words.rstrip()), "pattern", "protocol-by-subject")
        at = piece.end() if piece else limit


def _known(reading: Reading, subject: str, treaty: Mention) -> str | None:
    """The one protocol of a treaty whose name holds every word of the subject."""
    words = [w for w in re.findall(r"\w+", subject) if len(w) > SHORT and w not in WORDLESS]
    name = fold_name(reading.book.entities[treaty.entity].label)
    found = [thing.iri for thing in _protocols() if name in fold_name(thing.label) and _holds(thing, words)]
    return found[0] if words and len(found) == 1 else None


@lru_cache(maxsize=1)
def _protocols() -> tuple[Thing, ...]:
    things = load_authority().things.values()
    return tuple(t for t in things if t.kind == "instrument" and t.type == "protocol")


def _holds(thing: Thing, words: list[str]) -> bool:
    for name in (thing.label, *(n.text for n in thing.names)):
        tokens = re.findall(r"\w+", fold_name(name))
        if all(any(token.startswith(word[:STEM]) for token in tokens) for word in words):
            return True
    return False
