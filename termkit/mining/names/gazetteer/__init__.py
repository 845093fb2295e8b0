"""What every diplomatic gazetteer holds, and where it is a name in the text."""
