"""The verbs with which a paragraph asks: that at its head, and those inside it: '; and to request', 'y solicitarle'."""

import re
from collections.abc import Iterator
from typing import Final

from ..clauses.clauses import ParsedClause
from ..clauses.verbs import VerbAt, spoken_at, verb_forms
from ..page.wording import wording
from ..reading import Reading

FINITE: Final = re.compile(  # 'y pide al', 'e encarregam o', 'et prie le': a second verb, and whom it asks
    r"(?<!\w)(?:e|y|et) (?:tambien |tambem |igualmente )?"
    r"(?=[a-z]+ (?:a|al|aos?|as|aux?|o|os|la|las|los|le|les|el|l') ?)")
FINITE_FORM: Final = re.compile(r"(?<!\w)[a-z]+(?:[ae]|[ae]m|[ae]n|ent)(?!\w)")
SPOKEN: Final = re.compile(r"(?:[.;,]|\b(?:and|y|e|et)) (?=we |nous |[a-z]+mos\b)")
GOING_ON: Final = frozenset({"continue", "decide", "resolve", "agree"})  # 'To continue to urge', 'Decide solicitar'
WITH_PRONOUN: Final = re.compile(
    r"([a-z]+[aei]r)(?=-?(?:l[oae]s?|lhes?)\b)|(?:de |d')(?:les?|la|leur|l') ?(?=[a-z]+(?:er|ir|re)\b)")


def verbs_of(reading: Reading, clause: ParsedClause) -> list[VerbAt]:
    """Return the leading verb of a paragraph and the verbs inside it that give a task, in order."""
    verbs = [clause.lead] if clause.lead else []
    for verb in _inside(reading, clause):
        if verb.verb.mandate and all(verb.end != v.end for v in verbs):
            verbs.append(verb)
    return sorted(verbs, key=lambda v: v.start)


def _inside(reading: Reading, clause: ParsedClause) -> Iterator[VerbAt]:
    page, code = reading.page, reading.page.language.code
    forms, text = verb_forms(code), page.folded.text
    begin, end = page.folded_at(clause.body), page.folded_at(clause.end)
    for found in wording("next_verb", code).finditer(text, begin, end):
        place = found.end()
        verb = forms.at(text, place, ("operative",)) or forms.at(text, place - 3, ("operative",))
        verb = verb or _with_pronoun(text, place, code)
        if verb is not None:
            yield verb
    if clause.lead and clause.lead.verb.canonical in GOING_ON:
        place = clause.lead.end + (text[clause.lead.end : clause.lead.end + 1] == " ")
        if goes_on := forms.at(text, place, ("operative", "preambular")):
            yield goes_on
    for found in FINITE.finditer(text, begin, end) if clause.lead and _is_finite(text, clause.lead) else ():
        if second := forms.at(text, found.end(), ("operative",)):
            yield second
    for found in SPOKEN.finditer(text, begin, end):
        if spoken := spoken_at(text, found.end(), code):
            yield spoken


def _with_pronoun(text: str, place: int, code: str) -> VerbAt | None:
    """An infinitive and the pronoun of those whom it asks: 'solicitarles', 'solicitar-lhe', 'de les inviter'."""
    found = WITH_PRONOUN.match(text, place)
    if found is None:
        return None
    begin = place if found.group(1) else found.end()
    word = re.match(r"[a-z]+", found.group(1) or text[begin:])
    verb = verb_forms(code).at(word.group(), 0, ("operative",)) if word else None
    return VerbAt(verb.verb, verb.role, begin, begin + verb.end) if verb else None


def _is_finite(text: str, verb: VerbAt) -> bool:
    """Whether a verb stands in the third person, as some open a paragraph: 'Instam', 'Exhortan', 'Prie'."""
    return FINITE_FORM.search(text, verb.start, verb.end) is not None
