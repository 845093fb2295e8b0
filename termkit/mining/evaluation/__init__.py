"""Evaluation: candidates against lists of what annotators would have a miner find."""
