"""Files checked against the base: gathered, checked, and sure suggestions written back."""
