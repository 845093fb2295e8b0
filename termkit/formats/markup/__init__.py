"""XML, read safely and fast."""
