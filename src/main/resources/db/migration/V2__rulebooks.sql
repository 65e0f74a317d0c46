-- Every version of the rulebook that was ever published; the one with the highest number is in force.
CREATE TABLE rulebook_version (
    number       INTEGER PRIMARY KEY,
    files        TEXT NOT NULL,
    checksum     VARCHAR(80) NOT NULL,
    author       VARCHAR(300) NOT NULL,
    reason       VARCHAR(10000) NOT NULL,
    base         INTEGER NOT NULL,
    published_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Rulebooks in the making; revision is the last one.
CREATE TABLE draft (
    id       VARCHAR(64) PRIMARY KEY,
    title    VARCHAR(300) NOT NULL,
    base     INTEGER NOT NULL,
    revision INTEGER NOT NULL
);

-- Each change of a draft. What takes a change back holds the files of an earlier revision and says of which;
-- any other revision names itself.
CREATE TABLE draft_revision (
    id         VARCHAR(64) NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    revision   INTEGER NOT NULL,
    files_of   INTEGER NOT NULL,
    files      TEXT NOT NULL,
    author     VARCHAR(300) NOT NULL,
    changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (id, revision)
);

-- The rulebooks that came with a release and were put forward once, by checksum.
CREATE TABLE rulebook_shipped (
    checksum   VARCHAR(80) PRIMARY KEY,
    offered_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
