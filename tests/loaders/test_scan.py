"""A scan finds what the regular expression alone would find, on every page of the examples."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from hemisec.loaders import anaphora
from hemisec.loaders.actors import governments, groups, office_phrases, offices
from hemisec.loaders.actors.person_names import PLACE_LIKE
from hemisec.loaders.dates import news_days
from hemisec.loaders.dates.patterns import CENTURIES, DIGITS, ISO, SHORT, date_patterns
from hemisec.loaders.meetings import numbers, series_places
from hemisec.loaders.page.folding import fold
from hemisec.loaders.page.language import identify
from hemisec.loaders.page.page import make_page
from hemisec.loaders.page.scan import Board, Scan, hung_on
from hemisec.loaders.page.wording import wording
from hemisec.loaders.reports import trigger_words
from hemisec.loaders.tasks import own, reported
from hemisec.loaders.texts import (
    dated,
    described,
    joined,
    of_meetings,
    possessed,
    protocols,
    shared_nouns,
    treaty_numbers,
    work_plans,
)
from hemisec.ontology.language_data import LANGUAGES, load

PAGES = [p.read_text(encoding="utf-8") for p in sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))]


def spans(matches: Iterable[re.Match[str]]) -> list[tuple[int, int]]:
    return [found.span() for found in matches]


@pytest.mark.parametrize("text", PAGES)
def test_the_scans_of_the_readers_leave_nothing_out(text: str) -> None:
    folded = fold(text).text
    code = identify(text) or "en"
    dates, texts = date_patterns(load(code)), described._patterns(code)
    for pattern, scan in (groups._terms(code)[0], office_phrases._roles(code)[0], offices._offices(code)[0],
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


OWNED = ("Its charter and the statute of its own; their work plan, su plan de trabajo; sua carta, sa charte. "
         "The Haitian Government, el Gobierno haitiano; a sub-charter, statutes. The 1948 Charter of the Port, the "
         "1947 Treaty and resolutions II, III and IX. Meeting No. 12 and the 46 Special Session; the Santiago Summit. "
         "Los protocolos de Lima, Quito y Managua; the charters of A and B; declaraciones de A. On 3/4/1999, "
         "12.10.2001 and 2004-05-06 the Haitian State, el Estado mexicano and the treaty A-41 stood, not B-1234.")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("text", [*PAGES, OWNED])
def test_patterns_that_hang_on_words_leave_nothing_out(text: str, code: str) -> None:
    folded = fold(text).text
    for hung in (governments._demonyms(code)[0], possessed._owned(code)[0], protocols._patterns(code)[0],
                 work_plans._pattern(code), of_meetings._patterns(code)[1], shared_nouns._listed(code),
                 series_places._summit(code), numbers._before_session(code), numbers._cardinal(code),
                 joined.CHARTER_OF, news_days._pattern(code)[0], ISO, DIGITS, SHORT, anaphora._heads(code).pattern):
        assert spans(hung.finditer(folded)) == spans(hung.pattern.finditer(folded))
    for hung in (dated.NUMBERED, governments.STATE, treaty_numbers.NUMBER, numbers.SUMMIT, PLACE_LIKE):
        assert spans(hung.finditer(text)) == spans(hung.pattern.finditer(text))
    listed = wording("protocols_of", code)
    assert spans(joined.SOME_PROTOCOLS.starting(listed, text)) == spans(listed.finditer(text))


def test_a_pattern_may_begin_before_the_word_that_it_hangs_on() -> None:
    ships = hung_on(["ship"], r"\b(?:old|new) ship\b", before=4, after=5)
    assert spans(ships.finditer("an old ship, new ships, the new ship")) == [(3, 11), (28, 36)]


def test_a_word_that_begins_another_finds_its_places_too() -> None:
    assert Scan(["port", "portal", "ship"]).places("a portal, a port, a shipport") == [2, 12, 20, 24]


def test_windows_that_meet_are_one() -> None:
    pattern = re.compile(r"a+b")
    assert spans(Scan(["b"]).holding(pattern, "aaab aab c aab", 4, 1)) == [(0, 4), (5, 8), (11, 14)]


@pytest.mark.parametrize("text", PAGES)
def test_what_is_tried_before_a_name_finds_all_that_stands_there(text: str) -> None:
    page = make_page(text, load(identify(text) or "en"))
    folded, code = page.folded.text, page.language.code
    for hung in (own._pattern(code)[0], reported._patterns(code)[0]):
        for end in range(0, len(folded), 7):
            told = page.first(hung, end - own.REACH, end)
            whole = hung.pattern.search(folded[max(0, end - own.REACH) : end])
            assert (told and told.span()) == (whole and whole.span())


@pytest.mark.parametrize("text", PAGES)
def test_scans_that_run_together_find_what_each_finds_alone(text: str) -> None:
    folded, board = fold(text).text, Board()
    scans = [Scan(["commission", "comm", "of the"]), Scan(["of", "de la"]), Scan(["comm"])]
    for scan in scans[:2]:
        board.add(scan)
    assert board.places(folded) == {scan: scan.places(folded) for scan in scans[:2]}
    board.add(scans[2])
    assert board.places(folded) == {scan: scan.places(folded) for scan in scans}


def test_a_page_finds_the_same_before_and_after_its_scans_run_together() -> None:
    hung = hung_on(["ship"], r"\b(?:old|new) ship\b", before=4, after=5)
    for _ in range(3):
        page = make_page("An old ship, new ships, the new ship.", load("en"))
        assert spans(page.finditer(hung)) == [(3, 11), (28, 36)]
        assert spans(page.holding(hung.scan, hung.pattern, 4, 5)) == [(3, 11), (28, 36)]
