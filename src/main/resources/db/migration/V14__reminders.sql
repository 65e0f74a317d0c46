-- What somebody wants to be told of a dialogue: by trust (below or above a score) or by promises (so many days before).
-- beyond: whether trust lay beyond its line at the last look; revision: the change that was looked at then.
CREATE TABLE reminder_watch (
    id       VARCHAR(40) PRIMARY KEY,
    dialogue VARCHAR(64) NOT NULL,
    kind     VARCHAR(20) NOT NULL,
    observer VARCHAR(300),
    amount   DOUBLE PRECISION NOT NULL,
    channel  VARCHAR(20) NOT NULL,
    address  VARCHAR(2000) NOT NULL,
    author   VARCHAR(300) NOT NULL,
    since    DATE NOT NULL,
    site     VARCHAR(500) NOT NULL,
    made_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    beyond   BOOLEAN NOT NULL,
    revision INTEGER NOT NULL
);
CREATE INDEX reminder_watch_by_dialogue ON reminder_watch (dialogue);

-- What was to be told, once under each topic; next_at is empty once nothing further is tried.
CREATE TABLE reminder (
    id           VARCHAR(40) PRIMARY KEY,
    watch        VARCHAR(40) NOT NULL REFERENCES reminder_watch (id) ON DELETE CASCADE,
    topic        VARCHAR(1000) NOT NULL,
    type         VARCHAR(20) NOT NULL,
    subject      VARCHAR(2000) NOT NULL,
    words        VARCHAR(5000) NOT NULL,
    as_of        DATE NOT NULL,
    decided_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    attempts     INTEGER NOT NULL,
    next_at      TIMESTAMP(6) WITH TIME ZONE,
    delivered_at TIMESTAMP(6) WITH TIME ZONE,
    failure      VARCHAR(500),
    UNIQUE (watch, topic)
);
CREATE INDEX reminder_by_next ON reminder (next_at);

-- The changes of all dialogues are read from the last on.
CREATE INDEX dialogue_revision_by_time ON dialogue_revision (recorded_at);
