"""How a term of the source stands in the target: the verdicts on which the term checks report."""
