"""Bilingual files in the manner of Trados, memoQ, gettext and Qt: each segment with its state, and nothing lost."""

from io import BytesIO
from pathlib import Path

import pytest

from termkit.formats import ExportOptions, convert, gettext, read

FOLDER = Path(__file__).parent.parent / "cases" / "formats" / "bilingual"
SEGMENTS = {
    "trados.sdlxliff": [
        ("tu1/1", "第一句。", "Первое предложение.", "final"),
        ("tu1/2", "第二句。", "Второе предложение.", "draft"),
        ("tu2", "", None, ""),
        ("tu3/3", "第三", "", ""),
        ("tu4/4", "标记", "Метка", "rejected"),
    ],
    "memoq.mqxliff": [
        ("1", "你好", "Привет", "final"),
        ("2", "二", "", "draft"),
        ("3", "三", "три", "translated"),
    ],
    "second.xlf": [("u1/s1", "你好世界", "Привет, мир", "final"), ("u1/2", "再见\x01", None, "draft")],
    "plural.po": [
        ("2", "File", "Файл", "translated"),
        ("3", "%d day", "%d день", "fuzzy"),
        ("3.plural", "%d days", "%d дней", "fuzzy"),
        ("4", "empty", None, "draft"),
    ],
    "numerus.ts": [
        ("1", "Open &file", "Открыть", "translated"),
        ("2", "%n file(s)", "%n файл", "translated"),
        ("3", "x", None, "draft"),
    ],
}


@pytest.mark.parametrize("name", SEGMENTS)
def test_segments_and_their_states(name):
    """Source, target and state of every segment; text deleted under tracked changes is not read."""
    found = [
        (unit.id, unit.variants[0].text, unit.variants[1].text if len(unit.variants) > 1 else None, unit.status)
        for unit in read(FOLDER / name)
    ]
    assert found == SEGMENTS[name]


def test_what_a_message_has_beside_its_text():
    """Context, place, further plural forms and notes are kept; obsolete messages are told."""
    reading = read(FOLDER / "plural.po")
    first, _, plural, _ = list(reading)
    assert first.properties == (("context", "menu"), ("location", "a.c:1"))
    assert first.notes == ("translator\ndev",)
    assert plural.properties == (("plural 2", "%d дня"),)
    assert [problem.code for problem in reading.problems] == ["F310"]
    assert dict(list(read(FOLDER / "numerus.ts"))[1].properties)["plural 2"] == "%n файла"


def test_a_character_that_xml_cannot_hold_stands_as_its_number():
    """Qt writes it as <byte>, in either base; what is no number is nothing."""
    source = 'a<byte value="x9"/>b<byte value="10"/>c<byte value="y"/>'
    ts = f'<TS version="2.1" language="ru"><context><message><source>{source}</source></message></context></TS>'
    (unit,) = read(BytesIO(ts.encode()), "ts")
    assert unit.variants[0].text == "a\tb\nc"


def test_metadata_of_a_unit_is_kept():
    """The metadata module of XLIFF 2 has no place in a memory and is kept as it stands."""
    first = next(read(FOLDER / "second.xlf"))
    assert any("metaGroup" in extra.value for extra in first.extra)


def test_a_multiterm_file_comes_back(tmp_path):
    """Definitions with their sources, pictures, transactions and statuses stand in the file that is written again."""
    (entry,) = read(FOLDER / "multiterm.xml")
    chinese, russian = entry.sections
    assert (chinese.definition, chinese.definition_source) == ("定义", "S")
    assert [(term.term, term.status) for term in russian.terms] == [("договор", None), ("трактат", "deprecated")]
    report = convert(FOLDER / "multiterm.xml", tmp_path / "again.xml", ExportOptions(format="multiterm"))
    assert report.lossless
    assert list(read(tmp_path / "again.xml")) == [entry]


def test_a_long_po_is_read_in_pieces(tmp_path, monkeypatch):
    """Cut wherever a message ends, it gives the same as whole: encoding, notes, obsolete messages, numbers."""
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=koi8-r\\n"\n"Language: ru\\n"\n\n'
    one = '# заметка\n\n#: a.c:{n}\nmsgctxt "c{n}"\nmsgid ""\n"text "\n"{n}"\nmsgstr "текст {n}"\n\n'
    messages = (one + '#~ msgid "old {n}"\n#~ msgstr "старый"\n\n').replace("{n}", "%d")
    body = "".join(messages % ((number,) * 5) for number in range(60))
    path = tmp_path / "long.po"
    for text in (head + body, (head + body).replace("\n", "\r\n")):
        path.write_bytes(text.encode("koi8-r"))
        with monkeypatch.context() as patch:
            whole = read(path)
            units = list(whole)
            patch.setattr(gettext, "PIECE", 700)
            cut = read(path)
            assert list(cut) == units
        assert len(units) == 60
        assert units[-1].text("ru") == "текст 59"
        assert [one.message for one in cut.problems] == [one.message for one in whole.problems]


@pytest.mark.parametrize(
    ("header", "languages"),
    [("", ("zh", "ru")), ("Language: kk\\n", ("zh", "kk")), ("X-Source-Language: zh_CN\\n", ("zh-CN", "ru"))],
)
def test_messages_in_chinese_are_no_english(tmp_path, header, languages):
    """PO names no source language as a rule: the messages show it, and what the header leaves open of the target."""
    path = tmp_path / "a.po"
    head = f'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n{header}"\n\n'
    path.write_text(
        head + 'msgid "贸易额达410亿美元。"\nmsgstr "Товарооборот составил 41 млрд долларов."\n', encoding="utf-8"
    )
    [unit] = read(path)
    assert tuple(variant.language for variant in unit.variants) == languages


LINES = {
    "trados.sdlxliff": [3, 3, 4, 5, 6],
    "memoq.mqxliff": [2, 3, 3],
    "plural.po": [11, 15, 15, 21],
    "../ordinary.tmx": [3, 4, 5, 7],
    "../programs/memoq.tmx": [5],
}


@pytest.mark.parametrize("name", LINES)
def test_the_line_where_a_unit_begins(name):
    """The reading tells it with each record, skimmed or parsed."""
    reading = read(FOLDER / name)
    assert [reading.source.line for _ in reading] == LINES[name]


def test_the_line_of_a_row(tmp_path):
    """Tables tell where the row of a record stands, below a heading and after a cell of several lines."""
    table = tmp_path / "a.csv"
    table.write_text('zh,ru\n"一\n一",раз\n二,два\n', encoding="utf-8")
    reading = read(table)
    assert [reading.source.line for _ in reading] == [2, 4]
