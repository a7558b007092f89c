-- What a publication has decided about the rules for its text: which of them run, and
-- where one is excused. A block is no reference: an excuse outlives it.

-- +goose Up
CREATE TABLE rule (
	id   TEXT    PRIMARY KEY CHECK (id <> ''),
	runs INTEGER NOT NULL CHECK (runs IN (0, 1))
) STRICT;

CREATE TABLE excuse (
	seq     INTEGER PRIMARY KEY,
	rule    TEXT    NOT NULL CHECK (rule <> ''),
	story   TEXT    REFERENCES story (id),
	project TEXT    REFERENCES project (id) ON DELETE CASCADE,
	lang    TEXT    NOT NULL CHECK (lang IN ('en', 'ru', 'tg')),
	block   TEXT    NOT NULL,
	words   TEXT    NOT NULL CHECK (words <> ''),
	why     TEXT    NOT NULL,
	who     TEXT    NOT NULL,
	at      INTEGER NOT NULL,
	CHECK (story IS NOT NULL OR project IS NOT NULL)
) STRICT;
CREATE INDEX excuse_story ON excuse (story) WHERE story IS NOT NULL;
CREATE INDEX excuse_project ON excuse (project) WHERE project IS NOT NULL;
