"""Reading many files for mining."""

import pytest

from termkit.documents import READERS
from termkit.errors import FormatError
from termkit.workflow.checks.gathering import TEXTS
from termkit.workflow.corpus.mining import read_files, without_copies


def test_many_files_are_read_on_both_cores_alike(seeds, monkeypatch):
    """Two processes give the documents that one gives, in the same order, and tell of each."""
    alone, told = read_files(seeds), []
    monkeypatch.setattr("termkit.workflow.corpus.mining.MANY_FILES", 2)
    assert read_files(seeds, advance=lambda stage, done, total: told.append((stage, done, total))) == alone
    assert told == [("reading", number, len(seeds)) for number in range(1, len(seeds) + 1)]


def test_a_broken_file_among_many_is_named(seeds, tmp_path, monkeypatch):
    """What another process refuses is refused here, with its file."""
    monkeypatch.setattr("termkit.workflow.corpus.mining.MANY_FILES", 2)
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"\x00\x01\x02")
    with pytest.raises(FormatError, match=r"broken\.txt"):
        read_files([*seeds, broken, *seeds])


def test_a_folder_is_read_whole(tmp_path):
    """Documents of every kind and in every folder, by name, without lock files and what tells of others."""
    held = ["2013/a.txt", "2013/more/b.md", "c.html", "d.xhtml", "e.TXT"]
    others = ["README.md", "SOURCES.md", ".hidden.txt", "2013/~$a.docx", "table.xlsx"]
    for name in [*held, *others]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("双方坚持一个中国原则。", encoding="utf-8")
    assert [document.path for document in read_files([tmp_path])] == [str(tmp_path / name) for name in held]


def test_one_text_under_several_names_is_one_document(tmp_path):
    """Its copies are told, in any encoding; a file named twice is no copy, and neither is one that is mined again."""
    first, second, other = tmp_path / "a.txt", tmp_path / "2013" / "a.txt", tmp_path / "b.txt"
    second.parent.mkdir()
    for path, encoding in ((first, "utf-8"), (second, "utf-8"), (other, "gb18030")):
        path.write_text("双方坚持一个中国原则。哈方支持中方。", encoding=encoding)
    kept, copies = without_copies(read_files([first, second, other, first]), [])
    assert [document.path for document in kept] == [str(first)]
    assert copies == [(str(second), str(first)), (str(other), str(first))]
    assert without_copies(read_files([first, other], kept), kept) == (kept, [(str(other), str(first))])


def test_a_folder_without_documents_is_told(tmp_path):
    """Named by the user it is an error that lists what would be read."""
    with pytest.raises(FormatError, match=r"no document \(\.docx, \.htm, .*\) in this folder"):
        read_files([tmp_path])


def test_what_is_mined_is_checked():
    """The suffixes of texts, which a check must know before it loads a reader, are those of the readers."""
    assert {suffix for reader in READERS for suffix in reader.suffixes} == TEXTS


@pytest.mark.parametrize("name", ["memory.tmx", "terms.tsv", "translation.xlf"])
def test_a_file_of_the_exchange_formats_is_refused(tmp_path, name):
    """Its mark-up would be mined as text: the message says what to do instead."""
    (tmp_path / name).write_text("一个中国原则\tпринцип одного Китая\n", encoding="utf-8")
    with pytest.raises(FormatError, match=rf"{name}.*termkit import"):
        read_files([tmp_path / name])
