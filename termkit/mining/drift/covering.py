"""How far a wording reaches beyond its core: over what stands in the place of what the core lacks of the term.

一个中国|原则    for 一个中国|政策       the end of the term is replaced
谴责|恐怖主义    for 反对|恐怖主义       its beginning is
缔结|有损对方利益的|条约               what has grown in the middle is passed over
"""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from termkit.mining.corpus import Clause
from termkit.mining.drift.stances import status_of
from termkit.mining.drift.words import drift_words, opens_with_verb
from termkit.mining.words.cutting import cut, last_word
from termkit.mining.words.lexicon import JOINERS, is_a
from termkit.mining.words.roles import role

FURTHEST = 24
"""Characters beside a core in which the beginning or the end of the term is looked for."""
LONG = 10
"""Characters of a wording to which another thing of the same kind may be added."""
MEMBER = re.compile("C[NM]?[ND]")
"""The roles of another thing at the end of a clause: 代表性|和|发言权, 恐怖主义|和|暴力|极端主义."""


LAST_VERB = 2
"""Words at the end of a clause that may be another verb for the term's last one: 挂钩, 相|联系."""


class Mined(NamedTuple):
    """What was mined: the formulae, and all terms of some length."""

    formulae: Collection[str]
    terms: Collection[str]


def text_of(clause: Clause, first: int, last: int) -> str:
    """The words of a clause, joined."""
    return "".join([word.text for word in clause.words[first:last]])


def covered(term: str, clause: Clause, first: int, last: int, mined: Mined) -> tuple[int, int] | None:
    """The core with what stands in the place of what it lacks of the term; None where it is a mere part of it."""
    text = text_of(clause, first, last)
    start, head = lacks(term, text)
    if text.endswith("”") and head in drift_words("label"):
        head = ""  # 共建“一带一路”|倡议
    start = "" if start in drift_words("scope") or start == "共建" else start
    begin, end = first, last
    if head:
        end = _over_head(clause, last, head)
        if end == last and not start and (begin := _in_formula(clause, first, last, mined.formulae)) < first:
            return begin, last
        if end == last and not start and first and clause.words[first - 1].text in drift_words("only"):
            return first - 1, last
    if end < len(clause.words) and clause.words[end].text in drift_words("label") and not _is_named(term, text):
        end += 1  # 奉行一个中国|政策, for 只有一个中国
    if start:
        begin = _over_start(clause, first, start, verbal=_is_verb(term))
    part = text in term or len(start) + len(head) > len(text)
    is_name = text in mined.terms or text.endswith("”")
    lacks_attribute = is_name and not head and _is_attribute(start)
    if part and not lacks_attribute and ((start and begin == first) or (head and end == last)):
        return None
    return begin, _over_list(clause, begin, _over_quote(clause, begin, end))


def _is_named(term: str, text: str) -> bool:
    """Whether it is a status or ends as the name of an initiative does, whatever noun follows: 人类命运共同体|理念."""
    return bool(status_of(term)) or text.endswith(("”", *drift_words("plan")))


def lacks(term: str, text: str) -> tuple[str, str]:
    """What a core lacks at the start and at the end of the term, where it has nothing else instead."""
    blocks = [block for block in SequenceMatcher(None, term, text, autojunk=False).get_matching_blocks() if block.size]
    start, end = blocks[0], blocks[-1]
    head = term[end.a + end.size :] if end.b + end.size == len(text) else ""
    return term[: start.a] if start.b == 0 else "", head.strip("”")


def _over_head(clause: Clause, last: int, head: str) -> int:
    """The index behind the term's own ending, or behind the nouns that stand in its place: 一个中国|的立场.

    Its last word is enough, if more has grown before it: 缔结|此类条约, 缔结|有损对方利益的条约.  A verb at the end of
    the clause stands for a verb: 同特定宗教|挂钩, 同特定宗教|相联系.
    """
    words, text = clause.words, ""
    head = last_word(head)
    for end in range(last, len(words)):
        text += words[end].text
        if len(text) > FURTHEST or (clause.roles[end] == "V" and end > last):
            break
        if text.endswith(head) and end > last:
            return end + 1
    end = begin = last + (clause.roles[last : last + 1] == "U")
    while end < len(words) and clause.roles[end] in "NDM":
        end += 1
    if end > begin and clause.roles[end - 1] in "ND":
        return end
    rest = clause.roles[last:]
    closes = _is_verb(head) and len(rest) <= LAST_VERB and rest.endswith(("V", "D")) and rest[0] in "VDX"
    return len(words) if closes else last


def _over_start(clause: Clause, first: int, start: str, *, verbal: bool) -> int:
    """The index where the term's own beginning stands, or the words that replace it: a verb for a verb."""
    words, text, ends = clause.words, "", set()
    for begin in range(first - 1, -1, -1):
        text = words[begin].text + text
        ends.add(words[begin].end)
        if len(text) > FURTHEST:
            break
        if text.startswith(start) and words[begin].start + len(start) in ends:
            return begin
    begin = first
    while begin and words[first].start - words[begin].start < len(start):
        is_verb = opens_with_verb(clause, begin - 1)
        fits = clause.roles[begin - 1] in ("NDMV" if verbal else "NDM") and (verbal or not is_verb)
        if not fits or is_a(words[begin - 1].text, "party") or _only_opens(words[begin - 1].text):
            break
        begin -= 1
        if is_verb:
            break
    return begin


def _only_opens(text: str) -> bool:
    """Whether a verb only opens what is said (重申), and holds no thing as its object (坚持|一个中国政策)."""
    return is_a(text, "opener") and not is_a(text, "governing")


def _over_quote(clause: Clause, first: int, last: int) -> int:
    """The index behind the quotation mark that closes what the wording opens."""
    text = text_of(clause, first, last)
    closes = last < len(clause.words) and clause.words[last].text == "”"
    return last + 1 if closes and text.count("“") > text.count("”") else last


def _over_list(clause: Clause, first: int, last: int) -> int:
    """The index behind further members of a list that end like it: 全球发展倡议、全球安全倡议|和全球文明倡议."""
    words, roles = clause.words, clause.roles
    if not any(word.text in JOINERS for word in words[first:last]):
        adds_one = MEMBER.fullmatch(roles, last) and words[last - 1].end - words[first].start >= LONG
        return len(words) if adds_one else last
    while last + 1 < len(words) and words[last].text in JOINERS:
        end = last + 1
        while end < len(words) and roles[end] in "NDMPO":
            end += 1
        if end == last + 1 or words[end - 1].text[-2:] != words[last - 1].text[-2:]:
            break
        last = end
    return last


@lru_cache(maxsize=1024)
def _is_verb(term: str) -> bool:
    """Whether the term opens with a verb, perhaps a denied one."""
    word, mark = next(cut(term.lstrip("不未决绝")), ("", ""))
    return role(word, mark) == "V" or is_a(word, "governing", "statement") or mark == "v"


@lru_cache(maxsize=1024)
def _is_attribute(text: str) -> bool:
    """Whether this can come before a term later on: 全面|战略伙伴关系."""
    return all(role(word, mark) == "M" or word in drift_words("emphatic") for word, mark in cut(text))


def _in_formula(clause: Clause, first: int, last: int, formulae: Collection[str]) -> int:
    """The index of the first word of the shortest mined formula that ends with the core."""
    text = "".join([word.text for word in clause.words[first:last]])
    for begin in range(first - 1, -1, -1):
        text = clause.words[begin].text + text
        if text in formulae and clause.words[begin].text not in drift_words("causing") | drift_words("leading"):
            return begin
    return first
