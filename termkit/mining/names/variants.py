"""Variants: the forms of one name, each linked to the fullest of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from termkit.model import Candidate, Kind, Link, Relation
from termkit.text.normalize import key

CONJUNCTIONS = str.maketrans("与及同", "和和和")


def link_variants(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those that are variants of another linked to it."""
    targets: dict[str, set[str]] = defaultdict(set)
    _spellings(candidates, targets)
    _persons(candidates, targets)
    return [
        replace(c, links=(*c.links, *(Link(Relation.VARIANT_OF, t) for t in sorted(targets[c.term]) if t != c.term)))
        if targets.get(c.term)
        else c
        for c in candidates
    ]


def _spellings(candidates: Sequence[Candidate], targets: dict[str, set[str]]) -> None:
    """Forms that differ in dots, dashes, quotation marks, script, 和 or 与, or in the order of what 、 joins."""
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


def _persons(candidates: Sequence[Candidate], targets: dict[str, set[str]]) -> None:
    """Initials and bare surnames to the longest name that ends in the same surname and begins with the same letters."""
    persons = [c for c in candidates if c.kind is Kind.PERSON]
    for short in persons:
        fits = [
            p for p in persons if len(key(p.term)) > len(key(short.term)) and _is_short_of(key(short.term), key(p.term))
        ]
        if fits:
            targets[short.term].add(max(fits, key=lambda p: (len(p.term), p.evidence.frequency, p.term)).term)


def _is_short_of(short: str, full: str) -> bool:
    few, many = short.split("·"), full.split("·")
    if len(many) < 2 or few[-1] != many[-1]:
        return False
    return len(few) == 1 or many[0].startswith(few[0])
