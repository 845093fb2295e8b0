"""What all writers share: what is chosen, how it is saved, what could not be carried."""
