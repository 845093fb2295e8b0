"""Tables of terms as people and CAT tools keep them: headings in three languages, any encoding, any delimiter."""

import csv
import io
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
import yaml

from termkit.errors import FormatError
from termkit.formats import ExportOptions, export, read
from termkit.formats.reading.encoding import zeros
from termkit.model import Kind, Status


def table(text, name="terms.csv", encoding="utf-8"):
    """The entries of a table."""
    stream = io.BytesIO(text.encode(encoding))
    stream.name = name
    return read(stream)


HEADERS = {
    "Chinese words": "序号,中文术语,英语译文,俄语译名,审定状态\n1,外交部,MFA,МИД,已审定",
    "numbers": "Source (Chinese),Target 1 (English),Target 2 (Russian)\n外交部,MFA,МИД",
    "countries": "中国,英国,俄罗斯\n外交部,MFA,МИД",
    "codes of countries": "CN,EN,RU\n外交部,MFA,МИД",
    "fillers": "Язык: китайский,Язык: русский,Статус (зап./разр.)\n外交部,МИД,запрещено",
    "two languages": "Term ZH (中文),Translation EN,Перевод RU,Domain / Область\n外交部,MFA,МИД,x",
    "plain tags": "zh,en,ru\n外交部,MFA,МИД",
    "memoQ": "Chinese_PRC;English;Russian;Entry_Subject\n外交部;MFA;МИД;x",
    "Trados": "Chinese (Simplified, China)\tEnglish (United States)\tRussian (Russia)\n外交部\tMFA\tМИД",
    "Phrase": "concept_id,zh_cn,en,ru\n1,外交部,MFA,МИД",
    "MateCat": "forbidden,zh-CN,en-US,ru-RU,notes\n,外交部,MFA,МИД,x",
    "Russian": "№\tКитайский\tАнглийский\tРусский\tПримечание\n1\t外交部\tMFA\tМИД\tx",
    "Chinese": "编号,中文,英文,俄文,备注\n1,外交部,MFA,МИД,x",
    "roles": "Term (zh-CN),Translation (en),Перевод (ru)\n外交部,MFA,МИД",
    "no header": "外交部\tМИД\tMFA",
}


@pytest.mark.parametrize("kind", HEADERS)
def test_headings_of_programs_and_people_are_known(kind):
    """The Chinese and Russian terms are found whatever the columns are called, and the note is no term."""
    entry = next(table(HEADERS[kind], "terms.tsv"))
    assert [term.term for term in entry.terms("zh")] == ["外交部"]
    assert [term.term for term in entry.terms("ru")] == ["МИД"]
    assert {section.language.partition("-")[0] for section in entry.sections} <= {"zh", "ru", "en"}


CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "formats" / "tables.yaml").read_text(encoding="utf-8"))
SAID = ("language", "term", "status", "speech", "note", "example")


def told(entry):
    """The terms of an entry as the cases write them, without what is empty at the end."""
    for section in entry.sections:
        for term in section.terms:
            example = term.contexts[0].text if term.contexts else ""
            yield [section.language, term.term, term.status or "", term.part_of_speech, term.note, example]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_tables_of_programs_and_people(case, kind, tmp_path):
    """Every cell of a table comes to its place, whichever way it was saved."""
    rows = [line.split("|") for line in case["table"].splitlines()]
    path = tmp_path / f"terms.{kind}"
    if kind == "csv":
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(rows)
    else:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append([cell or None for cell in row])
        book.save(path)
    found = list(read(path))
    assert len(found) == len(case["entries"])
    for entry, wanted in zip(found, case["entries"], strict=True):
        terms = [next(csv.reader([line], skipinitialspace=True)) for line in wanted["terms"]]
        assert list(told(entry)) == [[*cells, *[""] * (len(SAID) - len(cells))] for cells in terms]
        for name in ("id", "definition", "note"):
            assert getattr(entry, name) == wanted.get(name, "")


def test_a_cell_of_several_lines_in_tab_separated_text():
    """Lines of a quoted cell are one; a quotation mark that nothing closes is one; longer rows are read."""
    rows = '"甲\n乙"\tа\tn1\n"丙\tб\t"один\nдва"\n丁\t"в\t\n戊\tг\t"a ""b""\n"\tlonger\n'
    found = list(table(f"zh\tru\tnote\n{rows}", "terms.tsv"))
    assert [(e.terms("zh")[0].term, e.terms("ru")[0].term, e.note) for e in found] == [
        ("甲\n乙", "а", "n1"),
        ('"丙', "б", "один\nдва"),
        ("丁", '"в', ""),
        ("戊", "г", 'a "b"'),
    ]
    assert [extra.value for extra in found[-1].extra] == ["longer"]


def test_names_of_one_country_are_an_entry_and_no_heading():
    """A list that begins with China has no heading."""
    assert [entry.terms("ru")[0].term for entry in table("中国,China,Китай\n俄罗斯,Russia,Россия\n")] == [
        "Китай",
        "Россия",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "术语,译文,,备注\n,俄语,英语,\n",
        "术语,译文,,备注\n术语,俄语,英语,备注\n",
        "Языки,,,Сведения\nкитайский,русский,английский,примечание\n",
    ],
    ids=["cells merged to the right", "and downwards", "groups"],
)
def test_a_heading_may_have_two_rows(heading):
    """The names of languages stand below 译文; the first entry is the row after both."""
    (entry,) = table(f"{heading}互联互通,взаимосвязанность,connectivity,常用\n")
    assert [entry.terms(language)[0].term for language in ("zh", "ru", "en")] == [
        "互联互通",
        "взаимосвязанность",
        "connectivity",
    ]
    assert entry.note == "常用"


def test_what_stands_below_a_language_is_told_of_it():
    """Term and status below Русский, term and pinyin below 中文."""
    (entry,) = table("№,Русский,,中文,\n,термин,статус,термин,пиньинь\n1,стыковка,запрещено,对接,duìjiē\n")
    assert [(term.term, term.status) for term in entry.terms("ru")] == [("стыковка", Status.DEPRECATED)]
    assert [(term.term, term.reading) for term in entry.terms("zh")] == [("对接", "duìjiē")]


def test_remarks_beside_the_pairs_are_no_third_language():
    """What our OmegaT glossaries say of a term stands in Latin letters, and is no English term."""
    rows = "阿方\tафганская сторона\tpinyin: Āfāng; abbr\n非方\tафриканская сторона\tpinyin: Fēifāng; abbr\n"
    entry, _ = table(rows, "glossary.txt")
    assert not entry.terms("en")
    assert entry.note == "pinyin: Āfāng; abbr"
    both = "阿方\tафганская сторона\tAfghan side\n非方\tафриканская сторона\tAfrican side\n"
    assert next(table(both, "glossary.txt")).terms("en")[0].term == "Afghan side"


def test_a_first_entry_of_words_of_headings_is_an_entry():
    """A glossary of terminology begins with what other lists have as headings."""
    first, _ = table("zh,ru\n状态,статус\n来源,источник\n")
    assert first.terms("ru")[0].term == "статус"


def test_a_workbook_of_people(tmp_path):
    """Instructions before, a title above, cells merged over two rows, columns that come again, a second sheet."""
    book = openpyxl.Workbook()
    book.active.append(["Читайте внимательно"])
    sheet = book.create_sheet("Термины")
    for row in (
        ["Глоссарий"], [], ["Китайский термин", "EN 1", "EN 2", "Русский эквивалент", "Статус", "Approved?"],
        ["外交部", "MFA", "Foreign Ministry", "МИД", "утверждён", None],
        [None, None, None, "Мининдел", "устаревшее", None],
    ):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("A4:A5")
    more = book.create_sheet("更多")
    more.append(["中文", "俄文", "Approved?"])
    more.append(["大使", "посол", "yes"])
    book.save(tmp_path / "terms.xlsx")
    reading = read(tmp_path / "terms.xlsx")
    first, second = reading
    assert [term.term for term in first.terms("en")] == ["MFA", "Foreign Ministry"]
    assert [(t.term, t.status) for t in first.terms("ru")] == [
        ("МИД", Status.PREFERRED),
        ("Мининдел", Status.SUPERSEDED),
    ]
    assert second.terms("ru")[0].status is Status.PREFERRED
    assert [problem.code for problem in reading.problems] == ["F309", "F313"]


def test_what_can_only_be_guessed_is_told():
    """A list in a cell, and a second language in the same script."""
    reading = table("Term,Translation\nblood,sangue; linfa\nchest,torace; petto\n")
    list(reading)
    assert [one.code for one in reading.problems] == ["F311", "F312"]


def test_a_status_is_about_the_equivalents():
    """A deprecated row adds a deprecated equivalent to the concept and leaves the source term alone."""
    rows = "一带一路,Belt and Road,Один пояс и один путь,preferred\n一带一路,One Belt One Road,,deprecated\n"
    (entry,) = table(f"zh,en,ru,status\n{rows}")
    assert [(term.term, term.status) for term in entry.terms("en")] == [
        ("Belt and Road", Status.PREFERRED),
        ("One Belt One Road", Status.DEPRECATED),
    ]
    assert [(term.term, term.status) for term in entry.terms("zh")] == [("一带一路", Status.PREFERRED)]


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("Preferred", Status.PREFERRED),
        ("forbidden", Status.DEPRECATED),
        ("Obsolete", Status.SUPERSEDED),
        ("запрещено", Status.DEPRECATED),
        ("неизвестно", None),
        ("нежелательный", Status.DEPRECATED),
        ("禁用", Status.DEPRECATED),
        ("approved", Status.PREFERRED),
    ],
)
def test_words_for_a_status(word, status):
    """Statuses are read in the words of programs and people; an unknown one is kept as it stands."""
    entry = next(table(f"zh,ru,status\n甲,а,{word}\n"))
    assert entry.terms("ru")[0].status is status
    assert [extra.value for extra in entry.extra] == ([word] if status is None else [])


def test_unknown_columns_come_back():
    """A column that nobody knows is kept, and written again."""
    (entry,) = table("zh,ru,Client,\n甲,а,Газпром,лишнее\n")
    assert [(extra.path, extra.value) for extra in entry.extra] == [("column:Client", "Газпром"), ("column:", "лишнее")]
    target = io.BytesIO()
    assert export([entry], [], target, ExportOptions(format="csv")).lossless
    assert "Client" in target.getvalue().decode("utf-8-sig").splitlines()[0]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["terms.tsv", "terms.csv", "terms.txt"])
@pytest.mark.parametrize("header", ["中文{}俄文", "zh{}ru", "русский{}китайский"], ids=["Chinese", "codes", "Russian"])
def test_utf_16_without_a_mark_is_known(encoding, name, header):
    """Delimiters and line breaks tell UTF-16 and its byte order, whatever script the first letters are in."""
    delimiter = "," if name.endswith("csv") else "\t"
    cells = ("一带一路", "Один пояс и один путь")
    text = delimiter.join(cells if not header.startswith("р") else cells[::-1])
    (entry,) = table(f"{header.format(delimiter)}\n{text}\n", name, encoding)
    assert [term.term for term in entry.terms("zh")] == ["一带一路"]
    assert [term.term for term in entry.terms("ru")] == ["Один пояс и один путь"]


def test_zero_bytes_of_binary_files_are_no_utf_16():
    """Zero bytes on both sides, or beside control characters, are no text."""
    for data in (bytes(range(64)) * 4, b"\0\0\n\0" * 9, "中\n".encode("utf-16-le") + b"\x01\0"):
        assert zeros(data) == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "big5"])
def test_encodings_of_spreadsheets(encoding):
    """Excel saves tables in many encodings."""
    (entry,) = table("中文\t俄文\n外交部\tМИД\n", "terms.txt", encoding)
    assert entry.terms("zh")[0].term == "外交部"


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_a_russian_table_of_old(encoding):
    """It is told by its letters, and the guess is told."""
    reading = table("русский;английский\nСовет Европы;Council of Europe\n", encoding=encoding)
    assert next(reading).terms("ru")[0].term == "Совет Европы"
    assert encoding in reading.problems[0].message


def test_a_damaged_table_is_refused_with_its_line(tmp_path):
    """UTF-8 but for a byte: in another encoding it would be rubbish."""
    path = tmp_path / "terms.csv"
    path.write_bytes("zh,ru\n外交部,МИД".encode() + b"\xff\n")
    with pytest.raises(FormatError, match="line 2 is damaged"):
        list(read(path))


def test_quotes_and_line_breaks_in_cells():
    """CSV cells may hold delimiters, quotes and line breaks; in TSV a quote is a quote."""
    (entry,) = table('zh,ru,note\n甲,"а, ""б""","одна\nдве"\n')
    assert entry.terms("ru")[0].term == 'а, "б"'
    assert entry.note == "одна\nдве"
    (entry,) = table('zh\tru\n“甲”\t"а" и б\n', "terms.tsv")
    assert entry.terms("ru")[0].term == '"а" и б'


def test_rows_with_one_id_are_one_concept_and_pipes_are_synonyms():
    """Both ways of giving synonyms are read."""
    entries = list(table("id,kind,zh,ru\n7,org,甲,а|б\n7,,,в\n8,,乙,г\n"))
    assert [[term.term for term in entry.terms("ru")] for entry in entries] == [["а", "б", "в"], ["г"]]
    assert entries[0].kind is Kind.ORGANISATION


def test_a_wrong_glossary_cell_is_told_with_its_line():
    """Unknown kinds, statuses and columns are refused with line and what there is."""
    header = "id\tzh\tkind\tzh_status\n"
    for cell, said in (
        ("x\t甲\tfoo\t", "kind cannot be 'foo'"),
        ("x\t甲\torg\tgood", "zh_status"),
        ("x\t甲\torg\t\t\t", "stray tab"),
    ):
        with pytest.raises(FormatError, match=said) as caught:
            list(table(f"# comment\n{header}{cell}\n", "g.tsv"))
        assert caught.value.line == 3


def test_every_glossary_of_the_project_is_read(root):
    """The reviewed glossaries keep to their columns, and their ids are one concept's each."""
    seen: dict[str, str] = {}
    for path in sorted((root / "glossaries").glob("*.tsv")):
        if path.name == "sources.tsv":
            continue
        for entry in read(path, format="tsv"):
            assert seen.setdefault(entry.id, path.name) == path.name, f"{entry.id} stands twice"
            assert entry.terms("zh") or entry.kind
    assert seen


def test_a_glossary_needs_no_status_columns(tmp_path):
    """It is known by its columns, in any order, and an unknown kind is refused with its line."""
    path = tmp_path / "terms.tsv"
    path.write_text("zh\tkind\tru\n外交部\torg\tМИД\n上海\ttown\tШанхай\n", encoding="utf-8")
    reading = read(path)
    assert reading.format.name == "tsv"
    assert next(reading).kind is Kind.ORGANISATION
    with pytest.raises(FormatError, match=r"terms\.tsv:3: kind cannot be 'town'"):
        next(reading)


def test_values_that_nobody_knows_are_told_and_kept():
    """A kind, status, gender or reliability outside its list is told with its line, once, and comes back as it was."""
    reading = table("id,zh,kind,ru,ru gender,status\n1,甲,town,а,male,odd\n2,乙,town,б,,\n")
    first, second = reading
    assert {(one.path, one.value) for one in first.extra} >= {
        ("column:kind", "town"), ("column:ru gender", "male"), ("column:status", "odd"),
    }  # fmt: skip
    assert [one.value for one in second.extra] == ["town"]
    assert [(one.line, one.message.partition(" is")[0]) for one in reading.problems] == [
        (2, "kind 'town'"), (2, "ru gender 'male'"), (2, "status 'odd'"),
    ]  # fmt: skip


@pytest.mark.parametrize("tag", ["sv-SE", "sr-Cyrl", "cs", "pt-BR", "und", "hi"])
def test_our_own_headings_are_read_again(tag):
    """Whatever language a sheet is written in, it is read from it."""
    (entry,) = table(f"id,{tag},zh-CN\n1,x,甲\n")
    assert [section.language for section in entry.sections] == [tag, "zh-CN"]


@pytest.mark.parametrize("heading", ["id", "no", "ID No"])
def test_words_of_headings_are_no_languages(heading):
    """Although Indonesian and Norwegian have these codes."""
    (entry,) = table(f"{heading},zh,ru\n1,甲,а\n")
    assert [section.language for section in entry.sections] == ["zh-CN", "ru"]


def test_a_bar_in_a_term_is_told():
    """A sheet writes it as it stands, but every reader takes it for two terms."""
    entry = next(table("zh,ru\n甲,а\n"))
    section = replace(entry.sections[1], terms=(replace(entry.sections[1].terms[0], term="а|б"),))
    report = export(
        [replace(entry, sections=(entry.sections[0], section))], [], io.BytesIO(), ExportOptions(format="csv")
    )
    assert [loss.category for loss in report.dropped] == ["| ; or / in a term, which tables read as between two"]


def test_a_broken_workbook_is_refused_wherever_it_breaks(tmp_path):
    """Also where its sheet turns out broken only on the way."""
    path = tmp_path / "terms.xlsx"
    export(table("zh,ru\n" + "".join(f"甲{n},а{n}\n" for n in range(200))), [], path)
    whole = path.read_bytes()
    for place in range(200, len(whole), 97):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        with suppress(FormatError):
            list(read(path))


@pytest.mark.parametrize(("delimiter", "name"), [("\t", "terms.tsv"), (",", "terms.csv")])
def test_stray_control_characters_make_no_binary_file(delimiter, name):
    """What Word's hyphens and a program's separators leave in a table is taken out of it, and told once."""
    rows = [["zh", "en"], ["联合声明", "Title\x04Joint Statement"], ["秘书长", "Secretary\x1eGen\x1feral"]]
    reading = table("\n".join(map(delimiter.join, rows)) + "\n", name)
    assert [entry.terms("en")[0].term for entry in reading] == ["Title Joint Statement", "Secretary-General"]
    assert [(problem.code, problem.line) for problem in reading.problems] == [("F319", 2)]
    assert "U+0004" in reading.problems[0].message


@pytest.mark.parametrize("noise", [b"\0", bytes(range(1, 8))])
def test_binary_data_is_no_table(noise):
    """Zeros, or many control characters, are no text, whatever tabs stand between."""
    stream = io.BytesIO(b"zh\ten\n" + b"a\tb" + noise + b"\n")
    stream.name = "terms.tsv"
    with pytest.raises(FormatError):
        read(stream)


@pytest.mark.parametrize("bad", ["formulae", "2019-3", "23.03.2019", "2019/2022"])
def test_a_date_that_is_none_is_refused(tmp_path, bad):
    """A slipped column in a glossary is told with its line, instead of standing as a time in which a name was valid."""
    from termkit.errors import FormatError
    from termkit.formats import read

    path = tmp_path / "g.tsv"
    path.write_text(
        f"id\tzh\tkind\ten\ten_source\tvalid_from\na\t甲\torg\tA\tx\t2019-03\nb\t乙\torg\tB\tx\t{bad}\n",
        encoding="utf-8",
    )
    with pytest.raises(FormatError, match="no date") as told:
        list(read(path))
    assert told.value.line == 3


def test_comments_on_cells_are_notes_of_their_row(tmp_path):
    """What a colleague wrote beside a cell stands with the note of its row, and rows without one stay as they are."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ["Глоссарий к визиту"],
        ["№", "中文", "Русский"],
        [1, "无缝衔接", "бесшовная стыковка"],
        [2, "铀矿", "уран"],
    ):
        sheet.append(row)
    sheet["C3"].comment = openpyxl.comments.Comment("МИД предлагает «сопряжение»", "Петров")
    path = tmp_path / "terms.xlsx"
    book.save(path)
    first, second = read(path)
    [term] = first.terms("ru")
    assert "МИД предлагает «сопряжение»" in (first.note, term.note)
    assert [t.term for t in second.terms("ru")] == ["уран"]
    assert not second.note
