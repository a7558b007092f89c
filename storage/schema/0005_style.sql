-- How the house writes: the words of its own dictionary, and the endings that it takes.

-- +goose Up
ALTER TABLE publication ADD COLUMN style TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(style));
