"""Frames read off the grammar of a clause, where no template declares them.

    prepositional    为…作出积极贡献, 为…提供…支持, 在…领域打造…成果      preposition, slot, verb with its object
    pivot            支持…发挥…作用, 呼吁…对…保持克制                     verb, slot, and the verb whose subject it is
    loose            维护…的和平与稳定                                    verb, slot, head of its object

Circumpositions: 刘丹青 (2002); pivotal constructions (兼语): 朱德熙, 语法讲义 (1982), chapter 12.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from termkit.mining.corpus import Clause
from termkit.mining.frames.described import described_at, owned_at
from termkit.mining.frames.objects import Group, after_aspect, fills, group_at, is_modifier
from termkit.mining.frames.prepositions import Piece, prepositional, stacked
from termkit.mining.frames.words import frame_words, heads_of, is_whose
from termkit.mining.lexicon import is_a
from termkit.mining.rules.predicates import is_predicate, with_adverbs

DEPENDENT = ("为", "通过", "对", "以", "在", "就")
CLAIMS = ("努力", "作用", "贡献", "倡议", "立场", "建议", "主张", "措施", "行为", "决定", "支持", "承诺")
"""Nouns that a clause before 的 describes: 支持中方提出…的倡议."""
PURPOSES = ("为", "对", "对于", "通过")
WITH = ("同", "与", "向", "给")
"""Prepositions of any verb that is done with or to somebody."""
SHORT_OBJECT = 2
"""Words of an object that stays in the fixed part with any verb."""
MOST_NAMED = 3
"""Words of those with whom something is done."""
NEGATIONS = ("不", "决不", "绝不", "不再", "不要", "不得", "勿", "不应", "不能")
GOVERNING = frozenset({*frame_words("preposition"), "被", "以", "将", "把", "通过"} - {"和"})
"""What stands before a noun phrase of its own, and is no second verb."""
NUMERAL = re.compile("第?(?:[0-9]+|[〇零二三四五六七八九十百千万两]{1,3}|[一二三四五六七八九十百]{2,4})|第一")
"""A number that stands in the fixed part of a frame by chance: 建交|48|周年, 第三|次."""


class GrammarFrame(NamedTuple):
    """A frame of one clause: its wording, the rule, its span, and the spans of its fillers in order."""

    frame: str
    rule: str
    start: int
    end: int
    fillers: tuple[tuple[int, int], ...]


def read_frames(clause: Clause) -> Iterator[GrammarFrame]:
    """All frames of a clause."""
    for index in range(len(clause.words)):
        if is_predicate(clause, index) or clause.words[index].text == "是":
            group = group_at(clause, index)
            found = list(_of_group(clause, group)) if group and not _goes_on_after(clause, group) else []
            if found:
                yield from found
            elif about_what := _about_what(clause, index):
                yield _spelled(clause, "prepositional frame", about_what)
            elif described := described_at(clause, index) or owned_at(clause, index):
                yield _spelled(clause, "verb and object", list(_pieces(described)))
            elif with_whom := _with_whom(clause, index):
                yield _spelled(clause, "pivotal verb", with_whom)
        if clause.words[index].text in frame_words("pivot") and not _depends(clause, index):
            yield from _pivot(clause, index)


def _depends(clause: Clause, index: int) -> bool:
    """Whether a preposition governs the verb, so that what follows is not all its own: 为|促进发展|作出贡献."""
    while index and clause.words[index - 1].text in frame_words("skipped"):
        index -= 1
    return index > 0 and clause.words[index - 1].text in DEPENDENT


def _goes_on_after(clause: Clause, group: Group) -> bool:
    """Whether the object of a pivotal verb is the subject of the next: 推动|战略伙伴关系|迈上新台阶."""
    is_pivot = clause.words[group.verb].text in frame_words("pivot")
    return is_pivot and group.last < len(clause.words) and clause.words[group.last].tag.startswith("v")


def _of_group(clause: Clause, group: Group) -> Iterator[GrammarFrame]:
    before = prepositional(clause, _adverbs_begin(clause, group.verb))
    if before and clause.words[before[0][0]].text in PURPOSES and _is_closed_later(clause, group.last):
        return
    if before:
        behind = [*_adverbs(clause, group.verb), *_pieces(group)]
        yield _spelled(clause, "prepositional frame", [*_halting(clause, before[0][0]), *before, *behind])
        whole = stacked(clause, before)
        if asked := _asked(clause, whole[0][0]):
            yield _spelled(clause, "pivotal verb", [*asked, *whole, *behind])
    elif group.loose and not group.slim:
        yield _spelled(clause, "verb and object", [*_adverbs(clause, group.verb), *_pieces(group)])


def _asked(clause: Clause, last: int) -> list[Piece]:
    """The verb whose object acts and that object, right before a preposition: 请|秘书长|就…向…提出报告."""
    words, end = clause.words, last
    while end and words[end - 1].text in frame_words("skipped"):
        end -= 1
    for index in range(end - 2, -1, -1):
        if words[index].text in frame_words("pivot") and not _depends(clause, index):
            is_phrase = fills(clause, index + 1, end) and _is_noun_phrase(clause, index + 1, end)
            whole = is_phrase and "V" not in clause.roles[index + 1 : end] and not _ends_in_verb(clause, end)
            return [(index, index + 1, False), (index + 1, end, True), *_negation(clause, end, last)] if whole else []
    return []


def _negation(clause: Clause, first: int, last: int) -> Iterator[Piece]:
    """What denies among the words before a verb or a preposition: 敦促各方|不|进行干涉."""
    yield from ((i, i + 1, False) for i in range(first, last) if clause.words[i].text in NEGATIONS)


def _halting(clause: Clause, first: int) -> Iterator[Piece]:
    """The verb of stopping right before a word, whose object is all that follows: 停止|向平民发动袭击."""
    if first and clause.words[first - 1].text in frame_words("halting"):
        yield first - 1, first, False


def _is_closed_later(clause: Clause, index: int) -> bool:
    """Whether another verb completes what 为 or 对 began: 为|两国构建共同体|提供支撑."""
    return any(word.text in frame_words("closing") for word in clause.words[index:])


def _adverbs_begin(clause: Clause, verb: int) -> int:
    """Where the adverbs before a verb begin; a value among them belongs to what stands before: 人民|友好|发挥作用."""
    first = with_adverbs(clause, verb)
    while (
        first < verb and is_a(clause.words[first].text, "virtue") and clause.words[first + 1].text not in ("地", "、")
    ):
        first += 1
    while first and _is_plain_adverb(clause, first - 1):
        first -= 1
    return first


def _is_plain_adverb(clause: Clause, index: int) -> bool:
    """Whether the word says when or how, though no list of adverbs has it: 相互|提供协助."""
    word = clause.words[index]
    if word.text in frame_words("preposition") or is_a(word.text, "statement") or word.text in frame_words("pivot"):
        return False
    return word.text in frame_words("skipped") or (word.tag == "d" and len(word.text) > 1)


def _with_whom(clause: Clause, verb: int) -> list[Piece]:
    """Any verb with its object, done with or for somebody named: 同|越方|加强|战略引领."""
    before, after = prepositional(clause, with_adverbs(clause, verb)), after_aspect(clause, verb)
    if not before or clause.words[before[0][0]].text not in WITH or before[1][1] - before[1][0] > MOST_NAMED:
        return []
    if not is_whose(clause.words[before[1][1] - 1]):
        return []
    whole = fills(clause, after, len(clause.words)) and "V" not in clause.roles[after:]
    return [*before, (verb, after, False), (after, len(clause.words), True)] if whole else []


def _about_what(clause: Clause, verb: int) -> list[Piece]:
    """Any verb with a short object that ends the clause, behind 就 or 在…方面: 就|共同关心的问题|沟通|立场."""
    before, after, last = (
        prepositional(clause, with_adverbs(clause, verb)),
        after_aspect(clause, verb),
        len(clause.words),
    )
    if not before or clause.words[before[0][0]].text not in ("就", "在") or not 1 <= last - after <= SHORT_OBJECT:
        return []
    if any(word.name for word in clause.words[after:]) or not set(clause.roles[after:]) <= set("NDM"):
        return []
    return [*before, *_adverbs(clause, verb), (verb, last, False)] if clause.roles[-1] in "ND" else []


def _adverbs(clause: Clause, verb: int) -> Iterator[Piece]:
    """The adverbs before a verb that are part of a frame: none where they are joined, or make a phrase with 地."""
    texts = [word.text for word in clause.words[_adverbs_begin(clause, verb) : verb]]
    if not {"、", "地"}.intersection(texts):
        for index in range(verb - len(texts), verb):
            if clause.words[index].text not in frame_words("skipped"):
                yield index, index + 1, False


def _pieces(group: Group) -> Iterator[Piece]:
    if group.loose:
        yield from (
            (group.verb, group.slot, False),
            (group.slot, group.rest, True),
            (group.rest, group.last, False),
        )
    else:
        yield group.verb, group.last, False


def _pivot(clause: Clause, index: int) -> Iterator[GrammarFrame]:
    words = clause.words
    second = _second_verb(clause, index + 1)
    if second is None or words[index + 1].text in GOVERNING:
        return
    end = second
    while end - 1 > index and (words[end - 1].text in frame_words("skipped") or words[end - 1].text in NEGATIONS):
        end -= 1
    if not fills(clause, index + 1, end) or not _is_noun_phrase(clause, index + 1, end) or _ends_in_verb(clause, end):
        return
    first = index - (index > 0 and words[index - 1].text in NEGATIONS)
    begin = [(first, index + 1, False), (index + 1, end, True), *_negation(clause, end, second)]
    group = group_at(clause, second)
    if group and not group.loose and not _is_plain_object(clause, group):
        after = after_aspect(clause, second)
        yield _spelled(clause, "pivotal verb", [*begin, (second, after, False), (after, group.last, True)])
    elif group:
        yield _spelled(clause, "pivotal verb", [*begin, *_pieces(group)])
    elif (after := after_aspect(clause, second)) < len(words):
        if after + 1 == len(words) and clause.roles[after] in "NDV" and len(words[after].text) == 2:
            yield _spelled(clause, "pivotal verb", [*begin, (second, len(words), False)])  # 推动…恢复和谈
        elif _is_object(clause, index, after):
            yield _spelled(clause, "pivotal verb", [*begin, (second, after, False), (after, len(words), True)])
    elif end > index + 2 and with_adverbs(clause, second) < second:
        adverbs = max(with_adverbs(clause, second), index + 2)
        begin[1:] = [(index + 1, adverbs, True)]
        if fills(clause, index + 1, adverbs):
            yield _spelled(clause, "pivotal verb", [*begin, (adverbs, after, False)])


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


def _is_noun_phrase(clause: Clause, first: int, last: int) -> bool:
    """Whether the words hold a noun, a name or a party: one who can do something."""
    words, roles = clause.words, clause.roles
    named = any(roles[i] in "NPO" or is_a(words[i].text, "party", "pair") for i in range(first, last))
    return named or (roles[last - 1] == "D" and words[last - 1].tag == "vn")


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


def _spelled(clause: Clause, rule: str, pieces: list[Piece]) -> GrammarFrame:
    """The frame of these pieces; empty ones are left out, and numbers are slots."""
    words = clause.words
    kept = [part for piece in pieces if piece[0] < piece[1] for part in _with_numbers_open(clause, *piece)]
    written = "".join("{}" if slot else "".join(word.text for word in words[first:last]) for first, last, slot in kept)
    fillers = tuple((words[first].start, words[last - 1].end) for first, last, slot in kept if slot)
    return GrammarFrame(written, rule, words[kept[0][0]].start, words[kept[-1][1] - 1].end, fillers)


def _with_numbers_open(clause: Clause, first: int, last: int, slot: bool) -> Iterator[Piece]:
    """The piece, each number in a fixed one a slot of its own."""
    begin = first
    for index in () if slot else range(first, last):
        if clause.words[index].tag == "m" and NUMERAL.fullmatch(clause.words[index].text):
            yield from [(begin, index, False)] if begin < index else []
            yield index, index + 1, True
            begin = index + 1
    if begin < last:
        yield begin, last, slot
