-- What H2 calls BLOB.
CREATE DOMAIN blob AS bytea;
