"""Verbs whose object is the subject of the next verb (兼语): 支持…发挥…作用, 请…就…向…提出报告.

Pivotal constructions: 朱德熙, 语法讲义 (1982), chapter 12.
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.mining.corpus import Clause
from termkit.mining.frames.objects import Group, after_aspect, fills, group_at, is_modifier
from termkit.mining.frames.prepositions import Piece
from termkit.mining.frames.spelling import GrammarFrame, pieces_of, spelled
from termkit.mining.frames.words import frame_words, heads_of
from termkit.mining.rules.predicates import with_adverbs
from termkit.mining.words.lexicon import is_a

DEPENDENT = ("为", "通过", "对", "以", "在", "就")
CLAIMS = ("努力", "作用", "贡献", "倡议", "立场", "建议", "主张", "措施", "行为", "决定", "支持", "承诺")
"""Nouns that a clause before 的 describes: 支持中方提出…的倡议."""
NEGATIONS = ("不", "决不", "绝不", "不再", "不要", "不得", "勿", "不应", "不能")
GOVERNING = frozenset({*frame_words("preposition"), "被", "以", "将", "把", "通过"} - {"和"})
"""What stands before a noun phrase of its own, and is no second verb."""


def depends(clause: Clause, index: int) -> bool:
    """Whether a preposition governs the verb, so that what follows is not all its own: 为|促进发展|作出贡献."""
    while index and clause.words[index - 1].text in frame_words("skipped"):
        index -= 1
    return index > 0 and clause.words[index - 1].text in DEPENDENT


def pivot(clause: Clause, index: int) -> Iterator[GrammarFrame]:
    """The frames of a verb and the verb whose subject its object is."""
    words = clause.words
    second = _second_verb(clause, index + 1)
    if second is None or words[index + 1].text in GOVERNING:
        return
    end = second
    while end - 1 > index and (words[end - 1].text in frame_words("skipped") or words[end - 1].text in NEGATIONS):
        end -= 1
    if not fills(clause, index + 1, end) or _ends_in_verb(clause, end):
        return
    first = index - (index > 0 and words[index - 1].text in NEGATIONS)
    begin = [(first, index + 1, False), (index + 1, end, True), *_negation(clause, end, second)]
    group = group_at(clause, second)
    if group and not group.loose and not _is_plain_object(clause, group):
        after = after_aspect(clause, second)
        yield spelled(clause, "pivotal verb", [*begin, (second, after, False), (after, group.last, True)])
    elif group:
        yield spelled(clause, "pivotal verb", [*begin, *pieces_of(group)])
    elif (after := after_aspect(clause, second)) < len(words):
        if after + 1 == len(words) and clause.roles[after] in "NDV" and len(words[after].text) == 2:
            yield spelled(clause, "pivotal verb", [*begin, (second, len(words), False)])  # 推动…恢复和谈
        elif _is_object(clause, index, after):
            yield spelled(clause, "pivotal verb", [*begin, (second, after, False), (after, len(words), True)])
    elif end > index + 2 and with_adverbs(clause, second) < second:
        adverbs = max(with_adverbs(clause, second), index + 2)
        begin[1:] = [(index + 1, adverbs, True)]
        if fills(clause, index + 1, adverbs):
            yield spelled(clause, "pivotal verb", [*begin, (adverbs, after, False)])


def _negation(clause: Clause, first: int, last: int) -> Iterator[Piece]:
    """What denies among the words before a verb or a preposition: 敦促各方|不|进行干涉."""
    yield from ((i, i + 1, False) for i in range(first, last) if clause.words[i].text in NEGATIONS)


def _goes_on(clause: Clause, index: int) -> bool:
    """Whether an adverb or a verb stands here: what is before it is its subject."""
    if index == len(clause.words):
        return False
    return clause.roles[index] == "V" or is_a(clause.words[index].text, "adverb")


def _is_object(clause: Clause, first: int, after: int) -> bool:
    """Whether the rest of the clause is the object of the second verb, not what the first one governs.

    推动其工作回归|技术性的轨道, but 支持|阿富汗提出和平|的倡议.
    """
    words, roles = clause.words, clause.roles
    if roles[after] in "UC" or not fills(clause, after, len(words)):
        return False
    if "U" not in roles[after:]:
        return True
    described = all(map(is_modifier, words[after : roles.index("U", after)]))
    return described or not words[-1].text.endswith((*heads_of(words[first].text), *CLAIMS))


def _is_plain_object(clause: Clause, group: Group) -> bool:
    """Whether an object is its head and what describes it: 发挥|积极|作用, but not 维护|地区|和平."""
    modifiers = clause.words[after_aspect(clause, group.verb) : group.last - 1]
    return all(is_modifier(word) or word.text == "的" for word in modifiers)


def _ends_in_verb(clause: Clause, last: int) -> bool:
    """Whether a slot breaks off behind a preposition, or a verb with its subject: 支持|对方选择|符合国情的道路."""
    word, before = clause.words[last - 1], clause.words[last - 2]
    if word.tag == "v" and is_a(before.text, "party"):
        return True
    return word.tag == "p" or (word.tag == "v" and is_a(word.text, "governing") and not is_a(word.text, "deverbal"))


def _second_verb(clause: Clause, first: int) -> int | None:
    """The verb whose subject the noun phrase from here on is."""
    words, roles = clause.words, clause.roles
    for index in range(first, len(words)):
        if words[index].text in frame_words("skipped") or (index > first and is_a(words[index].text, "manner")):
            continue
        verb = roles[index] == "V" or (roles[index] == "D" and index > first and _governs(clause, index))
        if verb:
            held = index > first and (index + 1 == len(words) or words[index + 1].text not in ("的", "、"))
            return index if held and words[index].text not in GOVERNING else None
        if words[index].text in GOVERNING:
            return None
    return None


def _governs(clause: Clause, index: int) -> bool:
    """Whether a word that is verb and noun is a verb here: behind an adverb, or with a noun phrase behind it."""
    before = clause.words[index - 1].text
    if is_a(clause.words[index].text, "deverbal") and _goes_on(clause, index + 1):
        return False  # 务实|合作|不断取得成果
    if before in frame_words("skipped") or is_a(before, "adverb", "manner"):
        return True
    acts = is_a(before, "party") or clause.words[index - 1].name == "person"
    follows = index + 1 < len(clause.words) and clause.roles[index + 1] in "NMPO"
    if clause.words[index].tag == "v":
        verbal = is_a(clause.words[index].text, "governing") or not is_a(clause.words[index].text, "deverbal")
        return acts or (follows and verbal)
    return acts and follows
