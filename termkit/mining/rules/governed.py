"""Attributes that begin behind what they belong to, which is another kind of torn span (see torn).

object of the attribute's verb, with the head     (走符合)|自身国情的发展道路, (谴责针对)|平民的暴力行为
object of a verb, with what 是 says               (对话是解决)|争端的唯一出路
verb of an attribute, without its subject         (局势升级)|外溢的行径

Which of two verbs governs the head is asked of the table of collocations: 走 and not 符合 has 道路 for its object.
"""

from __future__ import annotations

from collections.abc import Sequence

from termkit.mining.corpus import Clause
from termkit.mining.rules.predicates import is_predicate
from termkit.mining.words.lexicon import classes_of, collocations, is_a
from termkit.mining.words.roles import SUBJECTS

COPULAS = ("是", "就是")
DESCRIBING = frozenset(
    ["符合", "适合", "适应", "针对", "具有", "涉及", "有悖", "违反", "面向", "富有", "充满", "基于", "有利于", "有损"]
)
"""Verbs that mostly stand in attributes, where they do not govern the head."""
LONGEST = 8
"""Words between a verb and the head that it governs over an attribute."""


def lacks_its_verb(clause: Clause, text: Sequence[str], rule: str, first: int, last: int) -> bool:
    """Whether an attribute begins behind its verb, which does not govern the head, or at a verb behind its subject."""
    verb, word = first - 1, clause.words[first]
    if rule == "attributive" and word.tag == "v" and not classes_of(word.text):
        return clause.roles[verb] in SUBJECTS or is_a(text[verb], "adverb", "manner")
    if clause.roles[verb] not in "VD" or _governs(text[verb], text[last - 1]) or is_predicate(clause, first):
        return False
    return text[verb] in DESCRIBING or (is_predicate(clause, verb) and _is_governed(clause, text, verb, last))


def _is_governed(clause: Clause, text: Sequence[str], verb: int, last: int) -> bool:
    """Whether what ends here belongs to a verb before that one, or to 是."""
    for outer in range(verb - 1, max(-1, verb - LONGEST), -1):
        if text[outer] in COPULAS:
            return last == len(text)
        if _governs(text[outer], text[last - 1]) and is_predicate(clause, outer):
            return True
        if clause.roles[outer] in "UCV":
            return False
    return False


def _governs(verb: str, noun: str) -> bool:
    """Whether the table of collocations has the verb with this object."""
    heads = collocations().get(verb)
    return heads is not None and noun.endswith(heads)
