"""Facts of two names and the words between them: what most rules come to once their words are found."""

from collections.abc import Iterator

from .patterns import compiled, sought
from .rules import Fact, Scene


def subject_around(text: str, start: int, end: int, code: str) -> str | None:
    """Return the token that a relative clause is about which ends with the token at a place, and a comma.

    Of 'the Office, which belongs to the Department, supports ...' it is the Office that supports.
    """
    if text[end : end + 2] != ", ":
        return None
    opened = compiled(r"(?P<s>⟦[BRT]\d+⟧),? {which} [^⟦,;.]{1,60}$", code).search(text[max(0, start - 120) : start])
    return opened.group("s") if opened else None


def facts_told(scene: Scene, relation: str, *templates: str) -> Iterator[Fact]:
    """Yield a fact for each token that a template catches as subject `s` with each that it catches as object `o`.

    The words that say so reach from the first of the two to the end of the last.
    """
    sentence = scene.sentence
    for template in templates:
        for found in sought(template, scene.code, sentence.text):
            around = subject_around(sentence.text, found.start("s"), found.end("s"), scene.code)
            named = found.group("s") if around in (None, found.group("o")) else around
            for subject in sentence.tokens_in(named):
                for thing in sentence.tokens_in(found.group("o")):
                    start, end = min(subject.start, thing.start), max(subject.end, thing.end)
                    yield Fact(subject.value, relation, thing.value, start, end)
