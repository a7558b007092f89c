-- Comments on the words of a version. A block is no reference: a comment outlives the
-- block that it was made on.

-- +goose Up
CREATE TABLE comment (
	id      TEXT    PRIMARY KEY CHECK (id <> ''),
	story   TEXT    NOT NULL REFERENCES story (id),
	lang    TEXT    NOT NULL CHECK (lang IN ('en', 'ru', 'tg')),
	block   TEXT    NOT NULL,
	begins  INTEGER NOT NULL CHECK (begins >= 0),
	ends    INTEGER NOT NULL CHECK (ends >= begins),
	quote   TEXT    NOT NULL,
	body    TEXT    NOT NULL CHECK (body <> ''),
	who     TEXT    NOT NULL,
	at      INTEGER NOT NULL,
	done    INTEGER NOT NULL CHECK (done IN (0, 1)),
	rev     INTEGER NOT NULL CHECK (rev > 0)
) STRICT;
CREATE INDEX comment_story ON comment (story, at);
