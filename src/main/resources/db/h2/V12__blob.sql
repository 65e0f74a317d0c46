-- A row holds its CLOB and BLOB itself up to the size of a page. H2 keeps longer ones apart, and what is removed there it
-- forgets only later, or never if it is killed before.
SET MAX_LENGTH_INPLACE_LOB 16384;
