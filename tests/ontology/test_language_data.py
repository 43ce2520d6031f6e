"""The language files: complete, consistent with each other, and refused in plain words when they are not."""

import csv
import re
from importlib.resources import files

import pytest
from hemisec.ontology.errors import VocabularyError
from hemisec.ontology.language_data import LANGUAGES, Language, canonical_verb, check_against, load, parse

ROLES = ("preambular", "operative", "reported")

PREAMBULAR = [
    ("en", "having seen", "have seen", "have seen"),
    ("en", "recalling", "recall", "recall"),
    ("en", "bearing in mind", "bear in mind", "bear in mind"),
    ("en", "taking into account", "take into account", "take into account"),
    ("en", "taking into consideration", "take into consideration", "take into consideration"),
    ("en", "noting with satisfaction", "note with satisfaction", "note with satisfaction"),
    ("en", "noting with concern", "note with concern", "note with concern"),
    ("en", "mindful", "be mindful", "be mindful"),
    ("en", "aware", "be aware", "be aware"),
    ("en", "deeply concerned", "be concerned", "be concerned"),
    ("en", "gratified", "be gratified", "welcome"),
    ("en", "expressing its", "express", "express"),
    ("en", "taking note", "take note", "take note"),
    ("es", "visto", "ver", "have seen"),
    ("es", "vistos", "ver", "have seen"),
    ("es", "habiendo visto", "ver", "have seen"),
    ("es", "teniendo presente", "tener presente", "bear in mind"),
    ("es", "teniendo en cuenta", "tener en cuenta", "take into account"),
    ("es", "tomando nota con satisfacción", "tomar nota con satisfacción", "note with satisfaction"),
    ("es", "conscientes", "ser consciente", "be aware"),
    ("es", "convencida", "estar convencido", "be convinced"),
    ("es", "preocupada", "estar preocupado", "be concerned"),
    ("es", "recordando", "recordar", "recall"),
    ("es", "notando nota", "tomar nota", "take note"),
    ("es", "reafirmando", "reafirmar", "reaffirm"),
    ("pt", "tendo visto", "ter visto", "have seen"),
    ("pt", "levando em conta", "levar em conta", "take into account"),
    ("pt", "tendo em mente", "ter em mente", "bear in mind"),
    ("pt", "tendo presente", "ter presente", "bear in mind"),
    ("pt", "convencidos", "estar convencido", "be convinced"),
    ("pt", "ressaltando", "ressaltar", "highlight"),
    ("fr", "vu", "voir", "have seen"),
    ("fr", "rappelant", "rappeler", "recall"),
    ("fr", "considérant", "considérer", "consider"),
    ("fr", "compte tenu", "tenir compte", "take into account"),
    ("fr", "tenant compte", "tenir compte", "take into account"),
    ("fr", "ayant à l'esprit", "avoir à l'esprit", "bear in mind"),
    ("fr", "gardant présent à l'esprit", "garder présent à l'esprit", "bear in mind"),
    ("fr", "prenant en considération", "prendre en considération", "take into consideration"),
    ("fr", "prenant note", "prendre note", "take note"),
    ("fr", "préoccupée", "être préoccupé", "be concerned"),
    ("fr", "se félicitant", "se féliciter", "welcome"),
    ("fr", "réaffirmant", "réaffirmer", "reaffirm"),
]
MANDATES = {
    "en": "instruct request urge invite encourage mandate entrust charge exhort |call on",
    "es": "encomendar instruir solicitar pedir instar exhortar invitar alentar encargar",
    "pt": "encarregar incumbir instruir solicitar pedir instar exortar convidar incentivar encorajar",
    "fr": "charger prier demander exhorter inviter encourager engager |prier instamment",
}
OPERATIVE = [
    ("en", "to instruct", "instruct"), ("en", "urges", "urge"), ("en", "call upon", "call on"),
    ("es", "exhorta", "exhortar"), ("es", "resuelve", "resolver"), ("es", "encomendar", "encomendar"),
    ("pt", "instar", "instar"), ("pt", "exorta", "exortar"), ("fr", "de charger", "charger"),
    ("fr", "d'exhorter", "exhorter"), ("fr", "prie instamment", "prier instamment"),
]
REPORTED = [
    ("en", "instructed", "instruct"), ("es", "encomendó", "encomendar"), ("es", "pidió", "pedir"),
    ("es", "instaron", "instar"), ("pt", "incumbiu", "incumbir"), ("pt", "foi instruído", "instruir"),
    ("fr", "a demandé", "demander"), ("fr", "a chargé", "charger"),
]


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    return load(request.param)


def lemmas_of(form: str, code: str, role: str) -> list[str]:
    return [verb.lemma for verb in load(code).verbs if form in getattr(verb, role)]


def english() -> str:
    return files("hemisec.ontology").joinpath("languages", "en.toml").read_text(encoding="utf-8")


def test_every_language_has_a_full_table_of_verbs(language: Language) -> None:
    assert len(language.verbs) >= 160
    assert all(verb.preambular or verb.operative or verb.reported for verb in language.verbs)
    assert 60 <= len(set(language.function_words)) <= 100


@pytest.mark.parametrize(("code", "form", "lemma", "canonical"), PREAMBULAR)
def test_preambular_forms(code: str, form: str, lemma: str, canonical: str) -> None:
    assert lemmas_of(form, code, "preambular") == [lemma]
    assert canonical_verb(lemma, code) == canonical


@pytest.mark.parametrize(("code", "form", "lemma"), OPERATIVE)
def test_operative_forms(code: str, form: str, lemma: str) -> None:
    assert lemmas_of(form, code, "operative") == [lemma]


@pytest.mark.parametrize(("code", "form", "lemma"), REPORTED)
def test_reported_forms(code: str, form: str, lemma: str) -> None:
    assert lemmas_of(form, code, "reported") == [lemma]


def test_tables_of_this_test_are_whole() -> None:
    assert (len(PREAMBULAR), len(OPERATIVE), len(REPORTED)) == (43, 11, 8)


@pytest.mark.parametrize("role", ROLES)
def test_no_form_belongs_to_two_verbs(language: Language, role: str) -> None:
    forms = [form for verb in language.verbs for form in getattr(verb, role)]
    assert len(forms) == len(set(forms))


def test_verbs_that_give_a_task(language: Language) -> None:
    single, _, phrase = MANDATES[language.code].partition("|")
    wanted = {*single.split(), *([phrase] if phrase else [])}
    assert wanted <= {verb.lemma for verb in language.verbs if verb.mandate}


def test_the_same_act_gives_a_task_in_every_language() -> None:
    kinds: dict[str, set[bool]] = {}
    for code in LANGUAGES:
        for verb in load(code).verbs:
            kinds.setdefault(verb.canonical, set()).add(verb.mandate)
    assert [canonical for canonical, mandate in kinds.items() if len(mandate) > 1] == []


def test_numbers_are_complete(language: Language) -> None:
    assert set(language.ordinals.values()) == set(range(1, 100))
    assert set(language.cardinals.values()) == set(range(1, 101))
    assert sorted(set(language.months.values())) == list(range(1, 13))


def test_the_first_english_form_of_an_ordinal_is_the_usual_one() -> None:
    first = {value: word for word, value in reversed(load("en").ordinals.items())}
    assert [first[n] for n in (1, 12, 21, 32, 40, 99)] == [
        "first", "twelfth", "twenty-first", "thirty-second", "fortieth", "ninety-ninth"]


def test_enacting_bodies_are_in_the_table_of_bodies(language: Language) -> None:
    table = files("hemisec.ontology").joinpath("tables", "bodies.csv").read_text(encoding="utf-8")
    ids = {row["id"] for row in csv.DictReader(table.splitlines())}
    assert set(language.enacting) - ids == set()


def test_types_are_those_of_the_record(language: Language) -> None:
    assert set(language.types) == {
        "resolution", "declaration", "treaty", "charter", "strategy", "plan-of-action", "statute", "report",
        "press-release", "news", "fact-sheet", "communique", "document"}


@pytest.mark.parametrize("table", ["function_words", "also", "name_links", "citation_links", "furniture",
                                   "heads_body", "heads_meeting", "heads_programme"])
def test_no_word_stands_twice_in_a_list(language: Language, table: str) -> None:
    words = getattr(language, table)
    assert len(words) == len(set(words))


def test_canonical_verbs_of_unknown_lemmas_and_languages() -> None:
    assert canonical_verb("frobnicate", "en") is None
    with pytest.raises(VocabularyError, match="use one of en, es, pt, fr"):
        canonical_verb("recall", "de")


@pytest.mark.parametrize(("old", "new", "message"), [
    ('name = "English"', 'name = "English"\ncolour = "red"', "'colour' is unknown"),
    ('name = "English"', "", "'name' is missing"),
    ('"forty-first" = 41', "", "41 has no word"),
    ('"forty-first" = 41', '"forty-first" = 141', "41 has no word"),
    ("december = 12", "december = 13", "12 has no word"),
    ('lemma = "recall"\n', 'lemma = "reaffirm"\n', "'reaffirm' stands twice"),
    ('preambular = ["recalling"]', 'preambular = ["Recalling"]', "'Recalling' must be lower case"),
    ('preambular = ["recalling"]', 'preambular = ["recalling "]', "'recalling ' must be"),
    ('preambular = ["recalling"]', 'preambular = "recalling"', "must be a list of words"),
    ('preambular = ["recalling"]', 'preambel = ["recalling"]', "'preambel' is unknown or missing"),
    ('convention = "treaty"', 'convention = "tract"', "'tract' is no type of text"),
    ('resolves = "resolve"', 'resolves = "resolute"', "'resolute' has no entry"),
    ("june = 6", 'june = "six"', "wrong kind of value"),
    ("meeting_again = ", "adopted = 'a'\nmeeting_again = ", "'adopted' stands under facts and under patterns"),
    ("[months]", "[months", "mend the TOML"),
])
def test_a_file_that_contradicts_itself_is_refused(old: str, new: str, message: str) -> None:
    text = english()
    assert old in text
    with pytest.raises(VocabularyError, match=message) as error:
        parse(text.replace(old, new, 1), "x.toml")
    assert str(error.value).startswith("x.toml")
    assert "\n" not in str(error.value)


def test_a_canonical_verb_that_english_lacks_is_refused() -> None:
    odd = parse(english().replace('canonical = "recall"', 'canonical = "recollect"', 1), "x.toml")
    with pytest.raises(VocabularyError, match="no English verb 'recollect'"):
        check_against(odd, load("en"))


def test_a_language_without_a_shared_key_is_refused() -> None:
    odd = parse(english().replace("chaired = [", "led = [", 1), "x.toml")
    with pytest.raises(VocabularyError, match=r"facts: key '(chaired|led)'"):
        check_against(odd, load("en"))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_wordings_of_a_language_are_patterns_over_folded_text(code: str) -> None:
    printed = {"protocols_of", "protocol_of", "is_or_was", "present_holder"}  # these look at the text as it stands
    for key, wording in load(code).patterns.items():
        re.compile(wording)
        letters = re.sub(r"\\.|\(\?P<\w+>|[⟦⟧]", "", re.sub(r"⟦\[?[A-Z]+\]?", "", wording))
        assert key in printed or (letters.isascii() and letters == letters.lower()), key
