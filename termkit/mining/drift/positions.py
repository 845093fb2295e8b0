"""Clauses that no miner of terms lists as a whole: where a side stands, and what the two are to each other.

stance     a clause from its verb of stance on, behind who speaks: 反对将恐怖主义同特定宗教相联系
status     a clause that ends in a noun of status: 建立平等互信、互利共赢的全面合作伙伴关系
framed     a clause that says on what questions or where something is done, or what is held for what:
           在涉及彼此核心利益的问题上相互支持, 把两国关系置于各自对外关系的优先位置
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from termkit.mining.corpus import CLAUSE
from termkit.mining.drift.stances import stance
from termkit.mining.drift.words import drift_words
from termkit.mining.words.lexicon import members
from termkit.text.patterns import one_of

SHORTEST, LONGEST = 10, 40
"""Characters of a clause that may be a formula."""
NUMBER = "(?:[一二三四五六七八九十]+|[0-9]+)、"
FRAMED = re.compile("在.+(?:问题上|框架[内下]).{4,14}$|[把将].+(?:放在|置于|视为|视作|作为).{4,14}$")
SPEAKER = "(?:[^、。方]{0,4}方|两国元首|两国)"


def positions(text: str) -> Iterator[str]:
    """The clauses of a folded text that are positions, without the number of their paragraph and who speaks."""
    for match in CLAUSE.finditer(text):
        clause = _opening().sub("", match.group().strip(), count=1)
        if SHORTEST <= len(clause) <= LONGEST and _is_position(clause):
            yield clause


def _is_position(clause: str) -> bool:
    is_status = clause.endswith(tuple(drift_words("status")))
    return is_status or any(sort.match(clause) for sort in (stance(), FRAMED))


@cache
def _opening() -> re.Pattern[str]:
    """The number of a paragraph, who speaks, how, and the verb of statement."""
    verb, adverb = one_of(members("statement") - drift_words("stance")), one_of({*members("adverb"), "将", "愿", "应"})
    speaker = f"(?:(?!{stance().pattern}){SPEAKER}{adverb}*)?"
    return re.compile(f"^(?:{NUMBER})?[并也还]?{speaker}{verb}*(?:{adverb}+(?=[把将在]))?")
