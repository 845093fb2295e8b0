"""Words: how a clause is cut, what part each word plays in it, and what the miners know of words."""
