"""What every wing knows of text: folding, languages, sentences, words, dates, numbers, and how terms are found in it."""
