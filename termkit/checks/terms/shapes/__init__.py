"""Terms that are rendered, but in no form that the base knows: derived, compounded, shortened, by their head."""
