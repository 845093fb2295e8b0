"""Quotations that are whole names: they begin with a known name and end in a class word."""

from __future__ import annotations

from termkit.mining.names import tables
from termkit.mining.names.gazetteer import entries


def quoted_head(inner: str) -> tables.Head | None:
    """The class word of such a quotation (“金砖国家|可持续产业交流合作|机制”), or None."""
    front = next((end for end in range(len(inner) - 3, 1, -1) if inner[:end] in entries()), 0)
    ends = (inner[at:] for at in range(front + 1, len(inner) - 1))
    return next((tables.heads()[end] for end in ends if end in tables.heads()), None) if front else None
