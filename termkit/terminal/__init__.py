"""The review queue in the terminal: the same queue, verbs and keys as on the page."""
