-- Imports that stand in the base in part, to be resumed or taken back.
CREATE TABLE IF NOT EXISTS unfinished (
    origin  TEXT PRIMARY KEY,          -- name of the file
    digest  BLOB NOT NULL,             -- of its bytes: another file of that name cannot go on
    records INTEGER NOT NULL,          -- how many of its units are dealt with
    first   INTEGER NOT NULL,          -- units from this number on may be of this import
    new     INTEGER NOT NULL,
    known   INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS unfinished_repeat (
    origin TEXT NOT NULL,
    unit   INTEGER NOT NULL            -- older than the import, and counted again by it
) STRICT;

PRAGMA user_version = 2;
