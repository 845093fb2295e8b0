"""What a term is translated by in a bitext."""
