"""Composing: equivalents put together from parts that the term base knows."""
