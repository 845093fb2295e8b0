"""HTML pages: the article, its title and date, and nothing of the page around it."""

import pytest

from termkit.documents import read_document, read_text
from termkit.errors import FormatError
from termkit.model import Role

BODY = "双方一致认为，两国关系发展良好，符合两国人民的根本利益。"
NEWS = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>中华人民共和国和哈萨克斯坦共和国联合声明_中央政府门户网站</title>
<meta name="PubDate" content="2015-08-31 21:33"><script>var a = "<p>不是正文。</p>";</script>
<style>p { color: red }</style></head>
<body><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/a">新闻，要闻。</a></li></ul></div>
<div id="content"><h1>中华人民共和国和哈萨克斯坦共和国<br>联合声明</h1>
<div class="info">2015年8月31日 21:33 &nbsp; 来源：新华社</div>
<div class="article"><p>　　应邀请，总统努尔苏丹&middot;纳扎尔巴耶夫于2015年8月31日至9月3日访问中国。</p>
<p>&nbsp;&nbsp;&nbsp;&nbsp;双方<b>一致</b>同意加强&ldquo;一带一路&rdquo;合作&amp;交流。双方
高度评价合作。</p><p><strong>一、政治领域</strong></p><p>双方重申支持对方；<br>双方愿意合作。</p>
<table><tr><td>中华人民共和国主席</td><td>哈萨克斯坦共和国总统</td></tr>
<tr><td>习 近 平</td><td>努尔苏丹·纳扎尔巴耶夫</td></tr></table>
<p align="right">二○一五年八月三十一日于北京</p><p>（责任编辑：张三）</p></div>
<div class="share">分享到：<a href=x>微信</a></div></div>
<div class="related"><h3>相关新闻</h3><ul><li><a href=1>李克强会见马西莫夫。</a></li></ul></div>
<div class="footer">版权所有：中国政府网。京ICP备05070218号</div></body></html>
"""


def parts(document, role):
    return [document.text[s.start : s.end].strip() for s in document.segments if s.role is role]


@pytest.fixture
def news():
    return read_text(NEWS)


def test_particulars(news):
    """The title has no line break and no name of the site; the date is the page's."""
    assert news.reader == "html"
    assert news.title == "中华人民共和国和哈萨克斯坦共和国联合声明"
    assert news.date == "2015-08-31"


def test_the_page_around_the_article_is_gone(news):
    """Scripts, styles, navigation, links to other news, buttons and the footer are not read."""
    for word in ("不是正文", "color", "首页", "要闻", "分享", "微信", "相关新闻", "李克强", "版权"):
        assert word not in news.text


def test_blocks_are_paragraphs(news):
    """Block elements and <br> part paragraphs; inline elements and line breaks of the file do not."""
    assert "双方一致同意加强“一带一路”合作&交流。双方高度评价合作。\n" in news.text
    assert parts(news, Role.SENTENCE)[-2:] == ["双方重申支持对方；", "双方愿意合作。"]


def test_roles(news):
    """Title, headings, signature cells and credits have their roles."""
    assert "".join(parts(news, Role.TITLE)) == news.title
    assert parts(news, Role.HEADING) == ["一、政治领域"]
    assert parts(news, Role.SIGNATURE)[2:] == ["习近平", "努尔苏丹·纳扎尔巴耶夫", "二○一五年八月三十一日于北京"]
    assert parts(news, Role.DATELINE)[-1] == "（责任编辑：张三）"


def test_offsets_point_into_the_raw_html(news):
    """A span that holds tags and entities points to all of them."""
    start = news.text.index("双方一致同意")
    end = news.text.index("交流", start) + 2
    assert news.raw[slice(*news.raw_span(start, end))] == ("双方<b>一致</b>同意加强&ldquo;一带一路&rdquo;合作&amp;交流")


@pytest.mark.parametrize("charset", ["gb2312", "gb18030", "utf-8", "big5"])
def test_charsets(charset, tmp_path):
    """Pages in the charset they state."""
    path = tmp_path / "a.html"
    text = NEWS.replace('charset="utf-8"', f'charset="{charset}"')
    path.write_bytes(text.replace("・", "·").encode({"gb2312": "gb18030"}.get(charset, charset), "xmlcharrefreplace"))
    assert "努尔苏丹·纳扎尔巴耶夫" in read_document(path).text


def test_a_layout_table_with_a_menu():
    """Old pages put menu and article into cells; only the article's is read."""
    page = (
        "<html><head><title>Совместное заявление Республики Казахстан и КНР - Официальный сайт</title></head><body>"
        "<table><tr><td><a href=a>Главная</a><br><a href=b>Новости, события.</a></td><td><h1>Логотип</h1>"
        "<h2>Совместное заявление Республики Казахстан и КНР</h2><span>7 сентября 2013 года</span>"
        "<p>Стороны договорились\nо нижеследующем.</p><p>Товарооборот составил 40 млрд долл. США.</p></td></tr></table>"
        "</body></html>"
    )
    document = read_text(page)
    assert document.language == "ru"
    assert document.title == "Совместное заявление Республики Казахстан и КНР"
    assert document.date == "2013-09-07"
    assert "Главная" not in document.text
    assert "Логотип" not in document.text
    assert "Стороны договорились о нижеследующем.\n" in document.text


def test_a_page_without_headings():
    """The page's title, without the site, is the title of the article; the text comes from <br> and blanks."""
    page = f"<html><title>联合声明 - 新华网</title><body>　　{BODY}<br><br>　　{BODY}</body></html>"
    document = read_text(page)
    assert document.title == "联合声明"
    assert document.text == f"联合声明\n{BODY}\n{BODY}"


def test_furniture_words_do_not_shut_the_article():
    """An element that holds most of the text is the article, whatever its class says."""
    paragraphs = f"<p>{BODY}</p><p>{BODY}</p>"
    page = f'<html><body class="page-with-sidebar"><div class="main nav-open">{paragraphs}</div></body></html>'
    assert read_text(page).text == f"{BODY}\n{BODY}"


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><p>双方同意。<p>各方支持。",
        "<p>双方同意。</div></p></span><p>各方支持。</p><br><br><br>",
        "<html><!-- <p>不读。</p> --><body><ul><li>双方同意。<li>各方支持。</ul>",
        "<html><body><p title='a > b'>双方同意。</p><p>各方支持。</p><script>if (a < b) {}",
        "<HTML><BODY><P>双方同意。</P>\r\n<P>各方支持。</P></BODY></HTML>",
    ],
)
def test_careless_html(page):
    """Unclosed, crossed and commented tags are read as browsers read them."""
    assert read_text(page).text == "双方同意。\n各方支持。"


def test_a_page_without_text():
    """A page that holds no text is refused."""
    with pytest.raises(FormatError, match="no text"):
        read_text("<html><body><script>a()</script><img src=a></body></html>")


def test_preformatted_text_keeps_its_lines():
    """In <pre> a line is a line."""
    assert read_text("<html><body><pre>双方同意。\n各方支持。\n</pre></body></html>").text == "双方同意。\n各方支持。"
