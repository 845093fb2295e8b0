"""How far a wording reaches in its clause: what has grown before it and what stands in the place of its head.

A noun phrase grows to the left over its attributes (全面|战略伙伴关系, 相互信任、合作共赢的|全面战略伙伴关系), a verb
over the adverbs that say how firmly it is meant (坚决|反对).  It ends before the verb that governs it, before who
speaks, and before a field (经贸|互利合作), which tells where something is done and not how it is called.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from termkit.mining.corpus import Clause
from termkit.mining.names import tables
from termkit.mining.words.lexicon import is_a, rows

JOINERS = frozenset("、和与及")
FURTHER = JOINERS | {"并"}
"""What joins a verb to another."""
QUOTES = frozenset("“”‘’「」")
OURS = frozenset({"中国", "中华人民共和国", "中方", "双方", "两国"})
LONGEST = 40
"""Characters of what may grow before a wording."""
FURTHEST = 6
"""Words between 以 and its 为."""


@cache
def drift_words(name: str) -> frozenset[str]:
    """The words of a class of data/mining/drift_words.tsv."""
    return frozenset(word for kind, words in rows("drift_words.tsv") if kind == name for word in words.split())


def behind_scope(clause: Clause, first: int, last: int) -> int:
    """The index behind where in the world it holds: 世界上|只有一个中国."""
    words = clause.words
    is_place = first + 2 < last and words[first].text in drift_words("scope") and words[first + 1].tag == "f"
    return first + 2 if is_place else first


def opens_with_verb(clause: Clause, first: int) -> bool:
    """Whether the word is a verb that governs what follows it."""
    text, role = clause.words[first].text, clause.roles[first]
    return role == "V" or (role in "DN" and is_a(text, "governing", "statement"))


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
        first = min(first, _attribute(clause, of))
    return _with_attributes(clause, first, owners)


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
            attribute = _attribute(clause, first - 1)
            if attribute == first - 1:
                break
            first = kept = attribute
        elif _is_subject(clause, first - 1):
            break
        elif _is_attribute(clause, first - 1) or _is_adjective(clause, first - 1) or _is_count(clause, first - 1):
            first = kept = first - 1
        else:
            break
    return kept


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


def _is_with_china(clause: Clause, index: int) -> bool:
    """Whether China is named together with a state or union: 中国和海湾阿拉伯国家合作委员会|自由贸易区."""
    return index > 1 and clause.words[index - 1].text in JOINERS and clause.words[index - 2].text in OURS


@cache
def _strangers() -> frozenset[str]:
    """The usual names of states and unions but China's."""
    return frozenset(partner.name for partner in (*tables.countries(), *tables.blocs())) - {"中国"}


def _is_attribute(clause: Clause, index: int) -> bool:
    """Whether the word describes the noun behind it: no verb of which it is the object, no party, no field."""
    word, role = clause.words[index], clause.roles[index]
    if role not in "NDM" or is_a(word.text, "sector", "domain", "field-marker", "party", "deictic"):
        return False
    if word.text in drift_words("outside"):
        return False
    if is_a(word.text[:2], "party") or is_a(word.text, "statement") or _is_predicate(clause, index):
        return False
    if (is_a(word.text, "governing") and role != "M") or word.text in drift_words("causing"):
        return index > 0 and clause.roles[index - 1] in "NM" and not is_a(clause.words[index - 1].text, "party")
    return not is_a(word.text, "adverb") or is_a(word.text, "modifier", "attributive", "virtue")


def _is_predicate(clause: Clause, index: int) -> bool:
    """Whether the word is a verb that is never a noun, and no attribute before 的: 续签|双边本币互换协议."""
    word, role = clause.words[index], clause.roles[index]
    is_verb = word.tag == "v" and role == "D" and not is_a(word.text, "deverbal", "virtue")
    return is_verb and clause.roles[index + 1 : index + 2] != "U"


def _is_subject(clause: Clause, index: int) -> bool:
    """Whether the word says who does what the attribute behind it tells: 人民|自主选择的发展道路."""
    return clause.words[index].text == "人民" and bool(re.match("[ND]+U", clause.roles[index + 1 :]))


def _is_count(clause: Clause, index: int) -> bool:
    """Whether the word counts a noun of one character, a century or years: 两|党|高层交往, 面向|21|世纪."""
    behind = clause.words[index + 1].text
    return clause.words[index].tag == "m" and (len(behind) == 1 or behind == "世纪")


def _is_adjective(clause: Clause, index: int) -> bool:
    """Whether the word is an adverb of degree, or the adjective behind one: 更|紧密."""
    word, before = clause.words[index], clause.words[index - 1].text if index else ""
    return is_a(word.text, "degree") or (word.tag.startswith("a") and is_a(before, "degree"))


def _attribute(clause: Clause, end: int) -> int:
    """The index of the first word of the attribute that ends in the 的 at `end`; `end` itself where there is none."""
    words, roles, first = clause.words, clause.roles, end
    while first and not _is_subject(clause, first - 1):
        if _joins_clauses(clause, first - 1):
            break
        if words[first - 1].text == "为" and (taken := _taken_as(clause, first - 1)) < first:
            first = taken
        elif _is_attribute(clause, first - 1) or _is_within(clause, first - 1):
            first -= 1
        else:
            break
    if words[first].text == "、" and roles[max(first - 2, 0)] in "VD":  # 支持|开放、透明的
        first -= 1
    while first < end and (words[first].text in JOINERS or roles[first] == "U" or words[first].text == "”"):
        first += 1
    if words[first].tag == "f":  # 两国领导人和官员|之间的
        while first and (roles[first - 1] in "PNDM" or words[first - 1].text in JOINERS):
            first -= 1
    return first + 1 if _governs_clause(clause, first, end) else first


def _joins_clauses(clause: Clause, index: int) -> bool:
    """Whether what is joined is a status and the attribute of another thing: 友好关系|及|共同关心的问题."""
    words = clause.words
    before = "".join([word.text for word in words[max(index - 2, 0) : index]])
    is_joined = words[index].text in JOINERS and words[index + 1].tag == "d"
    return is_joined and before.endswith(tuple(drift_words("status")))


def _governs_clause(clause: Clause, first: int, end: int) -> bool:
    """Whether a verb opens what would be an attribute of a subject and its verb: 尊重|对方自主选择的发展道路."""
    words = clause.words
    if end - first < 3 or not opens_with_verb(clause, first):
        return False
    return is_a(words[first + 1].text, "party", "deictic") and words[end - 1].tag.startswith("v")


def _taken_as(clause: Clause, index: int) -> int:
    """The index of the 以 that goes with the 为 at `index`: 以|世界贸易组织|为|核心的; `index + 1` where none does."""
    for first in range(index - 1, max(index - FURTHEST, 0) - 1, -1):
        if clause.words[first].text == "以":
            return first
    return index + 1


def _is_within(clause: Clause, index: int) -> bool:
    """Whether the word can stand inside an attribute: what joins, counts and grades, and any member of a list."""
    word, role = clause.words[index], clause.roles[index]
    if word.text in drift_words("causing") or (word.text == "为" and clause.roles[index - 1] == "V"):  # 提升|为
        return False
    if word.text in JOINERS or word.text in QUOTES or role == "U" or word.tag in ("m", "q", "a", "ad"):
        return True
    if word.tag == "f" and index > 0 and clause.roles[index - 1] in "ND":  # 国际事务|中|互助的
        return True
    if is_a(word.text, "degree", "determiner") or word.text in drift_words("describing"):
        return True
    if role in "NDM" and any(
        other.text in drift_words("describing") for other in clause.words[max(index - 2, 0) : index]
    ):
        return True  # 拥有|完全|主权|的
    beside = {other.text for other in (*clause.words[max(index - 1, 0) : index], *clause.words[index + 1 : index + 2])}
    return (
        role in "ND"
        and not beside.isdisjoint(JOINERS)
        and not (is_a(word.text, "governing") and clause.words[index - 1].text not in ("、", "的"))
    )
