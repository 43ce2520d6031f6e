"""The reader against spaCy: a blank pipeline that looks for the same names, and for verbs and symbols by patterns.

spaCy's side finds names, verb forms and symbols; it resolves nothing, reads no dates and states no facts.  It is the
pace to keep up with, not the same work.  Needs `pip install 'hemisec[bench]'`.
"""

import importlib
import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from hemisec.loaders.reader import read
from hemisec.ontology.authority import load as load_authority
from hemisec.ontology.language_data import LANGUAGES
from hemisec.ontology.language_data import load as load_language

LENGTH = 8_000  # characters, about what a resolution has
SYMBOLS: list[list[dict[str, Any]]] = [
    [{"TEXT": {"REGEX": r"^[A-Z]+(?:/[A-Z]+)*/(?:RES|DEC|doc|INF)\b"}}, {"IS_PUNCT": True, "OP": "?"},
     {"LIKE_NUM": True}, {"ORTH": "(", "OP": "?"}, {"TEXT": {"REGEX": r"^[IVXLC]+"}, "OP": "?"}],
    [{"TEXT": {"REGEX": r"^(?:OEA|OAS)/Ser"}}, {"OP": "?"}, {"TEXT": {"REGEX": r"^[A-Z]/"}}],
]


def documents(folder: Path) -> dict[str, list[str]]:
    """Return texts of about `LENGTH` characters for each language: the examples of that language, joined."""
    found: dict[str, list[str]] = {}
    for code in LANGUAGES:
        pages = [path.read_text(encoding="utf-8") for path in sorted(folder.glob(f"*.{code}.txt"))]
        joined = "\n\n".join(pages)
        joined = "\n\n".join([joined] * (2 * LENGTH // len(joined) + 1))
        found[code] = [joined[i : i + LENGTH] for i in range(0, len(joined) - LENGTH + 1, LENGTH)]
    return found


def finder(code: str) -> Callable[[str], int]:
    """Return a function that counts what spaCy finds in a text: names of the tables, verb forms, symbols.

    As spaCy is quickest: phrases by its PhraseMatcher, verbs of one word as one pattern rather than hundreds.
    """
    spacy, matching = importlib.import_module("spacy"), importlib.import_module("spacy.matcher")
    nlp = spacy.blank(code)
    names = matching.PhraseMatcher(nlp.vocab, attr="LOWER")
    names.add("name", list(nlp.tokenizer.pipe(sorted(_names()))))
    patterns = matching.Matcher(nlp.vocab)
    verbs = list(nlp.tokenizer.pipe(_verb_forms(code)))
    names.add("verb", [verb for verb in verbs if len(verb) > 1])
    patterns.add("verb", [[{"LOWER": {"IN": [verb[0].lower_ for verb in verbs if len(verb) == 1]}}]])
    patterns.add("symbol", SYMBOLS)

    def count(text: str) -> int:
        doc = nlp(text)
        return len(names(doc)) + len(patterns(doc))

    return count


def _names() -> set[str]:
    things = load_authority().things.values()
    return {name for t in things for name in (t.label, t.acronym, *(n.text for n in t.names)) if name}


def _verb_forms(code: str) -> list[str]:
    verbs = load_language(code).verbs
    return sorted({form for v in verbs for form in (*v.preambular, *v.operative, *v.reported)})


def against_spacy(
    folder: Path, seconds: Callable[[Callable[[], object]], float]
) -> Iterator[tuple[str, float, str, float, str]]:
    """Yield the reader against spaCy on the same texts, in one process; nothing where spaCy is not installed."""
    if importlib.util.find_spec("spacy") is None:
        return
    for code, texts in documents(folder).items():
        count = finder(code)
        ours = seconds(lambda texts=texts: [read(text) for text in texts])
        theirs = seconds(lambda texts=texts, count=count: [count(text) for text in texts])
        size = sum(map(len, texts)) / 1e6
        yield (f"{len(texts)} documents of 8 kB, {code}", ours, f"records, {size / ours:.2f} MB/s", theirs,
               f"spaCy, names and verbs, {size / theirs:.2f} MB/s")
