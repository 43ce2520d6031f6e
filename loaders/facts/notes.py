"""Adoption, signature and entry into force told in a note: below the name of a text, or in brackets beside it.

'PACT OF THE BOATS' / '(Signed at Lima, on May 4, 2009, at the Conference)'; 'Opened for signature at Lima May 4, 2009;
ratified by the President of Chile May 5, 2010; entered into force May 6, 2011'; 'Boats of the bay (Adopted at the
plenary session held on May 4, 2009) AG/RES. 1 (I-O/71)'.
"""

import re
from collections.abc import Iterator
from typing import Final

from .adjuncts import adjuncts
from .events import facts_of
from .families import FAMILIES, Family
from .marked import Marked, Token
from .patterns import compiled
from .rules import Fact, Scene, rule

NOTED: Final = tuple(family for family in FAMILIES if family.name in ("adopted", "signed", "in-force"))
NAME_ALONE: Final = re.compile(r"\W{0,4}(?:[a-z']{1,3} ?)?⟦T\d+⟧(?: ?\([^()⟦]{1,20}\))?\W{0,4}")
LINES_ABOVE: Final = 2


@rule(
    "noted-below-title",
    (
        "The Inter-American Convention against Corruption\n\n(Signed at Quito, Ecuador, 4 May 2009, at the Special"
        " Conference on Security)\n\nThe boats of the bay are in the hands of the fishermen of the region.",
        ("Inter-American Convention against Corruption", "signed_on", "2009-05-04"),
    ),
    (
        "Convención Interamericana contra la Corrupción\n\n(Suscrita en Quito, Ecuador, el 4 de mayo de 2009, en la"
        " Conferencia Especial sobre Seguridad)\n\nLos barcos de la bahía están en manos de los pescadores.",
        ("Inter-American Convention against Corruption", "signed_at", "Special Conference on Security"),
    ),
    (
        "Convenção Interamericana contra a Corrupção\n\n(Assinada em Quito, Equador, em 4 de maio de 2009, na"
        " Conferência Especial sobre Segurança)\n\nOs barcos da baía estão nas mãos dos pescadores da região.",
        ("Inter-American Convention against Corruption", "signed_on", "2009-05-04"),
    ),
    (
        "Convention interaméricaine contre la corruption\n\n(Signée à Quito (Équateur), le 4 mai 2009)\n\nLes bateaux"
        " de la baie sont dans les mains des pêcheurs de la région.",
        ("Inter-American Convention against Corruption", "signed_on", "2009-05-04"),
    ),
    (
        "Inter-American Convention against Corruption. Opened for signature at Quito May 4, 2009; ratified by the"
        " President of Chile May 5, 2010; entered into force May 6, 2011, as the boats of the bay were told.",
        ("Inter-American Convention against Corruption", "entered_into_force_on", "2011-05-06"),
    ),
    anchors=("{adopted}|{signed}|{entered_into_force}", "{{DM}}"),
)
def noted_below_title(scene: Scene) -> Iterator[Fact]:
    """'(Signed at PLACE, DATE, at the MEETING)' below a line that names a text; more acts behind semicolons."""
    lead = compiled(r"\(?{art}(?:text )?(?:{adopted}|{signed}|{entered_into_force})\b", scene.code)
    told = scene.sentence.text
    noted = told.startswith("(") or any(mark in told for mark in (";", "⟦M", "⟦P"))  # else a line of a fact box
    text = _above(scene) if noted and lead.match(told) else None
    if text is None:
        return
    for part in re.finditer(r"[^;]+", scene.sentence.text):
        yield from _acts(scene, text, part.start())
        yield from _ratified(scene, text, part)


def _above(scene: Scene) -> Token | None:
    """The text whose name is all of one of the lines above."""
    for earlier in reversed(scene.before[-LINES_ABOVE:]):
        if NAME_ALONE.fullmatch(earlier.text):
            return next(t for t in earlier.tokens if t.letter == "T")
    return None


def _acts(scene: Scene, text: Token, begin: int) -> Iterator[Fact]:
    for family in NOTED:
        found = compiled(rf"[ (]*{{{family.words}}}", scene.code).match(scene.sentence.text, begin)
        if found:
            yield from _told(scene, family, text, found.end())


def _told(scene: Scene, family: Family, text: Token, end: int) -> Iterator[Fact]:
    told = adjuncts(scene.sentence, end, scene.code)
    yield from facts_of(scene, family, [text], told, min(end, len(scene.sentence.text) - 1))


def _ratified(scene: Scene, text: Token, part: re.Match[str]) -> Iterator[Fact]:
    """'ratified by the President of STATE DATE' in the history of a treaty."""
    found = compiled(r"^ ?{ratified} {by} ?{art}[^⟦;]{0,40}(?P<s>⟦S\d+⟧),? (?:{on} ?)?(?P<d>⟦D\d+⟧)", scene.code).match(
        part.group())
    if found:
        state, day = scene.sentence.tokens_in(found.group())
        yield Fact(text.value, "ratified_by", state.value, state.start, day.end, day.value)


@rule(
    "noted-before-symbol",
    (
        "They read of the boats of the bay (adopted at the plenary session held on May 4, 2009, and read again)"
        " AG/RES. 1105 (XXI-O/91) in the evening.",
        ("AG/RES. 1105", "adopted_on", "2009-05-04"),
    ),
    (
        "Leyeron sobre los barcos de la bahía (aprobada en la sesión plenaria celebrada el 4 de mayo de 2009)"
        " AG/RES. 1105 (XXI-O/91) por la noche.",
        ("AG/RES. 1105", "adopted_on", "2009-05-04"),
    ),
    (
        "Leram sobre os barcos da baía (aprovada na sessão plenária realizada em 4 de maio de 2009)"
        " AG/RES. 1105 (XXI-O/91) e não dormiram.",
        ("AG/RES. 1105", "adopted_on", "2009-05-04"),
    ),
    (
        "Ils ont lu les bateaux de la baie (adoptée à la séance plénière tenue le 4 mai 2009)"
        " AG/RES. 1105 (XXI-O/91) dans la soirée.",
        ("AG/RES. 1105", "adopted_on", "2009-05-04"),
    ),
    anchors=("{adopted}", "{{D}}", "{{T}}"),
)
def noted_before_symbol(scene: Scene) -> Iterator[Fact]:
    """'TITLE (Adopted at the plenary session held on DATE) SYMBOL': a line of a list of resolutions."""
    note = compiled(r"\({adopted}(?P<n>[^()]*)\):? ?(?P<t>⟦T\d+⟧)", scene.code)
    for found in note.finditer(scene.sentence.text):
        days = [t for t in scene.sentence.tokens_in(found.group("n")) if t.letter == "D"]
        text = scene.sentence.tokens_in(found.group("t"))[0]
        if len(days) == 1 and _has_symbol(scene.sentence, scene, text):
            yield Fact(text.value, "adopted_on", days[0].value, days[0].start, text.end)


def _has_symbol(sentence: Marked, scene: Scene, text: Token) -> bool:
    return bool(scene.reading.symbols_from(text.start, min(text.end, sentence.end)))
