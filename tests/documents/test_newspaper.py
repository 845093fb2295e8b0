"""People's Daily tagged text and the ### layout."""

import pytest

from termkit.documents import read_document, read_text
from termkit.errors import ParseError
from termkit.model import Role

TAGGED = """〖RQ/日期〗20130908〖-RQ/日期〗
〖BH/版号〗002〖-BH/版号〗
〖BT/标题〗联合宣言〖-BT/标题〗
〖BM/版名〗要闻〖-BM/版名〗
〖ZW/正文〗
    双方同意加强合作。
〖-ZW/正文〗
"""
SEEDS = {
    "000": ("tagged", "2006-12-21", "4", "时事新闻", "中华人民共和国和哈萨克斯坦共和国21世纪合作战略"),
    "001": (
        "tagged",
        "2013-09-08",
        "2",
        "要闻",
        "中华人民共和国和哈萨克斯坦共和国关于进一步深化全面战略伙伴关系的联合宣言",
    ),
    "002": (
        "headed",
        "2003-06-04",
        "1",
        "要闻",
        "胡锦涛主席与纳扎尔巴耶夫总统签署 中华人民共和国和哈萨克斯坦共和国联合声明",
    ),
    "003": ("plain", "2022-09-14", "", "", ""),
    "004": ("tagged", "2012-04-03", "4", "国际新闻", "中哈总理第一次定期会晤联合公报"),
}


def parts(document, role):
    return [document.text[s.start : s.end].strip() for s in document.segments if s.role is role]


@pytest.mark.parametrize("number", SEEDS)
def test_particulars_of_the_seeds(number, seeds):
    """Title, date, page and category of the five seeds; the bare one states no title."""
    document = read_document(next(path for path in seeds if path.name.startswith(number)))
    found = (document.reader, document.date, document.page, document.category, document.title)
    assert found == SEEDS[number]
    assert document.id == document.path.rpartition("/")[2].removesuffix(".txt")


def test_a_word_broken_over_two_lines_is_whole(seeds):
    """A hard line break inside a word is gone from the text and still there in the raw file."""
    document = read_document(seeds[4])
    place = document.text.index("务实合作的有效平台")
    assert "\n" in document.raw[slice(*document.raw_span(place, place + 4))]


def test_signature_columns_are_cells(seeds):
    """Two signatories on one line are two segments, with their titles and without each other."""
    signed = parts(read_document(seeds[0]), Role.SIGNATURE)
    assert signed[:6] == ["中华人民共和国", "哈萨克斯坦共和国", "主席", "胡锦涛", "总统", "努・阿・纳扎尔巴耶夫"]
    assert "努·纳扎尔巴耶夫" in parts(read_document(seeds[2]), Role.SIGNATURE)


def test_a_title_repeated_in_the_body_stands_once(seeds):
    """The header's title is printed only where the body does not repeat it."""
    assert parts(read_document(seeds[2]), Role.TITLE) == [
        "胡锦涛主席与纳扎尔巴耶夫总统签署",
        "中华人民共和国和哈萨克斯坦共和国联合声明",
    ]
    assert parts(read_document(seeds[1]), Role.TITLE) == [SEEDS["001"][4]]


def test_datelines(seeds):
    """Datelines are segments of their own, in front of a paragraph or alone."""
    assert parts(read_document(seeds[2]), Role.DATELINE) == ["本报阿斯塔纳六月三日电"]
    assert parts(read_document(seeds[4]), Role.DATELINE) == ["（新华社北京4月2日电）"]


def test_unknown_tags_are_tolerated():
    """Unknown tags outside the body go with their content, inside it only their marks go."""
    text = TAGGED.replace("〖ZW", "〖XX/新〗什么〖-XX/新〗\n〖ZW").replace("合作", "〖TP/图片〗合作〖-TP/图片〗")
    document = read_text(text)
    assert document.text == "联合宣言\n双方同意加强合作。"
    assert document.date == "2013-09-08"


def test_brackets_that_are_no_tags_stay():
    """〖〗 in running text is punctuation."""
    assert "〖链接〗" in read_text(TAGGED.replace("加强", "〖链接〗")).text


@pytest.mark.parametrize(
    ("damage", "line", "words"),
    [
        (("〖-ZW/正文〗", ""), 5, "never closed"),
        (("〖ZW/正文〗", ""), 7, "never opened"),
        (("〖-RQ/日期〗", "〖-RQ/日期"), 1, "broken off"),
        (("〖-BT/标题〗", ""), 3, "never closed"),
        (("ZW/正文", "XX/其他"), 1, "no 〖ZW/正文〗"),
    ],
)
def test_half_tagged_files_are_refused_with_the_line(damage, line, words):
    """What is broken, unclosed or missing is named with its line and what to do."""
    with pytest.raises(ParseError, match=words) as caught:
        read_text(TAGGED.replace(*damage))
    assert caught.value.line == line


def test_a_header_without_page_or_column():
    """The ### layout needs its date or its page, not both."""
    document = read_text("### 联合声明\n\n2003-06-04\n\n　　双方同意。\n")
    assert (document.reader, document.title, document.date, document.page) == ("headed", "联合声明", "2003-06-04", "")
    document = read_text("### 联合声明\n第12版(国际)\n专栏：消息\n\n　　双方同意。\n")
    assert (document.page, document.category, document.date) == ("12", "国际", "")


def test_the_column_is_the_category_where_the_page_has_no_section():
    """专栏 counts where 第N版 names no section."""
    assert read_text("### 联合声明\n2003-06-04\n第3版\n专栏：国际新闻\n双方同意。\n").category == "国际新闻"


def test_articles_in_a_row():
    """A second article's header is no body: its title is a title, its date and page are gone."""
    first = "### 甲声明\n2003-06-04\n第1版(要闻)\n专栏：\n\n　　双方同意。\n"
    document = read_text(f"{first}### 乙公报\n2003-06-05\n第2版(国际)\n\n　　各方支持。\n")
    assert parts(document, Role.TITLE) == ["甲声明", "乙公报"]
    assert parts(document, Role.SENTENCE) == ["双方同意。", "各方支持。"]


def test_markdown_without_header_is_plain_text():
    """Hashes alone make no newspaper; they are headings of bare text and their marks go."""
    document = read_text("# 《新闻联播》\n## 详细新闻\n双方同意。\n")
    assert document.reader == "plain"
    assert "#" not in document.text
