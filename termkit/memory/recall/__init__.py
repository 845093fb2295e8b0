"""Earlier segments that are similar to a new one, and what a text takes from them."""
