-- Until here nothing but the shipped dialogues could be on record; they are put on record anew, with a history.
DROP TABLE dialogue;
DELETE FROM shipped;

-- The dialogues on record; revision is the last one. One that was removed keeps its history and its id.
CREATE TABLE dialogue (
    id       VARCHAR(64) PRIMARY KEY,
    title    VARCHAR(300) NOT NULL,
    revision INTEGER NOT NULL,
    removed  BOOLEAN NOT NULL
);

-- Each change of a dialogue: what stands around its moves since then, by whom, when and why.
CREATE TABLE dialogue_revision (
    id          VARCHAR(64) NOT NULL REFERENCES dialogue (id),
    revision    INTEGER NOT NULL,
    frame       TEXT NOT NULL,
    removed     BOOLEAN NOT NULL,
    author      VARCHAR(300) NOT NULL,
    reason      VARCHAR(10000) NOT NULL,
    recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (id, revision)
);

-- A move as it stands in the revisions from since on and before until, or to this day; place orders the moves.
CREATE TABLE dialogue_move (
    id       VARCHAR(64) NOT NULL REFERENCES dialogue (id),
    move     VARCHAR(300) NOT NULL,
    since    INTEGER NOT NULL,
    until    INTEGER,
    place    BIGINT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (id, move, since)
);
