-- What the office keeps about a case beside its document: when it came in and is due, where it stands and since when,
-- and whether it lies in the bin. `search` holds what is searched, folded to lower case, initials of the name first, so
-- that it sorts as a dictionary does; NULL is not yet made (the program makes it when cases are next listed).
-- `case_file_list` covers the list: a scan of it never touches the documents.

ALTER TABLE case_file ADD COLUMN township TEXT NOT NULL DEFAULT '';
ALTER TABLE case_file ADD COLUMN block TEXT NOT NULL DEFAULT '';
ALTER TABLE case_file ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE case_file ADD COLUMN received TEXT;
ALTER TABLE case_file ADD COLUMN due TEXT;
ALTER TABLE case_file ADD COLUMN binned TEXT;
ALTER TABLE case_file ADD COLUMN search TEXT;

DROP INDEX case_file_updated;
CREATE INDEX case_file_list ON case_file (
    updated DESC, id DESC, binned, status, verdict, due, county, kind, received, search
);
CREATE INDEX case_file_unsearched ON case_file (id) WHERE search IS NULL;

CREATE TABLE case_status (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    status TEXT NOT NULL,
    previous TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX case_status_case ON case_status (case_id, id);
