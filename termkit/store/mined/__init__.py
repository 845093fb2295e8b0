"""Candidates: kept, with their places, and queued for review."""
