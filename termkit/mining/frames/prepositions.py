"""The preposition before a predicate, what it governs, and the localizer that closes that: 在|两国|关系中|发挥作用.

Circumpositions: 刘丹青 (2002).
"""

from __future__ import annotations

from termkit.mining.corpus import Clause
from termkit.mining.frames.objects import fills
from termkit.mining.frames.words import frame_words
from termkit.mining.words.lexicon import is_a

Piece = tuple[int, int, bool]
"""First and last word, and whether they are a slot."""
BESIDES = ("等", "等各", "各")
TOGETHER = ("一道", "一起")
CONJUNCTIONS = ("并", "且", "而", "以及")
"""They begin another predicate: 并|与|各国|开展交流."""


def prepositional(clause: Clause, end: int) -> list[Piece]:
    """The preposition that stands nearest before the word, its slot, and the localizer behind that; or nothing."""
    for index in range(end - 2, -1, -1):
        word = clause.words[index]
        joins = word.text in ("和", "与", "同") and not _is_subject(clause, index)
        if word.text in frame_words("preposition") and not word.name and not joins:
            located = word.text in ("在", "从")
            last = _before_localizer(clause, index + 1, end) if located else end
            pieces = [(index, index + 1, False), (index + 1, last, True), (last, end, False)]
            return pieces if _is_completed(clause, index, last, end) else []
    return []


def _is_completed(clause: Clause, index: int, last: int, end: int) -> bool:
    """Whether a preposition, its slot and what follows make a circumposition."""
    words, text = clause.words, clause.words[index].text
    if text in ("在", "从") and last == end:
        return False
    if text == "为" and any(word.text in ("以", "以此", "视", "称") for word in words[:index]):
        return False
    if text == "为" and any(word.text.startswith("所") for word in words[index + 1 : last]):
        return False  # 对中方为会议|所作的安排|表示感谢
    if words[last - 1].text in TOGETHER:
        return False
    activity = last == index + 2 and clause.roles[index + 1] in "DV"
    return fills(clause, index + 1, last) and not activity


def _is_subject(clause: Clause, index: int) -> bool:
    """Whether what stands before 同 or 与 is one who acts, so that it is no list: 中方|同, 双方|与."""
    if index == 0:
        return True
    before = clause.words[index - 1]
    goes_on = before.text in frame_words("skipped") or before.text in CONJUNCTIONS
    return goes_on or is_a(before.text, "party") or before.name == "person"


def _before_localizer(clause: Clause, first: int, end: int) -> int:
    """Where a slot ends before a localizer, with 等 before that."""
    last = end
    if last - 1 > first and clause.words[last - 1].text in frame_words("localizer"):
        last -= 1
        if clause.words[last].text == "下" and last - 1 > first and clause.roles[last - 1] in "DV":
            return last - 1  # 在|联合国|主持下
        while last - 1 > first and clause.words[last - 1].text in (*BESIDES, *frame_words("localizer")):
            last -= 1
    return last
