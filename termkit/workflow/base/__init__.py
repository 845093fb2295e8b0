"""The base made and kept: built from glossaries and documents, with what its terms are found by."""
