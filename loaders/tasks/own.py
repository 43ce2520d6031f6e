"""Tasks that a text gives in its own voice where it has no numbered decisions: 'we urge the Board to ...'.

Speeches and declarations in prose say 'we'; lists of mandates and recommendations begin an item with the verb:
'Request the Commission to ...', '- Instar a los Estados a ...', 'Calling upon the Group to ...'.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ...ontology.language_data import Verb
from ...ontology.language_data import load as load_language
from ..clauses.first_person import first_singular, spoken_forms
from ..page.folding import fold_name
from ..page.scan import Hung, hung_on
from ..page.wording import fragment
from ..reading import Reading
from ..record import Mention

REACH: Final = 60  # folded characters before an actor in which the verb that tasks it stands
DROPPING: Final = frozenset({"es", "pt"})  # languages that leave the pronoun out
SENTENCE: Final = re.compile(  # 'Por ello, exhorto' begins one too
    r"(?:^|[.;:!?»”\"]\s+|\n\s*)(?:[A-ZÀ-Ý][a-zà-ÿ]+(?: [a-z]+)?, )?$"
)
FEW_LINKS: Final = 3
ITEM: Final = re.compile(r"(?:^|\n)[ \t\u00a0]*(?:[-•*–—·o▪►][ \t]+|\(?(?P<n>\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)][ \t]*)?$")


def own_task(reading: Reading, actor: Mention, *, goes_on: bool) -> tuple[Verb, int, str | None] | None:
    """Return the verb with which the text itself asks an actor, its raw offset, and the number of the item.

    With `goes_on` the sentence has asked somebody already: 'we urge A to ..., and request B to ...'.
    """
    page = reading.page
    pattern, table = _pattern(page.language.code)
    at = page.folded_at(actor.start)
    found = page.first(pattern, at - REACH, at)
    if found is None:
        return None
    start = page.raw_span(max(0, at - REACH) + found.start(), at)[0]
    item = ITEM.search(reading.text, max(0, start - REACH), start)
    if found.group("i") and not (found.group("me") or _begins_sentence(reading, start)):
        return None
    if found.group("i") and "ó" in page.raw(*(max(0, at - REACH) + place for place in found.span("i"))):
        return None  # 'solicitó' is what somebody else did
    if item is None and not (found.group("w") or found.group("i")) and not (goes_on and found.group("j")):
        return None
    if found.group("w") and _quoted(reading, start):
        return None  # what others say of themselves: '"We ask the Agency to report", the leaders said'
    number = item["n"] if item else None
    verb = table[found.group("w") or found.group("i") or found.group("o")]
    return verb, start, number if number and number.isdigit() else None


def _quoted(reading: Reading, start: int) -> bool:
    """Whether a place stands inside a quotation that its paragraph opens, and goes on behind."""
    begin, end = reading.structure.paragraph_at(start)
    before, after = reading.text[begin:start], reading.text[start:end]
    return any(before.count(left) > before.count(right) and right in after and after.rstrip()[-1:] != right
               for left, right in ("“”", "«»")) and len(before.strip(" “«")) > 0


def _begins_sentence(reading: Reading, start: int) -> bool:
    return SENTENCE.search(reading.text, max(0, start - REACH), start) is not None


@lru_cache(maxsize=8)
def _pattern(code: str) -> tuple[Hung, dict[str, Verb]]:
    """A verb right before an actor, said with 'we' or in the form that begins an item; and the verb of each form."""
    language = load_language(code)
    asking = [verb for verb in language.verbs if verb.mandate]
    spoken = {form: verb for verb in asking for form in spoken_forms(verb, code)}
    begun = {fold_name(f): verb for verb in asking for f in (*verb.preambular, *verb.operative)
             if f in verb.preambular or re.fullmatch(fragment("task_verb", code), fold_name(f))}
    links = _either(language.mandates["links"])
    tail = (rf"(?:,? (?:{_either(language.also)}),?)?(?:,? (?:{links})){{0,{FEW_LINKS}}} ?"
            rf"(?:{fragment('quantifiers', code)})?"
            rf"(?:{fragment('state_of', code)})?$")
    we = rf"{fragment('we', code)}(?:(?:{_either(language.also)}) )?(?P<w>{_either(spoken)})"
    alone = {form: verb for verb in asking if (form := first_singular(verb.lemma, code))}
    pronoun = rf"(?P<me>{fragment('i', code)}){'?' if code in DROPPING else ''}"
    me = rf"{pronoun}(?:(?:{_either(language.also)}) )?(?P<i>{_either(alone)})"
    pattern = rf"(?<![\w'-])(?:{we}|{me}|(?P<j>{fragment('and', code)} (?:to )?)?(?P<o>{_either(begun)})){tail}"
    table = {**begun, **alone, **spoken}
    return hung_on(map(fold_name, table), pattern, before=REACH, after=REACH), table


def _either(words: Iterable[str]) -> str:
    listed = {fold_name(w) for w in words}
    return "|".join(re.escape(w) for w in sorted(listed, key=lambda w: (-len(w), w)))
