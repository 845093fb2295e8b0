"""What describes the noun of a wording: single words before it, and attributes that end in 的.

An attribute reaches over what joins, counts and grades, and ends before the verb that governs it (构建|具有战略意义的)
and before a status that stands beside it (友好关系|及|共同关心的问题).
"""

from __future__ import annotations

import re

from termkit.mining.corpus import Clause
from termkit.mining.drift.words import QUOTES, drift_words, opens_with_verb
from termkit.mining.words.lexicon import JOINERS, is_a

FURTHEST = 6
"""Words between 以 and its 为."""


def is_attribute(clause: Clause, index: int) -> bool:
    """Whether the word describes the noun behind it: no verb of which it is the object, no party, no field."""
    word, role = clause.words[index], clause.roles[index]
    if role not in "NDM" or is_a(word.text, "sector", "domain", "field-marker", "party", "deictic"):
        return False
    if word.text in drift_words("outside"):
        return False
    if is_a(word.text[:2], "party") or is_a(word.text, "statement") or _is_predicate(clause, index):
        return False
    if (is_a(word.text, "governing") and role != "M") or word.text in drift_words("causing"):
        before = clause.words[index - 1].text if index else ""
        is_object = not is_a(before, "party") and before not in drift_words("calling")  # 有必要|维护
        is_object = is_object and not _says_how(clause, index - 1)  # 共同|维护
        return index > 0 and clause.roles[index - 1] in "NM" and is_object
    return not is_a(word.text, "adverb") or is_a(word.text, "modifier", "attributive", "virtue")


def _says_how(clause: Clause, index: int) -> bool:
    """Whether the word is an adverb, so that the one behind it is a verb with an object."""
    word = clause.words[index]
    return word.tag in ("d", "a", "ad") and is_a(word.text, "manner")


def _is_predicate(clause: Clause, index: int) -> bool:
    """Whether the word is a verb that is never a noun, and no attribute before 的: 续签|双边本币互换协议."""
    word, role = clause.words[index], clause.roles[index]
    is_verb = word.tag == "v" and role == "D" and not is_a(word.text, "deverbal", "virtue")
    return is_verb and clause.roles[index + 1 : index + 2] != "U"


def is_subject(clause: Clause, index: int) -> bool:
    """Whether the word says who does what the attribute behind it tells: 人民|自主选择的发展道路."""
    return clause.words[index].text == "人民" and bool(re.match("[ND]+U", clause.roles[index + 1 :]))


def is_count(clause: Clause, index: int) -> bool:
    """Whether the word counts a noun of one character, a century or years: 两|党|高层交往, 面向|21|世纪."""
    behind = clause.words[index + 1].text
    return clause.words[index].tag == "m" and (len(behind) == 1 or behind == "世纪")


def is_adjective(clause: Clause, index: int) -> bool:
    """Whether the word is an adverb of degree, or the adjective behind one: 更|紧密."""
    word, before = clause.words[index], clause.words[index - 1].text if index else ""
    return is_a(word.text, "degree") or (word.tag.startswith("a") and is_a(before, "degree"))


def attribute_begin(clause: Clause, end: int) -> int:
    """The index of the first word of the attribute that ends in the 的 at `end`; `end` itself where there is none."""
    words, roles, first = clause.words, clause.roles, end
    while first and not is_subject(clause, first - 1):
        if _joins_clauses(clause, first - 1):
            break
        if words[first - 1].text == "为" and (taken := _taken_as(clause, first - 1)) < first:
            first = taken
        elif is_attribute(clause, first - 1) or _is_within(clause, first - 1):
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
    if first > 1 and roles[first - 1] == "V" and words[first - 2].text in drift_words("making"):
        first -= 1  # 建立|应对共同挑战的伙伴关系
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
    is_graded = index > 0 and is_a(clause.words[index - 1].text, "degree")  # 更|富|活力的
    if is_graded or is_a(word.text, "degree", "determiner") or word.text in drift_words("describing"):
        return True
    if role in "NDM" and any(
        other.text in drift_words("describing") for other in clause.words[max(index - 2, 0) : index]
    ):
        return True  # 拥有|完全|主权|的
    beside = {other.text for other in (*clause.words[max(index - 1, 0) : index], *clause.words[index + 1 : index + 2])}
    return (
        role in "NDPO"
        and not beside.isdisjoint(JOINERS)
        and not (is_a(word.text, "governing") and clause.words[index - 1].text not in ("、", "的"))
    )
