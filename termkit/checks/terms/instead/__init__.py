"""What stands in the target instead of a term: another term, a misspelt name, all of its words but one."""
