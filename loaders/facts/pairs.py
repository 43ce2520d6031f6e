"""Facts of two names and the words between them: what most rules come to once their words are found."""

from collections.abc import Iterator

from .patterns import compiled
from .rules import Fact, Scene


def facts_told(scene: Scene, relation: str, *templates: str) -> Iterator[Fact]:
    """Yield a fact for each token that a template catches as subject `s` with each that it catches as object `o`.

    The words that say so reach from the first of the two to the end of the last.
    """
    sentence = scene.sentence
    for template in templates:
        for found in compiled(template, scene.code).finditer(sentence.text):
            for subject in sentence.tokens_in(found.group("s")):
                for thing in sentence.tokens_in(found.group("o")):
                    start, end = min(subject.start, thing.start), max(subject.end, thing.end)
                    yield Fact(subject.value, relation, thing.value, start, end)
