"""Formulae that are verbs with their adverbs, and verbs that share an object.

adverbial     adverbs + verb, mostly without an object     深入交换意见, 相互坚定支持, 更加牢固, 稳步推进
joined verbs  (adverbs) verb + 和 + verb                   进一步巩固和深化
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.mining.corpus import Clause, Word
from termkit.mining.proposals import Proposal, propose
from termkit.mining.rules.clauses import is_set_phrase
from termkit.mining.words.lexicon import ADVERBS, is_a

SHORTEST = 4
"""Characters of an adverbial."""
VERBS = ("governing", "deverbal", "statement")
JOINERS = ("和", "与", "并")
ADVERB_TAGS = ("d", "ad", "vd")


def adverbials(clause: Clause) -> Iterator[Proposal]:
    """Adverbs and a verb, an adjective or a set phrase that takes no object."""
    words, roles = clause.words, clause.roles
    for index, word in enumerate(words):
        followed = index + 1 < len(words) and roles[index + 1] not in "UCXV"
        if followed and _is_verb_with_adverb(clause, index):
            yield propose("adverbial", clause, _first_adverb(clause, index), index + 1, "object-follows")
        if followed or not _may_end(word):
            continue
        first = index
        while first and _may_precede(words[first - 1]):
            first -= 1
            heads = first > 0 and words[first - 1].text == "的" and words[first].tag == "v"  # 热情的|接待|深表谢意
            if word.end - words[first].start >= SHORTEST and not heads:
                yield propose("adverbial", clause, first, index + 1)


def _is_verb_with_adverb(clause: Clause, index: int) -> bool:
    """Whether a verb of the register stands here, that takes an object, and an adverb before it: 稳步|推进."""
    adverb = clause.words[index - 1].text if index else ""
    governs = clause.roles[index] in "VD" and is_a(clause.words[index].text, "governing")
    return governs and len(adverb) > 1 and is_a(adverb, *ADVERBS) and not is_a(adverb, "auxiliary")


def _first_adverb(clause: Clause, index: int) -> int:
    """Where the adverbs of manner begin before the verb: 全面|有效|落实."""
    first = index - 1
    while first and is_a(clause.words[first - 1].text, "manner") and len(clause.words[first - 1].text) > 1:
        first -= 1
    return first


def _may_precede(word: Word) -> bool:
    return len(word.text) > 1 and (is_a(word.text, *ADVERBS, "virtue", "governing") or word.tag in ADVERB_TAGS)


def _may_end(word: Word) -> bool:
    """Whether the word is a verb, an adjective or a set phrase."""
    return is_a(word.text, *VERBS) or is_set_phrase(word) or (len(word.text) > 1 and word.tag in ("a", "v", "vi", "ad"))


def joined_verbs(clause: Clause) -> Iterator[Proposal]:
    """Two verbs that share an object or stand for themselves, with and without their adverbs."""
    words, roles = clause.words, clause.roles
    for index in range(1, len(words) - 1):
        if words[index].text in JOINERS and _is_verb(clause, index - 1) and _is_verb(clause, index + 1):
            object_follows = "object" if roles[index + 2 : index + 3] in tuple("NDMPO") else "no-object"
            first = index - 1
            yield propose("joined verbs", clause, first, index + 2, object_follows)
            while first and is_a(words[first - 1].text, *ADVERBS) and not is_a(words[first - 1].text, "auxiliary"):
                first -= 1
            if first < index - 1:
                yield propose("joined verbs", clause, first, index + 2, object_follows)


def _is_verb(clause: Clause, index: int) -> bool:
    return clause.roles[index] in "VD" and is_a(clause.words[index].text, "governing", "deverbal")
