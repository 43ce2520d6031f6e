"""The work plan of a body told by a possessive: 'the Secretariat ... in its annual work plan', 'su plan de trabajo'.

The owner is the body named last before in the sentence; a secretariat works by the plan of the body that it serves.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..names.gazetteer import gazetteer
from ..page.folding import fold_name
from ..page.scan import Hung, hung_on, longest
from ..reading import Reading

REACH: Final = 300
YET_TO_COME: Final = re.compile(  # 'that it present its work plan': there is none yet to cite
    r"(?:\bto (?:present|submit|prepare|draw up|draft)"
    r"|\bque (?:present[ae]n?|presentaran?|prepar[ae]n?|elabor[ae]n?|apresent[ae]m?|apresentasse|prepare|elabore)"
    r"|\b(?:a|de) (?:presentar|preparar|elaborar|apresentar)"
    r"|(?:\b[ad]e? |d')(?:presenter|preparer|elaborer)) $"
)
SENTENCE: Final = re.compile(r"[.;:]\s")


@lru_cache(maxsize=8)
def _pattern(code: str) -> Hung:
    """A possessive, perhaps an adjective, and the words for a work plan."""
    language = load_language(code)
    listed = (language.determiners["possessive"], language.work_plans["nouns"], language.work_plans["terms"])
    owners, nouns, adjectives = ([fold_name(w) for w in words] for words in listed)
    own, plans, terms = ("|".join(map(re.escape, words)) for words in (owners, nouns, adjectives))
    pattern = rf"(?<![\w-])(?:{own}) (?P<name>(?:(?:{terms}) )?(?:{plans})(?: (?:{terms}))?)(?![\w-])"
    before, after = longest(owners) + longest(adjectives) + 2, longest(nouns) + longest(adjectives) + 2
    return hung_on(nouns, pattern, before=before, after=after)


def find_work_plans(reading: Reading) -> None:
    """Add the mentions of work plans that a possessive binds to the body named before in the sentence."""
    page = reading.page
    for found in page.finditer(_pattern(page.language.code)):
        start, end = page.raw_span(*found.span("name"))
        lead = page.folded.text[max(0, found.start() - 40) : found.start()]
        if reading.mentions.over(start, end) or YET_TO_COME.search(lead):
            continue
        owner = _owner(reading, start)
        if owner is None:
            continue
        entity = reading.book.entities[owner]
        name = f"{entity.acronym or entity.label} Work Plan"
        known = gazetteer().names.get(fold_name(name), ())
        iri = reading.book.known(known[0].iri) if len(known) == 1 else reading.book.new("document", name)
        reading.mention(iri, start, end, "pattern", "work-plan-of-body")


def _owner(reading: Reading, offset: int) -> str | None:
    """The body named last before an offset in its sentence, by its parent if it is a secretariat."""
    begin = max(0, offset - REACH)
    begin = max([m.end() for m in SENTENCE.finditer(reading.text, begin, offset)], default=begin)
    before = [m for m in reading.within(begin, offset, ("body",)) if not reading.is_nested(m)]
    named = [m for m in before if not m.rule.startswith("group")]
    if not named:
        return None
    served = [m for m in reading.within(named[-1].start, named[-1].end, ("body",)) if m != named[-1]]
    secretariat = "secretaria" in fold_name(named[-1].text)
    return served[-1].entity if secretariat and served else named[-1].entity
