"""Bare text: paragraphs, broken lines, columns, and what the body says of title and date."""

import pytest

from termkit.documents import read_text
from termkit.model import Role, Script

BODY = "双方一致认为，两国关系发展良好，符合两国人民的根本利益，愿进一步加强各领域合作。"


def parts(document, *roles):
    return [document.text[s.start : s.end].strip() for s in document.segments if not roles or s.role in roles]


def paragraphs(document):
    return document.text.split("\n")


def test_title_and_date_from_the_body():
    """A short first line without a stop is the title; a date beside the place of signature is the date."""
    document = read_text(f"关于深化合作的联合声明\n\n{BODY}\n二○一三年九月七日于阿斯塔纳\n")
    assert (document.title, document.date) == ("关于深化合作的联合声明", "2013-09-07")


def test_a_title_of_two_lines():
    """Lines before the body belong to the title; where one runs on into the other no blank comes between."""
    document = read_text(
        f"中华人民共和国和哈萨克斯坦共和国\n关于深化合作的联合声明\n（2013年9月7日，阿斯塔纳）\n{BODY}\n"
    )
    assert document.title == "中华人民共和国和哈萨克斯坦共和国关于深化合作的联合声明"


def test_a_headline_and_the_title_below_it_are_one():
    """A site prints 联合声明(全文), the source, and the title again: it is told once, without the remark."""
    title = "中华人民共和国和乌兹别克斯坦共和国联合声明"
    assert read_text(f"{title}(全文)\n新华社塔什干6月22日电\n{title}\n{BODY}\n").title == title


@pytest.mark.parametrize(
    ("tail", "date"),
    [
        ("二○一三年九月七日于阿斯塔纳", "2013-09-07"),
        ("2006年12月20日于北京\n（新华社北京12月20日电）", "2006-12-20"),
        ("（2013年9月7日）", "2013-09-07"),
        ("本声明于2022年9月14日在努尔苏丹签署,一式两份,每份用中文和俄文写成。", "2022-09-14"),
        ("（新华社北京12月20日电）", ""),
        ("双方将于2014年3月5日举行会议。", ""),
        ("", ""),
    ],
)
def test_the_date_is_found_and_never_invented(tail, date):
    """Dates of signature count; dates of visits, and datelines without a year, make no date."""
    opening = "应邀请，中华人民共和国主席于2013年9月6日至8日对哈萨克斯坦共和国进行国事访问。"
    assert read_text(f"{opening}\n{BODY}\n{tail}\n").date == date


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("kz-2013-09-07", "2013-09-07"),
        ("20130907联合宣言", "2013-09-07"),
        ("2013年9月7日联合宣言", "2013-09-07"),
        ("2013-09-06_2013-09-08", ""),
        ("2013-09 联合宣言", ""),
        ("001_903e693ccb0f459f", ""),
    ],
)
def test_the_name_of_the_file_dates_what_nothing_else_does(name, date):
    """One day in the name is the date, a month or a period is none; what the body says comes first."""
    assert read_text(BODY, id=name).date == date
    assert read_text(f"{BODY}\n2006年12月20日于北京\n", id=name).date == "2006-12-20"


def test_a_dateline_takes_its_year_from_the_one_date_of_that_day():
    """新华社…12月20日电 and one 2006年12月20日 in the body make a date; two different years make none."""
    body = "两国元首于2006年12月20日在北京举行会谈，就双边关系深入交换意见。"
    assert read_text(f"{body}\n（新华社北京12月20日电）").date == "2006-12-20"
    other = "两国元首于2002年12月20日也举行过会谈，就双边关系深入交换意见。"
    assert read_text(f"{body}\n{other}\n（新华社北京12月20日电）").date == ""


def test_no_title_where_the_first_line_is_running_text():
    """A text that begins with its first sentence has no title."""
    assert read_text(f"{BODY}\n{BODY}\n").title == ""
    assert read_text(f"双方声明如下：\n{BODY}\n").title == ""
    assert read_text(f"一\n{BODY}\n二\n{BODY}\n").title == ""


def test_paragraphs_that_only_ideographic_spaces_part():
    """One long line with two ideographic spaces before each paragraph is several paragraphs."""
    document = read_text(f"　　{BODY}　　一、政治领域　　{BODY}    {BODY}　　双方愿　合作。")
    assert paragraphs(document) == [BODY, "一、政治领域", BODY, BODY, "双方愿　合作。"]


def test_a_dateline_before_a_run_of_blanks_begins_its_paragraph():
    """Blanks after a dateline part no paragraphs."""
    document = read_text(f"　　新华社北京１２月２０日电　　{BODY}　　{BODY}")
    assert len(paragraphs(document)) == 2
    assert parts(document, Role.DATELINE) == ["新华社北京１２月２０日电"]


def test_lines_broken_inside_a_word_are_joined():
    """Running text that stops where no sentence can goes on in the next line, indented or not."""
    torn = BODY.replace("各领域合作", "各领域务\n    实合作")
    assert paragraphs(read_text(f"    {torn}\n    {BODY}\n")) == [BODY.replace("合作。", "务实合作。"), BODY]


def test_text_wrapped_at_a_width():
    """Where all full lines are of one width, they are lines and no paragraphs."""
    body = "".join(f"双方重申在第{n}个问题上相互坚定支持，并愿意继续扩大两国人民之间的友好往来。" for n in range(12))
    text = "　　" + body
    lines = [text[i : i + 36] for i in range(0, len(text), 36)]
    document = read_text("\n".join([*lines, "　　" + BODY]))
    assert paragraphs(document) == [body, BODY]


@pytest.mark.parametrize(
    "heading", ["一", "（一）", "一、政治领域", "第一章 总则", "二、加强政治互信，深化战略协作", "政治互信"]
)
def test_headings(heading):
    """Numbers alone, numbered titles of sections and short lines without a stop are headings and never joined."""
    document = read_text(f"{BODY}\n{heading}\n{BODY}\n")
    assert parts(document, Role.HEADING) == [heading]
    assert len(paragraphs(document)) == 3


@pytest.mark.parametrize(
    "item", ["一、双方同意加强合作。", "（二）扩大贸易；", "第三条 双方声明如下：", "双方商定如下："]
)
def test_numbered_sentences_are_no_headings(item):
    """What ends like a sentence is one."""
    document = read_text(f"{BODY}\n{item}\n{BODY}\n")
    assert not parts(document, Role.HEADING)


def test_columns_of_a_signature_block():
    """Names stand in cells of their own; names spaced out to equal width are closed up."""
    block = "中华人民共和国代表　　　　哈萨克斯坦共和国代表\n　　王　毅　　　　　　　　　努尔特列乌\n"
    document = read_text(f"{BODY}\n{block}二○二三年五月十七日于西安\n")
    assert parts(document, Role.SIGNATURE) == [
        "中华人民共和国代表",
        "哈萨克斯坦共和国代表",
        "王毅",
        "努尔特列乌",
        "二○二三年五月十七日于西安",
    ]


def test_single_blanks_part_columns_only_at_the_end():
    """Single blanks inside running text stay blanks."""
    document = read_text(
        f"{BODY}\n中方 愿意 合作，哈方也愿意。\n主席 胡锦涛 总统 努・阿・纳扎尔巴耶夫\n2006年12月20日于北京\n"
    )
    assert "中方 愿意 合作，哈方也愿意。" in parts(document, Role.SENTENCE)
    assert parts(document, Role.SIGNATURE)[:4] == ["主席", "胡锦涛", "总统", "努・阿・纳扎尔巴耶夫"]


def test_traditional_script_is_recorded():
    """Traditional text is read as it is printed, and known to be Traditional."""
    document = read_text("應邀請，哈薩克斯坦共和國總統對中華人民共和國進行國事訪問。雙方聲明如下：")
    assert document.script is Script.TRADITIONAL
    assert "哈薩克斯坦" in document.text


def test_invisible_characters_go():
    """Soft hyphens, zero-width blanks and marks of direction are not part of what people read."""
    document = read_text("双方\u200b同\ufeff意\u00ad加强\u200e合作。")
    assert document.text == "双方同意加强合作。"
    assert document.raw_span(3, 4) == (5, 6)


def test_line_ends_of_every_system():
    """Windows, old Macintosh and Unicode line ends end lines."""
    expected = ["双方同意。", "各方支持。"]
    for end in ("\r\n", "\r", "\u2028", "\n\n\n"):
        assert paragraphs(read_text(end.join(expected))) == expected


def test_russian_text_with_wrapped_lines():
    """Russian lines are joined by a blank where a sentence goes on, and the language is known."""
    text = (
        "Совместная декларация\n\nСтороны подтверждают приверженность принципам\nУстава ООН и договорились\n"
        "о следующем.\n\nг. Астана, 7 сентября 2013 года\n"
    )
    document = read_text(text)
    assert document.language == "ru"
    assert document.title == "Совместная декларация"
    assert document.date == "2013-09-07"
    assert "договорились о следующем." in document.text


def test_english_text():
    """English headings, sentences and dates of signature are found."""
    document = read_text(
        "JOINT STATEMENT\n\nThe two sides agreed on Art. 5, para. 2. They will meet again.\n\nI. Politics\n\n"
        "Both sides reaffirm their support.\n\nDone at Beijing on 20 December 2006.\n"
    )
    assert (document.language, document.title, document.date) == ("en", "JOINT STATEMENT", "2006-12-20")
    assert parts(document, Role.HEADING) == ["I. Politics"]
    assert len(parts(document, Role.SENTENCE)) >= 3


def test_a_source_note_gives_date_and_page():
    """《人民日报》（2013年09月08日 02版） at the end states both."""
    document = read_text(f"联合宣言\n{BODY}\n《 人民日报 》（ 2013年09月08日   02 版）\n")
    assert (document.date, document.page) == ("2013-09-08", "2")
    assert parts(document, Role.DATELINE) == ["《 人民日报 》（ 2013年09月08日 02 版）"]


def test_a_list_of_lines_of_one_length_is_no_wrapped_text():
    """Sentences that happen to be equally long stay paragraphs, in every language."""
    chinese = [f"双方同意在第{n}个领域继续开展互利合作，并愿意扩大人员往来。" for n in "一二三四五六七八九"]
    english = [f"The parties agree to continue their cooperation in field number {n}." for n in range(9)]
    for lines in (chinese, english):
        assert paragraphs(read_text("\n".join(lines))) == lines
