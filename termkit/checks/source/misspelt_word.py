"""A word that terms of the base have is misspelt, so that no word is left: суверинитет, teritorial, 倡意.

In Chinese a character was exchanged for one that sounds or looks alike, in Russian and English a letter is wrong,
missing or too many, and no dictionary knows the word, or не is written apart from its noun.

Source: the words of the base; the dictionaries of pymorphy3 and lemminflect, Mueller's and CC-CEDICT; ISO 17100:2015,
5.3.1 (spelling).

Wrong: взаимное уважение суверинитета; teritorial integrity; 《全球安全倡意》
Right: взаимное уважение суверенитета; territorial integrity; 《全球安全倡议》
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.spelling.fitting import word_like
from termkit.checks.spelling.mistaken_words import MistakenWords
from termkit.checks.spelling.mistyped_words import MistypedWords
from termkit.checks.spelling.split_negation import NegatedNouns
from termkit.model import Severity, primary


def look(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each word that is none."""
    for start, end, meant in _near(unit.source, context):
        message = f"“{unit.source[start:end]}” is no word; it may be “{meant}”"
        yield Remark(unit, message, spans((start, end)), suggestion=meant)


def _near(text: str, context: Context) -> Iterator[tuple[int, int, str]]:
    if primary(context.source) == "zh":
        yield from context.base.index(MistakenWords, context.source).near(text)
        return
    for start, end, meant in context.base.index(MistypedWords, context.source).near(text):
        right = word_like(text[start:end], meant) if primary(context.source) == "ru" else meant
        yield start, end, right.capitalize() if text[start].isupper() else right
    yield from context.base.index(NegatedNouns, context.source).near(text)


CHECK = Check("SR111", "misspelt-word", Severity.WARNING, each(look), Scope.TEXT, yields_to=("SR101", "SR102", "SR103"))
