"""Persons in running text, and how their names are read."""
