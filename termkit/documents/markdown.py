"""Markdown as people read it: its marks are not printed, and every place stays what it was."""

import re

from termkit.documents.assembly import View
from termkit.documents.source import Source

SUFFIXES = (".md", ".markdown")
MARK = re.compile(
    r"^[ \t]{0,3}(?:[-*+]|>)[ \t]+"  # a list item, a quotation
    r"|^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$"  # a rule
    r"|!?\[(?=[^\[\]\n]*\]\()|(?<=[^\s\[])\]\([^()\s]*(?:[ \t]+\"[^\"\n]*\")?\)"  # a link but for its words
    r"|\*\*\*?|(?<!\w)__?(?=\S)|(?<=\S)__?(?!\w)|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|`+",  # emphasis, code
    re.M,
)
UNSEEN = "\u200b"


def view_of(source: Source) -> View:
    """The text of a source as a view of itself: of a Markdown file without its marks, else as it stands."""
    raw = source.text
    if source.suffix not in SUFFIXES:
        return View.of(raw)
    return View(raw, MARK.sub(lambda mark: UNSEEN * len(mark.group()), raw), range(len(raw)))
