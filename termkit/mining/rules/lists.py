"""Lists: what is joined by 、 and 和, as a whole.

    list            three items or more of nouns or values       开放、团结、平等、相互理解、包容、合作、共赢
    parallel        two items or more of the same length         真诚友好、互利合作、相互信任、相互支持
    list with head  a list, 的 or 等, and what it describes       独立自主、互尊互信、合作共赢的原则
    item            one of a list of the same length             战事不升级

The inner items are given by their marks; the first begins, and the last ends, where the items are of one length, else
where the nouns do.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise
from typing import NamedTuple

from termkit.mining.corpus import Clause
from termkit.mining.proposals import Proposal, propose
from termkit.mining.words.lexicon import ADVERBS, JOINERS, is_a
from termkit.mining.words.roles import HEADS, NOMINAL

LONGEST_ITEM = 10
"""Characters of an item."""
LONGEST = 48
PARALLEL, SHORT = range(4, 11), range(2, 4)
"""Characters of the items of a list of two; shorter ones are alike by chance where 和 joins them."""
LINKS = ("的", "等")
"""What may stand between a list and its head."""
ECHOED = "NDMPV"
"""Roles of what may stand in the last of some items that begin with one word."""
LUMP = 4
"""Characters of a set phrase, which may be the predicate: 历史潮流|不可阻挡."""
VALUES = ("virtue", "interest", "threat", "domain", "sector")


class Marks(NamedTuple):
    """The word numbers of the marks of one list."""

    places: tuple[int, ...]

    @property
    def first(self) -> int:
        """The mark behind the first item."""
        return self.places[0]

    @property
    def last(self) -> int:
        """The mark before the last item."""
        return self.places[-1]


def lists(clause: Clause) -> Iterator[Proposal]:
    """Proposals of the kind formula for every list of the clause."""
    for marks in _runs(clause):
        seen = set()
        kinds = (_parallel, _nominal, _loose, _echoing)
        for first, last, equal in chain.from_iterable(kind(clause, marks) for kind in kinds):
            if (first, last) not in seen and clause.words[last - 1].end - clause.words[first].start <= LONGEST:
                seen.add((first, last))
                yield propose("list", clause, first, last, *_signs(clause, marks, first, last, equal))
                yield from _with_head(clause, first, last, len(marks.places) + 1, equal)
                yield from _items(clause, marks, first, last) if equal else ()


def _runs(clause: Clause) -> Iterator[Marks]:
    """The marks that follow each other with a short item between them; every mark belongs to one run."""
    words = clause.words
    places = [index for index, word in enumerate(words[:-1]) if index and word.text in JOINERS]
    run = places[:1]
    for before, mark in pairwise(places):
        near = 0 < words[mark].start - words[before].end <= LONGEST_ITEM
        if not near or words[before].text != "、" or _leaves_list(clause, before, mark):
            yield Marks(tuple(run))
            run = []
        run.append(mark)
    if run:
        yield Marks(tuple(run))


def _leaves_list(clause: Clause, before: int, mark: int) -> bool:
    """Whether one list ends and another begins between two marks.

    A quotation opens or closes there, but not both; or a verb follows a noun, and governs the second list:
    以开放胸襟、务实行动|开展|全方位、多层次.
    """
    between = [word.text for word in clause.words[before:mark]]
    governs = any(
        clause.roles[verb] == "V" and clause.roles[verb - 1] in HEADS and not is_a(between[verb - before - 1], *ADVERBS)
        for verb in range(before + 2, mark)
    )
    return governs or between.count("“") != between.count("”")


def _parallel(clause: Clause, marks: Marks) -> Iterator[tuple[int, int, bool]]:
    """The list with its first and last item cut to the length of the others; of two items, to one length of both."""
    words = clause.words
    inner = {words[b].start - words[a].end for a, b in pairwise(marks.places)}
    sizes = (*SHORT, *PARALLEL) if words[marks.first].text == "、" else PARALLEL
    for size in inner if len(inner) == 1 else sizes if not inner else ():
        starts = [i for i in range(marks.first) if words[marks.first].start - words[i].start == size]
        ends = [i + 1 for i in range(marks.last + 1, len(words)) if words[i].end - words[marks.last].end == size]
        if starts and ends and clause.roles[starts[0]] not in "UC" and clause.roles[ends[0] - 1] not in "UC":
            yield starts[0], ends[0], True


def _begins(clause: Clause, first: int) -> bool:
    """Whether no noun stands before the first item."""
    before = clause.words[first - 1].text
    return first == 0 or clause.roles[first - 1] not in NOMINAL or is_a(before, "governing", "adverb")


def _closes(clause: Clause, last: int) -> bool:
    """Whether no noun runs on behind the last item."""
    return last == len(clause.roles) or clause.roles[last] not in NOMINAL


def _nominal(clause: Clause, marks: Marks) -> Iterator[tuple[int, int, bool]]:
    """A list of three items or more from the first noun to the last: with the last word's head, and without it."""
    words, roles = clause.words, clause.roles
    if len(marks.places) < 2 or not all(_is_item(roles[a + 1 : b]) for a, b in pairwise(marks.places)):
        return
    first, last = marks.first - 1, marks.last + 1
    while first and roles[first - 1] in NOMINAL and words[marks.first].start - words[first - 1].start <= LONGEST_ITEM:
        first -= 1
    while last + 1 < len(words) and roles[last + 1] in NOMINAL:
        last += 1
    if roles[first] in NOMINAL and (roles[last] in HEADS or roles[last + 1 : last + 2] == "U"):
        for begin in {first, _after_verb(clause, first, marks.first), _single(clause, first, marks)}:
            yield begin, last + 1, False
            if last > marks.last + 1:
                yield begin, last, False


def _loose(clause: Clause, marks: Marks) -> Iterator[tuple[int, int, bool]]:
    """A list of three items or more of any kind, from its clause's start or what governs it up to where it ends."""
    words, roles = clause.words, clause.roles
    if len(marks.places) < 2:
        return
    first, last = marks.first, marks.last + 1
    while first and roles[first - 1] not in "XU" and words[marks.first].start - words[first - 1].start <= LONGEST_ITEM:
        first -= 1
    while last < len(words) and roles[last] not in "XU" and words[last].text != "等":
        last += 1
    if words[last - 1].end - words[marks.last].end <= LONGEST_ITEM and last > marks.last + 1:
        yield first, last, False
        if first < marks.first - 1 and roles[first] == "V":  # 秉持|互相尊重、互不侵犯、平等互利
            yield first + 1, last, False


def _echoing(clause: Clause, marks: Marks) -> Iterator[tuple[int, int, bool]]:
    """A list whose items begin with one word, up to where the clause ends: 永不称霸、永不扩张、永不谋求势力范围.

    And up to a verb that it is the object of, behind 将 or 把: 不结盟、不对抗、不针对第三国|作为.
    """
    words, echo = clause.words, clause.words[marks.first + 1].text
    first = next((i for i in range(marks.first - 1, -1, -1) if words[i].text.startswith(echo)), None)
    if first is None or any(words[mark + 1].text != echo for mark in marks.places):
        return
    last = marks.last + 2
    while last < len(words) and clause.roles[last] in ECHOED:
        if last > marks.last + 3 and clause.roles[last] == "V":
            yield first, last, False
        last += 1
    if last - 2 > marks.last and (marks.first - first > 1 or words[first].text != echo):
        yield first, last, False


def _after_verb(clause: Clause, first: int, mark: int) -> int:
    """Where the first item begins without the verb that governs the list: 维护|世界和平、稳定、发展."""
    governs = first < mark - 1 and clause.roles[first] == "D" and is_a(clause.words[first].text, "governing")
    return first + int(governs)


def _single(clause: Clause, first: int, marks: Marks) -> int:
    """Where the first item begins if it is one word, as all inner ones are: 发展中国家|资金、技术和能力建设."""
    return marks.first - 1 if all(mark - before == 2 for before, mark in pairwise(marks.places)) else first


def _is_item(roles: str) -> bool:
    return bool(roles) and all(role in NOMINAL for role in roles)


def _signs(clause: Clause, marks: Marks, first: int, last: int, equal: bool) -> Iterator[str]:
    words = clause.words
    ends = [first - 1, *marks.places, last]
    heads = [words[end - 1].text for end in ends[1:]]
    yield f"items:{min(len(heads), 6)}"
    yield from () if _begins(clause, first) else ("cut-before",)
    yield from () if _closes(clause, last) else ("cut-after",)
    if equal:
        size = words[marks.first].start - words[first].start
        yield f"equal:{min(size, 6)}"
    for name in VALUES:
        share = sum(is_a(head, name) for head in heads) / len(heads)
        yield from (f"all:{name}",) if share == 1 else (f"some:{name}",) if share else ()
    verbs = sum(clause.roles[end + 1] == "V" for end in ends[:-1])
    yield "verbs" if verbs == len(heads) else "some-verbs" if verbs else "no-verbs"


def _items(clause: Clause, marks: Marks, first: int, last: int) -> Iterator[Proposal]:
    """The items of a list whose items are of one length, where they are no words."""
    begins, ends = [first, *(mark + 1 for mark in marks.places)], [*marks.places, last]
    for begin, end in zip(begins, ends, strict=True):
        if end - begin > 1 and clause.words[end - 1].end - clause.words[begin].start >= LUMP:
            yield propose("item", clause, begin, end, f"items:{min(len(ends), 6)}")


def _with_head(clause: Clause, first: int, last: int, items: int, equal: bool) -> Iterator[Proposal]:
    """The list, 的 and the nouns that follow."""
    words, roles = clause.words, clause.roles
    if last >= len(words) - 1 or words[last].text not in LINKS:
        return
    end = last + 1
    while end < len(words) and roles[end] in NOMINAL:
        end += 1
        if roles[end - 1] in HEADS:
            abstract = ["abstract-head"] if is_a(words[end - 1].text, "abstract") else []
            signs = (f"items:{min(items, 6)}", f"link:{words[last].text}", *abstract, *["equal"] * equal)
            yield propose("list with head", clause, first, end, *signs)
