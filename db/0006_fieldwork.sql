-- What a reviewer brings home from a site: photographs, notes, tracks. A photograph's bytes are a file in the workspace,
-- named by their hash; what it says of itself (`facts`) and the small picture are read from them once. Where it is
-- pinned may be changed, and says by whom: itself, a track at its time, or a person.

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

CREATE TABLE track (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('walk', 'corners', 'gpx')),
    name TEXT NOT NULL,
    begun TEXT NOT NULL,
    ended TEXT
) STRICT;

CREATE INDEX track_case ON track (case_id, id);

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
