-- The texts of rulebook files in UTF-8, deflated: each once, under its SHA-256, however many drafts and versions hold it.
CREATE TABLE rulebook_text (
    hash     VARCHAR(64) PRIMARY KEY,
    deflated BLOB NOT NULL
);

-- One row. Whoever adds or removes texts locks it, so that no text goes while somebody else is about to refer to it.
CREATE TABLE rulebook_text_lock (
    number INTEGER PRIMARY KEY
);
INSERT INTO rulebook_text_lock (number) VALUES (1);

-- Which text a file of a version holds. The index comes before the key, or H2 would make one of its own.
CREATE TABLE rulebook_version_file (
    number INTEGER NOT NULL REFERENCES rulebook_version (number),
    path   VARCHAR(300) NOT NULL,
    text   VARCHAR(64) NOT NULL,
    PRIMARY KEY (number, path)
);
CREATE INDEX rulebook_version_file_by_text ON rulebook_version_file (text);
ALTER TABLE rulebook_version_file ADD FOREIGN KEY (text) REFERENCES rulebook_text (hash);

-- Which text a file of a draft holds in the revisions from since on and before until; until is 2147483647 to this day.
CREATE TABLE draft_file (
    id    VARCHAR(64) NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    since INTEGER NOT NULL,
    path  VARCHAR(300) NOT NULL,
    until INTEGER NOT NULL,
    text  VARCHAR(64) NOT NULL,
    PRIMARY KEY (id, path, since)
);
CREATE INDEX draft_file_by_until ON draft_file (id, until);
CREATE INDEX draft_file_by_text ON draft_file (text);
ALTER TABLE draft_file ADD FOREIGN KEY (text) REFERENCES rulebook_text (hash);
