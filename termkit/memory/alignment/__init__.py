"""Two texts paired segment by segment."""
