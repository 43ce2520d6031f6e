"""Which report or meeting answers which text: what a later document says was done 'pursuant to resolution X'.

'The report was presented in compliance with paragraph 3 of AG/RES. 10', 'la reunión se celebró en cumplimiento de
la resolución ...', and the heading of a report that says under which resolution it is presented.  Only what is told as
done counts: a task that is given ('to present a report in accordance with ...') is no answer.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from .facts.events import subjects_of
from .facts.marked import Marked, Token, marked_sentences
from .facts.patterns import compiled
from .page.wording import wording
from .reading import Reading
from .record import Document, Statement

PARAGRAPH: Final = (
    r"(?:(?:the |el |los |o |os |le |les |l')?(?:(?:operative |resolutory )?paragraphs?|parrafos?(?: resolutivos?)?|"
    r"puntos?(?: resolutivos?)?|paragrafos?(?: (?:resolutiv|dispositiv)os?)?|paragraphes?(?: du dispositif)?|alinea) "
    r"(?P<n>\d{1,3})(?:(?:,| and| y| e| et|-| to| a)* ?\d{1,3})*(?: du dispositif)? (?:of|del?|d[ao]|du) ?)?"
)
LEAD: Final = (
    r"(?:(?:the |el |los |lo |o |os |le |les |ce qui )?(?:[a-z]+ )?(?:provisions?|mandates?|mandatos?|mandats?|"
    r"requests?|solicitud|pedido|demande|terms|dispuesto|establecido|disposto|estabelecido|dispositions)"
    r"(?: [a-z]+){0,3}? ?(?:of|in|by|en|por|del?|n[ao]|d[ao]|dans|de|par) ?)?"
)
TARGET: Final = (
    r"(?:{art}(?:above-mentioned )?(?:resolutions?|resolucion(?:es)?|resoluc(?:ao|oes)|declarations?) )?"
    r"{art}(?P<t>{T+})"
)
AROUND: Final = 2  # words beside the participle in the line that says what a report answers
FRONT: Final = 12  # paragraphs in which the heading of a report may say what it answers
GIVEN: Final = re.compile(  # right before a verb: the deed is asked for, not told
    r"\b(?:to|(?:to|shall|should|will|must) (?:also )?be|be|shall|should|will|must|que|ser|sera|seran|sea|sean|seja|"
    r"sejam|deber[a-z]*|devera[a-z]*|para|de|d'|a|serao|seront|soit|soient|doit|doivent)(?: (?:also|tambien|se))? $"
)


@dataclass(frozen=True, slots=True)
class Ground:
    """The words that say under what something was done: their span in the sentence, the texts, and the paragraph."""

    start: int
    end: int
    texts: tuple[Token, ...]
    paragraph: int | None


def find_answers(reading: Reading, document: Document) -> None:
    """Add what a page says of reports and meetings that answer a text, to the answers of the reading."""
    code = reading.page.language.code
    for sentence in marked_sentences(reading):
        if "⟦T" not in sentence.text:
            continue  # no text to answer
        for ground in _grounds(reading, sentence, code):
            for subject, start in _answering(reading, sentence, ground, document):
                end = sentence.raw(ground.end - 1, ground.end)[1]
                span = min(start, sentence.raw(ground.start, ground.start + 1)[0]), end
                for text in ground.texts:
                    if text.value != subject:
                        reading.answer(
                            Statement(subject, "answers", text.value, *span, rule="done-pursuant-to",
                                      paragraph=ground.paragraph)
                        )


def _grounds(reading: Reading, sentence: Marked, code: str) -> Iterator[Ground]:
    """'pursuant to paragraph 3 of resolution X', 'en cumplimiento de la resolución X'."""
    pattern = compiled(rf"(?<![a-z]){{complying}} ?{LEAD}{PARAGRAPH}{TARGET}", code)
    for found in pattern.finditer(sentence.text):
        named = sentence.tokens_in(found.group("t"))
        texts = tuple(t for t in named if reading.book.kind(t.value) in ("resolution", "declaration"))
        if texts:
            yield Ground(found.start(), found.end(), texts, int(found.group("n")) if found.group("n") else None)


def _answering(reading: Reading, sentence: Marked, ground: Ground, document: Document) -> Iterator[tuple[str, int]]:
    """The things that a sentence says were done on this ground, and where each is named."""
    code = reading.page.language.code
    if _is_self(reading, sentence, ground, document.type):
        yield document.id, sentence.start
        return
    for found in compiled(r"(?<![a-z])(?:{held}|{convened}|{organized}|{submitted})", code).finditer(sentence.text):
        if ground.start <= found.start() < ground.end or GIVEN.search(sentence.text[: found.start()]):
            continue
        if not _bound(sentence, found, ground):
            continue
        done = [*subjects_of(sentence, found.start(), "MT", code), *_objects(sentence, found, code)]
        told = [(t.value, t.start) for t in done if reading.book.kind(t.value) in ("meeting", "document")]
        if not done and (report := _report(reading, sentence, found.start())):
            told.append(report)
        if told:
            yield from told
            return


def _objects(sentence: Marked, found: re.Match[str], code: str) -> list[Token]:
    """What the event befell that stands behind its verb: 'the Council convened the MEETING'."""
    behind = compiled(r" {art}(?:[a-z-]+ ){0,2}?(?P<o>⟦[MT]\d+⟧)", code).match(sentence.text, found.end())
    return sentence.tokens_in(behind.group("o")) if behind else []


def _report(reading: Reading, sentence: Marked, place: int) -> tuple[str, int] | None:
    """The report that a sentence names farther before its participle: 'the report of X on Y (SYMBOL), presented'."""
    code = reading.page.language.code
    if not compiled("{submitted}", code).match(sentence.text, place):
        return None
    found = re.search(r"(?P<r>⟦T\d+⟧)[^;:]{0,250}?(?:\(⟦T\d+⟧[^()]*\))?,? $", sentence.text[:place])
    for token in sentence.tokens_in(found.group("r")) if found else []:
        words = reading.page.folded_slice(token.start, token.end)
        if reading.book.kind(token.value) == "document" and wording("report", code).match(words):
            return token.value, token.start
    return None


def _bound(sentence: Marked, verb: re.Match[str], ground: Ground) -> bool:
    """Whether the ground belongs to the verb: close behind it, or at the beginning of the sentence."""
    if ground.start >= verb.end():
        between = sentence.text[verb.end() : ground.start]
        return len(between) < 160 and not re.search(r"[;:]|\b(?:to|that|which|que|para|qui|pour)\b(?! ⟦)", between)
    return ground.start < 30 and not re.search(r"[;:]", sentence.text[ground.end : verb.start()])


def _is_self(reading: Reading, sentence: Marked, ground: Ground, document_type: str) -> bool:
    """Whether the page itself is what answers: 'This report is presented pursuant to X', or so the heading of one."""
    code = reading.page.language.code
    before, after = sentence.text[: ground.start], sentence.text[ground.end :]
    submitted = compiled("{submitted}", code)
    if compiled(r"^{this_report}\b[^;:]{0,120}$", code).search(before) and submitted.search(before):
        return True
    made = compiled(r"(?<![a-z]){submitted} {this_report}\b[^;:⟦]{0,60}$", code).search(before)
    if made and not GIVEN.search(before[: made.start()]):
        return True
    if ground.start < 30 and compiled(r"^,? {this_report} {be}? ?{submitted}", code).match(after):
        return True
    if document_type != "report" or sentence.paragraph >= FRONT:
        return False
    rest = compiled(r"{submitted}|{by} ?{art}⟦[BSH]\d+⟧|⟦[A-Z]\d+⟧", code).sub(" ", before)
    told = wording("report", code).search(before) is not None and submitted.search(before) is not None
    return (told and not GIVEN.search(before)) or len(re.findall(r"[a-z]+", rest)) <= AROUND
