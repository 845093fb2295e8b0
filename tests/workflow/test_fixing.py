"""What `check --fix` writes: the sure suggestions, and not one other byte."""

import re
import zipfile
from html import unescape
from pathlib import Path

import openpyxl
import pytest

from termkit.workflow.checks.checking import Wish, check_files
from termkit.workflow.checks.fixing import fix_files

MEMORY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="Other" srclang="ZH-CN"><prop type="x-a">value</prop></header><body>
<!-- kept -->
<tu tuid="7"><prop type="Domain">MFA</prop><tuv xml:lang="ZH-CN"><seg>会议 &amp; 会谈。</seg></tuv>
  <tuv xml:lang="RU-RU"><seg>Заседание &amp;  переговоры.</seg></tuv></tu>
<tu tuid="8"><tuv xml:lang="ZH-CN"><seg>决定。</seg></tuv>
  <tuv xml:lang="RU-RU"><seg>Cовет  принял <it pos="begin">x</it>решение.</seg></tuv></tu>
</body></tmx>
"""


@pytest.fixture
def mended(tmp_path):
    def mend(name, content):
        path = tmp_path / name
        path.write_bytes(content.encode())
        wish = Wish(source="zh", target="ru")
        counts = fix_files([path], check_files(None, [path], wish), wish)
        return counts[0][1], path.read_bytes().decode()

    return mend


BILINGUAL = Path(__file__).parents[1] / "cases/formats/bilingual"
INTERCHANGE = """<?xml version='1.0' encoding='utf-8'?>\r
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="zh-CN"\r
 target-language="ru-RU" datatype="plaintext"><body><!-- kept -->\r
<trans-unit id="1"><source>双方同意。</source><target state="translated">Стороны  согласны &amp; рады.</target>\r
 <alt-trans><source>双方同意。</source><target>Стороны  согласны &amp; рады.</target></alt-trans></trans-unit>\r
<trans-unit id="2"><source>双方<g id="1">再次</g>同意。</source>\r
 <target>Стороны <g id="1">вновь вновь</g> согласны.</target></trans-unit>\r
<trans-unit id="3"><source>双方同意该方案。</source>\r
 <target>Стороны <x id="2"/>Cогласны с с<x id="3"/> планом.</target></trans-unit>\r
</body></file></xliff>
"""
PORTABLE = """msgid ""
msgstr ""
"Language: zh_CN\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#. note
msgid "The parties agree."
msgstr "Стороны согласны согласны \\"вновь\\"."

msgid "They agree again and go on with their work."
msgstr ""
"Они согласны и продолжают свою "
"свою работу."
"""


def test_an_interchange_file_keeps_mark_up_and_proposals(mended):
    """Words inside one element are mended; alt-trans, line ends and all mark-up stay."""
    count, text = mended("a.xlf", INTERCHANGE)
    assert count == 3
    assert text == INTERCHANGE.replace(
        "Стороны  согласны &amp; рады.</target>\r", "Стороны согласны &amp; рады.</target>\r"
    ).replace("вновь вновь", "вновь").replace("Cогласны с с<", "Согласны с<")


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("trados.sdlxliff", "Первое <g", "Первoе <g"),
        ("trados.sdlxliff", 'Второе <x id="7"/>предложение.', 'Второе <x id="7"/>предложениe.'),
    ],
)
def test_the_files_of_trados_are_mended(mended, name, right, wrong):
    """The segments marked in a target are places of their own."""
    content = (BILINGUAL / name).read_bytes().decode()
    assert right in content
    count, text = mended(name, content.replace(right, wrong))
    assert (count, text) == (1, content)


def test_a_message_catalogue_keeps_its_lines(tmp_path):
    """A doubled word is mended through an escape and the end of a line."""
    path = tmp_path / "a.po"
    path.write_text(PORTABLE, encoding="utf-8")
    wish = Wish(source="en", target="ru")
    assert fix_files([path], check_files(None, [path], wish), wish) == [(path, 2)]
    text = path.read_text(encoding="utf-8")
    assert text == PORTABLE.replace("согласны согласны", "согласны").replace('свою "\n"свою', "свою")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.tsv", "zh\tru\r\n双方\tСтороны стороны рады\r\n会谈\t«Это это» так\r\n"),
        ("a.csv", 'zh,ru,note\n双方,"Стороны, ""обе"" и и так",x\n会谈,Переговоры  прошли,Переговоры\n'),
        ("a.csv", 'zh;ru\n双方;Стороны стороны\n会谈;"Стороны стороны"\n'),
    ],
)
def test_a_table_keeps_its_quoting(mended, name, content):
    """Cells are mended as they are written."""
    count, text = mended(name, content)
    assert count == 2
    assert text == content.replace("Стороны стороны", "Стороны").replace("Это это", "Это").replace("и и", "и").replace(
        "Переговоры  прошли", "Переговоры прошли"
    )


ROWS = (("zh", "ru"), ("双方同意", "Стороны  согласны"), ("会谈", "Переговоры"), ("双方同意", "Стороны  согласны"))


def with_shared_strings(path):
    """The workbook as Excel writes it: openpyxl leaves the strings in their cells."""
    strings = sorted({cell for row in ROWS for cell in row})
    names = {cell: str(number) for number, cell in enumerate(strings)}
    with zipfile.ZipFile(path) as book:
        parts = {item: book.read(item.filename) for item in book.infolist()}
    with zipfile.ZipFile(path, "w") as book:
        for item, data in parts.items():
            text = unescape(data.decode())
            if item.filename.startswith("xl/worksheets/"):
                for cell, number in names.items():
                    inline = re.compile(rf't="inlineStr"><is><t[^>]*>{re.escape(cell)}</t></is>')
                    text = inline.sub(f't="s"><v>{number}</v>', text)
            kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
            text = text.replace(
                "</Types>", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
            )
            relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
            if item.filename == "xl/_rels/workbook.xml.rels":
                text = text.replace(
                    "</Relationships>",
                    f'<Relationship Id="rId99" Type="{relation}" Target="sharedStrings.xml"/></Relationships>',
                )
            book.writestr(item, text)
        items = "".join(f'<si><t xml:space="preserve">{string}</t></si>' for string in strings)
        space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        book.writestr("xl/sharedStrings.xml", f'<sst xmlns="{space}">{items}</sst>')


@pytest.mark.parametrize("shared", [False, True])
def test_a_workbook_keeps_its_other_parts(tmp_path, shared):
    """Only the strings change, where they stand."""
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    book.save(path)
    part = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(path) as old:
        is_inline = b"inlineStr" in old.read(part)
    if shared and is_inline:
        with_shared_strings(path)
    part = "xl/sharedStrings.xml" if shared or not is_inline else part
    with zipfile.ZipFile(path) as old:
        before = {name: old.read(name) for name in old.namelist()}
    wish = Wish(source="zh", target="ru")
    assert fix_files([path], check_files(None, [path], wish), wish) == [(path, 2)]
    with zipfile.ZipFile(path) as new:
        after = {name: new.read(name) for name in new.namelist()}
    assert unescape(after.pop(part).decode()) == unescape(before.pop(part).decode()).replace("  с", " с")
    assert after == before
    assert [row[1].value for row in openpyxl.load_workbook(path).active.rows][1] == "Стороны согласны"


def test_what_stands_twice_with_two_verdicts_is_left_alone(tmp_path):
    """A text that the file holds more often than the check saw it is not touched."""
    path = tmp_path / "a.tsv"
    content = "zh\tru\tnote\n双方\tСтороны  рады\tСтороны  рады\n"
    path.write_text(content, encoding="utf-8")
    wish = Wish(source="zh", target="ru")
    assert fix_files([path], check_files(None, [path], wish), wish) == [(path, 0)]
    assert path.read_text(encoding="utf-8") == content


def test_a_memory_keeps_every_other_byte(mended):
    """Header, comment, properties and inline elements stay as they were."""
    count, text = mended("a.tmx", MEMORY)
    assert count == 2
    assert text == MEMORY.replace("&amp;  переговоры", "&amp; переговоры").replace("Cовет  принял", "Совет принял")


def test_a_text_keeps_its_line_ends(mended):
    """Latin letters in Cyrillic words and doubled words are mended where they stand."""
    count, text = mended("a.txt", "Cовет принял решение решение.\r\n\r\nСтрaны согласились.\r\n")
    assert count == 3
    assert text == "Совет принял решение.\r\n\r\nСтраны согласились.\r\n"


def fixed(path):
    wish = Wish(source="zh", target="ru")
    return fix_files([path], check_files(None, [path], wish), wish)[0][1]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-be", "utf-8-sig"])
@pytest.mark.parametrize("name", ["a.tmx", "a.tsv", "a.txt"])
def test_files_in_utf16_are_mended_in_it(tmp_path, codec, name):
    """What Trados and Excel save; the byte order mark and the line ends stay."""
    memory = "<tmx version='1.4'><header srclang='zh'/><body><tu><tuv xml:lang='zh'><seg>{}</seg></tuv>"
    head = f"<?xml version='1.0' encoding='{codec.removesuffix('-sig').removesuffix('-be')}'?>\r\n"
    forms = {
        "a.tmx": head + memory + "<tuv xml:lang='ru'><seg>{}</seg></tuv></tu></body></tmx>\r\n",
        "a.tsv": "{}\t{}\r\n",
        "a.txt": "Документ.\r\n{1}\r\n",
    }
    before, after = (forms[name].format("双方同意。", text) for text in ("Cтороны  согласны.", "Стороны согласны."))
    mark = "\ufeff" if codec == "utf-16-be" else ""
    path = tmp_path / name
    path.write_bytes((mark + before).encode(codec))
    assert fixed(path) > 0
    assert path.read_bytes() == (mark + after).encode(codec)


def test_a_word_document_is_mended_in_its_runs(tmp_path):
    """In a paragraph of several runs and in a cell; what two runs share is left, every other part is copied."""
    from docx import Document

    document = Document()
    bold = document.add_paragraph("Cовет принял ")
    bold.add_run("важное").bold = True
    bold.add_run(" решение.")
    shared = document.add_paragraph("Пp")
    shared.add_run("едседатель.").bold = True
    row = document.add_table(rows=1, cols=2).rows[0].cells
    row[0].text, row[1].text = "Стороны согласны.", "Стороны стороны & они согласны."
    path = tmp_path / "a.docx"
    document.save(path)
    with zipfile.ZipFile(path) as archive:
        before = {name: archive.read(name) for name in archive.namelist()}
    assert fixed(path) == 2
    held = Document(path)
    assert [run.text for run in held.paragraphs[0].runs] == ["Совет принял ", "важное", " решение."]
    assert held.paragraphs[1].text == "Пpедседатель."
    assert held.tables[0].rows[0].cells[1].text == "Стороны & они согласны."
    with zipfile.ZipFile(path) as archive:
        changed = [name for name in archive.namelist() if archive.read(name) != before[name]]
    assert changed == ["word/document.xml"]


def test_a_page_is_mended_outside_its_mark_up(mended):
    """A word whose letters are all text; one with a tag or an entity inside is left."""
    page = (
        "<html lang='ru'><body>\n<p class='Cтиль'>Cовет принял решение.</p>\n<p>Cо<b>вет</b> решил.</p></body></html>\n"
    )
    count, after = mended("a.html", page)
    assert (count, after) == (1, page.replace(">Cовет", ">Совет"))


def test_cells_of_a_bilingual_document_are_mended_through_their_runs(tmp_path):
    """Only the cell with the error, tags of another style left where they are; other parts and cells untouched."""
    import docx
    from docx.enum.style import WD_STYLE_TYPE

    document = docx.Document()
    tag = document.styles.add_style("mqInternal", WD_STYLE_TYPE.CHARACTER)
    table = document.add_table(rows=0, cols=2)
    for source, target in (("中文", "Русский"), ("双方同意。", "Стороны согласны согласны."), ("决定。", "Cовет ")):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = source, target
    paragraph = table.rows[2].cells[1].paragraphs[0]
    paragraph.add_run("{1}").style = tag
    paragraph.add_run("принял ре").bold = True
    paragraph.add_run("шение.")
    path = tmp_path / "a.docx"
    document.save(path)
    found = check_files(None, [path], Wish())
    assert [(f.code, f.unit, f.line) for f in found if f.code.startswith("BT3") and f.code != "BT308"] == [
        ("BT303", 1, 2), ("BT310", 2, 3)]  # fmt: skip
    assert fix_files([path], found, Wish()) == [(path, 2)]
    rows = [[cell.text for cell in row.cells] for row in docx.Document(path).tables[0].rows]
    assert rows[1:] == [["双方同意。", "Стороны согласны."], ["决定。", "Совет {1}принял решение."]]
