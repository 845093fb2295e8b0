"""Variants: the forms of one name, each linked to the fullest of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import chain, product, takewhile
from operator import eq

from termkit.mining.names import tables
from termkit.mining.names.links.person_variants import person_variants
from termkit.mining.names.links.respelt import respelt
from termkit.model import Candidate, Kind, Link, Relation
from termkit.text.normalize import key
from termkit.text.numerals import chinese_value
from termkit.text.patterns import one_of

PHRASES = (Kind.CONCEPT, Kind.FORMULA)
UNDERTAKINGS = (Kind.ORGANISATION, Kind.PROJECT, Kind.DOCUMENT)
"""Kinds that one body or meeting may be given in different places."""
CONJUNCTIONS = str.maketrans("与及同", "和和和")
NO_MARKS = str.maketrans("", "", "·-")
NUMERALS = re.compile("[一二三四五六七八九十百千〇零○]+")
YEARS = re.compile("\\(?(?<![0-9])[0-9]{4}年?(?:[-—至到][0-9]{4})?年\\)?")
"""The year or years of a title: 2013至2017年, (2013-2017年)."""
LONGEST_SHORT = 8
"""Characters of a short form that a longer name may begin with."""


def link_variants(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those that are variants of another linked to it."""
    targets: dict[str, set[str]] = defaultdict(set)
    _spellings(candidates, targets)
    _states(candidates, targets)
    _pairs(candidates, targets)
    for term, full in chain(person_variants(candidates), respelt(candidates)):
        targets[term].add(full)
    return [
        replace(c, links=(*c.links, *(Link(Relation.VARIANT_OF, t) for t in sorted(targets[c.term]) if t != c.term)))
        if targets.get(c.term)
        else c
        for c in candidates
    ]


def link_phrases(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, concepts and formulae that say the same in another order or joined otherwise linked to one."""
    targets: dict[str, set[str]] = defaultdict(set)
    _spellings([c for c in candidates if c.kind in PHRASES], targets)
    return [
        replace(c, links=(*c.links, *(Link(Relation.VARIANT_OF, target) for target in sorted(targets[c.term]))))
        if c.kind in PHRASES and c.term in targets
        else c
        for c in candidates
    ]


def _spellings(candidates: Sequence[Candidate], targets: dict[str, set[str]]) -> None:
    """Forms that differ in dots, dashes, quotes, 和 or 与 or none, numerals, or the order of what they join."""
    groups: dict[tuple[Kind, str], list[tuple[str, Candidate]]] = defaultdict(list)
    for candidate in candidates:
        plain = _plain(candidate.term)
        if candidate.kind is Kind.DOCUMENT:
            plain = _with_years_last(plain)
        if candidate.kind in UNDERTAKINGS:
            plain = _states_in_order(plain.translate(NO_MARKS))  # 世界互联网大会·乌镇峰会, “丝路-2025”
        elif candidate.kind is Kind.PERSON:
            plain = plain.replace("-", "·")  # 侯赛因·阿米尔-阿卜杜拉希扬
        groups[_sort(candidate.kind), "".join(sorted(plain.replace("、", "")))].append((plain, candidate))
    for group in groups.values():
        while group:
            first = group[0][0]
            same = [form for form in group if _say_the_same(first, form[0])]
            group[:] = [form for form in group if form not in same]
            fullest = max((c for _, c in same), key=lambda c: (c.evidence.frequency, len(c.term), c.term))
            for _, candidate in same:
                if candidate is not fullest:
                    targets[candidate.term].add(fullest.term)


def _sort(kind: Kind) -> Kind:
    """One kind for all that the same thing may be given in different places."""
    return next((kinds[0] for kinds in (PHRASES, UNDERTAKINGS) if kind in kinds), kind)


def _plain(term: str) -> str:
    """The term with one conjunction, and numerals as digits."""
    joined = key(term).translate(CONJUNCTIONS).replace("和", "、")
    return _in_full(NUMERALS.sub(_digits, joined))


def _with_years_last(plain: str) -> str:
    """A title with its years behind it: 2013至2017年合作规划, 合作规划(2013-2017年)."""
    found = YEARS.search(plain)
    return YEARS.sub("", plain, count=1) + "".join(re.findall("[0-9]{4}", found.group())) if found else plain


def _in_full(term: str) -> str:
    """The term with the body it begins with in full: 联大第2758号决议, 上合组织成员国元首理事会."""
    ends = (end for end in range(min(len(term) - 1, LONGEST_SHORT), 1, -1) if term[:end] in _fulls())
    end = next(ends, 0)
    return _fulls()[term[:end]] + term[end:] if end else term


@cache
def _fulls() -> dict[str, str]:
    """Short forms of well-known bodies, as they are compared, to the full ones."""
    shorts = {**tables.contractions(), **tables.organisation_of()}
    return {key(short): key(name).translate(CONJUNCTIONS).replace("和", "、") for short, name in shorts.items()}


def _states_in_order(plain: str) -> str:
    """The name with the characters of three states and more that it begins with in one order: 中俄蒙|经济走廊."""
    run = "".join(takewhile(tables.characters_of_states().__contains__, plain))
    return "".join(sorted(run)) + plain[len(run) :] if len(run) > 2 else plain


def _digits(numeral: re.Match[str]) -> str:
    value = chinese_value(numeral.group())
    return numeral.group() if value is None else str(value)


def _say_the_same(one: str, other: str) -> bool:
    """Whether two forms of the same characters join the same, but for the order.

    What both begin or end with may belong to all that is joined: 国际和地区|问题, 地区和国际|问题.
    """
    if one.replace("、", "") == other.replace("、", ""):
        return True
    if "、" not in one or len(one) != len(other):
        return False
    start, end = _shared(one, other), _shared(one[::-1], other[::-1])
    edges = ((a, b) for a in {0, start} for b in range(end + 1) if a + b < len(one))
    return any(_members(one[a : len(one) - b]) == _members(other[a : len(other) - b]) for a, b in edges)


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    return sum(takewhile(bool, map(eq, one, other)))


def _members(form: str) -> list[str]:
    return sorted(form.split("、"))


def _states(candidates: Sequence[Candidate], targets: dict[str, set[str]]) -> None:
    """The names of a state to the formal one, or else the usual one, that the documents hold: 印尼 to 印度尼西亚."""
    terms = {candidate.term for candidate in candidates if candidate.kind is Kind.PLACE}
    for term in terms:
        if country := tables.country_of().get(term):
            targets[term].update([name for name in (country.full, country.name) if name in terms][:1])


def _pairs(candidates: Sequence[Candidate], targets: dict[str, set[str]]) -> None:
    """A name that begins with a pair to the one that names the states: 第三届中非|博览会, 第三届中国—非洲|博览会."""
    short = {_dashed(c.term): c.term for c in candidates if c.kind in UNDERTAKINGS}
    fulls: dict[str, set[str]] = defaultdict(set)
    for plain, term in short.items():
        if match := _with_china().match(plain):
            named = [_partners()[name] for name in re.findall(_partner(), match.group("states"))]
            for letters in product(*(state.chars for state in named)):
                fulls[f"{match.group('session')}中{''.join(letters)}{plain[match.end() :]}"].add(term)
    for plain, found in fulls.items():
        if plain in short and len(found) == 1:
            targets[short[plain]] |= found


def _dashed(term: str) -> str:
    return key(term).replace("-", "—")


@cache
def _with_china() -> re.Pattern[str]:
    return re.compile(f"(?P<session>(?:第[^第届次]{{1,4}}[届次])?)中国(?P<states>(?:[—、和与]?{_partner()})+)(?=.)")


@cache
def _partner() -> str:
    return one_of(_partners())


@cache
def _partners() -> dict[str, tables.Country]:
    """The names of states, regions and unions."""
    return {**tables.country_of(), **{bloc.name: bloc for bloc in tables.blocs()}}
