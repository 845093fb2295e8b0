"""Chinese terms that are none where they stand, since they cut a word: 中国 in 其中|国有, 商务部 in 商务|部门."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set
from functools import cache
from itertools import accumulate, count
from typing import NamedTuple

from termkit.text.automaton import Hit
from termkit.text.tables import read_lines

PAIR = 2
"""Characters of a term that has one in each of two words, and of a word that an edge cuts in the middle."""
SHORT = 3
"""Terms up to this length are asked for both their edges, longer ones for their end alone."""
COMMON = 1_000
"""How often a word stands in jieba's counts that may take a character from a term of two: 解决 in 和|解决."""
KNOWN = 100
"""How often a word stands there at least that may follow a term: 议员 (国会议员), not 防部 (以色列国防部)."""
NAMES = ("ns", "nr")
"""jieba's tags of places and persons, which follow a title without a blank: 外长|安格明 is no 外|长安."""
STATE = "中国"
"""The one name that takes a character from a term as often as a word does: 大美|中国."""
NEGATIONS = "不无非未"


def uncut(hits: list[Hit], text: str, overlapping: bool) -> list[Hit]:
    """The hits (index, start, end) in a Chinese text without those that cut a word of it.

    A hit inside a longer one is left to longest-match, unless every match is wanted; where no edge is in doubt, the
    text is not segmented.
    """
    left = hits if overlapping else _uncovered(hits)
    doubtful = [hit for hit in left if hit[2] - hit[1] <= SHORT or _may_go_on(text, hit[2])]
    if not doubtful:
        return hits
    words = Words.of(text)
    wrong = {hit for hit in doubtful if text[hit[1]] > "\u2fff" and words.are_cut(*hit[1:])}
    if not wrong:
        return hits
    kept = [hit for hit in hits if hit not in wrong]
    uncovers = any(hit[2] - hit[1] > SHORT for hit in wrong)
    return uncut(kept, text, overlapping) if uncovers and not overlapping else kept


class Words(NamedTuple):
    """A Chinese text, and where a segmentation has a word begin or end (code points)."""

    text: str
    edges: Set[int]

    @classmethod
    def of(cls, text: str) -> Words:
        """The words by dictionary."""
        from termkit.text.words import cut

        return cls(text, frozenset(accumulate(map(len, cut(text)), initial=0)))

    def are_cut(self, start: int, end: int) -> bool:
        """Whether a term that stands there would cut a word."""
        if end - start == 1:
            return not {start, end} <= self.edges  # 愿 in 愿望
        return self._straddled(start, end) or self._cut_at(start, end)

    def _straddled(self, start: int, end: int) -> bool:
        """Whether a short term begins inside a word and ends inside another (蛋|白中) or after a denial (不确定性)."""
        if start in self.edges or end - start > SHORT:
            return False
        if end not in self.edges or (end - start == PAIR and start + 1 in self.edges):
            return True
        return self.text[start - 1] in NEGATIONS and not self._has_edge_inside(start, end)

    def _cut_at(self, start: int, end: int) -> bool:
        """Whether the last character makes a word with the next, and what is left of the term is words, too."""
        from termkit.text.words import frequency

        if end in self.edges or not _may_go_on(self.text, end):
            return False
        word = self.text[end - 1 : end + 1]
        common = frequency(word) >= COMMON
        stands = end - 1 in self.edges and (common or end + 1 in self.edges)
        if _is_name(word) or not (stands or self._goes_on_in_one_word(start, end)):
            return False
        if end - start > PAIR:
            return start in self.edges and (end - 2 not in self.edges if stands else common)
        return common and self.text[start] in _lone() and frequency(word) > frequency(self.text[start:end])

    def _goes_on_in_one_word(self, start: int, end: int) -> bool:
        """Whether it lies in a longer word the rest of which is none: 交通部 in 交通部门, not 国会 in 国会议员."""
        from termkit.text.words import frequency

        if self._has_edge_inside(start, end):
            return False
        rest = self.text[end : next(filter(self.edges.__contains__, count(end + 1)))]
        return len(rest) == 1 or frequency(rest) < KNOWN

    def _has_edge_inside(self, start: int, end: int) -> bool:
        return not self.edges.isdisjoint(range(start + 1, end))


def _may_go_on(text: str, end: int) -> bool:
    """Whether a character follows that seldom is a word of its own."""
    follows = text[end : end + 1]
    return follows > "\u2fff" and follows.isalpha() and follows not in _opening()


@cache
def _is_name(word: str) -> bool:
    from termkit.text.words import tag

    return word != STATE and tag(word)[0][1].startswith(NAMES)


def _uncovered(hits: list[Hit]) -> list[Hit]:
    """All long hits, and the short ones that lie in none of them."""
    spans = sorted((start, end) for _, start, end in hits if end - start > SHORT)
    starts = [start for start, _ in spans]
    # of all that begin no later, the one that reaches furthest decides
    furthest = [0, *accumulate((end for _, end in spans), max)]
    return [hit for hit in hits if hit[2] - hit[1] > SHORT or furthest[bisect_right(starts, hit[1])] < hit[2]]


@cache
def _opening() -> frozenset[str]:
    return frozenset("".join(read_lines("text/opening_characters.txt")))


@cache
def _lone() -> frozenset[str]:
    """The characters that are words of their own, or stand for a state beside another."""
    lists = ("checks/words_of_one_character.txt", "checks/country_characters.txt")
    return frozenset("".join(line for name in lists for line in read_lines(name)))
