-- Catalogues that the plan cites, as the office imported them: one row for each edition, its entries, a full-text index.
-- Codes and numbers are text (01 is not 1); dates are ISO 8601; `complete` says whether the office declared it whole.

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

CREATE VIRTUAL TABLE catalogue_entry_fts USING fts5 (
    text, content = 'catalogue_entry', content_rowid = 'id', tokenize = 'trigram'
);

-- The index holds no text of its own: what changes an entry changes the index in the same transaction.
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
