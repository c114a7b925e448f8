-- What the shared register was last seen to have of a document; none for what it has never had.
CREATE TABLE shared_document (
    opinion_id INTEGER PRIMARY KEY REFERENCES opinion (id),
    etag TEXT NOT NULL
) STRICT;
