-- What the shared register was last seen to have of a document; none for what it has never had.
CREATE TABLE shared_document (
    opinion_id INTEGER PRIMARY KEY REFERENCES opinion (id),
    etag TEXT NOT NULL
) STRICT;

-- Offices that share a register count in series of their own: the number itself stays unique.
DROP INDEX opinion_serial;

CREATE INDEX opinion_serial ON opinion (year, serial) WHERE kind = 'opinion';
