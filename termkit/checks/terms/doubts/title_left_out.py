"""An office of two that is left out beside a person's name: Ambassador Nusseibeh for 阿联酋常驻代表努塞贝大使.

Speeches give a person all his titles, and translations the one that everybody calls him by.  Whoever renders an office
by another one puts a word of it there, or one for an office that nothing else in the source explains.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import SegmentPair
from termkit.checks.context import Mention
from termkit.checks.names.tables import offices, surnames, transcribing
from termkit.checks.terms.doubts.left_over import Rest
from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.derived import content_words
from termkit.checks.terms.shapes.said import where_said
from termkit.model import primary
from termkit.text.dictionary import Words, answers
from termkit.text.lemmas import lemma_key

TITLE = "one of two titles of a person is left out, and no other stands there"
NAME = 7
"""Characters of a name between two titles, at most."""


def leaves_out_a_title(mention: Mention, allowed: Iterable[BaseTerm], rest: Rest) -> bool:
    """Whether the term is an office beside another one of its holder, and nothing stands for it."""
    code = primary(rest.language)
    if not mention.text.endswith(offices()) or not _has_another_title(mention, rest.pair):
        return False
    words = loose.tokens(rest.pair.target, code)
    own = {word for term in allowed for word in content_words(term.term.term, code)}
    if any(where_said(word, words, code) for word in own):
        return False
    whole = (word for word in rest.left_over() if not word.string.endswith("-", 0, word.start()))  # no co-chair
    return not any(lemma_key(word.group(), code) in _office_words(code) for word in whole)


def _has_another_title(mention: Mention, pair: SegmentPair) -> bool:
    """Whether the person has another title, joined to this one or on the other side of the name."""
    behind, before = pair.source[mention.end :], pair.source[: mention.start]
    return bool(_title().match(behind) or _title(before=True).search(before))


@cache
def _title(*, before: bool = False) -> re.Pattern[str]:
    """A title behind a name or 兼, or before one."""
    titles = "|".join(sorted(offices(), key=len, reverse=True))
    foreign, chinese = f"[{transcribing()}·]{{2,{NAME}}}?", f"(?:{'|'.join(surnames())})[\u4e00-\u9fff]{{1,2}}?"
    joint = f"(?:兼|{foreign}|{chinese})"
    return re.compile(rf"(?:{titles}){joint}\Z" if before else rf"{joint}(?:{titles})")


@cache
def _office_words(language: str) -> Words:
    """The words of a language that dictionaries have for offices."""
    return frozenset().union(*(answers(office, language) for office in offices()))
