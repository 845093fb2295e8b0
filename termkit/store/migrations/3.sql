-- Which rules made the keys and forms of a term: those of other rules are stale.
ALTER TABLE term ADD COLUMN made TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 3;
