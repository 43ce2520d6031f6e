"""Patterns of fact rules that are tried only where a word stands that they need: nothing is lost by that."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hemisec.loaders.facts import membership, pairs, purposes, treaties
from hemisec.loaders.facts.patterns import compiled, needed_words, sought
from hemisec.loaders.facts.rules import RULES
from hemisec.loaders.reader import read

PAGES = [p.read_text(encoding="utf-8") for p in sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))]
SENTENCES = [text for rule in RULES.values() for text, _ in rule.examples]


def test_no_match_is_lost_where_a_needed_word_is_looked_for_first(monkeypatch: pytest.MonkeyPatch) -> None:
    tried, spared = set(), 0

    def both(template: str, code: str, text: str) -> Iterator[re.Match[str]]:
        nonlocal spared
        told, whole = list(sought(template, code, text)), list(compiled(template, code).finditer(text))
        assert [found.span() for found in told] == [found.span() for found in whole], template
        needed = needed_words(template, code)
        tried.add(template)
        spared += needed is not None and not needed.finds(text)
        return iter(told)

    for module in (membership, pairs, purposes, treaties):
        monkeypatch.setattr(module, "sought", both)
    for text in (*PAGES, *SENTENCES):
        read(text)
    assert len(tried) >= 40
    assert spared >= 400


@pytest.mark.parametrize(
    ("template", "word"),
    [
        ("{part_of} the ⟦B0⟧", "part of"),
        ("(?:the )?{part_of} ?{art}⟦B0⟧", "part of"),
        (r"\(?{signed} [^(]{0,40}\)", "signed"),
    ],
)
def test_the_words_that_a_template_needs(template: str, word: str) -> None:
    needed = needed_words(template, "en")
    assert needed is not None
    assert needed.finds(f"it was {word} then")
    assert not needed.finds("nothing of that kind")


@pytest.mark.parametrize(
    "template", ["(?:{part_of})?", "{part_of}? of", "{signed}|{adopted}", "{gap}{art}{of}", "a(?:b|{signed})"]
)
def test_templates_that_need_no_word(template: str) -> None:
    assert needed_words(template, "en") is None
