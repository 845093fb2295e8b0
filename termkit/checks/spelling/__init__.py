"""How names are spelt: which two spellings are one name, what names a text has, and which known names it misspells."""
