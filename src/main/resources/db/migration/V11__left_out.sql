-- What had been changed in rules of an earlier edition and could not be taken over into the draft, a line each.
ALTER TABLE draft_revision ADD COLUMN left_out TEXT;
UPDATE draft_revision SET left_out = '';
ALTER TABLE draft_revision ALTER COLUMN left_out SET NOT NULL;
