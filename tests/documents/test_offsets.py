"""Whatever is read, by whichever reader: segments are a partition of the text, and offsets point to what is printed."""

import html as entities
from io import BytesIO

import docx
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from termkit.documents import READERS, Source, read_document, read_text
from termkit.errors import FormatError

CHARS = "双方同意合作。，；：！（）《》“”、一二三 　\n\r\t·・○0１aБ.,-'\"&<>#〖〗\u200b\ufeff\u00ad"
TEXTS = st.text(alphabet=CHARS, min_size=1, max_size=200)
LAYOUT = "\n\t "


def check(document):
    """The three promises of a document."""
    assert "".join(document.text[s.start : s.end] for s in document.segments) == document.text
    place = 0
    for segment in document.segments:
        assert segment.start == place < segment.end
        place = segment.end
    assert len(document.offsets) == len(document.text)
    assert all(a <= b for a, b in zip(document.offsets, document.offsets[1:], strict=False))
    numbers = [segment.paragraph for segment in document.segments]
    assert numbers == sorted(numbers)


def check_print(document, *, entities_in_raw=False):
    """Each printed character but line breaks, tabs and joining blanks stands at its offset."""
    for char, place in zip(document.text, document.offsets, strict=True):
        if char in LAYOUT or (entities_in_raw and document.raw[place] == "&"):
            continue
        assert document.raw[place] == char


def read_or_skip(read):
    try:
        return read()
    except FormatError:
        assume(False)


@given(TEXTS)
@example("Стороны\t\tподписали")
def test_plain(text):
    """Bare text."""
    document = read_or_skip(lambda: read_text(text, reader="plain"))
    check(document)
    check_print(document)


@given(
    TEXTS.filter(lambda text: "〖" not in text and "〗" not in text),
    TEXTS.filter(lambda t: not set(t) & set("〖〗\n\r")),
)
def test_tagged(body, title):
    """Tagged text."""
    raw = f"〖RQ/日期〗20030604〖-RQ/日期〗\n〖BT/标题〗{title}〖-BT/标题〗\n〖ZW/正文〗\n{body}\n〖-ZW/正文〗\n"
    document = read_or_skip(lambda: read_text(raw))
    check(document)
    check_print(document)


@given(TEXTS, TEXTS.filter(lambda text: not set(text) & set("\n\r")))
def test_headed(body, title):
    """The ### layout."""
    document = read_or_skip(lambda: read_text(f"### {title}\n\n2003-06-04\n第1版(要闻)\n专栏：\n\n{body}"))
    check(document)
    check_print(document)


@given(
    st.lists(st.tuples(st.sampled_from(["p", "div", "h1", "h2", "td", "li", "b", "br", "a", ""]), TEXTS), max_size=8)
)
def test_html(blocks):
    """HTML, with entities and tags that close nothing."""
    body = "".join(f"<{tag}>{entities.escape(text)}</{tag}>" if tag else text for tag, text in blocks)
    page = f"<!DOCTYPE html><html><head><title>联合声明_网站</title></head><body>{body}</body></html>"
    document = read_or_skip(lambda: read_text(page))
    check(document)
    check_print(document, entities_in_raw=True)


@settings(max_examples=15)  # building a .docx takes most of the time
@given(st.lists(TEXTS.filter(str.strip), min_size=1, max_size=5))
def test_docx(lines):
    """Word documents: offsets point into the text taken out of the file."""
    word = docx.Document()
    for line in lines:
        word.add_paragraph(line.replace("\ufeff", "").replace("\r", ""))
    held = BytesIO()
    word.save(held)
    reader = next(reader for reader in READERS if reader.name == "docx")
    document = read_or_skip(lambda: reader.read(Source(held.getvalue(), "a.docx")))
    check(document)
    check_print(document)


BODIES = {"tagged": ("〖ZW/正文〗", "〖-ZW/正文〗"), "headed": ("专栏：", ""), "plain": ("", "")}


@pytest.mark.parametrize("number", range(5))
def test_every_character_of_the_seeds_is_kept(number, seeds):
    """The seeds' bodies lose blanks and line breaks, and nothing else."""
    document = read_document(seeds[number])
    check(document)
    check_print(document)
    opening, closing = BODIES[document.reader]
    start = document.raw.index(opening) + len(opening)
    end = document.raw.index(closing) if closing else len(document.raw)
    printed = set(document.offsets)
    assert [document.raw[i] for i in range(start, end) if i not in printed and not document.raw[i].isspace()] == []


@pytest.mark.parametrize("reader", [reader.name for reader in READERS])
def test_readers_are_named_apart(reader):
    """Each reader has a name of its own."""
    assert [r.name for r in READERS].count(reader) == 1


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<td",
                "<br/>",
                "<a href='",
                "&amp",
                "&#x4e00;",
                "&nbsp;",
                "<!--",
                "-->",
                "<h1>",
                "<script>",
                "</script>",
                "双方同意。",
                "　　",
                "\n",
                "'",
                '"',
                ">",
                "<",
                "&",
                "<table><tr>",
                "</tr>",
                "title",
            ]
        ),
        max_size=40,
    )
)
def test_tag_soup(tokens):
    """Whatever stands between < and >, the promises hold."""
    document = read_or_skip(lambda: read_text("".join(["<html>", *tokens]), reader="html"))
    check(document)
    check_print(document, entities_in_raw=True)
