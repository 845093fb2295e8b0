"""Spans torn out of what they belong to, which no rule may propose: a list cut in two is worse than a list not told.

list       、 inside and 、 beside                                     和平、发展|、公平
members    the last two of a list of nouns, joined by 和               (主权、)|安全和领土完整
           a list behind what 和 joins to its first member             (主权和)|领土完整、核心利益
head       the second of two modifiers with the head of both           (国际和)|地区问题
           one of two side by side, or both without it                 (国际)|地区问题, 国际地区|(问题)
actions    one of two things done to the same                          毒品生产|(和走私)
           half of a joined subject                                    (数量和)|质量稳步提升
attribute  the last of several before one 的                           (公平、)|合理的国际秩序
           what lacks its verb or its subject: see governed            (走符合)|本国国情的发展道路
           that object, or the verb with it, and the head              (涉及)|核心利益问题, (在)|涉及核心利益的问题|(上)
           what describes a part                                       不可分割|(的一部分)
frame      one half of 以…为, and what stands behind it                以联合国|为核心, (为)|核心的国际体系
object     what lacks its preposition, or 在: see ungoverned           (向)|加沙提供人道主义援助
deed       what is used for it, and how it goes on, without it          利用本国领土|(从事活动), 健康稳定|(发展)
number     a century, an army or a party without its number            (二十一)|世纪的和平与繁荣
negation   what is denied                                              (不)|附加任何政治条件
pair       what stands behind the dash of two names                    (中国—)|中亚合作

The declared patterns know where they end, and are not asked.  Such spans seldom stand in lists of terms that people
wrote: docs/figures/mining.md has the figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from termkit.mining.corpus import Clause
from termkit.mining.proposals import Proposal
from termkit.mining.rules.governed import COPULAS, lacks_its_verb
from termkit.mining.rules.ungoverned import BEFORE_OBJECT, IN, LOCALIZERS, PURPOSE, is_placed, lacks_preposition
from termkit.mining.words.lexicon import is_a
from termkit.mining.words.roles import HEADS, LITERARY_OF, SUBJECTS

LISTING, OF = "、", "的"
JOINING = frozenset({"和", "与", "及", "以及"})
BY, AS = "以", ("为", "为准", "为主", "为例", "为由")
MUTUALLY = "相"
"""Begins the verb that closes what 以 opens in another way: (以)|武力相威胁."""
NEVER_FIRST = frozenset({*COPULAS, "了", "包括"})
"""What begins no term, except 包括|但不限于."""
COUNTED = frozenset({"世纪", "军", "党"})
"""What stands behind its number: (二十一)|世纪的和平, (两)|党两国关系."""
NOT, DASH = "不", "-"
WILLING = ("愿", "将")
"""Auxiliaries before a purpose: (愿)|为双向投资提供便利."""
LOCALIZER_TAG = "f"
CONCERNING, MATTER = "涉及", "问题"
PAIRED = ("国际", "地区")
GOING_ON = ("从事", "发展")
INTEREST = ("关心", "感兴趣")
"""What is of interest is joined to a noun with what it describes: 双边关系和共同关心|(的问题)."""
PARTS = ("一部分", "部分", "组成部分")
TEARING = JOINING | {
    LISTING,
    BY,
    IN,
    NOT,
    DASH,
    OF,
    LITERARY_OF,
    *NEVER_FIRST,
    *BEFORE_OBJECT,
    CONCERNING,
    PAIRED[1],
    *COUNTED,
    *GOING_ON,
    *LOCALIZERS,
}
"""Words beside or inside a span without one of which nothing is torn."""
OPENS, CLOSES = "“《", "”》"
OF_MEMBERS = ("joined", "sharing", "coordinated")
"""Rules that join nouns."""
ALIKE = 2
"""Characters that the members of a list of one kind end in."""
NEAR = 3
"""Words behind two members within which a list goes on, of which they are one item: 贩毒、|武器和爆炸品走私|、洗钱."""
DONE, THINGS = "D", "NP"
"""The role of what is done, and of what it is done to."""
MEMBERS = "MND"
"""Roles of what a modifier may be joined to: a verb or a name begins something else."""
STANDING_ALONE = ("ns", "t")
"""Parts of speech of modifiers that are nouns as well, names and times; so are states of a pair: 六国和|六国人民."""
NUMBER = "m"
"""The part of speech of a heading's number: 三、|政治和安全合作."""


def whole(clause: Clause, proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """The proposals of a clause without what is torn."""
    text = [word.text for word in clause.words]
    if TEARING.isdisjoint(text):
        yield from proposals
        return
    frames = _frames(text)
    starts = {word.start: number for number, word in enumerate(clause.words)}
    ends = {word.end: number + 1 for number, word in enumerate(clause.words)}
    for proposal in proposals:
        first, last = starts.get(proposal.start), ends.get(proposal.end)
        if first is None or last is None or not _is_torn(clause, text, frames, proposal.rule, first, last):
            yield proposal


def _is_torn(
    clause: Clause, text: Sequence[str], frames: Sequence[tuple[int, int]], rule: str, first: int, last: int
) -> bool:
    inside = text[first:last]
    before, after = text[first - 1] if first else "", text[last] if last < len(text) else ""
    return (
        before in (NOT, DASH, LITERARY_OF)
        or (after == LITERARY_OF and last - first > 1)
        or (inside[0] in NEVER_FIRST and inside[1:2] != ["但"])
        or (inside[0] in COUNTED and first > 0 and clause.words[first - 1].tag == NUMBER)
        or (inside[0] in LOCALIZERS and clause.words[first].tag == LOCALIZER_TAG)
        or DASH in (inside[0], inside[-1], after)
        or (before == LISTING and first > 1 and _is_last_of_list(clause, text, rule, first, last))
        or (LISTING in inside and _cuts_list(inside, before, after) and not _is_of_one_kind(text, first, last))
        or (after in JOINING and _shares_object(clause, first, last))
        or (before in JOINING and first > 1 and _lacks_partner(clause, rule, first))
        or (before in WILLING and inside[0] == PURPOSE)
        or any(_cuts_frame(text, by, where, first, last) for by, where in frames)
        or (inside[-1].startswith(MUTUALLY) and (before == BY or (last - first == 1 and BY in text[:first])))
        or (before == IN and is_placed(inside, after))
        or (OF in inside and first > 0 and lacks_its_verb(clause, text, rule, first, last))
        or (after == OF and last - first == 1 and last + 2 == len(text) and text[-1] in PARTS)
        or (after in GOING_ON and last - first > 1 and _waits(inside, after))
        or (after == OF and inside[-1].endswith(INTEREST) and not JOINING.isdisjoint(inside))
        or (CONCERNING in text and _cuts_concern(clause, text, first, last))
        or _cuts_pair(clause, text, first, last)
        or lacks_preposition(clause, text, first, last)
    )


def _waits(inside: Sequence[str], after: str) -> bool:
    """Whether what is used for a deed lacks the deed, or how a thing goes on is told without the thing."""
    return after == GOING_ON[0] or all(is_a(word, "virtue", "manner") for word in inside)


def _cuts_concern(clause: Clause, text: Sequence[str], first: int, last: int) -> bool:
    """Whether 涉及 describes the head that the span ends in, and stands before it, or alone behind 在."""
    where = text.index(CONCERNING)
    if text[last - 1] != MATTER or where > first or "V" in clause.roles[where + 1 : last]:
        return False
    return text[where - 1] == IN if where == first else text[first - 1] != OF


def _cuts_pair(clause: Clause, text: Sequence[str], first: int, last: int) -> bool:
    """Whether 国际 and 地区 stand side by side, and the span holds one of them or lacks the head of both."""
    halved = first > 0 and (text[first - 1], text[first]) == PAIRED
    return halved or (tuple(text[last - 2 : last]) == PAIRED and clause.roles[last : last + 1] in tuple(HEADS))


def _is_last_of_list(clause: Clause, text: Sequence[str], rule: str, first: int, last: int) -> bool:
    """Whether a span behind 、 holds the last members of a list, or the last attribute before one 的."""
    if clause.words[first - 2].tag == NUMBER:
        return False
    if rule in OF_MEMBERS:
        return LISTING not in text[last : last + NEAR]
    return rule == "attributive" and OF not in _item_before(text, first - 1)


def _lacks_partner(clause: Clause, rule: str, first: int) -> bool:
    """Whether a modifier is joined that shares the head of the span, or a noun to the subject: (数量和)|质量提升."""
    if rule == "subject":
        return clause.roles[first - 2] in SUBJECTS
    before = clause.words[first - 2]
    stands_alone = before.tag in STANDING_ALONE or is_a(before.text, "pair")
    return clause.roles[first - 2] == "M" and not stands_alone and clause.roles[first] in MEMBERS


def _shares_object(clause: Clause, first: int, last: int) -> bool:
    """Whether a thing and what is done to it stand here, and behind 和 in one word what else is done to it."""
    roles = clause.roles
    alone = roles[last + 1 : last + 2] == DONE and roles[last + 2 : last + 3] not in tuple(SUBJECTS)
    return last - first > 1 and roles[last - 1] == DONE and roles[first] in THINGS and alone


def _item_before(text: Sequence[str], mark: int) -> Sequence[str]:
    """The item of a list before its mark: parallel ones have a 的 each."""
    return text[next((n + 1 for n in range(mark - 1, -1, -1) if text[n] == LISTING), 0) : mark]


def _cuts_list(inside: Sequence[str], before: str, after: str) -> bool:
    """Whether a list goes on beside the span that holds a part of it, and no quotation or title holds that part."""
    depth, last = 0, 0
    for number, word in enumerate(inside):
        depth += (word in OPENS) - (word in CLOSES)
        if word == LISTING and not depth:
            last = number
    if not last:
        return False
    return LISTING in (before, after) or before in JOINING or (after in JOINING and JOINING.isdisjoint(inside[last:]))


def _is_of_one_kind(text: Sequence[str], first: int, last: int) -> bool:
    """Whether all members end alike and what 和 joins to them does not: 恐怖主义、分裂主义|和跨国犯罪."""
    ends = {word[-ALIKE:] for word in text[first:last] if word != LISTING}
    opens = first == 0 or text[first - 1] not in JOINING | {LISTING}
    behind = {word[-ALIKE:] for word in text[last + 1 : last + 2]}
    return opens and len(ends) == 1 and text[last] in JOINING and ends.isdisjoint(behind)


def _frames(text: Sequence[str]) -> list[tuple[int, int]]:
    """The places of every 以 and of its 为, which may be wanting: then the end."""
    places = (number for number, word in enumerate(text) if word == BY)
    return [(by, next((n for n in range(by + 2, len(text)) if text[n] in AS), len(text))) for by in places]


def _cuts_frame(text: Sequence[str], by: int, where: int, first: int, last: int) -> bool:
    """Whether an edge stands between 以 and its 为, or behind the 为 of an attribute."""
    if first == where + 1:
        return OF in text[first:last]
    return first <= by < last <= where < len(text) or by < first <= where < last
