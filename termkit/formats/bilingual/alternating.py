"""Paragraphs of two languages by turns: one, then its translation, all through a document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from termkit.formats.bilingual.columns import Bitext
from termkit.formats.bilingual.layout import Row
from termkit.formats.tables.columns import Column
from termkit.text.languages import language_of
from termkit.text.patterns import LETTER

FEWEST = 3
"""Pairs below which two languages by turns may be a title and its translation."""
HAN = re.compile("[\u3400-\u9fff]")
LEAST, MOST = 0.8, 15
"""Letters of a translation for each Chinese character; it is 3.3 in English and 3.7 in Russian."""
FITTING = 0.8
"""The share of pairs whose lengths are those of a text and its translation."""


def paired(paragraphs: Sequence[Row]) -> Bitext | None:
    """The pairs of a document whose paragraphs stand by turns in Chinese and in one other language; else None."""
    told = [row for row in paragraphs if LETTER.search(row.cells[0].text)]
    languages = [language_of(row.cells[0].text) for row in told]
    first, second = (*languages[:2], "", "")[:2]
    if len(told) % 2 or len(told) < 2 * FEWEST or first == second or "zh" not in (first, second):
        return None
    if languages != [first, second] * (len(told) // 2):
        return None
    pairs = list(zip(told[::2], told[1::2], strict=True))
    if sum(_may_be_translation(one, other) for one, other in pairs) < FITTING * len(pairs):
        return None
    columns = [Column("term", "zh-CN" if language == "zh" else language) for language in (first, second)]
    rows = [Row(one.number, [*one.cells, *other.cells]) for one, other in pairs]
    return Bitext(columns, None, rows, is_of_segments=False)


def _may_be_translation(one: Row, other: Row) -> bool:
    """Whether two texts are about as long as a Chinese one and its translation."""
    texts = [row.cells[0].text for row in (one, other)]
    han = max(len(HAN.findall(text)) for text in texts)
    letters = max(len(LETTER.findall(text)) - len(HAN.findall(text)) for text in texts)
    return LEAST * han <= letters <= MOST * han + 20
