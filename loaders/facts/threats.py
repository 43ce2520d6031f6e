"""Which threat a thing is about: told inside its name, by its purpose, or right behind its name."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from ..names.gazetteer import gazetteer
from ..page.folding import fold_name
from ..record import Mention
from .gatherings import is_collective
from .marked import Token
from .patterns import compiled
from .purposes import purposes_of
from .rules import Fact, Scene, rule

ABOUT: Final = frozenset({"body", "programme", "instrument", "resolution", "declaration", "document", "meeting",
                          "meeting-series"})
NEXT: Final = re.compile(
    r",? ?(?:and |or |y |e |o |ou |et )?(?:the |la |el |los |las |o |a |os |as |le |les |l')?(?:other |otras? |outras? "
    r"|autres )?(?:forms? of |formas? de |formes? de )?"
)


@lru_cache(maxsize=1)
def _scan() -> tuple[AhoCorasick, tuple[str, ...]]:
    """The scan for names of threats, the longest that stands at a place first."""
    names = sorted(n for n, things in gazetteer().names.items() if things[0].kind == "threat" and len(things) == 1)
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest), tuple(names)


@lru_cache(maxsize=4096)
def threats_named(words: str) -> tuple[tuple[int, int, str], ...]:
    """Return the threats in folded words, each with its span.

    >>> [iri.rsplit("/", 1)[1] for _, _, iri in threats_named("convention against terrorism")]
    ['terrorism']
    """
    automaton, names = _scan()
    return tuple(
        (start, end, gazetteer().names[names[index]][0].iri)
        for index, start, end in automaton.find_matches_as_indexes(words)
        if not words[start - 1 : start].isalnum() and not words[end : end + 1].isalnum()
    )


@rule(
    "threat-in-name",
    (
        (
            "The Inter-American Convention against Terrorism is one of the texts that the ports of the region keep in"
            " their books."
        ),
        ("Inter-American Convention against Terrorism", "addresses_threat", "errorism"),
    ),
    (
        (
            "O Comitê Interamericano contra o Terrorismo é um dos órgãos que os portos da região não esquecem e que não"
            " esquecem os portos."
        ),
        ("Inter-American Committee against Terrorism", "addresses_threat", "errorism"),
    ),
    anchors=("{{TBRMZ}}",),
)
def threat_in_name(scene: Scene) -> Iterator[Fact]:
    """'Convention against Terrorism', 'Strategy to Combat Threats to Cybersecurity', 'Working Group on Cybercrime'.

    A threat in the name of another thing inside the name ('Parties to the Convention against ...') is that one's.
    """
    reading = scene.reading
    for mention in scene.named(ABOUT):
        if mention.how in ("anaphor", "acronym", "symbol"):
            continue
        named = threats_named(reading.page.folded_slice(mention.start, mention.end))
        if not named or is_collective(scene, mention.entity):
            continue
        first = reading.page.folded_at(mention.start)
        for start, end, threat in named:
            if not _of_inner(scene, mention, reading.page.raw_span(first + start, first + end)):
                yield Fact(mention.entity, "addresses_threat", reading.book.known(threat), mention.start, mention.end)


def _of_inner(scene: Scene, mention: Mention, span: tuple[int, int]) -> bool:
    """Whether a span inside a name belongs to another name inside it."""
    return any(
        m.entity != mention.entity and (m.start, m.end) != (mention.start, mention.end)
        and m.start <= span[0] and span[1] <= m.end
        for m in scene.reading.within(mention.start, mention.end, ABOUT)
    )


@rule(
    "threat-of-purpose",
    (
        (
            "The Inter-American Defense College was created to combat transnational organized crime in the ports of the"
            " region and of the islands."
        ),
        ("Inter-American Defense College", "addresses_threat", "ransnational organized crime"),
    ),
    (
        (
            "La Junta Interamericana de Defensa tiene como objetivo prevenir el lavado de dinero en los puertos de la"
            " región y de las islas."
        ),
        ("Inter-American Defense Board", "addresses_threat", "oney laundering"),
    ),
    anchors=("{countering}|{aims}|{aim}", "{{BRTMZ}}", "<threat>"),
)
def threat_of_purpose(scene: Scene) -> Iterator[Fact]:
    """'created to combat D, E and F', 'responsible for issues related to D': the threats that a purpose tells."""
    for purpose in purposes_of(scene):
        start, end = scene.sentence.raw(purpose.start, purpose.end)
        threats = scene.reading.outermost(start, end, ("threat",))
        for index, threat in enumerate(threats):
            before = scene.reading.page.folded_slice(max(start, threat.start - 80), threat.start)
            led = compiled(r"(?:{countering}|{related})(?:,? [a-z'-]+){0,6},? ?$", scene.code).search(before)
            listed = index and NEXT.fullmatch(scene.reading.page.folded_slice(threats[index - 1].end, threat.start))
            if led or listed:
                first = min(purpose.subject.start, start)
                yield Fact(purpose.subject.value, "addresses_threat", threat.entity, first, threat.end)


@rule(
    "text-against-threat",
    (
        (
            "The ministers spoke of the Lake Security Strategy to prevent and combat money laundering, which the ports"
            " of the region had asked for."
        ),
        ("Lake Security Strategy", "addresses_threat", "oney laundering"),
    ),
    anchors=("{countering}", "{{TRB}}"),
)
def text_against_threat(scene: Scene) -> Iterator[Fact]:
    """'the STRATEGY to prevent and combat D', 'the NETWORK against D': right behind the name of a text or programme."""
    sentence, code = scene.sentence, scene.code
    pattern = compiled(
        r"(?P<t>⟦[TR]\d+⟧),? (?:(?:in order )?to |para (?:el |la |o |a )?|pour (?:la |le )?)?"
        r"{countering}(?:,? (?:(?:and|y|e|et) )?{countering})*(?: {of})? ?{art}",
        code,
    )
    for found in pattern.finditer(sentence.text):
        token: Token = sentence.tokens_in(found.group("t"))[0]
        last = sentence.raw(found.end() - 1, found.end())[1]
        for threat in scene.reading.outermost(last, last + 60, ("threat",)):
            if not fold_name(scene.reading.text[last : threat.start]).strip():
                yield Fact(token.value, "addresses_threat", threat.entity, token.start, threat.end)
