"""Every relation of a record is read in every language: one fact told in four, found whatever the language."""

import tomllib
from pathlib import Path

import pytest
from hemisec.loaders.facts.rules import RULES
from hemisec.loaders.reader import read
from hemisec.ontology.language_data import LANGUAGES
from hemisec.ontology.vocabulary import RELATIONS

FACTS = tomllib.loads((Path(__file__).parent / "relations.toml").read_text(encoding="utf-8"))["fact"]
SENTENCES = [
    pytest.param(fact, code, id=f"{fact['relation']}-{number}-{code}")
    for number, fact in enumerate(FACTS)
    for code in LANGUAGES
    if code in fact
]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_relation_has_an_example_in_every_language(code: str) -> None:
    assert {fact["relation"] for fact in FACTS if code in fact} == set(RELATIONS)


@pytest.mark.parametrize(("fact", "code"), SENTENCES)
def test_fact_is_read(fact: dict[str, str], code: str) -> None:
    record = read(fact[code])
    assert record.document.language == code
    labels = {entity.id: entity.label for entity in record.entities}
    said = [(labels[s.subject], s.relation, labels.get(str(s.object), str(s.object))) for s in record.statements]
    assert [s for s in said if fact["subject"] in s[0] and s[1] == fact["relation"] and fact["object"] in s[2]], said


def test_a_rule_of_the_registry_says_each_relation_that_is_no_pass_of_its_own() -> None:
    """Offices, mandates and deposits are read by passes beside the registry; all else by a rule of it."""
    rules: dict[str, set[str]] = {}
    for fact in FACTS:
        for code in (code for code in LANGUAGES if code in fact):
            for statement in read(fact[code]).statements:
                rules.setdefault(statement.relation, set()).add(statement.rule)
    told_apart = {relation for relation, names in rules.items() if not names & set(RULES)}
    assert told_apart == {"holds_role", "mandates", "deposited_on"}


def test_a_text_inside_a_relative_clause_is_not_the_one_that_was_signed() -> None:
    record = read(
        "The Protocol of Washington, which amends the Charter of the Organization of American States, was signed in"
        " 1992, and the boats were glad of it."
    )
    signed = [s.subject for s in record.statements if s.relation == "signed_on"]
    labels = {entity.id: entity.label for entity in record.entities}
    assert [labels[s] for s in signed] == ["Protocol of Washington"]


def test_what_may_happen_is_no_fact() -> None:
    record = read(
        "The Inter-American Democratic Charter will enter into force thirty days after the second instrument has been"
        " deposited, and Chile may then ratify it with the others."
    )
    acts = {"entered_into_force_on", "ratified_by", "deposited_on"}
    assert not acts & {s.relation for s in record.statements}


@pytest.mark.parametrize(
    "text",
    [
        "The Department of Public Security of the OAS, established in 2008, looks at the boats of the bay in the year.",
        "El Departamento de Seguridad Pública de la OEA, creado en 2008, es el que mira los barcos de la bahía.",
        "O Departamento de Segurança Pública da OEA, criado em 2008, não é o que vê os barcos da baía do porto.",
        "Le Département de la sécurité publique de l'OEA, créé en 2008, est celui qui regarde les bateaux de la baie.",
    ],
)
def test_what_is_told_of_a_part_is_not_said_of_the_whole(text: str) -> None:
    record = read(text)
    labels = {entity.id: entity.label for entity in record.entities}
    founded = [(labels[s.subject], s.object) for s in record.statements if s.relation == "established_on"]
    assert [(name.startswith("Department of Public Security"), year) for name, year in founded] == [(True, "2008")]


def test_a_program_in_a_work_plan_founds_no_body() -> None:
    record = read("The states value the programs of CICTE established in their yearly work plan, as boats do.")
    assert "established_by" not in {s.relation for s in record.statements}


@pytest.mark.parametrize(
    "text",
    [
        "The Special Conference on Security was not held in Quito on May 4, 2009, and the boats of the bay know it.",
        "Chile has not ratified the Inter-American Democratic Charter, and the boats of the bay know it very well.",
        "La Conferencia Especial sobre Seguridad no se celebró en Quito el 4 de mayo de 2009, y los barcos lo saben.",
        "La Carta Democrática Interamericana no ha sido ratificada por Chile, y los barcos de la bahía lo saben bien.",
        "A Conferência Especial sobre Segurança não foi realizada em Quito em 4 de maio de 2009, e não se sabe.",
        "La Conférence spéciale sur la sécurité n'a pas été tenue à Quito le 4 mai 2009, et les bateaux le savent.",
        "In 1970, the OAS General Assembly was established as the supreme body of the Organization of American States.",
    ],
)
def test_what_did_not_happen_is_no_fact(text: str) -> None:
    acts = {"held_in", "held_on", "ratified_by", "established_by"}
    assert not acts & {s.relation for s in read(text).statements}
