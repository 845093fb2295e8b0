"""What every wing knows of text: folding, languages, sentences, words, dates, numbers, and finding terms in it."""
