"""Ranking: from what the rules propose to scored candidates, first each by itself, then among the others."""
