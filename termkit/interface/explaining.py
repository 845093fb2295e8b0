"""The evidence card in plain words: why the miner proposed a candidate."""

from __future__ import annotations

from dataclasses import dataclass

from termkit.interface.wording import Wording
from termkit.model import Evidence

OPEN = 1.0
"""Bits of entropy from which the neighbours of a term count as various."""
FIRM, LOOSE = 7.0, 3.0
"""Bits of association: above the first the words belong together, below the second they meet by chance."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of the card: what it says, and the figure behind it."""

    text: str
    figure: str = ""


def explain(evidence: Evidence, t: Wording) -> list[Reason]:
    """The card's lines, the most telling first."""
    years = ", ".join(map(str, evidence.years))
    lines = [Reason(t("evidence.places", places=evidence.frequency, documents=evidence.document_frequency), years)]
    if evidence.rule:
        rules = "; ".join(t.named("rule", rule.strip()) for rule in evidence.rule.split(","))
        lines.append(Reason(t("evidence.rule", rules=rules)))
    if evidence.association is not None:
        grade = "firm" if evidence.association >= FIRM else "loose" if evidence.association < LOOSE else "fair"
        lines.append(Reason(t(f"evidence.association.{grade}"), f"{evidence.association:.1f}"))
    if evidence.keyness is not None:
        side = "typical" if evidence.keyness > 0 else "common"
        lines.append(Reason(t(f"evidence.keyness.{side}"), f"{evidence.keyness:+.1f}"))
    lines += _edges(evidence, t)
    return lines


def _edges(evidence: Evidence, t: Wording) -> list[Reason]:
    left, right = evidence.left_entropy, evidence.right_entropy
    if left is None or right is None:
        return []
    figures = f"{left:.1f} / {right:.1f}"
    if left >= OPEN and right >= OPEN:
        return [Reason(t("evidence.edges.open"), figures)]
    if left >= OPEN or right >= OPEN:
        return [Reason(t("evidence.edges.right" if left >= OPEN else "evidence.edges.left"), figures)]
    return [Reason(t("evidence.edges.closed"), figures)]
