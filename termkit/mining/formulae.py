"""Formulae: fixed wordings of two or more words, recurring or betrayed by the genre's patterns.

    statement    party + adverbs + verb of statement               双方一致认为, 满意地指出
    collocation  verb + modifiers + one of its objects             采取切实措施, 维护地区的和平与稳定
    attributive  A的B with an abstract head                        公认的国际法准则
    enumeration  three items or more that open with a value        互信、互利、平等、协商、尊重多样文明
    coordinated  values, interests or threats joined               和平、安全与稳定
    set phrase   four characters of two value words, idioms        平等互利, 一如既往
    adverbial    adverbs + verb without an object                  深入交换意见, 相互坚定支持
    declared     the patterns of data/mining/formula_patterns.tsv  不允许…, …是…不可分割的一部分
    clause       a short clause as a whole

Which of the proposals are terms is decided in ranking, where recurrence and boundary entropy join in.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from termkit.mining.corpus import Clause, Corpus, Word
from termkit.mining.lexicon import collocations, is_a
from termkit.mining.patterns import declared
from termkit.mining.proposals import Proposal, Signs
from termkit.mining.roles import HEADS
from termkit.model import Kind

IDIOM_TAGS = ("i", "l", "nz", "z")
SHORTEST = 4
LONGEST_CLAUSE = 16
JOINED = ("virtue", "interest", "threat")
LONGEST = 26
"""Characters of the longest collocation proposed."""


def formulae(corpus: Corpus) -> Iterator[Proposal]:
    """Proposals of the kind formula at every place of the corpus."""
    for clause in corpus.clauses:
        yield from _statements(clause)
        yield from _collocations(clause)
        yield from _attributives(clause)
        yield from _coordinated(clause)
        yield from _enumerations(clause)
        yield from _set_phrases(clause)
        yield from _adverbials(clause)
        yield from _clauses(clause)
        yield from declared(clause, corpus.texts[clause.document])


def propose(rule: str, clause: Clause, first: int, last: int, *signs: str) -> Proposal:
    """The words first to last (exclusive) of a clause as a formula."""
    words = clause.words
    seen = (signs, *edge_signs(clause, first, last))
    return Proposal(Kind.FORMULA, rule, clause.document, words[first].start, words[last - 1].end, seen)


def edge_signs(clause: Clause, first: int, last: int) -> tuple[Signs, ...]:
    """What stands before and after, and whether the clause is filled."""
    words, roles = clause.words, clause.roles
    before = roles[first - 1] if first else "^"
    after = roles[last] if last < len(roles) else "$"
    inside = words[first:last]
    return (
        _place_signs(before, after, min(last - first, 8), not first and last == len(roles)),
        _inner_signs(any(is_a(word.text, "deictic") for word in inside), any(word.name for word in inside)),
        _tag_signs(words[first].tag[0], words[last - 1].tag[0]),
    )


@cache
def _place_signs(before: str, after: str, size: int, fills: bool) -> Signs:
    return (f"before:{before}", f"after:{after}", f"words:{size}", *(["fills"] if fills else []))


@cache
def _inner_signs(points: bool, named: bool) -> Signs:
    return (*(["deictic"] if points else []), *(["name-inside"] if named else []))


@cache
def _tag_signs(first: str, last: str) -> Signs:
    return f"first-tag:{first}", f"last-tag:{last}"


def _statements(clause: Clause) -> Iterator[Proposal]:
    words = clause.words
    spoken = int(is_a(words[0].text, "party") or words[0].text.endswith("方"))
    index = spoken
    while index < len(words) and is_a(words[index].text, "adverb") and not is_a(words[index].text, "statement"):
        index += 1
    if index >= len(words) or not is_a(words[index].text, "statement"):
        return
    last = _through_joined_verbs(words, index + 1)
    signs = [f"party:{'together' if is_a(words[0].text, 'together') else 'one'}"] if spoken else []
    signs += ["adverbs"] if index > spoken else []
    signs += ["closes"] if last == len(words) else []
    if spoken and not any(
        is_a(word.text, "negation") or word.text in ("将", "也", "还", "并", "不") for word in words[1:index]
    ):
        yield propose("statement", clause, 0, last, *signs)
    if words[last - 1].end - words[spoken].start >= 4:
        yield propose("spoken", clause, spoken, last, *signs)


def _through_joined_verbs(words: tuple[Word, ...], last: int) -> int:
    while last + 1 < len(words) and words[last].text in ("并", "和") and is_a(words[last + 1].text, "statement"):
        last += 2
    return last + 1 if last < len(words) and words[last].text == "如下" else last


def _collocations(clause: Clause) -> Iterator[Proposal]:
    for index, word in enumerate(clause.words):
        for verb, first in _verbs_at(clause, index, word):
            yield from _with_objects(clause, verb, first, index)


def _verbs_at(clause: Clause, index: int, word: Word) -> Iterator[tuple[str, int]]:
    """The verb at a place, and the places the formula may begin at: the verb, or an adverb before it."""
    if word.text not in collocations():
        return
    yield word.text, index
    first = index
    while (
        first and is_a(clause.words[first - 1].text, "adverb") and not is_a(clause.words[first - 1].text, "auxiliary")
    ):
        first -= 1
    if first < index:
        yield word.text, first


def _with_objects(clause: Clause, verb: str, first: int, index: int) -> Iterator[Proposal]:
    heads, words, roles = collocations()[verb], clause.words, clause.roles
    if index + 1 < len(words) and words[index + 1].text == "的":
        return
    start = words[index].start
    for last in range(index + 1, len(words)):
        if words[last].end - start > LONGEST or (is_a(words[last].text, "party") and words[last].text != "对方"):
            return
        if words[last].text.endswith(heads) and _ends_phrase(clause, last):
            signs = ["adverb-first"] if first < index else []
            signs += ["light-verb"] if is_a(verb, "light") else []
            signs += ["bare"] if last == index + 1 else []
            signs += ["object-follows-的"] if words[last - 1].text == "的" else []
            signs += [f"inner:{role}" for role in sorted(set(roles[index + 1 : last]))]
            yield propose("collocation", clause, first, last + 1, *signs)


def _ends_phrase(clause: Clause, last: int) -> bool:
    """Whether no noun follows that would take the word for its modifier."""
    after = last + 1
    return after == len(clause.words) or clause.roles[after] not in "NDM" or clause.words[after].name != ""


def _attributives(clause: Clause) -> Iterator[Proposal]:
    words = clause.words
    for index, word in enumerate(words):
        if word.text != "的" or not 0 < index < len(words) - 1:
            continue
        last = _head_end(clause, index + 1)
        if last is None:
            continue
        for first in _attribute_starts(clause, index):
            abstract = next((a for a in (words[last - 1].text,) if is_a(a, "abstract", "generic")), "")
            signs = ["abstract-head"] if abstract else []
            signs += [f"head-words:{last - index - 1}", f"attribute-words:{min(index - first, 6)}"]
            signs += ["verb-inside"] if "V" in clause.roles[first:index] else []
            yield propose("attributive", clause, first, last, *signs)


def _head_end(clause: Clause, first: int) -> int | None:
    roles, last = clause.roles, first
    while last < len(roles) and roles[last] in "NDM":
        last += 1
    while last > first and roles[last - 1] not in HEADS:
        last -= 1
    return last if last > first else None


def _attribute_starts(clause: Clause, index: int) -> Iterator[int]:
    """Where the attribute before 的 may begin: at each phrase edge to the left, up to a party or a determiner."""
    roles, first = clause.roles, index
    while first and index - first < 9:
        if roles[first - 1] in "XO" and not is_a(clause.words[first - 1].text, "adverb"):
            break
        first -= 1
        left = roles[first - 1] if first else "^"
        if roles[first] not in "CU" and left in "^VXCUO":
            yield first


def _coordinated(clause: Clause) -> Iterator[Proposal]:
    """Runs of one class joined by 、 和 与 及."""
    words, roles = clause.words, clause.roles
    for index in range(len(words) - 2):
        if roles[index + 1] != "C":
            continue
        for name in JOINED:
            last = index + 1
            while last + 1 < len(words) and roles[last] == "C" and _are_of(words[last - 1], words[last + 1], name):
                last += 2
                yield from _coordination(clause, index, last, name)


def _are_of(one: Word, other: Word, name: str) -> bool:
    return is_a(one.text, name) and is_a(other.text, name)


def _coordination(clause: Clause, first: int, last: int, name: str) -> Iterator[Proposal]:
    words, roles = clause.words, clause.roles
    signs = [f"class:{name}", *(["more-follows"] if last < len(words) and roles[last] == "C" else [])]
    signs += ["starts-inside"] if first and roles[first - 1] in "CMN" else []
    signs += ["conjunction"] if any(w.text in ("和", "与", "及") for w in words[first:last]) else []
    proposal = propose("coordinated", clause, first, last, *signs)
    yield proposal
    yield proposal._replace(kind=Kind.CONCEPT)


def _enumerations(clause: Clause) -> Iterator[Proposal]:
    """Three items or more that open with a value (互信、互利、平等、协商、尊重多样文明), up to 的 or the edge."""
    words, roles = clause.words, clause.roles
    commas = [index for index, word in enumerate(words) if word.text == "、"]
    for number, comma in enumerate(commas[:-1]):
        first = comma - 1
        opens = first == 0 or (first > 0 and roles[first - 1] in "VX")
        if opens and is_a(words[first].text, *JOINED):
            last = next((i for i in range(commas[-1] + 1, len(words)) if words[i].text in ("的", "等")), len(words))
            yield propose("enumeration", clause, first, last, f"items:{min(len(commas) - number + 1, 6)}")


def _set_phrases(clause: Clause) -> Iterator[Proposal]:
    """Four characters that the dictionary calls an idiom or a set phrase, and pairs of values."""
    for index, word in enumerate(clause.words):
        if len(word.text) == 4 and word.tag in IDIOM_TAGS and not word.name:
            halves = sum(is_a(half, "virtue") for half in (word.text[:2], word.text[2:]))
            yield propose("set phrase", clause, index, index + 1, f"tag:{word.tag}", f"values:{halves}")
        elif _is_value(word) and index + 1 < len(clause.words) and _is_value(clause.words[index + 1]):
            yield propose("set phrase", clause, index, index + 2, "pair")


def _is_value(word: Word) -> bool:
    return len(word.text) == 2 and is_a(word.text, "virtue")


def _adverbials(clause: Clause) -> Iterator[Proposal]:
    """Adverbs and a verb that ends its clause or stands before 的."""
    words, roles = clause.words, clause.roles
    for index, word in enumerate(words):
        followed = index + 1 < len(words) and roles[index + 1] not in "UCX"
        if followed or not is_a(word.text, "governing", "deverbal", "statement"):
            continue
        first = index
        while first and len(words[first - 1].text) > 1 and is_a(words[first - 1].text, "adverb", "virtue", "governing"):
            first -= 1
            if word.end - words[first].start >= SHORTEST:
                yield propose("adverbial", clause, first, index + 1)


def _clauses(clause: Clause) -> Iterator[Proposal]:
    """The whole clause without its number and conjunction, where it is short and speaks of no party."""
    first = _after_opening(clause.words)
    words = clause.words[first:]
    speaks = any(is_a(word.text, "party") for word in words)
    if len(words) > 1 and SHORTEST <= words[-1].end - words[0].start <= LONGEST_CLAUSE and not speaks:
        yield propose("clause", clause, first, len(clause.words))


def _after_opening(words: tuple[Word, ...]) -> int:
    """The number of words of a heading's number (三、) and of a conjunction or verb of statement at the start."""
    first = 2 if len(words) > 2 and words[0].tag == "m" and words[1].text == "、" else 0
    return first + int(is_a(words[first].text, "opener"))
