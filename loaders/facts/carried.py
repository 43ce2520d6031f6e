"""Sentences with the subject that they leave to the one before: 'It was founded in 1942 and has 29 members.'

A rule looks for the words between two names.  Where the first of them is a pronoun, or stands only at the beginning of
a sentence with two verbs, a token of what is meant is put there: '⟦B0⟧ was founded in ...', '⟦B0⟧ has 29 members'.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from ..reading import Reading
from .adjuncts import ADVERB
from .marked import Marked, Token
from .numbers import number_pattern
from .patterns import compiled

NAMED: Final = "BRTM"
REACH: Final = 2  # sentences back in which what is meant may stand
SOON: Final = rf"(?:{ADVERB})?(?:also |first |formally |later |tambien |tambem |aussi )?"
AND: Final = r"(?:,? (?:and|y|e|et) |, )(?:then |later |luego |depois |ensuite )?"
PERSON: Final = re.compile(r"secretary general|president|minister|ambassador|representative|chair\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def _verbs(code: str) -> str:
    """What is told of a text, of a meeting and of a body; 'adopted a declaration' only behind a subject of its own."""
    number = number_pattern(code)
    part = r"(?:[a-z-]+ ){0,2}?{part_of}"
    return (
        rf"(?:(?P<T>{{be}} {SOON}(?:{{adopted}}|{{signed}}|{{ratified}})|{{entered_into_force}}(?= ))"
        rf"|(?P<B>{{be}} {SOON}(?:{{established}}|{{composed_of}}|{{art}}{part})"
        rf"|(?:l[ao]s? )?{{composed_of}}|{{part_of}}|{{counts}} {{art}}{number}|{{meets}}|{{reports_to}}"
        r"|{reporting_to}|(?:{be} )?{seated_in})"
        rf"|(?P<C>{{be}} {SOON}(?:{{chaired}}|{{organized}}|{{hosted}}))"
        rf"|(?P<M>(?:{{be}} )?{SOON}{{held}})"
        r"|(?P<A>{adopted}(?= )(?! {by})))"
    )


LETTERS: Final = {"T": ("T", "R"), "B": ("BR", "T"), "C": ("M", "B"), "M": ("M",), "A": ("MB",)}


def with_subjects(reading: Reading, sentences: list[Marked]) -> Iterator[Marked]:
    """Yield the sentences in order, an opening pronoun made a token; behind each the clauses that share its subject."""
    code = reading.page.language.code
    last: list[Marked] = []
    for printed in sentences:
        if last and last[-1].paragraph != printed.paragraph:
            last.clear()
        sentence = _named(reading, printed, last, code) if last else printed
        last.append(sentence)
        yield sentence
        yield from _clauses(sentence, code)


def _named(reading: Reading, sentence: Marked, before: list[Marked], code: str) -> Marked:
    """A sentence whose opening pronoun is a token of what it stands for, where one thing can be meant."""
    lead = rf"^(?P<lead>(?:{{on}} ?{{art}}⟦D\d+⟧,? )?)(?P<it>{{it}}){_verbs(code)}"
    joins = reading.text.startswith("E ", sentence.start)  # folded like the Portuguese verb
    found = None if joins else compiled(lead, code).match(sentence.text)
    if found is None or (found.lastgroup == "A" and not found.group("it")):
        return sentence
    if _is_and(reading, sentence, found.end("it")):
        return sentence
    kinds = next(k for k in LETTERS if found.group(k))
    meant = _meant(reading, before, LETTERS[kinds], code)
    return _put(sentence, found.span("it"), meant) if meant else sentence


def _is_and(reading: Reading, sentence: Marked, place: int) -> bool:
    """Whether what looks like the Portuguese verb 'é' is the word for 'and': 'E integrada por ...'."""
    start = sentence.raw(place, place + 1)[0]
    return sentence.text.startswith("e ", place) and reading.text[start] in "Ee"


def _meant(reading: Reading, before: list[Marked], choices: tuple[str, ...], code: str) -> Token | None:
    """What a pronoun stands for: the subject of the sentence before, or the only thing of its kind named there."""
    for earlier in reversed(before[-REACH:]):
        named = [t for t in earlier.tokens if t.letter in NAMED and _is_thing(reading, t)]
        subject = compiled(rf"^(?:{{on}} ?{{art}}⟦D\d+⟧,? )?{{art}}(?P<s>⟦[{NAMED}]\d+⟧)", code).match(earlier.text)
        first = earlier.tokens_in(subject.group("s"))[0] if subject else None
        for letters in choices:
            fit = [t for t in named if t.letter in letters]
            if first in fit:
                return first
            if len({t.value for t in fit}) == 1:
                return fit[0]
        if named:
            return None
    return None


def _is_thing(reading: Reading, token: Token) -> bool:
    """Whether 'it' may stand for a name: no group of states, no office of a person."""
    label = reading.book.entities[token.value].label
    group = reading.mentions.groups[token.value] > 0 or re.match(r"(?:member |signatory )?states\b", label.lower())
    return not group and not PERSON.match(label)


def _clauses(sentence: Marked, code: str) -> Iterator[Marked]:
    """The clauses behind 'and' that have the subject with which the sentence begins."""
    opening = rf"^(?:that,? |que,? )?(?:{{on}} ?{{art}}⟦D\d+⟧,? )?{{art}}(?P<s>⟦[{NAMED}]\d+⟧)"
    begun = compiled(opening, code).match(sentence.text)
    if begun is None:
        return
    subject = sentence.tokens_in(begun.group("s"))[0]
    other = compiled(r"[;:]|{which} |⟦[A-Z]\d+⟧ (?:{be}|{held}|{adopted}|{counts})", code)
    again = compiled(rf"[;,](?: and| but| y| pero| e| mas| et| mais)? (?P<p>{{it}}){_verbs(code)}", code)
    for found in again.finditer(sentence.text, begun.end()):
        kinds = next(k for k in LETTERS if found.group(k))
        if found.group("p").strip() and subject.letter in "".join(LETTERS[kinds]):
            yield _from(sentence, found.start(kinds), subject)
    relative = compiled(r",? {which} ", code).match(sentence.text, begun.end())
    for found in compiled(AND + _verbs(code), code).finditer(sentence.text, begun.end()):
        if other.search(sentence.text, relative.end() if relative else begun.end(), found.start()):
            return
        kinds = next(k for k in LETTERS if found.group(k))
        if subject.letter in "".join(LETTERS[kinds]):
            place = found.start(kinds)
            yield _from(sentence, place, subject)


def _put(sentence: Marked, span: tuple[int, int], meant: Token) -> Marked:
    """The sentence with a token in the place of its words in a span."""
    start, end = sentence.raw(span[0], max(span[0] + 1, span[1] - 1)) if span[1] > span[0] else (sentence.start,) * 2
    token = Token(meant.letter, meant.value, start, end, meant.inner)
    return _made(sentence, [*_cut(sentence, 0, span[0]), token, *_cut(sentence, span[1], None)], token, sentence.start)


def _from(sentence: Marked, place: int, subject: Token) -> Marked:
    """The clause that begins at a place, behind the subject that it shares."""
    return _made(sentence, [subject, *_cut(sentence, place, None)], subject, sentence.raw(place, place + 1)[0])


Piece = tuple[str, "Token | tuple[int, ...]"]


def _cut(sentence: Marked, first: int, last: int | None) -> list[Piece]:
    """The pieces of a marked sentence between two places."""
    stop = len(sentence.text) if last is None else last
    ends = [*sentence.begins[1:], len(sentence.text)]
    pieces: list[Piece] = []
    for begin, end, piece in zip(sentence.begins, ends, sentence.pieces, strict=True):
        low, high = max(begin, first), min(end, stop)
        if low < high:
            text = sentence.text[low:high]
            pieces.append((text, piece if isinstance(piece, Token) else tuple(piece[low - begin : high - begin])))
    return pieces


def _made(sentence: Marked, parts: list[Token | Piece], token: Token, start: int) -> Marked:
    """A marked sentence of pieces; the token that is new among them comes last in the list of tokens."""
    pieces: list[Piece] = []
    for part in parts:
        if isinstance(part, Token):
            pieces += [(f"⟦{part.letter}{len(sentence.tokens)}⟧", part), (" ", (max(part.end - 1, part.start),))]
        else:
            pieces.append(part)
    text, begins = "", []
    for words, _ in pieces:
        begins.append(len(text))
        text += words
    return replace(
        sentence,
        text=text,
        begins=tuple(begins),
        pieces=tuple(piece for _, piece in pieces),
        tokens=(*sentence.tokens, token),
        start=start,
    )
