-- A line of advice, which fills the foot of a page that would stay empty.

-- +goose Up
ALTER TABLE publication ADD COLUMN advice TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(advice));
