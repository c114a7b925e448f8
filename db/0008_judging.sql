-- What a judgement rests on: files of the workspace, named by their hash, each beside the rule that it speaks to.
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

-- A case's own words for the clauses that the opinion's template leaves free; empty leaves the clause out.
CREATE TABLE opinion_text (
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    clause TEXT NOT NULL,
    text TEXT NOT NULL,
    changed TEXT NOT NULL,
    PRIMARY KEY (case_id, clause)
) STRICT;
