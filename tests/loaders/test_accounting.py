"""Nothing silent: each word that announces a text is read, told as unresolved, excluded by a rule, or unaccounted."""

import json
from pathlib import Path

import pytest
from hemisec.loaders.reader import read, recognise
from hemisec.loaders.record import Record, Trigger, Triggers, from_json, to_json
from hemisec.loaders.reports.exclusions import EXCLUSIONS, excluded_by
from hemisec.loaders.reports.report import Report, document_report, to_text
from hemisec.loaders.reports.report import to_json as report_json
from hemisec.loaders.reports.trigger_words import find_trigger_words
from hemisec.ontology.language_data import LANGUAGES, load
from hemisec.ontology.reasons import MEANINGS, Reason

HEADINGS = {"en": "News of the port", "es": "Noticias del puerto", "pt": "Notícias do porto", "fr": "Nouvelles du port"}
FILLER = {  # tells the language, and announces no text
    "en": "The fishermen of the island went to the market in the morning, and they came back with the boats.",
    "es": "Los pescadores de la isla fueron al mercado por la mañana, y volvieron con los barcos de la cooperativa.",
    "pt": "Os pescadores da ilha foram ao mercado pela manhã, e voltaram com os barcos da cooperativa para o porto.",
    "fr": "Les pêcheurs de l'île sont allés au marché le matin, et ils sont revenus avec les bateaux de la ville.",
}
EXAMPLES = [(rule.name, code, text) for rule in EXCLUSIONS.values() for code, text in rule.examples.items()]
EXAMPLE_FILES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))


def page(code: str, text: str) -> str:
    return f"{HEADINGS[code]}\n\n{FILLER[code]}\n\n{text}\n\n{FILLER[code]}\n"


def account_of(code: str, text: str) -> Record:
    return read(page(code, text))


@pytest.mark.parametrize(("name", "code", "text"), EXAMPLES, ids=lambda value: value[:18])
def test_a_rule_leaves_out_its_examples(name: str, code: str, text: str) -> None:
    reading, _ = recognise(page(code, text))
    assert name in [excluded_by(word) for word in find_trigger_words(reading)]


def test_every_rule_has_an_example_in_every_language_that_has_its_words() -> None:
    assert len(EXCLUSIONS) >= 11
    for rule in EXCLUSIONS.values():
        wanted = set(LANGUAGES) - ({"en"} if rule.name == "verb-use" else set())
        assert set(rule.examples) == wanted, rule.name
        assert rule.holds.__doc__, rule.name


READ = [
    ("en", "They recalled resolution AG/RES. 1939 (XXXIII-O/03) of the Assembly.", 1),
    ("en", "They recalled the resolutions of the General Assembly AG/RES. 1650 (XXIX-O/99) and AG/RES. 1939.", 1),
    ("es", "Recordaron las resoluciones AG/RES. 1650 (XXIX-O/99) y AG/RES. 1939 (XXXIII-O/03).", 1),
    ("pt", "Recordaram a resolução AG/RES. 1939 (XXXIII-O/03) da Assembleia.", 1),
    ("fr", "Ils ont rappelé la résolution AG/RES. 1939 (XXXIII-O/03) de l'Assemblée.", 1),
    ("en", "They read the Inter-American Convention against Terrorism.", 1),
    ("es", "AG/DEC. 26 (XXXI-O/01) Declaración sobre los barcos", 1),
    ("es", "| AG/DEC. 26 (XXXI-O/01) | Declaración sobre los barcos | leída |", 1),
]


@pytest.mark.parametrize(("code", "text", "number"), READ)
def test_a_word_in_a_citation_or_right_before_it_is_read(code: str, text: str, number: int) -> None:
    assert account_of(code, text).triggers == Triggers(consumed=number)


UNRESOLVED = [
    ("en", "They put off resolution 77 until the evening.", "resolution 77", "number-without-body"),
    ("es", "Aplazaron la resolución 77 hasta la noche.", "resolución 77", "number-without-body"),
    ("en", "They had lost the Convention in the sea.", "Convention", "no-antecedent"),
    ("es", "Habían perdido la Convención en el mar.", "Convención", "no-antecedent"),
    ("pt", "Eles tinham perdido a Convenção no mar.", "Convenção", "no-antecedent"),
    ("fr", "Ils avaient perdu la Convention en mer.", "Convention", "no-antecedent"),
    ("en", "They read the charter of the Permanent Council aloud.", "charter", "described-only"),
    ("es", "Leyeron la carta del Consejo Permanente en voz alta.", "carta", "described-only"),
    ("en", "They read resolution VII of the Permanent Council aloud.", "resolution VII", "unknown-number"),
    ("en", "They voted on AG/RES. ____ (XL-O/10) at noon.", "AG/RES. ____ (XL-O/10)", "blank-number"),
]


@pytest.mark.parametrize(("code", "text", "words", "reason"), UNRESOLVED)
def test_a_reference_that_leads_nowhere_has_a_typed_reason(code: str, text: str, words: str, reason: str) -> None:
    record = account_of(code, text)
    assert [(u.text, u.reason) for u in record.unresolved] == [(words, reason)]
    assert record.unresolved[0].why
    assert not record.triggers.unaccounted


def test_a_text_that_ends_inside_a_reference_is_told_as_truncated() -> None:
    record = read(f"{HEADINGS['en']}\n\n{FILLER['en']}\n\nThey recalled the importance of the Convention on t")
    assert [(u.text, u.reason) for u in record.unresolved] == [("Convention", "truncated")]


KEPT = [  # nothing that may be a citation is left out by a rule
    ("en", "They signed a declaration, the Declaration of Nowhere Bay, on the quay."),
    ("en", "They go back to the conventions of Old Harbor and New Harbor."),
    ("es", "Aprobaron una resolución \"Puertos sin faros\" por la noche."),
    ("en", "They go back to resolutions 7 and 8 of the club."),
]


@pytest.mark.parametrize(("code", "text"), KEPT)
def test_a_word_with_a_name_or_number_is_never_a_common_noun(code: str, text: str) -> None:
    common = {rule.name for rule in EXCLUSIONS.values() if rule.common}
    reading, _ = recognise(page(code, text))
    named = list(find_trigger_words(reading))[-1]
    assert excluded_by(named) not in common


def test_the_account_adds_up_on_every_sample() -> None:
    unaccounted = []
    for path in EXAMPLE_FILES:
        text = path.read_text(encoding="utf-8")
        reading, _ = recognise(text)
        triggers = read(text).triggers
        rows = (*triggers.excluded, *triggers.unaccounted)
        assert all(text[row.start : row.end] == row.text for row in rows)
        assert all(row.rule in EXCLUSIONS for row in triggers.excluded)
        assert triggers.consumed + triggers.unresolved + len(rows) == sum(
            len(list(find_trigger_words(part))) for part in (reading, *reading.others))
        unaccounted += [(path.name, row.text) for row in triggers.unaccounted]
    assert len(EXAMPLE_FILES) > 20
    assert unaccounted == []


def test_what_no_rule_explains_is_listed_with_its_words() -> None:
    record = account_of("en", "They go back to the treaty for Aldebaran all night.")
    words = [(row.text, row.rule) for row in record.triggers.unaccounted]
    assert words == [("treaty", None)]


def test_a_record_and_its_account_come_back_from_json() -> None:
    record = account_of("es", "Habían perdido la Convención. Soñaban con un tratado.")
    assert record.triggers.excluded
    assert from_json(json.loads(json.dumps(to_json(record)))) == record


def test_a_record_without_account_can_be_read() -> None:
    data = to_json(account_of("en", "They had lost the Convention in the sea."))
    del data["triggers"]
    for row in data["unresolved"]:
        del row["reason"]
    old = from_json(data)
    assert old.triggers == Triggers()
    assert {row.reason for row in old.unresolved} == {"other"}


def test_the_report_sums_the_account_and_lists_what_is_unaccounted() -> None:
    records = [account_of("en", "They had lost the Convention in the sea, and dreamt of a treaty."),
               account_of("en", "They go back to the treaty for Aldebaran all night.")]
    report = Report(tuple(map(document_report, records)), (), ())
    assert {k: n for k, n in report.totals.items() if k.startswith("triggers")} == {
        "triggers_read": 0, "triggers_unresolved": 1, "triggers_excluded": 1, "triggers_unaccounted": 1}
    data = report_json(report)
    assert data["unresolved_by_reason"] == {"no-antecedent": 1}
    assert data["triggers_excluded_by_rule"] == {"indefinite": 1}
    (row,) = data["documents"][1]["triggers"]["unaccounted"]
    assert row["text"] == "treaty"
    assert f"{row['start']}-{row['end']} 'treaty': unaccounted" in to_text(report)
    assert "no-antecedent" in to_text(report)


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_of_acts_are_words_that_announce_a_text(code: str) -> None:
    triggers = load(code).triggers
    assert set(triggers["acts"]) <= {*triggers["singular"], *triggers["plural"]}
    assert not set(triggers["singular"]) & set(triggers["plural"])
    assert Trigger("x", 0, 1).rule is None


def test_every_reason_is_explained() -> None:
    assert set(MEANINGS) == set(Reason)
    assert all(words.endswith(".") for words in MEANINGS.values())
