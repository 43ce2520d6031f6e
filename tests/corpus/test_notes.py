"""The notes on real pages are facts, with the address of the page, in the form that `hemisec evaluate` reads."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hemisec.loaders.evaluation.gold import read_note
from hemisec.loaders.evaluation.names import Names
from hemisec.ontology.authority import load
from hemisec.ontology.language_data import LANGUAGES

NOTES = sorted(Path(__file__).parent.glob("*.yaml"))
LONGEST_PRINTED = 22  # words: a name, a title or a symbol as printed, no sentence
LONGEST_TITLE = 60


def data(path: Path) -> dict[str, Any]:
    """A note as it is written."""
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


def strings(value: Any) -> Iterator[str]:
    """All words of a note, its address left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key != "source":
                yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def test_there_are_pages_of_many_kinds_in_four_languages() -> None:
    notes = [data(path) for path in NOTES]
    assert len(notes) >= 40
    assert len({note["kind"] for note in notes}) >= 15
    assert {note["language"] for note in notes} == set(LANGUAGES)
    assert all(note["source"].startswith(("http://", "https://")) for note in notes)


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.stem)
def test_a_note_is_gold(path: Path) -> None:
    assert read_note(path, Names(load())).items


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.stem)
def test_a_note_holds_facts_and_no_text(path: Path) -> None:
    note = data(path)
    assert all(len(c.get("printed", "").split()) <= LONGEST_PRINTED for c in note["citations"])
    assert all(len(words.split()) <= LONGEST_TITLE for words in strings(note))
