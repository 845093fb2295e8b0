"""Figures, dates, multiples and enumerations of either side, compared by what they say."""
