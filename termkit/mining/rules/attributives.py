"""Formulae of the form A的B: an attribute and its head.

attributive  A的B with an abstract head     公认的国际法准则, 取得的丰硕成果, 国际事务中的协调配合
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.mining.corpus import Clause, Word
from termkit.mining.proposals import Proposal, propose
from termkit.mining.rules.clauses import is_set_phrase
from termkit.mining.words.lexicon import is_a
from termkit.mining.words.roles import HEADS, NOMINAL

JOINING, LISTING = ("和", "与", "及"), "、"
CONTRASTS = ("但", "而", "且")
COUNTERS = ("大", "个", "种", "项")
FIRST_NOUNS = re.compile("[NMD]*N(?=D)")
"""The nouns before what may be the predicate: 历史潮流|不可阻挡."""
LINKS = ("的", "之")
NUMBER, LOCALIZER = "m", "f"
"""The parts of speech of numbers, and of 中, 上 and 间, which may close an attribute: 国际事务|中|的协调配合."""
ADJECTIVE_TAGS = "abz"
MOST_WORDS = 9
"""Words of an attribute."""
HAVING = ("有", "无", "基于")
"""An attribute never begins behind one of these: 有|影响力|的."""
IN, WITHIN = "在", ("中", "上")
"""What opens and what closes the place of an attribute."""
OPENED_BY = {"》": "《", "”": "“"}
"""What closes a title or a quotation, and what opens it."""


def attributives(clause: Clause) -> Iterator[Proposal]:
    """Proposals of the kind formula: every 的 with the phrases before it and the heads behind it."""
    words = clause.words
    for index, word in enumerate(words):
        if word.text not in LINKS or not 0 < index < len(words) - 1:
            continue
        opens = index + 1 + int(is_a(words[index + 1].text, "determiner"))  # 达成的|各项|共识
        for last in _head_ends(clause, opens):
            for first in _attribute_starts(clause, index):
                signs = ["abstract-head"] if is_a(words[last - 1].text, "abstract", "generic") else []
                signs += [f"head-words:{last - opens}", f"attribute-words:{min(index - first, 6)}"]
                signs += ["verb-inside"] if "V" in clause.roles[first:index] else []
                signs += ["joined-head"] if "C" in clause.roles[index + 1 : last] else []
                yield propose("attributive", clause, first, last, *signs)


def _head_ends(clause: Clause, first: int) -> Iterator[int]:
    """The end of the head behind 的, and of two heads or threats joined by 和: 宗旨, 宗旨和原则."""
    last = _head_end(clause, first)
    if last is None:
        return
    yield last
    if nouns := FIRST_NOUNS.match(clause.roles, first, last):
        yield nouns.end()
    elif last - first > 1 and (
        is_set_phrase(clause.words[last - 1]) or is_a(clause.words[last - 1].text, "vague", "abstract")
    ):
        yield last - 1  # 历史潮流|不可阻挡, 有区别的责任|原则
    is_fought = is_a(clause.words[last - 1].text, "threat")  # 一切形式的|恐怖主义、分裂主义和极端主义
    while is_fought and last + 1 < len(clause.words) and clause.words[last].text == LISTING:
        item = _head_end(clause, last + 1)
        if item is None:
            return
        last = item
    joined = last + 1 < len(clause.words) and clause.roles[last] == "C" and clause.words[last].text in JOINING
    second = _head_end(clause, last + 1) if joined else None
    if second is not None:
        yield second


def _head_end(clause: Clause, first: int) -> int | None:
    """Where the nouns end that begin here, with a quotation before them or alone: 任何形式的|“台独”|分裂行径."""
    roles = clause.roles
    last = first = _behind_quotation(clause, first)
    quoted = first and clause.words[first - 1].text == "”"
    while last < len(roles) and roles[last] in NOMINAL:
        last += 1
    while last > first and roles[last - 1] not in HEADS:
        last -= 1
    return last if last > first or quoted else None


def _behind_quotation(clause: Clause, first: int) -> int:
    """Behind the quotation that opens here, or here."""
    words = clause.words
    if first == len(words) or words[first].text != "“":
        return first
    return next((last + 1 for last in range(first, len(words)) if words[last].text == "”"), first)


def _attribute_starts(clause: Clause, index: int) -> Iterator[int]:
    """Where the attribute before 的 may begin: at each phrase edge to the left, up to a party, at a determiner."""
    roles, first = clause.roles, index
    if clause.words[index - 1].tag == LOCALIZER:
        first -= 1
    while first and index - first < MOST_WORDS:
        word = clause.words[first - 1]
        if word.text in OPENED_BY and (opened := _opening(clause, first - 1)) is not None:
            first = opened
            yield first
            continue
        if (roles[first - 1] == "X" and not _passes(word)) or word.name == "person":
            if is_a(word.text, "determiner") or (word.text == IN and clause.words[index - 1].text in WITHIN):
                yield first - 1  # 在|国际事务|中|的核心作用
            break
        first -= 1
        if roles[first] not in "CU" and (is_set_phrase(word) or _may_begin(clause, first, index)):
            yield first


def _is_single(clause: Clause, index: int) -> bool:
    """Whether a noun of one character stands here, which needs what is before it."""
    return clause.roles[index] == "N" and len(clause.words[index].text) == 1


def _opening(clause: Clause, closed: int) -> int | None:
    """Where the title or the quotation opens that closes here: 《|宪章|》|的宗旨和原则."""
    mark = OPENED_BY[clause.words[closed].text]
    return next((i for i in range(closed - 1, -1, -1) if clause.words[i].text == mark), None)


def _passes(word: Word) -> bool:
    """Whether it may stand in an attribute: an adverb, a number, a counter (两|大|文明), 上 (世界|上|最大), 有, 但."""
    passing = word.tag in (NUMBER, LOCALIZER) or word.text in (*COUNTERS, *HAVING, *CONTRASTS)
    return passing or is_a(word.text, "adverb", "degree")


def _may_begin(clause: Clause, first: int, index: int) -> bool:
    """Whether an attribute may begin here: with its clause, a degree, its only word, or behind the edge of a phrase."""
    if is_a(clause.words[first].text, "auxiliary"):
        return False
    adjectives = all(word.tag[0] in ADJECTIVE_TAGS or is_a(word.text, "adverb") for word in clause.words[first:index])
    alone = (first == index - 1 and clause.roles[first] == "V") or (adjectives and first >= index - 2)
    opens = is_a(clause.words[first].text, "degree") or _acts(clause, first, index)
    return first == 0 or alone or opens or _ends_before(clause, first - 1)


def _acts(clause: Clause, first: int, index: int) -> bool:
    """Whether a verb opens here behind another 的, or behind its subject an adverb of manner with its verb."""
    words, roles = clause.words, clause.roles
    if roles[first - 1] == "U":  # 赋予|的|维护|和平|的|职责
        return roles[first] in "VD" and is_a(words[first].text, "governing")
    return first + 1 < index and is_a(words[first].text, "manner") and words[first + 1].tag == "v"  # 人民|自主|选择|的


def _ends_before(clause: Clause, index: int) -> bool:
    """Whether a phrase may begin behind this word: no noun, or a verb that no list knows as a noun (犯下, 事关)."""
    word, role = clause.words[index], clause.roles[index]
    governs = is_a(word.text, "governing") and (index == 0 or clause.roles[index - 1] in "XVC")  # 落实|两国元首达成的
    after = clause.roles[index + 1]
    # 联合国|宗旨, 数百万|人
    if word.text in HAVING or (role == "O" and after == "N") or (word.tag == NUMBER and _is_single(clause, index + 1)):
        return False
    return role in "VXCO" or word.name == "place" or (role == "D" and (word.tag == "v" or governs))
