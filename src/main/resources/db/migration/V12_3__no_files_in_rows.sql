-- Step 12.2, entente.storage.FilesApart, put the files of every version and draft into the tables of 12.1.
ALTER TABLE rulebook_version DROP COLUMN IF EXISTS files;
ALTER TABLE draft_revision DROP COLUMN IF EXISTS files;
