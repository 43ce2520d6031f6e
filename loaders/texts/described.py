"""Texts that are described rather than named: 'the declarations adopted at the sessions of the Committee'.

Six forms, in the four languages: texts adopted by or at something named; texts of a body or meeting ('the final
document of the High-Level Meeting'); the plan of work of a body; a text that the sentence says was issued ('issued a
statement'); an annex by letter of a text named before.  A description becomes a provisional entity under its own words.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..names.head_nouns import KIND_OF_TYPE
from ..names.shapes import MODIFIER_FIRST
from ..page.folding import fold_name
from ..page.scan import Scan
from ..page.wording import fragment
from ..reading import TEXT_KINDS, Reading
from ..record import Mention

TITLE_REACH: Final = 400  # blanks that a title on lines of its own may hold besides its words
ENTITLED: Final = re.compile(
    r"\s?,?\s(?:(?:entitled|titled|titulad[oa]|intitulad[oa]|intitulée?|denominad[oa])[\s:,]{1,2})?[“\"«]\s?")
OWNERS: Final = frozenset({"body", "meeting", "meeting-series", "programme"})
ANNEX: Final = re.compile(r"\b[Aa](?:ppendix|nnex|péndice|nexo|pêndice|nnexe|ppendice)\s+[A-Z]\b")
OWN_ANNEX: Final = re.compile(r"\b(?:its|their|su|sus|seu|sua|son|sa|ses)\s+$")  # 'Annex C to DOCUMENT' is told apart
SOME_MADE: Final = Scan("adopt approv approuv prepar issued aprobad emitid aprovad adotad etabli".split())
SOME_OPEN: Final = Scan(
    ["resoluc", "resolut", "declara", "report", "statement", "communique", "informe", "comunicado", "relatorio",
     "rapport", "final document", "outcome document", "documento final", "document final"]
)
SOME_PLANS: Final = Scan(["work plan", "plan de trabajo", "plano de trabalho", "plan de travail"])
SOME_ISSUED: Final = Scan(
    ["issued", "adopted", "agreed", "approved", "signed", "produced", "developed", "emiti", "adopt", "aprob", "acord",
     "suscrib", "adot", "aprov", "assinaram", "ont adopte", "ont publie", "ont approuve", "a adopte", "a publie",
     "a approuve"]
)
SOME_ANNEXES: Final = Scan(f"{a}{rest}" for a in "Aa" for rest in ("ppendi", "nnex", "péndice", "nexo", "pêndice"))


@dataclass(frozen=True, slots=True)
class Patterns:
    """The patterns of a language, over folded text."""

    made: re.Pattern[str]
    of: re.Pattern[str]
    plan: re.Pattern[str]
    issued: re.Pattern[str]
    kinds: dict[str, str]


@lru_cache(maxsize=8)
def _patterns(code: str) -> Patterns:
    language = load_language(code)
    table = {fold_name(h): KIND_OF_TYPE.get(t, "instrument") for h, t in language.heads_instrument.items()}
    named = sorted((re.escape(h) for h in table), key=len, reverse=True)
    open_texts = fragment("open_texts", code)
    heads = "|".join([open_texts, *named])
    lead = (
        r"(?<![\w-])(?:[a-z]+-[a-z]+ |anti[a-z]+ |counter[a-z]+ |" + fragment("before_open_text", code) + ")?"
        if code == "en"
        else r"(?<![\w-])"
    )
    subject = r"(?: (?:on|sobre|relativ\w+ a|sur|concernant) [a-z ]{3,30}?)?"
    articles = "|".join(a + r"\b" * a.isalpha() for a in map(fold_name, language.phrases["before_owner"]))
    plans = map(fold_name, language.phrases["plans_of_action"])
    makers = "|".join([open_texts, *plans, fragment("framework", code)])
    of_it, issued_a = fragment("of_owner", code), fragment("issued_a", code)
    made = re.compile(rf"{lead}({makers}){subject} {fragment('made_by', code)} (?:{articles})? ?")
    of = re.compile(
        rf"{lead}({open_texts}|final document|outcome document|documento final|document final)"
        rf" (?:{of_it}) ?(?:{articles})? ?"
    )
    plan = re.compile(
        r"(?<![\w-])(work plan|plan de trabajo|plano de trabalho|plan de travail) "
        rf"(?:for|{of_it}|para|pour) ?(?:{articles})? ?"
    )
    issued = re.compile(  # 'adopted today by acclamation a declaration'
        rf"{issued_a}((?:[a-z]+-[a-z]+ )?(?:{heads})(?: document)?)(?: (?:and|y|e|et) (?:an?|una?|uma?|une?) "
        rf"((?:{heads})(?: document)?))?(?! (?:of|de|del|do|da|du|des)\b(?! (?:apoyo|apoio|soutien)\b))\b"
    )
    return Patterns(made, of, plan, issued, table)


GENITIVE: Final = re.compile(  # nothing, or words that end with 'of': not 'la Cumbre acordaron instruir al' Consejo
    r"(?:l )?(?:(?:.*\b(?:de|del|da|do|das|dos|du|des)|.*\bd') ?)?(?:el |la |los |las |le |les |l'|o |a |os |as )?"
)
DATE_REACH: Final = 40
SUBJECT: Final = re.compile(  # 'resolution on the situation in Chile', 'declaración de apoyo a Chile'
    r"\s(?:on|about|regarding|concerning|sobre|acerca de|sur|relative à|relativ[ao] a|in support of|(?:en|de) apoyo a"
    r"|de apoio a|de soutien à)\s(?:(?!(?:which|that|in which|with|by|at|during|in the|and|que|por|con|na qual|com|dans"
    r"|par|avec|qui|lors|en la que|en el que|en la cual|y|e|et)\b)[^\s,.;:()“”\"«»]+(?:\s|(?=[,.;:()“”\"«»]))){1,12}")
TO: Final = re.compile(r"\s(?:to (?:the )?|al? (?:la )?|à |ao |à l['’]|aux? )")
PARTED: Final = re.compile(r"\n[^\S\n]*\n[^\S\n]*\n")


def find_described(reading: Reading) -> None:
    """Add the mentions of texts that the page describes."""
    patterns = _patterns(reading.page.language.code)
    page = reading.page
    for matches, rule in (
        (page.holding(SOME_MADE, patterns.made, 200, 60), "texts-adopted-by"),
        (page.holding(SOME_OPEN, patterns.of, 100, 60), "texts-of"),
        (page.starting(SOME_PLANS, patterns.plan), "plan-of-body"),
    ):
        for found in matches:
            owner = _owner_after(reading, found.end())
            if owner is not None:
                _add(reading, found, _last_owner(reading, owner), patterns, rule)
            elif rule == "texts-adopted-by":
                _add_of_reference(reading, found, patterns)
    for found in page.starting(SOME_ISSUED, patterns.issued):
        for group in (1, 2):
            if found.group(group):
                _add_issued(reading, found.span(group), patterns)
    _annexes(reading)


REFERENCE: Final = re.compile(
    r"(meeting|conference|session|summit|group|reunion|conferencia|sesion|cumbre|grupo|reuniao|"
    r"sessao|cupula|conference|groupe)\b(?: \((?:(?:19|20)\d\d(?:, )?)+\))?"
)


def _add_of_reference(reading: Reading, found: re.Match[str], patterns: Patterns) -> None:
    """'the program of action adopted at that meeting': a text of the meeting or group named last."""
    rest = REFERENCE.match(reading.page.folded.text, found.end())
    kinds = ("body",) if rest and rest.group(1).startswith("gr") else ("meeting",)
    start = reading.page.raw_span(found.start(), found.start() + 1)[0]
    source = next((m for m in reading.before(start, kinds) if not reading.is_nested(m)), None) if rest else None
    if rest is None or source is None or bool(reading.mentions.over(start, start + 1)):
        return
    head = found.group(1)
    stop = rest.end() if head.endswith("s") else found.start(1) + len(head)
    span = reading.page.raw_span(found.start(1), stop)
    label = f"{head.capitalize()} of the {reading.book.entities[source.entity].label}"
    iri = reading.book.new(patterns.kinds.get(head, "document"), label)
    reading.mention(iri, *span, "pattern", "texts-of-meeting-named-last")


def _owner_after(reading: Reading, folded: int) -> Mention | None:
    """The body or meeting that is named within the next words."""
    if folded >= len(reading.page.folded.text):
        return None
    start = reading.page.raw_span(folded, folded + 1)[0]
    adjectives = reading.page.language.code in MODIFIER_FIRST
    limit = 3 if adjectives else 5  # 'los períodos de sesiones del Comité'
    near = [
        m
        for m in reading.within(start, start + 330, OWNERS)
        if m.start - start < 40
        and len(fold_name(reading.text[start : m.start]).split()) <= limit
        and not re.search(r"[;.,(]", reading.text[start : m.start])
        and (adjectives or GENITIVE.fullmatch(reading.page.folded_slice(start, m.start)))
    ]
    return max(near, key=lambda m: (-m.start, m.end)) if near else None


def _last_owner(reading: Reading, owner: Mention) -> int:
    """Where the list of owners ends: '... of the General Assembly and of the Security Council'."""
    end = owner.end
    for mention in reading.within(end, end + 160, OWNERS):
        if re.fullmatch(
            r"\s*(?:\([A-Z]+\)\s*)?(?:and|y|e|et)\s+(?:of |de |del |du |do |da )?(?:the |la |el |le |l['’]|o |a )?",
            reading.text[end : mention.start],
        ):
            end = mention.end
    return end


def _add(reading: Reading, found: re.Match[str], end: int, patterns: Patterns, rule: str) -> None:
    end = _to_whom(reading, end) if rule == "texts-of" else end
    start = reading.page.raw_span(found.start(), found.start() + 1)[0]
    if PARTED.search(reading.text, start, end) or reading.text[start:end].isupper():
        return  # two paragraphs, such as a line 'Press release' above a headline; a heading 'REPORT OF THE IADB'
    if (symbol := _symbol_after(reading, end)) is not None:
        reading.mention(symbol, start, end, "pattern", f"{rule}-with-symbol")
        return
    front = reading.structure.front
    # 'the resolutions of the Assembly and the Council A/RES/1 and S/RES/2': the symbols name them
    named = any(m.how == "symbol" for m in reading.mentions.starting(end, end + 3))
    open_set = rule == "texts-of" and not _is_one_or_joint(reading, found.group(1), start, end)
    if named or open_set or (front is not None and start < front):
        return
    over = reading.mentions.over(start, end)
    if _in_own_title(reading, start) or any(
        (m.start <= start and end <= m.end) or m.start < start < m.end for m in over
    ):
        return
    end = _with_date(reading, end)
    if any(reading.book.kind(m.entity) in TEXT_KINDS for m in reading.mentions.starting(start, start + 1)):
        return
    _new_text(reading, (start, end), found.group(1), patterns, rule)


def _to_whom(reading: Reading, end: int) -> int:
    """Where a description ends that tells to whom: 'the Report of the Council to the General Assembly'."""
    for mention in reading.mentions.starting(end, end + 16):
        if reading.book.kind(mention.entity) in OWNERS and TO.fullmatch(reading.text[end : mention.start]):
            return max(m.end for m in reading.mentions.starting(mention.start, mention.start + 1))
    return end


def _in_own_title(reading: Reading, start: int) -> bool:
    """Whether a description stands in the title of the page, on its own line: 'Communiqué of the Council'."""
    own = reading.book.entities.get(reading.self_id)
    first, last = reading.structure.paragraph_at(start)
    if own is None or last - first > TITLE_REACH + len(own.label):
        return False
    line = fold_name(" ".join(reading.text[first:last].split()))
    return len(line) > 8 and line == fold_name(own.label)


def _with_date(reading: Reading, end: int) -> int:
    """Where a description ends that a date completes: 'the resolution of the Permanent Council of March 5, 2008'."""
    date = next((d for d in reading.dates_in(end, end + 60)), None)
    if date and re.fullmatch(
        r",? ?(?:of|dated|on|de|del|du|le|em|adopted on) (?:the )?",
        fold_name(reading.text[end : date.start] + "x")[:-1]
    ):
        return date.end
    return end


def _symbol_after(reading: Reading, end: int) -> str | None:
    """The text whose symbol stands in brackets behind the description: 'the report of the Council (CP/doc.9/99)'.

    Or whose title follows in quotation marks: 'the resolution of the Council entitled “Boats of the Bay”'.
    """
    for title in reading.mentions.starting(end, end + 30):
        if title.how == "name" and ENTITLED.fullmatch(reading.text[end : title.start]):
            return title.entity if reading.book.kind(title.entity) in TEXT_KINDS else None
    near = next((m for m in reading.mentions.starting(end, end + 140) if m.how == "symbol"), None)
    between = reading.text[end : near.start] if near else ""
    return near.entity if near and re.fullmatch(r"[^.;()\[\]]{0,130}[(\[]\s*", between) else None


def _is_one_or_joint(reading: Reading, head: str, start: int, end: int) -> bool:
    """Whether 'X of the Y' tells one text, or those of two organs together; 'resolutions of the Assembly' is open."""
    plural = head.endswith("s")
    return not plural or sum(not reading.is_nested(m) for m in reading.within(start, end, OWNERS)) > 1


def _new_text(reading: Reading, span: tuple[int, int], head: str, patterns: Patterns, rule: str) -> None:
    words = " ".join(reading.text[span[0] : span[1]].split())
    kind = patterns.kinds.get(head) or (
        "resolution" if head.startswith("resol") else "declaration" if head.startswith("declar") else "document"
    )
    iri = reading.book.new(kind, words[:1].upper() + words[1:])
    reading.mention(iri, *span, "pattern", rule)


def _add_issued(reading: Reading, folded: tuple[int, int], patterns: Patterns) -> None:
    """'issued a statement': a text of the meeting or page, known by that alone."""
    start, end = reading.page.raw_span(*folded)
    symbol_next = any(m.how == "symbol" for m in reading.mentions.starting(end, end + 3))
    if symbol_next or reading.mentions.over(start, start + 1):
        return
    paragraph = reading.structure.paragraph_at(start)
    source = next(
        (m for m in reading.before(start, ("meeting",), since=paragraph[0]) if m.rule != "plenary-session"), None
    )
    head = fold_name(reading.text[start:end])
    label = " ".join(reading.text[start:end].split())
    owner = source or next(
        (m for m in reading.before(start, ("body",), since=start - 200) if not reading.is_nested(m)), None
    )
    owner = owner or next(reading.before(start, ("meeting",)), None)
    if owner is None:
        return
    if subject := SUBJECT.match(reading.text, end):
        days = reading.dates_in(end, subject.end() + DATE_REACH)
        others = reading.within(end, subject.end() + DATE_REACH, TEXT_KINDS)
        starts = [day.start for day in days] + [other.start for other in others]
        end = subject.end() if all(start >= subject.end() for start in starts) else end
        label = " ".join(reading.text[start:end].split())
    name = f"{label[:1].upper()}{label[1:]} of the {reading.book.entities[owner.entity].label}"
    kind = next((k for h, k in patterns.kinds.items() if head == h or head.endswith(" " + h)), "document")
    iri = reading.book.new(kind, name)
    reading.mention(iri, start, end, "pattern", "text-issued")


def _annexes(reading: Reading) -> None:
    """'the Strategy and its Appendix A': the annex of the text that is named before it."""
    for found in SOME_ANNEXES.starting(ANNEX, reading.text):
        before = reading.within(max(0, found.start() - 250), found.start(), TEXT_KINDS)
        if not OWN_ANNEX.search(reading.text, max(0, found.start() - 8), found.start()):
            continue
        if before and not reading.mentions.over(found.start(), found.end()):
            label = f"{' '.join(found.group().split())} of the {reading.book.entities[before[-1].entity].label}"
            iri = reading.book.new("document", label)
            reading.mention(iri, found.start(), found.end(), "pattern", "annex-by-letter")
