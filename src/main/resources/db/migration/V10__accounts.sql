-- Who may log in. What somebody did stays theirs, so accounts are disabled and never removed.
CREATE TABLE account (
    name            VARCHAR(100) PRIMARY KEY,
    name_key        VARCHAR(400) NOT NULL UNIQUE,
    role            VARCHAR(20) NOT NULL,
    subject         VARCHAR(600) UNIQUE,
    password_hash   VARCHAR(200),
    password_is_new BOOLEAN NOT NULL,
    disabled        BOOLEAN NOT NULL,
    generation      INTEGER NOT NULL,
    made_at         TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- What programs show instead of a password; of the secret, its SHA-256 alone.
CREATE TABLE access_token (
    id          VARCHAR(20) PRIMARY KEY,
    account     VARCHAR(100) NOT NULL REFERENCES account (name),
    name        VARCHAR(100) NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    made_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    used_at     TIMESTAMP(6) WITH TIME ZONE,
    revoked_at  TIMESTAMP(6) WITH TIME ZONE
);

-- Who did what. Rows are added, in the transaction of what was done, and nothing else.
CREATE TABLE audit_event (
    number      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor       VARCHAR(300) NOT NULL,
    origin      VARCHAR(100) NOT NULL,
    action      VARCHAR(100) NOT NULL,
    object      VARCHAR(400) NOT NULL,
    detail      VARCHAR(2000) NOT NULL
);
CREATE INDEX audit_event_by_day ON audit_event (happened_at);
