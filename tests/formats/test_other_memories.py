"""Memories that are no exchange format (Wordfast's text, Trados Studio's database), and files of other kinds."""

import io
import sqlite3
import zipfile

import pytest

from termkit.errors import FormatError, ParseError, UnknownFormat
from termkit.formats import convert, detect, read

HEAD = (
    "%20240101~101112\t%User ID,IVA,IVA Ivanov\t%TU=2\t%ZH-CN\t%Wordfast TM v.5.53w/00\t%RU-RU\t%---\tSubject (5),PO\n"
)
LINES = (
    "20240102~030405\tIVA\t2\tZH-CN\t条约\tRU-RU\tДоговор о&'85;\tPO\n"
    "20240102~030405\tIVA\t0\tZH-CN\t云\tRU-RU\tоблако\n"
)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_memory_of_wordfast(tmp_path, codec):
    """Languages, texts, dates, people, uses and named attributes come in; escapes are written out."""
    path = tmp_path / "memory.txt"
    path.write_text(HEAD + LINES, encoding=codec)
    first, second = read(path)
    assert detect(path).name == "wordfast"
    assert [(one.language, one.text) for one in first.variants] == [("zh-CN", "条约"), ("ru-RU", "Договор о…")]
    assert (first.creation_date, first.creation_id) == ("2024-01-02", "IVA")
    assert first.properties == (("x-Subject", "PO"),)
    assert [extra.value for extra in first.extra] == ["2"]
    assert second.text("ru") == "облако"


def test_a_line_of_wordfast_that_is_cut_off(tmp_path):
    """The line is named."""
    path = tmp_path / "memory.txt"
    path.write_text(HEAD + LINES + "20240102~030405\tIVA\t0\tZH-CN\n", encoding="utf-8")
    with pytest.raises(ParseError, match="at least 7 fields") as told:
        list(read(path))
    assert told.value.line == 4


def segment(inside, language):
    """A segment as Trados Studio keeps it."""
    return f"<Segment><Elements>{inside}</Elements><CultureName>{language}</CultureName></Segment>"


def memory(path, first, kind="TABLE"):
    """A memory with one unit."""
    base = sqlite3.connect(path)
    names = "source_segment, target_segment, creation_date, creation_user, change_date, change_user, usage_counter"
    base.execute(f"CREATE TABLE held (id INTEGER PRIMARY KEY, {names})")
    second = segment("<Text><Value>договор</Value></Text>", "ru-RU")
    row = (first, second, "2024-01-02 03:04:05", "Иванов", "2024-02-03 04:05:06", "Петров", 3)
    base.execute(f"INSERT INTO held ({names}) VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    source = "ALTER TABLE held RENAME TO" if kind == "TABLE" else "CREATE VIEW"
    base.execute(f"{source} translation_units{'' if kind == 'TABLE' else ' AS SELECT * FROM held'}")
    base.commit()
    base.close()
    return path


TAGGED = segment(
    "<Text><Value>见</Value></Text><Tag><Type>Start</Type><TagID>5</TagID></Tag><Text><Value>条约</Value></Text>",
    "zh-CN",
)


def test_a_memory_of_trados_studio(tmp_path):
    """Texts without their tags, which is told, dates, people and uses; from a zip as well."""
    path = memory(tmp_path / "memory.sdltm", TAGGED)
    reading = read(path)
    (unit,) = reading
    assert [(one.language, one.text) for one in unit.variants] == [("zh-CN", "见条约"), ("ru-RU", "договор")]
    assert (unit.creation_date, unit.change_id) == ("2024-01-02T03:04:05Z", "Петров")
    assert [problem.message for problem in reading.problems] == ["tags inside segments are left out"]
    assert list(read(io.BytesIO(path.read_bytes()), "sdltm")) == [unit]


@pytest.mark.parametrize(
    ("first", "kind", "reason"),
    [
        (TAGGED, "VIEW", "no memory of Trados"),
        ("<Segment>", "TABLE", "no XML"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><Segment>&b;</Segment>', "TABLE", "no XML"),
        (None, "TABLE", "no XML"),
    ],
)
def test_a_memory_of_trados_studio_that_is_none(tmp_path, first, kind, reason):
    """A view, broken XML, an entity and an empty segment are refused."""
    path = memory(tmp_path / "memory.sdltm", first, kind)
    with pytest.raises(ParseError, match=reason):
        list(read(path))


def test_a_memory_of_trados_studio_that_is_cut_off(tmp_path):
    """Half a database is refused, not read as an empty one."""
    path = memory(tmp_path / "memory.sdltm", TAGGED)
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(ParseError):
        list(read(path))


def package(*members):
    """A zip with these members."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in members:
            archive.writestr(name, text)
    return held.getvalue()


OTHERS = {
    "terms.sdltb": (b"\0\1\0\0Standard Jet DB\0" + bytes(500), "MultiTerm XML"),
    "base.db": (b"SQLite format 3\0" + bytes(500), "name it with --db"),
    "guide.pdf": (b"%PDF-1.7\n", "is a PDF"),
    "old.xls": (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600) + "Workbook".encode("utf-16-le"), "save it as .xlsx"),
    "page.idml": (package(("mimetype", "application/vnd.adobe.indesign-idml-package")), "InDesign"),
    "sheet.ods": (package(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), "OpenDocument"),
    "photo.tmx": (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
    "endless.tsv": ("中国\t".encode() * 20_000, "no line break"),
    "machine.csv": (b"\x7fELF\2\1\1\0" + bytes(50), "is no text"),
}


@pytest.mark.parametrize("name", OTHERS)
def test_files_of_other_kinds(tmp_path, name):
    """What it is, and what to do with it."""
    data, reason = OTHERS[name]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnknownFormat, match=reason):
        read(tmp_path / name)


def test_a_word_document_without_a_table_of_two_languages(tmp_path):
    """It is told what of documents can be read, and which verbs take the others."""
    path = tmp_path / "text.docx"
    path.write_bytes(package(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")))
    with pytest.raises(ParseError, match=r"no table with a column for each of two languages.*termkit mine"):
        list(read(path))


def test_a_folder_is_no_file(tmp_path):
    """The files in it are asked for."""
    with pytest.raises(FormatError, match="is a folder; name the files in it"):
        read(tmp_path)


def test_a_file_is_not_written_over_itself(tmp_path):
    """What a conversion cannot carry would be gone; the file stays as it is."""
    path = tmp_path / "terms.csv"
    path.write_text("zh,ru\n条约,договор\n", encoding="utf-8")
    with pytest.raises(FormatError, match="write to another"):
        convert(path, path)
    assert path.read_text(encoding="utf-8") == "zh,ru\n条约,договор\n"


def test_a_pipe_is_converted_as_a_file_is(tmp_path):
    """Formats that look at a file twice (columns, ids) get the same of a stream."""
    path = tmp_path / "terms.csv"
    path.write_text("zh,ru,注释栏\n条约,договор,x\n条约 | 协定,договор,y\n", encoding="utf-8")
    convert(path, tmp_path / "file.csv")
    convert(io.BytesIO(path.read_bytes()), tmp_path / "pipe.csv")
    assert (tmp_path / "pipe.csv").read_bytes() == (tmp_path / "file.csv").read_bytes()
