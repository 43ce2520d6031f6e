"""Whole records: golden readings of six documents, promises that hold for any text, and sameness of two runs."""

import json
import os
import subprocess
import sys
from itertools import cycle, islice
from pathlib import Path

import pytest
from hemisec.loaders.reader import read
from hemisec.loaders.record import Entity, Record, from_json, to_json
from hemisec.ontology.errors import ReadError
from hypothesis import given, settings
from hypothesis import strategies as st

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.json"))
PARTS = ("document", "citations", "mandates", "deadlines", "meetings")

# Where the reader is not right yet: the golden files hold the right values, and only these lines need not hold
# (for `document`, these fields).  All other lines are demanded; take a line out when it holds.
GAPS: dict[tuple[str, str], set[str]] = {
    ("ag-res-1353-xxv-o-95.pt.json", "document"): {"date"},  # bracket with a date, without a plenary session
    ("ag-res-1353-xxv-o-95.pt.json", "citations"): {  # the tables lack the Portuguese name
        "recordar | instrument/santiago-commitment", "recordar | Compromisso de Santiago"},
    ("ag-res-1650-xxix-o-99.es.json", "meetings"): {"meeting/iasc-terrorism/1"},  # known by place and year only
    ("ag-res-2626-xli-o-11.en.json", "citations"): {"take note | Joint Communiqué"},
    ("cicte-declaration-2016.en.json", "mandates"): {  # whose observers: those of the OAS
        "8 | invite | body/oas-permanent-observers", "8 | invite | Permanent observers"},
    ("cicte-declaration-2016.en.json", "meetings"): {"meeting/cicte/15"},
}


def golden(name: str) -> dict[str, object]:
    """A golden reading by the name of its file."""
    found: dict[str, object] = json.loads((GOLDEN[0].parent / name).read_text(encoding="utf-8"))
    return found


def record_of(name: str) -> Record:
    """The program's record of the document of a golden reading."""
    file = str(golden(name)["file"])
    return read((EXAMPLES / file).read_text(encoding="utf-8"), name=file)


def short(record: Record, iri: str) -> str:
    """Symbol, end of id or label of an entity, as the golden files write it; a date stays a date."""
    entity = next((e for e in record.entities if e.id == iri), None)
    if entity is None:
        return iri
    if entity.symbol and entity.kind in ("resolution", "declaration", "document"):
        return entity.symbol
    return iri.partition("/id/")[2] if entity.authority or is_numbered_meeting(entity) else entity.label


def is_numbered_meeting(entity: Entity) -> bool:
    """Whether an entity is a session or another meeting that a number tells apart."""
    return entity.kind == "meeting" and entity.ordinal is not None and "/id/meeting/" in entity.id


def lines(record: Record, part: str) -> set[str]:
    """What a record holds for a part of a golden reading, written as there."""
    if part == "citations":
        return {f"{c.verb} | {short(record, c.target)}" for c in record.citations}
    if part == "mandates":
        return {f"{s.paragraph} | {s.verb} | {short(record, str(s.object))}"
                for s in record.statements if s.relation == "mandates"}
    if part == "deadlines":
        return {f"{c.number} | {short(record, c.deadline)}" for c in record.clauses if c.deadline}
    named = {m.entity for m in record.mentions} | {record.document.adopted_at}
    return {e.id.partition("/id/")[2] for e in record.entities if is_numbered_meeting(e) and e.id in named}


def fits(wanted: str, found: str) -> bool:
    """Whether a line is a wanted one, whose verb may be one of several."""
    verbs, _, rest = wanted.partition(" | ")
    verb, _, target = found.partition(" | ")
    return rest == target and verb in verbs.split("/") if rest else wanted == found


def differences(name: str, part: str) -> set[str]:
    """Lines that are missing from a record or that it has too many, without those that are optional."""
    record, reading = record_of(name), golden(name)
    if part == "document":
        return document_differences(record, reading["document"])
    wanted, found = set(reading[part]), lines(record, part)
    optional = tuple(reading["optional_citations"]) if part == "citations" else ()
    surplus = {f for f in found if not any(fits(w, f) for w in wanted)
               and not (optional and f.partition(" | ")[2].startswith(optional))}
    return {w for w in wanted if not any(fits(w, f) for f in found)} | surplus


def document_differences(record: Record, wanted: dict[str, object]) -> set[str]:
    """The fields of the document that are not as wanted."""
    found = {field: getattr(record.document, field) for field in wanted}
    for field in ("issuer", "adopted_at"):
        found[field] = found[field] and found[field].partition("/id/")[2]
    return {f for f in wanted if str(found[f]).casefold() != str(wanted[f]).casefold()}


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("name", [path.name for path in GOLDEN])
def test_golden_readings(name: str, part: str) -> None:
    assert differences(name, part) <= GAPS.get((name, part), set())


def test_golden_readings_are_six_in_four_languages() -> None:
    names = [path.name for path in GOLDEN]
    assert sorted(name.split(".")[-2] for name in names) == ["en", "en", "es", "es", "fr", "pt"]
    assert {name for name, _ in GAPS} <= set(names)
    assert sum(len(golden(name)[part]) for name in names for part in PARTS) > 120


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda path: path.name)
def test_every_example_gives_a_whole_record(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    record = read(text, name=path.name)
    assert record.document.language == path.name.split(".")[-2]
    assert record.mentions
    check(record, text)


def check(record: Record, text: str) -> None:
    """What holds for every record: spans, texts, ids that lead somewhere, and its JSON form."""
    ids = [e.id for e in record.entities]
    assert ids == sorted(set(ids))
    for part in (record.mentions, record.citations, record.statements, record.clauses, record.unresolved):
        assert all(0 <= item.start < item.end <= len(text) for item in part)
    assert all(m.text == text[m.start:m.end] for m in record.mentions)
    assert all(u.text.strip() and u.why for u in record.unresolved)
    used = {record.document.id, *(m.entity for m in record.mentions), *(c.target for c in record.citations)}
    used |= {s.subject for s in record.statements} | {a for c in record.clauses for a in (*c.addressees, *c.cites)}
    assert used <= set(ids)
    assert from_json(json.loads(json.dumps(to_json(record)))) == record
    assert record.source.characters == len(text)


PHRASES = [
    "THE GENERAL ASSEMBLY,", "LA ASAMBLEA GENERAL,", "O SECRETÁRIO-GERAL,", "L'ASSEMBLÉE GÉNÉRALE,",
    "RECALLING ", "RECORDANDO ", "RAPPELANT ", "CONSIDERANDO:", "RESOLVES:", "RESUELVE:", "DÉCIDE:", "DECLARES:",
    "1. To request ", "2. To instruct ", "1. Encomendar al ", "a. ", "(b) ", "That ", "que ", "; and ", ", ", ".",
    "AG/RES. 1650 (XXIX-O/99)", "AG/RES. ____ (XL-O/10)", "[AG/DEC. 27 (XXXII-O/02)]", "CP/doc.3970/01", "AG/RES.",
    "S/RES/1373 (2001)", "resolution 70/125", "E-183/07", "OEA/Ser.P", "“Boats of the Bay,”", "«", "”", "(", ")", "[",
    "Inter-American Committee against Terrorism", "CICTE", "(CICTE)", "OAS", "MISPA V", "REMJA-", "General Assembly",
    "the General Secretariat", "the Permanent Council", "O CONSELHO PERMANENTE,",
    "Comité Interamericano contra el Terrorismo", "Charte de l'Organisation", "Guatemala",
    "its sixteenth regular session", "fourth plenary session", "Fifth Summit of the Americas",
    "III Cumbre de las Américas", "June 7, 2011", "7 de junho de 2011",
    "31 février", "00/00/0000", "declarations adopted by ", "work plan of the ", "issued a statement",
    "Annex B", "Declaration of Smallport on Fishing", "Conference on Lighthouses",
    "(Adopted at the ", "the members of the office went to the port and saw that it was there",
    "y los barcos de la bahía se fueron",
    "et les bateaux de la baie sont partis", "e os barcos da baía não voltaram", "\n", "\n\n", " ", "\t",
    "\r\n", "\f",
    "\u00ad", "\u200b", "\u0301", "ﬁ", "ß", "İ", "º", "\u2028", "𝕏", "\x00", "٣", "Ⅷ", "½",
]
NOISE = st.lists(st.one_of(st.sampled_from(PHRASES), st.text(max_size=6)), max_size=30).map("".join)
SENSE = "The members of the office went to the port and the boats were there.\n"


@settings(max_examples=150, deadline=None)
@given(NOISE)
def test_any_text_gives_a_whole_record_or_a_read_error(noise: str) -> None:
    for text in (noise, SENSE + noise):
        try:
            record = read(text)
        except ReadError:
            assert text is noise or len(noise) > 20
        else:
            check(record, text)


@settings(max_examples=25, deadline=None)
@given(st.permutations(PHRASES))
def test_all_such_phrases_in_any_order(phrases: list[str]) -> None:
    text = SENSE + " ".join(phrases)
    try:
        check(read(text), text)
    except ReadError as error:
        pytest.fail(f"not read: {error}")


SCRIPT = """
import hashlib, json, sys
from pathlib import Path
from hemisec.loaders.reader import read
from hemisec.loaders.record import to_json
for name in sys.argv[1:]:
    text = Path(name).read_text(encoding="utf-8")
    print(hashlib.sha256(json.dumps(to_json(read(text, name=name))).encode()).hexdigest())
"""


def test_two_hash_seeds_give_the_same_records() -> None:
    names = [str(path) for path in sorted(EXAMPLES.glob("*.txt"))[::3]]
    runs = [subprocess.run([sys.executable, "-c", SCRIPT, *names], env={**os.environ, "PYTHONHASHSEED": seed},
                           capture_output=True, text=True, timeout=120, check=True).stdout for seed in ("0", "4242")]
    assert runs[0] == runs[1]
    assert len(runs[0].split()) == len(names) == 11


def test_reading_twice_gives_the_same_record() -> None:
    text = (EXAMPLES / "ag-res-2626-xli-o-11.en.txt").read_text(encoding="utf-8")
    assert read(text, name="a") == read(text, name="a")


@pytest.mark.parametrize("text", ["", "12345", "Der Ausschuss hat den Bericht geprüft und ist nach Hause gegangen.",
                                  "委員会は規則を見直した。"])
def test_a_text_in_no_served_language_is_not_read(text: str) -> None:
    with pytest.raises(ReadError, match="language") as caught:
        read(text, name="nota.txt")
    assert str(caught.value).startswith("nota.txt")


def test_the_sum_is_that_of_the_bytes_or_of_the_text() -> None:
    assert read(SENSE, name="a", sha256="f" * 64).source.sha256 == "f" * 64
    assert len(read(SENSE).source.sha256) == 64


def test_a_long_page_is_read_in_a_reasonable_time() -> None:
    parts = islice(cycle(path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.en.txt"))), 12)
    text = "\n\n".join(parts)
    assert len(text) > 20_000
    check(read(text), text)
