"""A verb and the head of its object with what stands between them: the fixed part of a frame, or its edges.

    tight    作出|积极|贡献            a modifier or two: one fixed part
    loose    维护|地区和世界的|和平     the modifiers have content of their own: a slot between verb and head

Verbs and heads are those of the tables of collocations (动宾固定搭配) and of frame_objects.tsv.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from termkit.mining.corpus import Clause, Word
from termkit.mining.frames.words import frame_words, has_content, heads_of, is_hollow, is_whose
from termkit.mining.rules.predicates import is_predicate
from termkit.mining.words.lexicon import is_a

LONGEST = 60
"""Characters from the verb to the head of its object."""
LONGEST_MODIFIERS = 4
"""More characters of modifiers than this are a slot."""
ASPECT = ("了", "着", "过", "好", "到", "出")
FOLLOWERS = ("的", "地", "、", "和", "与", "及", "了", "着", "是")
"""No phrase begins with one of these."""
OPEN = ("是", "朝着", "沿着", "向着")
"""What is never closed inside a phrase."""
MARKS = "“”《》"
NOMINAL = "NDMPOU"
MODIFYING_TAGS = ("a", "ad", "b", "z", "d")


class Group(NamedTuple):
    """Word numbers: the verb, where a slot begins and ends (the same if there is none), and the end of the object."""

    verb: int
    slot: int
    rest: int
    last: int
    slim: bool = False
    """Whether a single noun fills the slot: a frame only with more around it (同…加强|战略|对接)."""

    @property
    def loose(self) -> bool:
        """Whether there is a slot between verb and head."""
        return self.slot < self.rest


def group_at(clause: Clause, verb: int) -> Group | None:
    """The verb with its object, if the table knows both."""
    heads = heads_of(clause.words[verb].text)
    if not heads:
        return None
    begin = after_aspect(clause, verb)
    head = _head(clause, begin, heads)
    if head is None:
        return None
    rest = _tail(clause, begin, head, heads)
    slot_end = rest - 1 if rest > begin and clause.words[rest - 1].text == "的" else rest
    modifiers = clause.words[begin:slot_end]
    short = not modifiers or modifiers[-1].end - modifiers[0].start <= LONGEST_MODIFIERS
    slim = short and not has_content(modifiers, clause.roles[begin:slot_end])
    if slim and not (rest == head and _are_nouns(modifiers, clause.roles[begin:slot_end])):
        return Group(verb, begin, begin, head + 1)
    # 维护|国家|主权 is a formula, 维护|发展中国家|合法权益 a frame
    defended = is_a(clause.words[head].text, "interest", "threat") and not is_whose(modifiers[-1])
    return Group(verb, begin, slot_end, head + 1, slim) if not defended and fills(clause, begin, slot_end) else None


def after_aspect(clause: Clause, verb: int) -> int:
    """The word behind the verb and its particle: 作出|了."""
    follows = verb + 1 < len(clause.words) and clause.words[verb + 1].text in ASPECT
    return verb + 2 if follows else verb + 1


def fills(clause: Clause, first: int, last: int) -> bool:
    """Whether these words can fill a slot: a phrase with content, whole at both ends."""
    words = clause.words[first:last]
    if not words or words[0].text in FOLLOWERS or clause.roles[last - 1] in "CU":
        return False
    if clause.roles[last - 1] == "V" and words[0].text != "对":  # 对华高技术产品出口限制
        return False
    if any(word.text in OPEN for word in words):
        return False
    marks = "".join(word.text for word in words if word.text[0] in MARKS or word.text[-1] in MARKS)
    if marks.count("“") != marks.count("”") or marks.count("《") != marks.count("》"):
        return False
    return not all(is_hollow(word.text) for word in words)


def _head(clause: Clause, begin: int, heads: tuple[str, ...]) -> int | None:
    """The head of the object: at the end of a noun phrase, and of no other verb's object."""
    words, roles = clause.words, clause.roles
    pending = False
    for index in range(begin, len(words)):
        if words[index].end - words[begin].start > LONGEST:
            return None
        if not pending and words[index].text.endswith(heads) and _ends_phrase(clause, index):
            return _last_of_list(clause, index, heads)
        if roles[index] == "U":
            pending = False
        elif roles[index] == "V" or words[index].tag == "p" or (index > begin and is_predicate(clause, index)):
            pending = True
    return None


def _ends_phrase(clause: Clause, index: int) -> bool:
    return index + 1 == len(clause.words) or clause.roles[index + 1] not in NOMINAL


def _last_of_list(clause: Clause, index: int, heads: tuple[str, ...]) -> int:
    """The last member where heads are joined: 和平、安全与|稳定, 共同愿望和根本|利益."""
    words, roles = clause.words, clause.roles
    while index + 2 < len(words) and roles[index + 1] == "C":
        after = index + 2
        while after + 1 < len(words) and is_modifier(words[after]) and not words[after].text.endswith(heads):
            after += 1
        if not words[after].text.endswith(heads) or not _ends_phrase(clause, after):
            break
        index = after
    return index


def _tail(clause: Clause, begin: int, head: int, heads: tuple[str, ...]) -> int:
    """Where the fixed part before the head begins: with the members of its list, and adjectives beside it."""
    words, roles = clause.words, clause.roles
    first = head
    if first - 2 >= begin and words[first - 2].text == "的" and roles[first - 1] in "NMD" and not words[first - 1].name:
        first -= 1  # 的|顶层|设计
    while first > begin:
        if first - 2 >= begin and roles[first - 1] == "C" and words[first - 2].text.endswith(heads):
            first -= 2
        elif is_modifier(words[first - 1]) or words[first - 1].text.endswith(heads):
            first -= 1
        elif first - 2 >= begin and words[first - 1].text == "的" and is_modifier(words[first - 2]):
            if first - 3 >= begin and roles[first - 3] == "V":
                return first - 1  # 以…为|核心|的
            first -= 2
        elif words[first - 1].text == "的":
            return first
        else:
            break
    return first


def _are_nouns(words: Sequence[Word], roles: str) -> bool:
    """Whether the words say of what, and none of them how."""
    pairs = zip(words, roles, strict=True)
    return bool(words) and all(role in "ND" and not is_modifier(w) and not is_hollow(w.text) for w, role in pairs)


def is_modifier(word: Word) -> bool:
    """Whether the word only describes: 积极, 新, 更大, 更加|公正|合理."""
    if word.text in frame_words("describing"):
        return True
    if word.name or is_a(word.text, "modifier", "sector", "domain", "head", "pair"):
        return False
    if is_a(word.text, "virtue"):
        return False
    described = word.tag in MODIFYING_TAGS and word.text not in ("的", "不")
    return described or is_a(word.text, "degree", "attributive", "manner")
