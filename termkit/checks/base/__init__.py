"""A term base made ready for checking: what a cell means, which entries are one, by which forms terms are found."""
