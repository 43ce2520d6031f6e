"""Many documents: which files are meant, in what order, and that none of them stops the others."""

import json
import os
from pathlib import Path

import pytest
from hemisec.loaders import corpus
from hemisec.loaders.corpus import find, load
from hemisec.loaders.reports.report import ReportBuilder, to_json, to_text
from hemisec.ontology.errors import ReadError

PAGE = "DECLARATION\n\n1. To request the Secretariat of CICTE to report in due course.\n"


def write(folder: Path, **pages: str) -> None:
    for name, text in pages.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def test_files_are_sorted_by_name_whatever_the_order(tmp_path):
    (tmp_path / "z").mkdir()
    write(tmp_path, c=PAGE, a=PAGE)
    write(tmp_path / "z", b=PAGE)
    everything = [tmp_path / "c.txt", tmp_path / "z", tmp_path / "a.txt"]
    assert [path.name for path in find(everything)] == ["a.txt", "b.txt", "c.txt"]
    assert find(everything[::-1]) == find(everything)
    assert find([tmp_path, tmp_path / "a.txt", tmp_path]) == find([tmp_path])


def test_folders_give_their_text_files_only(tmp_path):
    outside = tmp_path / "outside"
    inside = tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    write(outside, secret=PAGE)
    write(inside, page=PAGE)
    (inside / ".hidden.txt").write_text(PAGE, encoding="utf-8")
    (inside / ".git").mkdir()
    write(inside / ".git", x=PAGE)
    (inside / "picture.png").write_bytes(b"\x89PNG")
    (inside / "link.txt").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "same.txt").symlink_to(inside / "page.txt")
    os.mkfifo(inside / "pipe.txt")
    assert [path.name for path in find([inside])] == ["page.txt"]


def test_patterns(tmp_path):
    write(tmp_path, a1=PAGE, a2=PAGE, b=PAGE)
    assert [path.name for path in find([tmp_path / "a*.txt"])] == ["a1.txt", "a2.txt"]
    with pytest.raises(ReadError, match="no file matches"):
        find([tmp_path / "c*.txt"])


def test_what_is_not_there_is_told_at_once(tmp_path):
    (tmp_path / "empty").mkdir()
    for path, word in [(tmp_path / "none.txt", "no such file"), (tmp_path / "empty", "no documents")]:
        with pytest.raises(ReadError, match=word) as told:
            find([path])
        assert str(told.value).startswith(str(path))


def test_one_bad_document_stops_nothing(tmp_path):
    write(tmp_path, good=PAGE, empty="")
    (tmp_path / "noise.txt").write_bytes(bytes(range(32)) * 9)
    outcome = {loaded.path.name: loaded for loaded in load([tmp_path])}
    assert outcome["good.txt"].record is not None
    assert outcome["good.txt"].quads
    assert outcome["good.txt"].record.source.sha256 == outcome["good.txt"].text.source.sha256
    for name in ("empty.txt", "noise.txt"):
        assert outcome[name].record is None
        assert outcome[name].error is not None


def test_a_fault_of_the_reader_is_told_with_the_file(tmp_path, monkeypatch):
    def faulty(*_, **__):
        return 1 // 0

    write(tmp_path, page=PAGE)
    monkeypatch.setattr(corpus, "read", faulty)
    [loaded] = load([tmp_path])
    assert loaded.error is not None
    assert "page.txt" in str(loaded.error)
    assert "ZeroDivisionError" in str(loaded.error)
    assert "\n" not in str(loaded.error)


def test_copies_are_told_and_read_once(tmp_path):
    write(tmp_path, a=PAGE, b=PAGE, c=PAGE + "\n")
    assert [(loaded.path.name, loaded.copy_of) for loaded in load([tmp_path])] == [
        ("a.txt", None), ("b.txt", "a.txt"), ("c.txt", None)]


def test_the_report_tells_what_became_of_each_file(tmp_path):
    write(tmp_path, a=PAGE, b=PAGE, empty="")
    kept = ReportBuilder()
    for loaded in load([tmp_path]):
        kept.add(loaded)
    report = kept.report()
    data = to_json(report)
    assert data["totals"]["documents"] == data["totals"]["rejected"] == data["totals"]["copies"] == 1
    assert data["copies"] == [{"file": "b.txt", "copy_of": "a.txt"}]
    assert str(tmp_path) not in json.dumps(data) + to_text(report)
    assert "empty.txt: the file is empty" in to_text(report)
    report.require_documents()


def test_nothing_read_is_an_error(tmp_path):
    write(tmp_path, empty="", void="  ")
    kept = ReportBuilder()
    for loaded in load([tmp_path]):
        kept.add(loaded)
    with pytest.raises(ReadError, match=r"empty\.txt.*1 others"):
        kept.report().require_documents()
