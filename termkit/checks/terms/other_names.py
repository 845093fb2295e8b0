"""A term that names an organisation in short stands with its full name, or the other way round.

государства – члены ШОС is rendered by государства – члены Шанхайской организации сотрудничества.
"""

from __future__ import annotations

from termkit.checks.compiled import BaseTerm
from termkit.checks.context import Context, Looked
from termkit.checks.terms import loose
from termkit.checks.terms.derived import is_derived
from termkit.text.inflection import is_acronym


def has_other_name(term: BaseTerm, looked: Looked, words: list[str], context: Context) -> bool:
    """Whether the target has all of a term but a name in it, and that name's other form instead."""
    language = context.target
    own = loose.words_of(term.term.term, language)
    named = (r for r in looked.renderings if r.term.is_name or is_acronym(r.term.term.term))
    for rendering in named:
        for name in _names_of(rendering.term.entry.id, context):
            part = loose.words_of(name, language)
            rest = _without(own, part, language, whole=is_acronym(name))
            if rest and is_derived(" ".join(rest), words, language):
                return True
    return False


def _names_of(entry: str, context: Context) -> list[str]:
    """What the concept is called in the target language, in short and in full."""
    return [t.term.term for t in context.base.targets(context.base.families.of(entry), context.target)]


def _without(own: tuple[str, ...], part: tuple[str, ...], language: str, *, whole: bool) -> tuple[str, ...]:
    """The words of a term before and behind those of the name, in any case; nothing where it is not in the term."""
    stems = [word if whole else loose.stem(word, language) for word in part]
    for place in range(len(own) - len(part) + 1):
        there = own[place : place + len(part)]
        if all(word == s if whole else word.startswith(s) for word, s in zip(there, stems, strict=True)):
            return own[:place] + own[place + len(part) :]
    return ()
