"""The sample documents: listed, named after their own symbols, and as varied as they are said to be.

Only the files are looked at, not what the program reads out of them.
"""

import re
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
SAMPLES = sorted(EXAMPLES.glob("*.txt"))
ROW = re.compile(
    r"^\| (?P<file>[^|]+\.txt) \| (?P<what>[^|]+) \| (?P<year>\d{4}) "
    r"\| (?P<body>[^|]+) \| (?P<source>[^|]+) \|$"
)
SYMBOL_NAME = re.compile(
    r"^(?:ag-(?:res|dec)|cp-(?:res|inf)|rc-\d+-res|ces-dec|cicte-dec|cicad-doc|remja-[ivx]+-doc|sg-mesicic-doc)-\d"
)
RELEASE_NAME = re.compile(r"^(?:press-release|aviso|nota|communique)-(?P<code>[a-z]+-\d+-\d{2})$")
LETTERS_OF = {
    "en": {"the", "of", "and"},
    "es": {"los", "del", "y"},
    "pt": {"os", "da", "e"},
    "fr": {"les", "des", "et"},
}


def rows() -> list[dict[str, str]]:
    """The lines of the README's table, in the order of the page."""
    text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    return [found.groupdict() for line in text.splitlines() if (found := ROW.match(line))]


def stem_and_language(path: Path) -> tuple[str, str]:
    """`cicte-dec-1-05.pt.txt` -> ("cicte-dec-1-05", "pt")."""
    stem, language, _ = path.name.rsplit(".", 2)
    return stem, language


def squeeze(text: str) -> str:
    """Letters and digits in lower case, everything between them as one hyphen."""
    return re.sub(r"[^0-9a-z]+", "-", text.lower()).strip("-")


def test_every_sample_is_listed_once_and_every_line_has_its_file() -> None:
    listed = [row["file"] for row in rows()]
    assert sorted(listed) == [path.name for path in SAMPLES]


def test_every_line_names_a_source() -> None:
    for row in rows():
        source = row["source"]
        assert re.search(r"<https?://[^ >]+>", source) or re.search(r"[A-Z]\w+ .*\w", source), row["file"]


def test_readme_gives_the_licence_and_says_that_these_are_digests() -> None:
    text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert "CC BY 4.0" in text
    assert "digest" in text
    assert "They are not the texts." in " ".join(text.replace("**", "").split())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_size_and_encoding(path: Path) -> None:
    raw = path.read_bytes()
    assert 1_500 <= len(raw) <= 5_000
    assert "\r" not in raw.decode("utf-8")
    assert raw.endswith(b"\n")


@pytest.mark.parametrize(
    "path", [path for path in SAMPLES if SYMBOL_NAME.match(path.name)], ids=lambda path: path.name
)
def test_symbol_in_the_name_stands_in_the_heading(path: Path) -> None:
    stem, _ = stem_and_language(path)
    heading = path.read_text(encoding="utf-8")[:700]
    assert f"-{stem}-" in f"-{squeeze(heading)}-"


@pytest.mark.parametrize(
    "path",
    [path for path in SAMPLES if RELEASE_NAME.match(stem_and_language(path)[0])],
    ids=lambda path: path.name,
)
def test_press_code_in_the_name_closes_the_text(path: Path) -> None:
    found = RELEASE_NAME.match(stem_and_language(path)[0])
    assert found is not None
    last_line = path.read_text(encoding="utf-8").strip().splitlines()[-1]
    assert squeeze(last_line).endswith(found["code"])


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_text_is_in_the_language_of_the_name(path: Path) -> None:
    _, language = stem_and_language(path)
    words = re.findall(r"\w+", path.read_text(encoding="utf-8").lower())
    counts = {code: sum(words.count(word) for word in markers) for code, markers in LETTERS_OF.items()}
    assert max(counts, key=lambda code: counts[code]) == language, counts


def test_languages_years_and_bodies_are_covered() -> None:
    listed = rows()
    languages = [stem_and_language(path)[1] for path in SAMPLES]
    years = {int(row["year"]) for row in listed}
    bodies = " ; ".join(row["body"] for row in listed)
    assert len(SAMPLES) >= 17
    assert all(languages.count(code) >= 3 for code in ("es", "pt", "fr"))
    assert languages.count("en") >= 5
    assert (min(years), max(years)) == (1990, 2023)
    assert len(years) >= 12
    for body in (
        "General Assembly", "Permanent Council", "CICTE", "CICAD", "Meeting of Consultation", "MISPA",
        "REMJA", "Inter-American Defense Board", "MESICIC", "Summit of the Americas",
        "Special Conference on Security",
    ):
        assert body in bodies, body


def test_the_year_of_the_line_stands_in_the_text() -> None:
    for row in rows():
        text = (EXAMPLES / row["file"]).read_text(encoding="utf-8")
        assert row["year"] in text, row["file"]


def test_no_run_of_twelve_words_is_a_seed_s() -> None:
    seeds = sorted((EXAMPLES.parent.parent / "shared" / "seeds").glob("*.txt"))
    if not seeds:
        pytest.skip("the seed documents are not on this machine")
    runs = {run for seed in seeds for run in word_runs(seed.read_text(encoding="utf-8"), 12)}
    for path in SAMPLES:
        shared = word_runs(path.read_text(encoding="utf-8"), 12) & runs
        assert all(is_a_title(run) for run in shared), (path.name, sorted(shared)[:3])


def word_runs(text: str, length: int) -> set[str]:
    """All runs of so many words, as they are written, joined by blanks."""
    words = re.findall(r"[\w/.-]+", text)
    return {" ".join(words[at : at + length]) for at in range(len(words) - length + 1)}


def is_a_title(run: str) -> bool:
    """True where all words are capitalised or figures, but for the small ones that titles hold."""
    small = {"a", "an", "against", "and", "for", "in", "of", "on", "or", "the", "to", "up"}
    return all(not word[0].islower() or word in small for word in run.split())
