"""Preambular and operative paragraphs: where each begins and ends, its number and its leading verb.

Rules (seen in the resolutions and declarations of all organs): a preambular paragraph begins with a verb of the
language file, in capitals, or in mixed case when the page is a resolution by its heading; a head verb alone before a
colon governs the paragraphs 'That ...' that follow it; the operative part begins at 'RESOLVES:', 'DECLARES:' or
their translations, or, where a web copy lost that line, at the paragraph numbered 1 that follows the preamble.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import itemgetter
from typing import Final

from ...ontology.language_data import Language, Verb
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.page import Page
from ..page.paragraphs import paragraphs
from ..page.scan import Scan
from ..page.wording import fragment, wording
from .numbers import printed_number
from .openers import opener_at
from .pieces import in_capitals, only_enacts, pieces_of
from .verbs import VerbAt, VerbForms, bidden_verb, spoken_at, unlisted_infinitive, verb_forms

SUBITEM: Final = re.compile(r"\s*(?:\(?[a-z]{1,2}[.)]|\(?[ivx]{1,5}[.)]|[•·*–—-])\s")
HEADING_SYMBOL: Final = re.compile(  # a symbol that begins a line, or stands in the line of the series mark
    r"^[^\w\n]*(?:[A-Z]+[/.]\s?)+(?:\d+/)?(?:RES|DEC)\b|OEA/Ser[^\n]*?(?:[A-Z]+/)+(?:RES|DEC)\b", re.MULTILINE)
LOST: Final = re.compile(r";(?:\s+(?:and|y|e|et))?\s*$")
AND_ENDS: Final = re.compile(r"[;,]\s+(?:and|y|e|et),?\s*$", re.IGNORECASE)
HEADING_WORD: Final = 4
SPOKEN: Final = 3  # paragraphs 'We reaffirm' that make a page one of speakers who resolve
OPERATIVE_ROLES: Final = ("operative",)


@dataclass(frozen=True, slots=True)
class ParsedClause:
    """A clause: kind (preambular or operative), printed number, leading verb, span, and where its body begins.

    `body` is the raw offset after the leading verb.  `opener` is the lemma of the line that opens the operative part
    ('declare', 'resolve'), which governs operative paragraphs that have no verb of their own.
    """

    kind: str
    number: int | None
    lead: VerbAt | None
    start: int
    end: int
    body: int
    opener: str | None = None
    order: int = 0
    lettered: bool = False  # marked by a letter and no part of another clause

    @property
    def verb(self) -> str | None:
        """The lemma of the leading verb, or of the opener where that is what governs the paragraph."""
        if self.lead is not None:
            return self.lead.verb.lemma
        return self.opener if self.opener and "declar" in fold_name(self.opener) else None


@dataclass(frozen=True, slots=True)
class Structure:
    """Paragraph spans of the page, its clauses in order, and where the first clause begins (or None)."""

    paragraphs: tuple[tuple[int, int], ...]
    clauses: tuple[ParsedClause, ...]

    @property
    def front(self) -> int | None:
        """Where the first clause begins: what stands before is heading."""
        return self.clauses[0].start if self.clauses else None

    def clause_at(self, offset: int) -> ParsedClause | None:
        """Return the clause that holds an offset."""
        index = bisect_right(self.clauses, offset, key=_start)
        return self.clauses[index - 1] if index and offset < self.clauses[index - 1].end else None

    def has_clause(self, start: int, end: int) -> bool:
        """Whether a clause shares a character with a span."""
        index = bisect_left(self.clauses, end, key=_start)
        return index > 0 and self.clauses[index - 1].end > start

    def clauses_from(self, start: int, end: int) -> tuple[ParsedClause, ...]:
        """Return the clauses that begin in a span."""
        return self.clauses[bisect_left(self.clauses, start, key=_start) : bisect_left(self.clauses, end, key=_start)]

    def paragraph_at(self, offset: int) -> tuple[int, int]:
        """Return the span of the paragraph that holds an offset."""
        index = bisect_right(self.paragraphs, offset, key=itemgetter(0))
        return self.paragraphs[index - 1] if index and offset < self.paragraphs[index - 1][1] else (offset, offset)


def _start(clause: ParsedClause) -> int:
    return clause.start


def read_structure(page: Page) -> Structure:
    """Return the paragraphs and clauses of a page."""
    spans = paragraphs(page.text)
    pieces = [piece for start, end in spans for piece in pieces_of(page, start, end)]
    clauses = _Sorter(page, is_formal(page)).sort(pieces)
    numbered: list[ParsedClause] = []
    counts = {"preambular": 0, "operative": 0}
    for clause in clauses:
        counts[clause.kind] += 1
        numbered.append(replace(clause, order=counts[clause.kind]))
    return Structure(spans, tuple(numbered))


def is_formal(page: Page) -> bool:
    """Whether the page is a resolution or declaration by its form, so that verbs need not stand in capitals."""
    return bool(page.places(_formal(page.language))) or HEADING_SYMBOL.search(page.text[:900]) is not None


ARTICLE: Final = re.compile(
    r"[#*_ ]*(?:art[ií]culo|artigo|article|art\.?)\s+(?:\d|[ivx]+\b|prem|prim|first)", re.IGNORECASE)


@lru_cache(maxsize=8)
def _formal(language: Language) -> Scan:
    """Who enacts, before a comma, and what opens the operative part, before a colon: as folded words."""
    enacting = [f"{fold_name(p)}," for phrases in language.enacting.values() for p in phrases]
    return Scan((*enacting, *(f" {fold_name(form)}:" for form in language.sections)))


@lru_cache(maxsize=8)
def _series_starts(language: Language) -> tuple[str, ...]:
    """Return how a paragraph begins that a head verb alone governs, as folded words with their blank.

    >>> from hemisec.ontology.language_data import load
    >>> _series_starts(load("fr"))[:2]
    ('que ', 'qu')
    """
    return tuple(f"{fold_name(word)} ".replace("' ", "") for word in language.phrases["series_start"])


class _Sorter:
    """Walks the pieces once and sorts them into clauses; state is where on the page it is."""

    def __init__(self, page: Page, formal: bool) -> None:
        self.page = page
        self.forms: VerbForms = verb_forms(page.language.code)
        self.formal = formal
        phrases = page.language.phrases  # after these any verb opens the paragraph, not only one that gives a task
        self.free_leads = (
            *phrases["circumstances"], *(f"{word} " for word in phrases["speakers"]), "that ", "que ", "se ")
        self.operative = self.spoken = self.in_articles = self.bidden = self.listed = False
        self.roles: tuple[str, ...] = OPERATIVE_ROLES
        self.opener: str | None = None
        self.series: VerbAt | None = None
        self.clauses: list[ParsedClause] = []
        self.members = False

    def sort(self, pieces: list[tuple[int, int]]) -> list[ParsedClause]:
        """Return the clauses among the pieces."""
        self.spoken = sum(self._speaks(a, b) for a, b in pieces) >= SPOKEN
        heads = [self._heads(a, b) for a, b in pieces]
        self.formal = self.formal or heads.count("preambular") >= SPOKEN or heads.count("operative") >= 2
        self.listed = heads.count("operative") >= SPOKEN
        if heads.count("reported") >= SPOKEN:
            self.formal, self.roles = True, ("operative", "reported")
        if heads.count("bidden") >= SPOKEN:
            self.formal = self.bidden = True
        starts = _series_starts(self.page.language)
        self.members = sum(self.page.folded_slice(a, min(b, a + 12)).startswith(starts) for a, b in pieces) >= SPOKEN
        for start, end in pieces:
            if opener := self._operative_opener(start, end):
                self.operative, self.opener, self.series = True, opener, None
                continue
            if self.clauses and only_enacts(self.page, start, end):
                continue
            if ARTICLE.match(self.page.text, start, end):
                self.series, self.in_articles = None, True  # the preamble of a treaty is over
            clause = (self._of_speakers(start, end) or self._operative(start, end) or self._preambular(start, end)
                      or self._of_series(start, end) or self._of_lost_verb(start, end))
            if clause:
                self.clauses.append(clause)
            else:
                self._continue(start, end)
                self._open_series(start, end)
        return self._checked()

    def _open_series(self, start: int, end: int) -> None:
        """Let a head verb alone on the last line of a piece govern what follows: '..., and' 'Considering:' 'That ...'.

        In mixed case too, if several paragraphs of the page begin as members of such a series do.
        """
        line = start + self.page.text[start:end].rfind("\n") + 1
        if not self.members or self.operative or self.page.text[end - 1] != ":" or not self.page.text[line].isupper():
            return
        verb = self.forms.at(self.page.folded.text, self.page.folded_at(line), ("preambular",))
        if verb and self.page.text[self.page.raw_span(verb.start, verb.end)[1] : end].strip() == ":":
            self.series = verb

    def _speaks(self, start: int, end: int) -> bool:
        """Whether a numbered piece begins in the first person plural: '12. We reaffirm'."""
        number, place = printed_number(self.page, start, end)
        return number is not None and self._spoken(place) is not None

    def _spoken(self, place: int) -> VerbAt | None:
        if not self.page.text[place : place + 1].isupper():
            return None
        return spoken_at(self.page.folded.text, self.page.folded_at(place), self.page.language.code)

    def _of_speakers(self, start: int, end: int) -> ParsedClause | None:
        """A paragraph of a declaration in the first person plural: '12. We urge the states ...'."""
        number, place = printed_number(self.page, start, end)
        verb = self._spoken(place) if self.spoken else None
        if verb is None and not (self.spoken and number is not None and self.page.text[place].isupper()):
            return None
        self.operative = True
        body = self.page.raw_span(verb.start, verb.end)[1] if verb else place
        return ParsedClause("operative", number, verb, place, end, body, self.opener)

    def _heads(self, start: int, end: int) -> str | None:
        """The kind of clause that a piece would be on a resolution: by the verb at its head, capital or number."""
        number, place = printed_number(self.page, start, end)
        at, text = self.page.folded_at(place), self.page.folded.text
        if not self.page.text[place].isupper():
            return None
        if self.forms.at(text, at, ("preambular",)):
            return "preambular"
        verb = self.forms.at(text, at, ("operative", "reported"))
        if verb is None:
            return "bidden" if number is not None and bidden_verb(text, at, self.page.language.code) else None
        if number is None and not (verb.role == "reported" and in_capitals(self.page, verb)):
            return None
        return verb.role

    def _operative_opener(self, start: int, end: int) -> str | None:
        opener = opener_at(self.page, start, end)
        return opener if opener and (self.clauses or self.formal) and end - start < 120 else None

    def _preambular(self, start: int, end: int) -> ParsedClause | None:
        number, place = printed_number(self.page, start, end)
        verb = self.forms.at(self.page.folded.text, self.page.folded_at(place), ("preambular",))
        if verb is None or (self.operative and not in_capitals(self.page, verb)):
            return None
        if not (in_capitals(self.page, verb) or (self.formal and self.page.text[place].isupper())):
            return None
        if self.operative and number is not None:
            return None
        words = self.page.text[place:end]
        if not self.clauses and words.isupper() and len(words.split()) > 3 and words.rstrip()[-1].isalpha():
            return None  # a title in capitals: 'STRENGTHENING COOPERATION IN ...'
        body = self.page.raw_span(verb.start, verb.end)[1]
        alone = self.page.text[body:end].strip() in (":", ",", "")
        self.series = verb if alone or self.page.text[body:end].lstrip().startswith(":") else None
        return None if alone else ParsedClause("preambular", number, verb, place, end, body)

    def _of_series(self, start: int, end: int) -> ParsedClause | None:
        """A paragraph 'That ...' after a head verb that stood alone, or any that ends as members of a series do."""
        if self.series is None or self.operative:
            return None
        number, place = printed_number(self.page, start, end)
        folded = self.page.folded_slice(place, min(end, place + 12)).replace(",", " ")
        text = self.page.text[place:end]
        last = self.clauses[-1] if self.clauses else None  # the last member of a series ends with a comma
        ends = text.endswith(",") and last is not None and AND_ENDS.search(self.page.text, last.start, last.end)
        member = text[:1].isupper() and not text.isupper() and (LOST.search(text) is not None or bool(ends))
        if not member and not folded.startswith(_series_starts(self.page.language)):
            return None
        return ParsedClause("preambular", number, self.series, place, end, place)

    def _of_lost_verb(self, start: int, end: int) -> ParsedClause | None:
        """A paragraph of a formal page that ends with a semicolon: one of a series whose head line the page lost."""
        text = self.page.text[start:end]
        if not self.formal or self.operative or self.in_articles or not LOST.search(text) or not text[:1].isupper():
            return None
        if wording("speakers_open", self.page.language.code).match(self.page.folded_slice(start, start + 40)):
            return None  # 'We, the ministers, gathered in ...;'
        first = " ".join(text.split(maxsplit=3)[:3])
        if text.isupper() or (first.isupper() and len(first) > HEADING_WORD):
            return None  # a heading and the names of the speakers, run into one line
        return ParsedClause("preambular", None, None, start, end, start)

    def _operative(self, start: int, end: int) -> ParsedClause | None:
        number, place = printed_number(self.page, start, end)
        begins = number == 1 or (number is not None and self.listed)  # a page may lack the first paragraphs
        if not self.operative and not (begins and self._begins_operative(place, end)):
            return None
        last = next((c for c in reversed(self.clauses) if c.kind == "operative"), None)
        if self.operative and number is None and (item := SUBITEM.match(self.page.text, start, end)):
            if (last and not last.lettered) or not self._begins_letter(item, end):
                return None
            place = item.end()
        if (self.in_articles and last is None) or self._is_sublist(number, last):
            return None
        verb = self._operative_verb(place, end)
        anew = number == 1 and verb is not None  # an omnibus resolution numbers each of its parts anew
        if number is not None and last and last.number and not (last.number <= number <= last.number + 3 or anew):
            return None
        if number is None and (verb is None or (last and last.number)):
            return None
        self.operative = True
        body = self.page.raw_span(verb.start, verb.end)[1] if verb else place
        lettered = number is None and place > start
        return ParsedClause("operative", number, verb, place, end, body, self.opener, lettered=lettered)

    def _begins_letter(self, item: re.Match[str], end: int) -> bool:
        """Whether a lettered or bulleted piece is a paragraph of its own, 'a) Instar a los Estados', no part of one."""
        return self.page.text[item.end()].isupper() and self._operative_verb(item.end(), end) is not None

    def _is_sublist(self, number: int | None, last: ParsedClause | None) -> bool:
        """Whether a numbered piece is a part of the clause before it: 'To convene a meeting to: 1. Hear ...'."""
        if number is None or last is None or last is not self.clauses[-1]:
            return False
        text = self.page.text[last.start : last.end]
        if number == 1:
            return text.endswith(":")
        return last.number is None and re.search(rf"\n\s*{number - 1}[.)]\s[^\n]*$", text) is not None

    def _begins_operative(self, place: int, end: int) -> bool:
        """Paragraph 1 after a preamble, or before any: it must begin with an operative verb."""
        return bool(self.clauses or self.formal) and self._operative_verb(place, end) is not None

    def _operative_verb(self, place: int, end: int) -> VerbAt | None:
        """The verb at the head of an operative paragraph, after 'That they', 'Their request that' and the like."""
        text = self.page.folded.text
        at = self.page.folded_at(place)
        if verb := self.forms.at(text, at, self.roles):
            return verb
        if self.bidden and (verb := bidden_verb(text, at, self.page.language.code)):
            return verb
        head = text[at:min(at + 160, self.page.folded_at(end))]
        for lead in _leads(self.page.language.code).finditer(head):
            verb = self.forms.at(text, at + lead.end(), ("operative", "reported"))
            if verb and (verb.verb.mandate or lead.group().startswith(self.free_leads)):
                return verb
        code = self.page.language.code
        if code == "en":
            return unlisted_infinitive(text, at)
        found = unlisted_infinitive(text, at, code) if self.operative else None
        if found is None:
            return None
        word = self.page.raw(found.end - len(found.verb.lemma), found.end).lower()  # with its accents
        return replace(found, verb=Verb(word, word))

    def _continue(self, start: int, end: int) -> None:
        """Join a piece that goes on with the clause before it: sub-items, broken lines."""
        if not self.clauses:
            return
        last = self.clauses[-1]
        between = self.page.text[last.end:start]
        if len(between) > 12 or between.strip():
            return
        open_ended = not self.page.text[last.start:last.end].rstrip().endswith(".")
        starts_low = self.page.text[start].islower() or bool(SUBITEM.match(self.page.text, start, end))
        if starts_low or (open_ended and last.kind == "operative" and self.page.text[last.end - 1] in ":,;"):
            self.clauses[-1] = replace(last, end=end)

    def _checked(self) -> list[ParsedClause]:
        """A page in prose may have one sentence that begins like a clause: one clause alone is none."""
        kinds = {c.kind for c in self.clauses}
        if self.formal or self.spoken or len(self.clauses) > 2 or len(kinds) == 2:
            return self.clauses
        return []


@lru_cache(maxsize=8)
def _leads(code: str) -> re.Pattern[str]:
    """What stands before the verb of a clause: 'That they', 'Their decision to'; a circumstance with its comma."""
    circumstances = "|".join(load_language(code).phrases["circumstances"])
    told = [fragment("clause_leads", code), rf"^(?:{circumstances})\b[^;]*?, (?=to )" if circumstances else ""]
    return re.compile("|".join(filter(None, told)))
