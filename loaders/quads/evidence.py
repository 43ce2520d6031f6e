"""Where each node was found: Web Annotations from a statement's node to a span of the file that was read."""

from collections.abc import Iterator

from ...ontology import iris
from ...ontology import vocabulary as v
from ..record import Mention
from .frame import Frame, Ordinals, activity, program_version
from .terms import Term, Triple, node, plain, tagged, whole


def annotation(frame: Frame, body: str, span: tuple[int, int], rule: str, seen: Ordinals) -> Iterator[Triple]:
    """Yield the annotation of one node with its span; equal ones of a file are told apart by their order."""
    quote = frame.quote(*span)
    yield from _annotation(frame, body, span, quote, (rule, seen.next(body, rule)))


def mention_annotations(frame: Frame, seen: Ordinals) -> Iterator[Triple]:
    """Yield the annotations of the record's mentions: the body is the entity that is named."""
    for mention in frame.record.mentions:
        yield from _mention(frame, mention, seen)


def activity_triples() -> Iterator[Triple]:
    """Yield the description of the activity that made it: reading by this version of the program."""
    run = node(activity().value)
    yield run, node(v.A), node(v.ACTIVITY)
    yield run, node(v.VERSION), plain(program_version())
    yield run, node(v.PREF_LABEL), tagged(f"Reading of documents by hemisec {program_version()}", "en")


def _mention(frame: Frame, mention: Mention, seen: Ordinals) -> Iterator[Triple]:
    key = (mention.how, mention.text, seen.next(mention.entity, mention.how, mention.text))
    span = (mention.start, mention.end)
    triples = list(_annotation(frame, mention.entity, span, mention.text, (mention.rule, *key)))
    yield from triples
    note = triples[0][0]
    yield note, node(v.A), node(v.MENTION)
    yield note, node(v.HOW), plain(mention.how)


def _annotation(frame: Frame, body: str, span: tuple[int, int], quote: str,
                key: tuple[str, ...]) -> Iterator[Triple]:
    """Yield one annotation; `key` is its rule and what else tells it from others with the same body."""
    about: tuple[str, ...] = (frame.record.source.sha256, body, *key)
    note, target, position, words = (node(iris.statement(kind, *about)) for kind in (
        "evidence", "evidence-target", "evidence-position", "evidence-quote"))
    said: list[tuple[str, Term]] = [
        (v.A, node(v.ANNOTATION)), (v.HAS_BODY, node(body)), (v.HAS_TARGET, target), (v.RULE, plain(key[0])),
        (v.GENERATED_BY, activity())]
    yield from ((note, node(predicate), value) for predicate, value in said)
    yield target, node(v.A), node(v.SPECIFIC_RESOURCE)
    yield target, node(v.HAS_SOURCE), frame.file
    yield target, node(v.HAS_SELECTOR), position
    yield position, node(v.A), node(v.POSITION_SELECTOR)
    yield position, node(v.OA_START), whole(span[0])
    yield position, node(v.OA_END), whole(span[1])
    if quote:
        yield target, node(v.HAS_SELECTOR), words
        yield words, node(v.A), node(v.QUOTE_SELECTOR)
        yield words, node(v.OA_EXACT), plain(quote[:500])
