"""Heads of labels and front matter, and Markdown's marks."""

import pytest

from termkit.documents import read_document, read_text
from termkit.model import Role

BODY = "双方重申一个中国原则。"


def parts(document, *roles):
    return [document.text[s.start : s.end].strip() for s in document.segments if not roles or s.role in roles]


@pytest.mark.parametrize(
    "head",
    [
        "【标题】关于深化合作的联合声明\n【日期】2013-09-07\n【版次】02\n【作者】无\n【正文】\n",
        "【标题】关于深化合作的联合声明\n【发布日期】2013年9月7日\n【版次】2\n【正文】",
        "标题：关于深化合作的联合声明\n日期：2013年9月7日\n版次：2\n\n",
        '---\ntitle: "关于深化合作的联合声明"\ndate: 2013-09-07T08:00:00\npage: 2\nlayout: post\n---\n\n',
    ],
)
def test_a_head_of_labels(head):
    """Title, date and page come from the labels; the labels themselves are no text."""
    document = read_text(f"{head}{BODY}\n")
    assert document.reader == "labelled"
    assert (document.title, document.date, document.page) == ("关于深化合作的联合声明", "2013-09-07", "2")
    assert parts(document, Role.TITLE) == ["关于深化合作的联合声明"]
    assert parts(document, Role.SENTENCE) == [BODY]


@pytest.mark.parametrize("text", ["日期：2013年9月7日\n" + BODY, "双方强调：一个中国原则。\n" + BODY, "---\n" + BODY])
def test_what_is_no_head(text):
    """Without a labelled title the text is bare."""
    assert read_text(text).reader == "plain"


def test_markdown_marks_are_not_printed(tmp_path):
    """Emphasis, links, list marks and rules go; the places of what stays are the file's; a repeated title is one."""
    path = tmp_path / "a.md"
    lines = ["---", "title: 联合声明", "---", "", "# 联合声明", "", f"- {BODY}", ""]
    lines.insert(6, "**阿斯塔纳**，支持[“一带一路”倡议](http://example.org/a_b)。\n")
    path.write_text("\n".join(lines), encoding="utf-8")
    document = read_document(path)
    assert document.text == f"联合声明\n阿斯塔纳，支持“一带一路”倡议。\n{BODY}"
    place = document.text.index("倡议")
    assert document.raw[slice(*document.raw_span(place, place + 2))] == "倡议"


def test_a_bare_text_file_keeps_asterisks():
    """Only a Markdown file is read as Markdown."""
    assert "**" in read_text(f"**{BODY}**\n").text


def test_spaced_names_before_a_bracket():
    """习　近　平（签字） beside another signature is one name."""
    names = "中华人民共和国主席　　塔吉克斯坦共和国总统\n习　近　平（签字）　　埃莫马利·拉赫蒙（签字）"
    signed = parts(read_text(f"{BODY}\n{names}\n2014年9月13日\n"), Role.SIGNATURE)
    assert signed[2:4] == ["习近平（签字）", "埃莫马利·拉赫蒙（签字）"]


def test_a_dateline_before_a_heading():
    """The dateline is no part of the title that follows it on the line."""
    document = read_text(f"联合宣言（全文）\n新华网杜尚别９月１３日电　中塔联合宣言\n应邀请，进行访问。{BODY}\n")
    assert parts(document, Role.DATELINE) == ["新华网杜尚别９月１３日电"]
    assert parts(document, Role.HEADING) == ["中塔联合宣言"]
