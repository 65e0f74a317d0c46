-- What lists tell of each dialogue (JSON), and of which record, by which rules and until which day it is right.
CREATE TABLE dialogue_summary (
    dialogue  VARCHAR(64) PRIMARY KEY REFERENCES dialogue (id),
    revision  INTEGER NOT NULL,
    rulebook  VARCHAR(100) NOT NULL,
    until     DATE,
    words     TEXT NOT NULL,
    last_move DATE,
    lowest    DOUBLE PRECISION NOT NULL,
    overdue   INTEGER NOT NULL,
    open      INTEGER NOT NULL,
    summary   TEXT NOT NULL
);

-- The open commitments among them, for what is due anywhere.
CREATE TABLE dialogue_due (
    dialogue   VARCHAR(64) NOT NULL REFERENCES dialogue (id),
    place      INTEGER NOT NULL,
    due        DATE NOT NULL,
    commitment TEXT NOT NULL,
    PRIMARY KEY (dialogue, place)
);
CREATE INDEX dialogue_due_by_day ON dialogue_due (due);
