"""Tasks that a text reports: 'In 1995 the General Assembly instructed the Council to ...', 'the Council was asked ...'.

In prose and in the preamble a task is another text's or body's: the one who speaks is the resolution, meeting or body
named before the verb in the same sentence, or, where nobody is named, the organ that issued the document.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ..ontology.language_data import Verb
from ..ontology.language_data import load as load_language
from .page.folding import fold_name
from .page.wording import fragment
from .reading import TEXT_KINDS, Reading
from .record import Mention, Statement

ACTORS: Final = ("body", "state", "programme", "meeting-series")
SPEAKERS: Final = frozenset({"body", "state", "meeting", "meeting-series"}) | TEXT_KINDS
PRONOUN: Final = re.compile(  # 'They', 'It', and 'The resolution', which stand for what was named before
    r"(?:they|it|ellos|ellas|eles|elas|ils?|elles?|(?:the|this|la|esta|dicha|a|essa|cette|ladite) "
    r"(?:resolution|declaration|resolucion|declaracion|resolucao|declaracao))\b"
)
INDIRECT: Final = re.compile(  # 'al', 'a la', 'ao', 'aux', and the like before the one who is asked
    r"[\s,()]*(?:a|al|ao|aos|as|au|aux)(?: (?:la|los|las|l'))?\s?(?:todos |tous )?(?:los |os |les )?"
)
APPOSED: Final = re.compile(r"[\s,()]*(?:\w+\s){0,2}")
BEFORE_SPEAKER: Final = re.compile(  # 'pidió (hoy) (el)' Secretario General
    r"(?: (?:hoy|hoje|ayer|ontem|aujourd'hui|hier))?(?: (?:el|la|los|las|o|a|os|as|le|les|l'))? ?$"
)
BACK: Final = 800  # characters before a pronoun in which the one it means stands
REACH: Final = 60  # folded characters before an actor in which the verb that tasks it stands
LONGEST_SENTENCE: Final = 2000  # no sentence reaches farther; a page on one line stays cheap
SENTENCE: Final = re.compile(r"[.;]\s|:\s*$|\n\s*\n")
FEW_WORDS: Final = 3
NAMED: Final = frozenset({"body", "state", "person", "meeting"})


@lru_cache(maxsize=8)
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], dict[str, Verb]]:
    """The patterns of a verb right before an actor, after one (passive), of a go-between, and the verb of each form."""
    language = load_language(code)
    table: dict[str, Verb] = {}
    passive: dict[str, Verb] = {}
    for verb in (v for v in language.verbs if v.mandate):
        for form in verb.reported:
            table.setdefault(fold_name(form), verb)
        for form in verb.operative:
            table.setdefault("⟨decided⟩" + fold_name(form), verb)
        for stem in _participles(verb, code):
            passive.setdefault(stem, verb)
    words = language.mandates
    links = _either(words["links"])
    decided = _either(words["decided"])
    endings = fragment("participle_endings", code)
    auxiliaries = "|".join(map(re.escape, map(fold_name, words["auxiliaries"])))
    forms = sorted((f for f in table if not f.startswith("⟨")), key=lambda f: (-len(f), f))
    parted = rf"(?:{auxiliaries}) (?:\w+ ){{{{1,2}}}}(?P<q>{{stems}}){endings}" if auxiliaries else "(?P<q>(?!))"
    chosen = sorted((f[9:] for f in table if f.startswith("⟨")), key=lambda f: (-len(f), f))
    stems = "|".join(map(re.escape, sorted(passive, key=lambda f: (-len(f), f))))
    active = re.compile(
        rf"(?<!\w)(?:(?P<v>{'|'.join(map(re.escape, forms))})|"
        rf"(?:{decided}) (?:de |d')?(?P<d>{'|'.join(map(re.escape, chosen))})|{parted.format(stems=stems)})"
        rf"(?:,? ?(?:{links})){{0,{FEW_WORDS}}} ?$"
    )
    acronym = r"^(?: \([^()]{2,15}\))?"
    after = re.compile(rf"{acronym} (?:{_either(words['passive'])}) (?:\w+ly )?(?P<p>{stems}){endings}\b")
    through = re.compile(rf"{acronym},? (?:{_either(words['through'])}) ?(?:{links})? ?$")
    return active, after, through, table | {"⟨passive⟩" + k: v for k, v in passive.items()}


def _participles(verb: Verb, code: str) -> Iterator[str]:
    """The participles of a verb, without ending: they follow the auxiliary in its reported forms."""
    marks = [f"{word} " for word in load_language(code).phrases["before_participle"]] or [""]
    for form in map(fold_name, verb.reported):
        for mark in marks:
            if form.startswith(mark) and " " not in form[len(mark):] and (code != "en" or form.endswith("ed")):
                stem = form[len(mark):]
                yield stem[:-1] if code in ("es", "pt") and stem.endswith("o") else stem


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(fold_name(w)) for w in sorted(words, key=lambda w: (-len(w), w)))


def find_reported_mandates(reading: Reading, issuer: str | None) -> None:
    """Say the tasks that prose and preamble report; in a preamble without another speaker the issuer speaks."""
    for actor in list(reading.mentions):
        if reading.book.kind(actor.entity) not in ACTORS or reading.is_nested(actor):
            continue
        clause = reading.structure.clause_at(actor.start)
        if clause is not None and clause.kind == "operative":
            continue
        found = _task_of(reading, actor)
        if found is None:
            continue
        verb, start, teller = found
        begin = max(clause.start if clause else 0, _sentence_start(reading, min(start, actor.start)))
        speaker = teller or _speaker(reading, begin, min(start, actor.start), actor) or (issuer if clause else None)
        if speaker is None:
            continue
        for addressee in (actor, *_go_between(reading, actor)):
            _say(reading, speaker, addressee, verb, start)


def _task_of(reading: Reading, actor: Mention) -> tuple[Verb, int, str | None] | None:
    """The verb that gives an actor a task, its raw offset, and who speaks where the order of the words tells it."""
    page = reading.page
    active, passive, _, table = _patterns(page.language.code)
    text, at = page.folded.text, page.folded_at(actor.start)
    found = active.search(text[max(0, at - REACH) : at])
    if found:
        told = found.groupdict()
        form = told["v"] or ("⟨decided⟩" + told["d"] if told["d"] else "⟨passive⟩" + told["q"])
        return table[form], page.raw_span(max(0, at - REACH) + found.start(), at)[0], None
    after = page.folded_at(actor.end - 1) + 1
    asked = passive.match(text[after : after + REACH])
    if asked:
        return table["⟨passive⟩" + asked.group("p")], actor.start, None
    return _inverted(reading, actor)


def _inverted(reading: Reading, actor: Mention) -> tuple[Verb, int, str] | None:
    """The verb before the one who speaks: 'pidió hoy el Secretario General, NAME, al Consejo ...' (not in English)."""
    page = reading.page
    if page.language.code == "en":
        return None
    active, _, _, table = _patterns(page.language.code)
    place = actor.start
    for mention in reversed(reading.mentions.starting(max(0, actor.start - 3 * REACH), actor.start)):
        if mention.end > place or reading.is_nested(mention) or reading.book.kind(mention.entity) not in NAMED:
            continue
        between = reading.page.folded_slice(mention.end, place)
        if not (INDIRECT if place == actor.start else APPOSED).fullmatch(between):
            return None
        place, at = mention.start, page.folded_at(mention.start)
        found = active.search(BEFORE_SPEAKER.sub("", page.folded.text[max(0, at - REACH) : at]) + " ")
        if found and found.group("v"):
            return table[found.group("v")], page.raw_span(max(0, at - REACH) + found.start(), at)[0], mention.entity
    return None


def _sentence_start(reading: Reading, offset: int) -> int:
    """Where the sentence of an offset begins, at most its paragraph."""
    start = max(reading.structure.paragraph_at(offset)[0], offset - LONGEST_SENTENCE)
    ends = [m.end() for m in SENTENCE.finditer(reading.text, start, offset)
            if not reading.mentions.over(m.start(), m.start() + 1) and not _abbreviation(reading.text, m.start())]
    return ends[-1] if ends else start


def _abbreviation(text: str, stop: int) -> bool:
    """Whether a full stop ends a short word in capitals or a figure: 'AG/RES. 1', 'No. 2', 'D.C. (...'."""
    word = text[max(0, stop - 6) : stop].split()[-1:] or [""]
    return word[0].isupper() or word[0].lower() in ("no", "núm", "dr", "mr", "sr")


def _speaker(reading: Reading, begin: int, stop: int, actor: Mention) -> str | None:
    """Who gives the task: the body or meeting right before the verb, else the text named in the sentence."""
    before = [m for m in reading.within(begin, stop)
              if reading.book.kind(m.entity) in SPEAKERS and m.entity not in (actor.entity, reading.self_id)
              and not any(_holds(o, m) and o.entity != reading.self_id for o in reading.mentions.over(m.start, m.end))]
    if not before:
        return _speaker_before(reading, begin) if reading.structure.clause_at(actor.start) is None else None
    texts = [m for m in before if reading.book.kind(m.entity) in TEXT_KINDS]
    last = before[-1]
    if len(fold_name(reading.text[last.end : stop]).split()) <= FEW_WORDS:
        return last.entity
    return texts[-1].entity if texts else last.entity


def _holds(outer: Mention, inner: Mention) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and outer.end - outer.start > inner.end - inner.start


def _speaker_before(reading: Reading, begin: int) -> str | None:
    """Whom 'They' or 'It' means: the last meeting or text, else body, that is named shortly before the sentence."""
    if not PRONOUN.match(reading.page.folded_slice(begin, begin + 20)):
        return None
    near = reading.within(max(0, begin - BACK), begin)
    before = [m for m in near if reading.book.kind(m.entity) in SPEAKERS and not reading.is_nested(m)]
    chief = [m for m in before if reading.book.kind(m.entity) not in ("body", "state", "meeting-series")]
    return (chief or before)[-1].entity if before else None


def _go_between(reading: Reading, actor: Mention) -> Iterator[Mention]:
    """The body by which the actor is to do it: 'the Organization, through the Committee on Hemispheric Security'."""
    through = _patterns(reading.page.language.code)[2]
    after = next((m for m in reading.mentions.starting(actor.end, actor.end + REACH) if m.entity != actor.entity
                  and reading.book.kind(m.entity) in ACTORS and not reading.is_nested(m)), None)
    if after and through.match(reading.page.folded_slice(actor.end, after.start)):
        yield after


def _say(reading: Reading, speaker: str, addressee: Mention, verb: Verb, start: int) -> None:
    reading.say(
        Statement(
            speaker,
            "mandates",
            addressee.entity,
            min(start, addressee.start),
            addressee.end,
            rule="mandate-reported",
            verb=verb.lemma,
            date=_date_of_sentence(reading, min(start, addressee.start)),
        )
    )


def _date_of_sentence(reading: Reading, offset: int) -> str | None:
    """The year or date that opens the sentence: 'In 1995, the ...'."""
    begin = _sentence_start(reading, offset)
    date = next((d for d in reading.dates_in(begin, offset) if d.value[0] != "-"), None)
    return date.value if date and len(reading.text[begin : date.start].split()) <= 1 else None
