"""The charter, statute or rules of a body told by a possessive: 'the Organization and its Charter', 'su Reglamento'.

The owner is the body named last before in the paragraph that the tables know to have such a text; where they know
none, statutes and rules are those of the body named last.  So are they in 'article 2 of the Statute', 'artículo 25 del
Reglamento'.  'Article 2 of the Charter' is said, in texts of the inter-American system that name no charter before, of
the Charter of the OAS.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology import iris
from ...ontology.language_data import load as load_language
from ..names.gazetteer import gazetteer
from ..page.folding import fold_name
from ..page.scan import Hung, hung_on, longest
from ..reading import TEXT_KINDS, Reading

OWN_TEXT: Final = "text-of-its-body"
OWNED_TYPES: Final = {
    "charter": "Charter of the {}", "statute": "Statute of the {}", "rules": "Rules of Procedure of the {}",
}
OFFICES: Final = ("secretary", "president", "chair", "executive", "director", "rapporteur", "minister", "government")
OAS: Final = iris.known("body", "oas")
OAS_CHARTER: Final = iris.known("instrument", "oas-charter")
HEAD: Final = 300  # characters in which the symbol of a paper stands
ORGANS: Final = frozenset({"oas-ga", "oas-pc"})
CHARTERED: Final = frozenset({OAS, iris.known("body", "oas-ga")})  # the Charter is their statute
OF_A_YEAR: Final = re.compile(r" (?:of|de) (?:19|20)\d\d\b")
ARTICLE: Final = re.compile(r"(?:^|\s)(?P<the>[Tt]he|[Ll]a|[Aa]|del|do|du)\s$")
NAME_GOES_ON: Final = re.compile(r"\s+(?:(?:of|de|del|da|do|du|des|for|on)\b|d['’]|[A-ZÀ-Ý])")
ARTICLE_OF: Final = re.compile(
    r"(?:articles?|articulos?|artigos?) [^.;]{1,25}?\b(?:of the|de la|da) $|"
    r"(?:purposes and principles|propositos y principios|propositos e principios|buts et principes) [^.;]{0,20}?"
    r"\b(?:of the|de la|da) $"
)
ARTICLE_OF_RULES: Final = re.compile(
    r"(?<![\w-])(?:art(?:s|icles?|iculos?|igos?)?\.?|rules?|regla|chapters?|capitulo|chapitre) [^.;()]{1,25}?"
    r"\b(?:of the|del|do|du) $"
)


@lru_cache(maxsize=8)
def _owned(code: str) -> tuple[Hung, dict[str, str]]:
    """The pattern of a possessive (or article) and such a noun, and the type that each noun tells."""
    language = load_language(code)
    nouns = {fold_name(h): type_ for h, type_ in language.heads_instrument.items() if type_ in OWNED_TYPES}
    nouns |= {fold_name(h): "rules" for h in language.phrases["rules_of_bodies"]}
    lead = [fold_name(w) for w in language.determiners["possessive"]]
    either = "|".join(sorted(map(re.escape, nouns), key=lambda n: (-len(n), n)))
    own = rf"(?:(?:(?P<own>{'|'.join(lead)})|(?P<owner>[a-z-]{{3,20}})'s) )?"
    pattern = rf"(?<![\w-]){own}(?P<noun>{either})(?![\w-])"
    return hung_on(nouns, pattern, before=max(longest(lead), 22) + 1, after=longest(nouns) + 1), nouns


def find_possessed(reading: Reading) -> None:
    """Add the mentions of charters and statutes of the tables that a possessive or an article's number tells."""
    _find(reading, known=True)


def find_own_rules(reading: Reading) -> None:
    """Add those of statutes and rules that no table holds, once the names of the page are known."""
    _find(reading, known=False)


def _find(reading: Reading, *, known: bool) -> None:
    pattern, nouns = _owned(reading.page.language.code)
    text = reading.page.folded.text
    for found in reading.page.finditer(pattern):
        start, end = reading.page.raw_span(*found.span())
        noun = reading.page.raw_span(*found.span("noun"))[0]
        year = OF_A_YEAR.match(text, found.end()) if found.group("own") else None
        stop = reading.page.raw_span(found.start(), year.end())[1] if year else end
        owner = found.group("owner")
        if not reading.text[noun].isupper() or reading.mentions.over(noun if owner else start, end):
            continue
        if NAME_GOES_ON.match(reading.text, stop):
            continue
        type_ = nouns[found.group("noun")]
        if not known:
            told = found.group("own") or ARTICLE_OF_RULES.search(_lead(reading, found))
            if type_ == "charter" or owner or not told or (not found.group("own") and _is_named(reading, found, start)):
                continue
            target = _of_last_body(reading, start, found, type_)
        elif owner or found.group("own"):
            target = _of_owner(reading, start, type_, owner)
        else:
            target = _of_article(reading, found, type_)
        if not found.group("own") and not owner:
            article = ARTICLE.search(reading.text, max(0, start - 5), start)
            start = article.start("the") if article else start
        if target is not None:
            iri = reading.book.known(target) if target in reading.book.authority.things else target
            reading.mention(iri, start, stop, "anaphor", OWN_TEXT)


def _is_named(reading: Reading, found: re.Match[str], start: int) -> bool:
    """Whether the page has named a text of this noun before, to which 'the Statute' then refers."""
    noun = found.group("noun")
    return any(m.how != "anaphor" and noun in fold_name(m.text) for m in reading.within(0, start, TEXT_KINDS))


def _lead(reading: Reading, found: re.Match[str]) -> str:
    return reading.page.folded.text[max(0, found.start() - 60) : found.start()]


def _of_owner(reading: Reading, start: int, type_: str, owner: str | None = None) -> str | None:
    """The text of this type of the body that was named last in the paragraph, of those that have one.

    'The Court's Statute' is that of the last body before it which is a court.
    """
    first = 0 if owner else reading.structure.paragraph_at(start)[0]
    stop = start + len(owner) if owner else start
    for body in reading.before(stop, ("body",), since=first):
        entity = reading.book.entities[body.entity]
        if owner and owner not in fold_name(f"{entity.label} {entity.acronym}").split():
            continue
        name = OWNED_TYPES[type_].format(reading.book.entities[body.entity].label)
        things = gazetteer().names.get(fold_name(name), ())
        if len(things) == 1:
            return things[0].iri
    return None


def _of_last_body(reading: Reading, start: int, found: re.Match[str], type_: str) -> str | None:
    """The statute or rules of the body named last; an office and a chair have none.

    They may stand on the page under their name: 'the Regulations of the Harbor ... and its Regulations'.
    """
    first = reading.structure.paragraph_at(start)[0] if found.group("own") else 0
    noun = found.group("noun")
    for body in reading.before(start, ("body",), since=first):
        entity = reading.book.entities[body.entity]
        holders = (reading.book.entities[m.entity].label for m in reading.mentions.over(body.start, body.end))
        if any(label.lower().startswith(OFFICES) for label in holders):
            return None
        if type_ == "statute" and body.entity in CHARTERED:
            continue
        for text in reading.mentions:
            named = fold_name(text.text)
            owners = (m.entity for m in reading.within(text.start, text.end, ("body",)))
            if reading.book.kind(text.entity) in TEXT_KINDS and named.startswith(f"{noun} ") and body.entity in owners:
                return text.entity
        name = "Regulations of the {}" if noun == "regulations" else OWNED_TYPES[type_]
        return reading.book.new("instrument", name.format(entity.label.removeprefix("The ")))
    return None


def _is_of_organ(reading: Reading) -> bool:
    """Whether a page begins with the symbol of a text of the General Assembly or the Permanent Council."""
    first = next((m for m in reading.symbols if m.symbol is not None), None)
    issuer = first.symbol.issuer if first is not None and first.symbol is not None else None
    return first is not None and first.start < HEAD and issuer in ORGANS


def _of_article(reading: Reading, found: re.Match[str], type_: str) -> str | None:
    """The Charter of the OAS, where an article of 'the Charter' is told on a page that has named no other charter."""
    lead = _lead(reading, found)
    definite = reading.page.language.determiners["definite"]
    of_organ = lead.rstrip(" ").rpartition(" ")[2] in definite and _is_of_organ(reading)
    if type_ != "charter" or not (of_organ or ARTICLE_OF.search(lead)):
        return None
    start = reading.page.raw_span(*found.span())[0]
    noun = found.group("noun")
    before = reading.within(0, start)
    if any(noun in fold_name(m.text).split() for m in before if m.entity != OAS_CHARTER):
        return None
    things = reading.book.authority.things
    oas = any(OAS in (m.entity, getattr(things.get(m.entity), "parent", None)) for m in before)
    return OAS_CHARTER if oas else None
