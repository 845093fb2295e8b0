"""How far a wording reaches in its clause: what has grown before it and what stands in the place of its head.

A noun phrase grows to the left over its attributes (全面|战略伙伴关系, 相互信任、合作共赢的|全面战略伙伴关系), a verb
over the adverbs that say how firmly it is meant (坚决|反对).  It ends before the verb that governs it, before who
speaks, and before a field (经贸|互利合作), which tells where something is done and not how it is called.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from termkit.mining.corpus import Clause
from termkit.mining.drift.attributes import attribute_begin, is_adjective, is_attribute, is_count, is_subject
from termkit.mining.drift.words import drift_words, opens_with_verb
from termkit.mining.names import tables
from termkit.mining.words.lexicon import JOINERS, collocations, is_a

FURTHER = JOINERS | {"并"}
"""What joins a verb to another."""
OURS = frozenset({"中国", "中华人民共和国", "中方", "双方", "两国"})
LONGEST = 40
"""Characters of what may grow before a wording."""


def behind_scope(clause: Clause, first: int, last: int) -> int:
    """The index behind where in the world it holds: 世界上|只有一个中国."""
    words = clause.words
    is_place = first + 2 < last and words[first].text in drift_words("scope") and words[first + 1].tag == "f"
    return first + 2 if is_place else first


def list_begin(clause: Clause, first: int, last: int) -> int:
    """The index of the first member of a list that describes a field with its last one: 水资源和|粮食安全领域的合作."""
    words, roles = clause.words, clause.roles
    if not any(word.text in ("领域", "方面") for word in words[first:last]):
        return first
    while first > 1 and words[first - 1].text in JOINERS and roles[first - 2] in "NDMPO":
        first -= 2
        while first and roles[first - 1] in "NDMPO" and not is_a(words[first - 1].text, "governing"):
            first -= 1
    return first


def grown(clause: Clause, first: int, last: int, owners: Collection[str]) -> int:
    """The index of the first word of the wording that begins at `first` at the latest; a title is whole."""
    if clause.words[first].text == "《":
        return first
    if opens_with_verb(clause, first) and clause.roles[first - 1 : first] != "U":  # 高水平的|投资协定
        return _with_other_stance(clause, _with_adverbs(clause, first))
    of = clause.roles.find("U", first, last)
    if of > first and first and clause.words[first - 1].text in JOINERS:  # 互助、|世代友好的关系
        first = min(first, attribute_begin(clause, of))
    return _behind_governor(clause, _with_attributes(clause, first, owners), first, last)


def _behind_governor(clause: Clause, begin: int, first: int, last: int) -> int:
    """The index behind a verb that governs the noun itself: 解决|现有和新出现的国际问题."""
    heads = collocations().get(clause.words[begin].text)
    governs = begin < first and heads is not None and clause.words[last - 1].text.endswith(heads)
    return begin + 1 if governs and clause.words[begin].tag == "v" else begin


def _with_adverbs(clause: Clause, first: int) -> int:
    words, kept = clause.words, first
    while first:
        for count in (4, 3, 2, 1):
            text = "".join([word.text for word in words[max(first - count, 0) : first]])
            if first >= count and text in drift_words("emphatic"):
                first = kept = first - count
                break
        else:
            if words[first - 1].text not in drift_words("aspectual"):
                return kept
            first -= 1
    return kept


def _with_other_stance(clause: Clause, first: int) -> int:
    """The index of the verb of stance, with its adverbs, that is joined before another: 强烈谴责|并|坚决反对."""
    for begin in range(max(first - 2, 0), first):
        text = "".join([word.text for word in clause.words[begin:first]])
        if text[-1] in FURTHER and text[:-1] in drift_words("stance"):
            return _with_adverbs(clause, begin)
    return first


def _with_attributes(clause: Clause, first: int, owners: Collection[str]) -> int:
    kept, end = first, clause.words[first].start
    while first and end - clause.words[first - 1].start <= LONGEST:
        owned = _owner_before(clause, first, owners)
        if owned < first:
            first = owned
        elif clause.roles[first - 1] == "U":
            attribute = attribute_begin(clause, first - 1)
            if attribute == first - 1:
                break
            first = kept = attribute
        elif is_subject(clause, first - 1):
            break
        elif (
            _is_field_of_all(clause, first)
            or is_attribute(clause, first - 1)
            or is_adjective(clause, first - 1)
            or is_count(clause, first - 1)
        ):
            first = kept = first - 1
        else:
            break
    return kept


def _is_field_of_all(clause: Clause, first: int) -> bool:
    """Whether a field says what a noun of everything is of: 经贸|关系平衡发展."""
    is_field = clause.roles[first - 1] in "NDM" and is_a(clause.words[first - 1].text, "sector", "domain")
    return is_field and clause.words[first].text in drift_words("general")


def _owner_before(clause: Clause, first: int, owners: Collection[str]) -> int:
    """Where whose it is begins, which stands right before the word: 新时代|中|乌|全面战略伙伴关系."""
    text = ""
    for index in range(first - 1, max(first - 5, -1), -1):
        text = clause.words[index].text + text
        if text in owners:
            return index
    return first


def is_of_others(clause: Clause, first: int, owners: Collection[str], *, is_status: bool) -> bool:
    """Whether right before a noun stands whose it is, and the document speaks for others: 欧盟|全面战略伙伴关系.

    What China has with others is not theirs, but for what the two are to each other.
    """
    before = clause.words[first - 1].text if first else ""
    if before not in _strangers() or opens_with_verb(clause, first):
        return False
    if not is_status and _is_with_china(clause, first - 1):
        return False
    return not any(before in owner for owner in owners)


def is_named_for_others(term: str, text: str, owners: Collection[str]) -> bool:
    """Whether a community is another one than the term's: 人类|命运共同体 or 中马|命运共同体 for 命运共同体."""
    for noun in drift_words("community"):
        before, _, _ = text.rpartition(noun)
        whose = next((name for name in drift_words("mankind") if before.endswith(name)), "")
        whose = whose or (before[-2:] if before[-2:] in _pairs() and before[-2:] not in owners else "")
        if whose and whose + noun not in term:
            return True
    return False


@cache
def _pairs() -> frozenset[str]:
    """What China and another state are called together: 中马, 马中."""
    chars = {char for partner in (*tables.countries(), *tables.blocs()) for char in partner.chars}
    return frozenset(pair for char in chars for pair in (f"中{char}", f"{char}中"))


def _is_with_china(clause: Clause, index: int) -> bool:
    """Whether China is named together with a state or union: 中国和海湾阿拉伯国家合作委员会|自由贸易区."""
    return index > 1 and clause.words[index - 1].text in JOINERS and clause.words[index - 2].text in OURS


@cache
def _strangers() -> frozenset[str]:
    """The usual names of states and unions but China's."""
    return frozenset(partner.name for partner in (*tables.countries(), *tables.blocs())) - {"中国"}
