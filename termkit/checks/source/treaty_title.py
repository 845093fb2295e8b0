"""The title of a known document is quoted with a mistake, or one title is quoted in two ways.

A title in 《…》, «…» or “…” that is one in the base, or one quoted before, but for a slip: a character, a letter, a
small word, a synonym, a kind of document that is taken for the right one, the order.  Two parties may stand in either
order (alternat), a title shortened at its end is no mistake, and one with another party, year, number or word is
another document.

Source: the documents of the base with their sources; GB/T 15834-2011, 4.15 (titles in 《》).

Wrong: 《中华人民共和国和哈萨克斯坦共和国睦邻友好条约》 (the treaty is 睦邻友好合作条约)
Right: 《中华人民共和国和哈萨克斯坦共和国睦邻友好合作条约》
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.spelling.known_titles import KnownTitles
from termkit.checks.spelling.titles import has_other_words, is_declined, is_misquoted, nearest
from termkit.model import Severity, primary
from termkit.text.normalize import key

FEWEST = 3
"""Words of a Russian or English title that is compared with those that the text had before."""
ARTICLE = re.compile(r"\A[Tt]he ")
QUOTED = {
    "zh": re.compile(r"《([^《》]{4,80})》"),
    "ru": re.compile(r"«([^«»]{12,200})»"),
    "en": re.compile(r"“([^“”]{12,200})”"),
}


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for each quoted title that is nearly a known one, or nearly one that the text has quoted before."""
    language = primary(context.source)
    known = context.base.index(KnownTitles, context.source).by_key
    earlier: dict[str, tuple[str, int]] = {}
    for unit in units:
        for match in QUOTED[language].finditer(unit.source) if language in QUOTED else ():
            title = ARTICLE.sub("", match.group(1))
            folded = key(title)
            if (
                folded in known
                or key(match.group(1)) in known
                or folded in earlier
                or _is_declined(unit, match, context)
            ):
                continue
            if near := nearest(title, known, language):
                entry, right = near
                yield _remark(unit, match, f"the title in the base is “{right}”", right, entry)
            elif before := _misquoted(title, unit, earlier, language):
                right, number = before
                yield _remark(unit, match, f"the title in segment {number} is “{right}”", right)
            else:
                earlier[folded] = title, unit.number


def _misquoted(
    title: str, unit: SegmentPair, earlier: dict[str, tuple[str, int]], language: str
) -> tuple[str, int] | None:
    """The title of an earlier unit that this one repeats with a mistake; titles of one unit are listed as different."""
    if language != "zh" and len(title.split()) < FEWEST:
        return None
    others = (other for other in earlier.values() if other[1] != unit.number)
    misquoted = (other for other in others if is_misquoted(title, other[0], language))
    is_another = {"zh": has_other_words, "ru": is_declined}.get(language)
    return next((other for other in misquoted if not (is_another and is_another(title, other[0]))), None)


def _is_declined(unit: SegmentPair, match: re.Match[str], context: Context) -> bool:
    """Whether the title is a known one in another case: соблюдать «Конвенцию о правах ребёнка»."""
    if primary(context.source) != "ru":
        return False
    start, end = match.span(1)
    return any(a <= start and end <= b for a, b in (r.span for r in context.renderings(unit.source, context.source)))


def _remark(unit: SegmentPair, match: re.Match[str], message: str, right: str, entry: str = "") -> Remark:
    return Remark(unit, message, spans(match.span(1)), suggestion=right, entry=entry)


CHECK = Check("SR102", "treaty-title", Severity.WARNING, run, Scope.TEXT, whole=True)
