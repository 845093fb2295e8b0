"""Concepts: domain noun phrases, whole and in part.

Every part of a noun phrase that could be a term is proposed with what is seen of it: the classes of its first and last
word, where it stands in the phrase, what stands before and after.  Which of them are terms is decided by termhood:
see ranking.  Coordinations (水资源和生物资源) are proposed where both members are short.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from termkit.mining.corpus import Clause, Corpus, is_definition
from termkit.mining.proposals import Proposal, Signs, propose
from termkit.mining.rules.phrase_signs import signs
from termkit.mining.rules.phrases import Chunk, chunks
from termkit.mining.rules.special_phrases import quotations, special_phrases
from termkit.mining.rules.torn import whole
from termkit.mining.words.lexicon import is_a
from termkit.mining.words.roles import HEADS
from termkit.model import Kind

MOST_WORDS = 5
IN_NAME = ("in-name",)
ALONG_WITH = "兼"
OF_BODIES = ("成员国", "会员国", "成员", "观察员国", "常任理事国", "秘书处", "伙伴国", "对话伙伴",
           "规则", "改革", "系统", "决议", "专门机构", "维和行动", "框架公约")  # fmt: skip
NOT_JOINING = ("、", "以及", "并", "而")


def concepts(clauses: Iterable[Clause]) -> Iterator[Proposal]:
    """Proposals of the kind concept at every place of some clauses."""
    for clause in clauses:
        if not is_definition(clause):
            yield from whole(clause, _in_clause(clause))


def _in_clause(clause: Clause) -> Iterator[Proposal]:
    found = list(chunks(clause))
    for chunk in found:
        yield from _parts(chunk)
        yield from special_phrases(chunk)
    yield from _offices(clause)
    yield from quotations(clause)
    for left, right in pairwise(found):
        yield from _joined(left, right)


def inside_names(corpus: Corpus) -> Iterator[Proposal]:
    """Concepts inside the long names of the corpus."""
    for interior in corpus.name_interiors:
        for chunk in chunks(interior):
            yield from (proposal._replace(seen=(*proposal.seen, IN_NAME)) for proposal in _parts(chunk))


def _parts(chunk: Chunk) -> Iterator[Proposal]:
    """Every part of a phrase that has the shape of a term: no place name as its head, no adverb in front."""
    words, roles = chunk.clause.words, chunk.clause.roles
    for last in range(chunk.first + 1, chunk.last + 1):
        if roles[last - 1] not in HEADS or words[last - 1].name:
            continue
        if _stands_alone(words[last - 1].text):
            yield _proposal("phrase", chunk, last - 1, last)
        for first in range(max(chunk.first, last - MOST_WORDS), last - 1):
            if not is_a(words[first].text, "breaker"):
                yield _proposal("phrase", chunk, first, last)


@cache
def _stands_alone(word: str) -> bool:
    """Whether a word alone may be a term: no single character, no bare generic word."""
    return len(word) > 1 and not is_a(word, "breaker", "pair", "adverb")


def _proposal(rule: str, chunk: Chunk, first: int, last: int) -> Proposal:
    clause = chunk.clause
    start, end = clause.words[first].start, clause.words[last - 1].end
    return Proposal(Kind.CONCEPT, rule, clause.document, start, end, signs(chunk, first, last))


def _joined(left: Chunk, right: Chunk) -> Iterator[Proposal]:
    """A和B, where both are short and nothing else stands between."""
    clause = left.clause
    words, roles = clause.words, clause.roles
    if right.first - left.last != 1 or roles[left.last] != "C" or words[left.last].text in NOT_JOINING:
        return
    for first in _starts_of_left(left):
        for last in range(right.first + 1, min(right.first + 3, right.last) + 1):
            named = any(word.name for word in words[first:last])
            if roles[last - 1] in HEADS and not named:
                start, end = words[first].start, words[last - 1].end
                seen = (*signs(left, first, left.last), *map(_of_right, signs(right, right.first, last)))
                yield Proposal(Kind.CONCEPT, "joined", clause.document, start, end, seen)
                yield propose("joined", clause, first, last)


def _starts_of_left(left: Chunk) -> set[int]:
    """Where the first member may begin: with its last words, or as a whole."""
    whole = {left.first} if left.last - left.first <= MOST_WORDS else set()
    return whole | set(range(max(left.first, left.last - 2), left.last))


@cache
def _of_right(group: Signs) -> Signs:
    return tuple(map("right-".__add__, group))


def _offices(clause: Clause) -> Iterator[Proposal]:
    """A body or a country and a title of office (国务院总理), a body and what it has (联合国会员国), two offices."""
    for index, office in enumerate(clause.words[1:]):
        body, role = clause.words[index], clause.roles[index]
        of_body = body.name != "person" and (role in "OP" or body.tag in ("ns", "nt") or body.text == "国家")
        holds = is_a(office.text, "title") and of_body
        if is_a(office.text, "title"):
            yield from _double_office(clause, index + 1)
        if not holds and clause.roles[index] == "M" and index:
            body = clause.words[index - 1]  # 联合国|正式|会员国
        if holds or (body.name in ("org", "abbr") and office.text in OF_BODIES):
            seen = ((f"body:{body.name or body.tag}",),)
            yield Proposal(Kind.CONCEPT, "office", clause.document, body.start, office.end, seen)


def _double_office(clause: Clause, last: int) -> Iterator[Proposal]:
    """An office held along with the one at `last`: 国务委员兼国防部长."""
    if last >= 2 and clause.words[last - 1].text == ALONG_WITH and is_a(clause.words[last - 2].text, "title"):
        start, end = clause.words[last - 2].start, clause.words[last].end
        yield Proposal(Kind.CONCEPT, "office", clause.document, start, end, (("body:title",),))
