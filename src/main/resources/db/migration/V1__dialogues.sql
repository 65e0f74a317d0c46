-- A dialogue as the case file that it is exchanged as.
CREATE TABLE dialogue (
    id         VARCHAR(64) PRIMARY KEY,
    title      VARCHAR(300) NOT NULL,
    document   CLOB NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Shipped dialogues that were put on record once; one that was deleted since is not put there again.
CREATE TABLE shipped (
    id        VARCHAR(64) PRIMARY KEY,
    loaded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
