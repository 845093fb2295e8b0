"""Variants: the forms of one name, each linked to the fullest of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from termkit.mining.names import tables
from termkit.model import Candidate, Kind, Link, Relation
from termkit.text.normalize import key

GIVEN = "given name"
"""The rule that finds given names which stand alone beside a title."""
PHRASES = (Kind.CONCEPT, Kind.FORMULA)
CONJUNCTIONS = str.maketrans("与及同一二三四五六七八九", "和和和123456789")


def link_variants(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those that are variants of another linked to it."""
    targets: dict[str, set[str]] = defaultdict(set)
    _spellings(candidates, targets)
    _persons(candidates, targets)
    _given(candidates, targets)
    _states(candidates, targets)
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
    """Forms that differ in dots, dashes, quotation marks, 和 or 与, numerals, or the order of what 、 joins."""
    groups: dict[tuple[Kind, str], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[candidate.kind, _shape(candidate.term)].append(candidate)
    for group in groups.values():
        fullest = max(group, key=lambda c: (c.evidence.frequency, len(c.term), c.term))
        for candidate in group:
            if candidate is not fullest:
                targets[candidate.term].add(fullest.term)


def _shape(term: str) -> str:
    plain = key(term).translate(CONJUNCTIONS)
    return "、".join(sorted(plain.replace("和", "、").split("、")))


def _states(candidates: Sequence[Candidate], targets: dict[str, set[str]]) -> None:
    """The short name of a state to its formal name, where the documents hold both: 哈萨克斯坦 to 哈萨克斯坦共和国."""
    terms = {candidate.term for candidate in candidates if candidate.kind is Kind.PLACE}
    for term in terms:
        country = tables.country_of().get(term)
        if country and country.full != term and country.full in terms:
            targets[term].add(country.full)


def _persons(candidates: Sequence[Candidate], targets: dict[str, set[str]]) -> None:
    """Initials and bare surnames to the longest name that ends in the same surname and begins with the same letters.

    Where the documents call a person by the given name (安瓦尔 of 安瓦尔·易卜拉欣), that is the short form, and a bare
    易卜拉欣 is somebody else.
    """
    given = {key(c.term) for c in candidates if c.kind is Kind.PERSON and c.evidence.rule == GIVEN}
    families: dict[str, list[tuple[str, Candidate]]] = defaultdict(list)
    for candidate in candidates:
        if candidate.kind is Kind.PERSON:
            plain = key(candidate.term)
            families[plain.rpartition("·")[2]].append((plain, candidate))
    for family in families.values():
        for plain, short in family:
            fits = [(other, full) for other, full in family if len(other) > len(plain) and _is_short_of(plain, other)]
            if "·" not in plain:
                fits = [(other, full) for other, full in fits if other.partition("·")[0] not in given]
            if fits:
                best = max(fits, key=lambda fit: (len(fit[0]), fit[1].evidence.frequency, fit[0]))
                targets[short.term].add(best[1].term)


def _given(candidates: Sequence[Candidate], targets: dict[str, set[str]]) -> None:
    """A given name that stands for the whole to the longest name that begins with it."""
    persons = [candidate for candidate in candidates if candidate.kind is Kind.PERSON]
    for short in (candidate for candidate in persons if candidate.evidence.rule == GIVEN):
        fits = [full.term for full in persons if key(full.term).startswith(key(short.term) + "·")]
        if fits:
            targets[short.term].add(max(fits, key=lambda term: (len(term), term)))


def _is_short_of(short: str, full: str) -> bool:
    """Whether the parts before the surname agree as far as they go: none, or initials."""
    few, many = short.split("·"), full.split("·")
    return len(many) > 1 and (len(few) == 1 or many[0].startswith(few[0]))
