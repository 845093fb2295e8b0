"""The role of a word in a phrase, one letter each, so that the grammar of a clause can be read off a string.

N noun   D deverbal noun (名动词)   M modifier   P place name   O other name   V verb   C joiner   U 的   X other
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from termkit.mining.words.lexicon import is_a

NOMINAL = "NDMP"
"""What a noun phrase is made of."""
SUBJECTS = NOMINAL + "O"
"""What stands before a verb as its subject."""
HEADS = "ND"
"""What it ends in."""
NOUN_TAGS = ("n", "nz", "nt", "ng", "nrt", "nr", "j", "l", "vn", "an", "eng", "s", "i", "zg")
MODIFIER_TAGS = ("b", "a", "ad", "d", "ns", "z", "t", "f")
FUNCTION_TAGS = ("x", "m", "q", "r", "p", "c", "u", "y", "ul", "uz", "e")
NOUN_CLASSES = ("sector", "domain", "head", "generic", "virtue", "interest", "threat", "abstract", "title")
ROLE_OF_CLASS = (
    ("C", ("joiner",)),
    ("D", ("deverbal",)),
    ("N", NOUN_CLASSES),
    ("M", ("modifier", "pair")),
    ("V", ("governing", "statement")),
    ("X", ("party", "breaker", "particle", "adverb")),
)
"""Of a word of several classes the first decides."""
LONGEST_PRONOUN = 2
"""双方 and 中方 speak; 两国元首 and 成员国 are nouns as well."""
COMPLEMENTS = ("为", "成", "成为", "到", "至", "于", "了", "着", "过", "向")
"""Behind one of these stands what came of it, or where it went: the verb is no noun."""
NOUN_USE = re.compile("(?<=U)V(?=N?(?:[XUC]|$))|(?<=U[NM])V(?=[XUC]|$)")
"""A verb behind 的 that takes no object is a noun, or goes with the one that ends the phrase: 发挥的|引领|作用."""
AGENT = ("根据", "按照", "依据", "依照", "由")
LITERARY_OF, NO_HEADS = "之", ("m", "x", "f", "c", "p", "u", "uj")
"""的 of the written language, and the parts of speech of what it never describes: 三分|之|一."""
DASH, NAMES = "-", "PO"
STAND, IN = "站", "在"
"""Before 在 it is no station: 人类|站|在|十字路口."""
UNDER = "下"
"""A verb before it is a noun: 战略|引领|下."""
PLACE_NAMES = ("place", "abbr", "port")


@cache
def role(text: str, tag: str, name: str = "") -> str:
    """The letter of a word with this part of speech; `name` is the kind of name it is, or empty."""
    if name:
        return "X" if is_a(text, "party") else "P" if name in PLACE_NAMES else "O"
    if text == "的":
        return "U"
    by_class = next((letter for letter, names in ROLE_OF_CLASS if is_a(text, *names)), "")
    if by_class == "X" and is_a(text, "party") and len(text) > LONGEST_PRONOUN:
        return "N"
    return by_class or ("X" if tag in FUNCTION_TAGS else _role_by_tag(text, tag))


def _role_by_tag(text: str, tag: str) -> str:
    if tag in NOUN_TAGS:
        return "D" if tag == "vn" else "N"
    if tag in MODIFIER_TAGS:
        return "M" if len(text) > 1 or tag in ("b", "a") else "X"
    return "D" if tag == "v" and len(text) > 1 else "X"


def roles_of(words: Sequence[tuple[str, str, str]]) -> str:
    """The letters of the words of a clause, each given as text, part of speech and kind of name."""
    alone = "".join([_beside(words, index) or role(*word) for index, word in enumerate(words)])
    among = [_role_before(words, alone, index) for index in range(len(words) - 1)]
    return NOUN_USE.sub("D", "".join(among) + alone[-1:])


def _beside(words: Sequence[tuple[str, str, str]], index: int) -> str:
    """The letter of a single character that its neighbour makes plain: 相处|之|道, 人类|站|在|十字路口; or nothing."""
    text, tag, name = words[index]
    if text == STAND and words[index + 1 : index + 2] and words[index + 1][0] == IN:
        return "V"
    described = index > 1 and words[index - 1][0] == LITERARY_OF
    return "N" if described and len(text) == 1 and not name and tag not in NO_HEADS else ""


def _role_before(words: Sequence[tuple[str, str, str]], alone: str, index: int) -> str:
    """The letter of a word before the next one, where the words by themselves have the letters of `alone`."""
    letter, (after, _, name) = alone[index], words[index + 1]
    if words[index][0] == DASH and index > 0 and alone[index - 1] in NAMES and alone[index + 1] in NAMES:
        return "M"  # 中国|-|中亚|合作
    if letter == "D":
        if after in COMPLEMENTS and not (after == "为" and _taken(words[:index])):
            return "V"  # 转化|为, 建设|成
        acts = name == "person" or (after == "的" and _by_whom(words[:index]))  # 会见|普京, 国情|选择|的
        return "V" if acts else "D"
    if letter == "V" and (after == UNDER or _leads(words[: index + 2]) or _is_regarded(words[: index + 2])):
        return "D"
    if letter == "X" and is_a(words[index][0], "attributive"):
        lightly = index > 0 and is_a(words[index - 1][0], "light")
        heads = alone[index + 1] == "N" or (alone[index + 1] == "M" and len(after) > 1)
        attributive = alone[index - 1 : index] == "U" and re.match("D(?:[XUC]|$)", alone[index + 1 :])
        if heads or attributive or lightly:
            return "M"  # 共同|愿望, 深刻|复杂|变化, 作出的|积极|贡献, 予以|有力|惩戒
    return letter


def _leads(words: Sequence[tuple[str, str, str]]) -> bool:
    """Whether the verb before a preposition is a noun behind 的 and a noun: 元首的|战略|引领|为."""
    return len(words) > 3 and words[-1][1] == "p" and words[-4][0] == "的" and words[-3][1][0] == "n"


def _is_regarded(words: Sequence[tuple[str, str, str]]) -> bool:
    """Whether a verb is what is spoken of, behind 对: 对给予的友好接待|表示感谢, 对热情的接待|深表谢意."""
    return words[-1][0].startswith(("表示", "深表")) and any(word[0] == "对" for word in words[:-2])


def _by_whom(words: Sequence[tuple[str, str, str]]) -> bool:
    """Whether the last function word says by whom or what something is done."""
    last = next((text for text, tag, _ in reversed(words) if tag in FUNCTION_TAGS and tag != "r"), "")
    return last in AGENT


def _taken(words: Sequence[tuple[str, str, str]]) -> bool:
    """Whether 以 stands among the words, so that 为 takes up its object: 以互利合作|为基础."""
    return any(word[0] == "以" for word in words)
