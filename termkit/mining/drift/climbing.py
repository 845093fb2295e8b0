"""Whether dated wordings climb: which changes, of those nobody asked for, are a ladder and not a chance likeness.

step      the later wording has grown or lost something (反对, 坚决反对), or has something else in its place
          (一个中国政策, 一个中国原则) and is still similar: 2 * LCS / (length + length)
telling   steps * characters they share, where the documents say it in one way
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations, groupby, pairwise

from termkit.mining.drift.prepositions import acts
from termkit.mining.drift.sameness import are_of_one_thing, exchange_members, same_edges, unlabelled
from termkit.mining.drift.stances import cause_of, stance, status_of
from termkit.mining.drift.wordings import Wording, bare
from termkit.mining.drift.words import are_plans, drift_words, opens_with_verb
from termkit.mining.words.lexicon import DISPOSAL, JOINERS, is_a

LEAST = 0.6
"""Least similarity of a wording to the one before it."""
KEPT = 0.8
"""Share of the shorter of two wordings that the longer has kept, if they are less similar."""
SHARED = 4
"""Least characters that all rungs of a ladder share with the next."""
MOST_SHARED = 16
FEW = 2
"""Documents of a year that may say a thing in as many ways."""
HEAD = 6
"""Characters of a noun that is one thing whatever is said of it."""
FRAME = 10
"""Characters that two wordings begin and end with whose middle is another."""
SORTS = re.compile("(?:伙伴|合作)关系(?!协定|条约)(?=.)(?!.*关系)")
"""A noun of status, and what is said of it behind."""
LOCALIZERS = ("上", "中", "下", "内")
LONG = 8
"""What a ladder tells from which one mined wording is enough: of less two must be mined, but for a status."""


def climbing(wordings: Sequence[Wording], terms: Collection[str]) -> Sequence[Wording]:
    """The longest run of wordings in order of date that is a ladder; none where documents say it in several ways.

    `terms` are the folded terms that were mined: what is none of them is no wording if it ends with words for a field,
    and in a short ladder two must be.
    """
    kept = [wording for wording in yearly(wordings) if not _ends_before_object(wording)]
    whole = [wording for wording in kept if bare(wording.form) in terms or not _is_cut_off(wording)]
    run: Sequence[Wording] = max(_runs(whole), key=lambda run: (len(_changes(run)), len(run)), default=())
    forms = _changes(run)
    if len(forms) < 2 or run[0].year == run[-1].year or _comes_back(forms) or _stands_outside(forms, run, whole):
        return ()
    if any(exchange_members(one, other) for one, other in combinations(forms, 2)):
        return ()
    is_known = all(map(status_of, forms)) or are_plans(forms)
    is_known = is_known or all(_have_same_head(one.text, other.text) for one, other in pairwise(run))
    if telling(run) < LONG and not is_known and sum(bare(form) in terms for form in forms) < 2:
        return ()
    return run if 2 * sum(1 for wording in run if _is_doubtful(wording, forms)) < len(run) else ()


def yearly(wordings: Sequence[Wording]) -> list[Wording]:
    """The wordings that most documents of their year have, of equals the latest; none of a year with many and no such.

    What a partner says in five ways within a year is a turn of speech, and what is said next year too is no new rung.
    """
    found: list[Wording] = []
    for _, group in groupby(wordings, key=lambda wording: wording.year):
        held = list(group)
        counts = Counter(wording.form for wording in held)
        most = max(counts.values())
        form = next(wording.form for wording in reversed(held) if counts[wording.form] == most)
        if most > 1 or len(held) <= FEW:
            found += [wording for wording in held if wording.form == form]
    return found


def _runs(wordings: Sequence[Wording]) -> Iterator[Sequence[Wording]]:
    """The wordings, parted where one is no step from any before it."""
    begin = 0
    for index, wording in enumerate(wordings):
        before = wordings[begin:index]
        if before and not any(one.form == wording.form or is_step(one, wording) for one in reversed(before)):
            yield before
            begin = index
    yield wordings[begin:]


def telling(wordings: Sequence[Wording]) -> float:
    """How much a ladder tells: the more, the more it climbs and the longer what stays is."""
    forms = _changes(wordings)
    return sum(min(_shared(one, other), MOST_SHARED) for one, other in pairwise(forms))


def is_step(one: Wording, other: Wording) -> bool:
    """Whether one wording can be what became of the other."""
    from rapidfuzz.distance import Indel

    old, new = one.form, other.form
    if sorted(old) == sorted(new):
        return False
    if (status_of(old) and status_of(new)) or (cause_of(old) and cause_of(old) == cause_of(new)):
        return True
    if bool(status_of(old)) != bool(status_of(new)):
        return False  # 全面战略合作伙伴关系, 全面战略合作
    shared = _shared(old, new)
    if shared < SHARED or not are_of_one_thing(one, other):
        return False
    shortest = min(len(unlabelled(old)), len(unlabelled(new)))
    if _have_same_head(one.text, other.text) or _are_framed_alike(old, new):
        return True
    return shared >= KEPT * shortest or Indel.normalized_similarity(old, new) >= LEAST


def _have_same_head(one: str, other: str) -> bool:
    """Whether one noun has other attributes: 基于规则的|多边贸易体制, 以世界贸易组织为核心的|多边贸易体制."""
    (here, of, head), (there, also, other_head) = one.rpartition("的"), other.rpartition("的")
    return bool(of and also and here != there) and head == other_head and len(head) >= HEAD


def _are_framed_alike(one: str, other: str) -> bool:
    """Whether both begin and end alike, though the middle is another: “一带一路”倡议|同…|对接."""
    start, end = same_edges(one, other)
    return min(start, end) > 1 and start + end >= FRAME


def _is_doubtful(wording: Wording, forms: Collection[str]) -> bool:
    """Whether its document says it in other ways as well, as near to the term or as another one does."""
    return bool(wording.rivals) and not (wording.is_clear and wording.rivals.isdisjoint(forms))


def _is_cut_off(wording: Wording) -> bool:
    """Whether it says in what field or framework something is, is torn, or ends before its head or inside a list."""
    form, clause = wording.form, wording.clause
    if _is_torn(wording) or _lacks_attribute(wording) or _goes_on_from_status(form):
        return True
    if form.endswith(tuple(drift_words("placing"))) or form.count("《") != form.count("》"):
        return True
    behind = clause.words[wording.last].text if wording.last < len(clause.words) else ""
    if behind in LOCALIZERS and (form[0] == "在" or stance().match(form)):
        return True  # 支持阿根廷在群岛问题|上行使主权
    if behind in JOINERS and not JOINERS.isdisjoint(form):
        return True
    is_predicate = opens_with_verb(clause, wording.first)
    return behind == "所" or (behind == "为" and is_predicate) or behind in drift_words("placing")


def _goes_on_from_status(form: str) -> bool:
    """Whether something is said of a status: 全面战略伙伴关系|的内涵."""
    return bool(SORTS.search(form))


def _ends_before_object(wording: Wording) -> bool:
    """Whether it ends with a verb whose object begins with a preposition: 建立|以1967年边界为基础的独立国家."""
    words, last = wording.clause.words, wording.last
    return last < len(words) and words[last - 1].tag == "v" and words[last].tag == "p"


def _is_torn(wording: Wording) -> bool:
    """Whether it has a verb of its own and begins behind its subject, or with another's object: 利用|领土损害主权."""
    clause, first = wording.clause, wording.first
    whole = (
        clause.words[first].tag == "p" or clause.words[first].text in DISPOSAL or opens_with_verb(clause, first)
    )  # 在…问题上|相互支持
    aligned = wording.form.endswith(tuple(drift_words("aligning")))
    if not first or whole or aligned or is_a(clause.words[first - 1].text, "statement"):
        return False
    behind = max(first, clause.roles.rfind("U", first, wording.last) + 1)
    return "V" in clause.roles[behind : wording.last] or acts(clause, behind, wording.last)


def _lacks_attribute(wording: Wording) -> bool:
    """Whether it begins with a noun of everything, behind the word that says what it is of: 双边|关系和国际问题."""
    words, first = wording.clause.words, wording.first
    return first > 0 and words[first].text in drift_words("general") and wording.clause.roles[first - 1] in "MNP"


def _changes(wordings: Sequence[Wording]) -> list[str]:
    return [w.form for n, w in enumerate(wordings) if not n or w.form != wordings[n - 1].form]


def _comes_back(forms: Sequence[str]) -> bool:
    """Whether wordings come back after others took their place.

    Once is no matter in a long ladder, of a tenet or a status.  Where only the noun is exchanged that says what sort
    of position it is (政策, 原则), that is no chance.
    """
    is_tenet = all("是" in form for form in forms) or all(map(status_of, forms))
    many = len(set(forms)) + (is_tenet or len(set(map(unlabelled, forms))) == 1)
    return len(forms) - len(set(forms)) > max(many - 2, 0)


def _stands_outside(forms: Collection[str], run: Sequence[Wording], wordings: Sequence[Wording]) -> bool:
    """Whether a wording of the run stands before or behind it too, past one that is no step from it."""
    return any(wording.form in forms for wording in wordings if wording not in run)


def _shared(one: str, other: str) -> int:
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(one, other)
