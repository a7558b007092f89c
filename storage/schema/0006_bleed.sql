-- A picture of full width may bleed off the head of its page.

-- +goose Up
ALTER TABLE block ADD COLUMN bleed INTEGER NOT NULL DEFAULT 0 CHECK (bleed IN (0, 1) AND (bleed = 0 OR width = 'full'));
