"""Citations: which texts a paragraph refers to, and the speech-act verb that governs each reference.

One citation a target and paragraph.  The verb is that of the clause, or a later one inside it that stands nearer
('REAFFIRMING ... and reiterating ...').  A name inside the title of another text cites nothing.
"""

import re
from collections.abc import Iterator
from typing import Final

from .clauses.clauses import ParsedClause
from .clauses.verbs import spoken_at, verb_forms
from .page.folding import fold_name
from .reading import TEXT_KINDS, Reading
from .record import Citation, Mention
from .texts.uncited import cites_nothing

INNER: Final = re.compile(  # a mark, 'and', 'y': the letter first, which is quick, then that no letter is before it
    r"(?:[,;.]|a(?<!\w.)(?:nd|s well as)|y(?<!\w.)|e(?<!\w.)t?)\s+(?:also\s+)?(?=[a-z])"
)
TOPIC_VERBS: Final = frozenset(  # what they introduce inside a paragraph is the task, not a speech act
    """
    accede adopt amend annex approve assign begin charge comply consider continue contribute coordinate create develop
    disseminate endeavor ensure establish evaluate examine explore extend facilitate forward grant hold identify
    implement include initiate join launch maintain monitor offer organize participate prepare present promote provide
    publish ratify refer report seek share sign strengthen study submit support transmit undertake use work
    """.split()
) | {"follow", "follow up", "take up"}
JOINING_VERBS: Final = frozenset({"ratify", "ratificar", "ratifier", "sign", "firmar", "assinar", "signer"})
WELCOMING: Final = frozenset({"welcome", "acoger", "saludar", "acolher", "saudar", "accueillir", "se féliciter de"})
DIRECT: Final = re.compile(
    r"^(?:\s*(?:the|what was|el|la|lo|los|las|o|a|le|les|l'|du|des|de)?\s*)"
    r"(?:(?:expressed|agreed|decided|acordado|expresado)\s+(?:at|en|na)\s+(?:the|el|la)?\s*)?$"
)


OPENING: Final = 25  # words: fewer are lines of a heading
JOINED: Final = re.compile(r".{0,80}, (?:and|y|e|et) (?:at|en|na?|a la) (?:the |el |la )?$", re.DOTALL)


def find_citations(reading: Reading) -> list[Citation]:
    """Return the citations of a page, in the order of the text."""
    found: list[Citation] = []
    for clause in reading.structure.clauses:
        found.extend(_of_clause(reading, clause))
    for start, end in reading.structure.paragraphs:
        if reading.structure.has_clause(start, end) or _is_heading(reading, start, end):
            continue
        targets = _targets(reading, start, end)
        spoken = targets and _speakers(reading, start)
        verbs = list(_verbs_between(reading, start, end, ("preambular",))) if spoken else []
        for mention in targets:
            if _is_section_heading(reading, mention, start, end) or cites_nothing(reading, mention, start, end):
                continue
            nearer = [lemma for at, lemma in verbs if at <= mention.start]
            found.append(
                Citation(
                    mention.entity,
                    nearer[-1] if nearer else None,
                    "prose",
                    None,
                    mention.start,
                    mention.end,
                    "citation-in-prose",
                )
            )
    return sorted(found, key=lambda c: (c.start, c.end, c.target))


def _speakers(reading: Reading, start: int) -> bool:
    """Whether a paragraph speaks in the first person plural: 'We, the Ministers ..., recalling the ...'."""
    return reading.page.folded_slice(start, start + 12).startswith(("we, ", "we the ", "nosotros", "nos, ", "nous, "))


def _is_heading(reading: Reading, start: int, end: int) -> bool:
    """Whether a paragraph is part of the heading of a resolution: its own title and symbol cite nothing.

    A sentence that opens the text, 'The ministers ..., meeting in ..., pursuant to ...', is none.
    """
    front = reading.structure.front
    if front is None or end > front:
        return False
    words = reading.text[start:end].split()
    small = sum(w[0].islower() for w in words)
    sentence = len(words) >= OPENING and small * 2 > len(words) and words[-1][-1] in ",;:."
    return not sentence


def _is_section_heading(reading: Reading, mention: Mention, start: int, end: int) -> bool:
    """Whether a name is all of a paragraph of a resolution: the heading of a section of an omnibus resolution."""
    rest = (reading.text[start : mention.start] + reading.text[mention.end : end]).strip(" \n\t\u00a0.:")
    bare = ACRONYM_OR_NUMBER.fullmatch(rest) is not None
    return bare and any(c.kind == "operative" and c.end <= start for c in reading.structure.clauses)


ACRONYM_OR_NUMBER: Final = re.compile(r"(?:[IVX\d]{1,5}[.)]?\s*)?(?:\([A-Z/-]{2,12}\))?")


def _of_clause(reading: Reading, clause: ParsedClause) -> Iterator[Citation]:
    targets = _targets(reading, clause.start, clause.end)
    verbs = list(_inner_verbs(reading, clause)) if targets else []
    for mention in targets:
        nearer = [lemma for at, lemma in verbs if at <= mention.start]
        verb = nearer[-1] if nearer else clause.verb
        yield Citation(
            mention.entity,
            verb,
            clause.kind,
            clause.number,
            mention.start,
            mention.end,
            f"citation-in-{clause.kind}-paragraph",
        )
    yield from _meeting_cited(reading, clause)


def _targets(reading: Reading, start: int, end: int) -> list[Mention]:
    """The first mention of each text that a span cites."""
    firsts: dict[str, Mention] = {}
    for mention in reading.within(start, end, TEXT_KINDS):
        if mention.rule == "instrument-of-ratification":
            continue  # an act under a treaty, not a text that is cited
        if mention.entity == reading.self_id or _inside_other(reading, mention):
            continue
        kept = firsts.get(mention.entity)
        if kept is None or (kept.how == "anaphor" and mention.how != "anaphor"):
            firsts[mention.entity] = mention
    return sorted(firsts.values(), key=lambda m: m.start)


def _inside_other(reading: Reading, mention: Mention) -> bool:
    """Whether a name stands inside a longer one that is what the sentence is about.

    A treaty that the name of a body spells out is cited with it ('Mechanism for Follow-up on the ... Convention
    against Corruption'); its acronym inside such a name is not, nor a name inside a title or a meeting's name.
    """
    for other in reading.mentions.over(mention.start, mention.end):
        longer = other.start <= mention.start and mention.end <= other.end and len(other.text) > len(mention.text)
        if not longer or other.entity == mention.entity:
            continue
        kind = reading.book.kind(other.entity)
        if kind in TEXT_KINDS or (kind in ("meeting", "meeting-series") and not _is_open_name(other)):
            return True
        spelled = mention.how == "name" and reading.book.kind(mention.entity) == "instrument"
        if kind == "programme" or (kind == "body" and not spelled and not _is_group(reading, other)):
            return True
    return False


def _is_open_name(mention: Mention) -> bool:
    """Whether a meeting is named by its head noun or number, and not by a name that the tables hold."""
    return mention.rule == "named-meeting" or mention.rule.startswith("numbered-meeting")


def _is_group(reading: Reading, mention: Mention) -> bool:
    thing = reading.book.authority.things.get(mention.entity)
    return mention.rule.startswith("group") or (thing is not None and thing.type == "collective")


def _inner_verbs(reading: Reading, clause: ParsedClause) -> Iterator[tuple[int, str]]:
    """Further verbs of the speakers inside a clause: 'and reiterating', '; and to instruct', '. Reaffirming'."""
    roles = ("preambular",) if clause.kind == "preambular" else ("operative",)
    return _verbs_between(reading, clause.body, clause.end, roles)


def _verbs_between(reading: Reading, start: int, stop: int, roles: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """The verb forms of these roles after a conjunction or mark in a raw span, with their offsets."""
    page = reading.page
    forms = verb_forms(page.language.code)
    text = page.folded.text
    for found in INNER.finditer(text, page.folded_at(start), page.folded_at(stop)):
        spoken = spoken_at(text, found.end(), page.language.code) if roles == ("operative",) else None
        if spoken is not None:  # 'and we request'
            yield page.raw_span(spoken.start, spoken.end)[0], spoken.verb.lemma
            continue
        if roles == ("operative",) and not _is_infinitive(text, found.end(), page.language.code):
            continue
        verb = forms.at(text, found.end(), roles)
        if verb is None:
            continue
        listed = roles == ("operative",) and found.group().startswith(",") and not verb.verb.mandate
        if verb.verb.canonical not in TOPIC_VERBS and verb.verb.lemma not in JOINING_VERBS and not listed:
            yield page.raw_span(verb.start, verb.end)[0], verb.verb.lemma


def _is_infinitive(text: str, at: int, code: str) -> bool:
    """Operative verbs inside a paragraph count only in the form that opens paragraphs: 'to request', 'solicitar'."""
    if code == "en":
        return text.startswith("to ", at)
    return code != "fr" or text.startswith(("de ", "d'"), at)


def _meeting_cited(reading: Reading, clause: ParsedClause) -> Iterator[Citation]:
    """A conference that is itself the object of the leading verb, and one that is joined to it.

    One that no table knows must be welcomed: to keep a coming meeting in mind, or to convene it, cites nothing.

    'To welcome the International Conference ...'; 'what was expressed at the meeting ..., and at the summit ...'.
    """
    last = 0
    for mention in reading.within(clause.body, clause.end, ("meeting",)):
        before = fold_name(reading.text[clause.body : mention.start])
        settled = mention.rule == "name-of-table" or (mention.rule == "named-meeting" and clause.verb in WELCOMING)
        first = settled and len(before) < 60 and DIRECT.match(before)
        joined = last and JOINED.match(reading.text[last : mention.start])
        if joined or (first and not reading.is_nested(mention)):
            yield Citation(
                mention.entity,
                clause.verb,
                clause.kind,
                clause.number,
                mention.start,
                mention.end,
                "meeting-as-object-of-verb",
            )
            last = mention.end
        if joined:
            return
