-- The term base: one SQLite file.  Rebuilt by `termkit build`; PRAGMA user_version counts the schema.

-- The source documents, as read: contexts and offsets point into them.
CREATE TABLE document (
    id        TEXT PRIMARY KEY,
    path      TEXT NOT NULL,
    title     TEXT NOT NULL,
    date      TEXT NOT NULL,           -- ISO 8601 or empty
    page      TEXT NOT NULL,
    category  TEXT NOT NULL,
    language  TEXT NOT NULL,
    script    TEXT NOT NULL,           -- ISO 15924 or empty
    encoding  TEXT NOT NULL,
    reader    TEXT NOT NULL,
    raw       TEXT NOT NULL,           -- the decoded file
    text      TEXT NOT NULL,           -- what people read of it
    offsets   BLOB NOT NULL,           -- 32-bit place in raw of every character of text
    segments  TEXT NOT NULL            -- JSON: [start, end, paragraph, role]
) STRICT;

-- A mining run, with what is needed to repeat it.
CREATE TABLE run (
    id         INTEGER PRIMARY KEY,
    version    TEXT NOT NULL,
    miners     TEXT NOT NULL,          -- JSON
    parameters TEXT NOT NULL,          -- JSON
    corpus     TEXT NOT NULL           -- SHA-256 over documents
) STRICT;

-- What a miner proposes.  `state` is the reviewer's, everything else the miner's.
CREATE TABLE candidate (
    id        INTEGER PRIMARY KEY,
    term      TEXT NOT NULL UNIQUE,
    kind      TEXT NOT NULL,
    score     REAL NOT NULL,
    rank      INTEGER NOT NULL,        -- 1 is best
    evidence  TEXT NOT NULL,           -- JSON
    links     TEXT NOT NULL,           -- JSON
    reading   TEXT NOT NULL,
    suggestions TEXT NOT NULL,         -- JSON: language to machine-made equivalents, best first
    key       TEXT NOT NULL,           -- for comparison: folded, no marks, no blanks
    plain     TEXT NOT NULL,           -- pinyin without tones and blanks
    initials  TEXT NOT NULL,
    state     TEXT NOT NULL DEFAULT 'new',
    entry     TEXT REFERENCES entry (id) ON DELETE SET NULL,
    revision  INTEGER NOT NULL DEFAULT 1,
    run       INTEGER REFERENCES run (id),
    gone      INTEGER NOT NULL DEFAULT 0   -- 1 when the last run no longer found it
) STRICT;
CREATE INDEX candidate_rank ON candidate (state, rank);
-- what the review queue filters and counts by, so that it never reads the wide rows it does not show
CREATE INDEX candidate_queue ON candidate (gone, state, kind, rank, entry, score);
CREATE INDEX candidate_key ON candidate (key);
CREATE INDEX candidate_plain ON candidate (plain);
CREATE INDEX candidate_initials ON candidate (initials);
CREATE INDEX candidate_entry ON candidate (entry);

-- Every place of every candidate.
CREATE TABLE occurrence (
    candidate INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    document  TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL,
    raw_start INTEGER NOT NULL,
    raw_end   INTEGER NOT NULL,
    sentence  TEXT NOT NULL,
    fillers   TEXT NOT NULL            -- JSON, frames only
) STRICT;
CREATE INDEX occurrence_candidate ON occurrence (candidate);
CREATE INDEX occurrence_document ON occurrence (document, start);

-- Concept entries (ISO 30042).  `payload` is the whole entry as JSON; the columns beside it are for finding it.
CREATE TABLE entry (
    id       TEXT PRIMARY KEY,
    kind     TEXT NOT NULL,
    zh       TEXT NOT NULL,            -- preferred Chinese term, for sorting and merging
    origin   TEXT NOT NULL,            -- glossary, review, import
    edited   INTEGER NOT NULL DEFAULT 0,   -- 1 once a person changed it: a rebuild leaves it alone
    revision INTEGER NOT NULL DEFAULT 1,
    filled   TEXT NOT NULL,            -- primary language subtags with a term, blank-separated: ' zh en ru '
    digest   TEXT NOT NULL,            -- of the payload as last loaded from its source
    payload  TEXT NOT NULL
) STRICT;
CREATE INDEX entry_zh ON entry (zh);

-- One row a term, for look-up.  Rewritten whenever its entry is.
CREATE TABLE term (
    id       INTEGER PRIMARY KEY,
    entry    TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    term     TEXT NOT NULL,
    key      TEXT NOT NULL,
    status   TEXT NOT NULL,
    plain    TEXT NOT NULL,
    initials TEXT NOT NULL,
    made     TEXT NOT NULL DEFAULT ''  -- digest of the rules that made its keys and forms
) STRICT;
CREATE INDEX term_entry ON term (entry);
CREATE INDEX term_key ON term (key);
CREATE INDEX term_plain ON term (plain);
CREATE INDEX term_initials ON term (initials);

-- The inflected forms of Russian and English terms, made once when the base is compiled.
CREATE TABLE form (
    key  TEXT NOT NULL,
    term INTEGER NOT NULL REFERENCES term (id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    PRIMARY KEY (term, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX form_key ON form (key);

-- Who changed what.  `before` and `after` are whole states, so that any step can be undone.
CREATE TABLE history (
    id      INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,             -- ISO 8601, UTC
    who     TEXT NOT NULL,
    action  TEXT NOT NULL,             -- approve, reject, merge, edit, import, settle, undo
    subject TEXT NOT NULL,             -- 'candidate:<term>', 'entry:<id>' or 'conflict:<entry id>'
    step    INTEGER NOT NULL,          -- rows of one action share it
    before  TEXT NOT NULL,             -- JSON, empty when it did not exist
    after   TEXT NOT NULL,
    undone  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX history_subject ON history (subject);
CREATE INDEX history_step ON history (step);

-- Conflicts of an import or a rebuild that wait for a person.
CREATE TABLE conflict (
    id       INTEGER PRIMARY KEY,
    entry    TEXT NOT NULL,
    source   TEXT NOT NULL,            -- the file it came from
    incoming TEXT NOT NULL,            -- JSON of the entry that was not taken over
    reason   TEXT NOT NULL,
    UNIQUE (entry, incoming)
) STRICT;

-- Translation memory (TMX): units and their variants.
CREATE TABLE unit (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,          -- tuid of the file it came from
    document   TEXT NOT NULL,
    date       TEXT NOT NULL,
    position   INTEGER,
    status     TEXT NOT NULL,
    origin     TEXT NOT NULL,
    digest     BLOB NOT NULL UNIQUE,   -- of all variants: exact duplicates fold into one row
    count      INTEGER NOT NULL DEFAULT 1,
    previous   BLOB,                   -- digest of the source text before and after it, for in-context matches
    following  BLOB,
    payload    TEXT NOT NULL           -- JSON of what has no column: properties, notes, dates
) STRICT;
CREATE INDEX unit_document ON unit (document, position);

CREATE TABLE variant (
    unit     INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    text     TEXT NOT NULL,
    key      TEXT NOT NULL,
    inline   TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (unit, language)
) STRICT, WITHOUT ROWID;
CREATE INDEX variant_language ON variant (language);

-- Imports that stand in the base in part, to be resumed or taken back.
CREATE TABLE unfinished (
    origin  TEXT PRIMARY KEY,          -- name of the file
    digest  BLOB NOT NULL,             -- of its bytes: another file of that name cannot go on
    records INTEGER NOT NULL,          -- how many of its units are dealt with
    first   INTEGER NOT NULL,          -- units from this number on may be of this import
    new     INTEGER NOT NULL,
    known   INTEGER NOT NULL
) STRICT;

CREATE TABLE unfinished_repeat (
    origin TEXT NOT NULL,
    unit   INTEGER NOT NULL            -- older than the import, and counted again by it
) STRICT;

PRAGMA user_version = 3;
