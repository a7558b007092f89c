-- The first schema. Times are milliseconds UTC, JSON is TEXT, IDs are TEXT made by the
-- desk. A language is en, ru or tg; an empty text means "none" except where NULL stands.

-- +goose Up
CREATE TABLE publication (
	one        INTEGER PRIMARY KEY CHECK (one = 1),
	slug       TEXT    NOT NULL CHECK (slug <> ''),
	names      TEXT    NOT NULL CHECK (json_valid(names)),
	taglines   TEXT    NOT NULL CHECK (json_valid(taglines)),
	languages  TEXT    NOT NULL CHECK (json_array_length(languages) > 0),
	design     TEXT    NOT NULL CHECK (json_valid(design)),
	statement  TEXT    NOT NULL CHECK (json_valid(statement)),
	facts      TEXT    NOT NULL CHECK (json_valid(facts)),
	contacts   TEXT    NOT NULL CHECK (json_valid(contacts)),
	donors     TEXT    NOT NULL CHECK (json_valid(donors)),
	about      TEXT    NOT NULL CHECK (json_valid(about)),
	disclaimer TEXT    NOT NULL CHECK (json_valid(disclaimer)),
	rev        INTEGER NOT NULL CHECK (rev > 0)
) STRICT;

CREATE TABLE area (
	id     TEXT    PRIMARY KEY CHECK (id <> ''),
	place  INTEGER NOT NULL CHECK (place >= 0),
	titles TEXT    NOT NULL CHECK (json_valid(titles))
) STRICT;

CREATE TABLE project (
	id       TEXT    PRIMARY KEY CHECK (id <> ''),
	code     TEXT    NOT NULL UNIQUE CHECK (code <> ''),
	titles   TEXT    NOT NULL CHECK (json_valid(titles)),
	area     TEXT    REFERENCES area (id),
	donor    TEXT    NOT NULL CHECK (json_valid(donor)),
	partners TEXT    NOT NULL CHECK (json_valid(partners)),
	places   TEXT    NOT NULL CHECK (json_valid(places)),
	begins   TEXT    NOT NULL,
	ends     TEXT    NOT NULL CHECK (ends = '' OR ends >= begins),
	people   INTEGER NOT NULL CHECK (people >= 0),
	amount   INTEGER NOT NULL CHECK (amount >= 0),
	currency TEXT    NOT NULL,
	modified INTEGER NOT NULL,
	rev      INTEGER NOT NULL CHECK (rev > 0)
) STRICT;
CREATE INDEX project_area ON project (area);

CREATE TABLE brief (
	project TEXT    NOT NULL REFERENCES project (id) ON DELETE CASCADE,
	lang    TEXT    NOT NULL CHECK (lang IN ('en', 'ru', 'tg')),
	place   INTEGER NOT NULL CHECK (place >= 0),
	stage   TEXT    NOT NULL
		CHECK (stage IN ('', 'draft', 'edited', 'in-translation', 'reviewed', 'ready')),
	body    TEXT    NOT NULL CHECK (json_valid(body)),
	PRIMARY KEY (project, lang)
) STRICT;

CREATE TABLE story (
	id           TEXT    PRIMARY KEY CHECK (id <> ''),
	slug         TEXT    NOT NULL UNIQUE CHECK (slug <> ''),
	beneficiary  INTEGER NOT NULL CHECK (beneficiary IN (0, 1)),
	consent      INTEGER NOT NULL CHECK (consent IN (0, 1)),
	name_changed INTEGER NOT NULL CHECK (name_changed IN (0, 1)),
	reviewed     INTEGER NOT NULL CHECK (reviewed IN (0, 1)),
	embargo      TEXT    NOT NULL,
	note         TEXT    NOT NULL,
	created      INTEGER NOT NULL,
	modified     INTEGER NOT NULL,
	rev          INTEGER NOT NULL CHECK (rev > 0),
	binned       INTEGER -- when it was put in the bin; NULL when it is not there
) STRICT;
CREATE INDEX story_modified ON story (modified);

CREATE TABLE story_area (
	story TEXT    NOT NULL REFERENCES story (id),
	place INTEGER NOT NULL,
	area  TEXT    NOT NULL REFERENCES area (id),
	PRIMARY KEY (story, place)
) STRICT;
CREATE INDEX story_area_area ON story_area (area);

CREATE TABLE story_project (
	story   TEXT    NOT NULL REFERENCES story (id),
	place   INTEGER NOT NULL,
	project TEXT    NOT NULL REFERENCES project (id),
	PRIMARY KEY (story, place)
) STRICT;
CREATE INDEX story_project_project ON story_project (project);

-- title, words and stale are kept up at every save, so that lists read no blocks.
CREATE TABLE version (
	story    TEXT    NOT NULL REFERENCES story (id),
	lang     TEXT    NOT NULL CHECK (lang IN ('en', 'ru', 'tg')),
	stage    TEXT    NOT NULL
		CHECK (stage IN ('draft', 'edited', 'in-translation', 'reviewed', 'ready')),
	kicker   TEXT    NOT NULL,
	dateline TEXT    NOT NULL,
	dated    TEXT    NOT NULL,
	byline   TEXT    NOT NULL,
	owner    TEXT    NOT NULL,
	title    TEXT    NOT NULL,
	words    INTEGER NOT NULL CHECK (words >= 0),
	stale    INTEGER NOT NULL CHECK (stale IN (0, 1)),
	modified INTEGER NOT NULL,
	rev      INTEGER NOT NULL CHECK (rev > 0),
	PRIMARY KEY (story, lang)
) STRICT;

-- seq is the block's number in the search index. A picture is no reference: an old
-- revision that is brought back may name one that was removed.
CREATE TABLE block (
	seq      INTEGER PRIMARY KEY,
	story    TEXT    NOT NULL,
	lang     TEXT    NOT NULL,
	id       TEXT    NOT NULL CHECK (id <> ''),
	place    INTEGER NOT NULL CHECK (place >= 0),
	kind     TEXT    NOT NULL CHECK (kind IN ('headline', 'standfirst', 'paragraph',
		'subhead', 'bullet', 'numbered', 'quote', 'pullquote', 'picture', 'sidebar')),
	spans    TEXT    NOT NULL CHECK (json_valid(spans)),
	speaker  TEXT    NOT NULL,
	picture  TEXT    NOT NULL CHECK (kind <> 'picture' OR picture <> ''),
	width    TEXT    NOT NULL CHECK (width IN ('', 'column', 'two', 'full')),
	sidebar  TEXT, -- the block it stands in
	optional INTEGER NOT NULL CHECK (optional IN (0, 1)),
	segments TEXT    NOT NULL CHECK (json_valid(segments)),
	UNIQUE (story, lang, id),
	FOREIGN KEY (story, lang) REFERENCES version (story, lang),
	FOREIGN KEY (story, lang, sidebar) REFERENCES block (story, lang, id)
		DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX block_place ON block (story, lang, place);
CREATE INDEX block_sidebar ON block (story, lang, sidebar) WHERE sidebar IS NOT NULL;
CREATE INDEX block_picture ON block (picture) WHERE picture <> '';

-- Words are split and folded before they come here, so that the simplest tokenizer does.
CREATE VIRTUAL TABLE search_title
	USING fts4 (stems, words, tokenize=simple, matchinfo=fts3, order=desc);
CREATE VIRTUAL TABLE search_text
	USING fts4 (stems, words, tokenize=simple, matchinfo=fts3, order=desc);

-- begun is when the first of the autosaves was made that this revision stands for.
CREATE TABLE revision (
	id    TEXT    PRIMARY KEY CHECK (id <> ''),
	story TEXT    NOT NULL,
	lang  TEXT    NOT NULL,
	rev   INTEGER NOT NULL CHECK (rev > 0),
	who   TEXT    NOT NULL,
	at    INTEGER NOT NULL,
	begun INTEGER NOT NULL CHECK (begun <= at),
	why   TEXT    NOT NULL,
	name  TEXT    NOT NULL,
	body  TEXT    NOT NULL CHECK (json_valid(body)),
	UNIQUE (story, lang, rev),
	FOREIGN KEY (story, lang) REFERENCES version (story, lang)
) STRICT;

CREATE TABLE picture_data (
	hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
	data BLOB NOT NULL
) STRICT;

CREATE TABLE picture (
	id          TEXT    PRIMARY KEY CHECK (id <> ''),
	name        TEXT    NOT NULL,
	hash        TEXT    NOT NULL REFERENCES picture_data (hash),
	format      TEXT    NOT NULL,
	bytes       INTEGER NOT NULL CHECK (bytes >= 0),
	width       INTEGER NOT NULL CHECK (width > 0),
	height      INTEGER NOT NULL CHECK (height > 0),
	orientation INTEGER NOT NULL CHECK (orientation BETWEEN 0 AND 8),
	captions    TEXT    NOT NULL CHECK (json_valid(captions)),
	credits     TEXT    NOT NULL CHECK (json_valid(credits)),
	alts        TEXT    NOT NULL CHECK (json_valid(alts)),
	consent     TEXT    NOT NULL CHECK (consent IN ('', 'missing', 'given', 'not-needed')),
	focus_x     REAL    NOT NULL CHECK (focus_x BETWEEN 0 AND 1),
	focus_y     REAL    NOT NULL CHECK (focus_y BETWEEN 0 AND 1),
	modified    INTEGER NOT NULL,
	rev         INTEGER NOT NULL CHECK (rev > 0)
) STRICT;
CREATE INDEX picture_hash ON picture (hash);

CREATE TABLE issue (
	id       TEXT    PRIMARY KEY CHECK (id <> ''),
	number   INTEGER NOT NULL UNIQUE CHECK (number > 0),
	periods  TEXT    NOT NULL CHECK (json_valid(periods)),
	date     TEXT    NOT NULL,
	status   TEXT    NOT NULL CHECK (status IN ('planned', 'frozen', 'published', 'archived')),
	calendar TEXT    NOT NULL CHECK (json_valid(calendar)),
	readings TEXT    NOT NULL CHECK (json_valid(readings)),
	archive  TEXT    NOT NULL CHECK (json_valid(archive)),
	modified INTEGER NOT NULL,
	rev      INTEGER NOT NULL CHECK (rev > 0)
) STRICT;

CREATE TABLE item (
	issue    TEXT    NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
	place    INTEGER NOT NULL CHECK (place >= 0),
	id       TEXT    NOT NULL CHECK (id <> ''),
	kind     TEXT    NOT NULL
		CHECK (kind IN ('story', 'briefs', 'facts', 'pictures', 'contacts', 'free')),
	story    TEXT    REFERENCES story (id) CHECK (kind <> 'story' OR story IS NOT NULL),
	format   TEXT    NOT NULL,
	new_page INTEGER NOT NULL CHECK (new_page IN (0, 1)),
	PRIMARY KEY (issue, place),
	UNIQUE (issue, id)
) STRICT;
CREATE INDEX item_story ON item (story) WHERE story IS NOT NULL;

CREATE TABLE item_project (
	issue   TEXT    NOT NULL,
	item    TEXT    NOT NULL,
	place   INTEGER NOT NULL,
	project TEXT    NOT NULL REFERENCES project (id),
	PRIMARY KEY (issue, item, place),
	FOREIGN KEY (issue, item) REFERENCES item (issue, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX item_project_project ON item_project (project);

CREATE TABLE export (
	seq     INTEGER PRIMARY KEY,
	issue   TEXT    NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
	lang    TEXT    NOT NULL,
	product TEXT    NOT NULL,
	path    TEXT    NOT NULL,
	sha256  TEXT    NOT NULL,
	bytes   INTEGER NOT NULL CHECK (bytes >= 0),
	pages   INTEGER NOT NULL CHECK (pages >= 0),
	at      INTEGER NOT NULL
) STRICT;
CREATE INDEX export_issue ON export (issue, seq);

CREATE TABLE change (
	seq  INTEGER PRIMARY KEY,
	noun TEXT    NOT NULL,
	id   TEXT    NOT NULL,
	lang TEXT    NOT NULL,
	rev  INTEGER NOT NULL,
	what TEXT    NOT NULL CHECK (what IN ('add', 'save', 'bin', 'unbin', 'remove')),
	who  TEXT    NOT NULL,
	at   INTEGER NOT NULL,
	why  TEXT    NOT NULL,
	name TEXT    NOT NULL
) STRICT;
