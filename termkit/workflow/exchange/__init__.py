"""Files brought into the base without overwriting it, and files written from it."""
