"""Wordings of one thing without the verbs before it: what is told unasked is how the thing is called.

坚持|一个中国政策 and 奉行|一个中国原则 are told as 一个中国政策 and 一个中国原则; of 改善|投资环境 and 优化|投资环境 no
ladder is left.  Verbs that say how firmly something is meant stay, as their exchange tells something (谴责, 反对), and
so do those of keeping to a thing that is always called the same (奉行, 恪守), and what is denied (不参加).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from termkit.mining.corpus import Clause
from termkit.mining.drift.growth import behind_scope
from termkit.mining.drift.prepositions import is_idle
from termkit.mining.drift.wordings import Wording
from termkit.mining.drift.words import drift_words, opens_with_verb
from termkit.mining.names import tables
from termkit.mining.words.lexicon import JOINERS, is_a

LEAST = 4
"""Characters of a thing's name at least."""
ADVERBS = ("emphatic", "aspectual", "leading")
DASHES = frozenset("-—－")
"""What joins an owner to another in one name: 中国—海合会自由贸易区."""
OPENING = drift_words("governing") | {"在"}
"""What no name of a thing begins with: 取消|对古巴的封锁 stays whole."""
COMPLEMENTS = ("了", "好", "住")
"""What belongs to the verb before it: 落实|好|两国元首共识."""
IDIOMS = ("i", "l")
"""Parts of speech of set phrases, that say how something is done before a verb."""
MOST = 4
"""Words of what says how something is done: 以零容忍态度."""


def levelled(wordings: Sequence[Wording], owners: Collection[str]) -> list[Wording]:
    """The wordings from behind their verbs on, where these tell nothing."""
    parted = [_parted(wording, owners) for wording in wordings]
    verbs = {verb for verb, _ in parted} or {""}
    kept = drift_words("stance")
    if len({thing.form for _, thing in parted}) == 1:
        kept |= drift_words("keeping")
    if verbs <= kept:
        return list(wordings)
    things = [thing for _, thing in parted]
    return [_unverbed(thing, owners, {other.form for other in things}) for thing in things]


def _unverbed(thing: Wording, owners: Collection[str], forms: Collection[str]) -> Wording:
    """The thing without a verb before what another document has alone: 发扬|铁杆友谊, 铁杆友谊."""
    later = thing.since(thing.first + 1, owners) if thing.last - thing.first > 1 else thing
    return later if thing.clause.words[thing.first].tag == "v" and later.form in forms else thing


def _parted(wording: Wording, owners: Collection[str]) -> tuple[str, Wording]:
    """The last of the verbs a wording opens with, and the wording from behind them on; no verb where it has none."""
    clause, last = wording.clause, wording.last
    words = clause.words
    verb, index = "", wording.first
    behind_verb = index
    while index < last - 1:
        # 打击|侵犯知识产权的行为: a verb right behind another opens an attribute
        is_action = words[last - 1].text in drift_words("label") and "U" in clause.roles[index:last]
        describes = index == behind_verb and (is_action or verb in drift_words("making"))
        goes_on = (clause.roles[index] == "V" and not describes) or words[index - 1].text in JOINERS
        if (behind := _behind_adverb(clause, index, last)) > index:
            index = behind
        elif (verb and words[index].text in JOINERS) or _is_means(clause, index):
            index += 1
        elif _is_verb(clause, index) and (not verb or goes_on):
            verb, index = words[index].text, index + 1
            behind_verb = index + (words[index].text in COMPLEMENTS)
        else:
            break
    index = behind_verb
    if index < last - 1 and is_idle(clause, index, last):
        verb, index = verb or words[index].text, index + 1
    thing = wording.since(behind_scope(clause, _behind_owners(clause, index, last, owners), last), owners)
    if words[thing.first].text in OPENING:
        return verb, wording
    return (verb, thing) if verb and len(thing.form) >= LEAST else ("", wording)


def _is_means(clause: Clause, index: int) -> bool:
    """Whether a preposition stands before what is done, so that the thing comes later: 通过|全面落实《规划》."""
    behind = clause.words[index + 1]
    acts = opens_with_verb(clause, index + 1) or _is_adverb(behind.text)
    return clause.words[index].tag == "p" and acts and "《" in [word.text for word in clause.words[index:]]


def _behind_owners(clause: Clause, first: int, last: int, owners: Collection[str]) -> int:
    """The index behind whose the thing is; `first` where it is said of these: 两国领导人|之间的互访."""
    words, index = clause.words, first
    while index < last - 1 and _is_owner(words[index].text, owners) and words[index + 1].text not in DASHES:
        index += 2 if words[index + 1].text == "的" else 1
    return first if words[index].tag == "f" or words[index].text in JOINERS else index


def _is_verb(clause: Clause, index: int) -> bool:
    """Whether the word is a verb whose object is the thing: no preposition (根据), none of an attribute (具有…的)."""
    word, after = clause.words[index], clause.words[index + 1].text
    if word.text == "共建":
        return False  # 高质量|共建“一带一路” is its name
    if after == "《":
        return True  # 通过|《关于国际恐怖主义的全面公约》
    if clause.words[index - 1].text in drift_words("making") and clause.roles.find("U", index) > 0:
        return False  # 建立|应对共同挑战的伙伴关系
    if after == "、" and not opens_with_verb(clause, index + 2):
        return False  # 开放、透明的
    return opens_with_verb(clause, index) and word.tag != "p" and word.text not in drift_words("describing")


def _is_owner(text: str, owners: Collection[str]) -> bool:
    return text in owners or text in tables.country_of() or is_a(text, "party")


def _behind_adverb(clause: Clause, first: int, last: int) -> int:
    """The index behind what says when, how often, how firmly or in what way something is done; `first` if none."""
    texts = [word.text for word in clause.words[first : min(first + MOST, last)]]
    if "地" in texts:
        return first + texts.index("地") + 1
    if clause.words[first].tag in IDIOMS and opens_with_verb(clause, first + 1):
        return first + 1  # 旗帜鲜明|维护
    counts = (count for count in range(len(texts), 0, -1) if _is_adverb("".join(texts[:count])))
    return first + next(counts, 0)


def _is_adverb(text: str) -> bool:
    if text.endswith("不") or is_a(text, "negation") or text in drift_words("causing"):
        return False
    return text == "了" or is_a(text, "adverb", "manner") or any(text in drift_words(name) for name in ADVERBS)
