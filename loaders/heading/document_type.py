"""The type of a document: resolution, declaration, treaty, press release, report ..."""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import Language
from ..page.folding import fold_name
from ..reading import Reading
from ..symbols.finding import SymbolMatch
from .front import Line, note_number
from .news_marks import tells_news

ARTICLE_ONE: Final = re.compile(
    r"^[^\w\n]*(?:article|art[ií]culo|artigo)\s+(?:1|i|premier|un|primero|first)\b", re.IGNORECASE | re.MULTILINE
)
ARTICLE: Final = re.compile(
    r"^[^\w\n]*(?:article|art[ií]culo|artigo)\s+(?:\d+|[IVXLC]+)\b", re.IGNORECASE | re.MULTILINE
)
HEAD_LINES: Final = 12
LAW_REACH: Final = 400  # characters in which the number of a law stands
KNOWN_AS: Final = re.compile(r"\b(?:known|conocid[oa]|conhecid[oa]|connue?) (?:\w+ ){0,2}(?:as|como|comme|sous)\b")
KNOWN_REACH: Final = 800
SPEAKS_OF_ITSELF: Final = 3  # times that a page says 'this convention' before it counts as one
Span = tuple[int, int]


def type_of(reading: Reading, lines: list[Line], symbol: SymbolMatch | None, title: Span | None) -> str:
    """Return the type: by the symbol, a line of its own, the form of the paragraphs, or the start of the title."""
    if symbol is not None and symbol.symbol is not None and symbol.symbol.kind in ("resolution", "declaration"):
        return symbol.symbol.kind
    if any(m.symbol is not None and m.symbol.form.startswith("press") for m in reading.symbols):
        return "press-release"
    words = fold_name(reading.text[title[0] : title[1]]) if title else ""
    paper = symbol is not None and symbol.symbol is not None and symbol.symbol.kind == "document"
    clauses = None if paper else _by_clauses(reading, words)  # a paper about resolutions may quote their paragraphs
    line = _by_line(reading, lines)
    if line == "press-release" and _by_title(reading, words) == "fact-sheet":
        return "fact-sheet"  # handed to the press
    titled = _by_title(reading, words)
    if titled in ("treaty", "charter") and not (is_treaty(reading, words) or ARTICLE.search(reading.text)):
        titled = None  # a page about a treaty, not its text
    if titled == "document":  # recommendations, whatever the form of their paragraphs
        clauses = None
    if _numbered_law(reading):
        return "document"
    if clauses == "resolution" and not _resolves(reading) and tells_news(reading, lines):
        return "news"  # that lists what was decided
    return line or clauses or titled or _reported(reading, lines) or _by_form(reading, lines, words, paper=paper)


def _types(reading: Reading) -> tuple[tuple[str, str], ...]:
    return _types_of(reading.page.language)


@lru_cache(maxsize=8)
def _types_of(language: Language) -> tuple[tuple[str, str], ...]:
    """The words for types, folded, with the type that each tells, the longest first."""
    types = [(fold_name(form), kind) for kind, forms in language.types.items() for form in forms]
    return tuple(sorted(types, key=lambda pair: (-len(pair[0]), pair)))


def _by_line(reading: Reading, lines: list[Line]) -> str | None:
    """The word for a type that has a line of its own."""
    types = _types(reading)
    language = reading.page.language
    told = [note_number(language, fold_name(reading.text[n.start : n.end]))[0] for n in lines if n.kind == "type"]
    kinds = [next(k for form, k in types if form == line) for line in told]
    if "press-release" in kinds and kinds[0] == "news":
        return "press-release"  # 'News' is the part of the site
    return next((k for k in kinds if k != "document"), kinds[0] if kinds else None)


def _by_clauses(reading: Reading, title: str) -> str | None:
    """Of a page with preamble and operative part: a declaration if it declares, by title, opener or speakers."""
    if not reading.structure.clauses:
        return None
    if is_treaty(reading, title):
        return "treaty"
    if any(title.startswith(form + " ") and kind == "declaration" for form, kind in _types(reading)):
        return "declaration"
    if sum(c.lead is not None and c.lead.role == "spoken" for c in reading.structure.clauses) > 1:
        return "declaration"
    openers = {c.opener for c in reading.structure.clauses if c.opener}
    if any("declar" in fold_name(o) for o in openers) or _states_speak(reading):
        return "declaration"
    return "resolution"


def _resolves(reading: Reading) -> bool:
    """Whether a page has a preamble or a verb over its paragraphs, not just paragraphs that order something."""
    return any(c.opener or c.kind == "preambular" for c in reading.structure.clauses)


def is_treaty(reading: Reading, title: str) -> bool:
    """Whether a page is a treaty: named so by its title ('Inter-American Convention ...') and itself ('this ...')."""
    forms = "|".join(re.escape(fold_name(f)) for f in reading.page.language.types["treaty"])
    this = "|".join(re.escape(fold_name(w)) for w in reading.page.language.document["this_text"])
    named = re.match(rf"(?:(?!(?:of|on|for|to|in|the|and|de|du|do|da)\b)[\w-]+ ){{0,3}}(?:{forms})\b", title)
    spoken = re.findall(rf"\b(?:{this}) (?:[\w-]+ )?(?:{forms})\b", reading.page.folded.text)
    articles = len(ARTICLE.findall(reading.text)) > 1
    if named and not articles and KNOWN_AS.search(reading.page.folded_slice(0, min(len(reading.text), KNOWN_REACH))):
        return False  # 'this treaty, also known as ...' tells of it
    return len(spoken) >= (1 if named else SPEAKS_OF_ITSELF) and bool(named or articles)


def _states_speak(reading: Reading) -> bool:
    """Whether the states or ministers speak themselves, not an organ: 'The Member States of CICTE, gathered ...'."""
    start = reading.structure.clauses[0].start
    before = [p for p in reading.structure.paragraphs if p[1] <= start + 1]
    places = [p[0] for p in before[-2:]] + [start]
    starts = [fold_name(reading.text[p : p + 90]).lstrip(" 1.") for p in places]
    return any(s.startswith(tuple(map(fold_name, reading.page.language.document["speakers"]))) for s in starts)


def _by_title(reading: Reading, title: str) -> str | None:
    """The type word that begins the title."""
    begun = ((form, kind) for form, kind in _types(reading) if title.startswith(form))
    return next((kind for form, kind in begun if re.match(r"[ :]|$", title[len(form) :])), None)


def _numbered_law(reading: Reading) -> bool:
    """Whether the page is a law of a state: one of its first lines begins with 'LEY 1234', 'Decreto nº 3.229, de'."""
    forms = "|".join(re.escape(fold_name(f)) for f in reading.page.language.document["laws"])
    numbered = re.compile(rf"^\W*(?:{forms}) (?:n\S{{0,3}} ?|num\S* |number )?\d", re.MULTILINE)
    return any(numbered.match(fold_name(line)) for line in reading.text[:LAW_REACH].splitlines())


def _reported(reading: Reading, lines: list[Line]) -> str | None:
    """A report whose title has run into other lines: one of the first begins with 'REPORT OF', 'Acta de la'."""
    forms = "|".join(re.escape(fold_name(f)) for f in reading.page.language.types["report"])
    begins = re.compile(rf"(?:{forms}) (?:of|on|de|del|d[ao]s?|du|des)\b")
    heads = (fold_name(reading.text[line.start : min(line.end, line.start + 60)]) for line in lines[:HEAD_LINES])
    return "report" if any(begins.match(head) for head in heads) else None


def _by_form(reading: Reading, lines: list[Line], title: str, *, paper: bool) -> str:
    """What the paragraphs tell: 'this convention' or a first article a treaty, marks of news, ministers a declaration.

    'Fact sheet' at the head of a paragraph makes a fact sheet.
    """
    if is_treaty(reading, title):
        return "treaty"
    if _adopted_by_speakers(reading, lines):
        return "declaration"
    if not paper and tells_news(reading, lines):
        return "news"
    sheets = tuple(fold_name(f) for f in reading.page.language.types.get("fact-sheet", ()))
    starts = [fold_name(reading.text[a : a + 40]) for a, _ in reading.structure.paragraphs]
    if any(s.startswith(sheets) for s in starts):
        return "fact-sheet"
    return "treaty" if len(ARTICLE_ONE.findall(reading.text)) == 1 and reading.text.count("\n") > 10 else "document"


def _adopted_by_speakers(reading: Reading, lines: list[Line]) -> bool:
    """Whether what stands below the adoption line is said by states or ministers: 'We, the Ministers of ...'."""
    adoption = next((line.end for line in lines if line.kind == "adoption"), None)
    if adoption is None:
        return False
    after = next((a for a, _ in reading.structure.paragraphs if a >= adoption), adoption)
    speakers = tuple(map(fold_name, reading.page.language.document["speakers"]))
    return fold_name(reading.text[after : after + 90]).startswith(speakers)
