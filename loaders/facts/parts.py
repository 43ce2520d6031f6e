"""What belongs to what: told by a name inside a name, by a city before its state, or in so many words."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ...ontology import iris
from ...ontology.authority import load as load_authority
from ..page.folding import fold_name
from ..record import Mention
from .events import head_of
from .gatherings import is_collective
from .pairs import facts_told
from .patterns import compiled
from .rules import Fact, Scene, rule

ORGANIZATION_PART: Final = re.compile(
    r"(?:general assembly|council|department|office|group|committee|commission|secretariat for|board|"
    r"asamblea|consejo|departamento|oficina|grupo|comite|comision|assembleia|conselho|escritorio|"
    r"comissao|assemblee|conseil|departement|bureau|groupe|commission|unit|unidad|agency|program)"
)
OFFICE: Final = re.compile(
    r"\b(?:secretary|secretario|secretaria de|secretaire|director|president|chair|ambassador|minister)\b(?!iat)"
)
SECRETARIAT: Final = re.compile(r"\b(?:secretariat|secretaria|secretaria tecnica|secretariado)\b")
OWNED: Final = re.compile(r"^(?:\s?\([A-Z]+\))?,? ?(?:of|de|del|da|do|du|des) (?:the |la |el |l' ?|a |o )?$")
SUBJECT_OF: Final = re.compile(  # 'Secretariat for Multidimensional Security of the OAS'
    r"\bsecretari(?:at|a) (?:of|for|de|para) (?:the |la |a )?[a-z]{5,} (?:.* )?(?:of|de|da|del) (?:the |la )?$"
)
NATIONAL: Final = re.compile(
    r"\b(?:ministry|ministerio|ministere|attorney general|senate|congress|secretariat|secretaria|senado|department of"
    r" state|police)\b"
)


COMMITTEE: Final = re.compile(r"(?:sub)?(?:committee|comite|comision|comissao|commission)\b")
COUNCILS: Final = frozenset(iris.known("body", known) for known in ("oas-pc", "oas-ga", "unga", "unsc", "cidi"))


def _bodies(scene: Scene) -> list[Mention]:
    """The bodies, programmes and meetings that a sentence names; four rules ask."""
    return scene.named(("body", "programme", "meeting-series", "meeting"))


GENERAL: Final = re.compile(r"\b(?:gener|gera)")
JOINT_REACH: Final = 12  # characters of 'and of the'
NEAR: Final = 24  # characters between a body and the one that it belongs to
BRACKETED: Final = re.compile(r"^\(([a-z]+)\)")
FOLDED_LETTER: Final = re.compile(r"[a-z]")
RUN_BY: Final = "programme-of-body"  # a body runs the programmes it gives a name, they are no part of it


@rule(
    "name-inside-name",
    (
        (
            "The work was given to the OAS Department of Legal Cooperation, and it is the one that the states of the"
            " region turned to."
        ),
        ("Department of Legal Cooperation", "part_of", "Organization of American States"),
    ),
    (
        (
            "The CICTE Secretariat is the one that the states of the region turned to when the ports of their islands"
            " were not safe."
        ),
        ("Secretariat", "secretariat_of", "Inter-American Committee against Terrorism"),
    ),
    (
        (
            "The OAS member states are those that turned to the ports of their islands when these were not safe from"
            " the sea."
        ),
        ("Organization of American States", "has_member", "ember"),
    ),
    anchors=("<body>|<programme>|<meeting-series>|<meeting>",),
)
def name_inside_name(scene: Scene) -> Iterator[Fact]:
    """'OAS Department', 'CICTE Secretariat', 'OAS member states', 'MISPA V': a name tells what it belongs to."""
    bodies = _bodies(scene)
    starts = [m.start for m in bodies]
    for outer in bodies if len(bodies) > 1 else ():
        near = bodies[bisect_left(starts, outer.start) : bisect_left(starts, outer.end)]
        for inner in near if len(near) > 1 else ():
            inside = inner.end <= outer.end and inner.end - inner.start < outer.end - outer.start
            if not inside or inner.entity == outer.entity or _is_tail(scene, outer, inner) or outer.rule == RUN_BY:
                continue
            if not _kept_apart(near, outer, inner):
                yield from _belongs(scene, outer, inner)


def _is_tail(scene: Scene, outer: Mention, inner: Mention) -> bool:
    """Whether a body stands inside another name, not at its head, without 'of' before it."""
    if inner.start == outer.start or scene.reading.book.kind(inner.entity) != "body":
        return False
    before = fold_name(scene.reading.text[outer.start : inner.start]) + " "
    return re.search(r"(?:^|\s)(?:of|de|del|da|do|du|des)(?: the| la| el| o| a| l')? ?$", before) is None


def _kept_apart(bodies: list[Mention], outer: Mention, inner: Mention) -> bool:
    """Whether another name stands between the two, or the inner name is not at an end of the outer one."""
    between = any(
        o.start <= inner.start
        and inner.end <= o.end
        and outer.start <= o.start
        and o.end <= outer.end
        and inner.end - inner.start < o.end - o.start < outer.end - outer.start
        for o in bodies
    )
    return between or (inner.start != outer.start and inner.end != outer.end)


def _belongs(scene: Scene, outer: Mention, inner: Mention) -> Iterator[Fact]:
    kinds = scene.reading.book.kind
    words = fold_name(outer.text)
    span = (outer.start, outer.end)
    if inner.rule == "name-inside-shape" and not OFFICE.search(words):
        yield Fact(outer.entity, "part_of", inner.entity, *span)
        return
    if kinds(outer.entity) == "meeting":
        if (kinds(inner.entity) == "meeting-series" and outer.how == "acronym") or _series_word(scene, outer, inner):
            yield Fact(outer.entity, "part_of", inner.entity, *span)
        return
    if kinds(outer.entity) == "meeting-series" or OFFICE.search(words):
        return
    if is_collective(scene, outer.entity):
        if (
            (kinds(inner.entity) == "body"
            and words.replace("-", " ").startswith(
                ("member", "estados miembro", "paises miembro", "estados membro", "paises membro", "etats membres")))
            or (re.search(r"(?:member|estados|paises)", words)
            and inner.start == outer.start)
        ):
            yield Fact(inner.entity, "has_member", outer.entity, *span)
    elif SECRETARIAT.search(words) and not GENERAL.search(words) and not _of_subject(outer, inner, words):
        yield Fact(outer.entity, "secretariat_of", inner.entity, *span)
    elif (
        kinds(inner.entity) in ("body", "meeting-series")
        and (ORGANIZATION_PART.search(words) or _of_subject(outer, inner, words))
        and not re.search(r"\b(?:conference|conferencia|meetings? of)\b", words)
    ):
        yield Fact(outer.entity, "part_of", inner.entity, *span)


def _of_subject(outer: Mention, inner: Mention, words: str) -> bool:
    """Whether a secretariat is named after what it deals with: 'OAS Secretariat of External Relations' is a part."""
    lead = fold_name(outer.text[: max(0, inner.start - outer.start)]) + " "
    return (inner.start == outer.start and re.search(r"secretariat (?:of|for) ", words) is not None) or bool(
        SUBJECT_OF.search(lead))


def _series_word(scene: Scene, outer: Mention, inner: Mention) -> bool:
    entity = scene.reading.book.entities[outer.entity]
    return (
        (entity.series == inner.entity
        and scene.reading.book.kind(inner.entity) == "meeting-series"
        and scene.reading.text[outer.start : inner.start].strip() != ""
        and outer.rule != "name-of-table")
        or (entity.series == inner.entity
        and re.search(r"[IVX]+$", outer.text) is not None)
    )


@rule(
    "body-beside-body",
    (
        (
            "The work was given to the Inter-American Committee against Terrorism (CICTE) of the Organization of"
            " American States, which looks after it."
        ),
        ("Committee against Terrorism", "part_of", "Organization of American States"),
    ),
    (
        (
            "El trabajo fue encargado al Comité Interamericano contra el Terrorismo (CICTE) de la Organización de los"
            " Estados Americanos, que lo hace."
        ),
        ("Committee against Terrorism", "part_of", "Organization of American States"),
    ),
    anchors=("<body>|<programme>",),
)
def body_beside_body(scene: Scene) -> Iterator[Fact]:
    """'Committee of the Organization': a body named right after another one with 'of' between them."""
    bodies = [m for m in _bodies(scene) if scene.reading.book.kind(m.entity) in ("body", "programme")]
    if not bodies:
        return
    treaties = scene.named(("instrument",))
    for first in [*bodies, *treaties]:
        behind = [b for b in bodies if first.end < b.start <= first.end + NEAR and b.entity != first.entity]
        if behind and any(o.start > first.start and o.end == first.end for o in bodies):
            continue  # 'Secretariat of the Commission of the Organization': the Commission is the Organization's
        for second in behind:
            between = " ".join(fold_name(scene.reading.text[first.end : second.start]).split()) + " "
            between = BRACKETED.sub(lambda m: f"({m[1].upper()})", between)
            between = f" {between}" if FOLDED_LETTER.match(between) else between
            committee = COMMITTEE.match(fold_name(first.text)) and second.entity in COUNCILS
            if not OWNED.match(between) or _longer(bodies, second) or not (committee or _organization(scene, second)):
                continue
            if scene.reading.book.kind(first.entity) == "instrument":
                yield Fact(first.entity, "created_within", second.entity, first.start, second.end)
            elif not is_collective(scene, first.entity) and not OFFICE.search(fold_name(first.text)):
                relation = (
                    "secretariat_of"
                    if SECRETARIAT.search(fold_name(first.text)) and not GENERAL.search(fold_name(first.text))
                    else "part_of"
                )
                yield Fact(first.entity, relation, second.entity, first.start, second.end)


def _longer(bodies: list[Mention], one: Mention) -> bool:
    return any(o.start == one.start and o.end > one.end for o in bodies)


def _organization(scene: Scene, mention: Mention) -> bool:
    """Whether a body may have parts: an organization, or a body with an acronym that has organs of its own."""
    entity = scene.reading.book.entities[mention.entity]
    return not is_collective(scene, mention.entity) and entity.kind == "body" and entity.acronym is not None


@rule(
    "adjacent-body",
    (
        (
            "The work was done by the Organization of American States (OAS) Committee on Hemispheric Security in the"
            " years after."
        ),
        ("Committee on Hemispheric Security", "part_of", "Organization of American States"),
    ),
    anchors=("<body>",),
)
def adjacent_body(scene: Scene) -> Iterator[Fact]:
    """'OAS Technical Group', 'MESICIC Technical Secretariat': two names side by side, the first an acronym."""
    text = scene.reading.text
    bodies = [m for m in _bodies(scene) if scene.reading.book.kind(m.entity) == "body"]
    for first in bodies:
        for second in bodies if first.how == "acronym" else ():
            gap = text[first.end : second.start] if 0 < second.start - first.end <= 3 else ""
            if gap not in (" ", ") ") or _longer(bodies, second) or first.entity == second.entity:
                continue
            if any(o.start <= first.start and second.end <= o.end for o in bodies):
                continue
            if (
                not _organization(scene, first)
                or (not ORGANIZATION_PART.search(fold_name(second.text))
                and not SECRETARIAT.search(fold_name(second.text)))
            ):
                continue
            words = fold_name(second.text)
            if SECRETARIAT.search(words) and re.search(r"\b(?:for|para|pour|general)\b", words):
                continue
            relation = "secretariat_of" if SECRETARIAT.search(words) else "part_of"
            yield Fact(second.entity, relation, first.entity, first.start, second.end)


@rule(
    "shared-owner",
    (
        (
            "The text was read in the Security Council and Human Rights Council of the United Nations, where the"
            " states of the region are heard."
        ),
        ("Security Council", "part_of", "United Nations"),
    ),
    anchors=("<body>",),
)
def shared_owner(scene: Scene) -> Iterator[Fact]:
    """'the A and B of the Organization': A belongs to it too."""
    bodies = [m for m in _bodies(scene) if scene.reading.book.kind(m.entity) == "body"]
    joint = compiled("{and}(?: (?:{of}|{at}|{to_both}))? ?{art}", scene.code)
    for first in bodies:
        for second in (b for b in bodies if 0 < b.start - first.end <= JOINT_REACH):
            if not joint.fullmatch(fold_name(scene.reading.text[first.end : second.start])):
                continue
            owner = next((m for m in bodies if m.end == second.end and m.start > second.start), None)
            if (
                owner is not None
                and _organization(scene, owner)
                and not any(o.start <= first.start and first.end < o.end < second.start for o in bodies)
            ):
                yield Fact(first.entity, "part_of", owner.entity, first.start, second.end)


@rule(
    "stated-part",
    (
        (
            "The Inter-American Defense Board is an entity of the Organization of American States, and it is older"
            " than most of the others."
        ),
        ("Inter-American Defense Board", "part_of", "Organization of American States"),
    ),
    (
        (
            "La Junta Interamericana de Defensa es una entidad de la Organización de los Estados Americanos, y es más"
            " antigua que las demás."
        ),
        ("Inter-American Defense Board", "part_of", "Organization of American States"),
    ),
    (
        (
            "La Junta Interamericana de Defensa es un órgano antiguo y técnico de la Organización de los Estados"
            " Americanos, y sus barcos son viejos."
        ),
        ("Inter-American Defense Board", "part_of", "Organization of American States"),
    ),
    anchors=("{part_of}|{organ}|{organs_of}", "{{BRT}}"),
)
def stated_part(scene: Scene) -> Iterator[Fact]:
    """'X is an entity of the Organization', 'X, órgano principal y autónomo de la Organización'."""
    pattern = compiled(
        r"(?P<s>⟦[BRT]\d+⟧),? (?:{which} )?(?:{be} )?(?:{established} (?:as|como|comme) )?{art}"
        r"(?:(?:one of|un[oa] de l[ao]s|uma? d[ao]s|l'une? des) (?:[a-z]+ ){0,3}?{organs_of} (?:[a-z]+ )?{of}"
        r"|(?:[a-z-]+ ){0,2}?(?:{part_of}|{organ}(?: (?!encarg|respons|charg)[a-z-]+){1,4}? {of}))"
        r" ?{art}(?P<o>⟦[BRTZ]\d+⟧)",
        scene.code,
    )
    for match in pattern.finditer(scene.sentence.text):
        if compiled("{on_which_depends}", scene.code).search(match.group()):
            continue  # 'X, à qual está vinculada a Y': Y belongs to X
        part, whole = scene.sentence.tokens_in(match.group())[:2]
        if head := head_of(scene.sentence.text[: match.start()], "BR", scene.code):
            part = scene.sentence.tokens_in(head)[0]
        yield Fact(part.value, "part_of", whole.value, part.start, whole.end)


@rule(
    "has-as-organ",
    (
        (
            "The Inter-American Defense Board has as one of its organs the Inter-American Defense College, which is"
            " known to the officers of the region."
        ),
        ("Inter-American Defense College", "part_of", "Inter-American Defense Board"),
    ),
    anchors=("{counts_as_organ}", "{{BR}}"),
)
def has_as_organ(scene: Scene) -> Iterator[Fact]:
    """'The Board has as one of its principal organizations the College'."""
    has = r"(?P<o>⟦[BR]\d+⟧),? (?:{which} )?{having_as_organ}\b[^⟦;.,]{0,50}(?P<s>⟦[BR]\d+⟧)"
    yield from facts_told(scene, "part_of", has)


@lru_cache(maxsize=1)
def _states() -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """English names of states, folded and with a blank, the longest first; and with their IRIs."""
    names = {
        (fold_name(n.text) + " ", thing.iri)
        for thing in load_authority().things.values()
        if thing.kind == "state"
        for n in thing.names
        if n.language == "en" and len(n.text) > 3
    }
    states = sorted(names, key=lambda pair: (-len(pair[0]), pair))
    return tuple(name for name, _ in states), tuple(states)


@lru_cache(maxsize=4096)
def _state_in_front(label: str) -> str | None:
    """The state whose name a folded label begins with."""
    beginnings, states = _states()
    return next(iri for name, iri in states if label.startswith(name)) if label.startswith(beginnings) else None


@rule(
    "national-body",
    (
        (
            "The letter came from the U.S. Senate, and it is the one which the delegates of the region had been asked"
            " to read in the days after."
        ),
        ("Senate", "part_of", "United States"),
    ),
    anchors=("<body>",),
)
def national_body(scene: Scene) -> Iterator[Fact]:
    """'the Ministry of Foreign Affairs of Mexico'; 'U.S. Senate', whose full name begins with the state's."""
    reading = scene.reading
    for match in compiled(r"(?P<s>⟦B\d+⟧) {of} ?{art}(?P<o>⟦S\d+⟧)", scene.code).finditer(scene.sentence.text):
        body, state = scene.sentence.tokens_in(match.group())
        if NATIONAL.search(fold_name(reading.text[body.start : body.end])):
            yield Fact(body.value, "part_of", state.value, body.start, state.end)
    for mention in scene.named(("body",)):
        label = fold_name(reading.book.entities[mention.entity].label)
        owner = _state_in_front(label)
        if owner and NATIONAL.search(label):
            yield Fact(mention.entity, "part_of", reading.book.known(owner), mention.start, mention.end)
