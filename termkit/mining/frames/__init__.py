"""Frames: what clauses have in common, with typed slots where they differ."""

from __future__ import annotations

from termkit.mining.frames.miner import mine_frames

__all__ = ["mine_frames"]
