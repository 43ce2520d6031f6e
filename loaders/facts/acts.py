"""Facts told with the doer first: who hosts or joins a meeting, what amends a text; and how many its parties are."""

from collections.abc import Iterator

from .numbers import number_pattern, value_of
from .pairs import facts_told
from .patterns import compiled
from .rules import Fact, Scene, acting_state, rule


@rule(
    "host-of-meeting",
    (
        (
            "The delegates were glad that Chile hosted the Special Conference on Security, of which the ports of the"
            " region had been told."
        ),
        ("Special Conference on Security", "hosted_by", "Chile"),
    ),
    (
        (
            "Chile fue sede de la Conferencia Especial sobre Seguridad, y los puertos de la región fueron una de las"
            " cosas de que se habló."
        ),
        ("Special Conference on Security", "hosted_by", "Chile"),
    ),
    anchors=("{hosting}", "{{BS}}", "{{MZ}}"),
)
def host_of_meeting(scene: Scene) -> Iterator[Fact]:
    """'STATE hosted the MEETING', 'STATE, host of the MEETING', 'STATE fue sede de la MEETING'."""
    hosting = r"(?P<o>⟦[BS]\d+⟧),? (?:{which} )?(?:{be} )?(?:{art}[a-z]+ )?{hosting}{on_a_day} ?{art}(?P<s>⟦[MZ]\d+⟧)"
    for fact in facts_told(scene, "hosted_by", hosting):
        host = next(t for t in scene.sentence.tokens if t.value == fact.object)
        state = acting_state(scene, host)
        if host.letter == "S" or state != host.value:  # the government of a state, no other body
            yield Fact(fact.subject, fact.relation, state, fact.start, fact.end)


@rule(
    "host-of-meeting-there",
    (
        (
            "Em 2003, o México foi sede, em Guadalajara, da Conferência Especial sobre Segurança, de que os portos"
            " da região não tinham ouvido falar."
        ),
        ("Special Conference on Security", "held_in", "Guadalajara"),
    ),
    (
        (
            "En 1986, el Brasil fue sede, en Río de Janeiro, de la Conferencia Especial sobre Seguridad, de la que los"
            " puertos de la región no habían oído hablar."
        ),
        ("Special Conference on Security", "hosted_by", "Brazil"),
    ),
    anchors=("{hosted}", "{{S}}", "{{P}}", "{{MZ}}"),
)
def host_of_meeting_there(scene: Scene) -> Iterator[Fact]:
    """'STATE foi sede, em PLACE, da MEETING': the place stands between, and the sentence may begin with the date."""
    hosting = r"(?P<h>⟦S\d+⟧),? (?:{be} )?{hosted},? {at} ?{art}(?P<p>⟦P\d+⟧)"
    pattern = compiled(hosting + r"(?:, ⟦[PS]\d+⟧)?, (?:{of} ?)?{art}(?P<m>⟦[MZ]\d+⟧)", scene.code)
    for match in pattern.finditer(scene.sentence.text):
        host, place, meeting = scene.sentence.tokens_in(match.group("h") + match.group("p") + match.group("m"))
        yield Fact(meeting.value, "hosted_by", host.value, host.start, meeting.end)
        yield Fact(meeting.value, "held_in", place.value, host.start, meeting.end)
        date = compiled(r"{on} ?{art}(?P<d>⟦D\d+⟧), {art}$", scene.code).search(scene.sentence.text[: match.start()])
        for day in scene.sentence.tokens_in(date.group("d")) if date else ():
            yield Fact(meeting.value, "held_on", day.value, day.start, meeting.end)


@rule(
    "amends",
    (
        (
            "The Inter-American Democratic Charter amends the Inter-American Convention against Corruption where the"
            " ports of the region are concerned."
        ),
        ("Inter-American Democratic Charter", "amends_or_follows_up", "Inter-American Convention against Corruption"),
    ),
    (
        (
            "The Inter-American Convention against Corruption, as amended by the Inter-American Democratic Charter, is"
            " kept in the ports of the region."
        ),
        ("Inter-American Democratic Charter", "amends_or_follows_up", "Inter-American Convention against Corruption"),
    ),
    anchors=("{amends}", "{{TM}}", "{{TR}}"),
)
def amends(scene: Scene) -> Iterator[Fact]:
    """'TEXT amends the TEXT', 'TEXT, as amended by TEXT', 'PLAN, a follow-up to the SUMMIT'."""
    sentence, code = scene.sentence, scene.code
    active = compiled(
        r"(?P<a>⟦[TR]\d+⟧),? (?:{which} )?(?:{art}(?:[a-z]+ )?)?(?:{be} (?:{art})?)?{amends}(?! {by})"
        r" ?(?:{of} ?)?{art}(?P<o>⟦[TM]\d+⟧)",
        code,
    )
    passive = compiled(
        r"(?P<o>⟦T\d+⟧)(?: ?\([^()]*\))?,? (?:{which} )?(?:(?:as|segun fue|conforme|telle? que) )?"
        r"(?:{be} )?{amends} {by} ?{art}(?P<a>⟦T\d+⟧)",
        code,
    )
    for match in [*active.finditer(sentence.text), *passive.finditer(sentence.text)]:
        newer, older = sentence.tokens_in(match.group("a"))[0], sentence.tokens_in(match.group("o"))[0]
        yield Fact(newer.value, "amends_or_follows_up", older.value, *sentence.raw(match.start(), match.end()))


@rule(
    "number-of-parties",
    (
        (
            "The Inter-American Convention against Corruption has 19 states parties, and the ports of the others are"
            " waiting for their turn."
        ),
        ("Inter-American Convention against Corruption", "party_count", "19"),
    ),
    (
        (
            "A Convenção Interamericana contra a Corrupção conta com 19 Estados Partes, e os portos dos outros não"
            " esperam mais a sua vez."
        ),
        ("Inter-American Convention against Corruption", "party_count", "19"),
    ),
    anchors=("{counts}", "{number}", "{{T}}"),
)
def number_of_parties(scene: Scene) -> Iterator[Fact]:
    """'The TREATY has 33 states parties (and 22 signatories)'."""
    sentence, code, number = scene.sentence, scene.code, number_pattern(scene.code)
    pattern = compiled(
        rf"(?P<t>⟦T\d+⟧),? (?:{{which}} )?{{counts}} (?P<n>{number}) "
        rf"(?P<p>⟦B\d+⟧|{{units}} {{parties}}|{{parties}})"
        rf"(?:,? (?:and|y|e|et) (?P<m>{number}) (?P<g>⟦B\d+⟧|{{signatories}}))?",
        code,
    )
    for match in pattern.finditer(sentence.text):
        treaty, span = sentence.tokens_in(match.group("t"))[0], sentence.raw(match.start(), match.end())
        for count, words, key, relation in (("n", "p", "parties", "party_count"),
                                            ("m", "g", "signatories", "signatory_count")):
            if match.group(count) and _is_group(scene, match.group(words), key):
                yield Fact(treaty.value, relation, value_of(match.group(count), code), *span)


def _is_group(scene: Scene, words: str, key: str) -> bool:
    """Whether words, or the name that a token stands for, speak of parties or of signatories."""
    for token in scene.sentence.tokens_in(words):
        words = scene.reading.page.folded_slice(token.start, token.end)
    return compiled(f"{{{key}}}", scene.code).search(words) is not None


@rule(
    "told-the-gathered",
    (
        (
            "The OAS Foreign Ministers met in Quito, Ecuador, on May 3, 2012, to look at the ports. Secretary General"
            " of the OAS Ana Luz Pereira told the OAS Foreign Ministers that the boats were old."
        ),
        ("Ana Luz Pereira", "spoke_at", "Meeting of the Foreign Ministers"),
    ),
    anchors=("{told}", "{{H}}", "{{B}}"),
)
def told_the_gathered(scene: Scene) -> Iterator[Fact]:
    """'The ministers met in PLACE. ... NAME told the assembled ministers: ...': spoke at that meeting of theirs."""
    if not scene.before:
        return
    pattern = compiled(r"(?P<h>⟦H\d+⟧),? (?:also )?{told} ?{art}(?P<b>⟦B\d+⟧)", scene.code)
    for match in pattern.finditer(scene.sentence.text):
        person, group = scene.sentence.tokens_in(match.group("h") + match.group("b"))
        near = range(scene.before[0].start, person.start)
        told = [s for s in scene.reading.statements if s.relation == "attended_by" and s.start in near]
        met = [s.subject for s in told if s.object == group.value]
        if met:
            yield Fact(person.value, "spoke_at", met[-1], person.start, group.end)
