"""Word documents."""

import random
import zipfile
from collections import Counter
from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml

from termkit.documents import read_document
from termkit.errors import FormatError, ParseError
from termkit.model import Role

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BODY = "双方一致认为，两国关系发展良好，符合两国人民的根本利益。"


def parts(document, role):
    return [document.text[s.start : s.end].strip() for s in document.segments if s.role is role]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "声明.docx"


def test_a_statement(path):
    """Title, headings, paragraphs, tables, and the date of signature."""
    word = docx.Document()
    word.add_paragraph("关于深化合作的联合声明", style="Title")
    word.add_heading("政治领域", level=1)
    word.add_paragraph("　　" + BODY)
    word.add_paragraph("一、经贸领域")
    word.add_paragraph(BODY)
    table = word.add_table(rows=2, cols=2)
    signed = ["中华人民共和国主席", "哈萨克斯坦共和国总统", "习近平", "托卡耶夫"]
    for cell, text in zip(table._cells, signed, strict=True):
        cell.text = text
    word.add_paragraph("2022年9月14日于努尔苏丹")
    word.save(path)
    document = read_document(path)
    assert (document.reader, document.id, document.encoding) == ("docx", "声明", "docx")
    assert (document.title, document.date) == ("关于深化合作的联合声明", "2022-09-14")
    assert parts(document, Role.HEADING) == ["政治领域", "一、经贸领域"]
    assert parts(document, Role.SIGNATURE)[:4] == signed
    assert all(document.raw[i] == c for c, i in zip(document.text, document.offsets, strict=True) if c not in "\n\t")


def test_a_bilingual_table(path):
    """Cells that hold paragraphs are read paragraph by paragraph."""
    word = docx.Document()
    cells = word.add_table(rows=1, cols=2)._cells
    cells[0].text = BODY * 3
    cells[1].text = "Стороны подтверждают приверженность целям и принципам Устава ООН и намерены сотрудничать."
    word.save(path)
    document = read_document(path)
    assert document.text.split("\n") == [cells[0].text, cells[1].text]


def test_what_word_shows_and_what_it_hides(path):
    """Inserted text, line breaks, tabs and unbreakable hyphens are read; deleted text and codes are not."""
    word = docx.Document()
    paragraph = word.add_paragraph("双方")._p
    for xml in (
        f'<w:ins {W} w:id="1"><w:r><w:t>一致</w:t></w:r></w:ins>',
        f'<w:del {W} w:id="2"><w:r><w:delText>不</w:delText></w:r></w:del>',
        f"<w:r {W}><w:instrText>PAGE</w:instrText></w:r>",
        f"<w:r {W}><w:t>同意“2030</w:t><w:noBreakHyphen/><w:t>2050”战略，</w:t><w:br/><w:t>加强合作。</w:t></w:r>",
    ):
        paragraph.append(parse_xml(xml))
    word.save(path)
    assert read_document(path).text == "双方一致同意“2030-2050”战略，加强合作。"


def test_text_boxes_and_footnotes(path):
    """Text boxes are read once, after their paragraph, and footnotes at the end."""
    word = docx.Document()
    content = "<w:txbxContent><w:p><w:r><w:t>文本框内容。</w:t></w:r></w:p></w:txbxContent>"
    box = (
        f'<w:r {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent>'
        f"<mc:Choice Requires='wps'>{content}</mc:Choice><mc:Fallback>{content}</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    word.add_paragraph(BODY)._p.append(parse_xml(box))
    word.add_paragraph(BODY)
    held = BytesIO()
    word.save(held)
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>脚注说明。</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    with zipfile.ZipFile(held, "a") as archive:
        archive.writestr("word/footnotes.xml", notes)
    path.write_bytes(held.getvalue())
    assert read_document(path).text.split("\n") == [BODY, "文本框内容。", BODY, "脚注说明。"]


def test_damaged_documents(path):
    """A truncated archive, a part that is no XML, and an archive without text are refused."""
    word = docx.Document()
    word.add_paragraph(BODY)
    word.save(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FormatError):
        read_document(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w:document")
    with pytest.raises(ParseError, match="no XML"):
        read_document(path)
    docx.Document().save(path)
    with pytest.raises(FormatError, match="no text"):
        read_document(path)


def test_any_damage_is_told(path):
    """Whatever byte a bad disk or a broken mail changes, the file is read or refused, never more."""
    word = docx.Document()
    for _ in range(20):
        word.add_paragraph(BODY)
    word.save(path)
    whole = path.read_bytes()
    answers = Counter(_answer(spoilt, path) for spoilt in _spoilt(whole, random.Random(7), 600))
    assert answers["refused"] > 400
    assert answers["read"] > 10


def _spoilt(whole, chance, count):
    """Copies of a file with other bytes, or with some cut out."""
    for number in range(count):
        copy, place = bytearray(whole), chance.randrange(4, len(whole) - 50)
        if number % 2:
            del copy[place : place + chance.randint(1, 50)]
        else:
            for _ in range(chance.randint(1, 20)):
                copy[chance.randrange(4, len(copy))] = chance.randrange(256)
        yield bytes(copy)


def _answer(data, path):
    path.write_bytes(data)
    try:
        read_document(path)
    except FormatError:
        return "refused"
    return "read"
