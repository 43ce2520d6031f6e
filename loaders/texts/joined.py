"""Names of texts that share a part: two texts of one owner, places before one plural noun, protocols by their places.

'the Declaration and the Plan of Action of the Harbor Summit' are two texts of that summit; 'the Santiago and San
Salvador Declarations on Boats' are the Declaration of Santiago and that of San Salvador; 'the protocols of Buenos
Aires and Managua' are the protocols that the tables know by these places.  Seen in resolutions and fact sheets in
English; a shared place after the noun occurs in the other languages as well.
"""

import re
from typing import Final

from ..names.gazetteer import gazetteer
from ..names.head_nouns import KIND_OF_TYPE
from ..page.folding import fold_name
from ..page.scan import Scan, hung_on
from ..page.wording import fragment, wording
from ..reading import TEXT_KINDS, Reading
from ..record import Mention

OWNERS: Final = frozenset({"meeting", "meeting-series", "body"})
GENERIC: Final = re.compile(
    r"(?:(?:final |political |joint )?declaration(?: of principles)?|plan of action|action plan|strategy|communique|"
    r"final document|work plan|statement|consensus)$"
)
AND: Final = re.compile(r",? and (?:of )?(?:the |its )?$")
OF_OWNER: Final = re.compile(r"^(.+?) (?:of|from|adopted at|adopted by|approved at|issued by) (?:the )?$")
PLACE_NAMES: Final = r"[A-ZÀ-Ý][\w'-]+(?: (?:de |da |del )?[A-ZÀ-Ý][\w'-]+){0,3}"
PLACED: Final = ("Declaration", "Protocol", "Convention", "Agreement")
PLACES_BEFORE: Final = re.compile(rf"\b({PLACE_NAMES}) and ({PLACE_NAMES}?) ({'|'.join(PLACED)})s\b")
SOME_PROTOCOLS: Final = Scan(["Protocol", "protocol"])


def find_joined_names(reading: Reading) -> None:
    """Add the mentions of texts whose name has a part in common with the name beside it."""
    _protocols_by_place(reading)
    _charters_of_two(reading)
    if reading.page.language.code == "en":
        _places_before_noun(reading)
        _texts_of_one_owner(reading)


def _charters_of_two(reading: Reading) -> None:
    """'the Charters of the United Nations and the OAS', 'the Charter of ... and of the OAS': both charters.

    Those whose charter the tables know by the name of the organization.
    """
    for found in reading.page.finditer(CHARTER_OF):
        place = reading.page.raw_span(found.end() - 1, found.end())[1]
        owners = [m for m in reading.within(place, place + 200, ("body",)) if not _inside_body(reading, m)]
        joined: list[Mention] = []
        for owner in owners:
            between = reading.page.folded_slice(joined[-1].end if joined else place, owner.start)
            if not (JOINED_OWNER if joined else FIRST_OWNER).fullmatch(between):
                break
            joined.append(owner)
        for owner in joined if len(joined) > 1 else ():
            label = reading.book.entities[owner.entity].label
            things = gazetteer().names.get(fold_name(f"Charter of the {label}"), ())
            if len(things) == 1 and things[0].kind == "instrument":
                reading.mention(reading.book.known(things[0].iri), owner.start, owner.end, "pattern", "charter-of-two")


def _inside_body(reading: Reading, mention: Mention) -> bool:
    """Whether a body's name stands in that of a longer body ('OAS' in 'OAS General Assembly')."""
    return any(
        reading.book.kind(m.entity) == "body" and m.end - m.start > mention.end - mention.start
        for m in reading.mentions.over(mention.start, mention.end)
    )


CHARTER_OF: Final = hung_on(
    ("charter", "carta", "charte"), r"\b(?:charters?|cartas?|chartes?) (?:of|de|da|do|das|dos|des|del)\b"
)
FIRST_OWNER: Final = re.compile(r" ?(?:the |la |las |l'|les |los )?")
JOINED_OWNER: Final = re.compile(
    r"(?: \([a-z]+\))?,? (?:and|as well as|y|e|et) (?:(?:of|in that of|de|da|do|del|des) ?)?"
    r"(?:the |la |las |a |as |l'|les )?"
)


def _protocols_by_place(reading: Reading) -> None:
    """'the protocols of Buenos Aires, Washington, and Managua': those that the tables know; others stay unmarked."""
    code = reading.page.language.code
    for found in SOME_PROTOCOLS.starting(wording("protocols_of", code), reading.text):
        for place in (*re.finditer(r"[A-ZÀ-Ý][^,]*[^, ]", found.group(1)), None):
            start = found.start(1) + place.start() if place else found.start(2)
            name = place.group() if place else found.group(2)
            things = gazetteer().names.get(fold_name(fragment("protocol_of", code) + name), ())
            if len(things) == 1 and things[0].kind in TEXT_KINDS:
                span = (start, start + len(name))
                reading.mention(reading.book.known(things[0].iri), *span, "pattern", "protocol-by-place")


def _places_before_noun(reading: Reading) -> None:
    """'the Santiago and San Salvador Declarations on X': two texts, each by its place and the common subject."""
    several = any(f" {noun}s" in reading.text for noun in PLACED)
    for found in PLACES_BEFORE.finditer(reading.text) if several else ():
        noun = found.group(3)
        whole = next((m for m in reading.mentions.over(*found.span(3)) if m.rule == "name-by-shape"), None)
        if whole is None and reading.text.startswith((" on ", " for ", " against "), found.end()):
            continue
        subject = ""
        if whole is not None:
            subject = " ".join(reading.text[found.end() : whole.end].split())
            reading.mentions.remove(whole)
        for group in (1, 2):
            label = f"{noun} of {found.group(group)} {subject}".strip()
            things = gazetteer().names.get(fold_name(label), ())
            kind = KIND_OF_TYPE.get(noun.lower(), "instrument")
            iri = reading.book.known(things[0].iri) if len(things) == 1 else reading.book.new(kind, label)
            reading.mention(iri, *found.span(group), "pattern", "place-before-common-noun")


def _texts_of_one_owner(reading: Reading) -> None:
    """'the Declaration of Principles and the Plan of Action of the Summit': the first is of the same owner."""
    for second in list(reading.mentions):
        if second.rule != "name-by-shape" or reading.book.kind(second.entity) not in TEXT_KINDS:
            continue
        owner = _owner_in(reading, second)
        if owner is None:
            continue
        first = next(
            (
                m
                for m in reading.mentions.over(max(0, second.start - 12), second.start)
                if m.end <= second.start and AND.search(reading.text[m.end : second.start])
            ),
            None,
        )
        _of_owner(reading, second, owner)
        if first is not None and first.rule == "name-by-shape" and GENERIC.match(fold_name(first.text)):
            _of_owner(reading, first, owner)


def find_paired_texts(reading: Reading) -> None:
    """'the Declaration and the Plan of Action of Lima to ...': the first of the pair has the name of the second."""
    for second in list(reading.mentions):
        named = REST.match(" ".join(second.text.split())) if reading.book.kind(second.entity) in TEXT_KINDS else None
        pair = PAIRED.search(reading.text, max(0, second.start - 60), second.start) if named else None
        if not named or not pair or pair.end() != second.start:
            continue
        if reading.mentions.over(*pair.span(1)) or reading.is_nested(second):
            continue
        label = f"{' '.join(pair.group(1).split())} {named.group(1)}"
        things = [t for t in gazetteer().names.get(fold_name(label), ()) if t.kind in TEXT_KINDS]
        iri = reading.book.known(things[0].iri) if len(things) == 1 else reading.book.new("declaration", label)
        reading.mention(iri, *pair.span(1), "pattern", "text-of-pair")


PAIRED: Final = re.compile(r"\b((?:Final |Political )?Declaration(?: of Principles)?),? and (?:the )?$")
REST: Final = re.compile(r"(?:Plan|Program|Programme) of Action ((?:of|on|for|to|against) .+)", re.IGNORECASE)


def _owner_in(reading: Reading, mention: Mention) -> Mention | None:
    """The meeting (else body) whose name ends a name such as 'Plan of Action of the Harbor Summit'."""
    inner = [
        m
        for m in reading.mentions.over(mention.start, mention.end)
        if mention.start < m.start and m.end == mention.end and reading.book.kind(m.entity) in OWNERS
    ]
    order = {"meeting": 0, "meeting-series": 1, "body": 2}
    for owner in sorted(inner, key=lambda m: (order[reading.book.kind(m.entity)], m.start)):
        lead = OF_OWNER.match(fold_name(reading.text[mention.start : owner.start] + "x")[:-1])
        if lead and GENERIC.match(lead.group(1)):
            return owner
    return None


def _of_owner(reading: Reading, mention: Mention, owner: Mention) -> None:
    """Bind a mention to the text of an owner, by the owner's own name rather than by the words of the page."""
    head = reading.text[mention.start : mention.end]
    if mention.start < owner.start < mention.end:
        head = re.sub(r"\s+(?:of|from|adopted at|adopted by|approved at|issued by)(?: the)?\s*$", "",
                      reading.text[mention.start : owner.start])
    head, known = " ".join(head.split()), reading.book.entities[owner.entity]
    name = known.label if known.kind == "meeting" else owner.text
    label = f"{head} of the {' '.join(name.split())}"
    if known.kind == "meeting-series" and (one := _of_one_meeting(reading, head, known.id)):
        label = one
    things = [t for t in gazetteer().names.get(fold_name(label), ()) if t.kind in TEXT_KINDS]
    kind = reading.book.kind(mention.entity)
    if len(things) == 1:
        iri = reading.book.known(things[0].iri)
    else:
        iri = reading.book.new(kind, label, alias=f"{head} of the {' '.join(owner.text.split())}")
    if iri != mention.entity:
        reading.mentions.remove(mention)
        reading.mention(iri, mention.start, mention.end, mention.how, "text-of-owner")


def _of_one_meeting(reading: Reading, head: str, series: str) -> str | None:
    """The label of the one text of this head that the page names of a meeting of a series: 'the Plan of the Summit'."""
    entities = reading.book.entities.values()
    meetings = [e for e in entities if e.kind == "meeting" and e.series == series]
    named = {e.label for e in entities if e.kind in TEXT_KINDS}
    found = [label for m in meetings if (label := f"{head} of the {m.label}") in named]
    return found[0] if len(found) == 1 else None
