-- How the sheets of a dialogue are written, as whoever brought in the last one said (JSON).
CREATE TABLE sheet_mapping (
    dialogue VARCHAR(200) PRIMARY KEY,
    mapping  TEXT NOT NULL
);
