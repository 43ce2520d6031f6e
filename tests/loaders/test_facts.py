"""Every fact rule reads its own example sentences; meetings are completed and implied; nothing is invented."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hemisec.loaders.facts import _kinds as kinds_of
from hemisec.loaders.facts import complete_meetings, find_facts, find_implied_meetings
from hemisec.loaders.facts.anchors import Anchors
from hemisec.loaders.facts.marked import marked_sentences
from hemisec.loaders.facts.rules import RULES, anchors_of_rules
from hemisec.loaders.reader import recognise
from hemisec.loaders.reading import Reading

EXAMPLES = [(name, text, triple) for name, rule in sorted(RULES.items()) for text, triple in rule.examples]
FURTHER = tomllib.loads((Path(__file__).parent / "fact_examples.toml").read_text(encoding="utf-8"))["example"]


def facts_of(text: str) -> tuple[Reading, list[tuple[str, str, str, str | None, str]]]:
    """Return the reading of a text and its statements as (subject label, relation, object, date, rule)."""
    reading, _ = recognise(text, name="example")
    reading.statements.clear()
    find_implied_meetings(reading)
    find_facts(reading)
    complete_meetings(reading)
    return reading, [
        (label(reading, s.subject), s.relation, label(reading, s.object), s.date, s.rule) for s in reading.statements
    ]


def label(reading: Reading, value: Any) -> str:
    """Return the label of an entity, with its symbol; another value as a string."""
    entity = reading.book.entities.get(value)
    return f"{entity.symbol or ''} {entity.label}" if entity else str(value)


def test_rules_are_collected() -> None:
    assert len(RULES) > 90
    families = {name for name in RULES if name.endswith(("-participle", "-by-actor", "-in-front"))}
    assert all(rule.examples for name, rule in RULES.items() if name not in families)


@pytest.mark.parametrize("example", FURTHER, ids=[f"{x['rule']}-{x['language']}-{i}" for i, x in enumerate(FURTHER)])
def test_each_rule_reads_its_example_in_a_further_language(example: dict[str, Any]) -> None:
    page, found = facts_of(example["text"])
    assert page.page.language.code == example["language"]
    subject, relation, value = example["triple"]
    told = [f for f in found if f[1] == relation and f[4] == example["rule"]]
    assert [f for f in told if subject in f[0] and value in f[2]], found


@pytest.mark.parametrize(("name", "text", "triple"), EXAMPLES, ids=[f"{n}-{i}" for i, (n, *_) in enumerate(EXAMPLES)])
def test_each_rule_reads_its_example(name: str, text: str, triple: tuple[str, str, str]) -> None:
    _, found = facts_of(text)
    subject, relation, value = triple
    hits = [f for f in found if subject in f[0] and f[1] == relation and value in f[2]]
    assert hits, found
    family = name.endswith(("-participle", "-by-actor", "-in-front"))
    assert family or any(f[4] == name for f in hits), hits


@pytest.mark.parametrize(
    "family", ["adopted", "signed", "established", "in-force", "held", "organized", "hosted", "convened"]
)
def test_each_family_reads_an_example_itself(family: str) -> None:
    voices = [
        rule for name, rule in RULES.items() if name.rsplit("-", 1)[0] in (family, f"{family}-by", f"{family}-in")
    ]
    used = {f[4] for text, _ in voices[0].examples for f in facts_of(text)[1]}
    assert used & {rule.name for rule in voices}


def test_a_rule_that_hangs_on_words_finds_them_in_its_own_examples() -> None:
    hung: dict[str, int] = {}
    for name, text, _ in EXAMPLES:
        if name.endswith(("-participle", "-by-actor", "-in-front")):
            continue  # the voices of a family share their examples
        reading, _ = recognise(text, name="example")
        rules, anchors = anchors_of_rules(reading.page.language.code)
        sentences = [(s.text, kinds_of(reading, s)) for s in marked_sentences(reading)]
        shown = {rules[i].name for sentence in sentences for i in anchors.hung_on(*sentence)}
        assert name in shown, (name, text)
        hung[name] = len(rules[[r.name for r in rules].index(name)].anchors)
    assert sum(map(bool, hung.values())) > 25


def test_anchors_hide_no_fact_from_a_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """The facts of all examples and pages are the same when every rule sees every sentence."""
    texts = [text for _, text, _ in EXAMPLES]
    with_anchors = [facts_of(text)[1] for text in texts]
    monkeypatch.setattr(Anchors, "hung_on", lambda self, *_: list(range(len(self.wanted))))
    assert [facts_of(text)[1] for text in texts] == with_anchors


def test_meeting_is_completed_from_the_text_alone() -> None:
    reading, _ = facts_of(
        "The Member States know the sixteenth regular session of CICTE, held in Quito, Ecuador, on May 3 and 4, "
        "2017, and they were all there for the two days."
    )
    session = next(e for e in reading.book.entities.values() if e.kind == "meeting")
    assert (session.start, session.end) == ("2017-05-03", "2017-05-04")
    assert str(session.place).endswith("/quito")


def test_meeting_without_date_in_the_text_gets_none() -> None:
    reading, _ = facts_of(
        "The Member States know of the sixteenth regular session of CICTE, and they will speak of it in the days that"
        " follow."
    )
    session = next(e for e in reading.book.entities.values() if e.kind == "meeting")
    assert (session.ordinal, session.start, session.end, session.place) == (16, None, None, None)


def test_year_comes_from_the_date_line() -> None:
    _, found = facts_of(
        "PORTS ARE SAFE\n\nJuly 3, 2009\n\nThe International Conference on Harbour Fires was held July 1-2, in Quito,"
        " and it was the first of its kind in the region."
    )
    assert ("held_on", "2009-07-01/2009-07-02") in [f[1:3] for f in found]


def test_plenary_gets_the_day_and_the_session_does_not() -> None:
    _, found = facts_of(
        "The text on the ports, the Declaration of Lima, was adopted at the second plenary session of the third"
        " regular session of CICTE on January 24, 2003, by all of the members."
    )
    dated = [f for f in found if f[1] == "held_on"]
    assert ["econd plenary" in f[0] for f in dated] == [True]


def test_implied_meeting_of_signatories_has_the_short_name_of_the_treaty() -> None:
    _, found = facts_of(
        "On May 3, 2012, signatories of the Inter-American Treaty of Reciprocal Assistance, also known as the Rio"
        " Treaty, met and spoke of boats."
    )
    facts = {(f[0].strip(), f[1], f[2].strip()) for f in found}
    assert ("Meeting of the Rio Treaty signatories (May 2012)", "held_on", "2012-05-03") in facts


def test_implied_meeting_of_ministers() -> None:
    reading, found = facts_of(
        "The OAS Foreign Ministers met in Quito, Ecuador, on May 3, 2012, to adopt and sign the Inter-American"
        " Democratic Charter, which they had asked for."
    )
    name = "Meeting of the Foreign Ministers of the Organization of American States in Quito (May 2012)"
    facts = {(f[0].strip(), f[1], f[2].strip()) for f in found}
    assert (name, "held_on", "2012-05-03") in facts
    assert any(f[1] == "signed_at" and f[2] == name and "Charter" in f[0] for f in facts)
    meeting = next(e for e in reading.book.entities.values() if e.label == name)
    assert meeting.start == "2012-05-03"
    assert not any(m.entity == meeting.id for m in reading.mentions)


def test_implied_meeting_of_a_body_with_acronym() -> None:
    _, found = facts_of(
        "The Inter-American Committee against Terrorism (CICTE) met in Quito on May 3-4, 2012. Delegates approved a"
        " work plan for CICTE that the members had asked for in the year before."
    )
    facts = {(f[1], f[2].strip()) for f in found}
    assert ("adopted_at", "CICTE meeting of May 2012") in facts
    assert ("held_on", "2012-05-03/2012-05-04") in facts


def test_session_is_known_by_its_day() -> None:
    _, found = facts_of(
        "The ministers have read the Inter-American Convention against Terrorism. The text was adopted at"
        " the OAS General Assembly session in Bridgetown on June 3, 2002."
    )
    assert any(f[1] == "adopted_at" and "Thirty-second regular session" in f[2] for f in found)


@pytest.mark.parametrize(
    "text",
    [
        (
            "The OAS fire programme was launched at the port in April 1986, and the people of the islands were glad"
            " of it in the years after."
        ),
        (
            "The Permanent Council will look at the Inter-American Democratic Charter in the year that"
            " follows, as it has been asked to."
        ),
        (
            "The delegates of Chile and Peru spoke of the ports, which they had seen in the days before they came to"
            " the seat of the members."
        ),
        (
            "Los delegados de Chile y del Perú hablaron de los puertos que habían visto en los días anteriores a su"
            " llegada a la ciudad."
        ),
    ],
)
def test_nothing_is_invented(text: str) -> None:
    assert facts_of(text)[1] == []
