"""Predicates: a verb with all that depends on it, up to the end of its clause or of its member of a list.

    predicate   (adverbs) verb (和 verb) ... object     走符合本国国情的发展道路, 经受住了时间的考验
                or behind 在…中, 在…上, 在…下           在国际事务中发挥重要作用

The table of collocations knows which verbs and objects belong together; here any verb may stand with any object, and
the ranking decides by what kind of words they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from termkit.mining.corpus import Clause, Word
from termkit.mining.proposals import Proposal, propose
from termkit.mining.words.lexicon import DISPOSAL, classes_of, collocations, is_a
from termkit.mining.words.roles import HEADS

SHORTEST, LONGEST = 4, 24
"""Characters of a predicate."""
ASPECT = ("了", "着", "过", "住", "好", "到", "出", "于")
BEFORE_NOUN_USE = "NDMU"
"""Behind one of these a verb that is also a noun is a noun: 能源|合作, 作出的|贡献."""
NO_VERBS = (*ASPECT, "为")
MODALS, NOT = ("应", "能", "会", "可", "要"), "不"
"""One of them governs no object, and opens a commitment only where it is denied: 不应|无故迟延."""
INVITED = "邀请"
PURPOSE = ("为", "对", "向", "在")
"""What it governs ends before the verb that it belongs to: 为|维护和平|作出|贡献."""
SINCE = ("以来",)
"""What it follows says since when, and is no object: 面临|二战|以来."""
CONTENT = ("行为", "做法", "努力", "愿望", "决心", "意愿", "权利", "进程", "征程", "承诺", "希望")
"""Nouns that a whole predicate tells the content of."""
SO_THAT = "以"
"""It opens a clause that says what for, and is no part of it: 以|维护地区和平."""
FROM, LOCALIZER = "从", "f"
"""One closes the other: 从|古老智慧|中."""
RESPECT = "方面"
"""It closes what 在 governs: 在|维护地区稳定|方面."""
INSIDE = ("中", "上", "下", "内", "方面")
MOST_WORDS_OF_PLACE = 7
"""Words between 在 and one of these."""
OBJECT_CLASSES = ("virtue", "interest", "threat", "abstract", "generic", "domain", "sector", "head")


def predicates(clause: Clause) -> Iterator[Proposal]:
    """Proposals of the kind formula: every verb with its object, with and without the adverbs before it."""
    for index in filter(partial(is_predicate, clause), range(len(clause.words) - 1)):
        for last in (last for last in _ends(clause, index) if _is_whole(clause, index, last)):
            for first in sorted({*_starts(clause, index), *_place_before(clause, index)}):
                if SHORTEST <= clause.words[last - 1].end - clause.words[first].start <= LONGEST:
                    yield propose("predicate", clause, first, last, *_signs(clause, first, index, last))
    for index, word in enumerate(clause.words):
        if word.name == "project" and index and is_a(clause.words[index - 1].text, "manner"):
            yield propose("predicate", clause, index - 1, index + 1, "named-action")  # 高质量|共建“一带一路”


def _is_whole(clause: Clause, index: int, last: int) -> bool:
    """Whether it may end there: 把 and 将 need a verb behind their object, and what 为 or 对 governs holds none."""
    if clause.words[index].text in DISPOSAL and not _disposes(clause, index, last):
        return False
    serves = index > 0 and clause.words[index - 1].text in PURPOSE
    return not (serves and "V" in clause.roles[index + 1 : last])


def is_predicate(clause: Clause, index: int) -> bool:
    """Whether the word governs what follows: a verb, and one that is also a noun only where none stands before it."""
    if _has_no_object(clause, index) or _is_no_verb_here(clause, index):
        return False
    word, role = clause.words[index], clause.roles[index]
    if role == "V" or (role == "X" and word.tag == "v" and len(word.text) == 1):
        return not _shares_object(clause, index)
    governs = word.tag == "v" or is_a(word.text, "governing")
    if role == "N" and governs and is_a(word.text, "virtue"):  # 团结|各国人民, 便利|人员往来
        before_noun = clause.roles[index + 1] in "NMO"
        return before_noun and not _is_used_as_noun(clause, index) and clause.roles[index - 1] != "P"
    if role == "D" and is_a(word.text, "governing", "light"):
        return not _is_used_as_noun(clause, index)
    return role == "D" and word.tag == "v" and not classes_of(word.text)


def _has_no_object(clause: Clause, index: int) -> bool:
    """Whether the clause ends behind the word, or it says of what kind the next one is: 合作|的."""
    return index + 1 == len(clause.words) or clause.words[index + 1].text in ("的", "、")


def _is_no_verb_here(clause: Clause, index: int) -> bool:
    """Whether it is a name, a particle, an auxiliary, or opens the clause as a conjunction: 以|维护地区和平."""
    word = clause.words[index]
    opens = word.text == SO_THAT and index == 0 and is_a(clause.words[1].text, "governing")
    modal = word.text in MODALS and (index == 0 or clause.words[index - 1].text != NOT)
    modal = modal and clause.words[-1].text != INVITED  # 应|两国元首|邀请
    return bool(word.name) or word.text in NO_VERBS or modal or opens


def _is_used_as_noun(clause: Clause, index: int) -> bool:
    """Whether a noun or its like stands before a word that may be a verb: 能源|合作."""
    return index > 0 and clause.roles[index - 1] in BEFORE_NOUN_USE and not _is_adverb(clause.words[index - 1])


def _shares_object(clause: Clause, index: int) -> bool:
    """Whether a verb stands before it that it shares its object with: 促进和|保护|人权."""
    return index > 0 and clause.roles[index - 1] == "C" and _joins_verbs(clause, index - 1)


def _disposes(clause: Clause, index: int, last: int) -> bool:
    """Whether a verb stands behind the object of 把 or 将, or ends what is told: 将|人权问题|政治化."""
    word = clause.words[last - 1]
    ends = clause.roles[last - 1] == "D" and (word.tag == "v" or word.text.endswith("化"))
    return "V" in clause.roles[index + 1 : last] or (ends and last - index > 2)


def _place_before(clause: Clause, index: int) -> Iterator[int]:
    """Where it is told in what the verb acts: 在|全球治理体系|中|发挥核心作用."""
    words = clause.words
    if index < 3 or words[index - 1].text not in INSIDE:
        return
    for first in range(index - 3, max(-1, index - 2 - MOST_WORDS_OF_PLACE), -1):
        if words[first].text == "在":
            yield first
        if words[first].text == "在" or clause.roles[first] in "XV":
            return


def _joins_verbs(clause: Clause, joiner: int) -> bool:
    """Whether 和 or 并 joins two verbs that share an object: 促进|和|保护|人权."""
    return joiner > 0 and clause.words[joiner].text != "、" and clause.roles[joiner - 1] in "VD"


def _is_adverb(word: Word) -> bool:
    return is_a(word.text, "adverb", "manner", "degree")


def _starts(clause: Clause, index: int) -> set[int]:
    """The verb, the adverb before it, and the first of all adverbs before it: 携手|高质量|共建."""
    first = with_adverbs(clause, index)
    return {first, max(first, index - 1), index}


def with_adverbs(clause: Clause, index: int) -> int:
    """Where the adverbs begin that stand before the verb, also where 、 joins them (广泛、深入|交换)."""
    words = clause.words
    while index and _is_adverb(words[index - 1]) and not is_a(words[index - 1].text, "auxiliary"):
        index -= 1
        if index > 1 and words[index - 1].text == "、" and _is_adverb(words[index - 2]):
            index -= 1
    return index


def _ends(clause: Clause, index: int) -> Iterator[int]:
    """Where the predicate may end: before the next member of a list, behind its object, at the end of the clause."""
    words, roles = clause.words, clause.roles
    for last in range(index + 2, len(words)):
        if words[last - 1].end - words[index].start > LONGEST:
            return
        if words[last].text in SINCE or (words[index].text == FROM and words[last].tag == LOCALIZER):
            continue
        member = roles[last] == "C" and last + 1 < len(words) and roles[last - 1] not in "VXUC"
        # 促进共同富裕|中, 共建“一带一路”|倡议
        listed = member and (
            last - index > 2 or words[last].text in ("、", "并") or _begins_predicate(clause, last + 1)
        )
        if (
            listed
            or _is_content(clause, last)
            or (roles[last] not in "NDMPUC" and roles[last - 1] in HEADS)
            or roles[last - 1] == "O"
            or (words[last].text == RESPECT and roles[last - 1] in HEADS)
        ):
            yield last
    yield len(words)


def _is_content(clause: Clause, last: int) -> bool:
    """Whether 的 and a noun stand here that say what it is to do so: 侵犯别国主权|的|行为."""
    if clause.roles[last] != "U" or last + 1 == len(clause.words) or clause.roles[last - 1] not in HEADS:
        return False
    return clause.words[last + 1].text in CONTENT


def _begins_predicate(clause: Clause, index: int) -> bool:
    return clause.roles[index] == "V" or is_a(clause.words[index].text, "governing")


def _signs(clause: Clause, first: int, index: int, last: int) -> Iterator[str]:
    words, roles = clause.words, clause.roles
    verb, head = words[index].text, words[last - 1].text
    yield from ("adverb-first",) if first < index else ()
    yield f"verb:{_verb_class(verb)}"
    yield from ("known-object",) if head.endswith(collocations().get(verb, ())) else ()
    yield from (f"object:{name}" for name in OBJECT_CLASSES if is_a(head, name))
    yield from ("aspect",) if words[index + 1].text in ASPECT else ()
    yield f"predicate-inner:{''.join(sorted(set(roles[index + 1 : last - 1])))}"
    yield from (f"object-holds:{role}" for role in sorted(set(roles[index + 1 : last])))
    yield f"object-words:{min(last - index - 1, 7)}"
    yield from ("cut-before-和",) if last < len(words) and words[last].text in ("和", "与", "及", "以及") else ()


def _verb_class(verb: str) -> str:
    known = next((name for name in ("light", "statement", "governing") if is_a(verb, name)), "other")
    return "collocating" if known == "governing" and verb in collocations() else known
