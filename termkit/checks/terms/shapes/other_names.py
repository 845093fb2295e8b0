"""A term that holds another one stands with another rendering of that.

государства – члены ШОС is rendered by государства – члены Шанхайской организации сотрудничества.  世界|主要经济体 is by
крупнейшие экономики мира where the base says основные, if it admits both for 主要经济体.
"""

from __future__ import annotations

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.context import Context, Looked, Mention, Rendering
from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.derived import is_derived
from termkit.text.inflection import is_acronym

NEAR = 24
"""Characters on both sides of a rendering in which what belongs to it stands."""


def has_other_name(term: BaseTerm, mention: Mention, looked: Looked, words: list[str], context: Context) -> bool:
    """Whether the target has all of a term but a name in it, and that name's other form instead.

    The same form will do where the source has that name inside ours: the Statute of the Court, if it is the ICJ's.
    """
    named = (r for r in looked.renderings if r.term.is_name or is_acronym(r.term.term.term))
    return any(_completes(r, term, words, context, same=_is_inside(r, mention, context)) for r in named)


def has_inner_otherwise(term: BaseTerm, mention: Mention, looked: Looked, target: str, context: Context) -> bool:
    """Whether the target has another rendering of a concept inside ours, and beside it the words that ours adds."""
    return not term.is_person and any(
        _completes(r, term, loose.tokens(target[max(0, r.start - NEAR) : r.end + NEAR], context.target), context)
        for r in looked.renderings
        if r.is_longest and r.term.may_be_used and _is_inside(r, mention, context)
    )


def _is_inside(rendering: Rendering, mention: Mention, context: Context) -> bool:
    """Whether it renders a part of our term, which is longer."""
    owners = rendering.term.entry.terms(context.source)
    return any(owner.term in mention.text and owner.term != mention.text for owner in owners)


def _completes(rendering: Rendering, term: BaseTerm, words: list[str], context: Context, *, same: bool = False) -> bool:
    """Whether the words have what the term adds to another name (or the same) of what is rendered there."""
    language = context.target
    own = loose.words_of(term.term.term, language)
    for name in _names_of(rendering.term.entry.id, context):
        if name == rendering.term.term.term and not same:
            continue
        rest = _without(own, loose.words_of(name, language), language, whole=is_acronym(name))
        if rest and is_derived(" ".join(rest), words, language):
            return True
    return False


def _names_of(entry: str, context: Context) -> list[str]:
    """What the concept is called in the target language, in short and in full."""
    return [t.term.term for t in context.base.targets(context.base.families.of(entry), context.target)]


def _without(own: tuple[str, ...], part: tuple[str, ...], language: str, *, whole: bool) -> tuple[str, ...]:
    """The words of a term before and behind those of the name, in any case; nothing where it is not in the term."""
    own, part = (tuple(half for word in words for half in word.split("-")) for words in (own, part))
    stems = [word if whole else loose.stem(word, language) for word in part]
    for place in range(len(own) - len(part) + 1):
        there = own[place : place + len(part)]
        if all(word == s if whole else word.startswith(s) for word, s in zip(there, stems, strict=True)):
            return own[:place] + own[place + len(part) :]
    return ()
