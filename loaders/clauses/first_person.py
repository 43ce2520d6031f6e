"""Speech-act verbs in the first person plural, in which heads of state and ministers speak: 'We reaffirm', 'Instamos'.

The forms are made from the lemmas of the language files by the regular endings of the present tense (for Spanish and
Portuguese those of the three conjugations; for French the stems of the third group that such verbs have).
"""

from ...ontology.language_data import Verb
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name
from ..page.wording import wording


def first_plural(lemma: str, code: str) -> str:
    """Return a lemma in the first person plural of the present tense, folded; English keeps its base form.

    >>> first_plural("tomar nota", "es"), first_plural("reconnaître", "fr"), first_plural("welcome", "en")
    ('tomamos nota', 'reconnaissons', 'welcome')
    """
    verb, blank, rest = fold_name(lemma).partition(" ")
    for ending, plural in load_language(code).first_plural.items():
        if verb.endswith(ending):
            verb = verb.removesuffix(ending) + plural
            break
    return verb + blank + rest


def pronoun_end(text: str, position: int, code: str) -> int | None:
    """Return where the verb begins that a pronoun ('we', 'nous') introduces; None where the language wants one.

    >>> pronoun_end("we also reaffirm", 0, "en")
    8
    """
    pronoun = wording("we", code).match(text, position)
    return pronoun.end() if pronoun else None


def spoken_forms(verb: Verb, code: str) -> frozenset[str]:
    """Return the folded forms of a verb with which the speakers say 'we'."""
    bare = {fold_name(f) for f in verb.operative if not f.startswith("to ") and not f.split()[0].endswith("s")}
    return frozenset({first_plural(verb.lemma, code)} | (bare if code == "en" else set()))


def first_singular(lemma: str, code: str) -> str | None:
    """Return a lemma in the first person singular of the present tense, folded; None if that is a noun as well.

    >>> first_singular("exhortar", "es"), first_singular("prier instamment", "fr"), first_singular("mandatar", "pt")
    ('exhorto', 'prie instamment', None)
    """
    verb, blank, rest = fold_name(lemma).partition(" ")
    for ending, singular in load_language(code).first_singular.items():
        if verb.endswith(ending):
            return verb.removesuffix(ending) + singular + blank + rest if singular else None
    return verb + blank + rest
