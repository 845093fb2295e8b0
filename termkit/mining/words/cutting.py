"""Words: cut by the general dictionary, and set right with the word classes of data/mining.

What the dictionary lumps together (努力实现, 采取任何) is split, what it tears apart (过|货, 共|赢) is joined.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from termkit.mining.words.general import frequency
from termkit.mining.words.lexicon import LONGEST_JOINED, class_beginnings, classes, classes_of, collocations, is_a
from termkit.text.words import tag

RARE = 20
"""Up to this frequency the dictionary's lumps of a verb and what stands by it are no words: 采取任何, 已达成."""
LUMPS = range(3, 6)
"""Characters of what may be a lump."""
MOST_PIECES = 4
"""Pieces of the dictionary that may make one word of the classes."""
OPENING = ("sector", "domain", "interest", "threat", "modifier")
ENDING = ("sector", "domain", "interest", "threat", "abstract", "generic", "head", "vague")
"""Classes of the two nouns that a rare word of four characters is made of: 安全|形势, 外交|活动."""
LOCALIZERS = ("期间", "之际", "之间")
"""They stand behind a noun and make no word with it: 访问|期间, 团体|之间."""
AMONG_PEOPLES = "人民间"
"""It is cut behind 人民, whatever 民间 is elsewhere: 两国|人民|间|的友谊."""
NOT, BEFORE_NOT = "非", "而并绝"
"""Behind one of these it is no prefix: 机遇|而|非|挑战."""
PREFIXES_OF_CHANGE = ("去", "再")
"""What stands before what becomes otherwise: 去|极端化, 再|工业化."""
STATE, VIEW, CHANGE = "国", "观", "化"
"""They make words with what is before them: 过境|国, 全球治理|观, 常态|化."""
SIDE, SUFFERING, VICE = "方", "被", "副"
MEETING, WHO_MEETS = "会", ("长", "官")
"""外长|会, 高官|会: a word where no verb follows, nor 见 or 谈 is one with it."""
WHOM = ("方", "国", "人")
"""They make words with the verb before them, and with 被 before that: 捐助|方, 被|请求|方, 被|判刑|人."""
Tagged = tuple[str, str]


@lru_cache(maxsize=4096)
def last_word(text: str) -> str:
    """The word that a text ends with."""
    return [word for word, _ in cut(text)][-1]


def cut(text: str) -> Iterator[Tagged]:
    """The words of a text without names, with their parts of speech in jieba's notation."""
    tagged = [piece for word in tag(text) for piece in (_split(*word) if len(word[0]) in LUMPS else (word,))]
    index = 0
    while index < len(tagged):
        _release(tagged, index)
        count = _join(tagged, index)
        word, mark = tagged[index]
        if count > 1:
            word = "".join([piece for piece, _ in tagged[index : index + count]])
            mark = _mark_of_joined(*tagged[index + count - 1])
            if index + count < len(tagged) and _takes((word, mark), tagged[index + count]):
                word, mark = word + tagged[index + count][0], _mark_of_joined(*tagged[index + count])
                count += 1
        yield word, mark
        index += count


def _release(tagged: list[Tagged], index: int) -> None:
    """Split the lump behind a piece where a word of the classes ends within it: 清洁|能源开发, 和平|统一大业."""
    word, lump = tagged[index][0], tagged[index + 1][0] if index + 1 < len(tagged) else ""
    if word + lump == AMONG_PEOPLES:
        tagged[index : index + 2] = [(AMONG_PEOPLES[:2], "n"), (AMONG_PEOPLES[2:], "f")]
        return
    if len(lump) != 4 or lump in classes() or word not in class_beginnings():
        return
    if word + lump[:2] in classes() and word + lump not in classes():
        tagged[index + 1 : index + 2] = [*tag(lump[:2]), *tag(lump[2:])]


@cache
def _split(word: str, mark: str) -> tuple[Tagged, ...]:
    """A lump in two, any other word in one."""
    first, second = word[:-2], word[-2:]
    marks = None if classes_of(word) else _marks_of_lump(first, second)
    if marks is None and not classes_of(word) and frequency(word) <= RARE:
        marks = _marks_of_rare(first, second)
    return ((first, marks[0]), (second, marks[1])) if marks else ((word, mark),)


def _marks_of_lump(first: str, second: str) -> Tagged | None:
    """Adverb or verb and verb (努力实现), or verb and object (交换意见)."""
    if len(first) == 1:
        return None
    if second in LOCALIZERS:
        return "n", "f"
    if is_a(first, "adverb") and is_a(second, "governing"):
        return "d", "v"
    if second in collocations().get(first, ()) and not is_a(first, "modifier"):
        return "v", "n"
    verbs = is_a(first, "governing") and is_a(second, "governing", "deverbal")
    return ("v", "vn") if verbs and not is_a(first, "deverbal", "modifier") else None


def _marks_of_rare(first: str, second: str) -> Tagged | None:
    """Auxiliary and verb (已达成), verb and what follows it (保持良好), adjective and noun (丰硕成果), compounds."""
    if is_a(first, "auxiliary") and is_a(second, "governing", "adverb"):
        return "d", "v"
    if is_a(first, "governing") and is_a(second, "adverb", "manner", "breaker"):
        return "v", "r" if is_a(second, "breaker") else "ad"
    if is_a(first, "governing") and _is_adjective(second):
        return "v", "a"
    if is_a(second, "abstract") and _is_adjective(first):
        return "a", "n"
    return _marks_of_compound(first, second)


def _marks_of_compound(first: str, second: str) -> Tagged | None:
    """Two nouns (安全形势), or verb and object (加大力度) and what begins one (符合国际)."""
    if is_a(second, *ENDING) and not is_a(second, "governing"):
        nouns = is_a(first, *OPENING) and not is_a(first, "manner")
        return ("n", "n") if nouns else ("v", "n") if is_a(first, "governing") else None
    return ("v", "n") if is_a(second, "modifier") and is_a(first, "governing") and not is_a(first, "deverbal") else None


def _is_adjective(word: str) -> bool:
    return len(word) > 1 and [mark for _, mark in tag(word)] in (["a"], ["z"], ["b"])


def _join(tagged: list[Tagged], index: int) -> int:
    """How many pieces from here make one word of the classes, or two single characters that belong together."""
    word, best, last = tagged[index][0], 1, index + 1
    while last < min(len(tagged), index + MOST_PIECES) and word in class_beginnings():
        word += tagged[last][0]
        last += 1
        if word in classes() and len(word) <= LONGEST_JOINED:
            best = last - index
    if best == 1 and _suffers(tagged[index : index + 3]):
        return 3
    if best == 1 and _meets(tagged[index : index + 3]):
        return 2
    denies = tagged[index][0] == NOT and index > 0 and tagged[index - 1][0][-1] in BEFORE_NOT
    if best == 1 and index + 1 < len(tagged) and not denies and _belong(tagged[index], tagged[index + 1]):
        return 2
    return best


def _suffers(pieces: list[Tagged]) -> bool:
    """Whether 被, a verb and who suffers it stand here: 被|请求|方."""
    words = [word for word, _ in pieces]
    return len(words) == 3 and words[0] == SUFFERING and words[2] in WHOM and pieces[1][1][0] == "v"


def _meets(pieces: list[Tagged]) -> bool:
    """Whether 会 is a meeting of those before it, and no verb: 外长|会|成果."""
    if len(pieces) < 2 or pieces[1][0] != MEETING or not pieces[0][0].endswith(WHO_MEETS):
        return False
    return len(pieces[0][0]) > 1 and (len(pieces) == 2 or pieces[2][1][0] not in "vdpr")


def _mark_of_joined(last: str, mark: str) -> str:
    """What is made with a suffix is a modifier, with 国 or 观 a noun, anything else what its last piece is."""
    return "b" if is_a(last, "suffix") else "n" if last in (STATE, VIEW, MEETING) else "vn" if last == CHANGE else mark


def _belong(first: Tagged, second: Tagged) -> bool:
    """Whether a prefix or suffix stands beside its noun, or two single characters make a word the dictionary lacks."""
    if is_a(first[0], "prefix") and second[1][0] in "nvbj" and len(second[0]) > 1:
        return True
    if first[0] == VICE or second[0] == SIDE:  # 副|外长级, 捐助|方
        return len(first[0] + second[0]) > 2 and (first[0] == VICE or first[1] in ("v", "vn"))
    if first[0] in PREFIXES_OF_CHANGE and second[0].endswith("化"):
        return True
    return _takes(first, second) or (_is_stray(*first) and _is_stray(*second))


def _takes(first: Tagged, second: Tagged) -> bool:
    """Whether a noun takes a suffix (制度|型), 国 or 观; that of a view stands behind verbs too: 全球治理|观."""
    if is_a(second[0], "suffix") or second[0] in (STATE, VIEW, CHANGE):
        return first[1][0] in ("nv" if second[0] == VIEW else "n") and len(first[0]) > 1
    return False


@cache
def _is_stray(word: str, mark: str) -> bool:
    """Whether it is a single character with a meaning of its own, which the dictionary may have torn off a word."""
    content = mark[0] in "nvadubzgj" and mark not in ("uj", "ul", "uz", "ud", "vshi")
    return len(word) == 1 and content and not is_a(word, "breaker", "governing", "adverb")
