"""Scores against gold: counted by hand first, then promises that hold for any documents."""

import doctest
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hemisec.loaders.evaluation import alignment, bootstrap, counting, names, printing
from hemisec.loaders.evaluation.bootstrap import Estimate, estimates
from hemisec.loaders.evaluation.changes import changes, read_list, standing, to_list
from hemisec.loaders.evaluation.counting import Outcome, compare, same_date, verb_key
from hemisec.loaders.evaluation.evaluate import Evaluation, evaluate, match
from hemisec.loaders.evaluation.gold import read_gold
from hemisec.loaders.evaluation.names import known_names
from hemisec.loaders.evaluation.printing import tables, to_csv, to_json
from hemisec.loaders.evaluation.records import sheet_of_record
from hemisec.loaders.evaluation.scores import Group, Score, scores
from hemisec.loaders.quads import quality as quads_quality
from hemisec.loaders.reader import read
from hemisec.loaders.record import to_json as record_json
from hemisec.ontology.errors import ReadError
from hypothesis import given, settings
from hypothesis import strategies as st

EXAMPLES = Path(__file__).parents[2] / "examples"
BASE = "https://w3id.org/hemisec/id/"

NOTE = """
language: en
document: {symbol: AG/RES. 5000 (XLI-O/11), title: Lights for All Harbours, type: resolution, date: '2011-06-07',
           place: null}
citations:
- {target: AG/RES. 4000 (XL-O/10), verb: recall}
- {target: AG/RES. 4001 (XL-O/10), verb: recall}
- {target: Inter-American Convention against Terrorism, verb: reaffirm, verb_alt: [bear in mind]}
- {target: Charter of the United Nations, verb: reaffirm, optional: true}
bodies: [Permanent Council, General Assembly, Committee on Harbour Lights]
meetings:
- {name: forty-first regular session of the General Assembly, ordinal: 41, start: '2011-06-05', end: null, place: null}
mandates:
- {verb: instruct, addressee: Permanent Council, paragraph: 1}
- {verb: urge, addressee: Committee on Harbour Lights}
statements:
- {subject: Inter-American Convention against Terrorism, relation: adopted_on, object: '2002-06-03'}
clauses:
- {kind: operative, number: 1, verb: instruct}
- {kind: operative, number: 2, verb: urge}
"""


def entity(path: str, kind: str, label: str, **more: Any) -> dict[str, Any]:
    return {"id": BASE + path, "kind": kind, "label": label, **more}


def mention(path: str, text: str, start: int, how: str = "name") -> dict[str, Any]:
    return {"entity": BASE + path, "start": start, "end": start + len(text), "text": text, "how": how}


def fact(subject: str, relation: str, value: object, rule: str, **more: Any) -> dict[str, Any]:
    return {"subject": BASE + subject, "relation": relation, "object": value, "start": 0, "end": 9, "rule": rule,
            **more}


def cited(path: str, verb: str | None, rule: str = "in-preamble") -> dict[str, Any]:
    return {"target": BASE + path, "verb": verb, "clause": "preambular", "paragraph": None, "start": 1, "end": 2,
            "rule": rule}


def record() -> dict[str, Any]:
    """A record of the note's document: some of it right, some missing, some too much."""
    return {
        "source": {"name": "lights.txt", "sha256": "ab" * 32},
        "document": {"id": BASE + "document/lights", "symbol": "AG/RES. 5000 (XLI-O/11)", "type": "declaration",
                     "title": "LIGHTS FOR ALL HARBOURS", "language": "en", "date": "2011-06-07", "place": "Lima"},
        "entities": [
            entity("resolution/4000", "resolution", "Ships", symbol="AG/RES. 4000 (XL-O/10)"),
            entity("resolution/4009", "resolution", "Boats", symbol="AG/RES. 4009 (XL-O/10)"),
            entity("treaty/a-66", "instrument", "Inter-American Convention against Terrorism", acronym="ICAT"),
            entity("instrument/un-charter", "instrument", "Charter of the United Nations"),
            entity("body/oas-pc", "body", "Permanent Council of the Organization of American States"),
            entity("body/oas-ga", "body", "General Assembly of the Organization of American States"),
            entity("body/oas", "body", "Organization of American States"),
            entity("meeting/ga-regular/41", "meeting", "Forty-first regular session of the General Assembly of the "
                   "Organization of American States", ordinal=41, start="2011-06-05", end="2011-06-07"),
        ],
        "mentions": [mention("body/oas-pc", "Permanent Council", 10), mention("body/oas-ga", "General Assembly", 40),
                     mention("body/oas", "OAS", 60, "acronym"),
                     mention("meeting/ga-regular/41", "forty-first regular session", 80)],
        "citations": [cited("resolution/4000", "recall"), cited("resolution/4000", "recall"),
                      cited("resolution/4009", "recall"), cited("treaty/a-66", "bear in mind"),
                      cited("instrument/un-charter", "reaffirm"), cited("treaty/a-66", None, "in-prose")],
        "statements": [
            fact("document/lights", "mandates", BASE + "body/oas-pc", "task", verb="also instruct", paragraph=1),
            fact("document/lights", "mandates", BASE + "body/oas-ga", "task", verb="urge", paragraph=2),
            fact("treaty/a-66", "adopted_on", "2002-06-03", "adoption"),
            fact("treaty/a-66", "adopted_at", BASE + "meeting/ga-regular/41", "adoption")],
        "clauses": [{"kind": "operative", "number": 1, "verb": "instruct", "start": 1, "end": 5},
                    {"kind": "operative", "number": 2, "verb": "invite", "start": 6, "end": 9}],
    }


def outcome_of(tmp_path: Path, note: str = NOTE, data: dict[str, Any] | None = None) -> Outcome:
    path = tmp_path / "lights.yaml"
    path.write_text(note, "utf-8")
    gold, = read_gold(path, known_names())
    return compare(gold, sheet_of_record(record() if data is None else data), known_names())


def by_group(found: list[Score]) -> dict[Group, Score]:
    return {score.group: score for score in found}


# Right, said, asked, counted by hand from the note and the record above.
BY_HAND = {
    "document": (3, 5, 4),  # symbol, title, date; type is wrong; a place where there is none
    "citation": (2, 3, 3),  # 4000 and the convention; the optional charter is neither demanded nor a fault
    "citation verb": (2, 4, 3),  # recall 4000, bear in mind (also right); 4009 and the verbless one are faults
    "body": (2, 3, 3),  # the committee is missed, the OAS is too much
    "meeting": (1, 1, 1),
    "meeting field": (2, 3, 2),  # ordinal and start; an end where the text has none
    "mandate": (1, 2, 2),
    "statement": (1, 2, 1),
    "clause": (1, 2, 2),
}


@pytest.mark.parametrize("measure", BY_HAND)
def test_counts_are_those_made_by_hand(tmp_path: Path, measure: str) -> None:
    score = by_group(scores([outcome_of(tmp_path)]))[Group(measure)]
    right, said, asked = BY_HAND[measure]
    assert (score.right, score.said, score.asked) == (right, said, asked)
    precision, recall = right / said, right / asked
    assert score.precision.value == pytest.approx(precision, abs=1e-4)
    assert score.recall.value == pytest.approx(recall, abs=1e-4)
    assert score.f1.value == pytest.approx(2 * precision * recall / (precision + recall), abs=1e-4)


def test_measures_that_the_gold_does_not_answer_are_not_counted(tmp_path: Path) -> None:
    found = by_group(scores([outcome_of(tmp_path)]))
    assert {group.measure for group in found} == set(BY_HAND)
    assert Group("mention") not in found


def test_parts_of_a_measure(tmp_path: Path) -> None:
    found = by_group(scores([outcome_of(tmp_path)]))
    dated = found[Group("statement", "relation", "adopted_on")]
    assert (dated.right, dated.said, dated.asked) == (1, 1, 1)
    assert found[Group("statement", "relation", "adopted_at")].right == 0
    assert found[Group("document", "relation", "title")].f1.value == 1.0
    rule = found[Group("citation verb", "rule", "in-prose")]
    assert (rule.right, rule.said, rule.precision.value, rule.recall.value) == (0, 1, 0.0, None)
    assert found[Group("mandate", "rule", "task")].precision.value == 0.5
    assert found[Group("citation", "language", "en")].right == found[Group("citation")].right


def test_mentions_of_records_are_right_when_span_and_thing_are() -> None:
    gold, said = record(), record()
    said["mentions"][0] |= {"end": 26}  # one letter short
    said["mentions"][1] |= {"entity": BASE + "body/oas-pc"}
    outcome = compare(sheet_of_record(gold), sheet_of_record(said), known_names())
    score = by_group(scores([outcome]))[Group("mention")]
    assert (score.right, score.said, score.asked) == (2, 4, 4)
    assert by_group(scores([outcome]))[Group("mention", "rule", "acronym")].precision.value == 1.0


def test_mentions_of_notes_are_told_by_their_words(tmp_path: Path) -> None:
    note = """
language: en
mentions: [{entity: Permanent Council, text: Permanent Council}, {entity: General Assembly, text: the Assembly},
           {entity: OAS, text: OAS}, {entity: OAS, text: OAS}]
"""
    score = by_group(scores([outcome_of(tmp_path, note)]))[Group("mention")]
    assert (score.right, score.said, score.asked) == (2, 4, 4)


def test_clauses_with_spans_need_to_overlap() -> None:
    gold, said = record(), record()
    said["clauses"][0] |= {"start": 3, "end": 9}
    outcome = compare(sheet_of_record(gold), sheet_of_record(said), known_names())
    score = by_group(scores([outcome]))[Group("clause")]
    assert (score.right, score.said, score.asked) == (1, 2, 2)


def test_dates_and_places_of_meetings_may_stand_in_statements(tmp_path: Path) -> None:
    note = """
language: en
meetings: [{name: First Lighthouse Meeting, ordinal: 1, start: '2001-02-03', end: '2001-02-04', place: 'Lima, Peru'}]
"""
    data = record()
    data["entities"].append(entity("meeting/lights", "meeting", "First Lighthouse Meeting", ordinal=1, start=None))
    data["mentions"].append(mention("meeting/lights", "First Lighthouse Meeting", 120))
    data["entities"].append(entity("place/lima", "place", "Lima"))
    data["statements"] = [fact("meeting/lights", "held_on", "2001-02-03/2001-02-04", "held"),
                          fact("meeting/lights", "held_in", BASE + "place/lima", "held")]
    score = by_group(scores([outcome_of(tmp_path, note, data)]))[Group("meeting field")]
    assert (score.right, score.said, score.asked) == (4, 4, 4)


def test_statements_are_counted_for_the_relations_that_the_gold_is_complete_for(tmp_path: Path) -> None:
    note = NOTE + "relations: [adopted_on, signed_on]\n"
    score = by_group(scores([outcome_of(tmp_path, note)]))[Group("statement")]
    assert (score.right, score.said, score.asked) == (1, 1, 1)


def test_things_with_different_symbols_are_never_one(tmp_path: Path) -> None:
    note = "language: en\ncitations: [{target: AG/RES. 4009 (XLI-O/11), verb: recall}]\n"
    assert not outcome_of(tmp_path, note).right


def test_names_in_any_language_and_order_of_words() -> None:
    known = known_names()
    for one, other in [("Comité Interamericano contra el Terrorismo", "CICTE"),
                       ("Secretaría del CICTE", "Secretaría del Comité Interamericano contra el Terrorismo"),
                       ("the Permanent Council", "Permanent Council of the Organization of American States"),
                       ("member states", "Member states of the Organization of American States"),
                       ("MISPA V", "Fifth Meeting of Ministers Responsible for Public Security in the Americas"),
                       ("Committee on Lighthouses of the OAS", "Lighthouse Committee"),
                       ("trigésimo primer período ordinario de los Faros", "31º Período Ordinario de los Faros")]:
        assert known.keys([one]) & known.keys([other]), (one, other)
    assert not known.keys(["Fourth Lighthouse Meeting"]) & known.keys(["Fifth Lighthouse Meeting"])
    assert not known.keys(["MISPA V"]) & known.keys(["MISPA IV", "MISPA"])
    assert not known.keys(["Secretariat of CICTE"]) & known.keys(["CICTE"])


@pytest.mark.parametrize(("one", "other", "language"), [
    ("have seen", "see", "en"), ("be mindful", "mindful", "en"), ("also recall", "recall", "en"),
    ("recordar asimismo", "recordar", "es"), ("mention", "", "en"), ("", "mention", "fr"),
    ("rappeler également", "rappeler", "fr"), ("recordar também", "recordar", "pt")])
def test_verbs_are_compared_without_their_helpers(one: str, other: str, language: str) -> None:
    if one == "have seen":
        assert verb_key("have seen", language) == "seen"
    else:
        assert verb_key(one, language) == verb_key(other, language)


@pytest.mark.parametrize(("gold", "said", "same"), [
    ("2011-06-07", "2011-06-07", True), ("2011", "2011-06-07", True), ("2011-06-07", "2011", False),
    ("2011-06", "2011-07-01", False), ("2011-1", "2011-10", False), ("2016-02-25/2016-02-26", "2016-02-25", False),
    ("2016-02/2016-02", "2016-02-25/2016-02-26", True)])
def test_dates_are_compared_as_exactly_as_the_gold_is(gold: str, said: str, same: bool) -> None:
    assert same_date(gold, said) is same


@pytest.mark.parametrize("module", [alignment, bootstrap, counting, names, printing, quads_quality],
                         ids=lambda module: module.__name__)
def test_examples_of_the_docstrings(module: object) -> None:
    results = doctest.testmod(module)  # type: ignore[arg-type]
    assert results.attempted
    assert not results.failed


# Records and gold that belong together.


def test_a_record_is_found_by_sum_then_by_name() -> None:
    gold = sheet_of_record({**record(), "source": {"name": "page.html", "sha256": "ab" * 32}})
    by_sum = sheet_of_record(record())
    assert match([gold], [by_sum])[0] == {"page.html": by_sum}
    other = sheet_of_record({**record(), "source": {"name": "page.html", "sha256": "cd" * 32}})
    found, unused = match([gold], [other])
    assert (found, unused) == ({}, [other])
    named = sheet_of_record({**record(), "source": {"name": "page.txt"}})
    assert match([named], [by_sum, other])[0] == {"page.txt": other}


def test_two_gold_documents_of_one_name_are_refused() -> None:
    gold = sheet_of_record(record())
    with pytest.raises(ReadError, match=r"lights\.txt: two gold documents"):
        match([gold, gold], [])


# Bad gold and bad records.


@pytest.mark.parametrize(("text", "told"), [
    ("language: [", "line"), ("- a", "language"), ("language: en\ncitation: []", "did you mean 'citations'"),
    ("language: en\ncitations: {a: b}", "no list"),
    ("language: en\ncitations: [{verb: recall}]", "entry 1 has no 'target'"),
    ("language: en\nmandates: [{verb: urge, addressee: x}, {verb: urge}]", "entry 2 has no 'addressee'"),
    ("[" * 5000, "nested too deeply"), ("language: no", "language"), ("language: en\nbodies: [null]", "entry 1"),
    ("language: en\ndocument: {colour: red}", "unknown field 'colour'"), ("language: en\ndocument: [1]", "mapping"),
])
def test_a_bad_note_is_named_with_the_reason(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(ReadError, match=r"bad\.yaml") as caught:
        read_gold(tmp_path, known_names())
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_gold_that_is_not_there(tmp_path: Path) -> None:
    for path, told in [(tmp_path, "no gold in it"), (tmp_path / "x", "no such file"), (EXAMPLES / "README.md", "yaml")]:
        with pytest.raises(ReadError, match=told):
            read_gold(path, known_names())
    (tmp_path / "latin.yaml").write_bytes("language: é".encode("latin-1"))
    with pytest.raises(ReadError, match=r"latin\.yaml"):
        read_gold(tmp_path, known_names())


def test_a_note_may_be_as_short_as_yaml_allows(tmp_path: Path) -> None:
    note = """
language: en
document: {date: 2011-06-07}
citations: [AG/RES. 4000 (XL-O/10), {target: ICAT, verb: reaffirm, verb_alt: bear in mind, note: a word to readers}]
bodies: [{name: Permanent Council}, General Assembly, OAS]
notes: whatever else there is to say
"""
    found = by_group(scores([outcome_of(tmp_path, note)]))
    assert found[Group("document")].right == found[Group("document")].asked == 1
    assert (found[Group("citation")].right, found[Group("citation verb")].right) == (2, 1)
    assert found[Group("body")].f1.value == 1.0


@pytest.mark.parametrize(("line", "told"), [
    ("{", "line 2: no JSON"), ("[]", "line 2: no record"), ('{"source": {}, "document": {}}', "line 2: no record"),
    ('{"source": {}, "document": {"id": "x"}, "mentions": [{"entity": "y"}]}', r"mentions\[0\] has no good 'start'"),
    ("[" * 9000, "line 2: no JSON"), ('{"source": {}, "document": {"id": "x"}, "citations": 3}', r"citations\[0\]")])
def test_a_bad_record_is_named_with_its_line(tmp_path: Path, line: str, told: str) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text(json.dumps(record()) + "\n" + line + "\n", "utf-8")
    with pytest.raises(ReadError, match=told):
        read_gold(path, known_names())


def test_records_as_gold_answer_only_the_parts_they_have() -> None:
    gold = {key: value for key, value in record().items() if key not in ("clauses", "statements")}
    outcome = compare(sheet_of_record(gold), sheet_of_record(record()), known_names())
    assert {"document", "mention", "citation"} <= outcome.measures
    assert outcome.measures.isdisjoint({"clause", "statement", "mandate"})


# Intervals.


def test_intervals_hold_the_figure_and_are_the_same_each_time() -> None:
    counts = [(3, 4, 5), (1, 4, 2), (7, 7, 9), (0, 1, 1)]
    first = estimates(counts)
    assert first == estimates(counts)
    for estimate in first:
        assert estimate.low is not None
        assert estimate.high is not None
        assert estimate.value is not None
        assert 0 <= estimate.low <= estimate.value <= estimate.high <= 1
    assert first[0].value == pytest.approx(11 / 16, abs=1e-4)


def test_one_document_has_no_interval_and_nothing_has_no_figure() -> None:
    assert estimates([(1, 2, 4)]) == (Estimate(0.5), Estimate(0.25), Estimate(0.3333))
    assert estimates([(0, 0, 0), (0, 0, 0)]) == (Estimate(None), Estimate(None), Estimate(None))
    assert estimates([(0, 0, 3), (0, 0, 2)])[1:] == (Estimate(0.0, 0.0, 0.0), Estimate(0.0, 0.0, 0.0))


def test_equal_documents_have_an_interval_of_no_width() -> None:
    assert estimates([(1, 2, 2)] * 5)[0] == Estimate(0.5, 0.5, 0.5)


# What changed.


def test_gains_losses_and_faults(tmp_path: Path) -> None:
    new, old = record(), record()
    old["citations"] = [cited("resolution/4000", "recall"), cited("instrument/un-charter", "reaffirm")]
    new["citations"] = [cited("treaty/a-66", "reaffirm"), cited("resolution/4009", "recall")]
    before, after = (standing([outcome_of(tmp_path, data=data)]) for data in (old, new))
    told = [str(change) for change in changes(after, before)]
    assert told == [
        "lost: lights: citation: AG/RES. 4000 (XL-O/10)",
        "lost: lights: citation verb: recall AG/RES. 4000 (XL-O/10)",
        "newly at fault: lights: citation: AG/RES. 4009 (XL-O/10)",
        "newly at fault: lights: citation verb: recall AG/RES. 4009 (XL-O/10)",
        "gained: lights: citation: Inter-American Convention against Terrorism",
        "gained: lights: citation verb: reaffirm Inter-American Convention against Terrorism"]
    assert changes(after, after) == []


def test_a_kept_list_comes_back(tmp_path: Path) -> None:
    held = standing([outcome_of(tmp_path)])
    path = tmp_path / "right.json"
    path.write_text(to_list(held), "utf-8")
    assert read_list(path).right == held.right
    assert changes(held, read_list(path)) == []
    for text in ("[1]", '{"a": 1}', '{"a": {"b": "c"}}', "{"):
        path.write_text(text, "utf-8")
        with pytest.raises(ReadError, match=r"right\.json"):
            read_list(path)


# Promises for any documents.

RECORDS = [record_json(read(path.read_text("utf-8"), name=path.name)) for path in sorted(EXAMPLES.glob("*.txt"))[::4]]


def write(path: Path, records: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(r) + "\n" for r in records), "utf-8")
    return path


def test_records_compared_with_themselves_are_right(tmp_path: Path) -> None:
    path = write(tmp_path / "same.jsonl", RECORDS)
    found = evaluate(path, path)
    assert len(found.outcomes) == len(RECORDS) == 9
    for score in found.scores:
        assert score.right == score.said
        assert score.precision.value in (1.0, None)
        assert score.f1.value in (1.0, None)
    assert {score.group.measure for score in found.scores if score.right} >= {"mention", "citation", "clause", "body"}


@settings(max_examples=15, deadline=None)
@given(st.permutations(RECORDS), st.permutations(RECORDS), st.data())
def test_the_order_of_documents_makes_no_difference(
        tmp_path_factory: pytest.TempPathFactory, one: list[dict[str, Any]], other: list[dict[str, Any]],
        data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("order")
    cut = data.draw(st.sampled_from(["citations", "statements", "mentions", "clauses"]))
    gold = write(folder / "gold.jsonl", RECORDS)
    less = [[{**r, cut: r[cut][::2]} for r in records] for records in (one, other)]
    first, second = (evaluate(gold, write(folder / "records.jsonl", records)) for records in less)
    assert to_json(first) == to_json(second)
    assert all(s.precision.value in (1.0, None) for s in first.scores if s.group == Group("clause"))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(*[st.integers(0, 20)] * 3).map(lambda t: (min(t), *t[1:])), min_size=1, max_size=8))
def test_figures_lie_in_their_intervals_or_have_none(counts: list[tuple[int, int, int]]) -> None:
    counts = [(min(c), c[1], c[2]) for c in counts]
    for estimate in estimates(counts):
        if estimate.value is not None and estimate.low is not None and estimate.high is not None:
            assert 0 <= estimate.low <= estimate.high <= 1
            assert 0 <= estimate.value <= 1


def test_a_document_without_record_is_told_and_left_out_or_missed(tmp_path: Path) -> None:
    gold, records = write(tmp_path / "gold.jsonl", RECORDS), write(tmp_path / "records.jsonl", RECORDS[1:])
    lenient, strict = evaluate(gold, records), evaluate(gold, records, strict=True)
    assert lenient.without_record == strict.without_record == (RECORDS[0]["source"]["name"],)
    assert by_group(list(lenient.scores))[Group("citation")].recall.value == 1.0
    recall = by_group(list(strict.scores))[Group("mention")].recall.value
    assert recall is not None
    assert recall < 1.0
    with pytest.raises(ReadError, match="no record of any of the 1 gold documents"):
        evaluate(write(gold, RECORDS[:1]), records)
    assert evaluate(gold, records, strict=True).outcomes[0].right == ()


def test_every_form_of_output_tells_every_score(tmp_path: Path) -> None:
    path = write(tmp_path / "same.jsonl", RECORDS)
    found = evaluate(path, path)
    assert len(to_csv(found).splitlines()) == 1 + len(found.scores)
    assert len(json.loads(to_json(found))["scores"]) == len(found.scores)
    assert sum(len(rows) for _, _, rows in tables(found)) == len(found.scores)
    assert to_csv(Evaluation((), ())) == "\n"


SCRIPT = """
import sys
from pathlib import Path
from hemisec.loaders.evaluation.evaluate import evaluate
from hemisec.loaders.evaluation.printing import to_json
print(to_json(evaluate(Path(sys.argv[1]), Path(sys.argv[2]))))
"""


def test_two_hash_seeds_give_the_same_scores(tmp_path: Path) -> None:
    (tmp_path / "lights.yaml").write_text(NOTE, "utf-8")
    records = write(tmp_path / "records.jsonl", [record()])
    runs = {subprocess.run([sys.executable, "-c", SCRIPT, str(tmp_path / "lights.yaml"), str(records)], check=True,
                           env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True).stdout
            for seed in ("0", "1", "4242")}
    assert len(runs) == 1


def test_groups_of_states_and_series_of_meetings_are_neither_demand_nor_fault(tmp_path: Path) -> None:
    data = record()
    before = outcome_of(tmp_path, data=data)
    data["entities"] += [entity("body/oas-member-states", "body", "Member states of the OAS"),
                         entity("meeting-series/summit", "meeting-series", "Summits of the Americas")]
    data["mentions"] += [mention("body/oas-member-states", "the member states", 400) | {"rule": "group-referred-to"},
                         mention("meeting-series/summit", "Summits of the Americas", 500)]
    after = outcome_of(tmp_path, data=data)
    assert [i for i in after.spurious if i.measure == "body"] == [i for i in before.spurious if i.measure == "body"]
    data["mentions"].append(mention("body/oas", "OAS", 600))
    assert "body" in {i.measure for i in outcome_of(tmp_path, data=data).spurious}
