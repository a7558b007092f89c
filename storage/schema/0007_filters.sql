-- What people want to find again in the list of stories.

-- +goose Up
CREATE TABLE filter (
	name   TEXT    PRIMARY KEY CHECK (name <> ''),
	view   TEXT    NOT NULL,
	words  TEXT    NOT NULL,
	areas  TEXT    NOT NULL CHECK (json_valid(areas)),
	stages TEXT    NOT NULL CHECK (json_valid(stages))
) STRICT;
