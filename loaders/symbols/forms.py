"""Lenient patterns for printed symbols, made from the canonical templates of `ontology/symbols.toml`.

A head is what stands before the running number ('AG/RES.', 'GT/DOT-III/doc.'), a tail is the number and what
follows it.  Both accept what pages do to symbols: lost or doubled blanks, dots, hyphens, slashes and
brackets, zero for the letter O, I or 1 for a slash, line breaks.  They run on text in which every dash is a
hyphen and every blank a space.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology.symbols import FIELD, Form, forms, tables

PLAIN: Final = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad\ufe63\uff0d", "-"),
    **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b"
                    "\u202f\u205f\u2060\u3000\ufeff", " "),
    **dict.fromkeys("\u2044\u2215\uff0f", "/"), "\uff08": "(", "\uff09": ")",
}
SPECIAL: Final = re.compile("[" + "".join(PLAIN) + "]")

GAP: Final = r"\s{0,4}"
SMALL_TOO: Final = frozenset({"AG", "CP"})  # pages with small letters throughout print 'ag/res. 2158 (xxxvi-o/06)'
TYPES: Final = frozenset({"RES", "DEC", "doc", "INF", "ACTA", "OD", "SA", "INNA", "PRST"})
FIELDS: Final = {
    "roman": r"(?P<roman>[IVXLC]+)", "ordinal": r"(?P<ordinal>\d{1,2})", "yyyy": r"(?P<yyyy>(?:19|20)\d{2})",
    "assembly": r"(?P<assembly>[1-9]\d)",
}
YEAR: Final = r"(?P<yy>(?:19|20)?\d{2})"
SUFFIXES: Final = (r"(?:\s{0,2}[-,]?\s{0,3}(?i:rev|add|corr)\s?\.?\s{0,3}[1-9]\d?(?![\d/]|\s?[-.]\d))")
SUFFIX: Final = rf"(?P<suffix>{SUFFIXES}*)"
# The sign after the O or E may be lost or printed as I, l, 1, a dot or a hyphen.
SESSION: Final = (rf"[(\[{{]?{GAP}(?P<roman>[IVXLC]+?|(?<=[(\[{{])[ivxlc]+?)\s?-?{GAP}(?P<mark>[MARKS]){GAP}"
                  rf"[-/1Il|.]?\s?{YEAR}"
                  r"(?!\d)\s?(?P<closed>[)\]}])?")
REGULAR: Final = SESSION.replace("MARKS", "O0o")
EXTRA: Final = SESSION.replace("MARKS", "Ee")
COUNCIL: Final = (rf"[(\[{{]{GAP}(?P<meeting>\d{{1,4}}){GAP}[)\]]?\s?[/I|]\s?{YEAR}(?!\d)\s?[)\]}}]?")
# Six digits with a 1 in the fourth place may be 156/06 or 1561/06: left to `damage.py`.
COUNCIL_NO_SLASH: Final = (r"[(\[]\s?(?P<meeting>\d{4}(?= ?1\d{2}\s?[)\]])|\d{3}(?!1\d\d\s?[)\]])\d(?=\d\d\s?[)\]])"
                           r"|\d{3}(?=\d\d\s?[)\]])) ?1?(?P<yy>\d{2})\s?[)\]]")
# A date glued on: 'CP/ACTA 1657/0815 julio 2008'.
GLUED_DATE: Final = r"\d{1,2}\s(?:de\s)?[^\W\d_]{3,10}\s(?:de\s)?(?:19|20)\d\d(?!\d)"
SHORT_YEAR: Final = (r"(?:\s?/\s{0,2}|\.(?=\d))"
                     rf"(?P<yy>(?:19|20)?\d{{2}}(?=\d{{1,2}}/|\D|$)|\d\d(?={GLUED_DATE})"
                     r"|(?=[\dOIl]{0,1}\d)[\dOIl]{2}(?!\w))")
NUMBER: Final = r"(?P<number>\d{1,5})(?!\d)"
# The letter of a part, glued or after a blank; a letter that begins the next sentence is none.
PART: Final = (r"(?:(?P<letter>[A-Z])(?![A-Za-z])| (?P<spaced>[A-Z])"
               r"(?=[,;:.)\]\"”»\n]|$| (?:and|of|y|de|del|e|et)\b))")
TAILS: Final = {
    "{number} ({roman}-O/{yy})": (NUMBER + GAP + REGULAR + SUFFIX,),
    "{number} ({roman}-E/{yy})": (NUMBER + GAP + EXTRA + SUFFIX,),
    "{number}/{yy}": (NUMBER + r"(?P<early>" + SUFFIXES + r"*)" + SHORT_YEAR + SUFFIX,),
    "{number}": (NUMBER + r"(?!\s?[/(]|[IlO|]\d)" + SUFFIX,),
    "{number} ({meeting}/{yy})": (NUMBER + GAP + COUNCIL + SUFFIX, NUMBER + GAP + COUNCIL_NO_SLASH + SUFFIX),
    "{number}/{yy} ({roman}-O/{yy})": (NUMBER + r"(?:\s?/\s?(?P<early_yy>\d{2}))?" + GAP + REGULAR + SUFFIX,),
    "{number} ({roman}-{yy})": (
        NUMBER + GAP + r"[(\[{]\s?(?P<roman>[IVXLC]+)\s?-?\s?" + YEAR + r"(?!\d)\s?[)\]}]?" + SUFFIX,),
    "{number} ({roman}/{yy})": (
        NUMBER + GAP + r"[(\[{]\s?(?P<roman>[IVXLC]+)\s?(?:-?O\s?)?[/1l|]\s?" + YEAR + r"(?!\d)\s?[)\]}]?" + SUFFIX,),
    "{number}/{yyyy}": (NUMBER + r"\s?/\s?(?P<yyyy>(?:19|20)\d{2})(?!\d)" + SUFFIX,),
    "{serial}/{yy}": (r"(?P<serial>\d{3,4})/(?P<yy>\d{2})(?!\d)",),
    "{number} ({yyyy})": (r"(?P<number>\d{1,4})(?!\d)(?:\s{0,2}[(/]\s?(?P<yyyy>\d{4})\s?\)?)?" + SUFFIX,),
    "{number} {letter}": (
        r"(?P<number>\d{1,3})(?!\d)" + PART,),
    "{number} ({roman})": (r"(?P<number>\d{1,4})\s?\(\s?(?P<roman>[IVXLC]+)\s?\)",),
}
UN_NUMBER: Final = r"(?P<number>\d{1,5})(?!\d)"


@dataclass(frozen=True, slots=True)
class Tail:
    """A lenient pattern of what follows a head, and the form it reads."""

    form: Form
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Head:
    """The printed beginning that some forms share: its pattern, and the tails that may follow it."""

    key: str
    pattern: re.Pattern[str]
    tails: tuple[Tail, ...]

    @property
    def form(self) -> Form:
        """Return the first form of the head: the one that a number alone most likely means."""
        return self.tails[0].form


def plain(text: str) -> str:
    """Return `text` with every dash, slash and blank in its plain form, character for character.

    >>> plain("AG/RES. 1 (XXXII–E/06)")
    'AG/RES. 1 (XXXII-E/06)'
    """
    return text if text.isascii() else SPECIAL.sub(lambda found: PLAIN[found[0]], text)


def split_template(template: str) -> tuple[str, str]:
    """Return what stands before the running number of a template, and the rest."""
    at = template.index("{serial}") if "{serial}" in template else template.index("{number}")
    return template[:at], template[at:]


def _head_pattern(head: str, form: Form) -> str:
    """Return the lenient pattern of a head."""
    # A word in capitals may stand glued before the prefixes that were met so.
    before = r"(?<!AG[I1l|])" if form.glued else r"(?<![A-Z])"
    before = r"(?<![A-Za-z0-9/.=-])" if form.bounded or form.press else before
    pieces: list[str] = [before]
    for position, piece in enumerate(FIELD.split(head)):
        if position % 2:
            pieces.append(FIELDS[piece])
            continue
        for token in re.findall(r"[A-Za-z]+|.", piece):
            pieces.append(_token_pattern(token, strict=form.bounded or form.press))
    return _slash_before_type("".join(pieces))


def _token_pattern(token: str, *, strict: bool) -> str:
    if token in TYPES:
        return f"(?i:{token})" + ("" if token == "OD" else r"(?![A-Za-z])")
    if token in SMALL_TOO:
        return rf"(?:{token}|(?<![A-Za-z0-9])(?i:{token}))"
    if token.isalpha():
        return token
    if strict:
        return r"\s?/\s?" if token == "/" else re.escape(token)
    # The dot of 'RES.' may be lost or stand before the slash; the dot of 'RC.' as well.
    stop = r"\s?\.?(?:\s?/\s?(?=[1-9]\d{2,3}\s?\()|" + GAP + ")"
    return {".": stop, " ": GAP, "/": r"\.?" + GAP + "/" + GAP, "-": GAP + "-?" + GAP}[token]


def _slash_before_type(pattern: str) -> str:
    """Let the slash before RES and DEC be an I or a blank, as scanned pages have it, or a hyphen before a session.

    In symbols of the United Nations the slash behind RES may be a blank ('S/RES 1373').
    """
    slash = r"\.?" + GAP + "/" + GAP
    for kind in ("RES", "DEC"):
        hyphen = rf"\s?-\s?{kind}(?=\.?\s?\d{{1,4}}\s?\()"
        pattern = pattern.replace(
            f"{slash}(?i:{kind})", rf"(?:{slash}(?i:{kind})|(?:\s?[I|]\s?| ){kind}|{hyphen})")
    behind = _token_pattern("RES", strict=True) + r"\s?/\s?"
    return pattern.replace(behind, _token_pattern("RES", strict=True) + r"(?:\s?/\s?|\s?\.?\s(?=\d))")


@lru_cache(maxsize=1)
def heads() -> tuple[Head, ...]:
    """Return every head that is searched for, the longest first."""
    grouped: dict[str, list[tuple[Form, str]]] = {}
    for form in forms().values():
        if not form.searched or form.worded:
            continue
        for template in (form.template, *form.aliases):
            head, tail = split_template(template)
            grouped.setdefault(head, []).append((form, tail))
    longest_first = sorted(grouped, key=lambda head: (-len(head), head))
    return tuple(_make_head(head, grouped[head]) for head in longest_first)


def _make_head(head: str, rows: list[tuple[Form, str]]) -> Head:
    ordered = sorted(rows, key=lambda row: (row[1] == "{number}", -len(row[1])))
    tails = [
        Tail(form, re.compile(pattern)) for form, tail in ordered for pattern in _tail_patterns(form, tail)
    ]
    return Head(head, re.compile(_head_pattern(head, ordered[0][0])), tuple(tails))


def _tail_patterns(form: Form, tail: str) -> tuple[str, ...]:
    if form.bounded and tail == "{number}":
        return (UN_NUMBER,)
    return TAILS[tail]


@lru_cache(maxsize=1)
def head_search() -> Mapping[str, tuple[re.Pattern[str], Mapping[str, Head]]]:
    """Return, by the letter that it begins with, one pattern for all such heads, and the head of each of its groups."""
    by_letter: dict[str, dict[str, Head]] = {}
    for index, head in enumerate(heads()):
        for letter in {head.key[0], head.key[0].lower()}:  # some prefixes stand in small letters too
            by_letter.setdefault(letter, {})[f"h{index}"] = head
    return {letter: (_any_of(named), named) for letter, named in by_letter.items()}


def _any_of(named: Mapping[str, Head]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{_without_names(h.pattern.pattern)})" for name, h in named.items()))


def _without_names(pattern: str) -> str:
    return re.sub(r"[?]P<[a-z]+>", "?:", pattern)


@lru_cache(maxsize=1)
def after_slash() -> re.Pattern[str]:
    """Return the pattern of what may follow a slash in a symbol; any other slash costs next to nothing."""
    tokens = {re.split(r"[^A-Za-z]", piece)[0] for head in heads() for piece in head.key.split("/")[1:]}
    kinds = "|".join(sorted(TYPES & tokens))
    names = "|".join(sorted(tokens - TYPES - {""}))
    return re.compile(rf"\s{{0,4}}(?:(?i:{kinds})|{names}|\d)")


@lru_cache(maxsize=1)
def series_marks() -> re.Pattern[str]:
    """Return the pattern of the marks that classify the paper and never cite a text."""
    marks: list[str] = tables()["series_marks"]
    return re.compile("|".join(re.escape(mark).replace(r"\.", r"\.\s?") for mark in marks), re.IGNORECASE)
