"""Bodies: ministries, companies, parties, who reports, and whatever ends in a class word for a body."""
