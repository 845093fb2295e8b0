"""Formulae: fixed wordings of two or more words, recurring or betrayed by the genre's patterns.

    statement    party + adverbs + verb of statement               双方一致认为, 满意地指出
    collocation  verb + modifiers + one of its objects             采取切实措施, 维护地区的和平与稳定
    coordinated  values, interests or threats joined               和平、安全与稳定
    set phrase   four characters of two value words, idioms        平等互利, 一如既往
    declared     the patterns of data/mining/formula_patterns.tsv  不允许…, …是…不可分割的一部分

A的B stands in attributives, adverbs and verbs in adverbials, an adjective and an abstract noun in appraisals, any
verb with its object in predicates, what is joined by 、 in lists, what is or ends a clause in clauses.

Which of the proposals are terms is decided in ranking, where recurrence and boundary entropy join in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from termkit.mining.corpus import Clause, Corpus, Word, is_definition
from termkit.mining.proposals import Proposal, propose
from termkit.mining.rules.adverbials import adverbials, joined_verbs
from termkit.mining.rules.appraisals import appraisals
from termkit.mining.rules.attributives import attributives
from termkit.mining.rules.clauses import (
    addressed,
    after_number,
    is_set_phrase,
    subjects,
    told_of_subjects,
    twins,
    whole_clauses,
)
from termkit.mining.rules.lists import lists
from termkit.mining.rules.patterns import declared
from termkit.mining.rules.predicates import predicates
from termkit.mining.rules.torn import whole
from termkit.mining.words.lexicon import collocations, is_a
from termkit.model import Kind

NATION = "国家"
JOINED = ("virtue", "interest", "threat")
LUMP = 4
"""Characters of a verb with its adverb in one word: 热烈祝贺."""
LONGEST = 26
"""Characters of the longest collocation proposed."""


def formulae(clauses: Iterable[Clause], texts: Sequence[str]) -> Iterator[Proposal]:
    """Proposals of the kind formula at every place of some clauses of these texts."""
    for clause in clauses:
        yield from declared(clause, texts[clause.document])
        if not is_definition(clause):
            yield from whole(clause, _in_clause(clause))


def _in_clause(clause: Clause) -> Iterator[Proposal]:
    for rule in (_statements, _collocations, attributives, _coordinated, _set_phrases, adverbials, joined_verbs,
                 appraisals, whole_clauses, subjects, told_of_subjects, predicates, lists):  # fmt: skip
        yield from rule(clause)


def across_clauses(corpus: Corpus) -> Iterator[Proposal]:
    """Proposals of the kind formula that reach over the end of a clause."""
    for left, right in pairwise(corpus.clauses):
        yield from twins(left, right, corpus)
    yield from addressed(corpus.clauses, corpus)


def _statements(clause: Clause) -> Iterator[Proposal]:
    """At the start of a clause, behind its number (三、), and wherever a party speaks."""
    start = after_number(clause.words)
    for first in (start, *(i for i in range(start + 1, len(clause.words)) if _speaks_at(clause, i))):
        if not first or clause.roles[first - 1] != "V":  # 给予|对方|坚定支持
            yield from _statement(clause, first, first - int(_has_pair_before(clause, first)))


def _has_pair_before(clause: Clause, first: int) -> bool:
    """Whether what speaks belongs to several countries: 两国|领导人."""
    return first > 0 and is_a(clause.words[first - 1].text, "pair")


def _speaks_at(clause: Clause, index: int) -> bool:
    """Whether a party speaks here, perhaps one of two words: 两国|元首."""
    word = clause.words[index]
    return _speaks(word) or (
        _has_pair_before(clause, index) and is_a(clause.words[index - 1].text + word.text, "party")
    )


def _speaks(word: Word) -> bool:
    return is_a(word.text, "party") or (word.name == "abbr" and word.text.endswith("方"))


def _statement(clause: Clause, first: int, opening: int) -> Iterator[Proposal]:
    """The statement of the party at `first`, told from `opening`."""
    words = clause.words
    said = first + int(_speaks_at(clause, first) or words[first].text.endswith("方"))
    index = said
    while index < len(words) and is_a(words[index].text, "adverb") and not is_a(words[index].text, "statement"):
        index += 1
    if index >= len(words) or not is_a(words[index].text, "statement"):
        return
    last = _through_joined_verbs(words, index + 1)
    signs = [f"party:{'together' if is_a(words[first].text, 'together') else 'one'}"] if said > first else []
    signs += ["adverbs"] if index > said else []
    signs += ["closes"] if last == len(words) else []
    if said > first and not any(map(_qualifies, words[said:index])):
        yield propose("statement", clause, opening, last, *signs)
    if words[last - 1].end - words[said].start >= 4:
        yield propose("spoken", clause, said, last, *signs)


def _qualifies(word: Word) -> bool:
    """Whether the word before a verb of statement makes it no bare statement: 将, 不."""
    return is_a(word.text, "negation") or word.text in ("将", "也", "还", "并", "不")


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
    whole = words[first].text
    if whole.startswith(NATION) and is_a(whole.removeprefix(NATION), name):  # 国家|主权、安全和领土完整
        yield proposal._replace(start=proposal.start + len(NATION), seen=(*proposal.seen, ("nation-before",)))


def _set_phrases(clause: Clause) -> Iterator[Proposal]:
    """Four characters that the dictionary calls an idiom or a set phrase, and pairs of values."""
    for index, word in enumerate(clause.words):
        if is_set_phrase(word) or _is_lump(word):
            halves = sum(is_a(half, "virtue") for half in (word.text[:2], word.text[2:]))
            yield propose("set phrase", clause, index, index + 1, f"tag:{word.tag}", f"values:{halves}")
        elif (pair := _pair(clause.words[index : index + 2])) != "":
            yield propose("set phrase", clause, index, index + 2, pair)


def _is_lump(word: Word) -> bool:
    """Whether four characters are a verb of statement, or an adverb and a verb in one word of the dictionary."""
    if len(word.text) != LUMP or word.name:
        return False
    adverbial = is_a(word.text[:2], "adverb", "manner") and is_a(word.text[2:], "statement", "governing")
    return adverbial or is_a(word.text, "statement")


def _pair(words: tuple[Word, ...]) -> str:
    """What two words of two characters are together: values (平等互利), adjectives (复杂严峻), or nothing."""
    if [len(word.text) for word in words] != [2, 2]:
        return ""
    if all(is_a(word.text, "virtue") for word in words):
        return "pair"
    return "adjectives" if all(word.tag == "a" for word in words) else ""
