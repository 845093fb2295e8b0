"""Frames that say the same with or without a particle: 就{}交换意见, 就{}交换了意见; 加强在{}(等)领域的合作."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from termkit.model import Candidate, Link, Relation

PARTICLE = re.compile(r"[了着]|(?<=\})等?的?|(?<=\{人物\})于")


def link_twins(frames: Sequence[Candidate]) -> list[Candidate]:
    """The frames, the rarer ones of those that differ in particles alone linked to the most frequent."""
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for frame in frames:
        groups[PARTICLE.sub("", frame.term)].append(frame)
    usual = {bare: max(same, key=lambda c: (c.evidence.frequency, c.score, c.term)) for bare, same in groups.items()}
    return [_linked(frame, usual[PARTICLE.sub("", frame.term)]) for frame in frames]


def _linked(frame: Candidate, usual: Candidate) -> Candidate:
    link = Link(Relation.VARIANT_OF, usual.term)
    return frame if frame.term == usual.term else replace(frame, links=(*frame.links, link))
