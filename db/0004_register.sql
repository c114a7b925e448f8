-- The register holds notices beside opinions, each with the signatures it waits for and the code printed on it.
-- `opinion` is made anew because SQLite cannot change a CHECK; its children come along with it.
-- `ended` and `ended_reason` tell when and why an opinion was withdrawn, superseded or voided. What an opinion says of
-- its case (name, code, applicant, county, verdict) is kept as issued: the case may be edited afterwards. A notice
-- names the opinion that it is about, its reason, and the opinion that takes over where there is one.

CREATE TABLE opinion_new (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('opinion', 'withdrawal', 'supersession')),
    number TEXT NOT NULL UNIQUE,
    year INTEGER NOT NULL,
    serial INTEGER NOT NULL CHECK (serial > 0),
    about_id INTEGER REFERENCES opinion_new (id),
    successor_id INTEGER REFERENCES opinion_new (id),
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
    created TEXT NOT NULL,
    CHECK ((status IN ('signing', 'issued')) = (ended IS NULL)),
    CHECK ((ended IS NULL) = (ended_reason IS NULL)),
    CHECK ((kind = 'opinion') = (about_id IS NULL)),
    CHECK ((kind = 'opinion') = (reason IS NULL)),
    CHECK ((kind = 'supersession') = (successor_id IS NOT NULL))
) STRICT;

INSERT INTO opinion_new
SELECT
    o.id, 'opinion', o.number, o.year, o.serial, NULL, NULL, NULL, o.case_id, o.run_id, c.name, c.code, c.applicant,
    c.county, r.verdict, o.issued, o.status, o.withdrawn, o.withdrawn_reason, NULL, NULL, o.pdf_sha256, o.created
FROM opinion AS o
JOIN case_file AS c ON c.id = o.case_id
JOIN run AS r ON r.id = o.run_id;

CREATE TABLE opinion_pdf_new (
    opinion_id INTEGER PRIMARY KEY REFERENCES opinion_new (id),
    pdf BLOB NOT NULL
) STRICT;

INSERT INTO opinion_pdf_new SELECT opinion_id, pdf FROM opinion_pdf;

CREATE TABLE ledger_new (
    id INTEGER PRIMARY KEY,
    opinion_id INTEGER NOT NULL REFERENCES opinion_new (id),
    county TEXT NOT NULL,
    block TEXT,
    new_construction_ha REAL CHECK (new_construction_ha >= 0),
    water_m3 REAL CHECK (water_m3 >= 0),
    year INTEGER NOT NULL
) STRICT;

INSERT INTO ledger_new SELECT id, opinion_id, county, block, new_construction_ha, water_m3, year FROM ledger;

DROP TABLE ledger;

DROP TABLE opinion_pdf;

DROP TABLE opinion;

ALTER TABLE opinion_new RENAME TO opinion;

ALTER TABLE opinion_pdf_new RENAME TO opinion_pdf;

ALTER TABLE ledger_new RENAME TO ledger;

CREATE INDEX ledger_county ON ledger (county, block, year);

CREATE INDEX ledger_opinion ON ledger (opinion_id);

CREATE INDEX opinion_case ON opinion (case_id, id);

CREATE INDEX opinion_about ON opinion (about_id);

CREATE INDEX opinion_code ON opinion (short_code);

CREATE UNIQUE INDEX opinion_serial ON opinion (year, serial) WHERE kind = 'opinion';

-- Which roles sign, in turn, as the office's settings had it when the number was taken; `signed` is the signing time.
CREATE TABLE opinion_signature (
    opinion_id INTEGER NOT NULL REFERENCES opinion (id),
    turn INTEGER NOT NULL CHECK (turn > 0),
    role TEXT NOT NULL,
    signed TEXT,
    PRIMARY KEY (opinion_id, turn),
    UNIQUE (opinion_id, role)
) STRICT;
