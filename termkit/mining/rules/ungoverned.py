"""Spans without the preposition that governs them: the verb behind it, and what stands before that verb, are torn.

object     what the preposition governs, with the verb      (向)|加沙提供人道主义援助, (同)|各国携手同行
feeling    what is felt or said of it                       (对)|中方的接待表示感谢
purpose    what is done for it, with the verb that does so  (为)|应对共同挑战提供方案
place      the phrase of 在, or more than that              (在)|国际事务中的核心作用, (在)|口岸的滞留时间
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from termkit.mining.corpus import Clause
from termkit.mining.words.lexicon import DISPOSAL, JOINERS, is_a
from termkit.mining.words.roles import SUBJECTS

OF = "的"
WITH = ("同", "对")
"""What one of these governs before another verb is no clause with that verb."""
TOWARDS, FELT = "对", ("表示", "感到", "深表", "表达", "具有", "至关重要")
"""What is felt or said belongs to what 对 governs."""
PURPOSE = "为"
BEFORE_OBJECT = (*"为向给对把将被由同与从让使就以用", "通过")
IN, LOCALIZERS = "在", frozenset("上下中内里间")
CLOSING = LOCALIZERS | {"方面", "期间", "之际", "时", "前", "后", "之间", "之上", "之下"}
"""What closes the phrase of 在."""
NOUNS = "NMDPO"
"""Roles of things, and of what is done."""


def lacks_preposition(clause: Clause, text: Sequence[str], first: int, last: int) -> bool:
    """Whether a span holds the verb and, without its preposition, what stands before the verb."""
    if TOWARDS in text[:first] and _feels(clause, text, first, last):
        return True
    if first and text[first - 1] == PURPOSE and _has_second_verb(clause, text, first, last):
        return True
    if first and text[first - 1] in WITH and last == len(text) and (OF in text[first:last] or _acts(clause, last - 1)):
        return True
    if first and text[first - 1] in DISPOSAL and clause.roles[last : last + 1] == "V":
        return False  # 将|不结盟、不针对第三国|作为
    governed = first > 0 and text[first - 1] in BEFORE_OBJECT and not is_a(text[first], "governing")
    return governed and _is_subject(clause, first) and "V" in clause.roles[first:last]


def _feels(clause: Clause, text: Sequence[str], first: int, last: int) -> bool:
    """Whether a noun stands there before what is felt or said of it, adverbs aside: (对)|接待深表谢意."""
    felt = next((number for number in range(first, last) if text[number].startswith(FELT)), first)
    words = zip(clause.words[first:felt], clause.roles[first:felt], strict=True)
    return any(role in NOUNS and word.tag[0] != "d" and not is_a(word.text, "adverb", "manner") for word, role in words)


def _has_second_verb(clause: Clause, text: Sequence[str], first: int, last: int) -> bool:
    """Whether behind the verb with its object stands another, unjoined: 维护和平|作出贡献, no 维护和平、|促进发展."""
    roles = clause.roles
    later = (n for n in range(first + 2, last) if roles[n] == "V" and roles[n - 1] in NOUNS)
    return roles[first] in "VD" and any(text[n - 1] not in JOINERS for n in later)


def _is_subject(clause: Clause, first: int) -> bool:
    """Whether a thing stands there, and no adverb: (中国将)|全面建成现代化强国."""
    return clause.roles[first] in SUBJECTS and not is_a(clause.words[first].text, "adverb", "manner")


def _acts(clause: Clause, index: int) -> bool:
    """Whether the word is a verb or an idiom that is one: 同|海合会各国|相向而行."""
    return clause.roles[index] == "V" or clause.words[index].tag in ("v", "i", "l")


def is_placed(inside: Sequence[str], after: str) -> bool:
    """Whether a span behind 在 ends in a localizer, or holds more than what one closes."""
    if inside[-1] in LOCALIZERS or any(pair[0] in LOCALIZERS and pair[1] == OF for pair in pairwise(inside)):
        return True
    return OF in inside and after not in CLOSING
