"""The signs of a text: blanks, brackets, quotation marks, tags, doubled words."""
