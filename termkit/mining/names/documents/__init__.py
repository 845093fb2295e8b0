"""Documents: titles in 《》 and without marks, headings, and what a title says."""
