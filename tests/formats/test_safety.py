"""Hostile and broken files: refused with path and line, nothing fetched, nothing half-written."""

import gzip
import io
import zipfile

import pytest

from termkit.errors import FormatError, NotRepresentable, ParseError, UnknownFormat
from termkit.formats import ExportOptions, convert, detect, export, read
from termkit.formats.markup import skimming, xml
from termkit.formats.reading import opening
from termkit.model import ConceptEntry, LanguageSection, TermSection, TranslationUnit, Variant

HEAD = (
    '<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" '
)
HEAD += 'srclang="zh-CN" datatype="plaintext"/><body>'
UNIT = '<tu><tuv xml:lang="zh-CN"><seg>{}</seg></tuv><tuv xml:lang="ru"><seg>да</seg></tuv></tu>'
END = "</body></tmx>"


@pytest.fixture
def low_limits(monkeypatch):
    """The limits a hundredth of what they are, so that a test of them takes no gigabyte."""
    monkeypatch.setattr(xml, "HELD", 100_000)
    monkeypatch.setattr(skimming, "MOST", 100_000)
    monkeypatch.setattr(opening, "LEAST_BOUND", 640_000)


def at(folder, text, name="in.tmx", encoding="utf-8"):
    """A file with that text."""
    path = folder / name
    path.write_bytes(text.encode(encoding) if isinstance(text, str) else text)
    return path


def refusal(path, **options):
    """The error that reading raises."""
    with pytest.raises(FormatError) as caught:
        list(read(path, **options))
    return caught.value


ENTITIES = {
    "external": '<!DOCTYPE tmx [\n<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    "internal": '<!DOCTYPE tmx [\n<!ENTITY x "text">]>',
    "bomb": '<!DOCTYPE tmx [\n<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
    "parameter": '<!DOCTYPE tmx [\n<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]>',
}


@pytest.mark.parametrize("kind", ENTITIES)
def test_entity_declarations_are_refused_where_they_stand(tmp_path, kind):
    """Whatever an entity is declared for, the file is refused with the line of the declaration."""
    path = at(tmp_path, f"{ENTITIES[kind]}{HEAD}{UNIT.format('&x;')}{END}")
    error = refusal(path)
    assert (error.line, error.path) == (2, str(path))
    assert "entity" in error.message


def test_an_undeclared_entity_is_refused_and_not_dropped(tmp_path):
    """A reference to what only an external DTD declares is an error, since dropping it would lose text."""
    path = at(tmp_path, f'<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/tmx14.dtd">\n{HEAD}\n{UNIT.format("a&nbsp;b")}{END}')
    error = refusal(path)
    assert error.line == 3
    assert "nbsp" in error.message or "entity" in error.message


@pytest.mark.parametrize("inner", ["<hi>", "<tu>", "<x>"])
def test_deep_nesting_is_refused_with_its_line(tmp_path, inner):
    """256 elements in one another are no translation memory."""
    path = at(tmp_path, f"{HEAD}\n<tu><tuv xml:lang='zh'><seg>{inner * 300}")
    error = refusal(path)
    assert "deeper" in error.message
    assert error.line == 2


@pytest.mark.parametrize("text", ["长" * 60_000, "<!--" + "x" * 210_000 + "-->"])
def test_endless_text_is_refused(tmp_path, low_limits, text):
    """A text or comment of tens of megabytes is refused instead of kept."""
    path = at(tmp_path, f"{HEAD}\n<tu><tuv xml:lang='zh'><seg>{text}</seg></tuv></tu>{END}")
    assert "longer than" in refusal(path).message


def test_an_endless_attribute_is_refused(tmp_path, low_limits):
    """Neither is a tag of that length kept."""
    path = at(tmp_path, f'{HEAD}\n<tu tuid="{"x" * 210_000}">{END}')
    assert "longer than" in refusal(path).message


def test_packed_files_are_bounded(tmp_path, low_limits):
    """A gz that unpacks to far more than it should is a bomb; an honest one is read."""
    path = tmp_path / "in.tmx.gz"
    path.write_bytes(gzip.compress(f"{HEAD}{UNIT.format('是')}{END}".encode()))
    assert [unit.text("zh") for unit in read(path)] == ["是"]
    path.write_bytes(gzip.compress(HEAD.encode() + (b"<!--" + b"x" * 10_000 + b"-->") * 200))
    assert "bomb" in refusal(path).message


def test_a_zip_with_one_memory_is_read_and_others_are_refused(tmp_path):
    """A zip is opened for its one bilingual file."""
    path = tmp_path / "in.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("README", "x")
        archive.writestr("a.tmx", f"{HEAD}{UNIT.format('是')}{END}")
    assert [unit.text("ru") for unit in read(path)] == ["да"]
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("b.tmx", "x")
    assert "exactly one" in refusal(path).message


def test_a_broken_archive_is_refused(tmp_path):
    """A gz that is cut off says so."""
    path = tmp_path / "in.tmx.gz"
    path.write_bytes(gzip.compress(HEAD.encode() * 1000)[:60])
    assert "archive" in refusal(path).message


def test_files_are_known_by_their_content(tmp_path):
    """A Tiled map called .tmx is no memory; a TBX called .xml is one."""
    with pytest.raises(UnknownFormat, match="Tiled"):
        detect(at(tmp_path, '<?xml version="1.0"?><map version="1.0"/>'))
    path = at(tmp_path, '<martif type="TBX" xml:lang="en"><text><body/></text></martif>', "in.xml")
    assert detect(path).name == "tbx2"
    with pytest.raises(UnknownFormat, match="empty"):
        detect(at(tmp_path, ""))
    with pytest.raises(UnknownFormat, match="<html>"):
        detect(at(tmp_path, "<html/>", "in.tbx"))
    with pytest.raises(FormatError, match="check the path"):
        detect(tmp_path / "missing.tmx")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "windows-1251"])
def test_declared_encodings_are_read(tmp_path, encoding):
    """Files of Windows programs come in many encodings; all that are declared truly are read."""
    word = "Да" if encoding == "windows-1251" else "是Да"
    declared = {"utf-8-sig": "utf-8", "utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE"}.get(encoding, encoding)
    text = f'<?xml version="1.0" encoding="{declared}"?>\r\n{HEAD}\r\n{UNIT.format(word)}\r\n{END}'
    assert [unit.variants[0].text for unit in read(at(tmp_path, text, encoding=encoding))] == [word]


def test_a_false_encoding_is_refused_in_clear_words(tmp_path):
    """UTF-16 that is UTF-8, and UTF-8 that is not, are refused with what to do."""
    text = f'<?xml version="1.0" encoding="UTF-16"?>{HEAD}{UNIT.format("是")}{END}'
    assert "encoding=" in refusal(at(tmp_path, text)).message
    latin = f"{HEAD}\n<tu><tuv><seg>é</seg></tuv></tu>{END}"
    error = refusal(at(tmp_path, latin, encoding="latin-1"))
    assert error.line == 2
    assert "0xE9" in error.message


def test_a_file_cut_off_in_a_character_is_told_with_its_last_line(tmp_path):
    """A download that broke off names the line where it did, not one that is not there."""
    path = tmp_path / "cut.tmx"
    path.write_bytes(f"{HEAD}\n<tu><tuv xml:lang='zh'><seg>是".encode()[:-1])
    assert refusal(path).line == 2


def test_illegal_characters_are_told_with_their_line(tmp_path):
    """A control character that slipped in from a word processor is named."""
    error = refusal(at(tmp_path, f"{HEAD}\n\n{UNIT.format('a' + chr(11) + 'b')}{END}"))
    assert error.line == 3
    assert "U+000B" in error.message
    assert "character" in refusal(at(tmp_path, f"{HEAD}{UNIT.format('&#11;')}{END}")).message


@pytest.mark.parametrize(
    "broken", ["</seg>", "<seg>", '<tu tuid="a" tuid="b">', "]]>", "<tu a=b>", "<1/>", "&", "<tuv xml:lang='x' "]
)
def test_units_read_without_the_parser_are_judged_as_strictly(tmp_path, broken):
    """Faults between and in ordinary units are found, in their line, though ordinary units are skimmed off."""
    ordinary = UNIT.format("是").replace("是", "是{}")
    body = "\n".join(ordinary.format(number) for number in range(5))
    path = at(tmp_path, f"{HEAD}\n{body}\n{broken}\n{body}\n{END}")
    error = refusal(path)
    assert 7 <= error.line <= 13


def test_a_comment_that_holds_units_holds_none(tmp_path):
    """What is commented out is not read."""
    path = at(tmp_path, f"{HEAD}\n{UNIT.format('一')}<!-- {UNIT.format('二')} -->{UNIT.format('三')}{END}")
    assert [unit.text("zh") for unit in read(path)] == ["一", "三"]


def test_a_received_doctype_is_never_written_again(tmp_path):
    """A conversion writes its own head."""
    path = at(tmp_path, f'<!DOCTYPE tmx PUBLIC "evil" "http://127.0.0.1/evil.dtd">{HEAD}{UNIT.format("是")}{END}')
    convert(path, tmp_path / "out.tmx")
    assert "evil" not in (tmp_path / "out.tmx").read_text(encoding="utf-8")


def test_a_failed_export_leaves_the_old_file(tmp_path):
    """Files are written beside and renamed: a fault half-way leaves what was there, and no rubbish."""
    path = at(tmp_path, "old", "out.tbx")

    def entries():
        yield ConceptEntry("c-1", None, (LanguageSection("ru", (TermSection("да"),)),))
        raise ParseError("the source breaks off")

    with pytest.raises(ParseError):
        export(entries(), [], path, ExportOptions(format="tbx"))
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["out.tbx"]
    with pytest.raises(FormatError, match="cannot be written"):
        export([], [], tmp_path / "missing" / "out.tbx", ExportOptions(format="tbx"))


def test_without_leave_to_lose_nothing_is_written(tmp_path):
    """With lossy=False the first loss stops the export, and names itself."""
    entry = ConceptEntry("c-1", None, (LanguageSection("ru", (TermSection("да"),)),), definition="x")
    with pytest.raises(NotRepresentable, match="tmx cannot carry"):
        export([entry], [], tmp_path / "out.tmx", ExportOptions(format="tmx", pair=("zh-CN", "ru"), lossy=False))
    assert list(tmp_path.iterdir()) == []


def test_no_cell_is_a_formula(tmp_path):
    """Terms that begin as formulas do come back as they were and are plain text for spreadsheets."""
    from openpyxl import load_workbook

    terms = ("=HYPERLINK(1)", "+7", "-ism", "@home")
    entry = ConceptEntry("c-1", None, (LanguageSection("en", tuple(TermSection(term) for term in terms)),))
    for name in ("csv", "xlsx"):
        path = tmp_path / f"out.{name}"
        export([entry], [], path)
        assert [term.term for record in read(path) for term in record.terms("en")] == list(terms)
    cells = [cell for row in load_workbook(tmp_path / "out.xlsx").active.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert all(
        not line.split(",")[2].startswith(("=", "+", "-", "@"))
        for line in (tmp_path / "out.csv").read_text().splitlines()
    )


def test_a_workbook_that_is_a_bomb_or_has_a_doctype_is_refused(tmp_path, low_limits):
    """Office packages are looked at before openpyxl unpacks them."""
    path = tmp_path / "in.xlsx"
    for content in (b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>", b" " * 3_000_000):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("[Content_Types].xml", content)
        assert "DOCTYPE" in refusal(path).message or "bomb" in refusal(path).message


def workbook(path, sheet="", more=()):
    """A workbook with two terms; its sheet as given, and more parts in the package."""
    from openpyxl import Workbook

    book = Workbook()
    for row in (("zh", "ru"), ("是", "да")):
        book.active.append(row)
    whole = io.BytesIO()
    book.save(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w") as new:
        for info in old.infolist():
            given = sheet if sheet and info.filename == "xl/worksheets/sheet1.xml" else old.read(info)
            new.writestr(info.filename, given)
        for name, text in more:
            new.writestr(name, text)
    return path


DOCTYPE = '<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/hostname">]><worksheet/>'


@pytest.mark.parametrize(
    "sheet",
    [
        f"<?xml version='1.0'?>{' ' * 5000}{DOCTYPE}",
        f"<?xml version='1.0' encoding='UTF-16'?>{DOCTYPE}".encode("utf-16"),
        f"<?xml version='1.0'?><!--{'x' * 100_000}-->{DOCTYPE}",
    ],
)
def test_a_doctype_cannot_hide_in_a_workbook(tmp_path, sheet):
    """Behind blanks, a comment, or in another encoding."""
    assert "DOCTYPE" in refusal(workbook(tmp_path / "in.xlsx", sheet)).message


def test_links_and_names_of_a_workbook_lead_nowhere(tmp_path):
    """External links are not followed, and parts whose names climb out of the package are not unpacked."""
    link = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    link += 'Type="x" Target="file:///etc/hostname" TargetMode="External"/></Relationships>'
    more = (("xl/externalLinks/_rels/externalLink1.xml.rels", link), ("../../evil.xml", "<x/>"))
    (entry,) = read(workbook(tmp_path / "in.xlsx", more=more))
    assert [term.term for term in entry.terms("ru")] == ["да"]
    assert [path.name for path in tmp_path.parent.rglob("evil.xml")] == []


@pytest.mark.parametrize("name", ["../../evil.tmx", "/etc/evil.tmx", "C:\\evil.tmx"])
def test_the_names_in_a_zip_lead_nowhere(tmp_path, name):
    """A member is read from the archive and written to no place."""
    path = tmp_path / "in.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, f"{HEAD}{UNIT.format('是')}{END}")
    assert [unit.text("ru") for unit in read(path)] == ["да"]
    assert [one.name for one in tmp_path.iterdir()] == ["in.zip"]


def test_a_million_attributes_are_refused(tmp_path, low_limits):
    """A tag of so many attributes is longer than any may be."""
    many = " ".join(f"a{number}='x'" for number in range(100_000))
    path = at(tmp_path, f"{HEAD}<tu {many}/>{END}")
    assert "longer than" in refusal(path).message


def test_an_entity_in_an_attribute_is_told(tmp_path):
    """What an unread DTD may declare is missing in an attribute, and that is said."""
    unit = UNIT.format("是").replace("<tu>", '<tu tuid="a&own;b">')
    reading = read(at(tmp_path, f'<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/a.dtd">{HEAD}\n{unit}{END}'))
    assert [one.id for one in reading] == ["ab"]
    assert [(one.code, "&own;" in one.message) for one in reading.problems] == [("F308", True)]


def test_nothing_is_included_or_transformed(tmp_path):
    """XInclude and style sheets are text to us."""
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/hostname" parse="text"/>'
    sheet = '<?xml-stylesheet href="http://127.0.0.1:9/a.xsl" type="text/xsl"?>'
    (unit,) = read(at(tmp_path, f"{sheet}{HEAD}{UNIT.format('是' + include)}{END}"))
    assert unit.text("zh") == "是"
    convert(tmp_path / "in.tmx", tmp_path / "out.tmx")
    assert "xsl" not in (tmp_path / "out.tmx").read_text(encoding="utf-8")


@pytest.mark.parametrize("place", ["<tu>", "是", "</tuv>", "</body>"])
def test_a_nul_is_named(tmp_path, place):
    """Wherever it stands."""
    text = f"{HEAD}\n{UNIT.format('是')}{END}".replace(place, f"{place}\0", 1)
    error = refusal(at(tmp_path, text))
    assert "U+0000" in error.message
    assert error.line == 2


def test_a_remark_that_may_be_a_row_is_told(tmp_path):
    """A row of a table that begins with # is no entry, and is not gone without a word."""
    reading = read(at(tmp_path, "zh,ru\n#号,решётка\n是,да\n", "in.csv"))
    assert [entry.terms("ru")[0].term for entry in reading] == ["да"]
    assert [(one.code, one.line) for one in reading.problems] == [("F309", 2)]


def test_streams_that_cannot_be_rewound_are_read():
    """A pipe is copied first."""

    class Pipe(io.BytesIO):
        def seekable(self):
            return False

    pipe = Pipe(f"{HEAD}{UNIT.format('是')}{END}".encode())
    pipe.name = "-"
    assert len(list(read(pipe))) == 1


def test_units_without_a_language_or_text_are_read():
    """Missing attributes, no header: read, and told."""
    stream = io.BytesIO(b"<tmx><body><tu><tuv><seg>x</seg></tuv></tu></body></tmx>")
    stream.name = "in.tmx"
    reading = read(stream)
    assert list(reading) == [TranslationUnit((Variant("und", "x"),))]
    assert [problem.code for problem in reading.problems] == ["F301"]


@pytest.mark.parametrize(
    "text", ["双方坚持一个中国原则。\n双方支持上海合作组织。\n", "Стороны встретились.\n", "They met.\n"]
)
def test_a_text_is_told_from_a_table(tmp_path, text):
    """Whoever imports a document learns what reads documents."""
    path = tmp_path / "statement.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FormatError, match=r"running text .* `termkit mine`"):
        read(path)
