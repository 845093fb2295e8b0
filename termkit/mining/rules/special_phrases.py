"""Noun phrases that are more than a run of nouns.

sharing   modifiers that share a head               国际和地区形势
counted   a number and what it counts               三大全球倡议
quoted    what stands in quotation marks            “一国两制”
quoting   a quotation and the nouns after it        “钻石六边”合作架构
determined  a determiner and the nouns after it     彼此核心利益
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.mining.corpus import Clause, Word
from termkit.mining.proposals import Proposal, propose
from termkit.mining.rules.phrase_signs import are_alike, signs
from termkit.mining.rules.phrases import Chunk
from termkit.mining.words.lexicon import is_a
from termkit.mining.words.roles import HEADS, NOMINAL
from termkit.model import Kind

LONGEST_QUOTATION = 12
SHORTEST_SAYING = 4
"""Characters of a quotation that may be a saying, and no name: “水到渠成”."""
LONGEST_LIST = 32
"""Characters of a quotation with 、 before a noun: “长期稳定、睦邻友好”|方针."""
COUNTERS = ("大", "个", "种", "项", "股")
MOST_COUNTERS = 2
MOST_PARTNERS = 3
"""Words of the second of two phrases that share a determiner."""


def special_phrases(chunk: Chunk) -> Iterator[Proposal]:
    """What a phrase makes with the words before it."""
    yield from _sharing(chunk)
    yield from _counted(chunk)
    yield from _quoting(chunk)
    yield from _determined(chunk)


def _determined(chunk: Chunk) -> Iterator[Proposal]:
    """A determiner and the nouns it stands before, with who has them: 各项|原则, 彼此|核心利益, 安理会|有关|决议."""
    clause, first = chunk.clause, chunk.first - 1
    if first < 0 or not is_a(clause.words[first].text, "determiner"):
        return
    for last in range(chunk.first + 1, chunk.last + 1):
        if clause.roles[last - 1] in HEADS:
            yield propose("determined", clause, first, last, f"nouns:{min(last - chunk.first, 4)}")
    for last in _ends_of_partner(clause, chunk.last):
        yield propose("determined", clause, first, last, "joined")  # 彼此|核心利益和重大关切
    if first and clause.roles[first - 1] in "PO":
        yield propose("determined", clause, first - 1, chunk.last, "owner")


def _ends_of_partner(clause: Clause, last: int) -> Iterator[int]:
    """Where the nouns may end that 和 joins to those that end here."""
    roles = clause.roles
    if roles[last : last + 1] != "C" or clause.words[last].text == "、":
        return
    for end in range(last + 2, min(last + 2 + MOST_PARTNERS, len(roles) + 1)):
        if roles[end - 1] not in NOMINAL:
            return
        if roles[end - 1] in HEADS:
            yield end


def _sharing(chunk: Chunk) -> Iterator[Proposal]:
    """Modifiers that share a head: 国际|和|地区|形势, 政治|、|经济|和|社会|领域."""
    clause = chunk.clause
    words, roles = clause.words, clause.roles
    starts, first = [], chunk.first
    while first >= 2 and roles[first - 1] == "C" and roles[first - 2] in "MN" and not words[first - 2].name:
        first -= 2
        if first == 0 or roles[first - 1] not in NOMINAL:  # 利益|契合点、合作增长点
            starts.append(first)
    if first < chunk.first and not starts and not words[first - 1].name:
        starts.append(first - 1)  # 世界|政治、经济|形势
    if not starts or chunk.last - chunk.first < 2 or words[chunk.first].name:
        return
    for first in {starts[0], starts[-1]}:
        alike = "alike" if are_alike(words[first], words[chunk.first]) else "unlike"
        for last in range(chunk.first + 2, min(chunk.last, chunk.first + 3) + 1):
            if roles[last - 1] in HEADS and not words[last - 1].name:
                seen = (*signs(chunk, chunk.first, last), (alike, f"members:{len(starts) + 1}"))
                place = (words[first].start, words[last - 1].end)
                yield Proposal(Kind.CONCEPT, "sharing", clause.document, *place, seen)
                yield propose("sharing", clause, first, last, alike, f"members:{len(starts) + 1}")


def _counted(chunk: Chunk) -> Iterator[Proposal]:
    """A number and what it counts, as in names of policies: 三大|全球|倡议, 第二个|百年|奋斗目标."""
    words, first = chunk.clause.words, chunk.first
    while first and _counts(words[first - 1]) and chunk.first - first < MOST_COUNTERS:
        first -= 1
    if first and first < chunk.first and words[first - 1].tag == "r":  # 这|一|伙伴关系
        return
    if first and first == chunk.first and words[first - 1].text in COUNTERS and words[first - 2].tag == "m":
        first -= 2
    if first < chunk.first and not words[first].text[0].isdigit():
        place = (words[first].start, words[chunk.last - 1].end)
        yield Proposal(Kind.CONCEPT, "counted", chunk.clause.document, *place, signs(chunk, chunk.first, chunk.last))


def _counts(word: Word) -> bool:
    return word.tag == "m" and not is_a(word.text, "breaker")


def quotations(clause: Clause) -> Iterator[Proposal]:
    """What stands in quotation marks: “一国两制”."""
    words = clause.words
    opened = next((index for index, word in enumerate(words) if word.text == "“"), None)
    while opened is not None:
        closed = next((i for i in range(opened + 1, len(words)) if words[i].text == "”"), None)
        if closed is None:
            return
        inside = words[opened + 1 : closed]
        if inside and inside[-1].end - inside[0].start <= LONGEST_QUOTATION:
            seen = (f"quoted-words:{min(len(inside), 4)}", f"quoted-ends:{clause.roles[closed - 1]}")
            yield Proposal(Kind.CONCEPT, "quoted", clause.document, inside[0].start, inside[-1].end, (seen,))
            if inside[-1].end - inside[0].start >= SHORTEST_SAYING:
                yield Proposal(Kind.FORMULA, "quoted", clause.document, inside[0].start, inside[-1].end, (seen,))
        opened = next((i for i in range(closed + 1, len(words)) if words[i].text == "“"), None)


def _quoting(chunk: Chunk) -> Iterator[Proposal]:
    """A quotation and the nouns after it: “钻石六边”|合作|架构."""
    words = chunk.clause.words
    if not chunk.first or words[chunk.first - 1].text != "”":
        return
    opened = next((i for i in range(chunk.first - 2, -1, -1) if words[i].text == "“"), None)
    if opened is None:
        return
    size = words[chunk.first - 1].end - words[opened].start
    if size <= LONGEST_QUOTATION:
        place = (words[opened].start, words[chunk.last - 1].end)
        yield Proposal(Kind.CONCEPT, "quoting", chunk.clause.document, *place, signs(chunk, chunk.first, chunk.last))
    elif size <= LONGEST_LIST and any(word.text == "、" for word in words[opened : chunk.first]):
        yield propose("quoting", chunk.clause, opened, chunk.last)
