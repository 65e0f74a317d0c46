-- What analysts write beside days of a dialogue. Nothing is changed or deleted; what is withdrawn says by whom and when.
CREATE TABLE note (
    id           VARCHAR(40) PRIMARY KEY,
    dialogue     VARCHAR(64) NOT NULL,
    pinned_to    DATE NOT NULL,
    words        VARCHAR(500) NOT NULL,
    author       VARCHAR(300) NOT NULL,
    written_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    withdrawn_by VARCHAR(300),
    withdrawn_at TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX note_by_dialogue ON note (dialogue, pinned_to, written_at);
