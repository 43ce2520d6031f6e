"""The rule on the page for contributors is a rule: it reads its own examples."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hemisec.loaders.facts.marked import marked_sentences
from hemisec.loaders.facts.pairs import facts_told
from hemisec.loaders.facts.rules import RULES, Fact, Rule, Scene, rule
from hemisec.loaders.reader import recognise
from hemisec.ontology.language_data import LANGUAGES, load

PAGE = Path(__file__).parents[2] / "docs" / "contributing.md"
WORDS = {"en": {"moved": ("moved",), "to": ("to",)}, "es": {"moved": ("se trasladó",), "to": ("a",)}}


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Iterator[Rule]:
    """The rule of the page, entered with its words into the language data, and taken out again."""
    for code in LANGUAGES:  # all, before one is changed: they are checked against each other when loaded
        load(code)
    for code, words in WORDS.items():
        for key, forms in words.items():
            monkeypatch.setitem(load(code).facts, key, forms)
    block = re.search(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert block is not None
    before = set(RULES)
    names: dict[str, Any] = {"rule": rule, "Scene": Scene, "Fact": Fact, "Iterator": Iterator, "facts_told": facts_told}
    exec(block.group(1), names)
    (name,) = set(RULES) - before
    yield RULES[name]
    del RULES[name]


def test_the_rule_of_the_page_reads_its_examples(shown: Rule) -> None:
    assert len(shown.examples) == 2
    for text, triple in shown.examples:
        reading, _ = recognise(text, name="example")
        facts = [f for sentence in marked_sentences(reading) for f in shown.find(Scene(reading, sentence))]
        labels = {i: e.label for i, e in reading.book.entities.items()}
        found = [(labels[f.subject], f.relation, labels[str(f.object)]) for f in facts]
        assert len(found) == 1
        assert triple[0] in found[0][0] or triple[0] in text
        assert found[0][1:] == triple[1:]


def test_every_file_that_the_page_names_exists() -> None:
    text = PAGE.read_text("utf-8")
    named = set(re.findall(r"`((?:loaders|ontology|tests)/[\w/.]+\.(?:py|toml|csv))`", text))
    assert len(named) >= 5
    assert all((PAGE.parents[1] / name).exists() for name in named)
