"""Words do not agree: an adjective and its noun, a preposition and its case, a subject and its verb.

In Russian only words that stand side by side in terms of the base, or behind a preposition, are compared, and a verb
only with a subject that begins its sentence and is plural whatever its case.  In English a noun stands in the singular
behind two or several, in the plural behind this, or a verb is not of the number of its subject.  Of a state Russian
says в, of some that are islands на.

Source: Русская грамматика (1980), §§ 2130, 2239; Розенталь, §§ 199-200; ISO 17100:2015, 5.3.1 (grammar).

Wrong: всеобъемлющего стратегическое партнёрства; благодаря усилий; Стороны подтвердил; the two side agreed
Right: всеобъемлющего стратегического партнёрства; благодаря усилиям; Стороны подтвердили; the two sides agreed
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.spelling import english_agreement, russian_agreement
from termkit.checks.spelling.mistyped_words import MistypedWords
from termkit.checks.spelling.russian_states import StateNames
from termkit.model import Severity, primary


def look(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each pair of words."""
    for start, end in _disagreeing(unit.source, context):
        yield Remark(unit, f"the words of “{unit.source[start:end]}” do not agree", spans((start, end)))
    if primary(context.source) == "ru":
        for start, end, right in context.base.index(StateNames, context.source).misplaced(unit.source):
            message = f"“{unit.source[start:end]}” should be “{right}”"
            yield Remark(unit, message, spans((start, end)), suggestion=right)


def _disagreeing(text: str, context: Context) -> Iterator[tuple[int, int]]:
    language = primary(context.source)
    if language == "ru":
        yield from russian_agreement.disagreeing(text, context.base.index(MistypedWords, context.source))
    elif language == "en":
        yield from english_agreement.disagreeing(text)


CHECK = Check(
    "SR112", "agreement", Severity.WARNING, each(look), Scope.TEXT, yields_to=("SR101", "SR102", "SR103", "SR111")
)
