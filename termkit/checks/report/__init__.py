"""Findings written out: one renderer a file, each a pure function from findings to text (xlsx: to bytes)."""

from collections.abc import Callable, Sequence

from termkit.checks.report import html, json, junit, sarif, text, tsv
from termkit.model import Finding

__all__ = ["RENDERERS"]

RENDERERS: dict[str, Callable[[Sequence[Finding]], str]] = {
    "text": text.render,
    "tsv": tsv.render,
    "json": json.render,
    "sarif": sarif.render,
    "junit": junit.render,
    "html": html.render,
}
"""By the name that `--output` takes; `xlsx.render` makes a workbook, which is no text."""
