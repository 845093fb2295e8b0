"""The preposition that a wording needs: 在|涉及彼此核心利益的问题上相互支持, 根据|本国国情选择的道路."""

from __future__ import annotations

from termkit.mining.corpus import Clause
from termkit.mining.drift.words import drift_words, opens_with_verb
from termkit.mining.words.lexicon import DISPOSAL

PLACED = ("置于", "放在", "视为", "视作")
"""What follows the object of 把: 把|中巴关系置于外交优先方向."""
MOST = 5


def is_localizer(text: str, tag: str) -> bool:
    """Whether the word ends what 在 begins: 在涉及核心利益的问题|上, 在联合国框架|内."""
    return tag == "f" or text in "上中下内" or text in drift_words("placing")


def whole(clause: Clause, first: int, last: int) -> int:
    """The index of the preposition that a wording needs: 在|涉及彼此核心利益的问题上相互支持, 根据|本国国情选择的道路.

    Where its localizer stands behind the wording, the verb before a noun phrase is none of its words: 在涉及|国家主权.
    """
    words, before = clause.words, clause.words[first - 1].text if first else ""
    if before in drift_words("basing"):
        return first - 1 if _is_chosen(clause, first, last) else first
    if before in drift_words("governing") and acts(clause, first, last):
        return first - 1
    if any(word.text in PLACED for word in words[first:last]):
        return next(
            (index for index in range(first, max(first - MOST, -1), -1) if words[index].text in DISPOSAL), first
        )
    if before != "在":
        return first
    if any(is_localizer(word.text, word.tag) for word in words[first:last]):
        return first - 1
    return first + 1 if opens_with_verb(clause, first) and first + 1 < last else first


def is_idle(clause: Clause, first: int, last: int) -> bool:
    """Whether a preposition opens a thing that does not need it, or a clause of examples does.

    根据|共同但有区别的责任原则, 包括|公平和共同但有区别的责任原则.
    """
    text = clause.words[first].text
    if text in drift_words("basing"):
        return not _is_chosen(clause, first + 1, last)
    if text == "为":
        return not acts(clause, first + 1, last)  # 为|地区和平稳定
    return first == 0 and text == "包括"


def _is_chosen(clause: Clause, first: int, last: int) -> bool:
    """Whether a verb stands before 的, so that the preposition belongs to it: 根据|本国国情选择|的道路."""
    of = clause.roles.find("U", first, last)
    return of > first and clause.words[of - 1].tag.startswith("v")


def acts(clause: Clause, first: int, last: int) -> bool:
    """Whether a noun phrase stands first and the verb that it belongs to behind it: 双方关系|交换意见."""
    if opens_with_verb(clause, first):
        return False
    verbs = (i for i in range(first + 1, last) if opens_with_verb(clause, i) and clause.roles[i + 1 : i + 2] != "U")
    return any(clause.roles[index] == "V" or clause.words[index].tag != "vn" for index in verbs)
