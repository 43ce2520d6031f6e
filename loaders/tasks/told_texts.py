"""The text that a report tells of without its name: 'approved a resolution ... The resolution urges the Government to'.

It has no symbol and no title, so it is an entity of its page alone: the text that the subject of a sentence means.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.wording import fragment, wording
from ..reading import TEXT_KINDS, Reading

RULE: Final = "told-text"
QUOTED: Final = "quoted-title-after-type-word"  # the rule that finds a draft by its title
BACK: Final = 90  # characters before a verb in which its subject stands
KINDS: Final = {  # by how the noun begins: the kind of entity, and how it is called
    "res": ("resolution", "Resolution"), "dec": ("declaration", "Declaration"), "com": ("document", "Communiqué"),
    "sta": ("document", "Statement"), "not": ("document", "Note"),
}


@lru_cache(maxsize=8)
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A text without name as the subject right before a verb, and one that begins a sentence."""
    noun = fragment("text_noun", code)
    also = "|".join(sorted((re.escape(fold_name(w)) for w in load_language(code).also), key=len, reverse=True))
    relative = fragment("relative", code).removesuffix("\\b")
    subject = rf"(?<![\w-])(?P<text>{noun})(?:{relative})?(?:,? (?:{also}))?,? ?(?:se )?$"
    return re.compile(subject), re.compile(rf"\W*(?P<text>{noun})(?![\w-])")


def subject_text(reading: Reading, begin: int, start: int) -> str | None:
    """Return the text without a name that is the subject right before a verb, with its mention; else None."""
    page = reading.page
    at = page.folded_at(start)
    before = page.folded.text[max(page.folded_at(begin), at - BACK) : at]
    found = _patterns(page.language.code)[0].search(before if before.endswith(" ") else f"{before} ")
    return _told(reading, at - len(before) + found.start("text"), found["text"]) if found else None


def opening_text(reading: Reading, begin: int) -> str | None:
    """Return the text without a name with which a sentence begins: 'The document condemns it, and urges'; or None."""
    page = reading.page
    found = _patterns(page.language.code)[1].match(page.folded.text, page.folded_at(begin))
    return _told(reading, found.start("text"), found["text"]) if found else None


def _told(reading: Reading, at: int, words: str) -> str | None:
    """Return the text that words such as 'the resolution' mean: the one named last, or put forward last without a name.

    Without a name it is an entity of its own; None where the page has told before of no text at all.
    """
    page = reading.page
    span = page.raw_span(at, at + len(words))
    if any(m.rule != RULE for m in reading.mentions.over(*span)):
        return None
    new = [*wording("new_text", page.language.code).finditer(page.folded.text, 0, at + len(words))]
    kinds = {kind for prefix, (kind, _) in KINDS.items() if f" {prefix}" in words} or {"resolution", "declaration"}
    named = next((m for m in reading.before(span[0], tuple(TEXT_KINDS)) if m.rule not in (RULE, "own-title")
                  and (reading.book.kind(m.entity) in kinds or m.rule == QUOTED)), None)
    if named is not None and (not new or page.folded_at(named.start) >= new[-1].start()):
        reading.mention(named.entity, *span, "anaphor", RULE)
        return named.entity
    own = next((prefix for prefix in KINDS if f" {prefix}" in words), None)
    told = [found["noun"][:3] for found in new]
    noun = own if own in told or not told else told[-1]
    if noun is None:
        return None
    kind, label = KINDS[noun]
    page_of = reading.book.entities.get(reading.self_id)
    entity = reading.book.new(kind, f"{label} told of in: {page_of.label if page_of else reading.text[:60]}")
    reading.mention(entity, *span, "anaphor", RULE)
    return entity
