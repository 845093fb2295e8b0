"""A reviewer's work: what to decide on, decisions, drafts of entries, help while slots are filled."""
