"""Words for reading aloud: the dictionary's, and the countries, places and foreign names that it cuts in pieces."""
