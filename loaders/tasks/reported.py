"""Tasks that a text reports: 'In 1995 the General Assembly instructed the Council to ...', 'the Council was asked ...'.

In prose and in the preamble a task is another text's or body's: the one who speaks is the resolution, meeting or body
named before the verb in the same sentence, or, where nobody is named, the organ that issued the document.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology.language_data import Verb
from ...ontology.language_data import load as load_language
from ..clauses.told_forms import told_forms
from ..page.folding import fold_name
from ..page.scan import Hung, hung_on
from ..page.wording import fragment, wording
from ..reading import Reading
from ..record import Mention, Statement
from .asked import RULE as ASKED
from .decreed import decreed_task
from .own import own_task
from .speakers import agent_of, speaker_of
from .subjects import Place, Task

ACTORS: Final = ("body", "state", "programme", "meeting-series")
INDIRECT: Final = re.compile(  # 'al', 'a la', 'ao', 'aux', and the like before the one who is asked
    r"[\s,()]*(?:a|al|ao|aos|as|au|aux)(?: (?:la|los|las|l'))?\s?(?:todos |tous )?(?:los |os |les )?"
)
APPOSED: Final = re.compile(r"[\s,()]*(?:\w+\s){0,2}")
BEFORE_SPEAKER: Final = re.compile(  # 'pidió (hoy) (el)' Secretario General
    r"(?: (?:hoy|hoje|ayer|ontem|aujourd'hui|hier))?(?: (?:el|la|los|las|o|a|os|as|le|les|l'))? ?$"
)
REACH: Final = 60  # folded characters before an actor in which the verb that tasks it stands
NO_NOUN: Final = "".join(  # 'el mandato a la Comisión', 'la demande à la Commission' are no verbs
    rf"(?<!\b{word} )"
    for word in "el un su del al este ese la une sa cette o um seu do ao the its their this ce le les des una a".split()
)
ARTICLE: Final = r"(?:(?:the|el|la|los|las|o|a|os|as|le|les|its|su|sa|son) |l')?"
LIST_REACH: Final = 300
LISTED: Final = re.compile(  # between two actors of one list
    r"(?: ?\([^()]{2,15}\)|\))?(?:,| and| y| e| et|, and|, y|, e|, et) ?(?:to |a |ao?s? |aux? )?"
    r"(?:(?:the|los|las|el|la|al|a los|a las|os|as|les|le|l'|all|todos|tous|its|sus|seus|ses|other)(?: |(?<=')))*"
)
LONGEST_SENTENCE: Final = 2000  # no sentence reaches farther; a page on one line stays cheap
SENTENCE: Final = re.compile(r"[.;]\s|:\s*$|\n\s*\n")
FEW_WORDS: Final = 3
SHARED_REACH: Final = 400  # characters from a verb to the last of those whom it asks
NAMED: Final = frozenset({"body", "state", "person", "meeting"})


@lru_cache(maxsize=8)
def _patterns(code: str) -> tuple[Hung, re.Pattern[str], re.Pattern[str], dict[str, Verb]]:
    """The patterns of a verb right before an actor, after one (passive), of a go-between, and the verb of each form."""
    language = load_language(code)
    table: dict[str, Verb] = {}
    passive: dict[str, Verb] = {}
    for verb in (v for v in language.verbs if v.mandate):
        for form in sorted(told_forms(verb, code)):
            table.setdefault(form, verb)
        for form in verb.operative:
            table.setdefault("⟨decided⟩" + fold_name(form), verb)
        for stem in _participles(verb, code):
            passive.setdefault(stem, verb)
    words = language.mandates
    links = _either(words["links"])
    also = _either(language.also)
    decided = _either(words["decided"])
    endings = fragment("participle_endings", code)
    auxiliaries = "|".join(map(re.escape, map(fold_name, words["auxiliaries"])))
    forms = sorted((f for f in table if not f.startswith("⟨")), key=lambda f: (-len(f), f))
    parted = rf"(?:{auxiliaries}) (?:\w+ ){{{{1,2}}}}(?P<q>{{stems}}){endings}" if auxiliaries else "(?P<q>(?!))"
    chosen = sorted((f[9:] for f in table if f.startswith("⟨")), key=lambda f: (-len(f), f))
    stems = "|".join(map(re.escape, sorted(passive, key=lambda f: (-len(f), f))))
    active = hung_on(
        (*forms, *chosen, *(passive if auxiliaries else ())),
        rf"(?<!\w){NO_NOUN}(?:(?P<v>{'|'.join(map(re.escape, forms))})|"
        rf"(?:{decided}) (?:de |d')?(?P<d>{'|'.join(map(re.escape, chosen))})|{parted.format(stems=stems)})(?!\w)"
        rf"(?:,? (?:{also}),?)?{fragment('told_when', code)}(?:,? \"?(?:{links})){{0,{FEW_WORDS}}} ?"
        rf"(?:{fragment('quantifiers', code)})?(?:\d{{1,3}} )?"
        rf"(?:{fragment('state_of', code)})?$",
        before=REACH,
        after=REACH,
    )
    acronym = r"^(?: \([^()]{2,15}\))?"
    be = rf"(?:, [^,;.:]{{3,90}},)? (?:{_either(words['passive'])}) (?:\w+ly )?"
    after = re.compile(rf"{acronym}{be}(?P<p>{stems}){endings}\b")
    through = re.compile(rf"{acronym},? (?:{_either(words['through'])}) ?(?:{links})? ?{ARTICLE}$")
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
    told: list[Task] = []
    for actor in sorted(reading.mentions, key=lambda m: (m.start, -m.end)):
        if reading.book.kind(actor.entity) not in ACTORS or reading.is_nested(actor):
            continue
        if actor.rule == "group-of-a-region":
            continue  # history tells of them; a task is given to the members of a body
        clause = reading.structure.clause_at(actor.start)
        if (clause is not None and clause.kind == "operative") or _say_own(reading, actor, told):
            continue
        found = _task_of(reading, actor)
        if found is not None and clause is not None and found.start <= clause.start:
            continue  # 'REQUESTING the Council to ...' opens a paragraph of the preamble, which gives no task
        if found is None or (told and found.speaker in told[-1].addressees):
            _say_shared(reading, actor, told)
        else:
            begin = max(clause.start if clause else 0, _sentence_start(reading, min(found.start, actor.start)))
            place = Place(begin, min(found.start, actor.start), actor)
            _say_told(reading, place, found, told, issuer if clause else None)


def _say_told(reading: Reading, place: Place, found: "Found", told: list[Task], issuer: str | None) -> None:
    """Say a task that is told of an actor, by whoever speaks; by the issuer where few words stand before the verb."""
    if found.passive_end is not None:
        speaker = agent_of(reading, place, found.passive_end)
    else:
        speaker = found.speaker or speaker_of(reading, place, told)
    if speaker is None and _is_short(reading, place.begin, place.start):
        speaker = issuer
    asked = [place.actor, *_listed(reading, place.actor), *_go_between(reading, place.actor)]
    told.append(Task(place.begin, place.start, speaker, frozenset(m.entity for m in asked), found.verb))
    unnamed = place.actor.rule in (ASKED, "states-asked")
    if speaker is None or (unnamed and reading.book.kind(speaker) == "person"):
        return  # what somebody asks of people without a name is no mandate
    for addressee in asked:
        if addressee.entity != speaker:
            _say(reading, speaker, addressee, found.verb, found.start)


def _say_own(reading: Reading, actor: Mention, told: list[Task]) -> bool:
    """Say what the text asks in its own voice, 'we urge CICTE to ...', and return whether it asks this actor."""
    goes_on = bool(told) and told[-1].speaker == reading.self_id and (
        told[-1].begin == _sentence_start(reading, actor.start)
    )
    found = own_task(reading, actor, goes_on=goes_on)
    if found is None and (decreed := decreed_task(reading, actor)) is not None:
        found = (*decreed, None)
    if found is None or reading.self_id is None:
        return False
    begin = _sentence_start(reading, actor.start)
    verb, start, number = found
    asked = [actor, *_listed(reading, actor), *_go_between(reading, actor)]
    told.append(Task(begin, start, reading.self_id, frozenset(m.entity for m in asked), verb))
    for addressee in asked:
        _say(reading, reading.self_id, addressee, verb, start, number)
    return True


def _say_shared(reading: Reading, actor: Mention, told: list[Task]) -> None:
    """Say the task of one who shares a verb: 'asked CICTE to count the boats and the Council to paint them'."""
    last = told[-1] if told else None
    if last is None or last.speaker is None or actor.start - last.start > SHARED_REACH:
        return
    page, code = reading.page, reading.page.language.code
    if actor.entity in (last.speaker, *last.addressees) or _sentence_start(reading, actor.start) != last.begin:
        return
    at = page.folded_at(actor.start)
    before = wording("shares_verb", code).search(page.folded.text[max(0, at - REACH) : at])
    after = wording("its_task", code).match(page.folded_slice(actor.end, actor.end + REACH))
    if before and after:
        _say(reading, last.speaker, actor, last.verb, actor.start)


def _is_short(reading: Reading, begin: int, start: int) -> bool:
    """Whether few words stand before a verb, so that nobody else may be its subject: 'RECALLING that it requested'."""
    return len(reading.text[begin:start].split()) <= FEW_WORDS + 2


@dataclass(frozen=True, slots=True)
class Found:
    """A verb that gives an actor a task: its place, who speaks if the order of words tells it, a passive's end."""

    verb: Verb
    start: int
    speaker: str | None = None
    passive_end: int | None = None


def _listed(reading: Reading, first: Mention) -> Iterator[Mention]:
    """The actors that follow in one list with the first: 'urged CICTE, CITEL, and the member states to ...'."""
    last = first
    named = [m for m in reading.within(first.end, first.end + LIST_REACH) if not reading.is_nested(m)]
    for actor in named:
        between = reading.page.folded_slice(last.end, actor.start)
        if reading.book.entities[actor.entity].id == last.entity and actor.how == "acronym":
            last = actor
        elif LISTED.fullmatch(between) and reading.book.kind(actor.entity) in ACTORS and actor.entity != first.entity:
            yield actor
            last = actor
        else:
            return


def _task_of(reading: Reading, actor: Mention) -> Found | None:
    """The verb that gives an actor a task, its raw offset, and who speaks where the order of the words tells it."""
    page = reading.page
    active, passive, _, table = _patterns(page.language.code)
    text, at = page.folded.text, page.folded_at(actor.start)
    found = page.first(active, at - REACH, at)
    if found:
        told = found.groupdict()
        form = told["v"] or ("⟨decided⟩" + told["d"] if told["d"] else "⟨passive⟩" + told["q"])
        verb_end = max(found.end(group) for group in ("v", "d", "q"))
        if _lacks_preposition(page.language.code, table[form], found.string[verb_end:] + fold_name(actor.text)):
            return None
        return Found(table[form], page.raw_span(max(0, at - REACH) + found.start(), at)[0])
    after = page.folded_at(actor.end - 1) + 1
    asked = passive.match(text[after : after + REACH])
    if asked:
        end = page.raw_span(after, after + asked.end())[1]
        return Found(table["⟨passive⟩" + asked.group("p")], actor.start, passive_end=end)
    return _given(reading, actor) or _inverted(reading, actor)


def _lacks_preposition(code: str, verb: Verb, rest: str) -> bool:
    """Whether what follows a verb is no person asked: 'a demandé cette mission', where one asks it of somebody."""
    indirect = load_language(code).mandates["indirect"]
    return verb.lemma in indirect and re.match(r"\W*(?:\w+ ){0,2}(?:a|al|aos?|as|au|aux|que|qu)\b", rest) is None


def _given(reading: Reading, actor: Mention) -> Found | None:
    """The noun for a task that somebody is given: 'gave the Council the mandate to', 'dio al Consejo el mandato de'."""
    page, code = reading.page, reading.page.language.code
    text, at, after = page.folded.text, page.folded_at(actor.start), page.folded_at(actor.end - 1) + 1
    if not wording("task_noun", code).match(text[after : after + REACH]):
        return None
    gave = wording("gave_task", code).search(text[max(0, at - REACH) : at])
    verb = next((v for v in reading.page.language.verbs if v.mandate and v.canonical == "mandate"), None)
    if gave is None or verb is None:
        return None
    return Found(verb, page.raw_span(max(0, at - REACH) + gave.start(), at)[0])


def _inverted(reading: Reading, actor: Mention) -> Found | None:
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
        if not page.holds(active.scan, at - REACH, at):
            continue
        found = active.first(BEFORE_SPEAKER.sub("", page.folded.text[max(0, at - REACH) : at]) + " ")
        if found and found.group("v") and found.end("v") == found.end() - 1:
            start = page.raw_span(max(0, at - REACH) + found.start(), at)[0]
            return Found(table[found.group("v")], start, mention.entity)
    return None


def _sentence_start(reading: Reading, offset: int) -> int:
    """Where the sentence of an offset begins, at most its paragraph."""
    start = max(reading.structure.paragraph_at(offset)[0], offset - LONGEST_SENTENCE)
    ends = [m.end() for m in SENTENCE.finditer(reading.text, start, offset)
            if not reading.mentions.over(m.start(), m.start() + 1) and not _abbreviation(reading.text, m.start())]
    return ends[-1] if ends else start


def _abbreviation(text: str, stop: int) -> bool:
    """Whether a full stop ends a short word in capitals: 'AG/RES. 1', 'D.C. (...'; not 'of the OAS. The ...'."""
    word = text[max(0, stop - 6) : stop].split()[-1:] or [""]
    if word[0].isalpha() and len(word[0]) > 1 and text[stop + 1 : stop + 3].strip()[:1].isupper():
        return False
    return (word[0].isupper() and word[0][-1].isalpha()) or word[0].lower() in ("no", "núm", "dr", "mr", "sr")


def _go_between(reading: Reading, actor: Mention) -> Iterator[Mention]:
    """The body by which the actor is to do it: 'the Organization, through the Committee on Hemispheric Security'."""
    through = _patterns(reading.page.language.code)[2]
    after = next((m for m in reading.mentions.starting(actor.end, actor.end + REACH) if m.entity != actor.entity
                  and reading.book.kind(m.entity) in ACTORS and not reading.is_nested(m)), None)
    if after and through.match(reading.page.folded_slice(actor.end, after.start)):
        yield after


def _say(
    reading: Reading, speaker: str, addressee: Mention, verb: Verb, start: int, paragraph: str | None = None
) -> None:
    reading.say(
        Statement(
            speaker,
            "mandates",
            addressee.entity,
            min(start, addressee.start),
            addressee.end,
            rule="mandate-reported",
            verb=verb.lemma,
            paragraph=int(paragraph) if paragraph else None,
            date=_date_of_sentence(reading, min(start, addressee.start)),
        )
    )


def _date_of_sentence(reading: Reading, offset: int) -> str | None:
    """The year or date that opens the sentence: 'In 1995, the ...'."""
    begin = _sentence_start(reading, offset)
    date = next((d for d in reading.dates_in(begin, offset) if d.value[0] != "-"), None)
    return date.value if date and len(reading.text[begin : date.start].split()) <= 1 else None
