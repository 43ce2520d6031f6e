"""The forms in which prose tells of a request: those of the language files, and tenses made from the lemma."""

from functools import lru_cache

from ...ontology.language_data import Verb
from ...ontology.language_data import load as load_language
from ..page.folding import fold_name


@lru_cache(maxsize=1024)
def told_forms(verb: Verb, code: str) -> frozenset[str]:
    """Return the folded forms that report a verb: 'exhortó' and 'exhortando', and 'exhortaba', 'exhortará'.

    >>> from hemisec.ontology.language_data import load
    >>> exhorter = next(v for v in load("fr").verbs if v.lemma == "exhorter")
    >>> sorted(told_forms(exhorter, "fr") & {"exhortait", "exhortera", "a exhorté", "exhortant", "a exhorte"})
    ['a exhorte', 'exhortait', 'exhortant', 'exhortera']
    """
    lemma, blank, rest = fold_name(verb.lemma).partition(" ")
    forms = {fold_name(form) for form in (*verb.reported, *verb.preambular)}
    for ending, tenses in load_language(code).told.items():
        if lemma.endswith(ending):
            forms |= {lemma.removesuffix(ending) + fold_name(tense) + blank + rest for tense in tenses}
            break
    return frozenset(forms)
