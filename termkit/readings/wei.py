"""为 by itself: wèi before the one something is done for, wéi where something is, becomes or is taken for something.

No neighbour decides it: 以发展为目标 and 为发展贡献力量 share theirs.  What the clause says on both sides does: a verb
of giving after it, a verb of becoming before it, 以 or 把 to the left, a numeral or a superlative to the right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from termkit.readings.persons.in_text import GIVEN
from termkit.readings.tables import any_of, listed, wordlist
from termkit.readings.words.cutting import Word

BE, FOR = "wéi", "wèi"
REACH = 40
SAYING = (2, 1)
"""The characters on both sides of 为 in a saying: 化钝 为 利."""
_CLAUSE_END = re.compile(r"[，。；：！？,;!?\n]|——|$")
_CLAUSE_START = re.compile(r".*[，。；：！？,;!?\n—]", re.DOTALL)
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》|‘[^’]*’")
_PASSIVE = re.compile(r"[^、]{1,15}?(?<![场住处诊出究易务厕哨托寓居无])所(?![作做付在有需提带长属能]|周知)")
_SERVES = re.compile(r"服务(?:[、的”这]|$)|而(?![且是非言已])")
_BRINGS = re.compile(
    "[架搭撑竖立筑建点燃吹敲拉打开画绘写谱献送带留创走闯蹚找想选派伸捧拿腾让做作付切端递披系戴]"
    "(?:起|出|上|下|来|去|开|就)(?!的|台|版|席|发展|门|放)"
)
_NUMERAL = re.compile(
    r"(?:[约近超逾达]|不足|不到)?(?:[0-9０-９零二四五六七八九十百千万亿负正]|一(?!己|些|切|线|带|方)|两(?![国党岸军地者])|三(?!农))"
)
_SUPERLATIVE = re.compile(
    r".{0,10}(?:最|首[个次批家条座届位例部台艘任轮项]|第[一二三四五六七八九十]|之一|唯一|历年|同期|历史新)"
)
_DISPOSAL = re.compile(
    r"(?:(?<![可所予得难加足何借])以|(?<![大上中少干名])将(?!军)|把|被|视|(?<![大公特天领])使(?![馆节团领者])|称|指认|指控|认定|任命|选举|推选|提名|聘请"
    r"|确立|确定|选定|指定|(?:^|[要必会使])[变化改易](?![化动革换]))(?![及来]|最大限度|全力|努力|继续|进一步|持续|共同|始终)[^、]{1,30}$"
)
_APPOINTED = re.compile("(?:任命|选举|推选|提名|聘请|聘任|指派|推举)[^、]{1,20}$")
_HAS = re.compile("(?<![所具拥没享占])有$")
_ALIKE = frozenset("约任本题划")
"""The last characters of nouns that are verbs of becoming by themselves."""
_PROCESS, SHORTEST_PROCESS = "化", 3
"""So is the suffix of nouns of three characters and more: 现代化 为人类…, but 转化 为 is to become."""
_ADVERB = re.compile(
    "(?:并|也|还|都|将|要|能|可|会|愿|应|更|又|均|只|正|在|已|不|必将|可以|继续|共同|一直|始终|积极|不断)?"
)


def read_wei(text: str, words: Sequence[Word], index: int) -> str:
    """The reading of words[index], a 为 that is no part of a longer word."""
    place = words[index].start
    left = _CLAUSE_START.sub("", text[max(0, place - REACH) : place]).strip()
    if index and _is_thing(words[index - 1]):  # its last character is no verb: 单东升为…, 条约为…
        left = left.removesuffix(words[index - 1].text) + "它"
    right = text[place + 1 : place + 1 + 2 * REACH]
    right = _QUOTED.sub("“”", right)
    right = right[: _end(right)].strip()
    after = _words_after(words, index, text)
    if _NUMERAL.match(right):  # 五年 为 一周期的规划 | 为 投资者提供便利
        right = right.partition("为")[0]
    return BE if _is_being(left, right, after) else FOR


def _is_thing(word: Word) -> bool:
    """Whether a word is a given name or a noun that ends like a verb of becoming: 东升, 条约, 现代化."""
    if len(word.text) >= SHORTEST_PROCESS and word.text.endswith(_PROCESS):
        return True
    return word.tag == GIVEN or (len(word.text) > 1 and word.tag in ("n", "vn") and word.text[-1] in _ALIKE)


def _end(right: str) -> int:
    found = _CLAUSE_END.search(right)
    return found.start() if found else len(right)


def _words_after(words: Sequence[Word], index: int, text: str) -> list[Word]:
    """The words from 为 to the end of its clause."""
    found: list[Word] = []
    for word in words[index + 1 : index + 1 + REACH]:
        if _CLAUSE_END.match(text, word.start) and word.start < len(text):
            break
        found.append(word)
    return found


def _is_being(left: str, right: str, after: list[Word]) -> bool:
    """The rules in order of their certainty; each looks at less certain signs than the one before."""
    if not right or right[0] in "的、”" or (len(left), len(right)) == SAYING or _becomes(left):
        return True
    if _HAS.search(left):
        return not _describes(after)
    return _fills(left, right, after)


def _fills(left: str, right: str, after: list[Word]) -> bool:
    """Whether 为 says what something is, where no verb of becoming and no 有 stands before it."""
    gives = _gives(right)
    if _plays_role(left, right, after) or _PASSIVE.match(right) or (not gives and _APPOINTED.search(left)):
        return True
    if gives or after[0].text in wordlist("wei-beneficiaries") or _is_aim(left, after):
        return False
    if _is_measured(left, right):
        return True
    if _acts(after) or right.startswith(listed("wei-manner")):
        return False
    return bool(left) and not _ADVERB.fullmatch(left)


def _is_aim(left: str, after: list[Word]) -> bool:
    """Whether 为 names an aim after 是: 此举是为摧毁隧道."""
    return left.endswith("是") and after[0].tag == "v"


def _describes(after: list[Word]) -> bool:
    """Whether what follows is an attribute with a verb of its own: 有为家庭打造的乐园, but 有为政府."""
    return any(word.tag == "v" and then.text == "的" for word, then in pairwise(after[1:]))


def _is_measured(left: str, right: str) -> bool:
    """Whether 为 states a value or a rank, or ends what 以, 把 or 任命 began: 为历年最高, 任命他为大使."""
    valued = left.endswith(listed("wei-attributes")) or _NUMERAL.match(right) or _SUPERLATIVE.match(right)
    return bool(valued or _DISPOSAL.search(left))


def _becomes(left: str) -> bool:
    """Whether the words before 为 are a verb of becoming or of taking for something: 转化, 任命, 视."""
    return left.endswith(listed("wei-becoming"))


def _plays_role(left: str, right: str, after: list[Word]) -> bool:
    """Whether what follows is the part that something plays: 以创新为引领, 等为代表的."""
    role = _role_at(right, after[:1]) or (
        _role_at(right[after[0].end - after[0].start :], after[1:2])
        if after and after[0].text in wordlist("wei-modifiers")
        else ""
    )
    if not role:
        return False
    follows = right[right.index(role) + len(role) :][:1]
    return bool(re.search(r"以(?!及|来).{1,36}$", left)) or not follows or follows in "的、，"


def _role_at(right: str, word: list[Word]) -> str:
    """The role that a word is, or that some words are together (根本遵循); a single character must be a word."""
    match = any_of("wei-roles").match(right)
    role = match.group() if match else ""
    return role if len(role) > 1 or (word and word[0].text == role) else ""


def _gives(right: str) -> bool:
    """Whether a verb of giving or of effort follows within the clause."""
    return bool(any_of("wei-giving").search(right) or _SERVES.search(right) or _BRINGS.search(right))


def _acts(after: list[Word]) -> bool:
    """Whether a verb follows: at once (为维护), or after the one it is done for (为他授勋), no attribute, no 组织."""
    for place, word in enumerate(after):
        last = place + 1 == len(after)
        noun = word.text in wordlist("generics") if last else after[place + 1].text in ("的", "之")
        if word.tag == "v" and word.text not in ("是", "有", "成") and not (place and noun):
            return True
    return False
