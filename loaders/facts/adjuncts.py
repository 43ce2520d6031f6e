"""What follows the verb of an event: by whom, at which meeting, where, when, by means of what, within what.

'adopted at the ⟦M⟧ of the ⟦M⟧ on ⟦D⟧' gives two meetings and a date.  The scan stops at the first words that are none
of these, so that it never runs into another clause.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from .marked import OPEN, Marked, Token
from .patterns import expand

ACTORS: Final = "BSRZH"
ADVERB: Final = (
    r"(?:\w+(?:ly|mente|ment)\b ?|(?:by|por|par) (?:acclamation|aclamacion|aclamacao|consensus?|consenso) ?"
    r"|(?:por |a l')(?:unanimidade?|unanimite) ?|(?:today|yesterday|hoy|ayer|hoje|ontem|aujourd'hui|hier)\b ?"
    r"|(?:(?:on|this|last|el|este|ultimo|passad[ao]|n?est[ae]|na|ce) )?(?:\w+day|lunes|martes|miercoles|jueves|viernes"
    r"|sabado|domingo|\w+-feira|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b(?! ⟦D) ?"
    r"|(?:for|por|pela|pour) (?:the |la )?(?:first time|primera vez|primeira vez|premiere fois) ?|again ?|jointly ?"
    r"|(?:this|esta|nesta|cette) (?:week|semana|semaine) ?"
    r"|(?:at|en|n?a|em) (?:its|the|su|la|sua|son) (?:headquarters|sede|siege) ?"
    r"|(?:ha|hace|il y a) (?:mais de |mas de |plus de )?\w+ (?:anos|decadas|ans|annees|decennies) ?"
    r"|\w+ (?:years|decades) ago ?"
    r"|(?:at|a las?|as|a partir d[aeo]s?(?: las?)?|a) \d{1,2}(?:[:.h]\d\d)?"
    r"(?: ?(?:[ap]\.? ?m\.?|h(?:oras|rs|eures|ours)?|e[ds]t|gmt))*(?: ?\([^()⟦]{1,20}\))? ?)"
)
EARLY: Final = (
    r"(?:(?:early|late|mid|(?:the )?(?:beginning|end|middle) of|(?:principios|comienzos|inicios|fines|mediados|meados|"
    r"fins|finales) de|(?:debut|fin)(?: de)?|debut) )?"
)
PRESS_LEAD: Final = r"(?:(?:on|this|last|el|el pasado|este|n?est[ae]|n[ao]|ce|cette|le) )?"  # 'el pasado miércoles en'
AT_LIMIT: Final = 12


@dataclass(frozen=True, slots=True)
class Adjunct:
    """One adjunct: its role (by, date, place, meeting, parent, venue, text, rule, within) and its tokens."""

    role: str
    tokens: tuple[Token, ...]
    end: int


TOKEN: Final = re.compile(r"\(\?P<x>(?:⟦\[([^]]+)\]|⟦(\w)|\{(\w+)\+\})")  # the token that a template ends with


@lru_cache(maxsize=64)
def _patterns_before(letter: str, code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The adjuncts that a token of a letter may end, each with its pattern; they hold no token but that."""
    return tuple((role, pattern) for role, pattern, letters in _patterns(code) if re.match(rf"[{letters}]", letter))


@lru_cache(maxsize=8)
def _patterns(code: str) -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """The adjuncts in the order in which they are tried, each with its pattern and the letters of its token.

    >>> [letters for role, _, letters in _patterns("en") if role in ("date", "by", "within")]
    ['D', 'A-CE-Z', 'BSRZH']
    """
    weekday, today = (
        "|".join(re.escape(fold_name(day)) for day in load_language(code).dates[key]) for key in ("weekdays", "today")
    )
    templates = (
        (
            "date",
            (
                rf"(?:{{on}} ?)*{{art}}{EARLY}(?:(?:{{today}}) )?(?:(?:{{weekday}}),? )?"
                r"(?:(?:months?|mes|days?|year|ano|annee) {of} )?(?P<x>⟦D\d+⟧)"
            ),
        ),
        (
            "place",
            (
                r"(?:(?:{at} ?|{of} ?){art}|(?=⟦))(?:{kind_of_site}(?: [a-z-]+)? ?,? ?(?:{of} ?)?)?(?:el )?"
                r"(?P<x>⟦[PS]\d+⟧)"
            ),
        ),
        ("place", r"{at} ?{art}(?:[a-z0-9'-]+ ?){1,3}, ?(?P<x>⟦S\d+⟧)"),
        ("place", r"{at} ?{art}(?:[a-z0-9'-]+ ){1,4}{at} ?{art}(?P<x>⟦P\d+⟧)"),
        ("place", r"\({art}(?P<x>⟦[PS]\d+⟧)\)"),
        ("within", r"{within} ?{art}(?P<x>⟦[A-CE-Z]\d+⟧)"),
        ("meeting", r"(?:{at}|{by}) ?{art}(?:[a-z-]+ )?(?P<x>⟦[MZ]\d+⟧)"),
        ("parent", r"{of} ?{art}(?P<x>⟦M\d+⟧)"),
        (
            "by",
            (
                r"{by} ?{art}(?:(?:governments?|gobiernos?|governos?|gouvernements?|delegations?|"
                r"(?:heads of state|jefes de estado|chefes de estado|chefs d'etat)[a-z ]{0,20}|president(?:e|a)?s?|"
                r"plenipotenciarios|plenipotentiaries|representantes|representatives|cancilleres) {of}"
                r" ?{art}|(?:ambassador|embajadora?|embaixadora?|ambassadeur|ambassadrice|minister|ministr[aoe]|"
                r"dra?|sra?|mrs?|ms)\.? )?(?P<x>{BSRZH+})"
            ),
        ),
        ("by", r"{by} ?{art}(?:(?!{by})[a-z.'-]+ ){1,4}(?P<x>⟦H\d+⟧)"),
        ("text", r"{means} ?{art}(?:[a-z]+ )?(?P<x>⟦T\d+⟧)"),
        ("text", r"\(?{art}(?:resolution )?(?P<x>⟦T\d+⟧)\)?"),
        ("rule", r"{accord} ?{art}(?:[a-z]+ )?(?P<x>⟦T\d+⟧)"),
        ("venue", r"{at} ?{art}(?:(?!que |which |cual |qual )[a-z]+ )?(?:{seat} ?{art})?(?P<x>⟦B\d+⟧)"),
    )
    day = rf"(?:{PRESS_LEAD}(?:{weekday}|{today})(?: (?:passado|pasado|dernier|proximo|prochain))?(?= (?!⟦)),? ?)"
    lead = rf"[, ]*(?:{ADVERB}|{day}){{0,2}}"
    return tuple(
        (
            role,
            re.compile(lead + expand(template.replace("{weekday}", weekday).replace("{today}", today), code)),
            _letters(template),
        )
        for role, template in templates
    )


def _letters(template: str) -> str:
    """The letters that the token of a template may have."""
    found = TOKEN.search(template)
    return next(filter(None, found.groups())) if found else "A-Z"


def adjuncts(sentence: Marked, position: int, code: str) -> list[Adjunct]:
    """Return the adjuncts that follow a place in the marked sentence, in order."""
    found: list[Adjunct] = []
    text = sentence.text
    while len(found) < AT_LIMIT and (token := text.find(OPEN, position)) >= 0:
        for role, pattern in _patterns_before(text[token + 1], code):
            match = pattern.match(text, position)
            if match is None or (role == "parent" and (not found or found[-1].role not in ("meeting", "parent"))):
                continue
            if role == "text" and pattern.pattern.endswith("\\)?") and (not found or found[-1].role != "by"):
                continue  # 'adopted by the Assembly (AG/RES. 1)'
            found.append(Adjunct(role, tuple(sentence.tokens_in(match.group("x"))), match.end()))
            position = match.end()
            break
        else:
            break
    return found
