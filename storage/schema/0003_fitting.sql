-- How stories and editions give so that they fit, and the pages that an issue is planned for.

-- +goose Up
ALTER TABLE issue ADD COLUMN pages INTEGER NOT NULL DEFAULT 0 CHECK (pages >= 0);
ALTER TABLE issue ADD COLUMN smaller TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(smaller));
ALTER TABLE item ADD COLUMN adjust TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(adjust));
