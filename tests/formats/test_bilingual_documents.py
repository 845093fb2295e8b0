"""Documents of two languages, as translators exchange them: tables of Word, RTF and HTML, paragraphs by turns."""

from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from termkit.errors import FormatError
from termkit.formats import ExportOptions, ReadOptions, detect, export, read
from termkit.formats.bilingual import is_bitext
from termkit.model import ConceptEntry

FOLDER = Path(__file__).parent.parent / "cases" / "formats"
PAIRS = [
    ("习近平主席出席会议。", "Председатель Си Цзиньпин принял участие в заседании."),
    ("双方坚持一个中国原则。", "Стороны придерживаются принципа одного Китая."),
    ("2013年9月7日。", "7 сентября 2013 года."),
]
TERMS = [("外交部", "МИД"), ("国务院", "Государственный совет"), ("上海合作组织", "ШОС")]


@pytest.fixture
def word(tmp_path):
    """Writes a document: texts are paragraphs, lists of rows tables; `|` parts the runs of a cell, {1} is a tag."""

    def write(*blocks, name="a.docx"):
        document = docx.Document()
        style = document.styles.add_style("mqInternal", WD_STYLE_TYPE.CHARACTER)
        for block in blocks:
            if isinstance(block, str):
                document.add_paragraph(block)
                continue
            table = document.add_table(rows=0, cols=max(map(len, block)))
            for row in block:
                cells = table.add_row().cells
                if len(row) == 1:
                    cells[0].merge(cells[-1])
                for cell, text in zip(cells, row, strict=False):
                    for piece in text.split("|"):
                        cell.paragraphs[0].add_run(piece).style = style if piece[:1] in "{[<" and piece else None
        path = tmp_path / name
        document.save(path)
        return path

    return write


def units(path, **options):
    """Row, id, texts by language, and notes of every unit."""
    reading = read(path, options=ReadOptions(whole_cells=True, **options))
    return [(reading.source.line, u.id, {v.language: v.text for v in u.variants}, u.notes) for u in reading]


def test_columns_are_told_by_their_scripts(word):
    """Without a heading, with a comment in some rows, behind a title, and with a third language."""
    rows = [(*pair, "") for pair in PAIRS]
    rows[1] = (*PAIRS[1], "так в договоре")
    found = units(word("Перевод", rows))
    assert [(row, texts) for row, _, texts, _ in found] == [
        (number, {"zh-CN": zh, "ru": ru}) for number, (zh, ru) in enumerate(PAIRS, 1)
    ]
    assert found[1][3] == ("так в договоре",)
    three = units(word([(*pair, "The parties agree on it.") for pair in PAIRS]))
    assert [list(texts) for _, _, texts, _ in three] == [["zh-CN", "ru", "en"]] * 3
    assert units(word([(ru, zh) for zh, ru in PAIRS]))[0][2] == {"ru": PAIRS[0][1], "zh-CN": PAIRS[0][0]}
    assert list(units(word(PAIRS), source="zh", target="kk")[0][2]) == ["zh-CN", "kk"]


@pytest.mark.parametrize(
    "heading",
    [("中文", "俄文"), ("Source", "Target"), ("Chinese (PRC)", "Russian"), ("Исходный текст", "Перевод"),
     ("Source segment", "Target segment")],
)  # fmt: skip
def test_a_heading_is_no_segment(word, heading):
    """Languages or sides in a heading, in any of three languages; rows are counted with it."""
    found = units(word([heading, *PAIRS]))
    assert [(row, list(texts.values())) for row, _, texts, _ in found] == [
        (number, list(pair)) for number, pair in enumerate(PAIRS, 2)
    ]


MEMOQ = [
    ("CAUTION: Do not change segment ID or source text",),
    ("MQ886464 statement.docx",),
    ("ID", "Chinese (PRC)", "Russian", "Comment", "Status"),
    (
        "1\n0f7c",
        "习近平|主席出席|{1}|会议|{2}|。",
        "Председатель Си Цзинь|пин на засе|{1}|дании|{2}|.",
        "",
        "Confirmed",
    ),
    ("2\n0f7d", "第二", "", "не переведено", "Not started"),
]


def test_the_layout_of_memoq(word):
    """Its warning is passed over; tags in their style are no text but stand in the inline form; runs are joined."""
    path = word(MEMOQ)
    (first, second) = read(path, options=ReadOptions(whole_cells=True))
    assert (first.id, first.text("zh"), first.text("ru")) == (
        "1", "习近平主席出席会议。", "Председатель Си Цзиньпин на заседании.")  # fmt: skip
    assert '<ph id="{1}">{1}</ph>会议<ph id="{2}">' in first.variants[0].inline
    assert (second.id, second.text("ru"), second.notes) == ("2", "", ("не переведено",))
    assert dict(first.properties) == {"x-status": "Confirmed"}
    assert is_bitext(path)


def test_what_a_reviser_wrote_into_a_second_column(word):
    """memoQ writes the target twice where asked to; what stands in the second goes before the first."""
    rows = [MEMOQ[0], ("ID", "Chinese", "Russian", "Russian"), ("1", "一", "Один", "Первый"), ("2", "二", "Два", "")]
    assert [texts["ru"] for _, _, texts, _ in units(word(rows))] == ["Первый", "Два"]


def coded(text):
    return "".join(char if ord(char) < 128 else f"\\u{ord(char)}?" for char in text)


def rich_row(*cells):
    return r"\trowd\cellx1000\cellx5000\pard\intbl " + "".join(rf"{cell}\cell " for cell in cells) + "\\row\n"


def test_rich_text_of_memoq(tmp_path):
    """Characters by number and in the encoding of their font, hidden and deleted text, tags by their style."""
    cyrillic = "".join(rf"\'{byte:02x}" for byte in "Решение принято.".encode("cp1251"))
    text = (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}"
        r"{\stylesheet{\s0 Normal;}{\*\cs15 \additive mqInternal;}}"
        r"{\info{\title Title}}"
        + rich_row("CAUTION: Do not change segment ID or source text", "", "", "", "")
        + rich_row("ID", "Chinese (PRC)", "Russian", "Comment", "Status")
        + rich_row(
            "1", coded("决定已通过") + r"{\cs15 \{1\}}" + coded("。"), r"{\f1 " + cyrillic + "}", "", "Confirmed"
        )
        + rich_row("2", coded("双方同意。"), coded("Стороны ") + r"{\deleted x}{\v y}" + coded("согласны."), "", "")
        + "}"
    )
    path = tmp_path / "a.rtf"
    path.write_text(text, encoding="ascii")
    assert [(ident, list(texts.values())) for _, ident, texts, _ in units(path)] == [
        ("1", ["决定已通过。", "Решение принято."]),
        ("2", ["双方同意。", "Стороны согласны."]),
    ]
    path.write_text(text[:-1], encoding="ascii")
    with pytest.raises(FormatError, match="cut short"):
        units(path)


def test_a_table_of_a_page(tmp_path):
    """Cells without end tags, mark-up inside words, entities, a table around the table, and the page's own encoding."""
    rows = "".join(f"<tr><td>{zh[:2]}<b>{zh[2:]}</b><td><p>{ru}</p>" for zh, ru in PAIRS)
    inner = f"<table><tr><th>中文<th>Русский{rows}</table>"
    page = f"<!doctype html><meta charset=gb18030><table><tr><td>A&amp;B{inner}</table>"
    path = tmp_path / "a.html"
    path.write_bytes(page.encode("gb18030"))
    assert [tuple(texts.values()) for _, _, texts, _ in units(path)] == PAIRS
    assert is_bitext(path)


def test_paragraphs_by_turns(word, tmp_path):
    """One language, then the other, all through; one paragraph too many and it is a text."""
    turns = [text for pair in PAIRS for text in pair]
    assert [(row, *texts.values()) for row, _, texts, _ in units(word(*turns))] == [
        (number, *pair) for number, pair in zip((1, 3, 5), PAIRS, strict=True)
    ]
    plain = tmp_path / "a.txt"
    plain.write_text("\n\n".join(turns), encoding="utf-8")
    assert detect(plain).name == "alternating"
    assert len(units(plain)) == 3
    for others in ([*turns, "Конец документа."], turns[:4], [*turns[:3], *turns[4:], "完。"]):
        assert not is_bitext(word(*others))
        plain.write_text("\n".join(others), encoding="utf-8")
        assert not is_bitext(plain)


def test_a_heading_between_the_rows_is_no_segment(word, tmp_path):
    """A cell merged over all columns is none, a row whose translation is missing is one."""
    rows = [*PAIRS[:2], ("第二部分",), ("未译。", ""), PAIRS[2]]
    assert [row for row, *_ in units(word(rows))] == [1, 2, 4, 5]
    cells = "".join(f"<tr><td>{zh}<td>{ru}" for zh, ru in PAIRS)
    page = tmp_path / "a.html"
    page.write_text(f"<html><table><tr><th colspan=2>一{cells}</table>", encoding="utf-8")
    assert [row for row, *_ in units(page)] == [2, 3, 4]


def test_a_page_of_ours_is_no_bitext(tmp_path):
    """Glossaries and reports that termkit wrote are for people; the files for programs stand beside them."""
    page = tmp_path / "base.html"
    export(read(FOLDER / "ordinary.tmx"), [], page, ExportOptions(format="html", title="Base"))
    assert not is_bitext(page)
    with pytest.raises(FormatError, match="wrote to be read"):
        units(page)


def test_a_list_of_terms_gives_entries(word):
    """Short cells are terms for the base, as in other tables; with a status or without a heading."""
    with_status = word([("中文", "русский", "статус"), *[(*pair, "preferred") for pair in TERMS]])
    for path in (with_status, word(TERMS)):
        entries = list(read(path))
        assert all(isinstance(entry, ConceptEntry) for entry in entries)
        assert [(e.preferred("zh").term, e.preferred("ru").term) for e in entries] == TERMS
    assert not isinstance(next(read(word(MEMOQ))), ConceptEntry)


def test_a_text_with_a_table_in_it_is_a_text(word):
    """Names of countries below a communiqué, one column of a language, figures: none of them makes it a bitext."""
    assert not is_bitext(word("中哈两国元首举行会谈，就双边关系交换意见。" * 5, TERMS))
    assert not is_bitext(word([("序号", "内容"), ("1", "外交部"), ("2", "国务院")]))
    assert not is_bitext(word("一段文字。"))
    with pytest.raises(FormatError, match="two languages"):
        units(word("一段文字。"))
