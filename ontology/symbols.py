"""Document symbols: the canonical spelling of each form, what it says, and the IRI of what it names.

The forms and the tables that check them are data (`symbols.toml`).  A `Symbol` is a canonical spelling taken
apart; its IRI is a pure function of that spelling: `AG/RES. 2626 (XLI-O/11)` is
`eli/oas/ag/xli-o-11/res/2626`.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

from .errors import VocabularyError
from .iris import BASE
from .numerals import from_roman

SUFFIX: Final = r"(?P<suffix>(?: (?:rev|add)\. [1-9]\d?)*(?: corr\. [1-9]\d?)*)"
FIELD: Final = re.compile(r"\{(\w+)\}")
FIELD_PATTERNS: Final = {
    "number": r"[1-9]\d{0,4}", "meeting": r"[1-9]\d{0,3}", "roman": r"[IVXLC]+", "ordinal": r"[1-9]\d?",
    "yy": r"\d{2}", "yyyy": r"(?:19|20)\d{2}", "serial": r"(?:\d{3}|[1-9]\d{3})", "assembly": r"[1-9]\d?",
    "letter": r"[A-Z]", "nth": r"[A-Z][a-z]+",
    "prefix": r"[A-Z]{2,12}(?:\.[IVX]{1,3})?(?:-[A-Z]{1,6})?(?:/(?:[A-Z]{2,12}(?:-[A-Z]{1,6})?|[A-Z]\.\d{1,3})){0,3}",
    "committee": r"[A-Z]{2,8}(?:/[A-Z]{2,8})?",
}
OPEN_FIELDS: Final = frozenset({"prefix", "committee"})
MIN_HEAD: Final = 3  # 'A/' and 'B-' begin too much
MATCH_KEY_DROPPED: Final = re.compile(r"[\s.]+")
DASH: Final = re.compile("[\u2010-\u2015\u2212]")
ZERO_FOR_O: Final = re.compile(r"(?<=[IVXLC]-)0(?=/)|(?<=[IVXLC])0(?=/)")


class SymbolError(VocabularyError, ValueError):
    """A text that is no canonical document symbol."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way of numbering texts: a row of `symbols.toml`."""

    id: str
    template: str
    kind: str
    issuer: str | None
    iri: str
    numbering: str
    seen_at: str
    series: str | None = None
    certainty: str = "high"
    glued: bool = False
    undated_to: int | None = None
    first: bool = False
    by_year: bool = False
    press: bool = False
    bounded: bool = False
    searched: bool = True
    worded: bool = False
    aliases: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the names of the fields of the template, each once, in order."""
        return tuple(dict.fromkeys(FIELD.findall(self.template)))


@dataclass(frozen=True, slots=True)
class Symbol:
    """A document symbol in its canonical spelling, with what it says.

    `session` is (series id, ordinal) where the symbol tells it, `meeting` the number of the Permanent
    Council's meeting, `suffix` '' or e.g. 'rev. 1 corr. 1'.
    """

    form: str
    canonical: str
    kind: str
    issuer: str | None
    number: int | None
    year: int | None
    session: tuple[str, int] | None
    suffix: str
    meeting: int | None = None
    path: str = field(default="", repr=False)

    @property
    def work(self) -> str:
        """Return the canonical symbol of the work: without revision, addendum or correction."""
        return self.canonical.removesuffix(" " + self.suffix) if self.suffix else self.canonical

    @property
    def match_key(self) -> str:
        """Return the key under which spellings compare equal: no blanks, no dots, capitals."""
        return match_key(self.canonical)

    def work_iri(self, *, base: str = BASE) -> str:
        """Return the IRI of the work.

        The number of the Council's meeting is no part of it: the running number says which resolution it is.

        >>> parse("CP/RES. 908 (1567/06)").work_iri()
        'https://w3id.org/hemisec/eli/oas/cp/06/res/908'
        """
        return f"{base}eli/{self.path}"

    def iri(self, *, base: str = BASE) -> str:
        """Return the IRI of the work; see `expression_iri` for one revision of it."""
        return self.work_iri(base=base)

    def expression_iri(self, *, base: str = BASE) -> str:
        """Return the IRI of this very text: the work's IRI and its suffix.

        >>> parse("CICTE/DEC. 1/04 rev. 3").expression_iri()
        'https://w3id.org/hemisec/eli/oas/cicte/04/dec/1/rev-3'
        """
        if not self.suffix:
            return self.work_iri(base=base)
        return f"{self.work_iri(base=base)}/{self.suffix.replace('. ', '-').replace(' ', '-')}"


def match_key(text: str) -> str:
    """Return the key under which two spellings of one symbol compare equal.

    >>> match_key("AG/RES.1939 (XXXIII-0/03)") == match_key("AG/RES. 1939 (XXXIII–O/03)")
    True
    """
    bare = DASH.sub("-", MATCH_KEY_DROPPED.sub("", text)).upper()
    return ZERO_FOR_O.sub("O", bare)


@lru_cache(maxsize=1)
def tables() -> Mapping[str, Any]:
    """Return `symbols.toml` as it stands: the forms, the check tables and the words of worded citations."""
    return tomllib.loads(files(__package__).joinpath("symbols.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def forms() -> Mapping[str, Form]:
    """Return every form by its id, in the order of the table."""
    found: dict[str, Form] = {}
    for row in tables()["form"]:
        values = dict(row)
        values["issuer"] = values["issuer"] or None
        values["aliases"] = tuple(values.get("aliases", ()))
        form = Form(**values)
        if form.id in found:
            raise VocabularyError(f"symbols.toml: form {form.id} stands there twice; remove one")
        found[form.id] = form
    return found


@lru_cache(maxsize=1)
def ordinal_words() -> Mapping[str, int]:
    """Return the canonical (English) ordinal words of meetings and their numbers."""
    return {row["words"][0]: int(row["number"]) for row in tables()["ordinals"]}


def century(two_digits: int) -> int:
    """Return the four-digit year of a two-digit one (rule R7).

    >>> century(99), century(4)
    (1999, 2004)
    """
    pivot: int = tables()["two_digit_years"]["pivot"]
    return two_digits + (1900 if two_digits >= pivot else 2000)


def strict_pattern(template: str) -> str:
    """Return the regular expression that matches a template exactly as it is printed canonically."""
    pattern: list[str] = []
    seen: set[str] = set()
    for position, piece in enumerate(FIELD.split(template)):
        if position % 2 == 0:
            pattern.append(re.escape(piece))
        elif piece in seen:
            pattern.append(f"(?P={piece})")
        else:
            seen.add(piece)
            pattern.append(f"(?P<{piece}>{FIELD_PATTERNS[piece]})")
    return "".join(pattern)


@lru_cache(maxsize=1)
def _strict_patterns() -> Mapping[str, re.Pattern[str]]:
    return {form.id: re.compile(strict_pattern(form.template) + SUFFIX) for form in forms().values()}


@lru_cache(maxsize=65536)
def parse(canonical: str) -> Symbol:
    """Return the symbol of a canonical spelling; SymbolError (a ValueError) when it is none.

    >>> parse("AG/RES. 2626 (XLI-O/11)").session
    ('ga-regular', 41)
    """
    for form in forms().values():
        symbol = _parse_as(form, canonical)
        if symbol is not None:
            return symbol
    raise SymbolError(f"{canonical!r} is no canonical document symbol, such as AG/RES. 2626 (XLI-O/11)")


def build(form_id: str, values: Mapping[str, str], suffix: str = "") -> Symbol:
    """Return the symbol of a form from its fields, each printed as text.

    >>> build("cp-res", {"number": "908", "meeting": "1567", "yy": "06"}).canonical
    'CP/RES. 908 (1567/06)'
    """
    printed = forms()[form_id].template.format_map(values)
    symbol = _parse_as(forms()[form_id], f"{printed} {suffix}" if suffix else printed)
    if symbol is None:
        raise SymbolError(f"{printed!r} is no canonical symbol of the form {form_id}")
    return symbol


def _parse_as(form: Form, canonical: str) -> Symbol | None:
    """Return the symbol of a canonical spelling if it is of this form."""
    found = _strict_patterns()[form.id].fullmatch(canonical)
    if found and _numerals_hold(found) and _year_needed(form, found) and _unclaimed(form, canonical):
        return _symbol(form, found.groupdict(), canonical)
    return None


def _numerals_hold(found: re.Match[str]) -> bool:
    """Say whether the Roman numeral and the ordinal word of a match, if any, are real ones."""
    groups = found.groupdict()
    if groups.get("nth") is not None and groups["nth"] not in ordinal_words():
        return False
    try:
        return groups.get("roman") is None or from_roman(groups["roman"]) > 0
    except ValueError:
        return False


def _unclaimed(form: Form, canonical: str) -> bool:
    """Say whether a symbol of a form for any prefix has a prefix that no other form knows."""
    return not set(form.fields) & OPEN_FIELDS or not canonical.startswith(_known_heads())


@lru_cache(maxsize=1)
def _known_heads() -> tuple[str, ...]:
    """Return the beginnings of all symbols whose prefix is known."""
    heads = (form.template.split("{number}")[0] for form in forms().values() if not form.worded)
    return tuple(sorted({head for head in heads if "{" not in head and len(head) > MIN_HEAD}))


def _year_needed(form: Form, found: re.Match[str]) -> bool:
    """Say whether a form without year may carry this number."""
    return form.undated_to is None or int(found["number"]) <= form.undated_to


def _symbol(form: Form, groups: Mapping[str, str | None], canonical: str) -> Symbol:
    values = {name: value for name, value in groups.items() if value is not None}
    number = values.get("number") or values.get("serial")
    year = _year(values)
    return Symbol(
        form=form.id, canonical=canonical, kind=form.kind, issuer=form.issuer,
        number=int(number) if number else from_roman(values["roman"]),
        year=year, session=_session(form, values, year), suffix=values.get("suffix", "").strip(),
        meeting=int(values["meeting"]) if "meeting" in values else None, path=_path(form, values),
    )


def _year(values: Mapping[str, str]) -> int | None:
    if "yyyy" in values:
        return int(values["yyyy"])
    return century(int(values["yy"])) if "yy" in values else None


def _session(form: Form, values: Mapping[str, str], year: int | None) -> tuple[str, int] | None:
    """Return series and ordinal of the session that a symbol names, None where it is not safe to say."""
    if form.series is None:
        return None
    if form.first:
        return form.series, 1
    if form.by_year:
        rule = tables()["cicte_years"]
        safe = year is not None and rule["first"] <= year <= rule["last"]
        return (form.series, year - rule["base"]) if safe and year is not None else None
    if "nth" in values:
        return form.series, ordinal_words()[values["nth"]]
    if "ordinal" in values:
        return form.series, int(values["ordinal"])
    return form.series, from_roman(values["roman"])


def _path(form: Form, values: Mapping[str, str]) -> str:
    """Return the path of the work below `eli/`: the form's own path with the fields in lower case."""
    printed = {name: value.lower() for name, value in values.items()}
    if "nth" in values:
        printed["nth"] = str(ordinal_words()[values["nth"]])
    return form.iri.format_map(printed)
