"""Drift: the wordings of a formula over the years, as ladders of dated rungs."""

from __future__ import annotations

from termkit.mining.drift.differences import Change, difference
from termkit.mining.drift.ladders import Ladder, Rung, drift, linked

__all__ = ["Change", "Ladder", "Rung", "difference", "drift", "linked"]
