-- What H2 calls CLOB; V1 was written for H2 alone, and databases that it made know it by its checksum.
CREATE DOMAIN clob AS text;
