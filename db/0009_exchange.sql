-- What stations that exchange packages know of each case: every field with its versions (`exchange.CaseRecord`), and how
-- many fields wait for a person's choice. `pending` counts documents of the register that could not be entered yet.
CREATE TABLE exchange_record (
    case_id INTEGER PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
    record TEXT NOT NULL CHECK (json_valid(record)),
    waiting INTEGER NOT NULL CHECK (waiting >= 0),
    pending INTEGER NOT NULL CHECK (pending >= 0)
) STRICT;

CREATE INDEX exchange_record_open ON exchange_record (case_id) WHERE waiting > 0 OR pending > 0;

-- Stations that were heard of, this one among them, as people call them.
CREATE TABLE exchange_station (
    station TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    office TEXT NOT NULL,
    heard TEXT NOT NULL
) STRICT;

-- Numbers that were given elsewhere stay apart from the series that is given here, which has no gaps and no doubles.
ALTER TABLE opinion ADD COLUMN elsewhere INTEGER NOT NULL DEFAULT 0 CHECK (elsewhere IN (0, 1));
DROP INDEX opinion_serial;
CREATE UNIQUE INDEX opinion_serial ON opinion (year, serial) WHERE kind = 'opinion' AND elsewhere = 0;
