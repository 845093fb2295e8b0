"""The words of the interface in three languages, for the page and for the terminal."""
