"""Persons: names with dots, beside titles, at the beginning of clauses, in lists and credits; titles of office."""
