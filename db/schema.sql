CREATE TABLE audit_anchor (
    opinion_id INTEGER PRIMARY KEY REFERENCES opinion (id),
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE audit_log (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL CHECK (json_valid(detail)),
    previous TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER audit_log_keeps BEFORE UPDATE ON audit_log
BEGIN
    SELECT raise(ABORT, 'the audit log is append-only');
END;

CREATE TRIGGER audit_log_stays BEFORE DELETE ON audit_log
BEGIN
    SELECT raise(ABORT, 'the audit log is append-only');
END;

CREATE TABLE case_file (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    applicant TEXT NOT NULL,
    county TEXT NOT NULL,
    document TEXT NOT NULL CHECK (json_valid(document)),
    verdict TEXT,
    status TEXT NOT NULL,
    created TEXT NOT NULL,
    updated TEXT NOT NULL
, township TEXT NOT NULL DEFAULT '', block TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT '', received TEXT, due TEXT, binned TEXT, search TEXT, clock TEXT NOT NULL DEFAULT 'runs' CHECK (clock IN ('runs', 'stopped', 'ended')), case_due TEXT, step_due TEXT, days_left INTEGER, due_set TEXT, due_set_on TEXT) STRICT;

CREATE INDEX case_file_unsearched ON case_file (id) WHERE search IS NULL;

CREATE INDEX case_list_applicant ON case_file (
    applicant, updated DESC, id DESC, status, verdict, due, county, kind, binned, search
) WHERE binned IS NULL;

CREATE INDEX case_list_bin ON case_file (
    updated DESC, id DESC, status, verdict, due, county, kind, binned, search
) WHERE binned IS NOT NULL;

CREATE INDEX case_list_code ON case_file (
    code, updated DESC, id DESC, status, verdict, due, county, kind, binned, search
) WHERE binned IS NULL;

CREATE INDEX case_list_county ON case_file (
    county, updated DESC, id DESC, status, verdict, due, kind, binned, search
) WHERE binned IS NULL;

CREATE INDEX case_list_due ON case_file (
    due, updated DESC, id DESC, status, verdict, county, kind, binned, search
) WHERE binned IS NULL;

CREATE INDEX case_list_kind ON case_file (
    kind, updated DESC, id DESC, status, verdict, due, county, binned, search
) WHERE binned IS NULL;

CREATE INDEX case_list_name ON case_file (
    search, updated DESC, id DESC, status, verdict, due, county, kind, binned
) WHERE binned IS NULL;

CREATE INDEX case_list_received ON case_file (
    received, updated DESC, id DESC, status, verdict, due, county, kind, binned, search
) WHERE binned IS NULL;

CREATE INDEX case_list_status ON case_file (
    status, updated DESC, id DESC, verdict, due, county, kind, binned, search
) WHERE binned IS NULL;

CREATE INDEX case_list_updated ON case_file (
    updated DESC, id DESC, status, verdict, due, county, kind, binned, search
) WHERE binned IS NULL;

CREATE INDEX case_list_verdict ON case_file (
    verdict, updated DESC, id DESC, status, due, county, kind, binned, search
) WHERE binned IS NULL;

CREATE TRIGGER case_file_clock AFTER UPDATE OF status ON case_file
BEGIN
    UPDATE case_file SET clock = CASE
        WHEN new.status = 'supplement' THEN 'stopped'
        WHEN new.status IN ('archived', 'void') THEN 'ended'
        WHEN new.status = 'issue' AND EXISTS (
            SELECT 1 FROM opinion
            WHERE case_id = new.id AND kind = 'opinion' AND status NOT IN ('signing', 'void')
        ) THEN 'ended'
        ELSE 'runs'
    END WHERE id = new.id;
    UPDATE case_file SET due = NULL WHERE id = new.id AND clock <> 'runs';
END;

CREATE TRIGGER case_file_clock_begins AFTER INSERT ON case_file WHEN new.status IN ('supplement', 'archived', 'void')
BEGIN
    UPDATE case_file SET clock = iif(new.status = 'supplement', 'stopped', 'ended') WHERE id = new.id;
END;

CREATE TRIGGER shared_case_file_added AFTER INSERT ON case_file
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_case_file_changed AFTER UPDATE ON case_file
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TABLE case_status (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    status TEXT NOT NULL,
    previous TEXT NOT NULL,
    at TEXT NOT NULL
, step TEXT NOT NULL DEFAULT '', who TEXT NOT NULL DEFAULT '', why TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX case_status_case ON case_status (case_id, id);

CREATE TRIGGER shared_case_status_added AFTER INSERT ON case_status
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_case_status_changed AFTER UPDATE ON case_status
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TABLE catalogue_edition (
    id INTEGER PRIMARY KEY,
    catalogue TEXT NOT NULL,
    edition TEXT NOT NULL,
    effective TEXT NOT NULL,
    complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    created TEXT NOT NULL,
    UNIQUE (catalogue, edition)
) STRICT;

CREATE TABLE catalogue_entry (
    id INTEGER PRIMARY KEY,
    edition_id INTEGER NOT NULL REFERENCES catalogue_edition (id) ON DELETE CASCADE,
    category TEXT NOT NULL,
    part TEXT NOT NULL,
    sector TEXT NOT NULL,
    number TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> '')
) STRICT;

CREATE INDEX catalogue_entry_edition ON catalogue_entry (edition_id, id);

CREATE TRIGGER catalogue_entry_added AFTER INSERT ON catalogue_entry
BEGIN
    INSERT INTO catalogue_entry_fts (rowid, text) VALUES (new.id, new.text);
END;

CREATE TRIGGER catalogue_entry_gone AFTER DELETE ON catalogue_entry
BEGIN
    INSERT INTO catalogue_entry_fts (catalogue_entry_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE TRIGGER catalogue_entry_stays BEFORE UPDATE ON catalogue_entry
BEGIN
    SELECT raise(ABORT, 'an edition is replaced whole, its entries are never changed');
END;

CREATE VIRTUAL TABLE catalogue_entry_fts USING fts5 (
    text, content = 'catalogue_entry', content_rowid = 'id', tokenize = 'trigram'
);

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    rule TEXT NOT NULL,
    name TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    added TEXT NOT NULL,
    UNIQUE (case_id, rule, sha256)
) STRICT;

CREATE INDEX evidence_file ON evidence (file);

CREATE TRIGGER shared_evidence_added AFTER INSERT ON evidence
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_evidence_gone AFTER DELETE ON evidence
BEGIN
    INSERT INTO shared_pending (case_id) SELECT old.case_id
    WHERE EXISTS (SELECT 1 FROM case_file WHERE id = old.case_id)
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TABLE exchange_record (
    case_id INTEGER PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
    record TEXT NOT NULL CHECK (json_valid(record)),
    waiting INTEGER NOT NULL CHECK (waiting >= 0),
    pending INTEGER NOT NULL CHECK (pending >= 0)
) STRICT;

CREATE INDEX exchange_record_open ON exchange_record (case_id) WHERE waiting > 0 OR pending > 0;

CREATE TABLE exchange_station (
    station TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    office TEXT NOT NULL,
    heard TEXT NOT NULL
) STRICT;

CREATE TABLE field_note (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    author TEXT NOT NULL,
    longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    radius_m REAL CHECK (radius_m >= 0),
    created TEXT NOT NULL
) STRICT;

CREATE INDEX field_note_case ON field_note (case_id, id);

CREATE TRIGGER shared_field_note_added AFTER INSERT ON field_note
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_field_note_changed AFTER UPDATE ON field_note
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_field_note_gone AFTER DELETE ON field_note
BEGIN
    INSERT INTO shared_pending (case_id) SELECT old.case_id
    WHERE EXISTS (SELECT 1 FROM case_file WHERE id = old.case_id)
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TABLE judgement (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    rule TEXT NOT NULL,
    answer TEXT CHECK (answer IN ('clear', 'hit', 'exception')),
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    made_by TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT;

CREATE INDEX judgement_case ON judgement (case_id, rule, id);

CREATE TABLE layer (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    authority TEXT NOT NULL CHECK (authority IN ('official', 'digitised', 'schematic')),
    uncertainty_m REAL NOT NULL CHECK (uncertainty_m >= 0),
    coverage BLOB,
    coverage_names TEXT NOT NULL CHECK (json_valid(coverage_names)),
    effective TEXT,
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    feature_count INTEGER NOT NULL CHECK (feature_count >= 0),
    file TEXT NOT NULL,
    created TEXT NOT NULL
, replaced TEXT, replaced_by TEXT REFERENCES layer (id) DEFERRABLE INITIALLY DEFERRED
    CHECK ((replaced_by IS NULL) = (replaced IS NULL)), repairs INTEGER NOT NULL DEFAULT 0 CHECK (repairs >= 0), internal INTEGER NOT NULL DEFAULT 0 CHECK (internal IN (0, 1))) STRICT;

CREATE INDEX layer_file ON layer (file);

CREATE INDEX layer_kind ON layer (kind);

CREATE INDEX layer_replaced_by ON layer (replaced_by);

CREATE TABLE "ledger" (
    id INTEGER PRIMARY KEY,
    opinion_id INTEGER NOT NULL REFERENCES "opinion" (id),
    county TEXT NOT NULL,
    block TEXT,
    new_construction_ha REAL CHECK (new_construction_ha >= 0),
    water_m3 REAL CHECK (water_m3 >= 0),
    year INTEGER NOT NULL
) STRICT;

CREATE INDEX ledger_county ON ledger (county, block, year);

CREATE INDEX ledger_opinion ON ledger (opinion_id);

CREATE TABLE "opinion" (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('opinion', 'withdrawal', 'supersession')),
    number TEXT NOT NULL UNIQUE,
    year INTEGER NOT NULL,
    serial INTEGER NOT NULL CHECK (serial > 0),
    about_id INTEGER REFERENCES "opinion" (id),
    successor_id INTEGER REFERENCES "opinion" (id),
    reason TEXT CHECK (trim(reason) <> ''),
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    run_id INTEGER NOT NULL REFERENCES run (id),
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    applicant TEXT NOT NULL,
    county TEXT NOT NULL,
    verdict TEXT NOT NULL,
    issued TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('signing', 'issued', 'withdrawn', 'superseded', 'void')),
    ended TEXT,
    ended_reason TEXT CHECK (trim(ended_reason) <> ''),
    record_sha256 TEXT,
    short_code TEXT,
    pdf_sha256 TEXT NOT NULL,
    created TEXT NOT NULL, elsewhere INTEGER NOT NULL DEFAULT 0 CHECK (elsewhere IN (0, 1)),
    CHECK ((status IN ('signing', 'issued')) = (ended IS NULL)),
    CHECK ((ended IS NULL) = (ended_reason IS NULL)),
    CHECK ((kind = 'opinion') = (about_id IS NULL)),
    CHECK ((kind = 'opinion') = (reason IS NULL)),
    CHECK ((kind = 'supersession') = (successor_id IS NOT NULL))
) STRICT;

CREATE INDEX opinion_about ON opinion (about_id);

CREATE INDEX opinion_case ON opinion (case_id, id);

CREATE INDEX opinion_code ON opinion (short_code);

CREATE UNIQUE INDEX opinion_serial ON opinion (year, serial) WHERE kind = 'opinion' AND elsewhere = 0;

CREATE TRIGGER opinion_ends_clock AFTER UPDATE OF status ON opinion
WHEN new.kind = 'opinion' AND new.status NOT IN ('signing', 'void')
BEGIN
    UPDATE case_file SET clock = 'ended', due = NULL WHERE id = new.case_id;
END;

CREATE TRIGGER shared_opinion_added AFTER INSERT ON opinion
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_opinion_changed AFTER UPDATE ON opinion
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TABLE "opinion_pdf" (
    opinion_id INTEGER PRIMARY KEY REFERENCES "opinion" (id),
    pdf BLOB NOT NULL
) STRICT;

CREATE TABLE opinion_signature (
    opinion_id INTEGER NOT NULL REFERENCES opinion (id),
    turn INTEGER NOT NULL CHECK (turn > 0),
    role TEXT NOT NULL,
    signed TEXT, who TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (opinion_id, turn),
    UNIQUE (opinion_id, role)
) STRICT;

CREATE TABLE opinion_text (
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    clause TEXT NOT NULL,
    text TEXT NOT NULL,
    changed TEXT NOT NULL,
    PRIMARY KEY (case_id, clause)
) STRICT;

CREATE TRIGGER shared_opinion_text_added AFTER INSERT ON opinion_text
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_opinion_text_changed AFTER UPDATE ON opinion_text
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_opinion_text_gone AFTER DELETE ON opinion_text
BEGIN
    INSERT INTO shared_pending (case_id) SELECT old.case_id
    WHERE EXISTS (SELECT 1 FROM case_file WHERE id = old.case_id)
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    password TEXT NOT NULL,
    roles TEXT NOT NULL CHECK (json_valid(roles)),
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
    locked_until TEXT,
    created TEXT NOT NULL
) STRICT;

CREATE TABLE photo (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    pinned TEXT NOT NULL CHECK (pinned IN ('exif', 'track', 'hand', '')),
    direction REAL,
    offset_s INTEGER NOT NULL,
    remark TEXT NOT NULL,
    facts TEXT NOT NULL CHECK (json_valid(facts)),
    thumbnail BLOB NOT NULL,
    added TEXT NOT NULL,
    UNIQUE (case_id, sha256),
    CHECK ((longitude IS NULL) = (latitude IS NULL)),
    CHECK ((pinned = '') = (longitude IS NULL))
) STRICT;

CREATE INDEX photo_file ON photo (file);

CREATE TRIGGER shared_photo_added AFTER INSERT ON photo
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_photo_changed AFTER UPDATE ON photo
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_photo_gone AFTER DELETE ON photo
BEGIN
    INSERT INTO shared_pending (case_id) SELECT old.case_id
    WHERE EXISTS (SELECT 1 FROM case_file WHERE id = old.case_id)
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    as_of TEXT NOT NULL,
    edition TEXT NOT NULL,
    rulebase_sha256 TEXT NOT NULL,
    verdict TEXT NOT NULL,
    layers TEXT NOT NULL CHECK (json_valid(layers)),
    result TEXT NOT NULL CHECK (json_valid(result)),
    created TEXT NOT NULL
) STRICT;

CREATE INDEX run_case ON run (case_id, id);

CREATE TRIGGER shared_run_added AFTER INSERT ON run
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TABLE schema_migration (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL
) STRICT
;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE shared_document (
    opinion_id INTEGER PRIMARY KEY REFERENCES opinion (id),
    etag TEXT NOT NULL
) STRICT;

CREATE TABLE shared_pending (
    case_id INTEGER PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
    changes INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE track (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('walk', 'corners', 'gpx')),
    name TEXT NOT NULL,
    begun TEXT NOT NULL,
    ended TEXT
) STRICT;

CREATE INDEX track_case ON track (case_id, id);

CREATE TRIGGER shared_track_added AFTER INSERT ON track
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_track_changed AFTER UPDATE ON track
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_track_gone AFTER DELETE ON track
BEGIN
    INSERT INTO shared_pending (case_id) SELECT old.case_id
    WHERE EXISTS (SELECT 1 FROM case_file WHERE id = old.case_id)
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TABLE track_point (
    id INTEGER PRIMARY KEY,
    track_id INTEGER NOT NULL REFERENCES track (id) ON DELETE CASCADE,
    longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    moment TEXT,
    altitude_m REAL,
    radius_m REAL,
    segment INTEGER NOT NULL CHECK (segment >= 0)
) STRICT;

CREATE INDEX track_point_track ON track_point (track_id, id);

CREATE TRIGGER shared_track_point_added AFTER INSERT ON track_point
BEGIN
    INSERT INTO shared_pending (case_id) SELECT case_id FROM track WHERE id = new.track_id
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;
