"""Rules: each proposes spans of a kind, with what it sees at the place; nothing is counted here."""
