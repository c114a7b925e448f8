-- The shared register of a city's workstations, in PostgreSQL with PostGIS. Each keeps its own workspace; here they meet.

CREATE TABLE station (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (btrim(name) <> ''),
    joined timestamptz NOT NULL DEFAULT now()
);

-- A pattern such as 忻自然资规审〔{year}〕{serial}号 counts each year by itself; its row is locked while a number is given.
CREATE TABLE series (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pattern text NOT NULL,
    year integer NOT NULL,
    first integer NOT NULL DEFAULT 1 CHECK (first > 0),
    UNIQUE (pattern, year)
);

-- Bytes by their hash: documents, photographs, evidence, results.
CREATE TABLE part (
    sha256 text PRIMARY KEY,
    data bytea NOT NULL,
    CHECK (sha256 = encode(sha256(data), 'hex'))
);

-- A document as the register of a workstation has it. `origin` says what holds from the beginning (case, run, share),
-- `state` what may change but for the PDF, and `etag` is the hash of the state.
CREATE TABLE document (
    number text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('opinion', 'withdrawal', 'supersession')),
    series integer NOT NULL REFERENCES series (id),
    year integer NOT NULL,
    serial integer NOT NULL CHECK (serial > 0),
    about text REFERENCES document (number),
    case_uuid uuid NOT NULL,
    county text NOT NULL,
    verdict text NOT NULL,
    issued date NOT NULL,
    status text NOT NULL CHECK (status IN ('signing', 'issued', 'withdrawn', 'superseded', 'void')),
    origin json NOT NULL,
    state json NOT NULL,
    etag text NOT NULL,
    pdf_sha256 text NOT NULL REFERENCES part (sha256),
    station uuid NOT NULL REFERENCES station (id),
    changed xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CHECK ((kind = 'opinion') = (about IS NULL))
);

CREATE UNIQUE INDEX document_serial ON document (series, serial) WHERE kind = 'opinion';

CREATE INDEX document_changed ON document (changed);

CREATE INDEX document_case ON document (case_uuid);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the register keeps what it has';
END $$;

CREATE TRIGGER document_stays BEFORE DELETE ON document FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER part_stays BEFORE UPDATE OR DELETE ON part FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- One row for each county, block and year; who books a share locks it first, and '' stands for the whole.
CREATE TABLE account (
    county text NOT NULL,
    block text NOT NULL,
    year integer NOT NULL,
    PRIMARY KEY (county, block, year)
);

CREATE TABLE share (
    number text NOT NULL REFERENCES document (number),
    county text NOT NULL,
    block text NOT NULL,
    year integer NOT NULL,
    new_construction_ha double precision CHECK (new_construction_ha >= 0),
    water_m3 double precision CHECK (water_m3 >= 0),
    FOREIGN KEY (county, block, year) REFERENCES account (county, block, year)
);

CREATE INDEX share_number ON share (number);

CREATE INDEX share_account ON share (county, block, year);

-- What all workstations know of a case: every field with its versions. Name, county, status and site are there for
-- whoever looks with QGIS; programs of ours read the record.
CREATE TABLE case_record (
    case_uuid uuid PRIMARY KEY,
    record json NOT NULL,
    name text NOT NULL,
    county text NOT NULL,
    status text NOT NULL,
    site geometry (Geometry, 4490),
    station uuid NOT NULL REFERENCES station (id),
    changed xid8 NOT NULL DEFAULT pg_current_xact_id()
);

CREATE INDEX case_record_changed ON case_record (changed);

CREATE INDEX case_record_site ON case_record USING gist (site);

-- A site that PostGIS cannot read is nobody's fault here: the record holds it as it is.
CREATE FUNCTION site_of(geojson text) RETURNS geometry LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN ST_SetSRID(ST_GeomFromGeoJSON(geojson), 4490);
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END $$;

-- The audit log of every workstation, each a chain of its own; `detail` is the text that was hashed.
CREATE TABLE audit_entry (
    station uuid NOT NULL REFERENCES station (id),
    seq integer NOT NULL CHECK (seq > 0),
    at text NOT NULL,
    who text NOT NULL,
    act text NOT NULL,
    subject text NOT NULL,
    detail text NOT NULL,
    previous text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (station, seq)
);

-- A chain over the ends of those chains: who rewrites one of them has all later anchors against him, and their hashes
-- stand in the logs of the other workstations.
CREATE TABLE audit_anchor (
    seq integer PRIMARY KEY CHECK (seq > 0),
    station uuid NOT NULL,
    entry integer NOT NULL,
    entry_hash text NOT NULL,
    previous text NOT NULL,
    hash text NOT NULL,
    FOREIGN KEY (station, entry) REFERENCES audit_entry (station, seq)
);

CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_anchor_stays BEFORE UPDATE OR DELETE ON audit_anchor
FOR EACH ROW EXECUTE FUNCTION refuse_change();
