"""The frozen corpus: nothing that the reader gets right in our own digests is lost by a change."""

import json
from pathlib import Path

import pytest
from hemisec.loaders.evaluation.changes import LOST
from hemisec.loaders.evaluation.evaluate import Evaluation, evaluate
from hemisec.loaders.evaluation.gold import read_gold
from hemisec.loaders.evaluation.names import known_names
from hemisec.loaders.evaluation.scores import Group
from hemisec.loaders.reader import read
from hemisec.loaders.record import to_json

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
GOLD = HERE / "digests"
RIGHT = HERE / "digests.right.json"
RENEW = ("if what is lost was wrong, or was given up for something better, keep the new standing:\n"
         "  hemisec extract examples -o records.jsonl\n"
         "  hemisec evaluate tests/corpus/digests records.jsonl --keep tests/corpus/digests.right.json")


@pytest.fixture(scope="module")
def evaluation(tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    """Return how the reader stands to the gold, compared with what was right when it was kept."""
    records = tmp_path_factory.mktemp("records") / "records.jsonl"
    lines = [json.dumps(to_json(read(path.read_text("utf-8"), name=path.name)), ensure_ascii=False)
             for path in sorted(EXAMPLES.glob("*.txt"))]
    records.write_text("\n".join(lines), "utf-8")
    return evaluate(GOLD, records, against=RIGHT)


def test_nothing_is_lost(evaluation: Evaluation) -> None:
    lost = [str(change) for change in evaluation.changes if change.kind == LOST]
    assert not lost, "\n".join([*lost, RENEW])


def test_the_corpus_is_whole(evaluation: Evaluation) -> None:
    assert not evaluation.without_record
    golds = read_gold(GOLD, known_names())
    assert len(golds) == 24
    assert {language: sum(gold.language == language for gold in golds) for language in ("en", "es", "pt", "fr")} == {
        "en": 8, "es": 5, "pt": 6, "fr": 5}
    assert all(item.says.strip() for gold in golds for item in gold.items)
    kept = json.loads(RIGHT.read_text("utf-8"))
    assert kept.keys() == {gold.name for gold in golds}
    assert sum(len(things) for measures in kept.values() for things in measures.values()) > 500


@pytest.mark.parametrize(("measure", "least"), [
    ("document", 0.97), ("citation", 0.95), ("citation verb", 0.9), ("body", 0.9), ("clause", 0.95)])
def test_the_reader_is_about_as_right_as_it_is_said_to_be(evaluation: Evaluation, measure: str, least: float) -> None:
    score = next(score for score in evaluation.scores if score.group == Group(measure))
    assert score.f1.value is not None
    assert score.f1.value >= least
    if measure == "citation":
        assert score.precision.value is not None
        assert score.precision.value >= 0.97


def test_gold_and_examples_are_one_to_one() -> None:
    assert {path.stem for path in GOLD.glob("*.yaml")} <= {path.stem for path in EXAMPLES.glob("*.txt")}


def test_every_note_is_read_and_has_a_name_of_its_own() -> None:
    names = [gold.name for gold in read_gold(HERE, known_names())]
    assert len(names) == len(set(names)) == len(list(HERE.rglob("*.yaml")))
