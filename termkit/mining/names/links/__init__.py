"""Links between names: short forms with what they stand for, and the spellings of one name."""
