"""A verb and the described noun that ends its clause, where no table knows that they belong together.

    见证了|两国人民团结合作|的光辉历程        是|两国关系|的坚实基础        损害|中国企业|正当权益

Behind 的 the noun has to be described, or the verb to have a particle or to be one of statement; without 的 it must be
an abstract one, and say more than what many verbs have (问题, 合作).
"""

from __future__ import annotations

from termkit.mining.corpus import Clause
from termkit.mining.frames.objects import Group, after_aspect, fills, is_modifier
from termkit.mining.frames.words import frame_words, has_content, is_whose
from termkit.mining.rules.predicates import is_predicate
from termkit.mining.words.lexicon import is_a

PLACING = ("方面", "期间")
"""Nouns that say where or when, and are no object: 访问|中国|期间."""
COPULAS = ("是", "成为", "作为")
SHORTEST = 2
"""Words between the verb and the noun: 两国|的|友谊."""
NOUN_TAGS = ("n", "v", "l")


def described_at(clause: Clause, verb: int) -> Group | None:
    """The verb with a slot and the described noun, or nothing."""
    if not _governs_all(clause, verb):
        return None
    words, begin = clause.words, after_aspect(clause, verb)
    head = len(words) - 1 - (words[-1].text == "之一")
    if head - begin < SHORTEST or not words[head].tag.startswith(NOUN_TAGS) or words[head].name:
        return None
    rest = head
    while rest > begin and is_modifier(words[rest - 1]):
        rest -= 1
    if rest - 2 > begin and clause.roles[rest - 1] == "D" and words[rest - 2].text == "的":
        rest -= 1  # 的|筹备|情况
    special = begin > verb + 1 or is_a(words[verb].text, "statement") or words[verb].text in COPULAS
    if words[rest - 1].text != "的" or not (special or rest < head):
        return None
    return Group(verb, begin, rest - 1, len(words)) if _is_owner(clause, verb, begin, rest - 1) else None


def owned_at(clause: Clause, verb: int) -> Group | None:
    """The verb, what stands right before the noun that ends the clause as its slot, and that noun; or nothing."""
    words, begin, head = clause.words, after_aspect(clause, verb), len(clause.words) - 1
    if head - begin < 1 or not _governs_all(clause, verb) or words[head].name or not _is_head(words[head].text):
        return None
    if clause.roles[begin] == "D" or set(clause.roles[begin:]) - set("NDMPOC"):
        return None
    rest = head
    while rest > begin + 1 and is_modifier(words[rest - 1]):
        rest -= 1
    if clause.roles[rest - 1] == "C":
        return None
    return Group(verb, begin, rest, len(words)) if fills(clause, begin, rest) else None


def _is_head(text: str) -> bool:
    """Whether the word ends in a noun that others describe: 正当|权益."""
    head = text[-2:]
    return is_a(head, "abstract", "interest", "generic") and head not in frame_words("weak") and head not in PLACING


def _governs_all(clause: Clause, verb: int) -> bool:
    """Whether the last noun is the object of this verb, not of one before it: 成为|深化关系|的重要平台."""
    text = clause.words[verb].text
    if text in COPULAS:
        return True
    return len(text) > 1 and text not in frame_words("clausal") and not any(_acts(clause, i) for i in range(verb))


def _acts(clause: Clause, index: int) -> bool:
    return clause.words[index].text in COPULAS or is_predicate(clause, index)


def _is_owner(clause: Clause, verb: int, first: int, last: int) -> bool:
    """Whether the words say whose, or of what."""
    words, roles = clause.words[first:last], clause.roles[first:last]
    if not fills(clause, first, last) or not has_content(words, roles):
        return False
    if clause.words[verb].text in COPULAS:
        return roles[-1] in "NDPO" or is_whose(words[-1])
    return "V" not in roles[roles.rfind("U") + 1 :]
