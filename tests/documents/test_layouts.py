"""One document in many layouts is one document: the seeds, laid out anew, read back paragraph by paragraph."""

import html
import textwrap
from io import BytesIO

import docx
import pytest

from termkit.documents import READERS, Source, read_document, read_text
from termkit.model import Role


def paragraphs(document):
    """The paragraphs of running text and the headings, as they are read."""
    found = {}
    for segment in document.segments:
        if segment.role in (Role.SENTENCE, Role.HEADING):
            found.setdefault(segment.paragraph, []).append(document.text[segment.start : segment.end])
    return ["".join(parts).strip() for parts in found.values()]


def in_one_line(lines):
    return "　　" + "　　".join(lines)


def between_blank_lines(lines):
    return "\r\n\r\n".join(lines)


def wrapped(lines):
    return "\n".join(textwrap.fill(f"　　{line}", 37, break_on_hyphens=False) for line in lines)


def wrapped_without_indent(lines):
    return "\n\n".join(textwrap.fill(line, 40, break_on_hyphens=False) for line in lines)


def as_page(lines):
    body = "".join(f"<p>　　{html.escape(line)}</p>\n" for line in lines)
    return f"<html><body><div><a href=x>首页</a></div><div class=content>{body}</div></body></html>"


def as_page_with_breaks(lines):
    return (
        f"<html><body>{'<br><br>'.join(f'&nbsp;&nbsp;&nbsp;&nbsp;{html.escape(line)}' for line in lines)}</body></html>"
    )


@pytest.mark.parametrize(
    "layout",
    [in_one_line, between_blank_lines, wrapped, wrapped_without_indent, as_page, as_page_with_breaks],
    ids=lambda layout: layout.__name__,
)
@pytest.mark.parametrize("number", range(5))
def test_the_same_paragraphs_in_every_layout(number, layout, seeds):
    """However paragraphs are laid out, the same ones are read."""
    lines = paragraphs(read_document(seeds[number]))
    assert paragraphs(read_text(layout(lines))) == lines


@pytest.mark.parametrize("number", range(5))
def test_the_same_paragraphs_in_word(number, seeds):
    """A Word document of the seed has its paragraphs."""
    lines = paragraphs(read_document(seeds[number]))
    word, held = docx.Document(), BytesIO()
    for line in lines:
        word.add_paragraph(line)
    word.save(held)
    reader = next(reader for reader in READERS if reader.name == "docx")
    assert paragraphs(reader.read(Source(held.getvalue(), "a.docx"))) == lines


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("number", range(5))
def test_the_same_document_in_every_encoding(number, encoding, seeds, tmp_path):
    """The encoding of a file leaves no trace but its name."""
    original = read_document(seeds[number])
    path = tmp_path / seeds[number].name
    path.write_bytes(original.raw.encode(encoding))
    copy = read_document(path)
    assert (copy.text, copy.segments, copy.raw, copy.id) == (
        original.text,
        original.segments,
        original.raw,
        original.id,
    )
    assert list(copy.offsets) == list(original.offsets)
