"""Concepts: domain noun phrases, whole and in part.

Every part of a noun phrase that could be a term is proposed with what is seen of it: the classes of its first and last
word, where it stands in the phrase, what stands before and after.  Which of them are terms is decided by termhood:
see ranking.  Coordinations (水资源和生物资源) are proposed where both members are short.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from termkit.mining.corpus import Clause, Corpus, Word
from termkit.mining.lexicon import classes, is_a
from termkit.mining.phrases import Chunk, chunks, role
from termkit.mining.proposals import Proposal
from termkit.model import Kind

MOST_WORDS = 5
CLASSES = (
    "modifier",
    "head",
    "generic",
    "sector",
    "domain",
    "deverbal",
    "governing",
    "virtue",
    "interest",
    "threat",
    "abstract",
    "vague",
    "deictic",
    "title",
    "pair",
    "adverb",
)
MAIN_CLASSES = ("domain", "sector", "threat", "interest", "generic", "title", "deverbal", "head", "modifier", "virtue")


def concepts(corpus: Corpus) -> Iterator[Proposal]:
    """Proposals of the kind concept at every place of the corpus."""
    for clause in corpus.clauses:
        found = list(chunks(clause))
        for chunk in found:
            yield from _parts(chunk)
        yield from _activities(clause)
        yield from _offices(clause)
        for left, right in pairwise(found):
            yield from _joined(left, right)
    for interior in corpus.name_interiors:
        for chunk in chunks(interior):
            yield from (proposal._replace(signs=(*proposal.signs, "in-name")) for proposal in _parts(chunk))


def _parts(chunk: Chunk) -> Iterator[Proposal]:
    words = chunk.words
    for first in range(len(words)):
        for last in range(first + 1, min(len(words), first + MOST_WORDS) + 1):
            if _may_be_term(words[first:last]):
                yield _proposal("phrase", chunk, first, last)


def _may_be_term(words: tuple[Word, ...]) -> bool:
    """Whether the part has the shape of a term: no place name as its head, no adverb in front, no bare generic word."""
    head = words[-1]
    if role(head) not in "ND" or head.name:
        return False
    if len(words) > 1:
        return not is_a(words[0].text, "breaker")
    return len(head.text) > 1 and not is_a(head.text, "breaker", "pair", "adverb")


def _proposal(rule: str, chunk: Chunk, first: int, last: int) -> Proposal:
    words = chunk.words
    start, end = words[first].start, words[last - 1].end
    return Proposal(Kind.CONCEPT, rule, chunk.clause.document, start, end, signs(chunk, first, last))


def signs(chunk: Chunk, first: int, last: int) -> tuple[str, ...]:
    """What is seen of a part of a phrase at its place."""
    words, clause = chunk.words, chunk.clause
    before = clause.words[chunk.first + first - 1] if chunk.first + first else None
    after = clause.words[chunk.first + last] if chunk.first + last < len(clause.words) else None
    seen = [*_class_signs("first", words[first].text), *_class_signs("last", words[last - 1].text)]
    seen += [f"first-tag:{words[first].tag[0]}", f"last-tag:{words[last - 1].tag[0]}", f"words:{last - first}"]
    seen += ["doubtful"] if chunk.doubtful and first == 0 else []
    seen += ["opens"] if first == 0 else []
    seen += ["closes"] if last == len(words) else []
    seen += ["whole"] if last - first == len(words) else []
    seen += [f"before:{role(before) if before else '^'}", f"after:{role(after) if after else '$'}"]
    seen += _cut_coordination(chunk, first, last)
    seen += _crosses(words[first], words[last - 1], seen) if last - first > 1 else []
    seen += _verb_signs(words[first:last])
    seen += ["name-inside"] if any(word.name or word.tag == "ns" for word in words[first:last]) else []
    return tuple(seen)


@cache
def _class_signs(place: str, word: str) -> tuple[str, ...]:
    return tuple(f"{place}:{name}" for name in CLASSES if is_a(word, name))


def _verb_signs(words: tuple[Word, ...]) -> list[str]:
    """Where the part holds a verb that no list knows as a noun, or an adjective that is no modifier."""
    seen = []
    for index, word in enumerate(words):
        place = "first" if index == 0 else "last" if index == len(words) - 1 else "middle"
        if word.tag == "v" and _is_plain_verb(word):
            seen.append(f"{place}:plain-verb")
        elif word.tag[0] == "a":
            seen.append(f"{place}:adjective")
    return seen


def _is_plain_verb(word: Word) -> bool:
    return word.tag == "v" and not word.name and not classes().get(word.text)


def _cut_coordination(chunk: Chunk, first: int, last: int) -> list[str]:
    """Whether the part is torn out of a coordination: its first word has a partner before 和, or its last after it."""
    words, begin, end = chunk.clause.words, chunk.first + first, chunk.first + last
    seen = []
    if begin >= 2 and role(words[begin - 1]) == "C" and last - first > 1:
        seen.append("partner-before" + ("-alike" if _main_class(words[begin - 2]) == _main_class(words[begin]) else ""))
    if end + 1 < len(words) and role(words[end]) == "C":
        seen.append("partner-after" + ("-alike" if _main_class(words[end - 1]) == _main_class(words[end + 1]) else ""))
    return seen


def _crosses(first: Word, last: Word, seen: list[str]) -> list[str]:
    """Pairs of signs that say more together: the classes of both ends, the edges with the length."""
    ends = [f"{_main_class(first)}+{_main_class(last)}"]
    edges = ["+".join(sign for sign in seen if sign in ("opens", "closes", "whole") or sign.startswith("words:"))]
    return ends + edges


def _main_class(word: Word) -> str:
    return _first_class(word.text) or word.tag[0]


@cache
def _first_class(word: str) -> str:
    return next((name for name in MAIN_CLASSES if is_a(word, name)), "")


def _joined(left: Chunk, right: Chunk) -> Iterator[Proposal]:
    """A和B, where both are short and nothing else stands between."""
    between = left.clause.words[left.last : right.first]
    if len(between) != 1 or role(between[0]) != "C" or between[0].text in ("、", "以及", "并", "而"):
        return
    for first in range(max(0, len(left.words) - 2), len(left.words)):
        for last in range(1, min(3, len(right.words)) + 1):
            if _may_be_joined(left.words[first:], right.words[:last]):
                start, end = left.words[first].start, right.words[last - 1].end
                seen = [*signs(left, first, len(left.words)), *("right-" + s for s in signs(right, 0, last))]
                yield Proposal(Kind.CONCEPT, "joined", left.clause.document, start, end, tuple(seen))


def _may_be_joined(left: tuple[Word, ...], right: tuple[Word, ...]) -> bool:
    return role(right[-1]) in "ND" and not any(word.name for word in (*left, *right))


def _activities(clause: Clause) -> Iterator[Proposal]:
    """A verb and its object that together name a field: 合理利用和保护跨界河流 before 领域, 方面, 行为, 工作."""
    words = clause.words
    for last in range(2, len(words)):
        if not is_a(words[last].text, "field-marker"):
            continue
        first = _activity_start(clause, last)
        if first is not None:
            for start in {first, _after_adverbs(clause, first)}:
                place = (words[start].start, words[last - 1].end)
                yield Proposal(Kind.CONCEPT, "activity", clause.document, *place, (f"marker:{words[last].text}",))


def _activity_start(clause: Clause, last: int) -> int | None:
    """The verb, or the verbs joined and the adverbs, on which the phrase before `last` depends."""
    words, first = clause.words, last - 1
    while first >= 0 and role(words[first]) in "NDMP" and not is_a(words[first].text, "governing"):
        first -= 1
    if first < 0 or first == last - 1 or not is_a(words[first].text, "governing"):
        return None
    while first >= 2 and role(words[first - 1]) == "C" and is_a(words[first - 2].text, "governing"):
        first -= 2
    while (
        first and words[first - 1].tag[0] in "ad" and len(words[first - 1].text) == 2 and role(words[first - 1]) == "M"
    ):
        first -= 1
    return first


def _after_adverbs(clause: Clause, first: int) -> int:
    while not is_a(clause.words[first].text, "governing"):
        first += 1
    return first


def _offices(clause: Clause) -> Iterator[Proposal]:
    """A body or a country and a title of office: 国务院总理, 哈萨克斯坦共和国总统."""
    for body, office in pairwise(clause.words):
        if is_a(office.text, "title") and (role(body) in "OP" or body.tag in ("ns", "nt") or body.text == "国家"):
            signs = (f"body:{body.name or body.tag}",)
            yield Proposal(Kind.CONCEPT, "office", clause.document, body.start, office.end, signs)
