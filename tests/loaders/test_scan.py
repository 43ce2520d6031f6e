"""A scan finds what the regular expression alone would find, on every page of the examples."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from hemisec.loaders.actors import groups, offices, people
from hemisec.loaders.date_patterns import CENTURIES, date_patterns
from hemisec.loaders.page.folding import fold
from hemisec.loaders.page.language import identify
from hemisec.loaders.page.scan import Scan
from hemisec.loaders.page.wording import wording
from hemisec.loaders.reports import trigger_words
from hemisec.loaders.texts import described
from hemisec.ontology.language_data import load

PAGES = [p.read_text(encoding="utf-8") for p in sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))]


def spans(matches: Iterable[re.Match[str]]) -> list[tuple[int, int]]:
    return [found.span() for found in matches]


@pytest.mark.parametrize("text", PAGES)
def test_the_scans_of_the_readers_leave_nothing_out(text: str) -> None:
    folded = fold(text).text
    code = identify(text) or "en"
    dates, texts = date_patterns(load(code)), described._patterns(code)
    for pattern, scan in (groups._terms(code)[0], people._roles(code)[0], offices._offices(code)[0],
                          trigger_words._words(), (dates.month, dates.months_scan),
                          (texts.plan, described.SOME_PLANS), (texts.issued, described.SOME_ISSUED)):
        assert spans(scan.starting(pattern, folded)) == spans(pattern.finditer(folded))
    assert spans(described.SOME_ANNEXES.starting(described.ANNEX, text)) == spans(described.ANNEX.finditer(text))
    ministers = wording("those_ministers", code)
    for pattern, scan, before, after in ((texts.made, described.SOME_MADE, 200, 60),
                                         (texts.of, described.SOME_OPEN, 100, 60),
                                         (ministers, groups.SOME_MINISTERS, 60, 60),
                                         (dates.before_year, CENTURIES, 60, 60)):
        assert spans(scan.holding(pattern, folded, before, after)) == spans(pattern.finditer(folded))
    assert spans(offices.SOME_OFFICES.holding(offices.OFFICES, text, 200, 400)) == spans(offices.OFFICES.finditer(text))


def test_a_word_that_begins_another_finds_its_places_too() -> None:
    assert Scan(["port", "portal", "ship"]).places("a portal, a port, a shipport") == [2, 12, 20, 24]


def test_windows_that_meet_are_one() -> None:
    pattern = re.compile(r"a+b")
    assert spans(Scan(["b"]).holding(pattern, "aaab aab c aab", 4, 1)) == [(0, 4), (5, 8), (11, 14)]
