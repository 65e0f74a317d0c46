-- What was answered to requests that named a key, so that a repeat is answered the same; kept for a day.
CREATE TABLE kept_reply (
    name    VARCHAR(200) PRIMARY KEY,
    reply   TEXT NOT NULL,
    kept_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX kept_reply_by_day ON kept_reply (kept_at);
