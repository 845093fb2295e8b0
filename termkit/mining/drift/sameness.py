"""Whether two similar wordings are of one thing, and not of two things in the same words."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from termkit.mining.drift.stances import status_of
from termkit.mining.drift.wordings import Wording
from termkit.mining.drift.words import drift_words
from termkit.mining.names import tables
from termkit.mining.words.cutting import cut, last_word
from termkit.mining.words.lexicon import JOINERS, is_a, members
from termkit.mining.words.roles import AGENT, role

FIELDS = ("sector", "domain", "party", "pair", "deictic")
"""Classes of words that tell where and whose: in the place of one another they make no rung."""

GENERAL = ("generic", "vague", "determiner", "governing", "party", "together", "breaker", "deictic", "sector")
"""Classes of nouns and verbs that name no thing: 取得|进展, 经济|发展."""
UNNAMED = ("scope", "causing", "general")

PLAN = re.compile(f"[^、和与及“”]{{4}}(?:{'|'.join(sorted(drift_words('plan')))})")
"""A name made of words that name nothing by themselves: 全球发展倡议."""
ALL_FIELDS = re.compile("(?:各个?|广泛|多个|所有)领域")
ONE_FIELD = re.compile("[^、和与及]{2,8}领域")
AFFAIRS = ("问题", "局势", "形势")
"""Behind the name of a state they make a thing of it."""
LEAST = 4
"""Characters that stay of a wording without its label."""
LONG = 8
"""Characters that make a likeness of two wordings with different endings no chance."""


def are_of_one_thing(one: Wording, other: Wording) -> bool:
    """Whether one can be what the other is in another year: a thing is kept, and is not said of another one."""
    old, new = one.form, other.form
    if _is_reordered(old, new) or not _keeps_a_thing(old, new) or _changes_both_ends(old, new):
        return False
    states = ["是" in form for form in (old, new)]
    if states[0] != states[1] or (not any(states) and (_changes_fields(old, new) or _is_of_a_field(old, new))):
        return False
    others = _are_offices, _deny_others, _is_narrower, _is_last_of_list, exchange_members, _changes_first_noun
    if any(is_other(old, new) for is_other in others):
        return False
    goes_on_alike = any(old.endswith(course) and new.endswith(course) for course in drift_words("course"))
    if not goes_on_alike and _changes_heads(unlabelled(old), unlabelled(new)):
        return False
    return not _is_of_another(one.text, other.text)


def unlabelled(form: str) -> str:
    """A wording without the noun that only says what sort of thing it is: 一个中国|政策, 贸易平衡|增长."""
    labels = drift_words("label") | drift_words("course")
    label = next((label for label in labels if form.endswith(label) and len(form) >= len(label) + LEAST), "")
    return form.removesuffix(label)


def _keeps_a_thing(old: str, new: str) -> bool:
    """Whether both have a word that names something."""
    if _issues(old) & _issues(new) or _states(old) & _states(new):
        return True
    named = {*_naming(old), *PLAN.findall(old)}, {*_naming(new), *PLAN.findall(new)}
    if any(name in new for name in named[0]) or any(name in old for name in named[1]):
        return True
    return any(_shorten(one, other) for one in named[0] for other in named[1])


def _shorten(one: str, other: str) -> bool:
    """Whether the shorter of two long words has only characters of the other, in order: 百年变局, 百年未有之大变局."""
    short, whole = sorted((one, other), key=len)
    rest = iter(whole)
    return len(short) >= LEAST and short[-1] == whole[-1] and all(char in rest for char in short)


@lru_cache(maxsize=4096)
def _issues(form: str) -> frozenset[str]:
    """The states whose affairs a form names: 也门|问题."""
    words = [word for word, _ in cut(form)]
    return frozenset(one for one, other in pairwise(words) if other in AFFAIRS and one in tables.country_of())


@lru_cache(maxsize=4096)
def _states(form: str) -> frozenset[tuple[str, str]]:
    """The fields of which a form says how they are: 贸易|平衡增长, 贸易|更加平衡可持续增长."""
    fields = [field for field in members("sector") if field in form]
    virtues = [virtue for virtue in members("virtue") if virtue in form and not is_a(virtue, *GENERAL)]
    return frozenset((field, virtue) for field in fields for virtue in virtues if form.find(field) < form.rfind(virtue))


@lru_cache(maxsize=4096)
def _naming(form: str) -> tuple[str, ...]:
    return tuple(word for word, tag in cut(form) if len(word) > 1 and _is_naming(word, tag))


def _is_naming(word: str, tag: str) -> bool:
    if word in drift_words("stance") or (
        is_a(word, "modifier") and not any(word in drift_words(name) for name in UNNAMED)
    ):
        return True
    if is_a(word, *GENERAL) or any(word in drift_words(name) for name in UNNAMED):
        return False
    if is_a(word, "virtue") and not is_a(word, "abstract"):
        return False
    return role(word, tag) in "NDPO" or (tag.startswith("n") and word not in tables.country_of())


def _is_of_another(old: str, new: str) -> bool:
    """Whether one is said of the other (主义|的渗透), or two things of one owner (政策的|基础, 政策的|原则)."""
    (here, one), (there, other) = _parted(old), _parted(new)
    if here and there and (here.endswith(there) or there.endswith(here)):
        return not set(one) & set(other) and not {one, other} <= drift_words("label")
    owner = here or there
    return here == new or there == old or (one == other and not (here and there) and owner.endswith(WHOSE))


WHOSE = ("国家", "各国", "人民", "双方", "两国")
"""What ends the words that say whose something is."""


def _changes_both_ends(old: str, new: str) -> bool:
    """Whether beginning and end are both replaced: another verb with another object (采取…的行动, 缔结…的条约)."""
    blocks = [b for b in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks() if b.size > 1]
    if not blocks:
        return True
    first, last = blocks[0], blocks[-1]
    starts = first.a > 0 and first.b > 0
    return starts and last.a + last.size < len(old) and last.b + last.size < len(new)


def _parted(form: str) -> tuple[str, str]:
    """What stands before the last 的, and what stands behind it."""
    owner, _, head = form.rpartition("的")
    return owner, head


def _is_narrower(old: str, new: str) -> bool:
    """Whether one is the other at a place: 国际运输走廊, 跨里海|国际运输走廊."""
    short, long = sorted((old, new), key=len)
    added = long.removesuffix(short)
    return added != long and "的" not in added and any(tag == "ns" for _, tag in cut(added))


def _is_last_of_list(old: str, new: str) -> bool:
    """Whether one is only the last member of the other: what is added to a list comes behind."""
    short, long = sorted((unlabelled(old), unlabelled(new)), key=len)
    added = long.removesuffix(short)
    return added != long and added[-1:] in JOINERS and "、" in added and "以" not in (added[0], short[:1])


def exchange_members(old: str, new: str) -> bool:
    """Whether both are lists of single words of which each has one that the other has not: other values or threats."""
    here, there = _members(old), _members(new)
    return bool(here and there) and not (here <= there or there <= here)


@lru_cache(maxsize=4096)
def _members(form: str) -> frozenset[str]:
    """The members of a list of single words; none of anything else."""
    words = [word for word, _ in cut(form)]
    is_list = (
        len(words) > 2 and len(words) % 2 and all((word in JOINERS) == bool(n % 2) for n, word in enumerate(words))
    )
    return frozenset(words[::2]) if is_list else frozenset()


def _deny_others(old: str, new: str) -> bool:
    """Whether both deny, and not the same: 不允许…, 不参加…, but 不参加…, 不参与…."""
    here, there = (list(cut(form))[:2] for form in (old, new))
    denied = all(form.startswith("不") and len(words) > 1 for form, words in ((old, here), (new, there)))
    return denied and here[1][1] == there[1][1] == "v" and set(here[1][0]).isdisjoint(there[1][0])


def _are_offices(old: str, new: str) -> bool:
    """Whether other persons are called by their office: 联合王国首相, 联合王国女王."""
    return all(form.endswith(tuple(tables.offices())) for form in (old, new))


def _changes_first_noun(old: str, new: str) -> bool:
    """Whether another noun stands before the same words: 货物|快速通关, 农产品|快速通关."""
    (here, *rest), (there, *others) = list(cut(old)), list(cut(new))
    if rest != others or here == there or not set(here[0]).isdisjoint(there[0]):
        return False
    return all(tag == "n" and not is_a(word, "abstract", "virtue") for word, tag in (here, there))


def _changes_fields(old: str, new: str) -> bool:
    """Whether all that is exchanged says where, whose or after what: no other field, party or place is a rung."""
    fields = [ALL_FIELDS.match(form) or ONE_FIELD.match(form) for form in (old, new)]
    if all(fields) and len({field.re for field in fields if field}) > 1:
        return True  # 各领域务实合作, 地球科学领域务实合作
    start, end = same_edges(old, new)
    exchanged = old[start : len(old) - end], new[start : len(new) - end]
    return all(_is_field(text) for text in exchanged if text)


def _is_of_a_field(old: str, new: str) -> bool:
    """Whether one is the other in a field, and has lost its label: 跨国犯罪活动, 跨国经济犯罪."""
    names = unlabelled(old), unlabelled(new)
    lost = [name != form for name, form in zip(names, (old, new), strict=True)]
    return lost[0] != lost[1] and names[0] != names[1] and _changes_fields(*names)


def _is_reordered(old: str, new: str) -> bool:
    """Whether both join the same members, in another order or otherwise: a variant."""
    members = [sorted(set(form) - JOINERS - {"的"}) for form in (old, new)]
    return members[0] == members[1] and abs(len(old) - len(new)) <= 1


def _is_field(text: str) -> bool:
    text = text.removesuffix("的")
    if text in drift_words("scope") or text in AGENT or text.endswith(("领域", "方面")):
        return True
    names = [text.removesuffix(ending) for ending in ("", "领域", "方面", "领域合作")]
    if [tag for _, tag in cut(text)] == ["ns"]:
        return True  # 南海|和平稳定, 地区|和平稳定
    return any(is_a(name, *FIELDS) or name in tables.country_of() for name in names)


def same_edges(old: str, new: str) -> tuple[int, int]:
    """How many characters both begin with, and end with."""
    shorter = min(len(old), len(new))
    start = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    end = next((i for i in range(shorter - start) if old[-1 - i] != new[-1 - i]), shorter - start)
    return start, end


def _changes_heads(old: str, new: str) -> bool:
    """Whether another thing stands at the end: 经济走廊|建设水平, or 口岸通关|监管 for the short 口岸通关|能力."""
    from rapidfuzz.distance import LCSseq

    start, end = same_edges(old, new)
    if status_of(old[:start]) and start < min(len(old), len(new)):
        return True  # 伙伴关系|的联合公报, 伙伴关系|推向深入
    if start == min(len(old), len(new)):
        added = max(old, new, key=len)[start : start + 1]
        return bool(added) and added not in JOINERS
    if end or LCSseq.similarity(old, new) >= LONG:
        return False
    return not set(last_word(old)) & set(last_word(new))
