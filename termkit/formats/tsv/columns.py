r"""The columns of a glossary row, and how a cell is written.

A cell holds no tab and no line break: they are written \t \n \r, a backslash \\, a # that would begin a comment \#.
"""

from __future__ import annotations

import re

LANGUAGES = {"zh": "zh-CN", "en": "en", "ru": "ru", "kk": "kk"}
"""Column prefix and the tag of its language section."""
SLOTS = ("zh-CN", "en", "ru")
"""Sections that every concept has, filled or not."""
COLUMNS = (
    *("id", "zh", "kind", "zh_status", "pinyin"),
    *("en", "en_status", "en_source", "en_reliability"),
    *("ru", "ru_status", "ru_source", "ru_reliability", "ru_gender", "ru_paradigm"),
    *("kk", "kk_status", "kk_source", "kk_reliability"),
    *("field", "valid_from", "valid_to", "flags", "links", "note"),
)
MORE = "more"
"""A last column of the export: JSON of what the other cells of the row cannot say."""
FLAGS = {
    "fixed-number": "fixed_number",
    "case-sensitive": "case_sensitive",
    "do-not-translate": "do_not_translate",
    "nested": "nested",
}
ESCAPED = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
PLAIN = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\", "#": "#"}
SPECIAL = re.compile(r"[\\\t\n\r]")
SEQUENCE = re.compile(r"\\([tnr\\#])")


def escape(text: str) -> str:
    """Text as a cell."""
    cell = SPECIAL.sub(lambda found: ESCAPED[found.group()], text) if SPECIAL.search(text) else text
    return f"\\{cell}" if cell.startswith("#") else cell


def unescape(cell: str) -> str:
    """The text of a cell."""
    return SEQUENCE.sub(lambda found: PLAIN[found.group(1)], cell) if "\\" in cell else cell
