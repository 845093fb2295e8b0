"""`termkit candidates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from termkit.cli.kinds import kind_option
from termkit.cli.options import output_option, print_rows
from termkit.model import Kind, ReviewState

if TYPE_CHECKING:
    from termkit.store.rows import StoredCandidate

COLUMNS = (
    "term", "type", "score", "rank", "state", "pinyin", "frequency", "documents", "years", "rule", "left_entropy",
    "right_entropy", "association", "keyness", "nested_in", "links", "entry", "context",
)  # fmt: skip
SHOWN = ("rank", "term", "type", "score", "pinyin", "frequency", "documents", "rule")
FRAMES = ("rank", "term", "score", "frequency", "documents", "rule", "fillers")
"""What is shown of frames alone: a frame is not read aloud, but what fills its slots tells what it is for."""


@click.command("candidates")
@kind_option
@click.option("--state", "states", multiple=True, type=click.Choice([s.value for s in ReviewState]), help="Only these.")
@click.option("--min-score", type=click.FloatRange(0, 1), default=0.0, help="Leave out what scores lower.")
@click.option("--exclude", type=click.Choice(["known"]), help="`known`: leave out what an entry holds already.")
@click.option("--limit", type=click.IntRange(1), help="At most so many.")
@output_option
@click.pass_obj
def command(
    db: str,
    kinds: tuple[str, ...],
    states: tuple[str, ...],
    min_score: float,
    exclude: str | None,
    limit: int | None,
    output: str,
) -> None:
    """List the mined candidates, best first, each with the evidence for it.

    \b
    Example:  termkit candidates --kind formula --limit 20
    """
    from termkit.store.database import TermBase
    from termkit.store.mined.candidates import iterate_candidates

    with TermBase.open(db, create=False) as base:
        rows = [
            row(stored)
            for stored in iterate_candidates(
                base,
                kinds=[Kind(k) for k in kinds],
                states=[ReviewState(s) for s in states],
                min_score=min_score,
                known=False if exclude else None,
                limit=limit,
                with_occurrences=output == "json",
            )
        ]
    shown = FRAMES if kinds == (Kind.FRAME,) else SHOWN
    print_rows(rows, shown if output == "text" else COLUMNS, output, none="no such candidate")


def row(stored: StoredCandidate) -> dict[str, Any]:
    """What the machine-readable outputs hold of a candidate."""
    candidate, evidence = stored.candidate, stored.candidate.evidence
    held: dict[str, Any] = {
        "term": candidate.term,
        "type": candidate.kind.value,
        "score": candidate.score,
        "rank": stored.rank,
        "state": stored.state.value,
        "pinyin": candidate.reading,
        "frequency": evidence.frequency,
        "documents": evidence.document_frequency,
        "years": list(evidence.years),
        "rule": evidence.rule,
        "left_entropy": evidence.left_entropy,
        "right_entropy": evidence.right_entropy,
        "association": evidence.association,
        "keyness": evidence.keyness,
        "nested_in": list(evidence.nested_in),
        "links": [f"{link.relation} {link.target}" for link in candidate.links],
        "entry": stored.entry,
        "context": candidate.occurrences[0].sentence if candidate.occurrences else "",
    }
    if candidate.kind is Kind.FRAME:
        held["fillers"] = evidence.note
    if candidate.occurrences:
        held["occurrences"] = [
            {
                "document": o.document,
                "start": o.raw_start,
                "end": o.raw_end,
                "sentence": o.sentence,
                "fillers": o.fillers,
            }
            for o in candidate.occurrences
        ]
    return held
