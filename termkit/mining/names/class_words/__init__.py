"""Names that end in a class word (委员会, 铁路, 协定): how far they go, what is nested in them, what is none."""
