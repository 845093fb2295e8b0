"""The wording of a clause that is nearest to a term, as far as it reaches.

    nearness  Indel similarity, 2 * LCS / (length + length), of the term and a span of whole words

The span most like the term is its core.  What the core lacks at an edge of the term must be replaced by what stands
there (一个中国|政策 for 一个中国|原则): a mere part of the term is no wording of it, unless a mined formula ends with
it (世界上只有|一个中国).  The core then reaches over what has grown before it (see growth).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from termkit.mining.corpus import Clause
from termkit.mining.drift.cores import TELLING, Spans, core_of
from termkit.mining.drift.covering import Mined, covered, lacks, text_of
from termkit.mining.drift.growth import behind_scope, grown, is_named_for_others, is_of_others, list_begin
from termkit.mining.drift.prepositions import whole
from termkit.mining.drift.stances import status_of
from termkit.mining.drift.words import drift_words, opens_with_verb
from termkit.text.numerals import chinese_value

HEADLESS = 0.9
"""What a wording without the end of the term is worth beside one with another end: 只有一个中国, 一个中国原则."""
CLEAR, FAR = 0.9, 0.8
"""How near the usual wording of a document has to be, and how far another, that it is clear which is meant."""
TREATIES = ("协定", "条约")
SPEAKERS = ("双方", "各方")
JOINING = re.compile("(?<![参给])与|(?<![涉以普波兼顾触危])及")
"""What joins as 和 does, and is no part of a word."""
CENTURY = re.compile("[一二三四五六七八九十]+(?=世纪)")
UNTOLD = frozenset("了的“”‘’「」")
"""Words that make no other wording: 进行了国事访问."""


def bare(text: str) -> str:
    """A wording without the characters that make no other one, with one 和 for all and numbers in figures."""
    told = "".join([char for char in text if char not in UNTOLD])
    told = JOINING.sub("和", f"把{told[1:]}" if told.startswith("将") else told)
    return CENTURY.sub(lambda found: str(chinese_value(found[0])), told)


class Wording(NamedTuple):
    """The words of a clause from `first` to before `last`, how near their core is to the term, and their form."""

    clause: Clause
    first: int
    last: int
    near: float
    form: str
    """What tells it from other wordings."""
    year: str = ""
    rivals: frozenset[str] = frozenset()
    """Forms of the term in the document that are neither a part of this one nor have it as a part."""
    is_clear: bool = False
    """Whether it is near to the term, and its rivals are not."""

    @property
    def start(self) -> int:
        """Where it begins in the text of its document."""
        return self.clause.words[self.first].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.clause.words[self.last - 1].end

    @property
    def text(self) -> str:
        """Its words, with those that make no other wording."""
        return text_of(self.clause, self.first, self.last)

    def since(self, first: int, owners: Collection[str]) -> Wording:
        """The same wording from a later word on, behind what is none of its form."""
        while first < self.last - 1 and self.clause.words[first].text in _not_named():
            first += 1
        texts = [word.text for word in self.clause.words[first : self.last]]
        return self._replace(first=first, form=form_of(texts, owners))


@cache
def _not_named() -> frozenset[str]:
    """What stands before a wording and is none of it: who speaks, counts, and what says that it became so."""
    return drift_words("outside").union(SPEAKERS)


def nearest(term: str, spans: Spans, mined: Mined, owners: Collection[str]) -> Wording | None:
    """The wording of a term in a clause, or None; `owners` say whose it is."""
    core, clause = core_of(term, spans), spans.clause
    if core is None:
        return None
    first, last, near = core
    reached = covered(term, clause, first, last, mined)
    if reached is None:
        return None
    if last == reached[1] and lacks(term, text_of(clause, first, last))[1]:
        near *= HEADLESS
    first, last = reached
    if is_named_for_others(term, text_of(clause, max(first - 2, 0), reached[1]), owners):
        return None
    if is_status := bool(status_of(term)):
        first = _behind_verbs(clause, first, last)
    if not term.startswith(clause.words[first].text):
        first = list_begin(clause, first, last)
    if is_status or not _is_within_name(term, clause, first, last):
        first = grown(clause, first, last, owners)
    first = whole(clause, first, last)
    if not term.startswith(clause.words[first].text):
        first = behind_scope(clause, first, last)
    first = _with_quote(clause, first, last)
    if is_of_others(clause, first, owners, is_status=is_status) or (is_status and _is_name_of_treaty(clause, last)):
        return None
    found = Wording(clause, first, last, near, "").since(first, owners)
    return None if is_status and found.form in drift_words("status") else found  # 发展|合作关系 names no status


def _is_within_name(term: str, clause: Clause, first: int, last: int) -> bool:
    """Whether a term stands whole before a noun, of which the attributes before it are said: 新型|全球安全|架构."""
    is_noun = clause.roles[last : last + 1] == "N" and not opens_with_verb(clause, first)
    return is_noun and term in text_of(clause, first, last)


def _with_quote(clause: Clause, first: int, last: int) -> int:
    """The index of the quotation mark before a wording that holds the closing one: “同志加兄弟”的|深厚情谊."""
    text = text_of(clause, first, last)
    if "”" not in text or "“" in text[: text.index("”")]:
        return first
    return next((index for index in range(first - 1, -1, -1) if clause.words[index].text == "“"), first)


def _behind_verbs(clause: Clause, first: int, last: int) -> int:
    """The index behind the last verb in a status that says what is done to it: 采取切实行动建立|应对挑战的伙伴关系."""
    for index in range(last - 2, first - 1, -1):
        text, is_verb = clause.words[index].text, clause.roles[index] == "V"
        if text in drift_words("making") or (is_verb and text in drift_words("causing")):
            return index + 1
    return first


def form_of(words: Sequence[str], owners: Collection[str]) -> str:
    """The wording without whose it is (中哈全面战略伙伴关系), and without when and how often (进行了国事访问)."""
    return without(bare("".join([word for word in words if word not in drift_words("aspectual")])), owners)


def without(form: str, owners: Collection[str]) -> str:
    """A form without whose it is."""
    for owner in owners:
        form = form.replace(owner, "")
    return form


def _is_name_of_treaty(clause: Clause, last: int) -> bool:
    """Whether it is only what a treaty is called after: 区域全面经济伙伴关系|协定."""
    return any(word.text.startswith(TREATIES) for word in clause.words[last : last + 1])


def usual(wordings: Mapping[str, list[Wording]], titles: Collection[int]) -> Wording:
    """Of a document's wordings, by their forms, the one most often and most nearly said, the longest of equals."""

    def weight(form: str) -> tuple[float, int, str]:
        held = wordings[form]
        count = len(held) + sum(1 for wording in held if wording.start in titles)
        return count * nearness[form] ** 2, len(form), form

    nearness = {form: max(wording.near for wording in held) for form, held in wordings.items()}
    form = max(wordings, key=weight)
    rivals = frozenset(other for other in wordings if other not in form and form not in other)
    is_clear = len(form) >= TELLING and nearness[form] >= CLEAR and all(nearness[other] < FAR for other in rivals)
    return wordings[form][0]._replace(rivals=rivals, is_clear=is_clear)
