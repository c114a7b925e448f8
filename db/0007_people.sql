-- Who works at this workspace. A password is kept as an argon2id string alone; failures count up to a lock.
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

-- The end of the audit log, so that entries cut off there are missed; and the ends that opinions carry, printed.
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;

INSERT INTO audit_head SELECT 1, seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1;

CREATE TABLE audit_anchor (
    opinion_id INTEGER PRIMARY KEY REFERENCES opinion (id),
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;

-- Who took a step of a case, which one, and why.
ALTER TABLE case_status ADD COLUMN step TEXT NOT NULL DEFAULT '';
ALTER TABLE case_status ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE case_status ADD COLUMN why TEXT NOT NULL DEFAULT '';

-- Which account a signature was made at.
ALTER TABLE opinion_signature ADD COLUMN who TEXT NOT NULL DEFAULT '';
