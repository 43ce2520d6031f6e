"""Speech-act verbs in the first person plural, in which heads of state and ministers speak: 'We reaffirm', 'Instamos'.

The forms are made from the lemmas of the language files by the regular endings of the present tense (for Spanish and
Portuguese those of the three conjugations; for French the stems of the third group that such verbs have).
"""

import re
from typing import Final

from ..ontology.language_data import Verb
from .page.folding import fold_name

ENDINGS: Final = {  # the longest that fits
    "es": (("estar", "estamos"), ("ser", "somos"), ("ar", "amos"), ("er", "emos"), ("ir", "imos")),
    "pt": (("estar", "estamos"), ("ser", "somos"), ("ar", "amos"), ("er", "emos"), ("ir", "imos")),
    "fr": (
        ("prendre", "prenons"), ("mettre", "mettons"), ("naitre", "naissons"), ("faire", "faisons"),
        ("oindre", "oignons"), ("uire", "uisons"), ("cueillir", "cueillons"), ("enir", "enons"), ("rire", "rivons"),
        ("voir", "voyons"), ("etre", "sommes"), ("avoir", "avons"), ("ger", "geons"), ("ire", "isons"),
        ("ir", "issons"), ("er", "ons"), ("re", "ons"),
    ),
}
WANT_PRONOUN: Final = frozenset({"en", "fr"})
PRONOUN: Final = {
    "en": re.compile(r"we (?:(?:also|further|furthermore|therefore|hereby|thus|strongly|firmly|once again) )?"),
    "es": re.compile(r"(?:nosotros |nos )?(?:tambien |asimismo |ademas )?"),
    "pt": re.compile(r"(?:nos )?(?:tambem |ademais )?"),
    "fr": re.compile(r"nous (?:nous )?"),
}


def first_plural(lemma: str, code: str) -> str:
    """Return a lemma in the first person plural of the present tense, folded; English keeps its base form.

    >>> first_plural("tomar nota", "es"), first_plural("reconnaître", "fr"), first_plural("welcome", "en")
    ('tomamos nota', 'reconnaissons', 'welcome')
    """
    verb, blank, rest = fold_name(lemma).partition(" ")
    for ending, plural in ENDINGS.get(code, ()):
        if verb.endswith(ending):
            verb = verb.removesuffix(ending) + plural
            break
    return verb + blank + rest


def pronoun_end(text: str, position: int, code: str) -> int | None:
    """Return where the verb begins that a pronoun ('we', 'nous') introduces; None where the language wants one.

    >>> pronoun_end("we also reaffirm", 0, "en")
    8
    """
    pronoun = PRONOUN[code].match(text, position)
    if pronoun is None or (code in WANT_PRONOUN and pronoun.end() == position):
        return None
    return pronoun.end()


def spoken_forms(verb: Verb, code: str) -> frozenset[str]:
    """Return the folded forms of a verb with which the speakers say 'we'."""
    bare = {fold_name(f) for f in verb.operative if not f.startswith("to ") and not f.split()[0].endswith("s")}
    return frozenset({first_plural(verb.lemma, code)} | (bare if code == "en" else set()))
