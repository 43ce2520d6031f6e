"""Where a name ends in a language that writes the rest of a name without capitals: French.

'la Commission interaméricaine des ports de la côte' ends at a mark, a participle, a finite verb, a place after 'à', or
an infinitive that tells a task.
"""

import re
from functools import lru_cache
from typing import Final

from ...ontology.language_data import load as load_language
from ..page.folding import fold_name, folded_set
from ..page.page import Page
from ..page.wording import wording
from ..page.words import STYLES, Word, words
from .head_nouns import INSIDE, JOINING, heads

LOWER_CASE_NAMES: Final = frozenset({"fr"})  # languages that write the rest of a name without capitals
LOWER_LIMIT: Final = 9
PREPOSITIONS: Final = (frozenset({"a", "au", "aux"}), frozenset({"de", "du", "des", "d"}), frozenset({"pour"}))
TOWARDS: Final = frozenset({"a", "au", "aux"})
OWNERS: Final = frozenset({"ministere", "gouvernement"})
INFINITIVE: Final = re.compile(r"[a-z]{2,}(?:er|ir|aire|ettre|endre|ondre|attre|uire|ivre|crire)")
NOUNS_LIKE_INFINITIVES: Final = frozenset("""
    mer fer hiver danger metier quartier chantier dossier courrier papier policier financier particulier regulier
    premier dernier etranger foyer avenir pouvoir plaisir desir loisir affaire salaire horaire secretaire commissaire
    militaire humanitaire judiciaire nucleaire scolaire budgetaire territoire livre cuir loyer atelier plancher
    centenaire anniversaire partenaire volontaire communautaire solidaire alimentaire sanitaire penitentiaire
""".split())
HANGING_END: Final = re.compile(
    r"\s+(?:de|du|des|la|le|les|sur|à|au|aux|pour|par|dans|contre|et|avec|en|un|une|[dl][’'])$", re.IGNORECASE
)
ELISION: Final = re.compile(r"\b[ld][’']$")
CIRCUMSTANCE: Final = frozenset("base cadre vertu cours occasion lors moyen titre sein plus".split())
BEFORE_DATES: Final = frozenset({"le", "les", "du", "au", "de", "en"})
BARE: Final = frozenset({"le", "la", "les"})
VERBAL: Final = re.compile(r"[nsjmt][’']")
ADJECTIVE: Final = re.compile(r"(?:ain|al|el|ique|aire|if|ive|ien|ois|ais|mixte|cadre|type)(?:le|ne)?e?s?$|aux$")
PARTICIPLE: Final = re.compile(r"[^t]ée?s?$|[^sm]ent$")
PAUSES: Final = frozenset(
    """
    qui que dont laquelle lequel ou en afin ainsi a est ont sont lui
    ce cet cette ces tous toutes chaque
""".split()
)


def lower_case_end(page: Page, head: Word, end: int) -> int:
    """Return where a French name ends: at a mark, a participle or a finite verb."""
    stop = folded_set(page.language.adoption["participles"] + page.language.adoption["held"])
    links, finite = folded_set(page.language.name_links), wording("after_name", page.language.code)
    last, before = head.end, head
    following = words(page, head.end, min(len(page.text), head.end + 160))
    for count, word in enumerate(following):
        gap = ELISION.sub("", page.text[last : word.start])
        participle = PARTICIPLE.search(word.text) is not None
        goes_on = word.capital or word.folded in links - INSIDE or ADJECTIVE.search(word.folded)
        if not count and (not goes_on or word.folded in BARE):
            break  # 'la Convention reste ouverte', 'l'Organisation le maintien de la paix': no part of the name
        in_place = word.folded == "en" and following[count + 1 : count + 2] and following[count + 1].capital
        too_long = count >= LOWER_LIMIT and not in_place and before.folded != "en"
        joined = not gap.strip() and word.folded in JOINING
        if joined and _shares_preposition(page, head, word, following[count + 1 : count + 4]):
            last, before = word.end, word
            continue
        if gap.strip() or too_long or participle or word.folded in stop | JOINING:
            break
        towards = word.text == "à" and count > 0 and not _names_text(page, following[count + 1 : count + 3])
        if word.folded in PAUSES and not in_place and not towards:
            break
        if word.folded in TOWARDS and following[count + 1 : count + 2] and following[count + 1].capital:
            break  # '... à Lima', '... au Pérou'
        if word.folded in OWNERS or word.text in STYLES or _is_task(page, head, before, word):
            break
        if before.folded not in links and (word.folded in _speaking() or finite.fullmatch(word.folded)):
            break  # 'la Commission interaméricaine lance un appel', '... compte parmi ses membres'
        if count > 1 and word.text.isdigit() and before.folded in BEFORE_DATES:
            break  # '... pour le 3 mai 2004', '... de 1974'
        if word.folded in CIRCUMSTANCE:
            break  # '... sur la base de', '... dans le cadre de'
        if VERBAL.match(word.text) or (word.capital and not before.capital and before.folded not in links):
            break  # 'la Mission n'aurait pas ...'; a capital after an adjective begins another name
        last, before = word.end, word
    while last > end and (hanging := HANGING_END.search(page.text, head.end, last)):
        last = hanging.start()
    return max(last, end)


@lru_cache(maxsize=1)
def _speaking() -> frozenset[str]:
    """The French verbs of speech acts in the present tense, first words."""
    forms = (form.split() for verb in load_language("fr").verbs for form in verb.reported)
    return frozenset(fold_name(form[0]) for form in forms if form[0] not in ("a", "ont", "avait", "est", "sont"))


def _names_text(page: Page, after: list[Word]) -> bool:
    """Whether a text is named behind 'à': 'le Statut à la résolution ...' are two."""
    return any(heads(page.language.code).get(w.folded, ("body",))[0] not in ("body", "programme") for w in after)


def _shares_preposition(page: Page, head: Word, word: Word, after: list[Word]) -> bool:
    """Whether 'et' goes on with a preposition of the name and a noun: 'Secrétariat à la paix et à la justice'."""
    group = next((g for g in PREPOSITIONS if after and after[0].folded in g), None)
    if group is None or page.text[word.end : after[0].start].strip():
        return False
    noun = next((w for w in after if w.folded not in group | BARE | {"l"}), None)
    inside = {w.folded for w in words(page, head.end, word.start)}
    return noun is not None and not noun.capital and not inside.isdisjoint(group)


def _is_task(page: Page, head: Word, before: Word, word: Word) -> bool:
    """Whether an infinitive tells a task, no name: 'le Groupe de travail d'étudier', 'la Police pour lutter contre'."""
    if word.capital or not INFINITIVE.fullmatch(word.folded) or word.folded in NOUNS_LIKE_INFINITIVES:
        return False
    elided = page.text[max(0, word.start - 2) : word.start] in ("d'", "d’")
    body = heads(page.language.code).get(head.folded, ("", ""))[0] == "body"
    return elided or before.folded in ("de", "d", "lui", "leur") or (before.folded == "pour" and body)
